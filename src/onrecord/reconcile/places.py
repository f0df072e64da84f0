"""Which place of the world a name means: the gazetteer, with countries as the context."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import inf
from typing import Final, Literal

from onrecord.knowledge import Knowledge, Place
from onrecord.knowledge.gazetteer import folded
from onrecord.model import PlaceRef, PlaceValue

# A place that has so many times the people of the next of its name is meant where nothing else is said: nobody
# writes "in Paris" for the one in Texas without saying so.
_DOMINANT: Final = 10
_DOMINANT_OVER_TOWNS: Final = 5  # over the next of fewer than `_TOWN` people: American ministers meet in Swiss Geneva
_TOWN: Final = 200_000
_DOMINANT_IN_CONTEXT: Final = 3
_DOMINANT_ALONE: Final = 5  # where the report speaks of none of the countries that have such a place
# People of a town that is known anywhere. "In Eastleigh", told from Nairobi, is no town in England, though the
# gazetteer has no other.
_KNOWN_ANYWHERE: Final = 100_000
# What areas count for against namesakes: a convention, since the gazetteer has no figures for them. A region is in it
# because reports speak of it.
_PEOPLE: Final = {"admin1": 1_000_000, "region": 100_000_000}
_PRECISION: Final[dict[str, Literal["city", "province", "country"] | None]] = {
    "city": "city",
    "admin1": "province",
    "region": None,
    "country": "country",
}


def resolve_place(
    ref: PlaceRef, knowledge: Knowledge, countries: Collection[str], report: Collection[str] | None = None
) -> PlaceValue | None:
    """
    Give the place that `ref` names, or None where it names none. `countries` (alpha-3) are those by which namesakes
    are told apart, such as those that take part in the act; `report` has all of which the report speaks, None where
    a person names the place.

    Where a name could mean several places and nothing decides, or but a small town of a country that the report never
    speaks of, it is kept without country and coordinates; where only the country is decided, without coordinates.
    Cities keep the name under which the report has them.
    """
    named = _capital(ref, knowledge) if ref.rule == "capital" else ref.name
    if named is None:
        return None
    places = _readings(ref, named, knowledge.place(named))
    if ref.country:
        places = [place for place in places if place.country == ref.country]
    elif report is not None and not ref.within:
        places = [place for place in places if not _is_stray(place, knowledge, report)]
    chosen = _chosen(places, countries)
    return _value(ref, named, chosen) if chosen else _unplaced(named, ref.country or _only_country(places))


def _value(ref: PlaceRef, named: str, place: Place) -> PlaceValue:
    if ref.rule == "region" and place.precision == "city":
        return replace(_unplaced(named, place.country), precision="province")  # known by its chief city alone
    return PlaceValue(
        name=place.name if place.precision == "country" else named,
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        geonames=place.geonames,
        precision=_PRECISION[place.precision],
    )


def _capital(ref: PlaceRef, knowledge: Knowledge) -> str | None:
    """The capital of a country ("the Malian capital"), or None where it has none or several."""
    names = (
        words
        for words, surfaces in knowledge.surfaces.items()
        if any(surface.form == "capital" and surface.actor == ref.country for surface in surfaces)
    )
    seats = {
        place.geonames: place.name
        for name in names
        for place in knowledge.place(name)
        if place.precision == "city" and place.country == ref.country
    }
    return next(iter(seats.values())) if len(seats) == 1 else None


def _chosen(places: Sequence[Place], countries: Collection[str]) -> Place | None:
    if first := _dominant(places, _DOMINANT) or _dominant(places, _DOMINANT_OVER_TOWNS, _TOWN):
        return first
    here = [place for place in places if place.country in countries]
    return _dominant(here, _DOMINANT_IN_CONTEXT) if here else _dominant(places, _DOMINANT_ALONE)


def _readings(ref: PlaceRef, named: str, places: Sequence[Place]) -> list[Place]:
    """Drop the readings that the words exclude: places of other names, the region where a city is meant."""
    if ref.within:
        places = [place for place in places if place.admin == ref.within] or places
    places = _of_name(named, places) or list(places)
    if ref.rule == "region":
        return [place for place in places if place.precision != "city"] or list(places)
    cities = {place.country for place in places if place.precision == "city"}
    return [place for place in places if place.precision != "admin1" or place.country not in cities]


def _is_stray(place: Place, knowledge: Knowledge, spoken: Collection[str]) -> bool:
    """Whether it is a small town, no capital, of another country than those of which the report speaks."""
    if not spoken or place.country in spoken or place.precision != "city":
        return False
    capitals = {s.actor for s in knowledge.surfaces.get(place.name, ()) if s.form == "capital"}
    return (place.population or 0) < _KNOWN_ANYWHERE and place.country not in capitals


def _of_name(named: str, places: Sequence[Place]) -> list[Place]:
    """
    The places whose first name it is, not one of their other names. A city keeps up with its namesake the province:
    New York City is also "New York".
    """
    first = [place for place in places if folded(place.name) == folded(named)]
    provinces = {place.country for place in first if place.precision == "admin1"}
    return [p for p in places if p in first or (p.precision == "city" and p.country in provinces)]


def _dominant(places: Sequence[Place], factor: int, most: float = inf) -> Place | None:
    """
    The place that the name means by far the most often, by its people; None where two come near one another, or the
    next has `most` people or more. A country goes before the cities in it that have its name ("Kuwait").
    """
    states = {place.country for place in places if place.precision == "country"}
    rivals = (place for place in places if place.precision == "country" or place.country not in states)
    ranked = sorted(rivals, key=lambda place: (-_people(place), place.geonames or 0))
    if len(ranked) < 2:
        return ranked[0] if ranked else None
    first, second = _people(ranked[0]), _people(ranked[1])
    return ranked[0] if first and first >= factor * second and second < most else None


def _people(place: Place) -> int:
    return _PEOPLE.get(place.precision) or place.population or 0


def _only_country(places: Sequence[Place]) -> str | None:
    found = {place.country for place in places}
    return found.pop() if len(found) == 1 else None


def _unplaced(name: str, country: str | None) -> PlaceValue:
    return PlaceValue(name=name, country=country, lat=None, lon=None, geonames=None, precision=None)
