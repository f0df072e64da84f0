"""
Train the models that tell whether two reports are of one story.

    PYTHONPATH=src python tools/train_stories.py ../shared/eval/merge/stories_dev.jsonl.gz

Reads the train split and the distractors, never the validation split. Logistic regression (Newton's method, a small
ridge) over the pairs of train reports that grouping compares; a pair is positive if its editors' story is one.
Dated and undated pairs have a model each; both are trained twice, at first without, then with what the first make of
other days and of rivals. One report in ten loses its title, so that the models have seen such. One in four has no date
as it is; the models also see the train split alone with half of its dates hidden, which also shows them a smaller pool.
The floor of the links is that with the best sum of B-cubed and pairwise F1 over the train stories within the pool,
half of it scored in parts of 200 stories, as many as a validation has, half as a whole: distractors are not scored, so
that parts alone would reward joining what is merely near. Round-ups name three reports of a story at most, so that
they can't tell alone at what likeness two groups of many reports are one: NEAREST, SINGLE and GROUPS had the best sum
of those four figures of the train stories and the two of the documents of ECB+.
"""

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.reconcile.sparse_linkage import Thresholds
from onrecord.reconcile.stories import MAX_GAP, StoryFacts, among_others, compared, days_of, stories, story_facts
from onrecord.reconcile.story_model import SIGNALS, Judgement, Likeness, Odds, StoryModel

MODEL = Path(__file__).parents[1] / "src" / "onrecord" / "knowledge" / "data" / "terms" / "stories.toml"
SPLITS = ("pool", "train")
SEED = 20
UNTITLED = 1 / 10
HIDING_SEED, HALF = 0, 1 / 2
RIDGE, STEPS = 1e-3, 30
GAP_STEPS = (1, 2, 4)  # days at which the odds change
CEILING = 5000  # log odds in thousandths, above which a link gets no stronger
FLOORS = (-5000, -4000)
LAST = -2500  # log odds; by less, two storms of one week would be linked where nothing else was read
CHOSEN = -2500  # log odds; by less, an undated report without a partner joins what was printed months before or after
LEAD = 500  # log odds; of several more or less likely stories none is chosen
SINGLE = -2000  # log odds; by less, reports of one day about one country are linked, by more, short ones stay alone
GROUPS = -1400  # log odds; by more, a happening that fifteen report on falls into pieces, as those of ECB+ do
NEAREST = 600  # thousandths; by less, short reports are far from the rest, by more, chains of steps grow into one story
PART = 200

Numbers = npt.NDArray[np.float64]
Pairs = Mapping[tuple[int, int], Likeness]
Gold = Sequence[str | None]
Scene = tuple[Sequence[StoryFacts], Pairs]


def main() -> None:
    """Train, choose and write the coefficients."""
    rows = read(Path(sys.argv[1]))
    facts = sorted(blurred(rows), key=lambda report: report.id)
    story = {row["id"]: row["story"] for row in rows}
    gold = [story[report.id] for report in facts]
    pairs = dict(compared(facts))
    print(f"{len(facts)} reports, {len(pairs)} pairs compared")
    scenes = [(facts, pairs), with_dates_hidden([report for report in facts if story[report.id]])]
    first_sight = judgement(scenes, story)
    judged = [(there, among_others(found, days_of(there), first_sight)) for there, found in scenes]
    model = chosen(facts, pairs, gold, {"first_sight": first_sight, "among": judgement(judged, story)})
    MODEL.write_text(written(model), encoding="utf-8", newline="\n")


def read(pool: Path) -> list[dict[str, Any]]:
    """Give the rows of the splits used."""
    with gzip.open(pool, "rt", encoding="utf-8") as lines:
        return [row for row in map(json.loads, lines) if row["split"] in SPLITS]


def blurred(rows: Sequence[dict[str, Any]]) -> Iterator[StoryFacts]:
    """Give the facts of the reports, some of them without their title."""
    chance = random.Random(SEED)
    for row in rows:
        title = row["title"] if chance.random() >= UNTITLED else None
        yield story_facts(row["id"], row["date"] or None, title, row["text"])


def known_pairs(pairs: Pairs, gold: Gold) -> list[tuple[Likeness, bool]]:
    """Give the pairs whose stories are known, and whether they are one."""
    return [
        (likeness, gold[one] == gold[other]) for (one, other), likeness in pairs.items() if gold[one] and gold[other]
    ]


def with_dates_hidden(facts: Sequence[StoryFacts]) -> Scene:
    """Give the reports with half of the dates hidden, and the pairs compared."""
    chance = random.Random(HIDING_SEED)
    hidden = [report if chance.random() < HALF else replace(report, published=None) for report in facts]
    return hidden, dict(compared(hidden))


