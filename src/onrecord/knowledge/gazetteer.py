"""The gazetteer: countries, first-level divisions and cities, read when it is first asked."""

import gzip
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from onrecord.knowledge.records import Place, PlacePrecision


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Rows of places.tsv.gz, and the rows that each name stands in. A row becomes a Place when it is asked for."""

    rows: tuple[str, ...]
    by_name: Mapping[str, list[int]]

    def find(self, name: str) -> tuple[Place, ...]:
        """All places of that name, case and accents aside, in the order of their rows."""
        return tuple(_place(self.rows[i]) for i in dict.fromkeys(self.by_name.get(folded(name), ())))


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer as shipped. Its rows stand by rank and population, so that the order of rows is the answer's."""
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
