"""Of what kind people and bodies are by the nouns for them: trades, offices, outlets, forces, clubs."""

from collections.abc import Callable

import pytest

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef

Find = Callable[[str], Actors]


def of_words(actors: Actors, words: str) -> ActorRef:
    found = [r for r in actors.refs if r.span.text == words]
    assert found, [r.span.text for r in actors.refs]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Cannery workers in Gdansk downed tools.", "Cannery workers", "LAB"),
        ("A Nepali worker died in Doha.", "Nepali worker", "LAB"),
        ("Health workers in Goma fled.", "Health workers", "MED"),
        ("Plantation workers in Assam fled.", "Plantation workers", "AGR"),
        ("The hotel's manager shut the gate.", "hotel's manager", "BUS"),
        ("The plant manager shut the gate.", "plant manager", "BUS"),
        ("The prison governor shut the gate.", "prison governor", "GOV"),
        ("Reindeer herders blocked the road.", "Reindeer herders", "AGR"),
        ("The speaker of the assembly was ill.", "speaker of the assembly", "LEG"),
        ("The homicide squad came.", "homicide squad", "COP"),
        ("A people-smuggling gang was caught.", "people-smuggling gang", "CRM"),
        ("The navy ship turned back.", "navy ship", "MIL"),
        ("The anti-graft bureau raided the house.", "anti-graft bureau", "GOV"),
    ],
)
def test_trades_and_offices(find: Find, text: str, words: str, sector: str) -> None:
    assert of_words(find(text), words).sectors[:1] == (sector,)


@pytest.mark.parametrize(
    ("text", "words", "kind", "sector"),
    [
        ("The rowing club of Malawi closed its doors.", "rowing club", "organization", "SOC"),
        ("A gang stole the bell. The gang wanted money.", "gang", "organization", "CRM"),
        ("Chad's largest hospital turned them away.", "Chad's largest hospital", "organization", "MED"),
        ("The gangs would not disarm.", "gangs", "group", "CRM"),
        ("The crowd would not go home.", "crowd", "group", "CVL"),
    ],
)
def test_many_people_that_are_one_body(find: Find, text: str, words: str, kind: str, sector: str) -> None:
    ref = of_words(find(text), words)
    assert (ref.type, ref.sectors[:1]) == (kind, (sector,))
