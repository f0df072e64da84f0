"""From tokens and offsets to the spans of a report."""

from spacy.tokens import Doc

from onrecord.extract.drafts import Tokens
from onrecord.model import Evidence, Span

_AROUND = 32  # characters kept on either side of an evidence
_QUOTES = "\"'“”‘’„«»`"


def span_of(text: str, doc: Doc, tokens: Tokens) -> Span:
    """The characters of some tokens of a text, without white space at the ends."""
    piece = doc[tokens.start : tokens.end]
    return _stripped(text, piece.start_char, piece.end_char, None)


def span_at(text: str, start: int, end: int) -> Span:
    """The characters from start to end, without white space or quotation marks at the ends."""
    return _stripped(text, start, end, _QUOTES)


def evidence_at(text: str, start: int, end: int) -> Evidence:
    """A passage with its surroundings."""
    span = _stripped(text, start, end, None)
    return Evidence(
        start=span.start,
        end=span.end,
        text=span.text,
        prefix=text[max(0, span.start - _AROUND) : span.start],
        suffix=text[span.end : span.end + _AROUND],
    )


def _stripped(text: str, start: int, end: int, also: str | None) -> Span:
    def loose(char: str) -> bool:
        return char.isspace() or (also is not None and char in also)

    while start < end and loose(text[start]):
        start += 1
    while end > start and loose(text[end - 1]):
        end -= 1
    return Span(start=start, end=end, text=text[start:end])
