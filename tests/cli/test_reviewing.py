"""The walk through doubtful lines, its keys typed as lines of standard input."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

import onrecord
from onrecord.cli.keys import read_key, read_words
from onrecord.present.doubts import doubtful


def decided(run: Run) -> list[tuple[str, str]]:
    rows = json.loads(run("decisions", "--json").stdout)
    return [(row["decision"]["verdict"], row["decision"]["note"]) for row in rows]


def headings(result: Any) -> list[str]:
    return [line for line in result.stdout.splitlines() if " of " in line and line[0].isdigit()]


@pytest.fixture
def first(sample_path: Path) -> str:
    """The most doubtful line."""
    with onrecord.open(sample_path) as record:
        return doubtful([*record.events(), *record.statements()])[0].line.id


def test_each_key_does_what_it_says(run_on_samples: Run, first: str) -> None:
    keys = ["y", "n", "no quotation", "s", "c", "date=2024-09-17", "by the date line", "q"]
    result = run_on_samples("review", input="\n".join(keys))
    assert result.exit_code == 0
    assert decided(run_on_samples) == [
        ("keep", "looked at in a review"),
        ("reject", "no quotation"),
        ("correct", "by the date line"),
    ]
    assert first in headings(result)[0]
    assert "1 kept, 1 rejected, 1 corrected, 1 skipped" in result.stderr
    assert " review" in result.stderr


def test_the_walk_goes_on_where_it_stopped(run_on_samples: Run, first: str) -> None:
    one = headings(run_on_samples("review", input="y\nq\n"))
    again = headings(run_on_samples("review", input="q\n"))
    assert one[1].partition("·")[2] == again[0].partition("·")[2]
    assert first not in again[0]


def test_enter_gives_a_reason_of_its_own(run_on_samples: Run) -> None:
    run_on_samples("review", input="n\n\nq\n")
    assert decided(run_on_samples) == [("reject", "not what the words say")]


def test_an_answer_is_taken_back(run_on_samples: Run, first: str) -> None:
    result = run_on_samples("review", input="y\nu\nq\n")
    assert [verdict for verdict, _ in decided(run_on_samples)] == ["keep", "undo"]
    assert [first in line for line in headings(result)] == [True, False, True]
    assert "Nothing decided" in result.stderr
    assert first in headings(run_on_samples("review", input="q\n"))[0]


def test_wrong_keys_and_values_are_told_and_the_line_is_asked_about_again(run_on_samples: Run) -> None:
    result = run_on_samples("review", input="x\n\nu\nc\nnonsense\nc\nage=3\n\nc\na='b\nc\n\nq\n")
    assert result.exit_code == 0
    assert len(headings(result)) == 1
    for problem in (
        "the line is right as it is",
        "nothing to take back",
        "field=value",
        "cannot be corrected",
        "close",
    ):
        assert problem in result.stderr
    assert decided(run_on_samples) == []


def test_the_end_of_the_input_ends_the_walk(run_on_samples: Run) -> None:
    assert run_on_samples("review", input="").exit_code == 0
    assert run_on_samples("review", input="y\nn\n").exit_code == 0
    assert [verdict for verdict, _ in decided(run_on_samples)] == ["keep"]


def test_the_words_are_marked_and_the_lines_fit(run_on_samples: Run) -> None:
    lines = run_on_samples("review", input="s\n" * 200).stdout.splitlines()
    assert max(map(len, lines)) <= 80
    assert any("[" in line and "]" in line for line in lines)


def test_what_was_rejected_is_gone_after_the_walk(run_on_samples: Run, first: str) -> None:
    run_on_samples("review", input="n\n\nq\n")
    assert run_on_samples("show", first).exit_code == 4


def test_a_record_without_doubts_says_so(run_on_samples: Run) -> None:
    run_on_samples("review", input="y\n" * 200)
    result = run_on_samples("review")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "No line is in doubt" in result.stderr
    assert "checked" in run_on_samples("brief").stdout


def test_at_a_terminal_single_keys_are_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal:
        @staticmethod
        def isatty() -> bool:
            return True

    def interrupted(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("typer.getchar", lambda: "Y")
    assert read_key("? ") == "y"
    monkeypatch.setattr("typer.getchar", interrupted)
    assert read_key("? ") == ""
    monkeypatch.setattr("builtins.input", lambda _: " status=denied ")
    assert read_words("? ") == "status=denied"
    monkeypatch.setattr("builtins.input", interrupted)
    assert read_words("? ") is None
    assert capsys.readouterr().out.startswith("? Y\n")
