"""Expressions of time: what they say, in which tense, and what is none."""

from collections.abc import Callable

import pytest

from onrecord.annotate import Annotated
from onrecord.extract.times import find_times
from onrecord.model import TimeRef

Annotate = Callable[[str], Annotated]


def only(annotate: Annotate, text: str) -> TimeRef:
    found = [draft.ref for draft in find_times(annotate(text))]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The ship sank on 4 May 1987 off Ardania.", "4 May 1987", "1987-05-04"),
        ("The ship sank on May 4, 1987, off Ardania.", "May 4, 1987", "1987-05-04"),
        ("The ship sank on the 4th of May.", "the 4th of May", "XXXX-05-04"),
        ("The ship sank on Feb. 9.", "Feb. 9", "XXXX-02-09"),
        ("The ship sank in April 2003.", "April 2003", "2003-04"),
        ("The ship sank in 1987.", "1987", "1987"),
        ("The ship sank on 1987-05-04.", "1987-05-04", "1987-05-04"),
        ("The ship sank on Tuesday, May 5, 1987.", "Tuesday, May 5, 1987", "1987-05-05"),
        ("Ships sank there in the 1980s.", "the 1980s", "198X"),
        ("The ship sank in the autumn of 1987.", "the autumn of 1987", "1987-23"),
        ("The ship sank in the third quarter of 1987.", "the third quarter of 1987", "1987-35"),
    ],
)
def test_calendar_dates(annotate: Annotate, text: str, words: str, value: str) -> None:
    ref = only(annotate, text)
    assert (ref.kind, ref.span.text, ref.value) == ("explicit", words, value)


@pytest.mark.parametrize(
    ("text", "kind", "shift", "unit"),
    [
        ("The envoy left yesterday.", "offset", -1, "day"),
        ("The envoy left three weeks ago.", "offset", -3, "week"),
        ("The envoy left last month.", "offset", -1, "month"),
        ("The envoy will leave in two days.", "offset", 2, "day"),
        ("The envoy left the week before last.", "offset", -2, "week"),
        ("The envoy will leave next year.", "offset", 1, "year"),
        ("In recent days the envoy has left.", "since", -7, "day"),
        ("The envoy has fallen ill in the past three months.", "since", -3, "month"),
        ("The envoy will leave within two weeks.", "since", 2, "week"),
        ("Several days ago the envoy left.", "since", -7, "day"),
        ("The envoy left over the weekend.", "phase", 0, "day"),
        ("The envoy left the day before yesterday.", "offset", -2, "day"),
        ("The envoy has been ill over the past 36 hours.", "since", -2, "day"),
        ("The envoy left in June last year.", "explicit", -1, "year"),
        ("The envoy left last June.", "explicit", -1, "day"),
    ],
)
def test_counted_times(annotate: Annotate, text: str, kind: str, shift: int, unit: str) -> None:
    ref = only(annotate, text)
    assert (ref.kind, ref.shift, ref.unit) == (kind, shift, unit)


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The envoy left on Friday.", "past"),
        ("The envoy has left on Friday.", "past"),
        ("The envoy will leave on Friday.", "future"),
        ("The envoy promised to leave on Friday.", "future"),
        ("The envoy managed to leave on Friday.", "past"),
        ("Talks are scheduled for Friday.", "future"),
        ("The talks begin on Friday.", "present"),
        ("The envoy left after an attack on Friday.", "past"),
        ("The envoy did not leave on Friday.", "past"),
        ("The envoy could leave on Friday.", "future"),
        ("The envoy was arrested and beaten on Friday.", "past"),
        ("Ahead of Friday's vote, the envoy left.", "future"),
        ("Guards opened fire to disperse a crowd on Friday.", "past"),
        ("A caption, Friday.", None),
    ],
)
def test_tense_of_weekdays(annotate: Annotate, text: str, tense: str | None) -> None:
    assert only(annotate, text).tense == tense


