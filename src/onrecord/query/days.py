"""Days as they are asked for: ISO days, months and years."""

import re
from calendar import monthrange
from datetime import date

from onrecord.errors import BadQuestion

_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)
_FIRST_MONTH, _LAST_MONTH, _FIRST_DAY = 1, 12, 1


def first_day(words: str) -> str:
    """Give the first day (ISO) of a day, month or year; raises BadQuestion for anything else."""
    year, month, day = _parts(words)
    return _iso(words, year, month or _FIRST_MONTH, day or _FIRST_DAY)


def last_day(words: str) -> str:
    """Give the last day (ISO) of a day, month or year; raises BadQuestion for anything else."""
    year, month, day = _parts(words)
    month = month or _LAST_MONTH
    return _iso(words, year, month, day or monthrange(year, month)[1])


def _parts(words: str) -> tuple[int, int, int]:
    """Year, month and day; 0 for what is left out."""
    found = _ISO.fullmatch(words.strip())
    year, month, day = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    if not year or month > _LAST_MONTH or (found and "00" in found.groups()[1:]):
        raise _no_date(words)
    return year, month, day


def _iso(words: str, year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        raise _no_date(words) from None


def _no_date(words: str) -> BadQuestion:
    return BadQuestion(f"{words!r} is no date", "Give a day, month or year: 2021-08-16, 2021-08 or 2021")
