"""From the bytes of an HTML page to its tree, within limits that keep hostile pages from costing hours."""

import codecs
import re

from lxml import etree, html

from onrecord.errors import BadInput
from onrecord.read.encoding import clean, find_charset

LARGEST_PAGE = 10_000_000  # bytes; the longest live blogs have 3 million
MOST_ELEMENTS = 50_000  # such a page takes about eight seconds; a long live blog has 20,000
DEEPEST = 500  # elements within elements; unclosed tags of old pages nest some hundred deep

_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,30})""", re.IGNORECASE)
_HEAD = 5000  # bytes within which a page declares its charset
# What browsers read under these names, by the Encoding Standard of the WHATWG.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
# Characters that HTML forbids and browsers do not show; libxml2 would put U+FFFD in their place.
_FORBIDDEN = re.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_TO_SAVE = "Save the article alone, for instance in the browser's reading view"


def page_charset(raw: bytes, source: str) -> str:
    """
    Give the name of the charset of a page: by its byte order mark, UTF-8 if it is valid, else as it declares.

    Raises BadInput where none of them reads it, nor any that is certain.
    """
    declared = _DECLARED.search(raw[:_HEAD])
    if declared is None or b"\x00" in raw or raw.startswith(codecs.BOM_UTF8) or _reads("utf-8", raw):
        return find_charset(raw, source)
    name = _known(declared[1].decode("ascii"))
    return name if name and _reads(name, raw) else find_charset(raw, source)


def _known(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return _MEANT.get(name, name)


def _reads(charset: str, raw: bytes) -> bool:
    try:
        raw.decode(charset)
    except (UnicodeError, LookupError):  # a codec that is none for text ("rot13") is a LookupError
        return False
    return True


def parse_page(raw: bytes, charset: str, source: str) -> html.HtmlElement:
    """Give the tree of a page, without comments; raises BadInput where it is none, or beyond a limit."""
    if len(raw) > LARGEST_PAGE:
        raise BadInput(source, f"the page is larger than {LARGEST_PAGE // 1_000_000} MB", _TO_SAVE)
    try:
        text = _FORBIDDEN.sub("", clean(raw.decode(charset), source)).replace("\f", " ")
    except (UnicodeError, LookupError):
        raise BadInput(source, f"it is not valid {charset}", "Save it again as UTF-8") from None
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise BadInput(source, "the page is empty", "Leave it out, or save it again") from None
    _check_limits(tree, parser, source)
    return tree


def _check_limits(tree: html.HtmlElement, parser: html.HTMLParser, source: str) -> None:
    depth = deepest = count = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest, count = max(deepest, depth), count + (event == "start")
        if deepest > DEEPEST or count > MOST_ELEMENTS:
            break
    if deepest > DEEPEST or any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise BadInput(source, f"the elements of the page are nested more than {DEEPEST} deep", _TO_SAVE)
    if count > MOST_ELEMENTS:
        raise BadInput(source, f"the page has more than {MOST_ELEMENTS:,} elements", _TO_SAVE)
