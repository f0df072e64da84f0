"""The decoded text of a raw input, with what its metadata state: the text that cuts are counted in."""

import json
from dataclasses import dataclass
from typing import Any

from onrecord.errors import BadInput
from onrecord.read.encoding import clean, decode, find_charset

PLAIN, JSON = "text/plain", "application/json"
_CHARSET = "; charset="
_TEXT_FIELDS = ("text", "body")
_FIELDS = (*_TEXT_FIELDS, "title", "date", "outlet", "url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A decoded text; `titled` where its first line is the title that the metadata give."""

    text: str
    titled: bool = False
    date: str | None = None
    outlet: str | None = None
    url: str | None = None


def decoded(raw: bytes, format: str) -> str:
    """
    Give the text of a raw input, newlines normalised, nothing left out.

    `format` is `Loaded.format`; it names the charset, so that the same bytes always give the same text. The title of
    a JSON line stands above its text, parted by an empty line, unless the text begins with it.
    """
    return compose(raw, format, "raw input").text


def plain_format(raw: bytes, source: str) -> str:
    """Give the format of a plain text; raises BadInput where its charset cannot be told."""
    return f"{PLAIN}{_CHARSET}{find_charset(raw, source)}"


def compose(raw: bytes, format: str, source: str, place: str | None = None) -> Composed:
    """Decode a raw input; raises BadInput."""
    kind, _, charset = format.partition(_CHARSET)
    if kind == JSON:
        return _from_json(raw, source, place)
    return Composed(text=decode(raw, charset, source))


def _from_json(raw: bytes, source: str, place: str | None) -> Composed:
    fields = _fields(raw, source, place)
    given = next((name for name in _TEXT_FIELDS if fields.get(name)), None)
    if given is None:
        raise BadInput(source, 'it has neither "text" nor "body"', "Give the report's words as one of them", place)
    values = {name: clean(value, source, place) for name, value in fields.items() if value}
    text, title = values[given], " ".join(values.get("title", "").split())
    return Composed(
        text=text if not title or _first_line(text) == title else f"{title}\n\n{text}",
        titled=bool(title),
        date=values.get("date"),
        outlet=values.get("outlet", "").strip() or None,
        url=values.get("url", "").strip() or None,
    )


def _first_line(text: str) -> str:
    return text.lstrip().partition("\n")[0].rstrip()


def _fields(raw: bytes, source: str, place: str | None) -> dict[str, str | None]:
    """Read the fields that a report may have; others are left alone, they stay in the raw input."""
    row = _object(raw, source, place)
    fields = {name: row.get(name) for name in _FIELDS}
    wrong = [name for name, value in fields.items() if not isinstance(value, str | None)]
    if wrong:
        raise BadInput(source, f'"{wrong[0]}" is not a string', "Write it as a string or null", place)
    return fields


def _object(raw: bytes, source: str, place: str | None) -> dict[str, Any]:
    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BadInput(source, "it is not valid UTF-8, as JSON must be", "Write it again as UTF-8", place) from None
    except (ValueError, RecursionError):
        raise BadInput(source, "it is not valid JSON", "Write one object a line", place) from None
    if not isinstance(row, dict):
        raise BadInput(source, "it is not a JSON object", "Write one object a line", place)
    return row
