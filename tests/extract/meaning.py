"""Whom words of a report mean, for tests to ask."""

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef


def positions(actors: Actors, words: str) -> list[int]:
    """The positions of the references with some words."""
    return [i for i, ref in enumerate(actors.refs) if ref.span.text == words]


def whom(actors: Actors, words: str, nth: int = 0) -> list[ActorRef]:
    """The first references of all that the nth reference with some words stands for."""
    return [actors.refs[member] for member in actors.members(positions(actors, words)[nth])]
