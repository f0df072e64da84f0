"""
onrecord reads news reports on world affairs and keeps the record, every line with the words that it rests on.

    import onrecord

    with onrecord.open("crisis.db") as record:
        record.add("reports/")
        for event in record.events(type="CONSULT"):
            print(event.date, event.actors, event.mentions[0].evidence.text)
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.importing import ImportResult as ImportResult
    from onrecord.pipeline import AddResult as AddResult
    from onrecord.record import OpenRecord as OpenRecord
    from onrecord.record import open as open

__version__ = "0.1.0"
__all__ = ["AddResult", "ImportResult", "OpenRecord", "__version__", "open"]

_HOMES = {
    "AddResult": "onrecord.pipeline",
    "ImportResult": "onrecord.importing",
    "OpenRecord": "onrecord.record",
    "open": "onrecord.record",
}


def __getattr__(name: str) -> Any:
    """Import the API on first use, so that `onrecord --help` need not wait for the store."""
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
