"""Actors from other formats; all persons and states in the examples are made up."""

import json
from pathlib import Path

import pytest

from onrecord.errors import BadInput
from onrecord.knowledge.importers import read_actors
from onrecord.knowledge.importers.common import iso_date
from onrecord.knowledge.records import KnownActor


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def actors(path: Path) -> list[KnownActor]:
    """What a file that has no mistakes holds."""
    found = list(read_actors(path))
    return [item for item in found if isinstance(item, KnownActor) or pytest.fail(str(item))]


def problems(path: Path) -> list[str]:
    return [str(item) for item in read_actors(path) if isinstance(item, BadInput)]


def test_petrarch_dictionary(tmp_path: Path) -> None:
    text = """# a comment
ELBONIA_ [NOR]
+REPUBLIC_OF_ELBONIA_   # another name
ANNA_EXAMPLE_
\t[NORGOV 20010120-20050119]
\t[NORELI >20050120]
ELBONIAN_PRESS_ [NORMED]
WORLD_TEA_BOARD_ [IGO]
"""
    state, person, press, board = actors(write(tmp_path / "a.txt", text))
    assert (state.type, state.country, state.names) == ("state", "NOR", ("Elbonia", "Republic Of Elbonia"))
    assert (person.id, person.type, person.sectors) == ("anna-example", "person", ("ELI",))
    assert [(r.title, r.start, r.end) for r in person.roles] == [
        ("GOV", "2001-01-20", "2005-01-19"),
        ("ELI", "2005-01-20", None),
    ]
    assert (press.type, press.sectors) == ("organization", ("JRN",))
    assert (board.type, board.country) == ("organization", "IGO")


def test_followthemoney_entities(tmp_path: Path) -> None:
    properties = {"name": ["Anna Example"], "alias": ["A. Example"], "country": ["no"]}
    rows = [
        {"id": "p", "schema": "Person", "properties": properties},
        {"id": "o", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["m"], "startDate": ["2021-02"]}},
        {"id": "m", "schema": "Position", "properties": {"name": ["Minister of Tea"], "country": ["no"]}},
        {"id": "c", "schema": "Company", "properties": {"name": ["Tea Ltd"], "country": ["no", "se"]}},
    ]
    person, company = actors(write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, rows))))
    assert (person.type, person.country, person.names) == ("person", "NOR", ("Anna Example", "A. Example"))
    assert [(r.title, r.country, r.start, r.end) for r in person.roles] == [("Minister of Tea", "NOR", "2021-02", None)]
    assert (company.country, company.sectors) == (None, ("BUS",))


def test_wikidata_entities(tmp_path: Path) -> None:
    def item(qid: str) -> dict[str, object]:
        return {"mainsnak": {"datavalue": {"value": {"id": qid}}}}

    held = {
        **item("Q900000002"),
        "qualifiers": {"P580": [{"datavalue": {"value": {"time": "+2018-04-00T00:00:00Z"}}}]},
    }
    entities = {
        "Q900000001": {
            "id": "Q900000001",
            "labels": {"en": {"value": "Anna Example"}},
            "claims": {"P31": [item("Q5")], "P27": [item("Q20")], "P39": [held]},
        },
        "Q900000002": {"id": "Q900000002", "labels": {"en": {"value": "minister of tea"}}},
    }
    (person,) = actors(write(tmp_path / "a.json", json.dumps({"entities": entities})))
    assert (person.type, person.country, person.wikidata) == ("person", "NOR", "Q900000001")
    assert [(r.title, r.start, r.end) for r in person.roles] == [("minister of tea", "2018-04", None)]


