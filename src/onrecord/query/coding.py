"""Types, modes and statuses of events by the words that users have for them."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import get_args

from onrecord.errors import BadQuestion
from onrecord.knowledge.ontology import MODES, TYPES
from onrecord.model import Status
from onrecord.query.plain import PLAIN_TYPES

STATUSES: tuple[str, ...] = get_args(Status)
_ALTERNATIVES = " or "  # parts the words of one type: "agreement or offer"


def code(word: str) -> str:
    """
    Give the PLOVER type or mode of a word: "CONSULT" for "consult", "Consult" and "talks", "phone" for "phone".

    Raises BadQuestion, with all types, for anything else.
    """
    wanted = " ".join(word.casefold().split())
    codes = _codes()
    found = codes.get(wanted) or codes.get(wanted.removesuffix("s"))
    if found is None:
        known = ", ".join(f"{name} ({plain})" for name, plain in PLAIN_TYPES.items())
        raise BadQuestion(f"{word!r} is no type of event", f"The types are: {known}")
    return found


@cache
def _codes() -> Mapping[str, str]:
    """The type or mode of each word for it; of two that share a word, the type."""
    modes = {mode.casefold(): mode for modes in MODES.values() for mode in modes}
    return {**modes, **dict(_plain()), **{name.casefold(): name for name in TYPES}}


def _plain() -> Iterator[tuple[str, str]]:
    for name, words in PLAIN_TYPES.items():
        for word in (words, *words.split(_ALTERNATIVES)):
            yield word, name


def status(word: str) -> str:
    """Give the status of a word in any case; raises BadQuestion, with all of them, for anything else."""
    wanted = word.strip().casefold()
    if wanted not in STATUSES:
        raise BadQuestion(f"{word!r} is no status", f"The statuses are: {', '.join(STATUSES)}")
    return wanted
