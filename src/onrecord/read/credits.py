"""Who wrote a report and whom its outlet credits with it, in the words of the text."""

import re
from itertools import islice

from onrecord.read.lines import lines

_LINES_OF_A_HEAD, _LINES_OF_AN_END = 5, 6
_LONGEST_BYLINE, _LONGEST_CREDIT = 150, 400  # characters
_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
# "By Ada Lind", "By ADA LIND and Jon Vale, Associated Press"
_BETWEEN = r"(?:,| and| AND| \||,? for| of| at| in| the| -)?"
_BYLINE = re.compile(rf"(?:Story |Report )?(?:By|BY):? (?P<names>{_NAME}(?:{_BETWEEN} {_NAME}){{0,14}})")
# "(Reporting by Ada Lind in Turin; Editing by Jon Vale)", "Additional reporting by ...", "With files from ..."
_SIGNED_OFF = re.compile(
    r"""[(\[—–-]*\s*(?:(?:additional|further)\s+)?
        (?:reporting|writing|written|compiled|report|edited|editing|translated)\s+(?:and\s+\w+\s+)?by\b
        |[(\[—–-]*\s*with\s+(?:files|reporting|additional\s+reporting|inputs?|agency\s+inputs?|reports?)\s+(?:from|by)\b
        |[(\[]?\s*(?:source|credit|via)\s*:\s*[A-Z]""",
    re.IGNORECASE | re.VERBOSE,
)
# "The Associated Press contributed to this report."
_CONTRIBUTED = re.compile(r"\bcontributed\s+(?:\w+\s+)?to\s+this\s+(?:report|story|article)\b", re.IGNORECASE)
# A last line that is nothing but an agency: "(AFP)", "— Reuters", "© Agence France-Presse", "AP"
_AGENCY = re.compile(
    r"""[(\[—–©\s-]*(?:copyright\s+)?(?:\d{4}\s+)?(?:the\s+)?
        (?:AFP|Agence\s+France[ -]Presse|AP|Associated\s+Press|Reuters|Thomson\s+Reuters|dpa|EFE|ANSA|Xinhua|TASS|
        Interfax|Kyodo(?:\s+News)?|Yonhap|PTI|ANI|IANS|UPI|Bernama|Anadolu(?:\s+Agency)?|Bloomberg|PA(?:\s+Media)?|AAP)
        (?:\s*[/&,-]\s*[A-Z][\w-]+)?[)\].\s]*""",
    re.VERBOSE,
)


def find_byline(text: str) -> str | None:
    """Give the names of a line "By ..." among the first of a text."""
    for start, end in islice(lines(text), _LINES_OF_A_HEAD):
        match = _BYLINE.fullmatch(text, start, end) if end - start <= _LONGEST_BYLINE else None
        if match:
            return match["names"]
    return None


def find_credit(text: str) -> str | None:
    """Give the line at the end of a text that says who reported it or from which agency it is."""
    for start, end in reversed(_last_lines(text)):
        line = text[start:end]
        if len(line) <= _LONGEST_CREDIT and (_SIGNED_OFF.match(line) or _CONTRIBUTED.search(line)):
            return line
        if _AGENCY.fullmatch(line):
            return line
    return None


def _last_lines(text: str) -> list[tuple[int, int]]:
    start = max(0, len(text) - _LINES_OF_AN_END * _LONGEST_CREDIT)
    newline = text.find("\n", start) if start else 0
    return list(lines(text, max(newline, 0)))[-_LINES_OF_AN_END:] if newline >= 0 else []
