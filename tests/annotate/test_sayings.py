"""Verbs of saying behind what they tell."""

import pytest
from tests.annotate.parses import tree

from onrecord.annotate.sayings import as_asides, as_sources, as_speakers, as_tellers


def test_what_is_told_goes_to_the_verb_of_telling() -> None:
    found = tree("Chad NNP nsubj 1", "paid VBD ccomp 3", ", , punct 3", "monitors NNS ROOT 3", "allege VBN acl 3")
    as_tellers(found)
    assert [(found.deps[at], found.heads[at]) for at in (1, 3, 4)] == [("ccomp", 4), ("nsubj", 4), ("ROOT", 4)]


@pytest.mark.parametrize(("verb", "relation"), [("say", "nsubj"), ("shell", "dobj")])
def test_who_tells_is_no_object_of_what_is_told(verb: str, relation: str) -> None:
    found = tree(
        "envoys NNS nsubj 1", "met VBD ccomp 5", "kings NNS dobj 1", "spokeswoman NN dobj 1", ", , punct 1",
        f"{verb} VBD ROOT 5",
    )  # fmt: skip
    as_speakers(found)
    assert found.deps[3] == relation


def test_who_tells_what_the_parser_joins_to_it_is_no_object_of_it() -> None:
    found = tree(
        "Chad NNP nsubj 1", "pulled VBD ROOT 1", "troops NNS dobj 1", "spokesman NN dobj 1", ", , punct 1",
        "say VBD conj 1",
    )  # fmt: skip
    as_speakers(found)
    assert [(found.deps[at], found.heads[at]) for at in (1, 3, 5)] == [("ccomp", 5), ("nsubj", 5), ("ROOT", 5)]


@pytest.mark.parametrize(("verb", "top"), [("report", 6), ("founded", 1)])
def test_an_agency_with_its_name_tells_what_stands_before(verb: str, top: int) -> None:
    found = tree(
        "Chad NNP nsubj 1", "promised VBD ROOT 1", "grain NN dobj 1", ", , punct 1", "agency NN dobj 1",
        "Interfax NNP nsubj 6", f"{verb} VBD relcl 4",
    )  # fmt: skip
    as_sources(found)
    assert found.top(1) == top


def test_an_aside_belongs_to_whom_it_is_about() -> None:
    found = tree(
        "Chad NNP nsubj 6", ", , punct 0", "four CD nsubj 6", "of IN prep 2", "whose WP$ pobj 3", ", , punct 6",
        "said VBD ROOT 6",
    )  # fmt: skip
    as_asides(found)
    assert (found.deps[2], found.heads[2]) == ("appos", 0)
