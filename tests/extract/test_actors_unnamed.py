"""Whom quantities and bare words for bodies mean, each rule by a sentence of our own."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import whom

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef


def named(actors: Actors, words: str) -> list[ActorRef]:
    """The references of whom the last reference with some words stands for."""
    return whom(actors, words, -1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tens of thousands marched through Quito on Sunday.", "Tens of thousands"),
        ("Dozens were arrested after a vigil in Tbilisi.", "Dozens"),
        ("More than 200 were evacuated from the flooded valley.", "200"),
        ("Four were killed and nine wounded in the blast.", "nine"),
        ("Thousands filled the streets. Several were injured.", "Several"),
        ("Seven African governments condemned the coup in Niger.", "Seven African governments"),
    ],
)
def test_a_quantity_stands_for_people(find: Callable[[str], Actors], text: str, words: str) -> None:
    assert [ref.type for ref in named(find(text), words)] == ["group"]


@pytest.mark.parametrize(
    "text", ["Hundreds of homes were destroyed.", "Prices rose by thousands.", "Three of the bridges were hit."]
)
def test_a_quantity_of_things_is_nobody(find: Callable[[str], Actors], text: str) -> None:
    assert not [ref for ref in find(text).refs if ref.rule == "quantity"]


def test_several_governments_have_no_country(find: Callable[[str], Actors]) -> None:
    (ref,) = named(find("Seven African governments condemned the coup in Niger."), "Seven African governments")
    assert (ref.country, ref.sectors) == (None, ("GOV",))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mali accused Togo of hosting rebels, Reuters reported. France urged both sides to talk.", ["MLI", "TGO"]),
        ("Azerbaijani forces shelled Armenian posts. France condemned the raid. Russia spoke to both sides.",
         ["AZE", "ARM"]),
        ("Peru closed the border. Chile urged both sides to wait.", []),
    ],
)  # fmt: skip
def test_neither_who_asks_nor_who_comments_is_one_of_two_sides(
    find: Callable[[str], Actors], text: str, wanted: list[str]
) -> None:
    assert [ref.country for ref in named(find(text), "sides") if ref.country] == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Gunmen raided a village in central Mali. Germany condemned the raid. The army sent troops.", "army", "MLI"),
        ("Clashes broke out in Batumi. Germany said it was sorry. The government denied it.", "government", "GEO"),
        ("Rebels shelled a town in Togo. France denounced the attack. Police arrested four men.", "Police", "TGO"),
        ("Kenya's army killed five men. Norway, which trains it, welcomed it. The army lost two.", "army", "KEN"),
        ("Peru rejected the report on Monday. The army said it was false.", "army", "PER"),
    ],
)  # fmt: skip
def test_a_bare_body_is_not_of_a_state_that_only_comments(
    find: Callable[[str], Actors], text: str, words: str, wanted: str
) -> None:
    assert [ref.country for ref in named(find(text), words)] == [wanted]


def test_who_speaks_for_a_body_is_of_the_body_and_not_of_its_seat(find: Callable[[str], Actors]) -> None:
    text = "The World Health Organization met in Geneva. A spokesman for the organisation said the plan was ready."
    assert [ref.country for ref in named(find(text), "spokesman")] == ["UNO"]


def test_whose_guards_are_of_the_firm_and_of_no_country(find: Callable[[str], Actors]) -> None:
    actors = find("Niger expelled the security company Black Spear, whose guards have been training the army.")
    assert [ref.country for ref in named(actors, "guards")] == [None]
    assert named(actors, "whose") == named(actors, "Black Spear")


def test_a_firm_by_its_name_is_no_person(find: Callable[[str], Actors]) -> None:
    actors = find("Chad ordered the security company Ardent Shield to leave on Monday. The firm denied the charge.")
    assert [ref.country for ref in named(actors, "firm")] == [None]
    assert named(actors, "firm") == named(actors, "Ardent Shield")


def test_soldiers_of_a_state_are_no_others_named_before(find: Callable[[str], Actors]) -> None:
    actors = find("The general arrived with captured soldiers. Mali said it wanted its soldiers back.")
    assert [ref.span.text for ref in named(actors, "soldiers")] == ["soldiers"]


def test_justice_is_no_judge(find: Callable[[str], Actors]) -> None:
    assert "justice" not in [ref.span.text for ref in find("The ministry vowed to bring justice to all.").refs]


def test_the_west_has_no_country(find: Callable[[str], Actors]) -> None:
    (ref,) = named(find("The president accused the West of arming the rebels."), "West")
    assert (ref.name, ref.type, ref.country) == ("the West", "group", None)
    assert "the West" not in [ref.name for ref in find("Israel closed the roads of the West Bank.").refs]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Moscow accused Brussels of breaking the deal.", "Brussels", "EUR"),
        ("Hungary urged Brussels to release the money.", "Brussels", "EUR"),
        ("Georgia thanked Ankara, and warned Baku not to close the border.", "Baku", "AZE"),
        ("The minister wrote on X. Baku denied the claim.", "Baku", "AZE"),
        ("Denmark will send doctors to Haiti, Prime Minister Ingrid Holm told reporters.",
         "Prime Minister Ingrid Holm", "DNK"),
        ("Georgia and South Carolina sued the federal government.", "Georgia", "USA"),
        ("Georgia, Alabama and Florida closed schools.", "Georgia", "USA"),
        ("Two people died in Bartow County, Georgia, when a storm hit.", "Georgia", "USA"),
        ("Crowds gathered in Tbilisi, Georgia, on Monday.", "Georgia", "GEO"),
        ("Mali and Niger fought rebels in Kaduna.", "Niger", "NER"),
    ],
)  # fmt: skip
def test_the_country_of_a_name_by_the_words_around(
    find: Callable[[str], Actors], text: str, words: str, wanted: str
) -> None:
    assert [ref.country for ref in named(find(text), words)] == [wanted]


def test_brussels_is_unknown_where_belgium_is_named_too(find: Callable[[str], Actors]) -> None:
    assert "Brussels" not in [ref.span.text for ref in find("Belgium recalled its envoy. Brussels was angry.").refs]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("A government drone strike killed ten people in Mali.", "government", "state"),
        ("The army offensive began on Monday.", "army", "organization"),
        ("Two students were hurt by police gunfire.", "police", "organization"),
        ("A rebel ambush killed six soldiers.", "rebel", "group"),
    ],
)
def test_whose_act_a_noun_names(find: Callable[[str], Actors], text: str, words: str, wanted: str) -> None:
    assert [ref.type for ref in named(find(text), words)] == [wanted]


def test_a_modifier_of_a_thing_is_nobody(find: Callable[[str], Actors]) -> None:
    assert not [ref for ref in find("The government building was locked.").refs if ref.span.text == "government"]


def test_a_nationality_is_no_second_person(find: Callable[[str], Actors]) -> None:
    refs = find("The court jailed a Croat ex-soldier for war crimes.").refs
    assert [(ref.span.text, ref.country) for ref in refs[1:]] == [("ex-soldier", "HRV")]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Missiles hit a power plant.", "Missiles"),
        ("Rescuers found nine people in two houses.", "two houses"),
        ("The American market fell.", "American market"),
        ("A passenger train hit a wall, killing nine people.", "passenger train"),
    ],
)
def test_what_cannot_act_is_nobody(find: Callable[[str], Actors], text: str, thing: str) -> None:
    assert thing not in [ref.span.text for ref in find(text).refs]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Adelina Tavares, the mayor of Praia, met Omar Sy. Her office confirmed it.", "office",
         "Adelina Tavares's office"),
        ("Police held opposition leader Grace Phiri in Malawi. Her party said she was ill.", "party",
         "Grace Phiri's party"),
    ],
)  # fmt: skip
def test_an_office_has_the_name_and_country_of_who_heads_it(
    find: Callable[[str], Actors], text: str, words: str, wanted: str
) -> None:
    (ref,) = named(find(text), words)
    assert ref.name == wanted
    assert ref.country in {"CPV", "MWI"}
