"""Actors that users bring: from their files into the record, and from there into the knowledge base."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import BadInput
from onrecord.knowledge import KnownActor
from onrecord.knowledge.importers import format_of, read_actors
from onrecord.store import ImportedRow, Store
from onrecord.store.codec import dump, load


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """
    What became of the files: actors new to the record, those that took the place of an earlier import, those that were
    there already (keys: Wikidata id, else id), what could not be read, and ids of the reports that were read again.
    """

    added: tuple[str, ...]
    replaced: tuple[str, ...]
    known: tuple[str, ...]
    failed: tuple[BadInput, ...]
    reread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedActor:
    """An actor as its file has it, with the name of the file and of the format."""

    actor: KnownActor
    file: str
    format: str


def import_actors(paths: Iterable[str | Path], store: Store) -> ImportResult:
    """Keep the actors of files in the record, all in one transaction; what cannot be read is in the result."""
    rows: dict[str, ImportedRow] = {}
    failed: list[BadInput] = []
    for path in map(Path, paths):
        for item in read_actors(path):
            if isinstance(item, BadInput):
                failed.append(item)
            else:
                row = _row(item, path)
                rows[row.key] = row
    result = _compared(rows, {row.key: row for row in store.imported()}, tuple(failed))
    store.put_actors(rows[key] for key in (*result.added, *result.replaced))
    return result


def _row(actor: KnownActor, path: Path) -> ImportedRow:
    key = actor.wikidata or actor.id
    return ImportedRow(key=key, file=path.name, format=format_of(path).name, json=dump(actor))


def _compared(
    rows: dict[str, ImportedRow], before: dict[str, ImportedRow], failed: tuple[BadInput, ...]
) -> ImportResult:
    keys = sorted(rows)
    return ImportResult(
        added=tuple(key for key in keys if key not in before),
        replaced=tuple(key for key in keys if key in before and rows[key] != before[key]),
        known=tuple(key for key in keys if rows[key] == before.get(key)),
        failed=failed,
    )


def imported_actors(store: Store) -> tuple[ImportedActor, ...]:
    """Give the imported actors by key."""
    rows = store.imported()
    return tuple(ImportedActor(actor=load(KnownActor, r.json), file=r.file, format=r.format) for r in rows)
