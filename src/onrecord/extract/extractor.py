"""The extraction of one report: each extractor in its turn, then the assembly."""

from onrecord.annotate import Annotated
from onrecord.extract.actors import ActorFinder
from onrecord.extract.assemble import Drafts, assemble
from onrecord.extract.places import find_places
from onrecord.extract.plugins import LEXICON, EventSource
from onrecord.extract.statements import find_statements
from onrecord.extract.times import find_times
from onrecord.knowledge import Knowledge
from onrecord.model import Extraction

# Raised with every change of what extraction finds, so that a record knows which reports to read again.
VERSION = "6"


class Extractor:
    """Extracts mentions from reports; holds what is prepared once from the knowledge base."""

    def __init__(self, knowledge: Knowledge, events: EventSource = LEXICON) -> None:
        self._knowledge, self._events = knowledge, events
        self._actors = ActorFinder(knowledge)

    def version(self, model: str) -> str:
        """The version of what this extractor finds with a language model of that version."""
        parts = [VERSION, self._knowledge.version, model, self._events.label]
        return "/".join(part for part in parts if part)

    def extract(self, annotated: Annotated) -> Extraction:
        """All mentions of one report: a pure function of the report, the model and the version."""
        actors = self._actors.find(annotated)
        drafts = Drafts(
            actors=actors,
            times=find_times(annotated),
            places=find_places(annotated, self._knowledge),
            statements=find_statements(annotated),
            events=list(self._events.find(annotated, actors)),
        )
        events, statements = assemble(annotated, drafts)
        return Extraction(
            report=annotated.report.id,
            version=self.version(annotated.model),
            actors=tuple(actors.refs),
            events=events,
            statements=statements,
        )
