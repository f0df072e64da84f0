import pytest
from tests import factories

from onrecord.present.days import moment, period, span, term


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2031-05-06", "6 May 2031"),
        ("2031-05-06T23:10:00+02:00", "6 May 2031"),
        ("2031-05", "May 2031"),
        ("2031", "2031"),
        (None, ""),
        ("soon", "soon"),
    ],
)
def test_a_moment_is_as_fine_as_it_is_known(iso: str | None, words: str) -> None:
    assert moment(iso) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2031-05-06", "2031-05-06", "6 May 2031"),
        ("2031-05-06", "2031-05-08", "6–8 May 2031"),
        ("2031-05-30", "2031-06-02", "30 May–2 Jun 2031"),
        ("2031-12-30", "2032-01-02", "30 Dec 2031–2 Jan 2032"),
        ("2031-02-01", "2031-02-28", "Feb 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-06-01", "2032-06-30", "1 Jun 2031–30 Jun 2032"),
        (None, "2031-05-06", "6 May 2031"),
        (None, None, ""),
    ],
)
def test_a_span_says_nothing_twice(first: str | None, last: str | None, words: str) -> None:
    assert span(first, last) == words


def test_a_date_that_is_not_known_is_not_made_up() -> None:
    assert period(None) == ""
    assert period(factories.DAYS["june"]) == "Jun 2031"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2031-05", "2032", "May 2031–2032"),
        ("2031-05-06", None, "since 6 May 2031"),
        (None, "2032", "until 2032"),
        (None, None, ""),
    ],
)
def test_a_term_of_office_may_be_open(start: str | None, end: str | None, words: str) -> None:
    assert term(start, end) == words
