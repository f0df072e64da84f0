"""Rows of tables and JSON: which field is the text, the title, the date, and what they say."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from onrecord.errors import BadInput, BadSetting
from onrecord.read.composed import Composed
from onrecord.read.encoding import clean
from onrecord.read.formats import make_format, parse_format

Mapping = tuple[tuple[str, str], ...]
"""Pairs of what a report has and the field of the rows that holds it: (("text", "body"), ("date", "pub_date"))."""

# What fields are called, the more telling first; as they are written in small letters without marks.
_NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "articlebody", "articletext", "maintext", "fulltext", "bodytext", "storytext", "contenttext",
        "cleanedtext", "plaintext", "articlecontent", "content", "article", "story",
    ),
    "title": ("title", "headline", "articletitle", "heading", "head"),
    "date": (
        "date", "published", "datepublished", "publishdate", "publisheddate", "datepublish", "publicationdate",
        "pubdate", "publishedat", "publishedon", "webpublicationdate", "articledate", "datetime", "timestamp",
    ),
    "outlet": (
        "outlet", "publisher", "publication", "newspaper", "source", "sourcename", "sitename", "site", "media",
        "domain", "sourcedomain",
    ),
    "url": ("url", "link", "articleurl", "canonicalurl", "weburl", "permalink", "href"),
    "byline": ("byline", "author", "authors", "creator", "journalist"),
    "credit": ("credit", "agency"),
    "language": ("language", "lang"),
}  # fmt: skip
_MARKS = re.compile(r"[^a-z0-9]+")
_LANGUAGE = re.compile(r"[a-z]{2}(?=[-_]|$)")
_MOST_SHOWN = 20  # names of fields that an error shows
_LONGEST_FIELD = 50_000_000  # characters of a CSV field


def parse_mapping(pairs: Iterable[str]) -> Mapping:
    """Read "text=body"; raises BadSetting for what is no such pair or nothing that a report has."""
    return tuple(_pair(words) for words in pairs)


def _pair(words: str) -> tuple[str, str]:
    name, equals, field = words.partition("=")
    if not equals or not field or name not in _NAMES:
        problem = f"{words!r} does not say which field holds what"
        raise BadSetting(problem, f"Write --map text=FIELD; what a report has: {', '.join(_NAMES)}")
    return name, field


def find_mapping(fields: Iterable[str], said: Mapping) -> dict[str, str]:
    """Say which field holds what: as the user says, else by their names."""
    known: dict[str, str] = {}
    for field in fields:
        known.setdefault(_MARKS.sub("", field.casefold()), field)
    guessed = {name: next((known[n] for n in names if n in known), None) for name, names in _NAMES.items()}
    return {name: field for name, field in {**guessed, **dict(said)}.items() if field is not None}


def compose_row(row: dict[str, Any], format: str, said: Mapping, source: str, place: str | None = None) -> Composed:
    """Make the text of a row, with what its other fields state; raises BadInput where none holds a text."""
    mapping = find_mapping([field for field, value in row.items() if value], said)
    if "text" not in mapping:
        _refuse_empty(row, said, source, place)
        raise no_text(tuple(row), source, place)
    values = {name: _words(row, field, name, source, place) for name, field in mapping.items()}
    kind, given = parse_format(format)
    text = row_text(row, mapping["text"], mapping.get("title"), source, place)
    language = _LANGUAGE.match((values.get("language") or "").casefold())
    return Composed(
        text=text,
        format=make_format(kind, **given, **_unlike_default(row, mapping)),
        titled=bool(values.get("title")),
        date=values.get("date"),
        outlet=values.get("outlet"),
        url=values.get("url"),
        byline=values.get("byline"),
        credit=values.get("credit"),
        language=language[0] if language else None,
    )


def _refuse_empty(row: dict[str, Any], said: Mapping, source: str, place: str | None) -> None:
    """A row whose field for the text is known but holds nothing lacks words, not a name for its field."""
    field = find_mapping(list(row), said).get("text")
    if field is not None:
        raise _empty(field, source, place)


def _empty(field: str, source: str, place: str | None) -> BadInput:
    return BadInput(source, f"its field {field!r} is empty", "Leave it out, or give the report's words", place)


def row_text(row: dict[str, Any], text: str | None, title: str | None, source: str, place: str | None = None) -> str:
    """Give the text of a row below its title, unless it begins with it; the fields have their usual names if None."""
    text_field = text or next((name for name in _DEFAULT_TEXTS if row.get(name)), _DEFAULT_TEXTS[0])
    words = clean("\n\n".join(_parts(row, text_field, source, place)), source, place)
    if not words.strip():
        raise _empty(text_field, source, place)
    heading = _words(row, title or _DEFAULT_TITLE, "title", source, place)
    return words if not heading or _first_line(words) == heading else f"{heading}\n\n{words}"


_DEFAULT_TEXTS, _DEFAULT_TITLE = ("text", "body"), "title"  # formats that name no fields mean these


def _unlike_default(row: dict[str, Any], mapping: dict[str, str]) -> dict[str, str | None]:
    default = next((name for name in _DEFAULT_TEXTS if row.get(name)), None)
    title = mapping.get("title", _DEFAULT_TITLE)
    if (mapping["text"], title) == (default, _DEFAULT_TITLE):
        return {}
    return {"text": mapping["text"], "title": title}


class NoText(BadInput):
    """Rows none of whose fields is known to hold a text: perhaps no reports at all."""


def no_text(fields: Sequence[str], source: str, place: str | None) -> NoText:
    """Make the error for rows none of whose fields is known to hold the text: it names them."""
    names = ", ".join(repr(name) for name in fields[:_MOST_SHOWN]) or "none"
    return NoText(source, f"no field is known to hold its text; it has {names}", "Say which: --map text=FIELD", place)


def _value(row: dict[str, Any], field: str) -> object:
    """Give the value of a field; "article.body" is a field within a field where none is called so."""
    if field in row:
        return row[field]
    value: object = row
    for name in field.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _parts(row: dict[str, Any], field: str, source: str, place: str | None) -> list[str]:
    """Give the paragraphs of a field: one string, or a list of them."""
    value = _value(row, field)
    if value is None:
        raise BadInput(source, f"it has no field {field!r}", "Name one of its fields: --map text=FIELD", place)
    found = value if isinstance(value, list) else [value]
    words = [part for part in found if isinstance(part, str)]
    if len(words) < len(found):
        raise _not_words(field, source, place)
    return words


def _words(row: dict[str, Any], field: str, name: str, source: str, place: str | None) -> str | None:
    """Give what a field says on one line: a string, a list of names, or an object with a name."""
    if name == "text":
        return None
    line = clean(", ".join(_named(_value(row, field))), source, place)
    return " ".join(line.split()) or None


def _named(value: object) -> Iterator[str]:
    """What is no name and no number (true, an object without a name) says nothing that a report has."""
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str | int | float) and not isinstance(name, bool):
            yield str(name)


def _not_words(field: str, source: str, place: str | None) -> BadInput:
    return BadInput(source, f'"{field}" is not a string', "Write it as a string or null, or name another field", place)


def _first_line(text: str) -> str:
    return " ".join(text.lstrip().partition("\n")[0].split())


def parse_csv_row(raw: bytes, delimiter: str, source: str, place: str | None) -> dict[str, Any]:
    """Read a header and a row of comma-separated values, which are UTF-8; raises BadInput."""
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        lines = io.StringIO(raw.decode("utf-8-sig"), newline="")
        header, *rows = csv.reader(lines, delimiter=delimiter)
    except (UnicodeError, csv.Error, ValueError) as error:
        raise BadInput(source, f"it is no table ({error})", "Write it again as CSV in UTF-8", place) from None
    if len(rows) != 1:
        raise BadInput(source, "it is no row of a table", "Write it again as CSV in UTF-8", place)
    return dict(zip(header, rows[0], strict=False))
