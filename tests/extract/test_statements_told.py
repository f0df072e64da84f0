"""Where a statement ends that is told on, told with others, or goes on from the sentence before."""

from collections.abc import Callable

import pytest

from onrecord.annotate import Annotated
from onrecord.extract.drafts import StatementDraft
from onrecord.extract.statements import find_statements

Annotate = Callable[[str], Annotated]
Told = list[tuple[str, str, list[str]]]


def told(annotated: Annotated) -> Told:
    """Speaker, cue and content of each statement."""

    def row(draft: StatementDraft) -> tuple[str, str, list[str]]:
        speaker = annotated.doc[draft.speaker.start : draft.speaker.end].text if draft.speaker else ""
        content = [annotated.report.text[start:end] for start, end in draft.content]
        return speaker, annotated.doc[draft.cue.start].text, content

    return [row(draft) for draft in find_statements(annotated)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru freed two sailors on Friday, and Chile released a pilot in return, aides to both presidents said.",
            [("aides to both presidents", "said",
              ["Peru freed two sailors on Friday, and Chile released a pilot in return"])],
        ),
        (
            "Norway said that its consulate would stay open, and offered to lend the city two ferries.",
            [("Norway", "said", ["its consulate would stay open"]),
             ("Norway", "offered", ["to lend the city two ferries"])],
        ),
        (
            "The envoy said Oslo had paid the fine but had promised nothing about the ship.",
            [("The envoy", "said", ["Oslo had paid the fine but had promised nothing about the ship"]),
             ("Oslo", "promised", ["nothing about the ship"])],
        ),
        (
            "Vale confirmed that the editor had been arrested, saying she would be charged on Monday.",
            [("Vale", "confirmed", ["the editor had been arrested"]),
             ("Vale", "saying", ["she would be charged on Monday"])],
        ),
        (
            "Gunmen fired on the clerks and left with two vans, a wounded cashier, who asked that only his first name, "
            "Ivo, be used, told the Harbour Post.",
            [("a wounded cashier", "told", ["Gunmen fired on the clerks and left with two vans"])],
        ),
        (
            "Deputy Harbour Minister Ana Maria Holt called the fee “shameless”, the state news agency reported.",
            [("Deputy Harbour Minister Ana Maria Holt", "called", ["the fee “shameless"])],
        ),
        (
            "The envoy urged Peru to wait, according to two diplomats.",
            [("The envoy", "urged", ["to wait"]),
             ("two diplomats", "according", ["The envoy urged Peru to wait"])],
        ),
        (
            "The envoy said that “nobody wanted to leave,” referring to his hosts.",
            [("The envoy", "said", ["nobody wanted to leave"])],
        ),
        (
            "The envoy assured his host that Peru recognised the result, the state news agency reported.",
            [("The envoy", "assured", ["Peru recognised the result"])],
        ),
    ],
)  # fmt: skip
def test_each_speaker_has_what_he_says(annotate: Annotate, text: str, wanted: Told) -> None:
    assert told(annotate(text)) == wanted


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("“The ward is full,” said Mia Holt, a nurse who was reached by phone.", "phone"),
        ("A nurse contacted by telephone said the ward was full.", "phone"),
        ("A nurse who was reached by the rescuers said the ward was full.", None),
        ("The officers went on state television to announce that they had shut the port.", "broadcast"),
        ("State television announced that the port was shut.", None),
    ],
)
def test_how_a_speaker_was_reached_or_heard(annotate: Annotate, text: str, medium: str | None) -> None:
    assert [draft.medium for draft in find_statements(annotate(text))] == [medium]


def test_who_is_told_at_the_end_is_no_part_of_what_is_said(annotate: Annotate) -> None:
    annotated = annotate("The envoy denied the charge to reporters on Monday.")
    assert told(annotated) == [("The envoy", "denied", ["the charge"])]
    addressee = find_statements(annotated)[0].addressee
    assert addressee is not None and annotated.doc[addressee.start : addressee.end].text == "reporters"


BEFORE = "The premier, Jon Vale, rejected the terms in a televised address on Monday."


@pytest.mark.parametrize(
    ("behind", "medium"),
    [
        (' "We will not sign," he said.', "broadcast"),
        (' "We will not sign," he told the Harbour Post.', None),
        (' "We will not sign," the mayor said.', None),
        ('\n\n"We will not sign," he said.', None),
        (" Ann Lee agreed. “We will not sign,” he said.", None),
    ],
)
def test_a_quotation_goes_on_where_the_sentence_before_was_spoken(
    annotate: Annotate, behind: str, medium: str | None
) -> None:
    drafts = find_statements(annotate(BEFORE + behind))
    assert [drafts[0].medium, drafts[-1].medium] == ["broadcast", medium]
