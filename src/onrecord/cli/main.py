"""The entry point: what holds for the process as a whole."""

import io
import signal
import sys

from onrecord.cli.app import app


def main() -> None:
    """Run `onrecord`."""
    _write_utf8()
    _stop_when_nobody_reads()
    app()


def _write_utf8() -> None:
    """Exports and briefs are UTF-8 with plain newlines whatever the machine's locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _stop_when_nobody_reads() -> None:
    """`onrecord events | head` ends as every other filter does: quietly."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
