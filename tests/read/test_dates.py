from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.dates import parse_date


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2021-08-17", "2021-08-17"),
        ("2021/08/17", "2021-08-17"),
        ("20210817", "2021-08-17"),
        (" 17 August 2021 ", "2021-08-17"),
        ("Aug 17, 2021", "2021-08-17"),
        ("Aug. 17 2021", "2021-08-17"),
        ("Tuesday, 17th August, 2021", "2021-08-17"),
        ("Sept 3, 2021", "2021-09-03"),
        ("29 February 2024", "2024-02-29"),
        ("2021-08-17T10:05:30Z", "2021-08-17T10:05:30+00:00"),
        ("2021-08-17 10:05", "2021-08-17T10:05:00"),
        ("2021-08-17T10:05:30.250+05:30", "2021-08-17T10:05:30.250000+05:30"),
        ("Tue, 17 Aug 2021 10:05:00 -0400", "2021-08-17T10:05:00-04:00"),
        ("Tue, 17 Aug 2021 10:05:00 +0000 (UTC)", "2021-08-17T10:05:00+00:00"),
        ("August 17, 2021 at 12:10 a.m. EDT", "2021-08-17T00:10:00-04:00"),
        ("August 17, 2021, 12:10 PM", "2021-08-17T12:10:00"),
        ("17 Aug 2021 10:05 IST", "2021-08-17T10:05:00"),  # Indian, Irish or Israeli: the zone stays unknown
    ],
)
def test_days_and_times_become_iso(words: str, iso: str) -> None:
    assert parse_date(words) == iso


@pytest.mark.parametrize(
    "words",
    ["", "yesterday", "August 2021", "2021", "2021-08", "2021-02-30", "30 February 2021", "03/04/2021",
     "2021-08-17 25:00", "2021-08-17 13:05 pm", "2021-08-17 and more", "17 Augusta 2021", "2021-08/17"],
)  # fmt: skip
def test_what_is_no_full_day_stays_unknown(words: str) -> None:
    assert parse_date(words) is None


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%b %d, %Y", "%A, %B %d, %Y"]))
def test_every_day_is_read_back(day: date, pattern: str) -> None:
    assert parse_date(day.strftime(pattern)) == day.isoformat()


@given(st.text())
def test_no_words_are_an_error(words: str) -> None:
    parse_date(words)
