from dataclasses import replace

from tests import factories

from onrecord.model import DateValue, Difference, Event, Ref, Side
from onrecord.present.doubts import doubtful, doubts


def words(event: Event) -> list[str]:
    return [doubt.words for doubt in doubts(event)]


def meeting(**fields: object) -> Event:
    """The meeting, of which nothing is in doubt, with a first account that has other values."""
    sure = replace(factories.meeting(), differences=())
    first = replace(sure.mentions[0], refs=(), **fields)  # type: ignore[arg-type]
    return replace(sure, mentions=(first, *sure.mentions[1:]))


def test_a_sure_line_has_no_doubts() -> None:
    assert words(meeting()) == []
    assert doubtful([meeting()]) == []


def test_low_scores_weigh_the_more_the_lower_they_are() -> None:
    assert words(meeting(score=0.5)) == ["score 0.50"]
    low, lower = doubts(meeting(score=0.5)), doubts(meeting(score=0.2))
    assert lower[0].weight > low[0].weight


def test_accounts_that_differ_are_a_doubt_and_updates_are_none() -> None:
    sides = (Side(value="12", mentions=("m1",)), Side(value="17", mentions=("m2",)))
    differing = Difference(field="figures: injured", values=sides)
    assert words(replace(meeting(), differences=(differing,))) == ["the accounts differ on figures: injured"]
    assert words(replace(meeting(), differences=(replace(differing, update=True),))) == []


def test_what_is_unknown_or_inferred_is_said_with_its_words() -> None:
    ref = Ref(slot="actor", actor=None, start=0, end=4, text="both", rule="noun")
    assert words(meeting()) == []
    told = replace(
        meeting().mentions[0], refs=(ref, replace(ref, actor="ARD", rule="noun; only country of the report"))
    )
    assert words(replace(meeting(), mentions=(told,))) == [
        "it is not known who “both” is",
        "the country of “both” is inferred",
    ]
    borrowed = DateValue(start="2031-05-05", end="2031-05-05", granularity="day", basis="story")
    assert words(meeting(date=borrowed)) == ["the date comes from the other reports of the story"]
    assert "it is not known who did it" in words(factories.crush())


def test_a_speaker_who_is_not_known_is_a_doubt_unless_the_report_withholds_the_name() -> None:
    said = factories.denial()
    unknown = replace(said, speaker=None, mentions=(replace(said.mentions[0], speaker=None),))
    assert [doubt.words for doubt in doubts(unknown)] == ["it is not known who said it"]
    anonymous = replace(unknown, mentions=(replace(unknown.mentions[0], anonymous=True),))
    assert doubts(anonymous) == ()


def test_the_most_doubtful_come_first_whatever_the_order() -> None:
    rows = [factories.crush(), meeting(score=0.2), factories.pledge()]
    ids = [row.line.id for row in doubtful(rows)]
    assert ids[0] == "e-m1"
    assert ids == [row.line.id for row in doubtful(rows[::-1])]


def test_a_line_is_asked_about_again_when_it_has_a_new_mention() -> None:
    line = meeting(score=0.2)
    assert doubtful([line], {"m1", "m2"}) == []
    assert len(doubtful([line], {"m1"})) == 1
