"""Who is quoted, who is described anew, and what the words of a report outrank, each rule by a sentence of our own."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import positions, whom

from onrecord.extract.actors import Actors


def at(actors: Actors, words: str) -> int:
    """The position of the first reference with some words."""
    return positions(actors, words)[0]


def spans(actors: Actors) -> list[str]:
    return [ref.span.text for ref in actors.refs]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ('"I saw the boats," said Rosa Quispe, a Peruvian nurse. "I called the police."', "I", "Rosa Quispe"),
        ('"We fled at dawn," Rosa Quispe told reporters.', "We", "Rosa Quispe"),
        ('Rosa Quispe said: "We fled at dawn." Ali Reda stayed.', "We", "Rosa Quispe"),
        ('Peru rejected the offer. "We will not yield," President Ana Diaz of Peru said.', "We", "Peru"),
        ('"We stand ready to help," the Norwegian Refugee Council said.', "We", "Norwegian Refugee Council"),
    ],
)
def test_who_speaks_in_a_quotation(find: Callable[[str], Actors], text: str, words: str, wanted: str) -> None:
    assert [ref.name for ref in whom(find(text), words)] == [wanted]


def test_we_outside_quotations_is_nobody(find: Callable[[str], Actors]) -> None:
    actors = find("We asked Peru for a comment. Its envoy gave none.")
    assert 0 not in actors.heads


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Foreign Minister Gennady Lavrov of Belarus left. Lavrov gave no reason.", "Lavrov", "BLR"),
        ("Prime Minister Elena Putin of Moldova resigned. Putin was tired.", "Putin", "MDA"),
        ("Peru's Congress met on Monday.", "Congress", "PER"),
        ("Georgia's governor was in Atlanta. Georgia is hot.", "Georgia's governor", "USA"),
        ("Israel Mendez, a farmer from Oaxaca, was freed.", "farmer", "MEX"),
        ("North Korea sent skaters. They met the South's unification minister.", "South's unification minister", "KOR"),
        ("The pope will fly to Mongolia.", "pope", "VAT"),
        ("Ana Diaz, a Chilean envoy, spoke. Mali's ambassador to Kenya, Ali Reda, left.", "Ali Reda", "MLI"),
    ],
)
def test_what_a_report_says_outranks_what_is_known(
    find: Callable[[str], Actors], text: str, words: str, country: str
) -> None:
    assert next(ref.country for ref in whom(find(text), words)) == country


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Opposition leader Ana Dembele was held. The politician denied it.", "politician", "Ana Dembele"),
        ("The presidents of Peru and Chile met. Both leaders smiled.", "leaders", None),
        ("A grocer who would only give his first name, Samir, said the shop burned.", "grocer", "Samir"),
        ("The state news agency Vira quoted a judge.", "state news agency", None),
    ],
)
def test_who_is_told_of_in_other_words(
    find: Callable[[str], Actors], text: str, words: str, wanted: str | None
) -> None:
    actors = find(text)
    first = at(actors, words)
    alike = {ref.name for i, ref in enumerate(actors.refs) if actors.members(i) == actors.members(first) and ref.name}
    assert wanted is None or wanted in alike
    assert wanted is not None or len(actors.members(first)) == (2 if words == "leaders" else 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Soldiers burned his house.", "house"),
        ("The bank abused its power.", "power"),
        ("Lawmakers voted 120 to 8.", "120"),
        ("They stood in front of the Lima court.", "front"),
        ("Divers found the bodies of two hikers.", "bodies"),
    ],
)
def test_things_that_are_nobody(find: Callable[[str], Actors], text: str, words: str) -> None:
    assert words not in spans(find(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Western diplomat in Kabul said the embassy would close.", "embassy"),
        ("Europe's top bank fined Peru.", "Europe's top bank"),
        ("Oslo freed two divers held by their captors in Mali.", "captors"),
    ],
)
def test_whose_country_nothing_tells(find: Callable[[str], Actors], text: str, words: str) -> None:
    actors = find(text)
    assert actors.refs[at(actors, words)].country is None


@pytest.mark.parametrize(
    ("text", "words", "country", "rule"),
    [
        ("Kenya's top court ruled that Somali fishermen could stay. Immigration Minister Ana Okello will read it.",
         "Immigration Minister Ana Okello", "KEN", "name; country whose institution acts"),
        ("Senator Ana Okello and three other lawmakers of Kenya landed in Taipei.", "Senator Ana Okello", "KEN", None),
        ("Russian forces shelled Kharkiv. The mayor said a school burned.", "mayor", "UKR",
         "noun; country of the place"),
        ("Kenyan police arrested a publisher.", "publisher", "KEN", None),
    ],
)  # fmt: skip
def test_countries_of_those_who_act_and_suffer(
    find: Callable[[str], Actors], text: str, words: str, country: str, rule: str | None
) -> None:
    actors = find(text)
    found = actors.refs[at(actors, words)]
    assert found.country == country
    assert rule is None or found.rule == rule


def test_towns_that_something_is_done_to_are_places(find: Callable[[str], Actors]) -> None:
    for text, town in (("Rebels shelled Khartoum.", "Khartoum"), ("Rain fell on the centre of Nairobi.", "Nairobi")):
        actors = find(text)
        assert actors.refs[at(actors, town)].rule == "place"


def test_a_title_keeps_its_hyphens(find: Callable[[str], Actors]) -> None:
    actors = find("The police asked the inspector-general to explain.")
    role = actors.refs[at(actors, "inspector-general")].role
    assert role is not None
    assert role.title == "inspector-general"
