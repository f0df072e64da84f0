from collections.abc import Callable

import pytest
from tests.extract.naming import code, named

from onrecord.annotate import Annotated
from onrecord.extract.events import find_events
from onrecord.extract.events.finder import find_mentions
from onrecord.knowledge.lexicon import Frame, load_lexicon

FRAMES = tuple(frame for frame in load_lexicon().frames if frame.part != "retold")  # those have no example alone


@pytest.mark.parametrize("frame", FRAMES, ids=[f"{frame.name}-{n}" for n, frame in enumerate(FRAMES)])
def test_every_frame_codes_its_example(frame: Frame, annotate: Callable[[str], Annotated]) -> None:
    assert frame.example and frame.codes
    annotated = annotate(frame.example)
    assert [code(annotated, draft) for draft in find_events(annotated, named(annotated))] == frame.codes.split("; ")


@pytest.mark.parametrize("text", ["Lindqvist fired Okafor in March.", "The Elbonian league fired its coach on Sunday."])
def test_who_is_fired_from_a_post_is_not_shot_at(text: str, annotate: Callable[[str], Annotated]) -> None:
    annotated = annotate(text)
    assert "ASSAULT" not in {draft.type for draft in find_mentions(annotated, named(annotated))}
