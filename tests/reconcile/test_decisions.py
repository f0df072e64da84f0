"""What people decide reaches the mentions, whatever was read again since."""

from dataclasses import replace
from typing import Any

from tests.factories import COURIER, event_account

from onrecord.knowledge import Knowledge
from onrecord.model import Decision, EventAccount, Quoted, Ref, Verdict
from onrecord.reconcile.actors import Cast
from onrecord.reconcile.attaching import in_force, quote, undoings
from onrecord.reconcile.corrections import Corrector
from onrecord.reconcile.decisions import Ruling, rule


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
    assert [(row.decision, row.mentions) for row in ruling.attachments] == [(lost.id, ())]
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


def corrected(account: EventAccount, ruling: Ruling, knowledge: Knowledge) -> EventAccount:
    rows = ruling.corrections.get(account.id, ())
    nobody = Cast(actors=(), named=frozenset(), of={})
    return Corrector(rows, nobody, knowledge).corrected(account, rows)


def test_corrections_change_values_and_not_words(knowledge: Knowledge) -> None:
    rows = [
        decision("correct", MET, field="status", value="planned"),
        decision("correct", MET, at="2031-06-02", field="date", value="2031-05"),
        decision("correct", MET, at="2031-06-03", field="recipients", value="CHL, NOR"),
        decision("correct", MET, at="2031-06-04", field="figures", value="12 killed,20+ injured,5000000 EUR"),
        decision("correct", MET, at="2031-06-05", field="place", value="Santiago"),
    ]
    done = corrected(MET, rule(rows, ALL), knowledge)
    assert (done.status, done.recipients) == ("planned", ("CHL", "NOR"))
    assert done.date is not None
    assert (done.date.start, done.date.end, done.date.granularity) == ("2031-05-01", "2031-05-31", "month")
    assert [(f.what, f.low, f.high, f.unit) for f in done.figures] == [
        ("killed", 12, 12, "people"),
        ("injured", 20, None, "people"),
        ("money", 5000000, 5000000, "EUR"),
    ]
    assert done.place is not None
    assert done.place.name == "Santiago"
    assert done.evidence == MET.evidence
    assert corrected(SEND, rule(rows, ALL), knowledge) == SEND


def test_a_correction_whose_actor_is_found_no_more_attaches_to_nothing(knowledge: Knowledge) -> None:
    row = decision("correct", MET, field="actors", value="CHL,a-m404")
    corrector = Corrector([row], Cast(actors=(), named=frozenset(), of={}), knowledge)
    assert corrector.lost == {row.id}
    assert rule([row], ALL, corrector.lost).corrections == {}


def test_undone_decisions_are_not_in_force_and_undoing_the_undoing_brings_them_back() -> None:
    made = decision("reject", MET)
    first = replace(decision("undo", MET, at="2031-06-02", id="u1"), undoes=made.id)
    second = replace(decision("undo", MET, at="2031-06-03", id="u2"), undoes="u1")
    assert in_force([made]) == [made]
    assert in_force([made, first]) == []
    assert in_force([second, first, made]) == [made]
    assert undoings([second, made, first]) == {"u1": "u2"}


def test_the_order_of_undoing_is_that_of_the_ids_and_not_of_clocks() -> None:
    made = decision("reject", MET, at="2031-06-09")
    first = replace(decision("undo", MET, at="2031-06-02", id="u1"), undoes=made.id)
    second = replace(decision("undo", MET, at="2031-06-01", id="u2"), undoes="u1")
    assert in_force([made, first, second]) == [made]


def test_a_word_is_found_where_its_text_has_moved_or_its_passage_is_cut_otherwise() -> None:
    lines = COURIER.splitlines()
    moved = "Read more\n" + COURIER
    longer = event_account("m7", "r1", moved, lines[1], "send")
    shorter = event_account("m8", "r1", COURIER, "“We will send grain in June,” Toren told reporters.", "send")
    whole = event_account("m2", "r1", COURIER, lines[1], "send")
    assert rule([decision("reject", whole)], [longer]).rejected == {"m7"}
    assert rule([decision("reject", whole)], [shorter]).rejected == {"m8"}


def test_of_mentions_in_the_same_words_the_one_with_the_same_participants_is_meant() -> None:
    def party(id: str, name: str) -> EventAccount:
        ref = Ref(slot="recipient", actor=name, start=0, end=len(name), text=name, rule="name")
        return replace(account(id), refs=(ref,))

    row = decision("reject", party("gone", "Norway"))
    row = replace(row, mentions=(quote(party("gone", "Norway")),))
    assert rule([row], [party("m1", "Chile"), party("m2", "Norway")]).rejected == {"m2"}


def test_a_merge_of_which_one_side_is_gone_attaches_to_nothing() -> None:
    (attached,) = rule([decision("merge", MET, SEND)], [MET, HURT]).attachments
    assert attached.mentions == ()
