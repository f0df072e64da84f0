"""What a person may decide on stories: which reports are of one, and which are not."""

from collections.abc import Callable, Sequence

from onrecord.deciding import decide_stories
from onrecord.errors import BadDecision
from onrecord.model import Actor, Decision, Event, ReportRow, Statement, Story
from onrecord.signing import Signed

Row = ReportRow | Story | Actor | Event | Statement


class StoryDecider:
    """Makes decisions about stories; `get` gives the row that an id names."""

    def __init__(self, get: Callable[[str], Row]) -> None:
        self._get = get

    def merge(self, ids: Sequence[str], signed: Signed) -> Decision:
        """Say that stories are one; a report stands for the whole story that it is in."""
        stories = self._stories([self._row(id) for id in ids])
        if len(stories) < 2:
            raise BadDecision("it takes two stories to be one", "See the stories with: onrecord stories")
        return decide_stories("merge", [story.reports for story in stories], stories, signed)

    def split(self, ids: Sequence[str], signed: Signed) -> Decision:
        """Say that reports are not of the story of the others that share it with them."""
        rows = [self._row(id) for id in ids]
        if whole := next((row for row in rows if isinstance(row, Story)), None):
            raise BadDecision(f"{whole.id} is a story", f"Name those of its reports that leave: {_listed(whole)}")
        (story, *others) = self._stories(rows)
        if others:
            raise BadDecision("these are reports of several stories", "Split one story at a time")
        leaving = {row.id for row in rows}
        staying = [id for id in story.reports if id not in leaving]
        if not staying:
            raise BadDecision(f"nothing of {story.id} would be left", f"Name some, not all: {_listed(story)}")
        return decide_stories("split", [sorted(leaving), staying], [story], signed)

    def _row(self, id: str) -> ReportRow | Story:
        row = self._get(id)
        if not isinstance(row, ReportRow | Story):
            raise BadDecision(f"{id} is no story and no report", "A decision about stories names stories or reports")
        return row

    def _stories(self, rows: Sequence[ReportRow | Story]) -> list[Story]:
        """The stories of some rows, each once."""
        found = (self._get(row.story if isinstance(row, ReportRow) else row.id) for row in rows)
        return list({row.id: row for row in found if isinstance(row, Story)}.values())


def reports_of(row: ReportRow | Story) -> tuple[str, ...]:
    """Give the ids of the reports of a story, or that of a report."""
    return row.reports if isinstance(row, Story) else (row.id,)


def _listed(story: Story) -> str:
    return ", ".join(story.reports)
