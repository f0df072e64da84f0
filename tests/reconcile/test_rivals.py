from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.rivals import with_rivals
from onrecord.reconcile.story_model import Likeness, load_model

Pair = tuple[int, int]
SURE = 9000


def alike(whole: int) -> Likeness:
    return Likeness(whole=whole, lead=0, head=0, cross=0, told=0, rare=0, weekdays=0, gap=0)


def rivals(pairs: dict[Pair, int]) -> dict[Pair, tuple[int, int]]:
    """The rivals of either and of both, pair by pair; the numbers of the pairs are their log odds at first sight."""
    judged = with_rivals({pair: alike(odds) for pair, odds in pairs.items()}, lambda pair: pair.whole)
    return {pair: (likeness.rival, likeness.rival_of_both) for pair, likeness in judged.items()}


def test_two_reports_alone_have_no_rivals() -> None:
    assert rivals({(0, 1): 500}) == {(0, 1): (0, 0)}


def test_what_is_near_to_one_report_alone_rivals_its_pairs() -> None:
    assert rivals({(0, 1): 0, (0, 2): SURE}) == {(0, 1): (1000, 0), (0, 2): (500, 0)}
    assert rivals({(0, 1): 0, (0, 2): SURE, (1, 3): 0})[0, 1] == (1000, 500)


def test_a_story_that_many_report_on_is_held_against_none_of_its_reports() -> None:
    everyone = {(one, other): SURE for other in range(10) for one in range(other)}
    assert set(rivals(everyone).values()) == {(0, 0)}


def test_what_is_less_likely_than_the_pair_is_a_rival_too() -> None:
    assert rivals({(0, 1): SURE, (0, 2): 0})[0, 1] == (500, 0)


def test_the_slightest_likeness_makes_no_rival() -> None:
    assert rivals({(0, 1): 0, (0, 2): -SURE})[0, 1] == (0, 0)


def test_rivals_speak_against_a_pair() -> None:
    for odds in (load_model().among.dated, load_model().among.undated):
        weights = dict(zip(("rival", "rival_of_both"), odds.weights[-2:], strict=True))
        assert max(weights.values()) < 0
    for odds in (load_model().first_sight.dated, load_model().first_sight.undated):
        assert set(odds.weights[-3:]) == {0}


PAIRS = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(5, 9)), st.integers(-9000, 9000), max_size=15)


@given(PAIRS)
def test_the_order_of_the_pairs_changes_nothing(pairs: dict[Pair, int]) -> None:
    assert rivals(dict(reversed(pairs.items()))) == rivals(pairs)
    assert all(0 <= less <= more <= 1000 for more, less in rivals(pairs).values())
