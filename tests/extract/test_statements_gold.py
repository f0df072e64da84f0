"""Floors below which the figures on our own gold must not fall; raise them when the extractor gets better."""

import importlib.util
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from onrecord.annotate import Annotator
from onrecord.extract.statements import find_statements

BENCH = Path(__file__).resolve().parents[2] / "bench/statements.py"
FLOORS = {"content": 0.93, "speaker": 0.97, "frame": 0.93}


@pytest.fixture(scope="module")
def bench() -> Any:
    spec = importlib.util.spec_from_file_location("bench_statements", BENCH)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def tally(bench: Any, annotator: Annotator) -> Counter[tuple[str, str]]:
    counted: Counter[tuple[str, str]] = Counter()
    rows = bench.own_rows(held_out=False)
    for row, annotated in zip(rows, annotator.annotate_all(map(bench.bare_report, rows)), strict=True):
        found = [bench.as_words(annotated, draft) for draft in find_statements(annotated)]
        for one, other in bench.paired(row["statements"], found):
            bench.count(counted, one, other)
    return counted


@pytest.mark.parametrize("name", FLOORS)
def test_figures_stay_above_their_floor(tally: Counter[tuple[str, str]], name: str) -> None:
    right, found, gold = (tally[(name, k)] for k in ("right", "found", "gold"))
    assert 2 * right / (found + gold) >= FLOORS[name]


def test_gold_names_words_of_its_sentences(bench: Any) -> None:
    rows = [row for held_out in (False, True) for row in bench.own_rows(held_out=held_out)]
    assert len(rows) == 150
    assert len({row["id"] for row in rows}) == 150
    for row in rows:
        for one in row["statements"]:
            named = [one[field] for field in ("speaker", "cue", "addressee", "via") if one[field]]
            assert all(words in row["text"] for words in named), row["id"]
            assert not bench.words(one["content"]) - bench.words(row["text"]), row["id"]
