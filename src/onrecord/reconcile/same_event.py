"""
Whether two event mentions of one story tell one happening.

First vetoes, where type, participants, places or status can't both be true of one happening; then a score: the
log odds of a logistic model over what agrees and differs (`comparing`). After the pairwise models of cross-document
event coreference (Barhom et al. 2019 and its lemma baselines), with hard constraints where facts exclude each other.
Coefficients are whole thousandths and shipped with a card: see tools/train_merging.py. A mention that only points at
an act ("the arrest") is weighed by coefficients of its own: it names few parties, and silence says less of it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.model import Actor, EventAccount
from onrecord.reconcile.comparing import FEATURES, OBJECTIONS, RELATED, everyone, features, gap, is_of_series, vetoes
from onrecord.reconcile.sides import same_side
from onrecord.reconcile.telling import Told, marks_of

FULL, POINTING = "events", "pointing"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventModel:
    """Log odds in thousandths: where nothing is known, what each feature adds, and from which a mean link joins."""

    base: int
    weights: Mapping[str, int]
    threshold: int

    def points(self, found: Mapping[str, int]) -> dict[str, int]:
        """Give what each feature of a pair adds."""
        return {name: self.weights[name] * share // 1000 for name, share in found.items()}

    def odds(self, found: Mapping[str, int]) -> int:
        """Give the log odds that a pair with these features is one happening."""
        return self.base + sum(self.points(found).values())

    def link(self, found: Mapping[str, int]) -> int:
        """Give the log odds above the threshold; below zero where something parts the two, which alone join never."""
        above = self.odds(found) - self.threshold
        return min(above, -1) if OBJECTIONS & found.keys() else above


@cache
def load_model(name: str = FULL) -> EventModel:
    """Read the shipped coefficients for pairs told in full, or of which one only points; see tools/train_merging.py."""
    file = files("onrecord.knowledge").joinpath("data", "merging", f"{name}.toml")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    weights = {name: table["weights"][name] for name in FEATURES}
    return EventModel(base=table["base"], weights=weights, threshold=table["threshold"])


def model_of(one: Told, other: Told) -> EventModel:
    """The coefficients for a pair."""
    return load_model(POINTING if one.points or other.points else FULL)


def score(one: Told, other: Told, actors: Mapping[str, Actor]) -> int | None:
    """Thousandths of log odds above those from which a mean link joins, None where they can't be one happening."""
    if next(vetoes(one, other, actors), None) is not None:
        return None
    return model_of(one, other).link(features(one, other, actors))


def family(type: str) -> str:
    """The least of all types that accounts of one act may have with this one, directly or over others."""
    found = {type}
    while more := {t for pair in RELATED for t in pair if pair & found} - found:
        found |= more
    return min(found)


def families(telling: Told) -> tuple[str, ...]:
    """The families of the types that a telling may have, the likeliest first."""
    return tuple(dict.fromkeys(family(type) for type in telling.types))


def part_of(small: EventAccount, large: EventAccount, actors: Mapping[str, Actor]) -> bool:
    """
    Whether an act is one of those that another sums up: the call with one minister within the calls with two, a strike
    within a day of strikes by the same side.
    """
    if small.type != large.type or small.date is None or large.date is None or gap(small.date, large.date) != 0:
        return False
    few, many = everyone(small), everyone(large)
    if 2 <= len(few) < len(many) and all(any(same_side(x, y, actors) for y in many) for x in few):
        return True
    doers = any(same_side(x, y, actors) for x in small.actors for y in large.actors)
    return doers and is_of_series(marks_of(small), marks_of(large))
