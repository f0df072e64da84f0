"""Bodies by their names, short forms and kinds, and what has their names and is none."""

from collections.abc import Callable

import pytest

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef

Find = Callable[[str], Actors]


def spans(actors: Actors) -> list[str]:
    return [r.span.text for r in actors.refs]


def of_words(actors: Actors, words: str) -> ActorRef:
    found = [r for r in actors.refs if r.span.text == words]
    assert found, spans(actors)
    return found[0]


def test_a_short_form_is_the_body_wherever_it_stands(find: Find) -> None:
    actors = find("The Zambia Congress of Trade Unions (ZCTU) called a strike. ZCTU said no.")
    last = len(actors.refs) - 1
    assert actors.refs[last].span.text == "ZCTU"
    assert actors.resolved(last).name == "Zambia Congress of Trade Unions"


def test_the_short_form_of_a_plan_is_nobody(find: Find) -> None:
    assert spans(find("Iran left the Joint Comprehensive Plan of Action (JCPOA).")) == ["Iran"]


@pytest.mark.parametrize(
    ("text", "words", "known"),
    [
        ("The Bank of Thailand kept rates on hold.", "Bank of Thailand", "tha-central-bank"),
        ("The National Bank of Ukraine sold dollars.", "National Bank of Ukraine", "ukr-central-bank"),
        ("In Djibouti's capital, people marched to the Eritrean Embassy. The police let them.", "police", "dji-police"),
    ],
)
def test_organs_of_states(find: Find, text: str, words: str, known: str) -> None:
    assert of_words(find(text), words).known == known


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Vermont Public Radio said so.", "Vermont Public Radio", "JRN"),
        ("Valmor Energy sued.", "Valmor Energy", "BUS"),
        ("The bank refused to pay.", "bank", "BUS"),
    ],
)
def test_kinds_by_the_ends_of_names(find: Find, text: str, words: str, sector: str) -> None:
    assert of_words(find(text), words).sectors == (sector,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The court used its sweeping authority.", "sweeping authority"),
        ("Its members have the authority to raise taxes.", "authority"),
        ("The bill met stiff opposition.", "stiff opposition"),
        ("Israel used lethal force.", "lethal force"),
        ("The bombing campaign went on.", "bombing campaign"),
    ],
)
def test_what_is_no_body(find: Find, text: str, words: str) -> None:
    assert words not in spans(find(text))


def test_the_name_behind_a_kind_of_body_is_that_body(find: Find) -> None:
    actors = find("The state news agency Khovar quoted a Tajik commander.")
    at = spans(actors).index("Khovar")
    assert actors.resolved(at).country == "TJK"


def test_forces_of_a_people_of_several_states_are_of_none(find: Find) -> None:
    actors = find("Turkey struck on Monday. Turkey said Kurdish-led forces fled. Turkish troops advanced. Syria won.")
    assert of_words(actors, "Kurdish-led forces").country is None


def test_a_feature_is_no_town(find: Find) -> None:
    assert "AIA" not in {r.country for r in find("People in Silicon Valley objected.").refs}


def test_the_seat_of_a_body_behind_in_is_a_town(find: Find) -> None:
    ref = of_words(find("He met the Iranian consul in Erbil."), "Erbil")
    assert (ref.known, ref.country, ref.rule) == (None, "IRQ", "place")


@pytest.mark.parametrize(
    ("text", "words", "sectors"),
    [
        ("The Japanese trading house sold its stake.", "Japanese trading house", ("BUS",)),
        ("The Syrian rebel army fled.", "Syrian rebel army", ("REB",)),
        ("The African Union's mission left.", "African Union's mission", ()),
    ],
)
def test_a_body_is_of_its_own_kind(find: Find, text: str, words: str, sectors: tuple[str, ...]) -> None:
    assert of_words(find(text), words).sectors == sectors


def test_a_large_town_that_is_visited_is_a_town(find: Find) -> None:
    assert of_words(find("The general visited Kismayo."), "Kismayo").rule == "place"


def test_who_speaks_for_a_group_is_of_its_kind(find: Find) -> None:
    found = find("Cameroon's separatists declared a lockdown. Their spokesman said shops must close.")
    assert of_words(found, "spokesman").sectors == ("REB",)


