"""
Train the model that tells whether two tellings are of one happening.

    PYTHONPATH=src:. python tools/train_merging.py ../shared/eval/merge [CACHE]

Reads the train split of ECB+ and the stories for development of our own gold, never what is set aside. Logistic
regression (Newton's method, a small ridge) over the pairs of labelled mentions of one story that have no veto. A pair
of our gold counts three times: ECB+ is large, but has few look-alikes. The ridge draws towards what an annotator
expects and not towards zero. The threshold is the one with the best sum of CoNLL score on ECB+ train and B-cubed on our
gold, where all mentions are joined and the labelled ones scored. What is told in full is trained by itself, as it is
joined by itself; then the pairs of which one only points at an act, given that. CACHE is that of `bench.merge --ecb`.
"""

import sys
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt
from bench.coreference import b_cubed, conll
from bench.ecbplus import read_ecb
from bench.merge import GOLD, MORE, Labelled, as_report, extracted, labels, match, plain_report, read_rows

from onrecord.model import Actor, Extraction, Report
from onrecord.pipeline import Tools
from onrecord.reconcile import reconcile
from onrecord.reconcile.comparing import FEATURES, features, vetoes
from onrecord.reconcile.linkage import linked_in_blocks
from onrecord.reconcile.same_event import FULL, POINTING, EventModel, families
from onrecord.reconcile.telling import Told, tellings, words_of
from onrecord.reconcile.values import place_of

MODELS = Path(__file__).parents[1] / "src" / "onrecord" / "knowledge" / "data" / "merging"
OWN_WEIGHT = 3.0
RIDGE, STEPS = 3.0, 40
THRESHOLDS = range(-1000, 1, 250)  # mean links of odds below one in four join nothing
# What an annotator expects of each feature: where the data say little, the model stays here.
EXPECTED = {
    "": -2.0, "same word": 1.5, "rare word": 1.0, "form of word": 1.2, "like word": 0.7,
    "same mode": 0.7, "mode alone": -0.3, "other mode": -0.5, "related type": -0.5,
    "same actors": 1.0, "agents of actors": 0.6, "some actors": 0.0, "like actors": 0.2, "other actors": -1.0,
    "actors by name": -2.0, "actors beside": 1.0,
    "same recipients": 1.0, "agents of recipients": 0.6, "some recipients": 0.3, "like recipients": 0.2,
    "other recipients": -1.0, "recipients by name": -1.5, "recipients beside": 0.7, "crossed": -0.3,
    "one of many": -0.7,
    "same day": 1.2, "days meet": 0.5, "days apart": -1.0, "same place": 0.7, "other place": -0.7,
    "same figures": 0.7, "other figures": -0.4, "words": 2.0, "matter": 1.0, "other matter": -5.0,
    "both further": 0.7, "one further": -1.0, "sole": 0.3,
    "near words": 1.5, "strange words": -0.5,
    "one report": -0.5, "one report, other word": -1.0, "plan and act": -0.3,
    "other date": -7.0, "known recipients": -7.0, "reversed": -7.0, "counted": -7.0,
}  # fmt: skip
# Of these the data know nothing: ECB+ has no dates, its acts of words are charges in court, and its documents tell one
# thing again and again; these stay as expected. What should part two tellings by itself weighs more than all that can
# speak for them.
KEPT = {
    "same day",
    "days meet",
    "days apart",
    "other matter",
    "both further",
    "one further",
    "one report",
    "one report, other word",
    "plan and act",
    "other date",
    "known recipients",
    "reversed",
    "counted",
}
# But a report does point again at what it told.
WITHIN = {"one report", "one report, other word"}
KEEPING = 1e6  # the ridge that holds them

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """
    The mentions of one story by what their reports tell as one act, the labels of each (None where the gold has none),
    the features of the open pairs, and which say too little to be an event by themselves.
    """

    mentions: list[Told]
    labels: list[list[Hashable]]
    pairs: dict[tuple[int, int], dict[str, int]]
    points: list[bool]

    def is_pointing(self, pair: tuple[int, int]) -> bool:
        """Whether one of a pair only points at an act."""
        return any(self.points[item] for item in pair)


