from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import factories

import onrecord
from onrecord.errors import BadQuestion, NotFound
from onrecord.model import Event
from onrecord.query import FIELDS, Query
from onrecord.query.asking import SEVERAL
from onrecord.record import KINDS, OpenRecord


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenRecord]:
    path = factories.filled(tmp_path_factory.mktemp("questions") / "r.db")
    with onrecord.open(path) as opened:
        yield opened


def ids(rows: Any) -> list[str]:
    return [row.id for row in rows]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"since": "2031-05-05"}, ["e-m1"]),
        ({"until": "2031-05-04"}, []),
        ({"since": "2031", "until": "2031-05"}, ["e-m1"]),
        ({"actor": "harrow"}, ["e-m1"]),
        ({"actor": ("Toren", "Harrow")}, ["e-m1"]),
        ({"actor": ("Toren", "fishermen")}, []),
        ({"actor": "vel"}, ["e-m1", "e-m4"]),
        ({"between": ("Ardania", "Velmark")}, ["e-m1"]),
        ({"between": ("fishermen", "Velmark")}, ["e-m4"]),
        ({"between": ("Velmark", "Josk Harrow")}, []),
        ({"type": "talks"}, ["e-m1"]),
        ({"type": "firearms"}, ["e-m4"]),
        ({"type": ("attack", "agreement")}, ["e-m3", "e-m4", "e-m5"]),
        ({"status": ("denied", "planned")}, ["e-m4"]),
        ({"place": "PORT SEL"}, ["e-m1"]),
        ({"outlet": "sel gazette"}, ["e-m1", "e-m4", "e-m5"]),
        ({"story": "m4", "type": "aid"}, []),
        ({"min_independent": 2}, ["e-m1"]),
        ({"min_independent": 3}, []),
    ],
)
def test_events_are_those_that_fit(record: OpenRecord, asked: Any, found: list[str]) -> None:
    assert ids(record.events(**asked)) == found


@pytest.mark.parametrize(
    ("kind", "asked", "found"),
    [
        ("statements", {"actor": "reporters"}, ["u-m6"]),
        ("statements", {"between": ("reporters", "Toren")}, ["u-m6"]),
        ("statements", {"type": "attack", "status": "denied"}, ["u-m8"]),
        ("statements", {"type": "agreement", "status": "denied"}, []),
        ("reports", {"since": "2031-05-07"}, ["r2"]),
        ("reports", {"status": "denied"}, ["r2"]),
        ("reports", {"actor": "reporters"}, ["r1", "r2"]),
        ("reports", {"outlet": "Example Courier", "status": "denied"}, []),
        ("reports", {"outlet": "Example Courier", "actor": "Toren"}, ["r1"]),
        ("stories", {"until": "2031-05-04"}, []),
        ("stories", {"status": "denied"}, ["s-r1"]),
        ("stories", {"status": "denied", "since": "2031-05-06"}, ["s-r1"]),
        ("stories", {"status": "ongoing"}, []),
        ("actors", {"status": "denied"}, ["VEL", "fishermen"]),
        ("actors", {"since": "2031-05-05", "type": "talks"}, ["josk-harrow", "mila-toren"]),
    ],
)
def test_other_lists_take_the_same_words(record: OpenRecord, kind: str, asked: Any, found: list[str]) -> None:
    assert ids(getattr(record, kind)(**asked)) == found


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({"actor": "Mila Tohren"}, "nobody is named 'Mila Tohren'.*Did you mean Mila Toren"),
        ({"actor": "Nobody at All"}, "onrecord actors"),
        ({"place": "Port Sell"}, "Did you mean Port Sel"),
        ({"outlet": "Sel Gazete"}, "Did you mean Sel Gazette"),
    ],
)
def test_an_unknown_name_is_answered_with_those_near_it(record: OpenRecord, asked: Any, problem: str) -> None:
    with pytest.raises(NotFound, match=problem):
        record.events(**asked)


def test_a_time_that_ends_before_it_begins_is_refused(record: OpenRecord) -> None:
    with pytest.raises(BadQuestion, match="earlier day first"):
        record.events(since="2031-06", until="2031-05")


def test_pages_are_parts_of_one_list_and_count_what_has_no_date(record: OpenRecord) -> None:
    whole = ids(record.page(Event).rows)
    assert whole == ["e-m1", "e-m3", "e-m5", "e-m4"]
    pages = [record.page(Event, limit=3, number=number) for number in (1, 2, 3)]
    assert [row for page in pages for row in ids(page.rows)] == whole
    assert [(page.first, page.last, page.total) for page in pages] == [(1, 3, 4), (4, 4, 4), (7, 6, 4)]
    dated = record.page(Event, Query(since="2031"))
    assert (ids(dated.rows), dated.total, dated.undated) == (["e-m1"], 1, 3)
    assert record.page(Event, Query(type=("talks",), since="2032")).undated == 0


