"""
Full text: SQLite's FTS5, and all that is particular to it.

Words match in any inflection of English (Porter's stemmer) and without accents. The index holds a copy of each passage,
in which the two characters that mark matches are replaced, so that marks are found again for certain.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TypeAlias

from sqlalchemy import (
    ColumnElement,
    Connection,
    column,
    delete,
    func,
    insert,
    literal_column,
    select,
    table,
    text,
)

from onrecord.store import tables
from onrecord.store.columns import Columns, Row, passages
from onrecord.store.filters import EVERYTHING, Filter, conditions

_CREATE = "CREATE VIRTUAL TABLE fulltext USING fts5(words, tokenize='porter unicode61 remove_diacritics 2')"
_DROP = "DROP TABLE IF EXISTS fulltext"
_ADD = text("INSERT INTO fulltext (rowid, words) VALUES (:number, :words)")
_REMOVE = text("DELETE FROM fulltext WHERE rowid = :number")
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # noncharacters: no text should have them, but one may
_MARKABLE = str.maketrans({_OPEN: "\ufffd", _CLOSE: "\ufffd"})
_DIGEST_BYTES = 8
_MARK = re.compile(f"([{_OPEN}{_CLOSE}])")
_RANK_DIGITS = 6  # sums of fractions differ in their last digits with the order of indexing
_INDEX: ColumnElement[str] = literal_column("fulltext")  # the table's name stands for all its columns
_FULLTEXT = table("fulltext", column("rowid"), column("words"))
ANY_ENDING = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words to search: phrases that a passage must have, phrases that it must not; a final "*" is any ending."""

    all: tuple[str, ...] = ()
    none: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage that fits: the row it is of, the mention or report, and the offsets of the matched words in it."""

    id: str
    member: str | None
    marks: tuple[tuple[int, int], ...]


def create(connection: Connection) -> None:
    """Make the index, in the place of one that is there."""
    connection.exec_driver_sql(_DROP)
    connection.exec_driver_sql(_CREATE)


def replace_all(connection: Connection, rows: Iterable[Row]) -> None:
    """Bring the index to what rows say; what stays the same is not indexed again."""
    table = tables.passage
    before = {(row.kind, row.member): row for row in connection.execute(select(table))}
    next_number = count(1 + max((row.number for row in before.values()), default=0))
    kept: list[Columns] = []
    new: list[Columns] = []
    for row in rows:
        for member, words in passages(row):
            digest = hashlib.blake2b(words.encode(), digest_size=_DIGEST_BYTES).hexdigest()
            known = before.get((row.kind, member))
            if known is not None and known.digest == digest:
                number = before.pop((row.kind, member)).number
            else:
                number = next(next_number)
                new.append({"number": number, "words": words.translate(_MARKABLE)})
            kept.append({"number": number, "kind": row.kind, "id": row.id, "member": member, "digest": digest})
    connection.execute(delete(table))
    for statement, values in (
        (_REMOVE, [{"number": gone.number} for gone in before.values()]),
        (_ADD, new),
        (insert(table), kept),
    ):
        if values:
            connection.execute(statement, values)


Results: TypeAlias = dict[str, tuple[list[Passage], int]]
_Best: TypeAlias = tuple[float, str, int]  # rank (the lower, the better), member and number of a passage


def search(connection: Connection, kinds: Sequence[str], words: Words, wanted: Filter, *, limit: int | None) -> Results:
    """
    Give the rows of each kind that fit, each by its best passage, and how many there are in all.

    The best stand first, equals by id; where no words are looked for, rows stand in the order of their list.
    """
    if not words.all:
        return {kind: _in_order(connection, kind, words, wanted, limit) for kind in kinds}
    best = _best(connection, kinds, words)
    if words.none or wanted != EVERYTHING:
        fitting = {kind: _fitting(connection, kind, words, wanted) for kind in kinds}
        best = {kind: {id: best[kind][id] for id in fitting[kind] & best[kind].keys()} for kind in kinds}
    ranked = {kind: sorted(best[kind], key=lambda id: (best[kind][id][0], id))[:limit] for kind in kinds}
    marks = _marks(connection, words, [best[kind][id][2] for kind in kinds for id in ranked[kind]])

    def passage(kind: str, id: str) -> Passage:
        _, member, number = best[kind][id]
        return Passage(id=id, member=member, marks=marks[number])

    return {kind: ([passage(kind, id) for id in ranked[kind]], len(best[kind])) for kind in kinds}


def _in_order(
    connection: Connection, kind: str, words: Words, wanted: Filter, limit: int | None
) -> tuple[list[Passage], int]:
    rows, fits = tables.listed, [*conditions(kind, wanted), *_lacks(kind, words)]
    total = connection.execute(select(func.count()).select_from(rows).where(*fits)).scalar_one()
    chosen = connection.execute(select(rows.c.id).where(*fits).order_by(rows.c.position).limit(limit))
    return [Passage(id=id, member=None, marks=()) for id in chosen.scalars()], total


def _fitting(connection: Connection, kind: str, words: Words, wanted: Filter) -> set[str]:
    fits = [*conditions(kind, wanted), *_lacks(kind, words)]
    return set(connection.execute(select(tables.listed.c.id).where(*fits)).scalars())


def _best(connection: Connection, kinds: Sequence[str], words: Words) -> dict[str, dict[str, _Best]]:
    """The best passage of each row that has one with the words."""
    passages = tables.passage.c
    rank = func.round(func.bm25(_INDEX), _RANK_DIGITS).label("rank")
    # The limit, which is none, keeps SQLite from asking the index anew for every passage.
    ranked = select(_FULLTEXT.c.rowid.label("number"), rank).where(_matches(words.all, " AND ")).limit(-1).subquery()
    query = select(passages.kind, passages.id, ranked.c.rank, passages.member, passages.number).where(
        passages.number == ranked.c.number, passages.kind.in_(kinds)
    )
    best: dict[str, dict[str, _Best]] = {kind: {} for kind in kinds}
    for row in connection.execute(query):
        of_kind, id, found = best[row[0]], row[1], (row[2], row[3], row[4])
        of_kind[id] = min(of_kind.get(id, found), found)
    return best


def _lacks(kind: str, words: Words) -> list[ColumnElement[bool]]:
    """No passage of a row has the words that are to be left out."""
    if not words.none:
        return []
    table = tables.passage.c
    numbers = select(_FULLTEXT.c.rowid).where(_matches(words.none, " OR "))
    having = select(table.id).where(table.kind == kind, table.number.in_(numbers))
    return [tables.listed.c.id.not_in(having)]


def _matches(phrases: Sequence[str], joint: str) -> ColumnElement[bool]:
    return _INDEX.op("MATCH", is_comparison=True)(joint.join(map(_quoted, phrases)))


def _quoted(phrase: str) -> str:
    """Give a phrase as a string of FTS5, in which nothing but a doubled mark has a meaning."""
    ending = phrase.endswith(ANY_ENDING)
    words = phrase.removesuffix(ANY_ENDING).replace('"', '""')
    return f'"{words}"{" *" if ending else ""}'


def _marks(connection: Connection, words: Words, numbers: Sequence[int]) -> dict[int, tuple[tuple[int, int], ...]]:
    marked = func.highlight(_INDEX, 0, _OPEN, _CLOSE).label("marked")
    query = select(_FULLTEXT.c.rowid, marked).where(_matches(words.all, " AND "), _FULLTEXT.c.rowid.in_(numbers))
    return {row.rowid: tuple(_offsets(row.marked)) for row in connection.execute(query)}


def _offsets(marked: str) -> Iterator[tuple[int, int]]:
    """Give where the marked words stand in the text without marks."""
    at = start = 0
    for part in _MARK.split(marked):
        if part == _OPEN:
            start = at
        elif part == _CLOSE:
            yield start, at
        else:
            at += len(part)
