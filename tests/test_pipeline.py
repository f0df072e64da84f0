import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from tests.test_schema import SCHEMA

import onrecord
from onrecord.errors import BadInput, NotFound
from onrecord.model import Extraction, Report
from onrecord.pipeline import Tools
from onrecord.record import OpenRecord
from onrecord.samples import sample_paths
from onrecord.store import Store

WHO = {"by": "A. Reader", "why": "as a test"}


def exported(record: OpenRecord) -> str:
    stream = StringIO()
    record.export(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the samples, read at once; tests copy it."""
    path = tmp_path_factory.mktemp("samples") / "r.db"
    with onrecord.open(path) as record:
        result = record.add(*sample_paths())
        assert len(result.added) == len(sample_paths())
    return path


@pytest.fixture
def record(samples: Path, tmp_path: Path) -> Iterator[OpenRecord]:
    (tmp_path / "r.db").write_bytes(samples.read_bytes())
    with onrecord.open(tmp_path / "r.db") as opened:
        yield opened


def test_the_samples_make_two_stories_with_events_and_statements(record: OpenRecord) -> None:
    assert sorted(len(story.reports) for story in record.stories()) == [2, 4]
    assert {event.story for event in record.events()} == {story.id for story in record.stories()}
    assert any(statement.reports > 1 for statement in record.statements())
    assert any(event.differences for event in record.events())


def test_every_word_of_the_samples_record_verifies(record: OpenRecord) -> None:
    assert record.verify() == []


def test_the_export_of_the_samples_fits_the_schema(record: OpenRecord) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for line in exported(record).splitlines():
        validator.validate(json.loads(line))


def test_reading_the_same_reports_again_changes_nothing(record: OpenRecord) -> None:
    before = exported(record)
    result = record.add(*reversed(sample_paths()))
    assert len(result.known) == len(sample_paths())
    assert not result.added
    assert exported(record) == before


def test_one_by_one_in_any_order_is_the_same_as_all_at_once(record: OpenRecord, tmp_path: Path) -> None:
    paths = sample_paths()
    random.Random(4).shuffle(paths)  # noqa: S311
    for path in paths:
        with onrecord.open(tmp_path / "one-by-one.db") as other:
            other.add(path)
    with onrecord.open(tmp_path / "one-by-one.db") as other:
        assert exported(other) == exported(record)


def test_whoever_watches_is_told_each_source_and_then_the_reconciliation(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    seen: list[tuple[str, str]] = []
    with onrecord.open(tmp_path / "r.db") as record:
        record.add(tmp_path / "empty.txt", sample_paths()[0], watch=lambda *told: seen.append(told))
    assert seen == [("read", str(tmp_path / "empty.txt")), ("read", str(sample_paths()[0])), ("reconcile", "")]


def test_what_cannot_be_read_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "nul.txt").write_bytes(b"Envoys met in Oslo on Monday.\x00")
    (tmp_path / "good.txt").write_text("Norway's foreign minister met Chile's president in Oslo on Monday.")
    with onrecord.open(tmp_path / "r.db") as record:
        result = record.add(*sorted(tmp_path.glob("*.txt")), tmp_path / "none.txt")
        assert len(result.added) == 1
        assert sorted(Path(failure.source).name for failure in result.failed) == [
            "binary.txt",
            "empty.txt",
            "none.txt",
            "nul.txt",
        ]


ODD = {
    "no sentence": "Oslo, Lima, Quito",
    "capitals": "NORWAY AND CHILE SIGN TREATY\nTHE MINISTERS MET IN OSLO ON MONDAY AND SIGNED IT.",
    "right to left": "قال الوزير إن المحادثات كانت مفيدة.",
    "emoji": "“Yes 🎉👩‍👩‍👧,” said the minister 👍.",
    "one letter": "A",
    "only quotes": "“““”””",
    "blank lines": "\n\n\nHe said so.\n\n\n",
}


@pytest.mark.parametrize("name", ODD)
def test_odd_texts_give_a_record_that_verifies(name: str, tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_text(ODD[name], encoding="utf-8")
    with onrecord.open(tmp_path / "r.db") as record:
        result = record.add(tmp_path / "odd.txt")
        assert len(result.added) == 1
        assert record.verify() == []


def test_decisions_take_effect_and_are_listed(record: OpenRecord) -> None:
    first, second, third = record.events()[:3]
    record.reject(first.id, **WHO)
    (made,) = record.correct(second.id, status="planned", **WHO)
    assert first.id not in {event.id for event in record.events()}
    corrected = record.get(second.mentions[0].id)
    assert corrected in record.events(status="planned")
    assert made in record.decisions()
    assert third in record.events()


def test_a_record_verifies_right_after_a_decision(record: OpenRecord) -> None:
    record.reject(record.statements()[0].id, **WHO)
    assert record.verify() == []


def test_what_is_merged_can_be_split_again(record: OpenRecord) -> None:
    story = record.stories()[0].id
    one, other = record.statements(story=story)[:2]
    record.merge([one.id, other.id], **WHO)
    assert record.get(one.id) == record.get(other.id)
    record.split([mention.id for mention in other.mentions], **WHO)
    assert record.get(one.mentions[0].id) != record.get(other.mentions[0].id)


def test_a_decision_is_kept_even_if_what_follows_fails(record: OpenRecord) -> None:
    event = record.events()[0]
    with pytest.raises(RuntimeError), onrecord.open(record.path) as hasty:
        hasty.reject(event.id, **WHO)
        raise RuntimeError("interrupted")
    assert record.stale
    assert [decision.note for decision in record.decisions()] == ["as a test"]
    record.add()
    assert event.id not in {found.id for found in record.events()}


def test_a_rejected_mention_says_who_rejected_it(record: OpenRecord) -> None:
    event = record.events()[0]
    record.reject(event.id, **WHO)
    with pytest.raises(NotFound, match=r"rejected by A\. Reader.*as a test"):
        record.get(event.mentions[0].id)


def test_decisions_outlive_the_process_and_a_newer_version(record: OpenRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    event = record.events()[0]
    record.reject(event.id, **WHO)
    path = record.path
    record.close()
    monkeypatch.setattr("onrecord.extract.extractor.VERSION", "newer")
    with onrecord.open(path) as again:
        assert len(again.reread()) == len(sample_paths())
        assert event.id not in {found.id for found in again.events()}
        assert again.unattached() == []
        assert again.reread() == ()


def test_reports_of_another_version_are_read_again_when_added(
    record: OpenRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = record.path
    record.close()
    monkeypatch.setattr("onrecord.extract.extractor.VERSION", "newer")
    with onrecord.open(path) as again:
        result = again.add(sample_paths()[0])
        assert (len(result.reread), len(result.known), len(result.added)) == (1, 0, 0)
        assert again.verify() == []


def test_a_newer_reconciliation_makes_the_next_writer_derive_again(
    record: OpenRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = record.path
    before = exported(record)
    record.close()
    with Store(path, create=False) as store:
        assert not store.is_stale(Tools().code)
        monkeypatch.setattr("onrecord.reconcile.VERSION", "newer")
        assert store.is_stale(Tools().code)
    with onrecord.open(path) as again:
        again.add()
        assert exported(again) == before
    with Store(path, create=False) as store:
        assert not store.is_stale(Tools().code)


def failing_on(title: str) -> Callable[[Tools, Report], Extraction]:
    """An extraction that has a fault which one report brings out."""
    sound = Tools.extract

    def extract(self: Tools, report: Report) -> Extraction:
        if report.title == title:
            raise RuntimeError("out of luck")
        return sound(self, report)

    return extract


def test_a_report_whose_analysis_fails_is_named_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = sample_paths()[:2]
    monkeypatch.setattr(Tools, "extract", failing_on("Mackerel accord signed in Reykjavik"))
    with onrecord.open(tmp_path / "r.db") as record:
        result = record.add(*paths)
        assert len(result.added) == 1
        (failure,) = result.failed
        assert failure.source == str(paths[1])
        assert "cannot be analysed: RuntimeError in test_pipeline.py, line" in str(failure)
        assert [report.source for report in record.reports()] == [str(paths[0])]


def test_a_report_that_a_newer_version_cannot_analyse_stays_as_it_was(
    record: OpenRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, before = record.path, exported(record)
    record.close()
    monkeypatch.setattr("onrecord.extract.extractor.VERSION", "newer")
    monkeypatch.setattr(Tools, "extract", failing_on("Mackerel accord signed in Reykjavik"))
    with onrecord.open(path) as again:
        with pytest.raises(BadInput, match="cannot be analysed"):
            again.reread()
        assert exported(again) == before


REPORTS = 60


@pytest.mark.skipif(os.name == "nt", reason="no such signal on Windows")
def test_an_add_that_is_killed_keeps_what_it_had_and_can_be_repeated(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    cities = ("Oslo", "Lima", "Quito", "Dakar", "Hanoi", "Riga", "Bern", "Tunis")
    for number in range(REPORTS):
        city = cities[number % len(cities)]
        text = f"The envoys met in {city} on {number + 2} talks.\n\n“We agreed,” one of them told reporters. " * 4
        (folder / f"{number:03}.txt").write_text(text)
    path = tmp_path / "killed.db"
    env = {**os.environ, "PYTHONPATH": str(Path(onrecord.__file__).parents[1])}
    words = [sys.executable, "-m", "onrecord", "--record", str(path), "add", str(folder)]
    running = subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    confirmed = _wait_for(path, 3, running)
    running.send_signal(signal.SIGKILL)
    running.wait()
    with Store(path, create=False) as store:
        kept = {report.id for report in store.reports()}
        assert confirmed <= kept
        assert 3 <= len(kept) < REPORTS
        assert {extraction.report for extraction in store.extractions()} == kept
        assert store.is_stale()
    with onrecord.open(path) as record:
        result = record.add(folder)
        assert len(result.known) + len(result.reread) == len(kept)
        assert len(result.added) == REPORTS - len(kept)
        assert not record.stale


def _wait_for(path: Path, reports: int, running: subprocess.Popen[bytes]) -> set[str]:
    """Wait until a running add has confirmed some reports."""
    for _ in range(1200):
        assert running.poll() is None, "the add ended before it could be killed"
        time.sleep(0.05)
        if path.exists():
            with Store(path, create=True) as store:
                found = {report.id for report in store.reports()}
            if len(found) >= reports:
                return found
    raise AssertionError("the add confirmed nothing")


def test_a_deed_told_with_its_day_is_an_event_without_names(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "LARVIK, 6 May 2024 - A depot was torched on Sunday night. A barn was torched.\n", encoding="utf-8"
    )
    with onrecord.open(tmp_path / "r.db") as record:
        record.add(tmp_path / "a.txt")
        [event] = record.events()
    assert (event.actors, event.recipients) == ((), ())
    assert event.date is not None
    assert event.date.start == "2024-05-05"
