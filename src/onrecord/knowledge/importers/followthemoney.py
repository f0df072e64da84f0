"""FollowTheMoney entities, one JSON object a line, as OpenSanctions and Aleph publish them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from onrecord.errors import BadInput
from onrecord.knowledge import load_knowledge
from onrecord.knowledge.forms import slug
from onrecord.knowledge.importers.common import Read, iso_date, numbered_lines, read_json
from onrecord.knowledge.records import ActorType, KnownActor, KnownRole

TYPES: dict[str, ActorType] = {
    "Person": "person",
    "Organization": "organization",
    "PublicBody": "organization",
    "Company": "organization",
    "LegalEntity": "organization",
}
# Schemata that tie a person to an office; others (addresses, sanctions, ownership) name no actor and are left out.
OCCUPANCY, POSITION = "Occupancy", "Position"
SECTORS = {"PublicBody": ("GOV",), "Company": ("BUS",)}


def read_followthemoney(path: Path) -> Iterator[Read]:
    """Persons, organizations and companies, with the offices that Occupancy and Position entities give them."""
    rows = []
    for number, line in numbered_lines(path):
        try:
            rows.append(_entity(path, number, line))
        except BadInput as problem:
            yield problem
    positions = {row["id"]: row["properties"] for row in rows if row["schema"] == POSITION}
    held: dict[str, list[dict[str, list[str]]]] = defaultdict(list)
    for row in rows:
        if row["schema"] == OCCUPANCY:
            for holder in row["properties"].get("holder", []):
                held[holder].append(row["properties"])
    for row in rows:
        if row["schema"] in TYPES:
            yield _actor(row, [_role(occupancy, positions) for occupancy in held[row["id"]]])


def _entity(path: Path, number: int, line: str) -> dict[str, Any]:
    place = f"line {number}"
    row = read_json(path, line, place)
    missing = [key for key in ("id", "schema", "properties") if not isinstance(row, dict) or key not in row]
    if missing:
        raise BadInput(str(path), f"no FollowTheMoney entity: lacks {', '.join(missing)}", _REMEDY, place)
    if not _is_built_right(row):
        raise BadInput(str(path), "no FollowTheMoney entity: its properties are no lists of words", _REMEDY, place)
    if row["schema"] in TYPES and not row["properties"].get("name"):
        raise BadInput(str(path), f"entity {row['id']!r} has no name", "Give it one or take it out.", place)
    return dict(row)


_REMEDY = "Export entities from FollowTheMoney, one JSON object a line."


def _is_built_right(row: dict[str, Any]) -> bool:
    """Whether id and schema are words, and the properties lists of them."""
    properties = row["properties"]
    if not isinstance(properties, dict) or not all(isinstance(row[key], str) for key in ("id", "schema")):
        return False
    return all(isinstance(v, list) and all(isinstance(word, str) for word in v) for v in properties.values())


def _actor(row: dict[str, Any], roles: Iterable[KnownRole]) -> KnownActor:
    properties = row["properties"]
    names = dict.fromkeys([*properties["name"], *properties.get("alias", []), *properties.get("weakAlias", [])])
    positions = (KnownRole(title=title) for title in properties.get("position", []))
    return KnownActor(
        id=slug(properties["name"][0]) or row["id"],
        name=properties["name"][0],
        names=tuple(names),
        type=TYPES[row["schema"]],
        country=_country(properties),
        sectors=SECTORS.get(row["schema"], ()),
        wikidata=_first(properties, "wikidataId"),
        roles=tuple(dict.fromkeys([*roles, *positions])),
    )


def _role(occupancy: dict[str, list[str]], positions: dict[str, dict[str, list[str]]]) -> KnownRole:
    post = positions.get(_first(occupancy, "post") or "", {})
    return KnownRole(
        title=_first(post, "name") or _first(occupancy, "post") or "",
        country=_country(post),
        start=iso_date(_first(occupancy, "startDate")),
        end=iso_date(_first(occupancy, "endDate")),
    )


def _country(properties: dict[str, list[str]]) -> str | None:
    """The one country of an entity, alpha-3; FollowTheMoney has alpha-2. None where it has several or none."""
    codes = {code.upper() for key in ("country", "jurisdiction") for code in properties.get(key, [])}
    return load_knowledge().alpha2.get(codes.pop()) if len(codes) == 1 else None


def _first(properties: dict[str, list[str]], key: str) -> str | None:
    return next(iter(properties.get(key, [])), None)
