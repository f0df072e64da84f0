"""Headings read as sentences are written."""

import pytest

from onrecord.annotate.headings import is_heading, recased
from onrecord.annotate.paragraphs import paragraphs

NAMES = frozenset({"Mali", "Kenya", "US", "White House"})
ENGLISH = frozenset("signs tax bill rebels free pupils reed camps court claims of to in who the house white".split())


def as_sentence(heading: str, body: str = "It was raining.") -> str:
    """A heading above a body, as it is read."""
    text = f"{heading}\n\n{body}"
    found = recased(text, paragraphs(text), NAMES.__contains__, ENGLISH.__contains__)
    assert found.casefold() == text.casefold()
    return found.partition("\n")[0]


@pytest.mark.parametrize(
    ("heading", "body", "wanted"),
    [
        ("Kenya Signs Tax Bill", "It was raining.", "Kenya signs tax bill"),
        ("Rebels Free Pupils In Camps", "It was raining.", "Rebels free pupils in camps"),
        ("Court Rejects Reed Claims", "The court said Reed lied.", "Court Rejects Reed claims"),
        ("White House Signs Bill", "It was raining.", "White House signs bill"),
        ("U.S. House Signs Tax Bill", "It was raining.", "U.S. house signs tax bill"),
        ("KENYA REBELS FREE PUPILS IN US CAMPS", "It was raining.", "Kenya rebels free pupils in US camps"),
        ("COURT CLAIMS REED SIGNS", "The court asked Reed to leave.", "Court claims Reed signs"),
        ("REBELS WHO FREE PUPILS", "It was raining.", "Rebels who free pupils"),
    ],
)
def test_words_of_headings_are_as_the_text_or_english_has_them(heading: str, body: str, wanted: str) -> None:
    assert as_sentence(heading, body) == wanted


def test_lines_of_names_within_a_text_are_none_but_those_in_capitals_are() -> None:
    text = "Rebels free pupils.\n\nReed Diaz, Lima Herald\n\nREBELS FREE PUPILS"
    found = recased(text, paragraphs(text), NAMES.__contains__, ENGLISH.__contains__)
    assert found.split("\n\n")[1:] == ["Reed Diaz, Lima Herald", "Rebels free pupils"]


@pytest.mark.parametrize("line", ["Rebels free pupils in Mali", "Kenya Signs", "Ana Diaz Met Tom Reed."])
def test_other_lines_are_no_headings(line: str) -> None:
    assert not is_heading(line)
    assert as_sentence(line) == line


def test_letters_that_change_their_length_stay() -> None:
    assert as_sentence("Kenya Signs İmperial Bill") == "Kenya signs İmperial bill"
