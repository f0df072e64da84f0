"""What the rules for expressions of time share: the words they look at, and the atom that they give."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from onrecord.model import Granularity, Span, TimeRef

UNPLACED: Final = Span(start=0, end=0, text="")  # the span is set when the whole expression is known


class Words(NamedTuple):
    """The words of a report: as printed, and in lower case; out of range gives an empty word."""

    printed: Sequence[str]
    lower: Sequence[str]

    def at(self, i: int) -> str:
        """Lower-cased word `i`."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def capital(self, i: int) -> bool:
        """Whether word `i` is printed with a capital."""
        return 0 <= i < len(self.printed) and self.printed[i][:1].isupper()


class Atom(NamedTuple):
    """Tokens `start` to `end` (not included) and what they say; `counts` is the word "after" or "later" of it."""

    start: int
    end: int
    ref: TimeRef
    counts: int | None = None


Rule = Callable[[Words, int], Atom | None]


def reference(granularity: Granularity, rule: str, **fields: object) -> TimeRef:
    """Make a reference whose span is not known yet; `fields` are those of TimeRef."""
    kind = fields.pop("kind", "explicit")
    return TimeRef(span=UNPLACED, kind=kind, granularity=granularity, rule=rule, **fields)  # type: ignore[arg-type]
