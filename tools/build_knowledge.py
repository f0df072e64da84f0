"""
Rebuild the derived files of the knowledge base from the packages pinned in tools/requirements.txt.

    pip install -r tools/requirements.txt
    python tools/build_knowledge.py

Hand-written files (*.toml) are only read. The same packages and the same hand-written files give the same bytes.
"""

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from knowledge_sources.states import read_states

DATA = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "knowledge" / "data"


def main() -> None:
    """Write every derived file and say how many rows each has."""
    additions = tomllib.loads((DATA / "states.toml").read_text(encoding="utf-8"))
    states = read_states(additions)
    write_lines("states.jsonl", states)


def write_lines(name: str, rows: Iterable[dict[str, Any]]) -> None:
    """Write rows as JSON, one a line, without characters escaped."""
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{name}: {len(lines)} rows")


if __name__ == "__main__":
    main()
