"""What questions are answered with."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from onrecord.model import Event, ReportRow, Span, Statement

_Row = TypeVar("_Row", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[_Row]):
    """
    A part of a list: `rows` from place `first` (from 1) of `total`. `undated` rows would fit if they had a date.
    """

    rows: Sequence[_Row]
    first: int
    total: int
    undated: int = 0

    @property
    def last(self) -> int:
        """The place of the last row; one less than `first` where there is none."""
        return self.first + len(self.rows) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """
    A row that a search found. `passage` are the words of report `report` that fit best, with the matched ones in
    `marks`; both lie in the report's text. None where no words were looked for.
    """

    row: Event | Statement | ReportRow
    report: str
    passage: Span | None
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """What a search found of one kind: the best first, and how many there are in all."""

    kind: str
    hits: tuple[Hit, ...]
    total: int
