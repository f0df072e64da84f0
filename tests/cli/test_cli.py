import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests import factories
from typer.testing import CliRunner

import onrecord
from onrecord.cli.app import app
from onrecord.store import Store

LISTS = ["events", "statements", "actors", "stories", "reports"]
Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on a filled record, in an empty folder."""
    path = factories.filled(tmp_path / "r.db")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    runner = CliRunner()

    def command(*words: str, record: Path | None = path, env: dict[str, str] | None = None) -> Any:
        chosen = ["--record", str(record)] if record else []
        return runner.invoke(app, [*chosen, *words], env=env)

    return command


def process(*words: str, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "onrecord", *words],
        cwd=cwd,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(onrecord.__file__).parents[1]), **(env or {})},
    )


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_tables_that_fit_80_columns(run: Run, name: str) -> None:
    result = run(name)
    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert result.stderr == ""


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_json_too(run: Run, name: str) -> None:
    rows = json.loads(run(name, "--json").stdout)
    made = getattr(factories.record(), name)
    assert sorted(row["id"] for row in rows) == sorted(row.id for row in made)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["--type", "assault"], ["e-m3", "e-m4"]),
        (["--status", "denied"], ["e-m4"]),
        (["--actor", "Toren"], ["e-m1"]),
        (["--story", "m1", "--type", "AGREE"], ["e-m5"]),
        (["--type", "MOBILIZE"], []),
    ],
)
def test_events_are_filtered(run: Run, words: list[str], ids: list[str]) -> None:
    assert [row["id"] for row in json.loads(run("events", *words, "--json").stdout)] == ids


def test_an_empty_list_says_what_to_do_on_standard_error(run: Run, tmp_path: Path) -> None:
    result = run("events", "--type", "MOBILIZE")
    assert (result.exit_code, result.stdout) == (0, "")
    assert " add" in result.stderr
    assert str(tmp_path / "r.db") in result.stderr


def test_the_brief_is_printed_whole_or_of_one_story(run: Run) -> None:
    whole = run("brief").stdout
    assert "What happened" in whole
    assert run("brief", "m4").stdout == whole
    assert run("brief", "--format", "md").stdout.startswith("## Ardania and Velmark hold talks\n")


def test_the_brief_is_written_as_a_page(run: Run, tmp_path: Path) -> None:
    result = run("brief", "m4", "--html", "page.html")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Wrote page.html" in result.stderr
    page = (tmp_path / "page.html").read_bytes()
    assert page.startswith(b"<!doctype html>")
    assert b"\r" not in page
    run("brief", "--html", "again.html")
    assert (tmp_path / "again.html").read_bytes() == page


def test_a_page_that_cannot_be_written_is_told(run: Run) -> None:
    result = run("brief", "--html", "no/such/folder/page.html")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_show_gives_words_reasons_and_json(run: Run) -> None:
    assert "officials said" in run("show", "m2").stdout
    assert "lexicon-1:met" in run("show", "e-m1", "--why").stdout
    assert json.loads(run("show", "m2", "--json").stdout)[0]["id"] == "e-m1"


def test_export_writes_a_line_for_each_row(run: Run) -> None:
    rows = [json.loads(line) for line in run("export", "--format", "jsonl").stdout.splitlines()]
    assert [row["kind"] for row in rows] == ["report"] * 2 + ["story"] + ["actor"] * 7 + ["event"] * 4 + [
        "statement"
    ] * 2


def test_verify_is_content_with_a_whole_record_and_not_with_a_stale_one(run: Run, tmp_path: Path) -> None:
    assert run("verify").exit_code == 0
    with Store(tmp_path / "r.db", create=False) as store:
        store.put_path("r1", "a.txt")
    result = run("verify")
    assert result.exit_code == 1
    assert "older than its reports" in result.stdout


def test_readers_are_told_that_a_record_is_stale(run: Run, tmp_path: Path) -> None:
    with Store(tmp_path / "r.db", create=False) as store:
        store.put_path("r1", "a.txt")
    result = run("events")
    assert result.exit_code == 0
    assert " add" in result.stderr
    assert str(tmp_path / "r.db") in result.stderr


@pytest.mark.parametrize(
    ("words", "code", "problem"),
    [
        (["show", "nonsense"], 4, "nothing with the id"),
        (["events", "--actor", "Nobody at All"], 4, "nobody is named"),
        (["brief", "nonsense"], 4, "nothing with the id"),
        (["events", "--status", "rumoured"], 2, "rumoured"),
        (["export", "--format", "stone"], 2, "stone"),
        (["unheard-of"], 2, "unheard-of"),
        (["show"], 2, "ID"),
    ],
)
def test_errors_are_one_clear_message_and_a_code(run: Run, words: list[str], code: int, problem: str) -> None:
    result = run(*words)
    assert result.exit_code == code
    assert problem in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_a_record_that_is_not_there_is_told_and_not_made(run: Run, tmp_path: Path) -> None:
    result = run("events", record=tmp_path / "none.db")
    assert result.exit_code == 3
    assert f"onrecord --record {tmp_path / 'none.db'} add PATH" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_a_record_that_cannot_be_opened_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear editor,\n" * 100)
    assert run("events", record=tmp_path / "letter.txt").exit_code == 3


def test_the_environment_names_the_record_and_the_option_outranks_it(run: Run, tmp_path: Path) -> None:
    env = {"ONRECORD": str(tmp_path / "none.db")}
    assert run("stories", record=None, env=env).exit_code == 3
    assert run("stories", env=env).exit_code == 0
    assert run("stories", record=None, env={"ONRECORD": str(tmp_path / "r.db")}).exit_code == 0


def test_without_either_the_record_is_in_the_folder(run: Run, tmp_path: Path) -> None:
    factories.filled(tmp_path / "onrecord.db")
    assert len(json.loads(run("stories", "--json", record=None).stdout)) == 1


def test_help_explains_commands_and_exit_codes(run: Run) -> None:
    result = run("--help", record=None)
    text = " ".join(result.stdout.split())
    assert "Exit codes:" in text
    for name in [*LISTS, "add", "brief", "show", "export", "verify", "demo"]:
        assert f" {name} " in text


def test_version(run: Run) -> None:
    assert run("--version").stdout.strip() == onrecord.__version__


def test_every_command_has_help(run: Run) -> None:
    for command in app.registered_commands:
        assert command.name
        assert run(command.name, "--help").exit_code == 0
    for group in app.registered_groups:
        assert group.name
        assert group.typer_instance
        for command in group.typer_instance.registered_commands:
            assert command.name
            assert run(group.name, command.name, "--help").exit_code == 0


def test_nothing_but_the_list_on_standard_output_whatever_the_locale(tmp_path: Path) -> None:
    factories.filled(tmp_path / "r.db")
    done = process("--record", "r.db", "export", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert done.returncode == 0
    assert done.stderr == b""
    assert "“We will send grain" in done.stdout.decode("utf-8")


def test_no_color_means_no_colour(tmp_path: Path) -> None:
    factories.filled(tmp_path / "r.db")
    forced = {"FORCE_COLOR": "1", "TERM": "xterm-256color", "COLUMNS": "80"}
    coloured = process("--record", "r.db", "brief", cwd=tmp_path, env=forced).stdout
    plain = process("--record", "r.db", "brief", cwd=tmp_path, env={**forced, "NO_COLOR": "1"}).stdout
    assert b"\x1b[1;36m" in coloured
    assert b"36m" not in plain


@pytest.mark.skipif(os.name == "nt", reason="no such pipes on Windows")
def test_a_reader_that_stops_early_causes_no_noise(tmp_path: Path) -> None:
    with Store(factories.filled(tmp_path / "r.db"), create=False) as store:
        assert store.select("event")
    command = f"{sys.executable} -m onrecord --record r.db export | head -c 10"
    env = {**os.environ, "PYTHONPATH": str(Path(onrecord.__file__).parents[1])}
    done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, check=False, env=env)  # noqa: S602
    assert done.stderr == b""
    assert len(done.stdout) == 10


def test_lists_load_no_language_model(tmp_path: Path) -> None:
    factories.filled(tmp_path / "r.db")
    code = (
        "import sys; from onrecord.cli.app import app\n"
        "try: app(['--record', 'r.db', 'brief'])\n"
        "except SystemExit: pass\n"
        "assert 'spacy' not in sys.modules and 'onrecord.reconcile' not in sys.modules"
    )
    env = {**os.environ, "PYTHONPATH": str(Path(onrecord.__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False, env=env)  # noqa: S603
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [["events"], ["export"], ["brief"], ["actors", "--json"]])
def test_output_that_cannot_be_written_is_one_line_and_a_code(tmp_path: Path, words: list[str]) -> None:
    factories.filled(tmp_path / "r.db")
    env = {**os.environ, "PYTHONPATH": str(Path(onrecord.__file__).parents[1])}
    command = [sys.executable, "-m", "onrecord", "--record", "r.db", *words]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False, env=env)  # noqa: S603
    assert done.returncode == 1
    assert done.stderr == b"onrecord: cannot write to standard output: No space left on device\n"
