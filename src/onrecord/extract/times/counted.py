"""Times counted in units: "three days ago", "last month", "in recent weeks", "a day after", "the next day"."""

from math import ceil
from typing import cast

from onrecord.extract.times import lexicon as lx
from onrecord.extract.times.atoms import Atom, Words, reference
from onrecord.model import Granularity, TimeRef


def unit(words: Words, i: int) -> Atom | None:
    """ "three days ago", "last month", "in recent weeks", "a day after", "the next day": the first rule that fits."""
    for rule in (_counted_from_act, _the_next_day, _in_the_day, _ago, _reach, _shifted):
        if found := rule(words, i):
            return found
    return None


def hours(words: Words, i: int) -> Atom | None:
    """ "hours after the blast", "minutes later", "over the past 24 hours"."""
    counted = _count(words, i)
    if counted and words.at(i) == "hours" and words.at(counted[1] - 1) in lx.RECENT:
        start = counted[1] - 1 - (words.at(counted[1] - 2) == "the")
        return Atom(start, i + 1, _since("day", -ceil(counted[0] / 24)))
    return _counted_from_act(words, i)


def _count(words: Words, i: int) -> tuple[int, int] | None:
    """How many of the unit at `i`, and where the number begins: "two", "a", "12"."""
    at = i - 1
    if words.at(at) == "of" and words.at(at - 1) == "couple":
        return 2, at - 1 - (words.at(at - 2) == "a")
    word = words.at(at)
    if word.isdigit() and len(word) < 4:
        return int(word), at
    if word in lx.NUMBERS:
        return lx.NUMBERS[word], at
    return None


def _counted_from_act(words: Words, i: int) -> Atom | None:
    """ "a day after the raid", "hours after", "two days later", "a week before"."""
    counts = i + 1
    word = words.at(counts)
    sign = lx.AFTER.get(word, lx.THEN.get(word))
    counted = _count(words, i) or _uncounted(words, i)
    if sign is None or counted is None:
        return None
    many, start = counted
    named = "hour" if words.at(i) in lx.HOURS else lx.UNITS[words.at(i)]
    if words.at(counts + 1) in lx.DAYS and named == "day":  # "the day before yesterday"
        shift = sign * many + lx.DAYS[words.at(counts + 1)]
        return Atom(start, i + 3, reference("day", "offset", kind="offset", shift=shift))
    the_day = words.at(start) == "the" and named == "day"
    if words.at(counts + 1) == "than" or (words.at(start) in ("the", "last", "next", "past") and not the_day):
        return None  # "two days later than planned", "the week after next"
    if named == "hour":
        many = 1 if words.at(i) == "hours" else 0
    granularity = "day" if named == "week" else _granularity(named)
    return Atom(start, i + 2, reference(granularity, "after", kind="event", shift=sign * many, unit=named), counts)


def _uncounted(words: Words, i: int) -> tuple[int, int] | None:
    return (1, i) if words.at(i) in lx.HOURS else None


def _the_next_day(words: Words, i: int) -> Atom | None:
    """ "the next day", "on the same day", "that week"."""
    adjective, named = words.at(i - 1), lx.UNITS[words.at(i)]
    if adjective not in lx.THE_DAY or (words.at(i - 2) != "the" and adjective not in ("same", "that")):
        return None
    if words.at(i) != named:  # plural: "over the next days" is a reach, not a day
        return None
    shift = lx.THE_DAY[adjective]
    start = i - 1 - (words.at(i - 2) in ("the", "that"))
    return Atom(start, i + 1, reference(_granularity(named), "then", kind="event", shift=shift, unit=named), i)


def _in_the_day(words: Words, i: int) -> Atom | None:
    """ "later in the day": the day told before; "earlier in the week": the week of speaking, up to now."""
    side = lx.SIDES.get(words.at(i - 3))
    if side is None or words.lower[i - 2 : i] != ["in", "the"] or words.at(i) not in lx.UNITS.values():
        return None
    if words.at(i) == "day":
        return Atom(i - 3, i + 1, reference("day", "then", kind="event"), i)
    return Atom(i - 3, i + 1, reference("range", "offset", kind="offset", unit=words.at(i), part=side))


def _ago(words: Words, i: int) -> Atom | None:
    """ "three days ago", "a week ago", "two weeks from now"; "several days ago" says no more than "recently"."""
    counted = _count(words, i)
    if counted is None:
        vague = words.at(i + 1) == "ago" and words.at(i) not in lx.UNITS.values()
        named = lx.UNITS[words.at(i)]
        start = i - (words.at(i - 1) in lx.SOME)
        return Atom(start, i + 2, _since(named, -lx.VAGUE[named])) if vague else None
    sign, end = (-1, i + 2) if words.at(i + 1) == "ago" else (1, i + 3)
    if sign > 0 and (words.at(i + 1), words.at(i + 2)) != ("from", "now"):
        return None
    named = lx.UNITS[words.at(i)]
    shift = sign * counted[0]
    return Atom(counted[1], end, reference(_granularity(named), "offset", kind="offset", shift=shift, unit=named))


def _reach(words: Words, i: int) -> Atom | None:
    """ "in recent weeks", "over the past few days", "in the coming days", "within two weeks"."""
    named = lx.UNITS[words.at(i)]
    plural = words.at(i) != named
    at = i - 1 - (words.at(i - 1) in lx.SOME)
    the = words.at(at - 1) == "the"
    if words.at(at) in lx.RECENT | lx.COMING and (plural or the) and words.at(i + 1) != "of":
        many = lx.VAGUE[named] if plural else 1
        return Atom(at - the, i + 1, _since(named, -many if words.at(at) in lx.RECENT else many))
    counted = _count(words, i)
    if counted is None:
        return None
    many, start = counted
    sign = -1 if words.at(start - 1) in lx.RECENT else 1
    if words.at(start - 1) in lx.RECENT | lx.COMING:
        return Atom(start - 1 - (words.at(start - 2) == "the"), i + 1, _since(named, sign * many))
    if words.at(start - 1) == "within":
        return Atom(start - 1, i + 1, reference("range", "within", kind="since", shift=many, unit=named))
    if words.at(start - 1) == "in":
        return Atom(start, i + 1, reference(_granularity(named), "in", kind="offset", shift=many, unit=named))
    return None


def _since(named: str, shift: int) -> TimeRef:
    return reference("range", "since", kind="since", shift=shift, unit=named)


def _shifted(words: Words, i: int) -> Atom | None:
    """ "last month", "this week", "next year", "the week after next", "the month before last", "of the month"."""
    before, named = words.at(i - 1), lx.UNITS[words.at(i)]
    if named == "day" or words.at(i) != named:
        return None
    ref = reference(named, "offset", kind="offset", unit=named)  # type: ignore[arg-type]
    if before in ("last", "this", "next"):
        return Atom(i - 1, i + 1, _moved(ref, lx.SHIFTS[before]))
    beyond = {("after", "next"): 2, ("before", "last"): -2}.get((words.at(i + 1), words.at(i + 2)))
    if before == "the" and beyond:
        return Atom(i - 1, i + 3, _moved(ref, beyond))
    if before == "the" and words.at(i - 2) == "of" and words.at(i - 3) in lx.PARTS_OF.keys() | lx.PORTIONS.keys():
        return Atom(i - 1, i + 1, ref)
    return None


def _moved(ref: TimeRef, shift: int) -> TimeRef:
    return reference(ref.granularity, ref.rule, kind=ref.kind, unit=ref.unit, shift=shift)


def _granularity(named: str) -> Granularity:
    return cast(Granularity, "range" if named == "hour" else named)
