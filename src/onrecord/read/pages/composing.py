"""The decoded text of a page, and which of it is the report."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.read.composed import Composed
from onrecord.read.credits import find_byline
from onrecord.read.cuts import Stretch
from onrecord.read.encoding import clean
from onrecord.read.formats import make_format
from onrecord.read.pages.choosing import article_words, chosen, left_out, why_outside
from onrecord.read.pages.metadata import PageMetadata, letters, page_metadata
from onrecord.read.pages.parsing import parse_page
from onrecord.read.pages.refusing import refuse_no_report
from onrecord.read.pages.visible import Block, visible

ELEMENTS, BODY = "page", "articleBody"
"""Where the words of a page are: in its elements, or (of pages that a script fills) in JSON-LD alone."""

_LONGER = 2.0  # JSON-LD's text is taken where it is so many times longer than what the elements hold
_BY = re.compile(r"(?:story\s+)?by:?\s+", re.IGNORECASE)
_MARKUP = re.compile(r"</?[a-z]+[1-6]?(?:\s[^<>]*)?/?>|&(?:[a-z]+|#\d+);", re.IGNORECASE)
_LONGEST_BYLINE = 150  # characters
_MOSTLY = 0.8  # share of a block's characters in links that makes it a list of links
_FEW = 0.2  # share of the kept words above a heading, beyond which it is not the headline
_SHORT = 200  # characters; what stands above a headline is no running text unless it is longer


def page_text(raw: bytes, charset: str, part: str, source: str) -> str:
    """Give the decoded text: the title as the page states it, an empty line, and the words of that part."""
    tree = parse_page(raw, charset, source)
    stated = page_metadata(tree)
    words = (_plain(stated.body, source) or "") if part == BODY else visible(tree)[0]
    return _headed(stated.title, words, source)


def compose_page(raw: bytes, kind: str, charset: str, source: str) -> Composed:
    """Choose the report on a page; raises BadInput where there is none: an error page, a paywall, an empty one."""
    tree = parse_page(raw, charset, source)
    stated = page_metadata(tree)
    words, blocks = visible(tree)
    kept = chosen(words, blocks, article_words(tree))
    length = sum(block.end - block.start for block, keep in zip(blocks, kept, strict=True) if keep)
    stated = replace(stated, body=_plain(stated.body, source))
    hidden = len(stated.body or "") > _LONGER * length
    format = make_format(kind, charset=charset, text=BODY if hidden else ELEMENTS)
    running = stated.body or "" if hidden else _joined(words, blocks, kept)
    refuse_no_report(tree, stated, running, words, source)
    if hidden:
        return _composed(stated, format, _headed(stated.title, running, source), ())
    text = _headed(stated.title, words, source)
    stated = replace(stated, byline=stated.byline or find_byline(running))
    reasons = _reasons(words, blocks, kept, stated)
    return _composed(stated, format, text, tuple(left_out(blocks, reasons, len(text), len(text) - len(words))))


def _reasons(words: str, blocks: Sequence[Block], kept: Sequence[bool], stated: PageMetadata) -> list[str | None]:
    """Why each block is left out: it is no part of the report, or says again what the metadata say; None if kept."""
    texts = [words[block.start : block.end] for block in blocks]
    headings = [n for n, text in enumerate(texts) if letters(text) == letters(stated.title or "")]
    first = next((n for n, keep in enumerate(kept) if keep and n in headings), headings[0] if headings else 0)
    above = sum(len(text) for text, keep in zip(texts[:first], kept, strict=False) if keep)
    few_above = above < _FEW * sum(len(text) for text, keep in zip(texts, kept, strict=True) if keep)
    found: list[str | None] = []
    for number, (text, block, keep) in enumerate(zip(texts, blocks, kept, strict=True)):
        if number in headings:
            found.append("headline again")
        elif not keep:
            found.append(why_outside(block))
        elif block.linked >= _MOSTLY * len(text):
            found.append("links")
        elif number < first and len(text) <= _SHORT and few_above:
            found.append("above the headline")
        else:
            found.append("byline" if _is_byline(text, stated.byline) else None)
    return found


def _is_byline(words: str, byline: str | None) -> bool:
    if byline is None or len(words) > _LONGEST_BYLINE:
        return False
    by = _BY.match(words)
    bare = letters(words[by.end() :] if by else words)
    return bare == letters(byline) or (by is not None and letters(byline.split(",")[0]) in bare)


def _plain(body: str | None, source: str) -> str | None:
    """Give the words of a running text; some pages write it as HTML."""
    if body is None or not _MARKUP.search(body):
        return body
    return visible(parse_page(f"<body>{body}</body>".encode(), "utf-8", source))[0] or None


def _joined(words: str, blocks: Sequence[Block], kept: Sequence[bool]) -> str:
    return "\n".join(words[b.start : b.end] for b, keep in zip(blocks, kept, strict=True) if keep)


def _headed(title: str | None, words: str, source: str) -> str:
    return clean(f"{title}\n\n{words}" if title else words, source)


def _composed(stated: PageMetadata, format: str, text: str, stretches: tuple[Stretch, ...]) -> Composed:
    return Composed(
        text=text,
        format=format,
        titled=stated.title is not None,
        date=stated.date,
        outlet=stated.outlet,
        url=stated.url,
        byline=stated.byline,
        credit=stated.credit,
        language=stated.language,
        stretches=stretches,
    )
