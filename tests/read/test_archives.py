"""Folders, archives and standard input, and the limits that keep them harmless."""

import bz2
import gzip
import io
import lzma
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from onrecord.errors import BadInput
from onrecord.read import Item, Loaded, Skipped, archives, files, read

TEXT = b"Envoys of two states met for a third day on Monday."


def zipped(entries: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in entries.items():
            archive.writestr(name, raw)
    return stream.getvalue()


def tarred(entries: dict[str, bytes], mode: str = "w:gz") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]
        for name, raw in entries.items():
            info = tarfile.TarInfo(name)
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
    return stream.getvalue()


def found(folder: Path, raw: bytes, name: str) -> list[Item]:
    path = folder / name
    path.write_bytes(raw)
    return list(read(path))


def names(items: list[Item]) -> list[str]:
    return [one.report.source.rpartition("/")[2] for one in items if isinstance(one, Loaded)]


def failures(items: list[Item]) -> list[str]:
    return [str(one) for one in items if isinstance(one, BadInput)]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (zipped({"b/two.txt": TEXT + b" 2", "a/one.txt": TEXT}), "x.zip"),
        (tarred({"a/one.txt": TEXT, "b/two.txt": TEXT + b" 2"}), "x.tar.gz"),
        (tarred({"a/one.txt": TEXT, "b/two.txt": TEXT + b" 2"}), "x.tgz"),
        (tarred({"a/one.txt": TEXT, "b/two.txt": TEXT + b" 2"}, "w:xz"), "x.tar.xz"),
        (tarred({"a/one.txt": TEXT, "b/two.txt": TEXT + b" 2"}, "w:"), "x.tar"),
    ],
)
def test_archives_give_what_is_in_them(tmp_path: Path, raw: bytes, name: str) -> None:
    items = found(tmp_path, raw, name)
    assert names(items) == ["one.txt", "two.txt"]
    (first, _) = items
    assert isinstance(first, Loaded)
    assert first.report.source == f"{tmp_path.as_posix()}/{name}!/a/one.txt"


@pytest.mark.parametrize(("pack", "suffix"), [(gzip.compress, "gz"), (bz2.compress, "bz2"), (lzma.compress, "xz")])
def test_a_packed_file_is_read_as_what_its_name_says(tmp_path: Path, pack: object, suffix: str) -> None:
    assert callable(pack)
    items = found(tmp_path, pack(b'{"text": "Envoys met."}\n{"text": "They met again."}'), f"news.jsonl.{suffix}")
    assert names(items) == [f"news.jsonl.{suffix}:1", f"news.jsonl.{suffix}:2"]


def test_no_name_in_an_archive_leads_anywhere(tmp_path: Path) -> None:
    items = found(tmp_path, zipped({"../../outside.txt": TEXT, "/root.txt": TEXT + b"!"}), "x.zip")
    assert names(items) == ["outside.txt", "root.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]
    assert not (tmp_path.parent.parent / "outside.txt").exists()


def test_what_is_no_report_is_skipped_and_said(tmp_path: Path) -> None:
    items = found(tmp_path, zipped({"a.txt": TEXT, "a.png": b"\x89PNG", ".hidden.txt": TEXT, "README": TEXT}), "x.zip")
    skipped = {one.source.rpartition("/")[2]: one.reason for one in items if isinstance(one, Skipped)}
    assert set(skipped) == {"a.png", ".hidden.txt", "README"}
    assert ".png" in skipped["a.png"] and "hidden" in skipped[".hidden.txt"]


def test_a_bad_file_in_an_archive_stops_none(tmp_path: Path) -> None:
    raw = bytearray(zipped({"a.txt": TEXT * 30, "b.txt": TEXT}))
    raw[45] ^= 0xFF  # within the packed bytes of the first
    items = found(tmp_path, bytes(raw), "x.zip")
    assert names(items) == ["b.txt"]
    assert "a.txt: the archive is broken" in failures(items)[0]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"PK\x03\x04 no archive", "x.zip"),
        (b"\x1f\x8b no archive", "x.gz"),
        (b"no archive at all", "x.tar"),
        (b"not packed", "x.gz"),
        (tarred({"a.txt": TEXT * 300})[:100], "x.tgz"),
    ],
)
def test_a_broken_archive_is_said(tmp_path: Path, raw: bytes, name: str) -> None:
    items = found(tmp_path, raw, name)
    assert names(items) == []
    assert len(failures(items)) == 1