def main() -> None:
    """Train and write the coefficients."""
    tools = Tools()
    cache = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    chosen: list[tuple[list[int], int]] = []  # weights and threshold: for pairs told in full, then for the others
    for name in (FULL, POINTING):
        pointing = name == POINTING
        ecb = list(ecb_cases(Path(sys.argv[1]), tools, cache, pointing=pointing))
        own = list(own_cases(tools, pointing=pointing))
        weights = trained(ecb, own, pointing=pointing)
        scores = {threshold: figures(ecb, own, [*chosen, (weights, threshold)]) for threshold in THRESHOLDS}
        for threshold, (ours, theirs) in scores.items():
            print(f"{name} {threshold}: CoNLL on ECB+ train {ours:.4f}, B-cubed on our gold {theirs:.4f}")
        best = max(scores, key=lambda threshold: (round(sum(scores[threshold]), 4), threshold))
        chosen.append((weights, best))
        (MODELS / f"{name}.toml").write_text(written(weights, best), encoding="utf-8", newline="\n")


def trained(ecb: Sequence["Case"], own: Sequence["Case"], *, pointing: bool) -> list[int]:
    """Give the weights for pairs told in full, or for those of which one only points at an act."""
    inputs, targets, counts = zip(
        *(table(cases, weight, pointing=pointing) for cases, weight in ((ecb, 1.0), (own, OWN_WEIGHT))), strict=True
    )
    kept = KEPT - WITHIN if pointing else KEPT
    weights = fitted(np.vstack(inputs), np.concatenate(targets), np.concatenate(counts), kept)
    return [round(1000 * float(weight)) for weight in weights]


def ecb_cases(folder: Path, tools: Tools, cache: Path | None, *, pointing: bool) -> Iterator[Case]:
    """Give the stories of ECB+ train, as they are found."""
    texts, rows = read_ecb(folder)
    rows = [row for row in rows if row.split == "train"]
    inside = {row.document for row in rows}
    reports = [plain_report(name, text) for name, text in texts.items()]
    extractions = [found for found in extracted(reports, tools, cache) if found.report in inside]
    reports = [report for report in reports if report.id in inside]
    labelled = [Labelled(id=row.id, report=row.document, spans=row.spans, label=row.cluster) for row in rows]
    yield from cases(reports, _chosen(extractions, pointing), labelled, tools, None)


def own_cases(tools: Tools, *, pointing: bool) -> Iterator[Case]:
    """Give the stories of our gold for development, as they are given."""
    rows = [row for path in (GOLD, MORE) for row in read_rows(path) if row["split"] == "dev"]
    texts = {(row["id"], r["id"]): as_report(r) for row in rows for r in row["reports"]}
    stories = {report.id: story for (story, _), report in texts.items()}
    reports = list(texts.values())
    extractions = _chosen([tools.extract(report) for report in reports], pointing)
    yield from cases(reports, extractions, list(labels(rows, texts, "mentions")), tools, stories)


def _chosen(extractions: Sequence[Extraction], pointing: bool) -> list[Extraction]:
    """All mentions, or those alone that tell an act in full."""
    return [replace(x, events=tuple(e for e in x.events if pointing or not e.points)) for x in extractions]


def cases(
    reports: Sequence[Report],
    extractions: Sequence[Extraction],
    labelled: Sequence[Labelled],
    tools: Tools,
    stories: dict[str, str] | None,
) -> Iterator[Case]:
    """Give the mentions of the reports by story."""
    words = words_of(extractions)
    record = reconcile(reports, [_kept(found) for found in extractions], (), tools.knowledge, stories=stories)
    actors = {actor.id: actor for actor in record.actors}
    matched = match(labelled, record.events, words.lemmas)
    label: dict[str, list[Hashable]] = defaultdict(list)
    for gold, mention in matched.mentions.items():
        label[words.again.get(mention.id, mention.id)].append(matched.gold[gold])
    for story in record.stories:
        accounts = [a for event in record.events if event.story == story.id for a in event.mentions]
        told = tellings(sorted(accounts, key=place_of), words)
        mentions = [one for one in told if one.account.id not in words.again]
        yield Case(
            mentions=mentions,
            labels=[label[one.account.id] for one in mentions],
            pairs=compared(mentions, actors),
            points=[one.account.id in words.points for one in mentions],
        )


