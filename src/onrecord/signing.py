"""Who decides, when and why."""

from dataclasses import dataclass
from datetime import UTC, datetime

from onrecord.errors import BadDecision


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who decides, when (ISO, UTC) and why."""

    by: str
    at: str
    why: str


def sign(by: str, why: str) -> Signed:
    """Sign with the present time; raises BadDecision where name or reason are missing."""
    if not by.strip() or not why.strip():
        raise BadDecision("a decision needs who made it (by) and why (why)", "Give both: --by NAME --why TEXT")
    return Signed(by=by.strip(), at=datetime.now(UTC).isoformat(timespec="microseconds"), why=why.strip())
