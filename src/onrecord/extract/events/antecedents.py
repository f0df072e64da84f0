"""
Which act told before in its report a noun goes back to: "shelled the market ... | the bombardment".

Of the acts that the noun can stand for the likeliest is taken: one told by a form of the same word ("arrested", "the
arrest"), whose sentence has the words beside the noun ("the | clinic attack"), of the same kind; then the nearest.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Prefix

from onrecord.extract.drafts import EventDraft
from onrecord.extract.events.acts import FORCE, Act
from onrecord.extract.events.grammar import conjuncts
from onrecord.extract.events.parse import Parse
from onrecord.extract.events.parties import PRONOUNS, Parties
from onrecord.extract.events.retold import INDEFINITE, Noun

# Kinds of one act that reports use for one another: a "bombardment" may be told as an air raid or as shelling.
FROM_AFAR = frozenset(
    {"aerial", "heavy-weapons", "explosives", "drone", "firearms", "destroy", "suicide-attack", "targeted"}
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# "A new attack", "the second round": another act than the one told before, unless that is told as the second too.
ORDINALS = frozenset("second third fourth fifth sixth next last latest previous earlier other final".split())
ANOTHER = frozenset("another new fresh renewed separate additional there elsewhere".split())
# Beside a noun, these tell nothing of which act it is.
EMPTY = frozenset(
    """whole entire deadly alleged recent day night morning evening hour week two three year time same
    first initial military armed full sudden first-ever""".split()
)
# Types whose kinds have little in common: a "takeover" is no closing of borders.
OF_MANY_KINDS = frozenset({"COERCE", "SANCTION", "RETREAT"})
# Before what an act is done to, and where.
OBJECTS = frozenset("of on at in against near by between with to from for".split())
STEM, FORM = 4, 0.75
FORM_POINTS, WORD_POINTS, MODE_POINTS, BASE, STRANGE = 3, 2, 1, 1, -2


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The act told before, and the sense of the noun that fits it."""

    draft: EventDraft
    sense: Act


