"""
Whether two values that reports give can both be true: what is wider, vaguer or silent agrees with what is finer.

Nothing here looks at who says it or when.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from onrecord.model import Actor, DateValue, FigureValue, PlaceValue
from onrecord.reconcile.names import skeleton
from onrecord.reconcile.sides import same_side

APPROXIMATE = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|an estimated|close to|up to|as many as)\s*$",
    re.IGNORECASE,
)
_TOLERANCE = 0.1  # of a number with such a word before it: "about 400" may be 380
_NEAR_KM = 15.0  # a town and its outskirts, or its airport
_EARTH_KM = 6371.0
_OFFICIAL = frozenset({"GOV", "MIL", "COP", "SPY"})
_REBELS = ("REB",)
_WIDE = frozenset({"country", "province"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A figure with whether the report rounds it ("about 400")."""

    value: FigureValue
    rounded: bool


def dates_agree(one: DateValue, other: DateValue) -> bool:
    """Days that overlap: "in March" and "on 12 March"."""
    return one.start <= other.end and other.start <= one.end


def figures_agree(one: Counted, other: Counted) -> bool:
    """Intervals that overlap: "at least 12" and "17"; amounts in two currencies say nothing of each other."""
    if one.value.unit != other.value.unit:
        return True
    (low, high), (least, most) = _bounds(one), _bounds(other)
    return (high is None or least is None or least <= high) and (most is None or low is None or low <= most)


def _bounds(figure: Counted) -> tuple[float | None, float | None]:
    low, high = figure.value.low, figure.value.high
    if not figure.rounded:
        return low, high
    return None if low is None else low * (1 - _TOLERANCE), None if high is None else high * (1 + _TOLERANCE)


def places_agree(one: PlaceValue, other: PlaceValue) -> bool:
    """A country or province and a town that may lie in it; one town by two names; a town and its outskirts."""
    if one.country and other.country and one.country != other.country:
        return False
    if one.precision in _WIDE or other.precision in _WIDE:
        return one.precision != other.precision or skeleton(one.name) == skeleton(other.name)
    if skeleton(one.name) == skeleton(other.name) or (one.geonames is not None and one.geonames == other.geonames):
        return True
    apart = distance(one, other)
    return one.precision is None or other.precision is None or (apart is not None and apart <= _NEAR_KM)


def distance(one: PlaceValue, other: PlaceValue) -> float | None:
    """Kilometres on a sphere (haversine), None where a place has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    north, east = radians(other.lat - one.lat), radians(other.lon - one.lon)
    chord = sin(north / 2) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(chord))


def sides_agree(one: Collection[str], other: Collection[str], actors: Mapping[str, Actor]) -> bool:
    """
    Named participants of whom neither account rules out the other's: all that one names stand in the other, as
    themselves, their state or someone who acts for it. Those without a name are left out before: "gunmen" may be
    anybody.
    """
    return _within(one, other, actors) or _within(other, one, actors)


def camps_agree(one: Collection[str], other: Collection[str], actors: Mapping[str, Actor]) -> bool:
    """
    Whether described participants may be the same: "soldiers" of a state and "fighters" of its rebels are not, those
    of whom words do not tell for whom they fight may be anybody's.
    """
    here, there = ([_camp(actors[i]) for i in side if i in actors] for side in (one, other))
    told = all(here) and all(there) and here and there
    return not told or not set(here).isdisjoint(there)


def _camp(actor: Actor) -> str | None:
    """For whom somebody fights or acts: the id of a state, or those who fight states; None where it is not told."""
    if actor.sectors[:1] == _REBELS:
        return "rebels"
    return actor.country if _OFFICIAL.intersection(actor.sectors[:1]) else None


def _within(few: Collection[str], many: Collection[str], actors: Mapping[str, Actor]) -> bool:
    return all(any(same_side(x, y, actors) for y in many) for x in few)
