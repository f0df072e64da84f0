"""Names: of whom they are whatever the recogniser takes them for, and what the words beside them say."""

from collections.abc import Callable

import pytest

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef

Find = Callable[[str], Actors]


def of_name(actors: Actors, name: str) -> ActorRef:
    found = [r for r in actors.refs if r.name == name and r.form != "adjective"]
    assert found, [(r.span.text, r.name) for r in actors.refs]
    return found[0]


def names(actors: Actors) -> set[str | None]:
    return {r.name for r in actors.refs if r.type == "person"}


def whole(actors: Actors, name: str) -> list[ActorRef]:
    """All references to whom a name means."""
    at = actors.refs.index(of_name(actors, name))
    root = actors.members(at)
    return [r for i, r in enumerate(actors.refs) if actors.members(i) == root]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A fisherman called Rahman said soldiers shot at his boat.", "Rahman"),
        ("Aye Khine, 34, said the soldiers took the rice.", "Aye Khine"),
        ("Pak Sutrisno, 52, a rice farmer, said the dam burst.", "Pak Sutrisno"),
        ("Nino Gelbani told reporters that he would go.", "Nino Gelbani"),
        ("In the school, Aye Khine counts her children again.", "Aye Khine"),
        ("The killing of Ahmaud Osei shook the town.", "Ahmaud Osei"),
        ("A Kutaisi court released Lela Barnovi in May.", "Lela Barnovi"),
        ("A court convicted Tendai Murewa of theft.", "Tendai Murewa"),
        ("Tendai Murewa was released on bail in March.", "Tendai Murewa"),
        ("Nauru's parliament chose Baron Detudamo as president.", "Baron Detudamo"),
        ("The head of Serbia's intelligence agency, Vladan Perović, met his envoy.", "Vladan Perović"),
        ("A guard asked that only his first name, Parfait, be used.", "Parfait"),
        ("In N'Djamena, President Mahamat Oumar Djibrine fled.", "Mahamat Oumar Djibrine"),
    ],
)
def test_signs_of_a_person(find: Find, text: str, name: str) -> None:
    assert of_name(find(text), name).type == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Daw Aye Khine, a midwife, said so.", "Aye Khine"),
        ("U Tin Maung, the village head, fled.", "Tin Maung"),
        ("Ato Bekele Tessema, a farmer, said rain was late.", "Bekele Tessema"),
        ("Alhaji Sanusi Bello appealed for calm.", "Sanusi Bello"),
        ("He was glad Mr. Reed had a job.", "Reed"),
    ],
)
def test_addresses_are_no_part_of_a_name(find: Find, text: str, name: str) -> None:
    assert of_name(find(text), name).type == "person"


@pytest.mark.parametrize(
    "text",
    [
        "Somali pirates released the trawler Alondra.",
        "Workers arrange flowers. REUTERS/Ann Wang",
        "OFFICIALS SAY CHELSEA DIAZ TOOK LETTER IN RAID ON HOME",
        "Valmor Energy sued the mayor.",
    ],
)
def test_what_is_no_person(find: Find, text: str) -> None:
    assert not {"Alondra", "Ann Wang", "CHELSEA DIAZ", "Chelsea Diaz", "Valmor Energy"} & names(find(text))


def test_states_and_persons_in_headlines_in_capitals(find: Find) -> None:
    actors = find("GERMAN FM: TALKS WITH LIMA 'USEFUL'")
    assert [r.country for r in actors.refs if r.role] == ["DEU"]
    assert of_name(find("NORTH KOREAN LEADER KIM JONG UN VISITS CHINA"), "Kim Jong Un").country == "PRK"


@pytest.mark.parametrize(
    ("text", "name", "sectors", "role"),
    [
        ("Hoa Nguyen, a garment worker, said so.", "Hoa Nguyen", ("LAB",), "worker"),
        ("Tom Reed, a coal miner, said so.", "Tom Reed", ("LAB",), "coal miner"),
        ("IOC president Karl Frei agreed.", "Karl Frei", ("SOC",), "president"),
        ("The president of Peru and leader of the Umma party, Ana Diaz, left.", "Ana Diaz", ("GOV",), "president"),
        ("The leader of the Greek Communists, Stavros Galanis, spoke.", "Stavros Galanis", ("PTY",), "leader"),
        ("Hezbollah's deputy leader, Sheikh Naim Harb, spoke.", "Naim Harb", ("REB",), "deputy leader"),
        ("Vladan Petrov, director of a rights group, was fined.", "Vladan Petrov", ("SOC",), "director"),
        ("“They cannot,” said one of the organisers, Darya Kazlova.", "Darya Kazlova", ("CVL",), "organiser"),
        ("Ana Diaz, who has served as ambassador, resigned.", "Ana Diaz", ("GOV",), "ambassador"),
    ],
)
def test_what_stands_beside(find: Find, text: str, name: str, sectors: tuple[str, ...], role: str) -> None:
    ref = of_name(find(text), name)
    assert (ref.sectors, ref.role.title if ref.role else None) == (sectors, role)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is a war,” notes David Ueda, the enemy has become other people.", "David Ueda"),
        ("The families of Tamir Oni, Oscar Reed and other men killed by police met.", "Tamir Oni"),
        ("Ana Diaz, who spoke by phone with the Indonesian president, left.", "Ana Diaz"),
    ],
)
def test_what_stands_beside_and_says_nothing_of_a_name(find: Find, text: str, name: str) -> None:
    ref = of_name(find(text), name)
    assert (ref.country, ref.sectors, ref.role) == (None, (), None)


