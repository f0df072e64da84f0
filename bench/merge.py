"""
Measure how well mentions of one happening become one event, and of one utterance one statement.

    python -m bench.merge [--held-out] [--list]
    python -m bench.merge --ecb ../shared/eval/merge [--cache FILE]

Without `--ecb`, on `gold/merge.jsonl`: invented stories full of look-alikes (two strikes on one town, two rounds of
talks, a visit announced, held and recalled). All its reports are read into one pool and grouped into stories as any
reports are; since they are shorter than news, the figures with the stories as given stand beside. A labelled mention
is found where one of ours has its trigger, or else one in the words around it; B-cubed is given over all labelled
mentions, each that is missed standing alone, and over those found. The stories for development are scored unless
`--held-out` asks for those set aside; `--gold` names another file of such stories, as `bench/gold/merge_more.jsonl`;
`--list` prints what is wrongly joined, missed and not found in development.

With `--ecb`, on the train and dev documents of ECB+ (Cybulska and Vossen 2014): how many of its event mentions our
extractor finds, and on those the CoNLL score. Most of ECB+ is outside PLOVER, and its documents have no dates.

The baseline, on the same mentions: same lemma of the trigger within the same predicted story.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.coreference import b_cubed, ceaf, conll, muc
from bench.ecbplus import read_ecb

from onrecord.model import Decision, Event, EventAccount, Extraction, Record, Report, Statement, StatementAccount
from onrecord.pipeline import Tools
from onrecord.read.formats import JSON
from onrecord.read.loading import Stated, load
from onrecord.reconcile import reconcile
from onrecord.store.codec import dump
from onrecord.store.codec import load as loaded

GOLD = Path(__file__).parent / "gold" / "merge.jsonl"
MORE = GOLD.with_name("merge_more.jsonl")
NO_DECISIONS: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A gold mention: the characters of its trigger, or of the words that give a statement, and of those around."""

    id: str
    report: str
    spans: tuple[tuple[int, int], ...]
    label: Hashable
    around: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """What is scored, by gold mention: its label, our cluster, and the cluster of the baseline."""

    gold: dict[str, Hashable] = field(default_factory=dict)
    ours: dict[str, Hashable] = field(default_factory=dict)
    baseline: dict[str, Hashable] = field(default_factory=dict)
    mentions: dict[str, EventAccount | StatementAccount] = field(default_factory=dict)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--gold", type=Path, default=GOLD, metavar="FILE")
    parser.add_argument("--ecb", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--cache", type=Path, metavar="FILE", help="keep what is extracted; remove it when rules change"
    )
    given = parser.parse_args()
    if given.ecb:
        measure_ecb(given.ecb, given.cache)
    else:
        measure_gold(given.gold, held_out=given.held_out, listed=given.list)


# ---------------------------------------------------------------------------------------------- our gold


def measure_gold(path: Path, *, held_out: bool, listed: bool) -> None:
    """Print the figures of our own gold."""
    rows = [row for row in read_rows(path) if (row["split"] == "heldout") == held_out]
    texts = {(row["id"], r["id"]): as_report(r) for row in rows for r in row["reports"]}
    tools = Tools()
    reports = list(texts.values())
    extractions = [tools.extract(report) for report in reports]
    given = {report.id: story for (story, _), report in texts.items()}
    lemmas = lemmas_of(extractions)
    for name, stories in (("stories as they are found", None), ("stories as they are given", given)):
        record = reconcile(reports, extractions, NO_DECISIONS, tools.knowledge, stories=stories)
        print_stories(name, given, record)
        for kind, clusters in (("mentions", record.events), ("statements", record.statements)):
            labelled = list(labels(rows, texts, kind))
            if not labelled:
                continue
            matched = match(labelled, clusters, lemmas)
            print_figures(kind, labelled, matched)
            if listed and stories and not held_out:
                print_errors(labelled, matched)


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Give the stories of a gold file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def as_report(row: Mapping[str, Any]) -> Report:
    """Read a report of the gold as a line of JSON lines is read."""
    stated = {"title": row["title"], "text": row["text"], "date": row["published"], "outlet": row["outlet"]}
    raw = json.dumps({key: value for key, value in stated.items() if value}).encode()
    return load(raw, JSON, row["id"], Stated()).report


def labels(rows: Sequence[Mapping[str, Any]], texts: Mapping[tuple[str, str], Report], kind: str) -> Iterator[Labelled]:
    """Give the labelled mentions of a kind; those of a trigger that is named cover it alone."""
    for row in rows:
        for number, mention in enumerate(row.get(kind, ())):
            report = texts[row["id"], mention["report"]]
            anchor = mention["anchor"]
            around = report.text.index(anchor, report.body)
            trigger = mention.get("trigger", anchor)
            start = around + anchor.index(trigger)
            yield Labelled(
                id=f"{row['id']}:{kind}:{number}",
                report=report.id,
                spans=((start, start + len(trigger)),),
                label=(row["id"], mention["event" if kind == "mentions" else "statement"]),
                around=((around, around + len(anchor)),),
            )


def print_stories(name: str, given: Mapping[str, str], record: Record) -> None:
    """Say how the reports are grouped, since nothing is joined across stories."""
    found = {report.id: report.story for report in record.reports}
    parts = {(story, found[report]) for report, story in given.items()}
    whole = sum(count == 1 for count in Counter(story for story, _ in parts).values())
    score = b_cubed(given, found).f1
    print(f"{name}: {len(given)} reports, {len(set(given.values()))} stories, {whole} whole; B-cubed {score:.3f}")


