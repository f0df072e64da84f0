"""
Accuracy of events on sentences of our own; `gold/events.md` says what the three files are.

    python -m bench.event_gold [FILE ...] [--held-out] [--list] [--cost]

FILE is one of events (the default), events_idioms, events_natural, events_context, or a path. A row's event is found
when a draft has one of its types, the one on its word (`trigger`) before others; status, modes and parties are judged
on that draft, and count as wrong where it is missed. Its parties are right when all whom the row names stand among
those of the draft, by any words but pronouns that the text or the knowledge base has for them. An `optional` event
costs nothing when it is missed. A false event is a draft in a row that has none, a surplus one a draft beside those of
its row. What is set aside (`held_out`) is only scored with --held-out, and never listed. --cost sets the time of
finding events against a bare parse.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from bench.events import coded, report

from onrecord.annotate import Annotated, Annotator
from onrecord.config import Settings
from onrecord.extract.actors import ActorFinder, Actors
from onrecord.extract.drafts import EventDraft
from onrecord.extract.events import find_events
from onrecord.knowledge import load_knowledge

FOLDER = Path(__file__).parent / "gold"
Row = dict[str, Any]


def rows(name: str) -> list[Row]:
    """The rows of a gold file, by name or path."""
    path = FOLDER / f"{name}.jsonl" if "/" not in name else Path(name)
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def judged(row: Row, annotated: Annotated, actors: Actors, drafts: list[EventDraft], tally: Counter[str]) -> list[str]:
    """Count one row's hits; gives what is wrong with it."""
    free, wrong = list(drafts), []
    for wanted in row["events"]:
        fitting = [draft for draft in free if draft.type in wanted["types"]]
        draft = min(fitting, key=lambda d: _word(annotated, d) != wanted.get("trigger"), default=None)
        if draft is None:
            if not wanted.get("optional"):
                tally["events"] += 1
                wrong.append(f"missed {wanted['types']} {wanted.get('trigger', '')}, got {_said(annotated, drafts)}")
            continue
        free.remove(draft)
        tally["events"] += 1
        tally["found"] += 1
        wrong += _judged(wanted, draft, _names(actors, (*draft.actors, *draft.recipients)), tally)
    if row["events"]:
        tally["surplus"] += len(free)
    else:
        tally["empty"] += 1
        tally["false"] += bool(drafts)
        wrong += [f"false {_said(annotated, drafts)}"] if drafts else []
    return wrong


def _judged(wanted: Row, draft: EventDraft, named: set[str], tally: Counter[str]) -> list[str]:
    """Count what of a found event is right."""
    wrong = []
    tally["status"] += draft.status == wanted["status"]
    if draft.status != wanted["status"]:
        wrong.append(f"wanted {wanted['status']}, got {draft.status}")
    if modes := wanted["modes"].get(draft.type):
        tally["moded"] += 1
        tally["mode"] += bool(set(modes) & set(draft.modes))
        if not set(modes) & set(draft.modes):
            wrong.append(f"wanted mode {modes}, got {draft.modes}")
    parties = [*wanted.get("actors", ()), *wanted.get("recipients", ())]
    absent = [words for words in parties if not any(_alike(words, name) for name in named)]
    tally["parties"] += not absent
    if absent:
        wrong.append(f"{wanted.get('trigger')}: {absent} are not among {sorted(named)}")
    return wrong


def _names(actors: Actors, tokens: Iterable[int]) -> set[str]:
    """All words but pronouns for some parties; the pronouns themselves where nobody is found whom they mean."""
    firsts = {first for token in tokens for position in actors.at(token) for first in _firsts(actors, position)}
    refs = [ref for position, ref in enumerate(actors.refs) if _firsts(actors, position) & firsts]
    named = {name for ref in refs for name in (ref.span.text, ref.name) if name and ref.form != "pronoun"}
    return named or {ref.span.text for ref in refs}


def _firsts(actors: Actors, position: int) -> set[int]:
    return set(actors.members(position)) or {position}


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return re.search(rf"\b{re.escape(short)}", long) is not None


def _word(annotated: Annotated, draft: EventDraft) -> str:
    return annotated.doc[draft.trigger.start].text


def _said(annotated: Annotated, drafts: list[EventDraft]) -> list[str]:
    return [f"{d.type}{list(d.modes)} {d.status} {_word(annotated, d)} ({d.why})" for d in drafts]


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


def measure(name: str, *, held_out: bool, listed: bool) -> None:
    """Print the figures of one file."""
    chosen = [row for row in rows(name) if row["held_out"] == held_out]
    tally: Counter[str] = Counter()
    found = coded([(row["id"], row["text"]) for row in chosen])
    for row, (annotated, actors, drafts) in zip(chosen, found, strict=True):
        wrong = judged(row, annotated, actors, drafts, tally)
        if listed and wrong and not held_out:
            print(row["id"], row["text"], *wrong, sep="\n    ")
    print(f"{name}, {'set aside' if held_out else 'for development'}")
    shares = [(what, what, "events") for what in ("found", "status", "parties")]
    for what, hits, of in (*shares, ("mode", "mode", "moded"), ("rows with false events", "false", "empty")):
        print(f"  {what:24s} {tally[hits]}/{tally[of]} {tally[hits] / max(1, tally[of]):.3f}")
    print(f"  surplus drafts           {tally['surplus']}")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", default=["events"], metavar="FILE")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--cost", action="store_true")
    given = parser.parse_args()
    if given.cost:
        print(f"share of a bare parse: {cost([row['text'] for row in rows(given.files[0])]):.3f}")
        return
    for name in given.files:
        measure(name, held_out=given.held_out, listed=given.list)


if __name__ == "__main__":
    main()
