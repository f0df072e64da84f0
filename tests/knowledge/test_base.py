"""The knowledge base as shipped: it is consistent, and it knows what is generally known."""

import re
from collections import Counter
from datetime import date
from typing import get_args

import pytest

from onrecord.knowledge import Form, Knowledge
from onrecord.knowledge.records import ActorType

# PLOVER manual, tables of sector codes and of non-state actors.
SECTORS = frozenset(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split()
)
BEYOND_STATES = frozenset("IGO UNO EUR NGO ISM IMG MNC".split())
# Common nouns that English news writes small even as names.
SMALL = frozenset(
    ["anti-balaka", "dpa", "euro zone", "eurozone", "loya jirga", "n-tv", "peshmerga", "yakuza", "yellow vests"]
)


def test_every_surface_names_known_actors_in_a_known_form(knowledge: Knowledge) -> None:
    for words, readings in knowledge.surfaces.items():
        assert readings, words
        assert len({reading.actor for reading in readings}) == len(readings), words
        for reading in readings:
            assert reading.actor in knowledge.actors, words
            assert reading.form in get_args(Form), words


def test_every_name_of_a_state_or_organization_is_a_surface(knowledge: Knowledge) -> None:
    for actor in knowledge.actors.values():
        names = () if actor.type == "person" else actor.names
        for name in names:
            assert any(reading.actor == actor.id for reading in knowledge.surfaces[name]), (actor.id, name)


def test_surfaces_are_written_as_names_are(knowledge: Knowledge) -> None:
    odd = {words for words in knowledge.surfaces if words != " ".join(words.split()) or "’" in words}
    assert not odd
    assert {words for words in knowledge.surfaces if words == words.lower()} == SMALL


def test_a_single_word_names_no_person(knowledge: Knowledge) -> None:
    one_word = {words: readings for words, readings in knowledge.surfaces.items() if " " not in words}
    types = {words: {knowledge.actors[reading.actor].type for reading in one_word[words]} for words in one_word}
    assert {words for words in types if "person" in types[words]} == set()


def test_actors_have_valid_fields(knowledge: Knowledge) -> None:
    codes = {state.id for state in knowledge.states()} | BEYOND_STATES
    for key, actor in knowledge.actors.items():
        assert actor.id == key
        assert re.fullmatch(r"[A-Z]{3}|[a-z0-9][a-z0-9-]*", key), key
        assert actor.name in actor.names
        assert actor.type in get_args(ActorType)
        assert actor.country is None or actor.country in codes, key
        assert set(actor.sectors) <= SECTORS, key
        assert actor.part_of is None or actor.part_of in knowledge.actors, key
        assert actor.wikidata is None or re.fullmatch(r"Q\d+", actor.wikidata), key


def test_no_wikidata_id_stands_for_two_actors(knowledge: Knowledge) -> None:
    ids = Counter(actor.wikidata for actor in knowledge.actors.values() if actor.wikidata)
    assert {qid for qid, times in ids.items() if times > 1} == set()


def test_a_state_has_one_organ_of_a_kind(knowledge: Knowledge) -> None:
    functions = {function.key for function in knowledge.functions.by_phrase.values()}
    organs = Counter((a.kind, a.country) for a in knowledge.actors.values() if a.kind in functions)
    assert {organ for organ, times in organs.items() if times > 1 and organ[1] not in BEYOND_STATES} == set()


def test_longest_bounds_every_surface(knowledge: Knowledge) -> None:
    assert all(len(words.split()) <= knowledge.longest for words in knowledge.surfaces)


@pytest.mark.parametrize(
    ("words", "actor", "form"),
    [
        ("Norway", "NOR", "name"),
        ("Norwegian", "NOR", "adjective"),
        ("Norwegians", "NOR", "demonym"),
        ("Oslo", "NOR", "capital"),
        ("U.N.", "un", "abbreviation"),
        ("Türkiye", "TUR", "name"),
        ("Turkiye", "TUR", "name"),
        ("Ivory Coast", "CIV", "name"),
        ("Cote d'Ivoire", "CIV", "name"),
        ("Emirati", "ARE", "adjective"),
        ("Kremlin", "RUS", "metonym"),
        ("Knesset", "isr-parliament", "parliament"),
        ("Kurdish", "kurds", "adjective"),
        ("Médecins Sans Frontières", "msf", "name"),
        ("Al Shabab", "al-shabaab", "name"),
        ("African Union", "african-union", "name"),
        ("Soviet", "SUN", "adjective"),
        ("Bank of England", "bank-of-england", "name"),
    ],
)
def test_known_words(knowledge: Knowledge, words: str, actor: str, form: str) -> None:
    readings = {(reading.actor, reading.form) for reading in knowledge.surfaces[words]}
    assert (actor, form) in readings


