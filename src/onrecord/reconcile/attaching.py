"""How decisions are found again: by the id of a mention, else by the words that the decision quotes."""

from collections import defaultdict
from collections.abc import Iterable

from onrecord.model import Decision, EventAccount, Quoted, StatementAccount

_AROUND = 24  # characters on either side of a word by which it is known again where the text before it has changed
_PARTICIPANTS = frozenset({"actor", "recipient", "speaker", "addressee"})  # slots of references


def in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """Give the decisions that are not undone, by time; who undoes an undoing brings back what it undid."""
    rows = sorted(decisions, key=lambda d: (d.at, d.id))
    undone = set(undoings(rows))
    return [row for row in rows if row.id not in undone and row.verdict != "undo"]


def undoings(decisions: Iterable[Decision]) -> dict[str, str]:
    """Give the decisions that are undone, each with the id of the decision that undid it (of several the smallest)."""
    undoers: dict[str, list[str]] = defaultdict(list)
    for row in decisions:
        if row.verdict == "undo" and row.undoes:
            undoers[row.undoes].append(row.id)
    found: dict[str, str | None] = {}

    def undoer(id: str) -> str | None:
        """An undoing counts unless it is undone itself. An id is a hash of what it undoes: there are no circles."""
        if id not in found:
            found[id] = next((by for by in sorted(undoers[id]) if undoer(by) is None), None)
        return found[id]

    return {id: by for id in sorted(undoers) if (by := undoer(id)) is not None}


def quote(account: EventAccount | StatementAccount, side: int = 0) -> Quoted:
    """Quote the words of a mention."""
    return Quoted(
        mention=account.id,
        report=account.report,
        kind="event" if isinstance(account, EventAccount) else "statement",
        trigger=account.trigger if isinstance(account, EventAccount) else account.cue,
        evidence=account.evidence,
        side=side,
        participants=tuple(sorted({ref.text for ref in account.refs if ref.slot in _PARTICIPANTS})),
    )


class Finder:
    """Finds in what extraction finds today the mention that a decision was made on."""

    def __init__(self, present: Iterable[Quoted]) -> None:
        self._ids: set[str] = set()
        self._words: dict[tuple[str, str, str], list[Quoted]] = defaultdict(list)
        for one in present:
            self._ids.add(one.mention)
            self._words[_key(one)].append(one)

    def find(self, quoted: Quoted) -> str | None:
        """
        Give the id of the mention, or None.

        Where several have the words, the nearest to where they stood counts, then the one with the same
        participants.
        """
        if quoted.mention in self._ids:
            return quoted.mention
        alike = [one for one in self._words.get(_key(quoted), ()) if _same_words(one, quoted)]
        return min(alike, key=lambda one: _distance(one, quoted)).mention if alike else None


def _key(quoted: Quoted) -> tuple[str, str, str]:
    return quoted.report, quoted.kind, quoted.trigger.text


def _same_words(one: Quoted, other: Quoted) -> bool:
    """
    Whether a word stands in the same passage; or between the same words, or beside as many as tell places apart, where
    its passage is cut otherwise or the text before it has changed. A name is no passage: it says nothing of its place.
    """
    is_passage = one.evidence.text != one.trigger.text
    if is_passage and one.evidence.text == other.evidence.text and _offset(one) == _offset(other):
        return True
    sides = list(zip(_around(one), _around(other), strict=True))
    return all(a == b for a, b in sides) or any(a == b and len(a) == _AROUND for a, b in sides)


def _offset(quoted: Quoted) -> int:
    return quoted.trigger.start - quoted.evidence.start


def _around(quoted: Quoted) -> tuple[str, str]:
    evidence, at = quoted.evidence, len(quoted.evidence.prefix) + _offset(quoted)
    text = evidence.prefix + evidence.text + evidence.suffix
    end = at + len(quoted.trigger.text)
    return text[max(0, at - _AROUND) : at], text[end : end + _AROUND]


def _distance(one: Quoted, other: Quoted) -> tuple[int, int, str]:
    shared = len({*one.participants} & {*other.participants})
    return abs(one.trigger.start - other.trigger.start), -shared, one.mention
