"""What people decide on the command line, on a record of the samples."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.extract.events.finder import POINTING
from onrecord.model import Event

Run = Callable[..., Any]


@pytest.fixture
def run(run_on_samples: Run) -> Run:
    return run_on_samples


@pytest.fixture
def joint(sample_path: Path) -> Event:
    """An event of several mentions, each of which tells it in full."""
    with onrecord.open(sample_path) as record:
        events = [event for event in record.events() if all(mention.score > POINTING for mention in event.mentions)]
        return next(event for event in events if len(event.mentions) > 1)


def undoing(result: Any) -> str:
    """The decision that a command says how to take back."""
    return str(result.stderr.rsplit(" undo ", 1)[1].split()[0])


def rows(run: Run, name: str, *words: str) -> Any:
    return json.loads(run(name, *words, "--json").stdout)


def refused(run: Run, words: list[str], problem: str) -> None:
    """A decision is refused as a wrong use, for a reason that is told."""
    result = run(*words, "--why", "no")
    assert result.exit_code == 2
    assert problem in result.stderr


def ids(run: Run, name: str = "events") -> set[str]:
    return {row["id"] for row in rows(run, name)}


def test_what_is_rejected_is_gone_and_comes_back(run: Run, joint: Event) -> None:
    result = run("reject", joint.id, "--why", "an old photo", "--by", "Ana")
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"Rejected event {joint.id}" in result.stderr
    assert joint.id not in ids(run)
    gone = run("show", joint.mentions[0].id)
    assert gone.exit_code == 4
    assert "rejected by Ana. The reason was: an old photo. To take it back" in gone.stderr
    assert undoing(gone) == undoing(result)
    back = run("undo", undoing(result), "--why", "it is none")
    assert back.exit_code == 0
    assert joint.id in ids(run)
    run("undo", undoing(back), "--why", "it is one after all")
    assert joint.id not in ids(run)


def test_an_undone_decision_cannot_be_undone_again(run: Run, joint: Event) -> None:
    first = undoing(run("reject", joint.id, "--why", "no"))
    second = undoing(run("undo", first, "--why", "yes"))
    result = run("undo", first, "--why", "yes")
    assert result.exit_code == 2
    assert second in result.stderr
    assert run("undo", second, "d404", "--why", "no").exit_code == 4
    assert [row["undone_by"] for row in rows(run, "decisions")] == [second, None]  # all or none


def test_a_correction_says_what_has_changed(run: Run, joint: Event) -> None:
    mention = joint.mentions[0].id
    values = ["status=Denied", "date=2024-03", "actors=Portugal", "figures=12+ killed", "place=Lisbon", "modes="]
    result = run("correct", mention, *values, "--why", "so it says", "--by", "Ana")
    assert result.exit_code == 0
    for change in (
        "→ denied",
        "→ Mar 2024",
        "→ Portugal",
        "at least 12 people killed",
        "Lisbon (PRT)",
    ):
        assert change in result.stderr
    (told,) = [m for m in rows(run, "show", mention)[0]["mentions"] if m["id"] == mention]
    assert (told["status"], told["actors"], told["place"]["country"]) == ("denied", ["PRT"], "PRT")
    assert told["evidence"]["text"] == joint.mentions[0].evidence.text
    taken = result.stderr.rsplit(" undo ", 1)[1].split(" --why")[0].split()
    assert len(taken) == len(values)
    run("undo", *taken, "--why", "no")
    assert rows(run, "show", joint.id)[0]["mentions"] == json.loads(onrecord_json(joint))["mentions"]


def onrecord_json(event: Event) -> str:
    from onrecord.store.codec import exported

    return exported(event)


def test_a_type_may_be_said_in_plain_words(run: Run, joint: Event) -> None:
    assert run("correct", joint.id, "type=talks", "modes=", "--why", "they met").exit_code == 0
    assert {row["type"] for row in rows(run, "show", joint.mentions[0].id)} == {"CONSULT"}


def test_an_actor_whom_no_report_names_gets_a_row(run: Run, joint: Event) -> None:
    assert "JPN" not in ids(run, "actors")
    run("correct", joint.id, "actors=japan", "--why", "so it says")
    assert "JPN" in ids(run, "actors")


@pytest.mark.parametrize(
    ("values", "code", "problem"),
    [
        (["status=denid"], 2, "one of: occurred"),
        (["actors=Portugl"], 4, "Did you mean Portugal (PRT)"),
        (["actors=Qwxyz"], 4, "r.db actors"),
        (["colour=red"], 2, "These can: type"),
        (["figures=many"], 2, "12 killed"),
        (["date=2024-05/2024-03"], 2, "ends before it begins"),
        (["type="], 2, "cannot be without type"),
        (["denied"], 2, "field=value"),
        (["status=denied", "status=planned"], 2, "given twice"),
        (["why=so"], 2, "--why TEXT"),
        (["id=e-1"], 2, "cannot be corrected"),
    ],
)
def test_a_correction_that_cannot_be_is_told(
    run: Run, joint: Event, values: list[str], code: int, problem: str
) -> None:
    result = run("correct", joint.id, *values, "--why", "no")
    assert result.exit_code == code
    assert problem in result.stderr
    assert "Traceback" not in result.stderr
    assert rows(run, "decisions") == []


@pytest.mark.parametrize("words", [["reject", "ID"], ["correct", "ID", "status=denied"], ["undo", "d1"]])
def test_every_decision_needs_a_reason(run: Run, joint: Event, words: list[str]) -> None:
    result = run(*(joint.id if word == "ID" else word for word in words))
    assert result.exit_code == 2
    assert "--why TEXT" in result.stderr


def test_mentions_are_split_off_and_merged_again(run: Run, joint: Event) -> None:
    first, second = joint.mentions[:2]
    result = run("split", joint.id, second.id, "--why", "another day")
    assert result.exit_code == 0
    assert f"Split off: event e-{second.id}" in result.stderr
    assert rows(run, "show", first.id)[0]["id"] != rows(run, "show", second.id)[0]["id"]
    result = run("merge", first.id, second.id, "--why", "the same day")
    assert "One now" in result.stderr
    assert rows(run, "show", first.id) == rows(run, "show", second.id)


def test_stories_are_parted_and_put_together(run: Run) -> None:
    mackerel, storm = sorted(rows(run, "stories"), key=lambda story: -len(story["reports"]))
    leaving, *staying = mackerel["reports"]
    result = run("split", mackerel["id"], leaving, "--why", "another matter")
    assert f"Split off: story t-{leaving}" in result.stderr
    assert rows(run, "show", f"t-{leaving}")[0]["reports"] == [leaving]
    assert "another matter" in run("show", f"t-{leaving}").stdout
    reasons = rows(run, "explain", leaving, staying[0])
    assert (reasons["joined"], reasons["decisions"]) == (False, [undoing(result)])
    merged = run("merge", leaving, storm["id"], "--why", "one storm of words")
    assert merged.exit_code == 0
    together = next(story for story in rows(run, "stories") if leaving in story["reports"])
    assert set(storm["reports"]) < set(together["reports"])
    assert "“Mackerel" in run("decisions", together["id"]).stdout
    assert rows(run, "explain", *storm["reports"])["decisions"] == []  # of one story before
    run("undo", undoing(merged), undoing(result), "--why", "no")
    assert sorted(rows(run, "stories"), key=lambda story: -len(story["reports"])) == [mackerel, storm]


def test_stories_that_cannot_be_parted_or_put_together_are_told(run: Run, joint: Event) -> None:
    story, other = rows(run, "stories")
    for words, problem in (
        (["merge", story["id"], story["reports"][0]], "two stories"),
        (["merge", story["id"], joint.id], "no story and no report"),
        (["split", story["id"], *story["reports"]], "would be left"),
        (["split", story["id"], other["reports"][0]], "no report of"),
    ):
        refused(run, words, problem)
    assert rows(run, "decisions") == []


def test_two_states_are_never_one(run: Run) -> None:
    refused(run, ["same", "ISL", "IRL"], "Iceland and Ireland are two states")


def test_a_story_that_is_not_there_says_where_stories_are_listed(run: Run) -> None:
    result = run("brief", "Iceland")
    assert result.exit_code == 4
    assert "List stories with: onrecord" in result.stderr


def test_what_would_have_no_effect_is_refused(run: Run, joint: Event, sample_path: Path) -> None:
    with onrecord.open(sample_path) as record:
        elsewhere = next(event for event in record.events() if event.story != joint.story)
        single = next(event for event in record.events() if len(event.mentions) == 1)
    for words, problem in (
        (["merge", joint.id, elsewhere.id], "one story"),
        (["merge", single.id], "two to be one"),
        (["split", joint.id, *(m.id for m in joint.mentions)], "would be left"),
        (["split", single.id, single.mentions[0].id], "one mention only"),
        (["split", joint.id, single.mentions[0].id], "no mention of"),
    ):
        refused(run, words, problem)
    assert rows(run, "decisions") == []


def test_actors_are_joined_and_parted_by_name(run: Run) -> None:
    result = run("same", "Nuala Breslin", "Fergus Tully", "--why", "a pen name")
    assert "One actor now" in result.stderr
    (one,) = [row for row in rows(run, "actors") if "Fergus Tully" in row["names"]]
    assert "Nuala Breslin" in one["names"]
    assert run("same", "Nuala Breslin", "Fergus Tully", "--why", "again").exit_code == 2
    run("undo", undoing(result), "--why", "no")
    assert len([row for row in rows(run, "actors") if {"Fergus Tully", "Nuala Breslin"} & {*row["names"]}]) == 2


def test_a_mention_is_parted_from_its_actor_who_keeps_the_identity(run: Run, sample_path: Path) -> None:
    with onrecord.open(sample_path) as record:
        mentions = record.naming("PRT")
    result = run("different", "PRT", mentions[0].id, "--why", "the football team")
    assert "Apart now: actor PRT" in result.stderr
    own = f"a-{mentions[0].id}"
    assert own in ids(run, "actors")
    (team,) = rows(run, "show", own)
    assert team["wikidata"] is None
    assert "decided" in run("show", own).stdout
    assert "football team" in run("decisions", "PRT").stdout


@pytest.mark.parametrize(
    ("words", "code", "problem"),
    [
        (["Portugl", "Chile"], 4, "Did you mean Portugal"),
        (["Chile", "CHL"], 2, "would be left"),
        (["Chile", "Japan"], 4, "no report names"),
    ],
)
def test_actors_that_cannot_be_parted_are_told(run: Run, words: list[str], code: int, problem: str) -> None:
    result = run("different", *words, "--why", "no")
    assert result.exit_code == code
    assert problem in result.stderr


def test_who_decides_comes_from_the_option_the_environment_or_the_login(run: Run, joint: Event) -> None:
    run("reject", joint.mentions[0].id, "--why", "no", env={"ONRECORD_USER": "Bo"})
    run("reject", joint.mentions[1].id, "--why", "no", "--by", "Cy", env={"ONRECORD_USER": "Bo"})
    assert [row["decision"]["by"] for row in rows(run, "decisions")] == ["Bo", "Cy"]


def test_the_list_of_decisions_fits_and_says_what_became_of_each(run: Run, joint: Event) -> None:
    assert " reject ID" in run("decisions").stderr
    done = run("reject", joint.id, "--why", "an old photo", "--by", "Ana")
    run("undo", undoing(done), "--why", "no photo", "--by", "Bo")
    listed = run("decisions").stdout
    assert max(map(len, listed.splitlines())) <= 80
    assert "reject: wrong" in listed
    assert "undone by" in listed
    assert "why: no photo" in listed


def test_decisions_are_csv_too(run: Run, joint: Event) -> None:
    run("correct", joint.id, "status=denied", "--why", "=so it says", "--by", "Ana")
    (row,) = csv.DictReader(StringIO(run("decisions", "--csv").stdout))
    assert (row["by"], row["meaning"], row["attached"]) == ("Ana", "correct: status → denied", "yes")
    assert row["why"] == "'=so it says"  # no formula in a spreadsheet


@pytest.mark.parametrize("signed", [["--why", "wrong \udc9b"], ["--why", "wrong", "--by", "Ana \udc9b"]])
def test_bytes_that_are_no_text_are_refused_and_nothing_is_decided(run: Run, joint: Event, signed: list[str]) -> None:
    result = run("reject", joint.id, *signed)
    assert result.exit_code == 2
    assert "is not valid UTF-8. Type it again" in result.stderr
    assert json.loads(run("decisions", "--json").stdout) == []
    assert run("correct", joint.id, "place=\udc9b", "--why", "there").exit_code == 2
