"""Relative clauses that the parser hangs on the nearest noun."""

import pytest
from tests.annotate.parses import tree

from onrecord.annotate.relatives import as_measures, as_meeting, as_persons, as_whose


@pytest.mark.parametrize(("kind", "head"), [("GPE", 0), ("PERSON", 2)])
def test_a_place_is_nobody_who_acts(kind: str, head: int) -> None:
    found = tree("mayor NN ROOT 0", "of IN prep 0", f"Lima NNP pobj 1 {kind}", "who WP nsubj 4", "left VBD relcl 2")
    as_persons(found)
    assert found.heads[4] == head


@pytest.mark.parametrize(("verb", "head"), [("impose", 0), ("bomb", 4)])
def test_a_measure_is_imposed_and_no_place(verb: str, head: int) -> None:
    found = tree(
        "ban NN ROOT 0", "on IN prep 0", "travel NN pobj 1", "to IN prep 2", "Chad NNP pobj 3 GPE", "which WDT dobj 7",
        "army NN nsubj 7", f"{verb} VBD relcl 4",
    )  # fmt: skip
    as_measures(found)
    assert found.heads[7] == head


def test_who_stands_before_the_verb_rejected_the_offer() -> None:
    found = tree(
        "league NN ROOT 0", "whose WP$ poss 2", "offer VBP nsubj 7", "to TO aux 4", "mediate VB acl 2",
        "Chad NNP dobj 4", "had VBD aux 7", "rejected VBN relcl 0",
    )  # fmt: skip
    as_whose(found)
    assert [(found.deps[at], found.heads[at]) for at in (2, 5)] == [("dobj", 7), ("nsubj", 7)]


def test_an_offer_that_ended_stays_the_subject() -> None:
    found = tree(
        "league NN ROOT 0", "whose WP$ poss 2", "offer NN nsubj 5", "to TO aux 4", "mediate VB acl 2",
        "ended VBD relcl 0",
    )  # fmt: skip
    as_whose(found)
    assert not found.changed


@pytest.mark.parametrize(("article", "head"), [((), 4), (("The DT det 3",), 3)])
def test_ministers_who_are_meeting_agree(article: tuple[str, ...], head: int) -> None:
    first = article or ("Two CD nummod 2",)
    found = tree(
        *first, "Thai JJ amod 3", "ministers NNS compound 3", "meeting NN nsubj 4", "agreed VBD ROOT 4", "in IN prep 3"
    )
    as_meeting(found)
    assert found.heads[2] == head
