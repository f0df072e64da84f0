"""From which of the shipped data files an actor comes, and whence that file has it; data/LICENCES.md says more."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from onrecord.knowledge.records import KnownActor, KnownRole

OWN = "written for this project"
SOURCES: Mapping[str, str] = MappingProxyType(
    {
        "states.jsonl": "rigour and the CIA World Factbook",
        "people.jsonl": "CIA World Factbook",
        "persons.toml": OWN,
        "organizations": OWN,
    }
)
_DATED = "people.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedPart:
    """What a shipped data file says of an actor's offices; `origin` says whence the file has it."""

    file: str
    origin: str
    roles: tuple[KnownRole, ...]


def shipped_parts(actor: KnownActor) -> tuple[ShippedPart, ...]:
    """The data files behind a shipped actor, with the offices that each gives; one at least."""
    if actor.type != "person":
        file = _organizations().get(actor.id)
        return (_part(f"organizations/{file}" if file else "states.jsonl"),)
    dated = tuple(role for role in actor.roles if role.start or role.end)
    undated = tuple(role for role in actor.roles if role not in dated)
    parts = [_part(_DATED, dated)] if actor.id in _holders() else []
    return (*parts, _part("persons.toml", undated)) if undated or not parts else tuple(parts)


def _part(file: str, roles: tuple[KnownRole, ...] = ()) -> ShippedPart:
    return ShippedPart(file=file, origin=SOURCES[file.partition("/")[0]], roles=roles)


@cache
def _holders() -> frozenset[str]:
    """Ids of the office-holders whose days in office a source gives."""
    lines = (files("onrecord.knowledge") / "data" / _DATED).read_text("utf-8").splitlines()
    return frozenset(json.loads(line)["id"] for line in lines)


@cache
def _organizations() -> Mapping[str, str]:
    """The file of each organization and group, by id."""
    return MappingProxyType(dict(_organization_ids()))


def _organization_ids() -> Iterator[tuple[str, str]]:
    folder = files("onrecord.knowledge") / "data" / "organizations"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        for members in tomllib.loads(file.read_text("utf-8")).values():
            yield from ((key, file.name) for key in members["actors"])
