"""
Rivals: what is nearer to one report of a pair than to the other.

Reports of one story are near the same reports, however many those are. Where one of two has a neighbour that the
other is far from, it more likely tells that one's story, and the two are merely alike: about one war, one trial, one
campaign. So the chance at first sight that a third report is of one story with either of them is set against the
chance that it is with the other; what counts is the third report for which these differ most. A story that many
report on is not held against any of its reports, and where nothing else is near, nothing changes.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from onrecord.reconcile.story_model import Likeness

Pair = tuple[int, int]

CERTAIN = 1000  # the chance of what is sure
SLIGHTEST = 10  # a chance below this makes no rival


def with_rivals(pairs: Mapping[Pair, Likeness], odds: Callable[[Likeness], int]) -> dict[Pair, Likeness]:
    """Add to the likeness of pairs what rivals them; `odds` are those at first sight."""
    chances = {pair: chance for pair, likeness in pairs.items() if (chance := _chance(odds(likeness))) >= SLIGHTEST}
    neighbours = _Neighbours(chances)
    return {pair: _rivalled(likeness, neighbours.rivals(pair)) for pair, likeness in pairs.items()}


def _chance(odds: int) -> int:
    return round(CERTAIN / (1 + math.exp(-odds / 1000)))


def _rivalled(likeness: Likeness, rivals: tuple[int, int]) -> Likeness:
    return replace(likeness, rival=max(rivals), rival_of_both=min(rivals)) if any(rivals) else likeness


class _Neighbours:
    """The chances of the pairs by report, and the neighbours of each report, likeliest first."""

    def __init__(self, chances: Mapping[Pair, int]) -> None:
        self.chances: dict[int, dict[int, int]] = defaultdict(dict)
        for (one, other), chance in chances.items():
            self.chances[one][other] = self.chances[other][one] = chance
        self.ranked = {item: sorted(near, key=lambda i: (-near[i], i)) for item, near in self.chances.items()}

    def rivals(self, pair: Pair) -> tuple[int, int]:
        """Give by how much, at most, a third report is likelier of one story with either of a pair than with both."""
        one, other = pair
        return self._excess(one, other), self._excess(other, one)

    def _excess(self, one: int, other: int) -> int:
        near: Sequence[int] = self.ranked.get(one, ())
        here, there = self.chances.get(one, {}), self.chances.get(other, {})
        most = 0
        for third in near:
            if here[third] <= most:  # those that follow are no likelier
                break
            if third != other:
                most = max(most, here[third] - there.get(third, 0))
        return most
