"""From a report to its sentences, parse and quotation marks."""

from onrecord.annotate.annotator import Annotated, Annotator
from onrecord.annotate.quotes import Quote

__all__ = ["Annotated", "Annotator", "Quote"]
