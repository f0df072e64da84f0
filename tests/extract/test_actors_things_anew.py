"""Bodies, parties and states called again by what they are, and names that only the words beside them show."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import whom

from onrecord.extract.actors import Actors

Find = Callable[[str], Actors]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The Guardia Civil boarded a yacht. The force gave no names.", "force", "Guardia Civil"),
        ("The FSB held two men on Friday. The service gave no names.", "service", "FSB"),
        ("UNICEF warned of hunger in Gaza. The agency blamed rain.", "agency", "UNICEF"),
        ("Hezbollah fired at Haifa. The outfit lost 20 men.", "outfit", "Hezbollah"),
        ("Nurses marched to the Indian embassy. Police guarded the mission.", "mission", "Indian embassy"),
        ("Fidesz lost the vote. The ruling party blamed fraud.", "ruling party", "Fidesz"),
        ("The AfD's leader was fined. The far-right party appealed.", "right party", "AfD"),
        ("The IMF sent a team to Accra. The Washington lender wants cuts.", "Washington lender", "IMF"),
        ("ASEAN met in Jakarta. The 10-member grouping will meet in May.", "10-member grouping", "ASEAN"),
        ("Lufthansa pilots struck, leaving the German carrier short of crews.", "German carrier", "Lufthansa"),
        ("Oman hosted Iran. The sultanate was pleased.", "sultanate", "Oman"),
        ("Chad met Singapore. The city-state was pleased.", "city-state", "Singapore"),
        ("Taiwan held drills as China watched. The self-ruled island was calm.", "self-ruled island", "Taiwan"),
    ],
)
def test_bodies_and_states_called_again(find: Find, text: str, words: str, wanted: str) -> None:
    assert [ref.span.text for ref in whom(find(text), words)] == [wanted]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mossad met the CIA in Rome. The service gave no names.", "service"),
        ("UNICEF and the FAO warned of hunger. The agency blamed rain.", "agency"),
        ("The SPD sued the far-right party.", "right party"),
        ("Fine Gael will govern with Fianna Fail. The junior partner got four posts.", "junior partner"),
        ("Greece sent ferries to Lesbos. The island was ablaze.", "island"),
        ("Peru fears its giant neighbour.", "giant neighbour"),
    ],
)
def test_whom_nothing_tells(find: Find, text: str, words: str) -> None:
    assert [ref.span.text for ref in whom(find(text), words)] == [words]


def _country(find: Find, text: str, words: str) -> str | None:
    return next(ref.country for ref in whom(find(text), words))


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Canada fears its giant neighbour.", "giant neighbour", "USA"),
        ("Nepal fears its giant southern neighbour.", "giant southern neighbour", "IND"),
        ("The communist-ruled island is short of fuel, as Havana admits.", "communist-ruled island", "CUB"),
        ("Odesa port workers went on strike.", "Odesa port workers", "UKR"),
        ("A Batumi court jailed a poet.", "Batumi court", "GEO"),
        ("EU leaders met. The 27 agreed on a cap.", "The 27", "EUR"),
        ("The Swiss drone maker Ovex closed. A company spokesman blamed rain.", "company spokesman", "CHE"),
    ],
)
def test_of_what_country_they_are(find: Find, text: str, words: str, country: str) -> None:
    assert _country(find, text, words) == country


@pytest.mark.parametrize(
    ("text", "words", "kind", "sector"),
    [
        ("Salam, a charity for orphans, shut its doors.", "Salam", "organization", None),
        ("A Bundeswehr officer was held.", "Bundeswehr officer", "person", "MIL"),
        ("The ASIO chief warned of plots.", "ASIO chief", "person", "SPY"),
        ("The bishop's case went to the prosecutor's office.", "prosecutor's office", "organization", "JUD"),
        ("The palace announced it in one line.", "palace", "organization", "GOV"),
        ("Pretoria's ambassador-designate left.", "Pretoria's ambassador-designate", "person", "GOV"),
    ],
)
def test_of_what_kind_they_are(find: Find, text: str, words: str, kind: str, sector: str | None) -> None:
    ref = next(ref for ref in find(text).refs if ref.span.text == words)
    assert (ref.type, ref.sectors[0] if ref.sectors else None) == (kind, sector)


@pytest.mark.parametrize(
    "text",
    [
        "The Turkish lira fell against the Japanese yen.",
        "The Kofi Annan Bridge was closed.",
        "The bridge over the Tacutu was closed.",
        "The crowd stormed in and the palace burned.",
        "CAR BOMB BLAST ROCKS MARKET HALL",
    ],
)
def test_who_is_nobody(find: Find, text: str) -> None:
    assert not [ref.span.text for ref in find(text).refs if ref.type in {"state", "person", "organization"}]


def test_given_names_that_are_small_words(find: Find) -> None:
    names = {ref.name for ref in find("The leader of Vietnam, To Lam, met the premier, He Lifeng.").refs}
    assert {"To Lam", "He Lifeng"} <= names


def test_sources_are_of_the_government_that_sits_there(find: Find) -> None:
    assert {ref.sectors for ref in whom(find("Whitehall sources said no."), "Whitehall sources")} == {("GOV",)}


def test_counterparts_have_the_title_as_it_is_written(find: Find) -> None:
    actors = find("Russia's ombudswoman for seals came late. Her Thai counterpart did not come.")
    assert [ref.role.title for ref in actors.refs if ref.role] == ["ombudswoman for seals", "ombudswoman for seals"]


def test_offices_to_come_and_charges(find: Find) -> None:
    actors = find("The under-secretary-general for peace operations met Peru's foreign minister designate, Ana Diaz.")
    titles = {ref.role.title for ref in actors.refs if ref.role}
    assert {"under-secretary-general for peace operations", "foreign minister designate"} <= titles
