"""What the tests of extraction share."""

from collections.abc import Callable

import pytest

from onrecord.annotate import Annotated
from onrecord.extract.actors import ActorFinder, Actors
from onrecord.knowledge import Knowledge


@pytest.fixture(scope="session")
def find(annotate: Callable[[str], Annotated], knowledge: Knowledge) -> Callable[[str], Actors]:
    """The actors of a text."""
    finder = ActorFinder(knowledge)
    return lambda text: finder.find(annotate(text))
