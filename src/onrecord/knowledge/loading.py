"""Read the shipped data files into the knowledge base's records."""

import hashlib
import json
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from onrecord.knowledge.base import Knowledge
from onrecord.knowledge.functions import Functions
from onrecord.knowledge.records import KnownActor, KnownRole, Surface
from onrecord.knowledge.roles import RoleBook, plural

# The files on which the version of the knowledge base rests.
PARTS = ("knowledge.json", "places.tsv.gz", "given_names.txt.gz")


def read_knowledge() -> Knowledge:
    """The knowledge base as shipped; load_knowledge() keeps the one that was read."""
    folder = files("onrecord.knowledge") / "data"
    content = json.loads((folder / PARTS[0]).read_bytes())
    functions = Functions.from_tables(content["functions"])
    return Knowledge(
        version=digest(folder),
        as_of=content["as_of"],
        actors=MappingProxyType({row["id"]: read_actor(row) for row in content["actors"]}),
        surfaces=MappingProxyType(_surfaces(content["surfaces"])),
        surnames=MappingProxyType(content["surnames"]),
        adjectives=MappingProxyType({row["id"]: row["adjective"] for row in content["actors"] if "adjective" in row}),
        alpha2=MappingProxyType(content["alpha2"]),
        roles=RoleBook.from_tables(content["roles"], functions),
        agents=MappingProxyType(_agents(content["agents"])),
        functions=functions,
    )


def digest(folder: Traversable) -> str:
    """A hash of the data files, sixteen hexadecimal digits: the same data, the same version."""
    total = hashlib.sha256()
    for name in PARTS:
        total.update((folder / name).read_bytes())
    return total.hexdigest()[:16]


def read_actor(row: Mapping[str, Any]) -> KnownActor:
    """An actor from its row in knowledge.json."""
    return KnownActor(
        id=row["id"],
        name=row["name"],
        names=tuple(row["names"]),
        type=row["type"],
        country=row.get("country"),
        sectors=tuple(row.get("sectors", ())),
        wikidata=row.get("wikidata"),
        roles=tuple(KnownRole(**role) for role in row.get("roles", ())),
        part_of=row.get("part_of"),
        kind=row.get("kind"),
        family_name=row.get("family_name"),
        regions=tuple(row.get("regions", ())),
    )


def _surfaces(rows: Mapping[str, list[list[Any]]]) -> dict[str, tuple[Surface, ...]]:
    return {
        words: tuple(Surface(actor=actor, form=form) for actor, form in readings) for words, readings in rows.items()
    }


def _agents(tables: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Sectors by noun, singular and plural."""
    found: dict[str, tuple[str, ...]] = {}
    for sectors, nouns in tables["sectors"].items():
        for noun in nouns:
            singular, _, irregular = noun.partition(" / ")
            found[singular] = found[irregular or plural(singular)] = tuple(sectors.split("-"))
    return found
