"""Headlines: lines in which every word has a capital."""

from collections.abc import Callable

import pytest

from onrecord.extract.actors import Actors

Find = Callable[[str], Actors]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Diaz Threatens to Leave Before Vote on Trade\n\nThe senator was tired.", ["Diaz"]),
        ("Lima Herald Has Decided Editor Must Go\n\nThe editor of the Lima Herald was tired.", ["Lima Herald"]),
        ("Kenyan President Signs Tax Bill Despite Protests\n\nThe bill was late.", []),
        ("Omar Sy Told Judge That Court Claims Were False\n\nThe judge was late.", ["Omar Sy"]),
    ],
)
def test_a_name_ends_before_the_verb_of_a_line_in_capitals(find: Find, text: str, wanted: list[str]) -> None:
    named = [ref.name for ref in find(text).refs if ref.form == "name" and ref.type in {"person", "organization"}]
    assert named == wanted


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Kenya police fire tear gas at striking nurses", "police", "KEN"),
        ("Greek coast guard fires on smugglers' boat; one killed", "coast guard", "GRC"),
        ("Greek police chiefs in Athens", "police", None),
    ],
)
def test_who_acts_where_a_verb_is_taken_for_a_noun(find: Find, text: str, words: str, country: str | None) -> None:
    assert [ref.country for ref in find(text).refs if ref.span.text == words] == ([country] if country else [])


def test_a_chamber_is_of_the_state_before_it(find: Find) -> None:
    actors = find("Manila's Senate opened an inquiry. The U.S. Senate met.")
    assert [ref.country for ref in actors.refs if ref.span.text.endswith("Senate")] == ["PHL", "USA"]
