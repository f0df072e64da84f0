"""Who is somebody else than it seems: another in the same office, a name that a state has too, parts of the body."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import positions, whom

from onrecord.extract.actors import Actors

Find = Callable[[str], Actors]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("A Boeing spokeswoman was silent. An Airbus spokesman said it was late.", "Airbus spokesman",
         "Airbus spokesman"),
        ("The Boeing spokesman was silent. The Airbus spokesman said it was late.", "Airbus spokesman",
         "Airbus spokesman"),
        ("The Boeing spokesman was silent. The Boeing spokesman then left.", "Boeing spokesman", "Boeing spokesman"),
        ("The president fumed. Former Vice President Tom Reed left. The president slept.", "president", "president"),
        ("Peru's minister resigned. A Peruvian minister was later held.", "Peruvian minister", "Peruvian minister"),
        ("Peru's envoy resigned. The Peruvian envoy was later held.", "Peruvian envoy", "Peru's envoy"),
    ],
)  # fmt: skip
def test_one_in_an_office_is_not_another(find: Find, text: str, words: str, wanted: str) -> None:
    actors = find(text)
    nth = len(positions(actors, words)) - 1
    assert [ref.span.text for ref in whom(actors, words, nth)] == [wanted]


def test_an_address_stands_before_no_state(find: Find) -> None:
    actors = find("Tom Jordan, a senator, was late. Mr. Jordan blamed the rain.")
    assert [(ref.type, ref.name) for ref in whom(actors, "Mr. Jordan")] == [("person", "Tom Jordan")]


def test_any_article_has_a_capital_at_the_head_of_a_sentence(find: Find) -> None:
    actors = find("U.S. senators met in Ohio. The Republicans walked out.")
    assert [ref.country for ref in whom(actors, "The Republicans")] == ["USA"]


def test_a_free_dash_ends_a_name(find: Find) -> None:
    actors = find("The inquiry is about a rival - Democrat Joe Biden - for his benefit.")
    assert [ref.name for ref in actors.refs if ref.type == "person" and ref.name] == ["Joe Biden"]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("A group of Kenyan students marched.", "group", "group"),
        ("A member of the Kenyan cabinet resigned.", "member", "person"),
        ("The number of Kenyan voters fell.", "number", None),
        ("A bullet grazed his head.", "head", None),
        ("The mayor met his head of security.", "head", "person"),
        ("He was hit in the abdomen.", "abdomen", None),
        ("A bomb went off at the train station.", "train station", None),
        ("Police raided the television station.", "television station", "organization"),
        ("The weekly was shut down in May.", "weekly", "organization"),
        ("Gunmen stormed a mosque in Lahore.", "mosque", "organization"),
        ("A renegade was deported.", "renegade", "person"),
        ("An opposition figure was held in Lima.", "opposition figure", "person"),
    ],
)
def test_one_several_or_a_body(find: Find, text: str, words: str, wanted: str | None) -> None:
    found = [ref.type for ref in find(text).refs if ref.span.text == words]
    assert found == ([wanted] if wanted else [])


def test_a_representative_with_a_capital_sits_in_a_parliament(find: Find) -> None:
    actors = find("Representative Ana Diaz met Trade Representative Omar Sy in Ohio.")
    persons = {ref.name: ref.sectors for ref in actors.refs if ref.type == "person"}
    assert persons["Ana Diaz"] == ("LEG",)
    assert persons["Omar Sy"] == ("GOV",)


def test_authorities_without_an_article_are_of_one_state(find: Find) -> None:
    actors = find("A bomb killed two people in Nairobi on Monday. Authorities said they had found the car.")
    assert [ref.country for ref in whom(actors, "Authorities")] == ["KEN"]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Interfax reported a blast. The news agency named no town.", "news agency", "Interfax"),
        ("Interfax and Reuters reported a blast. The news agency named no town.", "news agency", "news agency"),
        ("Interfax reported a blast. It told the Vira news agency of it.", "Vira news agency", "Vira news agency"),
        ("Police held two editors. Both were freed later.", "Both", "two editors"),
        ("The Thai premier's sister fled last year. She is ill.", "She", "Thai premier's sister"),
        ("Ana Diaz was late. Her years as a diplomat were over. She had left.", "She", "Ana Diaz"),
        ("Mali's president met his Chadian counterpart. The president was ill.", "president", "Mali's president"),
        ("The oil industry sued. The dairy industry did not.", "dairy industry", "dairy industry"),
        ("Dozens fell ill in Moscow. Putin thanked the Russian people.", "Russian people", "Russian people"),
    ],
)
def test_which_body_or_people_is_meant(find: Find, text: str, words: str, wanted: str) -> None:
    assert [ref.span.text for ref in whom(find(text), words)] == [wanted]


def test_leaders_of_a_body_of_states_lead_no_workers(find: Find) -> None:
    actors = find("European Union leaders agreed to a delay. Some parts of the country were shut.")
    assert [ref.sectors for ref in whom(actors, "European Union leaders")] == [("GOV",)]
    assert not positions(actors, "parts")


def test_a_surname_with_a_title_is_a_name_elsewhere_too(find: Find) -> None:
    actors = find("Six things Havelka can do. President Havelka told reporters that he was ready.")
    assert [ref.type for ref in actors.refs if ref.name == "Havelka"] == ["person", "person"]


@pytest.mark.parametrize("words", ["Central American migrants", "South American leaders"])
def test_parts_of_america_are_no_state(find: Find, words: str) -> None:
    actors = find(f"Mexico spoke of {words} on Monday. Latin America is large.")
    assert [ref.country for ref in whom(actors, words)] == [None]
    assert not [ref for ref in actors.refs if ref.country == "USA"]


def test_a_short_form_is_no_town(find: Find) -> None:
    assert [ref.type for ref in whom(find("Peru to UN: act now"), "UN")] == ["organization"]


@pytest.mark.parametrize("words", ["House Judiciary Committee", "Senate Intelligence Committee"])
def test_a_committee_named_after_a_chamber_makes_laws(find: Find, words: str) -> None:
    assert [ref.sectors for ref in whom(find(f"The {words} met in Washington on Monday."), words)] == [("LEG",)]


def test_a_son_of_the_same_name_is_another(find: Callable[[str], Actors]) -> None:
    found = find("Tom Lind met envoys. Tom Lind Jr. met a lawyer. Lind Jr. denied it. Lind left.")
    assert [ref.stands_for for ref in found.refs if "Lind" in ref.span.text] == [(), (), (2,), (0,)]


def test_a_surname_that_is_a_title_stays_one_before_junior(find: Callable[[str], Actors]) -> None:
    assert [ref.name for ref in find("Martin Luther King Jr. led the march.").refs] == ["Martin Luther King Jr."]


def test_a_word_for_a_man_or_a_woman_is_of_either(find: Find) -> None:
    found = find("A court acquitted Tom Lind, a businessman. The accused had spent 14 months in a cell.")
    assert [ref.span.text for ref in whom(found, "accused")] == ["Tom Lind"]
