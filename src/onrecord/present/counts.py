"""Counts by what rows have, as a table and as columns for CSV and JSON."""

from collections.abc import Callable, Mapping, Sequence

from rich.table import Table

from onrecord.present.names import Names
from onrecord.present.sheets import Cell, Sheet
from onrecord.present.tables import table
from onrecord.store import Count

NONE = "–"  # stands in the table where a row has no value
_TITLE_OF = {"actor": "actor_name", "story": "story_title"}  # what is counted by ids is shown by names


def count_sheet(by: Sequence[str], names: Names, titles: Mapping[str, str | None]) -> Sheet:
    """Give the columns: what was counted by, with the names behind ids, and the count."""
    columns: list[tuple[str, Callable[[Count], Cell]]] = []
    words: Mapping[str, Callable[[str], str | None]] = {"actor": names.of, "story": titles.get}
    for place, name in enumerate(by):
        columns.append((name, _value(place)))
        if name in words:
            columns.append((_TITLE_OF[name], _named(place, words[name])))
    return [*columns, ("count", lambda count: count.count)]


def _value(place: int) -> Callable[[Count], Cell]:
    return lambda count: count.values[place]


def _named(place: int, words: Callable[[str], str | None]) -> Callable[[Count], Cell]:
    def named(count: Count) -> Cell:
        value = count.values[place]
        return None if value is None else words(value)

    return named


def counts_table(by: Sequence[str], counts: Sequence[Count], sheet: Sheet) -> Table:
    """Give counts as a table, the most first; ids that have a name are left out."""
    columns = dict(sheet)
    shown = [(name, columns[_TITLE_OF.get(name, name)]) for name in by]
    cells = [(name, _shown(value)) for name, value in shown]
    return table(counts, [("count", lambda count: f"{count.count:,}"), *cells])


def _shown(value: Callable[[Count], Cell]) -> Callable[[Count], str]:
    return lambda count: str(value(count) or NONE)
