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


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Kenya Airways will fly to Juba again. The carrier halted the route in May.", "carrier", "Kenya Airways"),
        ("Qantas cancelled 40 flights on Monday. The carrier blamed a strike.", "carrier", "Qantas"),
        ("Save the Children said a school was hit. The charity demanded an inquiry.", "charity", "Save the Children"),
        ("Police in Leeds held four men. One was later freed, the force said.", "force", "Police"),
        ("The World Bank lent money to the African Union. The bloc said it was glad.", "bloc", "African Union"),
    ],
)
def test_a_body_called_again_by_its_kind(find: Callable[[str], Actors], text: str, words: str, name: str) -> None:
    assert root(find(text), words).name == name


def test_a_carrier_that_is_a_ship_is_no_airline(find: Callable[[str], Actors]) -> None:
    assert of(find("Kenya Airways flew the crew of an aircraft carrier."), "aircraft carrier").sectors == ("MIL",)


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Kenya's largest opposition party walked out. Its secretary said so.", "secretary", "OPP"),
        ("Kenya's largest opposition party walked out.", "Kenya's largest opposition party", "PTY"),
        ("Turkey's main opposition CHP walked out.", "CHP", "OPP"),
        ("The mine owners' association ANEM said 60 pits had shut.", "ANEM", "BUS"),
        ("The exporters' group Adexa said 60 pits had shut.", "Adexa", "BUS"),
    ],
)
def test_the_kind_of_a_body_and_of_its_people(
    find: Callable[[str], Actors], text: str, words: str, sector: str
) -> None:
    assert of(find(text), words).sectors[:1] == (sector,)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The International Criminal Court met over Libya. The judges saw grounds for a trial.", "judges", "IGO"),
        ("Officials at the World Bank spoke of a delay in Peru.", "Officials", "IGO"),
        ("Protesters at the African Union chanted.", "Protesters", None),
        ("The European Commission fined a firm, which went to the court in Luxembourg.", "court", "EUR"),
        ("A court in Luxembourg jailed a former EU envoy.", "court", "LUX"),
        ("The European Union agreed. A spokeswoman in Brussels confirmed it.", "spokeswoman", "EUR"),
        ("Belgium and the European Union agreed. A spokeswoman in Brussels confirmed it.", "spokeswoman", "BEL"),
    ],
)
def test_who_is_of_a_body_of_states(find: Callable[[str], Actors], text: str, words: str, country: str | None) -> None:
    assert of(find(text), words).country == country


@pytest.mark.parametrize(
    ("text", "words", "country", "sectors"),
    [
        ("Workers in Norway found cracks, the aviation authority said.", "aviation authority", "NOR", ("GOV",)),
        ("Peru's courts freed him. The anti-graft body fined two banks.", "anti-graft body", "PER", ("GOV",)),
        ("Police in Quito handed him to the counter-narcotics force.", "counter-narcotics force", "ECU", ("COP",)),
        ("The peace body met in Peru.", "peace body", None, ()),
    ],
)
def test_a_body_of_a_state_by_what_it_is_charged_with(
    find: Callable[[str], Actors], text: str, words: str, country: str | None, sectors: tuple[str, ...]
) -> None:
    found = of(find(text), words)
    assert (found.country, found.sectors) == (country, sectors)


def test_where_somebody_comes_from_is_not_where_it_happens(find: Callable[[str], Actors]) -> None:
    actors = find("Peruvian police held two men. The driver, who came from Quito, was sent to the aviation authority.")
    assert of(actors, "driver").country == "ECU"
    assert of(actors, "aviation authority").country == "PER"


