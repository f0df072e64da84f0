"""The names of the knowledge base in a text, longest first."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.extract.actors.text import Text
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge, Surface
from onrecord.knowledge.forms import unaccented
from onrecord.knowledge.gazetteer import load_gazetteer

# How spaCy's English tokenizer parts what stands in names: at hyphens between letters and before 's ("Côte d'Ivoire"
# is two words).
_PIECE = re.compile(r"'s?|-|&|[^\s\-'&]+(?:'(?!s\b)[^\s\-'&]+)*")
_INITIALS = 3  # letters
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


_Entry = tuple[tuple[str, ...], tuple[Surface, ...]]  # the words of a name, and whom it may mean


class SurfaceIndex:
    """Finds all known names in one pass over the tokens; exact in case, so that "turkey" is no state."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._divisions = _divisions(knowledge)
        self._by_first = _index(knowledge, self._divisions)

    def find(self, doc: Text) -> Iterator[Match]:
        """Give the longest name at each place, left to right, without overlaps; accents may be left out."""
        plain_text = doc.text.isascii()
        words = doc.written if plain_text else [w if w.isascii() else w.translate(_STRAIGHT) for w in doc.written]
        plain = words if plain_text else [w if w.isascii() else unaccented(w) for w in words]
        end = 0
        for at, word in enumerate(words):
            if at < end or not (word in self._by_first or plain[at] in self._by_first):
                continue
            found = self._longest(words, at) or (None if word.isascii() else self._longest(plain, at))
            if found:
                yield found
                end = found.tokens.end

    def _longest(self, words: list[str], at: int) -> Match | None:
        for pieces, readings in self._by_first.get(words[at], ()):
            if tuple(words[at : at + len(pieces)]) == pieces:
                return Match(Tokens(at, at + len(pieces)), readings, division=pieces in self._divisions)
        return None


def _pieces(surface: str) -> tuple[str, ...]:
    return tuple(_PIECE.findall(surface.translate(_STRAIGHT)))


def _divisions(knowledge: Knowledge) -> dict[tuple[str, ...], str]:
    """The countries of places in whose name that of another state stands: "New Mexico", "Inner Mongolia"."""
    states = {name for name, readings in knowledge.surfaces.items() if _is_state(knowledge, readings)}
    places = (place for place in load_gazetteer().holding(states) if place.name not in knowledge.surfaces)
    return {_pieces(p.name): p.country for p in places if p.country and p.country in knowledge.actors}


def _is_state(knowledge: Knowledge, readings: tuple[Surface, ...]) -> bool:
    return all(reading.form == "name" and knowledge.actors[reading.actor].type == "state" for reading in readings)


def _in_capitals(knowledge: Knowledge) -> Iterator[_Entry]:
    """States and persons as headlines in capitals have them: "GERMAN FM", "KIM JONG UN"; none that may be initials."""
    for surface, readings in knowledge.surfaces.items():
        shouted, forms = surface.upper(), {reading.form for reading in readings}
        types = {knowledge.actors[reading.actor].type for reading in readings}
        named = types == {"state"} and forms <= {"name", "adjective", "demonym"}
        if (named or types == {"person"}) and len(surface) > _INITIALS and shouted not in knowledge.surfaces:
            yield _pieces(shouted), readings


def _index(knowledge: Knowledge, divisions: Mapping[tuple[str, ...], str]) -> Mapping[str, tuple[_Entry, ...]]:
    found: dict[str, list[_Entry]] = defaultdict(list)
    entries = [(_pieces(surface), readings) for surface, readings in knowledge.surfaces.items()]
    entries += [(pieces, (Surface(actor=state, form="name"),)) for pieces, state in divisions.items()]
    entries += _in_capitals(knowledge)
    for pieces, readings in entries:
        if pieces:
            found[pieces[0]].append((pieces, readings))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
