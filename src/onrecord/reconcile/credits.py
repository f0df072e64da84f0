"""
Whom a report credits with its text: an agency in the date line, the byline or the last line.

Credits for a part ("with inputs from ...", "... contributed to this report") say not which part, and so change
nothing: what the report says in its own voice stays its outlet's.
"""

import re
from collections.abc import Callable, Iterator

from onrecord.model import Report

# "KABUL (Reuters)": what stands in brackets at the end of a date line.
_IN_DATELINE = re.compile(r"\(([^()]{2,60})\)\W*$")
_PARTS = re.compile(r"\s*(?:[,;|/()]|[—–]|\s-\s|\.$)\s*")
# "By Ada Lind, Example Wire", "Reporting by Ada Lind in Turin": the rest of such a piece may be the agency.
_BY = re.compile(r"^(?:by|from|source:?|reporting by|writing by|text by)\s+", re.IGNORECASE)
_OF_PART = re.compile(r"\b(?:inputs?|contributed|contributing|additional|help)\b", re.IGNORECASE)
# "... he said. (Example Wire)", "— Example Wire", "© 2031 Example Wire", "Source: Example Wire" at the very end.
_AT_END = re.compile(
    r"(?:\(|[—–]\s*|\s-\s*|©\s*(?:\d{4}\s*)?|^source:?\s*)([^()\n—–©]{2,60}?)\)?[\s.]*$", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"(?:©|copyright|\(c\))[\s©]*(?:\(c\)\s*)?(?:\d{4}\s*)?,?\s*([^.\n]{2,60}?)(?:\.|$|\n)", re.IGNORECASE
)
_CREDIT_LINE = 120  # characters of a line that holds a credit and nothing else
_HEAD_LINES, _END_LINES = 3, 3

IsAgency = Callable[[str], bool]


def dateline_credit(report: Report) -> str | None:
    """The name in brackets in the date line: "Sample Wire" of "REYKJAVIK (Sample Wire)"."""
    found = _IN_DATELINE.search(report.dateline or "")
    return found[1].split("/")[0].strip() if found else None


def credit(report: Report, is_agency: IsAgency) -> str | None:
    """The agency that a report names as the source of all of it, None where it names none."""
    return dateline_credit(report) or next((name for name in _candidates(report) if is_agency(name)), None)


def _candidates(report: Report) -> Iterator[str]:
    """Words that name the source if they are an agency's name, the likeliest first."""
    for line in (report.byline, report.credit):
        yield from _pieces(line or "")
    lines = [line.strip() for line in report.text.splitlines() if line.strip()]
    title = (report.title or "").strip()
    body = [line for line in lines if line != title]
    for line in body[:_HEAD_LINES] + body[-_END_LINES:]:
        yield from _pieces(line)
    if body and (found := _AT_END.search(body[-1])) and not _OF_PART.search(body[-1][-_CREDIT_LINE:]):
        yield found[1].strip()
    for cut in report.cuts:
        if found := _COPYRIGHT.search(cut.text):
            yield re.sub(r"^the ", "", found[1].strip(), flags=re.IGNORECASE)


def _pieces(line: str) -> Iterator[str]:
    """The parts of a line that is nothing but a credit: "By Ada Lind | Example Wire"."""
    if not 0 < len(line) <= _CREDIT_LINE or _OF_PART.search(line):
        return
    for piece in _PARTS.split(line):
        yield _BY.sub("", piece.strip()).strip()
