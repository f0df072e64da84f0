"""The words around cues, from `knowledge/data/statements/lexicon.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

from onrecord.model import Medium, Stance

Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """
    Word lists by what they are for; `medium` and `stance` give the value for a lemma.

    `kinds` gives the class of a word with its part of speech ("urge/VERB"), by which the models know rare words.
    """

    attitudes: Mapping[str, Words]
    speech: Mapping[str, Words]
    lists: Mapping[str, Words]
    phrases: tuple[str, ...]
    medium: Mapping[str, Medium]
    stance: Mapping[str, Stance]
    stance_nouns: Mapping[str, Stance]
    kinds: Mapping[str, str]

    def words(self, name: str) -> Words:
        """One list, by table and key: "refusal.verbs"."""
        return self.lists[name]


@cache
def lexicon() -> Lexicon:
    """The word lists as shipped."""
    tables = tomllib.loads((files("onrecord.knowledge") / "data/statements/lexicon.toml").read_text(encoding="utf-8"))
    return Lexicon(
        attitudes=_by_pos(tables["attitudes"]),
        speech=_by_pos(tables["speech"]),
        lists={f"{t}.{k}": frozenset(words) for t, keys in tables.items() for k, words in keys.items()},
        phrases=tuple(tables["anonymous"]["phrases"]),
        medium=cast(Mapping[str, Medium], _turned(tables["medium"])),
        stance=cast(Mapping[str, Stance], _turned(tables["stance"])),
        kinds=_kinds(tables),
        stance_nouns=cast(Mapping[str, Stance], _turned(tables["stance_nouns"])),
    )


def _kinds(tables: Mapping[str, Any]) -> dict[str, str]:
    """The class of each word: of several the last in this order."""
    found: dict[str, str] = {}
    for table in ("attitudes", "speech"):
        for pos, words in _by_pos(tables[table]).items():
            found.update({f"{word}/{pos}": table for word in words})
    told = tables["addressee"]["objects"]
    found.update({f"{word}/VERB": "told" for word in told})
    for value, words in tables["stance"].items():
        kind = f"{value} told" if value == "calls for" else value
        found.update({f"{w}/VERB": kind if w in told else value for w in words if found.get(f"{w}/VERB")})
    return found


def _by_pos(table: Mapping[str, Any]) -> dict[str, Words]:
    named = (("VERB", "verbs"), ("NOUN", "nouns"), ("ADJ", "adjectives"))
    return {pos: frozenset(table.get(name, ())) for pos, name in named}


def _turned(table: Mapping[str, Any]) -> dict[str, str]:
    return {word: value for value, words in table.items() for word in words}
