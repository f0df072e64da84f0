"""
From which days the relative dates of each report count.

A report without a date of its own is of the days of its story, if it is of that story beyond doubt. Where these are
several, the weekday of its news says which of them: news tells in its opening what happened on the day of printing or
on the day before ("condemned the arrest on Wednesday" is printed on Wednesday or Thursday). That holds for 70 of 72
dated round-up reports whose opening names such a day.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from onrecord.model import EventMention, Extraction, Reference, Report, StatementMention, TimeRef
from onrecord.reconcile.published import day_of

_OPENING = 400  # characters of the running text within which the news is told
_FRESH = 1  # days that the news of a report looks back, at most
_USUAL = 4  # days that anything told by its weekday lies back; the other days of a week are behind 3 in 100 of them
_NEAR = 3  # days beyond those of its story that a report may have been printed: with _FRESH, each weekday occurs once


class _Weekdays(NamedTuple):
    """The weekdays, 1 to 7, of past acts and utterances: the first of the opening, if there is one, and all."""

    news: tuple[int, ...]
    all: tuple[int, ...]


def references(
    reports: Iterable[Report],
    stories: Mapping[str, str],
    extractions: Iterable[Extraction],
    sure: Collection[str],
) -> dict[str, Reference | None]:
    """
    A report's own day of publication, else the days of its story that fit its news, else None.

    `stories` gives each report's story, `sure` the reports whose story has a dated one that leaves no doubt. A
    publication date less exact than a day gives no reference.
    """
    reports = list(reports)
    read = {extraction.report: extraction for extraction in extractions}
    days: dict[str, list[date]] = {}
    for report in reports:
        if day := day_of(report.published):
            days.setdefault(stories[report.id], []).append(day)
    known = {report.id: days.get(stories[report.id], []) if report.id in sure else [] for report in reports}
    return {report.id: _reference(report, known[report.id], read[report.id]) for report in reports}


def _reference(report: Report, story: list[date], extraction: Extraction) -> Reference | None:
    if day := day_of(report.published):
        return Reference(start=day.isoformat(), end=day.isoformat(), basis="published")
    if not story:
        return None
    days = _printed(min(story), max(story), _past_weekdays(report, extraction))
    return Reference(start=days[0].isoformat(), end=days[-1].isoformat(), basis="story")


def _printed(first: date, last: date, weekdays: _Weekdays) -> list[date]:
    """The days from `first` to `last` that fit the weekdays told, else those nearest to them."""
    around = _days(first - timedelta(days=_NEAR), last + timedelta(days=_NEAR))
    within = [day for day in around if first <= day <= last]
    fresh = [day for day in around if _furthest(day, weekdays.news) <= _FRESH]
    fitting = [day for day in fresh if day in within] or fresh or within
    return [day for day in fitting if _furthest(day, weekdays.all) <= _USUAL] or fitting


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]


def _furthest(day: date, weekdays: Iterable[int]) -> int:
    """Days from `day` back to the furthest of the weekdays that are over."""
    return max(((day.isoweekday() - weekday) % 7 for weekday in weekdays), default=0)


def _past_weekdays(report: Report, extraction: Extraction) -> _Weekdays:
    told: list[EventMention | StatementMention] = [*extraction.events, *extraction.statements]
    times = [mention.time for mention in told if mention.time and _is_plain_weekday(mention.time)]
    placed = sorted((time.span.start, int(time.value or "0")) for time in times)
    opening = [weekday for start, weekday in placed if start < report.body + _OPENING]
    return _Weekdays(news=tuple(opening[:1]), all=tuple(weekday for _, weekday in placed))


def _is_plain_weekday(time: TimeRef) -> bool:
    plain = time.kind == "weekday" and time.tense == "past" and time.unit == "day"
    return plain and not time.shift and time.end is None
