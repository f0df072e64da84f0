"""Tables and JSON, one report a row: each row keeps the bytes that it was written in."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import IO

from onrecord.errors import BadInput
from onrecord.read.encoding import find_charset
from onrecord.read.formats import CSV, JSON, make_format
from onrecord.read.loading import Loaded, Stated, load
from onrecord.read.rows import Mapping, find_mapping, no_text
from onrecord.read.streams import look

SPLIT_IT = "Give each report as a file or line of its own"
_DELIMITERS = "\t;|,"  # the comma last: where another stands as often, commas are of the words
_SAMPLE = 1_000_000  # bytes of a table by which its charset is told
_MOST_SHOWN = 10  # names of fields that a note shows
_LISTS = ("articles", "data", "items", "results", "documents", "docs", "reports", "rows", "hits")
"""What the list of reports is called in an object that holds it with other things."""


@dataclass(slots=True)
class _Rows:
    """Loads the rows of one file, and tells once which of its fields is what."""

    source: str
    says: Stated
    told: set[str] = field(default_factory=set)

    def load(self, raw: bytes, format: str, place: str, fields: tuple[str, ...] | None = None) -> Loaded | BadInput:
        try:
            loaded = load(raw, format, self.source, self.says, place)
        except BadInput as error:
            return error
        note = self._note(fields or _names(raw))
        return replace(loaded, notes=(note, *loaded.notes)) if note else loaded

    def _note(self, fields: tuple[str, ...]) -> str | None:
        """Say which field is read as what, where that is not plain from their names."""
        mapping = find_mapping(fields, self.says.mapping)
        if all(name == used for name, used in mapping.items()) or mapping == {"text": "body"}:
            return None
        left = [name for name in fields if name not in mapping.values()]
        rest = (
            f"; not used: {', '.join(left[:_MOST_SHOWN])}{', ...' if len(left) > _MOST_SHOWN else ''}" if left else ""
        )
        note = f"{self.source}: {', '.join(f'{name}={used}' for name, used in mapping.items())}{rest}"
        if note in self.told or len(self.told) >= _MOST_NOTES:
            return None
        self.told.add(note)
        return note


_MOST_NOTES = 3  # rows of one file may have other fields than those before them


def _names(raw: bytes) -> tuple[str, ...]:
    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return ()
    return tuple(name for name, value in row.items() if value) if isinstance(row, dict) else ()


# ------------------------------------------------------------------------------------------ JSON lines


def line_rows(stream: IO[bytes], source: str, says: Stated, largest: int) -> Iterator[Loaded | BadInput]:
    """Read JSON lines; of a line longer than `largest` bytes only the beginning is kept in memory."""
    rows, empty = _Rows(source, says), True
    for number, raw in _numbered(stream, largest):
        if raw.strip():
            empty = False
            yield (
                _too_large(source, f"line {number}", largest)
                if len(raw) > largest
                else rows.load(raw, JSON, f"line {number}")
            )
    if empty:
        yield BadInput(source, "it has no text", "Leave it out, or give one JSON object a line")


def _too_large(source: str, place: str | None, largest: int) -> BadInput:
    return BadInput(source, f"it is larger than {largest // 1_000_000} MB", SPLIT_IT, place)


def _numbered(stream: IO[bytes], largest: int) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := stream.readline(largest + 1):
        number += 1
        yield number, line.rstrip(b"\r\n")
        while len(line) > largest and not line.endswith(b"\n"):
            line = stream.readline(largest + 1)


# ------------------------------------------------------------------------------------------ JSON files


def array_rows(raw: bytes, source: str, says: Stated) -> Iterator[Loaded | BadInput]:
    """Read a JSON array of reports, an object that holds one, or an object that is one; raises BadInput."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(source, "it is not valid UTF-8, as JSON must be", "Write it again as UTF-8") from None
    rows = _Rows(source, says)
    try:
        items = _items(text)
    except (ValueError, RecursionError):
        raise BadInput(source, "it is not valid JSON", "Write an array of objects, or one object a line") from None
    fields = [_names(item.encode("utf-8", "surrogatepass")) for item in items]
    if items and not any("text" in find_mapping(names, says.mapping) for names in fields):
        raise no_text(fields[0], source, None)
    for number, item in enumerate(items, 1):
        yield rows.load(item.encode("utf-8", "surrogatepass"), JSON, f"item {number}")
    if not items:
        raise BadInput(source, "it has no text", "Leave it out, or give an array of objects")


