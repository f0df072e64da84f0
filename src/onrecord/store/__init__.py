"""The record file: reports, mentions and decisions as they came, and what was derived from them."""

from onrecord.store.imports import ImportedRow
from onrecord.store.inputs import StoredReport
from onrecord.store.store import Found, Stamp, Store

__all__ = ["Found", "ImportedRow", "Stamp", "Store", "StoredReport"]
