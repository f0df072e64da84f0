from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.other_days import with_other_days
from onrecord.reconcile.story_model import Likeness

Pair = tuple[int, int]


def alike(whole: int, gap: int | None = None) -> Likeness:
    return Likeness(whole=whole, lead=0, head=0, cross=0, told=0, rare=0, weekdays=0, gap=gap)


def other_days(pairs: dict[Pair, int], days: list[int | None]) -> dict[Pair, int]:
    """What speaks for other days, pair by pair; the numbers of the pairs are their log odds at first sight."""
    judged = with_other_days({pair: alike(odds) for pair, odds in pairs.items()}, days, lambda pair: pair.whole)
    return {pair: likeness.other_days for pair, likeness in judged.items()}


def test_nothing_speaks_for_other_days_where_no_other_report_is_near() -> None:
    assert other_days({(0, 1): 2000}, [None, 100]) == {(0, 1): 0}
    assert other_days({(0, 1): 2000}, [None, None]) == {(0, 1): 0}


def test_a_nearer_report_of_another_week_speaks_against_a_pair() -> None:
    found = other_days({(0, 1): 0, (0, 2): 3000}, [None, 100, 130])
    assert found[0, 1] > 2000
    assert 0 < found[0, 2] < 100


def test_many_reports_of_the_same_days_speak_against_no_pair() -> None:
    days = [None, 100, 101, 101, 102, 102]
    assert set(other_days({(0, other): 3000 for other in range(1, 6)}, days).values()) == {0}


def test_two_undated_reports_are_told_apart_by_their_neighbours() -> None:
    apart = other_days({(0, 1): 0, (0, 2): 3000, (1, 3): 3000}, [None, None, 100, 130])
    together = other_days({(0, 1): 0, (0, 2): 3000, (1, 3): 3000}, [None, None, 100, 101])
    assert apart[0, 1] > 2000
    assert together[0, 1] == 0


def test_dated_pairs_stay_as_they_are() -> None:
    pairs = {(0, 1): alike(500, gap=1), (0, 2): alike(500)}
    assert with_other_days(pairs, [100, 101, None], lambda pair: 0)[0, 1] is pairs[0, 1]


PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 3), st.integers(4, 7)), st.integers(-9000, 9000), min_size=1, max_size=12
)


@given(PAIRS, st.lists(st.none() | st.integers(100, 120), min_size=8, max_size=8))
def test_the_order_of_the_pairs_changes_nothing(pairs: dict[Pair, int], days: list[int | None]) -> None:
    days[0] = None
    undated = {pair: odds for pair, odds in pairs.items() if None in (days[pair[0]], days[pair[1]])}
    turned = dict(reversed(undated.items()))
    assert other_days(undated, days) == other_days(turned, days)
    assert min(other_days(undated, days).values(), default=0) >= 0