def _items(text: str) -> list[str]:
    """Give the reports as they are written in the file."""
    start = text[: len(text) - len(text.lstrip())]
    at = len(start)
    if text[at : at + 1] == "[":
        return list(_elements(text, at))
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(line.startswith("{") and line.rstrip().endswith("}") for line in lines):
        return lines
    value = json.loads(text)
    name = next((n for n in _LISTS if isinstance(value, dict) and _is_list_of_objects(value.get(n))), None)
    if name is None:
        return [text]
    return [json.dumps(item, ensure_ascii=False) for item in value[name]]


def _is_list_of_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _elements(text: str, at: int) -> Iterator[str]:
    decoder = json.JSONDecoder()
    at = _behind_space(text, at + 1)
    while text[at : at + 1] != "]":
        _, end = decoder.raw_decode(text, at)
        yield text[at:end]
        at = _behind_space(text, end)
        if text[at : at + 1] == ",":
            at = _behind_space(text, at + 1)
        elif text[at : at + 1] != "]":
            raise ValueError("neither a comma nor the end of the array")


def _behind_space(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at


# ------------------------------------------------------------------------------------------ tables


def table_rows(stream: IO[bytes], source: str, says: Stated, largest: int) -> Iterator[Loaded | BadInput]:
    """Read comma-, semicolon- or tab-separated values with a header; a row is kept with the header, as UTF-8."""
    head, stream = look(stream, _SAMPLE)
    whole_lines = head[: head.rfind(b"\n") + 1] if len(head) == _SAMPLE else head
    charset = find_charset(whole_lines or head, source)
    lines = _Lines(io.TextIOWrapper(stream, encoding=charset, newline=""), largest)
    csv.field_size_limit(largest)
    rows = _Rows(source, says)
    try:
        yield from _records(lines, rows, source, says.mapping)
    except UnicodeError:
        yield BadInput(source, f"it is not valid {charset}", "Write it again as UTF-8", f"line {lines.count + 1}")
    except csv.Error as error:
        yield BadInput(source, f"it is no table ({error})", "Write it again as CSV", f"line {lines.count}")


def is_table(head: bytes, said: Mapping) -> bool:
    """Whether the first line names, between delimiters, a field that is known or said to hold the text."""
    first = head.decode("utf-8-sig", "replace").partition("\n")[0].strip()
    delimiter = max(_DELIMITERS, key=first.count)
    names = {name.strip('" ') for name in first.split(delimiter)}
    said = tuple(pair for pair in said if pair[1] in names)
    return len(names) > 1 and "text" in find_mapping(sorted(names), said)


def _records(lines: "_Lines", rows: _Rows, source: str, said: Mapping) -> Iterator[Loaded | BadInput]:
    header = lines.peek_first()
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.reader(lines, delimiter=delimiter)
    fields = tuple(next(reader, ()))
    first = lines.taken()
    if "text" not in find_mapping(fields, said):
        raise no_text(fields, source, None)
    format, empty = make_format(CSV, delimiter=delimiter), True
    for row in reader:
        raw, place = lines.taken(), f"line {lines.first}"
        if any(row):
            empty = False
            yield rows.load((first + raw).encode(), format, place, fields)
    if empty:
        yield BadInput(source, "it has a header and no rows", "Leave it out, or give one report a row")


class _Lines:
    """The lines of a table, and those that were taken for the present row, which may run over several."""

    def __init__(self, stream: io.TextIOWrapper, largest: int) -> None:
        self._stream, self._largest = stream, largest
        self._ahead: str | None = None
        self._taken: list[str] = []
        self.count = 0
        self.first = 0  # number of the first line of the row that was taken last

    def peek_first(self) -> str:
        self._ahead = self._stream.readline(self._largest)
        return self._ahead

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line, self._ahead = (self._ahead, None) if self._ahead else (self._stream.readline(self._largest), None)
        if not line:
            raise StopIteration
        if len(line) >= self._largest:
            raise csv.Error(f"a line of more than {self._largest // 1_000_000} MB")
        self.count += 1
        self._taken.append(line)
        return line

    def taken(self) -> str:
        """Give the lines since this was last asked."""
        self.first = self.count - len(self._taken) + 1
        words, self._taken = "".join(self._taken), []
        return words
