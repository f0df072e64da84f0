"""Headline, subheads, date line, body: the parts of a text, by their shape and order."""

import re
from dataclasses import dataclass

from onrecord.read.datelines import Dateline, match_dateline
from onrecord.read.lines import ends_sentence, first_paragraphs

_WORDS_OF_A_HEADLINE = (2, 30)
_WORDS_OF_A_QUESTION = 20  # a headline may ask or exclaim, if it is short
_WORDS_OF_A_SUBHEAD = 45
_PARAGRAPHS_BEFORE_BODY = 4  # headline, subhead, byline, and one more
_TITLE_CASE = 0.7  # share of longer words with a capital in a headline that ends in a full stop
_ENDS_IN_STOP = re.compile(r"\.[\"'”’]*$")
_BYLINE = re.compile(r"By [A-ZÀ-ÖØ-Þ]")
_LONGER_WORD = re.compile(r"\b[^\W\d_]{4,}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """
    The headline and date line in the words of the text, the day that the date line names, and the offset where the
    running text begins.
    """

    title: str | None
    dateline: str | None
    filed: str | None
    body: int


def lay_out(text: str, *, titled: bool) -> Layout:
    """
    Find the parts of a text; `titled` where its first line is known to be the headline.

    A date line settles that what stands before it is headline and subhead. Without one, a first line that does not
    end as a sentence is the headline if there is more text. Offsets are code points.
    """
    heads = first_paragraphs(text, 0, _PARAGRAPHS_BEFORE_BODY + 1)
    if titled and heads:
        heads = [(heads[0][0], _end_of_line(text, heads[0])), *_behind_line(text, heads[0])]
    at, dateline = _first_dateline(text, heads, titled=titled)
    headed = titled or (at != 0 and _is_headline(text, heads, dated=dateline is not None))
    title = heads[0] if heads and headed else None
    body = dateline.body if dateline else _body(text, heads, title)
    return Layout(
        # A semicolon parts headline and deck in some archives' exports.
        title=(text[slice(*title)].rstrip("; ") or None) if title else None,
        dateline=text[dateline.start : dateline.end] if dateline else None,
        filed=dateline.day if dateline else None,
        body=body,
    )


def _end_of_line(text: str, paragraph: tuple[int, int]) -> int:
    newline = text.find("\n", *paragraph)
    return len(text[: paragraph[1] if newline < 0 else newline].rstrip())


def _behind_line(text: str, first: tuple[int, int]) -> list[tuple[int, int]]:
    return first_paragraphs(text, _end_of_line(text, first), _PARAGRAPHS_BEFORE_BODY)


def _first_dateline(text: str, heads: list[tuple[int, int]], *, titled: bool) -> tuple[int | None, Dateline | None]:
    """Give the date line and the number of its paragraph, if all before it can be headline and subheads."""
    for number, (start, end) in enumerate(heads):
        if not (titled and number == 0):
            found = match_dateline(text, start, end)
            if found and (found.sure or number <= 1 or not _is_sentence(text, heads[0])):
                return number, found
        if len(text[start:end].split()) > _WORDS_OF_A_SUBHEAD:
            break
    return None, None


def _is_sentence(text: str, span: tuple[int, int]) -> bool:
    return ends_sentence(text[slice(*span)])


def _is_headline(text: str, heads: list[tuple[int, int]], *, dated: bool) -> bool:
    """Whether the first paragraph is the headline; above a date line it may end in a full stop."""
    words = text[slice(*heads[0])] if len(heads) > 1 else ""
    low, high = _WORDS_OF_A_HEADLINE
    if "\n" in words or not low <= len(words.split()) <= high or _BYLINE.match(words):
        return False
    if words.endswith(("?", "!")):
        return len(words.split()) <= _WORDS_OF_A_QUESTION
    return dated or not ends_sentence(words) or (bool(_ENDS_IN_STOP.search(words)) and _is_title_case(words))


def _is_title_case(words: str) -> bool:
    longer = _LONGER_WORD.findall(words)
    return len(longer) > 2 and sum(w[0].isupper() for w in longer) >= _TITLE_CASE * len(longer)


def _body(text: str, heads: list[tuple[int, int]], title: tuple[int, int] | None) -> int:
    """Skip the headline, and the subheads and bylines below it, which do not end as sentences do."""
    if title is None:
        return heads[0][0] if heads else 0
    later = heads[1:]
    for start, end in later[:-1]:
        if ends_sentence(text[start:end]) or len(text[start:end].split()) > _WORDS_OF_A_SUBHEAD:
            return start
    return later[-1][0] if later else len(text)
