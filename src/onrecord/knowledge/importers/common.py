"""What the importers share: lines with their places, ids, dates, and codes of countries."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.errors import BadInput

_DATE = re.compile(r"[+]?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$")


def numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Lines with their numbers from 1, empty ones left out; BadInput where the file is not UTF-8."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(str(path), f"byte {error.start} is not UTF-8", "Save the file as UTF-8.") from error
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield number, line


def read_json(path: Path, text: str, place: str | None = None) -> Any:
    """A JSON value, BadInput where it is none."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = place or f"line {error.lineno}"
        raise BadInput(str(path), f"not JSON: {error.msg}", "Check the file at this place.", where) from error


def slug(name: str) -> str:
    """A readable id: small plain letters, hyphens for all else. Names without Latin letters give an empty one."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().replace("'", "").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def iso_date(text: str | None) -> str | None:
    """
    An ISO date or the part of it that is known: Wikidata writes "+2018-04-00T00:00:00Z" for April 2018. None for
    what is no date, such as a blank node for "unknown value".
    """
    match = _DATE.match(text or "")
    if match is None:
        return None
    year, month, day = match.groups()
    if month in (None, "00"):
        return str(year)
    return f"{year}-{month}" if day in (None, "00") else f"{year}-{month}-{day}"
