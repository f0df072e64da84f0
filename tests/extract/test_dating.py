"""Acts that have no day of their own."""

from collections.abc import Callable

import pytest

from onrecord.annotate import Annotated
from onrecord.extract import Extractor
from onrecord.extract.dating import SAME_ACT
from onrecord.model import EventMention


@pytest.fixture(scope="module")
def events(annotate: Callable[[str], Annotated], extractor: Extractor) -> Callable[[str], dict[str, EventMention]]:
    """Events by the words of their triggers."""
    return lambda text: {event.trigger.text: event for event in extractor.extract(annotate(text)).events}


Events = Callable[[str], dict[str, EventMention]]


def test_a_contact_told_again_has_the_day_of_the_first_telling(events: Events) -> None:
    found = events(
        "Peruvian President Rosa Quispe spoke with Chilean President Juan Soto on Monday. "
        "Quispe called Soto from Lima, her office said."
    )
    assert found["spoke"].time is not None
    called = found["called"].time
    assert called is not None
    assert (called.anchor, called.rule) == (found["spoke"].id, SAME_ACT)


def test_what_two_agreed_they_agreed_when_they_met(events: Events) -> None:
    found = events(
        "Peruvian President Rosa Quispe met Chilean President Juan Soto on Monday. "
        "The two agreed to cooperate on trade."
    )
    agreed = found["agreed"].time
    assert agreed is not None
    assert agreed.anchor == found["met"].id


def test_another_pair_is_another_act(events: Events) -> None:
    found = events(
        "Peruvian President Rosa Quispe met Chilean President Juan Soto on Monday. "
        "Quispe called Kenyan President Amos Kiprop."
    )
    assert found["called"].time is None


def test_an_act_of_words_is_done_when_it_is_said(events: Events) -> None:
    found = events("On Monday, Chile said it was willing to help Peru.")
    (agreed,) = [event for event in found.values() if event.type == "AGREE"]
    assert agreed.time is not None
    assert agreed.time.span.text in {"Monday", "On Monday"}
