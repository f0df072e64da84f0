"""Why two mentions are or are not one."""

from typing import Any

from tests.factories import COURIER, GAZETTE, actor, event_account, promise, report

from onrecord.model import Actor, DateValue, Decision, EventAccount, Explanation, Quoted
from onrecord.reconcile.explaining import Joining, bearing_on, explain_events, explain_reports, explain_statements
from onrecord.reconcile.stories import among_others, compared, days_of, story_facts
from onrecord.reconcile.story_model import load_model
from onrecord.reconcile.telling import Words

ACTORS: dict[str, Actor] = {
    a.id: a
    for a in (
        actor("mila-toren", "Mila Toren", country="NOR", sectors=("GOV",)),
        actor("josk-harrow", "Josk Harrow", country="CHL", sectors=("GOV",)),
    )
}


def met(id: str, report: str = "r1", **fields: Any) -> EventAccount:
    text = COURIER if report == "r1" else GAZETTE
    return event_account(id, report, text, text.splitlines()[1], "met", **fields)


def explained(one: EventAccount, other: EventAccount, joined: bool = True, *decisions: Decision) -> Explanation:
    clusters = {one.id: "e-1", other.id: "e-1" if joined else "e-2"}
    joining = Joining(clusters=clusters, stories=dict.fromkeys(clusters, "t-1"), decisions=decisions)
    words = Words(lemmas={one.id: "meet", other.id: "meet"})
    return explain_events(one, other, (one, other), words, ACTORS, joining)


def test_what_agrees_adds_up_to_the_score() -> None:
    found = explained(met("m1"), met("m2", "r2"))
    assert found.vetoes == ()
    assert {"same word", "same actors", "same day"} <= {reason.name for reason in found.features}
    assert found.score == found.base + sum(reason.points or 0 for reason in found.features)
    assert found.score >= found.threshold
    assert found.via == ()


def test_what_excludes_it_leaves_no_score() -> None:
    found = explained(met("m1"), met("m2", "r2", status="possible"), joined=False)
    assert [reason.name for reason in found.vetoes] == ["status"]
    assert found.score is None


def test_mentions_of_two_stories_are_never_joined() -> None:
    one, other = met("m1"), met("m2", "r2")
    joining = Joining(clusters={"m1": "e-1", "m2": "e-2"}, stories={"m1": "t-1", "m2": "t-2"}, decisions=())
    found = explain_events(one, other, (one,), Words(lemmas={"m1": "meet", "m2": "meet"}), ACTORS, joining)
    assert [reason.name for reason in found.vetoes] == ["story"]


def test_two_that_others_link_name_them() -> None:
    # The first and the last differ by three days; the one between is a day or two from either.
    days = [DateValue(start=day, end=day, granularity="day", basis="explicit") for day in _DAYS]
    mentions = [met(f"m{n}", f"r{n}", date=day) for n, day in enumerate(days, 1)]
    ids = [mention.id for mention in mentions]
    joining = Joining(clusters=dict.fromkeys(ids, "e-1"), stories=dict.fromkeys(ids, "t-1"), decisions=())
    words = Words(lemmas=dict.fromkeys(ids, "meet"))
    assert explain_events(mentions[0], mentions[2], mentions, words, ACTORS, joining).via == ("m2",)


_DAYS = ("2031-05-05", "2031-05-07", "2031-05-09")


def test_a_decision_that_forces_it_is_named() -> None:
    one, other = met("m1"), met("m2", "r2")
    split = Decision(
        id="d1", verdict="split", mentions=(_quoted(one),), field=None, value=None, by="A. Reader",
        at="2031-05-08T10:00:00Z", note="two meetings", seen="{}",
    )  # fmt: skip
    assert explained(one, other, False, split).decisions == ("d1",)


def _quoted(account: EventAccount) -> Quoted:
    return Quoted(
        mention=account.id, report=account.report, kind="event", trigger=account.trigger, evidence=account.evidence
    )


def test_statements_are_explained_by_their_words() -> None:
    one, other = promise().mentions
    clusters = {one.id: "s-1", other.id: "s-1"}
    joining = Joining(clusters=clusters, stories=dict.fromkeys(clusters, "t-1"), decisions=())
    found = explain_statements(one, other, (one, other), {}, ACTORS, joining)
    assert [reason.name for reason in found.features] == ["words", "sole"]
    assert found.score == sum(reason.points or 0 for reason in found.features)


def test_reports_are_explained_by_likeness_or_by_having_nothing_in_common() -> None:
    among = [
        story_facts("r1", "2031-05-06", "Envoys meet in Port Sel", COURIER),
        story_facts("r2", "2031-05-06", "Envoys meet in Port Sel", GAZETTE),
        story_facts("r3", "2031-05-06", "Barley", "Barley prices rose."),
    ]
    near = explain_reports("r1", "r2", among, joined=True)
    assert {"all words", "days"} <= {reason.name for reason in near.features}
    far = explain_reports("r1", "r3", among, joined=False)
    assert [reason.name for reason in far.vetoes] == ["far"]
    assert far.score is None


def test_what_other_reports_tell_of_two_is_weighed() -> None:
    """The explanation of a pair has the sum by which the story was decided, in whatever order the reports come."""
    pair = [
        story_facts("r1", "2031-05-06", "Envoys meet in Port Sel", COURIER),
        story_facts("r2", "2031-05-08", "Envoys meet again", GAZETTE),
    ]
    third = story_facts("r3", "2031-05-06", "Envoys meet in Port Sel", COURIER)
    alone = explain_reports("r1", "r2", pair, joined=True)
    rivalled = explain_reports("r2", "r1", [third, *reversed(pair)], joined=True)
    assert "rival" in {reason.name for reason in rivalled.features} - {reason.name for reason in alone.features}
    judged = among_others(dict(compared([*pair, third])), days_of([*pair, third]), load_model().first_sight)
    assert rivalled.score == load_model().among.of(judged[0, 1])


def test_only_reports_of_near_days_bear_on_two_unless_some_have_no_date() -> None:
    dated = [report(f"r{day}", COURIER, published=f"2031-05-{day:02}T08:00:00Z") for day in (1, 9, 12, 28)]
    assert [r.id for r in bearing_on("r9", "r12", dated)] == ["r9", "r12"]
    undated = report("r0", COURIER, published=None)
    assert bearing_on("r9", "r12", [*dated, undated]) == [*dated, undated]
