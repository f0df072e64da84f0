"""Where accounts of one event part, and where they only say more or less."""

from typing import Any

import pytest
from tests.factories import actor, event_account, report, span

from onrecord.model import DateValue, Difference, EventAccount, FigureValue, Origin, PlaceValue, Ref, Report
from onrecord.reconcile.differences import Differences
from onrecord.reconcile.naming import names_agree

TEXT = "A blast in Port Sel {} on Monday, the navy of Velmark said, and the harbour was closed."
ACTORS = {
    a.id: a
    for a in (
        actor("VEL", "Velmark", type="state", country="VEL", sectors=("GOV",)),
        actor("navy", "Velmark Navy", type="organization", country="VEL", sectors=("MIL",)),
        actor("ARD", "Ardania", type="state", country="ARD", sectors=("GOV",)),
        actor("gunmen", "gunmen", type="group"),
        actor("soldiers", "Velmark soldiers", type="group", country="VEL", sectors=("MIL",)),
        actor("troops", "Ardanian troops", type="group", country="ARD", sectors=("MIL",)),
        actor("fighters", "fighters", type="group", sectors=("REB",)),
    )
}
CALLED = frozenset({"VEL", "navy", "ARD"})


def told(id: str, words: str = "killed nine people", **fields: Any) -> tuple[EventAccount, Report]:
    """An account, and the report of the same letter that has it; `outlet` and `published` are the report's."""
    text = TEXT.format(words)
    of_report = {name: fields.pop(name) for name in ("outlet", "published") if name in fields}
    made = report(fields.pop("report", f"r{id}"), text, title=None, **{"outlet": f"Outlet {id}", **of_report})
    standard: dict[str, Any] = {"type": "ASSAULT", "modes": (), "actors": (), "date": None}
    return event_account(id, made.id, text, text, "blast", **{**standard, **fields}), made


def counted(id: str, words: str, low: int | None, high: int | None, number: str, **fields: Any) -> Any:
    """An account with a figure of the killed, whose words are `number`."""
    where = span(TEXT.format(words), number)
    ref = Ref(slot="figure", actor=None, start=where.start, end=where.end, text=number, rule="killed")
    figure = FigureValue(what="killed", low=low, high=high, unit="people")
    return told(id, words, figures=(figure,), refs=(ref,), **fields)


def found(*pairs: tuple[EventAccount, Report], origins: tuple[tuple[str, ...], ...] = ()) -> tuple[Difference, ...]:
    """The differences, each account of its own origin unless said otherwise."""
    accounts = [account for account, _ in pairs]
    groups = origins or tuple((a.id,) for a in accounts)
    whence = [Origin(kind="own", actor=None, mentions=group) for group in groups]
    reports = list({made.id: made for _, made in pairs}.values())
    return Differences(reports, ACTORS, CALLED, {}).of_event(accounts, whence)


def day(start: str, end: str | None = None) -> DateValue:
    return DateValue(start=start, end=end or start, granularity="day", basis="explicit")


def place(name: str, country: str = "VEL", precision: Any = "city", **at: float) -> PlaceValue:
    return PlaceValue(
        name=name, country=country, lat=at.get("lat"), lon=at.get("lon"), geonames=None, precision=precision
    )


NINE = counted("a", "killed nine people", 9, 9, "nine", published="2031-05-05")
ELEVEN: dict[str, Any] = {"words": "killed 11 people", "low": 11, "high": 11, "number": "11"}


def test_two_numbers_part_with_their_words() -> None:
    (only,) = found(counted("a", "killed nine people", 9, 9, "nine"), counted("b", **ELEVEN))
    assert (only.field, only.update) == ("figures: killed", False)
    assert [(s.value, s.mentions, s.words) for s in only.values] == [("9", ("a",), ("nine",)), ("11", ("b",), ("11",))]


@pytest.mark.parametrize(
    ("words", "low", "high", "number"),
    [
        ("killed at least eight people", 8, None, "eight"),
        ("killed about ten people", 10, 10, "ten"),
        ("killed up to a dozen people", None, 12, "dozen"),
    ],
)
def test_what_can_be_true_together_is_no_difference(words: str, low: int, high: int, number: str) -> None:
    assert found(NINE, counted("b", words, low, high, number)) == ()


def test_a_vague_number_stands_on_no_side() -> None:
    vague = counted("c", "killed at least eight people", 8, None, "eight")
    (only,) = found(counted("a", "killed nine people", 9, 9, "nine"), counted("b", **ELEVEN), vague)
    assert [side.mentions for side in only.values] == [("a",), ("b",)]


def test_parts_of_a_sum_are_no_difference() -> None:
    figures = tuple(FigureValue(what="killed", low=n, high=n, unit="people") for n in (7, 2))
    assert found(NINE, told("b", "killed seven sailors and two divers", figures=figures)) == ()


def test_amounts_in_two_currencies_say_nothing_of_each_other() -> None:
    euros, dollars = (FigureValue(what="money", low=n, high=n, unit=u) for n, u in ((5, "EUR"), (6, "USD")))
    assert found(told("a", figures=(euros,)), told("b", figures=(dollars,))) == ()


def test_a_toll_that_rises_with_the_days_is_an_update() -> None:
    (only,) = found(counted("b", **ELEVEN, published="2031-05-06"), NINE)
    assert (only.update, [side.value for side in only.values]) == (True, ["9", "11"])


