from collections.abc import Iterator

from onrecord.knowledge.lexicon import Frame, key_word, load_lexicon
from onrecord.knowledge.ontology import CONTEXTS, MODES, TYPES

LEXICON = load_lexicon()


def classes_of(frame: Frame) -> Iterator[str]:
    yield from frame.object
    yield from frame.subject
    yield from frame.unless
    yield from frame.aims
    yield from frame.said
    yield from frame.beside
    yield from frame.amid
    yield from frame.no_object
    for _, names in frame.prepositions:
        yield from names


def test_every_type_has_frames() -> None:
    assert set(TYPES) == {frame.type for frame in LEXICON.frames if frame.type}


def test_frames_ask_only_for_classes_that_there_are() -> None:
    missing = {name for frame in LEXICON.frames for name in classes_of(frame)} - set(LEXICON.classes)
    assert missing == {"party"}


def test_no_class_stands_idle() -> None:
    assert set(LEXICON.classes) == {name for frame in LEXICON.frames for name in classes_of(frame)} - {"party"}


def test_labels_of_the_word_tables_are_plovers() -> None:
    assert {label for labels in LEXICON.contexts.values() for label in labels} <= set(CONTEXTS)
    assert {label for labels in LEXICON.weapons.values() for label in labels} <= set(MODES["ASSAULT"])
    assert {label for labels in LEXICON.media.values() for label in labels} <= set(MODES["CONSULT"])


def test_types_asked_for_are_plovers() -> None:
    assert {type for frame in LEXICON.frames for type in frame.only} <= set(TYPES)


def test_frames_are_found_by_each_of_their_words() -> None:
    for frame in LEXICON.frames:
        for word in frame.words:
            assert frame in [sense.frame for sense in LEXICON.index[frame.part, key_word(frame.part, word)]]


def test_a_frame_with_a_particle_is_tried_before_one_without() -> None:
    first = LEXICON.index["verb", "call"][0].frame
    assert all(" " in word for word in first.words if word.startswith("call"))


def test_examples_are_sentences_of_their_own() -> None:
    examples = [frame.example for frame in LEXICON.frames if frame.part != "retold"]
    assert all(example.endswith(".") for example in examples)
