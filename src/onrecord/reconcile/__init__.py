"""From the facts and mentions of all reports, and what people decided, to the record."""

from onrecord.reconcile.reconciling import reconcile

__all__ = ["reconcile"]
