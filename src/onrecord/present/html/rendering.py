"""The page in HTML: one file with its style in it, which asks for nothing and runs nothing."""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.model import Record
from onrecord.present.html.building import page
from onrecord.present.html.tones import LEGEND

_PACKAGE = "onrecord.present.html"


def html_page(record: Record, countries: Mapping[str, str]) -> str:
    """
    Give a record as one HTML page. `countries` are their names by ISO 3166-1 alpha-3 code.

    The style sheet is allowed by its digest and all else forbidden by the page's Content Security Policy, so that
    markup in a report could neither run nor load anything even if it came through as markup, which it does not.
    """
    style = _style()
    return (
        _environment()
        .get_template("page.html")
        .render(page=page(record, countries), style=Markup(style), digest=_digest(style), legend=LEGEND)  # noqa: S704
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(_PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _style() -> str:
    return files(_PACKAGE).joinpath("templates/page.css").read_text(encoding="utf-8")


def _digest(style: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