def test_archives_within_archives_end(tmp_path: Path) -> None:
    raw = zipped({"in.txt": TEXT})
    for _ in range(archives.DEEPEST - 1):
        raw = zipped({"a.zip": raw})
    assert names(found(tmp_path, raw, "x.zip")) == ["in.txt"]
    (error,) = found(tmp_path, zipped({"a.zip": raw}), "x.zip")
    assert "deep" in str(error)


def test_an_archive_that_swells_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "ALWAYS_UNPACKED", 100_000)
    monkeypatch.setattr(archives, "MOST_UNPACKED", 20)
    bomb = {f"{number}.txt": b"word " * 20_000 for number in range(10)}
    for raw, name in ((zipped(bomb), "x.zip"), (tarred(bomb), "x.tgz"), (gzip.compress(b"word " * 10**6), "x.txt.gz")):
        items = found(tmp_path, raw, name)
        assert "unpacks to far more" in failures(items)[-1]
        assert len(items) <= 3
    nested = zipped({"in.zip": zipped(bomb), "z.txt": TEXT})
    assert any("unpacks to far more" in words for words in failures(found(tmp_path, nested, "x.zip")))


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_FILES", 2)
    monkeypatch.setattr(files, "MOST_FILES", 2)
    entries = {f"{number}.txt": TEXT + b"%d" % number for number in range(4)}
    assert "more than 2 files" in failures(found(tmp_path, zipped(entries), "x.zip"))[0]
    folder = tmp_path / "folder"
    folder.mkdir()
    for name, raw in entries.items():
        (folder / name).write_bytes(raw)
    assert "more than 2 files" in failures(list(read(folder)))[0]


def test_links_in_an_archive_are_not_followed(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, target in (("a.txt", "b.txt"), ("b.txt", "a.txt"), ("c.txt", "/etc/hosts")):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
    items = found(tmp_path, stream.getvalue(), "x.tar")
    assert [type(one) for one in items] == [Skipped] * 3
    assert all("link" in one.reason for one in items if isinstance(one, Skipped))


def test_a_zip_with_a_password_is_said(tmp_path: Path) -> None:
    raw = bytearray(zipped({"a.txt": TEXT}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + offset] |= 1  # the bit that says so
    assert "cannot be opened" in failures(found(tmp_path, bytes(raw), "x.zip"))[0]


# -------------------------------------------------------------------------------------------- folders


def test_folders_are_read_with_all_that_is_in_them(tmp_path: Path) -> None:
    for name in ("b/c/deep.txt", "a.txt", "Talks_files/frame.html", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(TEXT + name.encode())
    (tmp_path / "Talks.html").write_bytes(b"<html><body><p>" + TEXT * 3 + b"</p></body></html>")
    items = list(read(tmp_path))
    assert names(items) == ["Talks.html", "a.txt", "deep.txt"]
    assert [one.reason for one in items if isinstance(one, Skipped)] == ["it holds the parts of a saved page"]


def test_links_that_lead_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "one.txt").symlink_to(tmp_path / "two.txt")
    (tmp_path / "two.txt").symlink_to(tmp_path / "one.txt")
    items = list(read(tmp_path))
    assert names(items) == ["a.txt"]
    assert sum(isinstance(one, Skipped) for one in items) == 3


def test_a_table_that_lies_about_need_hold_no_reports(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "key.json").write_text('{"rows": 7}')
    (tmp_path / "prices.csv").write_text("day,price\n1,2\n")
    items = list(read(tmp_path))
    assert names(items) == ["a.txt"]
    assert failures(items) == []


# ------------------------------------------------------------------------------------- standard input


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        (TEXT, 1),
        (b'{"text": "Envoys met."}\n{"text": "They met again."}', 2),
        (b'[{"text": "Envoys met."},\n {"text": "They met again."}]', 2),
        (b"id,body\n1,Envoys met.\n2,They met again.\n", 2),
        (b"<html><body><article><p>" + TEXT * 4 + b"</p></article></body></html>", 1),
        (zipped({"a.txt": TEXT, "b.txt": TEXT + b"!"}), 2),
        (tarred({"a.txt": TEXT, "b.txt": TEXT + b"!"}), 2),
    ],
)
def test_standard_input_is_read_as_what_it_looks_like(monkeypatch: pytest.MonkeyPatch, raw: bytes, count: int) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Pipe(raw)))
    items = list(read("-"))
    assert [isinstance(one, Loaded) for one in items] == [True] * count
    assert all(isinstance(one, Loaded) and one.report.source.startswith("standard input") for one in items)
