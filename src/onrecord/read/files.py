"""Files and folders: one report a plain text, one report a line of JSON lines."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import BadInput
from onrecord.read.compose import JSON, plain_format
from onrecord.read.encoding import refuse_other_formats
from onrecord.read.loading import Loaded, Stated, load, stated

LARGEST = 50_000_000  # bytes of one report
_TEXT_SUFFIXES = (".txt", ".text")
_JSONL_SUFFIXES = (".jsonl", ".ndjson")
_SPLIT_IT = "Give each report as a file or line of its own"


def read(path: Path | str, *, date: str | None = None, outlet: str | None = None) -> Iterator[Loaded | BadInput]:
    """
    Read the reports of a file, or of the text and JSON-lines files of a folder (sorted, without its subfolders).

    What cannot be read is yielded as the error, so that the rest goes on. `date` and `outlet` are what the user says
    of all of them, and outrank what they say themselves. Raises BadSetting where `date` is no full day.
    """
    return _read(Path(path), stated(date, outlet))


def _read(path: Path, says: Stated) -> Iterator[Loaded | BadInput]:
    try:
        yield from _folder(path, says) if path.is_dir() else _file(path, says)
    except BadInput as error:
        yield error
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        yield BadInput(_shown(path), reason[:1].lower() + reason[1:], "Check the path and its permissions")


def _folder(path: Path, says: Stated) -> Iterator[Loaded | BadInput]:
    files = [p for p in path.iterdir() if p.suffix.lower() in _TEXT_SUFFIXES + _JSONL_SUFFIXES and p.is_file()]
    if not files:
        raise BadInput(_shown(path), "the folder holds no .txt or .jsonl file", "Name the files to read")
    for file in sorted(files):
        yield from _read(file, says)


def _file(path: Path, says: Stated) -> Iterator[Loaded | BadInput]:
    if path.exists() and not path.is_file():
        raise BadInput(_shown(path), "it is no regular file", "Name a file or folder")
    source, suffix = _shown(path), path.suffix.lower()
    with path.open("rb") as stream:
        if suffix in _JSONL_SUFFIXES:
            yield from _lines(stream, source, says)
            return
        raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise BadInput(source, f"it is larger than {LARGEST // 1_000_000} MB", _SPLIT_IT)
    if suffix not in _TEXT_SUFFIXES and _is_jsonl(raw):
        yield from _lines(io.BytesIO(raw), source, says)
    else:
        yield _plain(raw, source, says)


def _shown(path: Path) -> str:
    """Show a path with "/" on every system; bytes that are no UTF-8 as escapes, since no store can hold them."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode()


def _plain(raw: bytes, source: str, says: Stated) -> Loaded:
    if not raw.strip():
        raise BadInput(source, "it has no text", "Leave it out, or give the report's words")
    refuse_other_formats(raw, source)
    return load(raw, plain_format(raw, source), source, says)


def _is_jsonl(raw: bytes) -> bool:
    first = raw.lstrip().split(b"\n", 1)[0]
    if not first.startswith(b"{"):
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True


def _lines(stream: BinaryIO, source: str, says: Stated) -> Iterator[Loaded | BadInput]:
    empty = True
    for number, raw in _numbered(stream):
        if raw.strip():
            empty = False
            yield _line(raw, source, f"line {number}", says)
    if empty:
        raise BadInput(source, "it has no text", "Leave it out, or give one JSON object a line")


def _numbered(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Number the lines from 1; of a line that is too long only the beginning is kept in memory."""
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        yield number, line.rstrip(b"\r\n")
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)


def _line(raw: bytes, source: str, place: str, says: Stated) -> Loaded | BadInput:
    if len(raw) > LARGEST:
        return BadInput(source, f"it is larger than {LARGEST // 1_000_000} MB", _SPLIT_IT, place)
    try:
        return load(raw, JSON, source, says, place)
    except BadInput as error:
        return error
