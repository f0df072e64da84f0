"""Outlets by a word of their name, and what they report of others."""

from collections.abc import Callable

import pytest

from onrecord.extract.actors import Actors


def known(actors: Actors, words: str) -> str | None:
    """The id of whom the last reference by these words names."""
    at = max(i for i, ref in enumerate(actors.refs) if ref.span.text == words)
    return actors.resolved(at).known


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The New York Times reported it. Omar Sy told The Times so.", "The Times", "new-york-times"),
        ("The New York Times reported it. Omar Sy told the Times so.", "Times", "new-york-times"),
        ("The Washington Post reported it. The Post named nobody.", "Post", "washington-post"),
        ("The Washington Times reported it. Omar Sy told The Times so.", "The Times", "washington-times"),
        ("Omar Sy told The Times that he was glad.", "The Times", "times-of-london"),
    ],
)
def test_an_outlet_by_the_last_word_of_its_name(
    find: Callable[[str], Actors], text: str, words: str, wanted: str
) -> None:
    assert known(find(text), words) == wanted


def test_an_outlet_reports_of_others(find: Callable[[str], Actors]) -> None:
    actors = find("Reuters reported that Togo hoped that Chad would give it grain.")
    at = next(i for i, ref in enumerate(actors.refs) if ref.span.text == "it")
    assert actors.resolved(at).known == "TGO"


def test_a_parliament_behind_its_own_adjective_is_known(find: Callable[[str], Actors]) -> None:
    assert known(find("He was seen at the Israeli Knesset on Monday."), "Knesset") == "isr-parliament"
