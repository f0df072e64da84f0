"""How many origins several reports of one thing have, from the words of whole reports of our own."""

from collections.abc import Callable

import pytest
from tests.factories import report

from onrecord.annotate import Annotator
from onrecord.extract import Extractor
from onrecord.knowledge import Knowledge
from onrecord.model import Event, Record, Report, Statement
from onrecord.reconcile import reconcile

Reading = Callable[..., Record]
BACKGROUND = (
    "Fighting along the river began in January, when the two neighbours failed to agree on the price of water for "
    "the lower valley. Thousands of farmers have left their fields since then, and the harvest is feared lost."
)


@pytest.fixture(scope="session")
def read(annotator: Annotator, extractor: Extractor, knowledge: Knowledge) -> Reading:
    def reading(*reports: Report) -> Record:
        return reconcile(reports, [extractor.extract(annotator.annotate(r)) for r in reports], [], knowledge)

    return reading


def written(id: str, outlet: str | None, text: str, **fields: str | None) -> Report:
    """A report without a headline."""
    return report(id, text, title=None, outlet=outlet, **fields)


def shared_event(record: Record, type: str = "ASSAULT") -> Event:
    """The event of a type that most reports carry."""
    return max((e for e in record.events if e.type == type), key=lambda e: (e.reports, e.id))


def shared_statement(record: Record) -> Statement:
    return max(record.statements, key=lambda s: (s.reports, s.id))


OWN = "Norway attacked a Chilean patrol boat near Lima on Monday."
OTHER = "In the waters near Lima, a Chilean patrol boat was attacked by Norway on Monday."
SAID = "Norway attacked a Chilean patrol boat near Lima on Monday, {} said."


def test_two_outlets_that_report_it_themselves_are_two(read: Reading) -> None:
    event = shared_event(read(written("a", "Example Courier", OWN), written("b", "Sel Gazette", OTHER)))
    assert (event.reports, event.independent) == (2, 2)
    assert event.origins is not None
    assert {o.kind for o in event.origins} == {"own"}


def test_one_ministry_has_one_account_however_many_print_it(read: Reading) -> None:
    one = written("a", "Example Courier", SAID.format("the Chilean foreign ministry"))
    other = written(
        "b", "Sel Gazette", "On Monday " + SAID.format("Chile's foreign ministry").replace(" on Monday", "")
    )
    event = shared_event(read(one, other))
    assert (event.reports, event.independent) == (2, 1)
    assert event.origins is not None
    assert (event.origins[0].kind, set(event.origins[0].bases)) == ("official", {"said"})


def test_a_minister_speaks_for_the_ministry(read: Reading) -> None:
    one = written("a", "Example Courier", SAID.format("the Chilean foreign ministry"))
    other = written("b", "Sel Gazette", SAID.format("Chilean Foreign Minister Ana Rojas"))
    assert shared_event(read(one, other)).independent == 1


def test_a_second_ministrys_account_is_a_second(read: Reading) -> None:
    one = written("a", "Example Courier", SAID.format("the Chilean foreign ministry"))
    other = written("b", "Sel Gazette", SAID.format("the Norwegian defence ministry"))
    assert shared_event(read(one, other)).independent == 2


def test_witnesses_whom_nobody_names_are_others_for_each_outlet(read: Reading) -> None:
    one = written("a", "Example Courier", SAID.format("witnesses"))
    other = written("b", "Sel Gazette", f"{OTHER[:-1]}, witnesses said.")
    assert shared_event(read(one, other)).independent == 2


def test_who_relays_another_outlet_adds_none(read: Reading) -> None:
    one = written("a", "Reuters", OWN)
    other = written("b", "Sel Gazette", "Norway attacked a Chilean patrol boat near Lima on Monday, Reuters reported.")
    event = shared_event(read(one, other))
    assert (event.reports, event.independent) == (2, 1)
    assert event.origins is not None
    assert (event.origins[0].kind, event.origins[0].actor, event.origins[0].name) == ("agency", "reuters", "Reuters")
    assert event.origins[0].bases == ("own", "relay") or event.origins[0].bases == ("relay", "own")


def test_who_relays_an_agency_has_it_from_the_agencys_source(read: Reading) -> None:
    agency = written("a", "Example Courier", SAID.format("the Chilean foreign ministry"), dateline="LIMA (Reuters)")
    relay = written("b", "Sel Gazette", f"{OTHER[:-1]}, Reuters reported.")
    event = shared_event(read(agency, relay))
    assert event.origins is not None
    assert [(o.kind, sorted(o.bases)) for o in event.origins] == [("official", ["relay", "said"])]


