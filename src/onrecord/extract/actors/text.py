"""
One parsed text as the rules for actors read it. spaCy makes a new object each time that a token is asked for, and
decodes a word each time that it is read: here each token is made once, and its words and part of speech stand in lists.
"""

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Doc, Span, Token

from onrecord.annotate import Annotated


class Text(list[Token]):
    """
    The tokens of a spaCy Doc. `words` are they in lower case, empty for white space; `written` as they are written;
    `parts` their parts of speech, `sentence_of` the numbers of their sentences, from 0 on. A slice gives a list of
    tokens; `root` and `passage` tell what they are together.
    """

    __slots__ = ("_doc", "ents", "parts", "sentence_of", "text", "words", "written")

    def __init__(self, annotated: Annotated) -> None:
        doc: Doc = annotated.doc
        super().__init__(doc)
        self._doc = doc
        self.text = annotated.report.text
        self.ents: tuple[Span, ...] = tuple(doc.ents)
        self.written: list[str] = [token.text for token in self]
        self.words: list[str] = [text.lower().strip() for text in self.written]
        parts, starts = doc.to_array(["POS", "SENT_START"]).T.tolist() if len(doc) else ([], [])
        self.parts: list[str] = _named(doc, parts)
        self.sentence_of: list[int] = _numbers(starts)

    @property
    def sents(self) -> Iterator[Span]:
        """The sentences."""
        return self._doc.sents

    def root(self, start: int, end: int) -> Token:
        """The token among some that all the others hang on."""
        return self[start] if end - start == 1 else self._doc[start:end].root

    def passage(self, start: int, end: int) -> str:
        """Tokens from start to end as they stand in the text."""
        if end - start == 1:
            return self.written[start]
        return self.text[self[start].idx : self[end - 1].idx + len(self.written[end - 1])] if start < end else ""

    def after(self, end: int) -> str:
        """The word in lower case at which some tokens end; empty at the end of the text."""
        return self.words[end] if end < len(self) else ""

    def char_span(self, start: int, end: int, *, alignment_mode: Literal["expand"]) -> Span | None:
        """The tokens that some characters touch."""
        return self._doc.char_span(start, end, alignment_mode=alignment_mode)


def _named(doc: Doc, symbols: list[int]) -> list[str]:
    names = {symbol: doc.vocab.strings[symbol] for symbol in set(symbols)}
    return [names[symbol] for symbol in symbols]


def _numbers(starts: list[int]) -> list[int]:
    numbers: list[int] = []
    current = -1
    for start in starts:  # 1 where a sentence starts; in an unsigned array -1 is another large number
        current += start == 1 or current < 0
        numbers.append(current)
    return numbers
