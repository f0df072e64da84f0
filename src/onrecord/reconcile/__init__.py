"""From the facts and mentions of all reports, and what people decided, to the record."""

from onrecord.reconcile.reconciling import reconcile

# Raised with every change of what reconciliation derives, so that a record knows that it has to be derived again.
VERSION = "4"

__all__ = ["VERSION", "reconcile"]
