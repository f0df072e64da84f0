"""Counts of events and statements by what they have: how many of each type in each month."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, TypeAlias

from sqlalchemy import Connection, Select, Table, func, select

from onrecord.store.filters import Filter, conditions
from onrecord.store.tables import carried, coded, involved, listed, located


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many rows have these values, one for each that was asked for; None where a row has none."""

    values: tuple[str | None, ...]
    count: int


def count(connection: Connection, kind: str, by: Sequence[str], wanted: Filter) -> list[Count]:
    """
    Give how many rows of a kind have each combination of values, the most first, then by the values.

    A row with several values (two actors, three outlets) counts once for each of them. Raises KeyError for what rows
    cannot be counted by.
    """
    rows = set(connection.execute(select(listed.c.id).where(*conditions(kind, wanted))).scalars())
    columns = [_of_rows(connection, _COUNTED[name](kind)) for name in by]
    found = Counter(values for id in rows for values in product(*(column.get(id, (None,)) for column in columns)))
    counts = [Count(values=values, count=number) for values, number in found.items()]
    return sorted(counts, key=lambda each: (-each.count, tuple(value or "" for value in each.values)))


Values: TypeAlias = Select[Any]


def _of_rows(connection: Connection, values: Values) -> Mapping[str, Sequence[str | None]]:
    """The values of each row that has some."""
    found: dict[str, list[str | None]] = {}
    for id, value in map(tuple, connection.execute(values.distinct())):
        found.setdefault(id, []).append(value)
    return found


def _of(table: Table, column: str) -> Callable[[str], Values]:
    def values(kind: str) -> Values:
        return select(table.c.id, table.c[column].label("value")).where(table.c.kind == kind)

    return values


def _period(length: int) -> Callable[[str], Values]:
    """The day, month or year, where all of the time lies in one."""

    def values(kind: str) -> Values:
        first, last = (func.substr(column, 1, length) for column in (listed.c.start, listed.c.end))
        return select(listed.c.id, first.label("value")).where(listed.c.kind == kind, first == last)

    return values


_COUNTED: Mapping[str, Callable[[str], Values]] = {
    "actor": _of(involved, "actor"),
    "type": _of(coded, "type"),
    "mode": _of(coded, "mode"),
    "status": _of(coded, "status"),
    "place": _of(located, "shown"),
    "country": _of(located, "country"),
    "outlet": _of(carried, "shown"),
    "story": _of(listed, "story"),
    "year": _period(len("2021")),
    "month": _period(len("2021-08")),
    "day": _period(len("2021-08-16")),
}
COUNTABLE = tuple(_COUNTED)
"""What events and statements can be counted by."""
