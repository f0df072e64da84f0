import pytest

from onrecord.errors import BadQuestion
from onrecord.knowledge.ontology import TYPES
from onrecord.query import FIELDS, PLAIN_TYPES, Asked, Query, ask
from onrecord.query.coding import code, status
from onrecord.query.days import first_day, last_day


def test_keywords_are_the_fields_of_a_query() -> None:
    assert tuple(Asked.__annotations__) == FIELDS


def test_one_word_is_a_sequence_of_one_and_none_is_none() -> None:
    assert ask(actor="China", type=["consult", "aid"], place=None) == Query(actor=("China",), type=("consult", "aid"))
    with pytest.raises(TypeError, match="colour"):
        ask(colour="red")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2031-05-06", "2031-05-06", "2031-05-06"),
        ("2031-05", "2031-05-01", "2031-05-31"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        (" 2031 ", "2031-01-01", "2031-12-31"),
    ],
)
def test_days_months_and_years_have_a_first_and_a_last_day(words: str, first: str, last: str) -> None:
    assert (first_day(words), last_day(words)) == (first, last)


@pytest.mark.parametrize(
    "words", ["", "May", "2031-13", "2031-00", "2031-02-30", "2031-05-00", "0000", "31-05-06", "٢٠٣١"]
)
def test_what_is_no_date_is_said_to_be_none(words: str) -> None:
    for day in (first_day, last_day):
        with pytest.raises(BadQuestion, match=r"is no date.*2021-08"):
            day(words)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("consult", "CONSULT"),
        ("Consult", "CONSULT"),
        ("talks", "CONSULT"),
        ("agreement or offer", "AGREE"),
        ("offer", "AGREE"),
        ("offers", "AGREE"),
        ("Sanctions", "SANCTION"),
        ("phone", "phone"),
        ("martial-law", "martial-law"),
    ],
)
def test_types_and_modes_go_by_their_names_and_plain_words(word: str, found: str) -> None:
    assert code(word) == found


def test_every_type_has_a_plain_word_that_leads_to_it() -> None:
    assert set(PLAIN_TYPES) == set(TYPES)
    assert [code(words) for words in PLAIN_TYPES.values()] == list(PLAIN_TYPES)


def test_another_word_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(BadQuestion, match=r"no type.*CONSULT \(talks\)"):
        code("party")
    with pytest.raises(BadQuestion, match=r"no status.*occurred, ongoing"):
        status("rumoured")
    assert status("Denied") == "denied"
