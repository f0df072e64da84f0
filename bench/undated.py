"""
Measure which undated reports are given the days of their story, and whether these are right.

    PYTHONPATH=src:. python bench/undated.py ../shared/eval/merge/stories_dev.jsonl.gz

Hides the dates of a quarter of the reports: in records drawn from the pool, where few have a partner, and of the
reports of the train round-ups in the whole pool, where each has one. Prints for each kind of record how many of the
hidden ones are in a story with dated reports, how many of these stories are of other days (more than one from its
own), how many are given days, and how many of these are right. The validation split is not read.
"""

import random
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bench.stories import read

from onrecord.reconcile.stories import StoryFacts, days_of, group, story_facts

SEED = 1
HIDDEN = 1 / 4
DRAWN = ((250, 12), (1000, 3))  # reports in a record, and how many such records
NEAR = 1  # days

Hidden = tuple[Sequence[StoryFacts], Collection[str]]


def main() -> None:
    """Measure each kind of record."""
    rows = [row for row in read(Path(sys.argv[1])) if row["split"] != "val" and row["date"]]
    facts = [story_facts(row["id"], row["date"], row["title"], row["text"]) for row in rows]
    told = {row["id"] for row in rows if row["story"]}
    chance = random.Random(SEED)
    for size, count in DRAWN:
        records = [_hidden(chance, chance.sample(facts, size), None) for _ in range(count)]
        _print(f"{count} records of {size} reports drawn from the pool", records)
    _print(f"the whole pool of {len(facts)} dated reports", [_hidden(chance, facts, told)])


def _hidden(chance: random.Random, reports: Sequence[StoryFacts], among: Collection[str] | None) -> Hidden:
    """Reports, and those whose dates are hidden, a share of those `among` them."""
    chosen = {r.id for r in reports if (among is None or r.id in among) and chance.random() < HIDDEN}
    return reports, chosen


def _print(what: str, records: Sequence[Hidden]) -> None:
    found = Counter(answer for record in records for answer in _answers(*record))
    print(
        f"{what}: {sum(len(hidden) for _, hidden in records)} undated, {found['joined']} in a story with dated ones, "
        f"{found['astray']} of these of other days; {found['given']} are given days, {found['right']} the right ones",
        flush=True,
    )


def _answers(reports: Sequence[StoryFacts], hidden: Collection[str]) -> Iterator[str]:
    days = dict(zip((report.id for report in reports), days_of(reports), strict=True))
    grouping = group([replace(r, published=None) if r.id in hidden else r for r in reports])
    for story in grouping.stories:
        dated = [day for id in story if id not in hidden and (day := days[id]) is not None]
        for id in (id for id in story if dated and id in hidden):
            near = min(dated) - NEAR <= (days[id] or 0) <= max(dated) + NEAR
            yield "joined"
            if not near:
                yield "astray"
            if id in grouping.sure:
                yield "given"
                if near:
                    yield "right"


if __name__ == "__main__":
    main()
