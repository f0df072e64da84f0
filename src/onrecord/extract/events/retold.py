"""
Acts that a noun stands for, told elsewhere: "the arrest", "Tuesday's bombardment of the market", "its withdrawal".

Such a noun is a mention where it stands for one act: with "the", a possessor, a day, or participants of its own; as
the subject of a headline; where something is said to have occurred. It is none where it stands for a kind ("attacks
are common"), modifies another noun ("arrest warrant"), or the act is only feared, wished for or intended.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from onrecord.extract.events.acts import Act
from onrecord.extract.events.figures import UNCOUNTED
from onrecord.extract.events.match import Matcher
from onrecord.extract.events.nominal import APART, FACTUAL, OCCURRING, with_subject
from onrecord.extract.events.parse import Parse
from onrecord.extract.events.standing import governing_verb, standing
from onrecord.knowledge.lexicon import Frame, Lexicon
from onrecord.model import Status

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
# "That seizure": of an act told just before; where none is found, nothing says which it is.
SHOWING = frozenset({"this", "that", "these", "those"})
INDEFINITE = frozenset({"a", "an", "another", "some", "several", "two", "three"})
# "No attack", "every attack", "possible talks": none that took place, or a kind of act.
UNREAL = frozenset(
    """no any every each such possible potential would-be hypothetical feared looming imminent alternative
    future further more many few most similar""".split()
)
# "A press conference" is no meeting of parties.
FOR_SHOW = frozenset({"press", "news", "media"})
# "The right to protest", "a threat of force": what the act is to these is open.
OPEN = frozenset(
    """right threat risk fear danger possibility prospect chance plan call demand request hope wish readiness
    willingness freedom ability capacity bid attempt effort need case talk""".split()
)
# What an act may be to the verb of its clause; in a compound it only tells a kind.
ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "attr", "conj", "appos", "poss", "dep", "oprd"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "attr", "ROOT"})
HAPPENING = OCCURRING | {"follow", "come", "go", "kill", "hit", "strike", "leave", "wound", "be", "break", "make"}
IN_DOUBT = frozenset({"hope", "fear", "demand", "question", "expect"})
# "Prevented the attack", "sought the release of": none took place by these words.
AVERTING = frozenset(
    """avoid prevent avert plan prepare threaten demand urge seek propose consider oppose allow foil thwart promise vow
    refuse deter stop suspend resume block cancel postpone delay deny support back risk anticipate order authorise
    authorize discuss mull offer permit enable""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """
    A noun that stands for an act, as each of its senses reads; `definite` says that the reader knows the act, `beside`
    is the verb of its clause where that tells another.
    """

    token: int
    senses: tuple[Act, ...]
    definite: bool
    status: Status | None
    beside: int | None

    @property
    def types(self) -> tuple[str, ...]:
        """The types that its act may have, the likeliest first."""
        return tuple(dict.fromkeys(type for act in self.senses for type in (act.type, *act.frame.also)))


