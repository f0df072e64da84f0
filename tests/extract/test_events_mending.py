"""Verbs that the parser gives to the wrong subject."""

from collections.abc import Callable

import pytest
from tests.extract.naming import code, named

from onrecord.annotate import Annotated
from onrecord.extract.events import find_events
from onrecord.extract.events.finite import as_verbs
from onrecord.extract.events.headlines import as_headlines, as_tellings
from onrecord.extract.events.hyphens import as_hyphened
from onrecord.extract.events.mending import (
    as_answers,
    as_bare,
    as_counted,
    as_destinations,
    as_pasts,
    as_plurals,
    as_prepositions,
    as_rebels,
    as_receivers,
    mended,
)


def test_a_verb_behind_a_comma_belongs_to_the_speaker(annotate: Callable[[str], Annotated]) -> None:
    annotated = annotate("Sylvania said that Borduria had lied, and summoned the Bordurian ambassador.")
    found = [code(annotated, draft) for draft in find_events(annotated, named(annotated))]
    assert found == [
        "ACCUSE/allege occurred: Sylvania > Borduria",
        "ACCUSE/disapprove occurred: Sylvania > ambassador",
    ]


def test_without_a_comma_the_second_verb_stays_with_the_first() -> None:
    words = ["he", "said", "they", "lied", "and", "left"]
    deps = ["nsubj", "ROOT", "nsubj", "ccomp", "cc", "conj"]
    heads = [1, 1, 3, 1, 3, 3]
    tags = ["PRP", "VBD", "PRP", "VBD", "CC", "VBD"]
    assert mended(words, ["he", "say", "they", "lie", "and", "leave"], tags, deps, heads, {"say"}) == heads


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The premier spoke to the king by phone, her office said, and appealed to Elbonia to lift the curfew.",
            "REQUEST/yield occurred: premier > Elbonia => CONCEDE",
        ),
        (
            "The league on Monday condemned what it called an assault on democracy, demanded the release of the "
            "premier and threatened to impose sanctions on Borduria.",
            "THREATEN/relations occurred: league > Borduria => SANCTION/discontinue",
        ),
        (
            "The Elbonian premier threatened to act alone if the talks failed, and called off a visit to Sylvania.",
            "REJECT/meet occurred: premier > Sylvania",
        ),
        ("Sylvania's foreign minister handed in his resignation.", "RETREAT/resign occurred: minister"),
        ("Elbonia handed over 13 Sylvanian hostages.", "RETREAT/release occurred: Elbonia > hostages"),
        (
            "Ruritania praised the truce, froze aid to Syldavia and left the talks.",
            "SANCTION/discontinue occurred: Ruritania > Syldavia",
        ),
        ("Borduria retaliated by halting gas deliveries to Syldavia.",
         "SANCTION/discontinue occurred: Borduria > Syldavia"),
        (
            "The court found that the ministry had broken the law and ordered officers to clear the road.",
            "REQUEST occurred: court > officers",
        ),
        (
            "The militia threatened in a message posted on Friday to burn every tower in Elbonia.",
            "THREATEN/violence occurred: militia > Elbonia => ASSAULT/destroy",
        ),
        ("The minister called the premier on Tuesday to ask for grain.", "CONSULT/phone occurred: minister, premier"),
        ("The Elbonian rebels let go four students.", "RETREAT/release occurred: rebels > students"),
        ("Sylvanian police let the migrants cross, after an hour.", "RETREAT/access occurred: police > migrants"),
        ("Two students shot in Elbonia", "ASSAULT/firearms occurred:  > students"),
    ],
)  # fmt: skip
def test_words_are_given_back_to_their_verbs(annotate: Callable[[str], Annotated], text: str, wanted: str) -> None:
    annotated = annotate(text)
    assert wanted in [code(annotated, draft) for draft in find_events(annotated, named(annotated))]


