import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests import factories

from onrecord.deciding import Target, decide
from onrecord.errors import BadRecord
from onrecord.model import Record
from onrecord.signing import Signed
from onrecord.store import Filter, ImportedRow, Stamp, Store, StoredReport, Who, Words
from onrecord.store.codec import dump
from onrecord.store.tables import APPLICATION_ID

SIGNED = Signed(by="A. Reader", at="2031-05-09T08:00:00+00:00", why="misread")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "r.db", create=True) as made:
        yield made


def stored(id: str = "r1", source: str = "a.txt") -> StoredReport:
    return StoredReport(report=factories.report(id, source=source), raw=b"bytes", format="text")


def imported(key: str = "Q900000001", json: str = '{"name": "Anna Example"}', file: str = "a.csv") -> ImportedRow:
    return ImportedRow(key=key, file=file, format="Wikidata SPARQL CSV", json=json)


def filled(store: Store, record: Record) -> None:
    for row in record.reports:
        store.put(stored(row.id), factories.extraction(row.id))
    assert store.replace_derived(record, Stamp(inputs=store.facts()[3], code="1"))


def test_a_report_comes_back_with_its_bytes_and_its_extraction(store: Store) -> None:
    store.put(stored(), factories.extraction())
    assert store.reports() == [factories.report(source="a.txt")]
    assert store.raw("r1") == (b"bytes", "text")
    assert store.extractions() == [factories.extraction()]


def test_the_source_of_a_report_is_its_smallest_path(store: Store) -> None:
    store.put(stored(source="b.txt"), factories.extraction())
    store.put_path("r1", "a.txt")
    store.put_path("r1", "c.txt")
    assert store.reports()[0].source == "a.txt"


def test_a_report_is_kept_with_its_extraction_or_not_at_all(store: Store) -> None:
    broken = replace(factories.extraction(), report="of no report")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.put(stored(), broken)
    assert store.reports() == []


def test_a_newer_extraction_takes_the_place_of_the_older(store: Store) -> None:
    store.put(stored(), factories.extraction())
    store.replace(factories.report(title="Read anew"), factories.extraction(version="2"))
    assert store.versions() == {"r1": "2"}
    assert store.reports()[0].title == "Read anew"


def test_an_empty_record_is_not_stale_and_a_new_report_makes_it_so(store: Store) -> None:
    assert not store.is_stale()
    store.put(stored(), factories.extraction())
    assert store.is_stale()


def test_what_was_derived_is_stale_after_each_kind_of_change(store: Store) -> None:
    filled(store, factories.record())
    assert not store.is_stale()
    assert not store.is_stale("1")
    assert store.is_stale("2")
    changes: list[Callable[[], None]] = [
        lambda: store.put_path("r1", "0.txt"),
        lambda: store.replace(factories.report(), factories.extraction(version="2")),
        lambda: store.replace(factories.report(title="Read anew"), factories.extraction(version="2")),
        lambda: store.decide([decide("reject", [Target(row=factories.crush(), mention=None)], SIGNED)]),
        lambda: store.put_actors([imported()]),
        lambda: store.put_actors([imported(json='{"name": "Anne Example"}')]),
    ]
    for change in changes:
        change()
        assert store.is_stale()
        assert store.replace_derived(factories.record(), Stamp(inputs=store.facts()[3], code="1"))
        assert not store.is_stale()


def test_what_was_derived_from_older_inputs_is_not_kept(store: Store) -> None:
    store.put(stored(), factories.extraction())
    inputs = store.facts()[3]
    store.put(stored("r2"), factories.extraction("r2"))
    assert not store.replace_derived(factories.record(), Stamp(inputs=inputs, code="1"))
    assert store.select("event") == []


def test_rows_are_chosen_by_story_type_status_and_actor(store: Store) -> None:
    filled(store, factories.record())

    def ids(**wanted: Any) -> list[str]:
        return [json.loads(row)["id"] for row in store.select("event", Filter(**wanted))]

    assert ids() == ["e-m1", "e-m3", "e-m4", "e-m5"]
    assert ids(types=("ASSAULT",), statuses=("denied",)) == ["e-m4"]
    assert ids(actors=(Who(ids=("fishermen", "ARD")),)) == ["e-m4", "e-m5"]
    assert ids(story="another") == []
    assert len(store.select("statement", Filter(actors=(Who(called=("reporters",)),)))) == 1