def _kept(found: Extraction) -> Extraction:
    """With what only points at an act as if it told it, so that reconciling drops nothing."""
    return replace(found, events=tuple(replace(mention, points=False) for mention in found.events))


def compared(mentions: Sequence[Told], actors: dict[str, Actor]) -> dict[tuple[int, int], dict[str, int]]:
    """Give the features of the pairs without veto."""
    return {
        (a, b): features(mentions[a], mentions[b], actors)
        for a, b in combinations(range(len(mentions)), 2)
        if set(families(mentions[a])) & set(families(mentions[b]))
        and next(vetoes(mentions[a], mentions[b], actors), None) is None
    }


def table(cases: Sequence[Case], weight: float, *, pointing: bool) -> tuple[Numbers, Numbers, Numbers]:
    """Give the inputs of the model, whether each pair is one happening, and how much it counts."""
    rows = [
        (row(found), case.labels[a][0] == case.labels[b][0])
        for case in cases
        for (a, b), found in case.pairs.items()
        if case.labels[a] and case.labels[b] and case.is_pointing((a, b)) == pointing
    ]
    target = np.array([float(same) for _, same in rows])
    print(f"{len(rows)} pairs, {int(target.sum())} of one happening")
    return np.array([inputs for inputs, _ in rows]), target, np.full(len(rows), weight)


def row(found: dict[str, int]) -> list[float]:
    """Give the inputs for a pair: one, and each feature."""
    return [1.0, *(found.get(name, 0) / 1000 for name in FEATURES)]


def fitted(inputs: Numbers, target: Numbers, counts: Numbers, kept: Collection[str]) -> Numbers:
    """Give the weights of a logistic regression by Newton's method."""
    names = ["", *FEATURES]
    expected = np.array([EXPECTED[name] for name in names])
    ridge = np.array([KEEPING if name in kept else RIDGE for name in names])
    weights = expected.copy()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (counts * (target - chance)) - ridge * (weights - expected)
        curve = (inputs * (counts * chance * (1 - chance))[:, None]).T @ inputs + np.diag(ridge)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def figures(
    ecb: Sequence[Case], own: Sequence[Case], models: Sequence[tuple[Sequence[int], int]]
) -> tuple[float, float]:
    """Give the CoNLL score on ECB+ and B-cubed on our gold, by weights and threshold for full pairs and the others."""
    (gold, found), (ours, grouped) = (clusters(cases, models) for cases in (ecb, own))
    return conll(gold, found), b_cubed(ours, grouped).f1


def clusters(
    cases: Sequence[Case], models: Sequence[tuple[Sequence[int], int]]
) -> tuple[dict[str, Hashable], dict[str, Hashable]]:
    """Give the label and the group of each labelled mention; those that nothing tells in full stand alone."""
    full, pointing = ([model(*some) for some in models] * 2)[:2]  # without one for pointing pairs there are none
    gold: dict[str, Hashable] = {}
    found: dict[str, Hashable] = {}
    for number, case in enumerate(cases):
        odds = {pair: (pointing if case.is_pointing(pair) else full).link(some) for pair, some in case.pairs.items()}
        groups = linked_in_blocks(
            [families(one) for one in case.mentions], range(len(case.mentions)),
            lambda a, b, odds=odds: odds.get((a, b)), 0, (), {i for i, late in enumerate(case.points) if late},  # type: ignore[misc]
        )  # fmt: skip
        for group in groups:
            dropped = all(case.points[item] for item in group)
            for item in group:
                for place, label in enumerate(case.labels[item]):
                    name = f"{case.mentions[item].account.id}:{place}"
                    gold[name], found[name] = label, name if dropped else (number, group[0])
    return gold, found


def model(weights: Sequence[int], threshold: int) -> EventModel:
    """Give the model of some weights, the base first."""
    base, *others = weights
    return EventModel(base=base, weights=dict(zip(FEATURES, others, strict=True)), threshold=threshold)


def written(weights: Sequence[int], threshold: int) -> str:
    """Give the model as TOML."""
    lines = ["# Log odds in thousandths that two tellings are of one happening; made by tools/train_merging.py.", ""]
    lines += [f"base = {weights[0]}", f"threshold = {threshold}", "", "[weights]"]
    lines += [f'"{name}" = {weight}' for name, weight in zip(FEATURES, weights[1:], strict=True)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
