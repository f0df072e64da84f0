"""What looks like a person or a body and is none, and names that are longer than they look."""

from collections.abc import Callable

import pytest

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef


def of_name(actors: Actors, name: str) -> ActorRef:
    """The first reference by a name."""
    return next(ref for ref in actors.refs if ref.name == name)


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("British fashion designer Stella Morrow said the show was off.", "Stella Morrow", ("person", "GBR")),
        ("The film producer Harvey Wendell was jailed in New York.", "Harvey Wendell", ("person", None)),
        ("The property developer Ivan Petrov was arrested in Sofia.", "Ivan Petrov", ("person", None)),
        ("Russian grain trader Volga Agro was put on a list.", "Volga Agro", ("organization", "RUS")),
        ("Taiwanese chip designer Lanyu Systems will build a plant.", "Lanyu Systems", ("organization", "TWN")),
    ],
)
def test_who_makes_goods_is_a_firm(
    find: Callable[[str], Actors], text: str, name: str, wanted: tuple[str, str | None]
) -> None:
    ref = of_name(find(text), name)
    assert (ref.type, ref.country) == wanted


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Japanese carmaker said a weld could fail.", "Japanese carmaker"),
        ("The airline said it would stop flying.", "airline"),
    ],
)
def test_a_carmaker_is_a_firm(find: Callable[[str], Actors], text: str, words: str) -> None:
    (ref,) = (ref for ref in find(text).refs if ref.span.text == words)
    assert (ref.type, ref.sectors) == ("organization", ("BUS",))


def test_a_name_behind_a_body_and_its_town_is_the_bodys(find: Callable[[str], Actors]) -> None:
    assert of_name(find("A bank in Lima, Valmor, closed."), "Valmor").type == "organization"


def test_the_company_is_the_firm_that_was_named(find: Callable[[str], Actors]) -> None:
    actors = find("Taiwanese chip designer Lanyu Systems will build a plant. The company will hire 900 people.")
    at = next(at for at, ref in enumerate(actors.refs) if ref.span.text == "company")
    assert actors.resolved(at).name == "Lanyu Systems"


def test_behind_the_daily_stands_an_outlet(find: Callable[[str], Actors]) -> None:
    ref = of_name(find("Albanian minister Ana Diaz denied it. She told the daily Shekulli so."), "Shekulli")
    assert (ref.type, ref.sectors) == ("organization", ("JRN",))


@pytest.mark.parametrize("text", ["Cyclone Habana struck the island on Monday.", "Hurricane Maria hit the coast."])
def test_a_storm_is_nobody(find: Callable[[str], Actors], text: str) -> None:
    assert not [ref for ref in find(text).refs if "Habana" in ref.span.text or "Maria" in ref.span.text]


@pytest.mark.parametrize("text", ["Spain PM, opposition chief to meet over floods", "Lebanon PM resigns"])
def test_letters_of_an_office_are_no_name(find: Callable[[str], Actors], text: str) -> None:
    (ref,) = (ref for ref in find(text).refs if ref.span.text.endswith("PM"))
    assert ref.name is None
    assert ref.role is not None
    assert ref.role.title == "prime minister"


def test_a_nickname_is_within_its_name(find: Callable[[str], Actors]) -> None:
    actors = find('Joaquín "El Toro" Beltrán was put on a plane to Texas. Beltrán had fought this for years.')
    assert of_name(actors, 'Joaquín "El Toro" Beltrán').type == "person"
    last = max(at for at, ref in enumerate(actors.refs) if ref.span.text == "Beltrán")
    assert actors.resolved(last).name == 'Joaquín "El Toro" Beltrán'


def test_a_small_word_of_a_name_may_have_a_capital(find: Callable[[str], Actors]) -> None:
    actors = find("Carlos de la Fuente Ibarra, Chile's mining minister, was booed. De la Fuente left.")
    at = next(at for at, ref in enumerate(actors.refs) if ref.span.text == "De la Fuente")
    assert actors.resolved(at).country == "CHL"


def test_behind_one_of_a_people_stands_a_name(find: Callable[[str], Actors]) -> None:
    ref = of_name(find("The UN envoy for Yemen, the Swede Gustaf Ek, flew to Aden."), "Gustaf Ek")
    assert (ref.type, ref.country) == ("person", "UNO")


@pytest.mark.parametrize(
    ("text", "name", "sector"),
    [
        ("Dockers' leader Pascal Lherm said the port would stay shut.", "Pascal Lherm", "LAB"),
        ("Farmers' leader Ana Diaz said the roads would stay shut.", "Ana Diaz", "AGR"),
        ("Tito Alvarez, a founder of the Sinaloa cartel, was flown out.", "Tito Alvarez", "CRM"),
        ("Ana Diaz, until last month Peru's ambassador in Quito, was held.", "Ana Diaz", "ELI"),
        ("Tom Reed, formerly Chile's army chief, was held.", "Tom Reed", "ELI"),
        ("Illinois Gov. Tom Reed signed the bill.", "Tom Reed", "GOV"),
    ],
)
def test_a_head_is_of_the_kind_of_the_body(find: Callable[[str], Actors], text: str, name: str, sector: str) -> None:
    assert of_name(find(text), name).sectors[:1] == (sector,)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Unionised workers blocked the port.", "Unionised workers", "LAB"),
        ("Garment workers marched.", "Garment workers", "LAB"),
        ("Health workers marched.", "Health workers", "MED"),
        ("Ukraine's fencers refused to shake hands.", "Ukraine's fencers", "CVL"),
    ],
)
def test_a_longer_noun_tells_more_than_workers(
    find: Callable[[str], Actors], text: str, words: str, wanted: str
) -> None:
    (ref,) = (ref for ref in find(text).refs if ref.span.text == words)
    assert ref.sectors[:1] == (wanted,)


@pytest.mark.parametrize(
    "text",
    ["The blaze aboard the ferry was put out.", "They were taken off by helicopter.", "He flew home in a jet."],
)
def test_craft_that_carry_are_nobody(find: Callable[[str], Actors], text: str) -> None:
    assert not [ref for ref in find(text).refs if ref.form == "nominal"]


def test_a_member_is_one(find: Callable[[str], Actors]) -> None:
    ref = next(ref for ref in find("A member of the gang told police where it was.").refs if ref.span.text == "member")
    assert ref.type == "person"


@pytest.mark.parametrize("text", ["He flew out of Kabul on Sunday.", "Troops massed north of Kyiv."])
def test_what_one_leaves_is_a_place(find: Callable[[str], Actors], text: str) -> None:
    assert not [ref for ref in find(text).refs if ref.type == "state"]


def test_capitals_that_head_a_line_act(find: Callable[[str], Actors]) -> None:
    assert [ref.known for ref in find("Paris, Berlin split over fighter jet").refs if ref.type == "state"] == [
        "FRA",
        "DEU",
    ]


def test_the_afternoon_is_no_prime_minister(find: Callable[[str], Actors]) -> None:
    assert not [ref for ref in find("The vote begins at 5:00 PM. Riots erupted at 7 PM.").refs if "PM" in ref.span.text]
    assert [ref for ref in find("The PM resigned.").refs if ref.span.text == "PM"]
