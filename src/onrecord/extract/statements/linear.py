"""Linear models over named features: a weight for each pair of a context and a feature."""

import gzip
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FOLDER = "data/statements"
SCALE = 1000  # weights are stored as integers, thousandths: the same bytes and sums on every machine


@dataclass(frozen=True, slots=True)
class Linear:
    """`weights[context][feature]` in thousandths; what was not seen in training weighs nothing."""

    weights: Mapping[str, Mapping[str, int]]

    def score(self, contexts: Sequence[str], features: Sequence[str]) -> float:
        """Sum the weights of all pairs of a context and a feature."""
        tables = [table for context in contexts if (table := self.weights.get(context))]
        return self._sum(tables, features) / SCALE

    def choose(self, contexts: Sequence[str], options: Sequence[Sequence[str]]) -> tuple[int, float]:
        """The position of the best option (the first of equals), and its probability among all."""
        tables = [table for context in contexts if (table := self.weights.get(context))]
        scores = [self._sum(tables, option) / SCALE for option in options]
        best = max(range(len(scores)), key=lambda k: (scores[k], -k))
        return best, 1 / sum(math.exp(score - scores[best]) for score in scores)

    @staticmethod
    def _sum(tables: Sequence[Mapping[str, int]], features: Sequence[str]) -> int:
        return sum([table[feature] for table in tables for feature in features if feature in table])


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """
    The shipped models: of cues, of contents and speakers among candidates, of quotations that go on.

    `known` are the words, with part of speech, that are looked at wherever they stand.
    """

    known: frozenset[str]
    cue: Linear
    content: Linear
    speaker: Linear
    more: Linear


@cache
def models() -> Models:
    """The models as shipped."""
    return read_models((files("onrecord.knowledge") / FOLDER / "weights.json.gz").read_bytes())


def read_models(packed: bytes) -> Models:
    """Models from packed JSON, as `tools/train_statements.py` writes them."""
    tables = json.loads(gzip.decompress(packed))
    known = frozenset(tables.pop("known"))
    return Models(known=known, **{name: Linear(table) for name, table in tables.items()})


def probability(score: float) -> float:
    """The logistic function."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
