"""The names of the knowledge base in a text, longest first."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.extract.actors.text import Text
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge, Surface
from onrecord.knowledge.forms import unaccented

# How spaCy's English tokenizer parts what stands in names: at hyphens between letters and before 's ("Côte d'Ivoire"
# is two words).
_PIECE = re.compile(r"'s?|-|&|[^\s\-'&]+(?:'(?!s\b)[^\s\-'&]+)*")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "–": "-", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Match:
    """
    A name of the knowledge base and its readings; `division` where it is a part of the state that it is read as:
    "the governor of Georgia" is of the United States.
    """

    tokens: Tokens
    readings: tuple[Surface, ...]
    division: bool = False


class SurfaceIndex:
    """Finds all known names in one pass over the tokens; exact in case, so that "turkey" is no state."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._by_first: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Surface, ...]], ...]] = _index(knowledge)

    def find(self, doc: Text) -> Iterator[Match]:
        """Give the longest name at each place, left to right, without overlaps; accents may be left out."""
        words = [text if (text := token.text).isascii() else text.translate(_STRAIGHT) for token in doc]
        plain = [unaccented(word) for word in words] if any(not word.isascii() for word in words) else words
        at = 0
        while at < len(words):
            found = self._longest(words, at) or (None if words[at].isascii() else self._longest(plain, at))
            if found:
                yield found
            at = found.tokens.end if found else at + 1

    def _longest(self, words: list[str], at: int) -> Match | None:
        for pieces, readings in self._by_first.get(words[at], ()):
            if tuple(words[at : at + len(pieces)]) == pieces:
                return Match(Tokens(at, at + len(pieces)), readings)
        return None


def _index(
    knowledge: Knowledge,
) -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[Surface, ...]], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], tuple[Surface, ...]]]] = defaultdict(list)
    for surface, readings in knowledge.surfaces.items():
        pieces = tuple(_PIECE.findall(surface.translate(_STRAIGHT)))
        if pieces:
            found[pieces[0]].append((pieces, readings))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
