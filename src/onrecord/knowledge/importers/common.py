"""What the importers share: lines with their places, ids, dates, and codes of countries."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.errors import BadInput
from onrecord.knowledge.records import KnownActor, earliest_day, latest_day

Read = KnownActor | BadInput  # what a reader gives: an actor, or what stands in its place and cannot be read

_DATE = re.compile(r"[+]?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$")


def numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Lines with their numbers from 1, empty ones left out; BadInput where the file is not UTF-8."""
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if line.strip():
            yield number, line


def read_text(path: Path) -> str:
    """The text of a file; BadInput where it is not UTF-8 or cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(str(path), f"byte {error.start} is not UTF-8", "Save the file as UTF-8.") from error
    except OSError as error:
        raise BadInput(str(path), f"cannot be read: {error.strerror}", "Check the file.") from error


def read_json(path: Path, text: str, place: str | None = None) -> Any:
    """A JSON value, BadInput where it is none."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = place or f"line {error.lineno}"
        raise BadInput(str(path), f"not JSON: {error.msg}", "Check the file at this place.", where) from error
    except RecursionError as error:
        raise BadInput(str(path), "its JSON is nested too deep", "Write one value within few others.", place) from error


def iso_date(text: str | None) -> str | None:
    """
    An ISO date or the part of it that is known: Wikidata writes "+2018-04-00T00:00:00Z" for April 2018. None for
    what is no date, such as a blank node for "unknown value", and for days that no calendar has.
    """
    match = _DATE.match(text or "")
    if match is None:
        return None
    year, month, day = match.groups()
    known = [str(year)] if month in (None, "00") else [year, month] if day in (None, "00") else [year, month, day]
    return "-".join(known) if is_date("-".join(known)) else None


def is_date(text: str) -> bool:
    """Whether the calendar has the day, month or year that an ISO date or its beginning names."""
    try:
        return earliest_day(text) <= latest_day(text)
    except ValueError:
        return False