class Antecedents:
    """Finds the acts that nouns go back to within one report."""

    def __init__(self, parse: Parse, parties: Parties) -> None:
        self._parse, self._parties = parse, parties

    def of(self, noun: Noun, before: Sequence[EventDraft]) -> Found | None:
        """The act that a noun goes back to among those told before it, in the order of their words."""
        if not noun.definite or self._is_another(noun.token):
            return None
        beside = self._beside(noun.token)
        best: tuple[int, int] | None = None
        found = None
        for draft in before:
            for sense in noun.senses:
                points = self._points(noun, sense, draft, beside)
                if points is not None and points > 0 and (best is None or (points, draft.trigger.start) > best):
                    best, found = (points, draft.trigger.start), Found(draft=draft, sense=sense)
        return found

    def _points(self, noun: Noun, sense: Act, draft: EventDraft, beside: "_Beside") -> int | None:
        """How well an act fits, None where it can't be the one."""
        formed = is_form(self._parse.lemmas[noun.token], self._parse.lemmas[draft.trigger.start])
        if draft.type not in (sense.type, *sense.frame.also) or not (formed or _of_kind(sense, draft)):
            return None
        if not formed and draft.points and self._parse.is_noun(draft.trigger.start):
            return None  # "the rocket fire ... the shelling": nobody says that the two are one
        if not self._parties_fit(sense, draft) or (sense.joint and not self._between_several(draft)):
            return None
        shared = beside.shared(self._parse, draft, self._names_party)
        if shared is None or (shared <= 0 and not formed and self._is_of_another_sort(sense, draft)):
            return None
        return BASE + FORM_POINTS * formed + MODE_POINTS * bool(set(sense.modes) & set(draft.modes)) + shared

    def _is_of_another_sort(self, sense: Act, draft: EventDraft) -> bool:
        """ "Police shot a boy ... the riots", "... the clashes": another type, or mutual where that was one-sided."""
        one_sided = bool(draft.recipients) and draft.type in FORCE
        return sense.type != draft.type or (sense.joint and one_sided)

    def _beside(self, token: int) -> "_Beside":
        parse = self._parse
        before = [at for kid in parse.by(token, "amod", "compound", "nmod", "poss") for at in parse.subtree(kid)]
        heads = [p for kid in parse.by(token, "prep") if parse.words[kid] in OBJECTS for p in parse.by(kid, "pobj")]
        objects = [part for head in heads for part in conjuncts(parse, head)]
        names = [at for part in objects for at in parse.by(part, "compound", "amod", "nmod", "poss")]
        content = [at for at in (*before, *names) if parse.is_noun(at) or parse.tags[at].startswith(("JJ", "VB"))]
        return _Beside(
            words=frozenset(at for at in content if parse.lemmas[at] not in EMPTY),
            objects=frozenset(at for at in objects if parse.is_noun(at)),
        )

    def _is_another(self, token: int) -> bool:
        parse = self._parse
        beside = {parse.words[kid] for kid in parse.by(token, "det", "amod", "advmod")}
        return bool(beside & ANOTHER) or bool(beside & INDEFINITE and not parse.by(token, "poss"))

    def _parties_fit(self, sense: Act, draft: EventDraft) -> bool:
        """Whoever the noun names takes part, unless the act names nobody on that side."""
        sides = ((sense.actors, draft.actors), (sense.recipients, draft.recipients))
        if sense.joint or draft.type != sense.type:
            everyone = (*draft.actors, *draft.recipients)
            sides = ((sense.actors, everyone), (sense.recipients, everyone))
        return all(
            not others or not self._parties.named(token) or any(self._one(token, other) for other in others)
            for own, others in sides
            for token in own
        )

    def _one(self, token: int, other: int) -> bool:
        parse = self._parse
        if self._parties.same(token, other) or parse.lemmas[token] == parse.lemmas[other]:
            return True
        return not PRONOUNS & {parse.words[token], parse.words[other]} and self._parties.akin(token, other)

    def _between_several(self, draft: EventDraft) -> bool:
        """ "The meeting", "the deal": not of one alone, as an offer is."""
        everyone = (*draft.actors, *draft.recipients)
        return draft.type in FORCE or self._parties.plural(everyone)

    def _names_party(self, token: int, draft: EventDraft) -> bool:
        """A name that stands for one who takes part, as in "Delhi's | request" of what India asked; no "judge"."""
        taking = (*draft.actors, *draft.recipients)
        if not self._parties.named(token):
            return False
        proper = self._parse.tags[token].startswith(("NNP", "JJ"))
        return any(self._one(token, other) if proper else self._parties.same(token, other) for other in taking)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """The words of a noun's own phrase that say which act it is: before it, and what it is of or on (`objects`)."""

    words: frozenset[int]
    objects: frozenset[int]

    def shared(self, parse: Parse, draft: EventDraft, names_party: Callable[[int, EventDraft], bool]) -> int | None:
        """Points for what the sentence of an act has of them, None where they speak of another act."""
        sentence = range(*draft.evidence)
        said = {parse.words[at] for at in sentence}
        stems = [parse.lemmas[at] for at in sentence]

        def has(at: int) -> bool:
            return any(is_form(parse.lemmas[at], stem) for stem in stems) or names_party(at, draft)

        own = {parse.words[at] for at in self.words | self.objects}
        if own & WEEKDAYS and said & WEEKDAYS and not own & said & WEEKDAYS:
            return None
        if (own & ORDINALS) - said:
            return None
        rest = {at for at in self.words if parse.words[at] not in WEEKDAYS | ORDINALS}
        names = {
            at for at in rest | self.objects if parse.tags[at].startswith("NNP") and parse.words[at] not in WEEKDAYS
        }
        if any(not has(at) for at in names | self.objects):
            return None
        found = sum(has(at) for at in rest | self.objects) + len(own & said & WEEKDAYS)
        return WORD_POINTS * found + STRANGE * any(not has(at) for at in rest)


def _of_kind(sense: Act, draft: EventDraft) -> bool:
    """ "The arrest" is no ban, though both coerce; "the attack" may be of any kind."""
    one, other = set(sense.modes), set(draft.modes)
    if sense.type != draft.type or one & other or (one <= FROM_AFAR and other <= FROM_AFAR):
        return True
    return not (one and other) and not (other and sense.type in OF_MANY_KINDS)


def is_form(one: str, other: str) -> bool:
    """Whether two lemmas begin alike for all but the ending of the shorter: "bribery", "bribe"."""
    short, long = sorted((one, other), key=len)
    same = Prefix.similarity(short, long)
    return short == long or (same >= STEM and same >= FORM * len(short))
