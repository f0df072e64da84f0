"""What kind of input something is: by the end of its name, else by how its bytes begin."""

import json
import re
from typing import Literal

Kind = Literal["text", "lines", "json", "table", "page", "saved page", "zip", "tar", "packed"]
"""`lines` are JSON lines, `packed` is one file in gzip, bzip2 or xz (perhaps a tar)."""

_SUFFIXES: tuple[tuple[str, Kind], ...] = (
    (".txt", "text"), (".text", "text"),
    (".jsonl", "lines"), (".ndjson", "lines"), (".jl", "lines"), (".json", "json"),
    (".csv", "table"), (".tsv", "table"), (".tab", "table"),
    (".html", "page"), (".htm", "page"), (".xhtml", "page"), (".shtml", "page"), (".php", "page"), (".aspx", "page"),
    (".mhtml", "saved page"), (".mht", "saved page"),
    (".zip", "zip"),
    (".tar", "tar"),
    (".gz", "packed"), (".tgz", "packed"), (".bz2", "packed"), (".tbz2", "packed"), (".xz", "packed"),
    (".txz", "packed"),
)  # fmt: skip
PACKINGS = {b"\x1f\x8b": "gzip", b"BZh": "bz2", b"\xfd7zXZ\x00": "lzma"}
"""How the packings of single files begin, and the module of the standard library that undoes each."""

LOOKED_AT = 4096  # bytes
_TAR_MARK, _TAR_MARK_AT = b"ustar", 257
_PAGE = re.compile(
    rb"\s*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<\?xml[^>]*>\s*(?:<!doctype\s+html|<html[\s>])|<!--)",
    re.IGNORECASE,
)
_TAGS = re.compile(rb"<(?:html|head|body|meta|title|script|div|p)[\s>]", re.IGNORECASE)
_SAVED_PAGE = re.compile(
    rb"(?:[A-Za-z-]+: [^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*Content-Type: multipart/related", re.IGNORECASE
)
_OBJECT = re.compile(rb'\{\s*(?:"|\})')
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def kind_by_name(name: str) -> Kind | None:
    """Give the kind of what a file's name ends in; None where it says nothing."""
    lower = name.lower()
    return next((kind for suffix, kind in _SUFFIXES if lower.endswith(suffix)), None)


def kind_by_look(head: bytes) -> Kind:
    """Give the kind by the first bytes; plain text where they are nothing else."""
    head = head.removeprefix(_BYTE_ORDER_MARK)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith(tuple(PACKINGS)):
        return "packed"
    if head[_TAR_MARK_AT:].startswith(_TAR_MARK):
        return "tar"
    if is_page(head):
        return "page"
    if _SAVED_PAGE.match(head):
        return "saved page"
    return _kind_of_json(head) or "text"


def is_page(head: bytes) -> bool:
    """Whether bytes begin as an HTML page does."""
    return _PAGE.match(head) is not None and _TAGS.search(head) is not None


def _kind_of_json(head: bytes) -> Kind | None:
    start = head.lstrip()
    if start.startswith(b"["):
        return "json" if start[1:].lstrip()[:1] in (b"{", b"]") else None
    if _OBJECT.match(start) is None:
        return None
    first, newline, rest = start.partition(b"\n")
    if not newline:  # the first line goes on: one object, or the first of many
        return "lines" if len(head) >= LOOKED_AT else "json"
    return "lines" if _is_json(first) and _OBJECT.match(rest.lstrip()) else "json"


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
