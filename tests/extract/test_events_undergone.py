"""Passives without their auxiliary."""

import pytest

from onrecord.extract.events.undergone import as_ordered, as_passives


@pytest.mark.parametrize(
    ("lemma", "tag", "last", "wanted"),
    [
        ("lift", "VBD", ".", "nsubjpass"),  # Curfew lifted in Nablus.
        ("close", "VBD", "Nablus", "nsubjpass"),  # Bridge closed in Nablus
        ("close", "VBD", ".", "nsubj"),  # Shares closed in Nablus.
        ("shoot", "VBN", ".", "nsubjpass"),  # Bystanders shot in Nablus.
        ("rally", "VBD", "Nablus", "nsubj"),  # Miners rallied in Nablus
    ],
)
def test_a_verb_that_lacks_its_object_is_a_passive(lemma: str, tag: str, last: str, wanted: str) -> None:
    words, tags, deps = ["x", "x", "in", last], ["NN", tag, "IN", "NNP"], ["nsubj", "ROOT", "prep", "pobj"]
    as_passives(words, ["x", lemma, "in", "nablus"], tags, deps, [1, 1, 1, 2], [(0, 4)])
    assert deps[0] == wanted


def test_a_past_tense_with_its_object_stays_active() -> None:
    tags, deps = ["NNS", "VBD", "NNS"], ["nsubj", "ROOT", "dobj"]
    as_passives(["rebels", "freed", "nurses"], ["rebel", "free", "nurse"], tags, deps, [1, 1, 1], [(0, 3)])
    assert (tags[1], deps[0]) == ("VBD", "nsubj")


def test_the_first_of_two_verbs_shares_the_object() -> None:
    words = ["gunmen", "freed", "and", "robbed", "nurses"]
    tags, deps = ["NNS", "VBD", "CC", "VBD", "NNS"], ["nsubj", "ROOT", "cc", "conj", "dobj"]
    as_passives(words, ["gunman", "free", "and", "rob", "nurse"], tags, deps, [1, 1, 1, 1, 3], [(0, 5)])
    assert (tags[1], deps[0]) == ("VBD", "nsubj")


def test_what_is_ordered_is_to_be_undergone() -> None:
    """The judge | ordered | the editor | held."""
    tags, deps, heads = ["NN", "VBD", "NN", "VBD"], ["nsubj", "ROOT", "nsubj", "ccomp"], [1, 1, 3, 1]
    as_ordered(["judge", "order", "editor", "hold"], tags, deps, heads)
    assert (tags[3], deps[2]) == ("VBN", "nsubjpass")


def test_a_participle_behind_the_object_of_an_order_is_what_is_ordered() -> None:
    """The judge | ordered | a party | dissolved."""
    tags, deps, heads = ["NN", "VBD", "NN", "VBN"], ["nsubj", "ROOT", "dobj", "acl"], [1, 1, 1, 2]
    as_ordered(["judge", "order", "party", "dissolve"], tags, deps, heads)
    assert (deps, heads) == (["nsubj", "ROOT", "nsubjpass", "ccomp"], [1, 1, 3, 1])


def test_a_participle_with_its_agent_says_which_one_is_meant() -> None:
    """The judge | ordered | a phone | seized | by police."""
    tags, deps, heads = ["NN", "VBD", "NN", "VBN", "IN"], ["nsubj", "ROOT", "dobj", "acl", "agent"], [1, 1, 1, 2, 3]
    as_ordered(["judge", "order", "phone", "seize", "by"], tags, deps, heads)
    assert deps[3] == "acl"
