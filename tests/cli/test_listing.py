import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import factories
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.cli.asking import DEFAULT_LIMIT
from onrecord.present.sheets import csv_text

LISTS = ["events", "statements", "actors", "stories", "reports"]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return factories.filled(tmp_path_factory.mktemp("lists") / "r.db")


def run(path: Path, *words: str) -> Any:
    return CliRunner().invoke(app, ["--record", str(path), *words])


def ids(result: Any) -> list[str]:
    return [row["id"] for row in json.loads(result.stdout)]


@pytest.mark.parametrize("name", LISTS)
def test_every_list_takes_the_same_options(path: Path, name: str) -> None:
    options = ["--since", "2031-05", "--until", "2031-06", "--actor", "Toren", "--actor", "Harrow", "--between", "ARD"]
    options += ["Velmark", "--type", "talks", "--status", "occurred", "--place", "Port Sel", "--outlet", "Sel Gazette"]
    result = run(path, name, *options, "--story", "m1", "--min-independent", "2", "--json")
    assert result.exit_code == 0
    of_meeting = {"events": {"e-m1"}, "actors": {"josk-harrow", "mila-toren"}, "stories": {"s-r1"}}
    assert set(ids(result)) == {**of_meeting, "reports": {"r2"}, "statements": set()}[name]


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_csv_too(path: Path, name: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run(path, name, "--csv").stdout)))
    assert [row["id"] for row in rows] == ids(run(path, name, "--json"))
    assert len(rows) == len(getattr(factories.record(), name))


def test_csv_has_names_and_ids(path: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(run(path, "events", "--type", "talks", "--csv").stdout))
    assert row["actors"] == "Mila Toren (ARD); Josk Harrow (VEL)"
    assert row["actor_ids"] == "mila-toren; josk-harrow"
    assert (row["start"], row["lon"], row["independent"]) == ("2031-05-05", "-2.25", "2")


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@now()", "\t=1", "＝1"])
def test_what_a_spreadsheet_would_run_is_text(words: str) -> None:
    (_, cell) = csv_text([("title", lambda row: row)], [words]).splitlines()
    assert cell == f"'{words.strip()}"
    assert csv_text([("lon", lambda row: row)], [-2.25]) == "lon\n-2.25\n"


def test_pages_say_what_there_is_more(path: Path) -> None:
    first = run(path, "events", "--limit", "3", "--json")
    assert ids(first) == ["e-m1", "e-m3", "e-m5"]
    assert "1 to 3 of 4 events. Go on with --page 2" in first.stderr
    second = run(path, "events", "--limit", "3", "--page", "2", "--json")
    assert (ids(second), second.stderr) == (["e-m4"], "4 to 4 of 4 events.\n")
    assert "4 events make 2 pages" in run(path, "events", "--limit", "3", "--page", "3").stderr
    assert run(path, "events", "--limit", "0").stderr == ""


def test_a_table_is_a_page_and_data_are_whole(tmp_path: Path) -> None:
    path = tmp_path / "many.db"
    many = tuple(factories.actor(f"p{n:03}", f"Person {n:03}") for n in range(DEFAULT_LIMIT + 1))
    factories.filled(path, replace(factories.record(), actors=many))
    table = run(path, "actors")
    assert f"Person {DEFAULT_LIMIT - 1:03}" in table.stdout
    assert f"Person {DEFAULT_LIMIT:03}" not in table.stdout
    assert f"of {DEFAULT_LIMIT + 1} actors" in table.stderr
    assert len(ids(run(path, "actors", "--json"))) == DEFAULT_LIMIT + 1
    assert len(ids(run(path, "actors", "--json", "--page", "2"))) == 1


def test_what_has_no_date_is_said_to_be_left_out(path: Path) -> None:
    assert "Left out for want of a date: 3 events." in run(path, "events", "--since", "2031").stderr


def test_an_empty_list_names_the_options_that_made_it_so(path: Path) -> None:
    result = run(path, "events", "--type", "mobilize", "--since", "2031")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Leave out --since or --type" in result.stderr


