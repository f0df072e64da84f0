"""Names of persons that a nickname between quotation marks parts: Tito "El Gallo" Alvarez."""

from collections.abc import Iterator

from onrecord.extract.actors.text import Text
from onrecord.extract.drafts import Tokens

_OPENS, _CLOSES = frozenset({'"', "“", "``", "‘", "'"}), frozenset({'"', "”", "''", "’", "'"})
_LONGEST = 3  # words of a nickname
_PERSON = "PERSON"


def nicknamed(doc: Text) -> Iterator[Tokens]:
    """Give the names that go on over a nickname: a given name before it, a surname behind it."""
    for at, mark in enumerate(doc.written):
        if mark in _OPENS and at and _is_name(doc, at - 1):
            end = _closing(doc, at)
            goes_on = end is not None and _is_name(doc, end + 1)
            if end and goes_on and _PERSON in {doc[at - 1].ent_type_, doc[end + 1].ent_type_}:
                yield Tokens(_first(doc, at - 1), _behind(doc, end + 1))


def _closing(doc: Text, opening: int) -> int | None:
    for at in range(opening + 2, min(opening + 2 + _LONGEST, len(doc) - 1)):
        if doc.written[at] in _CLOSES:
            return at if all(text[:1].isupper() for text in doc.written[opening + 1 : at]) else None
    return None


def _is_name(doc: Text, at: int) -> bool:
    return doc.parts[at] == "PROPN" and doc.written[at][:1].isupper()


def _first(doc: Text, at: int) -> int:
    while at and _is_name(doc, at - 1) and doc[at - 1].ent_type_ == _PERSON:
        at -= 1
    return at


def _behind(doc: Text, at: int) -> int:
    while at < len(doc) and _is_name(doc, at):
        at += 1
    return at
