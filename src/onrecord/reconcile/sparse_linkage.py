"""Average linkage over sparse pairs: for stories, where nearly all pairs of reports have nothing in common."""

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Pair = tuple[int, int]
MayJoin = Callable[[Sequence[int], Sequence[int]], bool]


def grouped(count: int, links: Mapping[Pair, int], threshold: int, may_join: MayJoin) -> list[list[int]]:
    """
    Group the items 0 to count-1, which stand in the order of their ids, by links above zero.

    The two groups with the highest mean link are joined again and again, down to `threshold`; a pair that is
    missing counts zero, so that a chain of neighbours does not grow into one group, and `may_join` may forbid.
    Links are integers and groups go by their smallest item, so that neither the order of the pairs nor of summing
    changes the result.
    """
    groups = _Groups(members={item: [item] for item in range(count)}, links={item: {} for item in range(count)})
    for (one, other), link in links.items():
        groups.links[one][other] = groups.links[other][one] = link
    strong = [(pair, link) for pair, link in links.items() if link >= threshold]
    heap: list[tuple[float, int, int]] = [(-link, min(pair), max(pair)) for pair, link in strong]
    heapq.heapify(heap)
    while heap:
        mean, one, other = heapq.heappop(heap)
        if groups.mean(one, other) == -mean and may_join(groups.members[one], groups.members[other]):
            groups.join(one, other)
            for near, value in groups.means(one):
                if value >= threshold:
                    heapq.heappush(heap, (-value, min(one, near), max(one, near)))
    return sorted(sorted(group) for group in groups.members.values())


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

    def join(self, one: int, other: int) -> None:
        """Put the group `other` into the group `one`."""
        self.members[one] += self.members.pop(other)
        for near, link in self.links.pop(other).items():
            del self.links[near][other]
            if near != one:
                total = self.links[one].get(near, 0) + link
                self.links[one][near] = self.links[near][one] = total
