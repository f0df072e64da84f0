"""The marks [1], [2] that lead from a line to the words that it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.model import EventAccount, ReportRow, StatementAccount
from onrecord.present.days import moment
from onrecord.present.names import file_name, outlet
from onrecord.present.words import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of a report with the mark that leads to them."""

    mark: int
    outlet: str
    published: str
    source: str
    words: str


class Marks:
    """Numbers passages in the order in which they are first referred to; the same words get the same number."""

    def __init__(self, reports: Mapping[str, ReportRow]) -> None:
        self._reports = reports
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._fresh: list[Passage] = []

    def of(self, account: EventAccount | StatementAccount) -> int:
        """Give the mark of the evidence of a mention."""
        evidence = account.evidence
        key = (account.report, evidence.start, evidence.end)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._fresh.append(self._passage(account, self._numbers[key]))
        return self._numbers[key]

    def take(self) -> tuple[Passage, ...]:
        """Give the passages that were numbered since the last call."""
        taken, self._fresh = tuple(self._fresh), []
        return taken

    def _passage(self, account: EventAccount | StatementAccount, mark: int) -> Passage:
        report = self._reports[account.report]
        return Passage(
            mark=mark,
            outlet=outlet(report),
            published=moment(report.published) or "undated",
            source=f"{file_name(report)} ({report.id})",
            words=shown(account.evidence.text),
        )
