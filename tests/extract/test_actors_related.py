"""Who somebody is to others: rivals, clients, colleagues, whose own people are, and who is told of by others."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import whom

from onrecord.extract.actors import Actors


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The mayor of Lima was fined. Her rival laughed.", "rival", ("person", ("OPP",))),
        ("The imam fled Lomé; his rival did not.", "rival", ("person", ("REL",))),
        ("An ally of the premier was held in Lomé.", "ally", ("person", ())),
        ("Senator Ana Diaz quit. Her former colleagues jeered.", "former colleagues", ("group", ("LEG",))),
        ("A Bundeswehr officer was held in Lomé.", "Bundeswehr officer", ("person", ("MIL",))),
        ("Togo's richest man was fined.", "Togo's richest man", ("person", ("BUS",))),
        ("Gunmen killed two Togolese nurses and hurt nine others.", "nine others", ("group", ("MED",))),
        ("Two Togolese farmers fought, and one of them stabbed the other.", "other", ("person", ("AGR",))),
    ],
)
def test_of_what_kind_others_are(
    find: Callable[[str], Actors], text: str, words: str, wanted: tuple[str, tuple[str, ...]]
) -> None:
    ref = next(ref for ref in find(text).refs if ref.span.text == words)
    assert (ref.type, ref.sectors) == wanted


@pytest.mark.parametrize(
    ("text", "words", "means"),
    [
        (
            "Lawyers for former premier Aldo Ruiz told the court that their client was ill.",
            "client",
            "former premier Aldo Ruiz",
        ),
        ("Ana Diaz's lawyer said her client was innocent.", "her", "Ana Diaz's lawyer"),
        ("Ana Diaz's lawyer said her client was innocent.", "client", "Ana Diaz"),
        ("She was refused a visa by her own country, Benin.", "own country", "Benin"),
        ("Panama, host of the talks, kept its own delegates out.", "host", "Panama"),
        ("Togo's closest ally, France, said no.", "Togo's closest ally", "France"),
        ("The man with the flag was Captain Aldo Ruiz.", "man", "Captain Aldo Ruiz"),
        ("The mayor of Lima was shot on Monday. Ana Diaz's life is not in danger.", "mayor", "Ana Diaz"),
    ],
)
def test_whom_they_are(find: Callable[[str], Actors], text: str, words: str, means: str) -> None:
    actors = find(text)
    assert whom(actors, words) == whom(actors, means)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Chad's ruling party sacked Omar Sy as its treasurer in Bonn.", "Omar Sy", "TCD"),
        ("The London-based group asked Togo to free nine dissidents.", "nine dissidents", "TGO"),
        ("Colombia's ELN rebels and government negotiators met in Oslo.", "government negotiators", "COL"),
        ("Three of its drivers, all Sudanese, fled.", "Three of its drivers", "SDN"),
    ],
)
def test_whose_own_people_they_are(find: Callable[[str], Actors], text: str, words: str, wanted: str) -> None:
    assert whom(find(text), words)[0].country == wanted


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Vatican defrocked a priest whom Togo and Benin had sent to Peru.", "priest"),
        ("The United Nations sacked Omar Sy.", "Omar Sy"),
    ],
)
def test_whose_own_people_nobody_knows(find: Callable[[str], Actors], text: str, words: str) -> None:
    assert whom(find(text), words)[0].country is None


@pytest.mark.parametrize(
    ("text", "words", "means"),
    [
        ("Never, said Togo's police minister, Ana Diaz, had she ordered that they be shot.", "she", "Ana Diaz"),
        ("The premier told the minister that he must go.", "he", "minister"),
        ("The premier told the minister that he would go.", "he", "premier"),
        ("Peru urged Chile to come back after it had left.", "it", "Chile"),
        ('"They are liars," the premier said of the rebels.', "They", "rebels"),
        ("The banker who taught the premier has become his adviser.", "his", "premier"),
    ],
)
def test_whom_pronouns_mean_by_what_is_said(find: Callable[[str], Actors], text: str, words: str, means: str) -> None:
    actors = find(text)
    assert whom(actors, words) == whom(actors, means)


def test_neither_means_both_who_were_told_of(find: Callable[[str], Actors]) -> None:
    refs = whom(find("The Dutch king and the Danish queen met. Neither spoke."), "Neither")
    assert [ref.country for ref in refs] == ["NLD", "DNK"]


@pytest.mark.parametrize(
    "text",
    [
        "It was left to the envoy to explain the plan to Peru.",
        "Storm Boris killed nine in Peru. On Monday it reached the coast.",
    ],
)
def test_it_may_mean_nobody(find: Callable[[str], Actors], text: str) -> None:
    assert whom(find(text), "It" if text.startswith("It") else "it")[0].form == "pronoun"


def test_who_snaps_is_quoted(find: Callable[[str], Actors]) -> None:
    actors = find('"I know nothing of it," the minister, Ana Diaz, snapped.')
    assert whom(actors, "I") == whom(actors, "Ana Diaz")
