"""Nouns and names that look like actors and mean none, and those that mean another than they look."""

from collections.abc import Callable

import pytest

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef


def named(actors: Actors, words: str) -> ActorRef:
    """The first reference by these words."""
    return next(ref for ref in actors.refs if ref.span.text == words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The president took office on Monday.", "office"),
        ("Peru may use force against Chile.", "force"),
        ("Military force will not free the hostages.", "Military force"),
        ("The firm does business with Peru.", "business"),
        ("Nerve agents were found in the cellar.", "Nerve agents"),
        ("Sources of cash dried up in Lima.", "Sources"),
        ("Soldiers found a network of tunnels.", "network"),
        ("A state of emergency was declared in Peru.", "state"),
        ("Peru flew surveillance missions along the coast.", "surveillance missions"),
        ("Omar Sy's body was found in a ditch.", "Omar Sy's body"),
        ("A lifeless body was found in a ditch.", "lifeless body"),
        ("Chile is not party to the treaty.", "party"),
        ("She lost her seat in the 2014 presidential campaign.", "2014 presidential campaign"),
        ("They form a united front against the deal.", "united front"),
        ("Prices were cut by the world's top oil exporter.", "world's top oil exporter"),
        ("Figures show that fewer people came.", "Figures"),
        ("The five-month mission to Mali ended.", "five-month mission"),
        ("Peru joined the campaign against the rebels.", "campaign"),
        ("The movement of tanks worried Peru.", "movement"),
        ("Rebels held four nurses hostage.", "hostage"),
        ("The judge exceeded his authority.", "authority"),
        ("A host of problems arose in Lima.", "host"),
        ("A guard was shot twice in the head.", "head"),
        ("The city is host to the games.", "host"),
        ("Official figures show that fewer came.", "Official figures"),
        ("Curbs on movement in Lima stay.", "movement"),
        ("The talks are about a customs union.", "customs union"),
        ("People came from Africa.", "Africa"),
        ("Nobody can turn back the forces of change.", "forces"),
        ("Peru banned high-capacity magazines.", "high-capacity magazines"),
    ],
)
def test_things_done_had_or_used_are_no_actors(find: Callable[[str], Actors], text: str, words: str) -> None:
    assert words not in {ref.span.text for ref in find(text).refs}


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("The trade mission met ministers in Lima.", "trade mission", "GOV"),
        ("Sources in Lima said it was over.", "Sources", "UNK"),
        ("Opposition figures fled Lima.", "Opposition figures", "OPP"),
        ("An oil exporter in Lima closed.", "oil exporter", "BUS"),
        ("Foreign agents were held in Lima.", "Foreign agents", "SPY"),
        ("A hostage was freed in Lima.", "hostage", "CVL"),
        ("A passenger jet fell into the sea.", "passenger jet", "BUS"),
        ("A Malaysia Airlines jet fell into the sea.", "Malaysia Airlines jet", "BUS"),
        ("A fighter jet fell into the sea.", "fighter jet", "MIL"),
        ("The dockers' union met in Lima.", "dockers' union", "LAB"),
        ("Three Air Force officers left.", "Three Air Force officers", "MIL"),
        ("The local police departments came.", "local police departments", "COP"),
        ("Law enforcement agencies came.", "Law enforcement agencies", "COP"),
        ("American service members died in Mali.", "American service members", "MIL"),
        ("Moderate rebel groups left Syria.", "Moderate rebel groups", "REB"),
        ("A news magazine in Lima closed.", "news magazine", "JRN"),
        ("The al-Qaeda-linked group burnt it.", "al-Qaeda-linked group", "REB"),
        ("Chad joined a U.S.-led coalition.", "U.S.-led coalition", "MIL"),
        ("In Iraq coalition aircraft bombed it.", "coalition aircraft", "MIL"),
        ("The right-wing bloc lost the vote.", "right-wing bloc", "PTY"),
        ("Peru's chief justice resigned.", "Peru's chief justice", "JUD"),
        ("Peru's side was led by a nurse.", "Peru's side", "GOV"),
        ("Mali's ruling officers dissolved all parties.", "Mali's ruling officers", "MIL"),
        ("Peru's outgoing president smiled.", "Peru's outgoing president", "GOV"),
        ("Lagos state's commissioner for waste left.", "Lagos state's commissioner", "GOV"),
    ],
)
def test_people_and_bodies_by_the_same_nouns_are(
    find: Callable[[str], Actors], text: str, words: str, sector: str
) -> None:
    assert named(find(text), words).sectors[:1] == (sector,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Northern Forces Treaty was signed in Lima.", "Treaty"),
        ("The Lisbon Convention on Inland Seals protects them.", "Convention"),
        ("Soldiers died in Sultan Kudarat province.", "Sultan Kudarat"),
        ("Families gathered for Nowruz on Friday.", "Nowruz"),
        ("A Panama-flagged freighter sank.", "Panama"),
        ("Police held a Kingston-born singer.", "Kingston"),
    ],
)
def test_what_is_signed_kept_or_lived_in_is_nobody(find: Callable[[str], Actors], text: str, words: str) -> None:
    assert not any(words in (ref.name or "") for ref in find(text).refs)


