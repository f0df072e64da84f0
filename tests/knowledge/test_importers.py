"""Actors from other formats; all persons and states in the examples are made up."""

import json
from pathlib import Path

import pytest

from onrecord.errors import BadInput
from onrecord.knowledge.importers import read_actors
from onrecord.knowledge.importers.common import iso_date


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


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
    state, person, press, board = read_actors(write(tmp_path / "a.txt", text))
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
    person, company = read_actors(write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, rows))))
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
    (person,) = read_actors(write(tmp_path / "a.json", json.dumps({"entities": entities})))
    assert (person.type, person.country, person.wikidata) == ("person", "NOR", "Q900000001")
    assert [(r.title, r.start, r.end) for r in person.roles] == [("minister of tea", "2018-04", None)]


def test_sparql_answer(tmp_path: Path) -> None:
    text = """item,itemLabel,alias,country,position,start
http://www.wikidata.org/entity/Q900000001,Anna Example,A. Example,http://www.wikidata.org/entity/Q20,minister,2018-04-01T00:00:00Z
http://www.wikidata.org/entity/Q900000001,Anna Example,,http://www.wikidata.org/entity/Q20,mayor,
"""
    (person,) = read_actors(write(tmp_path / "a.csv", text))
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
        ("a.jsonl", "{}\n{", "line 1"),
        ("a.json", "[1]", "no Wikidata entities"),
        ("a.csv", "name\nAnna\n", "no column item, itemLabel"),
        ("a.csv", "item,itemLabel,type\nQ1,Anna,tree\n", "line 2"),
    ],
)
def test_errors_name_the_file_and_the_place(tmp_path: Path, name: str, text: str, words: str) -> None:
    with pytest.raises(BadInput) as caught:
        list(read_actors(write(tmp_path / name, text)))
    assert name in str(caught.value)
    assert words in str(caught.value)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        list(read_actors(tmp_path / "none.csv"))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("+2018-04-00T00:00:00Z", "2018-04"),
        ("+2018-00-00T00:00:00Z", "2018"),
        ("2018-04-01", "2018-04-01"),
        ("_:b12", None),
        (None, None),
    ],
)
def test_dates_stay_as_precise_as_they_are(text: str | None, date: str | None) -> None:
    assert iso_date(text) == date
