from pathlib import Path

import pytest
from tests.read.loaded import read_one

SECOND = "The two sides will meet again in May, an official said on condition of anonymity.\n"
FIRST = "Envoys of two states met for a third day on Monday and agreed on a list of questions.\n"


@pytest.mark.parametrize(
    ("dateline", "mark"),
    [
        ("TURIN (Reuters)", " - "),
        ("TURIN, Italy, March 3 (AP)", " — "),
        ("TURIN", " — "),
        ("TURIN", "—"),
        ("TURIN, Italy", " -- "),
        ("TURIN\u00a0(AP)", "\u00a0— "),
        ("TURIN/PORT OF SPAIN (AFP)", " - "),
        ("TURIN, Italy/LYON (Reuters)", " – "),
        ("ST. JOHN’S, Antigua", " – "),
        ("Turin (CNN)", " "),
        ("Turin, Italy (dpa)", " - "),
        ("New Delhi, Aug 17", ": "),
        ("Turin, 3 March 2023", " – "),
        ("March 3 (Reuters)", " - "),
        ("Turin", ": "),
        ("New Delhi", ": "),
        ("Turin, Italy", " — "),
    ],
)
@pytest.mark.parametrize(
    "head", ["", "Envoys agree on questions\n", "Envoys agree on questions\nA third day of talks\n"]
)
def test_date_lines_are_found_and_stay(tmp_path: Path, dateline: str, mark: str, head: str) -> None:
    report = read_one(tmp_path, head + dateline + mark + FIRST + SECOND)
    assert report.dateline == dateline
    assert report.text == head + dateline + mark + FIRST + SECOND
    assert report.text[report.body :] == FIRST + SECOND
    assert report.title == ("Envoys agree on questions" if head else None)


@pytest.mark.parametrize(
    ("dateline", "published", "basis"),
    [
        ("TURIN, March 3, 2023 (AP)", "2023-03-03", "text"),
        ("Turin, 3 March 2023", "2023-03-03", "text"),
        ("TURIN, March 3 (AP)", None, None),
    ],
)
def test_a_date_line_with_a_year_dates_its_report(
    tmp_path: Path, dateline: str, published: str | None, basis: str | None
) -> None:
    report = read_one(tmp_path, f"{dateline} — {FIRST}{SECOND}")
    assert (report.published, report.published_basis) == (published, basis)


@pytest.mark.parametrize(
    "first",
    [
        "Lind: “We will sign nothing that we have not read,” she wrote to the envoys of both states on Monday.\n",
        "Judge Lind: The envoys of both states are to come before this court on Monday and say what they know.\n",
        "NATO - the alliance of which both are members - said that it would send an envoy to the talks on Monday.\n",
        "FILE - In this photo of March 3 the envoys of both states are seen on their way to the talks in Turin.\n",
        "Analysis: The envoys of both states have little to show for three days of talks, but they do still talk.\n",
        "The envoys (Lind and Moreau) - both new to the talks - met for a third day and agreed on a list.\n",
        "Turin: Envoys of Two States Agree on a List of Questions\n",
    ],
)
def test_what_looks_like_a_date_line_and_is_none(tmp_path: Path, first: str) -> None:
    assert read_one(tmp_path, first + SECOND).dateline is None


def test_an_interview_has_speakers_and_no_date_line(tmp_path: Path) -> None:
    answer = "Lind: The envoys did meet for a third day, and they did agree on a list of questions in the end.\n"
    report = read_one(tmp_path, answer + "Moreau: Then let us turn to what is on that list.\n" + answer)
    assert report.dateline is None


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("Envoys agree on a list of questions", True),
        ("Will the envoys agree?", True),
        ("Envoys take their list to the U.S.", True),
        ("Envoys of Two States Agree on List of Questions.", True),
        ("The envoys of both states agreed on a list of questions.", False),
        ("By Ada Lind", False),
        ("Envoys", False),
        ("“We agreed on a list of questions,”", False),
        ("The envoys said this:", False),
    ],
)
def test_headlines_are_told_from_sentences(tmp_path: Path, line: str, is_title: bool) -> None:
    assert read_one(tmp_path, f"{line}\n\n{FIRST}{SECOND}").title == (line if is_title else None)


def test_subheads_and_bylines_stand_before_the_body(tmp_path: Path) -> None:
    report = read_one(tmp_path, f"Envoys agree on questions\nA third day of talks\nBy Ada Lind\n\n{FIRST}{SECOND}")
    assert report.text[report.body :] == FIRST + SECOND


def test_a_semicolon_between_headline_and_deck_is_no_part_of_the_headline(tmp_path: Path) -> None:
    report = read_one(tmp_path, f"Envoys agree on questions; \nA third day of talks\n\n{FIRST}{SECOND}")
    assert report.title == "Envoys agree on questions"
    assert report.text[report.body :] == FIRST + SECOND


def test_a_headline_alone_is_no_headline(tmp_path: Path) -> None:
    report = read_one(tmp_path, "Envoys agree on a list of questions")
    assert (report.title, report.body) == (None, 0)


WRAPPED = """The envoys of both states met for a third day on Monday and at
last agreed on a list of questions that they will take to their
capitals before the next round.

The two sides will meet again in May, an official said on condition
of anonymity because the day has not been announced.
"""


def test_lines_broken_at_a_column_are_no_headline(tmp_path: Path) -> None:
    report = read_one(tmp_path, WRAPPED)
    assert (report.title, report.body) == (None, 0)


def test_a_headline_above_lines_broken_at_a_column(tmp_path: Path) -> None:
    report = read_one(tmp_path, f"Envoys agree on questions\n\n{WRAPPED}")
    assert report.title == "Envoys agree on questions"
    assert report.text[report.body :] == WRAPPED


@pytest.mark.parametrize(
    "text", ["ENVOYS MEET IN TURIN AND AGREE", "قال الوزير يوم الاثنين إن المحادثات ستستمر.", "...", "7"]
)
def test_texts_of_any_script_and_none(tmp_path: Path, text: str) -> None:
    assert read_one(tmp_path, text).text == text
