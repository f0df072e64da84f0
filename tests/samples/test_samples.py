from difflib import SequenceMatcher
from pathlib import Path

import pytest

from onrecord.model import Report
from onrecord.read import Loaded, read
from onrecord.samples import sample_paths

README = sample_paths()[0].with_name("README.md").read_text(encoding="utf-8")


def report(path: Path) -> Report:
    (loaded,) = read(path)
    assert isinstance(loaded, Loaded)
    return loaded.report


REPORTS = {path.stem: report(path) for path in sample_paths()}


def test_the_readme_names_every_sample_and_its_outlet() -> None:
    assert len(REPORTS) == 6
    for name, one in REPORTS.items():
        assert f"`{name}.txt` | {one.outlet}" in README


@pytest.mark.parametrize("name", REPORTS)
def test_each_has_a_headline_an_outlet_and_the_length_of_a_report(name: str) -> None:
    one = REPORTS[name]
    assert one.title and one.outlet
    assert 250 <= len(one.text.split()) <= 450


def test_one_of_them_is_undated() -> None:
    assert [name for name, one in REPORTS.items() if one.published is None] == ["mackerel_4_independent"]


def test_the_copy_is_one_and_the_rewrite_is_none() -> None:
    wire = REPORTS["mackerel_1_wire"].text.split()
    copy, rewrite = (REPORTS[name].text.split() for name in ("mackerel_2_copy", "mackerel_3_rewrite"))
    assert SequenceMatcher(None, wire, copy, autojunk=False).ratio() > 0.8
    assert SequenceMatcher(None, wire, rewrite, autojunk=False).ratio() < 0.3
