"""Whom pronouns mean that stand before their noun, that turn back on a subject, and that stand behind a number."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import whom

from onrecord.extract.actors import Actors


def meant(actors: Actors, words: str, nth: int = 0) -> list[str]:
    """The words of the first references of all that the nth reference of some words stands for."""
    return [ref.span.text for ref in whom(actors, words, nth)]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The mayor of Lima shot himself on Monday.", "himself", ["mayor"]),
        ("Peru defended itself against the charge.", "itself", ["Peru"]),
        ("Chilean students barricaded themselves in a hall.", "themselves", ["Chilean students"]),
        ("Kenya urged the rebels to disarm themselves.", "themselves", ["rebels"]),
        ("Peru and Chile declared themselves ready.", "themselves", ["Peru", "Chile"]),
        ("The judge accused Omar Sy of enriching himself.", "himself", ["Omar Sy"]),
        ("A mayor who jailed critics was himself arrested.", "himself", ["mayor"]),
        ("Peru lost the case. The plan defeated itself.", "itself", ["itself"]),
    ],
)
def test_a_reflexive_turns_back_on_its_subject(
    find: Callable[[str], Actors], text: str, words: str, wanted: list[str]
) -> None:
    assert meant(find(text), words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("After she landed in Oslo, Peruvian Interior Minister Ana Diaz said talks had failed.", "she",
         ["Peruvian Interior Minister Ana Diaz"]),
        ("Before he was shot, the mayor of Lima had asked for guards.", "he", ["mayor"]),
        ("Hours after it seized power, the Malian junta closed the border.", "it", ["Malian junta"]),
        ("Before they were freed, the Kenyan sailors had been beaten.", "they", ["Kenyan sailors"]),
        ("Before they met, Ana Diaz and Omar Sy had traded insults.", "they", ["Ana Diaz", "Omar Sy"]),
        ("In her last letter, the Chilean ambassador thanked Peru.", "her", ["Chilean ambassador"]),
        ("She had ruled for only a week: Judge Ana Diaz resigned on Monday.", "She", ["Judge Ana Diaz"]),
        ("They had come to trade, the mayor said of the Peruvian farmers.", "They", ["Peruvian farmers"]),
        ('"I am tired," she said. Peruvian Judge Ana Diaz resigned on Monday.', "she", ["Peruvian Judge Ana Diaz"]),
        ('"He is ill," said Omar Sy, the envoy of Peru.', "He", ["He"]),
        ("Before it was signed, the treaty had angered Peru.", "it", ["it"]),
    ],
)  # fmt: skip
def test_a_pronoun_may_go_before_whom_it_means(
    find: Callable[[str], Actors], text: str, words: str, wanted: list[str]
) -> None:
    assert meant(find(text), words) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenyan guards stopped 40 migrants near Garissa; nine of them fled.", ["40 migrants"]),
        ("Kenyan agents put 300 Somalis on buses. Most of them were ill.", ["Somalis"]),
        ("Kenyan police freed the hostages. One of them was ill.", ["hostages"]),
    ],
)
def test_a_number_of_them_is_of_those_who_were_counted(
    find: Callable[[str], Actors], text: str, wanted: list[str]
) -> None:
    assert meant(find(text), "them") == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("After meeting the Thai king, the Lao premier said he was hopeful.", "he", ["Lao premier"]),
        ("The Thai king fell ill. His doctor said he would recover.", "he", ["Thai king"]),
        ("The minister of Peru told the ambassador of Chile that she would be expelled.", "she", ["ambassador"]),
    ],
)
def test_who_speaks_means_himself_but_for_those_who_speak_for_him(
    find: Callable[[str], Actors], text: str, words: str, wanted: list[str]
) -> None:
    assert meant(find(text), words) == wanted


def test_who_arrests_is_not_who_was_arrested(find: Callable[[str], Actors]) -> None:
    actors = find("Chilean police broke up a march of students. They were arrested and held for a night.")
    assert meant(actors, "They") == ["students"]


def test_things_inside_a_description_are_no_rivals_of_it(find: Callable[[str], Actors]) -> None:
    actors = find("Peruvian herders whose goats strayed over the border were fined before they were let go.")
    assert meant(actors, "they") == ["Peruvian herders"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army met no one. It took control of the bridge.", ["army"]),
        ("The army retreated. It took two years to win the war.", ["It"]),
    ],
)
def test_it_takes_control_or_time(find: Callable[[str], Actors], text: str, wanted: list[str]) -> None:
    assert meant(find(text), "It") == wanted


def test_a_pair_are_those_two_who_were_counted(find: Callable[[str], Actors]) -> None:
    actors = find("Two Chilean hikers were found dead. The pair had been missing for a week.")
    assert meant(actors, "pair") == ["Two Chilean hikers"]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Peru recalled its ambassador from Quito.", "ambassador", "PER"),
        ("Chile expelled the ambassador after a Peruvian ship fired on a trawler.", "ambassador", "PER"),
        ("Chile expelled the ambassador as Peru and Bolivia protested.", "ambassador", None),
        ("Air Senegal said it would fly again. The airline had stopped in May.", "it", "SEN"),
        ("English-language schools in Peru closed.", "English-language schools", "PER"),
    ],
)
def test_whose_envoys_airlines_and_schools_are(
    find: Callable[[str], Actors], text: str, words: str, country: str | None
) -> None:
    assert whom(find(text), words)[0].country == country


@pytest.mark.parametrize(
    ("text", "words", "title"),
    [
        ("Peruvian Seafood Minister Ana Diaz resigned.", "Peruvian Seafood Minister Ana Diaz", "seafood minister"),
        ("Peru's customs chief resigned.", "Peru's customs chief", "customs chief"),
        ("A Likud minister resigned.", "Likud minister", "minister"),
    ],
)
def test_a_portfolio_that_is_not_on_the_list(find: Callable[[str], Actors], text: str, words: str, title: str) -> None:
    role = whom(find(text), words)[0].role
    assert role is not None
    assert role.title == title


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Chilean shipyard workers chained themselves to a crane.", "Chilean shipyard workers", "LAB"),
        ("The Kenyan nurses' union KNUN said its members would strike.", "its", "LAB"),
    ],
)
def test_of_what_kind_workers_and_their_unions_are(
    find: Callable[[str], Actors], text: str, words: str, sector: str
) -> None:
    assert whom(find(text), words)[0].sectors[:1] == (sector,)


def test_what_is_shot_down_is_nobody(find: Callable[[str], Actors]) -> None:
    actors = find("Chilean drone pilots struck a depot. Peru said it had shot down all of them.")
    assert meant(actors, "them") == ["them"]


def test_a_miner_found_alive_is_no_firm(find: Callable[[str], Actors]) -> None:
    actors = find("Namibian miner Tomas Amupadhi was found alive. Divers gave him water.")
    assert whom(actors, "him")[0].type == "person"


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Students marched in Lima. The mayor ordered soldiers to stop them.", "them", ["Students"]),
        ("The president asked the court to free him.", "him", ["president"]),
        ("Peruvian savers said they had queued since dawn.", "they", ["Peruvian savers"]),
    ],
)
def test_who_is_asked_to_do_something_does_it_to_another(
    find: Callable[[str], Actors], text: str, words: str, wanted: list[str]
) -> None:
    assert meant(find(text), words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "nth", "wanted"),
    [
        ('Omar Sy fought on. "We fight for every delegate we can get," he said in a letter.', "he", 0, ["Omar Sy"]),
        ("Omar Sy left early. The plan named no envoy. He said he was ill.", "He", 0, ["Omar Sy"]),
        ("House Republicans left the room where lawmakers had met, as they were angry.", "they", 0, ["Republicans"]),
        ("Jim Reed, a senator, was late. In his letter, Omar Sy named a judge.", "his", 0, ["Omar Sy"]),
        ("Jim Reed, a senator, was late. In his place, Omar Sy named a judge.", "his", 0, ["Jim Reed"]),
        ("The order angered Congress and the courts. It represents a change.", "It", 0, ["It"]),
        ("President Ana Diaz left. The rain fell. The road was cut. The sun came. It was her last trip.", "her", 0,
         ["President Ana Diaz"]),
        ('Judge Ana Diaz left. It rained. It snowed. It stopped. She was ill. "Go on," said lawyer Eva Reed.', "She", 0,
         ["Judge Ana Diaz"]),
    ],
)  # fmt: skip
def test_who_may_be_meant_among_several(
    find: Callable[[str], Actors], text: str, words: str, nth: int, wanted: list[str]
) -> None:
    assert meant(find(text), words, nth) == wanted


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("A quake shook Peru on Monday. It killed nine people.", "unresolved"),
        ("A quake shook Peru on Monday. It asked for aid.", "pronoun"),
        ("Peru struck Chile on Monday. It killed nine people.", "pronoun"),
    ],
)
def test_a_quake_kills_and_is_nobody(find: Callable[[str], Actors], text: str, rule: str) -> None:
    assert [ref.rule for ref in find(text).refs if ref.span.text == "It"] == [rule]
