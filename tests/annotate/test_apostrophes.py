"""Short forms of verbs with a curly apostrophe."""

from collections.abc import Callable

import pytest

from onrecord.annotate import Annotated


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("It’s a meeting that nobody wants.", "’s", "be"),
        ("They’re late.", "’re", "be"),
        ("They’ve left.", "’ve", "have"),
        ("They’ll leave.", "’ll", "will"),
    ],
)
def test_a_curly_apostrophe_is_as_good_as_a_straight_one(
    text: str, word: str, lemma: str, annotate: Callable[[str], Annotated]
) -> None:
    assert [token.lemma_ for token in annotate(text).doc if token.text == word] == [lemma]


def test_a_possessive_is_no_verb(annotate: Callable[[str], Annotated]) -> None:
    assert all(token.lemma_ != "be" for token in annotate("Lima’s mayor left.").doc)