def test_a_participle_behind_a_clause_of_its_subject_is_the_verb() -> None:
    words = ["falk", ",", "whose", "land", "is", "calm", ",", "offered", "to", "mediate", "."]
    tags = ["NNP", ",", "WP$", "NN", "VBZ", "JJ", ",", "VBN", "TO", "VB", "."]
    deps = ["ROOT", "punct", "poss", "nsubj", "relcl", "acomp", "punct", "acl", "aux", "xcomp", "punct"]
    heads = [0, 0, 3, 4, 0, 4, 0, 0, 9, 7, 0]
    as_verbs(words, tags, deps, heads)
    assert (deps[0], heads[0], deps[7], tags[7]) == ("nsubj", 7, "ROOT", "VBD")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Elbonian foreign ministry said two citizens were safe and urged the rebels to wait.",
            "REQUEST occurred: ministry > rebels",
        ),
        (
            "Borduria denied that its guns had been used and accused the Syldavian rebels of shelling the port.",
            "ACCUSE/allege occurred: Borduria > rebels",
        ),
    ],
)
def test_who_speaks_goes_on_behind_a_state_of_things(
    text: str, wanted: str, annotate: Callable[[str], Annotated]
) -> None:
    annotated = annotate(text)
    assert wanted in [code(annotated, draft) for draft in find_events(annotated, named(annotated))]


def test_what_somebody_is_accused_of_the_accused_did(annotate: Callable[[str], Annotated]) -> None:
    annotated = annotate("The Bordurian spokesman accused the rebels of shelling the port.")
    found = [code(annotated, draft) for draft in find_events(annotated, named(annotated))]
    assert found[1].startswith("ASSAULT/heavy-weapons occurred: rebels")


def test_those_let_in_are_the_object() -> None:
    tags, deps, heads = ["NNS", "VBD", "NNP", "NNS", "IN"], ["nsubj", "ROOT", "nsubj", "ccomp", "prep"], [1, 1, 3, 1, 3]
    as_bare(["general", "let", "un", "monitor", "into"], tags, deps, heads)
    assert deps[2:4] == ["compound", "dobj"]


def test_what_was_flown_past_stands_under_the_preposition() -> None:
    deps, heads = ["nsubj", "ROOT", "advmod", "npadvmod"], [1, 1, 1, 1]
    as_prepositions(["bombers", "flew", "past", "murmansk"], deps, heads)
    assert (deps[2], deps[3], heads[3]) == ("prep", "pobj", 2)


def test_a_plural_behind_a_name_is_the_verb_of_a_headline() -> None:
    words, lemmas = ["lind", "rings", "dar", "over", "grain"], ["lind", "ring", "dar", "over", "grain"]
    tags, deps = ["NNP", "NNS", "NNP", "IN", "NN"], ["compound", "ROOT", "amod", "prep", "pobj"]
    heads, entities = [1, 1, 1, 2, 3], ["PERSON", "", "PERSON", "", ""]
    as_headlines(words, lemmas, tags, deps, heads, entities, [(0, 5)], {"ring"})
    assert (tags[1], deps[:3], heads[:3]) == ("VBZ", ["nsubj", "ROOT", "dobj"], [1, 1, 1])


def test_a_plural_before_the_last_noun_of_a_headline_is_its_verb() -> None:
    words, lemmas = ["basel", "hosts", "summit", "on", "grain"], ["basel", "host", "summit", "on", "grain"]
    tags, deps = ["NNP", "NNS", "NN", "IN", "NN"], ["compound", "compound", "ROOT", "prep", "pobj"]
    heads = [1, 2, 2, 2, 3]
    as_headlines(words, lemmas, tags, deps, heads, ["GPE", "", "", "", ""], [(0, 5)], {"host"})
    assert (tags[1], deps[:3], heads[:3]) == ("VBZ", ["nsubj", "ROOT", "dobj"], [1, 1, 1])


