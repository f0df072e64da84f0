"""
PETRARCH actor dictionaries: a name, its synonyms, and codes with the days for which they hold.

    RURITANIA_ [RUR]                    a name with one code
    +REPUBLIC_OF_RURITANIA_             another form of the name above
    ANNA_EXAMPLE_                       a name whose codes follow
        [RURGOV 20010120-20050119]      from day to day
        [RURELI >20050120]              from a day on; "<" is until a day
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.errors import BadInput
from onrecord.knowledge.forms import slug
from onrecord.knowledge.importers.common import Read, is_date, numbered_lines
from onrecord.knowledge.records import ActorType, KnownActor, KnownRole

# CAMEO's agent codes as PLOVER sectors; those that are not here have the same name in both.
SECTORS = {"MED": "JRN", "HLH": "MED", "INS": "REB", "SEP": "REB", "MOD": "OPP", "RAD": "REB", "SET": "CVL"}
# CAMEO's codes for actors beyond states that are PLOVER's too.
BEYOND_STATES = {"IGO": "IGO", "UNO": "UNO", "NGO": "NGO", "NGM": "NGO", "IMG": "IMG", "MNC": "MNC", "EEC": "EUR"}

_CODE = re.compile(r"\[([A-Z]{3,}|---)(?:\s+([<>]?)\s*(\d{6,8})(?:\s*-\s*(\d{6,8}))?)?\s*\]")
_REMEDY = "Write NAME_ [CODE], +SYNONYM_ or [CODE 20010120-20050119]."


@dataclass(slots=True)
class _Entry:
    names: list[str]
    codes: list[tuple[str, str | None, str | None]] = field(default_factory=list)


def read_petrarch(path: Path) -> Iterator[Read]:
    """
    Actors of a dictionary, in its order. Dates stay as the dictionary has them; no code means unknown country. A line
    that cannot be read is left out of its entry, and a name that cannot be read leaves what follows without one.
    """
    entry: _Entry | None = None
    for number, raw in numbered_lines(path):
        line = raw.partition("#")[0].strip()
        if line and not line.startswith(("+", "[")):
            if entry is not None:
                yield _actor(entry)
            entry = None
        try:
            entry = _extended(entry, line, path, number) if line else entry
        except BadInput as problem:
            yield problem
    if entry is not None:
        yield _actor(entry)


def _extended(entry: _Entry | None, line: str, path: Path, number: int) -> _Entry:
    """The entry with one more synonym or code, or the one that a name begins."""
    codes = _codes(line, path, number)
    if not line.startswith(("+", "[")):
        return _Entry([_name(line)], codes)
    if entry is None:
        raise BadInput(str(path), "a synonym or code without a name above it", _REMEDY, f"line {number}")
    if line.startswith("+"):
        entry.names.append(_name(line[1:]))
    entry.codes += codes
    return entry


def _name(line: str) -> str:
    words = line.partition("[")[0].strip().replace("_", " ").split()
    return " ".join(word.capitalize() if word.isupper() and len(word) > 1 else word for word in words)


def _codes(line: str, path: Path, number: int) -> list[tuple[str, str | None, str | None]]:
    if "[" not in line:
        return []
    found = [_dated(match) for match in _CODE.finditer(line)]
    if not found:
        raise BadInput(str(path), f"no code in {line!r}", _REMEDY, f"line {number}")
    for _, start, end in found:
        for day in filter(None, (start, end)):
            if not is_date(day):
                raise BadInput(str(path), f"no calendar has the day {day}", "Write days as 20010120.", f"line {number}")
    return found


def _dated(match: re.Match[str]) -> tuple[str, str | None, str | None]:
    code, sign, first, last = match.groups()
    if sign == "<":
        return code, None, _day(first)
    return code, _day(first), _day(last)


def _day(digits: str | None) -> str | None:
    """An ISO date from "20010120"; six digits have a year of two ("010120"), of 1930 to 2029."""
    if digits is None:
        return None
    if len(digits) == 6:
        digits = ("19" if int(digits[:2]) >= 30 else "20") + digits
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"


def _actor(entry: _Entry) -> KnownActor:
    codes = [code for code, _, _ in entry.codes if code != "---"]
    last = codes[-1] if codes else ""
    dated = any(start or end for _, start, end in entry.codes)
    return KnownActor(
        id=slug(entry.names[0]),
        name=entry.names[0],
        names=tuple(dict.fromkeys(entry.names)),
        type=_type(last, dated),
        country=_country(last),
        sectors=_sectors(last),
        roles=tuple(_role(*code) for code in entry.codes if dated and code[0] != "---"),
    )


def _type(code: str, dated: bool) -> ActorType:
    if dated:
        return "person"
    return "state" if len(code) == 3 and code not in BEYOND_STATES else "organization"


def _country(code: str) -> str | None:
    return BEYOND_STATES.get(code[:3], code[:3]) or None


def _sectors(code: str) -> tuple[str, ...]:
    rest = [code[i : i + 3] for i in range(3, len(code) - 2, 3)]
    return tuple(dict.fromkeys(SECTORS.get(sector, sector) for sector in rest))


def _role(code: str, start: str | None, end: str | None) -> KnownRole:
    return KnownRole(title=code[3:] or code, country=_country(code), start=start, end=end)