def test_a_member_leads_to_its_row_and_a_report_to_itself(store: Store) -> None:
    filled(store, factories.record())
    by_member, itself = store.find("m2"), store.find("r2")
    assert by_member is not None
    assert (by_member.kind, by_member.id) == ("event", "e-m1")
    assert itself is not None
    assert (itself.kind, itself.id) == ("report", "r2")
    assert store.find("m99") is None


def test_decisions_stand_by_time_and_the_same_one_once(store: Store) -> None:
    early = decide("reject", [Target(row=factories.crush(), mention=None)], SIGNED)
    late = decide(
        "reject", [Target(row=factories.firing(), mention=None)], replace(SIGNED, at="2031-05-10T08:00:00+00:00")
    )
    store.decide([late])
    store.decide([early, late])
    assert store.decisions() == [early, late]


def test_an_imported_actor_takes_the_place_of_the_one_of_its_key(store: Store) -> None:
    store.put_actors([imported("Q900000002"), imported()])
    newer = imported(json="{}", file="b.csv")
    store.put_actors([newer])
    assert store.imported() == [newer, imported("Q900000002")]


def test_actors_are_imported_all_or_none(store: Store) -> None:
    broken = replace(imported("Q900000002"), file=None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        store.put_actors([imported(), broken])
    assert store.imported() == []


def test_importing_the_same_again_leaves_what_was_derived(store: Store) -> None:
    store.put_actors([imported()])
    filled(store, factories.record())
    store.put_actors([imported()])
    assert not store.is_stale()


def test_an_older_layout_gets_the_tables_that_it_lacks(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db", create=True) as store:
        store.put(stored(), factories.extraction())
    with sqlite3.connect(tmp_path / "r.db") as connection:
        connection.execute("DROP TABLE imported")
        connection.execute("PRAGMA user_version=1")
    connection.close()
    with Store(tmp_path / "r.db", create=False) as store:
        store.put_actors([imported()])
        assert store.imported() == [imported()]
        assert [report.id for report in store.reports()] == ["r1"]


def test_one_reads_while_another_writes(store: Store, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "r.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert store.reports() == []
    other.rollback()
    other.close()


def test_writers_wait_for_each_other_from_the_first_moment(tmp_path: Path) -> None:
    def write(name: str) -> None:
        with Store(tmp_path / "r.db", create=True) as store:
            for number in range(5):
                store.put(stored(f"{name}{number}"), factories.extraction(f"{name}{number}"))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, "abcd"))
    with Store(tmp_path / "r.db", create=False) as store:
        assert len(store.reports()) == len(store.extractions()) == 20


def test_a_writer_that_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.store.engine.BUSY_SECONDS", 0)
    with Store(tmp_path / "r.db", create=True) as store:
        other = sqlite3.connect(tmp_path / "r.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BadRecord, match=r"locked.*repeat the command"):
            store.put(stored(), factories.extraction())
        other.rollback()
        other.close()
        store.put(stored(), factories.extraction())
        assert len(store.reports()) == 1


def test_a_record_that_is_not_there_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(BadRecord, match="no record"):
        Store(tmp_path / "r.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_newer_layout_is_refused_with_the_remedy(tmp_path: Path) -> None:
    Store(tmp_path / "r.db", create=True).close()
    with sqlite3.connect(tmp_path / "r.db") as connection:
        connection.execute("PRAGMA user_version=99")
    connection.close()
    with pytest.raises(BadRecord, match=r"newer onrecord \(layout 99.*pip install --upgrade"):
        Store(tmp_path / "r.db", create=True)


@pytest.mark.parametrize("content", [b"SQLite? No: a letter to the editor.\n" * 9, b"\x00" * 600])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(BadRecord, match=r"letter\.txt"):
        Store(path, create=True)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    with pytest.raises(BadRecord, match="another program"):
        Store(tmp_path / "other.db", create=True)


def test_a_folder_that_is_not_there_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(BadRecord, match="cannot be opened"):
        Store(tmp_path / "nowhere" / "r.db", create=True)


# A record file of layout 2, before the lists could be narrowed: what was derived stood in one table.
_LAYOUT_2 = """
CREATE TABLE report (id TEXT PRIMARY KEY, outlet TEXT, published TEXT, json TEXT NOT NULL, digest TEXT NOT NULL,
    raw BLOB NOT NULL, format TEXT NOT NULL);
CREATE TABLE report_path (report TEXT REFERENCES report (id), path TEXT, PRIMARY KEY (report, path));
CREATE TABLE extraction (report TEXT PRIMARY KEY REFERENCES report (id), version TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE decision (id TEXT PRIMARY KEY, at TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE imported (key TEXT PRIMARY KEY, file TEXT NOT NULL, format TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE derived (kind TEXT, id TEXT, story TEXT, type TEXT, status TEXT, json TEXT NOT NULL,
    PRIMARY KEY (kind, id));
CREATE INDEX derived_story ON derived (kind, story);
CREATE TABLE involved (actor TEXT, kind TEXT, id TEXT, PRIMARY KEY (actor, kind, id));
CREATE TABLE member (member TEXT, kind TEXT, id TEXT NOT NULL, PRIMARY KEY (member, kind));
CREATE TABLE stamp (only INTEGER PRIMARY KEY, inputs TEXT NOT NULL, code TEXT NOT NULL);
INSERT INTO derived VALUES ('story', 's-r1', 's-r1', NULL, NULL, '{}');
INSERT INTO stamp VALUES (0, 'inputs', '1');
PRAGMA user_version = 2;
"""


def test_a_record_of_layout_2_keeps_what_came_in_and_is_derived_anew(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "r.db") as connection:
        connection.executescript(_LAYOUT_2 + f"PRAGMA application_id = {APPLICATION_ID};")
        for row in factories.record().reports:
            read = factories.report(row.id, row.text)
            report = (row.id, row.outlet, row.published, dump(read), "digest", b"bytes", "text")
            connection.execute("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?)", report)
            connection.execute("INSERT INTO report_path VALUES (?, ?)", (row.id, read.source))
            extracted = (row.id, "1", dump(factories.extraction(row.id)))
            connection.execute("INSERT INTO extraction VALUES (?, ?, ?)", extracted)
    connection.close()
    with Store(tmp_path / "r.db", create=False) as store:
        assert [(report.id, report.source) for report in store.reports()] == [("r1", "r1.txt"), ("r2", "r2.txt")]
        assert store.extractions() == [factories.extraction("r1"), factories.extraction("r2")]
        assert store.extractions({"r2"}) == [factories.extraction("r2")]
        assert store.select("story") == []
        assert store.is_stale()
        assert store.replace_derived(factories.record(), Stamp(inputs=store.facts()[3], code="1"))
        assert len(store.select("event", Filter(types=("ASSAULT",)))) == 2
    Store(tmp_path / "r.db", create=False).close()


def test_an_older_layout_that_may_not_be_changed_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = factories.filled(tmp_path / "r.db")
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=2")
    connection.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(BadRecord, match=r"older onrecord.*Copy it"):
        Store(path, create=False)


def test_the_index_keeps_what_stays_the_same_and_forgets_what_is_gone(store: Store) -> None:
    def found(word: str) -> set[str]:
        return {passage.id for passage in store.search(["event"], Words(all=(word,)))["event"][0]}

    filled(store, factories.record())
    assert (found("met"), found("navy")) == ({"e-m1"}, {"e-m4"})
    whole = factories.record()
    fewer = replace(whole, events=(factories.meeting(),), statements=())
    for record, navy in ((fewer, set()), (whole, {"e-m4"}), (whole, {"e-m4"})):
        assert store.replace_derived(record, Stamp(inputs=store.facts()[3], code="1"))
        assert (found("met"), found("navy")) == ({"e-m1"}, navy)


def test_marks_are_right_where_a_text_has_the_characters_that_mark(store: Store) -> None:
    text = "\ufdd0The navy\ufdd1 \ufdd0of Velmark fired on fishermen."
    account = factories.event_account("m9", "r1", text, text, "fired")
    filled(store, replace(factories.record(), events=(factories.event(account),), statements=()))
    ((passage,), _) = store.search(["event"], Words(all=("navy", "fired")))["event"]
    assert [text[start:end] for start, end in passage.marks] == ["navy", "fired"]
