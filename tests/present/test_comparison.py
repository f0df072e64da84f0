"""How agreement, repetition, differences and gaps between outlets are told."""

from dataclasses import replace

from tests import factories

from onrecord.model import Difference, Event, Origin, Record, Side
from onrecord.present.brief import AGREE, DIFFER, REPEATED, brief
from onrecord.present.comparison import said_differently
from onrecord.present.names import Names
from onrecord.present.origins import UNKNOWN_ORIGINAL, detailed, sources

NAMES = Names(factories.actors())
OUTLETS = {"r1": "Example Courier", "r2": "Sel Gazette"}


def of_origins(*origins: Origin) -> Event:
    return replace(factories.meeting(), origins=origins, independent=len(origins), differences=())


WIRE = Origin(kind="agency", actor=None, mentions=("m1", "m2"), name="Example Wire", bases=("own", "credit"))
COPY = Origin(kind="outlet", actor=None, mentions=("m1", "m2"), bases=("copy", "copy"))
OWN = Origin(kind="own", actor=None, mentions=("m1",), name="Example Courier", bases=("own",))
OFFICIALS = Origin(kind="official", actor="officials", mentions=("m2",), name="officials", bases=("said",))


def test_origins_are_named_with_the_outlets_that_have_it_from_them() -> None:
    assert sources(of_origins(WIRE), NAMES, OUTLETS) == "Example Wire (Example Courier, Sel Gazette)"
    assert sources(of_origins(OWN, OFFICIALS), NAMES, OUTLETS) == "own (Example Courier), officials (Sel Gazette)"
    assert sources(of_origins(COPY), NAMES, OUTLETS).startswith(UNKNOWN_ORIGINAL)


def test_each_origin_says_what_shows_it() -> None:
    assert list(detailed(of_origins(WIRE), NAMES, OUTLETS)) == [
        "Example Wire, agency: Example Courier (own voice), Sel Gazette (credits it)"
    ]
    assert list(detailed(of_origins(OWN, OFFICIALS), NAMES, OUTLETS)) == [
        "Example Courier, own report: Example Courier (own voice)",
        "officials, official: Sel Gazette (says so)",
    ]


def lines(record: Record, heading: str) -> list[str]:
    (story,) = brief(record)
    return [line.words for section in story.sections if section.heading == heading for line in section.lines]


def test_what_comes_from_one_origin_is_repeated_and_no_agreement() -> None:
    record = replace(factories.record(), events=(of_origins(WIRE),), statements=())
    assert lines(record, AGREE) == []
    (again,) = lines(record, REPEATED)
    assert again.endswith("2 of 2 reports, 1 origin: Example Wire (Example Courier, Sel Gazette)")


def test_what_comes_from_two_origins_agrees() -> None:
    record = replace(factories.record(), events=(of_origins(OWN, OFFICIALS),), statements=())
    assert len(lines(record, AGREE)) == 1
    assert lines(record, REPEATED) == []


def test_a_difference_shows_words_beside_values() -> None:
    sides = (Side(value="9", mentions=("m1",), words=("nine",)), Side(value="11", mentions=("m2",), words=("11",)))
    killed = Difference(field="figures: killed", values=sides)
    outlets = [["Example Courier"], ["Sel Gazette"]]
    assert said_differently(killed, NAMES, outlets) == "killed: 9 (“nine”, Example Courier) or 11 (Sel Gazette)"
    update = replace(killed, update=True)
    assert said_differently(update, NAMES, outlets) == "killed: 9 (“nine”, Example Courier), later 11 (Sel Gazette)"


def test_words_of_reports_stand_between_quotation_marks_and_on_one_line() -> None:
    sides = (
        Side(value="if it\nstops", mentions=("m1",), words=("if it\nstops",)),
        Side(value="left out", mentions=("m2",)),
    )
    condition = Difference(field="condition", values=sides)
    assert said_differently(condition, NAMES, [["A"], ["B"]]) == "condition: “if it stops” (A) or left out (B)"


def test_actors_on_either_side_are_named() -> None:
    sides = (Side(value="VEL", mentions=("m1",)), Side(value="ARD, mila-toren", mentions=("m2",)))
    who = Difference(field="actors", values=sides)
    assert said_differently(who, NAMES, [["A"], ["B"]]) == "who did it: Velmark (A) or Ardania, Mila Toren (ARD) (B)"


def test_an_outlet_leaves_out_what_all_others_carry() -> None:
    record = factories.record()
    third = replace(record.reports[0], id="r3", outlet="Harbour Post")
    (story,) = brief(replace(record, reports=(*record.reports, third)))
    (out,) = [section for section in story.sections if section.heading.startswith("Left out by")]
    assert out.heading == "Left out by Harbour Post"
    assert len(out.lines) == 2


def test_with_a_difference_there_is_no_agreement() -> None:
    assert len(lines(factories.record(), DIFFER)) == 1
