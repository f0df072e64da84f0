"""Persons known by name, of whom no source gives days in office: the tables of data/persons.toml as actors."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tools.knowledge_sources.forms import spellings, unaccented
from tools.knowledge_sources.people import normal_case, slug

Row = dict[str, Any]

# Between the spellings of one person, and behind a spelling whose family name alone is enough.
SEPARATOR = " / "
ALONE = "*"

# The family name is the last word and the small words before it ("de", "bin"); what follows "Jr." or "III" is no name.
_FAMILY = re.compile(r"((?:[a-z]+ )*[^ ]+?)(?: (?:Jr\.|[IVX]+))?$")
# Two capitals at the beginning of a word, as in "HU Jintao"; initials ("K.R.", "JD") and numbers have none of three.
_MARKED = re.compile(r"(?<![\w.'-])(?![IVX]+\b)\w*[A-ZÀ-Þ]{2,}")
_INITIALS = frozenset({"JD", "KP"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One way to write a person's name, in normal case; `alone` where the family name by itself names the person."""

    name: str
    family: str
    alone: bool

    @property
    def forms(self) -> list[str]:
        """The written forms that name the person."""
        return [self.name, self.family] if self.alone else [self.name]


def read_persons(
    tables: Mapping[str, Mapping[str, list[str]]],
    offices: Mapping[str, Mapping[str, Any]],
    actors: Iterable[Row],
    holders: Iterable[Row],
) -> list[Row]:
    """
    One row a person with all offices, in the order of the file. `actors` are the states and organizations that the
    tables are named after, `holders` those in people.jsonl, whom nobody here may be. ValueError for a person of two
    countries, an unknown office and a name that is in people.jsonl.
    """
    places = {row["id"]: row for row in actors}
    persons: dict[str, Row] = {}
    for key, office, entry in _entries(tables):
        _enter(persons, entry, places[key], office, offices[office])
    taken = {form for row in holders for name in row["names"] for form in spellings(name)}
    for row in persons.values():
        if doubled := taken.intersection(form for name in row["names"] for form in spellings(name)):
            raise ValueError(f"{row['id']}: in people.jsonl too: {sorted(doubled)}")
    return list(persons.values())


def _entries(tables: Mapping[str, Mapping[str, list[str]]]) -> Iterator[tuple[str, str, str]]:
    for key, table in tables.items():
        for office, entries in table.items():
            yield from ((key, office, entry) for entry in entries)


def _enter(persons: dict[str, Row], entry: str, place: Row, office: str, about: Mapping[str, Any]) -> None:
    written = [read_spelling(text) for text in entry.split(SEPARATOR)]
    row = persons.setdefault(slug(written[0].name), _person(written[0], place))
    if row["country"] != place["country"]:
        raise ValueError(f"{row['id']}: stands under {row['country']} and {place['country']}")
    row["names"] = list(dict.fromkeys([*row["names"], *(form for way in written for form in way.forms)]))
    row["sectors"] = list(dict.fromkeys([*row["sectors"], about["sector"]]))
    if place["type"] == "organization":
        row["roles"].append({"title": office, "organization": place["name"], "country": place["country"]})
        return
    row["roles"].append({"title": office, "country": place["id"]})
    if about["level"] == "head":  # whose government may bear the name: "the Truman administration"
        row["family_name"] = written[0].family


def _person(spelling: Spelling, place: Row) -> Row:
    return {
        "id": slug(spelling.name),
        "name": spelling.name,
        "names": [],
        "type": "person",
        "country": place["country"],
        "sectors": [],
        "roles": [],
    }


def read_spelling(text: str) -> Spelling:
    """A spelling as persons.toml writes it: "DENG Xiaoping", "Harry Truman*"."""
    name, _, rest = text.partition(ALONE)
    name = (name + rest).strip()
    if set(_MARKED.findall(unaccented(name))) - _INITIALS:
        name, family = normal_case(name)
    else:
        match = _FAMILY.search(name)
        family = match[1] if match else name
    return Spelling(name=name, family=family, alone=ALONE in text)
