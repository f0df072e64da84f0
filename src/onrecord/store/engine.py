"""Opening a record file: connection settings, and the check that it is one and of a version that we know."""

import os
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError

from onrecord.errors import BadRecord
from onrecord.store import fulltext
from onrecord.store.tables import APPLICATION_ID, CACHE, SCHEMA_VERSION, metadata

BUSY_SECONDS = 30  # how long one writer waits for another
WRITES = {"onrecord_writes": True}  # execution option: the transaction takes the write lock at its start

_PRAGMAS = ("PRAGMA journal_mode=WAL", "PRAGMA foreign_keys=ON", "PRAGMA synchronous=FULL")


def open_engine(path: Path, *, create: bool) -> Engine:
    """
    Open the record file at `path`, making it if `create` is given.

    A record that the user may not write is opened for reading only. Raises BadRecord where there is none, where it is
    no record, or where a newer version wrote it.
    """
    if create:
        return _checked(_writable(path), path, create=True)
    if not path.exists():
        raise BadRecord(f"there is no record at {path}", _MAKE_ONE)
    if path.is_file() and not path.stat().st_size:
        raise BadRecord(f"{path} is empty, so it is no record", _MAKE_ONE)
    if _can_write(path):
        return _checked(_writable(path), path, create=False)
    return _protected(path)


def _can_write(path: Path) -> bool:
    """Beside the file SQLite keeps others, so that its folder matters too."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _protected(path: Path) -> Engine:
    """Open for reading only; as a file that nobody changes where the folder lets SQLite make no file for its locks."""
    try:
        return _checked(_read_only(path, mode="ro"), path, create=False)
    except BadRecord as error:
        if not isinstance(error.__cause__, OperationalError):
            raise
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise BadRecord(f"{path} cannot be read where it is: its last changes stand in {log.name}", _COPY_BOTH)
    return _checked(_read_only(path, immutable="1"), path, create=False)


def _checked(engine: Engine, path: Path, *, create: bool) -> Engine:
    try:
        _prepare(engine, path, create=create)
    except DatabaseError as error:
        engine.dispose()
        raise BadRecord(f"{path} cannot be opened as a record: {error.orig}", _OTHER_FILE) from error
    except BadRecord:
        engine.dispose()
        raise
    return engine


_MAKE_ONE = "Make one with: onrecord --record FILE add PATH"
_COPY = "Copy it to a folder that you may write to"
_COPY_BOTH = "Copy both files to a folder that you may write to"
_OTHER_FILE = "Name another file with --record, or restore this one from a backup."


def _writable(path: Path) -> Engine:
    engine = _configured(URL.create("sqlite", database=str(path)))
    event.listen(engine, "connect", _on_connect)
    return engine


def _read_only(path: Path, **how: str) -> Engine:
    return _configured(URL.create("sqlite", database=path.absolute().as_uri(), query={"uri": "true", **how}))


def _configured(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS, "isolation_level": None})
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, _: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _on_begin(connection: Connection) -> None:
    """
    Begin by ourselves: the driver's own transactions would leave out changes of the schema, and a transaction
    that takes the write lock late fails where it could have waited.
    """
    writes = connection.get_execution_options().get("onrecord_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare(engine: Engine, path: Path, *, create: bool) -> None:
    with engine.begin() as connection:
        kind, version = _pragma(connection, "application_id"), _pragma(connection, "user_version")
        empty = not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
    if kind == APPLICATION_ID:
        _check_version(version, path)
        if version < SCHEMA_VERSION:
            _renew(engine, path)
    elif empty and create:
        _create(engine)
    else:
        raise BadRecord(f"{path} is a database of another program", _OTHER_FILE)


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar() or 0)


def _check_version(version: int, path: Path) -> None:
    if version > SCHEMA_VERSION:
        raise BadRecord(
            f"{path} was written by a newer onrecord (layout {version}, this one knows {SCHEMA_VERSION})",
            "Update with: pip install --upgrade onrecord",
        )


def _renew(engine: Engine, path: Path) -> None:
    """Bring an older layout up: what came in stays as it is, what was derived from it goes and is derived anew."""
    if not _can_write(path):
        raise BadRecord(f"{path} was written by an older onrecord, and may not be changed where it is", _COPY)
    _create(engine)


def _create(engine: Engine) -> None:
    with engine.execution_options(**WRITES).begin() as connection:
        metadata.drop_all(connection, CACHE)
        metadata.create_all(connection)
        for index in (index for table in metadata.sorted_tables for index in table.indexes):
            index.create(connection, checkfirst=True)
        fulltext.create(connection)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
