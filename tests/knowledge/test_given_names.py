"""Given names that tell a woman or a man."""

import pytest

from onrecord.knowledge.given_names import gender_of_name


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("Katrin Voss", "f"), ("Goran", "m"), ("Nicola Rossi", None), ("Nino Beridze", None), ("Kim Yo-jong", None)],
)
def test_only_a_name_of_one_gender_in_all_languages_tells(name: str, wanted: str | None) -> None:
    assert gender_of_name(name) == wanted
