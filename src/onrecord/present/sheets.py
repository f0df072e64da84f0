"""
The lists for spreadsheets and scripts: flat columns, one row a thing.

A spreadsheet takes a cell that begins with "=" or the like for a formula, and reports are written by others: such a
text gets an apostrophe in front. Numbers stay numbers. Several values of one cell are parted by "; ".
"""

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from typing import Any

from onrecord.model import Actor, Event, ReportRow, Statement, Story
from onrecord.present.lines import content, telling
from onrecord.present.names import Names, figure
from onrecord.present.words import shown

Cell = str | int | float | None
Sheet = Sequence[tuple[str, Callable[[Any], Cell]]]
"""Headings, each with what stands in its column."""

_FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # the last four are what they are in East Asian widths
_MARK_OF_TEXT = "'"
_JOINT = "; "
_UNLIMITED = 1_000_000  # characters of content


def csv_text(sheet: Sheet, rows: Sequence[object]) -> str:
    """Give rows as CSV (RFC 4180, but with plain newlines) under their headings."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([heading for heading, _ in sheet])
    writer.writerows([_safe(value(row)) for _, value in sheet] for row in rows)
    return text.getvalue()


def json_rows(sheet: Sheet, rows: Sequence[object]) -> list[str]:
    """Give rows as JSON objects, keyed by the headings."""
    return [json.dumps({heading: value(row) for heading, value in sheet}, ensure_ascii=False) for row in rows]


def _safe(value: Cell) -> Cell:
    if not isinstance(value, str):
        return value
    text = shown(value)
    return _MARK_OF_TEXT + text if text.startswith(_FORMULAS) else text


def _joined(values: Sequence[str]) -> str:
    return _JOINT.join(values)


def _events(names: Names) -> Sheet:
    def place(name: str) -> Callable[[Event], Cell]:
        return lambda e: getattr(e.place, name) if e.place else None

    return (
        ("id", lambda e: e.id),
        ("start", lambda e: e.date.start if e.date else None),
        ("end", lambda e: e.date.end if e.date else None),
        ("type", lambda e: e.type),
        ("modes", lambda e: _joined(e.modes)),
        ("contexts", lambda e: _joined(e.contexts)),
        ("quad", lambda e: e.quad),
        ("intensity", lambda e: e.intensity),
        ("status", lambda e: e.status),
        ("actors", lambda e: names.all(e.actors, _JOINT)),
        ("actor_ids", lambda e: _joined(e.actors)),
        ("recipients", lambda e: names.all(e.recipients, _JOINT)),
        ("recipient_ids", lambda e: _joined(e.recipients)),
        ("place", place("name")),
        ("country", place("country")),
        ("lat", place("lat")),
        ("lon", place("lon")),
        ("figures", lambda e: _joined([figure(value) for value in e.figures])),
        ("reports", lambda e: e.reports),
        ("independent", lambda e: e.independent),
        ("story", lambda e: e.story),
        ("evidence", lambda e: e.mentions[0].evidence.text),
    )


def _statements(names: Names) -> Sheet:
    def speaker(s: Statement) -> str:
        return names.of(s.speaker) if s.speaker else telling(s).speaker_text or ""

    return (
        ("id", lambda s: s.id),
        ("start", lambda s: s.date.start if s.date else None),
        ("end", lambda s: s.date.end if s.date else None),
        ("speaker", speaker),
        ("speaker_id", lambda s: s.speaker),
        ("addressees", lambda s: names.all(telling(s).addressee, _JOINT) or telling(s).addressee_text),
        ("addressee_ids", lambda s: _joined(telling(s).addressee)),
        ("manner", lambda s: telling(s).manner),
        ("declined", lambda s: str(telling(s).declined).lower()),
        ("stance", lambda s: telling(s).stance),
        ("medium", lambda s: telling(s).medium),
        ("content", lambda s: content(telling(s), _UNLIMITED)),
        ("reports", lambda s: s.reports),
        ("independent", lambda s: s.independent),
        ("story", lambda s: s.story),
    )


def _actors(names: Names) -> Sheet:
    def field(name: str) -> Callable[[Actor], Cell]:
        return lambda a: getattr(a, name)

    return (
        *((name, field(name)) for name in ("id", "name", "type", "country")),
        ("sectors", lambda a: _joined(a.sectors)),
        ("names", lambda a: _joined(a.names)),
        ("wikidata", field("wikidata")),
        ("reports", lambda a: names.reports.get(a.id, 0)),
    )


def _stories(_: Names) -> Sheet:
    def field(name: str) -> Callable[[Story], Cell]:
        return lambda s: getattr(s, name)

    return (*((name, field(name)) for name in ("id", "first", "last", "title")), ("reports", lambda s: len(s.reports)))


def _reports(_: Names) -> Sheet:
    def field(name: str) -> Callable[[ReportRow], Cell]:
        return lambda r: getattr(r, name)

    columns = ("id", "published", "outlet", "title", "language", "source", "dateline", "story")
    return tuple((name, field(name)) for name in columns)


SHEETS: Mapping[str, Callable[[Names], Sheet]] = {
    "event": _events,
    "statement": _statements,
    "actor": _actors,
    "story": _stories,
    "report": _reports,
}
"""The columns of each kind of rows."""
