"""What a raw input amounts to before it becomes a report: its decoded text, and what its metadata state."""

from dataclasses import dataclass

from onrecord.read.cuts import Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """
    A decoded text; `titled` where its first line is the title that the metadata give.

    `date` is in the words of the input, `language` as ISO 639-1. `stretches` are known to be no part of the report.
    `format` is that by which `decoded` gives the text again.
    """

    text: str
    format: str
    titled: bool = False
    date: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    credit: str | None = None
    language: str | None = None
    stretches: tuple[Stretch, ...] = ()
