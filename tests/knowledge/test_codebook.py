from onrecord.knowledge.codebook import _EFFECTS, explain
from onrecord.knowledge.lexicon import load_lexicon


def test_every_entry_of_the_lexicon_can_be_explained() -> None:
    for frame in load_lexicon().frames:
        told = explain(frame.name, frame.type or frame.alone or "AGREE", frame.modes)
        assert told is not None
        assert frame.words[0] in told or frame.name.count(":") == 2


def test_an_entry_is_told_with_participants_example_and_definition() -> None:
    told = explain("consult:verb:meet", "CONSULT")
    assert told is not None
    assert "“meet”" in told
    assert "actor is its subject" in told
    assert "Example: " in told
    assert "CONSULT: " in told


def test_rules_of_others_are_not_explained() -> None:
    assert explain("somebody's model 2.0", "CONSULT") is None


def test_every_effect_has_words() -> None:
    assert {frame.effect for frame in load_lexicon().frames if frame.effect} <= set(_EFFECTS)
