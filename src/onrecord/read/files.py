"""Files, folders, archives and standard input: what is in them, and as what each is read."""

import io
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import IO

from onrecord.errors import BadInput
from onrecord.read import archives
from onrecord.read.archives import Allowance, Member
from onrecord.read.compose import page_format, plain_format
from onrecord.read.encoding import refuse_other_formats
from onrecord.read.formats import PAGE, SAVED_PAGE
from onrecord.read.kinds import LOOKED_AT, Kind, is_page, kind_by_look, kind_by_name
from onrecord.read.loading import Loaded, Stated, load, stated
from onrecord.read.rows import NoText
from onrecord.read.streams import look
from onrecord.read.tables import SPLIT_IT, array_rows, is_table, line_rows, table_rows

LARGEST = 50_000_000  # bytes of one report
LARGEST_ARRAY = 500_000_000  # bytes of a JSON array, which is held in memory
MOST_FILES = 1_000_000  # of one folder, with all that is in it
STANDARD_INPUT = "-"

_ARCHIVES = frozenset({"zip", "tar", "packed"})
# What a file without a telling name in a folder is read as, if it looks like it: "README" is no report.
_BY_LOOK_ALONE: frozenset[Kind] = frozenset({"page", "saved page", "lines"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Something in a folder or archive that is no report, and why it is taken for none."""

    source: str
    reason: str


Item = Loaded | Skipped | BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """
    Where something is read: what is shown of it, the name by which its kind is told, and what the user says of it.

    `chosen` where the user named it, so that it is read whatever its name; `depth` counts the archives around it.
    """

    source: str
    name: str
    says: Stated
    chosen: bool = False
    allowance: Allowance | None = None
    depth: int = 0


def read(
    path: Path | str, *, date: str | None = None, outlet: str | None = None, mapping: tuple[str, ...] = ()
) -> Iterator[Item]:
    """
    Read the reports of a file, of an archive, of a folder with all that is in it, or of standard input ("-").

    What cannot be read is yielded as the error, so that the rest goes on; what is no report, as `Skipped`. `date` and
    `outlet` are what the user says of all of them, and outrank what they say themselves; `mapping` says which field of
    a table holds what ("text=body"). Raises BadSetting where `date` is no full day or `mapping` no such pair.
    """
    return _read(str(path), stated(date, outlet, mapping))


def _read(path: str, says: Stated) -> Iterator[Item]:
    if path == STANDARD_INPUT:
        place = _Place(source="standard input", name="", says=says, chosen=True)
        yield from _stream(sys.stdin.buffer, place)
    else:
        yield from _path(Path(path), says, chosen=True)


_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:/+", re.IGNORECASE)  # a path makes one stroke of the two in "https://"
_NOT_FETCHED = "Save the page from a browser and name the file: nothing is fetched"


# ------------------------------------------------------------------------------------------- folders


def _path(path: Path, says: Stated, *, chosen: bool) -> Iterator[Item]:
    try:
        if path.is_dir():
            yield from _folder(path, says)
        elif path.exists() and not path.is_file():
            yield BadInput(_shown(path), "it is no regular file", "Name a file or folder")
        else:
            with path.open("rb") as stream:
                yield from _stream(stream, _Place(source=_shown(path), name=path.name, says=says, chosen=chosen))
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        yield _unreadable(_shown(path), error)


def _unreadable(source: str, error: Exception) -> BadInput:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    way_out = _NOT_FETCHED if _ADDRESS.match(source) else "Check the path and its permissions"
    return BadInput(source, reason[:1].lower() + reason[1:], way_out)


def _folder(folder: Path, says: Stated) -> Iterator[Item]:
    """Read a folder and its subfolders by name; links to folders are not followed, so that none leads in a circle."""
    count, failed = 0, list[OSError]()
    for here, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in [name for name in folders if _belongs_to_page(name, names)]:
            folders.remove(name)
            yield Skipped(source=_shown(Path(here, name)), reason="it holds the parts of a saved page")
        for name in folders:
            if (path := Path(here, name)).is_symlink():
                yield Skipped(source=_shown(path), reason="it is a link to a folder, which is not followed")
        for name in sorted(names):
            count += 1
            if count > MOST_FILES:
                yield BadInput(_shown(folder), f"it holds more than {MOST_FILES:,} files", "Name its subfolders")
                return
            yield from _path_in_folder(Path(here, name), says)
    yield from (_unreadable(_shown(Path(str(error.filename))), error) for error in failed)
    if not count and not failed:
        yield BadInput(_shown(folder), "the folder is empty", "Name the files to read")


def _belongs_to_page(folder: str, files: list[str]) -> bool:
    """Browsers save the pictures and frames of "Talks.html" in "Talks_files"."""
    page = folder.removesuffix("_files")
    return page != folder and not {f"{page}.html", f"{page}.htm"}.isdisjoint(files)


def _path_in_folder(path: Path, says: Stated) -> Iterator[Item]:
    if path.is_symlink() and not path.exists():
        yield Skipped(source=_shown(path), reason="it is a link that leads nowhere")
    else:
        yield from _path(path, says, chosen=False)


def _shown(path: Path) -> str:
    """Show a path with "/" on every system; bytes that are no UTF-8 as escapes, since no store can hold them."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode()


# ------------------------------------------------------------------------------------------- streams


def _stream(stream: IO[bytes], place: _Place) -> Iterator[Item]:
    """Read one file as what it is; what goes wrong is told of this one."""
    head, whole = look(stream, LOOKED_AT)
    kind = _kind(place, head)
    try:
        if kind is None:
            yield Skipped(source=place.source, reason=_no_report(place.name))
        elif kind in _ARCHIVES:
            yield from _archive(stream, whole, head, kind, place)
        elif kind == "lines":
            yield from line_rows(whole, place.source, place.says, LARGEST)
        elif kind == "table":
            yield from table_rows(whole, place.source, place.says, LARGEST)
        elif kind == "json":
            yield from array_rows(_all_of(whole, LARGEST_ARRAY, place), place.source, place.says)
        else:
            yield _report(_all_of(whole, LARGEST, place), kind, place)
    except NoText as error:
        # A table that the user named is meant; one that lies about need not hold reports.
        yield error if place.chosen else Skipped(source=place.source, reason=error.problem)
    except BadInput as error:
        yield error


def _kind(place: _Place, head: bytes) -> Kind | None:
    by_name, by_look = kind_by_name(place.name), kind_by_look(head)
    if place.chosen and by_name is None:
        return _kind_of_unnamed(place, head, by_look)
    if _is_hidden(place.name) and not place.chosen:
        return None
    if by_name is None:
        return by_look if not PurePosixPath(place.name).suffix and by_look in _BY_LOOK_ALONE else None
    if by_name == "text" and is_page(head):
        return "page"
    return "lines" if by_name == "json" and by_look == "lines" and b"\n" in head else by_name


def _kind_of_unnamed(place: _Place, head: bytes, by_look: Kind) -> Kind:
    """The kind of what the user named though its name tells none: an office document is a ZIP archive by its look."""
    if by_look in _ARCHIVES and PurePosixPath(place.name).suffix:
        return "text"
    return "table" if by_look == "text" and is_table(head, place.says.mapping) else by_look


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in parts)


def _no_report(name: str) -> str:
    suffix = PurePosixPath(name).suffix
    if _is_hidden(name):
        return "it is a hidden file"
    return (
        f"reports do not come as {suffix} files; save its words as text or HTML"
        if suffix
        else "its name does not say what it is; name it to read it"
    )


def _all_of(stream: IO[bytes], largest: int, place: _Place) -> bytes:
    raw = stream.read(largest + 1)
    if len(raw) > largest:
        raise BadInput(place.source, f"it is larger than {largest // 1_000_000} MB", SPLIT_IT)
    return raw


def _report(raw: bytes, kind: Kind, place: _Place) -> Loaded:
    if not raw.strip():
        raise BadInput(place.source, "it has no text", "Leave it out, or give the report's words")
    if kind == "saved page":
        format = page_format(raw, SAVED_PAGE, place.source)
    elif kind == "page":
        refuse_other_formats(raw, place.source, page=True)
        format = page_format(raw, PAGE, place.source)
    else:
        refuse_other_formats(raw, place.source)
        format = plain_format(raw, place.source)
    return load(raw, format, place.source, place.says)


# ------------------------------------------------------------------------------------------- archives


def _archive(stream: IO[bytes], whole: IO[bytes], head: bytes, kind: Kind, place: _Place) -> Iterator[Item]:
    if place.depth >= archives.DEEPEST:
        deepest = f"archives within archives are read {archives.DEEPEST} deep"
        raise BadInput(place.source, deepest, "Unpack it yourself and name the folder")
    seekable = _seekable(stream, whole, place)
    size = seekable.seek(0, os.SEEK_END)
    seekable.seek(0)
    allowance = place.allowance or Allowance(size, place.source)
    within = replace(place, depth=place.depth + 1, allowance=allowance)
    if kind == "packed":
        yield from _packed(seekable, head, allowance, within)
    else:
        members = archives.zip_members if kind == "zip" else archives.tar_members
        yield from _members(members(seekable, place.source), allowance, within)


def _seekable(stream: IO[bytes], whole: IO[bytes], place: _Place) -> IO[bytes]:
    """An archive from a pipe or within another is held in memory, as what is in a ZIP archive stands at its end."""
    held = place.depth > 0 or not stream.seekable()
    return io.BytesIO(_all_of(whole, archives.LARGEST_WITHIN, place)) if held else stream


def _packed(stream: IO[bytes], head: bytes, allowance: Allowance, within: _Place) -> Iterator[Item]:
    """Read the one file that is packed, which may be a tar, named as the packed one less its ending."""
    with archives.sound(within.source):
        inner = archives.metered(archives.unpacked(stream, head, within.source), allowance)
        head, whole = look(inner, LOOKED_AT)
        if kind_by_look(head) == "tar":
            yield from _members(archives.tar_members(whole, within.source), allowance, within)
        else:
            yield from _stream(whole, replace(within, name=within.name.rpartition(".")[0]))


def _members(members: Iterator[Member], allowance: Allowance, within: _Place) -> Iterator[Item]:
    """Read the files of an archive; one that is broken stops none of the others, but too many bytes stop all."""
    for member in members:
        source = f"{within.source}!/{_printable(member.name)}"
        if member.problem:
            yield Skipped(source=source, reason=member.problem)
            continue
        inner = archives.metered(member.stream, allowance)
        try:
            with archives.sound(source):
                yield from _stream(inner, replace(within, source=source, name=member.name, chosen=False))
        except BadInput as error:
            yield error
        if allowance.spent:
            return


def _printable(name: str) -> str:
    return name.replace("\\", "/").encode("utf-8", "backslashreplace").decode()
