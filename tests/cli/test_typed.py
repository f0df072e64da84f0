import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from tests import factories
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.cli.typed import as_typed, command, program


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    return tmp_path


def called(monkeypatch: pytest.MonkeyPatch, argv: str, found: str | None) -> str:
    monkeypatch.setattr(sys, "argv", [argv])
    monkeypatch.setattr(shutil, "which", lambda _: found)
    return program()


def test_the_program_is_named_as_it_can_be_called(monkeypatch: pytest.MonkeyPatch) -> None:
    assert called(monkeypatch, "/opt/bin/onrecord", "/opt/bin/onrecord") == "onrecord"
    assert called(monkeypatch, ".venv/bin/onrecord", None) == ".venv/bin/onrecord"
    assert called(monkeypatch, "/own/bin/onrecord", "/opt/bin/onrecord") == "/own/bin/onrecord"
    assert called(monkeypatch, "/lib/onrecord/__main__.py", None) == f"{sys.executable} -m onrecord"
    assert called(monkeypatch, "notebook.py", None) == "onrecord"


def test_a_command_names_the_record_that_was_given() -> None:
    assert command(Path("a b.db"), "add", "c d.txt") == "onrecord --record 'a b.db' add 'c d.txt'"
    assert as_typed("None. Make one with: onrecord --record FILE add PATH", None).endswith(": onrecord add PATH")
    assert as_typed("See: onrecord show e-1", Path("r.db")) == "See: onrecord --record r.db show e-1"


@pytest.mark.parametrize(
    "words", [["show", "nonsense"], ["events", "--type", "YIELD"], ["events", "--actor", "Nobody at All"]]
)
def test_advice_repeats_the_record(folder: Path, words: list[str]) -> None:
    factories.filled(folder / "r.db")
    assert "onrecord --record r.db " in CliRunner().invoke(app, ["--record", "r.db", *words]).stderr


def test_who_interrupts_is_told_what_is_kept_and_how_to_go_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.record.OpenRecord.add", interrupted)
    result = CliRunner().invoke(app, ["--record", "r.db", "add", "a.txt", "--outlet", "Fable Daily"])
    assert result.exit_code == 130
    assert result.stderr == (
        "onrecord: interrupted. What was read until now is kept. "
        "To go on: onrecord --record r.db add a.txt --outlet 'Fable Daily'\n"
    )
    factories.filled(folder / "filled.db")
    monkeypatch.setattr("onrecord.record.OpenRecord.page", interrupted)
    reading = CliRunner().invoke(app, ["--record", "filled.db", "events"])
    assert (reading.exit_code, reading.stderr) == (130, "onrecord: interrupted\n")
