from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.samples import sample_paths
from onrecord.store import Store


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    return tmp_path


def test_add_reads_what_it_can_and_says_what_it_could_not(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"Talks\x00began.")
    (folder / "good.txt").write_text("Peru's president met Kenya's foreign minister in Lima on Monday.")
    result = CliRunner().invoke(app, ["add", "bad.txt", "good.txt", "none.txt", "--date", "2031-05-06"])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "onrecord: bad.txt: " in result.stderr
    assert "onrecord: none.txt: " in result.stderr
    assert "1 report added, 2 failed." in result.stderr
    with Store(folder / "onrecord.db", create=False) as store:
        (report,) = store.reports()
    assert (report.published, report.published_basis) == ("2031-05-06", "given")


def test_a_date_that_is_none_is_wrong_usage_and_nothing_is_read(folder: Path) -> None:
    (folder / "good.txt").write_text("Peru's president met Kenya's foreign minister in Lima on Monday.")
    result = CliRunner().invoke(app, ["add", "good.txt", "--date", "lately"])
    assert result.exit_code == 2
    assert "'lately' is not a date" in result.stderr


def test_a_model_that_is_not_installed_is_told(folder: Path) -> None:
    (folder / "good.txt").write_text("Peru's president met Kenya's foreign minister in Lima on Monday.")
    result = CliRunner().invoke(app, ["add", "good.txt"], env={"ONRECORD_MODEL": "xx_no_such_model"})
    assert result.exit_code == 2
    assert "xx_no_such_model" in result.stderr


def test_the_demo_briefs_on_the_samples_and_leaves_the_users_record_alone(folder: Path) -> None:
    env = {"ONRECORD": str(folder / "mine.db")}
    first = CliRunner().invoke(app, ["demo"], env=env)
    assert first.exit_code == 0
    assert "What happened" in first.stdout
    assert f"{len(sample_paths())} reports added" in first.stderr
    assert "onrecord --record onrecord-demo.db show e-" in first.stderr
    assert not (folder / "mine.db").exists()
    assert "Wrote onrecord-demo.html" in first.stderr
    assert (folder / "onrecord-demo.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    again = CliRunner().invoke(app, ["demo"], env=env)
    assert again.stdout == first.stdout
    assert f"0 reports added, {len(sample_paths())} known" in again.stderr


def test_a_date_that_cannot_be_read_is_told_and_the_report_added(folder: Path) -> None:
    (folder / "x.txt").write_text("---\ntitle: Talks\ndate: 03/04/2024\n---\nPeru's president met Kenya's in Lima.")
    result = CliRunner().invoke(app, ["add", "x.txt"])
    assert result.exit_code == 0
    assert "onrecord: x.txt: its date '03/04/2024' is no full day that can be read;" in result.stderr
    assert "1 report added." in result.stderr
