"""From the drafts of one report to its mentions: spans, ids, and what links them to one another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.annotate import Annotated
from onrecord.extract.actors import Actors
from onrecord.extract.attach import is_told_of, noun_dated, place_of, time_of
from onrecord.extract.dating import date_by_others
from onrecord.extract.drafts import ActDraft, EventDraft, FigureDraft, PlaceDraft, StatementDraft, TimeDraft, Tokens
from onrecord.extract.spans import evidence_at, span_at, span_of
from onrecord.ids import mention_id
from onrecord.model import EventMention, Evidence, Figure, Manner, ProjectedAct, Span, StatementMention, TimeRef

_LONGEST = 90  # words that a passage of evidence may have
_OF_WORDS = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
_DIRECT = 0.9  # share of the letters of a content inside quotation marks from which it is a direct quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """All that the extractors found in one report."""

    actors: Actors
    times: Sequence[TimeDraft]
    places: Sequence[PlaceDraft]
    statements: Sequence[StatementDraft]
    events: Sequence[EventDraft]


def assemble(annotated: Annotated, drafts: Drafts) -> tuple[tuple[EventMention, ...], tuple[StatementMention, ...]]:
    """Give the event and statement mentions of one report, in order of their words."""
    assembler = _Assembler(annotated, drafts)
    events = date_by_others(tuple(assembler.events()), drafts.actors)
    return events, tuple(assembler.statements(events))


class _Assembler:
    def __init__(self, annotated: Annotated, drafts: Drafts) -> None:
        self.annotated, self.drafts = annotated, drafts
        self.text, self.doc = annotated.report.text, annotated.doc
        told = {draft.trigger.start for draft in drafts.events if not draft.points}
        self.triggers = told | {d.cue.start for d in drafts.statements}
        pointing = {draft.trigger.start for draft in drafts.events if draft.points}
        nouns = ((draft.tokens, noun_dated(self.doc, draft)) for draft in drafts.times)
        self.dated = {tokens: noun for tokens, noun in nouns if noun is not None and noun in pointing}
        self.ids = {draft.trigger.start: self._event_id(draft) for draft in drafts.events}

    def span(self, tokens: Tokens) -> Span:
        return span_of(self.text, self.doc, tokens)

    def named(self, heads: Iterable[int]) -> tuple[int, ...]:
        """Positions of the actors under some head tokens, each once."""
        return tuple(dict.fromkeys(ref for head in heads for ref in self.drafts.actors.at(head)))

    # -- events

    def _event_id(self, draft: EventDraft) -> str:
        heads = (*draft.actors, *draft.recipients)
        words = [self.drafts.actors.refs[ref].span for ref in self.named(heads)]
        return mention_id(self.annotated.report.id, "event", [self.span(draft.trigger)], words)

    def events(self) -> Iterable[EventMention]:
        """Every draft that names somebody, once."""
        seen: set[str] = set()
        for draft in sorted(self.drafts.events, key=lambda d: (d.trigger, d.actors, d.recipients)):
            mention = self._event(draft)
            if mention.id not in seen and (mention.points or mention.actors or mention.recipients):
                seen.add(mention.id)
                yield mention

    def _event(self, draft: EventDraft) -> EventMention:
        place = self._place(draft.trigger.start, draft.beside) or (
            self._place(draft.verb) if draft.verb is not None else None
        )
        time = self._when(draft)
        return EventMention(
            id=self._event_id(draft),
            report=self.annotated.report.id,
            evidence=self._evidence(draft.evidence, draft.trigger),
            trigger=self.span(draft.trigger),
            lemma=self.doc[draft.trigger.start : draft.trigger.end].root.lemma_.lower(),
            type=draft.type,
            modes=draft.modes,
            contexts=draft.contexts,
            status=draft.status,
            actors=self.named(draft.actors),
            recipients=self.named(draft.recipients),
            time=time,
            place=place.ref if place else None,
            figures=tuple(self._figure(f) for f in draft.figures if self._nearest(f) == draft.trigger.start),
            said_by=tuple(dict.fromkeys((*self._said_by(draft.trigger), *self.named(draft.accusers)))),
            projected=self._projected(draft.projected) if draft.projected else None,
            score=draft.score,
            why=draft.why,
            points=draft.points,
            stands=draft.stands and time is not None,
            again=self.ids.get(draft.again) if draft.again is not None else None,
            also=draft.also,
        )

    def _when(self, draft: EventDraft) -> TimeRef | None:
        """In "Chile will send aid in May, it said on Monday" the offer was made on Monday; the aid comes in May."""
        if draft.spoken:
            return self._said_then(draft, by_anyone=True)
        if self._is_told_behind(draft):
            return self._time(draft.verb or draft.trigger.start)
        own = self._time(draft.trigger.start, draft.beside) or (
            self._time(draft.verb) if draft.verb is not None else None
        )
        return own or (self._said_then(draft) if draft.type in _OF_WORDS else None)

    def _is_told_behind(self, draft: EventDraft) -> bool:
        """ "Retaliated on Friday for sanctions | that the league imposed on Monday": the day of imposing."""
        verb = None if draft.verb is None else self.doc[draft.verb]
        return verb is not None and verb.dep_ == "relcl" and verb.head.i == draft.trigger.start

    def _evidence(self, clause: Tokens, trigger: Tokens) -> Evidence:
        span = self.span(clause)
        if "\n" in span.text or len(span.text.split()) > _LONGEST:
            span = self.span(Tokens(self.doc[trigger.start].sent.start, self.doc[trigger.start].sent.end))
        return evidence_at(self.text, span.start, span.end)

    def _said_then(self, draft: EventDraft, *, by_anyone: bool = False) -> TimeRef | None:
        """
        An act of words is done by saying it: "On Monday, Chile said it was willing to help". What is announced for a
        state is so by anyone who speaks for it.
        """
        at = self.doc[draft.trigger.start].idx
        heads = set(draft.actors)
        around = [d for d in self.drafts.statements if d.speaker and any(s <= at < e for s, e in d.content)]
        for said in sorted(around, key=lambda d: sum(e - s for s, e in d.content)):
            speakers = {root for ref in self._who(said.speaker) for root in self.drafts.actors.members(ref)}
            if by_anyone or speakers & {root for ref in self.named(heads) for root in self.drafts.actors.members(ref)}:
                return self._time(said.cue.start)
        return None

    def _time(self, trigger: int, beside: int | None = None) -> TimeRef | None:
        draft = time_of(self.doc, trigger, self._times(trigger), self._others(beside))
        if draft is None and (verb := self._verb_above(trigger)) is not None:
            draft = time_of(self.doc, verb, self.drafts.times, {*self.triggers, verb})
        if draft is None or draft.anchor is None:
            return draft.ref if draft else None
        anchor = self.ids.get(draft.anchor) or self._result_of(draft.anchor)
        return replace(draft.ref, anchor=anchor) if anchor else None

    def _times(self, trigger: int) -> list[TimeDraft]:
        """ "The man held for | Monday's attack | fled": Monday is the attack's, unless the act is told of it."""
        nouns = ((draft, self.dated.get(draft.tokens)) for draft in self.drafts.times)
        return [
            draft for draft, noun in nouns if noun is None or noun == trigger or is_told_of(self.doc, noun, trigger)
        ]

    def _place(self, trigger: int, beside: int | None = None) -> PlaceDraft | None:
        found = place_of(self.doc, trigger, self.drafts.places, self._others(beside))
        if found is None and (verb := self._verb_above(trigger)) is not None:
            return place_of(self.doc, verb, self.drafts.places, {*self.triggers, verb})
        return found

    def _others(self, beside: int | None) -> set[int]:
        """The words of all acts, with one that tells something else of this act."""
        return self.triggers if beside is None else {*self.triggers, beside}

    def _nearest(self, figure: FigureDraft) -> int:
        """The trigger that a figure stands beside, where several acts of a sentence claim it."""
        claims = [d for d in self.drafts.events if any(f.tokens == figure.tokens for f in d.figures)]
        near = min(claims, key=lambda d: (d.points, abs(d.trigger.start - figure.tokens.start), d.trigger.start))
        return near.trigger.start

    def _verb_above(self, trigger: int) -> int | None:
        """ "Attacked" of "gunmen attacked a market, killing 14": one act, told by its outcome."""
        token = self.doc[trigger]
        return token.head.i if token.dep_ == "advcl" and token.head.i not in self.triggers else None

    def _result_of(self, verb: int) -> str | None:
        return next((i for at, i in sorted(self.ids.items()) if self._verb_above(at) == verb), None)

    def _figure(self, draft: FigureDraft) -> Figure:
        return Figure(what=draft.what, low=draft.low, high=draft.high, unit=draft.unit, span=self.span(draft.tokens))

    def _projected(self, draft: ActDraft) -> ProjectedAct:
        place = place_of(self.doc, draft.trigger, self.drafts.places, self.triggers | {draft.trigger})
        time = time_of(self.doc, draft.trigger, self.drafts.times, self.triggers | {draft.trigger})
        return ProjectedAct(
            type=draft.type,
            modes=draft.modes,
            actors=self.named(draft.actors),
            recipients=self.named(draft.recipients),
            time=time.ref if time and time.anchor is None else None,
            place=place.ref if place else None,
        )

    def _said_by(self, trigger: Tokens) -> tuple[int, ...]:
        """Who relays and who says it, the nearest to the report first: the widest statement around the act."""
        at = self.doc[trigger.start].idx
        around = [d for d in self.drafts.statements if not d.declined and any(s <= at < e for s, e in d.content)]
        around.sort(key=lambda d: (-sum(e - s for s, e in d.content), d.cue))
        chain = [ref for d in around for words in (d.via, d.speaker) for ref in self._who(words)]
        return tuple(dict.fromkeys(chain))

    # -- statements

    def _who(self, words: Tokens | None) -> tuple[int, ...]:
        """The actor that a phrase names: under its head, else the last one named in it before its head."""
        if words is None:
            return ()
        root = self.doc[words.start : words.end].root
        if found := self.drafts.actors.at(root.i):
            return found
        inside = [found for at in range(words.start, root.i) if (found := self.drafts.actors.at(at))]
        return inside[-1] if inside else ()

    def statements(self, events: Sequence[EventMention]) -> Iterable[StatementMention]:
        """Every draft with a content, once."""
        seen: set[str] = set()
        for draft in sorted(self.drafts.statements, key=lambda d: (d.cue, d.content)):
            content = tuple(s for start, end in draft.content if (s := span_at(self.text, start, end)).text)
            mention = self._statement(draft, content, events) if content else None
            if mention and mention.id not in seen:
                seen.add(mention.id)
                yield mention

    def _statement(
        self, draft: StatementDraft, content: tuple[Span, ...], events: Sequence[EventMention]
    ) -> StatementMention:
        speaker = self._who(draft.speaker)
        words = self.span(draft.speaker) if draft.speaker else None
        return StatementMention(
            id=mention_id(self.annotated.report.id, "statement", content, [words] if words else []),
            report=self.annotated.report.id,
            evidence=self._statement_evidence(draft, content),
            speaker=speaker[0] if speaker else None,
            speaker_words=words,
            anonymous=draft.anonymous,
            cue=self.span(draft.cue),
            manner=_manner(self.annotated, content),
            content=content,
            time=self._time(draft.cue.start) or (self._time(draft.after.start) if draft.after else None),
            addressee=self._who(draft.addressee),
            addressee_words=self.span(draft.addressee) if draft.addressee else None,
            medium=draft.medium,
            via=self._who(draft.via),
            via_words=self.span(draft.via) if draft.via else None,
            declined=draft.declined,
            stance=draft.stance,
            events=tuple(
                e.id for e in events if not e.points and any(s.start <= e.trigger.start < s.end for s in content)
            ),
            score=draft.score,
            why=draft.why,
        )

    def _statement_evidence(self, draft: StatementDraft, content: tuple[Span, ...]) -> Evidence:
        """From the first to the last sentence of it, else the sentence with the cue, else the words themselves."""
        cue = self.doc[draft.cue.start]
        words = [self.span(tokens) for tokens in (draft.cue, draft.speaker) if tokens] + list(content)
        low, high = min(s.start for s in words), max(s.end for s in words)
        sentence = cue.sent
        wide = self.doc.char_span(low, high, alignment_mode="expand")
        candidates = [
            (wide[0].sent.start_char, wide[-1].sent.end_char) if wide else (low, high),
            (sentence.start_char, sentence.end_char),
        ]
        for start, end in candidates:
            passage = evidence_at(self.text, start, end)
            if "\n" not in passage.text and len(passage.text.split()) <= _LONGEST:
                return passage
        inside = max(low, sentence.start_char), min(high, sentence.end_char)
        return evidence_at(self.text, *inside)


def _manner(annotated: Annotated, content: tuple[Span, ...]) -> Manner:
    """
    Direct, mixed or indirect by the share of letters and digits inside quotation marks.

    A fragment is mixed though all of it is quoted (he called it “a crisis of trust”): a quotation that stands for
    itself begins with a capital.
    """
    letters = [at for span in content for at in range(span.start, span.end) if annotated.report.text[at].isalnum()]
    low, high = content[0].start, content[-1].end
    near = [q for q in annotated.quotes if q.start < high and q.end > low]
    quoted = sum(any(q.start <= at < q.end for q in near) for at in letters)
    if not quoted:
        return "indirect"
    whole = quoted >= _DIRECT * len(letters) and not content[0].text[0].islower()
    return "direct" if whole else "mixed"
