"""The one way to a record file."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import OperationalError

from onrecord.errors import BadRecord
from onrecord.model import Decision, Extraction, Record, Report
from onrecord.store import derived, imports, inputs, tables
from onrecord.store.engine import WRITES, open_engine
from onrecord.store.imports import ImportedRow
from onrecord.store.inputs import StoredReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What a derived record was made from: the digest of its inputs, and the version of the code."""

    inputs: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an id names: the row's kind and present id, and its JSON."""

    kind: str
    id: str
    json: str


class Store:
    """
    A record file (SQLite in WAL mode: one writes while others read).

    Every method is one transaction: when it returns, what it wrote is on the disk.
    """

    def __init__(self, path: Path, *, create: bool) -> None:
        self.path = path
        self._readers = open_engine(path, create=create)
        self._writers = self._readers.execution_options(**WRITES)

    def close(self) -> None:
        """Close the file."""
        self._readers.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _reading(self) -> AbstractContextManager[Connection]:
        return self._transaction(self._readers)

    def _writing(self) -> AbstractContextManager[Connection]:
        return self._transaction(self._writers)

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        """Begin and commit; what the machine refuses (a full disk, a lock that is never let go) is told plainly."""
        try:
            with engine.begin() as connection:
                yield connection
        except OperationalError as error:
            raise BadRecord(
                f"{self.path} cannot be used: {error.orig}",
                "See to the disk or to whoever else writes to it; what was confirmed is safe, so repeat the command",
            ) from error

    # ---------------------------------------------------------------------------------------- inputs

    def put(self, stored: StoredReport, extraction: Extraction) -> None:
        """Keep a report with what was extracted from it: both or neither."""
        with self._writing() as connection:
            inputs.put_report(connection, stored)
            inputs.put_extraction(connection, extraction)

    def replace(self, report: Report, extraction: Extraction) -> None:
        """Keep what a newer version makes of a report that is there."""
        with self._writing() as connection:
            inputs.replace_report(connection, report)
            inputs.put_extraction(connection, extraction)

    def put_path(self, report: str, path: str) -> None:
        """Note one more path of a report that is there."""
        with self._writing() as connection:
            inputs.put_path(connection, report, path)

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Append decisions: all or none."""
        with self._writing() as connection:
            for decision in decisions:
                inputs.put_decision(connection, decision)

    def put_actors(self, rows: Iterable[ImportedRow]) -> None:
        """Keep imported actors, each in the place of the one of its key: all or none."""
        with self._writing() as connection:
            imports.put_actors(connection, rows)

    def imported(self) -> list[ImportedRow]:
        """Give the imported actors by key."""
        with self._reading() as connection:
            return imports.actors(connection)

    def reports(self) -> list[Report]:
        """Give all reports by id."""
        with self._reading() as connection:
            return inputs.reports(connection)

    def report(self, id: str) -> Report | None:
        """Give one report, or None."""
        with self._reading() as connection:
            return inputs.report(connection, id)

    def raw(self, report: str) -> tuple[bytes, str]:
        """Give the bytes and the format from which a report was read."""
        with self._reading() as connection:
            return inputs.raw(connection, report)

    def extractions(self) -> list[Extraction]:
        """Give what was extracted, by report id."""
        with self._reading() as connection:
            return inputs.extractions(connection)

    def versions(self) -> dict[str, str]:
        """Give the version by which each report was extracted."""
        with self._reading() as connection:
            return inputs.versions(connection)

    def version(self, report: str) -> str | None:
        """Give the version by which one report was extracted, or None."""
        table = tables.extraction
        with self._reading() as connection:
            found: str | None = connection.execute(select(table.c.version).where(table.c.report == report)).scalar()
            return found

    def decisions(self) -> list[Decision]:
        """Give the decisions by time, then id."""
        with self._reading() as connection:
            return inputs.decisions(connection)

    def facts(self) -> tuple[list[Report], list[Extraction], list[Decision], str]:
        """Give all that reconciliation needs, of one moment, and its digest."""
        with self._reading() as connection:
            facts = inputs.reports(connection), inputs.extractions(connection), inputs.decisions(connection)
            return *facts, inputs.digest(connection)

    # --------------------------------------------------------------------------------------- derived

    def replace_derived(self, record: Record, stamp: Stamp) -> bool:
        """Put a record in the place of the last; False, and nothing done, if the inputs changed since."""
        with self._writing() as connection:
            if inputs.digest(connection) != stamp.inputs:
                return False
            derived.replace_all(connection, record)
            row = {"only": 0, "inputs": stamp.inputs, "code": stamp.code}
            changed = {"inputs": stamp.inputs, "code": stamp.code}
            connection.execute(insert(tables.stamp).on_conflict_do_update(index_elements=["only"], set_=changed), row)
        return True

    def is_stale(self, code: str | None = None) -> bool:
        """Tell whether inputs changed since the last reconciliation, or the code from `code` if given."""
        with self._reading() as connection:
            stamp = connection.execute(select(tables.stamp.c.inputs, tables.stamp.c.code)).first()
            now = inputs.digest(connection)
        if stamp is None:
            return now != inputs.EMPTY
        return now != stamp.inputs or (code is not None and code != stamp.code)

    def select(
        self,
        kind: str,
        *,
        story: str | None = None,
        type: str | None = None,
        status: str | None = None,
        actors: set[str] | None = None,
    ) -> list[str]:
        """Give the JSON of the derived rows of a kind, by id; `actors`: one of them at least takes part."""
        with self._reading() as connection:
            return derived.select_json(connection, kind, story=story, type=type, status=status, actors=actors)

    def find(self, id: str) -> Found | None:
        """Give what an id names, be it a row or a member of one."""
        with self._reading() as connection:
            named = derived.find(connection, id)
            json = derived.get_json(connection, *named) if named else None
        return Found(kind=named[0], id=named[1], json=json) if named and json is not None else None
