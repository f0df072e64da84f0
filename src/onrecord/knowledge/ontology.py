"""
PLOVER: types, modes, contexts, quad categories, conflict-cooperation scores, and CAMEO's roots.

All of it stands in `data/plover.toml`, after the PLOVER manual 2.0 (Open Event Data Alliance, 2021).
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A type or a mode: its definition, its score (-10 to 10) and CAMEO root (two digits), where certain."""

    name: str
    definition: str
    score: float | None = None
    cameo: str | None = None
    quad: int | None = None


def _load() -> dict[str, Any]:
    text = files("onrecord.knowledge").joinpath("data/plover.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _code(name: str, entry: Mapping[str, Any]) -> Code:
    return Code(name=name, **{key: value for key, value in entry.items() if key != "modes"})


_DATA = _load()
TYPES: Mapping[str, Code] = {name: _code(name, entry) for name, entry in _DATA["types"].items()}
MODES: Mapping[str, Mapping[str, Code]] = {
    name: {mode: _code(mode, value) for mode, value in entry.get("modes", {}).items()}
    for name, entry in _DATA["types"].items()
}
_QUADS: Mapping[str, int] = {name: entry["quad"] for name, entry in _DATA["types"].items()}
CONTEXTS: Mapping[str, str] = _DATA["contexts"]


def quad(type: str) -> int:
    """
    Quad category of a PLOVER type: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material
    conflict. KeyError for what is no PLOVER type.
    """
    return _QUADS[type]


def intensity(type: str, modes: Iterable[str]) -> float | None:
    """
    PLOVER's conflict-cooperation score, -10 to 10: of several modes the one farthest from zero, of equally far
    ones the lower; the type's own where no mode has one.
    """
    scores = [score for mode in modes if (score := MODES[type][mode].score) is not None]
    if not scores:
        return TYPES[type].score
    return min(scores, key=lambda score: (-abs(score), score))


def cameo(type: str, modes: Iterable[str]) -> str | None:
    """CAMEO root code ("01" to "20") to which type and modes map; None where they leave it open or disagree."""
    roots = {root for mode in modes if (root := MODES[type][mode].cameo) is not None}
    if not roots:
        return TYPES[type].cameo
    return roots.pop() if len(roots) == 1 else None
