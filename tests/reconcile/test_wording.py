"""Where accounts of one statement part."""

from typing import Any

import pytest
from tests.factories import actor, statement_account

from onrecord.model import Difference, StatementAccount
from onrecord.reconcile.wording import statement_differences

Said = tuple[StatementAccount, str]


def said(id: str, content: str, manner: str = "direct", rest: str = "", **fields: Any) -> Said:
    """An account in a report of its own, and the text of that."""
    text = f"Toren said: {content} {rest}".strip()
    return statement_account(id, f"r{id}", text, text, "said", content, manner=manner, **fields), text


def found(*said: Said) -> dict[str, Difference]:
    texts = {a.report: text for a, text in said}
    differences = statement_differences([a for a, _ in said], texts, ACTORS)
    return {difference.field: difference for difference in differences}


ACTORS = {
    a.id: a
    for a in (
        actor("mila-toren", "Mila Toren", country="ARD"),
        actor("josk-harrow", "Josk Harrow", country="VEL"),
        actor("a-ministries", "ministries", type="group", country="VEL", sectors=("GOV",)),
        actor("a-two", "two ministries", type="group", country="VEL", sectors=("GOV",)),
    )
}
FAIR = "This is a fair deal for all the crews of both ports."


def test_one_sentence_quoted_in_two_versions() -> None:
    difference = found(said("a", FAIR), said("b", "This was an honest deal for all the crews of both ports."))[
        "wording"
    ]
    assert [side.mentions for side in difference.values] == [("a",), ("b",)]
    assert {side.value for side in difference.values} == {
        FAIR,
        "This was an honest deal for all the crews of both ports.",
    }


@pytest.mark.parametrize(
    "other",
    [
        FAIR,
        "this is a fair deal for all the crews of both ports",
        "a fair deal for all the crews",
        "Nobody will send a ship to the north before the winter is over.",
        f"{FAIR} Nobody leaves with nothing.",
    ],
)
def test_what_breaks_off_goes_on_or_is_another_sentence_is_no_other_wording(other: str) -> None:
    assert found(said("a", FAIR), said("b", other)) == {}


def test_spelling_is_no_other_wording() -> None:
    assert (
        found(said("a", "We honour the labour of Sergei's crews."), said("b", "We honor the labor of Sergey's crews."))
        == {}
    )


def test_a_paraphrase_has_no_wording_of_its_own() -> None:
    assert (
        found(said("a", FAIR), said("b", "this was an honest deal for all the crews of both ports", "indirect")) == {}
    )


LEAVE_IF = "We will leave the strait if the shelling of the lighthouse stops."


def test_a_condition_that_another_report_leaves_out() -> None:
    difference = found(said("a", LEAVE_IF), said("b", "the fleet would leave the strait", "indirect"))["condition"]
    assert [(side.value, side.mentions) for side in difference.values] == [
        ("if the shelling of the lighthouse stops", ("a",)),
        ("left out", ("b",)),
    ]


def test_it_is_not_left_out_where_the_report_has_it_elsewhere() -> None:
    rest = "First the shelling of the lighthouse must stop."
    assert found(said("a", LEAVE_IF), said("b", "the fleet would leave the strait", "indirect", rest)) == {}


def test_a_not_that_another_report_leaves_out() -> None:
    one, other = "the harbour will not be closed to grain ships", "the harbour will be closed to grain ships"
    difference = found(said("a", one, "indirect"), said("b", other, "indirect"))["negation"]
    assert [side.mentions for side in difference.values] == [("b",), ("a",)]


def test_a_denial_has_its_not_outside() -> None:
    one, other = "the harbour was closed to grain ships", "the harbour was not closed to grain ships"
    assert found(said("a", one, "indirect", stance="denies"), said("b", other, "indirect")) == {}


def test_one_report_alone_parts_from_nobody() -> None:
    assert found(said("a", LEAVE_IF)) == {}


def test_two_speakers_of_what_a_person_joined() -> None:
    difference = found(said("a", FAIR), said("b", FAIR, speaker="josk-harrow", speaker_text="Harrow"))["speaker"]
    assert [side.value for side in difference.values] == ["josk-harrow", "mila-toren"]


def test_a_quotation_that_lost_its_not_parts_on_that_alone() -> None:
    found_ = found(said("a", "We will not open the locks this year."), said("b", "We will open the locks this year."))
    assert set(found_) == {"negation"}


def test_speakers_who_may_be_the_same_are_no_difference() -> None:
    one = said("a", FAIR, speaker="a-ministries", speaker_text="ministries")
    assert "speaker" not in found(one, said("b", FAIR, speaker="a-two", speaker_text="the two ministries"))
