"""The article that a page describes in JSON-LD by the vocabulary of schema.org."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

# https://schema.org/Article and its kinds for news, the more telling first.
_KINDS = (
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
    "ReviewNewsArticle", "LiveBlogPosting", "Report", "Article", "BlogPosting",
)  # fmt: skip
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")
_UNKEEPABLE = re.compile(r"[\x00\ud800-\udfff]")  # what no store can hold, and JSON can write
_MOST_OBJECTS = 10_000
_LONGEST = 5_000_000  # characters of one script


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedArticle:
    """What JSON-LD states of the page's article; `body` is the running text where it gives it."""

    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    credit: str | None = None
    url: str | None = None
    language: str | None = None
    body: str | None = None
    paid: bool = False


def linked_article(tree: html.HtmlElement) -> LinkedArticle:
    """Give the page's article; an empty one where it describes none."""
    objects = list(_objects(tree))
    ranked = [(rank, number, row) for number, row in enumerate(objects) if (rank := _rank(row)) is not None]
    if not ranked:
        return LinkedArticle()
    row = min(ranked, key=lambda one: one[:2])[2]
    named = {name: found for found in objects if isinstance(name := found.get("@id"), str) and found.get("name")}
    return LinkedArticle(
        title=_words(row.get("headline")) or _words(row.get("name")),
        date=_words(row.get("datePublished")),
        outlet=next(_names(row.get("publisher"), named), None),
        authors=tuple(dict.fromkeys(_names(row.get("author") or row.get("creator"), named))),
        credit=_words(row.get("creditText")) or next(_names(row.get("sourceOrganization"), named), None),
        url=_link(row.get("url")) or _link(row.get("mainEntityOfPage")),
        language=_words(row.get("inLanguage")),
        body=_body(row.get("articleBody")),
        paid=str(row.get("isAccessibleForFree")).casefold() in {"false", "no"},
    )


def _objects(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """Give every object of every script of the page, those within others after them."""
    waiting = [_parsed(script.text or "") for script in tree.iterfind(".//script") if _is_linked_data(script)]
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, dict):
            yield value
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def _is_linked_data(script: html.HtmlElement) -> bool:
    return "ld+json" in (script.get("type") or "").casefold()


def _parsed(text: str) -> object:
    try:
        # Newlines stand unescaped within the strings of many pages: not strict.
        return json.loads(_WRAPPING.sub("", text), strict=False) if len(text) <= _LONGEST else None
    except (ValueError, RecursionError):
        return None


def _rank(row: dict[str, Any]) -> int | None:
    kinds = row.get("@type")
    given = kinds if isinstance(kinds, list) else [kinds]
    ranks = [_KINDS.index(kind) for kind in given if isinstance(kind, str) and kind in _KINDS]
    return min(ranks) if ranks else None


def _words(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    return (" ".join(value.split()) or None) if isinstance(value, str) and not _UNKEEPABLE.search(value) else None


def _names(value: object, named: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Give the names of one or several people or organisations, which may be described elsewhere on the page."""
    for one in value if isinstance(value, list) else [value]:
        elsewhere = named.get(str(one.get("@id"))) if isinstance(one, dict) and not one.get("name") else one
        name = _words(elsewhere)
        if name and not name.startswith(("http://", "https://")):
            yield name


def _link(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value.strip() if isinstance(value, str) and value.strip().startswith(("http://", "https://")) else None


def _body(value: object) -> str | None:
    return (value.strip() or None) if isinstance(value, str) and not _UNKEEPABLE.search(value) else None
