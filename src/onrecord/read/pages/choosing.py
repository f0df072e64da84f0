"""Which blocks of a page are the report: trafilatura's choice, found again in the words as they stand on the page."""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import html
from trafilatura import bare_extraction, baseline

from onrecord.read.cuts import Stretch
from onrecord.read.pages.visible import Block, without_unseen

_SPACE = re.compile(r"\s+")
_LONG = 30  # characters without white space that stand nowhere by chance; shorter blocks must adjoin such ones
_ENOUGH = 0.6  # share of a block's characters that trafilatura must have kept, where it left out some of its elements

_MAIN = 0.8  # share of the words by which a table's cell is the one that holds the article

# Where what is left out stands, by the nearest element that says so.
_REASONS = {
    "figcaption": "caption",
    "caption": "caption",
    "figure": "caption",
    "nav": "navigation",
    "menu": "navigation",
    "footer": "footer",
    "aside": "aside",
    "form": "form",
    "button": "form",
    "dialog": "form",
    "header": "header",
}
# Nothing of these is running text, unless it is most of what there is (a page of pictures); a form may hold all.
_NEVER = frozenset({"figcaption", "nav", "menu", "button", "dialog"})
_MOST = 0.5
_FEWEST_WORDS = 25  # in what trafilatura takes at a pinch, where it finds no article
_OUTSIDE = "outside the article"

logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def squeezed(text: str) -> str:
    """Give the text without white space, by which the same words are known however they are set."""
    return _SPACE.sub("", without_unseen(text))


def article_words(tree: html.HtmlElement) -> str:
    """Give the words that trafilatura takes for the article, without white space; empty where it finds none."""
    document = bare_extraction(deepcopy(tree), include_comments=False, include_tables=True)
    body = getattr(document, "body", None)
    if body is not None:
        return squeezed("".join(body.itertext()))
    _, text, _ = baseline(deepcopy(tree))
    return squeezed(text) if len(text.split()) >= _FEWEST_WORDS else ""


def chosen(text: str, blocks: Sequence[Block], words: str) -> list[bool]:
    """
    Say of each block whether it is among `words`, which are without white space.

    A long block is looked for behind the one before it, then anywhere; a short one ("Share", "Geneva") must adjoin
    a block that was found.
    """
    found = [(-1, -1)] * len(blocks)
    after = 0
    for number, block in enumerate(blocks):
        place = _long_place(text, block, words, after)
        if place is not None:
            found[number], after = place, place[1]
    _short_places(text, blocks, words, found)
    kept = [start >= 0 for start, _ in found]
    return _in_main_cell(blocks, _running(blocks, kept))


def _running(blocks: Sequence[Block], kept: list[bool]) -> list[bool]:
    """Leave out what stands in captions and menus."""
    running = [keep and block.place not in _NEVER for block, keep in zip(blocks, kept, strict=True)]
    return running if _length(blocks, running) >= _MOST * _length(blocks, kept) else kept


def _length(blocks: Sequence[Block], kept: Sequence[bool]) -> int:
    return sum(block.end - block.start for block, keep in zip(blocks, kept, strict=True) if keep)


def _in_main_cell(blocks: Sequence[Block], kept: list[bool]) -> list[bool]:
    """Old pages are laid out by a table: where one cell holds most of the words, what is in the others goes."""
    sizes = [block.end - block.start if keep else 0 for block, keep in zip(blocks, kept, strict=True)]
    lengths: Counter[int] = Counter()
    for block, size in zip(blocks, sizes, strict=True):
        lengths.update(dict.fromkeys(block.cells, size))
    enough = _MAIN * sum(sizes)
    # Cells that hold so much lie within one another, and the innermost has the highest number.
    main = max((cell for cell, length in lengths.items() if length and length >= enough), default=None)
    return [keep and (main is None or main in block.cells) for block, keep in zip(blocks, kept, strict=True)]


def _long_place(text: str, block: Block, words: str, after: int) -> tuple[int, int] | None:
    whole = squeezed(text[block.start : block.end])
    if len(whole) < _LONG:
        return None
    place = _find(words, whole, after)
    if place is not None:
        return place
    pieces = [squeezed(text[start:end]) for start, end in block.pieces]
    places = [(piece, _find(words, piece, after)) for piece in pieces if len(piece) >= _LONG]
    kept = [(piece, place) for piece, place in places if place is not None]
    enough = sum(len(piece) for piece, _ in kept) >= _ENOUGH * len(whole)
    return (kept[0][1][0], kept[-1][1][1]) if kept and enough else None


def _find(words: str, wanted: str, after: int) -> tuple[int, int] | None:
    at = words.find(wanted, after)
    if at < 0:
        at = words.find(wanted)
    return None if at < 0 else (at, at + len(wanted))


def _short_places(text: str, blocks: Sequence[Block], words: str, found: list[tuple[int, int]]) -> None:
    """Find the short blocks that adjoin a block before them, then those that adjoin one behind them."""
    numbers = range(len(blocks))
    for number in numbers:
        end = found[number - 1][1] if number else 0
        wanted = squeezed(text[blocks[number].start : blocks[number].end])
        if found[number][0] < 0 <= end and words.startswith(wanted, end):
            found[number] = (end, end + len(wanted))
    for number in reversed(numbers[:-1]):
        start = found[number + 1][0]
        wanted = squeezed(text[blocks[number].start : blocks[number].end])
        if found[number][0] < 0 <= start and words.endswith(wanted, 0, start):
            found[number] = (start - len(wanted), start)


def left_out(blocks: Sequence[Block], reasons: Sequence[str | None], end: int, shift: int) -> Iterator[Stretch]:
    """Give the blocks that have a reason to be left out, each with the white space behind it, up to `end`."""
    for number, (block, reason) in enumerate(zip(blocks, reasons, strict=True)):
        if reason is not None:
            following = blocks[number + 1].start + shift if number + 1 < len(blocks) else end
            yield Stretch(start=block.start + shift, end=following, reason=reason)


def why_outside(block: Block) -> str:
    """Say by the element around a block why it is no part of the report."""
    return _REASONS.get(block.place or "", _OUTSIDE)
