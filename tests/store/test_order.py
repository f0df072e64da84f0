from dataclasses import replace

from tests import factories

from onrecord.model import ActorMention, Named
from onrecord.store.order import latest_first, most_named_first, positions

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


def test_actors_whom_most_reports_name_stand_first() -> None:
    first, last = RECORD.actors[0].id, RECORD.actors[-1].id
    mention = ActorMention(id="m", report="r1", start=0, end=1, text="X")
    often = Named(id=last, mentions=(mention, replace(mention, id="n", report="r2")))
    once = Named(id=first, mentions=(mention, replace(mention, id="n", start=5, end=6)))
    found = [actor.id for actor in most_named_first(replace(RECORD, named=(once, often)))]
    assert found[:2] == [last, first]