def test_an_embassy_of_the_united_states_is_not_its_office_in_taiwan(find: Callable[[str], Actors]) -> None:
    assert named(find("The U.S. Embassy in Lima was closed."), "U.S. Embassy").known == "usa-embassy"


def test_a_body_with_the_name_of_a_town_is_the_body(find: Callable[[str], Actors]) -> None:
    assert named(find("The raid was aimed at Hamas."), "Hamas").known == "hamas"


def test_a_newspaper_behind_an_article_is_no_guardian(find: Callable[[str], Actors]) -> None:
    assert named(find("A report in the Guardian says that Peru knew of it."), "the Guardian").known == "guardian"


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Envoys said the North Korean regime would fall.", "North Korean regime", "PRK"),
        ("She met the Saudi Arabian government.", "Saudi Arabian government", "SAU"),
        ("Peru's president said the regime of Chad had to go. Chad's president said no.", "regime", "TCD"),
        ("World leaders met in Peru.", "World leaders", None),
        ("The minister promoted diplomats in Lima.", "diplomats", "PER"),
        ("Diplomats say Lima has not signed. Chad has.", "Diplomats", None),
        ("Votes came from Chile's Greens and members of the Republican Party.", "members", "USA"),
        ("Peru's ministers and senior officials knew of it, a Chilean said.", "senior officials", "PER"),
        ("Chad joined a U.S.-led coalition.", "U.S.-led coalition", "USA"),
        ("Coalition aircraft bombed it.", "Coalition aircraft", None),
        ("Shells were fired by pro-Russian forces in Moldova.", "pro-Russian forces", "MDA"),
        ("The U.S. consulate in Lima shut. The Lima consulate had burnt.", "U.S. consulate", "USA"),
        ("Fires burn in the Donetsk and Luhansk regions.", "Luhansk", "UKR"),
        ("Shells were fired by pro-Russian rebels in Moldova.", "pro-Russian rebels", "MDA"),
        ("The bus was stopped by troops near Lima.", "troops", "PER"),
        ("State-run television in Peru showed it. Chile was silent.", "State-run television", "PER"),
    ],
)
def test_of_whom_nouns_are(find: Callable[[str], Actors], text: str, words: str, country: str | None) -> None:
    assert named(find(text), words).country == country


def test_forces_of_a_people_are_not_the_army_of_a_state(find: Callable[[str], Actors]) -> None:
    assert named(find("Turkey refused to help the Kurdish forces."), "Kurdish forces").known is None


def test_forces_of_a_body_are_not_the_army_of_its_state(find: Callable[[str], Actors]) -> None:
    assert named(find("Israel struck Hamas forces."), "Hamas forces").known is None


def test_a_neighbour_of_a_state_is_no_person(find: Callable[[str], Actors]) -> None:
    assert named(find("Togo fears its powerful neighbour."), "powerful neighbour").type is None


def test_believers_are_of_no_one_state(find: Callable[[str], Actors]) -> None:
    assert named(find("Peru votes on Sunday. The film hurt the feelings of Muslims."), "Muslims").country is None


def test_the_mission_told_of_before_is_one(find: Callable[[str], Actors]) -> None:
    actors = find("Peru sent a trade mission to Chad. The mission met farmers.")
    assert actors.resolved(next(i for i, ref in enumerate(actors.refs) if ref.span.text == "mission")).country == "PER"


def test_fighters_abroad_are_not_of_those_who_fight_them(find: Callable[[str], Actors]) -> None:
    text = "Peru will bomb them, said Peru's president. Peru's army said militants were hit. Peru told Chad of it. "
    assert named(find(text + "Peru was glad."), "militants").country is None


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Peru urged U.S. allies to pay.", "U.S. allies", (None, ("GOV",))),
        ("NATO allies met in Lima.", "NATO allies", ("IGO", ("GOV",))),
        ("Peru thanked Chile's Western allies.", "Chile's Western allies", (None, ("GOV",))),
    ],
)
def test_allies_of_states_are_states(
    find: Callable[[str], Actors], text: str, words: str, wanted: tuple[str | None, tuple[str, ...]]
) -> None:
    ref = named(find(text), words)
    assert (ref.country, ref.sectors) == wanted


def test_the_allies_of_one_are_not_those_of_another(find: Callable[[str], Actors]) -> None:
    actors = find("Peru thanked Chile's allies. Togo is alone, for its allies have left.")
    first, other = (i for i, ref in enumerate(actors.refs) if "allies" in ref.span.text)
    assert actors.resolved(other) is not actors.resolved(first)


def test_fighters_are_of_where_a_report_is_set(find: Callable[[str], Actors]) -> None:
    text = "Peru bombed a camp in Chad. Peru's army said militants had hidden in Chad. Peru's president was glad. "
    assert named(find(text + "Peru's army was glad."), "militants").country == "TCD"


def test_a_house_by_name_is_no_chamber(find: Callable[[str], Actors]) -> None:
    assert all("LEG" not in ref.sectors for ref in find("A gunman opened fire at a Maple House in Lima.").refs)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("She was born in Lima, Ohio.", "Lima", "USA"),
        ("She was born in Lima, Peru.", "Lima", "PER"),
        ("She works at its offices in San Bruno.", "offices", "USA"),
    ],
)
def test_towns_of_one_name(find: Callable[[str], Actors], text: str, words: str, country: str | None) -> None:
    assert named(find(text), words).country == country
