"""
Rebuild the derived files of the knowledge base from the packages pinned in tools/requirements.txt.

    pip install -r tools/requirements.txt
    python -m tools.build_knowledge

Hand-written files (*.toml) are only read. The same packages and the same hand-written files give the same bytes.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tools.knowledge_sources.assemble import assemble, read_toml
from tools.knowledge_sources.given_names import write_given_names
from tools.knowledge_sources.people import read_people
from tools.knowledge_sources.places import read_places, write_places
from tools.knowledge_sources.states import read_states

DATA = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "knowledge" / "data"


def main() -> None:
    """Write every derived file and say how many rows each has."""
    states = read_states(read_toml(DATA / "states.toml"))
    write_lines("states.jsonl", states)
    write_lines("people.jsonl", read_people(states, read_toml(DATA / "people.toml")))
    regions = read_toml(DATA / "regions.toml")["regions"]
    print(f"places.tsv.gz: {write_places(DATA / 'places.tsv.gz', read_places(states, regions))} rows")
    print(f"given_names.txt.gz: {write_given_names(DATA / 'given_names.txt.gz')} names")
    write_assembled(DATA)


def write_lines(name: str, rows: Iterable[dict[str, Any]]) -> None:
    """Write rows as JSON, one a line, without characters escaped."""
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{name}: {len(lines)} rows")


def write_assembled(data: Path) -> None:
    """Write knowledge.json, which joins all of the other files."""
    content = json.dumps(assemble(data), ensure_ascii=False, separators=(",", ":"))
    (data / "knowledge.json").write_text(content + "\n", encoding="utf-8", newline="\n")
    print(f"knowledge.json: {len(content)} characters")


if __name__ == "__main__":
    main()
