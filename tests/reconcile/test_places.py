"""Names that several places have."""

from collections.abc import Collection

import pytest

from onrecord.knowledge import Knowledge
from onrecord.model import PlaceRef, PlaceValue, Span
from onrecord.reconcile.places import resolve_place


def place(
    knowledge: Knowledge, name: str, countries: Collection[str] = (), **fields: str
) -> tuple[str, str | None, str | None]:
    value = found(knowledge, name, countries, **fields)
    return value.name, value.country, value.precision


def found(knowledge: Knowledge, name: str, countries: Collection[str] = (), **fields: str) -> PlaceValue:
    span = Span(start=0, end=len(name), text=name)
    value = resolve_place(PlaceRef(span=span, name=name, **fields), knowledge, countries)
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("name", "countries", "country", "precision"),
    [
        ("Paris", (), "FRA", "city"),
        ("Paris", ("USA",), "FRA", "city"),
        ("Valencia", ("VEN",), "VEN", "city"),
        ("Valencia", ("ESP",), "ESP", "city"),
        ("Córdoba", ("ARG",), "ARG", "city"),
        ("Georgia", ("USA",), "USA", "province"),
        ("Georgia", ("GEO", "USA"), "GEO", "country"),
        ("Arizona", (), "USA", "province"),
        ("New York", (), "USA", "city"),
        ("Singapore", (), "SGP", "country"),
        ("Nowhere on any Map", ("FRA",), None, None),
    ],
)
def test_context_decides(
    knowledge: Knowledge, name: str, countries: tuple[str, ...], country: str | None, precision: str | None
) -> None:
    assert place(knowledge, name, countries) == (name, country, precision)


def test_what_the_words_say_goes_before_the_context(knowledge: Knowledge) -> None:
    assert place(knowledge, "Valencia", ("ESP",), country="VEN")[1] == "VEN"
    springfield = found(knowledge, "Springfield", country="USA", within="Illinois")
    assert springfield.precision == "city"
    assert springfield.lat is not None
    assert 39 < springfield.lat < 41


def test_an_undecided_name_has_no_coordinates(knowledge: Knowledge) -> None:
    value = found(knowledge, "Springfield")
    assert (value.country, value.lat, value.lon, value.geonames) == ("USA", None, None, None)


def test_a_region_is_not_its_city(knowledge: Knowledge) -> None:
    province = found(knowledge, "Aleppo", rule="region")
    assert (province.country, province.precision, province.lat) == ("SYR", "province", None)
    assert place(knowledge, "Helmand", rule="region") == ("Helmand", "AFG", "province")
    assert place(knowledge, "Aleppo") == ("Aleppo", "SYR", "city")


def test_a_capital_is_found_by_its_country(knowledge: Knowledge) -> None:
    assert place(knowledge, "Peruvian capital", country="PER", rule="capital") == ("Lima", "PER", "city")


def test_a_country_with_two_capitals_has_no_capital(knowledge: Knowledge) -> None:
    words = "South African capital"
    ref = PlaceRef(span=Span(start=0, end=len(words), text=words), name=words, country="ZAF", rule="capital")
    assert resolve_place(ref, knowledge, ()) is None


def test_a_country_has_its_usual_name(knowledge: Knowledge) -> None:
    assert found(knowledge, "U.S.").name == "United States"


def test_a_small_town_of_a_country_never_spoken_of_is_not_meant(knowledge: Knowledge) -> None:
    """Nairobi has an Eastleigh that the gazetteer lacks."""
    ref = PlaceRef(span=Span(start=0, end=9, text="Eastleigh"), name="Eastleigh")
    told = resolve_place(ref, knowledge, ["KEN"], ["KEN", "SOM"])
    assert told is not None
    assert (told.country, told.lat, told.precision) == (None, None, None)
    english = resolve_place(ref, knowledge, ["KEN"], ["GBR", "KEN"])
    by_a_person = resolve_place(ref, knowledge, ["KEN"])
    assert english is not None
    assert english.country == "GBR"
    assert english == by_a_person


@pytest.mark.parametrize(("town", "country"), [("Geneva", "CHE"), ("Athens", "GRC"), ("Valletta", "MLT")])
def test_towns_that_are_known_anywhere_are_meant_anywhere(knowledge: Knowledge, town: str, country: str) -> None:
    ref = PlaceRef(span=Span(start=0, end=len(town), text=town), name=town)
    told = resolve_place(ref, knowledge, ["USA"], ["RUS", "USA"])
    assert told is not None
    assert told.country == country
