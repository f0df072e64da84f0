"""What the README tells people to type must work."""

import re
import shutil
from pathlib import Path

import pytest

from onrecord.cli.app import app
from onrecord.samples import sample_paths

README = Path(__file__).resolve().parents[1] / "README.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
# In a code span, or in an indented block: "    .venv/bin/onrecord add reports/*.txt".
_COMMAND = re.compile(r"(?:`|^ {4}(?:\S*/)?)onrecord(?: --record \S+)? ([a-z]+)", re.MULTILINE)


def blocks(language: str) -> list[str]:
    return [code for name, code in _BLOCK.findall(README.read_text("utf-8")) if name == language]


def test_the_python_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is run where `reports/` holds the samples."""
    (tmp_path / "reports").mkdir()
    for sample in sample_paths():
        shutil.copy(sample, tmp_path / "reports")
    monkeypatch.chdir(tmp_path)
    (code,) = blocks("python")
    exec(compile(code, str(README), "exec"), {})  # noqa: S102
    assert len(capsys.readouterr().out.splitlines()) > 1


def test_the_commands_exist() -> None:
    named = set(_COMMAND.findall(README.read_text("utf-8")))
    assert {"add", "brief", "verify"} <= named
    commands = {command.name for command in app.registered_commands}
    assert named <= commands | {group.name for group in app.registered_groups}
