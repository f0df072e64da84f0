"""The entry point: what holds for the process as a whole."""

import io
import os
import signal
import sys

from onrecord.cli.app import app
from onrecord.cli.exits import Exit, complain


def main() -> None:
    """Run `onrecord`."""
    _write_utf8()
    _stop_when_nobody_reads()
    try:
        _run()
    except OSError as error:
        if error.filename is not None:  # a file's; a stream's error names none
            raise
        _close_output()
        complain(f"cannot write to standard output: {error.strerror}")
        sys.exit(Exit.INCOMPLETE)


def _run() -> None:
    """Run the command and write what is still held back, which the interpreter would do too late to tell."""
    try:
        app()
    finally:
        sys.stdout.flush()


def _close_output() -> None:
    """Let what is still held back go nowhere, or the interpreter would try it again at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _write_utf8() -> None:
    """Exports and briefs are UTF-8 with plain newlines whatever the machine's locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _stop_when_nobody_reads() -> None:
    """`onrecord events | head` ends as every other filter does: quietly."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