def test_fighters_whom_a_state_backs_are_not_of_the_state_that_strikes_them(find: Find) -> None:
    actors = find(
        "The U.S. struck on Monday. The U.S. won. The U.S. said an Iranian-backed militia fled. U.S. jets left."
    )
    assert of_words(actors, "Iranian-backed militia").country is None
    assert "Iranian" not in spans(actors)


def test_a_prosecutor_is_not_the_attorney_general(find: Find) -> None:
    actors = find("Attorney General Tom Reed decided. Lima's top prosecutor announced it.")
    assert actors.members(len(actors.refs) - 2) != actors.members(0)


@pytest.mark.parametrize(
    "text",
    ["Numbers have long counted. These numbers lie.", "Brexit is delayed.", "JUDGES RULE AGAINST FLORIST WHO REFUSED"],
)
def test_words_that_name_nobody(find: Find, text: str) -> None:
    assert not [r for r in find(text).refs if r.form == "name"]


def test_a_giant_in_oil_is_the_firm_named_before(find: Find) -> None:
    actors = find("Saudi Aramco raised its prices. The state oil giant gave no reason.")
    assert actors.members(spans(actors).index("state oil giant")) == (0,)


def test_whose_soldiers_civilians_tell_of_is_open_in_a_report_of_two_states(find: Find) -> None:
    actors = find("Israeli settlers burned trees near Nablus. Palestinian farmers said soldiers looked on.")
    assert of_words(actors, "soldiers").country is None


@pytest.mark.parametrize(
    ("text", "words", "known"),
    [
        ("Kurdish forces left Mosul, Iraq said. The Kurdish forces went north.", "Kurdish forces", None),
        ("Iraqi forces left Mosul.", "Iraqi forces", "irq-military"),
        ("U.S.-backed Syrian forces held the road.", "U.S.-backed Syrian forces", None),
        ("Syrian rebel forces held the road.", "Syrian rebel forces", None),
        ("The Ohio high court ruled for the miners.", "Ohio high court", None),
        ("Kenya's high court ruled for the miners.", "Kenya's high court", "ken-supreme-court"),
        ("American intelligence agencies were warned.", "American intelligence agencies", None),
        ("Peru waited. The Supreme Court ruled on Monday.", "Supreme Court", "per-supreme-court"),
        ("Peru waited. The House ruled on Monday.", "House", None),
    ],
)
def test_an_organ_is_the_states_own_unless_its_words_tell_of_another(
    find: Callable[[str], Actors], text: str, words: str, known: str | None
) -> None:
    found = {ref.known for ref in find(text).refs if ref.span.text == words}
    assert found == {known}


@pytest.mark.parametrize(
    ("text", "words", "known"),
    [
        ("Peruvian authorities met the miners.", "Peruvian authorities", "PER"),
        ("Local authorities in Peru met the miners.", "Local authorities", None),
        ("California authorities met the miners.", "California authorities", None),
        ("The city government of Lagos met the miners.", "city government", None),
    ],
)
def test_the_authorities_of_a_part_are_not_the_state(
    find: Callable[[str], Actors], text: str, words: str, known: str | None
) -> None:
    (found,) = (ref for ref in find(text).refs if ref.span.text == words)
    assert (found.known, found.type, found.sectors) == (known, "state" if known else "organization", ("GOV",))
    assert found.country is not None


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("The Lima Chamber of Commerce agreed.", "Lima Chamber of Commerce", "BUS"),
        ("Peru's Chamber of Deputies voted.", "Chamber of Deputies", "LEG"),
        ("The Nairobi School of Law agreed.", "Nairobi School of Law", "EDU"),
        ("Ana Diaz of the Kenya Red Cross said so.", "Ana Diaz", "MED"),
        ("Ana Diaz with the Lima police said so.", "Ana Diaz", "COP"),
    ],
)
def test_of_what_kind_a_body_and_its_people_are(
    find: Callable[[str], Actors], text: str, words: str, sector: str
) -> None:
    assert next(ref.sectors[:1] for ref in find(text).refs if ref.span.text == words) == (sector,)
