"""From one raw input to a report."""

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.errors import BadInput, BadSetting
from onrecord.model import PublishedBasis, Report
from onrecord.read.compose import compose
from onrecord.read.composed import Composed
from onrecord.read.credits import find_byline, find_credit
from onrecord.read.cuts import cut_out
from onrecord.read.dates import parse_date
from onrecord.read.furniture import find_furniture
from onrecord.read.heads import Head, find_head, no_head
from onrecord.read.language import find_language
from onrecord.read.layout import lay_out
from onrecord.read.rows import Mapping, parse_mapping
from onrecord.read.trails import find_trails

_ID_BYTES = 8
_LONGEST_SHOWN = 60  # characters of a date that is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """
    A report with the bytes that it was read from; `decoded(raw, format) == uncut(report)`.

    `notes` say what the input states and the report lacks, a sentence or two each, with what to do.
    """

    report: Report
    raw: bytes
    format: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """
    What the user says of the inputs: ISO date (and time) of publication, and outlet; both outrank the inputs. And
    which field of a table or of JSON holds what.
    """

    date: str | None = None
    outlet: str | None = None
    mapping: Mapping = ()


def stated(date: str | None, outlet: str | None, mapping: Iterable[str] = ()) -> Stated:
    """Check what the user says; raises BadSetting for a date or text that is none, and a mapping that maps nothing."""
    iso = None if date is None else parse_date(date)
    if date is not None and iso is None:
        raise BadSetting(f"{date!r} is not a date", 'Give a full day, such as 2021-08-17 or "17 August 2021"')
    if any(unicodedata.category(c) == "Cs" for c in outlet or ""):
        raise BadSetting(f"{outlet!r} is not valid UTF-8", "Type it again in a terminal set to UTF-8")
    return Stated(date=iso, outlet=(outlet or "").strip() or None, mapping=parse_mapping(mapping))


def report_id(raw: bytes, says: Stated) -> str:
    """Hash the raw bytes with what the user stated; never the path, the text or a version."""
    digest = hashlib.blake2b(digest_size=_ID_BYTES)
    for part in (raw, *(value.encode() if value is not None else None for value in (says.outlet, says.date))):
        # The length before each part keeps ("a", "bc") apart from ("ab", "c"), and nothing from the empty.
        digest.update(b"-" if part is None else b"%d:" % len(part) + part)
    return f"r{digest.hexdigest()}"


def load(raw: bytes, format: str, source: str, says: Stated, place: str | None = None) -> Loaded:
    """Make the report of a raw input; raises BadInput."""
    composed = compose(raw, format, source, place, says.mapping)
    head = no_head(composed.text) if composed.titled else find_head(composed.text)
    stretches = [*composed.stretches, *head.stretches, *find_trails(composed.text), *find_furniture(composed.text)]
    text, cuts = cut_out(composed.text, stretches)
    if not text.strip():
        raise BadInput(source, "it has no text", "Leave it out, or give the report's words", place)
    layout = lay_out(text, titled=composed.titled or head.titled)
    published, basis = _published(composed, head, says, layout.filed)
    report = Report(
        id=report_id(raw, says),
        source=source if place is None else f"{source}:{place.split()[-1]}",
        outlet=says.outlet or composed.outlet or head.outlet,
        title=layout.title,
        published=published,
        published_basis=basis,
        dateline=layout.dateline,
        language=find_language(text[layout.body :], composed.language),
        text=text,
        cuts=cuts,
        url=composed.url or head.url,
        body=layout.body,
        byline=composed.byline or head.byline or find_byline(text),
        credit=composed.credit or find_credit(text),
    )
    unread = composed.date if (composed.date or "").strip() else head.unread_date
    notes = (_undated(report.source, unread),) if published is None and unread else ()
    return Loaded(report=report, raw=raw, format=composed.format, notes=notes)


def _undated(source: str, words: str) -> str:
    seen = words.strip()[:_LONGEST_SHOWN]
    return f"{source}: its date {seen!r} is no full day that can be read; the report is undated. State it with --date"


def _published(
    composed: Composed, head: Head, says: Stated, filed: str | None
) -> tuple[str | None, PublishedBasis | None]:
    """Whence the date is: the user, the input's own fields, its head, or a date line with a year in it."""
    if says.date is not None:
        return says.date, "given"
    from_metadata = parse_date(composed.date or "")
    if from_metadata is not None:
        return from_metadata, "metadata"
    if head.published is not None:
        return head.published, head.basis
    of_dateline = parse_date(filed or "")  # None without a year
    return of_dateline, None if of_dateline is None else "text"
