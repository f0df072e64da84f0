import pytest

from onrecord.errors import BadQuestion
from onrecord.query import Query
from onrecord.query.search_text import read_search
from onrecord.store import Words


@pytest.mark.parametrize(
    ("text", "words", "query"),
    [
        ("grain june", Words(all=("grain", "june")), Query()),
        ('"send grain" -navy', Words(all=("send grain",), none=("navy",)), Query()),
        ("“send grain”", Words(all=("send grain",)), Query()),
        ('-"send grain" gr*', Words(all=("gr*",), none=("send grain",)), Query()),
        ('actor:"Mila Toren" ACTOR:ard', Words(), Query(actor=("Mila Toren", "ard"))),
        ("between:ard,vel since:2031", Words(), Query(between=("ard", "vel"), since="2031")),
        ('between:ard,"Josk Harrow"', Words(), Query(between=("ard", "Josk Harrow"))),
        ("independent:2 min-independent-less", Words(all=("min-independent-less",)), Query(min_independent=2)),
        ("at 10:30 in-depth", Words(all=("at", "10:30", "in-depth")), Query()),
        ('"not closed', Words(all=("not closed",)), Query()),
        ('"actor:ard"', Words(all=("actor:ard",)), Query()),
        ("grain -- * ()", Words(all=("grain",)), Query()),
    ],
)
def test_words_phrases_and_fields_are_told_apart(text: str, words: Words, query: Query) -> None:
    read = read_search(text)
    assert (read.words, read.query) == (words, query)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("colour:red", "no field 'colour'.*actor, between, independent"),
        ("https://example.com/a", "no field 'https'.*quotation marks"),
        ("-actor:ard", "cannot be left out"),
        ("actor:", "no value|nothing to look for"),
        ('actor:"" grain', "has no value"),
        ("between:ard", "does not name two"),
        ("between:ard,vel,usa", "does not name two"),
        ("since:2030 since:2031", "more than once"),
        ("independent:many", "no number"),
        ("independent:²", "no number"),
        ("", "nothing to look for"),
        ('" " - *', "nothing to look for"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, problem: str) -> None:
    with pytest.raises(BadQuestion, match=problem):
        read_search(text)


@pytest.mark.parametrize("text", ["grain " * 101, f'"{"grain " * 101}"', f"grain {'-navy ' * 100}"])
def test_a_whole_page_is_no_search(text: str) -> None:
    with pytest.raises(BadQuestion, match="at most 100 words"):
        read_search(text)
