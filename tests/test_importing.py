"""Actors of the user's own, from their files to the events."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from tests import actor_files

import onrecord
from onrecord.errors import NotFound
from onrecord.model import Extraction, Report
from onrecord.pipeline import Tools
from onrecord.record import OpenRecord

TEXT = """---
date: 2022-05-06
outlet: Example Courier
---
Talks in Lima

Anna Storvik met Kenya's president in Lima on Monday, officials said.

Two days later, Norway's foreign minister praised Kenya for its aid to Peru.
"""


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    (tmp_path / "talks.txt").write_text(TEXT)
    with onrecord.open(tmp_path / "r.db") as opened:
        opened.add(tmp_path / "talks.txt")
        yield opened


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return actor_files.write(tmp_path)


def exported(record: OpenRecord) -> str:
    stream = StringIO()
    record.export(stream)
    return stream.getvalue()


def participants(record: OpenRecord) -> set[str]:
    return {who for event in record.events() for who in (*event.actors, *event.recipients)}


def test_an_imported_minister_is_resolved_in_events_by_name_and_by_office(
    record: OpenRecord, files: list[Path]
) -> None:
    assert "anna-storvik" not in participants(record)
    result = record.import_actors(files[0])
    assert (result.added, len(result.reread), result.failed) == (("Q900000001",), 1, ())
    met, praised = record.events(type="CONSULT"), record.events(type="SUPPORT")
    assert [event.actors[0] for event in (*met, *praised)] == ["anna-storvik", "anna-storvik"]
    (anna,) = (actor for actor in record.actors() if actor.id == "anna-storvik")
    assert (anna.country, anna.wikidata) == ("NOR", "Q900000001")
    assert not record.stale
    assert record.verify() == []


def test_what_is_imported_holds_for_reports_that_come_later(tmp_path: Path, files: list[Path]) -> None:
    (tmp_path / "talks.txt").write_text(TEXT)
    with onrecord.open(tmp_path / "later.db") as record:
        assert record.import_actors(*files).reread == ()
        assert not record.stale
    with onrecord.open(tmp_path / "later.db") as record:
        record.add(tmp_path / "talks.txt")
        assert "anna-storvik" in participants(record)
        before = exported(record)
    with onrecord.open(tmp_path / "sooner.db") as record:
        record.add(tmp_path / "talks.txt")
        for path in reversed(files):
            record.import_actors(path)
        assert exported(record) == before


def test_importing_the_same_again_changes_nothing(record: OpenRecord, files: list[Path]) -> None:
    first = record.import_actors(*files)
    before = exported(record)
    again = record.import_actors(*reversed(files))
    assert (again.added, again.replaced, again.reread) == ((), (), ())
    assert again.known == first.added
    assert exported(record) == before


def test_a_later_import_takes_the_place_of_the_earlier(record: OpenRecord, files: list[Path]) -> None:
    record.import_actors(files[0])
    files[0].write_text(actor_files.CSV.replace("Anna Storvik,", "Anne Storvik,"))
    result = record.import_actors(files[0])
    assert (result.replaced, len(result.reread)) == (("Q900000001",), 1)
    assert "anna-storvik" not in participants(record)
    (anna,) = record.dossiers("Anna Storvik")
    assert [source.source for source in anna.attestations] == ["reports"]
    with pytest.raises(NotFound):
        record.dossiers("anna-storvik")


def test_what_cannot_be_read_is_in_the_result_and_the_rest_comes_in(record: OpenRecord, files: list[Path]) -> None:
    files[3].write_text("+NOBODY_\n" + actor_files.DICTIONARY)
    result = record.import_actors(*files, files[0].parent / "none.json")
    assert len(result.added) == 4
    assert [Path(failure.source).name for failure in result.failed] == ["holders.txt", "none.json"]


def test_decisions_survive_an_import(record: OpenRecord, files: list[Path]) -> None:
    event = record.events(type="SUPPORT")[0]
    record.reject(event.id, why="as a test", by="A. Reader")
    record.import_actors(*files)
    assert record.events(type="SUPPORT") == []
    assert record.unattached() == []


def test_an_import_that_is_interrupted_is_made_good_by_the_next(
    record: OpenRecord, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Tools, report: Report) -> Extraction:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        broken.setattr(Tools, "extract", fail)
        record.import_actors(*files)
    assert record.stale
    again = record.import_actors(*files)
    assert (len(again.known), len(again.reread)) == (4, 1)
    assert "anna-storvik" in participants(record)


def test_a_dossier_says_what_each_source_says(record: OpenRecord, files: list[Path]) -> None:
    record.import_actors(*files)
    (anna,) = record.dossiers("ANNA B. STORVIK")
    imported, reports = anna.attestations
    assert (imported.source, imported.file, imported.origin) == ("imported", "ministers.csv", "Wikidata SPARQL CSV")
    assert [(role.title, role.country, role.start) for role in imported.roles] == [
        ("foreign-minister", "NOR", "2021-02-01")
    ]
    assert [naming.text for naming in reports.namings] == ["Anna Storvik"]
    assert {role.basis for role in reports.roles} == {"text"}
    assert record.dossiers("anna-storvik") == [anna]


def test_a_dossier_of_somebody_whom_only_the_shipped_data_know(record: OpenRecord) -> None:
    (truman,) = record.dossiers("Harry Truman")
    assert [(a.source, a.file) for a in truman.attestations] == [("shipped", "persons.toml")]
    (russia,) = record.dossiers("Kremlin")
    assert russia.id == "RUS"


def test_a_dossier_of_somebody_whom_only_the_reports_know(record: OpenRecord) -> None:
    (anna,) = record.dossiers("Anna Storvik")
    (reports,) = anna.attestations
    assert reports.source == "reports"
    assert [(n.text, TEXT.split("---\n")[2].find(n.text) >= 0) for n in reports.namings] == [("Anna Storvik", True)]


def test_every_actor_of_the_record_is_named_somewhere(record: OpenRecord, files: list[Path]) -> None:
    record.import_actors(*files)
    text = record.reports()[0].text
    for actor in record.actors():
        (found,) = (d for d in record.dossiers(actor.id) if d.id == actor.id)
        namings = found.attestations[-1].namings
        assert namings, actor.id
        assert all(text[naming.start : naming.end] == naming.text for naming in namings)