def test_a_plural_stays_one_beside_a_finite_verb_and_before_a_full_stop() -> None:
    words, lemmas = ["basel", "hosts", "met", "envoys"], ["basel", "host", "meet", "envoy"]
    tags, deps, heads = ["NNP", "NNS", "VBD", "NNS"], ["compound", "nsubj", "ROOT", "dobj"], [1, 2, 2, 2]
    as_headlines(words, lemmas, tags, deps, heads, ["GPE", "", "", ""], [(0, 4)], {"host", "meet"})
    assert tags == ["NNP", "NNS", "VBD", "NNS"]


def test_a_comma_between_two_names_is_an_and() -> None:
    words = ["basel", ",", "lima", "swap", "data"]
    tags, deps = ["NNP", ",", "NNP", "VBP", "NNS"], ["npadvmod", "punct", "nsubj", "ROOT", "dobj"]
    heads = [3, 3, 3, 3, 3]
    as_headlines(words, words, tags, deps, heads, ["GPE", "", "GPE", "", ""], [(0, 5)], {"swap"})
    assert (deps[0], deps[2], heads[2]) == ("nsubj", "conj", 0)


def test_a_finite_verb_taken_for_an_aid_is_the_sentences_verb() -> None:
    words, lemmas = ["basel", "threatens", "lima", "."], ["basel", "threatens", "lima", "."]
    tags, deps, heads = ["NNP", "VBZ", "NNP", "."], ["nsubj", "aux", "ROOT", "punct"], [1, 2, 2, 2]
    as_tellings(words, tags, lemmas, deps, heads)
    assert (lemmas[1], deps[:3], heads[:3]) == ("threaten", ["nsubj", "ROOT", "dobj"], [1, 1, 1])


def test_what_stands_before_such_a_verb_is_its_subject() -> None:
    words = ["the", "rebels", "swore", "revenge"]
    tags, deps, heads = ["DT", "NNS", "VBD", "NN"], ["det", "compound", "amod", "ROOT"], [3, 3, 3, 3]
    as_tellings(words, tags, ["the", "rebel", "swear", "revenge"], deps, heads)
    assert (deps, heads) == (["det", "nsubj", "ROOT", "dobj"], [1, 2, 2, 2])


def test_what_is_counted_behind_a_verb_is_its_object_but_no_measure() -> None:
    for noun, relation in (("attachés", "dobj"), ("miles", "npadvmod")):
        words, tags = ["they", "expelled", "six", noun], ["PRP", "VBD", "CD", "NN"]
        deps, lemmas = ["nsubj", "ROOT", "nummod", "npadvmod"], ["they", "expel", "six", noun.removesuffix("s")]
        as_counted(words, lemmas, tags, deps, [1, 1, 3, 1])
        assert deps[3] == relation


def test_a_receiver_is_parted_from_what_is_received() -> None:
    tags, lemmas = ["PRP", "VBD", "NNS", "NN"], ["they", "grant", "lawyer", "access"]
    deps, heads = ["nsubj", "ROOT", "compound", "dobj"], [1, 1, 3, 1]
    as_receivers(tags, lemmas, deps, heads, [""] * 4)
    assert (deps[2], heads[2]) == ("dative", 1)


def test_an_answer_is_what_is_said() -> None:
    deps, heads = ["nsubj", "ROOT", "intj", "prep"], [1, 1, 3, 1]
    as_answers(["they", "said", "no", "to"], ["they", "say", "no", "to"], deps, heads)
    assert (deps[2], heads[2]) == ("dobj", 1)


def test_a_noun_taken_for_an_infinitive_is_one() -> None:
    words, tags = ["they", "took", "basel", "to", "court"], ["PRP", "VBD", "NNP", "IN", "VB"]
    deps, heads = ["nsubj", "ROOT", "dobj", "aux", "xcomp"], [1, 1, 1, 4, 1]
    as_destinations(words, tags, deps, heads)
    assert (tags[4], deps[3:], heads[3:]) == ("NN", ["prep", "pobj"], [1, 3])


