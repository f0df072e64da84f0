"""Dates of publication as heads and metadata write them, to ISO 8601; no locale and no clock is asked."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s+)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"

# Hours from UTC. The names of RFC 2822 section 4.3 and the two of Europe's press that mean one zone only;
# "IST" and the like mean several and stay unknown.
_ZONES = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "CET": 1, "CEST": 2,
}  # fmt: skip

_DATE = re.compile(
    rf"""
    {_WEEKDAY}
    (?: (?P<y1>\d{{4}})(?P<sep>[-/.]?)(?P<m1>\d\d)(?P=sep)(?P<d1>\d\d)(?!\d)
      | (?P<d2>{_DAY})[ -](?P<m2>{_MONTH}),?[ -](?P<y2>\d{{4}})\b
      | (?P<m3>{_MONTH})\s(?P<d3>{_DAY}),?\s(?P<y3>\d{{4}})\b
    )
    (?: (?:T|,?\s+(?:at\s+)?)
        (?P<hour>\d\d?)[:.](?P<minute>\d\d)(?!\d)(?::(?P<second>\d\d))?(?:[.,](?P<fraction>\d{{1,9}}))?
        (?:\s*(?P<half>[ap])\.?m\b\.?)?
        (?:\s*(?P<zone>[+-]\d\d:?\d\d|(?:{"|".join(_ZONES)})\b))?
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "17 Aug 2021 10:05 IST", "... +0000 (UTC)": a zone that has no one meaning, or a comment on the one before.
_ZONE_LEFT_OVER = re.compile(r"\s*\(?[A-Za-z]{1,5}\)?\s*")


def parse_date(words: str) -> str | None:
    """
    Give the ISO date, or date and time, that the words are; None where they are anything else.

    Full days only: "August 2021" names no day, and "03/04/2021" names two.
    """
    words = words.strip()
    found = find_date(words)
    if found is None:
        return None
    iso, end = found
    rest = words[end:]
    known = not rest or ("T" in iso and _ZONE_LEFT_OVER.fullmatch(rest) is not None)
    return iso if known else None


def find_date(text: str, at: int = 0) -> tuple[str, int] | None:
    """Give the ISO date that stands at an offset and where its words end."""
    match = _DATE.match(text, at)
    if match is None:
        return None
    try:
        day = _day(match)
        return (_moment(match, day) if match["hour"] else day.isoformat()), match.end()
    except ValueError:  # no such day ("2021-02-30") or time
        return None


def _day(match: re.Match[str]) -> date:
    if match["y1"]:
        return date(int(match["y1"]), int(match["m1"]), int(match["d1"]))
    year, month, day = match["y2"] or match["y3"], match["m2"] or match["m3"], match["d2"] or match["d3"]
    return date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day.rstrip("sthndrSTHNDR")))


def _moment(match: re.Match[str], day: date) -> str:
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12:
            raise ValueError("no such hour")
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    fraction = int((match["fraction"] or "0").ljust(6, "0")[:6])
    zone = _zone(match["zone"].upper()) if match["zone"] else None
    second = int(match["second"] or 0)
    return datetime(day.year, day.month, day.day, hour, int(match["minute"]), second, fraction, zone).isoformat()


def _zone(words: str) -> timezone:
    if words in _ZONES:
        hours = _ZONES[words]
        return timezone(timedelta(hours=hours)) if hours else UTC
    sign = -1 if words[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(words[1:3]), minutes=int(words[-2:])))
