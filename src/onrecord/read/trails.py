"""Link trails: boxes of "related articles" that a page's text runs into the middle of a sentence."""

import re
from collections.abc import Iterator

from onrecord.read.cuts import Stretch

_UPPER = "A-ZÀ-ÖØ-ÞĆČĐĞİŁŃŚŞŠŹŻŽ"
_LAST_LINK = re.compile(r" MORE\b")  # the label of the box's last link
_LONGEST = 1000  # characters of a trail
_SHORTEST = 5  # characters of its titles

# A name, then the same person's name again (perhaps fuller, with middle names and "(Jim)"), to which the title of
# another article is joined without a space, and more titles up to MORE:
#   "Foreign Minister Ada LindAda LindLind heads home as talks stall Poll: Most want a deal MORE said on Friday"
_NAME = rf"\b(?P<name>[{_UPPER}][\w'’-]*[^\W\d_{_UPPER}])"
_GIVEN = rf"[{_UPPER}(][\w'’.()-]*[ ]"
_TITLE = rf"[{_UPPER}0-9‘“\"']"
_JOINED = re.compile(rf"{_NAME}(?P<again>[ ]?(?:{_GIVEN}|[a-z]{{1,3}}[ ]){{0,5}}?(?P=name)(?={_TITLE}))")
# Where a space does stand before the title, at least two words of the name must be said again:
#   "Foreign Minister Ada Lind Ada Maria Lind Crowds gather in the capital MORE said on Friday"
_SPACED = re.compile(rf"{_NAME}(?P<again>[ ](?:{_GIVEN}){{1,4}}?(?P=name)(?=[ ]{_TITLE}))")


def find_trails(text: str) -> Iterator[Stretch]:
    """Give the link trails of a text; the name that the sentence needs stays."""
    last = 0
    for link in _LAST_LINK.finditer(text):
        start = max(last, link.start() - _LONGEST, text.rfind("\n", last, link.start()) + 1)
        name = _name_again(text, start, link.start())
        if name and link.start() - name.end() >= _SHORTEST:
            yield Stretch(start=name.start("again"), end=link.end(), reason="link trail")
        last = link.end()


def _name_again(text: str, start: int, end: int) -> re.Match[str] | None:
    joined = _JOINED.search(text, start, end)
    return joined or _last_overlapping(text, start, end)


def _last_overlapping(text: str, start: int, end: int) -> re.Match[str] | None:
    """In "Ada Lind Ada Lind Crowds gather" both words stand twice; it is the last of the name that counts."""
    found = _SPACED.search(text, start, end)
    while found and (later := _SPACED.search(text, found.end("name"), end)) and later.start() < found.end():
        found = later
    return found
