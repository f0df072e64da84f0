"""Verbs that the parser hangs on the wrong word, given back the subject that they share."""

import pytest
from tests.annotate.parses import tree

from onrecord.annotate.coordination import (
    as_actives,
    as_complements,
    as_contrasted,
    as_members,
    as_phrases,
    as_predicates,
    as_seconds,
    as_series,
    as_subjects,
    as_told,
)


def test_an_object_behind_a_passive_shows_a_past_tense() -> None:
    found = tree(
        "guns NNS nsubjpass 3", "had VBD aux 3", "been VBN auxpass 3", "used VBN ROOT 3", "and CC cc 3",
        "accused VBN conj 3", "rebels NNS dobj 5",
    )  # fmt: skip
    as_actives(found)
    assert found.tags[5] == "VBD"


def test_without_an_object_the_passive_goes_on() -> None:
    found = tree("men NNS nsubjpass 2", "were VBD auxpass 2", "beaten VBN ROOT 2", "and CC cc 2", "robbed VBN conj 2")
    as_actives(found)
    assert not found.changed


SERIES = (
    "Chad NNP nsubj 1", "condemned VBD ROOT 1", "raids NNS dobj 1", ", , punct 2", "called VBN acl 2", "on IN prep 4",
    "Niger NNP pobj 5",
)  # fmt: skip


def test_the_middle_of_three_verbs_joins_the_first() -> None:
    found = tree(*SERIES, "and CC cc 4", "advised VBD conj 4", "nationals NNS dobj 8")
    as_series(found)
    assert (found.tags[4], found.deps[4], found.heads[4]) == ("VBD", "conj", 1)


def test_a_participle_alone_stays_with_its_noun() -> None:
    found = tree(*SERIES)
    as_series(found)
    assert not found.changed


def test_a_crowd_that_moves_is_no_passive() -> None:
    found = tree("people NNS ROOT 0", "protest VBN acl 0", "outside IN prep 1", "embassies NNS pobj 2")
    as_predicates(found)
    assert (found.heads, found.deps[:2], found.tags[1]) == ([1, 1, 1, 2], ["nsubj", "ROOT"], "VBD")


def test_a_verb_without_objects_is_no_participle() -> None:
    found = tree("emir NN ROOT 0", "confer VBN acl 0", "with IN prep 1", "envoys NNS pobj 2")
    as_predicates(found)
    assert (found.heads[:2], found.deps[:2]) == ([1, 1], ["nsubj", "ROOT"])


def test_those_to_whom_it_is_done_stay_so() -> None:
    found = tree("people NNS ROOT 0", "arrest VBN acl 0", "in IN prep 1", "Lagos NNP pobj 2")
    as_predicates(found)
    assert not found.changed


def test_a_subject_behind_a_clause_has_its_verb() -> None:
    found = tree(
        "Chad NNP ROOT 0", ", , punct 0", "which WDT nsubj 3", "waits VBZ relcl 0", ", , punct 0", "called VBN acl 0",
        "for IN prep 5", "calm NN pobj 6", "and CC cc 5", "offered VBD conj 5", "help NN dobj 9",
    )  # fmt: skip
    as_predicates(found)
    assert (found.deps[0], found.heads[0], found.deps[5]) == ("nsubj", 5, "ROOT")


@pytest.mark.parametrize(("particle", "wanted"), [("prt", "xcomp"), ("dobj", "advcl")])
def test_a_gerund_right_behind_its_verb_is_what_it_is_about(particle: str, wanted: str) -> None:
    found = tree("ruled VBD ROOT 0", f"out RP {particle} 0", "freeing VBG advcl 0", "them PRP dobj 2")
    as_complements(found)
    assert found.deps[2] == wanted


@pytest.mark.parametrize(("mark", "head"), [("while", 6), ("after", 1)])
def test_who_is_set_against_the_first_goes_on(mark: str, head: int) -> None:
    found = tree(
        "Chad NNP nsubj 1", "waited VBD ROOT 1", ", , punct 1", f"{mark} IN mark 6", "Niger NNP nsubj 6",
        "soon RB advmod 6", "talked VBD advcl 1", ", , punct 1", "and CC cc 1", "offered VBD conj 1",
    )  # fmt: skip
    as_contrasted(found)
    assert found.heads[9] == head


def test_a_past_tense_goes_on_from_the_verb_above_an_infinitive() -> None:
    found = tree(
        "Chad NNP nsubj 1", "asked VBD ROOT 1", "to TO aux 3", "stay VB xcomp 1", "and CC cc 3", "left VBD conj 3"
    )
    found.lemmas[5] = "leave"
    as_seconds(found)
    assert found.heads[5] == 1


def test_a_form_that_is_past_and_bare_alike_goes_on_from_the_infinitive() -> None:
    found = tree(
        "Chad NNP nsubj 1", "asked VBD ROOT 1", "to TO aux 3", "stay VB xcomp 1", "and CC cc 3", "set VBD conj 3"
    )
    as_seconds(found)
    assert (found.heads[5], found.tags[5]) == (3, "VB")


def test_a_bare_form_goes_on_from_the_infinitive() -> None:
    found = tree(
        "Chad NNP nsubj 1", "asked VBD ROOT 1", "to TO aux 3", "stay VB xcomp 1", "and CC cc 3", "wait VB conj 3"
    )
    as_seconds(found)
    assert not found.changed


@pytest.mark.parametrize(("second", "relation"), [("spoke VBD ccomp 4", "conj"), ("speaks VBZ ccomp 4", "ccomp")])
def test_what_is_told_of_one_subject_goes_on(second: str, relation: str) -> None:
    found = tree("she PRP nsubj 1", "met VBD ccomp 4", second, "office NN nsubj 4", "said VBD ROOT 4")
    as_told(found)
    assert found.deps[2] == relation


@pytest.mark.parametrize(("word", "head"), [("to", 1), ("for", 0)])
def test_phrases_of_one_preposition_are_joined(word: str, head: int) -> None:
    found = tree(
        "spoke VBD ROOT 0", "to IN prep 0", "Chad NNP pobj 1", "and CC cc 0", f"{word} IN conj 0", "Mali NNP pobj 4"
    )
    as_phrases(found)
    assert found.heads[4] == head


def test_the_noun_right_before_a_verb_is_its_subject() -> None:
    found = tree(
        "Chad NNP nsubj 1", "condemned VBD ROOT 1", "raids NNS dobj 1", "and CC cc 2", "Mali NNP conj 2",
        "praised VBD conj 1", "them PRP dobj 5",
    )  # fmt: skip
    as_subjects(found)
    assert (found.deps[4], found.heads[4], found.heads[3]) == ("nsubj", 5, 1)


def test_two_objects_stay_so_before_a_conjunction() -> None:
    found = tree(
        "Chad NNP nsubj 1", "shelled VBD ROOT 1", "Niger NNP dobj 1", "and CC cc 2", "Mali NNP conj 2", "and CC cc 1",
        "fled VBD conj 1",
    )  # fmt: skip
    as_subjects(found)
    assert not found.changed


def test_members_of_a_body_with_a_name_act() -> None:
    found = tree(
        "envoys NNS npadvmod 5", "from IN prep 0", "the DT det 3", "bloc NN pobj 1", "Sahel NNP nsubj 5",
        "met VBD ROOT 5",
    )  # fmt: skip
    as_members(found)
    assert (found.deps[0], found.deps[4], found.heads[4]) == ("nsubj", "appos", 3)
