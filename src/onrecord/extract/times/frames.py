"""What surrounds a single expression and changes what it says: parts, ranges, "since", "until"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from onrecord.extract.times import lexicon as lx
from onrecord.extract.times.atoms import UNPLACED, Atom, Words
from onrecord.extract.times.calendar import day_number, is_year
from onrecord.model import TimeRef

NOW: Final = TimeRef(span=UNPLACED, kind="offset", granularity="day", rule="now")


class Frame(NamedTuple):
    """An atom with all that belongs to it; `opener` is the word "since" or "until" before it, or ""."""

    start: int
    end: int
    ref: TimeRef
    counts: int | None
    opener: str


def frames(words: Words, found: Sequence[Atom]) -> list[Frame]:
    """Join atoms to the words around them, and to one another, in their order."""
    joined: list[Frame] = []
    i = 0
    while i < len(found):
        atom, used = _join(words, found, i)
        i += used
        joined.append(_frame(words, atom))
    return joined


def _join(words: Words, found: Sequence[Atom], i: int) -> tuple[Atom, int]:
    """The atom at `i`, joined to the next one where both make one date or one range, and how many were used."""
    atom = _with_part(words, found[i])
    following = _with_part(words, found[i + 1]) if i + 1 < len(found) else None
    if following:
        between = [words.at(k) for k in range(atom.end, following.start)]
        if atom.ref.kind == "weekday" and following.ref.value and between in ([], [","], [",", "the"]):
            return Atom(atom.start, following.end, following.ref), 2  # "Monday, August 16"
        if between == [] and _lacks_year(atom) and _is_unit(following, "year"):
            ref = replace(atom.ref, unit="year", shift=following.ref.shift)
            return Atom(atom.start, following.end, ref), 2  # "March 3 last year"
        if _is_range(words, atom, between):
            return Atom(atom.start, following.end, _span_range(atom.ref, following.ref)), 2
    return _days_of_month(words, atom), 1


def _with_part(words: Words, atom: Atom) -> Atom:
    """ "late May", "mid-January", "the end of the month", "earlier this week", "earlier on Monday"."""
    if atom.ref.part or atom.ref.kind == "event":
        return atom
    at = atom.start - 1
    table: Mapping[str, str] = lx.PARTS | lx.SIDES
    if words.at(at) in ("-", "on", "in"):
        at -= 1
    elif words.at(at) == "of":
        at, table = at - 1, lx.PARTS_OF
        if words.at(at - 1) in lx.PORTIONS.get(words.at(at), ()):
            return _narrowed(words, atom, at - 1, f"{words.at(at - 1)} {words.at(at)}")
    part = table.get(words.at(at))
    return atom if part is None else _narrowed(words, atom, at, part)


def _narrowed(words: Words, atom: Atom, at: int, part: str) -> Atom:
    start = at - 1 if words.at(at - 1) == "the" else at
    coarse = atom.ref.granularity if atom.ref.granularity == "day" else "range"
    return Atom(start, atom.end, replace(atom.ref, part=part, granularity=coarse), atom.counts)


def _lacks_year(atom: Atom) -> bool:
    return atom.ref.kind == "explicit" and (atom.ref.value or "").startswith("XXXX") and not atom.ref.shift


def _is_unit(atom: Atom, unit: str) -> bool:
    return atom.ref.kind == "offset" and atom.ref.unit == unit and atom.ref.part is None


def _is_range(words: Words, atom: Atom, between: list[str]) -> bool:
    """ "from Monday to Thursday", "between 1976 and 1983", "2014-2016"."""
    if len(between) != 1:
        return False
    opener = words.at(atom.start - 1)
    return between[0] in lx.RANGE_OPENERS.get(opener, ()) or between[0] in ("-", "–", "through")


def _span_range(first: TimeRef, last: TimeRef) -> TimeRef:
    """Join two times; a year that only the second names holds for both ("from 24 October to 2 November 2022")."""
    if first.value and last.value and first.value.startswith("XXXX") and is_year(last.value[:4]):
        first = replace(first, value=last.value[:4] + first.value[4:])
    return replace(first, granularity="range", end=last, rule="range")


def _days_of_month(words: Words, atom: Atom) -> Atom:
    """ "June 5-8", "from 3 to 5 May": the second number shares the month."""
    value = atom.ref.value
    if atom.ref.kind != "explicit" or value is None or len(value) != 10 or atom.ref.end:
        return atom
    month = int(value[5:7])
    bridge = words.at(atom.end)
    later = day_number(words.at(atom.end + 1), month)
    if bridge in lx.DASHES and later and later > int(value[8:]):
        return Atom(atom.start, atom.end + 2, _days(atom.ref, value, f"{value[:8]}{later:02}"))
    earlier = day_number(words.at(atom.start - 2), month)
    if words.at(atom.start - 1) in lx.DASHES | {"and"} and earlier and earlier < int(value[8:]):
        return Atom(atom.start - 2, atom.end, _days(atom.ref, f"{value[:8]}{earlier:02}", value))
    return atom


def _days(ref: TimeRef, first: str, last: str) -> TimeRef:
    return replace(ref, value=first, granularity="range", end=replace(ref, value=last), rule="range")


def _frame(words: Words, atom: Atom) -> Frame:
    """Add the word that opens an interval: "since 2014", "by the end of August"; not "before Monday's raid"."""
    before = words.at(atom.start - 1)
    opens = before in lx.OPEN_START | lx.OPEN_END | {"after"} and atom.ref.kind != "event" and atom.ref.end is None
    if not opens or words.at(atom.end) in lx.POSSESSIVE:
        return Frame(*atom, opener="")
    return Frame(atom.start - 1, atom.end, atom.ref, atom.counts, before)
