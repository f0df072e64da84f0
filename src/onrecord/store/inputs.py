"""What came in: reports with their raw bytes, what was extracted from them, and people's decisions."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, CursorResult, func, select
from sqlalchemy.dialects.sqlite import insert

from onrecord.model import Decision, Extraction, Report
from onrecord.store import tables
from onrecord.store.codec import dump, load

_DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReport:
    """A report as it was read, with the bytes and the format that it was read from."""

    report: Report
    raw: bytes
    format: str


def put_report(connection: Connection, stored: StoredReport) -> None:
    """Keep a report and the path it came from; one that is there already only gets the path."""
    report = stored.report
    row = {"id": report.id, "raw": stored.raw, "format": stored.format, **_columns(report)}
    connection.execute(insert(tables.report).on_conflict_do_nothing(), row)
    put_path(connection, report.id, report.source)


def put_path(connection: Connection, report: str, path: str) -> None:
    """Note one more place where a report was found."""
    row = {"report": report, "path": path}
    touch(connection, connection.execute(insert(tables.report_path).on_conflict_do_nothing(), row))


def replace_report(connection: Connection, report: Report, format: str | None = None) -> None:
    """Keep a report as a newer version reads the same bytes, by another format if one is given."""
    row = _columns(report) if format is None else {**_columns(report), "format": format}
    touch(connection, connection.execute(tables.report.update().where(tables.report.c.id == report.id), row))


def put_extraction(connection: Connection, extraction: Extraction) -> None:
    """Keep what was extracted from a report in place of what an older version found."""
    row = {"report": extraction.report, "version": extraction.version, "json": dump(extraction)}
    statement = insert(tables.extraction)
    newer = {"version": statement.excluded.version, "json": statement.excluded.json}
    touch(connection, connection.execute(statement.on_conflict_do_update(index_elements=["report"], set_=newer), row))


def put_decision(connection: Connection, decision: Decision) -> None:
    """Append a decision; the same one twice is one."""
    row = {"id": decision.id, "at": decision.at, "json": dump(decision)}
    touch(connection, connection.execute(insert(tables.decision).on_conflict_do_nothing(), row))


def touch(connection: Connection, written: CursorResult[Any]) -> None:
    """Note that something came in, if anything was written."""
    if written.rowcount:
        connection.execute(tables.stamp.update().values(touched=1))


def reports(connection: Connection) -> list[Report]:
    """Give all reports by id; `source` is the smallest of a report's paths."""
    sources = _sources(connection)
    rows = connection.execute(select(tables.report.c.id, tables.report.c.json))
    found = [replace(load(Report, row.json), source=sources[row.id]) for row in rows]
    return sorted(found, key=lambda report: report.id)


def report(connection: Connection, id: str) -> Report | None:
    """Give one report, or None."""
    found = connection.execute(select(tables.report.c.json).where(tables.report.c.id == id)).scalar()
    return None if found is None else replace(load(Report, found), source=_sources(connection, id)[id])


def raw(connection: Connection, report: str) -> tuple[bytes, str]:
    """Give the bytes and the format from which a report was read."""
    table = tables.report
    row = connection.execute(select(table.c.raw, table.c.format).where(table.c.id == report)).one()
    return row.raw, row.format


def extractions(connection: Connection, reports: Collection[str] | None = None) -> list[Extraction]:
    """Give what was extracted, by report id; of these reports alone where they are given."""
    wanted = select(tables.extraction.c.report, tables.extraction.c.json)
    rows = connection.execute(wanted if reports is None else wanted.where(tables.extraction.c.report.in_(reports)))
    return [load(Extraction, row.json) for row in sorted(rows, key=lambda row: str(row.report))]


def versions(connection: Connection) -> dict[str, str]:
    """Give the version by which each report was extracted."""
    rows = connection.execute(select(tables.extraction.c.report, tables.extraction.c.version))
    return {row.report: row.version for row in rows}


def decisions(connection: Connection) -> list[Decision]:
    """Give the decisions by time, then id."""
    rows = connection.execute(select(tables.decision.c.id, tables.decision.c.at, tables.decision.c.json))
    return [load(Decision, row.json) for row in sorted(rows, key=lambda row: (str(row.at), str(row.id)))]


def digest(connection: Connection) -> str:
    """Hash of all that reconciliation depends on: reports with their sources, versions, decisions, imported actors."""
    found = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    versions_now = versions(connection)
    sources, table = _sources(connection), tables.report
    for row in sorted(tuple(row) for row in connection.execute(select(table.c.id, table.c.digest))):
        found.update(repr((*row, sources[row[0]], versions_now[row[0]])).encode())
    for decision in sorted(str(row.id) for row in connection.execute(select(tables.decision.c.id))):
        found.update(f"{decision}\n".encode())
    for actor in sorted(str(row.json) for row in connection.execute(select(tables.imported.c.json))):
        found.update(f"{actor}\n".encode())
    return found.hexdigest()


def _columns(report: Report) -> dict[str, object]:
    json = dump(report)
    digest = hashlib.blake2b(json.encode(), digest_size=_DIGEST_BYTES).hexdigest()
    return {"outlet": report.outlet, "published": report.published, "json": json, "digest": digest}


EMPTY = hashlib.blake2b(digest_size=_DIGEST_BYTES).hexdigest()  # the digest of a record without reports


def _sources(connection: Connection, report: str | None = None) -> dict[str, str]:
    """The smallest path of each report; SQLite orders text by bytes, so by code points."""
    table = tables.report_path
    wanted = select(table.c.report, func.min(table.c.path).label("path")).group_by(table.c.report)
    rows = connection.execute(wanted if report is None else wanted.where(table.c.report == report))
    return {row.report: row.path for row in rows}
