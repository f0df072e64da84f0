"""The page in a real browser: Debian's Chromium, where it is installed."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.present.html_pages import COUNTRIES, dated, everything, harmful, two_stories

from onrecord.present.html import html_page

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
READABLE = 4.5  # contrast of text by WCAG 2, level AA
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


class Seen:
    """A page, with what it complained of and asked for while it was shown."""

    def __init__(self, page: Any, file: Path) -> None:
        self.page, self.uri = page, file.as_uri()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(self.uri)


@pytest.fixture
def see(browser: Any, tmp_path: Path) -> Iterator[Any]:
    pages = []

    def show(html: str, *, width: int = 1000, scheme: str = "light") -> Seen:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        pages.append(browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme))
        return Seen(pages[-1], file)

    yield show
    for page in pages:
        page.close()


def open_all(seen: Seen) -> None:
    """As a reader would who opens every line."""
    seen.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")


def test_a_line_opens_and_leads_to_its_words_in_the_full_text(see: Any) -> None:
    seen = see(everything())
    line = seen.page.locator("#e-m1")
    assert not line.locator("blockquote").first.is_visible()
    line.locator("summary").click()
    assert line.locator("blockquote").first.is_visible()
    line.locator("figcaption a").first.click()
    rests = seen.page.locator(".rests:target")
    assert rests.is_visible()
    assert rests.inner_text() == "Ardanian envoy Mila Toren met Velmark's Josk Harrow in Port Sel on Monday."


def test_a_line_is_opened_by_the_keyboard(see: Any) -> None:
    seen = see(everything())
    seen.page.locator("#e-m1 summary").focus()
    seen.page.keyboard.press("Enter")
    assert seen.page.locator("#e-m1 blockquote").first.is_visible()


def test_a_mark_of_the_timeline_leads_to_its_line(see: Any) -> None:
    seen = see(html_page(dated(), COUNTRIES))
    seen.page.locator(".timeline a").first.click()
    assert seen.page.locator(".line:target").count() == 1


@pytest.mark.parametrize("width", [360, 1000])
def test_the_page_is_no_wider_than_the_window(see: Any, width: int) -> None:
    for html in (html_page(dated(), COUNTRIES), html_page(harmful(), COUNTRIES), html_page(two_stories(), COUNTRIES)):
        seen = see(html, width=width)
        open_all(seen)
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width


def test_hostile_reports_run_nothing_and_ask_for_nothing(see: Any) -> None:
    seen = see(html_page(harmful(), COUNTRIES))
    open_all(seen)
    seen.page.wait_for_load_state("networkidle")
    assert seen.page.evaluate("window.harm") is None
    assert seen.requests == [seen.uri]
    assert seen.complaints == []


def test_markup_that_came_through_could_not_run(see: Any) -> None:
    """The policy holds by itself: markup is put in by force, past all escaping."""
    html = everything().replace('<main id="main">', '<main id="main"><script>window.harm=1</script>')
    seen = see(html.replace("</main>", "<img src=https://example.org/x.png onerror=window.harm=1></main>"))
    assert seen.page.evaluate("window.harm") is None
    forbidden = [complaint for complaint in seen.complaints if "Content Security Policy" in complaint]
    assert any("script" in complaint for complaint in forbidden)
    assert any("example.org/x.png" in complaint for complaint in forbidden)


# The contrast of each element that has words of its own against what is behind it.
_CONTRASTS = """
() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => {
    const [r, g, b] = parts(colour).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = element => {
    for (let one = element; one; one = one.parentElement) {
      const [r, g, b, a = 1] = parts(getComputedStyle(one).backgroundColor);
      if (a > 0) return `${r} ${g} ${b}`;
    }
    return '255 255 255';
  };
  const worded = [...document.querySelectorAll('body *')].filter(
    one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && one.checkVisibility());
  return worded.map(one => {
    const style = getComputedStyle(one);
    const [a, b] = [light(one.ownerSVGElement ? style.fill : style.color), light(behind(one))];
    return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), one.outerHTML.slice(0, 80)];
  });
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_stand_out_from_what_is_behind_them(see: Any, scheme: str) -> None:
    seen = see(html_page(dated(), COUNTRIES), scheme=scheme)
    open_all(seen)
    contrasts = seen.page.evaluate(_CONTRASTS)
    assert len(contrasts) > 100
    assert [words for contrast, words in contrasts if contrast < READABLE] == []


def test_light_and_dark_are_not_the_same(see: Any) -> None:
    papers = {
        see(everything(), scheme=scheme).page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert len(papers) == 2


def test_on_paper_the_passages_are_there_without_a_click(see: Any) -> None:
    seen = see(everything())
    assert not seen.page.locator("#e-m1 blockquote").first.is_visible()
    seen.page.emulate_media(media="print")
    assert seen.page.locator("#e-m1 blockquote").first.is_visible()
    assert not seen.page.locator("nav").first.is_visible()
