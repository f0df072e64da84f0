"""The actors of a report: names, descriptions and pronouns, and which of them are one."""

from onrecord.extract.actors.finder import ActorFinder
from onrecord.extract.actors.table import Actors

__all__ = ["ActorFinder", "Actors"]
