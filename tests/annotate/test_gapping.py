"""Clauses whose verb is left out."""

import pytest
from tests.annotate.parses import tree

from onrecord.annotate.gapping import as_gaps

FIRST = ("Chad NNP nsubj 1 GPE", "sold VBD ROOT 1", "two CD nummod 3", "ships NNS dobj 1", "and CC cc 3")


def test_the_second_subject_is_the_verbs_and_has_its_object() -> None:
    found = tree(*FIRST, "Mali NNP nmod 7 GPE", "three CD nummod 7", "planes NNS conj 3", ". . punct 1")
    as_gaps(found)
    assert [(found.deps[at], found.heads[at]) for at in (5, 6, 7)] == [("conj", 1), ("nummod", 7), ("dobj", 5)]


@pytest.mark.parametrize(
    "rows",
    [
        ("Mali NNP conj 3 GPE", "three CD nummod 7", "days NNS npadvmod 8 DATE", "ago RB advmod 1"),
        ("Mali NNP nmod 7 GPE", "three CD nummod 7", "guards NNS nsubj 8", "fled VBD conj 1"),
        ("Mali NNP conj 3 GPE", "its PRP$ poss 7", "planes NNS appos 5", ". . punct 1"),
        ("grain NN conj 3", "three CD nummod 7", "planes NNS appos 5", ". . punct 1"),
    ],
)
def test_what_begins_otherwise_is_no_clause(rows: tuple[str, ...]) -> None:
    found = tree(*FIRST, *rows)
    as_gaps(found)
    assert not found.changed
