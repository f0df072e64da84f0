"""
Measure how much of what a careful reader takes down from unseen stories stands in the export.

    PYTHONPATH=src python bench/acceptance.py [--held-out] [--list] [STORY...]

Reads each story folder of `bench/gold/stories` into a record of its own through the Python API, exports it, and scores
the export against the story's `key.json` with the acceptance check of the shared folder beside the repository. Prints
the share of judgements that hold for each story and over all of them. The stories for development are scored unless
`--held-out` asks for those set aside, or folders are named. `--list` prints the judgements that fail, those of the
stories set aside excepted: nobody tunes on them.
"""

import argparse
import importlib.util
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import onrecord

STORIES = Path(__file__).resolve().parent / "gold" / "stories"
CHECKER = Path(__file__).resolve().parents[2] / "shared" / "acceptance" / "check.py"
DEVELOPMENT, HELD_OUT = "dev-", "heldout-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Judgements of one story: those that hold, all of them, by measure, and the words of those that fail."""

    name: str
    hits: int
    of: int
    true_spans: int
    spans: int
    measures: dict[str, tuple[int, int]]
    failed: list[str] = field(default_factory=list)


def main() -> None:
    """Score the stories asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="*", metavar="STORY", help="folders; by default those for development")
    parser.add_argument("--held-out", action="store_true", help="score the stories set aside instead")
    parser.add_argument("--list", action="store_true", help="print the judgements that fail")
    given = parser.parse_args()
    checker = load_checker()
    folders = [Path(name) for name in given.stories] or chosen(HELD_OUT if given.held_out else DEVELOPMENT)
    scores = [score(folder, checker) for folder in folders]
    for row in scores:
        print(f"{row.name:24} {share(row.hits, row.of)}; evidence {row.true_spans}/{row.spans}")
        if given.list and not row.name.startswith(HELD_OUT):
            print(*(f"  {line}" for line in row.failed), sep="\n")
    print_measures(scores)
    print(f"{'overall':24} {share(sum(row.hits for row in scores), sum(row.of for row in scores))}")


def load_checker() -> ModuleType:
    """Load the acceptance check by its path; exit with what is missing where there is none."""
    if not CHECKER.is_file():
        sys.exit(f"the acceptance check is not there: {CHECKER}\nIt lies in the shared folder beside the repository.")
    spec = importlib.util.spec_from_file_location("acceptance_check", CHECKER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def chosen(prefix: str) -> list[Path]:
    """Give the story folders whose names begin with the prefix, by name."""
    return sorted(path for path in STORIES.iterdir() if path.is_dir() and path.name.startswith(prefix))


def score(folder: Path, checker: ModuleType) -> Score:
    """Read one story into a new record and judge its export; each surplus mention is a judgement that fails."""
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as home:
        exported = export(folder, [folder / name for name in key["reports"]], Path(home))
        check = checker.Check(key, checker.Record(exported)).run()
    surplus = dict(zip(("events", "statements"), check.surplus(), strict=True))
    true_spans, spans = check.evidence()
    return Score(
        name=folder.name,
        hits=sum(hits for hits, _ in check.tally.values()),
        of=sum(of for _, of in check.tally.values()) + sum(surplus.values()),
        true_spans=true_spans,
        spans=spans,
        measures={**check.tally, **{f"surplus {kind}": (0, count) for kind, count in surplus.items() if count}},
        failed=[*check.failed, *(f"surplus {kind}: {count}" for kind, count in surplus.items() if count)],
    )


def export(folder: Path, reports: Sequence[Path], home: Path) -> Path:
    """Read the reports into a record in the folder `home` and give the path of its export."""
    path = home / f"{folder.name}.jsonl"
    with onrecord.open(home / "story.db") as record:
        record.add(*reports)
        with path.open("w", encoding="utf-8") as stream:
            record.export(stream)
    return path


def print_measures(scores: Sequence[Score]) -> None:
    """Print each measure over all the stories, in the order of the check."""
    hits: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for row in scores:
        for measure, (held, judged) in row.measures.items():
            hits[measure] += held
            of[measure] += judged
    for measure in of:
        print(f"  {measure:22} {hits[measure]}/{of[measure]}")


def share(hits: int, of: int) -> str:
    """Give hits of all as a share, or say that nothing was judged."""
    return f"share {hits / of:.3f} ({hits} of {of})" if of else "nothing judged"


if __name__ == "__main__":
    main()
