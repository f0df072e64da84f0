import pytest
from tests import factories

from onrecord.model import FigureValue, PlaceValue
from onrecord.present.names import Names, ahead, figure, outlet, participants, place

NAMES = Names(factories.actors())


def test_persons_have_their_country_and_states_need_none() -> None:
    assert NAMES.of("josk-harrow") == "Josk Harrow (VEL)"
    assert NAMES.of("VEL") == "Velmark"
    assert NAMES.of("nobody-known") == "nobody-known"


def test_joint_acts_are_told_from_acts_upon_somebody() -> None:
    assert participants(factories.meeting(), NAMES) == "Mila Toren (ARD) ↔ Josk Harrow (VEL)"
    assert participants(factories.firing(), NAMES) == "Velmark → fishermen"
    assert participants(factories.crush(), NAMES) == ""


def test_an_act_without_an_actor_still_has_its_recipient() -> None:
    account = factories.event_account(
        "m", "r1", factories.COURIER, "At least 12 people", "12", actors=(), recipients=("VEL",)
    )
    assert participants(account, NAMES) == "→ Velmark"


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (12, 12, None, "12 injured"),
        (12, None, None, "at least 12 injured"),
        (None, 12, None, "up to 12 injured"),
        (12, 1500, None, "12 to 1,500 injured"),
        (None, None, None, "a number of injured"),
        (5, 5, "soldiers", "5 soldiers injured"),
    ],
)
def test_figures_say_how_exact_they_are(low: int | None, high: int | None, unit: str | None, words: str) -> None:
    assert figure(FigureValue(what="injured", low=low, high=high, unit=unit)) == words


def test_money_and_crowds_are_read_as_amounts() -> None:
    assert figure(FigureValue(what="money", low=5000, high=5000, unit="EUR")) == "5,000 EUR"
    assert figure(FigureValue(what="crowd", low=200, high=None, unit="people")) == "a crowd of at least 200 people"


def test_places_have_their_country_where_it_is_known() -> None:
    known = factories.meeting().mentions[0].place
    assert place(known) == "in Port Sel (VEL)"
    bare = PlaceValue(name="the harbour", country=None, lat=None, lon=None, geonames=None, precision=None)
    assert place(bare) == "in the harbour"
    assert place(None) == ""


def test_what_is_promised_is_told() -> None:
    assert ahead(factories.pledge(), NAMES) == "of aid, Ardania → Velmark, Jun 2031"


def test_a_report_without_an_outlet_goes_by_its_file() -> None:
    row = factories.report_row(factories.report(outlet=None, source="news/may/a.txt"))
    assert outlet(row) == "a.txt"
