"""Persons known by name, of whom no source gives days in office: the tables of data/persons.toml as actors."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.knowledge.forms import slug, spellings_of_person, unaccented

Row = dict[str, Any]

# Between the spellings of one person, and behind a spelling whose family name alone is enough.
SEPARATOR = " / "
ALONE = "*"

# The family name is the last word and the small words before it ("de", "bin"), without "Jr." and numbers.
_FAMILY = re.compile(r"(?:^| )((?:[a-z]+ )*[^ ]+?)(?: (?:Jr\.|[IVX]+))?$")
# A word in capitals, marked as part of the family name: "HU", "D'ESCOTO", "KRAMP-KARRENBAUER"; numbers are none.
_MARKED = re.compile(r"(?![IVX]+$)[A-Z]'?[A-Z][A-Z'-]*")
# Initials that are written without stops.
_INITIALS = frozenset({"JD", "KP"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One way to write a person's name, in normal case; `alone` where the family name by itself names the person."""

    name: str
    family: str
    alone: bool


def read_spelling(text: str) -> Spelling:
    """A spelling as persons.toml writes it: "DENG Xiaoping", "Harry Truman*"."""
    words = text.strip().removesuffix(ALONE).split()
    marked = [len(words) > 1 and _is_marked(word) for word in words]
    cased = [_capitalised(word) if mark else word for word, mark in zip(words, marked, strict=True)]
    family = [word for word, mark in zip(cased, marked, strict=True) if mark]
    match = _FAMILY.search(" ".join(cased))
    usual = match[1] if match else " ".join(cased)
    alone = text.strip().endswith(ALONE) or len(words) == 1
    return Spelling(name=" ".join(cased), family=" ".join(family) or usual, alone=alone)


def _is_marked(word: str) -> bool:
    return word not in _INITIALS and _MARKED.fullmatch(unaccented(word.removesuffix(ALONE))) is not None


def _capitalised(word: str) -> str:
    return re.sub(r"(^|[-'])(\w)(\w*)", lambda match: match[1] + match[2] + match[3].lower(), word)


def read_persons(
    tables: Mapping[str, Mapping[str, list[str]]],
    offices: Mapping[str, Mapping[str, Any]],
    places: Iterable[Row],
    holders: Iterable[Row],
) -> list[Row]:
    """
    The persons of people.jsonl (`holders`), with the names and offices that persons.toml adds to theirs, and one row
    for everybody else in it; `alone` holds the family names that are enough. `places` are the states and
    organizations after which its tables are named. KeyError for a table or office that nothing defines, ValueError
    for a person of two countries.
    """
    by_id = {row["id"]: row for row in places}
    rows = [dict(row) for row in holders]
    known = {(form, row["country"]): row for row in rows for form in _forms(row["names"])}
    persons: dict[str, Row] = {}
    for key, office, entry in _entries(tables):
        written = [read_spelling(text) for text in entry.split(SEPARATOR)]
        place = by_id[key]
        own = (known.get((form, place["country"])) for way in written for form in spellings_of_person(way.name))
        row = next(filter(None, own), None) or persons.setdefault(slug(written[0].name), _person(written[0], place))
        _extend(row, written, place, office, offices[office])
    return [*rows, *persons.values()]


def _forms(names: Iterable[str]) -> Iterator[str]:
    return (form for name in names for form in spellings_of_person(name))


def _entries(tables: Mapping[str, Mapping[str, list[str]]]) -> Iterator[tuple[str, str, str]]:
    for key, table in tables.items():
        for office, entries in table.items():
            yield from ((key, office, entry) for entry in entries)


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


def _extend(row: Row, written: list[Spelling], place: Row, office: str, about: Mapping[str, Any]) -> None:
    """Add names, sector and office; an office that the row has with its days is not repeated without."""
    if row["country"] != place["country"]:
        raise ValueError(f"{row['id']} stands under {row['country']} and under {place['country']}")
    row["names"] = list(dict.fromkeys([*row["names"], *(way.name for way in written)]))
    row["alone"] = sorted({*row.get("alone", ()), *(way.family for way in written if way.alone)})
    row["sectors"] = list(dict.fromkeys([*row["sectors"], about["sector"]]))
    role = {"title": office, "country": place["country"]}
    if place["type"] == "organization":
        role["organization"] = place["name"]
    elif about["level"] == "head":  # a government may bear the name: "the Truman administration"
        row.setdefault("family_name", written[0].family)
    if (office, role["country"]) not in {(held["title"], held["country"]) for held in row["roles"]}:
        row["roles"] = [*row["roles"], role]
