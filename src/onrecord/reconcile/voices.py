"""
Who speaks where a report speaks for itself: its outlet, the agency it credits, or the report it was copied from.

Words that stand in several reports have one voice: the agency that any of them credits, else the outlet that
published them first, else one of them, unknown which.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.model import OriginBasis, OriginKind, Report
from onrecord.reconcile.copies import Copied, Passage, first_published
from onrecord.reconcile.credits import credit
from onrecord.reconcile.publishers import Publisher, Publishers

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
        self._publishers = publishers
        self._credits = {r.id: self._credit(r) for r in reports}

    def outlet(self, report: str) -> Publisher | None:
        """The publisher of a report, where it is stated."""
        name = self._reports[report].outlet
        return self._publishers.outlet(name) if name else None

    def at(self, report: str, start: int, end: int) -> Source:
        """Who says what stands at those characters, if the report does not say it from somebody else."""
        carriers = self._carriers(report, start, end)
        outlet, agency = self.outlet(report), self._agency(carriers)
        if agency is not None and (outlet is None or agency.key != outlet.key):
            return self.of(agency, report, "credit" if self._credits[report] == agency else "copy")
        published = {c: self._reports[c].published for c in carriers}
        first = report if agency is not None or len(carriers) == 1 else first_published(published)
        if first is None:
            return Source(key=f"copies:{min(carriers)}", kind="outlet", actor=None, name=None, basis="copy")
        if first == report:
            return replace(self.of(outlet, report, "own"), kind="own")
        return self.of(self.outlet(first), first, "copy")

    def of(self, publisher: Publisher | None, report: str, basis: OriginBasis) -> Source:
        """A publisher as a source; that of an outlet which `report` does not state is the report itself."""
        if publisher is None:
            return Source(key=f"report:{report}", kind="outlet", actor=None, name=None, basis=basis)
        kind: OriginKind = "agency" if publisher.is_agency else "outlet"
        return Source(key=publisher.key, kind=kind, actor=publisher.actor, name=publisher.name, basis=basis)

    def _agency(self, carriers: Sequence[str]) -> Publisher | None:
        """The agency that any report with these words credits or is; the first by name, should they not agree."""
        found = [p for c in carriers if (p := self._credits[c] or self._agency_of(c)) is not None]
        return min(found, key=lambda p: p.key, default=None)

    def _agency_of(self, report: str) -> Publisher | None:
        outlet = self.outlet(report)
        return outlet if outlet is not None and outlet.is_agency else None

    def _credit(self, report: Report) -> Publisher | None:
        """Whom a report credits; what an agency credits to itself is its own."""
        name = credit(report, self._publishers.is_agency)
        found = self._publishers.outlet(name) if name else None
        outlet = self.outlet(report.id)
        return None if found is None or (outlet is not None and found.key == outlet.key) else found

    def _carriers(self, report: str, start: int, end: int) -> list[str]:
        """All reports that carry those words, over whatever steps they were taken over."""
        found = {report: (start, end)}
        waiting = [report]
        while waiting:
            here = waiting.pop()
            for other, span in self._shared(here, *found[here]).items():
                if other not in found:
                    found[other] = span
                    waiting.append(other)
        return sorted(found)

    def _shared(self, report: str, start: int, end: int) -> Mapping[str, tuple[int, int]]:
        """The reports that have most of the words too, with their place there."""
        by_other: dict[str, list[Passage]] = {}
        for passage in self._passages.get(report, ()):
            if passage.start < end and start < passage.end:
                by_other.setdefault(passage.other, []).append(passage)
        return {
            other: _place(passages, start, end)
            for other, passages in by_other.items()
            if sum(min(p.end, end) - max(p.start, start) for p in passages) >= COVERED * (end - start)
        }


def _place(passages: Sequence[Passage], start: int, end: int) -> tuple[int, int]:
    """Where the words stand in the other report, to the character where punctuation is alike."""
    first, last = min(passages, key=lambda p: p.start), max(passages, key=lambda p: p.end)
    return first.there + max(0, start - first.start), last.until - max(0, last.end - end)
