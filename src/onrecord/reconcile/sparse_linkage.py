"""
Linkage over sparse pairs: for stories, where nearly all pairs of reports have nothing in common.

How near two groups are is told in part by the mean of their links, so that a chain of neighbours does not grow into
one group, and in part by the strongest of them: of several reports of a happening, the short one and the late one are
near the one that tells what they tell, and far from the rest.
"""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Pair = tuple[int, int]
MayJoin = Callable[[Sequence[int], Sequence[int]], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """
    How near groups must be to be joined.

    Nearness is `nearest` thousandths of the strongest link between them, and the mean link for the rest.
    A single item may find its group by less (`single`) than two groups of several, which have each found together
    what belongs together (`groups`). What is then left alone may do with still less (`last`), where it has no rival:
    what is next best for either side is less near by `lead` at least. If there is such a next best, so that it is
    chosen among others, less will do again (`chosen`).
    """

    single: int
    groups: int
    last: int
    chosen: int
    lead: int
    nearest: int


def grouped(
    count: int,
    links: Mapping[Pair, int],
    thresholds: Thresholds,
    may_join: MayJoin,
    together: Iterable[Sequence[int]] = (),
) -> list[list[int]]:
    """
    Group the items 0 to count-1, which stand in the order of their ids, by links above zero.

    The two nearest groups are joined again and again, down to `thresholds`; in the mean a pair that is missing counts
    zero, and `may_join` may forbid. At the end single items without rivals are joined with what is nearest to them.
    The items of each of `together` are joined before anything else, whatever their links.
    Links are integers and groups go by their smallest item, so that neither the order of the pairs nor of summing
    changes the result.
    """
    groups = _Groups(count, thresholds)
    for (one, other), link in links.items():
        groups.links[one][other] = groups.links[other][one] = _Links(link, link)
    for first, *rest in map(sorted, together):
        for item in rest:
            groups.join(first, item)
    heap = [
        (-nearness, one, near)
        for one in groups.members
        for near, nearness in groups.around(one)
        if one < near and nearness >= groups.least(one, near)
    ]
    heapq.heapify(heap)
    while heap:
        nearness, one, other = heapq.heappop(heap)
        if groups.still(one, other, -nearness) and may_join(groups.members[one], groups.members[other]):
            groups.join(one, other)
            for near, value in groups.around(one):
                if value >= groups.least(one, near):
                    heapq.heappush(heap, (-value, min(one, near), max(one, near)))
    for one, other in groups.unrivalled():
        if may_join(groups.members[one], groups.members[other]):
            groups.join(one, other)
    return sorted(sorted(group) for group in groups.members.values())


class _Links(NamedTuple):
    """The links between two groups: their sum, and the strongest."""

    sum: int
    strongest: int


_NONE = _Links(0, 0)
_ALL = 1000


class _Nearest(NamedTuple):
    """What is nearest to a group, how near, and how near the next best is, zero where nothing is."""

    other: int
    nearness: float
    next: float


class _Groups:
    """Groups by their smallest item, and the links between them."""

    def __init__(self, count: int, thresholds: Thresholds) -> None:
        self.members: dict[int, list[int]] = {item: [item] for item in range(count)}
        self.links: dict[int, dict[int, _Links]] = {item: {} for item in range(count)}
        self.thresholds = thresholds

    def nearness(self, one: int, other: int) -> float:
        """One division of integers, so that it never depends on the order of joining."""
        links, pairs = self.links[one][other], len(self.members[one]) * len(self.members[other])
        nearest = self.thresholds.nearest
        return (nearest * links.strongest * pairs + (_ALL - nearest) * links.sum) / (_ALL * pairs)

    def around(self, one: int) -> Iterator[tuple[int, float]]:
        return ((other, self.nearness(one, other)) for other in self.links[one])

    def unrivalled(self) -> list[Pair]:
        """The pairs of a single item and what it may join last, smaller first; no group is in two of them."""
        nearest = {one: self.nearest_to(one) for one in self.members if self.links[one]}
        return [
            (one, here.other)
            for one, here in nearest.items()
            if one < here.other
            and (there := nearest[here.other]).other == one
            and here.nearness >= (self.thresholds.chosen if here.next or there.next else self.thresholds.last)
            and here.nearness - max(here.next, there.next) >= self.thresholds.lead
            and min(len(self.members[one]), len(self.members[here.other])) == 1
        ]

    def nearest_to(self, one: int) -> _Nearest:
        """The group that is nearest to a group."""
        around = ((nearness, -near) for near, nearness in self.around(one))
        (best, other), (second, _) = heapq.nlargest(2, [(0, -1), *around])
        return _Nearest(-other, best, second)

    def still(self, one: int, other: int, nearness: float) -> bool:
        """Whether neither group has grown or gone since, and both are near enough for groups as large as they are."""
        there = one in self.members and other in self.members
        return there and self.nearness(one, other) == nearness >= self.least(one, other)

    def least(self, one: int, other: int) -> int:
        several = len(self.members[one]) > 1 and len(self.members[other]) > 1
        return self.thresholds.groups if several else self.thresholds.single

    def join(self, one: int, other: int) -> None:
        """Put the group `other` into the group `one`."""
        self.members[one] += self.members.pop(other)
        for near, links in self.links.pop(other).items():
            del self.links[near][other]
            if near != one:
                own = self.links[one].get(near, _NONE)
                both = _Links(own.sum + links.sum, max(own.strongest, links.strongest))
                self.links[one][near] = self.links[near][one] = both
