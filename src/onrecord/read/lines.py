"""The paragraphs of a plain text, as far as finding its headline and date line needs them."""

import re
from collections.abc import Iterator
from itertools import islice

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_BLOCK = re.compile(r"[^\n]*[^\s][^\n]*(?:\n[^\n]*[^\s\n][^\n]*)*")
_INNER_LINE = re.compile(r"[^\n]*[^\s\n][^\n]*(?=\n[^\n]*[^\s\n])")

# Marks that end a sentence, of any script that a report here may be in, and what may close behind them.
_ENDS = re.compile(r"[.!?:;,…。！？؟۔।][\"'”’»)\]]*\s*$")
_ENDS_IN_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.){2,}$")  # "... reaches out to the U.S."

_SEEN = 40  # lines that tell whether a text is broken at a column
_FEWEST, _BROKEN = 3, 0.6


def first_paragraphs(text: str, start: int, count: int) -> list[tuple[int, int]]:
    """Give the offsets of the first paragraphs at or after `start`, without the white space around them."""
    pattern = _BLOCK if is_wrapped(text) else _LINE
    return [_strip(m) for m in islice(pattern.finditer(text, start), count)]


def ends_sentence(words: str) -> bool:
    """Whether words end as a sentence or clause does, and no headline."""
    return _ENDS.search(words) is not None and _ENDS_IN_ABBREVIATION.search(words) is None


def is_wrapped(text: str) -> bool:
    """Whether lines break in mid-sentence: then blank lines part the paragraphs."""
    inner = [m.group() for m in islice(_inner_lines(text), _SEEN)]
    broken = sum(not ends_sentence(line) for line in inner)
    return len(inner) >= _FEWEST and broken > _BROKEN * len(inner)


def _inner_lines(text: str) -> Iterator[re.Match[str]]:
    return _INNER_LINE.finditer(text)


def _strip(match: re.Match[str]) -> tuple[int, int]:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip())
    return start, start + len(words.strip())
