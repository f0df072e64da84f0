"""Ids that depend on what they name and on nothing else."""

import hashlib
import json
from collections.abc import Iterable

from onrecord.model import Span

_BYTES = 8
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def digest(*parts: object) -> str:
    """Sixteen hexadecimal digits of some JSON-able values, BLAKE2b."""
    return hashlib.blake2b(_encode(parts).encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()


def mention_id(report: str, kind: str, spans: Iterable[Span], participants: Iterable[Span]) -> str:
    """
    The id of a mention: of its report, kind, trigger or content, and the words of its participants.

    Codes and resolved actors have no part in it, so that a newer version finds the same mention again.
    """
    return "m" + digest(report, kind, [[s.start, s.end] for s in spans], [[s.start, s.end] for s in participants])


def ref_id(report: str, span: Span) -> str:
    """The id of one place where an actor is named."""
    return "m" + digest(report, "actor", [[span.start, span.end]])
