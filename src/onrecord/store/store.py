"""The one way to a record file."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from sqlalchemy import Connection, Engine, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import OperationalError

from onrecord.errors import BadRecord
from onrecord.model import Decision, Extraction, Record, Report
from onrecord.store import counting, derived, fulltext, imports, inputs, naming, tables
from onrecord.store.counting import Count
from onrecord.store.engine import WRITES, open_engine
from onrecord.store.filters import EVERYTHING, Filter
from onrecord.store.fulltext import Results, Words
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

    def replace(self, report: Report, extraction: Extraction, *, format: str | None = None) -> None:
        """Keep what a newer version makes of a report that is there, and the format by which it decodes it."""
        with self._writing() as connection:
            inputs.replace_report(connection, report, format)
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

    def extractions(self, reports: Collection[str] | None = None) -> list[Extraction]:
        """Give what was extracted, by report id; of these reports alone where they are given."""
        with self._reading() as connection:
            return inputs.extractions(connection, reports)

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
            made = {"inputs": stamp.inputs, "code": stamp.code, "touched": 0}
            replacing = insert(tables.stamp).on_conflict_do_update(index_elements=["only"], set_=made)
            connection.execute(replacing, {"only": 0, **made})
        return True

    def is_stale(self, code: str | None = None, *, thorough: bool = False) -> bool:
        """
        Tell whether inputs changed since the last reconciliation, or the code from `code` if given.

        `thorough` compares all inputs, whoever wrote them; else that is done only if this program noted a change.
        """
        table = tables.stamp.c
        with self._reading() as connection:
            stamp = connection.execute(select(table.inputs, table.code, table.touched)).first()
            if stamp is None:
                return inputs.digest(connection) != inputs.EMPTY
            if code is not None and code != stamp.code:
                return True
            return bool(thorough or stamp.touched) and inputs.digest(connection) != str(stamp.inputs)

    def select(self, kind: str, wanted: Filter = EVERYTHING) -> list[str]:
        """Give the JSON of the derived rows of a kind that fit, by id."""
        with self._reading() as connection:
            return derived.select_json(connection, kind, wanted)

    def page(
        self, kind: str, wanted: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> tuple[list[str], int, int]:
        """
        Give the JSON of a part of a list in its order, how many rows fit, and how many have no date by which they
        could.
        """
        with self._reading() as connection:
            return derived.page_json(connection, kind, wanted, limit=limit, offset=offset)

    def total(self, kind: str, wanted: Filter = EVERYTHING) -> int:
        """Give how many derived rows of a kind fit."""
        with self._reading() as connection:
            return derived.total(connection, kind, wanted)

    def get_many(self, kind: str, ids: Iterable[str]) -> list[str]:
        """Give the JSON of some derived rows in the order of their ids; those that are not there are left out."""
        with self._reading() as connection:
            return derived.get_many(connection, kind, list(ids))

    def count(self, kind: str, by: Sequence[str], wanted: Filter = EVERYTHING) -> list[Count]:
        """Give how many events or statements there are of each combination of values, the most first."""
        with self._reading() as connection:
            return counting.count(connection, kind, by, wanted)

    def search(
        self, kinds: Sequence[str], words: Words, wanted: Filter = EVERYTHING, *, limit: int | None = None
    ) -> Results:
        """Give the rows of each kind that have words and fit, the best first, and how many there are in all."""
        with self._reading() as connection:
            return fulltext.search(connection, kinds, words, wanted, limit=limit)

    def names(self, of: Literal["actor", "place", "outlet"], name: str | None = None) -> list[str]:
        """Give all names of actors, places or outlets, or those that are the same as `name` but for their spelling."""
        with self._reading() as connection:
            return naming.names(connection, of, name)

    def named_last(self, name: str) -> tuple[str, ...]:
        """Give the ids of the persons whose name ends with a word (folded): their family name."""
        with self._reading() as connection:
            return naming.named_last(connection, name)

    def countries(self, name: str, code: str) -> tuple[str, ...]:
        """Give the country codes of the states of a name (folded), and `code` itself if anybody belongs to it."""
        with self._reading() as connection:
            return naming.countries(connection, name, code)

    def has_actor(self, ids: Sequence[str], countries: Sequence[str]) -> bool:
        """Tell whether one of these actors, or anybody of these countries, is in the record."""
        with self._reading() as connection:
            return naming.has_actor(connection, ids, countries)

    def has_place(self, name: str, countries: Sequence[str]) -> bool:
        """Tell whether anything is placed at a name (folded) or in one of these countries."""
        with self._reading() as connection:
            return naming.has_place(connection, name, countries)

    def get(self, kind: str, id: str) -> str | None:
        """Give the JSON of one derived row by its own id, or None."""
        with self._reading() as connection:
            return derived.get_json(connection, kind, id)

    def find(self, id: str) -> Found | None:
        """Give what an id names, be it a row or a member of one."""
        with self._reading() as connection:
            named = derived.find(connection, id)
            json = derived.get_json(connection, *named) if named else None
        return Found(kind=named[0], id=named[1], json=json) if named and json is not None else None
