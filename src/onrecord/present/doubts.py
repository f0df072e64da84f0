"""Which lines a person should look at first, and why: what the machine itself is least sure of."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Event, EventAccount, Ref, Statement, StatementAccount

Line = Event | Statement
Account = EventAccount | StatementAccount

LOW = 0.75  # a score below it is a doubt, the greater the lower it is
_PER_POINT = 20  # what a whole point of score weighs
_DIFFERS, _UNKNOWN, _UNRESOLVED, _INFERRED, _FROM_OTHERS = 4, 3, 2, 1, 1  # what the other doubts weigh
_INFERS = "country"  # in the rule of a reference whose country is inferred: "noun; only country of the report"
_PARTICIPANTS = frozenset({"actor", "recipient", "speaker", "addressee"})  # slots of references
_BORROWED = {"event": "another event", "story": "the other reports of the story"}  # bases of dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Why a line may be wrong, in words, and how much that weighs."""

    weight: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """A line with its doubts, the gravest first."""

    line: Line
    doubts: tuple[Doubt, ...]

    @property
    def weight(self) -> int:
        """What all doubts weigh together."""
        return sum(doubt.weight for doubt in self.doubts)


def doubtful(lines: Iterable[Line], reviewed: Collection[str] = ()) -> list[Doubtful]:
    """
    Give the lines with doubts, the most doubtful first, ties by id; without those all of whose mentions are reviewed.

    A line that has got a new mention since it was looked at is doubtful again.
    """
    found = [Doubtful(line=line, doubts=doubts(line)) for line in lines if not _is_settled(line, reviewed)]
    return sorted((row for row in found if row.doubts), key=lambda row: (-row.weight, row.line.id))


def doubts(line: Line) -> tuple[Doubt, ...]:
    """Give the doubts of a line, the gravest first, each said once."""
    found = dict.fromkeys(_doubts(line))
    return tuple(sorted(found, key=lambda doubt: (-doubt.weight, doubt.words)))


def _is_settled(line: Line, reviewed: Collection[str]) -> bool:
    return all(account.id in reviewed for account in line.mentions)


def _doubts(line: Line) -> Iterator[Doubt]:
    accounts: Sequence[Account] = line.mentions
    lowest = min(account.score for account in accounts)
    if lowest < LOW:
        yield Doubt(weight=round((1 - lowest) * _PER_POINT), words=f"score {lowest:.2f}")
    for difference in line.differences:
        if not difference.update:
            yield Doubt(weight=_DIFFERS, words=f"the accounts differ on {difference.field}")
    yield from _event_doubts(line) if isinstance(line, Event) else _statement_doubts(line)
    for account in accounts:
        for ref in account.refs:
            yield from _ref_doubts(ref)
        if account.date and account.date.basis in _BORROWED:
            yield Doubt(weight=_FROM_OTHERS, words=f"the date comes from {_BORROWED[account.date.basis]}")


def _event_doubts(event: Event) -> Iterator[Doubt]:
    if not event.actors:
        yield Doubt(weight=_UNKNOWN, words="it is not known who did it")


def _statement_doubts(statement: Statement) -> Iterator[Doubt]:
    if statement.speaker is None and not all(said.anonymous for said in statement.mentions):
        yield Doubt(weight=_UNKNOWN, words="it is not known who said it")


def _ref_doubts(ref: Ref) -> Iterator[Doubt]:
    if ref.slot not in _PARTICIPANTS:
        return
    if ref.actor is None:
        yield Doubt(weight=_UNRESOLVED, words=f"it is not known who “{ref.text}” is")
    elif _INFERS in ref.rule:
        yield Doubt(weight=_INFERRED, words=f"the country of “{ref.text}” is inferred")
    elif ref.rule.startswith("pronoun"):
        yield Doubt(weight=_INFERRED, words=f"who “{ref.text}” is follows from the words before")
