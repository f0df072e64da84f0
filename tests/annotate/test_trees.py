"""A mended parse stays a tree."""

from tests.annotate.parses import tree


def test_what_is_hung_on_a_word_below_it_gives_that_its_place() -> None:
    found = tree("They PRP nsubj 1", "saw VBD ROOT 1", "ships NNS dobj 1", "sink VB acl 2")
    found.hang(2, 3, "nsubj")
    assert found.heads == [1, 1, 3, 1]
    assert (found.deps[2], found.deps[3], found.kids[1], found.kids[3]) == ("nsubj", "dobj", [0, 3], [2])


def test_a_root_hung_on_a_word_below_it_leaves_that_the_root() -> None:
    found = tree("They PRP nsubj 1", "saw VBD ROOT 1", "ships NNS dobj 1", "sink VB acl 2")
    found.hang(1, 3, "ccomp")
    assert found.heads == [1, 3, 1, 3]
    assert found.deps[3] == "ROOT"
