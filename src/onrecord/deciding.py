"""How a person's decision becomes a row: the words it was made on, what was seen, and an id made of all of it."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.errors import BadDecision, NotFound
from onrecord.model import (
    Actor,
    ActorMention,
    Decision,
    Event,
    EventAccount,
    Named,
    Quoted,
    Report,
    Span,
    Statement,
    StatementAccount,
    Story,
    Verdict,
)
from onrecord.reconcile.actor_decisions import quoted_actor
from onrecord.reconcile.attaching import quote, undoings
from onrecord.signing import Signed
from onrecord.store import Store
from onrecord.store.codec import dump, load

_ID_BYTES = 8

Seen = Event | Statement | Actor | Story | Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a decision is about: a row, and the one mention of it that is meant, or None for all of them."""

    row: Event | Statement
    mention: str | None

    @property
    def accounts(self) -> Sequence[EventAccount | StatementAccount]:
        """The mentions that are meant."""
        every: Sequence[EventAccount | StatementAccount] = self.row.mentions
        return [account for account in every if self.mention in (None, account.id)]


def decide(
    verdict: Verdict,
    targets: Sequence[Target],
    signed: Signed,
    *,
    field: str | None = None,
    value: str | None = None,
    named: Sequence[Quoted] = (),
) -> Decision:
    """Make a decision about events or statements, all of one kind; BadDecision for any other choice."""
    if len({target.row.kind for target in targets}) != 1:
        raise BadDecision(
            "a decision is about events or about statements, not about both at once or about nothing",
            "Give the ids of one kind",
        )
    quoted = [quote(account, side) for side, target in enumerate(targets) for account in target.accounts]
    return _made(verdict, quoted, [target.row for target in targets], signed, field=field, value=value, named=named)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An actor as a decision names it, with the mentions that are meant."""

    actor: Actor
    mentions: tuple[Quoted, ...]


def decide_who(verdict: Verdict, people: Sequence[Person], signed: Signed) -> Decision:
    """Make a decision about actors, each a side."""
    quoted = [replace(q, side=side) for side, person in enumerate(people) for q in person.mentions]
    return _made(verdict, quoted, [person.actor for person in people], signed)


def decide_stories(verdict: Verdict, sides: Sequence[Sequence[str]], seen: Sequence[Story], signed: Signed) -> Decision:
    """Make a decision about the stories of reports, whose ids are given by side."""
    return _made(verdict, (), seen, signed, reports=tuple(tuple(side) for side in sides))


def undo(made: Sequence[Decision], id: str, signed: Signed) -> Decision:
    """Make the decision that undoes another; raises NotFound for an unknown one, BadDecision for one undone."""
    found = next((decision for decision in made if decision.id == id), None)
    if found is None:
        raise NotFound(f"there is no decision {id!r}", "List them with: onrecord decisions")
    by = undoings(made).get(id)
    if by is not None:
        raise BadDecision(f"{id} is undone already, by {by}", f"To bring it back: onrecord undo {by} --why TEXT")
    return _made("undo", found.mentions, [found], signed, undoes=id, reports=found.reports)


def _made(
    verdict: Verdict,
    quoted: Sequence[Quoted],
    seen: Iterable[Seen],
    signed: Signed,
    *,
    field: str | None = None,
    value: str | None = None,
    undoes: str | None = None,
    named: Sequence[Quoted] = (),
    reports: tuple[tuple[str, ...], ...] = (),
) -> Decision:
    _refuse_half_characters(signed.by, signed.why, value or "")
    draft = Decision(
        id="",
        verdict=verdict,
        mentions=tuple(quoted),
        field=field,
        value=value,
        by=signed.by,
        at=signed.at,
        note=signed.why,
        seen="[" + ", ".join(map(dump, seen)) + "]",
        undoes=undoes,
        named=tuple(named),
        reports=reports,
    )
    return replace(draft, id="d" + hashlib.blake2b(dump(draft).encode(), digest_size=_ID_BYTES).hexdigest())


def _refuse_half_characters(*words: str) -> None:
    """A terminal that does not write UTF-8 hands over bytes that no store can hold."""
    for text in words:
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise BadDecision(f"{text!r} is not valid UTF-8", "Type it again in a terminal set to UTF-8") from error


class Quoter:
    """Quotes where the reports of a record name an actor."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def mentions(self, actor: str) -> tuple[ActorMention, ...]:
        """Give where the reports name an actor, by its id."""
        row = self._store.get("named", actor)
        return load(Named, row).mentions if row else ()

    def quotes(self, actor: str) -> tuple[Quoted, ...]:
        """Give all mentions of an actor, those by the longest name first; none for one whom only people name."""
        mentions = self.mentions(actor)
        texts: dict[str, Report] = {}
        for report in sorted({mention.report for mention in mentions}):
            if found := self._store.report(report):
                texts[report] = found
        ordered = sorted(mentions, key=lambda m: (-len(m.text.split()), m.id))
        return tuple(quoted_actor(texts[m.report], Span(start=m.start, end=m.end, text=m.text)) for m in ordered)
