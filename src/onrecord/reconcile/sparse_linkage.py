"""Average linkage over sparse pairs: for stories, where nearly all pairs of reports have nothing in common."""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Pair = tuple[int, int]
MayJoin = Callable[[Sequence[int], Sequence[int]], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """
    The least mean links at which groups are joined.

    A single item may find its group by less (`single`) than two groups of several, which have each found together
    what belongs together (`groups`). What is then left alone may do with still less (`last`), where it has no rival:
    the next best link of either side is weaker by `lead` at least. If there is such a next best, so that it is chosen
    among others, less will do again (`chosen`).
    """

    single: int
    groups: int
    last: int
    chosen: int
    lead: int


def grouped(
    count: int,
    links: Mapping[Pair, int],
    thresholds: Thresholds,
    may_join: MayJoin,
    together: Iterable[Sequence[int]] = (),
) -> list[list[int]]:
    """
    Group the items 0 to count-1, which stand in the order of their ids, by links above zero.

    The two groups with the highest mean link are joined again and again, down to `thresholds`; a pair that is
    missing counts zero, so that a chain of neighbours does not grow into one group, and `may_join` may forbid. At the
    end single items without rivals are joined with what is nearest to them. The items of each of `together` are
    joined before anything else, whatever their links.
    Links are integers and groups go by their smallest item, so that neither the order of the pairs nor of summing
    changes the result.
    """
    groups = _Groups(members={item: [item] for item in range(count)}, links={item: {} for item in range(count)})
    for (one, other), link in links.items():
        groups.links[one][other] = groups.links[other][one] = link
    for first, *rest in map(sorted, together):
        for item in rest:
            groups.join(first, item)
    heap = [
        (-value, one, near)
        for one in groups.members
        for near, value in groups.means(one)
        if one < near and value >= groups.least(one, near, thresholds)
    ]
    heapq.heapify(heap)
    while heap:
        mean, one, other = heapq.heappop(heap)
        if groups.near(one, other, -mean, thresholds) and may_join(groups.members[one], groups.members[other]):
            groups.join(one, other)
            for near, value in groups.means(one):
                if value >= groups.least(one, near, thresholds):
                    heapq.heappush(heap, (-value, min(one, near), max(one, near)))
    for one, other in groups.unrivalled(thresholds):
        if may_join(groups.members[one], groups.members[other]):
            groups.join(one, other)
    return sorted(sorted(group) for group in groups.members.values())


class _Nearest(NamedTuple):
    """What is nearest to a group, by which mean link, and the mean link of the next best, zero where nothing is."""

    other: int
    mean: float
    next: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Groups:
    """Groups by their smallest item, and the sums of the links between them."""

    members: dict[int, list[int]] = field(default_factory=dict)
    links: dict[int, dict[int, int]] = field(default_factory=dict)

    def mean(self, one: int, other: int) -> float | None:
        """None where either group has gone into another since."""
        if one not in self.members or other not in self.members:
            return None
        return self.links[one][other] / (len(self.members[one]) * len(self.members[other]))

    def means(self, one: int) -> Iterator[tuple[int, float]]:
        for other, link in self.links[one].items():
            yield other, link / (len(self.members[one]) * len(self.members[other]))

    def unrivalled(self, thresholds: Thresholds) -> list[Pair]:
        """The pairs of a single item and what it may join last, smaller first; no group is in two of them."""
        nearest = {one: self.nearest(one) for one in self.members if self.links[one]}
        return [
            (one, here.other)
            for one, here in nearest.items()
            if one < here.other
            and (there := nearest[here.other]).other == one
            and here.mean >= (thresholds.chosen if here.next or there.next else thresholds.last)
            and here.mean - max(here.next, there.next) >= thresholds.lead
            and min(len(self.members[one]), len(self.members[here.other])) == 1
        ]

    def nearest(self, one: int) -> "_Nearest":
        """The group to which the highest mean link of a group leads."""
        (best, other), (second, _) = heapq.nlargest(2, [(0, -1), *((mean, -near) for near, mean in self.means(one))])
        return _Nearest(-other, best, second)

    def near(self, one: int, other: int, mean: float, thresholds: Thresholds) -> bool:
        """Whether `mean` is still that of the two groups, and enough for groups as large as they are now."""
        return self.mean(one, other) == mean and mean >= self.least(one, other, thresholds)

    def least(self, one: int, other: int, thresholds: Thresholds) -> int:
        several = len(self.members[one]) > 1 and len(self.members[other]) > 1
        return thresholds.groups if several else thresholds.single

    def join(self, one: int, other: int) -> None:
        """Put the group `other` into the group `one`."""
        self.members[one] += self.members.pop(other)
        for near, link in self.links.pop(other).items():
            del self.links[near][other]
            if near != one:
                total = self.links[one].get(near, 0) + link
                self.links[one][near] = self.links[near][one] = total
