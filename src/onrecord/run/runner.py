"""The seam between what is computed for each report and where that is done."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Runner(Protocol):
    """Maps a pure function over items; results come in their order, each as soon as it is there."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Give `function(item)` for each item."""
        ...


class InProcess:
    """Runs everything here, one item after the other."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Give `function(item)` for each item, when it is asked for."""
        return map(function, items)
