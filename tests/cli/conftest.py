"""A record of the samples, made once, for commands that change it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from onrecord.cli.app import app

Run = Callable[..., Any]


@pytest.fixture
def sample_path(sample_record: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_record, tmp_path / "r.db"))


@pytest.fixture
def run_on_samples(sample_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on a record of the samples, signing as Tester."""
    monkeypatch.delenv("ONRECORD", raising=False)
    monkeypatch.setenv("ONRECORD_USER", "Tester")
    monkeypatch.setenv("COLUMNS", "80")
    runner = CliRunner()

    def command(*words: str, env: dict[str, str] | None = None, **options: Any) -> Any:
        return runner.invoke(app, ["--record", str(sample_path), *words], env=env, **options)

    return command
