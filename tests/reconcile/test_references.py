"""From which days the relative dates of each report count, on sentences of our own."""

from collections.abc import Callable, Sequence

import pytest
from tests.factories import report

from onrecord.annotate import Annotator
from onrecord.extract import Extractor
from onrecord.model import Reference
from onrecord.reconcile.references import references

Of = Callable[..., Reference | None]
WEDNESDAY_NEWS = "Norway attacked a Chilean patrol boat near Lima on Wednesday."


@pytest.fixture(scope="module")
def of(annotator: Annotator, extractor: Extractor) -> Of:
    """The reference days of an undated report in a story with reports of the days given."""

    def reference(text: str, *days: str | None, sure: Sequence[str] = ("a",)) -> Reference | None:
        undated = report("a", text, title=None, published=None)
        others = [report(f"b{number}", "Nothing.", title=None, published=day) for number, day in enumerate(days)]
        read = [extractor.extract(annotator.annotate(each)) for each in (undated, *others)]
        stories = dict.fromkeys([each.report for each in read], "story")
        return references([undated, *others], stories, read, sure)["a"]

    return reference


def story(start: str, end: str) -> Reference:
    return Reference(start=start, end=end, basis="story")


def test_without_dated_reports_nothing_is_known(of: Of) -> None:
    assert of(WEDNESDAY_NEWS, None, "1997-05") is None


def test_where_there_is_doubt_of_the_story_nothing_is_known(of: Of) -> None:
    assert of(WEDNESDAY_NEWS, "1997-05-14", sure=()) is None


def test_a_report_that_names_no_day_is_of_all_days_of_its_story(of: Of) -> None:
    assert of("Norway attacked a Chilean patrol boat.", "1997-05-12", "1997-05-16") == story("1997-05-12", "1997-05-16")


def test_news_of_a_weekday_is_printed_on_it_or_the_day_after(of: Of) -> None:
    assert of(WEDNESDAY_NEWS, "1997-05-12", "1997-05-17") == story("1997-05-14", "1997-05-15")
    assert of(WEDNESDAY_NEWS, "1997-05-14") == story("1997-05-14", "1997-05-14")


def test_a_day_that_its_story_lacks_is_looked_for_beside_it(of: Of) -> None:
    tuesday = "1997-05-13"
    assert of(WEDNESDAY_NEWS, tuesday) == story("1997-05-14", "1997-05-15")


def test_what_is_to_come_does_not_date_a_report(of: Of) -> None:
    text = "Norway will send a patrol boat to Lima on Wednesday."
    assert of(text, "1997-05-12", "1997-05-16") == story("1997-05-12", "1997-05-16")


def test_nothing_told_by_its_weekday_lies_most_of_a_week_back(of: Of) -> None:
    text = f"{WEDNESDAY_NEWS} On Thursday, Chile expelled the Norwegian ambassador."
    assert of(text, "1997-05-12", "1997-05-17") == story("1997-05-15", "1997-05-15")
