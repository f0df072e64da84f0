"""Negation, modality and attitude: what a sentence says of an act, before its type."""

from collections.abc import Callable

import pytest
from tests.extract.naming import code, named

from onrecord.annotate import Annotated
from onrecord.extract.events import find_events

Annotate = Callable[[str], Annotated]


def coded(annotate: Annotate, text: str) -> list[str]:
    annotated = annotate(text)
    return [code(annotated, draft) for draft in find_events(annotated, named(annotated))]


@pytest.mark.parametrize(
    "text",
    [
        "Sylvania did not attack Elbonia.",
        "If Borduria attacks Syldavia, its neighbours will help.",
        "The minister could not say whether Sylvania would recognise Elbonia.",
        "Borduria never met the Syldavian envoy.",
        "No talks between Sylvania and Elbonia were held.",
        "Freedonia hopes to meet the Elbonian premier.",
        "The premier of Ruritania spoke for an hour.",
        "Six Elbonian sailors were killed in an accident.",
    ],
)
def test_what_did_not_happen_is_no_event(annotate: Annotate, text: str) -> None:
    assert coded(annotate, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sylvania refused to meet the Elbonian envoy.", "REJECT/meet occurred: Sylvania > envoy => CONSULT"),
        ("Sylvania said it would not recognise Elbonia.", "REJECT/assist occurred: Sylvania > Elbonia => SUPPORT"),
        (
            "Sylvania will send grain to Elbonia, the Sylvanian premier said.",
            "AGREE occurred: Sylvania > Elbonia => AID",
        ),
        (
            "Borduria said it would withdraw its troops from Syldavia.",
            "CONCEDE occurred: Borduria > Syldavia => RETREAT/withdraw",
        ),
        (
            "Borduria said it would bomb Syldavia.",
            "THREATEN/violence occurred: Borduria > Syldavia => ASSAULT/explosives",
        ),
        ("Freedonia will attack Ruritania if Elbonia does.", "ASSAULT possible: Freedonia > Ruritania"),
        ("Freedonia may attack Ruritania.", "ASSAULT possible: Freedonia > Ruritania"),
        ("Freedonia is expected to recognise Ruritania.", "SUPPORT planned: Freedonia > Ruritania"),
        ("The Elbonian premier will visit Sylvania on Friday.", "CONSULT/visit planned: premier > Sylvania"),
        ("Villagers fear that Borduria might attack Syldavia.", "ASSAULT possible: Borduria > Syldavia"),
        (
            "The Freedonian premier said that Ruritania must release the sailors.",
            "REQUEST/yield occurred: premier > Ruritania => RETREAT/release",
        ),
        ("Bordurian soldiers are fighting Syldavian rebels.", "ASSAULT ongoing: soldiers, rebels"),
        ("Borduria denied attacking Syldavia.", "ASSAULT denied: Borduria > Syldavia"),
    ],
)
def test_standing_comes_before_type(annotate: Annotate, text: str, wanted: str) -> None:
    assert coded(annotate, text) == [wanted]


def test_acts_on_each_party_apart_are_one_draft_each(annotate: Annotate) -> None:
    assert coded(annotate, "The chancellor phoned the Sylvanian premier and the Elbonian president.") == [
        "CONSULT/phone occurred: chancellor, premier",
        "CONSULT/phone occurred: chancellor, president",
    ]


def test_one_act_told_twice_in_a_sentence_is_one_draft(annotate: Annotate) -> None:
    text = "Bordurian rebels shelled a Syldavian village, killing nine villagers."
    assert len(coded(annotate, text)) == 1


def test_actors_actions_and_targets_are_read_through_conjunctions(annotate: Annotate) -> None:
    text = "Sylvania and Freedonia expelled Bordurian diplomats and imposed sanctions on Elbonia."
    assert coded(annotate, text) == [
        "SANCTION/expel occurred: Sylvania, Freedonia > diplomats",
        "SANCTION/discontinue occurred: Sylvania, Freedonia > Elbonia",
    ]


def test_the_noun_of_a_reduced_relative_undergoes_its_act(annotate: Annotate) -> None:
    text = "The Elbonian president pardoned a rebel convicted of murder."
    assert coded(annotate, text) == ["CONCEDE occurred: president > rebel", "SANCTION/convict occurred:  > rebel"]


def test_a_second_subject_of_a_verb_of_saying_belongs_to_the_next_verb(annotate: Annotate) -> None:
    text = "Sylvania's ministry, said Orlov, and Petrov discussed the border."
    assert coded(annotate, text) == ["CONSULT occurred: Orlov, Petrov"]


def test_an_announcement_is_made_by_those_whom_it_binds(annotate: Annotate) -> None:
    text = "Borduria will attack Syldavia, an Elbonian minister said."
    assert coded(annotate, text) == ["ASSAULT planned: Borduria > Syldavia"]
