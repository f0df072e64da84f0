import pytest

from onrecord.reconcile.names import is_proper, is_short_for, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Mohammed Khatami", "Muhammad Khatami"),
        ("Moammar Gadhafi", "Muammar Gaddafi"),
        ("José Ramos", "Jose Ramos"),
    ],
)
def test_transliterations_share_a_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Igor Ivanov", "Sergei Ivanov"), ("Li Wei", "Li Na"), ("Ana Silva", "Ana Costa")]
)
def test_other_people_do_not(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_a_name_is_shortened_at_either_end() -> None:
    assert is_short_for("Annan", "Kofi Annan")
    assert is_short_for("Kofi", "Kofi Annan")
    assert not is_short_for("Atta", "Kofi Atta Annan")
    assert not is_short_for("Kofi Annan", "Kofi Annan")


@pytest.mark.parametrize(
    ("name", "proper"),
    [
        ("Ardan Rail", True),
        ("Bank of Ardania", True),
        ("Axios", True),
        ("iPhone Makers", True),
        ("federal court", False),
        ("Police", False),
        ("The House", False),
        ("of the", False),
    ],
)
def test_which_names_tell_a_body_from_any_other(name: str, proper: bool) -> None:
    assert is_proper(name) is proper
