"""The two reports that it began with, against their hand-made key; skipped where the shared data are absent."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import onrecord

FLOOR = "0.95"


def test_the_seeds_meet_their_key(shared: Callable[[str], Path], tmp_path: Path) -> None:
    seeds, export = shared("acceptance/seeds"), tmp_path / "r.jsonl"
    with onrecord.open(tmp_path / "r.db") as record, export.open("w", encoding="utf-8") as stream:
        record.add(*sorted(seeds.glob("*.txt")))
        record.export(stream)
        assert record.verify() == []
    check = [sys.executable, str(shared("acceptance/check.py")), str(seeds / "key.json"), str(export)]
    result = subprocess.run([*check, "--min", FLOOR], capture_output=True, text=True)  # noqa: S603
    assert result.returncode == 0, result.stdout + result.stderr
