import json
import sqlite3
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from tests import factories

import onrecord
from onrecord.errors import BadEvidence, BadRecord, NotFound
from onrecord.model import Event, ReportRow, Statement, Story
from onrecord.record import OpenRecord


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return factories.filled(tmp_path / "r.db")


@pytest.fixture
def record(path: Path) -> Iterator[OpenRecord]:
    with onrecord.open(path) as opened:
        yield opened


def ids(rows: list[Event] | list[Statement]) -> list[str]:
    return [row.id for row in rows]


def test_lists_give_the_typed_rows_by_id(record: OpenRecord) -> None:
    made = factories.record()
    assert [report.id for report in record.reports()] == ["r1", "r2"]
    assert record.stories() == list(made.stories)
    assert record.actors() == list(made.actors)
    assert ids(record.events()) == sorted(event.id for event in made.events)
    assert record.statements() == sorted(made.statements, key=lambda s: s.id)


def test_events_are_found_by_type_status_story_and_actor(record: OpenRecord) -> None:
    assert ids(record.events(type="ASSAULT")) == ["e-m3", "e-m4"]
    assert ids(record.events(status="denied")) == ["e-m4"]
    assert ids(record.events(story="s-r1", type="AGREE")) == ["e-m5"]
    assert ids(record.events(actor="josk-harrow")) == ["e-m1"]


def test_an_actor_may_be_asked_for_by_any_of_its_names(record: OpenRecord) -> None:
    assert ids(record.statements(actor="toren")) == ["u-m6"]
    assert ids(record.events(actor="FISHERMEN")) == ["e-m4"]


def test_a_state_stands_for_all_who_belong_to_it(record: OpenRecord) -> None:
    assert ids(record.events(actor="ARDANIAN")) == ["e-m1", "e-m5"]
    assert ids(record.events(between=("Velmark", "ARD"))) == ["e-m1"]


def test_a_story_may_be_asked_for_by_anything_in_it(record: OpenRecord) -> None:
    assert ids(record.events(story="r2")) == ids(record.events())
    assert ids(record.events(story="m4")) == ids(record.events())


def test_an_unknown_name_or_story_is_not_an_empty_list(record: OpenRecord) -> None:
    with pytest.raises(NotFound, match="onrecord actors"):
        record.events(actor="Nobody at All")
    with pytest.raises(NotFound):
        record.events(story="s-r99")
    with pytest.raises(NotFound, match="is an actor"):
        record.events(story="ARD")


@pytest.mark.parametrize(
    ("id", "kind", "found"),
    [
        ("e-m1", Event, "e-m1"),
        ("m2", Event, "e-m1"),
        ("e-m2", Event, "e-m1"),
        ("m7", Statement, "u-m6"),
        ("r2", ReportRow, "r2"),
        ("s-r2", Story, "s-r1"),
    ],
)
def test_ids_of_rows_members_and_former_clusters_resolve(record: OpenRecord, id: str, kind: type, found: str) -> None:
    row = record.get(id)
    assert isinstance(row, kind)
    assert row.id == found


@pytest.mark.parametrize("id", ["", "-", "m99", "e-", "nonsense"])
def test_other_ids_are_not_found(record: OpenRecord, id: str) -> None:
    with pytest.raises(NotFound):
        record.get(id)


def test_the_export_stands_in_the_order_of_the_contract(record: OpenRecord) -> None:
    stream = StringIO()
    record.export(stream)
    rows = [json.loads(line) for line in stream.getvalue().splitlines()]
    order = ["report", "story", "actor", "event", "statement"]
    assert [(row["kind"], row["id"]) for row in rows] == sorted(
        ((row["kind"], row["id"]) for row in rows), key=lambda key: (order.index(key[0]), key[1])
    )


def test_a_whole_record_verifies(record: OpenRecord) -> None:
    assert record.verify() == []


