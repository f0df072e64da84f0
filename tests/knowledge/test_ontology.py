import pytest

from onrecord.knowledge.ontology import CONTEXTS, MODES, TYPES, cameo, intensity, quad


def test_the_ontology_has_the_manuals_numbers() -> None:
    assert len(TYPES) == 16
    assert sum(len(modes) for modes in MODES.values()) == 67
    assert len(CONTEXTS) == 37


@pytest.mark.parametrize(
    ("type", "category"), [("AGREE", 1), ("CONCEDE", 1), ("AID", 2), ("RETREAT", 2), ("THREATEN", 3), ("PROTEST", 4)]
)
def test_quad_categories(type: str, category: int) -> None:
    assert quad(type) == category


def test_quad_refuses_what_is_no_type() -> None:
    with pytest.raises(KeyError):
        quad("APPEAL")


@pytest.mark.parametrize(
    ("type", "modes", "score"),
    [
        ("CONSULT", (), 2.5),
        ("CONSULT", ("phone", "visit"), 4.0),
        ("ASSAULT", ("beat", "unconventional"), -10.0),
        ("ACCUSE", (), -3.0),
        ("PROTEST", ("vandalize",), -5.0),
        ("REQUEST", ("assist", "change"), -1.0),
    ],
)
def test_intensity_is_the_modes_farthest_from_zero(type: str, modes: tuple[str, ...], score: float) -> None:
    assert intensity(type, modes) == score


@pytest.mark.parametrize(
    ("type", "modes", "root"),
    [
        ("CONSULT", ("visit",), "04"),
        ("ACCUSE", ("investigate",), "09"),
        ("ACCUSE", ("allege",), "11"),
        ("ASSAULT", ("aerial",), "19"),
        ("ASSAULT", ("unconventional",), "20"),
        ("ASSAULT", (), None),
        ("ASSAULT", ("abduct", "firearms"), None),
    ],
)
def test_cameo_roots(type: str, modes: tuple[str, ...], root: str | None) -> None:
    assert cameo(type, modes) == root


def test_every_mode_without_a_score_is_the_one_that_the_manual_leaves_out() -> None:
    assert [m for modes in MODES.values() for m, code in modes.items() if code.score is None] == ["vandalize"]
