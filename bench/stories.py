"""
Measure how well reports are grouped into stories, against editors' round-ups.

    PYTHONPATH=src python bench/stories.py ../shared/eval/merge/stories_dev.jsonl.gz [--out PRED.jsonl]

Groups all reports of the file, distractors included, writes `{id, story}` and prints the figures of the development
data's own scorer for the splits train and val, and the seconds per report on one core.
"""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from onrecord.reconcile.stories import group, story_facts
from onrecord.reconcile.terms import load_frequencies

SCORER = Path(__file__).resolve().parents[2] / "shared" / "eval" / "merge" / "score_stories.py"
SPLITS = ("train", "val")


def main() -> None:
    """Group, write and score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    rows = read(given.gold)
    load_frequencies()
    start = time.perf_counter()
    facts = [story_facts(row["id"], row["date"] or None, row["title"], row["text"]) for row in rows]
    weighed = time.perf_counter()
    stories = group(facts).stories
    grouped = time.perf_counter()
    print(f"{len(rows)} reports, {len(stories)} stories, the largest of {max(map(len, stories))} reports")
    print(f"milliseconds per report: {per_report(start, weighed, rows)} to weigh the words,", end=" ")
    print(f"{per_report(weighed, grouped, rows)} to group", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        out = given.out or Path(folder) / "pred.jsonl"
        write(out, stories)
        for split in SPLITS:
            print(f"[{split}]", flush=True)
            subprocess.run([sys.executable, SCORER, given.gold, out, "--split", split], check=True)


def read(path: Path) -> list[dict[str, Any]]:
    """Give the rows of a file of JSON lines, packed or not."""
    packed = path.read_bytes()
    text = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def per_report(start: float, end: float, rows: Sequence[Any]) -> str:
    """Give the time per report in milliseconds."""
    return f"{1000 * (end - start) / len(rows):.2f}"


def write(out: Path, stories: Sequence[Sequence[str]]) -> None:
    """Write the prediction: each report with the smallest id of its story."""
    lines = [json.dumps({"id": member, "story": story[0]}) for story in stories for member in story]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
