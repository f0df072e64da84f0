"""Verbs that the parser gives to the wrong subject."""

from collections.abc import Callable

from tests.extract.naming import code, named

from onrecord.annotate import Annotated
from onrecord.extract.events import find_events
from onrecord.extract.events.mending import mended


def test_a_verb_behind_a_comma_belongs_to_the_speaker(annotate: Callable[[str], Annotated]) -> None:
    annotated = annotate("Sylvania said that Borduria had lied, and summoned the Bordurian ambassador.")
    found = [code(annotated, draft) for draft in find_events(annotated, named(annotated))]
    assert found == ["ACCUSE/disapprove occurred: Sylvania > ambassador"]


def test_without_a_comma_the_second_verb_stays_with_the_first() -> None:
    words = ["he", "said", "they", "lied", "and", "left"]
    deps = ["nsubj", "ROOT", "nsubj", "ccomp", "cc", "conj"]
    heads = [1, 1, 3, 1, 3, 3]
    tags = ["PRP", "VBD", "PRP", "VBD", "CC", "VBD"]
    assert mended(words, ["he", "say", "they", "lie", "and", "leave"], tags, deps, heads, {"say"}) == heads
