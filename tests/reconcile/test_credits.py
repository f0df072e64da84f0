"""Whom reports credit, and by what names publishers go."""

import pytest
from tests.factories import actor, report

from onrecord.knowledge import Knowledge
from onrecord.model import Cut
from onrecord.reconcile.credits import credit
from onrecord.reconcile.publishers import Publishers

BODY = "The envoys met in Port Sel on Monday and parted without a word."
AGENCIES = frozenset({"Example Wire", "AFP"})


def credited(text: str = BODY, **fields: object) -> str | None:
    return credit(report("a", text, title=None, **fields), AGENCIES.__contains__)


@pytest.mark.parametrize(
    "text",
    [
        f"Envoys meet\nBy Ada Lind, Example Wire\n{BODY}",
        f"Envoys meet\nAda Lind | Example Wire\n{BODY}",
        f"Envoys meet\nExample Wire\n{BODY}",
        f"{BODY}\n(Reporting by Ada Lind in Port Sel; Editing by Jon Vale; Example Wire)",
        f"{BODY}\nSource: Example Wire",
        f"{BODY} (Example Wire)",
        f"{BODY} — Example Wire",
        f"{BODY}\n© 2031 Example Wire",
    ],
)
def test_lines_that_are_nothing_but_a_credit(text: str) -> None:
    assert credited(text) == "Example Wire"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Envoys meet\nA picture by Ada Lind/Example Wire\n{BODY}",
        f"Envoys meet\n(Ada Lind/Example Wire)\n{BODY}",
        f"{BODY}\n(Photo: Example Wire)",
        f"{BODY}\nWith inputs from Example Wire",
        f"{BODY}\nExample Wire contributed to this report.",
        f"{BODY}\nReporting by Ada Lind; additional reporting by Example Wire",
        f"{BODY}\nWhat they said was first told to Example Wire",
    ],
)
def test_credits_for_a_part_or_a_picture_are_none(text: str) -> None:
    assert credited(text) is None


def test_the_date_line_names_whom_it_likes() -> None:
    assert credited(dateline="PORT SEL (Harbour News)") == "Harbour News"
    assert credited(dateline="PORT SEL") is None


def test_byline_credit_and_copyright_line_are_read_too() -> None:
    assert credited(byline="Ada Lind, AFP") == "AFP"
    assert credited(credit="Example Wire") == "Example Wire"
    line = Cut(start=0, text="Copyright 2031 Example Wire. All rights reserved.\n", reason="page furniture")
    assert credited(cuts=(line,)) == "Example Wire"


def test_a_hostile_last_line_costs_nothing() -> None:
    assert credited(BODY + "\n" + "A-" * 5000 + "( " * 5000) is None


@pytest.fixture(scope="module")
def publishers(knowledge: Knowledge) -> Publishers:
    named = [
        actor("a-1", "Sel Gazette", type="organization"),
        actor("a-2", "state television", type="organization", sectors=("JRN",)),
        actor("a-3", "reporters", type="group", sectors=("JRN",)),
    ]
    return Publishers(named, knowledge, ["The Sel Gazette"], ["Harbour News"])


@pytest.mark.parametrize("name", ["CNN", "cnn.com", "www.cnn.com", "CNN (World)", "CNN - Opinion"])
def test_names_of_one_outlet(publishers: Publishers, name: str) -> None:
    assert publishers.outlet(name).key == publishers.outlet("CNN").key


def test_outlets_and_agencies_are_told_apart(publishers: Publishers) -> None:
    agencies = {name: publishers.outlet(name).is_agency for name in ("Reuters", "CNN", "Harbour News", "Sel Gazette")}
    assert agencies == {"Reuters": True, "CNN": False, "Harbour News": True, "Sel Gazette": False}


def test_actors_that_publish(publishers: Publishers) -> None:
    gazette = publishers.actor("a-1")
    assert gazette is not None
    assert gazette.key == publishers.outlet("The Sel Gazette").key
    assert publishers.actor("a-2") is not None
    assert publishers.actor("a-3") is None
