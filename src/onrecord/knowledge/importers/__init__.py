"""
Read actors from the formats in which others keep them:

| file | format |
|---|---|
| `.json` | Wikidata entities, as `Special:EntityData` or `wbgetentities` give them |
| `.csv` | the answer of a Wikidata SPARQL query, with the columns that wikidata.py names |
| `.jsonl`, `.ijson` | FollowTheMoney entities, one a line |
| `.txt`, `.actors` | PETRARCH actor dictionaries, with dates |
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from onrecord.errors import BadInput
from onrecord.knowledge.importers.followthemoney import read_followthemoney
from onrecord.knowledge.importers.petrarch import read_petrarch
from onrecord.knowledge.importers.wikidata import read_entities, read_sparql
from onrecord.knowledge.records import KnownActor

READERS: Mapping[str, Callable[[Path], Iterator[KnownActor]]] = MappingProxyType(
    {
        ".json": read_entities,
        ".csv": read_sparql,
        ".jsonl": read_followthemoney,
        ".ijson": read_followthemoney,
        ".txt": read_petrarch,
        ".actors": read_petrarch,
    }
)

__all__ = ["READERS", "read_actors"]


def read_actors(path: Path) -> Iterator[KnownActor]:
    """
    The actors in a file, whose format its suffix says.

    Raises BadInput, with file and line, for what cannot be read; nothing is skipped in silence.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        raise BadInput(str(path), f"no actors are read from files that end in {path.suffix!r}", f"Use one of {known}.")
    if not path.is_file():
        raise BadInput(str(path), "there is no such file", "Check the path.")
    yield from reader(path)
