"""Broken inputs: none may crash, hang, or come back with words that were not in it."""

import random
from pathlib import Path

from bench.pages import articles, layouts, measure_broken, mutated, page
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.test_properties import holds, loaded_from

from onrecord.read import decoded, uncut

SCRAPS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<table><tr><td>",
        "<br>",
        "<h1>Envoys meet</h1>",
        "<pre>\r\n",
        "<a href=x>",
        "<script>",
        "<script type='application/ld+json'>",
        '{"@type": "NewsArticle", "headline": "Envoys',
        '"}',
        "</script>",
        "<meta name=date content=2031-05-06>",
        "<title>",
        "</title>",
        "&#0;",
        "&#xD800;",
        "&amp",
        "<!--",
        "-->",
        "<![CDATA[",
        "<noscript>",
        "<template>",
        "Envoys of two states met on Monday, and they spoke of grain at great length. ",
        "By Ada Lind",
        "Subscribe to continue reading",
        "<svg>",
        "<html lang=fr>",
        "<body>",
        "<x-y>",
        "\u2028",
        "\x0b",
        "<textarea>",
    ]
)


@settings(deadline=None)  # the first page loads trafilatura
@given(st.lists(SCRAPS | st.text(max_size=8), max_size=24).map("".join))
def test_pages_put_together_anyhow(text: str) -> None:
    for loaded in loaded_from(text.encode(errors="ignore"), "a.html"):
        assert uncut(loaded.report) == decoded(loaded.raw, loaded.format)
        holds(loaded.report)


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.html", "a.csv", "a.json", "a.zip", "a.tar", "a.gz", "a.mht"]))
def test_no_bytes_are_a_crash(raw: bytes, name: str) -> None:
    for loaded in loaded_from(raw, name):
        assert uncut(loaded.report) == decoded(loaded.raw, loaded.format)
        holds(loaded.report)


@given(st.lists(st.sampled_from(["text", "title", "\n", "\r\n", ",", ";", "\t", '"', "é", "\u2028", "Envoys met."])))
def test_tables_put_together_anyhow(pieces: list[str]) -> None:
    for loaded in loaded_from(("text,title\n" + "".join(pieces)).encode(), "a.csv"):
        assert uncut(loaded.report) == decoded(loaded.raw, loaded.format)
        holds(loaded.report)


def test_mutated_pages_and_archives() -> None:
    measure_broken(60, seed=7)  # bench/pages.py --broken 5000 is the full number


def test_the_layouts_differ_and_mutation_changes_them() -> None:
    raw = page(layouts()[0], articles()[0])
    assert len({page(layout, articles()[0]) for layout in layouts()}) == 10
    assert mutated(raw, random.Random(3)) != raw  # noqa: S311 - no secret


def test_a_page_is_read_alike_each_time(tmp_path: Path) -> None:
    raw = page("classic", articles()[0])
    one, other = loaded_from(raw, "a.html"), loaded_from(raw, "a.html")
    assert one[0].report.text == other[0].report.text and one[0].report.cuts == other[0].report.cuts
