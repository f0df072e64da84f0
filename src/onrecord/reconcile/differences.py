"""
Where accounts of one event part: on figures, dates, places, who took part, whether it happened, how it is named.

Two accounts part on a field where no value of the one can be true together with any of the other; silence and vague
words part from nothing. An account is what one origin says in one report.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise, zip_longest
from typing import Any, Generic, TypeVar

from onrecord.model import Actor, Difference, EventAccount, Origin, Ref, Report, Side, StatementAccount
from onrecord.reconcile.agreement import (
    APPROXIMATE,
    Counted,
    camps_agree,
    dates_agree,
    figures_agree,
    places_agree,
    sides_agree,
)
from onrecord.reconcile.comparing import SYMMETRIC
from onrecord.reconcile.naming import names_agree
from onrecord.reconcile.updates import Printed, in_time, is_update
from onrecord.reconcile.values import words
from onrecord.reconcile.wording import statement_differences

# Counts that only rise as more becomes known; those of the missing fall as well, those of crowds stand.
TOLLS = frozenset({"killed", "injured", "displaced", "detained"})

STATUS = "status"
_HAPPENED, _DENIED = frozenset({"occurred", "ongoing"}), "denied"
_EXPECTED = frozenset({"planned", "possible"})

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given(Generic[_Value]):
    """A value as a mention gives it: how it is shown, and the words for it."""

    account: EventAccount
    value: _Value
    shown: str
    words: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[_Value]):
    """A field on which accounts may part; `may_change` where a later account can replace an earlier one."""

    name: str
    given: Sequence[Given[_Value]]
    agree: Callable[[_Value, _Value], bool]
    may_change: bool = True
    tolls: bool = False


class Differences:
    """
    Finds the differences of events; `called` are the ids of the actors that have a name, `lemmas` those of the
    triggers, by mention.
    """

    def __init__(
        self,
        reports: Sequence[Report],
        actors: Mapping[str, Actor],
        called: Collection[str],
        lemmas: Mapping[str, str],
    ) -> None:
        self._reports = {report.id: report for report in reports}
        self._actors, self._called, self._lemmas = actors, called, lemmas

    def of_event(self, accounts: Sequence[EventAccount], origins: Sequence[Origin]) -> tuple[Difference, ...]:
        """The fields on which accounts of one event part."""
        if len(accounts) < 2:
            return ()
        teller = {m: number for number, origin in enumerate(origins) for m in origin.mentions}
        fields: list[Field[Any]] = [
            *self._plain(accounts), *self._who(accounts), *_figures(accounts), self._naming(accounts)
        ]  # fmt: skip
        found = [found for field in fields if (found := self._difference(field, teller))]
        if not any(difference.field == STATUS for difference in found):
            found += self._come_true(accounts)
        return tuple(found)

    def _come_true(self, accounts: Sequence[EventAccount]) -> Iterator[Difference]:
        """What earlier reports expected and later ones tell as done, or as not done: an update of each of them."""
        expected = [a for a in accounts if a.status in _EXPECTED]
        told = [a for a in accounts if a.status in _HAPPENED or a.status == _DENIED]
        printed = [[self._printed(a) for a in some] for some in (expected, told)]
        if expected and told and in_time(dict(zip(("0", "1"), printed, strict=True))) == ["0", "1"]:
            sides = [[_status(a) for a in some] for some in (expected, told)]
            values = [_side(_commonest([g.shown for g in side]), side) for side in sides]
            yield Difference(field=STATUS, values=tuple(values), update=True)

    def of_statement(self, accounts: Sequence[StatementAccount]) -> tuple[Difference, ...]:
        """The points on which accounts of one statement part."""
        texts = {a.report: self._reports[a.report].text for a in accounts}
        return statement_differences(accounts, texts, self._actors)

    # ------------------------------------------------------------------------------------------- fields

    def _plain(self, accounts: Sequence[EventAccount]) -> Iterator[Field[Any]]:
        dated = [_given(a, a, f"{a.date.start}/{a.date.end}", "date") for a in accounts if a.date]
        yield Field(name="date", given=dated, agree=_dates)
        placed = [_given(a, a, a.place.name, "place") for a in accounts if a.place]
        yield Field(name="place", given=placed, agree=_places)
        told = [a for a in accounts if a.status in _HAPPENED or a.status == _DENIED]
        yield Field(name=STATUS, given=[_status(a) for a in told], agree=lambda a, b: a == b, may_change=False)

    def _who(self, accounts: Sequence[EventAccount]) -> Iterator[Field[tuple[str, ...]]]:
        """Who did it, and to whom; for acts of several together, who took part."""

        def agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
            few, many = ([i for i in ids if i in self._called] for ids in (one, other))
            if few and many:
                return sides_agree(few, many, self._actors)
            return camps_agree(one, other, self._actors)

        joint = any(a.type in SYMMETRIC for a in accounts)
        doers = [(a, (*a.actors, *a.recipients) if joint else a.actors) for a in accounts]
        yield Field(name="actors", given=[_named(a, who, "actor") for a, who in doers if who], agree=agree)
        if not joint:
            done_to = [_named(a, a.recipients, "recipient") for a in accounts if a.recipients]
            yield Field(name="recipients", given=done_to, agree=agree)

    def _naming(self, accounts: Sequence[EventAccount]) -> Field[str]:
        lemmas = [(a, self._lemmas.get(a.id, a.trigger.text.lower())) for a in accounts]
        given = [Given(account=a, value=lemma, shown=lemma, words=a.trigger.text) for a, lemma in lemmas]
        return Field(name="naming", given=given, agree=names_agree, may_change=False)

    # ----------------------------------------------------------------------------------------- sides

    def _difference(self, field: Field[_Value], teller: Mapping[str, int]) -> Difference | None:
        apart = _apart(field, teller)
        if not apart:
            return None
        sides = _sides(field, apart)
        printed = {value: [self._printed(g.account) for g in rows] for value, rows in sides.items()}
        ordered = in_time(printed) if field.may_change else None
        rises = field.tolls and ordered is not None and _rises(field, ordered)
        update = ordered is not None and is_update(ordered, printed, rises=rises)
        values = ordered if update and ordered else sorted(sides, key=_natural)
        return Difference(field=field.name, values=tuple(_side(v, sides[v]) for v in values), update=update)

    def _printed(self, account: EventAccount) -> Printed:
        report = self._reports[account.report]
        return Printed(published=report.published, outlet=report.outlet, passage=account.evidence.text)


def _apart(field: Field[_Value], teller: Mapping[str, int]) -> set[frozenset[str]]:
    """Pairs of values, as shown, that stand in accounts no values of which agree."""
    tellers: dict[tuple[str, int], list[Given[_Value]]] = {}
    for given in field.given:
        tellers.setdefault((given.account.report, teller[given.account.id]), []).append(given)
    return {
        frozenset((a.shown, b.shown))
        for one, other in combinations(tellers.values(), 2)
        if not any(field.agree(a.value, b.value) for a in one for b in other)
        for a in one
        for b in other
    }


def _sides(field: Field[_Value], apart: set[frozenset[str]]) -> dict[str, list[Given[_Value]]]:
    """
    What is given for each value that parts from another; values that part from the same others are one side, by
    the value that most mentions give.
    """
    against: dict[str, set[str]] = {}
    for pair in apart:
        for value in pair:
            against.setdefault(value, set()).update(pair - {value})
    groups: dict[frozenset[str], list[Given[_Value]]] = {}
    for given in sorted(field.given, key=lambda g: g.account.id):
        if given.shown in against:
            groups.setdefault(frozenset(against[given.shown]), []).append(given)
    return {_commonest([g.shown for g in rows]): rows for rows in groups.values()}


def _commonest(values: Sequence[str]) -> str:
    return min(set(values), key=lambda v: (-values.count(v), v))


def _side(value: str, rows: Sequence[Given[_Value]]) -> Side:
    said = dict.fromkeys(" ".join(g.words.split()) for g in rows if g.words)
    return Side(value=value, mentions=tuple(g.account.id for g in rows), words=tuple(said))


def _natural(value: str) -> tuple[int, str]:
    """Numbers by size, before all else by alphabet."""
    number = value.split()[0] if value else ""
    return (int(number), value) if number.isdigit() else (0, value)


# --------------------------------------------------------------------------------------------- values


def _given(account: EventAccount, value: _Value, shown: str, slot: str) -> Given[_Value]:
    found = [ref.text for ref in account.refs if ref.slot == slot]
    return Given(account=account, value=value, shown=shown, words=", ".join(found) or None)


def _named(account: EventAccount, who: tuple[str, ...], slot: str) -> Given[tuple[str, ...]]:
    return _given(account, who, ", ".join(who), slot)


def _dates(one: EventAccount, other: EventAccount) -> bool:
    return one.date is None or other.date is None or dates_agree(one.date, other.date)


def _places(one: EventAccount, other: EventAccount) -> bool:
    return one.place is None or other.place is None or places_agree(one.place, other.place)


def _status(account: EventAccount) -> Given[str]:
    value = "occurred" if account.status in _HAPPENED else account.status
    return Given(account=account, value=value, shown=value, words=account.trigger.text)


Counts = tuple[Counted, ...]


def _figures(accounts: Sequence[EventAccount]) -> Iterator[Field[Counts]]:
    for what in sorted({figure.what for account in accounts for figure in account.figures}):
        given = [found for account in accounts if (found := _counts(account, what))]
        yield Field(name=f"figures: {what}", given=given, agree=_any_agrees, tolls=what in TOLLS)


def _counts(account: EventAccount, what: str) -> Given[Counts] | None:
    """
    The figures of one kind that a mention gives, and their sum: "nine soldiers and three civilians" are twelve.
    """
    refs = [ref for ref in account.refs if ref.slot == "figure"]
    pairs = [(f, r) for f, r in zip_longest(account.figures, refs) if f is not None and f.what == what]
    if not pairs:
        return None
    counted = [Counted(value=figure, rounded=_is_rounded(account, ref)) for figure, ref in pairs]
    return Given(
        account=account,
        value=(*counted, *_sum(counted)),
        shown=", ".join(words(figure) for figure, _ in pairs),
        words=", ".join(ref.text for _, ref in pairs if ref is not None) or None,
    )


def _is_rounded(account: EventAccount, ref: Ref | None) -> bool:
    """Whether "about" or the like stands before a figure."""
    if ref is None:
        return False
    return bool(APPROXIMATE.search(account.evidence.text[: max(ref.start - account.evidence.start, 0)]))


def _sum(counted: Sequence[Counted]) -> Iterator[Counted]:
    figures = [c.value for c in counted]
    if len(figures) > 1 and len({f.unit for f in figures}) == 1:
        low = sum(f.low or 0 for f in figures)
        high = None if any(f.high is None for f in figures) else sum(f.high or 0 for f in figures)
        yield Counted(value=replace(figures[0], low=low, high=high), rounded=any(c.rounded for c in counted))


def _any_agrees(one: Counts, other: Counts) -> bool:
    return any(figures_agree(a, b) for a in one for b in other)


def _rises(field: Field[_Value], ordered: Sequence[str]) -> bool:
    """Whether the numbers rise in that order."""
    numbers = [_natural(value)[0] for value in ordered]
    return all(one < other for one, other in pairwise(numbers)) and numbers[0] > 0
