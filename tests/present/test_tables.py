import io
from dataclasses import replace

import pytest
from rich.console import Console
from tests import factories

from onrecord.present.names import Names
from onrecord.present.tables import reports_table, statements_table, stories_table


@pytest.mark.parametrize(
    ("stance", "declined", "verb"),
    [(None, False, "said"), ("denies", False, "denied"), ("calls for", False, "called for"), (None, True, "declined")],
)
def test_statements_say_by_which_verb_so_that_a_denial_is_none_of_its_contrary(
    stance: str | None, declined: bool, verb: str
) -> None:
    text = "Toren spoke of the gunmen who had come over the border."
    words = "the gunmen who had come over the border"
    account = factories.statement_account(
        "m", "r1", text, text, "spoke", words, manner="indirect", stance=stance, declined=declined
    )
    console = Console(file=io.StringIO(), width=80)
    console.print(statements_table([factories.statement(account)], Names(factories.actors())))
    assert isinstance(console.file, io.StringIO)
    printed = console.file.getvalue()
    assert f" {verb}" in printed
    assert max(map(len, printed.splitlines())) <= 80


def test_a_step_of_a_thread_names_it() -> None:
    (story,) = factories.record().stories
    console = Console(file=io.StringIO(), width=80)
    console.print(stories_table([story, replace(story, thread="h-r0")], Names(())))
    assert isinstance(console.file, io.StringIO)
    assert console.file.getvalue().count("(thread h-r0)") == 1


def test_a_page_that_claims_to_be_a_headline_or_an_outlet_is_cut_short() -> None:
    (report, *_) = factories.record().reports
    console = Console(file=io.StringIO(), width=80)
    console.print(reports_table([replace(report, title="Accord " * 5000, outlet="O" * 5000)], Names(())))
    assert isinstance(console.file, io.StringIO)
    printed = console.file.getvalue()
    assert printed.count("…") == 2
    assert len(printed.splitlines()) < 60
