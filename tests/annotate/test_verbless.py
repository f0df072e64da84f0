"""Sentences in which the parser finds no verb."""

import pytest
from tests.annotate.parses import tree

from onrecord.annotate.trees import Tree
from onrecord.annotate.verbless import as_finites, as_verbs

TWO = ("The DT det 4", "two CD nummod 4", "discussed VBN amod 4", "gas NN compound 4", "prices NNS ROOT 4")
EMIR = ("Chad NNP poss 4", "'s POS case 0", "emir NN nmod 4", "dissolved VBN amod 4", "parliament NN ROOT 4")


def roles(found: Tree) -> list[tuple[str, str, int]]:
    """Word, relation and head of what stands over or beside the verb."""
    beside = {"nsubj", "ROOT", "dobj"}
    return [(found.words[at], found.deps[at], found.heads[at]) for at in range(5) if found.deps[at] in beside]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (TWO, [("two", "nsubj", 2), ("discussed", "ROOT", 2), ("prices", "dobj", 2)]),
        (EMIR, [("emir", "nsubj", 3), ("dissolved", "ROOT", 3), ("parliament", "dobj", 3)]),
    ],
)
def test_a_participle_before_the_only_noun_is_the_verb(
    rows: tuple[str, ...], wanted: list[tuple[str, str, int]]
) -> None:
    found = tree(*rows)
    as_verbs(found)
    assert roles(found) == wanted
    assert found.tags[wanted[1][2]] == "VBD"


def test_a_participle_that_describes_its_noun_stays() -> None:
    found = tree("The DT det 3", "army NN compound 3", "seized VBN amod 3", "weapons NNS ROOT 3", ". . punct 3")
    as_verbs(found)
    assert found.deps[3] == "ROOT"


def test_a_finite_verb_with_a_subject_describes_no_noun() -> None:
    found = tree("The DT det 1", "minister NN nsubj 2", "thanked VBD amod 3", "Seoul NNP ROOT 3")
    as_finites(found)
    assert (found.heads, found.deps[2:]) == ([1, 2, 2, 2], ["ROOT", "dobj"])
