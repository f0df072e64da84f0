import os
from pathlib import Path

import pytest
from tests import factories

from onrecord.errors import BadRecord
from onrecord.store import Store


@pytest.fixture
def protected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record that the user may not write, also where the tests run as a user who may write all."""
    path = factories.filled(tmp_path / "r.db")
    monkeypatch.setattr(os, "access", lambda *_: False)
    return path


def test_a_protected_record_is_read_and_not_written(protected: Path) -> None:
    before = protected.read_bytes()
    with Store(protected, create=False) as store:
        assert len(store.reports()) == 2
        with pytest.raises(BadRecord, match="readonly"):
            store.put_path("r1", "a.txt")
    assert protected.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everything")
def test_a_record_in_a_protected_folder_is_read(tmp_path: Path) -> None:
    factories.filled(tmp_path / "r.db")
    tmp_path.chmod(0o500)
    try:
        with Store(tmp_path / "r.db", create=False) as store:
            assert len(store.reports()) == 2
    finally:
        tmp_path.chmod(0o700)


def test_changes_that_stand_beside_a_protected_record_are_not_passed_over(
    protected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.store.engine._prepare", _cannot_lock)
    protected.with_name("r.db-wal").write_bytes(b"changes")
    with pytest.raises(BadRecord, match=r"last changes stand in r\.db-wal"):
        Store(protected, create=False)


def _cannot_lock(engine: object, path: Path, *, create: bool) -> None:
    from sqlalchemy.exc import OperationalError

    raise OperationalError("PRAGMA application_id", None, Exception("unable to open database file"))


def test_readers_make_no_record_of_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    path.touch()
    with pytest.raises(BadRecord, match="is empty"):
        Store(path, create=False)
    assert path.read_bytes() == b""
    assert list(tmp_path.iterdir()) == [path]
    with Store(path, create=True) as store:
        assert store.reports() == []