def test_verify_sees_that_the_input_was_altered(path: Path, record: OpenRecord) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE report SET raw = ? WHERE id = 'r1'", (b"Ardania and Velmark hold walks\n",))
    connection.close()
    (problem,) = record.verify()
    assert isinstance(problem, BadEvidence)
    assert problem.mention == "r1"
    assert problem.start == len("Ardania and Velmark hold ")


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("event", '"text": "Mila Toren"', '"text": "Mila Torem"'),
        ("event", '"start": 46', '"start": 47'),
        ("event", '"prefix": "', '"prefix": "Not '),
        ("statement", '"text": "told"', '"text": "tell"'),
        ("statement", "We will send grain in June,", "We will send grain in July,"),
        ("actor", "Ardanian envoy", "Ardanian consul"),
        ("report", "Port Sel on Monday", "Port Sel on Sunday"),
    ],
)
def test_verify_sees_that_words_were_altered(path: Path, record: OpenRecord, kind: str, old: str, new: str) -> None:
    with sqlite3.connect(path) as connection:
        changed = connection.execute(
            "UPDATE derived SET json = replace(json, ?, ?) WHERE kind = ? AND instr(json, ?)", (old, new, kind, old)
        )
        assert changed.rowcount
    connection.close()
    problems = record.verify()
    assert problems
    assert all(isinstance(problem, BadEvidence) for problem in problems)


def test_verify_says_that_a_record_is_stale(path: Path, record: OpenRecord) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO report_path VALUES ('r1', 'a.txt')")
    connection.close()
    assert [type(problem) for problem in record.verify()] == [BadRecord]


def test_every_public_name_is_there_and_no_other() -> None:
    for name in onrecord.__all__:
        assert getattr(onrecord, name)
    with pytest.raises(AttributeError, match="no_such_name"):
        onrecord.no_such_name  # noqa: B018


def test_open_takes_the_record_from_the_environment(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD", str(path))
    with onrecord.open() as opened:
        assert opened.path == path


def test_a_record_that_is_not_there_may_be_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRecord):
        onrecord.open(tmp_path / "none.db", create=False)


@pytest.mark.parametrize(
    ("id", "values", "problem"),
    [
        ("e-m1", {"evidence": "other words"}, "cannot be corrected"),
        ("e-m1", {"status": "rumoured"}, "one of: occurred"),
        ("e-m1", {"status": None}, "cannot be without"),
        ("e-m1", {"date": "in May"}, "no date"),
        ("e-m1", {"date": "2031-02-30"}, "day is out of range|out of range"),
        ("e-m1", {"type": "PARTY"}, "no type of event"),
        ("e-m1", {"type": "ASSAULT"}, "no mode visit"),
        ("e-m1", {"modes": "karaoke"}, "no mode karaoke"),
        ("u-m6", {"type": "CONSULT"}, "cannot be corrected"),
        ("u-m6", {"declined": "perhaps"}, "cannot be .perhaps.. It is one of: true"),
    ],
)
def test_a_correction_that_cannot_be_carried_out_does_not_come_in(
    record: OpenRecord, id: str, values: dict[str, str | None], problem: str
) -> None:
    with pytest.raises(ValueError, match=problem):
        record.correct(id, why="no", by="A. Reader", **values)
    assert record.decisions() == []


def test_decisions_need_a_name_and_a_reason(record: OpenRecord) -> None:
    with pytest.raises(ValueError, match="who made it"):
        record.reject("e-m1", why="wrong", by=" ")
    with pytest.raises(ValueError, match="who made it"):
        record.reject("e-m1", why="", by="A. Reader")


def test_decisions_are_about_one_kind_of_thing(record: OpenRecord) -> None:
    with pytest.raises(ValueError, match="both at once"):
        record.merge(["e-m1", "u-m6"], why="same", by="A. Reader")
    with pytest.raises(ValueError, match="nothing"):
        record.merge([], why="same", by="A. Reader")
    with pytest.raises(NotFound):
        record.reject("ARD", why="wrong", by="A. Reader")
