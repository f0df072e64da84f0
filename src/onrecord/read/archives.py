"""
Files within archives, each as a stream; nothing is ever written to the disk, so no name in an archive leads anywhere.

Limits hold for the outermost archive with all that lies within it, counted in bytes as they come out: what an archive
says of its own sizes is not believed.
"""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, cast

from onrecord.errors import BadInput
from onrecord.read.kinds import PACKINGS

MOST_FILES = 1_000_000
DEEPEST = 3  # archives within archives
MOST_UNPACKED = 200  # times the size of the archive: text shrinks to a tenth, at best to a thirtieth
ALWAYS_UNPACKED = 200_000_000  # bytes that even the smallest archive may come to
LARGEST_WITHIN = 500_000_000  # bytes of an archive within an archive, which is held in memory

_APART = "Unpack it yourself, look at what it holds, and name the folder"
_BROKEN = "Make it again, or unpack what can be had of it and name the folder"
_OPENERS: dict[str, Callable[[IO[bytes]], object]] = {
    "gzip": lambda stream: gzip.GzipFile(fileobj=stream),
    "bz2": bz2.BZ2File,
    "lzma": lzma.LZMAFile,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file within an archive: `stream` is read before the next one is asked for. `problem` where it is none."""

    name: str
    stream: IO[bytes]
    problem: str | None = None


class Allowance:
    """The bytes that may still come out of an archive of `size` bytes."""

    def __init__(self, size: int, source: str) -> None:
        self._left = max(ALWAYS_UNPACKED, MOST_UNPACKED * size)
        self._source = source

    @property
    def spent(self) -> bool:
        """Whether more came out than may."""
        return self._left < 0

    def take(self, count: int) -> None:
        """Count bytes that came out; raises BadInput where they are too many."""
        self._left -= count
        if self.spent:
            raise BadInput(self._source, "it unpacks to far more than an archive of reports would", _APART)


class Metered(io.RawIOBase):
    """A stream that counts what is read from it."""

    def __init__(self, stream: IO[bytes], allowance: Allowance) -> None:
        self._stream, self._allowance = stream, allowance

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Read into a buffer and count."""
        data = self._stream.read(len(buffer))
        self._allowance.take(len(data))
        buffer[: len(data)] = data
        return len(data)


def metered(stream: IO[bytes], allowance: Allowance) -> IO[bytes]:
    """Give a stream that is buffered and counted."""
    return io.BufferedReader(Metered(stream, allowance))


@contextmanager
def sound(source: str) -> Iterator[None]:
    """Tell what is wrong with an archive where its parts do not fit."""
    try:
        yield
    except (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError) as error:
        raise BadInput(source, f"the archive is broken ({_reason(error)})", _BROKEN) from None
    except NotImplementedError:
        raise BadInput(source, "the archive is packed in a way that is not known", _APART) from None
    except RuntimeError as error:  # zipfile's word for a missing password
        raise BadInput(source, f"the archive cannot be opened ({_reason(error)})", _APART) from None


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__


def unpacked(stream: IO[bytes], head: bytes, source: str) -> IO[bytes]:
    """Undo the packing that the first bytes tell; raises BadInput where they tell none."""
    module = next((name for mark, name in PACKINGS.items() if head.startswith(mark)), None)
    if module is None:
        raise BadInput(source, "it is not packed as its name says", "Name it as what it is")
    return cast(IO[bytes], _OPENERS[module](stream))


def zip_members(stream: IO[bytes], source: str) -> Iterator[Member]:
    """Give the files of a ZIP archive by name."""
    with sound(source), zipfile.ZipFile(stream) as archive:
        infos = sorted((info for info in archive.infolist() if not info.is_dir()), key=lambda info: info.filename)
        _check_count(len(infos), source)
        for info in infos:
            with archive.open(info) as member:
                yield Member(name=info.filename, stream=member)


def tar_members(stream: IO[bytes], source: str) -> Iterator[Member]:
    """Give the files of a tar archive in its order; links are told, not followed, so that none leads in a circle."""
    with sound(source), tarfile.open(fileobj=stream, mode="r|") as archive:
        for number, info in enumerate(archive):
            _check_count(number, source)
            if info.isreg() and (member := archive.extractfile(info)):
                yield Member(name=info.name, stream=member)
            elif not info.isdir():
                yield Member(
                    name=info.name, stream=io.BytesIO(), problem="it is a link or device, which is not followed"
                )


def _check_count(count: int, source: str) -> None:
    if count > MOST_FILES:
        raise BadInput(source, f"it holds more than {MOST_FILES:,} files", _APART)