@pytest.mark.parametrize(
    ("text", "words", "kind", "country", "sector"),
    [
        ("One of the Kenyan nurses was freed.", "One of the Kenyan nurses", "person", "KEN", "MED"),
        ("Some of the Chilean soldiers fled.", "Some of the Chilean soldiers", "group", "CHL", "MIL"),
        ("One of the Chilean banks paid.", "One of the Chilean banks", "organization", "CHL", "BUS"),
        ("Colonel Tom Reed of Peru said three of his men had died.", "three of his men", "group", "PER", "MIL"),
    ],
)
def test_some_of_many(
    find: Callable[[str], Actors], text: str, words: str, kind: str, country: str, sector: str
) -> None:
    found = of(find(text), words)
    assert (found.type, found.country, found.sectors) == (kind, country, (sector,))


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Dockers' union chief Tom Reed called a strike. His members walked out.", "members", "LAB"),
        ("Chile's defence ministry said its pilot had kept his distance.", "pilot", "MIL"),
        ("The president said his men would win.", "men", "CVL"),
    ],
)
def test_who_is_of_the_kind_of_whom_they_follow(
    find: Callable[[str], Actors], text: str, words: str, sector: str
) -> None:
    assert of(find(text), words).sectors[:1] == (sector,)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("PTI workers marched through the capital of Pakistan.", "pti-pakistan"),
        ("India asked PTI for the footage.", "pti"),
    ],
)
def test_a_short_form_of_two_bodies_by_the_state_of_the_report(
    find: Callable[[str], Actors], text: str, known: str
) -> None:
    assert of(find(text), "PTI").known == known


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("A Lima-based maker of steel pipes closed a plant.", "Lima-based maker", "PER", "BUS"),
        ("The Danish engine maker cut jobs.", "Danish engine maker", "DNK", "BUS"),
        ("Togo's coalition fell after its junior partner left.", "junior partner", "TGO", "PTY"),
    ],
)
def test_bodies_known_by_what_they_do(
    find: Callable[[str], Actors], text: str, words: str, country: str, sector: str
) -> None:
    found = of(find(text), words)
    assert (found.type, found.country, found.sectors) == ("organization", country, (sector,))


def test_who_makes_films_and_whom_somebody_trades_with_are_no_firms(find: Callable[[str], Actors]) -> None:
    actors = find("A maker of documentaries told Peru's trading partner so.")
    assert all(ref.type != "organization" for ref in actors.refs)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Danish nurses held in Mali were freed on Sunday. The four flew home.", "The four", "DNK"),
        ("Dutch police charged two Danish traders. The suspects denied it.", "suspects", "DNK"),
        ("Kenyan drivers blocked a road in Uganda. The protesters let buses pass.", "protesters", "KEN"),
        ("Two Kenyan men feared agents sent by Kampala.", "agents", "UGA"),
        ("Troops sent to Mali were struck by Chad.", "Troops", None),
    ],
)
def test_groups_called_again_or_sent(find: Callable[[str], Actors], text: str, words: str, country: str | None) -> None:
    assert root(find(text), words).country == country


def test_states_that_mediate(find: Callable[[str], Actors]) -> None:
    actors = find("Oman, Qatar and Norway sent a draft to the rebels. The three mediators expect an answer.")
    at = next(i for i, ref in enumerate(actors.refs) if ref.span.text == "three mediators")
    assert [actors.refs[member].country for member in actors.members(at)] == ["OMN", "QAT", "NOR"]


def test_peacekeepers_are_several_and_a_movement_is_one(find: Callable[[str], Actors]) -> None:
    refs = find("UN peacekeepers left on Monday. Houthi rebels fired on a ship.").refs
    types = {ref.span.text: ref.type for ref in refs}
    assert (types["UN peacekeepers"], types["Houthi rebels"]) == ("group", "organization")


def test_the_couple_are_the_two_told_of(find: Callable[[str], Actors]) -> None:
    found = find("The union leader Tom Lind and his wife were flown to Dakar. The couple will ask for asylum.")
    (couple,) = (ref for ref in found.refs if ref.span.text == "couple")
    assert [found.refs[at].span.text for at in couple.stands_for] == ["union leader", "wife"]
