"""Bodies and firms that are called again by their seat, their members, their trade or the end of another name."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import whom

from onrecord.extract.actors import Actors

Find = Callable[[str], Actors]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("UNICEF said it was late. The New York-based agency blamed rain.", "New York-based agency", "UNICEF"),
        ("Oxfam closed an office. The British charity blamed rain.", "British charity", "Oxfam"),
        ("The Security Council met. The 15-member body condemned it.", "15-member body", "Security Council"),
        ("Frontex hired guards. The border agency is in Warsaw.", "border agency", "Frontex"),
        ("Kenya's Equity Bank cut jobs. The lender blamed rain.", "lender", "Equity Bank"),
        ("Glencore sued Zambia. The Swiss miner blamed a tax.", "Swiss miner", "Glencore"),
        ("Shell sued Nigeria. The oil major blamed a tax.", "oil major", "Shell"),
        ("Turkish Airlines cut flights. The flag carrier blamed rain.", "flag carrier", "Turkish Airlines"),
    ],
)
def test_bodies_called_again(find: Find, text: str, words: str, wanted: str) -> None:
    assert [ref.span.text for ref in whom(find(text), words)] == [wanted]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("WHO and UNICEF warned. The Geneva-based agency blamed rain.", "Geneva-based agency"),
        ("Glencore sued Zambia. Six miners died. The miner had no helmet.", "miner"),
        ("Boeing grounded 40 jets. The carrier blamed rain.", "carrier"),
        ("Shell and Eni left Nigeria. The exporter blamed rain.", "exporter"),
        ("Oxfam closed an office. The operator of the port blamed rain.", "operator"),
    ],
)
def test_bodies_that_nothing_tells(find: Find, text: str, words: str) -> None:
    assert [ref.span.text for ref in whom(find(text), words)] == [words]


def test_who_is_of_a_body_called_by_its_seat_is_not_of_the_seat(find: Find) -> None:
    actors = find("Oxfam closed an office. The London-based charity's director, Ana Holm, blamed rain.")
    assert {ref.country for ref in actors.refs if ref.type == "person"} == {"NGO"}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Peru's ruling party, Fuerza Popular, lost two seats.", "Peru's ruling party", "Fuerza Popular"),
        ("The state oil company, Sonangol, sued.", "state oil company", "Sonangol"),
        ("Shell and its Canadian partner, Tamarin Gold, left Mali.", "Canadian partner", "Tamarin Gold"),
        ("Mali's northern neighbour, Algeria, shut its border.", "Mali's northern neighbour", "Algeria"),
        ("A Peruvian labour confederation, the CGTP, called a strike.", "Peruvian labour confederation", "CGTP"),
    ],
)
def test_a_name_between_commas_is_of_whom_the_words_before_describe(
    find: Find, text: str, words: str, name: str
) -> None:
    actors = find(text)
    assert whom(actors, words) == whom(actors, name)


def test_what_follows_in_a_list_is_another_body(find: Find) -> None:
    actors = find("He blamed the grid operator, Ukrenergo, Boeing and Shell.")
    assert whom(actors, "grid operator") != whom(actors, "Ukrenergo")


@pytest.mark.parametrize("words", ["Peru's parliament's ethics committee", "The Senate's committee"])
def test_committees_of_lawmakers(find: Find, words: str) -> None:
    actors = find(f"{words} met on Monday. Its chair, Ana Holm, said so.")
    assert [ref.sectors for ref in whom(actors, words.removeprefix("The "))] == [("LEG",)]
    assert [ref.sectors for ref in whom(actors, "chair")] == [("LEG",)]


def test_another_partner_is_a_person_of_whom_nothing_is_told(find: Find) -> None:
    actors = find("Valmor Bank hired him. Another partner, Ana Holm, was late.")
    assert "partner" not in {ref.span.text for ref in actors.refs if ref.type == "organization"}


def test_who_is_compared_is_another(find: Find) -> None:
    actors = find("The banker said Tom Reed was a better leader than President Barack Obama, a Democrat.")
    assert whom(actors, "President Barack Obama") != whom(actors, "Tom Reed")


def test_the_agency_is_none_of_two_public_bodies(find: Find) -> None:
    actors = find("The State Department and the FBI were late. The agency was angry.")
    assert [ref.span.text for ref in whom(actors, "agency")] == ["agency"]
