"""
What the extractors hand to the assembler: mentions in token positions, before they are joined to one another.

Positions are token indices in `Annotated.doc`; a `Tokens` span is half open. Only `assemble.py` turns drafts into
the mentions of `onrecord.model`.
"""

from dataclasses import dataclass
from typing import NamedTuple

from onrecord.model import Medium, PlaceRef, Stance, Status, TimeRef


class Tokens(NamedTuple):
    """Tokens `start` to `end`, the last not included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeDraft:
    """A time expression; `anchor` is the trigger token of the act from which it counts (kind "event")."""

    tokens: Tokens
    ref: TimeRef
    anchor: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDraft:
    """Words that may place an act; `noun` is the token that they place alone, where they place no more than it."""

    tokens: Tokens
    ref: PlaceRef
    noun: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureDraft:
    """A number in an act, by its words."""

    tokens: Tokens
    what: str
    low: int | None
    high: int | None
    unit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActDraft:
    """A projected act: `trigger` is its own word, from which its time and place are found."""

    trigger: int
    type: str
    modes: tuple[str, ...] = ()
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDraft:
    """
    An act. `trigger` is the word that expresses it ("held" or "talks" in "held talks": the one with the meaning);
    `evidence` its clause or sentence. `actors` and `recipients` are the head tokens of noun phrases, one for each
    member of a conjunction; possessives and adjectives ("Russian shelling") count. `accusers` are those by whose word
    alone it took place ("accused the rebels of shelling the town"). `spoken`: it was done by announcing it, so that
    a time beside the trigger is that of what was announced ("will send aid in May"). `verb` carries the trigger where
    another word does ("imposed" in "the curfew that it had imposed on Tuesday"). `points`: the words tell too little to
    be an event by themselves ("the arrest", "the union rejected it"); `stands`: they do if they tell the day ("a party
    office was burnt on Monday"). `again` is the trigger of the act told before in
    the report to which such words go back, and `beside` the verb of their clause where its time and place are another
    act's ("the raid was condemned on Monday"); `also` are further types that they may stand for ("the strike").
    """

    trigger: Tokens
    evidence: Tokens
    type: str
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    status: Status = "occurred"
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    figures: tuple[FigureDraft, ...] = ()
    projected: ActDraft | None = None
    accusers: tuple[int, ...] = ()
    spoken: bool = False
    verb: int | None = None
    points: bool = False
    stands: bool = False
    again: int | None = None
    beside: int | None = None
    also: tuple[str, ...] = ()
    score: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDraft:
    """
    Somebody says something. `content` is in characters (start, end): what was said, without quotation marks at
    either end. `speaker`, `addressee` and `via` are noun phrases; `speaker` is None where the report withholds it.
    `after` is the cue of what the same speaker said just before, on the same occasion.
    """

    cue: Tokens
    content: tuple[tuple[int, int], ...]
    speaker: Tokens | None = None
    anonymous: bool = False
    addressee: Tokens | None = None
    medium: Medium | None = None
    via: Tokens | None = None
    declined: bool = False
    stance: Stance | None = None
    score: float = 1.0
    why: str = ""
    after: Tokens | None = None
