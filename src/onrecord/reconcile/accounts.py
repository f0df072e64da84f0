"""What each mention says once its references are resolved: who, when and where."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from onrecord.knowledge import Knowledge
from onrecord.model import (
    DateValue,
    EventAccount,
    EventMention,
    Extraction,
    Figure,
    FigureValue,
    PlaceRef,
    PlaceValue,
    Projected,
    ProjectedAct,
    Ref,
    Reference,
    StatementAccount,
    StatementMention,
    TimeRef,
)
from onrecord.reconcile.actors import Resolved
from onrecord.reconcile.dates import resolve
from onrecord.reconcile.places import resolve_place

Anchors = Callable[[str], DateValue | None]


class Accounts:
    """The resolved mentions of one report; `resolved` says who its references name, `countries` whose actors are."""

    def __init__(
        self,
        extraction: Extraction,
        resolved: Sequence[Resolved],
        countries: Mapping[str, str | None],
        reference: Reference | None,
        knowledge: Knowledge,
    ) -> None:
        self._extraction, self._resolved, self._countries = extraction, resolved, countries
        self._reference, self._knowledge = reference, knowledge
        self._times: Mapping[str, TimeRef | None] = {e.id: e.time for e in extraction.events}

    def events(self) -> list[EventAccount]:
        """All event mentions, in their order."""
        return [self._event(mention) for mention in self._extraction.events]

    def statements(self) -> list[StatementAccount]:
        """All statement mentions, in their order."""
        return [self._statement(mention) for mention in self._extraction.statements]

    # -- references

    def who(self, positions: Sequence[int]) -> tuple[str, ...]:
        """The actors of some references, each once, in their order."""
        return tuple(dict.fromkeys(i for position in positions for i in self._resolved[position].actors))

    def _when(self, ref: TimeRef | None, seen: frozenset[str] = frozenset()) -> DateValue | None:
        if ref is None or (ref.anchor and ref.anchor in seen):
            return None

        def anchor(mention: str) -> DateValue | None:
            return self._when(self._times.get(mention), seen | {mention})

        return resolve(ref, self._reference, anchor)

    def _where(self, ref: PlaceRef | None, actors: Sequence[str]) -> PlaceValue | None:
        if ref is None:
            return None
        own = [c for actor in actors if (c := self._countries.get(actor))]
        place = resolve_place(ref, self._knowledge, own, self._spoken_of)
        if place is not None and place.country is None:  # who takes part leaves it open: the whole report may not
            place = resolve_place(ref, self._knowledge, self._spoken_of, self._spoken_of)
        return place

    @cached_property
    def _spoken_of(self) -> list[str]:
        """The countries of all whom the report names."""
        return sorted({c for r in self._resolved for a in r.actors if (c := self._countries.get(a))})

    def _refs(self, slots: Sequence[tuple[str, Sequence[int]]]) -> list[Ref]:
        return [
            self._ref(slot, position, actor)
            for slot, positions in slots
            for position in positions
            for actor in self._resolved[position].actors or (None,)
        ]

    def _ref(self, slot: str, position: int, actor: str | None) -> Ref:
        span, rule = self._extraction.actors[position].span, self._resolved[position].rule
        return Ref(slot=slot, actor=actor, start=span.start, end=span.end, text=span.text, rule=rule)

    @staticmethod
    def _other_refs(time: TimeRef | None, place: PlaceRef | None) -> list[Ref]:
        found = [("date", time.span, time.rule)] if time else []
        found += [("place", place.span, place.rule)] if place else []
        return [Ref(slot=s, actor=None, start=x.start, end=x.end, text=x.text, rule=rule) for s, x, rule in found]

    # -- mentions

    def _event(self, m: EventMention) -> EventAccount:
        actors, recipients = self.who(m.actors), self.who(m.recipients)
        slots = [("actor", m.actors), ("recipient", m.recipients), ("said_by", m.said_by)]
        return EventAccount(
            id=m.id,
            report=m.report,
            type=m.type,
            modes=m.modes,
            contexts=m.contexts,
            actors=actors,
            recipients=tuple(r for r in recipients if r not in actors),
            date=self._when(m.time, frozenset({m.id})),
            place=self._where(m.place, (*actors, *recipients)),
            figures=tuple(_figure(f) for f in m.figures),
            status=m.status,
            evidence=m.evidence,
            trigger=m.trigger,
            refs=tuple(self._refs(slots) + self._other_refs(m.time, m.place) + _figure_refs(m.figures)),
            said_by=self.who(m.said_by),
            projected=self._projected(m.projected) if m.projected else None,
            score=m.score,
            why=m.why,
        )

    def _projected(self, act: ProjectedAct) -> Projected:
        actors, recipients = self.who(act.actors), self.who(act.recipients)
        return Projected(
            type=act.type,
            modes=act.modes,
            actors=actors,
            recipients=recipients,
            date=self._when(act.time),
            place=self._where(act.place, (*actors, *recipients)),
        )

    def _statement(self, m: StatementMention) -> StatementAccount:
        speaker = self.who([m.speaker]) if m.speaker is not None else ()
        slots = [
            ("speaker", [m.speaker] if m.speaker is not None else []),
            ("addressee", m.addressee),
            ("via", m.via),
        ]
        return StatementAccount(
            id=m.id,
            report=m.report,
            evidence=m.evidence,
            speaker=speaker[0] if len(speaker) == 1 else None,
            speaker_text=m.speaker_words.text if m.speaker_words else None,
            anonymous=m.anonymous,
            cue=m.cue,
            manner=m.manner,
            content=m.content,
            date=self._when(m.time),
            addressee=self.who(m.addressee),
            addressee_text=m.addressee_words.text if m.addressee_words else None,
            medium=m.medium,
            via=self.who(m.via),
            via_text=m.via_words.text if m.via_words else None,
            declined=m.declined,
            stance=m.stance,
            events=m.events,
            refs=tuple(self._refs(slots) + self._other_refs(m.time, None)),
            score=m.score,
            why=m.why,
        )


def _figure_refs(figures: Sequence[Figure]) -> list[Ref]:
    """The words of each figure, in their order; the rule is what is counted."""
    spans = [(figure.what, figure.span) for figure in figures]
    return [Ref(slot="figure", actor=None, start=s.start, end=s.end, text=s.text, rule=what) for what, s in spans]


def _figure(figure: Figure) -> FigureValue:
    return FigureValue(what=figure.what, low=figure.low, high=figure.high, unit=figure.unit)
