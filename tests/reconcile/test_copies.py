import random

import pytest

from onrecord.model import Copies
from onrecord.reconcile import copies

WORDS = ("harbour", "grain", "envoy", "border", "ministry", "convoy", "ceasefire", "ferry", "quota", "treaty", "mine")


def find_copies(reports: list[tuple[str, str, str | None]]) -> dict[str, Copies]:
    return dict(copies.find_copies(reports).copies)


def prose(seed: int, count: int) -> str:
    """So many words of no sense, other ones for each seed."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    return " ".join(f"{chance.choice(WORDS)}{chance.randrange(1000)}" for _ in range(count))


AGENCY = prose(1, 200)


def test_the_same_text_is_a_copy_of_the_earlier() -> None:
    found = find_copies([("b", AGENCY, "2031-05-02"), ("a", AGENCY, "2031-05-03")])
    assert {c.group for c in found.values()} == {("a", "b")}
    assert {c.original for c in found.values()} == {"b"}
    assert {c.share for c in found.values()} == {1.0}


def test_other_texts_are_no_copies() -> None:
    assert find_copies([("a", AGENCY, None), ("b", prose(2, 200), None)]) == {}


def test_punctuation_and_line_breaks_make_no_other_text() -> None:
    found = find_copies([("a", AGENCY, None), ("b", AGENCY.replace(" ", ",\n"), None)])
    assert found["b"].share == 1.0


def test_a_part_is_a_copy_with_its_share() -> None:
    longer = f"{prose(3, 100)} {AGENCY[: len(AGENCY) // 2]} {prose(4, 100)}"
    found = find_copies([("a", AGENCY, None), ("b", longer, None)])
    assert 0.45 < found["a"].share < 0.55
    assert 0.3 < found["b"].share < 0.35


def test_two_sentences_of_a_long_text_are_not_enough() -> None:
    shared = prose(5, 30)
    assert find_copies([("a", f"{shared} {prose(6, 300)}", None), ("b", f"{prose(7, 300)} {shared}", None)]) == {}


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_what_was_said_is_no_copy(marks: str) -> None:
    speech = f"{marks[0]}{prose(8, 150)}{marks[1]}"
    assert find_copies([("a", f"{prose(9, 60)} {speech}", None), ("b", f"{prose(10, 60)} {speech}", None)]) == {}


def test_words_in_another_order_are_covered_once() -> None:
    one, other = prose(11, 100), prose(12, 60)
    found = find_copies([("a", f"{one} {other}", None), ("b", f"{other} {one}", None)])
    assert found["a"].share == pytest.approx(100 / 160)


def test_a_group_is_all_that_copies_link() -> None:
    first, second = prose(13, 150), prose(14, 150)
    found = find_copies([("a", first, None), ("b", f"{first} {second}", None), ("c", second, None)])
    assert {c.group for c in found.values()} == {("a", "b", "c")}
    assert found["b"].share == 1.0


@pytest.mark.parametrize(
    ("one", "other", "original"),
    [
        ("2031-05-02", "2031-05-02", None),
        ("2031-05-02", None, None),
        ("2031-05", "2031-06-01", None),
        ("2031-05-02", "2031-05-02T10:00:00Z", None),
        ("2031-05-02T09:00:00Z", "2031-05-02T12:00:00+02:00", "a"),
        ("2031-05-02T11:00:00Z", "2031-05-02T12:00:00+02:00", "b"),
        ("2031-05-01", "2031-05-02T10:00:00Z", "a"),
    ],
)
def test_the_original_is_known_only_where_dates_settle_it(one: str, other: str | None, original: str | None) -> None:
    assert find_copies([("a", AGENCY, one), ("b", AGENCY, other)])["a"].original == original


def test_background_that_comes_again_months_later_is_no_copy() -> None:
    background = prose(15, 150)
    one, other = f"{prose(16, 200)} {background}", f"{prose(17, 200)} {background}"
    assert find_copies([("a", one, "2031-05-02"), ("b", other, "2031-09-02")]) == {}
    assert set(find_copies([("a", one, "2031-05-02"), ("b", other, "2031-05-04")])) == {"a", "b"}


def test_a_reprint_months_later_is_a_copy() -> None:
    found = find_copies([("a", AGENCY, "2031-05-02"), ("b", f"{prose(18, 80)} {AGENCY}", "2031-09-02")])
    assert found["b"].original == "a"


def test_a_brief_is_a_copy_too() -> None:
    brief = "Velmark's envoy left Port Sel on Monday without a deal."
    assert set(find_copies([("a", brief, None), ("b", brief, None)])) == {"a", "b"}


def test_the_order_of_reading_changes_nothing() -> None:
    reports: list[tuple[str, str, str | None]] = [
        (f"r{n}", f"{prose(n % 4, 120)} {prose(20 + n, 50)}", f"2031-05-{n + 1:02}") for n in range(12)
    ]
    expected = find_copies(reports)
    assert len(expected) == 12
    for seed in range(5):
        chance = random.Random(seed)  # noqa: S311 (no secret)
        assert find_copies(chance.sample(reports, len(reports))) == expected


def test_no_reports_no_copies() -> None:
    assert find_copies([]) == {}
    assert find_copies([("a", "", None), ("b", "", None)]) == {}


def test_passages_are_the_words_that_both_have() -> None:
    one, other = f"{prose(3, 50)} {AGENCY}", f"{AGENCY}, {prose(4, 50)}"
    found = copies.find_copies([("a", one, None), ("b", other, None)]).passages
    (here,), (there,) = found["a"], found["b"]
    assert one[here.start : here.end] == other[there.start : there.end] == AGENCY
    assert (here.other, here.there, here.until) == ("b", there.start, there.end)


@pytest.mark.parametrize(("dates", "first"), [(("2031-05-02", "2031-05-01"), "b"), ((None, "2031-05-01"), None)])
def test_the_first_published_is_known_where_all_are_dated(dates: tuple[str | None, str], first: str | None) -> None:
    assert copies.first_published(dict(zip("ab", dates, strict=True))) == first