def test_counts_stand_by_number_then_name_and_know_what_is_missing(record: OpenRecord) -> None:
    counts = [(count.values, count.count) for count in record.count("event", ("type",))]
    assert counts == [(("ASSAULT",), 2), (("AGREE",), 1), (("CONSULT",), 1)]
    months = record.count("event", ("month", "status"), Query(type=("assault",)))
    assert [(count.values, count.count) for count in months] == [((None, "denied"), 1), ((None, "occurred"), 1)]
    outlets = {count.values: count.count for count in record.count("statement", ("outlet",))}
    assert outlets == {("Sel Gazette",): 2, ("Example Courier",): 1}
    for by in (("colour",), ()):
        with pytest.raises(BadQuestion, match="Count by: actor, type"):
            record.count("event", by)


def found(record: OpenRecord, text: str) -> dict[str, list[str]]:
    return {each.kind: ids(hit.row for hit in each.hits) for each in record.search(text) if each.hits}


def test_a_search_finds_rows_by_their_words_and_fields(record: OpenRecord) -> None:
    assert found(record, "grain") == {"event": ["e-m5"], "statement": ["u-m6"], "report": ["r1", "r2"]}
    assert found(record, "grain -june") == {"event": ["e-m5"], "report": ["r2"]}
    assert found(record, "grain actor:reporters") == {"statement": ["u-m6"], "report": ["r1", "r2"]}
    assert found(record, '"grain send"') == {}
    assert found(record, "fisherm*") == {"event": ["e-m4"], "statement": ["u-m8"], "report": ["r2"]}
    assert found(record, "denying") == {"event": ["e-m4"], "statement": ["u-m8"], "report": ["r2"]}
    assert found(record, "-grain status:denied") == {"event": ["e-m4"], "statement": ["u-m8"]}


def test_marks_are_words_of_the_report(record: OpenRecord) -> None:
    texts = {report.id: report.text for report in record.reports()}
    hits = [hit for each in record.search('"will send" grain') for hit in each.hits]
    assert hits
    for hit in hits:
        assert hit.passage
        assert [mark.text for mark in hit.marks] == ["will send", "grain"]
        for span in (hit.passage, *hit.marks):
            assert span.text == texts[hit.report][span.start : span.end]


def test_a_search_is_limited_by_kind_and_says_how_much_there_is(record: OpenRecord) -> None:
    (reports,) = [each for each in record.search("port sel", limit=1) if each.kind == "report"]
    assert (len(reports.hits), reports.total) == (1, 2)


# Words that mean something to SQL, to FTS5 or to the language of the search, among any others.
_PIECES = [
    "AND",
    "OR",
    "NOT",
    "NEAR(",
    '"',
    "'",
    "*",
    "^",
    "+",
    "-",
    ":",
    "(",
    ")",
    "{",
    "\x00",
    "\ud800",
    "words:",
    "grain",
    "actor:",
    "toren",
    "type:talks",
    "since:",
    "2031",
    "between:",
    "ard,vel",
    ";--",
    "%",
    "_",
    " ",
]
_TEXTS = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(_PIECES), max_size=8).map("".join),
    st.lists(st.sampled_from(_PIECES), max_size=8).map(" ".join),
)


@given(_TEXTS)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_search_gives_results_or_says_what_is_wrong(record: OpenRecord, text: str) -> None:
    try:
        results = record.search(text)
    except (BadQuestion, NotFound) as problem:
        assert str(problem)
    else:
        assert [each.kind for each in results] == ["event", "statement", "report"]


@given(st.sampled_from([name for name in FIELDS if name not in ("between", "min_independent")]), _TEXTS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_value_of_a_field_gives_rows_or_says_what_is_wrong(record: OpenRecord, name: str, value: str) -> None:
    for kind in KINDS:
        try:
            record.page_json(kind, Query(**{name: (value,) if name in SEVERAL else value}))  # type: ignore[arg-type]
        except (BadQuestion, NotFound) as problem:
            assert str(problem)


def test_rows_come_as_they_are_in_the_export(record: OpenRecord) -> None:
    assert sorted(record.page_json("event").rows) == sorted(record.rows("event"))
