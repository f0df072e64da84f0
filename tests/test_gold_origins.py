"""The gold of bench/origins.py: every anchor stands in a report of its story, once at most in each."""

import json
from pathlib import Path

GOLD = Path(__file__).resolve().parents[1] / "bench" / "gold" / "origins.jsonl"


def test_every_anchor_stands_in_its_story() -> None:
    stories = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    assert len({story["id"] for story in stories}) == len(stories)
    for story in stories:
        texts = [report["text"] for report in story["reports"]]
        assert len({report["outlet"] for report in story["reports"]}) == len(texts)
        for check in story["checks"]:
            assert any(check["anchor"] in text for text in texts), check["anchor"]
            assert all(text.count(check["anchor"]) <= 1 for text in texts), check["anchor"]
