"""
From files, folders and archives to reports: `read`.

By `decoded` and `uncut` it is proved that no word was altered.
"""

from onrecord.read.compose import decoded
from onrecord.read.cuts import uncut
from onrecord.read.files import Item, Skipped, read
from onrecord.read.loading import Loaded

__all__ = ["Item", "Loaded", "Skipped", "decoded", "read", "uncut"]
