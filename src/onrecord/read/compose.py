"""The decoded text of a raw input, with what its metadata state: the text that cuts are counted in."""

import json
from typing import Any

from onrecord.errors import BadInput
from onrecord.read.composed import Composed
from onrecord.read.encoding import decode, find_charset
from onrecord.read.formats import CSV, JSON, PAGE, PLAIN, SAVED_PAGE, make_format, parse_format
from onrecord.read.mail import page_of
from onrecord.read.rows import Mapping, compose_row, parse_csv_row, row_text


def decoded(raw: bytes, format: str) -> str:
    """
    Give the text of a raw input, newlines normalised, nothing left out.

    `format` is `Loaded.format`; it names the charset and the fields, so that the same bytes always give the same
    text. A title that stands apart (in a field, in a page's metadata) is above the text, parted by an empty line.
    """
    kind, values = parse_format(format)
    source = "raw input"
    if kind in (JSON, CSV):
        return row_text(_row(raw, kind, values, source, None), values.get("text"), values.get("title"), source)
    if kind in (PAGE, SAVED_PAGE):
        from onrecord.read.pages import page_text

        return page_text(_page(raw, kind, source), values["charset"], values.get("text", "page"), source)
    return decode(raw, values["charset"], source)


def plain_format(raw: bytes, source: str) -> str:
    """Give the format of a plain text; raises BadInput where its charset cannot be told."""
    return make_format(PLAIN, charset=find_charset(raw, source))


def page_format(raw: bytes, kind: str, source: str) -> str:
    """Give the format of a page, before it is known where its words are; raises BadInput."""
    from onrecord.read.pages import page_charset

    return make_format(kind, charset=page_charset(_page(raw, kind, source), source))


def compose(raw: bytes, format: str, source: str, place: str | None = None, mapping: Mapping = ()) -> Composed:
    """Decode a raw input, and read what it states of itself; raises BadInput."""
    kind, values = parse_format(format)
    if kind in (JSON, CSV):
        return compose_row(_row(raw, kind, values, source, place), format, mapping, source, place)
    if kind in (PAGE, SAVED_PAGE):
        from onrecord.read.pages import compose_page

        return compose_page(_page(raw, kind, source), kind, values["charset"], source)
    return Composed(text=decode(raw, values["charset"], source), format=format)


def _page(raw: bytes, kind: str, source: str) -> bytes:
    return page_of(raw, source) if kind == SAVED_PAGE else raw


def _row(raw: bytes, kind: str, values: dict[str, str], source: str, place: str | None) -> dict[str, Any]:
    if kind == CSV:
        return parse_csv_row(raw, values["delimiter"], source, place)
    return _object(raw, source, place)


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
