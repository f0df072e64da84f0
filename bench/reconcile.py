"""
Measure what reconciliation costs per report, by how many reports a record holds.

    PYTHONPATH=src:. python bench/reconcile.py ../shared/eval/merge/stories_dev.jsonl.gz [--reports 1000 15000]
        [--extract 250 1000]

Takes so many reports of the file, evenly by id, and prints the processor milliseconds per report of each stage that
reads texts: copies, the words and days of the stories, their grouping, their threads; then of the whole reconciliation
of reports from which nothing was extracted, so that actors, events and statements cost next to nothing. With
`--extract`, also of the whole reconciliation of so many reports with all that is extracted from them, which takes some
minutes for a thousand.
"""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from bench.stories import read

from onrecord.knowledge import load_knowledge
from onrecord.model import Extraction, Report
from onrecord.pipeline import Tools
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
    parser.add_argument("--reports", type=int, nargs="*", default=SIZES)
    parser.add_argument("--extract", type=int, nargs="*", default=())
    given = parser.parse_args()
    reports = [report_of(row) for row in sorted(read(given.pool), key=lambda row: str(row["id"]))]
    load_frequencies()
    for size in given.reports:
        chosen = evenly(reports, size)
        print(f"{len(chosen)} reports, milliseconds per report:")
        for stage, seconds in stages(chosen):
            print(f"  {stage:12} {1000 * seconds / len(chosen):6.2f}", flush=True)
    tools = Tools()
    for size in given.extract:
        chosen = evenly(reports, size)
        extractions = [tools.extract(report) for report in chosen]
        whole, record = timed(lambda: reconcile(chosen, extractions, [], tools.knowledge))  # noqa: B023 - called at once
        print(
            f"{len(chosen)} reports with {len(record.events)} events and {len(record.statements)} statements: ", end=""
        )
        print(f"{1000 * whole / len(chosen):.2f} milliseconds per report", flush=True)


def evenly(reports: Sequence[Report], size: int) -> Sequence[Report]:
    """Give so many of the reports, evenly spread."""
    return reports[:: max(1, len(reports) // size)][:size]


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
    grouping, stories = timed(lambda: group(list(facts.values())).stories)
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
