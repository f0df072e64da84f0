"""
What a person may say of a mention instead of the machine.

Decisions are never taken back, so one that reconciliation could not carry out must not come in.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import get_args

from onrecord.errors import BadDecision, BadQuestion
from onrecord.knowledge.ontology import CONTEXTS, MODES, TYPES
from onrecord.model import Event, EventAccount, Manner, Medium, Stance, Statement, Status
from onrecord.query.coding import code
from onrecord.read.dates import parse_date
from onrecord.reconcile.corrections import figure_value, listed

# The report's words and the machine's reasons stay as they are.
CORRECTABLE: Mapping[str, tuple[str, ...]] = {
    "event": ("type", "modes", "contexts", "actors", "recipients", "date", "place", "figures", "status", "said_by"),
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


def _type(words: str) -> str:
    """The PLOVER type of a word for it: "talks"."""
    try:
        return code(words)
    except BadQuestion as error:
        raise BadDecision(error.problem, error.remedy) from error


def _dates(words: str) -> str:
    """ "5 June 2025" as 2025-06-05; what is no full day stays as it is, and is checked later."""
    parts = [words] if parse_date(words) else words.split("/")
    return "/".join((parse_date(part) or "")[:_ISO_DAY] or part.strip() for part in parts)


_CODES: Mapping[str, Callable[[str], str]] = {  # how the record writes what people write in their own way
    "type": _type,
    "date": _dates,
    "modes": str.lower,
    "contexts": str.lower,
    **dict.fromkeys(_CHOICES, str.lower),
}
_FIRST_DAY = "YYYY-01-01"  # what completes a year or a month to a day
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_ISO_DAY = 10  # characters of "2021-08-16"
_HOW = "Look at what it has: onrecord show ID"


def as_coded(field: str, value: str | None) -> str | None:
    """Give a value as the record writes it: codes in their case, nothing for no value."""
    words = (value or "").strip()
    return _CODES.get(field, str)(words) if words else None


def check_corrections(row: Event | Statement, mention: str | None, values: Mapping[str, str | None]) -> None:
    """Raise BadDecision unless all mentions of a row, or the one that is named, can have these values."""
    if not values:
        raise BadDecision(
            "nothing to correct", "Give what ought to be as field=value: onrecord correct ID date=2021-08"
        )
    for field, value in values.items():
        _check_value(row.kind, field, value)
    if isinstance(row, Event):
        _check_codes([told for told in row.mentions if mention in (None, told.id)], values)


def _check_value(kind: str, field: str, value: str | None) -> None:
    if field not in CORRECTABLE[kind]:
        raise BadDecision(f"{field} of {_a(kind)} cannot be corrected", f"These can: {', '.join(CORRECTABLE[kind])}")
    if value is None:
        if field in _NEEDED:
            raise BadDecision(f"{_a(kind)} cannot be without {field}", _HOW)
    elif field == "date":
        _check_date(value)
    elif field == "figures":
        _check_figures(value)
    elif field == "contexts":
        _check_among(field, listed(value), sorted(CONTEXTS))
    elif field in _CHOICES:
        _check_among(field, [value], _CHOICES[field])


def _a(kind: str) -> str:
    return f"an {kind}" if kind == "event" else f"a {kind}"


def _check_among(field: str, values: Sequence[str], choices: Sequence[str]) -> None:
    for value in values:
        if value not in choices:
            raise BadDecision(f"{field} cannot be {value!r}", f"It is one of: {', '.join(choices)}")


def _check_date(value: str) -> None:
    """Accept ISO days, months and years, and two of them parted by "/", the earlier first."""
    parts = value.split("/")
    problem = BadDecision(
        f"{value!r} is no date", "Give 2021-08-16, 16 August 2021, 2021-08, 2021 or 2021-08-16/2021-08-18"
    )
    if len(parts) > 2 or not all(_DATE.fullmatch(part) for part in parts):
        raise problem
    try:
        days = [date.fromisoformat(part + _FIRST_DAY[len(part) :]) for part in parts]
    except ValueError as error:
        raise BadDecision(f"{value!r} is no date: {error}", problem.remedy) from error
    if days[0] > days[-1]:
        raise BadDecision(f"{value!r} ends before it begins", problem.remedy)


def _check_figures(value: str) -> None:
    for words in listed(value):
        try:
            figure_value(words)
        except ValueError:
            remedy = "Give figures as 12 killed, 12+ injured, 12-20 detained, 5000000 EUR, with commas between them"
            raise BadDecision(f"{words!r} is no figure", remedy) from None


def _check_codes(mentions: Sequence[EventAccount], values: Mapping[str, str | None]) -> None:
    """A mode belongs to its type: who changes one may have to change the other."""
    for told in mentions:
        type = values.get("type") or told.type
        if type not in TYPES:
            raise BadDecision(f"{type!r} is no PLOVER type", f"These are: {', '.join(sorted(TYPES))}")
        modes = listed(values["modes"]) if "modes" in values else told.modes
        wrong = [mode for mode in modes if mode not in MODES[type]]
        if wrong:
            possible = ", ".join(sorted(MODES[type])) or "none"
            raise BadDecision(
                f"{type} has no mode {', '.join(wrong)}", f"Give modes too (modes= for none), of: {possible}"
            )
