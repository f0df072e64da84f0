"""The brief as Markdown, to be pasted or sent on: marks are footnotes that hold the words."""

from collections.abc import Iterator, Sequence

from onrecord.present.brief import EMPTY, Section, StoryBrief
from onrecord.present.lines import Line
from onrecord.present.passages import Passage
from onrecord.present.words import markdown


def markdown_brief(stories: Sequence[StoryBrief]) -> str:
    """Give the stories as one Markdown text."""
    if not stories:
        return EMPTY + "\n"
    return "\n".join(line for story in stories for line in _story(story))


def _story(story: StoryBrief) -> Iterator[str]:
    yield f"## {markdown(story.title)}\n"
    yield f"{markdown(story.about)}\n"
    for section in story.sections:
        yield from _section(section)
    yield from (_footnote(passage) for passage in story.passages)
    yield ""


def _section(section: Section) -> Iterator[str]:
    yield f"### {markdown(section.heading)}\n"
    yield from (_line(line) for line in section.lines) if section.lines else (markdown(section.note),)
    yield ""


def _line(line: Line) -> str:
    marks = "".join(f"[^{mark}]" for mark in line.marks)
    words = " · ".join(markdown(part) for part in (line.when, line.words) if part)
    return f"- {words}{marks}"


def _footnote(passage: Passage) -> str:
    origin = ", ".join((passage.outlet, passage.published, passage.source))
    return f"[^{passage.mark}]: {markdown(origin)}: {markdown(passage.words)}"
