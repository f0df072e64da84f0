"""Roles and kinds of actors."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from onrecord.knowledge import Knowledge
from onrecord.knowledge.roles import plural

DATA = Path(__file__).resolve().parents[2] / "src" / "onrecord" / "knowledge" / "data"


@pytest.mark.parametrize(
    ("words", "office", "sector", "modifiers"),
    [
        ("Ruritanian foreign minister", "foreign-minister", "GOV", ()),
        ("Secretary of State", "foreign-minister", "GOV", ()),
        ("Foreign Secretary", "foreign-minister", "GOV", ()),
        ("Secretary of State for Health", "health-minister", "GOV", ()),
        ("minister of fisheries", "agriculture-minister", "GOV", ()),
        ("former deputy mayor", "mayor", "ELI", ("former",)),
        ("former Ruritanian prime minister", "prime-minister", "ELI", ("former",)),
        ("ex-president", "president", "ELI", ("ex",)),
        ("acting defence secretary", "defence-minister", "GOV", ("acting",)),
        ("vice-president", "vice-president", "GOV", ()),
        ("opposition leader", "opposition-leader", "OPP", ()),
        ("rebel commander", "rebel-leader", "REB", ()),
        ("chief justice", "judge", "JUD", ()),
        ("army chief of staff", "armed-forces-chief", "MIL", ()),
    ],
)
def test_roles(knowledge: Knowledge, words: str, office: str, sector: str, modifiers: tuple[str, ...]) -> None:
    role = knowledge.role(words)
    assert role is not None
    assert (role.office, role.sector, role.modifiers) == (office, sector, modifiers)


def test_plurals_of_titles(knowledge: Knowledge) -> None:
    for words in ("attorneys general", "foreign ministers", "ministers of health", "heads of state", "spokeswomen"):
        role = knowledge.role(words)
        assert role is not None, words
        assert role.plural, words


def test_what_is_no_role(knowledge: Knowledge) -> None:
    assert knowledge.role("teapot") is None
    assert knowledge.role("") is None


@pytest.mark.parametrize(
    ("noun", "sector"),
    [
        ("troops", "MIL"),
        ("gunman", "UAF"),
        ("gunmen", "UAF"),
        ("police", "COP"),
        ("lawmakers", "LEG"),
        ("children", "CVL"),
        ("thieves", "CRM"),
        ("refugee", "REF"),
        ("aid agencies", "SOC"),
        ("trade unions", "LAB"),
        ("farmers", "AGR"),
        ("newspapers", "JRN"),
    ],
)
def test_agents(knowledge: Knowledge, noun: str, sector: str) -> None:
    assert knowledge.agents[noun][0] == sector


def test_agents_are_written_small_and_once(knowledge: Knowledge) -> None:
    assert all(noun == noun.lower() for noun in knowledge.agents)
    tables = tomllib.loads((DATA / "agents.toml").read_text(encoding="utf-8"))["sectors"]
    nouns = Counter(noun.partition(" / ")[0] for sector in tables.values() for noun in sector)
    assert {noun for noun, times in nouns.items() if times > 1} == set()


@pytest.mark.parametrize(
    ("noun", "several"), [("army", "armies"), ("convoy", "convoys"), ("policeman", "policemen"), ("church", "churches")]
)
def test_plural(noun: str, several: str) -> None:
    assert plural(noun) == several
