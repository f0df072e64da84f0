"""Offices that several share, and words for those whose officials were named, each rule by a sentence of our own."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import whom

from onrecord.extract.actors import Actors


def first(actors: Actors, words: str) -> tuple[str | None, str | None]:
    """Country and title of the last reference with some words."""
    ref = next(ref for ref in reversed(actors.refs) if words in ref.span.text)
    return ref.country, ref.role.title if ref.role else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The foreign ministers of Peru and Chile, Ana Diaz and Tom Reed, met in Lima.",
         {"Ana Diaz": ("PER", "foreign minister"), "Tom Reed": ("CHL", "foreign minister")}),
        ("The Thai and Lao presidents, Somchai Lert and Kham Vong, met on Monday.",
         {"Somchai Lert": ("THA", "president"), "Kham Vong": ("LAO", "president")}),
        ("Presidents Ana Diaz of Peru and Tom Reed of Chile met.",
         {"Ana Diaz": ("PER", "president"), "Tom Reed": ("CHL", "president")}),
        ("Kenyan lawmakers Ana Diaz and Tom Reed voted no.", {"Tom Reed": ("KEN", "lawmaker")}),
    ],
)  # fmt: skip
def test_names_share_an_office(find: Callable[[str], Actors], text: str, wanted: dict[str, tuple[str, str]]) -> None:
    actors = find(text)
    assert {name: first(actors, name) for name in wanted} == wanted


def test_names_after_a_single_office_share_nothing(find: Callable[[str], Actors]) -> None:
    assert first(find("President Ana Diaz of Peru and Tom Reed met."), "Tom Reed")[1] is None


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Russian and Ukrainian negotiators met. The two sides agreed to swap prisoners.", "two sides", ["RUS", "UKR"]),
        ("The French and German defence ministers met. Both ministries said so.", "ministries", ["FRA", "DEU"]),
        ("The Thai and Lao armies clashed. Both armies fired.", "armies", ["THA", "LAO"]),
        ("Mali and Niger will leave the bloc, their foreign ministers said.", "foreign ministers", ["MLI", "NER"]),
        ("Police from Togo and Benin raided the same farm.", "Police", ["TGO", "BEN"]),
    ],
)
def test_words_for_several_mean_one_of_each_state(
    find: Callable[[str], Actors], text: str, words: str, wanted: list[str]
) -> None:
    actors = find(text)
    positions = [at for at, ref in enumerate(actors.refs) if ref.span.text.endswith(words)]
    last = [at for at in positions if actors.refs[at].span == actors.refs[positions[-1]].span]
    assert [actors.refs[member].country for at in last for member in actors.members(at)] == wanted


def test_two_officials_of_one_state_are_not_two_sides(find: Callable[[str], Actors]) -> None:
    actors = find("Peru's president met Peru's army chief. The two sides agreed.")
    assert [ref.country for ref in whom(actors, "two sides")] != ["PER", "PER"]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Turkish jets bombed a village in northern Iraq. The military said it had hit rebels.", "military", "TUR"),
        ("Colombian soldiers killed four men near Ecuador. The army said they were rebels.", "army", "COL"),
        ("Police in Leeds arrested a Pole on Monday. Detectives said he led a gang in Gdansk.", "Detectives", "GBR"),
        ("Guatemalan prosecutor Ana Diaz asked Congress to act. El Salvador protested.", "Congress", "GTM"),
        ("Save the Children said its team in Sittwe was safe.", "team", "NGO"),
        ("The brother of the Lebanese prime minister's adviser was seized in Kano.", "brother", "LBN"),
        ("The firm, which has its headquarters in Lima, denied it.", "firm", "PER"),
    ],
)
def test_a_bare_word_is_of_the_country_that_acted_or_owns(
    find: Callable[[str], Actors], text: str, words: str, wanted: str
) -> None:
    assert first(find(text), words)[0] == wanted


def test_who_fought_beside_a_force_is_not_of_it(find: Callable[[str], Actors]) -> None:
    assert first(find("Fighters who fought alongside American troops fled. Peru protested."), "Fighters")[0] != "USA"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "A Cambodian judge jailed filmmaker Tom Reed. The Australian will appeal.",
            "Australian",
            "Tom Reed",
        ),
        ("Police held Tom Reed at the airport. The Briton was freed on Friday.", "Briton", "Tom Reed"),
    ],
)
def test_a_demonym_means_who_was_named_just_before(
    find: Callable[[str], Actors], text: str, words: str, name: str
) -> None:
    assert name in {ref.name for ref in whom(find(text), words, -1)}


def test_a_colleague_of_another_state_has_the_same_office(find: Callable[[str], Actors]) -> None:
    actors = find("The Polish foreign minister and her German colleague met in Paris.")
    assert first(actors, "German colleague") == ("DEU", "foreign minister")


def test_who_is_urged_is_meant_by_it(find: Callable[[str], Actors]) -> None:
    assert [ref.country for ref in whom(find("The governor wrote to Lima, urging it to pay."), "it", -1)] == ["PER"]


def test_those_who_met_are_they_whoever_tells_it(find: Callable[[str], Actors]) -> None:
    text = (
        "Peruvian minister Ana Diaz met Chilean minister Tom Reed in Oslo, and they agreed to open the port, the "
        "Peruvian foreign ministry said."
    )
    met = [ref.span.text for ref in whom(find(text), "they", -1)]
    assert met == ["Peruvian minister Ana Diaz", "Chilean minister Tom Reed"]
