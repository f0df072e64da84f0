from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from tests import factories

from onrecord.model import DateValue, Event
from onrecord.present.html.people import People
from onrecord.present.html.timeline import WIDTH, timeline

PEOPLE = People(factories.actors(), {})


def on(start: str, days: int = 1, **fields: Any) -> Event:
    """A meeting on some days."""
    end = str(date.fromisoformat(start) + timedelta(days=days - 1))
    when = DateValue(start=start, end=end, granularity="day" if days == 1 else "range", basis="explicit")
    return replace(factories.meeting(), id=f"e-{start}-{days}", date=when, **fields)


def test_fewer_than_two_dated_events_are_no_timeline() -> None:
    assert timeline([on("2031-05-05"), factories.crush()], PEOPLE) is None


def test_time_goes_from_left_to_right_and_stays_in_the_drawing() -> None:
    drawn = timeline([on("2031-05-05"), on("2031-05-06"), on("2031-05-20", 3), on("2033-01-01")], PEOPLE)
    assert drawn is not None
    for lane in drawn.lanes:
        places = [mark.x for mark in lane.marks]
        assert places == sorted(places)
        assert max(mark.x + mark.width for mark in lane.marks) <= WIDTH
        assert all(mark.y < lane.base for mark in lane.marks)


def test_a_long_time_without_events_is_shortened_and_marked() -> None:
    drawn = timeline([on("2031-05-05"), on("2031-05-06"), on("2033-01-01")], PEOPLE)
    assert drawn is not None
    first, second, last = drawn.ticks
    assert last.x - second.x < 3 * (second.x - first.x)
    assert [tick.gap is not None for tick in drawn.ticks] == [False, False, True]


def test_marks_of_a_lane_do_not_cover_each_other() -> None:
    events = [replace(on("2031-05-05"), id=f"e-{n}") for n in range(3)] + [on("2031-05-04", 4), on("2031-05-07")]
    drawn = timeline(events, PEOPLE)
    assert drawn is not None
    for one, other in combinations(drawn.lanes[0].marks, 2):
        assert one.y != other.y or one.x + one.width < other.x or other.x + other.width < one.x


def test_what_is_not_drawn_is_counted() -> None:
    nobody = on("2031-05-05", actors=())
    drawn = timeline([on("2031-05-05"), on("2031-05-06"), factories.crush(), nobody], PEOPLE)
    assert drawn is not None
    assert (drawn.undated, drawn.nameless) == (1, 1)
    crowd = tuple(f"a{n:02}" for n in range(14))
    drawn = timeline([on("2031-05-05", actors=crowd), on("2031-05-06", actors=crowd)], PEOPLE)
    assert drawn is not None
    assert len(drawn.lanes) + drawn.others == 14


def test_who_it_was_done_to_is_told_from_who_did_it() -> None:
    raid: dict[str, Any] = {"actors": ("VEL",), "recipients": ("fishermen",)}
    drawn = timeline([on("2031-05-05", **raid), on("2031-05-06", **raid)], PEOPLE)
    assert drawn is not None
    assert [(lane.who.name, lane.marks[0].did) for lane in drawn.lanes] == [("Velmark", True), ("fishermen", False)]
