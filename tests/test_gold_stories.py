"""The keys of the invented stories quote their reports exactly and refer only to what they hold."""

import json
from pathlib import Path
from typing import Any

import pytest

STORIES = Path(__file__).resolve().parents[1] / "bench" / "gold" / "stories"
KEYS = sorted(STORIES.glob("*/key.json"))


def load(path: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """The key, and the text of each report by its short name."""
    key = json.loads(path.read_text(encoding="utf-8"))
    texts = {row["short"]: (path.parent / name).read_text(encoding="utf-8") for name, row in key["reports"].items()}
    return key, texts


def people_of(row: dict[str, Any]) -> set[str]:
    sides = [*row.get("between", []), *row.get("actors", []), *row.get("recipients", []), row.get("said_by", [])]
    return {one for side in sides for one in side}


def test_some_stories_are_set_aside() -> None:
    names = [path.parent.name.split("-")[0] for path in KEYS]
    assert (names.count("dev"), names.count("heldout")) == (15, 6)


@pytest.mark.parametrize("path", KEYS, ids=lambda path: path.parent.name)
def test_every_anchor_stands_in_its_report(path: Path) -> None:
    key, texts = load(path)
    rows = [*key["events"], *key["not_events"]]
    missing = [row["anchor"] for row in rows if row["anchor"] not in texts[row["report"]]]
    noise = {row["short"]: row.get("noise_anchors", []) for row in key["reports"].values()}
    missing += [words for short, anchors in noise.items() for words in anchors if words not in texts[short]]
    assert missing == []


@pytest.mark.parametrize("path", KEYS, ids=lambda path: path.parent.name)
def test_every_row_refers_to_actors_of_the_key(path: Path) -> None:
    key, _ = load(path)
    known = {row["id"] for row in key["actors"]}
    named = set().union(*map(people_of, key["events"]))
    speakers = {row["speaker"] for row in key["statements"] if row["speaker"]}
    assert named | speakers <= known


@pytest.mark.parametrize("path", KEYS, ids=lambda path: path.parent.name)
def test_every_group_refers_to_rows_that_must_be_met(path: Path) -> None:
    key, _ = load(path)
    rows = [row["id"] for row in [*key["events"], *key["statements"]]]
    owed = {row["id"] for row in [*key["events"], *key["statements"]] if not row.get("optional")}
    groups = [*key["same_event"], *key["not_same_event"], *key["only_in"].values()]
    assert len(rows) == len(set(rows))
    assert {one for group in groups for one in group} <= owed
