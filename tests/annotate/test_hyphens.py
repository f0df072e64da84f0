"""Verbs with a hyphen stay one word."""

from collections.abc import Callable

import pytest

from onrecord.annotate import Annotated


@pytest.mark.parametrize(
    ("text", "verb", "lemma"),
    [
        ("Guards pepper-sprayed two clerks in Lagos.", "pepper-sprayed", "pepper-spray"),
        ("The rebels booby-trapped houses as they left.", "booby-trapped", "booby-trap"),
        ("Two clerks were tear-gassed in Lagos.", "tear-gassed", "tear-gas"),
    ],
)
def test_a_verb_with_a_hyphen_is_one_verb(
    text: str, verb: str, lemma: str, annotate: Callable[[str], Annotated]
) -> None:
    token = next(token for token in annotate(text).doc if token.text == verb)
    assert (token.lemma_, token.dep_, token.tag_[:2]) == (lemma, "ROOT", "VB")
