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


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The Thai embassy in Doha urged maids to stay indoors.", "maids", "THA"),
        ("The Thai embassy in Doha told Kenyan maids to stay indoors.", "Kenyan maids", "KEN"),
        ("The Thai embassy in Doha asked the students to wait.", "students", "QAT"),
    ],
)
def test_an_embassy_looks_after_its_own_people(find: Find, text: str, words: str, country: str) -> None:
    assert of_words(find(text), words).country == country


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rebels entered El Obeid at dawn.", "El Obeid"),
        ("Tanks shelled Khan Younis.", "Khan Younis"),
    ],
)
def test_a_town_of_several_words(find: Find, text: str, words: str) -> None:
    assert of_words(find(text), words).rule == "place"


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Gang gunmen stopped a bus.", "Gang gunmen", "CRM"),
        ("Taliban gunmen stopped a bus.", "Taliban gunmen", "REB"),
        ("Gunmen stopped a bus.", "Gunmen", "UAF"),
        ("Peru's health minister quit. Her successor is a dentist.", "successor", "GOV"),
        ("A Lao army captain was tried. The officer wept.", "officer", "MIL"),
        ("A Lao police sergeant was tried. The officer wept.", "officer", "COP"),
        ("The airline said its pilots had struck.", "pilots", "LAB"),
        ("A Lao pilot bombed the bridge.", "Lao pilot", "MIL"),
        ("Kenya jailed a member of the opposition Zorba party.", "opposition Zorba party", "OPP"),
        ("The opposition party walked out.", "opposition party", "PTY"),
        ("Finland's Supo held a clerk.", "Supo", "SPY"),
        ("Bank Indonesia sold dollars.", "Bank Indonesia", "GOV"),
        ("Budget carrier Volair, based in Lima, cut flights.", "Volair", "BUS"),
    ],
)
def test_kinds_that_words_beside_tell(find: Find, text: str, words: str, sector: str) -> None:
    assert of_words(find(text), words).sectors[:1] == (sector,)


@pytest.mark.parametrize(
    "text",
    [
        "Under Secretary of Defense for Policy Daniel Marsh resigned.",
        "U.S. Deputy Assistant Secretary of State for Baltic Affairs Orla Marsh resigned.",
    ],
)
def test_a_name_behind_what_an_office_is_for(find: Find, text: str) -> None:
    ref = next(ref for ref in find(text).refs if ref.type == "person")
    assert ((ref.name or "").split()[-1], ref.country, ref.sectors) == ("Marsh", "USA", ("GOV",))


def test_a_day_behind_a_firm_is_no_name(find: Find) -> None:
    assert [ref.span.text for ref in find("The company Monday sued.").refs] == ["company"]


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("An ANC veteran quit.", "ANC veteran", "PTY"),
        ("An ANC stalwart quit.", "ANC stalwart", "PTY"),
        ("A Hamas operative was killed.", "Hamas operative", "REB"),
        ("A veteran was hurt.", "veteran", "MIL"),
        ("The father of three denied it.", "father", "CVL"),
    ],
)
def test_of_what_kind_some_persons_are_by_their_noun_and_body(
    find: Callable[[str], Actors], text: str, words: str, sector: str
) -> None:
    assert [(ref.type, ref.sectors[:1]) for ref in find(text).refs if ref.span.text == words] == [("person", (sector,))]
