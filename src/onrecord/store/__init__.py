"""The record file: reports, mentions and decisions as they came, and what was derived from them."""

from onrecord.store.counting import COUNTABLE, Count
from onrecord.store.filters import EVERYTHING, Filter, Who
from onrecord.store.folding import fold
from onrecord.store.fulltext import Passage, Words
from onrecord.store.imports import ImportedRow
from onrecord.store.inputs import StoredReport
from onrecord.store.store import Found, Stamp, Store

__all__ = [
    "COUNTABLE",
    "EVERYTHING",
    "Count",
    "Filter",
    "Found",
    "ImportedRow",
    "Passage",
    "Stamp",
    "Store",
    "StoredReport",
    "Who",
    "Words",
    "fold",
]
