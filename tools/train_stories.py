"""
Train the two models that tell whether two reports are of one story.

    PYTHONPATH=src python tools/train_stories.py ../shared/eval/merge/stories_dev.jsonl.gz

Reads the train split and the distractors, never the validation split. Logistic regression (Newton's method, a small
ridge) over the pairs of train reports that grouping compares; a pair is positive if its editors' story is one.
Dated and undated pairs have a model each. A third of the reports lose their titles and every twentieth its date,
so that the models have seen such. Floor and threshold of the linkage are those with the best sum of B-cubed and
pairwise F1 over the train stories within the pool, scored in parts of 200 stories: two round-ups of one happening
count as an error, the more the more stories are scored at once.
"""

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.reconcile.sparse_linkage import grouped
from onrecord.reconcile.stories import MAX_GAP, Likeness, Odds, StoryFacts, StoryModel, compared
from onrecord.reconcile.terms import vector

MODEL = Path(__file__).parents[1] / "src" / "onrecord" / "knowledge" / "data" / "terms" / "stories.toml"
SPLITS = ("pool", "train")
SEED = 20
UNTITLED, UNDATED = 1 / 3, 1 / 20
RIDGE, STEPS = 1e-3, 30
GAP_STEPS = (1, 2, 4)  # days at which the odds change
CEILING = 3000  # log odds in thousandths, above which a link gets no stronger
FLOORS = (-6000, -5000, -4000, -3000)
THRESHOLDS = tuple(range(500, 3001, 250))  # above the floor
PART = 200

Numbers = npt.NDArray[np.float64]
Pairs = Mapping[tuple[int, int], Likeness]
Gold = Sequence[str | None]


def main() -> None:
    """Train, choose and write the coefficients."""
    rows = read(Path(sys.argv[1]))
    facts = sorted(blurred(rows), key=lambda report: report.id)
    story = {row["id"]: row["story"] for row in rows}
    gold = [story[report.id] for report in facts]
    pairs = dict(compared(facts))
    print(f"{len(facts)} reports, {len(pairs)} pairs compared")
    dated, undated = (trained(pairs, gold, dated=kind) for kind in (True, False))
    model = chosen(pairs, gold, dated, undated)
    MODEL.write_text(written(model), encoding="utf-8", newline="\n")


def read(pool: Path) -> list[dict[str, Any]]:
    """Give the rows of the splits used."""
    with gzip.open(pool, "rt", encoding="utf-8") as lines:
        return [row for row in map(json.loads, lines) if row["split"] in SPLITS]


def blurred(rows: Sequence[dict[str, Any]]) -> Iterator[StoryFacts]:
    """Give the facts of the reports, some without title, some without date."""
    chance = random.Random(SEED)
    for row in rows:
        title = row["title"] if chance.random() >= UNTITLED else None
        published = row["date"] if chance.random() >= UNDATED else None
        yield StoryFacts(id=row["id"], published=published, vector=vector(title, row["text"]))


def trained(pairs: Pairs, gold: Gold, *, dated: bool) -> Odds:
    """Fit one of the models on the pairs whose stories are known."""
    known = [
        (likeness, gold[one] == gold[other])
        for (one, other), likeness in pairs.items()
        if gold[one] and gold[other] and (likeness.gap is not None) == dated
    ]
    weights = fitted(
        np.array([features(likeness) for likeness, _ in known]), np.array([float(same) for _, same in known])
    )
    base, whole, lead, head, *steps = (round(1000 * float(weight)) for weight in weights)
    gaps = tuple(
        sum(step for day, step in zip(GAP_STEPS, steps, strict=True) if gap >= day) for gap in range(MAX_GAP + 1)
    )
    print(f"{'dated' if dated else 'undated'}: {len(known)} pairs, {sum(same for _, same in known)} of one story")
    return Odds(base=base, whole=whole, lead=lead, head=head, gaps=gaps)


def features(likeness: Likeness) -> list[float]:
    """Give the inputs of the model: one, the likenesses, and whether the gap reaches each step."""
    gap = likeness.gap or 0
    alike = [likeness.whole / 1000, likeness.lead / 1000, likeness.head / 1000]
    return [1.0, *alike, *(float(gap >= day) for day in GAP_STEPS)]


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


def chosen(pairs: Pairs, gold: Gold, dated: Odds, undated: Odds) -> StoryModel:
    """Give the model with the floor and threshold that score best."""
    best: tuple[float, StoryModel] | None = None
    for floor, threshold in product(FLOORS, THRESHOLDS):
        model = StoryModel(dated=dated, undated=undated, floor=floor, ceiling=CEILING, threshold=threshold)
        links = {pair: link for pair, likeness in pairs.items() if (link := model.link(likeness))}
        cubed, pairwise = np.mean(
            [scores(part, labels(gold, links, threshold)) for part in parts(gold)], axis=0
        )
        print(f"floor {floor} threshold {threshold}: B-cubed {cubed:.4f} pairwise {pairwise:.4f}", flush=True)
        if best is None or cubed + pairwise > best[0]:
            best = (cubed + pairwise, model)
    assert best is not None
    return best[1]


def labels(gold: Gold, links: Mapping[tuple[int, int], int], threshold: int) -> list[int]:
    """Give the number of its group for each report."""
    groups = grouped(len(gold), links, threshold)
    number = {item: place for place, members in enumerate(groups) for item in members}
    return [number[item] for item in range(len(gold))]


def parts(gold: Gold) -> list[dict[int, str]]:
    """Give the scored reports and their stories, in parts of `PART` stories."""
    stories = sorted({story for story in gold if story})
    random.Random(SEED).shuffle(stories)
    count = max(1, len(stories) // PART)
    kept = [set(stories[place::count]) for place in range(count)]
    return [{item: story for item, story in enumerate(gold) if story in some} for some in kept]


def scores(gold: Mapping[int, str], predicted: Sequence[int]) -> tuple[float, float]:
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
    for name, odds in (("dated", model.dated), ("undated", model.undated)):
        lines += [f"[{name}]", f"base = {odds.base}", f"whole = {odds.whole}", f"lead = {odds.lead}"]
        lines += [f"head = {odds.head}", f"gaps = {list(odds.gaps)}", ""]
    lines += ["[linkage]", f"floor = {model.floor}", f"ceiling = {model.ceiling}", f"threshold = {model.threshold}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
