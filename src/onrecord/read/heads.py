"""What stands above a report and is no text of it: front matter, "Date:" lines, a leading "date 2021-08-17"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from onrecord.model import PublishedBasis
from onrecord.read.cuts import Stretch
from onrecord.read.dates import find_date, parse_date
from onrecord.read.lines import lines

# What the labels of a head mean; None for those that a head may hold and the record does not.
_LABELS: dict[str, str | None] = {
    "title": "title",
    "headline": "title",
    "date": "date",
    "published": "date",
    "published on": "date",
    "publication date": "date",
    "pubdate": "date",
    "posted": "date",
    "posted on": "date",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "newspaper": "outlet",
    "url": "url",
    "link": "url",
    "author": "byline",
    "byline": "byline",
    "by": "byline",
    "updated": None,
    "section": None,
    "language": None,
    "tags": None,
    "keywords": None,
}
_NULLS = frozenset({"", "null", "~", "none"})

_FENCE = re.compile(r"\s*---[ \t]*\n(?P<inside>(?:[^\n]*\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_DATED_WITHOUT_COLON = re.compile(r"(?:Published|Posted)(?: on)?(?=[ \t]+[^\n]*\d{4})")
_OPENING_FENCE = re.compile(r"\s*---[ \t]*\n")
_BYLINE = re.compile(r"By [A-Z]")  # it stays in the text, and more of the head may follow it
_LONGEST_LABEL = 30
_LEADING_DATE = re.compile(r"\s*date:?[ \t]+", re.IGNORECASE)
_SPACE = re.compile(r"\s*")
_LINES_OF_A_HEAD = 8
_LONGEST_DATE = 60  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """
    What a head states, and the stretches of it to leave out; a title stays, as the text's first line.

    `titled` where the first line that stays is known to be the headline.
    """

    stretches: tuple[Stretch, ...] = ()
    titled: bool = False
    published: str | None = None
    basis: PublishedBasis | None = None
    unread_date: str | None = None  # the words of a date that names no full day
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """A line of a head: where it stands with its newline, and its label and value."""

    start: int
    end: int
    value_start: int
    value: str
    label: str

    @property
    def meaning(self) -> str | None:
        return _LABELS.get(self.label)


def find_head(text: str) -> Head:
    """Find the head of a decoded plain text."""
    return _front_matter(text) or _labelled_lines(text) or _leading_date(text) or no_head(text)


def no_head(text: str) -> Head:
    """Leave out the white space above a text that has no head, and the mark of a head that never ends."""
    fence = _unclosed_fence(text)
    if fence is None:
        return Head(stretches=_leading_space(text, 0, "white space"))
    return Head(stretches=(Stretch(start=0, end=_after_space(text, fence), reason="front matter"),))


def _unclosed_fence(text: str) -> int | None:
    """Give the end of a line of dashes that opens front matter which nothing closes."""
    fence = None if _FENCE.match(text) else _OPENING_FENCE.match(text)
    return fence.end() if fence else None


def _leading_space(text: str, at: int, reason: str) -> tuple[Stretch, ...]:
    match = _SPACE.match(text, at)
    return (Stretch(start=at, end=match.end(), reason=reason),) if match and match.end() > at else ()


# ------------------------------------------------------------------------------------- front matter


def _front_matter(text: str) -> Head | None:
    fence = _FENCE.match(text)
    if fence is None:
        return None
    inside = takewhile(lambda line: line[0] < fence.end("inside"), lines(text, fence.start("inside")))
    fields = [field for start, end in inside if (field := _field(text, start, end))]
    if not any(field.label in _LABELS for field in fields):
        return None
    title = _first(fields, "title")
    body = _after_space(text, fence.end())
    if title is None or _line_at(text, body) == title.value:
        whole = Stretch(start=0, end=body, reason="front matter")
        return _head(fields, "metadata", (whole,), titled=title is not None)
    title_end = title.value_start + len(title.value)
    fence_end = fence.end() - (text[fence.end() - 1] == "\n")  # the newline parts title and body
    return _head(fields, "metadata", _around(title.value_start, title_end, fence_end), titled=True)


def _around(title_start: int, title_end: int, end: int) -> tuple[Stretch, Stretch]:
    """Leave out all of the front matter but its title."""
    return (
        Stretch(start=0, end=title_start, reason="front matter"),
        Stretch(start=title_end, end=end, reason="front matter"),
    )


def _line_at(text: str, at: int) -> str:
    newline = text.find("\n", at)
    return text[at : len(text) if newline < 0 else newline].rstrip()


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _field(text: str, start: int, end: int) -> _Field | None:
    """Read "label: value" in a line; None where the line is anything else."""
    colon = text.find(":", start, min(end, start + _LONGEST_LABEL))
    if colon < 0:
        return None
    return _labelled(text, start, end, label=text[start:colon], value_start=colon + 1)


def _labelled(text: str, start: int, end: int, *, label: str, value_start: int) -> _Field:
    """Strip the white space and the quotation marks around a value."""
    value = text[value_start:end].strip()
    at = end - len(text[value_start:end].lstrip())
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        at += len(value) - len(value[1:].lstrip())
        value = value[1:-1].strip()
    return _Field(
        start=start,
        end=end + (text[end : end + 1] == "\n"),
        value_start=at,
        value="" if value.casefold() in _NULLS else value,
        label=label.strip().casefold(),
    )


def _first(fields: list[_Field], meaning: str) -> _Field | None:
    return next((f for f in fields if f.meaning == meaning and f.value), None)


def _stated(fields: list[_Field], meaning: str) -> str | None:
    field = _first(fields, meaning)
    return field.value if field else None


def _head(fields: list[_Field], basis: PublishedBasis, stretches: tuple[Stretch, ...], *, titled: bool) -> Head:
    dated = _stated(fields, "date")
    published = parse_date(dated or "")
    return Head(
        stretches=stretches,
        titled=titled,
        published=published,
        basis=basis if published else None,
        unread_date=None if published else dated,
        outlet=_stated(fields, "outlet"),
        url=_stated(fields, "url"),
        byline=_stated(fields, "byline"),
    )


# ------------------------------------------------------------------------------------ labelled lines


def _labelled_lines(text: str) -> Head | None:
    """
    A head of "Title:", "Date:", "Source:" lines, a headline perhaps above them.

    A line that is nothing but a date is one of them.
    """
    fields = list(_lines_of_head(text))
    if not _states_enough(fields):
        return None
    title = _first(fields, "title")
    stretches = [Stretch(start=f.start, end=f.value_start if f is title else f.end, reason="head") for f in fields]
    above = text[: fields[0].start]
    fence = _unclosed_fence(text)
    if fence is None:
        stretches += _leading_space(above, 0, "white space")
    else:
        stretches.append(Stretch(start=0, end=fence, reason="front matter"))
    nothing_above = not above[fence or 0 :].strip()
    if title is None and nothing_above:
        stretches += _leading_space(text, fields[-1].end, "white space")
    headline_above = not nothing_above and not _BYLINE.match(above.lstrip())
    return _head(fields, "text", tuple(stretches), titled=headline_above or title is not None)


def _states_enough(fields: list[_Field]) -> bool:
    """A title, a day, or two things: a headline may begin with "Source:" or "Updated:" and state none of it."""
    if _stated(fields, "title") or parse_date(_stated(fields, "date") or ""):
        return True
    return len({f.meaning for f in fields if f.meaning not in (None, "byline") and f.value}) > 1


def _lines_of_head(text: str) -> Iterator[_Field]:
    """Give the lines of the head; only the first line of a text may stand above them, or a headline."""
    found = False
    for number, (start, end) in enumerate(islice(lines(text), _LINES_OF_A_HEAD)):
        field = _line_of_head(text, start, end)
        if field is None and (found or number > 0) and not _BYLINE.match(text, start, end):
            return
        if field:
            found = True
            yield field


def _line_of_head(text: str, start: int, end: int) -> _Field | None:
    field = _field(text, start, end)
    if field and field.label in _LABELS:
        return field
    dated = _DATED_WITHOUT_COLON.match(text, start, end)
    if dated:
        return _labelled(text, start, end, label="date", value_start=dated.end())
    if end - start <= _LONGEST_DATE and parse_date(text[start:end]) is not None:
        return _labelled(text, start, end, label="date", value_start=start)
    return None


# -------------------------------------------------------------------------------------- leading date


def _leading_date(text: str) -> Head | None:
    """Read "date 2021-08-17 Ministers meet in Geneva": label, date and headline on one line."""
    label = _LEADING_DATE.match(text)
    found = find_date(text, label.end()) if label else None
    if found is None:
        return None
    published, end = found
    title = _after_space(text, end)
    if title == end or "\n" in text[end:title] or title == len(text):
        return None
    return Head(stretches=(Stretch(start=0, end=title, reason="head"),), titled=True, published=published, basis="text")
