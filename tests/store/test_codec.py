import json
from dataclasses import replace

import pytest
from tests import factories

from onrecord.deciding import Target, decide
from onrecord.model import Decision, Event, Record
from onrecord.signing import Signed
from onrecord.store.codec import dump, exported, load


@pytest.mark.parametrize("kind", ["reports", "stories", "actors", "events", "statements"])
def test_rows_survive_the_way_there_and_back(kind: str) -> None:
    for row in getattr(factories.record(), kind):
        assert load(type(row), dump(row)) == row


def test_a_whole_record_and_a_decision_survive() -> None:
    signed = Signed(by="A. Reader", at="2031-05-09T08:00:00+00:00", why="“no” — ñ")
    made = decide("correct", [Target(row=factories.meeting(), mention="m2")], signed, field="status", value=None)
    assert load(Decision, dump(made)) == made
    assert load(Record, dump(factories.record())) == factories.record()


def test_the_export_puts_the_kind_first_and_rounds_scores() -> None:
    row = json.loads(exported(factories.meeting()))
    assert list(row)[:3] == ["kind", "id", "story"]
    assert row["mentions"][0]["score"] == 0.9123
    assert row["mentions"][0]["place"]["lon"] == -2.25


def test_the_export_keeps_letters_as_they_are() -> None:
    assert "“We will" in exported(factories.report_row(factories.report()))


def test_exported_rows_can_be_read_again() -> None:
    assert load(Event, exported(factories.crush())).figures == factories.crush().figures


def test_other_json_is_refused() -> None:
    with pytest.raises(ValueError, match="story"):
        load(Event, '{"id": "e1"}')


def test_the_export_steers_no_terminal_and_loses_no_character() -> None:
    text = "Toren\x9b31m said\x85 \\\x7f “no” — ñ \x1b\u00a0."
    span = replace(factories.meeting().mentions[0].evidence, text=text)
    line = exported(span)
    assert json.loads(line)["text"] == text
    assert not [c for c in line if c < " " or "\x7f" <= c <= "\x9f"]
    assert "“no” — ñ" in line
