import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests import actor_files, factories
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.model import ActorMention, Named

Run = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    actor_files.write(tmp_path)
    return tmp_path


def run(*words: str) -> Any:
    return CliRunner().invoke(app, list(words))


@pytest.mark.parametrize("name", actor_files.CONTENT)
def test_each_format_is_imported_and_shown_with_its_file(folder: Path, name: str) -> None:
    result = run("actors", "import", name)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "1 actor imported.\n")
    id = actor_files.IDS[name]
    (found,) = json.loads(run("actors", "show", id, "--json").stdout)
    assert (found["id"], [source["file"] for source in found["attestations"]]) == (id, [name])
    assert f"imported from {name} (" in run("actors", "show", found["name"]).stdout


def test_what_is_shipped_is_shown_where_no_record_is_yet(folder: Path) -> None:
    result = run("actors", "show", "NATO")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "North Atlantic Treaty Organization" in result.stdout
    assert not (folder / "onrecord.db").exists()
    assert run("--record", "gone.db", "actors", "show", "NATO").exit_code == 3
    (folder / "onrecord.db").write_text("no record")
    assert run("actors", "show", "NATO").exit_code == 3


def test_importing_again_is_told_and_changes_nothing(folder: Path) -> None:
    assert run("actors", "import", *actor_files.CONTENT).stderr == "4 actors imported.\n"
    assert run("actors", "import", *actor_files.CONTENT).stderr == "0 actors imported, 4 known.\n"


def test_bad_lines_are_told_with_file_and_line_and_the_rest_comes_in(folder: Path) -> None:
    (folder / "ministers.csv").write_text(actor_files.CSV + "Q900000009,,,,,\n")
    result = run("actors", "import", "ministers.csv", "none.csv", "picture.png")
    assert result.exit_code == 1
    assert "onrecord: ministers.csv, line 3: " in result.stderr
    assert "onrecord: none.csv: there is no such file" in result.stderr
    assert "onrecord: picture.png: no actors are read from files that end in '.png'" in result.stderr
    assert "1 actor imported, 3 failed." in result.stderr
    assert run("actors", "show", "Anna Storvik").exit_code == 0


def test_the_reports_of_a_record_are_read_again(folder: Path) -> None:
    (folder / "talks.txt").write_text("Anna Storvik met Kenya's president in Lima on Monday.")
    run("add", "talks.txt")
    result = run("actors", "import", "ministers.csv")
    assert result.stderr == "1 actor imported. 1 report read again.\n"
    assert "named in 1 report" in run("actors", "show", "anna-storvik").stdout
    assert json.loads(run("events", "--actor", "anna-storvik", "--json").stdout)


def test_an_add_of_nothing_reads_again_what_was_read_without_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "talks.txt").write_text("Anna Storvik met Kenya's president in Lima on Monday.")
    run("add", "talks.txt")
    with monkeypatch.context() as interrupted:
        interrupted.setattr("onrecord.record.OpenRecord.reread", lambda *_: ())
        run("actors", "import", "ministers.csv")
    assert "onrecord add" in run("actors").stderr
    assert "0 reports added, 1 read again." in run("add").stderr
    assert json.loads(run("events", "--actor", "anna-storvik", "--json").stdout)


def test_an_unknown_name_is_told_with_advice(folder: Path) -> None:
    factories.filled(folder / "onrecord.db")
    result = run("actors", "show", "Nobody at All")
    assert (result.exit_code, result.stdout) == (4, "")
    assert "nobody is known by 'Nobody at All'" in result.stderr
    assert "onrecord actors import FILE" in result.stderr


def test_a_misspelt_name_is_told_whom_it_may_mean(folder: Path) -> None:
    factories.filled(folder / "onrecord.db")
    assert "Did you mean Angela Merkel (angela-merkel)" in run("actors", "show", "Angla Merkel").stderr


def test_what_is_shipped_and_what_the_reports_say_stand_apart(folder: Path) -> None:
    factories.filled(folder / "onrecord.db")
    shipped = run("actors", "show", "Emmanuel Macron").stdout
    assert "shipped with onrecord, in people.jsonl (CIA World Factbook)" in shipped
    assert "president, FRA, since 14 May 2017" in shipped
    told = run("actors", "show", "Toren").stdout
    assert "actor mila-toren" in told
    assert "Example Courier, 6 May 2031, r1.txt (r1): “Mila Toren”" in told
    assert max(map(len, (*shipped.splitlines(), *told.splitlines()))) <= 80


def test_the_list_is_still_a_list(folder: Path) -> None:
    toren = ActorMention(id="m9", report="r1", start=0, end=5, text="Toren")
    named = (Named(id="mila-toren", mentions=(toren,)),)
    factories.filled(folder / "onrecord.db", replace(factories.record(), named=named))
    assert len(json.loads(run("actors", "--json").stdout)) == len(factories.actors())
    head, *rows = run("actors", "--csv").stdout.splitlines()
    assert head.endswith(",reports")
    assert rows[0].startswith("mila-toren,Mila Toren,")
    assert [row.rpartition(",")[2] for row in rows[:2]] == ["1", "0"]
    assert "Mila Toren" in run("actors").stdout
    assert run("actors", "unheard-of").exit_code == 2


@pytest.mark.parametrize(("country", "code"), [("Q114", "KEN"), ("KEN", "KEN"), ("Kenya", "KEN")])
def test_a_country_is_named_by_id_code_or_name(folder: Path, country: str, code: str) -> None:
    (folder / "mine.csv").write_text(f"item,itemLabel,country\nQ900000007,Ada Wekesa,{country}\n")
    assert run("actors", "import", "mine.csv").exit_code == 0
    (found,) = json.loads(run("actors", "show", "Ada Wekesa", "--json").stdout)
    assert found["country"] == code


def test_a_country_that_nobody_knows_is_told_with_its_line(folder: Path) -> None:
    (folder / "mine.csv").write_text("item,itemLabel,country\nQ900000007,Ada Wekesa,Atlantis\n")
    result = run("actors", "import", "mine.csv")
    assert result.exit_code == 1
    assert "mine.csv, line 2: no state: 'Atlantis'" in result.stderr
