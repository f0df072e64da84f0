from datetime import date

import pytest

from onrecord.reconcile.named_days import (
    BY_CHANCE,
    common_weekdays,
    far_dates,
    named_days,
    near_dates,
    odd_weekdays,
)

TUESDAY = date(2031, 5, 6).toordinal()
NEW_YEAR = date(2032, 1, 1).toordinal()


def test_weekdays_are_counted_from_monday_on() -> None:
    found = named_days("Talks on Sunday failed; on Monday and again on Sunday shots fell.")
    assert found.weekdays == (1, 0, 0, 0, 0, 0, 2)


@pytest.mark.parametrize("text", ["on May 6", "on 6 May 2030", "the May 6, 2029, raid"])
def test_dates_are_days_of_some_year(text: str) -> None:
    assert near_dates(named_days(text), TUESDAY) == 1000


@pytest.mark.parametrize("text", ["He may 6 times", "the May 68 revolt", "Marchand 6", "no dates at all"])
def test_other_words_are_no_dates(text: str) -> None:
    assert not named_days(text).dates


def test_a_date_near_new_year_is_near_on_either_side() -> None:
    assert near_dates(named_days("since Dec. 30"), NEW_YEAR) == 1000
    assert far_dates(named_days("since Dec. 20"), NEW_YEAR) == 1000


def test_few_dates_say_as_much_as_many() -> None:
    assert near_dates(named_days("May 3, May 4, May 5 and May 6"), TUESDAY) == 2000


def test_no_dates_are_not_far() -> None:
    assert far_dates(named_days("on Friday"), TUESDAY) == 0


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Tuesday", 0),
        ("Monday", 0),
        ("Friday", 333),
        ("Friday and Tuesday", 333),
        ("Friday, Friday, Saturday, Sunday", 1000),
        ("no weekday", 0),
    ],
)
def test_weekdays_other_than_the_day_and_the_one_before_are_odd(text: str, odd: int) -> None:
    assert odd_weekdays(named_days(text), TUESDAY) == odd


def test_common_weekdays_are_a_share_above_chance() -> None:
    one, other = named_days("Monday, Monday, Tuesday"), named_days("Monday, Friday")
    assert common_weekdays(one, other) == common_weekdays(other, one) == 500 - BY_CHANCE


def test_without_weekdays_nothing_is_known_in_common() -> None:
    assert common_weekdays(named_days("Monday"), named_days("today")) == 0
