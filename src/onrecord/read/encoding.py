"""From bytes to text, or to a clear refusal: a wrong guess would alter words."""

import codecs
import re

from charset_normalizer import from_bytes

from onrecord.errors import BadInput

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS_OF_ORDER = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# How common files that hold no plain text begin.
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"{\\rtf", "an RTF document"),
)
_XML = re.compile(rb"\s*<\?xml\b", re.IGNORECASE)

# The Windows code pages for Latin script. They agree on typographic marks and on some letters (é, ö, ó, á), and
# differ on others (byte E8 is è or č): only what all of them read alike is certain.
_LATIN_PAGES = ("cp1252", "cp1250", "cp1254")
_MARKS = frozenset("…‘’“”•–—€«»°©®·§£\u00a0")
# In a DOS code page the byte of a closing quotation mark is the letter ö ("K”ln").
_MARK_WITHIN_WORD = re.compile(r"[^\W\d_][“”…•][^\W\d_]")

# What charset-normalizer must reach where nothing else settles it, in percent, and be alone with its reading.
_MOST_CHAOS, _LEAST_COHERENCE = 10.0, 30.0

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HALF_PAIR = re.compile(r"[\ud800-\udfff]")
_MOST_CONTROL = 0.01  # share of control characters above which the input is no text

_LEAST_NUL = 0.8  # share of NUL among the high bytes of UTF-16 in Latin script

_TO_UTF8 = "Convert it to UTF-8, for instance with: iconv -f WINDOWS-1252 -t UTF-8"
_PLAIN_ONLY = "Give plain text, HTML pages, JSON or CSV"


def refuse_other_formats(raw: bytes, source: str, *, page: bool = False) -> None:
    """Raise BadInput for what is recognised as something else than plain text, or than a page."""
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            raise BadInput(source, f"this is {name}", _PLAIN_ONLY)
    if not page and _XML.match(raw[:1000]):
        raise BadInput(source, "this is an XML document", _PLAIN_ONLY)


def find_charset(raw: bytes, source: str) -> str:
    """
    Give the name of the charset that the bytes are certainly in.

    A byte order mark, else UTF-8, else what all Latin code pages of Windows read alike, else what
    charset-normalizer is sure of. Raises BadInput.
    """
    for mark, charset in _MARKS_OF_ORDER:
        if raw.startswith(mark):
            return charset
    if b"\x00" in raw:
        raise _refused_for_nul(raw, source)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        charset_found = _latin(raw) or _detected(raw)
        if charset_found is None:
            raise BadInput(source, "its encoding is not UTF-8 and cannot be told for certain", _TO_UTF8) from None
        return charset_found
    return "utf-8"


def _refused_for_nul(raw: bytes, source: str) -> BadInput:
    """Name the byte order where nearly every other byte is NUL, as in UTF-16 of Latin script."""
    halves = {"UTF-16LE": raw[1::2], "UTF-16BE": raw[::2]}
    for charset, high in halves.items():
        if len(raw) % 2 == 0 and high.count(0) >= _LEAST_NUL * len(high) and raw.count(0) == high.count(0):
            problem = f"it holds NUL bytes, as {charset} without a byte order mark does"
            return BadInput(source, problem, f"Convert it to UTF-8, for instance with: iconv -f {charset} -t UTF-8")
    return BadInput(source, "it holds NUL bytes, so it is binary", _PLAIN_ONLY)


def decode(raw: bytes, charset: str, source: str) -> str:
    """Give the text with normal newlines; raises BadInput where it is not in the charset, or no text."""
    try:
        text = raw.decode(charset)
    except (UnicodeDecodeError, LookupError):
        raise BadInput(source, f"it is not valid {charset}", _TO_UTF8) from None
    return clean(text, source)


def clean(text: str, source: str, place: str | None = None) -> str:
    """Normalise the newlines of a text; raises BadInput for what no store can hold or no reader can read."""
    if "\x00" in text:
        raise BadInput(source, "it holds a NUL character", "Remove it, or check that this is text", place)
    if _HALF_PAIR.search(text):
        raise BadInput(source, "it holds half of a surrogate pair", "Write it again as valid UTF-8", place)
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise BadInput(source, "it is full of control characters, so it is binary", _PLAIN_ONLY, place)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _latin(raw: bytes) -> str | None:
    try:
        readings = {raw.decode(page) for page in _LATIN_PAGES}
    except UnicodeDecodeError:
        return None
    text = readings.pop()
    beyond = {c for c in text if c > "\x7f"}
    certain = not readings and all(c in _MARKS or c.isalpha() for c in beyond)
    return _LATIN_PAGES[0] if certain and not _MARK_WITHIN_WORD.search(text) else None


def _detected(raw: bytes) -> str | None:
    matches = from_bytes(raw)
    best = matches.best()
    if best is None or best.percent_chaos > _MOST_CHAOS or best.percent_coherence < _LEAST_COHERENCE:
        return None
    alone = all(str(other) == str(best) for other in matches)
    return best.encoding if alone else None
