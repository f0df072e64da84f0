"""Quotation marks, paired by a scan of the text: the parse knows nothing of them."""

import re
from dataclasses import dataclass

_OPENS, _CLOSES = "“„«", "”»"
_STRAIGHT = ('"', "''", "``")
_AFTER_CLOSING = set(" \t\n\u00a0,.;:!?)]–—-")
_BEFORE_OPENING = set(" \t\n([{—–-‘'/\u00a0")
# 'Go home,' she said: a single mark is a quotation's where a comma or full stop stands inside its end; elsewhere it is
# an apostrophe as often ("the ships' crews"), and words in such marks are named, not quoted ('the axis').
_SINGLE = re.compile(r"(?<![^\s(\[—–-])(?:'|‘)(?P<inside>(?=\w)[^\n]{1,2000}?[,.!?…])(?:'|’)(?=[\s)\].,;:—–-]|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """
    What stands between two marks: `start` and `end` are the offsets inside them.

    `closed` is false where the paragraph ends first; `continues` is true where the quotation before it, left
    open at the end of its paragraph, goes on here (each paragraph of a long quotation opens, only the last closes).
    """

    start: int
    end: int
    closed: bool
    continues: bool = False


def quotes(text: str, paragraphs: list[tuple[int, int]]) -> tuple[Quote, ...]:
    """Pair the double quotation marks of each paragraph, the single ones where a paragraph has no double ones."""
    found: list[Quote] = []
    left_open = False
    for start, end in paragraphs:
        inside = _paragraph(text, start, end) or _single(text, start, end)
        if inside and left_open and _opens_paragraph(text, start, inside[0]):
            first = inside[0]
            inside[0] = Quote(start=first.start, end=first.end, closed=first.closed, continues=True)
        found.extend(inside)
        left_open = bool(inside) and not inside[-1].closed
    return tuple(found)


def _opens_paragraph(text: str, start: int, quote: Quote) -> bool:
    return len(text[start : quote.start].strip("\"'“„«`")) == 0


def _paragraph(text: str, start: int, end: int) -> list[Quote]:
    found: list[Quote] = []
    opened: int | None = None
    for at, mark in _marks(text, start, end):
        side = _side(text, at, mark, start, end)
        if opened is None and (side == "opening" or mark in _STRAIGHT):
            opened = at + len(mark)
        elif opened is not None and not (side == "opening" and mark in _OPENS):
            found.append(Quote(start=opened, end=at, closed=True))
            opened = None
    if opened is not None and opened < end:
        found.append(Quote(start=opened, end=end, closed=False))
    return found


def _single(text: str, start: int, end: int) -> list[Quote]:
    marked = _SINGLE.finditer(text, start, end)
    return [Quote(start=found.start("inside"), end=found.end("inside"), closed=True) for found in marked]


def _marks(text: str, start: int, end: int) -> list[tuple[int, str]]:
    marks: list[tuple[int, str]] = []
    at = start
    while at < end:
        two = text[at : at + 2]
        mark = two if two in _STRAIGHT else text[at]
        if mark == "''" and text[at + 2 : at + 3] == "'" and text[at - 1 : at].strip():
            at += 1  # of three after a word the first closes an inner quotation: he said, 'Go away.'''
        if mark in _STRAIGHT or mark in _OPENS or mark in _CLOSES:
            marks.append((at, mark))
        at += len(mark)
    return marks


def _side(text: str, at: int, mark: str, start: int, end: int) -> str:
    """
    Whether a mark opens or closes, by its form; straight ones by what stands before them.

    A typographic mark of the wrong form ("Not yet,“ she said) goes by the words that it touches.
    """
    before = at == start or text[at - 1] in _BEFORE_OPENING
    touches = at + len(mark) < end and text[at + len(mark)] not in _AFTER_CLOSING
    if mark in _OPENS:
        return "opening" if before or touches else "closing"
    if mark in _CLOSES:
        return "opening" if before and touches and (at == start or text[at - 1].isspace()) else "closing"
    return "opening" if before else "closing"
