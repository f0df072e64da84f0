"""Which place of the world a name means: the gazetteer, with countries as the context."""

from collections.abc import Collection, Sequence
from typing import Final, Literal

from onrecord.knowledge import Knowledge, Place
from onrecord.knowledge.gazetteer import folded
from onrecord.model import PlaceRef, PlaceValue

# A place that has so many times the people of the next of its name is meant where nothing else is said: nobody
# writes "in Paris" for the one in Texas without saying so.
_DOMINANT: Final = 10
_DOMINANT_IN_CONTEXT: Final = 3
_DOMINANT_ALONE: Final = 5  # where the report speaks of none of the countries that have such a place
_PRECISION: Final[dict[str, Literal["city", "province", "country"]]] = {
    "city": "city",
    "admin1": "province",
    "country": "country",
}


def resolve_place(ref: PlaceRef, knowledge: Knowledge, countries: Collection[str]) -> PlaceValue:
    """
    Give the place that `ref` names. `countries` (alpha-3) are those that the report speaks of.

    Where a name could mean several places and nothing decides, it is kept without country and coordinates; where
    only the country is decided, without coordinates. Cities keep the name under which the report has them.
    """
    named = _capital(ref, knowledge) if ref.rule == "capital" else ref.name
    places = _readings(ref, named, knowledge.place(named))
    if ref.country:
        places = [place for place in places if place.country == ref.country]
    chosen = _chosen(places, countries)
    if chosen is None:
        return _unplaced(named, ref.country or _only_country(places))
    return PlaceValue(
        name=chosen.name if chosen.precision == "country" else named,
        country=chosen.country,
        lat=chosen.lat,
        lon=chosen.lon,
        geonames=chosen.geonames,
        precision=_PRECISION[chosen.precision],
    )


def _capital(ref: PlaceRef, knowledge: Knowledge) -> str:
    """The capital of a country ("the Malian capital"); the words themselves where it has none or several."""
    named = sorted(
        words
        for words, surfaces in knowledge.surfaces.items()
        if any(surface.form == "capital" and surface.actor == ref.country for surface in surfaces)
    )
    return named[0] if len(named) == 1 else ref.name


def _chosen(places: Sequence[Place], countries: Collection[str]) -> Place | None:
    first = _dominant(places, _DOMINANT)
    if first and not (first.precision == "country" and any(place.precision == "admin1" for place in places)):
        return first
    here = [place for place in places if place.country in countries]
    return _dominant(here, _DOMINANT_IN_CONTEXT) if here else _dominant(places, _DOMINANT_ALONE)


def _readings(ref: PlaceRef, named: str, places: Sequence[Place]) -> list[Place]:
    """Drop the readings that the words exclude: places of other names, the region where a city is meant."""
    if ref.within:
        places = [place for place in places if place.admin == ref.within] or places
    places = [place for place in places if folded(place.name) == folded(named)] or places
    if ref.rule == "region":
        return [place for place in places if place.precision != "city"] or list(places)
    cities = {place.country for place in places if place.precision == "city"}
    return [place for place in places if place.precision != "admin1" or place.country not in cities]


def _dominant(places: Sequence[Place], factor: int) -> Place | None:
    """The place that the name means by far the most often, by its people; None where two come near one another."""
    ranked = sorted(places, key=lambda place: (-(place.population or 0), place.geonames or 0))
    if len(ranked) < 2:
        return ranked[0] if ranked else None
    first, second = ranked[0].population or 0, ranked[1].population or 0
    return ranked[0] if first and first >= factor * second else None


def _only_country(places: Sequence[Place]) -> str | None:
    found = {place.country for place in places}
    return found.pop() if len(found) == 1 else None


def _unplaced(name: str, country: str | None) -> PlaceValue:
    return PlaceValue(name=name, country=country, lat=None, lon=None, geonames=None, precision=None)
