"""One parsed text whose tokens are made once: spaCy makes a new object each time that a token is asked for."""

from collections.abc import Iterator
from typing import Literal, overload

from spacy.tokens import Doc, Span, Token


class Text:
    """A spaCy Doc as the rules for actors read it: by token, by slice, by sentence."""

    __slots__ = ("_doc", "_tokens", "ents", "text")

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._tokens: list[Token] = list(doc)
        self.text: str = doc.text
        self.ents: tuple[Span, ...] = tuple(doc.ents)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        return self._tokens[at] if isinstance(at, int) else self._doc[at]

    def __iter__(self) -> Iterator[Token]:
        return iter(self._tokens)

    def __len__(self) -> int:
        return len(self._tokens)

    @property
    def sents(self) -> Iterator[Span]:
        """The sentences."""
        return self._doc.sents

    def char_span(self, start: int, end: int, *, alignment_mode: Literal["expand"]) -> Span | None:
        """The tokens that some characters touch."""
        return self._doc.char_span(start, end, alignment_mode=alignment_mode)
