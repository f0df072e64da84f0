"""Questions to the record, in the words of those who ask."""

from onrecord.query.asking import FIELDS, Asked, Query, ask
from onrecord.query.plain import PLAIN_TYPES

__all__ = ["FIELDS", "PLAIN_TYPES", "Asked", "Query", "ask"]
