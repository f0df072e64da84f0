"""
The brief: what happened, who said what, where the accounts agree and where they do not.

This is what it says, line by line, with marks; `terminal` and `markdown_page` say how it looks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.model import Event, Record, ReportRow, Statement, Story
from onrecord.present.comparison import Coverage, agreed, differing, exclusive, left_out, repeated
from onrecord.present.days import span
from onrecord.present.lines import Line, event_line, statement_line
from onrecord.present.names import Names, outlet
from onrecord.present.passages import Marks, Passage
from onrecord.present.words import clipped, counted, shown
from onrecord.store.order import event_order, latest_first, statement_order

HAPPENED, SAID = "What happened", "Who said what"
AGREE, DIFFER = "Where accounts agree", "Where accounts differ"
REPEATED = "Repeated from one origin"
NOTHING = {
    HAPPENED: "No events were found in these reports.",
    SAID: "No statements were found in these reports.",
    AGREE: "No line of this story has several origins and no difference.",
    DIFFER: "No differences were found.",
}
SINGLE = "One report only: nothing to compare it with yet."
EMPTY = "There is nothing to say yet. Read reports with: onrecord add PATH"
UNTITLED = "Untitled story"
TITLE_LIMIT = 200  # characters of a headline that claims to be one


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines under a heading; `note` stands in their place where there are none."""

    heading: str
    lines: tuple[Line, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryBrief:
    """All about one story, with the passages that its marks lead to."""

    id: str
    title: str
    about: str
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]


def brief(record: Record, others: Sequence[Story] = ()) -> tuple[StoryBrief, ...]:
    """
    Give the stories of a record, the latest first; those without a date stand last.

    `others` are stories that the record leaves out but a thread may lead back to.
    """
    names, marks = Names(record.actors), Marks({report.id: report for report in record.reports})
    steps = {story.id: story for story in (*record.stories, *others)}
    return tuple(
        _story(story, record, names, marks, _earlier(story, steps.values())) for story in latest_first(record.stories)
    )


def _earlier(story: Story, steps: Iterable[Story]) -> Story | None:
    """The step of its thread before a story."""
    before = [s for s in steps if s.thread and s.thread == story.thread and (s.first or "") < (story.first or "")]
    return max(before, key=lambda s: (s.first or "", s.id), default=None)


def _story(story: Story, record: Record, names: Names, marks: Marks, earlier: Story | None) -> StoryBrief:
    reports = [report for report in record.reports if report.story == story.id]
    events = sorted((e for e in record.events if e.story == story.id and stands(e)), key=event_order)
    said = sorted((s for s in record.statements if s.story == story.id and stands(s)), key=statement_order)
    coverage = Coverage(reports)
    sections = [
        _section(HAPPENED, [event_line(event, names, marks, coverage.total) for event in events]),
        _section(SAID, [statement_line(statement, names, marks, coverage.total) for statement in said]),
        *_comparison([*events, *said], names, marks, coverage),
    ]
    return StoryBrief(
        id=story.id,
        title=story_title(story, reports),
        about=_about(story, reports, earlier),
        sections=tuple(sections),
        passages=marks.take(),
    )


def _comparison(rows: Sequence[Event | Statement], names: Names, marks: Marks, coverage: Coverage) -> list[Section]:
    if coverage.total < 2:
        return [Section(heading=AGREE, lines=(), note=SINGLE)]
    again = repeated(rows, names, marks, coverage)
    return [
        _section(AGREE, agreed(rows, names, marks, coverage)),
        *([_section(REPEATED, again)] if again else []),
        _section(DIFFER, differing(rows, names, marks, coverage)),
        *(Section(heading=f"Only in {name}", lines=lines) for name, lines in exclusive(rows, names, marks, coverage)),
        *(Section(heading=f"Left out by {name}", lines=out) for name, out in left_out(rows, names, marks, coverage)),
    ]


def _section(heading: str, lines: Sequence[Line]) -> Section:
    return Section(heading=heading, lines=tuple(lines), note="" if lines else NOTHING[heading])


def stands(row: Event | Statement) -> bool:
    """What a person has rejected is kept in the record, but no brief says it."""
    return row.review is None or row.review.verdict != "reject"


def story_title(story: Story, reports: Sequence[ReportRow]) -> str:
    """Give the story's title, else that of one of its reports."""
    titles = [story.title, *(report.title for report in reports)]
    return clipped(shown(next((title for title in titles if title), UNTITLED)), TITLE_LIMIT)


def _about(story: Story, reports: Sequence[ReportRow], earlier: Story | None) -> str:
    outlets = sorted({outlet(report) for report in reports})
    days = span(story.first, story.last) or "undated"
    before = [f"earlier: {story_title(earlier, ())} ({earlier.id})"] if earlier else []
    return " · ".join((days, counted(len(reports), "report"), ", ".join(outlets), *before))
