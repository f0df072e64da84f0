"""What the search for statements finds, in tokens, before the words around each cue are read."""

from dataclasses import dataclass

from onrecord.extract.statements.content import Ranges

MARGIN = 4  # tokens (the speaker's name, the addressee) around a statement that only passes on another
SAME = 0.7  # overlap from which two cues are taken to introduce the same words


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """
    A cue token, what it introduces, the head of its speaker, and how likely cue and content are.

    `relay` is the cue that only passes the statement on ("according" in '"...," she told reporters, according to AFP'),
    `via` the head of who does; `carrier` a text or medium that was taken for part of the content.
    """

    cue: int
    ranges: Ranges
    speaker: int | None
    score: float
    relay: int | None = None
    via: int | None = None
    carrier: int | None = None

    def holds(self, i: int) -> bool:
        """Whether a token is part of what is said."""
        if not self.ranges[0].start <= i < self.ranges[-1].end:
            return False
        return any(start <= i < end for start, end in self.ranges)

    def tells_of(self, other: "Found") -> bool:
        """Whether this comes behind all of another: "she promised | that it would end, | the agency reported"."""
        behind = self.ranges[-1].end <= self.cue and len(other.ranges) == 1
        return behind and self.holds(other.cue) and other.cue < other.ranges[0].start

    def covers(self, other: "Found", start: int) -> bool:
        """Whether nearly all that is said is the other statement, which begins at `start` with all its words."""
        end = max(other.cue + 1, other.ranges[-1].end)
        return all(start - MARGIN <= a and b <= end + MARGIN for a, b in self.ranges)


def one_each(found: list[Found]) -> list[Found]:
    """
    Of several cues with the same words ("said in a statement") the likeliest, by cue.

    Where one of two follows its own content within what the other introduces ('"...," she told reporters, according to
    AFP'), it stays, and the other is its relay.
    """
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (-f.score, f.cue)):
        at = next((n for n, other in enumerate(kept) if _are_one(one, other)), None)
        if at is None:
            kept.append(one)
        else:
            kept[at] = _merged(kept[at], one)
    return sorted(kept, key=lambda f: f.cue)


def _are_one(one: Found, other: Found) -> bool:
    told = any(outer.tells_of(inner) for outer, inner in ((one, other), (other, one)))
    return not told and overlap(one.ranges, other.ranges) >= SAME


def _merged(kept: Found, other: Found) -> Found:
    inner, outer = (other, kept) if kept.holds(other.cue) else (kept, other)
    if not outer.holds(inner.cue) or inner.cue < inner.ranges[0].start:
        return kept
    relay = outer.cue if outer.relay is None else outer.relay
    return Found(cue=inner.cue, ranges=inner.ranges, speaker=inner.speaker, score=kept.score, relay=relay)


def overlap(a: Ranges, b: Ranges) -> float:
    """Share of common tokens, 0 to 1."""
    if a[-1].end <= b[0].start or b[-1].end <= a[0].start:
        return 0.0
    common = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
    return 2 * common / (_size(a) + _size(b))


def _size(ranges: Ranges) -> int:
    return sum(end - start for start, end in ranges)