def test_a_surname_means_who_bore_it_before(find: Find) -> None:
    actors = find("Kim Jong Un arrived. Kim waved. His aide Kim Chang Son left.")
    assert {r.span.text for r in whole(actors, "Kim Jong Un")} >= {"Kim Jong Un", "Kim"}
    actors = find("President Trump spoke. Among the guests was Joshua Trump, a student. Trump smiled.")
    assert [r.span.text for r in whole(actors, "Joshua Trump")] == ["Joshua Trump", "student"]
    assert of_name(actors, "Trump").country == "USA"


def test_the_poet_is_not_the_driver(find: Find) -> None:
    actors = find("Ana Diaz, a poet, was held. The driver fled.")
    assert "driver" not in {r.span.text for r in whole(actors, "Ana Diaz")}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Cambodia will send an envoy, Sok Vann, to Naypyidaw. Myanmar agreed.", "Sok Vann", "KHM"),
        ("India was silent. Its foreign secretary, Asha Rao, rang the French minister. France won.", "Asha Rao", "IND"),
        ("The European Commission fined Google. Commissioner Lotte Meer said it had been warned.", "Lotte Meer", "EUR"),
        ("A schoolteacher named Marthe Yaka fled to Bambari.", "Marthe Yaka", "CAF"),
    ],
)
def test_countries_of_persons(find: Find, text: str, name: str, country: str) -> None:
    assert next((r.country for r in whole(find(text), name) if r.country), None) == country


@pytest.mark.parametrize(
    "text",
    [
        "President Omar Djibrine had crossed into Cameroon. Cameroon's army said so.",
        "In Vienna, Foreign Minister Ana Diaz met the Austrian chancellor. Austria was glad.",
    ],
)
def test_whoever_deals_with_a_state_is_of_another(find: Find, text: str) -> None:
    assert [r.country for r in find(text).refs if r.form == "name" and r.type == "person"] == [None]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The Moldovan president's adviser on energy, Victor Rotaru, flew home.", "Victor Rotaru", "adviser on energy"),
        ("Thai army chief General Narong Phrom left.", "Narong Phrom", "army chief"),
        ("The UN rapporteur on housing, Ana Diaz, left.", "Ana Diaz", "rapporteur on housing"),
        ("Peru's public enterprises minister, Ana Diaz, left.", "Ana Diaz", "public enterprises minister"),
        ("She met the director, Ana Diaz, for talks.", "Ana Diaz", "director"),
        ("Peru's Congress ousted President Dino Cahuana.", "Dino Cahuana", "president"),
        ("Its governor, Santiago Bauzá, gave no reason.", "Santiago Bauzá", "governor"),
    ],
)
def test_titles_of_their_own(find: Find, text: str, name: str, role: str) -> None:
    ref = of_name(find(text), name)
    assert ref.role is not None
    assert ref.role.title == role


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A court in Minsk jailed the Belarusian laureate Yury Bialou.", "Yury Bialou", "BLR"),
        ("Interpol asked Kenya to arrest a Rwandan businessman, Félicien Karemera.", "Félicien Karemera", "RWA"),
        ("Ministers from Qatar and Egypt, Khaled Suwaidi and Hany Selim, left.", "Hany Selim", "EGY"),
    ],
)
def test_the_description_right_before_a_name(find: Find, text: str, name: str, country: str) -> None:
    ref = of_name(find(text), name)
    assert (ref.type, ref.country) == ("person", country)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Diaz, a friend of the president, said so.",
        "The wife of the Moldovan president, Ana Diaz, said so.",
        "Ana Diaz, who was once an acquaintance of the former president, left.",
    ],
)
def test_the_office_of_another_is_not_theirs(find: Find, text: str) -> None:
    assert of_name(find(text), "Ana Diaz").role is None


def test_a_known_surname_may_come_before_the_whole_name(find: Find) -> None:
    actors = find("Mr Trump smiled. US President Donald Trump left.")
    assert {r.span.text for r in whole(actors, "Donald Trump")} >= {"Mr Trump"}


def test_an_affiliation_behind_a_name(find: Find) -> None:
    assert of_name(find("Ana Diaz, of the charity Sana, said so."), "Ana Diaz").sectors == ("SOC",)


def test_a_county_is_no_person(find: Find) -> None:
    assert not names(find("Los Angeles County said so."))


def test_a_given_name_and_a_surname_are_a_person_of_whom_the_recogniser_makes_nothing(
    find: Callable[[str], Actors],
) -> None:
    assert [ref.name for ref in find("Ana Diaz left Lima on Monday.").refs if ref.type == "person"] == ["Ana Diaz"]
