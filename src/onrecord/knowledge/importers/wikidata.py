"""
Wikidata: entities as JSON, or the answer of a SPARQL query as CSV with the columns

    item, itemLabel, [alias], [type], [country], [position], [start], [end]

where `item` is an address or QID, `country` one of these, a code such as SDN or a name such as Sudan, `type` one of
the types of actors, `alias` and `position` are words, `start` and `end` are dates. A person of several offices or
names has several rows one after another.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, cast, get_args

from onrecord.errors import BadInput
from onrecord.knowledge import load_knowledge
from onrecord.knowledge.forms import slug
from onrecord.knowledge.importers.common import Read, iso_date, read_json, read_text
from onrecord.knowledge.records import ActorType, KnownActor, KnownRole

HUMAN = "Q5"
# Classes of states: sovereign state, country, historical country.
STATES = frozenset({"Q3624078", "Q6256", "Q3024240"})
INSTANCE_OF, CITIZENSHIP, COUNTRY, POSITION_HELD = "P31", "P27", "P17", "P39"
START, END, JURISDICTION = "P580", "P582", "P1001"
NEEDED = ("item", "itemLabel")
LONGEST_FIELD = 131_072  # characters: longer ones are no names


def read_entities(path: Path) -> Iterator[Read]:
    """Actors from entities. Offices whose own entity is not in the file have their QID for a title."""
    content = read_json(path, read_text(path))
    entities = content.get("entities", content) if isinstance(content, dict) else None
    if not isinstance(entities, dict) or not all(isinstance(row, dict) and "id" in row for row in entities.values()):
        raise BadInput(str(path), "no Wikidata entities", 'Give {"entities": {"Q1": {...}}}, as Wikidata exports them.')
    labels = {key: label for key, row in entities.items() if (label := _label(row))}
    for key, row in entities.items():
        try:
            yield from _read_entity(path, key, row, labels)
        except (AttributeError, KeyError, TypeError):  # a claim that is a list where an object belongs, and the like
            yield BadInput(str(path), "not built as Wikidata builds entities", "Export it again.", key)


def _read_entity(path: Path, key: str, row: Mapping[str, Any], labels: Mapping[str, str]) -> Iterator[Read]:
    if key not in labels:
        yield BadInput(str(path), "an entity without an English label", "Give it one or take it out.", key)
    elif INSTANCE_OF in row.get("claims", {}):
        yield _from_entity(row, labels)


def _label(row: Mapping[str, Any]) -> str | None:
    label = row.get("labels", {}).get("en", {}).get("value")
    return str(label) if label else None


def _from_entity(row: Mapping[str, Any], labels: Mapping[str, str]) -> KnownActor:
    name = labels[row["id"]]
    aliases = [alias["value"] for alias in row.get("aliases", {}).get("en", [])]
    classes = set(_values(row, INSTANCE_OF))
    return KnownActor(
        id=slug(name) or row["id"],
        name=name,
        names=tuple(dict.fromkeys([name, *aliases])),
        type="person" if HUMAN in classes else "state" if classes & STATES else "organization",
        country=_country([*_values(row, CITIZENSHIP), *_values(row, COUNTRY)]),
        wikidata=row["id"],
        roles=tuple(_roles(row, labels)),
    )


def _values(row: Mapping[str, Any], prop: str) -> list[str]:
    """The QIDs that a property has, without statements that Wikidata marks as deprecated."""
    statements = [s for s in row.get("claims", {}).get(prop, []) if s.get("rank") != "deprecated"]
    return [value for s in statements if (value := _qid(s.get("mainsnak", {})))]


def _qid(snak: Mapping[str, Any]) -> str | None:
    value = snak.get("datavalue", {}).get("value", {})
    return value.get("id") if isinstance(value, dict) else None


def _roles(row: Mapping[str, Any], labels: Mapping[str, str]) -> Iterator[KnownRole]:
    for statement in row.get("claims", {}).get(POSITION_HELD, []):
        office = _qid(statement.get("mainsnak", {}))
        if office and statement.get("rank") != "deprecated":
            yield KnownRole(
                title=labels.get(office, office),
                country=_country([qid for snak in _qualifiers(statement, JURISDICTION) if (qid := _qid(snak))]),
                start=_time(statement, START),
                end=_time(statement, END),
            )


def _qualifiers(statement: Mapping[str, Any], prop: str) -> list[Mapping[str, Any]]:
    return list(statement.get("qualifiers", {}).get(prop, []))


def _time(statement: Mapping[str, Any], prop: str) -> str | None:
    values = [snak.get("datavalue", {}).get("value", {}).get("time") for snak in _qualifiers(statement, prop)]
    return iso_date(values[0]) if values else None


@cache
def _codes_by_qid() -> Mapping[str, str]:
    return {state.wikidata: state.country for state in load_knowledge().states() if state.wikidata and state.country}


def _country(qids: Iterable[str]) -> str | None:
    """The code of the one state that the QIDs name, None where they name none or several."""
    return _one({code for qid in qids if (code := _codes_by_qid().get(qid))})


def _one(codes: set[str]) -> str | None:
    return codes.pop() if len(codes) == 1 else None


def _state(path: Path, number: int, words: str) -> str:
    """The code of the state that a cell names by QID, code or name."""
    knowledge = load_knowledge()
    named = {surface.actor for surface in knowledge.surfaces.get(words.strip(), ()) if surface.form == "name"}
    found = {state.id: state.country for state in knowledge.states()}
    codes = {code for id in (words.strip(), *named) if (code := found.get(id))}
    code = _codes_by_qid().get(_last(words)) or _one(codes)
    if code is None:
        remedy = "Give a Wikidata id such as Q1049, a code such as SDN, or a name such as Sudan."
        raise BadInput(str(path), f"no state: {words!r}", remedy, f"line {number}")
    return code


def read_sparql(path: Path) -> Iterator[Read]:
    """Actors from the answer of a query; rows of one item stand together."""
    csv.field_size_limit(LONGEST_FIELD)  # one limit for the process: whoever reads sets it
    reader = csv.DictReader(read_text(path).splitlines())
    missing = [column for column in NEEDED if column not in (reader.fieldnames or ())]
    if missing:
        remedy = f"Name the columns {', '.join(NEEDED)} and, where known, alias, type, country, position, start, end."
        raise BadInput(str(path), f"no column {', '.join(missing)}", remedy, "line 1")
    numbered = _numbered(reader, path)
    for _, rows in groupby(numbered, key=lambda pair: pair[1]["item"]):
        try:
            yield _from_rows(path, list(rows))
        except BadInput as problem:
            yield problem


def _numbered(reader: "csv.DictReader[str]", path: Path) -> list[tuple[int, dict[str, str]]]:
    """Rows with the lines in which they end."""
    try:
        return [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise BadInput(str(path), f"not CSV: {error}", "Check this line.", f"line {reader.line_num + 1}") from error


def _from_rows(path: Path, numbered: list[tuple[int, dict[str, str]]]) -> KnownActor:
    rows = [row for _, row in numbered]
    number, first = numbered[0]
    kind = first.get("type") or "person"
    if not first["item"] or not first["itemLabel"]:
        raise BadInput(str(path), "a row without item or itemLabel", "Fill both.", f"line {number}")
    if kind not in get_args(ActorType):
        remedy = "Use person, state, organization or group."
        raise BadInput(str(path), f"no type of actor: {kind!r}", remedy, f"line {number}")
    aliases = [row["alias"] for row in rows if row.get("alias")]
    return KnownActor(
        id=slug(first["itemLabel"]) or _last(first["item"]),
        name=first["itemLabel"],
        names=tuple(dict.fromkeys([first["itemLabel"], *aliases])),
        type=cast(ActorType, kind),
        country=_one({_state(path, number, row["country"]) for number, row in numbered if row.get("country")}),
        wikidata=_last(first["item"]),
        roles=tuple(dict.fromkeys(_row_role(row) for row in rows if row.get("position"))),
    )


def _row_role(row: Mapping[str, str]) -> KnownRole:
    return KnownRole(title=row["position"], start=iso_date(row.get("start")), end=iso_date(row.get("end")))


def _last(address: str) -> str:
    """The QID of an address: "http://www.wikidata.org/entity/Q1" gives Q1."""
    return address.rstrip("/").rpartition("/")[2]
