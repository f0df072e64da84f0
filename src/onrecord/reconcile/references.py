"""From which days the relative dates of each report count."""

from collections.abc import Iterable, Mapping

from onrecord.model import Reference, Report

_DAY = 10  # characters of an ISO day


def references(reports: Iterable[Report], stories: Mapping[str, str]) -> dict[str, Reference | None]:
    """
    A report's own day of publication, else the span of the dated reports of its story, else None.

    `stories` gives each report's story. A publication date less exact than a day gives no reference.
    """
    reports = list(reports)
    days: dict[str, list[str]] = {}
    for report in reports:
        if day := _day(report):
            days.setdefault(stories[report.id], []).append(day)
    return {report.id: _reference(report, days.get(stories[report.id], [])) for report in reports}


def _day(report: Report) -> str | None:
    return report.published[:_DAY] if report.published and len(report.published) >= _DAY else None


def _reference(report: Report, story: list[str]) -> Reference | None:
    if day := _day(report):
        return Reference(start=day, end=day, basis="published")
    return Reference(start=min(story), end=max(story), basis="story") if story else None
