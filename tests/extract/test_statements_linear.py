import gzip
import json

import pytest

from onrecord.extract.statements.linear import Linear, models, probability, read_models

MODEL = Linear({"": {"a": 1000, "b": -500}, "w=say": {"a": 250}})


def test_a_score_sums_all_pairs_of_context_and_feature() -> None:
    assert MODEL.score(["", "w=say", "w=unseen"], ["a", "b", "unseen"]) == 0.75


def test_the_best_option_is_chosen_with_its_share() -> None:
    best, share = MODEL.choose([""], [["b"], ["a"], []])
    assert best == 1
    assert share == pytest.approx(2.71828 / (2.71828 + 1 + 0.60653), abs=1e-4)


def test_the_first_of_equals_is_chosen() -> None:
    assert MODEL.choose([""], [["a"], ["a"]]) == (0, 0.5)


def test_extreme_scores_are_still_probabilities() -> None:
    assert 0 < probability(-1e6) < probability(0) < probability(1e6) <= 1


def test_models_are_read_from_packed_json() -> None:
    tables = {"known": ["say/VERB"], **{name: {"": {"f": 1}} for name in ("cue", "content", "speaker", "more")}}
    assert read_models(gzip.compress(json.dumps(tables).encode())).known == {"say/VERB"}


def test_the_shipped_models_know_saying() -> None:
    assert "say/VERB" in models().known
