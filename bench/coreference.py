"""
Scores of clusters of mentions against gold ones: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998), CEAF by
entities (Luo 2005, similarity phi 4) and their mean, the CoNLL score (Pradhan et al. 2014).

Both sides label the same mentions: label by mention, equal labels are one cluster.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

Labels = Mapping[str, Hashable]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Precision and recall of one measure, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean, 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(gold: Labels, found: Labels) -> Scores:
    """Give the mean over mentions of how pure and how whole their clusters are."""
    both, told, made = _tables(gold, found)
    precision = sum(n * n / made[label] for (_, label), n in both.items())
    recall = sum(n * n / told[label] for (label, _), n in both.items())
    return Scores(precision=_share(precision, len(gold)), recall=_share(recall, len(gold)))


def muc(gold: Labels, found: Labels) -> Scores:
    """Give the share of the links that hold clusters together; single mentions have none."""
    both, told, made = _tables(gold, found)
    parts_of_told, parts_of_made = Counter(g for g, _ in both), Counter(f for _, f in both)
    recall = sum(n - parts_of_told[label] for label, n in told.items())
    precision = sum(n - parts_of_made[label] for label, n in made.items())
    return Scores(
        precision=_share(precision, sum(made.values()) - len(made)),
        recall=_share(recall, sum(told.values()) - len(told)),
    )


def ceaf(gold: Labels, found: Labels) -> Scores:
    """Give the likeness of clusters that are matched one to one as well as they can be."""
    both, told, made = _tables(gold, found)
    likeness = {pair: 2 * n / (told[pair[0]] + made[pair[1]]) for pair, n in both.items()}
    total = sum(_best_match(part) for part in _components(likeness))
    return Scores(precision=_share(total, len(made)), recall=_share(total, len(told)))


def conll(gold: Labels, found: Labels) -> float:
    """Give the mean F1 of the three measures."""
    return sum(measure(gold, found).f1 for measure in (muc, b_cubed, ceaf)) / 3


_Pair = tuple[Hashable, Hashable]


def _tables(gold: Labels, found: Labels) -> tuple[Counter[_Pair], Counter[Hashable], Counter[Hashable]]:
    if gold.keys() != found.keys():
        raise ValueError("both sides must label the same mentions")
    both = Counter((label, found[mention]) for mention, label in gold.items())
    return both, Counter(gold.values()), Counter(found.values())


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _components(likeness: Mapping[_Pair, float]) -> list[dict[_Pair, float]]:
    """Part the pairs into those that no cluster connects, which can be matched by themselves."""
    near: dict[tuple[str, Hashable], list[_Pair]] = defaultdict(list)
    for pair in likeness:
        near["gold", pair[0]].append(pair)
        near["found", pair[1]].append(pair)
    parts, seen = [], set[_Pair]()
    for first in likeness:
        part, open_ = dict[_Pair, float](), [first]
        while open_:
            pair = open_.pop()
            if pair not in seen:
                seen.add(pair)
                part[pair] = likeness[pair]
                open_ += near["gold", pair[0]] + near["found", pair[1]]
        if part:
            parts.append(part)
    return parts


def _best_match(part: Mapping[_Pair, float]) -> float:
    """Give the largest sum of likenesses of pairs that share no cluster."""
    rows, columns = (list(dict.fromkeys(pair[side] for pair in part)) for side in (0, 1))
    if len(rows) > len(columns):
        return _best_match({(b, a): value for (a, b), value in part.items()})
    return _assigned([[part.get((row, column), 0.0) for column in columns] for row in rows])


def _assigned(worth: Sequence[Sequence[float]]) -> float:
    """Give the worth of the best assignment of each row to a column of its own: shortest augmenting paths (Kuhn)."""
    count, width = len(worth), len(worth[0])
    row_price, column_price = [0.0] * (count + 1), [0.0] * (width + 1)
    row_of, before = [0] * (width + 1), [0] * (width + 1)  # 1-based; column 0 is where a row starts from
    for row in range(1, count + 1):
        row_of[0], at = row, 0
        least, used = [inf] * (width + 1), [False] * (width + 1)
        while row_of[at]:
            used[at] = True
            step, nearest = inf, 0
            for column in range(1, width + 1):
                if used[column]:
                    continue
                cost = -worth[row_of[at] - 1][column - 1] - row_price[row_of[at]] - column_price[column]
                if cost < least[column]:
                    least[column], before[column] = cost, at
                if least[column] < step:
                    step, nearest = least[column], column
            for column in range(width + 1):
                if used[column]:
                    row_price[row_of[column]] += step
                    column_price[column] -= step
                else:
                    least[column] -= step
            at = nearest
        while at:
            row_of[at], at = row_of[before[at]], before[at]
    return sum(worth[row_of[column] - 1][column - 1] for column in range(1, width + 1) if row_of[column])
