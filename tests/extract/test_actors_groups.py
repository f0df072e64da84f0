"""Groups, bodies, states and places of a report, each rule by a sentence of our own."""

from collections.abc import Callable

import pytest

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef


def of(actors: Actors, words: str) -> ActorRef:
    """The first reference whose words are these."""
    return next(ref for ref in actors.refs if ref.span.text == words)


def root(actors: Actors, words: str) -> ActorRef:
    """The first reference of the actor that the last reference of some words names."""
    at = max(i for i, ref in enumerate(actors.refs) if ref.span.text == words)
    return actors.refs[actors.members(at)[0]]


@pytest.mark.parametrize(
    ("text", "words", "known"),
    [
        ("Accra and Lome swap seven detainees at frontier", "Accra", "GHA"),
        ("Dhaka, Delhi trade barbs over river", "Dhaka", "BGD"),
        ("Suva limits foreign trawlers", "Suva", "FJI"),
        ("Turkish-backed militia hands port to Tripoli", "Tripoli", "LBY"),
        ("The junta handed the men over to Bamako on Friday.", "Bamako", "MLI"),
        ("Lima talks collapse", "Lima", None),
        ("Lima protests enter second week", "Lima", None),
    ],
)
def test_a_capital_in_a_headline(find: Callable[[str], Actors], text: str, words: str, known: str | None) -> None:
    assert of(find(text), words).known == known


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Kyrgyz and Uzbek border guards traded shots near the dam.", ["KGZ", "UZB"]),
        ("Lao and Thai river police seized two boats.", ["LAO", "THA"]),
        ("Chilean and Peruvian coast guard cutters searched the bay.", ["CHL", "PER"]),
        ("The Thai minister and Lao border guards met.", ["THA", "LAO"]),
    ],
)
def test_joined_adjectives_name_one_group_each(find: Callable[[str], Actors], text: str, countries: list[str]) -> None:
    acting = [ref.country for ref in find(text).refs if ref.country and ref.form == "nominal"]
    named = [ref.country for ref in find(text).refs if ref.rule == "function"]
    assert (named or acting) == countries


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Flood water reached the village of Ana Lindova on Monday.", "Ana Lindova", None),
        ("A bus overturned near Croix-des-Bouquets.", "Croix-des-Bouquets", "HTI"),
        ("The Omani and Qatari envoys met in the town of Agua Caliente.", "Agua Caliente", None),
    ],
)
def test_what_is_a_town_and_of_which_state(
    find: Callable[[str], Actors], text: str, words: str, country: str | None
) -> None:
    found = of(find(text), words)
    assert (found.rule, found.country) == ("place", country)


def test_people_of_a_town_that_is_a_person_s(find: Callable[[str], Actors]) -> None:
    assert of(find("The people of Tom Reed's town fled."), "Tom Reed").type == "person"
