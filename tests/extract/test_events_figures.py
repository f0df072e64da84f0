"""Numbers in acts: how many, of whom, between which bounds."""

from collections.abc import Callable

import pytest
from tests.extract.naming import named

from onrecord.annotate import Annotated
from onrecord.extract.events import find_events

Annotate = Callable[[str], Annotated]


def figures_of(annotate: Annotate, text: str) -> list[tuple[str, int | None, int | None, str | None]]:
    annotated = annotate(text)
    drafts = find_events(annotated, named(annotated))
    return [(figure.what, figure.low, figure.high, figure.unit) for draft in drafts for figure in draft.figures]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bordurian rebels killed 12 soldiers.", ("killed", 12, 12, "people")),
        ("Bordurian rebels killed at least twelve soldiers.", ("killed", 12, None, "people")),
        ("Syldavian police arrested more than 100 protesters.", ("detained", 101, None, "people")),
        ("Syldavian police arrested dozens of protesters.", ("detained", 24, 99, "people")),
        ("The Elbonian army released up to 40 prisoners.", ("released", None, 40, "people")),
        ("Sylvania gave Elbonia 5.1 million dollars.", ("money", 5_100_000, 5_100_000, "USD")),
        ("Thousands of Ruritanian students marched against the government.", ("crowd", 2_000, None, "people")),
        ("Tens of thousands of Elbonian miners marched.", ("crowd", 20_000, None, "people")),
        ("Bordurian rebels killed more than a dozen soldiers.", ("killed", 13, None, "people")),
        ("Bordurian rebels killed a dozen soldiers.", ("killed", 12, 12, "people")),
        ("Bordurian rebels killed two captured officers.", ("killed", 2, 2, "people")),
    ],
)
def test_bounds_and_kinds(annotate: Annotate, text: str, wanted: tuple[str, int | None, int | None, str]) -> None:
    assert figures_of(annotate, text) == [wanted]


def test_years_and_things_are_no_figures(annotate: Annotate) -> None:
    assert figures_of(annotate, "Sylvania signed three treaties with Elbonia in 1998.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bordurian jets killed seven members of one Syldavian family.", [("killed", 7, 7, "people")]),
        ("Bordurian rebels killed six soldiers on 12 March.", [("killed", 6, 6, "people")]),
        (
            "Sylvania gave Elbonia tents and pledged 3 million dollars.",
            [("money", 3_000_000, 3_000_000, "USD")],
        ),
    ],
)
def test_a_number_counts_once_and_for_its_own_act(
    annotate: Annotate, text: str, wanted: list[tuple[str, int | None, int | None, str]]
) -> None:
    assert figures_of(annotate, text) == wanted
