import json
from dataclasses import fields
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests import factories

import onrecord
from onrecord import model
from onrecord.store.codec import exported

SCHEMA: dict[str, Any] = json.loads((files("onrecord") / "schema" / "record.schema.json").read_text("utf-8"))
ROWS = {
    "report": model.ReportRow,
    "story": model.Story,
    "actor": model.Actor,
    "event": model.Event,
    "statement": model.Statement,
    "event_mention": model.EventAccount,
    "statement_mention": model.StatementAccount,
    "role": model.Role,
    "date": model.DateValue,
    "place": model.PlaceValue,
    "figure": model.FigureValue,
    "ref": model.Ref,
    "projected": model.Projected,
    "origin": model.Origin,
    "difference": model.Difference,
}


def check(row: object) -> None:
    jsonschema.validate(row, SCHEMA, jsonschema.Draft202012Validator)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", ROWS)
def test_the_schema_names_the_fields_of_the_model(name: str) -> None:
    assert set(SCHEMA["$defs"][name]["properties"]) == {field.name for field in fields(ROWS[name])}


def test_every_row_of_an_export_fits(tmp_path: Path) -> None:
    stream = StringIO()
    with onrecord.open(factories.filled(tmp_path / "r.db")) as record:
        record.export(stream)
    rows = [json.loads(line) for line in stream.getvalue().splitlines()]
    for row in rows:
        check(row)
    assert {row["kind"] for row in rows} == {"report", "story", "actor", "event", "statement"}


@pytest.mark.parametrize(
    ("field", "value"),
    [("quad", 5), ("status", "rumoured"), ("type", "consult"), ("mentions", []), ("unheard_of", 1), ("cameo", "4")],
)
def test_what_is_no_event_does_not_fit(field: str, value: object) -> None:
    row = json.loads(exported(factories.meeting()))
    with pytest.raises(jsonschema.ValidationError):
        check({**row, field: value})


def test_a_missing_field_does_not_fit() -> None:
    row = json.loads(exported(factories.meeting()))
    del row["independent"]
    with pytest.raises(jsonschema.ValidationError):
        check(row)
