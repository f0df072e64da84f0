"""
Who speaks where a report speaks for itself: its outlet, the agency it credits, or the report it was copied from.

Words that stand in several reports have one voice: the agency that any of them credits, else the outlet that
published them first, else one of them, unknown which.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.model import OriginBasis, OriginKind, Report
from onrecord.reconcile.copies import Copied, Passage, first_published
from onrecord.reconcile.credits import credit
from onrecord.reconcile.publishers import Publisher, Publishers

BLOCK = 256  # characters by which passages are looked up
COVERED = 0.8  # of the characters of a mention's evidence from which it is taken over, small edits aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Whence one mention has it; those with one `key` are one origin."""

    key: str
    kind: OriginKind
    actor: str | None
    name: str | None
    basis: OriginBasis


class Voices:
    """The voices of all reports of a record."""

    def __init__(self, reports: Sequence[Report], copied: Copied, publishers: Publishers) -> None:
        self._reports = {report.id: report for report in reports}
        self._passages = copied.passages
        self._outlets = {r.id: publishers.outlet(r.outlet) if r.outlet else None for r in reports}
        self._blocks: dict[str, dict[int, list[Passage]]] = {}  # passages by report and block, made when first asked
        self._credits = {r.id: self._credit(r, publishers) for r in reports}

    def outlet(self, report: str) -> Publisher | None:
        """The publisher of a report, where it is stated."""
        return self._outlets[report]

    def at(self, report: str, start: int, end: int) -> Source:
        """
        Who says what stands at those characters, if the report does not say it from somebody else.

        From print to print it goes back to the one that was first, or to the smallest id where dates don't tell.
        """
        here, place, unsure, seen = report, (start, end), False, {report}
        while True:
            carriers = {here: place, **self._shared(here, *place)}
            if agency := self._agency(sorted(carriers)):
                return self._of_agency(agency, report)
            first = here if len(carriers) == 1 else first_published({c: self._reports[c].published for c in carriers})
            unsure, back = unsure or first is None, first or min(carriers)
            if back in seen:
                break
            here, place = back, carriers[back]
            seen.add(here)
        if unsure:
            return Source(key=f"copies:{here}", kind="outlet", actor=None, name=None, basis="copy")
        return self._own(report) if here == report else self.of(self.outlet(here), here, "copy")

    def of(self, publisher: Publisher | None, report: str, basis: OriginBasis) -> Source:
        """A publisher as a source; that of an outlet which `report` does not state is the report itself."""
        if publisher is None:
            return Source(key=f"report:{report}", kind="outlet", actor=None, name=None, basis=basis)
        kind: OriginKind = "agency" if publisher.is_agency else "outlet"
        return Source(key=publisher.key, kind=kind, actor=publisher.actor, name=publisher.name, basis=basis)

    def _own(self, report: str) -> Source:
        return replace(self.of(self.outlet(report), report, "own"), kind="own")

    def _of_agency(self, agency: Publisher, report: str) -> Source:
        outlet = self.outlet(report)
        if outlet is not None and outlet.key == agency.key:
            return self._own(report)
        return self.of(agency, report, "credit" if self._credits[report] == agency else "copy")

    def _agency(self, carriers: Sequence[str]) -> Publisher | None:
        """The agency that any report with these words credits or is; the first by name, should they not agree."""
        found = [p for c in carriers if (p := self._credits[c] or self._agency_of(c)) is not None]
        return min(found, key=lambda p: p.key, default=None)

    def _agency_of(self, report: str) -> Publisher | None:
        outlet = self.outlet(report)
        return outlet if outlet is not None and outlet.is_agency else None

    def _credit(self, report: Report, publishers: Publishers) -> Publisher | None:
        """Whom a report credits; what an agency credits to itself is its own."""
        name = credit(report, publishers.is_agency)
        found = publishers.outlet(name) if name else None
        outlet = self.outlet(report.id)
        return None if found is None or (outlet is not None and found.key == outlet.key) else found

    def _shared(self, report: str, start: int, end: int) -> Mapping[str, tuple[int, int]]:
        """The reports that have most of the words too, with their place there."""
        by_other: dict[str, list[Passage]] = {}
        for passage in self._near(report, start, end):
            if passage.start < end and start < passage.end:
                by_other.setdefault(passage.other, []).append(passage)
        return {
            other: _place(passages, start, end)
            for other, passages in by_other.items()
            if sum(min(p.end, end) - max(p.start, start) for p in passages) >= COVERED * (end - start)
        }

    def _near(self, report: str, start: int, end: int) -> Iterator[Passage]:
        """The passages that may touch those characters, each once."""
        if report not in self._blocks:
            blocks: dict[int, list[Passage]] = {}
            for passage in self._passages.get(report, ()):
                for block in range(passage.start // BLOCK, passage.end // BLOCK + 1):
                    blocks.setdefault(block, []).append(passage)
            self._blocks[report] = blocks
        first = start // BLOCK
        for block in range(first, end // BLOCK + 1):
            for passage in self._blocks[report].get(block, ()):
                if block == first or passage.start // BLOCK == block:
                    yield passage


def _place(passages: Sequence[Passage], start: int, end: int) -> tuple[int, int]:
    """Where the words stand in the other report, to the character where punctuation is alike."""
    first, last = min(passages, key=lambda p: p.start), max(passages, key=lambda p: p.end)
    return first.there + max(0, start - first.start), last.until - max(0, last.end - end)
