"""What a page shows: plain values that the template sets in HTML, and nothing that it would have to work out."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.present.html.marking import Piece
from onrecord.present.html.people import Person
from onrecord.present.html.timeline import Timeline
from onrecord.present.html.tones import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report that has a passage; `href` leads to where it stands in the full text."""

    href: str
    outlet: str
    published: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """
    The words that a line rests on, `pieces` between the words around them, the reports that have them word for word,
    and the `facts` that are read from them ("11 Mar 2024").
    """

    sources: tuple[Source, ...]
    language: str
    before: str
    pieces: tuple[Piece, ...]
    after: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One side of a difference: the value, the words that the reports print for it, who has it."""

    value: str
    words: tuple[str, ...]
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceView:
    """A field on which the accounts of one line part; `update` where the later ones replace the earlier."""

    field: str
    sides: tuple[SideView, ...]
    update: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """
    All that a line rests on. `dispute` is "accounts differ" where they do, `origins` say from whom the reports have
    it, `review` what a person decided, and `looked_at` the same in a word ("checked").
    """

    passages: tuple[Passage, ...]
    differences: tuple[DifferenceView, ...]
    origins: tuple[str, ...]
    dispute: str
    looked_at: str
    review: str
    carried: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The word for the act between a few of those around it, in one of the reports."""

    before: str
    act: str
    after: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """A line of "what happened": `who` did it to `whom`, or together where `whom` is empty."""

    id: str
    what: str
    tone: Tone
    who: tuple[Person, ...]
    whom: tuple[Person, ...]
    details: tuple[str, ...]
    status: str
    said_by: str
    excerpt: Excerpt
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """The events of a day or of a longer time, or of none that is known."""

    when: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """A line of "who said what": `verb` has the hearer ("told reporters"), `quoted` is all of it quoted."""

    id: str
    when: str
    verb: str
    said: str
    quoted: bool
    details: tuple[str, ...]
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerView:
    """A speaker, their offices by the reports, and what they said."""

    who: Person
    titles: str
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One act between two, as a link to its line."""

    href: str
    words: str
    when: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealing:
    """What `who` did to `whom`, or all of `who` together where `whom` is None."""

    who: tuple[Person, ...]
    whom: Person | None
    deeds: tuple[Deed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """That an outlet carries a line: where its words are, and its value where the outlets differ."""

    href: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """A line, and for each outlet its cell or None."""

    href: str
    kind: str
    label: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    """Which outlet carries what: the lines that several have, and those that one alone has."""

    outlets: tuple[str, ...]
    shared: tuple[CoverageRow, ...]
    single: tuple[CoverageRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of a report's text; `anchor` where lines rest on it, else ""."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """A report with its full text; `url` only where it is safe to follow."""

    id: str
    title: str
    outlet: str
    published: str
    facts: tuple[str, ...]
    url: str
    language: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disputed:
    """A line on which the accounts differ."""

    href: str
    label: str
    differences: tuple[DifferenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number and what it counts."""

    number: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story, section by section."""

    id: str
    title: str
    days: str
    counts: tuple[Count, ...]
    outlets: tuple[str, ...]
    happened: tuple[DayView, ...]
    disputed: tuple[Disputed, ...]
    timeline: Timeline | None
    dealings: tuple[Dealing, ...]
    speakers: tuple[SpeakerView, ...]
    coverage: CoverageView
    reports: tuple[ReportView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One story, or an index and all stories."""

    title: str
    stories: Sequence[StoryView]
