"""
Join the hand-written files and the derived rows into knowledge.json, the one file that is read at run time. Only the
standard library is needed, so that a test can do it again and compare.
"""

import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tools.knowledge_sources.persons import read_persons

from onrecord.knowledge.forms import form_of_name, forms_of, is_abbreviation, spellings, spellings_of_person

ACTOR_KEYS = ("id", "name", "names", "type", "country", "sectors", "wikidata", "roles", "part_of", "kind", "regions")
# The forms of a state's words, the first that a word has being the one it keeps for that state.
STATE_FORMS = (("names", "name"), ("adjectives", "adjective"), ("demonyms", "demonym"), ("capitals", "capital"))

Row = dict[str, Any]
Readings = dict[str, dict[str, str]]


def assemble(data: Path) -> Row:
    """The whole knowledge base but for places, from the files in a folder."""
    places = [*read_lines(data / "states.jsonl"), *read_organizations(data)]
    roles = read_toml(data / "roles.toml")
    holders = read_lines(data / "people.jsonl")
    actors = [*places, *read_persons(read_toml(data / "persons.toml"), roles["offices"], places, holders)]
    check_ids(actors)
    readings = read_readings(actors, read_toml(data / "metonyms.toml"))
    return {
        "as_of": read_toml(data / "people.toml")["as_of"],
        "actors": [_actor(row) for row in sorted(actors, key=lambda row: str(row["id"]))],
        "alpha2": {row["alpha2"]: row["id"] for row in actors if row.get("alpha2")},
        "surfaces": {surface: sorted(found.items()) for surface, found in sorted(readings.items())},
        "surnames": read_surnames(actors),
        "functions": read_toml(data / "functions.toml"),
        "roles": roles,
        "agents": read_toml(data / "agents.toml"),
    }


def check_ids(actors: Iterable[Row]) -> None:
    """Refuse ids that stand for two actors."""
    twice = sorted(key for key, times in Counter(row["id"] for row in actors).items() if times > 1)
    if twice:
        raise ValueError(f"ids that stand twice: {', '.join(twice)}")


def read_toml(path: Path) -> Row:
    """A hand-written file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def read_lines(path: Path) -> list[Row]:
    """A derived file, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read_organizations(data: Path) -> Iterator[Row]:
    """
    Organizations and groups: each file holds sets with common fields, each set actors by id. An actor is a list of
    its names, the one to show first, or a table with `names` and the fields in which it differs from its set.
    """
    for path in sorted((data / "organizations").glob("*.toml")):
        for common in read_toml(path).values():
            members = common.pop("actors")
            for key, value in members.items():
                own = {"names": value} if isinstance(value, list) else value
                yield {"type": "organization", **common, **own, "id": key, "name": own["names"][0]}


def read_readings(actors: Iterable[Row], metonyms: dict[str, list[str]]) -> Readings:
    """For every written form, the actors that it names and the kind of form it is."""
    readings: Readings = defaultdict(dict)
    for row in actors:
        for surface, form in _forms(row):
            for spelling in forms_of(surface, type=row["type"], kind=None):
                readings[spelling].setdefault(row["id"], form)
    for key, surfaces in metonyms.items():
        for spelling in (spelling for surface in surfaces for spelling in spellings(surface)):
            readings[spelling].setdefault(key, "metonym")
    return readings


def read_surnames(actors: Iterable[Row]) -> dict[str, str]:
    """The person whom a family name alone means, where persons.toml says that it is enough, and says so of one."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for row in actors:
        for surname in row.get("alone", ()):
            for spelling in spellings_of_person(surname):
                bearers[spelling].add(row["id"])
    return {surname: ids.pop() for surname, ids in sorted(bearers.items()) if len(ids) == 1}


def _forms(row: Row) -> Iterator[tuple[str, str]]:
    if "capitals" not in row:
        about = {"type": row["type"], "kind": row.get("kind")}
        yield from ((name, form_of_name(name, **about)) for name in row["names"])
        yield from ((adjective, "adjective") for adjective in row.get("adjectives", ()))
        return
    for key, form in STATE_FORMS:
        yield from ((surface, _abbreviated(surface) if form == "name" else form) for surface in row[key])


def _abbreviated(name: str) -> str:
    return "abbreviation" if is_abbreviation(name) else "name"


def _actor(row: Row) -> Row:
    """The fields that an actor has at run time, the empty ones left out."""
    kept = {key: row[key] for key in (*ACTOR_KEYS, "family_name") if row.get(key)}
    if "capitals" in row and row["adjectives"]:
        kept["adjective"] = row["adjectives"][0]
    if row.get("historical"):
        kept["kind"] = "historical"
    return kept
