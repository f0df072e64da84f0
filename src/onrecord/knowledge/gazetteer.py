"""The gazetteer: countries, first-level divisions and cities, read when it is first asked."""

import gzip
import math
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import cast

from onrecord.knowledge.records import Place, PlacePrecision

# Divisions have no population here. At this figure "New York" and "Washington" mean the city before the state, and
# "Georgia" the state before its small towns.
LIKE_A_CITY_OF = 300_000
# GeoNames lists what a city is called in any language and time: Belém is a Bethlehem too.
SHARE_OF_ALTERNATES = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Rows of places.tsv.gz, and the rows that each name stands in. A row becomes a Place when it is asked for."""

    rows: tuple[str, ...]
    by_name: Mapping[str, list[int]]

    def find(self, name: str) -> tuple[Place, ...]:
        """All places of that name, case and accents aside, the one that is most likely meant first."""
        key = folded(name)
        found = [_place(self.rows[i]) for i in self.by_name.get(key, ())]
        return tuple(sorted(found, key=lambda place: -_weight(place, key)))

    def holding(self, names: Collection[str]) -> Iterator[Place]:
        """Give the divisions and larger towns in whose name one of some names stands: "New Mexico" holds "Mexico"."""
        words = {word for name in names for word in name.split()}
        for row in self.rows:
            name = row.split("\t", 3)[2]
            parts = name.split()
            if len(parts) > 1 and not words.isdisjoint(parts) and _holds(parts, names):
                place = _place(row)
                if place.precision == "admin1" or place.is_large:
                    yield place


def _holds(parts: Sequence[str], names: Collection[str]) -> bool:
    stretches = combinations(range(len(parts) + 1), 2)
    return any(" ".join(parts[start:end]) in names for start, end in stretches if end - start < len(parts))


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer as shipped."""
    raw = (files("onrecord.knowledge") / "data" / "places.tsv.gz").read_bytes()
    rows = tuple(gzip.decompress(raw).decode("utf-8").splitlines())
    by_name: dict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        for name in row.rsplit("\t", 1)[1].split("|"):
            by_name[name].append(i)
    return Gazetteer(rows=rows, by_name=by_name)


def folded(name: str) -> str:
    """A name without case, accents and the difference of apostrophes and hyphens: how names are compared."""
    apart = unicodedata.normalize("NFD", name.casefold().replace("’", "'").replace("-", " "))
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())


def _weight(place: Place, key: str) -> float:
    """How likely a place is meant by a name: its population, less where the name is but an alternate one."""
    if place.precision == "country":
        return math.inf
    people = place.population or 0 if place.precision == "city" else LIKE_A_CITY_OF
    return people if folded(place.name) == key else people * SHARE_OF_ALTERNATES


def _place(row: str) -> Place:
    precision, geonames, name, country, lat, lon, admin, population, _ = row.split("\t")
    return Place(
        geonames=int(geonames) if geonames else None,
        name=name,
        country=country or None,
        lat=float(lat) if lat else None,
        lon=float(lon) if lon else None,
        admin=admin or None,
        population=int(population) if population else None,
        precision=cast(PlacePrecision, precision),
    )
