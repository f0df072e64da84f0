"""
Measure what reconciliation costs per report, by how many reports a record holds.

    PYTHONPATH=src:. python bench/reconcile.py ../shared/eval/merge/stories_dev.jsonl.gz [--reports 1000 15000]

Takes so many reports of the file, evenly by id, and prints the processor milliseconds per report of each stage that
reads texts: copies, the words and days of the stories, their grouping, their threads; then of the whole reconciliation
of reports from which nothing was extracted, so that actors, events and statements cost next to nothing.
"""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from bench.stories import read

from onrecord.knowledge import load_knowledge
from onrecord.model import Extraction, Report
from onrecord.reconcile import reconcile
from onrecord.reconcile.copies import find_copies
from onrecord.reconcile.stories import group, story_facts
from onrecord.reconcile.terms import load_frequencies
from onrecord.reconcile.threads import threads

SIZES = (1_000, 15_000)

_Result = TypeVar("_Result")


def main() -> None:
    """Measure each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pool", type=Path)
    parser.add_argument("--reports", type=int, nargs="+", default=SIZES)
    given = parser.parse_args()
    reports = [report_of(row) for row in sorted(read(given.pool), key=lambda row: str(row["id"]))]
    load_frequencies()
    for size in given.reports:
        chosen = reports[:: max(1, len(reports) // size)][:size]
        print(f"{len(chosen)} reports, milliseconds per report:")
        for stage, seconds in stages(chosen):
            print(f"  {stage:12} {1000 * seconds / len(chosen):6.2f}", flush=True)


def report_of(row: dict[str, Any]) -> Report:
    """Give a row of the pool as a report."""
    return Report(
        id=row["id"],
        source=row["id"],
        outlet=row["outlet"],
        title=row["title"] or None,
        published=row["date"] or None,
        published_basis="given" if row["date"] else None,
        dateline=None,
        language="en",
        text=row["text"],
        cuts=(),
    )


def stages(reports: Sequence[Report]) -> Iterator[tuple[str, float]]:
    """Give the processor seconds of each stage, and of all."""
    copies, _ = timed(lambda: find_copies([(r.id, r.text, r.published) for r in reports]))
    yield "copies", copies
    weighing, facts = timed(lambda: {r.id: story_facts(r.id, r.published, r.title, r.text) for r in reports})
    yield "words", weighing
    grouping, stories = timed(lambda: group(list(facts.values())))
    yield "stories", grouping
    members = {ids[0]: [facts[id] for id in ids] for ids in stories}
    linking, _ = timed(lambda: threads(members))
    yield "threads", linking
    nothing = [Extraction(report=r.id, version="none", actors=(), events=(), statements=()) for r in reports]
    knowledge = load_knowledge()
    whole, _ = timed(lambda: reconcile(reports, nothing, [], knowledge))
    yield "all of it", whole


def timed(work: Callable[[], _Result]) -> tuple[float, _Result]:
    """Do the work; give the processor seconds that it took, and what it gave."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


if __name__ == "__main__":
    main()
