"""Rows of CSV, TSV and JSON: which field is what."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.read.loaded import read_bytes, refusal

from onrecord.errors import BadInput, BadSetting
from onrecord.read import Loaded, decoded, read, uncut
from onrecord.read.rows import find_mapping

TEXT = "Envoys of two states met for a third day on Monday.\nThey spoke of grain, and of a lighthouse."


def table(*rows: dict[str, str], delimiter: str = ",") -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


ROW = {"Id": "7", "Headline": "Envoys  meet", "pub_date": "2031-05-06", "Body Text": TEXT, "site": "Fable Daily"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_gives_a_report_a_row(tmp_path: Path, delimiter: str, encoding: str) -> None:
    raw = table(ROW, {**ROW, "Body Text": f"Again. {TEXT}"}, delimiter=delimiter).encode(encoding)
    first, second = read_bytes(tmp_path, raw, "news.csv")
    assert isinstance(first, Loaded)
    assert isinstance(second, Loaded)
    assert first.report.text == f"Envoys meet\n\n{TEXT}"
    assert (first.report.outlet, first.report.published) == ("Fable Daily", "2031-05-06")
    assert [Path(one.report.source).name for one in (first, second)] == ["news.csv:2", "news.csv:4"]
    assert first.notes == (
        f"{tmp_path / 'news.csv'}: text=Body Text, title=Headline, date=pub_date, outlet=site; not used: Id",
    )
    assert second.notes == ()
    for one in (first, second):
        assert uncut(one.report) == decoded(one.raw, one.format)


def test_a_row_is_the_same_report_wherever_it_stands(tmp_path: Path) -> None:
    other = {**ROW, "Body Text": "Other words."}
    one = read_bytes(tmp_path, table(ROW, other).encode(), "one.csv")
    two = read_bytes(tmp_path, table(other, ROW).encode(), "two.csv")
    ids = [{item.report.id for item in items if isinstance(item, Loaded)} for items in (one, two)]
    assert ids[0] == ids[1] and len(ids[0]) == 2


def test_the_user_says_which_field_holds_what(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text(table({"a": "Envoys meet", "b": TEXT, "text": "a summary"}), newline="")
    (loaded,) = read(path, mapping=("text=b", "title=a"))
    assert isinstance(loaded, Loaded)
    assert loaded.report.text == f"Envoys meet\n\n{TEXT}"
    assert uncut(loaded.report) == decoded(loaded.raw, loaded.format)
    (error,) = read(path, mapping=("text=c",))
    assert isinstance(error, BadInput)
    assert "'c'" in error.problem


def test_a_table_without_a_text_names_its_fields(tmp_path: Path) -> None:
    error = refusal(tmp_path, b"id,foo\n1,2\n", "news.csv")
    assert "'id', 'foo'" in error.problem and "--map text=FIELD" in error.remedy
    assert "no rows" in refusal(tmp_path, b"id,text\n", "news.csv").problem
    assert "'id', 'foo'" in refusal(tmp_path, b'[{"id": 1, "foo": 2}]', "news.json").problem


@pytest.mark.parametrize("pair", ["text", "text=", "words=body", "=body"])
def test_a_mapping_that_maps_nothing_is_wrong_usage(tmp_path: Path, pair: str) -> None:
    with pytest.raises(BadSetting, match="--map text=FIELD"):
        read(tmp_path, mapping=(pair,))


def test_a_json_file_is_an_array_an_object_with_one_or_one_report(tmp_path: Path) -> None:
    row = {"title": "Envoys meet", "content": TEXT, "publishedAt": "2031-05-06T10:00:00Z", "source": {"name": "Fable"}}
    row["authors"] = ["Ada Lind", "Jon Vale"]
    for value in ([row], {"status": "ok", "articles": [row]}, row):
        for indent in (None, 2):
            (loaded,) = read_bytes(tmp_path, json.dumps(value, indent=indent).encode(), "news.json")
            assert isinstance(loaded, Loaded)
            report = loaded.report
            assert (report.text, report.outlet) == (f"Envoys meet\n\n{TEXT}", "Fable")
            assert (report.byline, report.published) == ("Ada Lind, Jon Vale", "2031-05-06T10:00:00+00:00")
            assert uncut(report) == decoded(loaded.raw, loaded.format)


@pytest.mark.parametrize("raw", [b"[{]", b"[1, 2", b"[{} {}]", b'{"a"', b"\xff", b"[" * 100_000])
def test_json_that_is_none_is_refused(tmp_path: Path, raw: bytes) -> None:
    assert "JSON" in refusal(tmp_path, raw, "news.json").problem


def test_an_item_that_is_no_report_stops_none(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, json.dumps([{"text": TEXT}, 7, {"text": ""}, {"text": TEXT + "!"}]).encode(), "n.json")
    assert [isinstance(one, Loaded) for one in found] == [True, False, False, True]
    assert [one.place for one in found if isinstance(one, BadInput)] == ["item 2", "item 3"]


def test_a_field_within_a_field(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"article": {"body": [TEXT, "More."]}, "meta": {"head": "Envoys meet"}}))
    (loaded,) = read(path, mapping=("text=article.body", "title=meta.head"))
    assert isinstance(loaded, Loaded)
    assert loaded.report.text == f"Envoys meet\n\n{TEXT}\n\nMore."
    assert uncut(loaded.report) == decoded(loaded.raw, loaded.format)


def test_fields_are_found_by_their_usual_names() -> None:
    assert find_mapping(["Body_Text", "Date-Published", "AUTHORS", "x"], ()) == {
        "text": "Body_Text",
        "date": "Date-Published",
        "byline": "AUTHORS",
    }


def test_the_fields_that_are_named_as_ours_need_no_note(tmp_path: Path) -> None:
    (loaded,) = read_bytes(tmp_path, json.dumps({"text": TEXT, "title": "Envoys meet"}).encode(), "n.jsonl")
    assert isinstance(loaded, Loaded)
    assert (loaded.format, loaded.notes) == ("application/json", ())
