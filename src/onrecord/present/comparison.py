"""Which reports carry what, and where they part."""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.model import LEFT_OUT, Difference, Event, ReportRow, Side, Statement
from onrecord.present.days import period, span
from onrecord.present.lines import CONTENT_LIMIT, UNDATED, Line, event_label, row_marks, statement_label
from onrecord.present.names import Names, outlet
from onrecord.present.origins import carried, sources
from onrecord.present.passages import Marks
from onrecord.present.words import clipped, counted, shown


class Coverage:
    """Which outlets a story's reports are from; those that no model reads carry nothing, and leave nothing out."""

    def __init__(self, reports: Sequence[ReportRow]) -> None:
        self._read = [report.id for report in reports if report.analysed]
        self.total = len(self._read)
        self._outlets = {report.id: outlet(report) for report in reports}

    @property
    def names(self) -> Mapping[str, str]:
        """The outlet of each report."""
        return self._outlets

    @property
    def outlets(self) -> list[str]:
        """All outlets of the story whose reports are analysed, by name."""
        return sorted({self._outlets[id] for id in self._read})

    def of(self, row: Event | Statement) -> set[str]:
        """Give the outlets that carry a row."""
        return {self._outlets[mention.report] for mention in row.mentions}

    def those(self, row: Event | Statement, mentions: Iterable[str]) -> list[str]:
        """Give the outlets of some of its mentions, by name."""
        wanted = set(mentions)
        return sorted({self._outlets[mention.report] for mention in row.mentions if mention.id in wanted})


def agreed(rows: Iterable[Event | Statement], names: Names, marks: Marks, coverage: Coverage) -> list[Line]:
    """Give what accounts of several origins carry without a difference."""
    both = [row for row in rows if row.reports > 1 and not row.differences and row.independent != 1]
    return [_line(row, _told(row, names, coverage), marks) for row in both]


def repeated(rows: Iterable[Event | Statement], names: Names, marks: Marks, coverage: Coverage) -> list[Line]:
    """Give what several reports carry, all from one origin: however many they are, they are one account."""
    same = [row for row in rows if row.reports > 1 and row.independent == 1]
    return [_line(row, _told(row, names, coverage), marks) for row in same]


def _told(row: Event | Statement, names: Names, coverage: Coverage) -> str:
    """Give "talks · A ↔ B · 3 of 4 reports, 2 origins: Example Wire (Courier, Gazette), own (Post)"."""
    whence = sources(row, names, coverage.names)
    return f"{_label(row, names)} · {carried(row, coverage.total)}{f': {whence}' if whence else ''}"


def left_out(
    rows: Sequence[Event | Statement], names: Names, marks: Marks, coverage: Coverage
) -> list[tuple[str, tuple[Line, ...]]]:
    """Give, for each outlet, what all others carry, where there are two others at least."""
    if len(coverage.outlets) < 3:
        return []
    others = [(name, set(coverage.outlets) - {name}) for name in coverage.outlets]
    found = [(name, [row for row in rows if coverage.of(row) == rest]) for name, rest in others]
    return [(name, tuple(_line(row, _label(row, names), marks) for row in out)) for name, out in found if out]


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
    return said_differently(difference, names, [coverage.those(row, side.mentions) for side in difference.values])


# What the fields of a difference are called by those who do not know the export.
_FIELDS: Mapping[str, str] = {
    "actors": "who did it",
    "recipients": "to whom",
    "status": "whether it happened",
    "naming": "what it is called",
    "negation": "with or without a “not”",
}
_QUOTED = frozenset({"wording", "negation", "condition"})  # the value is itself a report's words
_MOST_WORDS = 3  # forms of words shown for one side


def said_differently(difference: Difference, names: Names, outlets: Sequence[Sequence[str]]) -> str:
    """
    Give "date: 5 May 2031 (“Monday”, Example Courier) or 6 May 2031 (Sel Gazette)"; what replaced it follows "later".

    `outlets` holds those of each side.
    """
    sides = [
        f"{side_value(difference.field, side.value, names)}{_behind(difference.field, side, those)}"
        for side, those in zip(difference.values, outlets, strict=True)
    ]
    return f"{field_name(difference.field)}: {(', later ' if difference.update else ' or ').join(sides)}"


def field_name(field: str) -> str:
    """Give what a field of a difference is called: "killed" for "figures: killed"."""
    plain = field.removeprefix("figures: ")
    return shown(_FIELDS.get(plain, plain))


def other_words(field: str, side: Side) -> tuple[str, ...]:
    """Give the words of the reports for a side, where they are not what its value shows anyhow."""
    forms = {} if field in _QUOTED else {words.casefold(): words for words in reversed(side.words)}
    forms.pop(side.value.casefold(), None)
    return tuple(shown(words) for words in reversed(forms.values()))


def _behind(field: str, side: Side, outlets: Sequence[str]) -> str:
    """Give what stands in brackets behind a value: its words, where they are others, and the outlets."""
    words = [f"“{clipped(each, CONTENT_LIMIT // 3)}”" for each in other_words(field, side)[:_MOST_WORDS]]
    parts = [*words, *outlets]
    return f" ({', '.join(parts)})" if parts else ""


def side_value(field: str, value: str, names: Names) -> str:
    """Give one side of a difference as people read it: days for dates, names for actors."""
    if field == "date":
        return span(*(value.split("/") * 2)[:2])
    if field in _QUOTED:
        return shown(value) if value == LEFT_OUT else f"“{clipped(shown(value), CONTENT_LIMIT)}”"
    return ", ".join(names.of(part) for part in value.split(", "))


def _label(row: Event | Statement, names: Names) -> str:
    return event_label(row, names) if isinstance(row, Event) else statement_label(row, names)


def _line(row: Event | Statement, words: str, marks: Marks) -> Line:
    return Line(when=period(row.date) or UNDATED, words=words, marks=row_marks(row, marks))
