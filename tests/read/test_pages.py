"""Saved pages: what is kept, what is cut and why, what they state, and which are refused."""

import json
from pathlib import Path

import pytest
from tests.read.loaded import read_bytes, read_one, refusal

from onrecord.model import Report
from onrecord.read import Loaded, decoded, uncut
from onrecord.read.pages import parsing
from onrecord.read.pages.parsing import page_charset, parse_page
from onrecord.read.pages.visible import visible

TITLE = "Ardania and Velmark hold talks in Port Sel"
BODY = (
    "Envoys of Ardania and Velmark met for a third day on Monday to talk about grain, their ministries said.",
    "“We will send grain in June,” the Ardanian envoy Mila Toren told reporters after the meeting in the old town.",
    "At least 12 people were hurt in a crush outside the hall, according to the police of the port city.",
    "The two states broke off relations nine years ago over a lighthouse that both of them had built in part.",
)


def page(body: str = "", *, head: str = "", title: str = TITLE) -> str:
    paragraphs = "".join(f"<p>{words}</p>" for words in BODY)
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{title}</title>{head}</head>"
        f"<body><nav><a href='/'>Front page</a></nav>"
        f"<article><h1>{title}</h1>{paragraphs}{body}</article></body></html>"
    )


def linked(**values: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **values})}</script>'


def read_page(folder: Path, text: str) -> Report:
    return read_one(folder, text, "page.html")


def reasons(report: Report) -> dict[str, str]:
    return {cut.text.strip(): cut.reason for cut in report.cuts}


# ---------------------------------------------------------------------------------------------- words


def test_the_article_is_kept_and_the_rest_is_cut_with_reasons(tmp_path: Path) -> None:
    more = "<figure><figcaption>Boats in the fog</figcaption></figure><p>This story has been updated.</p>"
    report = read_page(tmp_path, page(more + "<footer><p>Published by the Example Trust</p></footer>"))
    assert report.text.rstrip() == "\n\n".join((TITLE, *BODY))
    found = reasons(report)
    assert found["Front page"] == "navigation"
    assert found["Boats in the fog"] == "caption"
    assert found[TITLE] == "headline again"
    assert found["This story has been updated."] == "note of the page"
    assert (report.title, report.text[report.body :][:6]) == (TITLE, "Envoys")


def test_words_are_set_as_a_browser_sets_them() -> None:
    source = b"<body><p>One <b>two</b>\n  three<br>four<br><br>five</p>six<pre>a  b\r\n c</pre><script>no()</script>"
    text, blocks = visible(parse_page(source, "utf-8", "x"))
    assert text == "One two three\nfour\n\nfive\n\nsix\n\na  b\n c"
    assert [text[b.start : b.end] for b in blocks] == ["One two three\nfour", "five", "six", "a  b\n c"]


def test_what_no_browser_shows_is_in_no_word() -> None:
    assert (
        visible(parse_page(f"<p>{BODY[0]} Ve\u00adl\u200bmark\x08</p>".encode(), "utf-8", "x"))[0]
        == f"{BODY[0]} Velmark"
    )


def test_control_characters_do_not_hide_the_article(tmp_path: Path) -> None:
    assert read_page(tmp_path, page("<p>grain\x08</p>")).text.startswith("\n\n".join((TITLE, *BODY)))


def test_the_words_of_a_page_that_is_one_form_or_all_captions_are_kept(tmp_path: Path) -> None:
    form = page().replace("<article>", "<form>").replace("</article>", "</form>")
    assert BODY[2] in read_page(tmp_path, form).text
    assert BODY[2] in read_page(tmp_path, page().replace("<p>", "<figcaption>").replace("</p>", "</figcaption>")).text


def test_a_page_that_a_script_fills_is_read_from_its_linked_data(tmp_path: Path) -> None:
    head = linked(headline=TITLE, articleBody="\r\n".join(BODY))
    report = read_page(tmp_path, f"<html><head>{head}</head><body><div>Loading</div></body></html>")
    assert report.text == TITLE + "\n\n" + "\n".join(BODY)
    marked = linked(headline=TITLE, articleBody="".join(f"<p>{words}</p>" for words in BODY))
    report = read_page(tmp_path, f"<html><head>{marked}</head><body><div>Loading</div></body></html>")
    assert report.text == "\n\n".join((TITLE, *BODY))


def test_who_reported_it_stays_in_the_text_and_is_the_credit(tmp_path: Path) -> None:
    credit = "(Reporting by Ada Lind in Turin; Editing by Jon Vale)"
    report = read_page(tmp_path, page(f"<p>{credit}</p>"))
    assert report.credit == credit
    assert report.text.rstrip().endswith(credit)


def test_a_byline_of_the_page_is_the_byline_of_the_report(tmp_path: Path) -> None:
    text = page().replace("</h1>", "</h1><p>By Ada Lind and Jon Vale</p>")
    report = read_page(tmp_path, text)
    assert report.byline == "Ada Lind and Jon Vale"
    assert "Ada Lind" not in report.text


def test_a_saved_page_in_one_file(tmp_path: Path) -> None:
    head = 'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
    part = "--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    report = read_one(tmp_path, f"{head}{part}{page()}\r\n--x--\r\n", "page.mhtml")
    assert report.text.rstrip() == "\n\n".join((TITLE, *BODY))
    assert "no HTML" in refusal(tmp_path, (head + "--x--\r\n").encode(), "page.mht").problem


# ------------------------------------------------------------------------------------------- metadata