def test_a_source_given_below_is_that_of_the_headline(read: Reading) -> None:
    text = f"Norway attacks Chilean patrol boat near Lima\n\n{SAID.format('the Chilean foreign ministry')}"
    event = shared_event(read(report("a", text, outlet="Example Courier")))
    assert event.independent == 1
    assert event.origins is not None
    assert sorted(event.origins[0].bases) == ["said", "same report"]


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"dateline": "LIMA (AFP)"}, OTHER),
        ({"byline": "Ana Ruiz, Agence France-Presse"}, OTHER),
        ({"credit": "AFP"}, OTHER),
        ({}, f"{OTHER}\n\n(Reporting by Ana Ruiz in Lima; AFP)"),
        ({}, f"{OTHER} The boat sank. (AFP)"),
        ({}, f"{OTHER} The boat sank. — AFP"),
    ],
)
def test_a_report_credited_to_an_agency_is_the_agencys(read: Reading, fields: dict[str, str], text: str) -> None:
    mine = written("b", "Sel Gazette", text, **fields)
    event = shared_event(read(written("a", "AFP", OWN), mine))
    assert (event.reports, event.independent) == (2, 1)


@pytest.mark.parametrize("line", ["(With inputs from AFP)", "AFP contributed to this report.", "AFP was there too."])
def test_a_credit_for_a_part_leaves_the_rest_to_the_outlet(read: Reading, line: str) -> None:
    event = shared_event(read(written("a", "AFP", OWN), written("b", "Sel Gazette", f"{OTHER}\n\n{line}")))
    assert event.independent == 2


def test_a_copy_has_the_origin_of_what_it_copies(read: Reading) -> None:
    text = f"{OWN} {BACKGROUND}"
    first = written("a", "Example Courier", text, published="2031-05-05")
    event = shared_event(read(first, written("b", "Sel Gazette", text, published="2031-05-06")))
    assert event.independent == 1
    assert event.origins is not None
    assert (event.origins[0].kind, event.origins[0].name) == ("outlet", "Example Courier")
    assert sorted(event.origins[0].bases) == ["copy", "own"]


def test_copies_without_dates_are_one_origin_that_nobody_knows(read: Reading) -> None:
    text = f"{OWN} {BACKGROUND}"
    one, other = (written(id, name, text, published=None) for id, name in (("a", "Courier"), ("b", "Gazette")))
    event = shared_event(read(one, other))
    assert event.origins is not None
    assert [(o.kind, o.actor, o.name) for o in event.origins] == [("outlet", None, None)]


def test_who_copies_a_copy_of_an_agencys_text_has_it_from_the_agency(read: Reading) -> None:
    text = f"{OWN} {BACKGROUND}"
    credited = written("a", "Example Courier", text, dateline="LIMA (AFP)", published="2031-05-06")
    event = shared_event(read(credited, written("b", "Sel Gazette", text, published="2031-05-05")))
    assert event.origins is not None
    assert [(o.kind, o.name) for o in event.origins] == [("agency", "Agence France-Presse")]


def test_words_of_its_own_beside_a_copy_are_the_outlets(read: Reading) -> None:
    own = "Spain expelled two Chilean diplomats on Tuesday."
    one = written("a", "Example Courier", f"{OWN} {BACKGROUND}", published="2031-05-05")
    other = written("b", "Sel Gazette", f"{OWN} {BACKGROUND} {own}", published="2031-05-06")
    expelled = next(e for e in read(one, other).events if e.mentions[0].trigger.text == "expelled")
    assert expelled.origins is not None
    assert [(o.kind, o.name) for o in expelled.origins] == [("own", "Sel Gazette")]


QUOTE = "“We will never sell the harbour to anybody,” Chilean Foreign Minister Ana Rojas {}."
SAME_QUOTE = "Ana Rojas, Chile's foreign minister, {}: “We will never sell the harbour to anybody.”"


@pytest.mark.parametrize(
    ("one", "other", "independent"),
    [
        ("said in Lima", "said on her arrival", 2),
        ("said in a statement", "said in a statement on Monday", 1),
        ("told Reuters", "told Reuters on Monday", 1),
        ("told CNN", "told this newspaper", 2),
        ("told reporters", "told reporters in Lima", 2),
    ],
)
def test_a_statement_has_the_origin_of_who_heard_it(read: Reading, one: str, other: str, independent: int) -> None:
    first = written("a", "Example Courier", QUOTE.format(one))
    second = written("b", "Sel Gazette", f"There was no vote. {SAME_QUOTE.format(other)}")
    statement = shared_statement(read(first, second))
    assert (statement.reports, statement.independent) == (2, independent)


def test_what_was_told_to_the_outlet_itself_is_its_own(read: Reading) -> None:
    statement = shared_statement(read(written("a", "Sel Gazette", QUOTE.format("told the Sel Gazette"))))
    assert statement.origins is not None
    assert [(o.kind, o.bases) for o in statement.origins] == [("own", ("told",))]


def test_the_order_of_reading_changes_no_origin(read: Reading) -> None:
    reports = [
        written("a", "Reuters", f"{OWN} {BACKGROUND}"),
        written("b", "Sel Gazette", f"{OWN} {BACKGROUND}", published=None),
        written("c", "Example Courier", SAID.format("the Chilean foreign ministry")),
        written("d", None, SAID.format("witnesses")),
    ]
    assert read(*reports) == read(*reports[::-1])
