"""Streams that can be looked at before they are read."""

import io
from typing import IO

_BUFFER = 65_536  # bytes


class _Chained(io.RawIOBase):
    """First some bytes, then what a stream still holds."""

    def __init__(self, first: bytes, rest: IO[bytes]) -> None:
        self._first, self._rest = first, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._first:
            data, self._first = self._first[: len(buffer)], self._first[len(buffer) :]
        else:
            data = self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def look(stream: IO[bytes], count: int) -> tuple[bytes, IO[bytes]]:
    """Give the first bytes of a stream, `count` at most, and a stream that holds all of it still."""
    parts: list[bytes] = []
    missing = count
    while missing and (part := stream.read(missing)):
        parts.append(part)
        missing -= len(part)
    head = b"".join(parts)
    return head, io.BufferedReader(_Chained(head, stream), _BUFFER)
