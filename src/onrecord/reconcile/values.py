"""What an event or statement has where its accounts differ: the value of most origins."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from onrecord.model import EventAccount, FigureValue, Origin, StatementAccount

_Account = TypeVar("_Account", EventAccount, StatementAccount)
_Value = TypeVar("_Value", bound=Hashable)


def place_of(account: EventAccount | StatementAccount) -> tuple[tuple[int, ...], str, str]:
    """
    Where an account stands in its report: its act or cue, then those who take part; reports and ids come last.

    In this order pairs that are equally near are joined, so that other ids for the same words change no group.
    """
    word = account.trigger if isinstance(account, EventAccount) else account.cue
    starts = (word.start, word.end, *(at for ref in account.refs for at in (ref.start, ref.end)))
    return starts, account.report, account.id


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


def words(figure: FigureValue) -> str:
    """A figure as people write it: "12", "12 or more", "12 to 20"."""
    if figure.low == figure.high:
        return str(figure.low)
    if figure.high is None:
        return f"{figure.low} or more"
    return f"up to {figure.high}" if figure.low is None else f"{figure.low} to {figure.high}"
