"""What people decided, brought to the mentions as they are now."""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from onrecord.model import (
    DateValue,
    Decision,
    EventAccount,
    Granularity,
    PlaceValue,
    Quoted,
    Review,
    StatementAccount,
)

Account = TypeVar("Account", EventAccount, StatementAccount)

_LISTS = frozenset({"modes", "contexts", "actors", "recipients", "said_by", "addressee", "via", "events"})
_FLAGS = frozenset({"declined", "anonymous"})
_TRUE = frozenset({"true", "yes", "1"})
_MONTH, _DAY = 7, 10  # characters of an ISO month and day


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """
    Decisions by the ids of present mentions. `together` and `apart` are pairs of mention ids; `unattached` are the
    decisions none of whose words stand in a mention any more.
    """

    rejected: frozenset[str] = frozenset()
    together: frozenset[tuple[str, str]] = frozenset()
    split: tuple[frozenset[str], ...] = ()
    corrections: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    reviews: Mapping[str, Review] = field(default_factory=dict)
    unattached: tuple[Decision, ...] = ()

    def parting(self, mention: str) -> tuple[bool, ...]:
        """On which side of each split a mention stands."""
        return tuple(mention in group for group in self.split)

    def apart(self, one: str, other: str) -> bool:
        """Whether a person said that two mentions are not one."""
        return any((one in group) != (other in group) for group in self.split)


def rule(decisions: Iterable[Decision], accounts: Sequence[EventAccount | StatementAccount]) -> Ruling:
    """
    Attach decisions to mentions, by id and else by the quoted words, in the order in which they were made.

    The later decision outranks the earlier: who merges what was split before undoes the split, and the reverse.
    """
    finder = _Finder(accounts)
    rejected: set[str] = set()
    together: set[tuple[str, str]] = set()
    split: list[frozenset[str]] = []
    corrections: dict[str, tuple[Decision, ...]] = {}
    reviews: dict[str, Review] = {}
    unattached: list[Decision] = []
    for decision in sorted(decisions, key=lambda d: (d.at, d.id)):
        found = [i for quoted in decision.mentions if (i := finder.find(quoted))]
        if not found:
            unattached.append(decision)
            continue
        group = frozenset(found)
        match decision.verdict:
            case "reject":
                rejected |= group
            case "merge":
                pairs = {(found[0], other) for other in found[1:] if other != found[0]}
                together |= pairs
                split = [s for s in split if not any((a in s) != (b in s) for a, b in pairs)]
            case "split":
                split.append(group)
                together = {(a, b) for a, b in together if (a in group) == (b in group)}
            case "correct":
                corrections |= {i: (*corrections.get(i, ()), decision) for i in group}
        review = Review(verdict=decision.verdict, by=decision.by, at=decision.at, note=decision.note)
        reviews |= dict.fromkeys(group, review)
    return Ruling(
        rejected=frozenset(rejected),
        together=frozenset(together),
        split=tuple(split),
        corrections=corrections,
        reviews=reviews,
        unattached=tuple(unattached),
    )


class _Finder:
    """Finds the mention that a decision was made on, in what extraction finds today."""

    def __init__(self, accounts: Sequence[EventAccount | StatementAccount]) -> None:
        self._ids = {account.id for account in accounts}
        self._words = {_words(account): account.id for account in sorted(accounts, key=lambda a: a.id, reverse=True)}

    def find(self, quoted: Quoted) -> str | None:
        if quoted.mention in self._ids:
            return quoted.mention
        trigger, evidence = quoted.trigger, quoted.evidence
        return self._words.get((quoted.report, quoted.kind, trigger.text, trigger.start, evidence.text))


def _words(account: EventAccount | StatementAccount) -> tuple[str, str, str, int, str]:
    event = isinstance(account, EventAccount)
    word = account.trigger if isinstance(account, EventAccount) else account.cue
    return account.report, "event" if event else "statement", word.text, word.start, account.evidence.text


def corrected(account: Account, ruling: Ruling) -> Account:
    """The account with the values that people gave."""
    changes = {d.field: _value(d.field, d.value, account) for d in ruling.corrections.get(account.id, ()) if d.field}
    return replace(account, **changes)  # type: ignore[arg-type]


def _value(name: str, value: str | None, account: EventAccount | StatementAccount) -> object:
    if name in _LISTS:
        return tuple(word.strip() for word in (value or "").split(",") if word.strip())
    if name in _FLAGS:
        return (value or "").casefold() in _TRUE
    if name == "date":
        return _date(value) if value else None
    if name == "place":
        return _place(value, account) if value else None
    return value


def _date(value: str) -> DateValue:
    """A day, a month or a year, or two of them parted by a slash."""
    start, _, end = value.partition("/")
    granularity = cast(Granularity, "range" if end else {_DAY: "day", _MONTH: "month"}.get(len(start), "year"))
    return DateValue(start=_first_day(start), end=_last_day(end or start), granularity=granularity, basis="explicit")


def _first_day(text: str) -> str:
    return text if len(text) == _DAY else f"{text}-01" if len(text) == _MONTH else f"{text}-01-01"


def _last_day(text: str) -> str:
    if len(text) == _DAY:
        return text
    year, month = (int(text[:4]), int(text[5:7])) if len(text) == _MONTH else (int(text), 12)
    return f"{year:04}-{month:02}-{monthrange(year, month)[1]:02}"


def _place(value: str, account: EventAccount | StatementAccount) -> PlaceValue:
    before = account.place if isinstance(account, EventAccount) else None
    country = before.country if before else None
    return PlaceValue(name=value, country=country, lat=None, lon=None, geonames=None, precision=None)
