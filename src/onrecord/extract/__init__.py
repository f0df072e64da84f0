"""From an annotated report to its mentions of actors, events and statements."""

from onrecord.extract.extractor import VERSION, Extractor

__all__ = ["VERSION", "Extractor"]
