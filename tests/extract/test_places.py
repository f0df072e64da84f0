"""Words that place an act, and names that only stand in the sentence."""

from collections.abc import Callable

import pytest

from onrecord.annotate import Annotated
from onrecord.extract.places import find_places
from onrecord.knowledge import Knowledge

Annotate = Callable[[str], Annotated]


@pytest.mark.parametrize(
    ("text", "name", "country", "rule"),
    [
        ("The envoys met in Antwerp.", "Antwerp", None, "in"),
        ("Shots were fired near Antwerp.", "Antwerp", None, "near"),
        ("Shots were fired at the Antwerp airport.", "Antwerp", None, "at"),
        ("Shots were fired in the Belgian city of Antwerp.", "Antwerp", "BEL", "in"),
        ("Shots were fired in Antwerp, Belgium.", "Antwerp", "BEL", "in"),
        ("Shots were fired in Antwerp province.", "Antwerp", None, "region"),
        ("Shots were fired 20 km north of Antwerp.", "Antwerp", None, "near"),
        ("Crowds gathered in Belgium's capital, Brussels.", "Brussels", "BEL", "in"),
        ("The envoy visited Antwerp.", "Antwerp", None, "object"),
        ("Rebels shelled Antwerp.", "Antwerp", None, "object"),
        ("The envoy flew to Antwerp.", "Antwerp", None, "to"),
        ("The army withdrew from Antwerp.", "Antwerp", None, "from"),
        ("Crowds gathered in Mexico City.", "Mexico City", None, "in"),
        ("Crowds gathered in The Hague.", "The Hague", None, "in"),
        ("Crowds gathered in Western Belgium.", "Belgium", None, "in"),
        ("Rebels ambushed a convoy near the town of Dolvek.", "Dolvek", None, "near"),
        ("Rebels shelled a base at Dolvek.", "Dolvek", None, "at"),
        ("A bomb went off in the centre of Antwerp.", "Antwerp", None, "in"),
        ("Belgium sent two teams of doctors to Aleppo.", "Aleppo", None, "to"),
        ("Monks marched through Antwerp.", "Antwerp", None, "in"),
        ("The army imposed a curfew on Antwerp.", "Antwerp", None, "at"),
        ("They met at the residence of the French ambassador in Antwerp.", "Antwerp", None, "in"),
    ],
)
def test_places(annotate: Annotate, knowledge: Knowledge, text: str, name: str, country: str | None, rule: str) -> None:
    found = [draft.ref for draft in find_places(annotate(text), knowledge)]
    assert [(ref.name, ref.country, ref.rule) for ref in found] == [(name, country, rule)]


@pytest.mark.parametrize(
    "text",
    [
        "Brussels rejected the offer.",
        "The envoy spoke with his counterparts in Belgium.",
        "The ambassador in Antwerp resigned.",
        "The envoy sent grain to Belgium.",
        "Belgium bombed Luxembourg.",
        "The envoy imposed sanctions on Antwerp.",
        "The premier resigned in March.",
        "The envoy reached out to Belgium.",
        "The bank invested in Belgium.",
        "The talks were held in secret.",
        "The offer was debated in NATO.",
    ],
)
def test_what_places_nothing(annotate: Annotate, knowledge: Knowledge, text: str) -> None:
    assert find_places(annotate(text), knowledge) == []


def test_the_place_of_what_is_talked_about_is_not_that_of_the_talk(annotate: Annotate, knowledge: Knowledge) -> None:
    annotated = annotate("The envoy condemned the raid in Antwerp.")
    [draft] = find_places(annotated, knowledge)
    assert draft.noun is not None
    assert annotated.doc[draft.noun].text == "raid"


def test_a_province_behind_a_city(annotate: Annotate, knowledge: Knowledge) -> None:
    [draft] = find_places(annotate("Crowds gathered in Portland, Oregon."), knowledge)
    assert (draft.ref.name, draft.ref.country, draft.ref.within) == ("Portland", "USA", "Oregon")


def test_spans_are_the_words_of_the_report(annotate: Annotate, knowledge: Knowledge) -> None:
    annotated = annotate("In Port-au-Prince, crowds gathered.\nThey left for home in Antwerp, Ghent and New York.")
    drafts = find_places(annotated, knowledge)
    assert [draft.ref.name for draft in drafts] == ["Port-au-Prince", "Antwerp", "Ghent", "New York"]
    for draft in drafts:
        assert draft.ref.span.text == annotated.report.text[draft.ref.span.start : draft.ref.span.end]
