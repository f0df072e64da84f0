from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.linkage import linked, linked_in_blocks

PAIRS = st.integers(2, 7).flatmap(
    lambda n: st.tuples(
        st.just(n),
        st.lists(st.one_of(st.none(), st.integers(0, 1000)), min_size=n * (n - 1) // 2, max_size=n * (n - 1) // 2),
    )
)


def test_the_nearest_are_joined_first() -> None:
    scores = {(0, 1): 600, (0, 2): 900, (1, 2): 100}
    assert linked(3, lambda a, b: scores[a, b], 500) == [[0, 2], [1]]


def test_a_veto_outranks_any_score() -> None:
    scores = {(0, 1): 900, (0, 2): 900, (1, 2): None}
    assert linked(3, lambda a, b: scores[a, b], 500) == [[0, 1], [2]]


def test_what_a_person_joined_stays_joined() -> None:
    assert linked(3, lambda a, b: None, 500, [(0, 2)]) == [[0, 2], [1]]


@given(PAIRS)
def test_groups_part_the_items_and_hold_no_veto(case: tuple[int, list[int | None]]) -> None:
    count, values = case
    scores = dict(zip(combinations(range(count), 2), values, strict=True))
    groups = linked(count, lambda a, b: scores[a, b], 500)
    assert sorted(i for group in groups for i in group) == list(range(count))
    assert all(scores[pair] is not None for group in groups for pair in combinations(group, 2))


@given(PAIRS)
def test_groups_do_not_depend_on_what_is_far_away(case: tuple[int, list[int | None]]) -> None:
    count, values = case
    scores = dict(zip(combinations(range(count), 2), values, strict=True))
    alone = linked(count, lambda a, b: scores[a, b], 500)
    with_stranger = linked(count + 1, lambda a, b: scores.get((a, b), 0), 500)
    assert with_stranger == [*alone, [count]]


def test_items_of_other_blocks_are_not_compared_and_the_same_are_one() -> None:
    def score(a: int, b: int) -> int | None:
        assert {a, b} != {0, 3}
        return 900

    assert linked_in_blocks(["x", "x", "x", "y"], ["p", "q", "p", "r"], score, 500, []) == [[0, 1, 2], [3]]


def test_people_join_across_blocks() -> None:
    assert linked_in_blocks(["x", "y"], ["p", "q"], lambda a, b: 0, 500, [(0, 1)]) == [[0, 1]]
