from dataclasses import replace

import pytest
from tests import factories

from onrecord.model import Event, Statement
from onrecord.present.comparison import Coverage
from onrecord.present.html.covering import coverage_view
from onrecord.present.html.dealings import dealings
from onrecord.present.html.people import People, Person
from onrecord.present.html.texts import Texts
from onrecord.present.html.windows import after, before, paragraph

PEOPLE = People(factories.actors(), {"VEL": "elsewhere"})
ROW = factories.record()


def test_who_dealt_with_whom_stands_once_for_each_pair_and_direction() -> None:
    again = replace(factories.firing(), id="e-again", status="occurred")
    rows = dealings([factories.meeting(), factories.firing(), again, factories.crush()], PEOPLE)
    assert [([one.name for one in row.who], row.whom and row.whom.name, len(row.deeds)) for row in rows] == [
        (["Velmark"], "fishermen", 2),
        (["Josk Harrow", "Mila Toren"], None, 1),
    ]
    assert [deed.words for deed in rows[0].deeds] == ["attack (firearms), denied", "attack (firearms)"]
    assert rows[1].deeds[0].href == "#e-m1"


def test_all_who_do_it_together_are_one_row() -> None:
    three = replace(factories.meeting(), actors=("VEL", "ARD", "officials"))
    (row,) = dealings([three], PEOPLE)
    assert ([one.name for one in row.who], row.whom) == (["Ardania", "Velmark", "officials"], None)


def test_coverage_has_a_cell_for_each_outlet_that_carries_a_line() -> None:
    rows: list[Event | Statement] = [*ROW.events, *ROW.statements]
    texts = Texts(ROW.reports, [account for row in rows for account in row.mentions])
    view = coverage_view(rows, PEOPLE, Coverage(ROW.reports), texts)
    assert view.outlets == ("Example Courier", "Sel Gazette")
    meeting, promise = view.shared
    assert [cell and cell.value for cell in meeting.cells] == ["5 May 2031", "6 May 2031"]
    assert [cell and cell.value for cell in promise.cells] == ["", ""]
    assert [[cell is not None for cell in row.cells] for row in view.single] == [
        [True, False],
        [False, True],
        [False, True],
        [False, True],
    ]


def test_a_country_is_called_as_the_record_calls_it() -> None:
    assert PEOPLE.person("josk-harrow") == Person(name="Josk Harrow", of="Velmark")
    assert PEOPLE.of("VEL") == "Velmark"
    assert People(factories.actors()[-2:], {"VEL": "Velmark"}).person("VEL") == Person(name="VEL")


def test_an_office_that_the_name_tells_is_not_said_twice() -> None:
    assert PEOPLE.titles("mila-toren") == "envoy"
    envoys = [replace(actor, name="Ardanian envoy") for actor in factories.actors()]
    assert People(envoys, {}).titles("mila-toren") == ""


@pytest.mark.parametrize(
    ("most", "shown"), [(99, "One two three "), (8, "… three "), (9, "… three "), (10, "… three "), (2, "… ")]
)
def test_words_before_are_cut_between_words(most: int, shown: str) -> None:
    assert before("One two three four", 0, 14, most) == shown


@pytest.mark.parametrize(("most", "shown"), [(99, " two three"), (7, " two …"), (8, " two …")])
def test_words_behind_are_cut_between_words(most: int, shown: str) -> None:
    assert after("One two three", 3, 13, most) == shown


def test_a_paragraph_ends_at_its_line() -> None:
    text = "One.\nTwo words.\n\nThree."
    assert text[slice(*paragraph(text, 9, 14))] == "Two words."
