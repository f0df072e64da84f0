"""How a person's decision becomes a row: the words it was made on, what was seen, and an id made of all of it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from onrecord.errors import NotFound
from onrecord.model import (
    Decision,
    Event,
    EventAccount,
    Quoted,
    Statement,
    StatementAccount,
    Verdict,
)
from onrecord.store.codec import dump

_ID_BYTES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who decides, when (ISO, UTC) and why."""

    by: str
    at: str
    why: str


def sign(by: str, why: str) -> Signed:
    """Sign with the present time; raises ValueError where name or reason are missing."""
    if not by.strip() or not why.strip():
        raise ValueError("a decision needs who made it (by) and why (why)")
    return Signed(by=by, at=datetime.now(UTC).isoformat(timespec="microseconds"), why=why)


def decide(
    verdict: Verdict,
    rows: Sequence[tuple[Event | Statement, str | None]],
    signed: Signed,
    *,
    field: str | None = None,
    value: str | None = None,
) -> Decision:
    """
    Make a decision about rows, each with the id of the one mention that is meant, or None for all of them.

    Raises NotFound for a mention that its row does not have.
    """
    quoted = tuple(q for row, mention in rows for q in _quoted(row, mention))
    seen = "[" + ", ".join(dump(row) for row, _ in rows) + "]"
    draft = Decision(
        id="",
        verdict=verdict,
        mentions=quoted,
        field=field,
        value=value,
        by=signed.by,
        at=signed.at,
        note=signed.why,
        seen=seen,
    )
    return replace(draft, id="d" + hashlib.blake2b(dump(draft).encode(), digest_size=_ID_BYTES).hexdigest())


def _quoted(row: Event | Statement, mention: str | None) -> list[Quoted]:
    accounts: Sequence[EventAccount | StatementAccount] = row.mentions
    found = [account for account in accounts if mention is None or account.id == mention]
    if not found:
        raise NotFound(f"{row.id} has no mention {mention}", f"See: onrecord show {row.id}")
    return [_quote(account) for account in found]


def _quote(account: EventAccount | StatementAccount) -> Quoted:
    is_event = isinstance(account, EventAccount)
    return Quoted(
        mention=account.id,
        report=account.report,
        kind="event" if is_event else "statement",
        trigger=account.trigger if isinstance(account, EventAccount) else account.cue,
        evidence=account.evidence,
    )
