"""
The days that a report names, by which undated reports of one happening know each other.

News names the days around it: "on Tuesday", "the June 12 raid". Nothing is resolved here: weekdays and dates are
compared as they are printed, so that they serve where a report has no date to count from. English only; a report
that names no days gives zeros, which say nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
FRESH = 1  # days that news mostly looks back: "on Monday", printed on Monday or on Tuesday
ENOUGH_WEEKDAYS = 3  # more of them say no more
BY_CHANCE = 300  # thousandths of the weekdays that reports of different happenings have in common
NEAR = 4  # days between a date that a report names and the day of other reports of the same news
ENOUGH_DATES = 2
LEAP_YEAR = 2000  # has every date that can be printed
YEAR = 366  # its days

_NUMBERS = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
_MONTH = "|".join(sorted(_NUMBERS, key=len, reverse=True))
# No word boundary in front: a capital inside a word is rare, and looking for one takes five times as long.
_WEEKDAY = re.compile(rf"({'|'.join(WEEKDAYS)})\b")
_MONTH_DAY = re.compile(rf"({_MONTH})\.? (\d\d?)\b")  # "Aug. 16", "June 12, 2031"
_DAY_MONTH = re.compile(rf"\b(\d\d?) ({_MONTH})\b")  # "16 August"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDays:
    """How often each weekday is named, from Monday on, and the dates named, as days of a leap year from 1 on."""

    weekdays: tuple[int, ...]
    dates: frozenset[int]


def named_days(text: str) -> NamedDays:
    """Give the days that a text names."""
    found = _WEEKDAY.findall(text)
    return NamedDays(weekdays=tuple(found.count(day) for day in WEEKDAYS), dates=frozenset(_dates(text)))


def _dates(text: str) -> Iterator[int]:
    turned = ((month, day) for day, month in _DAY_MONTH.findall(text))
    for month, day in chain(_MONTH_DAY.findall(text), turned):
        try:
            yield date(LEAP_YEAR, _NUMBERS[month], int(day)).timetuple().tm_yday
        except ValueError:  # "the May 68 revolt"
            continue


def common_weekdays(one: NamedDays, other: NamedDays) -> int:
    """Give the share of weekdays that two reports have in common, in thousandths above what chance gives."""
    least = min(sum(one.weekdays), sum(other.weekdays))
    common = sum(map(min, one.weekdays, other.weekdays))
    return 1000 * common // least - BY_CHANCE if least else 0


def odd_weekdays(named: NamedDays, day: int) -> int:
    """
    Give the share of weekdays named that are neither `day` (an ordinal) nor just before it, in thousandths.

    Less where few are named: one weekday may well be another week's.
    """
    count = sum(named.weekdays)
    if not count:
        return 0
    fresh = sum(named.weekdays[(day - 1 - back) % len(WEEKDAYS)] for back in range(FRESH + 1))
    return 1000 * (count - fresh) * min(count, ENOUGH_WEEKDAYS) // (count * ENOUGH_WEEKDAYS)


def near_dates(named: NamedDays, day: int) -> int:
    """Count the dates named that lie near `day` (an ordinal) in some year, in thousandths, up to `ENOUGH_DATES`."""
    gaps = [abs(place - date.fromordinal(day).timetuple().tm_yday) for place in named.dates]
    return 1000 * min(ENOUGH_DATES, sum(min(gap, YEAR - gap) <= NEAR for gap in gaps))


def far_dates(named: NamedDays, day: int) -> int:
    """Give a thousand where dates are named, but none near `day` (an ordinal)."""
    return 1000 if named.dates and not near_dates(named, day) else 0
