"""The full texts of the reports, with an anchor at each passage that a line rests on."""

from collections.abc import Iterable, Mapping

from onrecord.model import EventAccount, ReportRow, StatementAccount
from onrecord.present.days import moment
from onrecord.present.html.links import safe_url
from onrecord.present.html.views import ReportView, Stretch
from onrecord.present.names import file_name, outlet
from onrecord.present.words import laid_out, shown

Account = EventAccount | StatementAccount
UNDATED = "undated"


def extent(account: Account) -> tuple[int, int]:
    """Give where a mention's words begin and end: its evidence, and all that was said where that goes on behind it."""
    spans = [account.evidence, *(account.content if isinstance(account, StatementAccount) else ())]
    return min(span.start for span in spans), max(span.end for span in spans)


class Texts:
    """Knows where the passages of the reports are; passages that overlap are one."""

    def __init__(self, reports: Iterable[ReportRow], accounts: Iterable[Account]) -> None:
        self.reports: Mapping[str, ReportRow] = {report.id: report for report in reports}
        found: dict[str, list[tuple[int, int]]] = {id: [] for id in self.reports}
        for account in accounts:
            found[account.report].append(extent(account))
        self._passages = {id: _merged(spans) for id, spans in found.items()}

    def href(self, account: Account) -> str:
        """Give the link to the passage of a mention."""
        at, _ = extent(account)
        start = next(start for start, end in self._passages[account.report] if start <= at < end)
        return f"#{_anchor(account.report, start)}"

    def view(self, id: str) -> ReportView:
        """Give a report with its whole text."""
        report = self.reports[id]
        return ReportView(
            id=report.id,
            title=shown(report.title or file_name(report)),
            outlet=outlet(report),
            published=moment(report.published) or UNDATED,
            facts=_facts(report),
            url=safe_url(report.url),
            language=report.language,
            stretches=tuple(self._stretches(report)),
        )

    def _stretches(self, report: ReportRow) -> Iterable[Stretch]:
        at = 0
        for start, end in self._passages[report.id]:
            yield Stretch(text=laid_out(report.text[at:start]), anchor="")
            yield Stretch(text=laid_out(report.text[start:end]), anchor=_anchor(report.id, start))
            at = end
        yield Stretch(text=laid_out(report.text[at:]), anchor="")


def _anchor(report: str, start: int) -> str:
    return f"{report}-{start}"


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _facts(report: ReportRow) -> tuple[str, ...]:
    """Who wrote it, what it copies, why nothing of it is in the lines."""
    copied = f"{report.copies.share:.0%} of the text stands in other reports too" if report.copies else ""
    unread = "" if report.analysed else f"not analysed: no model for the language {report.language!r}"
    address = "" if safe_url(report.url) else report.url or ""
    facts = (report.byline, report.credit, copied, unread, address, file_name(report))
    return tuple(shown(fact) for fact in facts if fact)
