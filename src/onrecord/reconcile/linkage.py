"""Average linkage with vetoes: which mentions are one, whatever the order in which they are given."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import combinations

# A score is None where two mentions can't be one; else a whole number of thousandths, so that sums are exact.
Score = Callable[[int, int], int | None]


def linked(count: int, score: Score, threshold: int, together: Collection[tuple[int, int]] = ()) -> list[list[int]]:
    """
    Group the items 0 to count-1, which stand in the order of their ids.

    The two groups with the highest mean score are joined again and again, down to `threshold`; groups with a veto
    between any two members are never joined. Pairs in `together` are joined first, whatever their score. Ties go to
    the smaller items. Takes the scores of all pairs: it is meant for the mentions of one story.
    """
    scores = {(a, b): score(a, b) for a, b in combinations(range(count), 2)}
    near = [pair for pair, value in scores.items() if value is not None and value >= threshold]
    # A mean reaches the threshold only if some pair does, so that groups never grow over the edge of a component.
    parts = _components(range(count), [*near, *together])
    return sorted(group for part in parts for group in _within(part, scores, threshold, together))


def _components(items: Iterable[int], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    parent = {item: item for item in items}

    def top(item: int) -> int:
        while parent[item] != item:
            item = parent[item]
        return item

    for a, b in pairs:
        low, high = sorted((top(a), top(b)))
        parent[high] = low
    found: dict[int, list[int]] = {}
    for item in parent:
        found.setdefault(top(item), []).append(item)
    return list(found.values())


def _within(
    part: list[int], scores: Mapping[tuple[int, int], int | None], threshold: int, together: Collection[tuple[int, int]]
) -> list[list[int]]:
    inside = set(part)
    groups = _components(part, [pair for pair in together if inside.issuperset(pair)])
    while (best := _best(groups, scores, threshold)) is not None:
        one, other = best
        groups[one] = sorted(groups[one] + groups[other])
        del groups[other]
    return groups


def _best(
    groups: Sequence[Sequence[int]], scores: Mapping[tuple[int, int], int | None], threshold: int
) -> tuple[int, int] | None:
    means = {
        (one, other): mean
        for one, other in combinations(range(len(groups)), 2)
        if (mean := _mean(groups[one], groups[other], scores)) is not None and mean >= threshold
    }
    return min(means, key=lambda pair: (-means[pair], pair), default=None)


def _mean(one: Sequence[int], other: Sequence[int], scores: Mapping[tuple[int, int], int | None]) -> int | None:
    total = 0
    for a in one:
        for b in other:
            value = scores[min(a, b), max(a, b)]
            if value is None:
                return None
            total += value
    return total // (len(one) * len(other))
