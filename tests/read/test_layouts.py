"""The ten layouts of bench/pages.py: a floor under recall and precision, that refuses to drop."""

import pytest
from bench.pages import articles, layouts, page, read_raw, recall_precision

from onrecord.read import Loaded

FLOOR = 0.95


@pytest.mark.parametrize("layout", layouts())
def test_the_article_is_found(layout: str) -> None:
    article = articles()[0]
    (loaded,) = read_raw(page(layout, article), "page.html")
    assert isinstance(loaded, Loaded)
    recall, precision = recall_precision(loaded.report.text, article.text)
    assert recall >= FLOOR
    assert precision >= FLOOR - 0.05  # one page of a layout may lie below its mean
    assert (loaded.report.title, loaded.report.published) == (article.title, article.date)
