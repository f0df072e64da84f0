"""
Measure whether the record counts independent origins and finds differences as a careful reader does.

    PYTHONPATH=src python bench/origins.py [--held-out] [--list] [GOLD]

`bench/gold/origins.jsonl` holds small stories of our own, 48 of them (from o21 on) by someone who did not know the
rules; of these 18 are set aside and only scored with `--held-out`. Each check names a passage: the event (or
statement) that has a mention with those words should be carried by so many reports, have so many origins of these
kinds, and differ on just these fields (with whether it is an update). All reports of a story are read as one story,
so that only what comes after the grouping of reports counts. Prints how many of the things are found, in how many all
reports are joined, and of those the shares with the right number of origins, their kinds, and the right differences.
`--list` prints what fails, but not of what is set aside.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from onrecord.model import Event, Record, Report, Statement
from onrecord.pipeline import Tools
from onrecord.read.datelines import match_dateline
from onrecord.reconcile import reconcile

GOLD = Path(__file__).resolve().parent / "gold" / "origins.jsonl"
HELD_OUT = "heldout"
MEASURES = ("found", "all reports joined", "origins counted", "kinds of origins", "differences")


def main() -> None:
    """Score the gold file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--held-out", action="store_true", help="score the stories set aside instead")
    parser.add_argument("--list", action="store_true", help="print what fails")
    given = parser.parse_args()
    tools = Tools()
    hits: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for line in given.gold.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        if (story.get("split") == HELD_OUT) != given.held_out:
            continue
        record = read(story, tools)
        for check in story["checks"]:
            for measure, held, seen in judged(check, record):
                hits[measure] += held
                of[measure] += 1
                if given.list and not held and not given.held_out:
                    print(f"{story['id']} {measure}: {check['anchor']!r} has {seen}")
    for measure in MEASURES:
        print(f"{measure:20} {hits[measure]} of {of[measure]}")


def read(story: Mapping[str, Any], tools: Tools) -> Record:
    """Derive the record of one story."""
    reports = [report(row) for row in story["reports"]]
    together = {r.id: f"t-{story['id']}" for r in reports}
    return reconcile(reports, [tools.extract(r) for r in reports], [], tools.knowledge, stories=together)


def report(row: Mapping[str, Any]) -> Report:
    """A report with its date line found as reading does."""
    text = row["text"]
    line = match_dateline(text, 0, len(text.partition("\n")[0]))
    return Report(
        id=row["id"],
        source=f"{row['id']}.txt",
        outlet=row["outlet"],
        title=None,
        published=row["published"],
        published_basis="given" if row["published"] else None,
        dateline=text[line.start : line.end] if line else None,
        language="en",
        text=text,
        cuts=(),
        body=line.body if line else 0,
    )


def judged(check: Mapping[str, Any], record: Record) -> Iterator[tuple[str, bool, object]]:
    """Each judgement with what was seen; those on origins and differences only where all reports are joined."""
    row = found(check, record)
    yield "found", row is not None, "no event or statement"
    if row is None:
        return
    yield "all reports joined", row.reports == check["reports"], row.reports
    if row.reports != check["reports"]:
        return
    yield "origins counted", row.independent == check["independent"], row.origins
    if "kinds" in check:
        kinds = sorted({origin.kind for origin in row.origins or ()})
        yield "kinds of origins", kinds == sorted(check["kinds"]), kinds
    if "differences" in check:
        fields = {difference.field: difference.update for difference in row.differences}
        yield "differences", fields == check["differences"], fields


def found(check: Mapping[str, Any], record: Record) -> Event | Statement | None:
    """The event or statement with a mention on the anchor, that of most reports."""
    words = re.escape(check["anchor"])
    texts = {r.id: r.text for r in record.reports}
    rows: tuple[Event | Statement, ...] = record.statements if check.get("statement") else record.events
    near = [
        row
        for row in rows
        for mention in row.mentions
        for place in re.finditer(words, texts[mention.report])
        if mention.evidence.start < place.end() and place.start() < mention.evidence.end
    ]
    return max(near, key=lambda row: (row.reports, row.id), default=None)


if __name__ == "__main__":
    main()
