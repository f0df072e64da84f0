from dataclasses import replace

from tests import factories

from onrecord.store.order import latest_first, positions

RECORD = factories.record()


def ids(kind: str) -> list[str]:
    places = positions(RECORD)
    return sorted((id for of, id in places if of == kind), key=lambda id: places[kind, id])


def test_events_and_reports_stand_by_time_and_actors_by_name() -> None:
    assert ids("event") == ["e-m1", "e-m3", "e-m5", "e-m4"]  # what has no date stands last, by report and place in it
    assert ids("statement") == ["u-m6", "u-m8"]
    assert ids("report") == ["r1", "r2"]
    assert ids("actor")[:2] == ["ARD", "fishermen"]


def test_stories_stand_by_their_last_day_the_latest_first() -> None:
    later = replace(RECORD.stories[0], id="s-later", last="2032-01-01")
    undated = replace(later, id="s-0", last=None)
    assert [story.id for story in latest_first([undated, *RECORD.stories, later])] == ["s-later", "s-r1", "s-0"]
