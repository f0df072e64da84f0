"""
Whom a report credits with its text: an agency in the date line, the byline or the last line.

Credits for a part ("with inputs from ...", "... contributed to this report") say not which part, and those for a
picture nothing of the text; with them, what the report says in its own voice stays its outlet's.
"""

import re
from collections.abc import Callable, Iterator

from onrecord.model import Report

IsAgency = Callable[[str], bool]

_CREDIT_LINE = 120  # characters of a line that holds a credit and nothing else
_HEAD_LINES, _END_LINES = 3, 3

# "KABUL (Reuters)": what stands in brackets at the end of a date line.
_IN_DATELINE = re.compile(r"\(([^()]{2,60})\)\W*$")
_PARTS = re.compile(r"[,;|()—–]|\s-\s|\.$")
# "By Ada Lind, Example Wire", "(Reporting by Ada Lind in Turin; Example Wire)", "Source: Example Wire".
_BY = re.compile(r"^\W*(?:by|from|source:?|(?:reporting|writing|text|story) by)\s+", re.IGNORECASE)
# "Ada Lind | Example Wire" holds names and these, and no sentence.
_BETWEEN_NAMES = frozenset({"of", "and", "the", "de", "al", "in"})
_OF_PART = re.compile(r"\b(?:inputs?|contributed|contributing|additional|help)\b", re.IGNORECASE)
# "Ada Lind/Example Wire", "(Photo: Example Wire)": who took the picture.
_PICTURE = re.compile(r"/|\b(?:photo|photograph|picture|image|caption|video|watch)", re.IGNORECASE)
# "... he said. (Example Wire)", "— Example Wire", "© 2031 Example Wire" at the very end.
_AT_END = re.compile(
    r"(?:(?<=[.!?”\x22])\s?\(|^\(|[—–]\s?|\s-\s|©\s?(?:\d{4}\s)?)([^()\n—–©]{2,60}?)\)?[\s.]*$",
    re.IGNORECASE,
)
# "Copyright 2031 Example Wire. All rights reserved." stands in what was cut as page furniture.
_COPYRIGHT = re.compile(
    r"(?:©|copyright)\s?(?:©\s?|\(c\)\s?)?(?:\d{4}\s?)?,?\s?([^.\n]{2,60}?)(?:\.|$|\n)", re.IGNORECASE
)


def dateline_credit(report: Report) -> str | None:
    """The name in brackets in the date line: "Sample Wire" of "REYKJAVIK (Sample Wire)"."""
    found = _IN_DATELINE.search(report.dateline or "")
    return found[1].split("/")[0].strip() if found else None


def credit(report: Report, is_agency: IsAgency) -> str | None:
    """The agency that a report names as the source of all of it, None where it names none."""
    return dateline_credit(report) or next((name for name in _candidates(report) if is_agency(name)), None)


def _candidates(report: Report) -> Iterator[str]:
    """Words that name the source if they are an agency's name, the likeliest first."""
    for stated in (report.byline, report.credit):
        yield from _pieces(stated or "")
    lines = [line.strip() for line in report.text.splitlines() if line.strip()]
    body = [line for line in lines if line != (report.title or "").strip()]
    for line in body[:_HEAD_LINES] + body[-_END_LINES:]:
        if len(line) <= _CREDIT_LINE and (_BY.match(line) or _is_names(line)):
            yield from _pieces(line)
    end = body[-1][-_CREDIT_LINE:] if body else ""
    if not _of_part(end) and (found := _AT_END.search(end)):
        yield found[1].strip()
    for cut in report.cuts:
        if found := _COPYRIGHT.search(cut.text):
            yield found[1].strip()


def _is_names(line: str) -> bool:
    words = [word for part in _PARTS.split(line) for word in part.split()]
    return all(word[0].isupper() or word in _BETWEEN_NAMES for word in words)


def _pieces(line: str) -> Iterator[str]:
    """The parts of a line that is nothing but a credit: "By Ada Lind | Example Wire"."""
    if 0 < len(line) <= _CREDIT_LINE and not _of_part(line):
        for piece in _PARTS.split(line):
            yield _BY.sub("", piece.strip()).strip()


def _of_part(line: str) -> bool:
    return bool(_OF_PART.search(line) or _PICTURE.search(line))
