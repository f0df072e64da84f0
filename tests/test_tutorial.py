"""What the tutorial tells people to type is typed, and what it shows is what they get."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.app import app

DOCS = Path(__file__).resolve().parents[1] / "docs"
_BLOCK = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
# "e-m4d7cc60c119276cf", "d1fe3d929ee8453d4": they may change with what is found, and those of decisions with the time.
_ID = re.compile(r"\b(?:[a-z]-)?[a-z][0-9a-f]{16}\b")
_ELISION = "..."
_PARTS = re.compile(rf"({_ID.pattern}|{re.escape(_ELISION)})")


def steps() -> Iterator[tuple[str, str]]:
    """Give each command of the tutorial with the output that stands below it."""
    for block in _BLOCK.findall((DOCS / "tutorial.md").read_text("utf-8")):
        for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = step.partition("\n")
            yield command, output


def typed(command: str, ids: dict[str, str]) -> list[str]:
    """Give the words of a command, with the ids of this run for those that are printed in the tutorial."""
    program, *words = shlex.split(_ID.sub(lambda match: ids.get(match[0], match[0]), command))
    assert program == "onrecord"
    return words


def shows(expected: str, output: str, ids: dict[str, str]) -> bool:
    """Tell whether an output is as printed, but for elisions, white space and ids; notes which id stands for which."""
    fresh: list[str] = []

    def pattern(part: str) -> str:
        if not _ID.fullmatch(part):
            return r"\S*?" if part == _ELISION else re.escape(part)
        if part in ids:
            return re.escape(ids[part])
        if part in fresh:
            return rf"(?P=id{fresh.index(part)})"
        fresh.append(part)
        return rf"(?P<id{len(fresh) - 1}>{_ID.pattern})"

    def whole(word: str) -> str:
        return "".join(pattern(part) for part in _PARTS.split(word) if part) + " "

    words = expected.split()
    wanted = "".join(r"(?:\S+ )*?" if word == _ELISION else whole(word) for word in words)
    found = re.fullmatch(wanted, " ".join(output.split()) + " ")
    if found:
        ids.update({id: found[f"id{number}"] for number, id in enumerate(fresh)})
    return found is not None


def test_each_step_gives_what_the_tutorial_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(DOCS / "tutorial" / "pages", tmp_path / "pages")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    monkeypatch.setenv("ONRECORD_USER", "Ana")
    monkeypatch.setenv("COLUMNS", "80")
    ids: dict[str, str] = {}
    for command, expected in steps():
        result = CliRunner().invoke(app, typed(command, ids))
        assert shows(expected, result.output, ids), f"$ onrecord {command} gives:\n{result.output}"
    assert (tmp_path / "crossing.html").exists()


@pytest.mark.parametrize(
    ("expected", "output", "same"),
    [
        ("a ... d", "a b c d", True),
        ("a ... d", "a d", True),
        ("a d", "a b d", False),
        ("... d", "a b", False),
        ("b... d", "bc d", True),
        ("b... d", "b c d", False),
        ("a\n  b", "a b", True),
        ("x-m0123456789abcdef, x-m0123456789abcdef", "x-m00000000000000ff, x-m00000000000000ff", True),
        ("x-m0123456789abcdef, x-m0123456789abcdef", "x-m00000000000000ff, x-m00000000000000fe", False),
    ],
)
def test_outputs_are_compared_but_for_elisions_space_and_ids(expected: str, output: str, same: bool) -> None:
    assert shows(expected, output, {}) is same


def test_the_tutorial_uses_its_pages() -> None:
    commands = [command for command, _ in steps()]
    assert {
        "add",
        "brief",
        "events",
        "search",
        "show",
        "correct",
        "merge",
        "reject",
        "undo",
        "decisions",
        "verify",
    } <= {command.split()[1] for command in commands}