def test_linked_data_go_before_other_metadata(tmp_path: Path) -> None:
    head = linked(
        headline=TITLE,
        datePublished="2031-05-06T10:00:00Z",
        author=[{"@type": "Person", "name": "Ada Lind"}, {"@id": "#jon"}],
        publisher={"name": "Example Courier"},
        url="https://courier.example/1",
        sourceOrganization={"name": "Sample Wire"},
    )
    head += '<script type="application/ld+json">{"@graph": [{"@id": "#jon", "name": "Jon Vale"}]}</script>'
    head += "<meta property='og:site_name' content='Other'><meta name='date' content='2030-01-01'>"
    report = read_page(tmp_path, page(head=head))
    assert (report.outlet, report.byline, report.credit) == ("Example Courier", "Ada Lind, Jon Vale", "Sample Wire")
    assert (report.published, report.published_basis) == ("2031-05-06T10:00:00+00:00", "metadata")
    assert report.url == "https://courier.example/1"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("<meta property='article:published_time' content='2031-05-06T10:00'>", "2031-05-06T10:00:00"),
        ("<meta name='DC.date.issued' content='2031-05-06'>", "2031-05-06"),
        ("<meta name='pagePublishedOn' content='May 6, 2031'>", "2031-05-06"),
        ("<meta name='dateOfIssue' content='published Tuesday 6 May 2031, late'>", "2031-05-06"),
        ("<meta property='article:modified_time' content='2031-05-06'>", None),
        ("<meta name='date' content='06/05/2031'>", None),
        ("<link rel='canonical' href='https://courier.example/2031/05/06/talks'>", None),
        ("<meta name='description' content='On 6 May 2031 envoys met'>", None),
    ],
)
def test_dates_are_those_that_the_page_states(tmp_path: Path, head: str, published: str | None) -> None:
    assert read_page(tmp_path, page("<footer>© 2031 Example Courier</footer>", head=head)).published == published


def test_a_date_that_names_no_day_is_told(tmp_path: Path) -> None:
    (loaded,) = read_bytes(tmp_path, page(head="<meta name='date' content='06/05/2031'>").encode(), "page.html")
    assert isinstance(loaded, Loaded)
    assert "'06/05/2031' is no full day" in loaded.notes[0]


def test_broken_linked_data_are_as_none(tmp_path: Path) -> None:
    for words in ("{half", "[" * 5000, '{"@type": "NewsArticle", "headline": "\\ud800"}', '{"@type": 7}', "null"):
        assert read_page(tmp_path, page(head=f'<script type="application/ld+json">{words}</script>')).title == TITLE


# -------------------------------------------------------------------------------------------- refused


@pytest.mark.parametrize(
    ("body", "title", "problem"),
    [
        ("<h1>Not Found</h1><p>The server has no such page.</p>", "404 Not Found", "error page"),
        ("<h1>Access Denied</h1><p>You have no permission to see this.</p>", "Access Denied", "error page"),
        ("<p>Verify you are human by ticking the box below.</p>", "Just a moment...", "robots"),
        ("<noscript>Please enable JavaScript to go on.</noscript><div></div>", "News", "scripts"),
        (f"<article><p>{BODY[0]}</p></article><p>Subscribe to continue reading.</p>", TITLE, "subscribers"),
        ("<form>Log in <input name=u><input type=password></form>", "Log in", "log in"),
        ("<div></div>", "News", "no article"),
    ],
)
def test_pages_without_a_report_are_refused_with_the_reason(
    tmp_path: Path, body: str, title: str, problem: str
) -> None:
    text = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    assert problem in refusal(tmp_path, text.encode(), "page.html").problem


@pytest.mark.parametrize(
    "title", ["404 miners leave the pit", "Forbidden city opens its gates", "Sorry, says the king"]
)
def test_a_report_may_begin_as_errors_do(tmp_path: Path, title: str) -> None:
    assert read_page(tmp_path, page(title=title)).title == title


# --------------------------------------------------------------------------------------------- limits


def test_a_page_that_is_too_large_too_deep_or_too_full_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = f"<html><body>{'<div>' * 100_000}words</body></html>".encode()
    assert "nested more than" in refusal(tmp_path, deep, "page.html").problem
    monkeypatch.setattr(parsing, "MOST_ELEMENTS", 20)
    assert "more than 20 elements" in refusal(tmp_path, page("<b>x</b>" * 30).encode(), "page.html").problem
    monkeypatch.setattr(parsing, "LARGEST_PAGE", 1000)
    assert "larger than" in refusal(tmp_path, page(" " * 1000).encode(), "page.html").problem


# -------------------------------------------------------------------------------------------- charset


@pytest.mark.parametrize(
    ("raw", "charset"),
    [
        ("<meta charset=utf-8><p>café".encode(), "utf-8"),
        ("<meta charset=iso-8859-1><p>café “so”".encode("cp1252"), "cp1252"),
        ("<meta charset=windows-1251><p>слово".encode("cp1251"), "cp1251"),
        ("<meta charset=windows-1251><p>слово".encode(), "utf-8"),
        (b"<meta charset=rot13><p>word", "utf-8"),
    ],
)
def test_the_charset_is_utf_8_if_it_can_be_else_as_declared(raw: bytes, charset: str) -> None:
    assert page_charset(raw, "x") == charset


def test_a_page_is_known_by_its_look_whatever_its_name(tmp_path: Path) -> None:
    for name in ("page.txt", "page", "page.html"):
        (loaded,) = read_bytes(tmp_path, page().encode(), name)
        assert isinstance(loaded, Loaded)
        assert loaded.format == "text/html; charset=utf-8; text=page"
        assert uncut(loaded.report) == decoded(loaded.raw, loaded.format)
