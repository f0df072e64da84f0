"""What people decide reaches the mentions, whatever was read again since."""

from dataclasses import replace
from typing import Any

from tests.factories import COURIER, event_account

from onrecord.model import Decision, EventAccount, Quoted, Verdict
from onrecord.reconcile.decisions import corrected, rule


def account(id: str, trigger: str = "met") -> EventAccount:
    return event_account(id, "r1", COURIER, COURIER.splitlines()[1], trigger)


def decision(verdict: Verdict, *accounts: EventAccount, at: str = "2031-06-01T10:00:00", **fields: Any) -> Decision:
    quoted = tuple(
        Quoted(mention=a.id, report=a.report, kind="event", trigger=a.trigger, evidence=a.evidence) for a in accounts
    )
    standard: dict[str, Any] = {
        "id": f"d{verdict}{at}",
        "by": "ana",
        "note": "seen",
        "seen": "",
        "field": None,
        "value": None,
    }
    return Decision(verdict=verdict, mentions=quoted, at=at, **{**standard, **fields})


MET, SEND, HURT = account("m1"), account("m2", "send"), account("m3", "hurt")
ALL = [MET, SEND, HURT]


def test_a_decision_finds_its_mention_by_id() -> None:
    assert rule([decision("reject", SEND)], ALL).rejected == {"m2"}


def test_else_by_its_words() -> None:
    renamed = replace(SEND, id="m9")
    assert rule([decision("reject", SEND)], [MET, renamed]).rejected == {"m9"}


def test_what_attaches_no_more_is_kept_and_said() -> None:
    lost = decision("reject", SEND)
    ruling = rule([lost], [MET, HURT])
    assert ruling.unattached == (lost,)
    assert ruling.rejected == frozenset()


def test_a_later_merge_undoes_a_split_and_the_reverse() -> None:
    split = decision("split", MET, at="2031-06-01")
    merge = decision("merge", MET, SEND, at="2031-06-02")
    first = rule([split, merge], ALL)
    assert first.together == {("m1", "m2")}
    assert not first.apart("m1", "m2")
    second = rule([replace(split, at="2031-06-03"), merge], ALL)
    assert second.together == frozenset()
    assert second.apart("m1", "m2")


def test_the_order_of_rows_does_not_matter() -> None:
    rows = [decision("split", MET, at="2031-06-01"), decision("merge", MET, SEND, at="2031-06-02")]
    assert rule(rows, ALL) == rule(rows[::-1], ALL[::-1])


def test_corrections_change_values_and_not_words() -> None:
    rows = [
        decision("correct", MET, field="status", value="planned"),
        decision("correct", MET, at="2031-06-02", field="date", value="2031-05"),
        decision("correct", MET, at="2031-06-03", field="recipients", value="CHL, NOR"),
    ]
    done = corrected(MET, rule(rows, ALL))
    assert (done.status, done.recipients) == ("planned", ("CHL", "NOR"))
    assert done.date is not None
    assert (done.date.start, done.date.end, done.date.granularity) == ("2031-05-01", "2031-05-31", "month")
    assert done.evidence == MET.evidence
    assert corrected(SEND, rule(rows, ALL)) == SEND
