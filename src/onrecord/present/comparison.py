"""Which reports carry what, and where they part."""

from collections.abc import Iterable, Sequence

from onrecord.model import Difference, Event, ReportRow, Statement
from onrecord.present.days import period, span
from onrecord.present.lines import UNDATED, Line, carried, event_label, row_marks, statement_label
from onrecord.present.names import Names, outlet
from onrecord.present.passages import Marks
from onrecord.present.words import counted, shown


class Coverage:
    """Which outlets a story's reports are from."""

    def __init__(self, reports: Sequence[ReportRow]) -> None:
        self.total = len(reports)
        self._outlets = {report.id: outlet(report) for report in reports}

    @property
    def outlets(self) -> list[str]:
        """All outlets of the story, by name."""
        return sorted(set(self._outlets.values()))

    def of(self, row: Event | Statement) -> set[str]:
        """Give the outlets that carry a row."""
        return {self._outlets[mention.report] for mention in row.mentions}

    def those(self, row: Event | Statement, mentions: Iterable[str]) -> list[str]:
        """Give the outlets of some of its mentions, by name."""
        wanted = set(mentions)
        return sorted({self._outlets[mention.report] for mention in row.mentions if mention.id in wanted})


def agreed(rows: Iterable[Event | Statement], names: Names, marks: Marks, coverage: Coverage) -> list[Line]:
    """Give what several reports carry without a difference."""
    both = [row for row in rows if row.reports > 1 and not row.differences]
    return [_line(row, f"{_label(row, names)} · {carried(row, coverage.total)}", marks) for row in both]


def exclusive(
    rows: Sequence[Event | Statement], names: Names, marks: Marks, coverage: Coverage
) -> list[tuple[str, tuple[Line, ...]]]:
    """Give, for each outlet that has such, the events that no other outlet carries, and how many statements."""
    if len(coverage.outlets) < 2:
        return []
    found = [(name, [row for row in rows if coverage.of(row) == {name}]) for name in coverage.outlets]
    return [(name, _alone(only, names, marks)) for name, only in found if only]


def _alone(rows: Sequence[Event | Statement], names: Names, marks: Marks) -> tuple[Line, ...]:
    events = [_line(row, event_label(row, names), marks) for row in rows if isinstance(row, Event)]
    said = [row for row in rows if isinstance(row, Statement)]
    if not said:
        return tuple(events)
    cited = sorted({mark for row in said for mark in row_marks(row, marks)})
    return (*events, Line(when="", words=counted(len(said), "statement"), marks=tuple(cited)))


def differing(rows: Iterable[Event | Statement], names: Names, marks: Marks, coverage: Coverage) -> list[Line]:
    """Give each field on which accounts of one thing part, with the outlets on either side."""
    return [
        _line(row, f"{_label(row, names)} · {_sides(row, difference, names, coverage)}", marks)
        for row in rows
        for difference in row.differences
    ]


def _sides(row: Event | Statement, difference: Difference, names: Names, coverage: Coverage) -> str:
    sides = [
        f"{side_value(difference.field, side.value, names)} ({', '.join(coverage.those(row, side.mentions))})"
        for side in difference.values
    ]
    return f"{shown(difference.field)}: {' or '.join(sides)}"


def side_value(field: str, value: str, names: Names) -> str:
    """Give one side of a difference as people read it: days for dates, names for actors."""
    if field == "date":
        return span(*(value.split("/") * 2)[:2])
    return ", ".join(names.of(part) for part in value.split(", "))


def _label(row: Event | Statement, names: Names) -> str:
    return event_label(row, names) if isinstance(row, Event) else statement_label(row, names)


def _line(row: Event | Statement, words: str, marks: Marks) -> Line:
    return Line(when=period(row.date) or UNDATED, words=words, marks=row_marks(row, marks))
