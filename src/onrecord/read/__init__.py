"""From files to reports: `read`, and `decoded` and `uncut` by which it is proved that no word was altered."""

from onrecord.read.compose import decoded
from onrecord.read.cuts import uncut
from onrecord.read.files import read
from onrecord.read.loading import Loaded

__all__ = ["Loaded", "decoded", "read", "uncut"]
