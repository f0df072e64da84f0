import json
import pickle
import time
from pathlib import Path

import pytest
from tests.read.loaded import read_bytes, read_one, refusal

from onrecord.errors import BadInput, BadSetting
from onrecord.read import Loaded, Skipped, decoded, files, read, uncut

TEXT = "Envoys of two states met for a third day on Monday."


def lines_of(*rows: object) -> bytes:
    return b"\n".join(row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows)


def the_report(path: Path, date: str | None = None, outlet: str | None = None) -> Loaded:
    (loaded,) = read(path, date=date, outlet=outlet)
    assert isinstance(loaded, Loaded)
    return loaded


def test_each_line_is_a_report_and_a_bad_one_stops_nothing(tmp_path: Path) -> None:
    raw = lines_of({"text": TEXT}, b"{half", {"text": 7}, {"title": "No words"}, b"[1]", b"\xff", b"", {"body": TEXT})
    found = read_bytes(tmp_path, raw, "news.jsonl")
    assert [isinstance(one, BadInput) for one in found] == [False, *[True] * 5, False]
    bad = [str(one) for one in found if isinstance(one, BadInput)]
    assert [f"line {n}:" in words and "news.jsonl" in words for n, words in enumerate(bad, 2)] == [True] * 5


def test_the_fields_of_a_line(tmp_path: Path) -> None:
    row = {
        "title": "Envoys  meet",
        "body": TEXT,
        "date": "2024-03-12",
        "outlet": "Fable Daily",
        "url": "https://f.example",
    }
    (loaded,) = read_bytes(tmp_path, lines_of({**row, "section": "World"}), "news.jsonl")
    assert isinstance(loaded, Loaded)
    report = loaded.report
    assert report.text == f"Envoys meet\n\n{TEXT}"
    assert (report.title, report.outlet, report.url) == ("Envoys meet", "Fable Daily", "https://f.example")
    assert (report.published, report.published_basis) == ("2024-03-12", "metadata")
    assert report.source.endswith("news.jsonl:1")
    assert report.text[report.body :] == TEXT


def test_a_title_that_begins_the_text_stands_once(tmp_path: Path) -> None:
    (loaded,) = read_bytes(tmp_path, lines_of({"title": "Envoys meet", "text": f"Envoys meet\n{TEXT}"}), "news.jsonl")
    assert isinstance(loaded, Loaded)
    assert loaded.report.text == f"Envoys meet\n{TEXT}"


def test_json_lines_are_known_by_their_look_where_the_name_says_nothing(tmp_path: Path) -> None:
    raw = lines_of({"text": TEXT}, {"text": f"{TEXT} Again."})
    assert len(read_bytes(tmp_path, raw, "news")) == 2
    assert len(read_bytes(tmp_path, raw, "news.txt")) == 1
    assert len(read_bytes(tmp_path, b"{Envoys} meet.", "curly")) == 1


@pytest.mark.parametrize("row", [{"text": "a\0b"}, {"text": "a\ud800b"}, {"text": TEXT, "title": "\0"}])
def test_what_no_store_can_hold_is_refused(tmp_path: Path, row: dict[str, str]) -> None:
    assert refusal(tmp_path, lines_of(row), "news.jsonl").place == "line 1"


def test_the_id_is_of_the_bytes_and_what_the_user_said(tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other"
    one.write_text(TEXT)
    other.write_text(TEXT)
    plain = the_report(one).report.id
    assert plain == the_report(other).report.id
    said = [{}, {"date": "2024-03-12"}, {"outlet": "Fable Daily"}, {"outlet": "2024-03-12"}]
    ids = {the_report(one, **says).report.id for says in said}
    assert plain in ids and len(ids) == 4
    assert the_report(one, date="12 March 2024").report.id == the_report(one, date="2024-03-12").report.id


def test_what_the_user_says_outranks_the_input(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(f"Title: Envoys meet\nDate: 2024-03-01\nSource: Northern Sample\n\n{TEXT}")
    report = the_report(path, date="2024-03-12", outlet="Fable Daily").report
    assert (report.published, report.published_basis, report.outlet) == ("2024-03-12", "given", "Fable Daily")


def test_a_date_that_is_none_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="2024-02-30"):
        read(tmp_path, date="2024-02-30")


def test_a_folder_gives_its_reports_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.jsonl", "d.png"):
        (tmp_path / name).write_bytes(b"\x89PNG" if name == "d.png" else lines_of({"text": name}))
    found = [one.report.source for one in read(tmp_path) if isinstance(one, Loaded)]
    assert [Path(source).name for source in found] == ["a.txt", "b.txt", "c.jsonl:1"]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.txt", "nul\0path.txt"):
        (error,) = read(path)
        assert isinstance(error, BadInput)
        assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own


def test_a_report_that_is_too_large_is_refused_and_the_rest_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 100)
    assert "larger than" in str(refusal(tmp_path, b"word " * 40))
    raw = lines_of({"text": "word " * 90}, {"text": TEXT})
    found = read_bytes(tmp_path, raw, "news.jsonl")
    assert [type(one) for one in found] == [BadInput, Loaded]
    assert "line 2" not in str(found[0]) and isinstance(found[1], Loaded) and found[1].report.source.endswith(":2")


@pytest.mark.parametrize("piece", ["word ", "W", " ", "\n", "Ab Cd ", "A: ", "LindLind ", " MORE", "---\n", "."])
def test_long_inputs_take_time_in_proportion(tmp_path: Path, piece: str) -> None:
    text = "Word" + piece * (5_000_000 // len(piece)) + "."
    began = time.process_time()
    assert read_one(tmp_path, text).text == text
    assert time.process_time() - began < 20


def test_the_development_reports(shared: object) -> None:
    assert callable(shared)
    found = [one for one in read(shared("acceptance/seeds")) if not isinstance(one, Skipped)]
    assert len(found) == 2
    for loaded in found:
        assert isinstance(loaded, Loaded)
        assert uncut(loaded.report) == decoded(loaded.raw, loaded.format)
    first, second = (loaded.report for loaded in found if isinstance(loaded, Loaded))
    assert (first.published, first.dateline, second.published, second.title) == ("2021-08-17", "Washington", None, None)
    assert [cut.reason for cut in second.cuts] == ["link trail"]


@pytest.mark.parametrize("row", [{"headline": "H", "content": None}, {"text": ""}, {"title": "H", "body": []}])
def test_a_row_whose_text_is_empty_is_told_apart_from_one_that_has_no_field_for_it(
    tmp_path: Path, row: dict[str, object]
) -> None:
    (found,) = read_bytes(tmp_path, lines_of(row), "news.jsonl")
    assert "is empty. Leave it out" in str(found)


def test_an_address_is_not_a_path_and_nothing_is_fetched() -> None:
    (found,) = read("https://courier.example/accord.html")
    assert isinstance(found, BadInput)
    assert str(found).endswith("Save the page from a browser and name the file: nothing is fetched")


def test_an_outlet_that_is_no_text_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="not valid UTF-8"):
        read(tmp_path / "news.txt", outlet="Fable \udc9b")
