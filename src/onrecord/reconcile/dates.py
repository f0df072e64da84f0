"""
From what words say of a time to days: pure arithmetic on the calendar.

Conventions, where English leaves a choice:

- Weeks run from Monday to Sunday, and "last week" is the whole week before that of the day of speaking; "last
  Tuesday" is the Tuesday of that week, since the one of this week is plain "Tuesday".
- "early", "mid" and "late" (also "the beginning", "middle" and "end") are the thirds of a unit.
- Seasons are those of meteorology on the northern half of the globe: spring is March to May.
- "in recent weeks" reaches back as far as `shift` says, which extraction sets by its own table.
- "three days ago" is a day, "three weeks ago" a week, "three months ago" a month: nobody who counts in weeks means
  the day.
- A date without a year is the latest on or before the day of speaking in the past tense, the first on or after it
  in the future tense, and the nearest one otherwise.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

from onrecord.model import DateBasis, DateValue, Granularity, Reference, TimeRef

Anchors = Callable[[str], DateValue | None]
_Source = Literal["explicit", "relative", "event", "story"]

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)
_SEASON_STARTS: Final = {"21": 3, "22": 6, "23": 9, "24": 12}  # ISO 8601-2 number: first month
_QUARTER_STARTS: Final = {"33": 1, "34": 4, "35": 7, "36": 10}
_THIRDS: Final = {"early": 0, "mid": 1, "late": 2}
_HALVES: Final = {"first half": 0, "second half": 1}
# "the first week of March": days of a unit from its first (0) or its last (-1).
_PORTIONS: Final = {
    "first week": (0, 7),
    "second week": (7, 7),
    "third week": (14, 7),
    "fourth week": (21, 7),
    "last week": (-7, 7),
    "final week": (-7, 7),
    "first day": (0, 1),
    "last day": (-1, 1),
    "final day": (-1, 1),
}
_LEAP_CYCLE: Final = 8  # years within which every day of the calendar comes round, 29 February over a century too


class _Days(NamedTuple):
    """Days `start` to `end`, both included, whence they are known, and the size that another mention gives them."""

    start: date
    end: date
    source: _Source
    granularity: Granularity | None = None


class _Unknown(Exception):
    """The words and what is known do not settle the days."""


@dataclass(frozen=True, slots=True)
class _Calendar:
    """One day of speaking, or none, and what is known of the times of other mentions."""

    today: date | None
    anchors: Anchors | None
    story: bool

    @property
    def now(self) -> date:
        if self.today is None:
            raise _Unknown
        return self.today

    @property
    def relative(self) -> _Source:
        return "story" if self.story else "relative"


def resolve(ref: TimeRef, reference: Reference | None, anchors: Anchors | None = None) -> DateValue | None:
    """
    Give the days that `ref` names, or None where they are not settled.

    `reference` holds the days from which a relative time counts; where they are several, each must give the same
    result. `anchors` gives the days of another mention by its id, for times that count from an act.
    """
    days = _settled(ref, reference, anchors)
    if days is None or days.start > days.end:
        return None
    basis: DateBasis = days.source
    granularity = _granularity(ref, days)
    return DateValue(start=days.start.isoformat(), end=days.end.isoformat(), granularity=granularity, basis=basis)


def _settled(ref: TimeRef, reference: Reference | None, anchors: Anchors | None) -> _Days | None:
    """Resolve from the first and the last reference day: every rule moves forward with it, so equal ends settle all."""
    if reference is None:
        return _attempt(ref, _Calendar(None, anchors, story=False))
    story = reference.basis == "story"
    first, last = date.fromisoformat(reference.start[:10]), date.fromisoformat(reference.end[:10])
    found = _attempt(ref, _Calendar(first, anchors, story))
    if first == last or found is None:
        return found
    return found if found == _attempt(ref, _Calendar(last, anchors, story)) else None


def _attempt(ref: TimeRef, calendar: _Calendar) -> _Days | None:
    try:
        return _days(ref, calendar)
    except (_Unknown, ValueError, OverflowError):
        return None  # ValueError: no such day in the calendar, or beyond the years that it has


def _days(ref: TimeRef, calendar: _Calendar) -> _Days:
    first = _RULES[ref.kind](ref, calendar)
    first = _part(first, ref.part, calendar)
    if ref.end is None:
        return first
    last = _days(ref.end, calendar)
    if ref.end.kind == "weekday" and ref.kind == "weekday":
        last = _following(last, first)
    sources = {first.source, last.source}
    return _Days(first.start, last.end, "explicit" if sources == {"explicit"} else (sources - {"explicit"}).pop())


def _following(last: _Days, first: _Days) -> _Days:
    """ "from Saturday to Tuesday": the Tuesday behind that Saturday."""
    days = (last.start - first.start).days % 7
    return _Days(first.start + timedelta(days=days), first.start + timedelta(days=days), last.source)


def _granularity(ref: TimeRef, days: _Days) -> Granularity:
    if days.granularity and ref.end is None:
        return days.granularity
    if days.start == days.end and ref.end is None:
        return "day"
    return "range" if ref.end is not None or ref.granularity == "day" else ref.granularity


# ------------------------------------------------------------------------------------------------- kinds


def _explicit(ref: TimeRef, calendar: _Calendar) -> _Days:
    value = ref.value or ""
    if not value.startswith("XXXX"):
        return _Days(*_of_value(value), "explicit")
    return _without_year(value[4:], ref, calendar)


def _of_value(value: str) -> tuple[date, date]:
    """Days of "2021-08-16", "2021-08", "2021", "2021-22" (season), "2021-34" (quarter) or "199X"."""
    if value.endswith("X"):
        first = int(value[:3]) * 10
        return date(first, 1, 1), date(first + 9, 12, 31)
    year, *rest = value.split("-")
    if not rest:
        return _months(int(year), 1, 12)
    if len(rest) == 2:
        day = date(int(year), int(rest[0]), int(rest[1]))
        return day, day
    if starts := _SEASON_STARTS.get(rest[0]) or _QUARTER_STARTS.get(rest[0]):
        return _months(int(year), starts, 3)
    start = date(int(year), int(rest[0]), 1)
    return start, _last_of_month(start.year, start.month)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """First and last day of `count` months from `month` of `year`; `month` may lie outside 1 to 12."""
    index = year * 12 + month - 1
    last = index + count - 1
    return date(index // 12, index % 12 + 1, 1), _last_of_month(last // 12, last % 12 + 1)


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _without_year(rest: str, ref: TimeRef, calendar: _Calendar) -> _Days:
    now = calendar.now
    if ref.unit == "year":  # "March 3 last year"
        return _Days(*_of_value(f"{now.year + ref.shift:04}{rest}"), calendar.relative)
    choices = [days for year in range(now.year - _LEAP_CYCLE, now.year + _LEAP_CYCLE + 1) if (days := _try(year, rest))]
    if ref.shift:  # "last August" is over, "next August" has not begun
        over = [days for days in choices if (days[1] < now if ref.shift < 0 else days[0] > now)]
        return _Days(*(max(over) if ref.shift < 0 else min(over)), calendar.relative)
    if ref.tense in ("past", "future"):
        return _Days(*_of_tense(choices, ref, now), calendar.relative)
    return _Days(*min(choices, key=lambda days: (_distance(days, now), days)), calendar.relative)


def _try(year: int, rest: str) -> tuple[date, date] | None:
    try:
        return _of_value(f"{year:04}{rest}")
    except ValueError:
        return None  # 29 February in a year without one


def _distance(days: tuple[date, date], now: date) -> int:
    return max((days[0] - now).days, (now - days[1]).days, 0)


def _weekday(ref: TimeRef, calendar: _Calendar) -> _Days:
    """The latest on or before the day of speaking in the past, the first behind it in the future."""
    now, wanted = calendar.now, int(ref.value or "0")
    if ref.unit == "week":
        day = now + timedelta(days=wanted - now.isoweekday()) + ref.shift * _WEEK
    elif ref.shift < 0 or (ref.shift == 0 and ref.tense in ("past", None)):
        latest = now - _DAY if ref.shift < 0 else now
        day = latest - timedelta(days=(latest.isoweekday() - wanted) % 7)
    else:
        # "meets on Friday", "later on Friday" may be today; "will meet on Friday" is not.
        same = ref.shift == 0 and (ref.tense == "present" or ref.part == "later")
        first = now if same else now + _DAY
        day = first + timedelta(days=(wanted - first.isoweekday()) % 7)
    return _Days(day, day, calendar.relative)


def _offset(ref: TimeRef, calendar: _Calendar) -> _Days:
    if ref.unit == "season":
        return _Days(*_season(ref, calendar.now), calendar.relative)
    return _Days(*_unit(calendar.now, ref.unit, ref.shift), calendar.relative)


def _unit(day: date, unit: str, shift: int) -> tuple[date, date]:
    """The day, week, month or year that lies `shift` of them from the one with `day` in it."""
    if unit == "week":
        monday = day - timedelta(days=day.isoweekday() - 1) + shift * _WEEK
        return monday, monday + 6 * _DAY
    if unit == "month":
        return _months(day.year, day.month + shift, 1)
    if unit == "year":
        return _months(day.year + shift, 1, 12)
    moved = day + timedelta(days=shift)
    return moved, moved


def _season(ref: TimeRef, now: date) -> tuple[date, date]:
    """The season that is over, to come, or of the tense ("last", "next", "this summer")."""
    month = _SEASON_STARTS[ref.value or ""]
    around = [_months(year, month, 3) for year in range(now.year - 2, now.year + 3)]
    if ref.shift < 0:
        return max(days for days in around if days[1] < now)
    if ref.shift > 0:
        return min(days for days in around if days[0] > now)
    return (
        min(around, key=lambda days: (_distance(days, now), days)) if ref.tense is None else _of_tense(around, ref, now)
    )


def _of_tense(around: list[tuple[date, date]], ref: TimeRef, now: date) -> tuple[date, date]:
    if ref.tense == "past":
        return max(days for days in around if days[0] <= now)
    return min(days for days in around if days[1] >= now)


def _since(ref: TimeRef, calendar: _Calendar) -> _Days:
    now = calendar.now
    edge = _moved(now, ref.unit, ref.shift)
    return _Days(min(now, edge), max(now, edge), calendar.relative)


def _moved(day: date, unit: str, shift: int) -> date:
    """The day that lies `shift` units away; the last of the month where that month is too short."""
    if unit == "month" or unit == "year":
        index = day.year * 12 + day.month - 1 + shift * (12 if unit == "year" else 1)
        last = _last_of_month(index // 12, index % 12 + 1)
        return last.replace(day=min(day.day, last.day))
    return day + shift * (_WEEK if unit == "week" else _DAY)


def _event(ref: TimeRef, calendar: _Calendar) -> _Days:
    base = _base(ref, calendar)
    if ref.shift == 0 and ref.unit == "day":
        return base
    if ref.unit == "hour":
        early, late = sorted((0, (ref.shift > 0) - (ref.shift < 0)))
        return _Days(base.start + early * _DAY, base.end + late * _DAY, base.source)
    if ref.granularity == "day":
        return _Days(_moved(base.start, ref.unit, ref.shift), _moved(base.end, ref.unit, ref.shift), base.source)
    first, last = _unit(base.start, ref.unit, ref.shift), _unit(base.end, ref.unit, ref.shift)
    return _Days(first[0], last[1], base.source)


def _base(ref: TimeRef, calendar: _Calendar) -> _Days:
    """The days from which a time counts; they say "story" if they came through one, else "event"."""
    if ref.base is not None:
        days = _days(ref.base, calendar)
        return days._replace(source="story" if days.source == "story" else "event")
    value = calendar.anchors(ref.anchor) if calendar.anchors and ref.anchor else None
    if value is None:
        raise _Unknown
    source: _Source = "story" if value.basis == "story" else "event"
    return _Days(date.fromisoformat(value.start), date.fromisoformat(value.end), source, value.granularity)


def _phase(ref: TimeRef, calendar: _Calendar) -> _Days:
    now = calendar.now
    if ref.value == "overnight":
        return _Days(now - _DAY, now, calendar.relative)
    if ref.value != "weekend":
        raise _Unknown
    saturday = _saturday(ref, now)
    return _Days(saturday, saturday + _DAY, calendar.relative)


def _saturday(ref: TimeRef, now: date) -> date:
    """The Saturday of the weekend that is over ("last"), that has begun by today, or that comes."""
    weekday = now.isoweekday()
    if ref.shift < 0:
        return now - timedelta(days=weekday + 1)
    if ref.shift == 0 and ref.tense in ("past", None):
        return now - timedelta(days=(weekday + 1) % 7)
    return now + timedelta(days=6 - weekday) + ref.shift * _WEEK


_RULES: Final[dict[str, Callable[[TimeRef, _Calendar], _Days]]] = {
    "explicit": _explicit,
    "weekday": _weekday,
    "offset": _offset,
    "since": _since,
    "event": _event,
    "phase": _phase,
}


# ------------------------------------------------------------------------------------------------- parts


def _part(days: _Days, part: str | None, calendar: _Calendar) -> _Days:
    """Narrow a unit to the part that the words name; the parts of a day are the day."""
    if part is None or days.start == days.end:
        return days
    if part in _THIRDS:
        return _slice(days, _THIRDS[part], 3)
    if part in _HALVES:
        return _slice(days, _HALVES[part], 2)
    if part in _PORTIONS:
        offset, length = _PORTIONS[part]
        first = (days.start if offset >= 0 else days.end + _DAY) + offset * _DAY
        return days._replace(start=first, end=first + (length - 1) * _DAY)
    if part == "earlier":
        return days._replace(end=min(days.end, calendar.now), source=calendar.relative)
    if part == "later":
        return days._replace(start=max(days.start, calendar.now), source=calendar.relative)
    return days


def _slice(days: _Days, which: int, of: int) -> _Days:
    """Part `which` of `of` equal ones: by months for a year, by tens of days for a month, the last taking the rest."""
    months = (days.end.year - days.start.year) * 12 + days.end.month - days.start.month + 1
    if months % of == 0:
        size = months // of
        return _Days(*_months(days.start.year, days.start.month + which * size, size), days.source)
    size = ((days.end - days.start).days + 1) // of
    start = days.start + timedelta(days=which * size)
    end = days.end if which == of - 1 else start + timedelta(days=size - 1)
    return _Days(start, end, days.source)
