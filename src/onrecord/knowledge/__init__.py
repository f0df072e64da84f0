"""Actors, places, roles and kinds of actors that onrecord knows before it reads a report; see load_knowledge."""

from functools import cache

from onrecord.knowledge.base import Knowledge
from onrecord.knowledge.loading import read_knowledge
from onrecord.knowledge.records import Form, KnownActor, KnownRole, Place, RoleEntry, Surface

__all__ = ["Form", "Knowledge", "KnownActor", "KnownRole", "Place", "RoleEntry", "Surface", "load_knowledge"]


@cache
def load_knowledge() -> Knowledge:
    """The knowledge base as shipped with this version, read once a process."""
    return read_knowledge()
