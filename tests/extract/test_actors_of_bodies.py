"""Who is of a body of states, of what kind bands are by whom they side with, and which body a bare noun means."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import whom

from onrecord.extract.actors import Actors

Find = Callable[[str], Actors]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("NATO's Dutch chief said so.", "NATO's Dutch chief", "IGO"),
        ("The French head of the UN mission, Paul Roy, said so.", "French head", "UNO"),
        ("The French ambassador to the UN said so.", "French ambassador", "FRA"),
        ("The Russian president of the Security Council said so.", "Russian president", "RUS"),
        ("The UN's Indian peacekeepers left.", "UN's Indian peacekeepers", "IND"),
        ("The head of the UN mission in Mali, the Danish diplomat Ana Holm, said so.", "Ana Holm", "UNO"),
        ("The Arab League met. Chad was angry, said the assistant secretary-general, Omar Sy.", "Omar Sy", "IGO"),
    ],
)
def test_who_heads_a_body_of_states_is_of_it(find: Find, text: str, words: str, country: str) -> None:
    actors = find(text)
    named = next(ref.span.text for ref in actors.refs if ref.span.text.endswith(words))
    assert [ref.country for ref in whom(actors, named)] == [country]


@pytest.mark.parametrize(
    ("text", "words", "sectors"),
    [
        ("An Iran-backed movement fired a rocket.", "Iran-backed movement", ("REB",)),
        ("A pro-Islamic State faction fired a rocket.", "pro-Islamic State faction", ("REB",)),
        ("A pro-Russian group marched.", "pro-Russian group", ()),
        ("A Chinese-owned group bought it.", "Chinese-owned group", ()),
    ],
)
def test_bands_by_whom_they_side_with(find: Find, text: str, words: str, sectors: tuple[str, ...]) -> None:
    assert [ref.sectors for ref in whom(find(text), words)] == [sectors]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("West African leaders met. The bloc was angry.", "bloc", "IGO"),
        ("European leaders met. The bloc was angry.", "bloc", "EUR"),
        ("Peru's leaders met. The bloc was angry.", "bloc", None),
        ("Peru's electoral commission met. Chile watched. The agency was angry.", "agency", "PER"),
        ("A Karachi bakers' union met.", "Karachi bakers' union", "PAK"),
        ("Peru sued a Danish laser maker. The company was angry.", "company", "DNK"),
    ],
)
def test_of_whom_a_bare_noun_is(find: Find, text: str, words: str, country: str | None) -> None:
    assert [ref.country for ref in whom(find(text), words)] == [country]


def test_who_makes_films_is_no_firm(find: Find) -> None:
    assert {ref.type for ref in find("A film maker and a policy maker left.").refs} != {"organization"}


@pytest.mark.parametrize(
    ("text", "words", "sectors"),
    [
        ("Danish intelligence says a ship cut the cable.", "Danish intelligence", ("SPY",)),
        ("According to Peru's intelligence, he fled.", "Peru's intelligence", ("SPY",)),
        ("A volunteer militia fired.", "volunteer militia", ("PRM",)),
        ("Russian agencies reported that he fled.", "Russian agencies", ("JRN",)),
    ],
)
def test_kinds_of_bodies(find: Find, text: str, words: str, sectors: tuple[str, ...]) -> None:
    assert [ref.sectors for ref in whom(find(text), words)] == [sectors]


def test_what_intelligence_shows_is_nobody(find: Find) -> None:
    assert {ref.type for ref in find("U.S. intelligence shows that ships left.").refs} == {"state"}


def test_a_name_behind_an_office_and_a_comma_is_of_a_person(find: Find) -> None:
    actors = find("The agency's spokesman, Bambang Nurcahyo, was late. The president, Horizon Capital, was late.")
    assert [(ref.name, ref.type) for ref in actors.refs if ref.name] == [
        ("Bambang Nurcahyo", "person"),
        ("Horizon Capital", "organization"),
    ]


def test_the_party_is_that_which_was_named(find: Find) -> None:
    actors = find("The opposition CHP met in Ankara. The party was angry.")
    assert [(ref.name, ref.sectors[0]) for ref in whom(actors, "party")] == [("CHP", "OPP")]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Workers in Dhaka burned a bus of a Korean firm.", "Korean firm", "KOR"),
        ("Police in Lima held two Korean sailors.", "two Korean sailors", None),
        ("DACA students met the president of Peru.", "DACA students", "PER"),
    ],
)
def test_adjectives_and_towns_of_several_states(find: Find, text: str, words: str, country: str | None) -> None:
    assert [ref.country for ref in whom(find(text), words)] == [country]
