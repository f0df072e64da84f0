"""Places by name."""

import pytest

from onrecord.knowledge import Knowledge
from onrecord.knowledge.gazetteer import folded, load_gazetteer


def test_cities_under_old_and_new_names(knowledge: Knowledge) -> None:
    assert knowledge.place("Kiev")[0] == knowledge.place("Kyiv")[0]
    kyiv = knowledge.place("Kyiv")[0]
    assert (kyiv.country, kyiv.precision) == ("UKR", "city")
    assert kyiv.lat is not None and 50 < kyiv.lat < 51


def test_accents_case_and_hyphens_make_no_difference(knowledge: Knowledge) -> None:
    assert knowledge.place("São Paulo")[0] == knowledge.place("Sao Paulo")[0] == knowledge.place("SAO PAULO")[0]
    assert knowledge.place("Port-au-Prince")[0] == knowledge.place("Port au Prince")[0]


def test_countries_come_first_then_the_most_populous(knowledge: Knowledge) -> None:
    georgia = knowledge.place("Georgia")
    assert [(place.country, place.precision) for place in georgia[:2]] == [("GEO", "country"), ("USA", "admin1")]
    named = [place for place in knowledge.place("Springfield") if place.name == "Springfield"]
    populations = [place.population or 0 for place in named]
    assert len(populations) > 2
    assert populations == sorted(populations, reverse=True)


def test_divisions_without_coordinates_say_so(knowledge: Knowledge) -> None:
    bavaria = knowledge.place("Bavaria")[0]
    assert bavaria.precision == "admin1"
    assert (bavaria.lat, bavaria.lon, bavaria.geonames) == (None, None, None)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Fujian", "CHN"), ("Nueva Ecija", "PHL"), ("Kachin", "MMR"), ("Kursk region", "RUS"), ("Chagang", "PRK"),
        ("Chechen Republic", "RUS"), ("Arakan", "MMR"),
    ],
)  # fmt: skip
def test_divisions_are_those_of_every_list(knowledge: Knowledge, name: str, country: str) -> None:
    assert [(place.country, place.precision) for place in knowledge.place(name)] == [(country, "admin1")]


def test_the_language_of_a_name_is_no_name(knowledge: Knowledge) -> None:
    assert knowledge.place("Finnish") == ()


def test_regions_stand_beside_divisions(knowledge: Knowledge) -> None:
    assert [(place.country, place.precision) for place in knowledge.place("Darfur")] == [("SDN", "admin1")]
    strip = knowledge.place("Gaza Strip")[0]
    assert strip.country == "PSE"
    assert strip.lat is not None


def test_a_name_of_its_own_goes_before_an_alternate_name(knowledge: Knowledge) -> None:
    assert knowledge.place("Bethlehem")[0].name == "Bethlehem"
    assert knowledge.place("New York")[0].name == "New York City"


def test_unknown_places_are_none(knowledge: Knowledge) -> None:
    assert knowledge.place("Ruritania") == ()


def test_all_rows_are_readable_and_in_range(knowledge: Knowledge) -> None:
    codes = {state.id for state in knowledge.states()} | {"ATA", "ATF", "BVT", "HMD", "SGS", "SJM", "UMI"}
    for row in load_gazetteer().rows:
        precision, _, name, country, lat, lon, *_ = row.split("\t")
        assert precision in ("country", "admin1", "city")
        assert name
        assert country in codes, row
        assert not lat or (-90 <= float(lat) <= 90 and -180 <= float(lon) <= 180)


def test_the_build_folds_names_as_the_look_up_does() -> None:
    places = pytest.importorskip("tools.knowledge_sources.places", reason="needs tools/requirements.txt")
    for name in ("Xi'an", "Xi’an", "Port-au-Prince", "ŁÓDŹ", "  São  Tomé "):
        assert places.folded(name) == folded(name)
