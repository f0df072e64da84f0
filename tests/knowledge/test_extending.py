"""A knowledge base with actors of the user's own; all persons and bodies that are imported here are made up."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from onrecord.knowledge import Knowledge, KnownActor, KnownRole
from onrecord.knowledge.extending import join
from onrecord.knowledge.offices import read_office

MINISTER = KnownRole(title="Minister of Foreign Affairs of Norway", start="2021-02-01", end="2024-03-01")
ANNA = KnownActor(
    id="anna-storvik",
    name="Anna Storvik",
    names=("Anna Storvik", "Anna Bø Storvik", "Storvik"),
    type="person",
    country="NOR",
    wikidata="Q900000001",
    roles=(MINISTER,),
)
BOARD = KnownActor(id="tea-board", name="World Tea Organization", names=("WTEO",), type="organization", country="IGO")


def test_nothing_imported_leaves_the_knowledge_as_it_is(knowledge: Knowledge) -> None:
    assert knowledge.extended(()) is knowledge


def test_an_imported_person_is_found_by_full_names_with_and_without_accents(knowledge: Knowledge) -> None:
    extended = knowledge.extended([ANNA])
    for words in ("Anna Storvik", "Anna Bø Storvik", "Anna Bo Storvik"):
        assert [reading.actor for reading in extended.surfaces[words]] == ["anna-storvik"]
    assert "Storvik" not in extended.surfaces
    assert "Anna Storvik" not in knowledge.surfaces


def test_an_imported_body_is_found_by_its_names_in_both_spellings(knowledge: Knowledge) -> None:
    extended = knowledge.extended([BOARD])
    forms = {words: extended.surfaces[words][0].form for words in ("WTEO", "World Tea Organisation")}
    assert forms == {"WTEO": "abbreviation", "World Tea Organisation": "name"}


def test_an_imported_office_is_held_on_its_days(knowledge: Knowledge) -> None:
    extended = knowledge.extended([ANNA])
    assert extended.actors["anna-storvik"].sectors == ("GOV",)
    (holder,) = extended.office_holders("foreign-minister", "NOR", date(2022, 5, 6))
    assert holder.id == "anna-storvik"
    assert extended.office_holders("foreign-minister", "NOR", date(2024, 5, 6)) == ()


def test_what_is_imported_makes_another_version_and_its_order_none(knowledge: Knowledge) -> None:
    more = replace(ANNA, id="bo-storvik", name="Bo Storvik", names=(), wikidata=None, roles=())
    versions = {knowledge.extended(row).version for row in permutations([ANNA, BOARD, more])}
    assert len(versions) == 1
    assert knowledge.extended([ANNA]).version not in {knowledge.version, *versions}
    assert knowledge.extended([ANNA]).version == knowledge.extended([ANNA, ANNA]).version


def test_who_is_shipped_gains_names_and_offices(knowledge: Knowledge) -> None:
    shipped = knowledge.actors["jonas-gahr-store"]
    other = replace(ANNA, id="x", name="J. Gahr Støre", names=(), wikidata=None)
    same_id = knowledge.extended([replace(other, id=shipped.id)]).actors[shipped.id]
    assert same_id.name == shipped.name
    assert same_id.names[-1] == "J. Gahr Støre"
    assert {role.title for role in same_id.roles} == {role.title for role in shipped.roles} | {"foreign-minister"}
    state = knowledge.actors["NOR"]
    named = replace(BOARD, id="kingdom", name="Norlandia", type="state", country=None, wikidata=state.wikidata)
    assert [reading.actor for reading in knowledge.extended([named]).surfaces["Norlandia"]] == ["NOR"]


def test_a_state_of_the_same_country_and_a_body_of_the_same_name_are_the_shipped_ones(knowledge: Knowledge) -> None:
    nato = next(reading.actor for reading in knowledge.surfaces["NATO"])
    state = KnownActor(id="norway", name="Norway", names=("Norway",), type="state", country="NOR")
    body = KnownActor(id="nato-x", name="NATO", names=("Atlantic Tea Pact",), type="organization")
    extended = knowledge.extended([state, body])
    assert {"norway", "nato-x"}.isdisjoint(extended.actors)
    assert extended.country_of("Norway") == "NOR"
    assert [reading.actor for reading in extended.surfaces["Atlantic Tea Pact"]] == [nato]


@pytest.mark.parametrize(
    "change", [{"wikidata": "Q900000009"}, {"country": "SWE", "wikidata": None}, {"type": "group", "wikidata": None}]
)
def test_namesakes_that_differ_stay_apart_and_their_name_means_neither(
    knowledge: Knowledge, change: dict[str, str]
) -> None:
    other = replace(ANNA, **change)  # type: ignore[arg-type]
    extended = knowledge.extended([ANNA, other])
    assert len({reading.actor for reading in extended.surfaces["Anna Storvik"]}) == 2
    ids = join(knowledge, [ANNA, other]).ids
    assert ids == join(knowledge, [other, ANNA]).ids
    assert len(set(ids.values())) == 2


def test_two_sources_that_agree_on_a_person_add_up(knowledge: Knowledge) -> None:
    other = replace(ANNA, names=("A. Storvik",), wikidata=None, roles=(KnownRole(title="prime minister"),))
    undated = replace(ANNA, wikidata=None, names=(), roles=(KnownRole(title="foreign minister"),))
    (id,) = set(join(knowledge, [other, ANNA, undated]).ids.values())
    anna = knowledge.extended([other, ANNA, undated]).actors[id]
    assert {(role.title, role.country, role.start) for role in anna.roles} == {
        ("foreign-minister", "NOR", "2021-02-01"),
        ("prime-minister", "NOR", None),
    }


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Prime Minister of the United Kingdom", ("prime-minister", "GBR")),
        ("French Minister of the Interior", ("interior-minister", "FRA")),
        ("acting foreign minister", ("foreign-minister", None)),
        ("former foreign minister", None),
        ("Chief of Staff to the President", None),
        ("President of the Norwegian Tea Board", None),
        ("President of Norlandia", None),
        ("GOV", None),
        ("", None),
    ],
)
def test_a_title_means_an_office_only_as_a_whole(
    knowledge: Knowledge, title: str, office: tuple[str, str | None] | None
) -> None:
    read = read_office(title, knowledge)
    assert (read and (read.key, read.country)) == office
