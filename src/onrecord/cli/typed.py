"""Commands as the user would type them: the program as it was called, and the record as it was given."""

import re
import shlex
import shutil
import sys
from pathlib import Path

NAME = "onrecord"
# Advice names a command behind a colon: "List ids with: onrecord events".
_ADVISED = re.compile(rf"(?<=: ){NAME}(?: --record FILE)?(?= [a-z])")


def program() -> str:
    """
    Give the words that call this program: its name if the shell finds it by that, else the path that was typed.

    A program in an environment that is not active is ".venv/bin/onrecord".
    """
    called = Path(sys.argv[0])
    if called.name == "__main__.py" and called.parent.name == NAME:
        return f"{shlex.quote(sys.executable)} -m {NAME}"
    if called.stem != NAME or _is_found_by_name(called):
        return NAME
    return shlex.quote(sys.argv[0])


def _is_found_by_name(called: Path) -> bool:
    found = shutil.which(NAME)
    return found is not None and Path(found).resolve().with_suffix("") == called.resolve().with_suffix("")


def command(record: Path | None, *words: str) -> str:
    """Give a command line on a record; None means that of the environment or folder, which needs no word."""
    chosen = ["--record", str(record)] if record is not None else []
    return " ".join([program(), *(shlex.quote(word) for word in (*chosen, *words))])


def as_typed(advice: str, record: Path | None) -> str:
    """Give advice with its commands on the record that was given."""
    return _ADVISED.sub(lambda _: command(record), advice)
