"""Average linkage with vetoes: which mentions are one, whatever the order in which they are given."""

import heapq
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from itertools import combinations

# A score is None where two mentions can't be one; else a whole number of thousandths, so that sums are exact.
Score = Callable[[int, int], int | None]


def linked_in_blocks(
    blocks: Sequence[Collection[Hashable]],
    same: Sequence[Hashable],
    score: Score,
    threshold: int,
    together: Collection[tuple[int, int]],
    late: Collection[int] = (),
) -> list[list[int]]:
    """
    Group items as `linked` does, comparing only those of one block, and only the first of those that are the same.

    Items that are `late` join the groups of the others, and join one another only where they join none: they never
    bring together what is apart without them.

    `blocks` gives the keys of each item, `same` one: items of different blocks can't be one, and only those that are
    late may be of several; items with the same `same` are
    one without looking. A page that repeats a sentence a thousand times costs what one sentence does. Pairs in
    `together` are joined across blocks too.
    """
    first: dict[Hashable, int] = {}
    like = [first.setdefault(key, item) for item, key in enumerate(same)]
    parts = _components(range(len(blocks)), [*enumerate(like), *together])
    members = {min(part, key=lambda i: (i in late, i)): part for part in parts}
    early = [head for head in members if head not in late]
    groups = _linked_by_block(early, blocks, score, threshold)
    rest = _attached(groups, [head for head in members if head in late], blocks, score, threshold)
    groups += _linked_by_block(rest, blocks, score, threshold)
    return sorted(sorted(i for head in group for i in members[head]) for group in groups)


def _linked_by_block(
    items: Sequence[int], blocks: Sequence[Collection[Hashable]], score: Score, threshold: int
) -> list[list[int]]:
    """Items of several blocks stand in the first."""
    by_block: dict[Hashable, list[int]] = {}
    for item in sorted(items):
        by_block.setdefault(next(iter(blocks[item])), []).append(item)
    return [group for block in by_block.values() for group in _linked_items(block, score, threshold)]


def _linked_items(items: Sequence[int], score: Score, threshold: int) -> list[list[int]]:
    groups = linked(len(items), lambda a, b: score(items[a], items[b]), threshold)
    return [[items[at] for at in group] for group in groups]


def _attached(
    groups: list[list[int]],
    items: Sequence[int],
    blocks: Sequence[Collection[Hashable]],
    score: Score,
    threshold: int,
) -> list[int]:
    """
    Add items, the likeliest first, each to the group with the highest mean score, in place; give those that join none.
    """
    first = [list(group) for group in groups]
    means = {
        (item, at): _mean(item, group, score)
        for item in items
        for at, group in enumerate(first)
        if set(blocks[item]) & set(blocks[group[0]])
    }
    order = sorted((-mean, item, at) for (item, at), mean in means.items() if mean is not None and mean >= threshold)
    joined: set[int] = set()
    for _, item, at in order:
        added = groups[at][len(first[at]) :]
        if item not in joined and all(score(other, item) is not None for other in added):
            groups[at].append(item)
            joined.add(item)
    return [item for item in items if item not in joined]


def _mean(item: int, group: Sequence[int], score: Score) -> int | None:
    scores = [score(min(item, other), max(item, other)) for other in group]
    known = [value for value in scores if value is not None]
    return sum(known) // len(group) if len(known) == len(scores) else None


def linked(count: int, score: Score, threshold: int, together: Collection[tuple[int, int]] = ()) -> list[list[int]]:
    """
    Group the items 0 to count-1, which stand in an order that their words give.

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
    """
    Join the nearest groups until none is near enough. The sums between groups are kept and added up at each joining,
    and a heap gives the nearest: n items cost n squared times log n, not n cubed.
    """
    inside = set(part)
    groups = dict(enumerate(_components(part, [pair for pair in together if inside.issuperset(pair)])))
    sums = {(a, b): _between(groups[a], groups[b], scores) for a, b in combinations(groups, 2)}
    heap = [_entry(pair, groups, total) for pair, total in sums.items() if total is not None]
    heapq.heapify(heap)
    while heap:
        negative, one, other, sizes = heapq.heappop(heap)
        if -negative < threshold:
            break
        if (len(groups.get(one, ())), len(groups.get(other, ()))) != sizes:
            continue  # one of them has grown or gone since
        groups[one] = sorted(groups[one] + groups.pop(other))
        for third in groups:
            if third != one:
                pair = (min(one, third), max(one, third))
                sums[pair] = _added(sums[pair], sums[min(other, third), max(other, third)])
                if (total := sums[pair]) is not None:
                    heapq.heappush(heap, _entry(pair, groups, total))
    return list(groups.values())


_Entry = tuple[int, int, int, tuple[int, int]]  # mean below zero, the two groups, their sizes then


def _entry(pair: tuple[int, int], groups: Mapping[int, Sequence[int]], total: int) -> _Entry:
    sizes = len(groups[pair[0]]), len(groups[pair[1]])
    return -(total // (sizes[0] * sizes[1])), *pair, sizes


def _between(one: Sequence[int], other: Sequence[int], scores: Mapping[tuple[int, int], int | None]) -> int | None:
    total: int | None = 0
    for a in one:
        for b in other:
            total = _added(total, scores[min(a, b), max(a, b)])
    return total


def _added(one: int | None, other: int | None) -> int | None:
    """A veto between any two members is one between their groups."""
    return None if one is None or other is None else one + other
