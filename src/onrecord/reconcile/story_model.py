"""
How likely two reports are of one story: a logistic model of how alike they are, in integers.

Scores are log odds in thousandths, so that no order of summing matters. The coefficients are trained by
tools/train_stories.py and lie in the data of `onrecord.knowledge`; what they were trained on stands beside them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import attrgetter
from typing import Any

from onrecord.reconcile.sparse_linkage import Thresholds

SIGNALS = (
    "whole",
    "lead",
    "head",
    "cross",
    "told",
    "rare",
    "weekdays",
    "quoted",
    "odd_weekdays",
    "near_dates",
    "far_dates",
    "half_dated",
    "other_days",
    "rival",
    "rival_of_both",
)
"""The fields of `Likeness` that have a weight each, in the order of the coefficients."""

_signals = attrgetter(*SIGNALS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """
    How alike two reports are, all but the gap in thousandths.

    `whole`, `lead` and `head` are square roots of cosines: of all words, of title and opening, of the titles; `cross`
    is the same of one's title with the other's opening. `told` is how much of both titles stands in the other report,
    `rare` the weight in nats of the rarest words they share. `weekdays` compares the weekdays that both name.
    `gap` are the days between them. Where it is None, one or both being undated, `quoted` is the square root of how
    many runs of words both quote, `odd_weekdays`, `near_dates` and `far_dates` compare the days that either names
    with the other's date, `half_dated` tells that one has a date, and `other_days` how far the undated one belongs to
    reports of other days (see `onrecord.reconcile.other_days`). `rival` is what third reports have that are nearer to
    one than to the other, `rival_of_both` the same of that one of the two which has less (see
    `onrecord.reconcile.rivals`).
    """

    whole: int
    lead: int
    head: int
    cross: int
    told: int
    rare: int
    weekdays: int
    gap: int | None
    quoted: int = 0
    odd_weekdays: int = 0
    near_dates: int = 0
    far_dates: int = 0
    half_dated: int = 0
    other_days: int = 0
    rival: int = 0
    rival_of_both: int = 0

    @property
    def signals(self) -> tuple[int, ...]:
        """The values of `SIGNALS`."""
        values: tuple[int, ...] = _signals(self)
        return values


@dataclass(frozen=True, slots=True, kw_only=True)
class Odds:
    """Log odds in thousandths for reports without likeness, and what each signal and gap adds to them."""

    base: int
    weights: tuple[int, ...]
    gaps: tuple[int, ...]

    def of(self, likeness: Likeness) -> int:
        """Give the log odds, in thousandths, that two reports are of one story."""
        alike = sum(weight * signal for weight, signal in zip(self.weights, likeness.signals, strict=True))
        return self.base + alike // 1000 + (self.gaps[likeness.gap] if likeness.gap is not None else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A model for reports that both have a date, and one for those that don't."""

    dated: Odds
    undated: Odds

    def of(self, likeness: Likeness) -> int:
        """Give the log odds, in thousandths, that two reports are of one story."""
        return (self.undated if likeness.gap is None else self.dated).of(likeness)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryModel:
    """
    The models, and how log odds become links: those between `floor` and `ceiling`, less `floor`.

    Reports are judged twice: at `first_sight` by nothing but the two of them, which finds the days that undated ones
    may be of and the rivals of each pair; then `among` the others.
    """

    first_sight: Judgement
    among: Judgement
    floor: int
    ceiling: int
    thresholds: Thresholds

    def link(self, likeness: Likeness) -> int:
        """Give the strength of the link between two reports, zero for none."""
        return max(0, min(self.among.of(likeness), self.ceiling) - self.floor)


@cache
def load_model() -> StoryModel:
    """Read the shipped coefficients; see tools/train_stories.py."""
    file = files("onrecord.knowledge").joinpath("data", "terms", "stories.toml")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return StoryModel(
        first_sight=_judgement(table["first_sight"]),
        among=_judgement(table["among"]),
        thresholds=Thresholds(**table["thresholds"]),
        **table["linkage"],
    )


def _judgement(table: Mapping[str, Any]) -> Judgement:
    return Judgement(dated=_odds(table["dated"]), undated=_odds(table["undated"]))


def _odds(table: Mapping[str, Any]) -> Odds:
    weights = tuple(table["weights"][signal] for signal in SIGNALS)
    return Odds(base=table["base"], weights=weights, gaps=tuple(table["gaps"]))
