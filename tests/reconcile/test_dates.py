"""From expressions to days. The day of speaking is Wednesday, 14 May 1997, unless a test says otherwise."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import DateValue, Reference, Span, TimeRef
from onrecord.reconcile.dates import resolve

NOWHERE = Span(start=0, end=0, text="")
WEDNESDAY = Reference(start="1997-05-14", end="1997-05-14", basis="published")


def ref(kind: Any, granularity: Any = "day", **fields: Any) -> TimeRef:
    return TimeRef(span=NOWHERE, kind=kind, granularity=granularity, **fields)


def days(value: DateValue | None) -> tuple[str, str, str, str] | None:
    return (value.start, value.end, value.granularity, value.basis) if value else None


def test_full_dates_need_no_reference() -> None:
    assert days(resolve(ref("explicit", value="1987-05-04"), None)) == ("1987-05-04", "1987-05-04", "day", "explicit")
    assert days(resolve(ref("explicit", "month", value="1988-02"), None)) == (
        "1988-02-01",
        "1988-02-29",
        "month",
        "explicit",
    )


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("1987", "1987-01-01", "1987-12-31"),
        ("198X", "1980-01-01", "1989-12-31"),
        ("1987-21", "1987-03-01", "1987-05-31"),
        ("1987-24", "1987-12-01", "1988-02-29"),
        ("1987-34", "1987-04-01", "1987-06-30"),
    ],
)
def test_longer_times(value: str, start: str, end: str) -> None:
    found = resolve(ref("explicit", "range", value=value), None)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("value", ["1987-02-30", "1987-13", "XXXX-02-30", "", "0000"])
def test_days_that_do_not_exist(value: str) -> None:
    assert resolve(ref("explicit", value=value), WEDNESDAY) is None


@pytest.mark.parametrize(
    ("weekday", "fields", "day"),
    [
        ("3", {"tense": "past"}, "1997-05-14"),
        ("1", {"tense": "past"}, "1997-05-12"),
        ("4", {"tense": "past"}, "1997-05-08"),
        ("4", {"tense": None}, "1997-05-08"),
        ("4", {"tense": "future"}, "1997-05-15"),
        ("3", {"tense": "future"}, "1997-05-21"),
        ("3", {"tense": "present"}, "1997-05-14"),
        ("3", {"tense": "future", "part": "later"}, "1997-05-14"),
        ("1", {"unit": "week", "shift": -1}, "1997-05-05"),
        ("5", {"unit": "week", "shift": 1}, "1997-05-23"),
        ("3", {"shift": -1}, "1997-05-07"),
    ],
)
def test_weekdays(weekday: str, fields: dict[str, Any], day: str) -> None:
    assert days(resolve(ref("weekday", value=weekday, **fields), WEDNESDAY)) == (day, day, "day", "relative")


@pytest.mark.parametrize(
    ("fields", "start", "end"),
    [
        ({"shift": -1, "unit": "day"}, "1997-05-13", "1997-05-13"),
        ({"shift": -1, "unit": "week"}, "1997-05-05", "1997-05-11"),
        ({"shift": -5, "unit": "month"}, "1996-12-01", "1996-12-31"),
        ({"shift": 1, "unit": "year"}, "1998-01-01", "1998-12-31"),
        ({"shift": 0, "unit": "month", "part": "earlier"}, "1997-05-01", "1997-05-14"),
        ({"shift": 0, "unit": "week", "part": "later"}, "1997-05-14", "1997-05-18"),
        ({"shift": 0, "unit": "month", "part": "late"}, "1997-05-21", "1997-05-31"),
        ({"shift": -1, "unit": "season", "value": "24"}, "1996-12-01", "1997-02-28"),
    ],
)
def test_offsets(fields: dict[str, Any], start: str, end: str) -> None:
    found = resolve(ref("offset", "range", **fields), WEDNESDAY)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("value", "tense", "day"),
    [
        ("XXXX-05-14", "past", "1997-05-14"),
        ("XXXX-05-15", "past", "1996-05-15"),
        ("XXXX-05-13", "future", "1998-05-13"),
        ("XXXX-12-30", None, "1996-12-30"),
        ("XXXX-02-29", "past", "1996-02-29"),
    ],
)
def test_a_missing_year_is_by_tense_else_the_nearest(value: str, tense: Any, day: str) -> None:
    assert days(resolve(ref("explicit", value=value, tense=tense), WEDNESDAY)) == (day, day, "day", "relative")
    assert resolve(ref("explicit", value=value, tense=tense), None) is None


@pytest.mark.parametrize(
    ("today", "tense", "saturday"),
    [
        ("1997-05-13", "past", "1997-05-10"),
        ("1997-05-12", "past", "1997-05-10"),
        ("1997-05-18", "past", "1997-05-17"),
        ("1997-05-13", "future", "1997-05-17"),
    ],
)
def test_weekends(today: str, tense: Any, saturday: str) -> None:
    spoken = Reference(start=today, end=today, basis="published")
    found = resolve(ref("phase", "range", value="weekend", tense=tense), spoken)
    assert found is not None
    assert date.fromisoformat(found.start) == date.fromisoformat(saturday)
    assert date.fromisoformat(found.end) == date.fromisoformat(saturday) + timedelta(days=1)


def test_ranges() -> None:
    monday, thursday = (ref("weekday", value=v, tense="past") for v in ("1", "4"))
    assert days(resolve(replace(monday, end=thursday), WEDNESDAY)) == ("1997-05-12", "1997-05-15", "range", "relative")
    first = ref("explicit", value="1987-05-03", end=ref("explicit", value="1987-05-05"))
    assert days(resolve(first, None)) == ("1987-05-03", "1987-05-05", "range", "explicit")


def test_times_of_acts_count_from_their_base_or_their_anchor() -> None:
    base = ref("explicit", value="1987-05-04")
    assert days(resolve(ref("event", shift=1, base=base), None)) == ("1987-05-05", "1987-05-05", "day", "event")
    known = DateValue(start="1987-05-04", end="1987-05-04", granularity="day", basis="story")
    anchored = ref("event", shift=-1, anchor="e1")
    assert days(resolve(anchored, None, lambda _: known)) == ("1987-05-03", "1987-05-03", "day", "story")
    assert resolve(anchored, None, lambda _: None) is None
    assert resolve(anchored, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("part", "start", "end"),
    [
        ("first week", "1987-05-01", "1987-05-07"),
        ("last week", "1987-05-25", "1987-05-31"),
        ("last day", "1987-05-31", "1987-05-31"),
        ("mid", "1987-05-11", "1987-05-20"),
        ("second half", "1987-05-16", "1987-05-31"),
    ],
)
def test_parts_of_a_month(part: str, start: str, end: str) -> None:
    found = resolve(ref("explicit", "range", value="1987-05", part=part), None)
    assert found is not None
    assert (found.start, found.end) == (start, end)


def test_a_day_of_a_year_counted_from_this_one() -> None:
    june = ref("explicit", "month", value="XXXX-06", unit="year", shift=-1, tense="past")
    assert days(resolve(june, WEDNESDAY)) == ("1996-06-01", "1996-06-30", "month", "relative")
    last = ref("explicit", "month", value="XXXX-05", shift=-1)
    assert days(resolve(last, WEDNESDAY)) == ("1996-05-01", "1996-05-31", "month", "relative")


def test_the_same_day_keeps_the_granularity_of_the_other_act() -> None:
    known = DateValue(start="1987-05-01", end="1987-05-31", granularity="month", basis="relative")
    found = resolve(ref("event", shift=0, anchor="e1"), None, lambda _: known)
    assert days(found) == ("1987-05-01", "1987-05-31", "month", "event")


def test_several_reference_days_must_agree() -> None:
    story = Reference(start="1997-05-13", end="1997-05-14", basis="story")
    monday = ref("weekday", value="1", tense="past")
    assert days(resolve(monday, story)) == ("1997-05-12", "1997-05-12", "day", "story")
    assert resolve(ref("weekday", value="3", tense="past"), story) is None
    assert resolve(ref("offset", shift=-1), story) is None
    assert days(resolve(ref("explicit", value="1987-05-04"), story)) == ("1987-05-04", "1987-05-04", "day", "explicit")


DAYS = st.dates(min_value=date(1700, 1, 1), max_value=date(2090, 12, 31))
TENSES = st.sampled_from(["past", "present", "future", None])
UNITS = st.sampled_from(["day", "week", "month", "year"])
SHIFTS = st.integers(min_value=-60, max_value=60)
PARTS = st.sampled_from([None, "early", "mid", "late", "first half", "night"])
SIDES = st.sampled_from(["earlier", "later"])
RELATIVE = st.one_of(
    st.builds(
        lambda v, t, s: ref("weekday", value=str(v), tense=t, shift=s), st.integers(1, 7), TENSES, st.integers(-1, 1)
    ),
    st.builds(lambda u, s, p: ref("offset", "range", unit=u, shift=s, part=p), UNITS, SHIFTS, PARTS),
    st.builds(lambda u, p: ref("offset", "range", unit=u, part=p), UNITS, SIDES),
    st.builds(lambda u, s: ref("since", "range", unit=u, shift=s), UNITS, SHIFTS),
    st.builds(
        lambda v, t, s: ref("phase", "range", value=v, tense=t, shift=s),
        st.sampled_from(["weekend", "overnight"]),
        TENSES,
        st.integers(-1, 1),
    ),
    st.builds(lambda d, t: ref("explicit", value=f"XXXX-{d:%m-%d}", tense=t), DAYS, TENSES),
)


@given(RELATIVE, DAYS)
def test_days_are_in_order_and_relative_ones_need_a_reference(time: TimeRef, today: date) -> None:
    assert resolve(time, None) is None
    found = resolve(time, Reference(start=today.isoformat(), end=today.isoformat(), basis="published"))
    assert found is not None
    assert found.start <= found.end
    assert found.basis == "relative"


@given(RELATIVE, DAYS, st.integers(0, 9))
def test_agreeing_ends_of_the_reference_settle_every_day_between(time: TimeRef, today: date, length: int) -> None:
    last = today + timedelta(days=length)
    found = resolve(time, Reference(start=today.isoformat(), end=last.isoformat(), basis="story"))
    each = [
        resolve(time, Reference(start=day.isoformat(), end=day.isoformat(), basis="story"))
        for day in (today + timedelta(days=n) for n in range(length + 1))
    ]
    assert found == (each[0] if all(value == each[0] for value in each) else None)


@given(RELATIVE, RELATIVE, DAYS)
def test_a_range_is_in_order_or_unknown(first: TimeRef, last: TimeRef, today: date) -> None:
    found = resolve(
        replace(first, end=last), Reference(start=today.isoformat(), end=today.isoformat(), basis="published")
    )
    assert found is None or found.start <= found.end
