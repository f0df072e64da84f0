import base64
import hashlib
import re
from dataclasses import replace
from html import unescape

import pytest
from tests import factories
from tests.present.html_pages import COUNTRIES, HARM, Parsed, everything, harmful, two_stories

from onrecord.model import Record, Review
from onrecord.present.html import html_page
from onrecord.present.html.links import safe_url

PAGES = {
    "everything": factories.record(),
    "harmful": harmful(),
    "two stories": two_stories(),
    "empty": Record(reports=(), stories=(), actors=(), events=(), statements=()),
}


def plain(page: str) -> str:
    """The words of a page on one line."""
    body = page[page.index("<body>") :]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.mark.parametrize("name", PAGES)
def test_elements_are_nested_ids_are_unique_and_links_lead_somewhere(name: str) -> None:
    parsed = Parsed(html_page(PAGES[name], COUNTRIES))
    ids = parsed.values("id")
    assert len(set(ids)) == len(ids)
    named = {word for value in parsed.values("aria-labelledby") for word in value.split()}
    assert {href.removeprefix("#") for href in parsed.values("href")} | named <= set(ids)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_on_a_page_runs_or_loads(name: str) -> None:
    parsed = Parsed(html_page(PAGES[name], COUNTRIES))
    assert not {tag for tag, _ in parsed.elements} & {"script", "img", "iframe", "object", "link", "base", "form"}
    attributes = {attribute for _, attrs in parsed.elements for attribute in attrs}
    assert not {a for a in attributes if a.startswith("on") or a in {"src", "srcset", "style", "action"}}


def test_the_policy_allows_the_style_by_its_digest_and_nothing_else() -> None:
    page = everything()
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', page)
    assert unescape(policy).startswith(f"default-src 'none'; style-src 'sha256-{digest}';")


def test_hostile_words_are_shown_as_words() -> None:
    page = html_page(harmful(), COUNTRIES)
    assert "<script" not in page
    assert "\u202e" not in page
    assert HARM.replace("\u202e", "⟨U+202E⟩") in plain(page)


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=c", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("https://example.org/\u202etxt.exe", False),
        ("https:\\\\example.org", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https://", False),
        ("http://[x", False),
        ("", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str | None, safe: bool) -> None:
    assert safe_url(url) == (url if safe else "")


def test_an_address_of_a_report_is_a_link_that_tells_nobody_whence() -> None:
    made = factories.record()
    url = "https://example.org/talks?a=1&b=2"
    parsed = Parsed(html_page(replace(made, reports=(replace(made.reports[0], url=url), made.reports[1])), {}))
    (link,) = [attrs for tag, attrs in parsed.elements if tag == "a" and attrs.get("href") == url]
    assert link["rel"] == "noreferrer noopener"


def test_the_bytes_are_the_same_in_any_order_of_the_rows() -> None:
    made = two_stories()
    turned = Record(
        reports=made.reports[::-1],
        stories=made.stories[::-1],
        actors=made.actors[::-1],
        events=made.events[::-1],
        statements=made.statements[::-1],
    )
    assert html_page(turned, COUNTRIES) == html_page(made, COUNTRIES)


def test_a_report_stands_in_full_as_it_was_read() -> None:
    page = everything()
    texts = [unescape(re.sub(r"<[^>]+>", "", found)) for found in re.findall(r'<div class="text".*?</div>', page, re.S)]
    assert texts == [factories.COURIER, factories.GAZETTE]


def test_an_event_tells_who_what_where_by_whom_and_by_how_many() -> None:
    words = plain(everything())
    assert "talks (visit) Mila Toren Ardania ↔ with Josk Harrow Velmark in Port Sel (Velmark)" in words
    assert "accounts differ 2 of 2 reports, 2 origins" in words
    assert "attack (firearms) Velmark → to fishermen denied says Velmark" in words


def test_a_line_opens_the_words_that_it_rests_on_with_the_act_marked() -> None:
    page = everything()
    (line,) = re.findall(r'<li id="e-m1".*?</li>', page, re.DOTALL)
    assert '<mark class="act">met</mark>' in line
    assert line.count("<blockquote") == 2
    assert 'href="#r1-' in line
    assert 'href="#r2-' in line


def test_codes_stand_last_and_small() -> None:
    (line,) = re.findall(r'<li id="e-m1".*?</li>', everything(), re.DOTALL)
    assert line.index("CONSULT") > line.index("talks (visit)")
    assert "CONSULT" not in line[: line.index("</summary>")]


def test_differences_name_the_sides_and_their_outlets() -> None:
    words = plain(everything())
    assert "date 5 May 2031 Example Courier 6 May 2031 Sel Gazette" in words


def test_an_update_is_no_dispute() -> None:
    made = factories.record()
    (difference,) = made.events[0].differences
    meeting = replace(made.events[0], differences=(replace(difference, update=True),))
    words = plain(html_page(replace(made, events=(meeting, *made.events[1:])), COUNTRIES))
    assert "lines disputed 0" in words
    assert "updated later 2 of 2 reports" in words
    assert "accounts differ 2 of 2 reports" not in words
    assert "date updated: the latest stands last 5 May 2031" in words


def test_statements_are_told_by_speaker() -> None:
    words = plain(everything())
    assert "Mila Toren Ardania envoy told reporters “We will send grain in June” press conference" in words
    assert "Velmark denied its navy fired on fishermen" in words


def test_what_was_rejected_is_left_out() -> None:
    made = factories.record()
    review = Review(verdict="reject", by="Ana", at="2031-05-08T10:00:00Z", note="no attack")
    events = [replace(event, review=review) if event.id == "e-m3" else event for event in made.events]
    page = html_page(replace(made, events=tuple(events)), COUNTRIES)
    assert 'id="e-m3"' not in page


def test_what_was_decided_is_told() -> None:
    made = factories.record()
    review = Review(verdict="correct", by="Ana", at="2031-05-08T10:00:00Z", note="by the police, not the army")
    events = [replace(event, review=review) if event.id == "e-m3" else event for event in made.events]
    words = plain(html_page(replace(made, events=tuple(events)), COUNTRIES))
    assert "corrected by Ana, 8 May 2031: by the police, not the army" in words


def test_several_stories_have_an_index_the_latest_first() -> None:
    page = html_page(two_stories(), COUNTRIES)
    assert "<h1>The record</h1>" in page
    assert page.index('href="#s-r3"') < page.index('href="#s-r1"')
    assert "No events were found in these reports." in page


def test_an_empty_record_says_what_to_do() -> None:
    assert "Read reports with: onrecord add PATH" in plain(html_page(PAGES["empty"], COUNTRIES))
