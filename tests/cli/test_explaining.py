"""`onrecord explain`, as one types it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import onrecord
from onrecord.cli.app import app
from onrecord.model import Event
from onrecord.samples import sample_paths


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("explained") / "r.db"
    with onrecord.open(made) as record:
        record.add(*sample_paths())
    return made


def typed(path: Path, *words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["--record", str(path), "explain", *words])
    return result.exit_code, result.stdout, result.stderr


def shared_event(path: Path) -> Event:
    with onrecord.open(path) as record:
        return next(event for event in record.events() if event.reports > 1)


def test_it_gives_verdict_words_reasons_and_sum_within_80_columns(path: Path) -> None:
    one, other = (mention.id for mention in shared_event(path).mentions[:2])
    code, out, _ = typed(path, one, other)
    assert code == 0
    assert out.startswith("They are one event.\n")
    assert one in out
    assert "What was weighed:" in out
    assert "Groups join from a mean of" in out
    assert max(map(len, out.splitlines())) <= 80


def test_it_is_json_too(path: Path) -> None:
    one, other = (mention.id for mention in shared_event(path).mentions[:2])
    row = json.loads(typed(path, one, other, "--json")[1])
    assert (row["one"], row["other"], row["joined"]) == (one, other, True)
    assert row["score"] is None or row["score"] == row["base"] + sum(f["points"] for f in row["features"])


def test_two_reports_are_explained(path: Path) -> None:
    with onrecord.open(path) as record:
        story = next(story for story in record.stories() if len(story.reports) > 1)
    out = typed(path, *story.reports[:2])[1]
    assert out.startswith("They are of one story.")
    assert "groups by their nearest reports and by the mean" in out


def test_what_is_never_compared_is_told(path: Path) -> None:
    event = shared_event(path)
    code, _, problem = typed(path, event.id, event.mentions[0].report)
    assert code == 2
    assert "is a event" not in problem
    assert "Give two events" in problem


def test_two_stories_are_not_compared(path: Path) -> None:
    with onrecord.open(path) as record:
        one, other = (story.id for story in record.stories()[:2])
    code, _, advice = typed(path, one, other)
    assert code == 2
    assert "two of the kind 'story' are not compared. Give two events" in advice
