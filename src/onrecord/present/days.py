"""Dates as people write them, the same on every machine."""

import calendar
import re
from datetime import date

from onrecord.model import DateValue

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DAY = 10  # characters of "2021-08-16"


def moment(iso: str | None) -> str:
    """Give the day of an ISO date, prefix of one, or time: "16 Aug 2021", "Aug 2021", "2021"; "" for None."""
    found = _ISO.match(iso or "")
    if not found:
        return iso or ""
    year, month, day = found.groups()
    parts = [str(int(day)) if day else "", _MONTHS[int(month)] if month else "", year]
    return " ".join(part for part in parts if part)


def period(value: DateValue | None) -> str:
    """Give the days of a date: "16 Aug 2021", "16–18 Aug 2021", "Aug 2021", "2021"; "" for None."""
    return span(value.start, value.end) if value else ""


def span(first: str | None, last: str | None) -> str:
    """Give the days from `first` to `last`, both included, without saying anything twice."""
    if not first or not last or first[:_DAY] == last[:_DAY]:
        return moment(first or last)
    whole = _whole(first[:_DAY], last[:_DAY])
    if whole:
        return moment(whole)
    start, end = moment(first).split(" "), moment(last).split(" ")
    if len(start) == len(end):
        while len(start) > 1 and start[-1] == end[len(start) - 1]:
            start.pop()
    return f"{' '.join(start)}–{' '.join(end)}"


def term(start: str | None, end: str | None) -> str:
    """Give the days in office: "1 Feb 2021–3 Mar 2024", "since 1 Feb 2021", "until 2024"; "" where none is known."""
    if start and end:
        return span(start, end)
    return f"since {moment(start)}" if start else f"until {moment(end)}" if end else ""


def _whole(first: str, last: str) -> str | None:
    """Give the ISO prefix of the month or year that the days fill."""
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return first[:4]
    days = calendar.monthrange(start.year, start.month)[1]
    fills = (start.year, start.month, start.day, end.day) == (end.year, end.month, 1, days)
    return first[:7] if fills else None