def test_ambiguous_words_have_all_their_readings(knowledge: Knowledge) -> None:
    assert {reading.actor for reading in knowledge.surfaces["Congolese"]} == {"COD", "COG"}
    assert {reading.actor for reading in knowledge.surfaces["Brussels"]} == {"BEL", "EUR"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Swiss", "CHE"),
        ("UK", "GBR"),
        ("Scottish", "GBR"),
        ("Kosovo", "XKX"),
        ("Puerto Rican", "USA"),
        ("Abkhaz", "GEO"),
        ("Korean", None),
        ("Oslo", None),
        ("Interpol", None),
        ("Ruritania", None),
    ],
)
def test_country_of(knowledge: Knowledge, words: str, code: str | None) -> None:
    assert knowledge.country_of(words) == code


def test_breakaway_entities_belong_to_the_state_that_claims_them(knowledge: Knowledge) -> None:
    assert knowledge.actors["transnistria"].country == "MDA"
    assert "PRE" in knowledge.actors["transnistria"].sectors
    assert "PRE" not in knowledge.actors["MDA"].sectors


def test_ministries_of_any_state(knowledge: Knowledge) -> None:
    made = knowledge.ministry("Foreign Ministry", "PRT")
    assert made is not None
    assert (made.id, made.name, made.country, made.sectors) == (
        "prt-foreign-ministry",
        "Portuguese Foreign Ministry",
        "PRT",
        ("GOV",),
    )
    assert knowledge.ministry("Ministry of Foreign Affairs of Portugal", "PRT") == made
    assert knowledge.ministry("Portuguese ministry of defence", "PRT") != made


def test_a_ministry_with_a_name_of_its_own_is_the_known_one(knowledge: Knowledge) -> None:
    known = knowledge.ministry("department of defense", "USA")
    assert known is knowledge.actors["usa-defence-ministry"]
    assert "Pentagon" in known.names


def test_no_ministry_without_function_or_country(knowledge: Knowledge) -> None:
    assert knowledge.ministry("bakery", "PRT") is None
    assert knowledge.ministry("foreign ministry", None) is None
    assert knowledge.ministry("foreign ministry", "IGO") is None


def test_office_holders_of_a_day(knowledge: Knowledge) -> None:
    held = knowledge.office_holders("president", "FRA", date(2019, 6, 1))
    assert [person.name for person in held] == ["Emmanuel Macron"]
    assert knowledge.office_holders("president", "FRA", date(2012, 6, 1)) == ()


def test_deputies_and_former_holders_do_not_hold_the_office(knowledge: Knowledge) -> None:
    assert knowledge.office_holders("former president", "USA") == ()
    assert knowledge.office_holders("assistant president", "FRA", date(2019, 6, 1)) == ()
    assert knowledge.office_holders("acting president", "FRA", date(2019, 6, 1))


def test_offices_are_found_by_their_keys_too(knowledge: Knowledge) -> None:
    assert knowledge.office_holders("state-leader", "SDN")


def test_office_holders_of_an_interval_hold_all_of_it(knowledge: Knowledge) -> None:
    assert knowledge.office_holders("president", "FRA", (date(2017, 5, 1), date(2017, 12, 31))) == ()
    autumn = knowledge.office_holders("president", "FRA", (date(2017, 9, 1), date(2017, 11, 30)))
    assert [person.id for person in autumn] == ["emmanuel-macron"]


def test_nobody_is_known_to_hold_an_office_after_the_source_closed(knowledge: Knowledge) -> None:
    assert knowledge.office_holders("chancellor", "DEU", date.fromisoformat(knowledge.as_of))
    assert knowledge.office_holders("chancellor", "DEU", date(2026, 2, 1)) == ()
    assert knowledge.office_holders("chancellor", "DEU", date(2005, 1, 1)) == ()


def test_without_a_day_all_holders_are_given(knowledge: Knowledge) -> None:
    assert len(knowledge.office_holders("president", "USA")) > 10


def test_terms_begin_before_they_end(knowledge: Knowledge) -> None:
    for actor in knowledge.actors.values():
        for role in actor.roles:
            assert role.start is None or role.end is None or role.start < role.end, actor.id


def test_every_office_of_a_person_is_an_office_of_the_roles(knowledge: Knowledge) -> None:
    offices = {title.office for title in knowledge.roles.titles.values()}
    titles = {role.title for actor in knowledge.actors.values() for role in actor.roles}
    assert titles <= offices


def test_version_is_a_digest(knowledge: Knowledge) -> None:
    assert re.fullmatch(r"[0-9a-f]{16}", knowledge.version)
