"""Dates that are stated and cannot be read are told, and never guessed."""

import json
from pathlib import Path

import pytest
from tests.read.loaded import read_bytes, read_one

from onrecord.read import Loaded, read

BODY = "The ministers of Ardania and Velmark met on the bridge between their states.\n"


def notes(folder: Path, text: str, name: str = "report.txt") -> tuple[str, ...]:
    (loaded,) = read_bytes(folder, text.encode(), name)
    assert isinstance(loaded, Loaded), loaded
    assert loaded.report.published is None or not loaded.notes
    return loaded.notes


@pytest.mark.parametrize("date", ["2024-13-45", "yesterday", "03/04/2024"])
def test_a_date_that_cannot_be_read_is_told(tmp_path: Path, date: str) -> None:
    (note,) = notes(tmp_path, f"---\ntitle: Talks on the bridge\ndate: {date}\n---\n{BODY}")
    assert note.startswith(f"{tmp_path.as_posix()}/report.txt: its date '{date}' is no full day that can be read; ")
    assert note.endswith("State it with --date")
    assert notes(tmp_path, f"Title: Talks on the bridge\nDate: {date}\n\n{BODY}") == (note,)


def test_the_date_of_a_json_line_is_told_with_its_line(tmp_path: Path) -> None:
    (note,) = notes(tmp_path, json.dumps({"text": BODY, "date": "not a date"}), "two.jsonl")
    assert "two.jsonl:1: its date 'not a date'" in note


@pytest.mark.parametrize("head", ["", "---\ntitle: A\ndate: 2024-03-12\n---\n", "---\ntitle: A\ndate: null\n---\n"])
def test_what_is_read_or_not_stated_needs_no_note(tmp_path: Path, head: str) -> None:
    assert notes(tmp_path, head + BODY) == ()


def test_a_date_that_the_user_states_settles_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\ntitle: A\ndate: yesterday\n---\n{BODY}")
    (loaded,) = read(tmp_path / "a.txt", date="2024-03-12")
    assert isinstance(loaded, Loaded)
    assert loaded.notes == ()


def test_front_matter_that_never_ends_gives_no_title_of_dashes(tmp_path: Path) -> None:
    labelled = read_one(tmp_path, f"---\ntitle: Talks on the bridge\ndate: 12 March 2024\n\n{BODY}")
    assert (labelled.title, labelled.published) == ("Talks on the bridge", "2024-03-12")
    dated = read_one(tmp_path, f"---\ndate: 12 March 2024\nTalks on the bridge\n\n{BODY}")
    assert (dated.title, dated.published) == ("Talks on the bridge", "2024-03-12")
    bare = read_one(tmp_path, f"---\nTalks on the bridge\n\n{BODY}")
    assert bare.title == "Talks on the bridge"
    assert "---" not in bare.text
