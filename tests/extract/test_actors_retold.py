"""Persons whom a report calls again, and of what kind clauses tell that they are now."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import whom

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef


def of(actors: Actors, words: str) -> ActorRef:
    """The first reference whose words are these."""
    return next(ref for ref in actors.refs if ref.span.text == words)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The bank elected Ana Diaz as its head. The former minister takes over in May.", "former minister",
         "Ana Diaz"),
        ("Ana Diaz was shot in Lima. The former judge's guards fired back.", "former judge", "Ana Diaz"),
        ("Ana Diaz was acquitted. Peru's ex-budget minister wept.", "Peru's ex-budget minister", "Ana Diaz"),
        ("Ana Diaz won the presidency. The president-elect, 58, thanked voters.", "president-elect", "Ana Diaz"),
        ("Togo's premier, Ana Diaz, will not stand again. Lomé's longest-serving leader is ill.",
         "Lomé's longest-serving leader", "Ana Diaz"),
        ("Warsaw summoned the Belarusian charge d'affaires. The diplomat, Ales Kupala, denied it.",
         "Belarusian charge d'affaires", "Ales Kupala"),
        ("Togo's premier said his chief of staff had lied. The aide, Omar Sy, wept.", "chief of staff", "Omar Sy"),
        ("Bolivian senator and banker Ana Diaz said no.", "Bolivian senator", "Ana Diaz"),
    ],
)  # fmt: skip
def test_one_person_by_what_else_is_told(find: Callable[[str], Actors], text: str, words: str, name: str) -> None:
    actors = find(text)
    root = whom(actors, words)[0]
    named = {ref.name for at, ref in enumerate(actors.refs) if [actors.refs[m] for m in actors.members(at)] == [root]}
    assert name in named


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Diaz met Omar Sy. The former minister was silent.", "former minister"),
        ("Ana Diaz resigned. The former minister who hired her was silent.", "former minister"),
        ("Peru's Ana Diaz resigned. Togo's former minister was silent.", "Togo's former minister"),
        ("Togo summoned the French ambassador and a consul. The diplomat denied it.", "diplomat"),
    ],
)
def test_who_may_be_another_stays_alone(find: Callable[[str], Actors], text: str, words: str) -> None:
    assert whom(find(text), words)[0].span.text == words


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Ana Diaz, a former judge who heads the navy, said no.", "Ana Diaz", ("MIL",)),
        ("Togo's envoy in Paris until he was recalled in May", "Togo's envoy", ("GOV",)),
        ("Omar Sy, Togo's envoy in Paris until he was recalled in May, said no.", "Omar Sy", ("ELI",)),
        ("Lomé hailed a singer who was once a minister.", "singer", ("ELI",)),
        ("A judge who was once the foreign minister told a court that he was ill.", "judge", ("JUD",)),
    ],
)
def test_of_what_kind_they_are_now(
    find: Callable[[str], Actors], text: str, words: str, wanted: tuple[str, ...]
) -> None:
    assert of(find(text), words).sectors == wanted


@pytest.mark.parametrize(
    ("text", "words", "type", "country"),
    [
        ("Police held an elderly Dane in Lomé.", "Dane", "person", "DNK"),
        ("Oslo police held a Lima-born Norwegian.", "Norwegian", "person", "NOR"),
        ("The Togolese minister fled with his wife, a French singer.", "wife", "person", "FRA"),
        ("The mayor of Calais told her counterpart in Accra the truth.", "counterpart", "person", "GHA"),
        ("Togo's army freed four of its prisoners. Two of the four fled to Mali.", "Two of the four", "group", "TGO"),
    ],
)
def test_of_which_country_they_are(
    find: Callable[[str], Actors], text: str, words: str, type: str, country: str
) -> None:
    ref = of(find(text), words)
    assert (ref.type, ref.country) == (type, country)
