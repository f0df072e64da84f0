"""The lines and paragraphs of a plain text, as far as finding its head, headline and date line needs them."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

_WORD = re.compile(r"\S")

# Marks that end a sentence or clause, of any script that a report here may be in, and what may close behind them.
_ENDS = re.compile(r"[.!?:,…。！？؟۔।][\"'”’»)\]]*$")
_ENDS_IN_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.){2,}$")  # "... reaches out to the U.S."
_TAIL = 20  # characters in which the end of a sentence shows

_SEEN = 60  # lines that tell whether a text is broken at a column
_FEWEST, _GOING_ON = 2, 0.4


def lines(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Give the offsets of the lines from `start` on that hold more than white space, without the space around them."""
    found = _WORD.search(text, start)
    while found:
        newline = text.find("\n", found.start())
        end = len(text) if newline < 0 else newline
        yield found.start(), found.start() + len(text[found.start() : end].rstrip())
        found = _WORD.search(text, end)


def first_paragraphs(text: str, start: int, count: int) -> list[tuple[int, int]]:
    """Give the offsets of the first paragraphs from `start` on, without the white space around them."""
    if not is_wrapped(text):
        return list(islice(lines(text, start), count))
    return list(islice(_blocks(text, start), count))


def ends_sentence(words: str) -> bool:
    """Whether words end as a sentence or clause does, and no headline."""
    tail = words[-_TAIL:].rstrip()
    return _ENDS.search(tail) is not None and _ENDS_IN_ABBREVIATION.search(tail) is None


def is_wrapped(text: str) -> bool:
    """Whether lines break in mid-sentence, so that most go on in lower case: then blank lines part the paragraphs."""
    first = islice(lines(text), _SEEN)
    next_lines = [other[0] for one, other in pairwise(first) if _adjoin(text, one, other)]
    going_on = sum(text[at].islower() for at in next_lines)
    return len(next_lines) >= _FEWEST and going_on > _GOING_ON * len(next_lines)


def _adjoin(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether no blank line stands between two lines."""
    return text.count("\n", one[1], other[0]) == 1


def _blocks(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Join the lines between blank lines."""
    block: tuple[int, int] | None = None
    for line in lines(text, start):
        if block and _adjoin(text, block, line):
            block = block[0], line[1]
        else:
            if block:
                yield block
            block = line
    if block:
        yield block
