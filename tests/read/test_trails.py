from pathlib import Path

import pytest
from tests.read.loaded import read_one

TITLES = "Lind heads home as talks stall Poll: Most want a deal Five things to know about the list MORE"
FULLER_TITLES = "Crowds gather in the capital Five things to know about the list MORE"


@pytest.mark.parametrize(
    ("before", "trail", "after"),
    [
        ("Foreign Minister Ada Lind", f"Ada Lind{TITLES}", " said on Friday that she would stay."),
        ("Foreign Minister Ada Lind", f" Ada Maria Lind{TITLES}", "’s visit ended on Friday."),
        ("Sen. Jim Moreau", " James (Jim) Louis Moreau12 things to know about the list MORE", " (I-Maine) left."),
        ("Envoy Ursula van der Meer", f" Ursula Ida van der Meer{TITLES}", " left."),
        ("Foreign Minister Ada Lind", f" Ada Maria Lind {FULLER_TITLES}", ", who had not slept, left."),
    ],
)
def test_a_trail_is_cut_and_the_sentence_stays_whole(tmp_path: Path, before: str, trail: str, after: str) -> None:
    report = read_one(tmp_path, f"{before}{trail}{after}\nNobody followed her.")
    assert report.text == f"{before}{after}\nNobody followed her."
    assert [(cut.start, cut.reason) for cut in report.cuts] == [(len(before), "link trail")]


def test_several_trails_of_one_paragraph(tmp_path: Path) -> None:
    text = f"Ada LindAda Lind{TITLES} met Jim MoreauJim Moreau{TITLES} in Turin."
    assert read_one(tmp_path, text).text == "Ada Lind met Jim Moreau in Turin."


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind said that Ada Lind was her own woman, and wanted MORE of the same.",
        "Ada LindAda Lind heads home as talks stall.\nThe envoys want MORE.",
        "The crowd chanted MORE MORE MORE until Ada Lind came back.",
    ],
)
def test_other_repetitions_stay(tmp_path: Path, text: str) -> None:
    assert read_one(tmp_path, text).text == text
