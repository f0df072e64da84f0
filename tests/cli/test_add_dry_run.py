"""`add` on pages, tables and standard input, and what it says beforehand."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.app import app

TEXT = "Peru's president met Kenya's foreign minister in Lima on Monday, and they signed a trade agreement."
FRENCH = "Le ministre des affaires étrangères a rencontré lundi son homologue à Lima pour parler de la crise."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "news").mkdir()
    (tmp_path / "news/a.html").write_text(
        f"<html><head><title>Peru and Kenya sign</title><meta property='og:site_name' content='Fable Daily'></head>"
        f"<body><h1>Peru and Kenya sign</h1><p>{TEXT}</p><p>{TEXT[:-1]} in the evening.</p></body></html>"
    )
    (tmp_path / "news/gone.html").write_text("<title>404 Not Found</title><h1>Not Found</h1>")
    (tmp_path / "news/a.png").write_bytes(b"\x89PNG")
    (tmp_path / "news/b.png").write_bytes(b"\x89PNG")
    return tmp_path


def test_a_dry_run_says_what_would_be_read_and_why_not_and_keeps_nothing(folder: Path) -> None:
    result = CliRunner().invoke(app, ["add", "news", "--dry-run"])
    assert result.exit_code == 1
    assert "Peru and Kenya sign" in result.stdout
    assert "Fable Daily" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "news/gone.html: this is an error page" in result.stderr
    assert "news/a.png (and 1 more): reports do not come as .png files; save its words as text or HTML" in result.stderr
    assert "1 would be added, 2 would be skipped, 1 would fail. Nothing was kept." in result.stderr
    assert not (folder / "onrecord.db").exists()


def test_a_dry_run_as_json(folder: Path) -> None:
    result = CliRunner().invoke(app, ["add", "news/a.html", "news", "--dry-run", "--json"])
    rows = json.loads(result.stdout)
    assert {row["outcome"] for row in rows} == {"report", "skipped", "failed"}
    report = next(row for row in rows if row["outcome"] == "report")
    assert (report["title"], report["outlet"], report["language"]) == ("Peru and Kenya sign", "Fable Daily", "en")


def test_json_without_a_dry_run_is_wrong_usage(folder: Path) -> None:
    assert CliRunner().invoke(app, ["add", "news", "--json"]).exit_code == 2


def test_tables_with_a_mapping_are_added_and_the_mapping_shown(folder: Path) -> None:
    (folder / "rows.csv").write_text(f'when,words\n2031-05-06,"{TEXT}"\n')
    wrong = CliRunner().invoke(app, ["add", "rows.csv"])
    assert wrong.exit_code == 1
    assert "it has 'when', 'words'. Say which: --map text=FIELD" in wrong.stderr
    result = CliRunner().invoke(app, ["add", "rows.csv", "--map", "text=words", "--map", "date=when"])
    assert result.exit_code == 0
    assert "rows.csv: text=words, date=when" in result.stderr
    assert "every word stands" in CliRunner().invoke(app, ["verify"]).stderr
    assert "no such" not in CliRunner().invoke(app, ["events"]).stdout
    assert CliRunner().invoke(app, ["add", "rows.csv", "--map", "text"]).exit_code == 2


def test_the_same_rows_by_another_mapping_are_read_again(folder: Path) -> None:
    (folder / "rows.csv").write_text(f"short,long\nEnvoys met.,{TEXT.replace(',', '')}\n")
    CliRunner().invoke(app, ["add", "rows.csv", "--map", "text=short"])
    result = CliRunner().invoke(app, ["add", "rows.csv", "--map", "text=long"])
    assert "0 reports added, 1 read again" in result.stderr
    assert CliRunner().invoke(app, ["verify"]).exit_code == 0


def test_a_report_that_no_model_reads_is_kept_listed_and_marked(folder: Path) -> None:
    (folder / "fr.txt").write_text(f"{FRENCH}\n")
    assert CliRunner().invoke(app, ["add", "fr.txt"]).exit_code == 0
    listed = CliRunner().invoke(app, ["reports"], env={"COLUMNS": "120"})
    assert "not analysed: no model for 'fr'" in listed.stdout
    (row,) = json.loads(CliRunner().invoke(app, ["reports", "--json"]).stdout)
    assert (row["language"], row["analysed"]) == ("fr", False)
    assert json.loads(CliRunner().invoke(app, ["statements", "--json"]).stdout) == []


def test_standard_input(folder: Path) -> None:
    result = CliRunner().invoke(app, ["add", "-"], input=TEXT)
    assert result.exit_code == 0
    assert "1 report added" in result.stderr