def print_figures(kind: str, labelled: Sequence[Labelled], matched: Matched) -> None:
    """Print the scores over all labelled mentions and over those found."""
    gold: dict[str, Hashable] = {one.id: one.label for one in labelled}
    alone: dict[str, Hashable] = {one.id: one.id for one in labelled}
    found = len(matched.gold)
    print(
        f"{kind}: {len(gold)} labelled in {len(set(gold.values()))} clusters, {found} found ({found / len(gold):.3f})"
    )
    for name, labels in (("ours", matched.ours), ("baseline", matched.baseline), ("each alone", {})):
        everywhere = b_cubed(gold, {**alone, **labels})
        on_found = b_cubed(matched.gold, labels or {m: m for m in matched.gold})
        print(
            f"  {name:11}B-cubed on all {everywhere.f1:.3f}; on those found {on_found.f1:.3f} "
            f"(precision {on_found.precision:.3f}, recall {on_found.recall:.3f})"
        )


def print_errors(labelled: Sequence[Labelled], matched: Matched) -> None:
    """Print what is not found, the pairs that are wrongly joined, and those that are missed."""
    for one in labelled:
        if one.id not in matched.gold:
            print(f"    not found  {one.id} {one.label}")
    for a, b in combinations(matched.gold, 2):
        same, joined = matched.gold[a] == matched.gold[b], matched.ours[a] == matched.ours[b]
        if same != joined:
            print(f"    {'joined' if joined else 'missed'}  {a} + {b} {matched.gold[a]}")
            for mention in (matched.mentions[a], matched.mentions[b]):
                print(f"        {mention.id} {' '.join(mention.evidence.text.split())}")


# -------------------------------------------------------------------------------------------------- ECB+


def measure_ecb(folder: Path, cache: Path | None) -> None:
    """Print the figures on ECB+, by split and over both."""
    texts, rows = read_ecb(folder)
    reports = [plain_report(name, text) for name, text in texts.items()]
    tools = Tools()
    extractions = extracted(reports, tools, cache)
    record = reconcile(reports, extractions, NO_DECISIONS, tools.knowledge)
    lemmas = lemmas_of(extractions)
    for split in ("train", "dev", None):
        chosen = [row for row in rows if split in (None, row.split)]
        labelled = [Labelled(id=row.id, report=row.document, spans=row.spans, label=row.cluster) for row in chosen]
        matched = match(labelled, record.events, lemmas)
        found = len(matched.gold)
        print(f"{split or 'both'}: {len(labelled)} event mentions, {found} found ({found / len(labelled):.3f})")
        for name, labels in (("ours", matched.ours), ("baseline", matched.baseline)):
            each = [measure(matched.gold, labels).f1 for measure in (muc, b_cubed, ceaf)]
            print(f"  {name:9} CoNLL {conll(matched.gold, labels):.3f}", end="; ")
            print("MUC {:.3f}, B-cubed {:.3f}, CEAFe {:.3f}".format(*each))


def plain_report(name: str, text: str) -> Report:
    """Give a document of running text as a report without outlet, title and date."""
    return Report(
        id=name, source=name, outlet=None, title=None, published=None, published_basis=None, dateline=None,
        language="en", text=text, cuts=(),
    )  # fmt: skip


def extracted(reports: Sequence[Report], tools: Tools, cache: Path | None) -> list[Extraction]:
    """Extract from the reports, or read what was extracted before from the cache."""
    if cache is not None and cache.exists():
        return [loaded(Extraction, line) for line in cache.read_text(encoding="utf-8").splitlines()]
    found = [tools.extract(report) for report in reports]
    if cache is not None:
        cache.write_text("".join(f"{dump(one)}\n" for one in found), encoding="utf-8")
    return found


# ----------------------------------------------------------------------------------------------- matching


def lemmas_of(extractions: Sequence[Extraction]) -> dict[str, str]:
    """Give the lemma of the trigger of each event mention."""
    return {mention.id: mention.lemma for one in extractions for mention in one.events}


def match(
    labelled: Sequence[Labelled], clusters: Sequence[Event] | Sequence[Statement], lemmas: Mapping[str, str]
) -> Matched:
    """Give each labelled mention ours that shares most characters with it, each of ours once."""
    free: dict[str, list[tuple[EventAccount | StatementAccount, Event | Statement]]] = defaultdict(list)
    for cluster in clusters:
        for mention in cluster.mentions:
            free[mention.report].append((mention, cluster))
    matched = Matched()
    for spans in ("spans", "around"):  # "imposed sanctions": the gold may name one word of an act, we the other
        for one in labelled:
            if one.id in matched.gold:
                continue
            shared = {pair: n for pair in free[one.report] if (n := common(getattr(one, spans), words_of(pair[0])))}
            if not shared:
                continue
            mention, cluster = best = min(shared, key=lambda pair: (-shared[pair], pair[0].id))
            free[one.report].remove(best)
            matched.gold[one.id], matched.ours[one.id] = one.label, cluster.id
            matched.mentions[one.id] = mention
            # A statement has no trigger that tells what it is about: the baseline takes its speaker.
            word = lemmas[mention.id] if isinstance(mention, EventAccount) else mention.speaker
            matched.baseline[one.id] = (cluster.story, word)
    return matched


def words_of(mention: EventAccount | StatementAccount) -> list[tuple[int, int]]:
    """Give the characters that a mention stands on: its trigger, or cue and content."""
    spans = [mention.trigger] if isinstance(mention, EventAccount) else [mention.cue, *mention.content]
    return [(span.start, span.end) for span in spans]


def common(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> int:
    """Give the number of characters that two sets of stretches share."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


if __name__ == "__main__":
    main()
