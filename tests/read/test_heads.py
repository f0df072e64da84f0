from pathlib import Path

import pytest
from tests.read.loaded import read_one

BODY = "Ministers from four states met in Turin on Monday.\nThey agreed to meet again.\n"


def test_front_matter_is_cut_and_the_title_stays(tmp_path: Path) -> None:
    head = '---\noutlet: "Fable Daily"\ntitle: Four states: a meeting\ndate: 12 March 2024\ntags:\n  - talks\n---\n\n'
    report = read_one(tmp_path, head + BODY)
    assert (report.title, report.outlet) == ("Four states: a meeting", "Fable Daily")
    assert (report.published, report.published_basis) == ("2024-03-12", "metadata")
    assert report.text == f"Four states: a meeting\n\n{BODY}"
    assert report.text[report.body :] == BODY
    assert {cut.reason for cut in report.cuts} == {"front matter"}


def test_a_title_that_the_body_repeats_stands_once(tmp_path: Path) -> None:
    report = read_one(tmp_path, f"---\ntitle: Four states meet\n---\nFour states meet\n\n{BODY}")
    assert report.title == "Four states meet"
    assert report.text.count("Four states meet") == 1


@pytest.mark.parametrize("head", ["---\ntitle:\ndate: null\n---\n", "---\ntitle: ~\n---\n"])
def test_fields_without_a_value_state_nothing(tmp_path: Path, head: str) -> None:
    report = read_one(tmp_path, head + BODY)
    assert (report.title, report.published, report.published_basis) == (None, None, None)
    assert report.text == BODY


def test_lines_between_rules_that_state_nothing_known_stay(tmp_path: Path) -> None:
    text = f"---\nLind: We did meet.\nMoreau: We did.\n---\n{BODY}"
    assert read_one(tmp_path, text).text == text


def test_front_matter_and_nothing_else_is_a_title(tmp_path: Path) -> None:
    assert read_one(tmp_path, "---\ntitle: Four states meet\n---").text == "Four states meet"


@pytest.mark.parametrize(
    "head",
    [
        "Title: Four states meet\nSource: Fable Daily\nDate: Tue, 12 Mar 2024 09:00:00 GMT\n\n",
        "\nSource: Fable Daily\nPublished: 2024-03-12T09:00Z\nHeadline: Four states meet\n",
        "Four states meet\nPublished on 12 March 2024, 9:00 am GMT\nOutlet: Fable Daily\n\n",
        "Four states meet\nBy Ada Lind\n2024-03-12 09:00 GMT\nSource: Fable Daily\n\n",
    ],
)
def test_labelled_lines_are_read_and_cut(tmp_path: Path, head: str) -> None:
    report = read_one(tmp_path, head + BODY)
    assert (report.title, report.outlet) == ("Four states meet", "Fable Daily")
    assert (report.published, report.published_basis) == ("2024-03-12T09:00:00+00:00", "text")
    assert "Fable" not in report.text
    assert report.text[report.body :] == BODY


def test_a_headline_may_begin_like_a_label(tmp_path: Path) -> None:
    report = read_one(tmp_path, f"Source: four states to meet again\n{BODY}")
    assert (report.title, report.outlet) == ("Source: four states to meet again", None)


def test_a_date_that_is_none_leaves_the_day_unknown(tmp_path: Path) -> None:
    report = read_one(tmp_path, f"Title: Four states meet\nDate: last week\n\n{BODY}")
    assert (report.published, report.published_basis) == (None, None)
    assert "last week" not in report.text


def test_a_leading_date_is_cut_from_the_headline(tmp_path: Path) -> None:
    report = read_one(tmp_path, f" date 2024-03-12 Four states meet in the north.\n{BODY}")
    assert (report.title, report.published) == ("Four states meet in the north.", "2024-03-12")
    assert report.published_basis == "text"
    assert [(cut.start, cut.text) for cut in report.cuts] == [(0, " date 2024-03-12 ")]


@pytest.mark.parametrize("name", ["2024-03-12.txt", "report-20240312.txt"])
def test_neither_the_file_name_nor_the_words_date_a_report(tmp_path: Path, name: str) -> None:
    report = read_one(tmp_path, "The talks ended on 12 March 2024.\nNo date was set.\n", name)
    assert (report.published, report.published_basis, report.outlet, report.title) == (None, None, None, None)
