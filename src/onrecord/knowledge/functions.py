"""
Functions that the organs of any state have: "Russia's foreign ministry" is an organization even where the knowledge
base lists none of that name. The tables stand in data/functions.toml.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Self

# How a ministry and its minister are named after what they are in charge of: "ministry of health", "health minister".
MINISTRY_PATTERNS = ("{} ministry", "ministry of {}", "ministry for {}", "department of {}", "{} department")
MINISTER_PATTERNS = (
    "{} minister",
    "minister of {}",
    "minister for {}",
    "{} secretary",
    "secretary of {}",
    "secretary for {}",
    "secretary of state for {}",
    "minister of state for {}",
    "state minister for {}",
    "{} chief",
)
# Words in which the country's name follows the organ's: "the Ministry of Health of Ruritania".
_BEFORE_COUNTRY = " of "


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """One organ: its key ("foreign-ministry"), its name after an adjective ("Foreign Ministry"), PLOVER sector."""

    key: str
    label: str
    sector: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Functions:
    """
    Functions by every phrase that names them, in lower case, the last words of these phrases, and the offices of their
    heads by title.
    """

    by_phrase: Mapping[str, Function]
    heads: Mapping[str, str]
    lasts: frozenset[str]

    @classmethod
    def from_tables(cls, tables: Mapping[str, Mapping[str, Any]]) -> Self:
        """From the tables of functions.toml."""
        phrases: dict[str, Function] = {}
        heads: dict[str, str] = {}
        for key, table in tables.items():
            function = Function(key=key, label=table["label"], sector=table["sector"])
            phrases |= dict.fromkeys(_phrases(table, MINISTRY_PATTERNS), function)
            if "head" in table:
                heads |= dict.fromkeys(_topical(table, MINISTER_PATTERNS), table["head"])
        lasts = frozenset(phrase.split()[-1] for phrase in phrases)
        return cls(by_phrase=MappingProxyType(phrases), heads=MappingProxyType(heads), lasts=lasts)

    def find(self, words: str) -> Function | None:
        """The function that a phrase ends in, or that stands before "of" and a country."""
        return self.split(words)[1]

    def split(self, words: str) -> tuple[str, Function | None]:
        """What stands before the phrase that names the function ("Kurdish" of "Kurdish forces"), and the function."""
        while True:
            before, found = self._at_end(words)
            if found is not None or _BEFORE_COUNTRY not in words:
                return before, found
            words = words.rpartition(_BEFORE_COUNTRY)[0]

    def _at_end(self, words: str) -> tuple[str, Function | None]:
        tokens = words.split()
        if tokens and tokens[-1].lower() in self.lasts:
            for i in range(len(tokens)):
                if function := self.by_phrase.get(" ".join(tokens[i:]).lower()):
                    return " ".join(tokens[:i]), function
        return "", None


def _phrases(table: Mapping[str, Any], patterns: tuple[str, ...]) -> Iterator[str]:
    yield from table.get("phrases", ())
    yield from _topical(table, patterns)


def _topical(table: Mapping[str, Any], patterns: tuple[str, ...]) -> Iterator[str]:
    """Names of every pattern; no article stands at their head ("minister of the interior", "interior minister")."""
    for topic in table.get("topics", ()):
        yield from (pattern.format(topic) for pattern in patterns if not f"{pattern[:2]}{topic}".startswith("{}the "))
