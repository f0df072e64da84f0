"""Given names that are nearly always of women, or of men: what Faker draws from, in all its languages together."""

import gzip
import importlib
import pkgutil
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from pathlib import Path
from typing import Any

import faker.providers.person as providers
from anyascii import anyascii

_FEMALE = ("first_names_female", "first_romanized_names_female")
_MALE = ("first_names_male", "first_romanized_names_male")
_FAMILY = ("last_names", "last_romanized_names")
# Where the family name stands first, so that none of these may pass for a given name.
_FAMILY_FIRST = frozenset({"ja", "ko", "vi", "zh"})
# In so many languages must a name be of one gender, and in so many times as many as of the other: the list of one
# country alone has boys called Emma.
_SEVERAL, _MOSTLY = 2, 4
_SHORTEST = 3
_WITH_VOWELS = frozenset({"ARMENIAN", "CYRILLIC", "GEORGIAN", "GREEK"})

_Languages = Mapping[str, Set[str]]


def write_given_names(path: Path) -> int:
    """Write one line a gender, the names parted by spaces; give how many names there are."""
    women: dict[str, set[str]] = defaultdict(set)
    men: dict[str, set[str]] = defaultdict(set)
    families: set[str] = set()
    for language, lists in _providers():
        for name in _names(lists, _FEMALE):
            women[name].add(language)
        for name in _names(lists, _MALE):
            men[name].add(language)
        if language in _FAMILY_FIRST:
            families.update(_names(lists, _FAMILY))
    chosen = {"f": _mostly(women, men) - families, "m": _mostly(men, women) - families}
    lines = [" ".join([gender, *sorted(names)]) for gender, names in chosen.items()]
    path.write_bytes(gzip.compress("\n".join(lines).encode("utf-8") + b"\n", compresslevel=9, mtime=0))
    return sum(map(len, chosen.values()))


def _providers() -> Iterator[tuple[str, Any]]:
    for module in pkgutil.iter_modules(providers.__path__):
        yield module.name.split("_")[0], importlib.import_module(f"{providers.__name__}.{module.name}").Provider


def _names(lists: Any, kinds: tuple[str, ...]) -> Iterator[str]:
    given = (name for kind in kinds for name in getattr(lists, kind, None) or ())
    latin = (_in_latin(name) for name in given)
    return (name for name in latin if len(name) >= _SHORTEST and name.replace("-", "").replace("'", "").isalpha())


def _in_latin(name: str) -> str:
    """A name in the letters of English news; nothing where its script writes no vowels."""
    scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in name if letter.isalpha()}
    if scripts == {"LATIN"}:
        return name
    return anyascii(name).capitalize() if scripts <= _WITH_VOWELS else ""


def _mostly(one: _Languages, other: _Languages) -> set[str]:
    often = {name: len(languages) for name, languages in one.items() if len(languages) >= _SEVERAL}
    return {name for name, times in often.items() if times >= _MOSTLY * len(other.get(name, ()))}
