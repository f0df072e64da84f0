"""What a page states of its article: JSON-LD first, then OpenGraph and its like, then what trafilatura finds."""

import logging
import re
from dataclasses import dataclass
from datetime import date

import htmldate
from lxml import html
from trafilatura.metadata import extract_author, extract_sitename, extract_title

from onrecord.read.dates import parse_date
from onrecord.read.pages.linked_data import LinkedArticle, linked_article

# Names and properties of meta elements, the more telling first: OpenGraph, Dublin Core, and those of publishers'
# tools (Parse.ly, Sailthru, Swiftype, Chartbeat).
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
_OUTLETS = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher", "article:publisher")
_AUTHORS = ("author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
_URLS = ("og:url", "parsely-link", "twitter:url")
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date",
    "pubdate", "publishdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "cxenseparse:recs:publishtime",
)  # fmt: skip
_LANGUAGES = ("og:locale", "content-language", "dc.language", "language")
_NOT_OF_PUBLICATION = re.compile(r"modif|updat|revis|expir|copyright|build|generat|crawl", re.IGNORECASE)
_DATING = re.compile(r"date|publi|issued|created|posted", re.IGNORECASE)
_MONTH_BY_NAME = re.compile(r"[^\W\d_]{3}")
_EARLIEST, _LATEST = date(1990, 1, 1), date(2100, 1, 1)  # fixed, so that the same page gives the same on any day
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_]|$)")
_LONGEST_NAME = 200  # characters
_MEASURE = re.compile(r"\W+")

logging.getLogger("htmldate").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """What a page states; `date` in the words of the page, `body` where JSON-LD gives the running text."""

    title: str | None
    date: str | None
    outlet: str | None
    byline: str | None
    credit: str | None
    url: str | None
    language: str | None
    body: str | None
    paid: bool


def page_metadata(tree: html.HtmlElement) -> PageMetadata:
    """Read what the page states of its article; what it does not state is None."""
    linked, metas = linked_article(tree), _metas(tree)
    return PageMetadata(
        title=_title(tree, linked, metas),
        date=_date(tree, linked, metas),
        outlet=linked.outlet or _first(metas, _OUTLETS) or _short(extract_sitename(tree)),
        byline=", ".join(linked.authors) or _first(metas, _AUTHORS) or _short(extract_author(tree)),
        credit=linked.credit,
        url=_canonical(tree) or linked.url or _first(metas, _URLS, links=True),
        language=_language(tree, linked, metas),
        body=linked.body,
        paid=linked.paid,
    )


def _metas(tree: html.HtmlElement) -> dict[str, str]:
    """Give the contents of the meta elements by name in lower case, the first of each name."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = next((v for k in ("property", "name", "itemprop", "http-equiv") if (v := element.get(k))), "")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().casefold(), content)
    return found


def _first(metas: dict[str, str], names: tuple[str, ...], *, links: bool = False) -> str | None:
    values = (metas[name] for name in names if name in metas)
    fitting = (v for v in values if v.startswith(("http://", "https://")) == links)
    return next((v for v in fitting if links or len(v) <= _LONGEST_NAME), None)


def _short(words: object) -> str | None:
    words = " ".join(words.split()) if isinstance(words, str) else ""
    return words if 0 < len(words) <= _LONGEST_NAME else None


def _title(tree: html.HtmlElement, linked: LinkedArticle, metas: dict[str, str]) -> str | None:
    """The headline as the page shows it where what it states agrees: stated ones are cut short or have the outlet."""
    stated = linked.title or _first(metas, _TITLES) or " ".join((tree.findtext(".//title") or "").split())
    shown = [words for h in tree.iter("h1") if (words := " ".join("".join(h.itertext()).split()))]
    for words in shown:
        if stated and _alike(words, stated):
            return words
    return linked.title or _first(metas, _TITLES) or _short(extract_title(tree))


def _alike(shown: str, stated: str) -> bool:
    one, other = letters(shown), letters(stated)
    return bool(one) and bool(other) and (one.startswith(other) or other.startswith(one))


def letters(words: str) -> str:
    """Give letters and digits alone, by which the same title or name is known however it is set."""
    return _MEASURE.sub("", words).casefold()


def _date(tree: html.HtmlElement, linked: LinkedArticle, metas: dict[str, str]) -> str | None:
    """The date in the words of the page, of the first place that has one; a URL or a copyright line is none."""
    places = [linked.date, *(metas.get(name) for name in _DATES), _from_times(tree), _from_rarer_metas(metas)]
    stated = [words for words in places if words]
    return next((words for words in stated if parse_date(words)), stated[0] if stated else None)


def _from_times(tree: html.HtmlElement) -> str | None:
    """The `time` element that is marked as that of publication, or the only one of an article's head."""
    for element in tree.iter("time"):
        words = element.get("datetime") or " ".join("".join(element.itertext()).split())
        marked = f"{element.get('itemprop', '')} {element.get('class', '')} {element.get('pubdate', '')}".casefold()
        if "publi" in marked and not _NOT_OF_PUBLICATION.search(marked):
            return words
    times = {element.get("datetime") or "" for element in tree.iter("time")}
    return times.pop() if len(times) == 1 else None


def _from_rarer_metas(metas: dict[str, str]) -> str | None:
    """Meta elements whose name says that they date the page; htmldate reads words that we do not."""
    dated = [v for name, v in metas.items() if _DATING.search(name) and not _NOT_OF_PUBLICATION.search(name)]
    read = next((words for words in dated if parse_date(words)), None)
    return read or next((iso for words in dated if (iso := _by_htmldate(words))), None)


def _by_htmldate(words: str) -> str | None:
    """It gets these words alone, so that it cannot guess from elsewhere, and a month by name: "3/4" means two days."""
    if not _MONTH_BY_NAME.search(words):
        return None
    page = html.document_fromstring("<html><head><meta name='date'></head><body></body></html>")
    page.find(".//meta").set("content", words)
    found = htmldate.find_date(
        page, extensive_search=False, original_date=True, min_date=_EARLIEST.isoformat(), max_date=_LATEST.isoformat()
    )
    return found if isinstance(found, str) else None


def _canonical(tree: html.HtmlElement) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").strip().casefold() == "canonical":
            url = (element.get("href") or "").strip()
            return url if url.startswith(("http://", "https://")) else None
    return None


def _language(tree: html.HtmlElement, linked: LinkedArticle, metas: dict[str, str]) -> str | None:
    """ISO 639-1 of the language that the page states."""
    stated = (linked.language, tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang"))
    for words in (*stated, *(metas.get(name) for name in _LANGUAGES)):
        match = _LANGUAGE.match(words or "")
        if match:
            return match[1].lower()
    return None