def test_weapons_at_the_head_of_a_sentence_are_no_name() -> None:
    tags, lemmas = ["NNP", "VBD"], ["drones", "pound"]
    as_plurals(["drones", "pounded"], lemmas, tags, [0], ["", ""])
    assert (tags[0], lemmas[0]) == ("NNS", "drone")


def test_slew_is_the_past_of_slay() -> None:
    tags, lemmas = ["NNS", "VBD"], ["rebel", "slew"]
    as_pasts(["rebels", "slew"], lemmas, tags)
    assert lemmas[1] == "slay"


def test_a_word_parted_at_its_hyphen_is_one_again(annotate: Callable[[str], Annotated]) -> None:
    annotated = annotate("Elbonia declared a cease-fire.")
    found = [code(annotated, draft) for draft in find_events(annotated, named(annotated))]
    assert found == ["CONCEDE occurred: Elbonia"]


def test_what_hangs_on_the_parts_of_a_word_hangs_on_its_last() -> None:
    words = ["Elbonia", "re", "-", "opened", "it"]
    lemmas, tags = ["elbonia", "re", "-", "open", "it"], ["NNP", "VBD", "VBN", "VBD", "PRP"]
    deps, heads = ["compound", "ROOT", "acomp", "conj", "dobj"], [1, 1, 1, 1, 3]
    as_hyphened(words, lemmas, tags, deps, heads, [False, True, True, False, False], frozenset(), {"reopen"})
    assert lemmas[3] == "reopen"
    assert (deps[0], heads[0]) == ("nsubj", 3)
    assert (deps[3], heads[3]) == ("ROOT", 3)


def test_a_hyphen_between_spaces_parts_words() -> None:
    words, lemmas = ["a", "cease", "-", "fire"], ["a", "cease", "-", "fire"]
    deps, heads = ["det", "nsubj", "punct", "dobj"], [1, 3, 3, 3]
    joins = [False, False, False, False]
    as_hyphened(words, lemmas, ["DT", "NN", "HYPH", "NN"], deps, heads, joins, {"ceasefire"}, frozenset())
    assert lemmas[3] == "fire"


def test_rebels_to_whom_something_is_sent_are_no_deed() -> None:
    words = ["sent", "word", "to", "rebel", "chiefs"]
    tags, deps, heads = ["VBD", "NN", "TO", "VB", "NNS"], ["ROOT", "dobj", "aux", "advcl", "dobj"], [0, 0, 3, 0, 3]
    as_rebels(words, tags, deps, heads)
    assert (deps[2], heads[2]) == ("prep", 0)
    assert (deps[4], heads[4]) == ("pobj", 2)
    assert (deps[3], heads[3]) == ("compound", 4)


def test_rang_is_a_verb_though_the_tagger_has_a_name() -> None:
    lemmas, tags = ["minister", "rang", "envoy"], ["NNP", "NNP", "NN"]
    as_pasts(["minister", "rang", "envoy"], lemmas, tags)
    assert (lemmas[1], tags[1]) == ("ring", "VBD")


def test_by_how_much_is_nobody_who_did_it(annotate: Callable[[str], Annotated]) -> None:
    annotated = annotate("The curfew in Elbonia was eased by two hours.")
    found = [code(annotated, draft) for draft in find_events(annotated, named(annotated))]
    assert found == ["CONCEDE occurred:  > Elbonia"]


def test_a_root_is_not_hung_under_its_own_word() -> None:
    words, tags, deps, heads = ["nurses", "to", "court"], ["NNS", "IN", "VB"], ["nsubj", "aux", "ROOT"], [2, 2, 2]
    as_destinations(words, tags, deps, heads)
    assert heads == [2, 2, 2]
    words, tags, deps = (
        ["letters", "to", "rebel", "chiefs"],
        ["NNS", "TO", "VB", "NNS"],
        ["nsubj", "aux", "ROOT", "dobj"],
    )
    heads = [2, 2, 2, 2]
    as_rebels(words, tags, deps, heads)
    assert heads == [2, 2, 2, 2]
