"""Who did what to whom: acts in PLOVER's types, told by verbs, light verbs and event nouns."""

from onrecord.extract.events.finder import find_events, find_mentions
from onrecord.extract.events.parties import Actors

__all__ = ["Actors", "find_events", "find_mentions"]
