"""
Code PLOVER events in the texts of a gold file and score them.

    python bench/events.py GOLD.jsonl [--out PRED.jsonl]

GOLD.jsonl has a line a text (`id`, `text`). Predictions are written in the format of the scorer that stands beside
the project, `../shared/eval/events/score_events.py`, and its table is printed; without the scorer they are only
written. The working record's own parts are called: language analysis, actors, events.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.annotate import Annotated, Annotator
from onrecord.config import Settings
from onrecord.extract.actors import ActorFinder, Actors
from onrecord.extract.drafts import EventDraft
from onrecord.extract.events import find_events
from onrecord.knowledge import load_knowledge
from onrecord.model import ActorRef, Report

SCORER = Path(__file__).resolve().parents[1] / "../shared/eval/events/score_events.py"


def report(text: str, id: str) -> Report:
    """A report that has nothing but its text."""
    return Report(
        id=id, source=id, outlet=None, title=None, published=None, published_basis=None, dateline=None,
        language="en", text=text, cuts=(),
    )  # fmt: skip


def coded(texts: list[tuple[str, str]]) -> Iterator[tuple[Annotated, Actors, list[EventDraft]]]:
    """Parse, actors and events of each text (id, text)."""
    annotator, finder = Annotator(Settings().model), ActorFinder(load_knowledge())
    for annotated in annotator.annotate_all(report(text, id) for id, text in texts):
        actors = finder.find(annotated)
        yield annotated, actors, find_events(annotated, actors)


def prediction(annotated: Annotated, draft: EventDraft, actors: Actors) -> dict[str, Any]:
    """A draft as a line for the scorer."""
    return {
        "text_id": annotated.report.id,
        "event_type": draft.type,
        "mode": draft.modes[0] if draft.modes else None,
        "source": [entity for token in draft.actors for entity in _entities(actors, token)],
        "target": [
            entity for token in draft.recipients for entity in _entities(actors, token) or _place(annotated, token)
        ],
        "status": draft.status,
        "why": draft.why,
    }


def _entities(actors: Actors, token: int) -> list[dict[str, Any]]:
    positions = dict.fromkeys(p for ref in actors.at(token) for p in (actors.members(ref) or (ref,)))
    return [_entity(actors.refs[p].span.text, actors.resolved(p)) for p in positions]


def _place(annotated: Annotated, token: int) -> list[dict[str, Any]]:
    """A place that is acted upon where nobody is named ("a curfew in"): the gold gives its country as the target."""
    entity = next((e for e in annotated.doc.ents if e.start <= token < e.end), None)
    found = load_knowledge().place(entity.text.removeprefix("the ")) if entity else ()
    return [{"text": entity.text, "country": found[0].country, "sector": None}] if entity and found else []


def _entity(text: str, ref: ActorRef) -> dict[str, Any]:
    return {"text": text, "country": ref.country, "sector": "".join(ref.sectors[:1]) or None}


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in arguments.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    out = arguments.out or Path(tempfile.mkstemp(suffix=".jsonl")[1])
    with out.open("w", encoding="utf-8") as stream:
        for annotated, actors, drafts in coded([(row["id"], row["text"]) for row in rows]):
            for draft in drafts:
                stream.write(json.dumps(prediction(annotated, draft, actors), ensure_ascii=False) + "\n")
    if SCORER.exists():
        command = [sys.executable, str(SCORER), "--gold", str(arguments.gold), "--scheme", "16", "--actor", "country",
                   "--per-type", "--conf", "--pred", str(out)]  # fmt: skip
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
