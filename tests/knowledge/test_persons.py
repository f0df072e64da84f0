"""Persons known by name without dates: how their table is read, and what the shipped one holds."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tools.knowledge_sources.assemble import read_toml
from tools.knowledge_sources.persons import SEPARATOR, Spelling, read_persons, read_spelling

from onrecord.knowledge import KnownActor, load_knowledge

DATA = Path(__file__).resolve().parents[2] / "src" / "onrecord" / "knowledge" / "data"
OFFICES = {
    "president": {"sector": "GOV", "level": "head"},
    "envoy": {"sector": "GOV", "level": "official"},
    "rebel-leader": {"sector": "REB", "level": "leader"},
}
RURITANIA = {"id": "RUR", "country": "RUR", "name": "Ruritania", "type": "state"}
LEAGUE = {"id": "league", "country": "IGO", "name": "League of Isles", "type": "organization"}


def persons(tables: dict[str, dict[str, list[str]]], holders: tuple[dict[str, Any], ...] = ()) -> list[dict[str, Any]]:
    return read_persons(tables, OFFICES, [RURITANIA, LEAGUE], holders)


@pytest.mark.parametrize(
    ("text", "name", "family", "alone"),
    [
        ("Anna Example", "Anna Example", "Example", False),
        ("Anna Example*", "Anna Example", "Example", True),
        ("XO Beispiel", "Xo Beispiel", "Xo", False),
        ("Jan van der Beispiel*", "Jan van der Beispiel", "van der Beispiel", True),
        ("Ana D'EXEMPLO-MUÑOZ Silva", "Ana D'Exemplo-Muñoz Silva", "D'Exemplo-Muñoz", False),
        ("Paul Sample Jr.", "Paul Sample Jr.", "Sample", False),
        ("King Rudolf V", "King Rudolf V", "Rudolf", False),
        ("JD Example", "JD Example", "Example", False),
        ("A.B. Sample", "A.B. Sample", "Sample", False),
        ("MONONYM*", "MONONYM", "MONONYM", True),
    ],
)
def test_spellings(text: str, name: str, family: str, alone: bool) -> None:
    assert read_spelling(text) == Spelling(name=name, family=family, alone=alone)


def test_offices_of_one_person_join_in_one_row() -> None:
    tables = {"RUR": {"rebel-leader": ["Anna Example"], "president": ["Anna Example* / Ana Exampel"]}}
    assert persons(tables) == [
        {
            "id": "anna-example",
            "name": "Anna Example",
            "names": ["Anna Example", "Ana Exampel"],
            "type": "person",
            "country": "RUR",
            "alone": ["Example"],
            "sectors": ["REB", "GOV"],
            "family_name": "Example",
            "roles": [{"title": "rebel-leader", "country": "RUR"}, {"title": "president", "country": "RUR"}],
        }
    ]


def test_who_served_an_organization_leads_no_government() -> None:
    row = persons({"league": {"president": ["Anna Example"]}})[0]
    assert row["roles"] == [{"title": "president", "country": "IGO", "organization": "League of Isles"}]
    assert "family_name" not in row


def test_dated_holders_gain_names_and_keep_their_dates() -> None:
    dated = {"title": "president", "country": "RUR", "start": "2001-02-03"}
    holder = {"id": "xo", "names": ["Áxo Example"], "country": "RUR", "sectors": ["GOV"], "roles": [dated]}
    rows = persons({"RUR": {"president": ["Axo Example* / Axxo Example"], "envoy": ["Axo Example"]}}, (holder,))
    assert [row["id"] for row in rows] == ["xo"]
    assert rows[0]["names"] == ["Áxo Example", "Axo Example", "Axxo Example"]
    assert rows[0]["alone"] == ["Example"]
    assert rows[0]["roles"] == [dated, {"title": "envoy", "country": "RUR"}]


def test_a_namesake_of_another_country_is_somebody_else() -> None:
    holder = {"id": "xo", "names": ["Anna Example"], "country": "STR", "sectors": ["GOV"], "roles": []}
    assert [row["id"] for row in persons({"RUR": {"envoy": ["Anna Example"]}}, (holder,))] == ["xo", "anna-example"]


def test_a_person_of_two_countries_is_refused() -> None:
    with pytest.raises(ValueError, match="stands under RUR and under IGO"):
        persons({"RUR": {"envoy": ["Anna Example"]}, "league": {"envoy": ["Anna Example"]}})


@pytest.mark.parametrize("tables", [{"RUR": {"jester": ["Anna Example"]}}, {"STR": {"envoy": ["Anna Example"]}}])
def test_unknown_tables_and_offices_are_refused(tables: dict[str, dict[str, list[str]]]) -> None:
    with pytest.raises(KeyError):
        persons(tables)


# ------------------------------------------------------------------------------------------- the shipped table


def shipped() -> Iterator[tuple[str, Spelling]]:
    for table in read_toml(DATA / "persons.toml").values():
        for entries in table.values():
            for entry in entries:
                ways = [read_spelling(text) for text in entry.split(SEPARATOR)]
                yield from ((ways[0].name, way) for way in ways)


def known(surface: str) -> list[KnownActor]:
    knowledge = load_knowledge()
    ids = {reading.actor for reading in knowledge.surfaces.get(surface, ())}
    return [knowledge.actors[key] for key in sorted(ids.union(filter(None, [knowledge.surnames.get(surface)])))]


def test_every_spelling_names_a_person() -> None:
    assert [way.name for _, way in shipped() if not any(actor.type == "person" for actor in known(way.name))] == []


def test_a_family_name_alone_names_one_actor() -> None:
    """Neither two persons nor a state or organization: then it would not be enough."""
    alone = sorted({way.family for _, way in shipped() if way.alone})
    assert [name for name in alone if [actor.type for actor in known(name)] != ["person"]] == []


def test_a_family_name_alone_is_borne_by_nobody_of_another_country() -> None:
    countries: dict[str, set[str | None]] = defaultdict(set)
    for name, way in shipped():
        countries[way.family].update(actor.country for actor in known(name))
    alone = sorted({way.family for _, way in shipped() if way.alone})
    assert [name for name in alone if len(countries[name]) > 1] == []


@pytest.mark.parametrize(
    ("surface", "country", "sector"),
    [
        ("Arafat", "PSE", "GOV"),
        ("Moammar Gadhafi", "LBY", "GOV"),
        ("Deng Xiaoping", "CHN", "GOV"),
        ("Nicolas Sarkozy", "FRA", "GOV"),
        ("Jonas Savimbi", "AGO", "REB"),
        ("Suu Kyi", "MMR", "GOV"),
        ("Kofi Annan", "UNO", "GOV"),
        ("Javier Solana", "EUR", "GOV"),
        ("Mikhail Gorbachev", "SUN", "GOV"),
        ("Richard Holbrooke", "USA", "GOV"),
    ],
)
def test_known_by_name(surface: str, country: str, sector: str) -> None:
    (actor,) = known(surface)
    assert (actor.type, actor.country, actor.sectors[0]) == ("person", country, sector)


@pytest.mark.parametrize("name", ["Bush", "Brown", "May", "Kim", "Major", "Rice", "Lake", "Straw"])
def test_common_words_and_names_alone_mean_nobody(name: str) -> None:
    assert [actor.id for actor in known(name) if actor.type == "person"] == []


def test_without_dates_nobody_held_the_office_on_a_day() -> None:
    assert [actor.id for actor in load_knowledge().office_holders("president", "SRB", date(1999, 6, 1))] == []
    assert "slobodan-milosevic" in [actor.id for actor in load_knowledge().office_holders("president", "SRB")]
