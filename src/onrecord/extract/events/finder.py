"""Finds the acts that a report tells: frames, then their standing, then PLOVER's type."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.annotate import Annotated
from onrecord.extract.drafts import ActDraft, EventDraft, Tokens
from onrecord.extract.events.acts import BLAMING, Act
from onrecord.extract.events.addressed import JUDGING, addressed, without_victims
from onrecord.extract.events.antecedents import Antecedents, Found
from onrecord.extract.events.compose import composed
from onrecord.extract.events.demanded import MODAL, uncoded_act
from onrecord.extract.events.details import contexts, with_modes
from onrecord.extract.events.figures import figures, own_clause
from onrecord.extract.events.grammar import objects
from onrecord.extract.events.match import Matcher
from onrecord.extract.events.nominal import free_standing
from onrecord.extract.events.parse import Parse, parse_of
from onrecord.extract.events.parties import Actors, Parties
from onrecord.extract.events.repeat import without_repeats
from onrecord.extract.events.retold import Noun, Nouns
from onrecord.extract.events.standing import (
    governing_verb,
    is_at_another_time,
    is_matter_of,
    is_told_as_done,
    standing,
)
from onrecord.extract.events.venues import among_themselves
from onrecord.knowledge.lexicon import Lexicon, load_lexicon
from onrecord.knowledge.ontology import quad

POINTING = 0.5  # score of what says too little to be an event by itself
WORKS = frozenset("film movie opera novel play drama thriller comedy musical series fable saga ballet sitcom".split())
ANSWERS = frozenset({"REJECT", "SUPPORT", "CONCEDE"})  # types of acts by which somebody answers what others said,
SAID = frozenset({"REQUEST", "ACCUSE", "THREATEN"})  # such as these
SPEECH = frozenset({"speak", "talk"})
GROUNDS = frozenset({"over", "for"})
MATERIAL = frozenset({2, 4})  # quad categories of deeds, as against words
LONGEST = 80  # tokens of a sentence that may stand as evidence whole


def find_events(annotated: Annotated, actors: Actors) -> list[EventDraft]:
    """All acts told in full, in the order of their triggers; participants are tokens that `actors` has."""
    return [draft for draft in find_mentions(annotated, actors) if not draft.points]


def find_mentions(annotated: Annotated, actors: Actors) -> list[EventDraft]:
    """As `find_events`, with the words that only point at an act: "the arrest", "the union rejected it"."""
    lexicon = load_lexicon()
    parse = parse_of(annotated.doc, lexicon.verbs, lexicon.attitudes["say"], lexicon.phrasal, lexicon.nouns)
    finder = _Finder(parse, Parties(parse, actors), lexicon)
    drafts = [draft for start, end in parse.sentences for draft in finder.sentence(start, end)]
    body = next((token.i for token in annotated.doc if token.idx >= annotated.report.body), 0)
    return sorted(finder.retold(drafts, body), key=_by_words)


def _by_words(draft: EventDraft) -> tuple[Tokens, tuple[int, ...], tuple[int, ...]]:
    return draft.trigger, draft.actors, draft.recipients


class _Finder:
    def __init__(self, parse: Parse, parties: Parties, lexicon: Lexicon) -> None:
        self._parse, self._parties, self._lexicon = parse, parties, lexicon
        self._matcher = Matcher(parse, parties, lexicon)
        self._spent: set[int] = set()
        self._answered: set[int] = set()

    def sentence(self, start: int, end: int) -> list[EventDraft]:
        used: set[int] = set()
        candidates = self._matcher.candidates(start, end)
        acts = [act for token in candidates if token not in used and (act := self._event(token, used))]
        told = used | {act.trigger for act in acts}
        acts += [act for token in candidates if token not in told and (act := self._pointing(token))]
        self._spent |= used - {token for act in acts if act.frame.operator in BLAMING for token in act.used}
        self._answered |= {token for act in acts if act.type in ANSWERS for token in act.used - {act.trigger}}
        told_once = without_repeats(addressed(acts, self._parse, self._parties), self._parse, self._parties)
        return [draft for act in told_once for draft in self._drafts(act)]

    def retold(self, drafts: list[EventDraft], body: int) -> list[EventDraft]:
        """The drafts with those of nouns that stand for acts; `body` is the first token behind the headline."""
        antecedents = Antecedents(self._parse, self._parties)
        nouns = Nouns(self._matcher, self._lexicon, body=body)
        spent = (self._spent - self._answered) | {draft.trigger.start for draft in drafts}
        told = sorted(drafts, key=_by_words)
        for start, end in self._parse.sentences:
            for noun in nouns.within(start, end, spent):
                if self._restates(noun, told) or (noun.token in self._answered and noun.types[0] not in SAID):
                    continue
                before = [draft for draft in told if self._may_retell(noun, draft)]
                found = antecedents.of(noun, before)
                if draft := self._retelling(noun, found):
                    told.append(draft)
                if found is not None:
                    told = [self._judging(draft, noun, found.draft) for draft in told]
        return told

    def _judging(self, draft: EventDraft, noun: Noun, act: EventDraft) -> EventDraft:
        """ "Chad shelled the port ... Mali condemned | the attack": Chad is condemned, who did it."""
        parse = self._parse
        judged = draft.type in JUDGING and draft.trigger.start == parse.heads[noun.token]
        if not judged or draft.recipients or not draft.actors:
            return draft
        if parse.deps[noun.token] not in {"dobj", "nsubjpass"} or act.status != "occurred":
            return draft
        doers = tuple(t for t in act.actors if not any(self._parties.same(t, one) for one in draft.actors))
        return replace(draft, recipients=doers)

    def _may_retell(self, noun: Noun, draft: EventDraft) -> bool:
        """Nothing is done a day after itself, nor over itself."""
        at = draft.trigger.start
        return at < noun.token and not is_at_another_time(self._parse, noun.token, at) and not self._is_ground(noun, at)

    def _is_ground(self, noun: Noun, verb: int) -> bool:
        """ "Held eleven people over the | arson", wherever the parse hangs "over"."""
        parse, preposition = self._parse, self._parse.heads[noun.token]
        over = parse.heads[preposition]
        return parse.words[preposition] in GROUNDS and verb in (over, parse.heads[over])

    def _restates(self, noun: Noun, told: list[EventDraft]) -> bool:
        """ "Signed the truce": the noun is the matter of an act that its verb tells."""
        verb = governing_verb(self._parse, noun.token)
        matter = is_matter_of(self._parse, noun.token, verb)
        return matter and any(draft.trigger.start == verb and draft.type in noun.types for draft in told)

    def _retelling(self, noun: Noun, found: Found | None) -> EventDraft | None:
        act = noun.senses[0] if found is None else found.sense
        status = noun.status if found is None else found.draft.status
        if status is None:
            return None
        draft = replace(self._draft(replace(act, status=status, points=True)), beside=noun.beside)
        if found is None:
            return replace(draft, also=tuple(type for type in noun.types if type != draft.type))
        earlier = found.draft
        return replace(
            draft,
            type=earlier.type,
            modes=draft.modes if act.type == earlier.type else earlier.modes,
            actors=earlier.actors or act.actors,
            recipients=earlier.recipients or act.recipients,
            again=earlier.trigger.start if earlier.again is None else earlier.again,
        )

    def _event(self, token: int, used: set[int]) -> Act | None:
        parse = self._parse
        counted = parse.tags[token] == "CD"  # "$20 million from a company" tells no gift without a verb
        if parse.is_noun(token) or counted or (parse.is_gerund(token) and not parse.by(token, "dobj", "nsubj")):
            act = free_standing(self._matcher, self._lexicon, token, used)
            return act if act and self._is_told(act) else None
        clause = parse.heads[token] if parse.tags[token].startswith("JJ") or parse.deps[token] == "acomp" else token
        act = self._matcher.read(token)
        if act is None:
            return uncoded_act(parse, self._parties, self._lexicon, token)
        used |= act.used
        return self._standing(act, clause)

    def _standing(self, act: Act, clause: int) -> Act | None:
        if not self._is_told(act):
            return None
        act = without_victims(among_themselves(act, self._parse, self._parties), self._parties)
        return composed(act, standing(self._parse, self._lexicon.attitudes, clause), self._parse, self._parties)

    def _pointing(self, token: int) -> Act | None:
        """ "The union rejected it": an act that its own words leave open."""
        act = self._matcher.read(token, whole=False) if self._parse.is_verb(token) else None
        found = act and self._standing(act, token)
        return found and replace(found, points=True, stands=self._stands(found))

    def _stands(self, act: Act) -> bool:
        """ "A party office was burnt on Monday": a deed told as done in a clause of its own is news without names."""
        parse, saying = self._parse, self._lexicon.attitudes["say"]
        done = act.status in {None, "occurred"} and quad(act.type) in MATERIAL
        told = done and act.trigger == act.head and is_told_as_done(parse, saying, act.head)
        return told and self._matcher.has_its_words(act)

    def _is_told(self, act: Act) -> bool:
        """
        Not within a work of fiction; and nobody confers with the press, or on the telephone alone, nor troops or
        refugees by arriving.
        """
        if self._is_fiction(act.head):
            return False
        if act.type == "REJECT" and self._is_silence(act):
            return False
        if act.type != "CONSULT":
            return True
        if "visit" in act.modes and act.actors and all(self._parties.is_host(token) for token in act.actors):
            return False
        parties = (*act.actors, *act.recipients)
        alone = "phone" in act.modes and self._parties.count(parties) < 2
        return not alone and not any(self._parties.is_press(token) for token in parties)

    def _is_silence(self, act: Act) -> bool:
        """ "Refused | to speak to reporters"."""
        aims = [self._parse.lemmas[kid] for kid in self._parse.by(act.head, "xcomp")]
        told = bool(act.recipients) and all(self._parties.is_press(token) for token in act.recipients)
        return told and not SPEECH.isdisjoint(aims)

    def _is_fiction(self, token: int) -> bool:
        """ "The opera, in which | a wife frees her husband"."""
        parse = self._parse
        while parse.heads[token] != token:
            if parse.deps[token] in {"relcl", "acl"} and parse.lemmas[parse.heads[token]] in WORKS:
                return True
            token = parse.heads[token]
        return False

    def _drafts(self, act: Act) -> list[EventDraft]:
        if not act.points and not any(self._parties.named(token) for token in (*act.actors, *act.recipients)):
            return []
        gapped = [self._draft(other) for other in self._gapped(act)]
        if not act.each:
            return self._with_alleged(self._draft(act), act) + gapped
        return ([self._draft(_with_one(act, one)) for one in act.recipients] or [self._draft(act)]) + gapped

    def _gapped(self, act: Act) -> Iterator[Act]:
        """The act of a second clause without a verb: "Britain pledged 5 million and | the union 20 million"."""
        upon = self._parties.of(objects(self._parse, act.head))
        for subject in self._parse.by(act.head, "conj"):
            rest = self._parse.by(subject, "dobj") if self._parse.is_noun(subject) else []
            if rest and self._parties.named(subject):
                own = act.recipients and set(act.recipients) <= set(upon)
                yield replace(act, actors=(subject,), recipients=self._parties.of(rest) if own else act.recipients)

    def _with_alleged(self, charge: EventDraft, act: Act) -> list[EventDraft]:
        """What an accuser says was done is an act of its own; how many it killed is told of it, not of the charge."""
        if act.alleged is None or act.status != "occurred":
            return [charge]
        accusers = act.actors if act.frame.operator == "accuse" else ()  # who condemns it doubts not that it was done
        done = replace(self._draft(act.alleged), accusers=accusers, figures=charge.figures)
        return [replace(charge, figures=()), done]

    def _draft(self, act: Act) -> EventDraft:
        parse, lexicon = self._parse, self._lexicon
        start, end = parse.sentences[parse.sentence_of[act.trigger]]
        evidence = self._evidence(act, start, end)
        clause = own_clause(parse, act.head)
        modes = with_modes(act, parse, lexicon)
        return EventDraft(
            trigger=Tokens(act.trigger, act.trigger + 1),
            evidence=evidence,
            type=act.type,
            modes=modes,
            contexts=contexts(parse, lexicon, range(*evidence)),
            status=act.status or "occurred",
            actors=act.actors,
            recipients=act.recipients,
            figures=figures(parse, clause, act.type, lexicon.figures),
            projected=self._projected(act.inner) if act.inner else None,
            verb=act.head if act.head != act.trigger else None,
            points=act.points,
            stands=act.stands,
            spoken=act.frame in MODAL or (act.inner is not None and act.inner.trigger == act.trigger),
            score=min(act.frame.score, POINTING) if act.points else act.frame.score,
            why=act.frame.name,
        )

    def _projected(self, inner: Act) -> ActDraft:
        return ActDraft(
            trigger=inner.trigger, type=inner.type, modes=inner.modes, actors=inner.actors, recipients=inner.recipients
        )

    def _evidence(self, act: Act, start: int, end: int) -> Tokens:
        """The sentence, or of a very long one the clause of the act."""
        if end - start <= LONGEST:
            return Tokens(start, end)
        inside = self._parse.subtree(act.head)
        first, last = min(inside[0], act.trigger), max(inside[-1], act.trigger) + 1
        return (
            Tokens(first, last)
            if last - first <= LONGEST
            else Tokens(max(start, act.trigger - LONGEST // 2), min(end, act.trigger + LONGEST // 2))
        )


def _with_one(act: Act, recipient: int) -> Act:
    """An act upon each party apart, told of one of them: "called the envoy and the premier" are two calls."""
    if act.joint:
        return replace(act, actors=(*act.actors, recipient), recipients=())
    return replace(act, recipients=(recipient,))
