"""Persons whom the recogniser takes for bodies or places: "the agency's spokesman, Bima Sutrisna, said"."""

from collections.abc import Iterator, Mapping

from onrecord.extract.actors.body_words import OF_FIRMS, OF_OUTLETS, ORGANIZATION
from onrecord.extract.actors.surfaces import Match
from onrecord.extract.actors.text import Text
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge

_TAKEN_FOR = frozenset({"ORG", "GPE", "NORP", "PRODUCT", "FAC", "WORK_OF_ART", "LOC"})
_FEWEST, _MOST = 2, 4  # words of a name
_ENDS = frozenset({",", ".", ";"})
_NO_NAMES = ORGANIZATION | OF_FIRMS | OF_OUTLETS
# Levels of offices that persons alone hold; a leader may be a firm: "the market leader".
_HELD = frozenset({"head", "minister", "official"})
_LONGEST_TITLE = 3


def named_beside(doc: Text, knowledge: Knowledge, matches: Mapping[int, Match]) -> Iterator[Tokens]:
    """Names of several words between an office with a comma behind it and a mark."""
    for ent in doc.ents:
        start, end = ent.start, ent.end
        if ent.label_ not in _TAKEN_FOR or not _FEWEST <= end - start <= _MOST or start < _FEWEST or end >= len(doc):
            continue
        words = doc.written[start:end]
        named = all(word.istitle() and word.isalpha() for word in words)
        apart = doc.written[start - 1] == "," and doc.written[end] in _ENDS
        free = not any(at in matches for at in range(start, end)) and _NO_NAMES.isdisjoint(doc.words[start:end])
        if (
            named
            and apart
            and free
            and not knowledge.place(doc.passage(start, end))
            and _holds(doc, start - 1, knowledge)
        ):
            yield Tokens(start, end)


def _holds(doc: Text, comma: int, knowledge: Knowledge) -> bool:
    """Whether the words before a comma are one person's office."""
    if doc[comma - 1].tag_ not in {"NN", "NNP"}:
        return False
    longest = range(max(0, comma - _LONGEST_TITLE), comma)
    roles = (knowledge.role(" ".join(doc.words[at:comma])) for at in longest)
    return any(role is not None and not role.plural and role.level in _HELD for role in roles)
