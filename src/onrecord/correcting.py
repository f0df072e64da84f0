"""
What a person may say of a mention instead of the machine.

Decisions are never taken back, so one that reconciliation could not carry out must not come in.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import get_args

from onrecord.model import Event, EventAccount, Manner, Medium, Stance, Statement, Status

# The report's words and the machine's reasons stay as they are.
CORRECTABLE: Mapping[str, tuple[str, ...]] = {
    "event": ("type", "modes", "contexts", "actors", "recipients", "date", "place", "status", "said_by"),
    "statement": (
        *("speaker", "speaker_text", "anonymous", "manner", "date", "addressee", "addressee_text"),
        *("medium", "via", "via_text", "declined", "stance", "events"),
    ),
}
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "status": get_args(Status),
    "manner": get_args(Manner),
    "medium": get_args(Medium),
    "stance": get_args(Stance),
    "anonymous": ("true", "false"),
    "declined": ("true", "false"),
}
_NEEDED = frozenset(("type", "status", "manner", "anonymous", "declined"))  # a mention always has these
_FIRST_DAY = "YYYY-01-01"  # what completes a year or a month to a day
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def check_corrections(row: Event | Statement, mention: str | None, values: Mapping[str, str | None]) -> None:
    """Raise ValueError unless all mentions of a row, or the one that is named, can have these values."""
    for field, value in values.items():
        _check_value(row.kind, field, value)
    if isinstance(row, Event):
        _check_codes([told for told in row.mentions if mention in (None, told.id)], values)


def _check_value(kind: str, field: str, value: str | None) -> None:
    if field not in CORRECTABLE[kind]:
        possible = ", ".join(CORRECTABLE[kind])
        raise ValueError(f"{field} of a {kind} cannot be corrected; these can: {possible}")
    if value is None:
        if field in _NEEDED:
            raise ValueError(f"a {kind} cannot be without {field}")
    elif field == "date":
        _check_date(value)
    elif value not in _CHOICES.get(field, (value,)):
        raise ValueError(f"{field} cannot be {value!r}; it is one of: {', '.join(_CHOICES[field])}")


def _check_date(value: str) -> None:
    """Accept ISO days, months and years, and two of them parted by "/"."""
    parts = value.split("/")
    if len(parts) > 2 or not all(_DATE.fullmatch(part) for part in parts):
        raise ValueError(f"{value!r} is no date: give 2021-08-16, 2021-08, 2021 or 2021-08-16/2021-08-18")
    for part in parts:
        date.fromisoformat(part + _FIRST_DAY[len(part) :])


def _check_codes(mentions: Sequence[EventAccount], values: Mapping[str, str | None]) -> None:
    """A mode belongs to its type: who changes one may have to change the other."""
    from onrecord.knowledge.ontology import MODES, TYPES

    for told in mentions:
        type = values.get("type") or told.type
        if type not in TYPES:
            raise ValueError(f"{type!r} is no PLOVER type; these are: {', '.join(sorted(TYPES))}")
        modes = _listed(values["modes"]) if "modes" in values else told.modes
        wrong = [mode for mode in modes if mode not in MODES[type]]
        if wrong:
            possible = ", ".join(sorted(MODES[type])) or "none"
            raise ValueError(f"{type} has no mode {', '.join(wrong)}; give modes too, of: {possible}")


def _listed(words: str | None) -> list[str]:
    return [word.strip() for word in (words or "").split(",") if word.strip()]
