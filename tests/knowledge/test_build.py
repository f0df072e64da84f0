"""knowledge.json is what the files beside it give, so that an edit without a build is noticed."""

import json
from pathlib import Path

import pytest
from tools.knowledge_sources.assemble import assemble, check_ids

from onrecord.knowledge.forms import is_abbreviation, spellings, unaccented

NEEDED = "needs the packages of tools/requirements.txt, which rebuilding takes"
DATA = Path(__file__).resolve().parents[2] / "src" / "onrecord" / "knowledge" / "data"


def test_shipped_file_is_up_to_date() -> None:
    shipped = json.loads((DATA / "knowledge.json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(assemble(DATA))) == shipped


def test_ids_that_stand_twice_are_refused() -> None:
    with pytest.raises(ValueError, match="stand twice: b"):
        check_ids([{"id": "a"}, {"id": "b"}, {"id": "b"}])


@pytest.mark.parametrize(
    ("source", "name", "family"),
    [
        ("Anna EXAMPLE", "Anna Example", "Example"),
        ("Jan VAN DER BEISPIEL", "Jan Van der Beispiel", "Van der Beispiel"),
        ("Omar al-MITHAL", "Omar al-Mithal", "al-Mithal"),
        ("Maria Jose-EXEMPLO", "Maria Jose-Exemplo", "Exemplo"),
        ("RUDOLF V", "Rudolf V", "Rudolf V"),
        ("XO Example", "Xo Example", "Xo"),
        ("Peter O'SAMPLE Jr.", "Peter O'Sample Jr.", "O'Sample"),
    ],
)
def test_names_in_capitals(source: str, name: str, family: str) -> None:
    people = pytest.importorskip("tools.knowledge_sources.people", reason=NEEDED)
    assert people.normal_case(source) == (name, family)


def test_spellings() -> None:
    assert {"UN Choir", "U.N. Choir", "United Nations Choir"} <= set(spellings("UN Choir"))
    assert "Defence Organisation" in spellings("Defense Organization")
    assert "Al-Mithal" in spellings("al-Mithal")
    assert unaccented("Łódź") == "Lodz"


@pytest.mark.parametrize("name", ["U.N.", "UAE", "G7", "NATO", "MI6"])
def test_abbreviations(name: str) -> None:
    assert is_abbreviation(name)


@pytest.mark.parametrize("name", ["Norway", "Al Jazeera", "Fed"])
def test_names_that_are_no_abbreviations(name: str) -> None:
    assert not is_abbreviation(name)
