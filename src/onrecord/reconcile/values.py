"""What an event or statement has where its accounts differ: the value of most origins."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from onrecord.model import Difference, EventAccount, FigureValue, Origin, Side, StatementAccount

_Account = TypeVar("_Account", EventAccount, StatementAccount)
_Value = TypeVar("_Value", bound=Hashable)


class Votes:
    """What most origins say: ten prints of one agency's text have one vote."""

    def __init__(self, origins: Sequence[Origin]) -> None:
        self._origin = {mention: place for place, origin in enumerate(origins) for mention in origin.mentions}

    def majority(self, accounts: Sequence[_Account], value: Callable[[_Account], _Value | None]) -> _Value | None:
        """The value that most origins give, ties by the smallest mention id; None where none gives one."""
        voters: dict[_Value, set[int]] = defaultdict(set)
        first: dict[_Value, str] = {}
        for account in sorted(accounts, key=lambda a: a.id):
            given = value(account)
            if given is not None and given != ():
                voters[given].add(self._origin[account.id])
                first.setdefault(given, account.id)
        return min(voters, key=lambda v: (-len(voters[v]), first[v]), default=None)


def union(accounts: Sequence[_Account], values: Callable[[_Account], Sequence[str]]) -> tuple[str, ...]:
    """All values that any account gives, sorted."""
    return tuple(sorted({value for account in accounts for value in values(account)}))


def differences(accounts: Sequence[EventAccount]) -> tuple[Difference, ...]:
    """The fields on which reports disagree: dates and places that can't both be, whether it happened, figures."""
    found = [
        _difference("date", accounts, lambda a: f"{a.date.start}/{a.date.end}" if a.date else None, _dates_clash),
        _difference("place", accounts, lambda a: a.place.name if a.place else None, _places_clash),
        _difference("status", accounts, lambda a: a.status, _status_clash),
    ]
    whats = sorted({figure.what for account in accounts for figure in account.figures})
    found += [_figures_differ(accounts, what) for what in whats]
    return tuple(difference for difference in found if difference)


def _difference(
    field: str,
    accounts: Sequence[EventAccount],
    value: Callable[[EventAccount], str | None],
    clash: Callable[[EventAccount, EventAccount], bool],
) -> Difference | None:
    sides: dict[str, list[EventAccount]] = defaultdict(list)
    for account in accounts:
        if (given := value(account)) is not None:
            sides[given].append(account)
    rows = [row[0] for row in sides.values()]
    if not any(clash(a, b) and a.report != b.report for a in rows for b in rows):
        return None
    return Difference(
        field=field,
        values=tuple(Side(value=v, mentions=tuple(sorted(a.id for a in sides[v]))) for v in sorted(sides)),
    )


def _dates_clash(a: EventAccount, b: EventAccount) -> bool:
    return bool(a.date and b.date and (a.date.end < b.date.start or b.date.end < a.date.start))


def _places_clash(a: EventAccount, b: EventAccount) -> bool:
    return bool(a.place and b.place and a.place.name != b.place.name and a.place.precision == b.place.precision)


def _status_clash(a: EventAccount, b: EventAccount) -> bool:
    return (a.status == "denied") != (b.status == "denied")


def _figures_differ(accounts: Sequence[EventAccount], what: str) -> Difference | None:
    def figure(account: EventAccount) -> FigureValue | None:
        return next((f for f in account.figures if f.what == what), None)

    def clash(a: EventAccount, b: EventAccount) -> bool:
        one, other = figure(a), figure(b)
        return bool(one and other and (_below(one, other) or _below(other, one)))

    def shown(account: EventAccount) -> str | None:
        found = figure(account)
        return words(found) if found else None

    return _difference(f"figures: {what}", accounts, shown, clash)


def _below(one: FigureValue, other: FigureValue) -> bool:
    """Whether all that one figure allows is less than all that the other does: "at least 12" allows 17."""
    return one.high is not None and other.low is not None and one.high < other.low


def words(figure: FigureValue) -> str:
    """A figure as people write it: "12", "12 or more", "12 to 20"."""
    if figure.low == figure.high:
        return str(figure.low)
    if figure.high is None:
        return f"{figure.low} or more"
    return f"up to {figure.high}" if figure.low is None else f"{figure.low} to {figure.high}"
