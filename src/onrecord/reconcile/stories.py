"""
Stories: which reports are about the same happenings, by their words and their stated dates.

Reports that share heavy terms within a few days are compared; a logistic model of how alike their words are and how
many days lie between them gives the log odds that both are one story; sparse average linkage makes the groups.
Undated reports are compared with all days, so that they need more shared terms and have a model of their own.
All numbers are integers: the result is the same in whatever order the reports are given.
"""

import tomllib
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from math import isqrt

from onrecord.reconcile.sparse_linkage import grouped
from onrecord.reconcile.terms import ReportVector, product

MAX_GAP = 6  # days between two reports of one story; more in fewer than 1 in 100 pairs of the editors' round-ups
SHARED_KEYS = 2  # that two dated reports must have in common to be compared
SHARED_KEYS_UNDATED = 3
DAY_LENGTH = 10  # of an ISO day


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFacts:
    """What grouping reads of a report; `published` is an ISO date or time, less exact than a day counts as none."""

    id: str
    published: str | None
    vector: ReportVector


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two reports are: square roots of cosines in thousandths, and days apart (None: undated)."""

    whole: int
    lead: int
    head: int
    gap: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Odds:
    """Log odds in thousandths for reports without likeness, and what each likeness and gap adds to them."""

    base: int
    whole: int
    lead: int
    head: int
    gaps: tuple[int, ...]

    def of(self, likeness: Likeness) -> int:
        """Give the log odds, in thousandths, that two reports are of one story."""
        alike = self.whole * likeness.whole + self.lead * likeness.lead + self.head * likeness.head
        return self.base + alike // 1000 + (self.gaps[likeness.gap] if likeness.gap is not None else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryModel:
    """The two models, and how log odds become links: those between `floor` and `ceiling`, less `floor`."""

    dated: Odds
    undated: Odds
    floor: int
    ceiling: int
    threshold: int

    def link(self, likeness: Likeness) -> int:
        """Give the strength of the link between two reports, zero for none."""
        odds = (self.undated if likeness.gap is None else self.dated).of(likeness)
        return max(0, min(odds, self.ceiling) - self.floor)


@cache
def load_model() -> StoryModel:
    """Read the shipped coefficients; see tools/train_stories.py."""
    file = files("onrecord.knowledge").joinpath("data", "terms", "stories.toml")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    dated, undated = (Odds(**{**table[part], "gaps": tuple(table[part]["gaps"])}) for part in ("dated", "undated"))
    return StoryModel(dated=dated, undated=undated, **table["linkage"])


def group(reports: Sequence[StoryFacts]) -> list[tuple[str, ...]]:
    """Give the stories: the ids of their reports, sorted; every report is in one story, if only in its own."""
    ordered = sorted(reports, key=lambda report: report.id)
    model = load_model()
    return [tuple(ordered[item].id for item in story) for story in stories(ordered, dict(compared(ordered)), model)]


def stories(
    reports: Sequence[StoryFacts], likenesses: Mapping[tuple[int, int], Likeness], model: StoryModel
) -> list[list[int]]:
    """Give the stories as positions in `reports`, which stand in the order of their ids."""
    days = [_day(report.published) for report in reports]
    links = {pair: link for pair, likeness in likenesses.items() if (link := model.link(likeness))}
    return grouped(len(reports), links, model.threshold, lambda one, other: _near(one, other, days))


def _near(one: Sequence[int], other: Sequence[int], days: Sequence[int | None]) -> bool:
    """Whether some of their dates are near, so that an undated report never ties two happenings months apart."""
    gaps = [_gap(days[here], days[there]) for here in one for there in other]
    return min((gap for gap in gaps if gap is not None), default=0) <= MAX_GAP


def compared(reports: Sequence[StoryFacts]) -> Iterator[tuple[tuple[int, int], Likeness]]:
    """Give the pairs of positions worth comparing, smaller first, each once, with how alike they are."""
    days = [_day(report.published) for report in reports]
    for one, other in _candidates(reports, days):
        yield (one, other), _likeness(reports[one].vector, reports[other].vector, _gap(days[one], days[other]))


def _day(published: str | None) -> int | None:
    if published is None or len(published) < DAY_LENGTH:
        return None
    return date.fromisoformat(published[:DAY_LENGTH]).toordinal()


def _gap(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else abs(one - other)


def _likeness(one: ReportVector, other: ReportVector, gap: int | None) -> Likeness:
    return Likeness(
        whole=isqrt(product(one.whole, other.whole)),
        lead=isqrt(product(one.lead, other.lead)),
        head=isqrt(product(one.head, other.head)),
        gap=gap,
    )


def _candidates(reports: Sequence[StoryFacts], days: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Pairs of positions that share enough keys: each report with those before it, undated ones coming last."""
    line = sorted(range(len(reports)), key=lambda item: (days[item] is None, days[item] or 0, item))
    dated = [day for item in line if (day := days[item]) is not None]
    places: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(line):
        day, keys = days[item], reports[item].vector.keys
        first, least = (0, SHARED_KEYS_UNDATED) if day is None else (bisect_left(dated, day - MAX_GAP), SHARED_KEYS)
        for other in _sharing(keys, places, first, least):
            yield min(item, line[other]), max(item, line[other])
        for key in keys:
            places[key].append(place)


def _sharing(keys: Sequence[str], places: Mapping[str, list[int]], first: int, least: int) -> Iterator[int]:
    """The places from `first` on that have at least `least` of the keys."""
    shared: Counter[int] = Counter()
    for key in keys:
        if key in places:
            shared.update(places[key][bisect_left(places[key], first) :])
    return (place for place, count in shared.items() if count >= least)
