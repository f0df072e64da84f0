"""When two tellings in one story are one happening."""

from typing import Any

import pytest
from tests.factories import COURIER, DAYS, actor, event_account

from onrecord.model import Actor, DateValue, EventAccount, PlaceValue, Projected
from onrecord.reconcile.likeness import content_words
from onrecord.reconcile.same_event import THRESHOLD, Told, part_of, same_side, score

ACTORS: dict[str, Actor] = {
    a.id: a
    for a in (
        actor("NOR", "Norway", type="state", country="NOR", sectors=("GOV",)),
        actor("minister", "Kari Moen", country="NOR", sectors=("GOV",)),
        actor("rebels", "Northern Front", type="organization", country="NOR", sectors=("REB",)),
        actor("other-minister", "Ola Berg", country="NOR", sectors=("GOV",)),
        actor("staff", "staff", type="group", sectors=("GOV",)),
        actor("personnel", "all personnel", type="group", sectors=("GOV",)),
        actor("CHL", "Chile", type="state", country="CHL", sectors=("GOV",)),
    )
}


def told(id: str = "m1", report: str = "r1", lemma: str = "meet", **fields: Any) -> Told:
    standard: dict[str, Any] = {"modes": (), "date": None, "actors": ("minister",), "recipients": ("CHL",)}
    account = event_account(id, report, COURIER, COURIER.splitlines()[1], "met", **{**standard, **fields})
    return Told(account=account, lemma=lemma, words=content_words([account.evidence.text]))


def is_one(one: Told, other: Told) -> bool:
    value = score(one, other, ACTORS)
    return value is not None and value >= THRESHOLD


def city(name: str, country: str = "NOR") -> PlaceValue:
    return PlaceValue(name=name, country=country, lat=None, lon=None, geonames=None, precision="city")


def day(value: str) -> DateValue:
    return DateValue(start=value, end=value, granularity="day", basis="explicit")


def test_a_state_and_its_minister_are_one_side() -> None:
    assert same_side("NOR", "minister", ACTORS)
    assert not same_side("minister", "other-minister", ACTORS)


def test_rebels_do_not_act_for_their_state() -> None:
    assert not same_side("NOR", "rebels", ACTORS)


def test_one_contact_told_in_two_words() -> None:
    assert is_one(told(lemma="call"), told("m2", "r2", lemma="speak", actors=("NOR",)))


@pytest.mark.parametrize(
    "other",
    [
        {"actors": ("other-minister",)},
        {"type": "ASSAULT"},
        {"status": "planned"},
        {"date": day("2031-05-09")},
    ],
)
def test_what_cannot_both_be_true_of_one_happening(other: dict[str, Any]) -> None:
    first = told(date=day("2031-05-05"), status="occurred", actors=("minister",))
    assert score(first, told("m2", "r2", **{"date": day("2031-05-05"), **other}), ACTORS) is None


def test_two_outlets_may_be_a_day_apart_but_one_report_tells_of_two() -> None:
    monday: dict[str, Any] = {"date": day("2031-05-05")}
    tuesday: dict[str, Any] = {"date": day("2031-05-06")}
    assert is_one(told(**monday), told("m2", "r2", **tuesday))
    assert not is_one(told(**monday), told("m2", "r1", **tuesday))


def test_outlets_have_other_words_for_those_whom_nobody_names() -> None:
    staff: dict[str, Any] = {"type": "SANCTION", "recipients": ("staff",)}
    assert is_one(told(**staff), told("m2", "r2", **{**staff, "recipients": ("personnel",)}))
    assert not is_one(told(**staff), told("m2", "r1", **{**staff, "recipients": ("personnel",)}))


def test_two_towns_are_two_strikes() -> None:
    strike = {"type": "ASSAULT", "lemma": "strike"}
    assert score(told(place=city("Bergen"), **strike), told("m2", "r2", place=city("Oslo"), **strike), ACTORS) is None


def test_promises_of_different_acts_are_different() -> None:
    def promise(kind: str) -> Projected:
        return Projected(type=kind, modes=(), actors=("CHL",), recipients=(), date=None, place=None)

    one, other = told(type="AGREE", projected=promise("AID")), told("m2", type="AGREE", projected=promise("CONSULT"))
    assert score(one, other, ACTORS) is None


def test_accusations_that_share_no_words_are_two() -> None:
    def accusation(id: str, report: str, *words: str) -> Told:
        account = told(id, report, type="ACCUSE", lemma="accuse").account
        return Told(account=account, lemma="accuse", words=frozenset(words))

    assert is_one(accusation("m1", "r1", "shelling", "village"), accusation("m2", "r2", "shelling", "village"))
    assert not is_one(accusation("m1", "r1", "shelling", "village"), accusation("m2", "r2", "spying", "envoy"))


def test_one_report_with_two_modes_tells_of_two() -> None:
    arrest: dict[str, Any] = {"type": "COERCE", "modes": ("arrest",)}
    release: dict[str, Any] = {"type": "COERCE", "modes": ("seize",)}
    assert score(told(**arrest), told("m2", "r1", **release), ACTORS) is None


def test_a_call_is_part_of_the_calls() -> None:
    def call(id: str, *others: str) -> EventAccount:
        return told(id, actors=("NOR", *others), recipients=(), date=DAYS["monday"]).account

    assert part_of(call("m1", "CHL"), call("m2", "CHL", "rebels"), ACTORS)
    assert not part_of(call("m2", "CHL", "rebels"), call("m1", "CHL"), ACTORS)


def test_likeness_does_not_depend_on_who_comes_first() -> None:
    one, other = told(lemma="call"), told("m2", "r2", lemma="speak", actors=("NOR",), date=DAYS["monday"])
    assert score(one, other, ACTORS) == score(other, one, ACTORS)
