from io import StringIO

import pytest
from rich.console import Console
from rich.table import Table
from tests import factories

from onrecord.present import tables
from onrecord.present.names import Names
from onrecord.present.show import Row, Shower

RECORD = factories.record()
NAMES = Names(RECORD.actors)


def rendered(thing: Row | Table, *, why: bool = False, width: int = 80) -> str:
    stream = StringIO()
    console = Console(file=stream, width=width, markup=False, highlight=False, emoji=False)
    if isinstance(thing, Table):
        console.print(thing)
    else:
        codebook = (lambda why, type, modes: f"{type} as {why} tells") if why else None
        Shower(console, NAMES, {report.id: report for report in RECORD.reports}, codebook).show(thing)
    return stream.getvalue()


def test_an_event_is_shown_with_each_account_and_its_words() -> None:
    text = rendered(factories.meeting())
    assert "mention m1 in Example Courier, 6 May 2031, r1.txt (r1)" in text
    assert "Mila Toren and Josk Harrow met on Tuesday, officials said." in text
    assert "quad 1, intensity +2.5, CAMEO 04" in text
    assert "date: 5 May 2031 (Example Courier) or 6 May 2031 (Sel Gazette)" in text
    assert "lexicon-1" not in text


def test_why_adds_the_rules() -> None:
    text = rendered(factories.meeting(), why=True)
    assert "lexicon-1:met (score 0.91)" in text
    assert "“Mila Toren” at 46–56, by name → mila-toren" in text


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (factories.promise(), "press conference"),
        (RECORD.stories[0], "Sel Gazette, 7 May 2031, r2.txt (r2)"),
        (RECORD.reports[1], "Velmark denied that its navy fired on fishermen."),
        (factories.actors()[4], "envoy, ARD, by text, “Ardanian envoy”"),
    ],
)
def test_other_things_are_shown_with_what_they_have(row: Row, words: str) -> None:
    assert words in rendered(row)


def test_what_is_not_known_has_no_line() -> None:
    assert "date" not in rendered(factories.crush())


LISTS = {
    "events": tables.events_table(RECORD.events, NAMES),
    "statements": tables.statements_table(RECORD.statements, NAMES),
    "actors": tables.actors_table(RECORD.actors, NAMES),
    "stories": tables.stories_table(RECORD.stories, NAMES),
    "reports": tables.reports_table(RECORD.reports, NAMES),
}


@pytest.mark.parametrize("name", LISTS)
def test_lists_fit_80_columns_and_keep_ids_whole(name: str) -> None:
    text = rendered(LISTS[name])
    assert max(map(len, text.splitlines())) <= 80
    rows = getattr(RECORD, name)
    for row in rows:
        assert any(line.split()[:1] == [row.id] for line in text.splitlines())