def test_sparql_answer(tmp_path: Path) -> None:
    text = """item,itemLabel,alias,country,position,start
http://www.wikidata.org/entity/Q900000001,Anna Example,A. Example,http://www.wikidata.org/entity/Q20,minister,2018-04-01T00:00:00Z
http://www.wikidata.org/entity/Q900000001,Anna Example,,http://www.wikidata.org/entity/Q20,mayor,
"""
    (person,) = actors(write(tmp_path / "a.csv", text))
    assert (person.id, person.country, person.names) == ("anna-example", "NOR", ("Anna Example", "A. Example"))
    assert [(r.title, r.start) for r in person.roles] == [("minister", "2018-04-01"), ("mayor", None)]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.xml", "<a/>", "'.xml'"),
        ("a.txt", "+SYNONYM_\n", "line 1"),
        ("a.txt", "ELBONIA_ [NOR\n", "line 1"),
        ("a.jsonl", '{"id": "a"}\n', "lacks schema, properties"),
        ("a.jsonl", '{"id": "a", "schema": "Person", "properties": {}}\n', "no name"),
        ("a.jsonl", "{", "line 1"),
        ("a.json", "[1]", "no Wikidata entities"),
        ("a.json", "[" * 100_000, "nested too deep"),
        ("a.csv", "name\nAnna\n", "no column item, itemLabel"),
        ("a.csv", "item,itemLabel,type\nQ1,Anna,tree\n", "line 2"),
        ("a.csv", f"item,itemLabel\nQ1,{'A' * 200_000}\n", "line 2"),
        ("a.jsonl", '{"id": "a", "schema": "Person", "properties": {"name": ["Anna \\ud83d"]}}', "half a character"),
    ],
)
def test_errors_name_the_file_and_the_place(tmp_path: Path, name: str, text: str, words: str) -> None:
    (problem,) = problems(write(tmp_path / name, text))
    assert name in problem
    assert words in problem


def test_a_missing_file(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path / "none.csv")
    assert "no such file" in problem


GOOD_AND_BAD = {
    "a.txt": "ANNA_EXAMPLE_ [NORGOV]\n+ANN_EXAMPLE_\n  [NORELI 20210231-]\n  [NORELI 20210231]\nBO_EXAMPLE_ [SWEGOV]\n",
    "a.jsonl": """{"id": "a", "schema": "Person", "properties": {"name": ["Anna Example"]}}
{"id": "b", "schema": "Person", "properties": {"name": "Cy Example"}}
{"id": "c", "schema": "Person", "properties": []}
{"id": "d", "schema": "Person", "properties": {"name": ["Bo Example"]}}
""",
    "a.csv": """item,itemLabel,type
Q900000001,Anna Example,

Q900000003,,person
Q900000004,Cy,tree
Q900000002,Bo Example,
""",
    "a.json": """{"entities": {
"Q900000001": {"id": "Q900000001", "labels": {"en": {"value": "Anna Example"}}, "claims": {"P31": []}},
"Q900000003": {"id": "Q900000003", "claims": {"P31": []}},
"Q900000004": {"id": "Q900000004", "labels": {"en": {"value": "Cy Example"}}, "claims": {"P31": [7]}},
"Q900000002": {"id": "Q900000002", "labels": {"en": {"value": "Bo Example"}}, "claims": {"P31": []}}}}
""",
}
PLACES = {
    "a.txt": ["line 3", "line 4"],
    "a.jsonl": ["line 2", "line 3"],
    "a.csv": ["line 4", "line 5"],
    "a.json": ["Q900000003", "Q900000004"],
}


@pytest.mark.parametrize("name", GOOD_AND_BAD)
def test_what_cannot_be_read_does_not_stop_the_rest(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name, GOOD_AND_BAD[name])
    found = [item.name for item in read_actors(path) if isinstance(item, KnownActor)]
    assert found == ["Anna Example", "Bo Example"]
    told = problems(path)
    assert [place in problem for place, problem in zip(PLACES[name], told, strict=True)] == [True, True]


def test_synonyms_of_a_name_that_cannot_be_read_go_to_no_other(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "ANNA_EXAMPLE_ [NORGOV]\nBO_EXAMPLE_ [SWE\n+BEAU_EXAMPLE_\n")
    assert [item.names for item in read_actors(path) if isinstance(item, KnownActor)] == [("Anna Example",)]
    assert len(problems(path)) == 2


def test_a_second_actor_of_one_identity_is_told_and_not_put_in_the_place_of_the_first(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "ANNA_EXAMPLE_ [NORGOV]\nANNA_EXAMPLE_ [SWEGOV]\n")
    first, second = read_actors(path)
    assert isinstance(first, KnownActor)
    assert first.country == "NOR"
    assert "'Anna Example' (anna-example) stands there twice" in str(second)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("+2018-04-00T00:00:00Z", "2018-04"),
        ("+2018-00-00T00:00:00Z", "2018"),
        ("2018-04-01", "2018-04-01"),
        ("_:b12", None),
        ("2021-02-30", None),
        ("2021-13", None),
        (None, None),
    ],
)
def test_dates_stay_as_precise_as_they_are(text: str | None, date: str | None) -> None:
    assert iso_date(text) == date
