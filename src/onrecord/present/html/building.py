"""From a record to what its page shows, section by section."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from onrecord.model import Event, Record, ReportRow, Statement, Story
from onrecord.present.brief import stands, story_title
from onrecord.present.comparison import Coverage
from onrecord.present.days import period, span
from onrecord.present.html.backing import Backings, is_disputed
from onrecord.present.html.covering import coverage_view
from onrecord.present.html.dealings import dealings
from onrecord.present.html.people import People, Person
from onrecord.present.html.texts import UNDATED, Account, Texts
from onrecord.present.html.timeline import timeline
from onrecord.present.html.tones import TONES
from onrecord.present.html.views import Count, DayView, Disputed, EventView, Page, SpeakerView, StatementView, StoryView
from onrecord.present.lines import (
    UNKNOWN,
    UNNAMED,
    attribution,
    content,
    event_label,
    manner_of_saying,
    statement_label,
    telling,
)
from onrecord.present.names import ahead, figure, place, plain_act
from onrecord.present.words import counted, shown
from onrecord.store.order import event_order, latest_first, statement_order

WHOLE = "The record"
_Row = TypeVar("_Row", ReportRow, Event, Statement)


def page(record: Record, countries: Mapping[str, str]) -> Page:
    """Give the page of a record: of its story if it has but one, else of all, the latest first."""
    people = People(record.actors, countries)
    reports, events, said = _by_story(record.reports), _by_story(record.events), _by_story(record.statements)
    stories = tuple(
        _Builder(story, reports.get(story.id, []), events.get(story.id, []), said.get(story.id, []), people).view()
        for story in latest_first(record.stories)
    )
    return Page(title=stories[0].title if len(stories) == 1 else WHOLE, stories=stories)


def _by_story(rows: Iterable[_Row]) -> dict[str, list[_Row]]:
    grouped: dict[str, list[_Row]] = {}
    for row in rows:
        grouped.setdefault(row.story, []).append(row)
    return grouped


class _Builder:
    """Builds the view of one story."""

    def __init__(
        self,
        story: Story,
        reports: Sequence[ReportRow],
        events: Iterable[Event],
        said: Iterable[Statement],
        people: People,
    ) -> None:
        self._story, self._people, self._reports = story, people, reports
        self._events = sorted((event for event in events if stands(event)), key=event_order)
        self._said = sorted((one for one in said if stands(one)), key=statement_order)
        accounts: list[Account] = [account for row in self._rows for account in row.mentions]
        self._texts = Texts(reports, accounts)
        self._coverage = Coverage(reports)
        self._backings = Backings(self._texts, people, self._coverage)

    @property
    def _rows(self) -> list[Event | Statement]:
        return [*self._events, *self._said]

    def view(self) -> StoryView:
        """Give the story."""
        story = self._story
        ordered = sorted(self._reports, key=lambda report: (report.published or UNDATED, report.id))
        return StoryView(
            id=story.id,
            title=story_title(story, self._reports),
            days=span(story.first, story.last) or UNDATED,
            counts=tuple(self._counts()),
            outlets=tuple(self._coverage.outlets),
            happened=self._happened(),
            disputed=tuple(self._disputed(row) for row in self._rows if row.differences),
            timeline=timeline(self._events, self._people),
            dealings=dealings(self._events, self._people),
            speakers=self._speakers(),
            coverage=coverage_view(self._rows, self._people, self._coverage, self._texts),
            reports=tuple(self._texts.view(report.id) for report in ordered),
        )

    def _counts(self) -> list[Count]:
        counts = [
            (len(self._reports), "report", None),
            (len(self._coverage.outlets), "outlet", None),
            (len(self._events), "event", None),
            (len(self._said), "statement", None),
            (sum(row.reports > 1 for row in self._rows), "line in several reports", "lines in several reports"),
            (sum(is_disputed(row) for row in self._rows), "line disputed", "lines disputed"),
        ]
        return [_count(*count) for count in counts]

    def _happened(self) -> tuple[DayView, ...]:
        days = groupby(self._events, key=lambda event: period(event.date) or UNDATED)
        return tuple(DayView(when=when, events=tuple(self._event(event) for event in day)) for when, day in days)

    def _event(self, event: Event) -> EventView:
        details = (
            ahead(event, self._people),
            place(self._people.placed(event.place)),
            ", ".join(figure(value) for value in event.figures),
        )
        return EventView(
            id=event.id,
            what=plain_act(event),
            tone=TONES[event.quad],
            who=self._people.persons(event.actors),
            whom=self._people.persons(event.recipients),
            details=tuple(detail for detail in details if detail),
            status="" if event.status == "occurred" else event.status,
            said_by=attribution(event, self._people),
            excerpt=self._backings.excerpt(event),
            backing=self._backings.of(event),
        )

    def _speakers(self) -> tuple[SpeakerView, ...]:
        """Give those who said most first."""
        grouped: dict[tuple[str, str], list[Statement]] = {}
        for statement in self._said:
            grouped.setdefault(_speaker(statement), []).append(statement)
        order = sorted(grouped, key=lambda key: (-len(grouped[key]), key))
        return tuple(self._speaker(id, words, grouped[id, words]) for id, words in order)

    def _speaker(self, id: str, words: str, statements: Sequence[Statement]) -> SpeakerView:
        return SpeakerView(
            who=self._people.person(id) if id else Person(name=shown(words)),
            titles=self._people.titles(id),
            statements=tuple(self._statement(statement) for statement in statements),
        )

    def _statement(self, statement: Statement) -> StatementView:
        best = telling(statement)
        via = self._people.all(best.via) or shown(best.via_text or "")
        return StatementView(
            id=statement.id,
            when=period(statement.date) or UNDATED,
            verb=manner_of_saying(best, self._people),
            said=content(best),
            quoted=best.manner == "direct",
            details=tuple(detail for detail in (best.medium or "", f"via {via}" if via else "") if detail),
            backing=self._backings.of(statement),
        )

    def _disputed(self, row: Event | Statement) -> Disputed:
        label = event_label(row, self._people) if isinstance(row, Event) else statement_label(row, self._people)
        differences = tuple(self._backings.difference(row, difference) for difference in row.differences)
        return Disputed(href=f"#{row.id}", label=label, differences=differences)


def _speaker(statement: Statement) -> tuple[str, str]:
    """Give the speaker's id, or where nobody has one the words for them."""
    if statement.speaker:
        return statement.speaker, ""
    best = telling(statement)
    return "", best.speaker_text or (UNNAMED if best.anonymous else UNKNOWN)


def _count(number: int, singular: str, plural: str | None) -> Count:
    figure, _, words = counted(number, singular, plural).partition(" ")
    return Count(number=figure, words=words)
