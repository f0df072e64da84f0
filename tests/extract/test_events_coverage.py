"""A sentence or more for each type of act, with the actors of the knowledge base: a floor that holds."""

from pathlib import Path

from tests.conftest import report_of

from onrecord.annotate import Annotator
from onrecord.extract.actors import ActorFinder
from onrecord.extract.events import find_events
from onrecord.knowledge import Knowledge
from onrecord.knowledge.ontology import TYPES

ROWS = [
    line.split(" | ")
    for line in Path(__file__).with_name("events_coverage.txt").read_text(encoding="utf-8").splitlines()
]
FLOOR = 0.95


def test_one_event_of_the_right_type_in_nearly_all(annotator: Annotator, knowledge: Knowledge) -> None:
    finder = ActorFinder(knowledge)
    wrong = []
    annotated = annotator.annotate_all(report_of(text, id=str(number)) for number, (_, text) in enumerate(ROWS))
    for (types, text), one in zip(ROWS, annotated, strict=True):
        found = [draft.type for draft in find_events(one, finder.find(one))]
        right = not found if types == "NONE" else len(found) == 1 and found[0] in types.split(",")
        if not right:
            wrong.append((types, text, found))
    assert 1 - len(wrong) / len(ROWS) >= FLOOR, wrong


def test_every_type_has_a_sentence() -> None:
    assert {type for types, _ in ROWS for type in types.split(",")} == {*TYPES, "NONE"}
