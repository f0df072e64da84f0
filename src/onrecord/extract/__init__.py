"""From an annotated report to its mentions of actors, events and statements."""

from onrecord.extract.extractor import VERSION, Extractor
from onrecord.extract.plugins import load_events

__all__ = ["VERSION", "Extractor", "load_events"]