def test_counts_are_a_table_csv_and_json(path: Path) -> None:
    table = run(path, "events", "--by", "actor,type")
    assert table.stdout.split()[:3] == ["count", "actor", "type"]
    assert "Mila Toren (ARD)" in table.stdout
    rows = json.loads(run(path, "events", "--by", "type", "--json").stdout)
    assert rows[0] == {"type": "ASSAULT", "count": 2}
    by_story = run(path, "statements", "--by", "story", "--csv").stdout
    assert by_story == "story,story_title,count\ns-r1,Ardania and Velmark hold talks,2\n"
    assert run(path, "events", "--by", "colour").exit_code == 2


@pytest.mark.parametrize(
    ("words", "code", "problem"),
    [
        (["events", "--since", "yesterday"], 2, "is no date"),
        (["events", "--type", "party"], 2, "CONSULT (talks)"),
        (["events", "--place", "Atlantis"], 4, "--by place"),
        (["events", "--between", "ARD"], 2, "between"),
        (["events", "--limit", "-1"], 2, "limit"),
        (["search", "colour:red"], 2, "The fields are"),
        (["search", "actor:Tohren"], 4, "Did you mean Toren"),
        (["search"], 2, "WORDS"),
    ],
)
def test_wrong_questions_are_told(path: Path, words: list[str], code: int, problem: str) -> None:
    result = run(path, *words)
    assert (result.exit_code, result.stdout) == (code, "")
    assert problem in " ".join(result.stderr.split())


def test_a_search_shows_what_it_found_by_kind_with_the_words_marked(path: Path) -> None:
    result = run(path, "search", "send", "grain")
    assert result.exit_code == 0
    headings = [line for line in result.stdout.splitlines() if line and not line.startswith(" ")]
    assert headings == ["Events (1)", "Statements (1)", "Reports (2)"]
    assert "would *send* *grain*" in " ".join(result.stdout.split())
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_words_with_a_minus_are_no_options_and_phrases_survive_the_shell(path: Path) -> None:
    found = json.loads(run(path, "search", "-june", "send grain", "--json").stdout)
    assert [row["id"] for row in found] == ["e-m5", "r2"]
    assert [mark["text"] for mark in found[0]["marks"]] == ["send grain"]
    assert run(path, "search", "-h").exit_code == 0


def test_a_search_is_limited_and_csv_and_may_find_nothing(path: Path) -> None:
    limited = run(path, "search", "grain", "--limit", "1", "--csv")
    assert [row["kind"] for row in csv.DictReader(io.StringIO(limited.stdout))] == ["event", "statement", "report"]
    assert limited.stderr == "In all there are 2 reports. See them with --limit 0.\n"
    nothing = run(path, "search", "zeppelin")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    assert "Nothing found" in nothing.stderr


@given(st.text(st.characters(codec="utf-8"), max_size=30))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_search_ends_in_a_traceback(path: Path, words: str) -> None:
    result = run(path, "search", "--json", "--", words)
    assert result.exit_code in (0, 2, 4)
    if result.exit_code == 0:
        json.loads(result.stdout)


@pytest.mark.parametrize("option", ["--limit", "--page", "--min-independent"])
def test_a_number_beyond_what_a_database_holds_is_wrong_usage(path: Path, option: str) -> None:
    result = run(path, "events", option, "9" * 20)
    assert result.exit_code == 2
    assert option in result.stderr


def test_a_page_beyond_the_last_says_how_to_go_back(path: Path) -> None:
    result = run(path, "events", "--page", "1000000000", "--limit", "1000000000")
    assert result.exit_code == 0
    assert result.stderr.endswith("Leave out --page.\n")


def test_the_id_of_a_thread_shows_its_stories(tmp_path: Path) -> None:
    derived = factories.record()
    story = derived.stories[0]
    linked = tuple(
        replace(story, id=id, first=day, title=day, reports=story.reports if id == story.id else (), thread="h-r1")
        for id, day in (("t-later", "2031-06-02"), (story.id, "2031-05-05"))
    )
    path = factories.filled(tmp_path / "r.db", replace(derived, stories=linked))
    assert ids(run(path, "show", "h-r1", "--json")) == [story.id, "t-later"]
    shown = run(path, "show", "h-r1").stdout
    assert shown.index("2031-05-05") < shown.index("t-later")
    assert run(path, "show", "h-nowhere").exit_code != 0
