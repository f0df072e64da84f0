"""
Read actors from the formats in which others keep them:

| file | format |
|---|---|
| `.json` | Wikidata entities, as `Special:EntityData` or `wbgetentities` give them |
| `.csv` | the answer of a Wikidata SPARQL query, with the columns that wikidata.py names |
| `.jsonl`, `.ijson` | FollowTheMoney entities, one a line |
| `.txt`, `.actors` | PETRARCH actor dictionaries, with dates |
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from onrecord.errors import BadInput
from onrecord.knowledge.importers.common import Read
from onrecord.knowledge.importers.followthemoney import read_followthemoney
from onrecord.knowledge.importers.petrarch import read_petrarch
from onrecord.knowledge.importers.wikidata import read_entities, read_sparql
from onrecord.knowledge.records import KnownActor


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format by the name that its users know it by, and what reads it."""

    name: str
    read: Callable[[Path], Iterator[Read]]


_FOLLOW_THE_MONEY = Format(name="FollowTheMoney", read=read_followthemoney)
_PETRARCH = Format(name="PETRARCH dictionary", read=read_petrarch)

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        ".json": Format(name="Wikidata JSON", read=read_entities),
        ".csv": Format(name="Wikidata SPARQL CSV", read=read_sparql),
        ".jsonl": _FOLLOW_THE_MONEY,
        ".ijson": _FOLLOW_THE_MONEY,
        ".txt": _PETRARCH,
        ".actors": _PETRARCH,
    }
)

# JSON can name one half of a character that UTF-16 writes as two ("\ud83d"); no text can hold it.
_SURROGATE = re.compile("[\ud800-\udfff]")

__all__ = ["FORMATS", "Format", "format_of", "read_actors"]


def format_of(path: Path) -> Format:
    """The format that the suffix of a file says; BadInput where it says none, or there is no such file."""
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        known = ", ".join(FORMATS)
        raise BadInput(str(path), f"no actors are read from files that end in {path.suffix!r}", f"Use one of {known}.")
    if not path.is_file():
        raise BadInput(str(path), "there is no such file", "Check the path.")
    return found


def read_actors(path: Path) -> Iterator[KnownActor | BadInput]:
    """
    The actors in a file, and in their place what cannot be read, with file and line; the rest is read all the same.

    A second actor of an identity (the Wikidata id, else the id) cannot be read: it would take the place of the first.
    """
    seen: set[str] = set()
    try:
        for item in format_of(path).read(path):
            yield _checked(item, path, seen) if isinstance(item, KnownActor) else item
    except BadInput as problem:
        yield problem


def _checked(actor: KnownActor, path: Path, seen: set[str]) -> Read:
    """The actor, or what is wrong with it beside the others of its file; `seen` are their identities."""
    key = actor.wikidata or actor.id
    if key in seen:
        return BadInput(str(path), f"{actor.name!r} ({key}) stands there twice", "Join the two, or name them apart.")
    seen.add(key)
    if _SURROGATE.search("".join([*actor.names, *(role.title for role in actor.roles)])):
        return BadInput(str(path), f"{actor.name!r} has half a character in it", "Write names as UTF-8 can.", key)
    return actor