@pytest.mark.parametrize("published", ["2031-05-04", "2031-05-05", None])
def test_it_is_none_where_it_falls_or_the_days_are_not_known(published: str | None) -> None:
    (only,) = found(NINE, counted("b", **ELEVEN, published=published))
    assert not only.update


def test_a_report_that_says_it_replaces_a_number_is_an_update() -> None:
    fewer = counted("b", "killed seven people, revised from more,", 7, 7, "seven", published="2031-05-06")
    (only,) = found(NINE, fewer)
    assert (only.update, [side.value for side in only.values]) == (True, ["9", "7"])


def test_an_update_stands_although_others_still_print_the_earlier_number() -> None:
    late = counted("c", "killed nine people", 9, 9, "nine", published="2031-05-06")
    raised = counted("b", "killed 11 people, raising the toll,", 11, 11, "11", published="2031-05-06")
    (only,) = found(NINE, raised, late)
    assert (only.update, [side.value for side in only.values]) == (True, ["9", "11"])
    (silent,) = found(NINE, counted("b", **ELEVEN, published="2031-05-06"), late)
    assert not silent.update


def test_an_outlet_that_goes_over_to_another_value_updates_its_own() -> None:
    first = told("a", date=day("2031-05-04"), outlet="Sel Gazette", published="2031-05-05")
    later = told("b", date=day("2031-05-03"), outlet="Sel Gazette", published="2031-05-06")
    (only,) = found(first, later)
    assert (only.field, only.update) == ("date", True)


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        (day("2031-05-04"), day("2031-05-05"), True),
        (day("2031-05-04"), day("2031-05-01", "2031-05-31"), False),
        (day("2031-05-04"), None, False),
    ],
)
def test_days_part_where_they_do_not_overlap(one: DateValue, other: DateValue | None, part: bool) -> None:
    assert bool(found(told("a", date=one), told("b", date=other))) == part


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        (place("Port Sel"), place("Harrow"), True),
        (place("Port Sel"), place("Velmark", precision="country"), False),
        (place("Port Sel"), place("Ardania", "ARD", precision="country"), True),
        (place("Sergeyev"), place("Sergeev"), False),
        (place("Port Sel", lat=1.50, lon=2.0), place("Sel Airport", lat=1.55, lon=2.0), False),
        (place("Port Sel", lat=1.50, lon=2.0), place("Harrow", lat=2.50, lon=2.0), True),
    ],
)
def test_places_part_where_neither_lies_in_the_other(one: PlaceValue, other: PlaceValue, part: bool) -> None:
    assert bool(found(told("a", place=one), told("b", place=other))) == part


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        (("VEL",), ("ARD",), True),
        (("VEL",), ("navy",), False),
        (("VEL",), ("gunmen",), False),
        (("VEL",), (), False),
        (("VEL", "ARD"), ("navy",), False),
    ],
)
def test_who_did_it_parts_only_by_names(one: tuple[str, ...], other: tuple[str, ...], part: bool) -> None:
    differences = found(told("a", actors=one), told("b", actors=other))
    assert [d.field for d in differences] == (["actors"] if part else [])


def test_a_denial_parts_from_what_occurred() -> None:
    (only,) = found(told("a"), told("b", status="denied"), told("c", status="planned"))
    assert [(side.value, side.mentions) for side in only.values] == [("denied", ("b",)), ("occurred", ("a",))]


def test_one_report_parts_with_itself_only_through_two_origins() -> None:
    one = counted("a", "killed nine people", 9, 9, "nine", report="r1")
    other = counted("b", **ELEVEN, report="r1")
    assert found(one, other, origins=(("a", "b"),)) == ()
    assert len(found(one, other)) == 1


def test_who_gives_two_values_parts_from_none_of_those_who_give_one() -> None:
    """A report that has the earlier toll and the new one."""
    both = [counted("b", **ELEVEN, report="r2"), counted("c", "killed nine people", 9, 9, "nine", report="r2")]
    assert found(NINE, *both, origins=(("a",), ("b", "c"))) == ()


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("invasion", "operation", False),
        ("coup", "revolution", False),
        ("kidnap", "arrest", False),
        ("invasion", "invade", True),
        ("attack", "shelling", True),
        ("meet", "visit", True),
    ],
)
def test_names_part_where_they_judge(one: str, other: str, agree: bool) -> None:
    assert names_agree(one, other) == agree == names_agree(other, one)


@pytest.mark.parametrize(
    ("one", "other", "parts"),
    [("soldiers", "fighters", True), ("soldiers", "troops", True), ("soldiers", "gunmen", False),
     ("soldiers", "navy", False), ("fighters", "gunmen", False), ("fighters", "ARD", True)],
)  # fmt: skip
def test_those_whom_words_only_describe_part_where_they_are_of_two_camps(one: str, other: str, parts: bool) -> None:
    differences = found(told("a", actors=(one,)), told("b", actors=(other,)))
    assert [difference.field for difference in differences] == (["actors"] if parts else [])


def test_what_was_expected_and_then_told_is_an_update() -> None:
    (only,) = found(told("a", status="planned", published="2031-05-04"), told("b", published="2031-05-06"))
    assert (only.field, only.update, [s.value for s in only.values]) == ("status", True, ["planned", "occurred"])


@pytest.mark.parametrize("published", [None, "2031-05-07"])
def test_an_expectation_that_is_not_earlier_updates_nothing(published: str | None) -> None:
    assert found(told("a", status="planned", published=published), told("b", published="2031-05-06")) == ()
