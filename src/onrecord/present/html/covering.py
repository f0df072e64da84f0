"""Which outlet carries which line."""

from collections.abc import Iterable

from onrecord.model import Event, Statement
from onrecord.present.comparison import Coverage, side_value
from onrecord.present.html.texts import Account, Texts
from onrecord.present.html.views import Cell, CoverageRow, CoverageView
from onrecord.present.lines import event_label, statement_label
from onrecord.present.names import Names, outlet


def coverage_view(rows: Iterable[Event | Statement], names: Names, coverage: Coverage, texts: Texts) -> CoverageView:
    """Give the lines down and the outlets across; what most outlets carry comes first."""
    outlets = tuple(coverage.outlets)
    ordered = sorted(rows, key=lambda row: -len(coverage.of(row)))
    views = [(len(coverage.of(row)), _row(row, outlets, names, coverage, texts)) for row in ordered]
    return CoverageView(
        outlets=outlets,
        shared=tuple(view for carriers, view in views if carriers > 1),
        single=tuple(view for carriers, view in views if carriers == 1),
    )


def _row(row: Event | Statement, outlets: Iterable[str], names: Names, coverage: Coverage, texts: Texts) -> CoverageRow:
    first: dict[str, str] = {}
    accounts: Iterable[Account] = row.mentions
    for account in accounts:
        first.setdefault(outlet(texts.reports[account.report]), texts.href(account))
    values = _values(row, names, coverage)
    cells = [Cell(href=first[one], value=values.get(one, "")) if one in first else None for one in outlets]
    label = event_label(row, names) if isinstance(row, Event) else statement_label(row, names)
    return CoverageRow(href=f"#{row.id}", kind=row.kind, label=label, cells=tuple(cells))


def _values(row: Event | Statement, names: Names, coverage: Coverage) -> dict[str, str]:
    """Give what each outlet has where they differ: "12 Mar 2024; 7"."""
    values: dict[str, list[str]] = {}
    for difference in row.differences:
        for side in difference.values:
            for one in coverage.those(row, side.mentions):
                values.setdefault(one, []).append(side_value(difference.field, side.value, names))
    return {one: "; ".join(dict.fromkeys(found)) for one, found in values.items()}
