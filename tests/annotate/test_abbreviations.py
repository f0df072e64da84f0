"""Ranks that are written short."""

from collections.abc import Callable

from onrecord.annotate import Annotated


def test_a_rank_is_one_word_and_ends_no_sentence(annotate: Callable[[str], Annotated]) -> None:
    doc = annotate("The spokeswoman was Capt. Ana Diaz. Lt. Col. Tom Reed left.").doc
    assert [sent.text for sent in doc.sents] == ["The spokeswoman was Capt. Ana Diaz.", "Lt. Col. Tom Reed left."]
    assert {"Capt.", "Lt.", "Col."} <= {token.text for token in doc}