def judgement(scenes: Sequence[Scene], story: Mapping[str, str | None]) -> Judgement:
    """Fit the models of dated and of undated pairs to the pairs whose stories are known."""
    known = [pair for facts, pairs in scenes for pair in known_pairs(pairs, [story[report.id] for report in facts])]
    return Judgement(
        dated=trained([pair for pair in known if pair[0].gap is not None]),
        undated=trained([pair for pair in known if pair[0].gap is None]),
    )


def trained(known: Sequence[tuple[Likeness, bool]]) -> Odds:
    """Fit a model."""
    inputs = np.array([features(likeness) for likeness, _ in known])
    base, *weights = (
        round(1000 * float(weight)) for weight in fitted(inputs, np.array([float(same) for _, same in known]))
    )
    steps = weights[len(SIGNALS) :]
    gaps = tuple(
        sum(step for day, step in zip(GAP_STEPS, steps, strict=True) if gap >= day) for gap in range(MAX_GAP + 1)
    )
    print(f"{len(known)} pairs, {sum(same for _, same in known)} of one story")
    return Odds(base=base, weights=tuple(weights[: len(SIGNALS)]), gaps=gaps)


def features(likeness: Likeness) -> list[float]:
    """Give the inputs of the model: one, the signals, and whether the gap reaches each step."""
    gap = likeness.gap or 0
    return [1.0, *(signal / 1000 for signal in likeness.signals), *(float(gap >= day) for day in GAP_STEPS)]


def fitted(inputs: Numbers, target: Numbers) -> Numbers:
    """Give the weights of a logistic regression by Newton's method."""
    weights = np.zeros(inputs.shape[1])
    ridge = RIDGE * np.eye(inputs.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (target - chance) - ridge @ weights
        curve = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + ridge
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def chosen(facts: Sequence[StoryFacts], pairs: Pairs, gold: Gold, models: Mapping[str, Judgement]) -> StoryModel:
    """Give the model with the floor that scores best."""
    best: tuple[float, StoryModel] | None = None
    thresholds = {"single": SINGLE, "groups": GROUPS, "last": LAST, "chosen": CHOSEN}
    for floor in FLOORS:
        above = {name: odds - floor for name, odds in thresholds.items()}
        least = Thresholds(**above, lead=LEAD, nearest=NEAREST)
        model = StoryModel(**models, floor=floor, ceiling=CEILING, thresholds=least)
        predicted = labels(stories(facts, pairs, model))
        apart = np.mean([scores(part, predicted) for part in parts(gold, PART)], axis=0)
        whole = np.mean([scores(part, predicted) for part in parts(gold, len(gold))], axis=0)
        print(f"{floor}: parts {apart.round(4)}, whole {whole.round(4)}", flush=True)
        if best is None or apart.sum() + whole.sum() > best[0]:
            best = (float(apart.sum() + whole.sum()), model)
    assert best is not None
    return best[1]


def labels(groups: Sequence[Sequence[int]]) -> dict[int, int]:
    """Give the number of its group for each report."""
    return {item: number for number, members in enumerate(groups) for item in members}


def parts(gold: Gold, size: int) -> list[dict[int, str]]:
    """Give the scored reports and their stories, in parts of so many stories."""
    told = sorted({story for story in gold if story})
    random.Random(SEED).shuffle(told)
    count = max(1, len(told) // size)
    kept = [set(told[place::count]) for place in range(count)]
    return [{item: story for item, story in enumerate(gold) if story in some} for some in kept]


def scores(gold: Mapping[int, str], predicted: Mapping[int, int]) -> tuple[float, float]:
    """Give B-cubed F1 and pairwise F1."""
    found = Counter(predicted[item] for item in gold)
    told = Counter(gold.values())
    both = Counter((story, predicted[item]) for item, story in gold.items())
    precision = sum(n * n / found[label] for (_, label), n in both.items()) / len(gold)
    recall = sum(n * n / told[story] for (story, _), n in both.items()) / len(gold)
    right, made, due = (sum(n * (n - 1) // 2 for n in counts.values()) for counts in (both, found, told))
    return 2 * precision * recall / (precision + recall), 2 * right / (made + due)


def written(model: StoryModel) -> str:
    """Give the model as TOML."""
    lines = ["# Log odds in thousandths that two reports are of one story; made by tools/train_stories.py.", ""]
    for sight, name in product(("first_sight", "among"), ("dated", "undated")):
        odds = getattr(getattr(model, sight), name)
        lines += [
            f"[{sight}.{name}]",
            f"base = {odds.base}",
            f"gaps = {list(odds.gaps)}",
            "",
            f"[{sight}.{name}.weights]",
        ]
        lines += [*(f"{signal} = {weight}" for signal, weight in zip(SIGNALS, odds.weights, strict=True)), ""]
    lines += ["[linkage]", f"floor = {model.floor}", f"ceiling = {model.ceiling}", ""]
    lines += ["[thresholds]", *(f"{name} = {least}" for name, least in asdict(model.thresholds).items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
