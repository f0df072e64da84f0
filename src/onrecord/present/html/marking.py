"""Words of a report cut into pieces, each with what it does for the line that rests on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import EventAccount, StatementAccount
from onrecord.present.words import laid_out

_SLOTS = {  # by the slot of a reference
    "actor": "who",
    "recipient": "who",
    "said_by": "who",
    "speaker": "who",
    "addressee": "who",
    "via": "who",
    "date": "when",
    "place": "where",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Code points of a report's text, and what they are marked as."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words that are marked alike; `label` is "" where they are not marked."""

    text: str
    label: str


def pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Cut `text[start:end]` at the edges of all marks; where they overlap, the first of `marks` counts."""
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = sorted({start, end, *(max(m.start, start) for m in inside), *(min(m.end, end) for m in inside)})
    cut = [Piece(text=text[a:b], label=_label(a, inside)) for a, b in pairwise(edges)]
    return tuple(Piece(text=laid_out(piece.text), label=piece.label) for piece in _joined(cut))


def _label(at: int, marks: Sequence[Mark]) -> str:
    return next((mark.label for mark in marks if mark.start <= at < mark.end), "")


def _joined(cut: Sequence[Piece]) -> list[Piece]:
    """Join neighbours of one label, so that a name within a quotation does not part it."""
    joined: list[Piece] = []
    for piece in cut:
        if joined and joined[-1].label == piece.label:
            piece = Piece(text=joined.pop().text + piece.text, label=piece.label)
        joined.append(piece)
    return joined


def marks_of(account: EventAccount | StatementAccount) -> list[Mark]:
    """Give what to mark for a mention: first the word for the act or the saying, then what was said, who and when."""
    if isinstance(account, EventAccount):
        first = [Mark(start=account.trigger.start, end=account.trigger.end, label="act")]
    else:
        said = [Mark(start=span.start, end=span.end, label="said") for span in account.content]
        first = [Mark(start=account.cue.start, end=account.cue.end, label="act"), *said]
    return first + [Mark(start=r.start, end=r.end, label=_SLOTS[r.slot]) for r in account.refs if r.slot in _SLOTS]