@pytest.mark.parametrize(
    "text",
    [
        "The two sides talked for three days.",
        "Shoppers fought over televisions on Black Friday.",
        "Mr May resigned.",
        "May resigned.",
        "The police march through the town.",
        "A boy aged 19 was hurt.",
        "Some 2000 people fled.",
        "The ferry sails every Monday.",
        "The talks ended two days later than planned.",
        "They took the town in two days.",
        "It was the first visit since 2004.",
        "The raid, the third this month, hurt a farmer.",
        "The rebels had left by Monday.",
        "The envoy ruled until 1987.",
    ],
)
def test_what_is_no_time_of_an_act(annotate: Annotate, text: str) -> None:
    assert find_times(annotate(text)) == []


def test_parts(annotate: Annotate) -> None:
    for text, part in [
        ("The envoy left in late May.", "late"),
        ("The envoy left at the beginning of May.", "early"),
        ("The envoy left in mid-May.", "mid"),
        ("The envoy left earlier this week.", "earlier"),
        ("The envoy left early Friday.", "early"),
        ("The envoy left on Friday night.", "night"),
        ("The envoy left in the second half of 1987.", "second half"),
        ("The envoy left in the first week of May.", "first week"),
        ("The envoy left on the last day of May.", "last day"),
        ("The envoy left earlier in the week.", "earlier"),
        ("The envoy left in mid-1987.", "mid"),
    ]:
        assert only(annotate, text).part == part, text


def test_ranges(annotate: Annotate) -> None:
    for text, first, last in [
        ("They fought from Monday to Thursday.", "1", "4"),
        ("They fought between 1987 and 1991.", "1987", "1991"),
        ("They fought on May 3-5.", "XXXX-05-03", "XXXX-05-05"),
        ("They fought from 3 to 5 May 1987.", "1987-05-03", "1987-05-05"),
        ("They fought from 28 April to 3 May 1987.", "1987-04-28", "1987-05-03"),
    ]:
        ref = only(annotate, text)
        assert ref.end is not None, text
        assert (ref.value, ref.end.value, ref.granularity) == (first, last, "range"), text


def test_since_ends_and_until_begins_on_the_day_of_speaking(annotate: Annotate) -> None:
    since = only(annotate, "They have fought since Monday.")
    assert since.end is not None
    assert (since.value, since.end.kind, since.end.shift) == ("1", "offset", 0)
    until = only(annotate, "They must leave by Monday.")
    assert until.end is not None
    assert (until.kind, until.end.value) == ("offset", "1")


def test_a_time_counted_from_an_act_has_its_word_as_anchor(annotate: Annotate) -> None:
    annotated = annotate("The envoy left two days after rebels burned the bridge.")
    [draft] = find_times(annotated)
    assert draft.anchor is not None
    assert annotated.doc[draft.anchor].text == "burned"
    assert (draft.ref.kind, draft.ref.shift, draft.ref.unit) == ("event", 2, "day")


def test_a_time_counted_from_a_dated_act_has_its_time_as_base(annotate: Annotate) -> None:
    drafts = find_times(annotate("The envoy left two days after the raid on 4 May 1987."))
    assert drafts[0].ref.base is not None
    assert drafts[0].ref.base.value == "1987-05-04"


def test_the_next_day_counts_from_the_day_told_before(annotate: Annotate) -> None:
    first, then = find_times(annotate("The envoy left on 4 May 1987. The next day rebels burned the bridge."))
    assert then.ref.base == first.ref
    assert then.ref.shift == 1


def test_tomorrow_in_a_quotation_counts_from_the_saying(annotate: Annotate) -> None:
    tomorrow, thursday = find_times(annotate("“We will leave tomorrow,” the envoy said on Thursday."))
    assert tomorrow.ref.base == thursday.ref


def test_spans_are_the_words_of_the_report(annotate: Annotate) -> None:
    text = "On Monday they met. “We leave on 5 May,” he said, two days after the raid.\nIt rained in late 1987."
    annotated = annotate(text)
    assert len(find_times(annotated)) == 4
    for draft in find_times(annotated):
        span = draft.ref.span
        assert span.text == annotated.report.text[span.start : span.end]
        assert span.text == annotated.doc[draft.tokens.start : draft.tokens.end].text
