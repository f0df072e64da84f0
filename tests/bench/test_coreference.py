"""Scores of clusters against examples that can be counted by hand."""

from itertools import permutations

import pytest
from bench.coreference import Labels, _assigned, b_cubed, ceaf, conll, muc
from hypothesis import given
from hypothesis import strategies as st

GOLD: Labels = dict(zip("abcdefg", "1112233", strict=True))
FOUND: Labels = dict(zip("abcdefg", "1122333", strict=True))
GRIDS = st.integers(1, 4).flatmap(
    lambda rows: st.lists(st.lists(st.integers(0, 9), min_size=5, max_size=5), min_size=rows, max_size=rows)
)


def test_the_same_clusters_score_one() -> None:
    assert conll(GOLD, {mention: f"other {label}" for mention, label in GOLD.items()}) == pytest.approx(1)


def test_scores_counted_by_hand() -> None:
    # Shared: {a, b}, {c}, {d}, {e}, {f, g}.
    assert b_cubed(GOLD, FOUND).recall == pytest.approx((4 / 3 + 1 / 3 + 1 / 2 + 1 / 2 + 4 / 2) / 7)
    assert muc(GOLD, FOUND).recall == pytest.approx(2 / 4)  # links: 2 of {a b c} 1 held, {d e} 0, {f g} 1
    assert ceaf(GOLD, FOUND).precision == pytest.approx((4 / 5 + 2 / 4 + 4 / 5) / 3)


def test_all_alone_has_no_links() -> None:
    alone = {mention: mention for mention in GOLD}
    assert muc(GOLD, alone).f1 == 0
    assert b_cubed(GOLD, alone).precision == 1


def test_both_sides_label_the_same_mentions() -> None:
    with pytest.raises(ValueError, match="same mentions"):
        b_cubed(GOLD, {"a": 1})


@given(GRIDS)
def test_the_best_assignment_is_found(grid: list[list[int]]) -> None:
    best = max(sum(row[column] for row, column in zip(grid, chosen, strict=False)) for chosen in permutations(range(5)))
    assert _assigned(grid) == pytest.approx(best)
