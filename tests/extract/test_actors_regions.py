"""States that are called again by where they lie."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import whom

from onrecord.extract.actors import Actors


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("France said Mali had expelled its envoy. The West African country is poor.", "West African country", "MLI"),
        ("Mauritius asked London to hurry. The island nation wants the treaty.", "island nation", "MUS"),
        ("Latvia will host troops led by Canada. They will stay in the Baltic republic.", "Baltic republic", "LVA"),
        ("Togo's premier, back from Riyadh, said the kingdom would pay.", "kingdom", "SAU"),
        ("Farmers marched in Bamako. Peru left the landlocked African nation.", "landlocked African nation", "MLI"),
        ("Laos named an envoy to Mongolia. The South-East Asian state is small.", "South-East Asian state", "LAO"),
        ("Japan will lend money to Laos. The South-East Asian state is small.", "South-East Asian state", "LAO"),
        ("Peru met Chile. The Baltic republic agreed.", "Baltic republic", None),
        ("Kenya met Uganda. The East African nation agreed.", "East African nation", None),
    ],
)
def test_a_state_by_where_it_lies(find: Callable[[str], Actors], text: str, words: str, wanted: str | None) -> None:
    assert [ref.country for ref in whom(find(text), words)] == [wanted]