class Nouns:
    """Finds the nouns of one report that stand for acts."""

    def __init__(self, matcher: Matcher, lexicon: Lexicon, *, body: int) -> None:
        self._matcher, self._parse, self._lexicon, self._body = matcher, matcher.parse, lexicon, body

    def within(self, start: int, end: int, spent: Collection[int]) -> Iterator[Noun]:
        """Those of a sentence in their order, less those that are spoken for by another act."""
        for token in range(start, end):
            if token in spent or not self._parse.is_noun(token) or self._parse.deps[token] not in ROLES:
                continue
            if self._parse.entities[token] in UNCOUNTED:
                continue  # "on 12 March"
            frames = self._frames(token)
            if frames and (noun := self._read(token, frames)):
                yield noun

    def _frames(self, token: int) -> tuple[Frame, ...]:
        index = self._lexicon.index
        found = index.get(("retold", self._parse.lemmas[token])) or index.get(("retold", self._parse.words[token]), ())
        return tuple(self._matcher.conditions.holding(found, token, ()))

    def _read(self, token: int, frames: tuple[Frame, ...]) -> Noun | None:
        parse = self._parse
        if (UNREAL | FOR_SHOW) & {parse.words[kid] for kid in parse.kids[token]} or _is_open(parse, token):
            return None
        if self._is_supposed(token):
            return None
        definite = _is_definite(parse, token)
        senses = tuple(self._between(self._matcher.plain(frame, token), token) for frame in frames)
        if not definite and not self._is_one(token, senses[0]):
            return None
        return Noun(
            token=token, senses=senses, definite=definite, status=self._status(token), beside=self._beside(token)
        )

    def _between(self, act: Act, token: int) -> Act:
        """ "The two agreed it | in a telephone conversation": it was between them, where there are two."""
        parse = self._parse
        if parse.deps[token] != "pobj" or parse.words[parse.heads[token]] not in FACTUAL:
            return act
        joined = with_subject(self._matcher, act, token)
        return joined if self._matcher.parties.count((*joined.actors, *joined.recipients)) > 1 else act

    def _beside(self, token: int) -> int | None:
        """ "The raid was | condemned on Monday": nobody knows the day of the raid; it "took place on Monday"."""
        verb = governing_verb(self._parse, token)
        other = self._parse.is_verb(verb) and self._parse.lemmas[verb] not in HAPPENING
        return verb if other else None

    def _is_one(self, token: int, act: Act) -> bool:
        """ "A second strike followed", "Raid on the port" as a headline; not "attacks are common"."""
        parse = self._parse
        told = bool(act.actors or act.recipients) or bool(parse.by(token, "prep", "nummod"))
        single = parse.tags[token] in {"NN", "NNP"} and bool(
            INDEFINITE & {parse.words[kid] for kid in parse.by(token, "det")}
        )
        if token < self._body:
            return told or parse.deps[token] in SUBJECTS
        if parse.deps[token] in {"pobj", "dobj"}:
            return told and (parse.deps[token] == "dobj" or parse.words[parse.heads[token]] in FACTUAL)
        happened = parse.deps[token] in SUBJECTS and parse.lemmas[parse.heads[token]] in HAPPENING
        return (single or told) and happened

    def _status(self, token: int) -> Status | None:
        """How the act stands by its own words; None where these leave open whether there is any, or which it is."""
        parse = self._parse
        if SHOWING & {parse.words[kid] for kid in parse.by(token, "det")}:
            return None
        verb = governing_verb(parse, token)
        if not parse.is_verb(verb):
            return "occurred"
        found = standing(parse, self._lexicon.attitudes, verb)
        open_yet = found.conditional or found.purpose or found.overtaken or found.mood in IN_DOUBT
        if open_yet or self._is_averted(token, verb):
            return None
        subject = parse.deps[token] in {"nsubj", "nsubjpass"} and parse.heads[token] == verb
        if subject and found.negated and parse.lemmas[verb] in OCCURRING:
            return None
        if subject and (found.modal is not None or found.mood == "expect"):
            return "planned" if found.modal in {"will", "would"} else None
        return "occurred"

    def _is_supposed(self, token: int) -> bool:
        """ "Would act if | the protests | went on"."""
        parse, verb = self._parse, self._parse.heads[token]
        marks = {parse.words[mark] for mark in parse.by(verb, "mark")}
        return parse.deps[token] in SUBJECTS and bool(marks & {"if", "unless", "should"})

    def _is_averted(self, token: int, verb: int) -> bool:
        """ "France fears an attack", "to prevent the raid"."""
        parse, attitudes = self._parse, self._lexicon.attitudes
        lemma = parse.lemmas[verb]
        doubted = lemma in AVERTING or any(lemma in attitudes.get(mood, ()) for mood in IN_DOUBT)
        if parse.deps[token] == "pobj" and parse.words[parse.heads[token]] in APART:
            return False  # "after the attack they feared worse"
        governed = parse.heads[token] == verb or parse.heads[parse.heads[token]] == verb
        return doubted and governed and parse.deps[token] in {"dobj", "pobj", "nsubjpass"}


def _is_definite(parse: Parse, token: int) -> bool:
    """With "the", or whose it is: "its", "Sylvania's", "Tuesday's"."""
    return bool(parse.by(token, "poss")) or bool(DEFINITE & {parse.words[kid] for kid in parse.by(token, "det")})


def _is_open(parse: Parse, token: int) -> bool:
    """ "The threat of | an attack", "the right to | strike"."""
    of = parse.heads[parse.heads[token]]
    return parse.deps[token] == "pobj" and parse.lemmas[of] in OPEN and parse.is_noun(of)
