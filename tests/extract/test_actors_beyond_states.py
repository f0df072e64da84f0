"""Bodies of several states, known as such by their names or seats, and where the names of bodies end."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import whom

from onrecord.extract.actors import Actors

Find = Callable[[str], Actors]


@pytest.mark.parametrize(
    ("text", "words", "country", "sectors"),
    [
        ("The UN Panel of Experts blamed Rwanda.", "UN Panel of Experts", "UNO", ()),
        ("The Andean Parliament condemned Peru.", "Andean Parliament", "IGO", ("LEG",)),
        ("The European Climate Agency blamed Poland.", "European Climate Agency", "EUR", ()),
        ("The European Court of Auditors blamed Rome.", "European Court of Auditors", "EUR", ("JUD",)),
        ("The African Union Commission met in Addis Ababa.", "African Union Commission", "IGO", ()),
        ("The Strasbourg rights court condemned Turkey.", "Strasbourg rights court", "IGO", ("JUD",)),
        ("The US Court of International Trade met.", "US Court of International Trade", "USA", ("JUD",)),
        ("A Strasbourg court jailed Omar Sy.", "Strasbourg court", "FRA", ("JUD",)),
    ],
)
def test_bodies_of_states(find: Find, text: str, words: str, country: str, sectors: tuple[str, ...]) -> None:
    assert [(ref.country, ref.sectors) for ref in whom(find(text), words)] == [(country, sectors)]


def test_a_name_ends_before_a_verb(find: Find) -> None:
    actors = find("The Inter-American Court of Human Rights ordered Suriname to return land.")
    assert {ref.name for ref in actors.refs} == {"Inter-American Court of Human Rights", "Suriname"}
