"""
What speaks for other days: how far an undated report belongs to reports of days that a pair cannot be of.

A report without a date is mostly told from its look-alikes of other weeks by where its nearest neighbours lie. Each
dated report votes for its day by the odds that it and the undated one are of one story, at first sight. What counts
is the votes for other days as a multiple of those for the pair's own, so that a happening that many report on is not
held against any of them; and where nothing dated is near, nothing is known and nothing changes.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from onrecord.reconcile.story_model import Likeness

Pair = tuple[int, int]
Votes = Mapping[int, Counter[int]]

NEAR = 2  # days between reports of one story, mostly
EVEN = 1000  # a vote at even odds
STRONGEST = 5000  # log odds in thousandths, above which a vote gets no heavier
OWN = 250  # votes that the days of a pair always have: of few votes in all, none decides


def with_other_days(
    pairs: Mapping[Pair, Likeness], days: Sequence[int | None], odds: Callable[[Likeness], int]
) -> dict[Pair, Likeness]:
    """Add to the likeness of undated pairs what speaks for other days; `odds` are those at first sight."""
    own = {pair: _vote(odds(likeness)) for pair, likeness in pairs.items() if likeness.gap is None}
    polled = _Polled(own, days)
    return {
        pair: replace(likeness, other_days=polled.other_days(pair)) if pair in own else likeness
        for pair, likeness in pairs.items()
    }


def _vote(odds: int) -> int:
    return round(EVEN * math.exp(min(odds, STRONGEST) / 1000))


class _Polled:
    """The votes of dated reports for the day of each undated one."""

    def __init__(self, own: Mapping[Pair, int], days: Sequence[int | None]) -> None:
        self.own, self.days = own, days
        self.votes = _votes(own, days)
        self.near = {item: _spread(counts) for item, counts in self.votes.items()}
        self.total = {item: counts.total() for item, counts in self.votes.items()}

    def other_days(self, pair: Pair) -> int:
        """Give how much other days have more than all, in thousandths of a natural logarithm."""
        one, other = pair
        day = self.days[other] if self.days[one] is None else self.days[one]
        if day is None:
            everywhere, near = self._of_two(one, other)
            near += self.own[pair]
            everywhere += self.own[pair]
        else:
            undated = one if self.days[one] is None else other
            everywhere, near = self.total.get(undated, 0), self.near[undated][day] if undated in self.near else 0
        return round(1000 * math.log((everywhere + OWN) / (near + OWN)))

    def _of_two(self, one: int, other: int) -> tuple[int, int]:
        """Give the votes of the undated report that has fewer, and how many of them are for days of the other."""
        if one not in self.votes or other not in self.votes:
            return 0, 0
        shared = sum(count * self.near[other][day] for day, count in self.votes[one].items())
        here, there = self.total[one], self.total[other]
        return min(here, there), shared // max(here, there)


def _votes(own: Mapping[Pair, int], days: Sequence[int | None]) -> dict[int, Counter[int]]:
    """Give for each undated report the votes for each day."""
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for (one, other), vote in own.items():
        for item, day in ((one, days[other]), (other, days[one])):
            if vote and days[item] is None and day is not None:
                votes[item][day] += vote
    return votes


def _spread(counts: Counter[int]) -> Counter[int]:
    """Give for each day the votes for it and the days around it."""
    spread = Counter[int]()
    for day, count in counts.items():
        for near in range(day - NEAR, day + NEAR + 1):
            spread[near] += count
    return spread
