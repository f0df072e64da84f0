"""Where the paragraphs of a text lie, whether it has one a line or lines broken at a column."""

import re
from itertools import pairwise

_LINE = re.compile(r"[^\n]+")
_BLANK = re.compile(r"\n[ \t]*\n")
_ENDS_A_SENTENCE = re.compile(r"[.!?:…][\"'”’)\]]*\s*$")
_WRAP_COLUMN = (40, 100)  # characters within which a hard-wrapped text breaks its lines


def paragraphs(text: str) -> list[tuple[int, int]]:
    """
    Give the paragraphs as (start, end) offsets, without the white space around them.

    Each line is a paragraph, unless the text is hard-wrapped: then blank lines part them.
    """
    starts = (
        [m.end() for m in _BLANK.finditer(text)] if _is_wrapped(text) else [m.start() for m in _LINE.finditer(text)]
    )
    edges = sorted({0, len(text), *starts})
    stripped = (_strip(text, start, end) for start, end in pairwise(edges))
    return [(start, end) for start, end in stripped if start < end]


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_wrapped(text: str) -> bool:
    """A wrapped text has blank lines, short lines, and most lines break in mid-sentence."""
    blocks = [b.splitlines() for b in _BLANK.split(text)]
    inner = [line for block in blocks for line in block[:-1] if line.strip()]
    if len(blocks) < 2 or len(inner) < 3:
        return False
    low, high = _WRAP_COLUMN
    fitting = [line for line in inner if low <= len(line.rstrip()) <= high]
    broken = [line for line in fitting if not _ENDS_A_SENTENCE.search(line)]
    return len(fitting) > 0.7 * len(inner) and len(broken) > 0.6 * len(fitting)
