"""
Accuracy of events on `gold/events.jsonl`: sentences of our own, a third of them with no event at all.

    python -m bench.event_gold [--held-out] [--list] [--cost]

A row's event is found when a draft has one of its types; status and modes are judged on that draft, and a missed
event counts as a wrong status. A false event is a draft in a row that has none. A quarter of the rows is set aside
(`held_out`) and only scored with --held-out. --cost sets the time of finding events against a bare parse.
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

import spacy
from bench.events import coded, report

from onrecord.annotate import Annotator
from onrecord.config import Settings
from onrecord.extract.actors import ActorFinder
from onrecord.extract.drafts import EventDraft
from onrecord.extract.events import find_events
from onrecord.knowledge import load_knowledge

GOLD = Path(__file__).parent / "gold" / "events.jsonl"


def judged(row: dict[str, Any], drafts: list[EventDraft], tally: Counter[str]) -> list[str]:
    """Count one row's hits; gives what is wrong with it."""
    free, wrong = list(drafts), []
    for wanted in row["events"]:
        draft = next((d for d in free if d.type in wanted["types"]), None)
        tally["events"] += 1
        tally["found"] += draft is not None
        tally["status"] += draft is not None and draft.status == wanted["status"]
        if draft is None or draft.status != wanted["status"]:
            wrong.append(f"wanted {wanted['types']} {wanted['status']}, got {_said(drafts)}")
        if draft is None:
            continue
        free.remove(draft)
        if modes := wanted["modes"].get(draft.type):
            tally["moded"] += 1
            tally["mode"] += bool(set(modes) & set(draft.modes))
            if not set(modes) & set(draft.modes):
                wrong.append(f"wanted mode {modes}, got {draft.modes}")
    tally["surplus"] += len(free)
    if not row["events"]:
        tally["empty"] += 1
        tally["false"] += bool(drafts)
        wrong += [f"false {_said(drafts)}"] if drafts else []
    return wrong


def _said(drafts: list[EventDraft]) -> list[str]:
    return [f"{d.type}{list(d.modes)} {d.status} {d.why}" for d in drafts]


def cost(texts: list[str]) -> float:
    """Time of finding events as a share of a bare parse of the same texts by the same model."""
    model = Settings().model
    nlp, annotator, finder = spacy.load(model), Annotator(model), ActorFinder(load_knowledge())
    together = [" ".join(texts)] * 3
    annotated = list(annotator.annotate_all(report(text, "cost") for text in together))
    actors = [finder.find(one) for one in annotated]
    find_events(annotated[0], actors[0])
    began = time.perf_counter()
    for one, named in zip(annotated, actors, strict=True):
        find_events(one, named)
    ours = time.perf_counter() - began
    began = time.perf_counter()
    for text in together:
        nlp(text)
    return ours / (time.perf_counter() - began)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--cost", action="store_true")
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    if arguments.cost:
        print(f"share of a bare parse: {cost([row['text'] for row in rows]):.3f}")
        return
    rows = [row for row in rows if row["held_out"] == arguments.held_out]
    tally: Counter[str] = Counter()
    for row, (_, _, drafts) in zip(rows, coded([(row["id"], row["text"]) for row in rows]), strict=True):
        wrong = judged(row, drafts, tally)
        if arguments.list and wrong:
            print(row["id"], row["text"], *wrong, sep="\n    ")
    for name, hits, of in (("found", "found", "events"), ("status", "status", "events"), ("mode", "mode", "moded"),
                           ("rows with false events", "false", "empty")):  # fmt: skip
        print(f"{name:24s} {tally[hits]}/{tally[of]} {tally[hits] / max(1, tally[of]):.3f}")
    print(f"surplus drafts           {tally['surplus']}")


if __name__ == "__main__":
    main()
