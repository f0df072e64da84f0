"""Reading a text from a file of the test's own."""

from pathlib import Path

from onrecord.errors import BadInput
from onrecord.model import Report
from onrecord.read import Loaded, Skipped, decoded, read, uncut


def read_bytes(folder: Path, raw: bytes, name: str = "report.txt") -> list[Loaded | BadInput]:
    path = folder / name
    path.write_bytes(raw)
    return [one for one in read(path) if not isinstance(one, Skipped)]


def read_one(folder: Path, text: str, name: str = "report.txt") -> Report:
    """The one report of a text, proved to lead back to what was decoded."""
    (loaded,) = read_bytes(folder, text.encode(), name)
    assert isinstance(loaded, Loaded), loaded
    report = loaded.report
    assert uncut(report) == decoded(loaded.raw, loaded.format)
    assert report.title is None or report.text.startswith(report.title)
    assert report.dateline is None or report.dateline in report.text
    assert 0 <= report.body <= len(report.text)
    return report


def refusal(folder: Path, raw: bytes, name: str = "report.txt") -> BadInput:
    (error,) = read_bytes(folder, raw, name)
    assert isinstance(error, BadInput), error
    return error
