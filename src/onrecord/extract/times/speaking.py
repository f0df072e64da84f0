"""Times named from the day of speaking: "Monday", "yesterday", "last night", "over the weekend"."""

from onrecord.extract.times import lexicon as lx
from onrecord.extract.times.atoms import Atom, Words, reference
from onrecord.model import TimeRef


def weekday(words: Words, i: int) -> Atom | None:
    """ "Monday", "last Monday", "Monday last week", "early Friday", "Saturday night"."""
    before = words.at(i - 1)
    if not words.capital(i) or (before in lx.NAMES_OF_DAYS and words.capital(i - 1)):
        return None
    value = lx.WEEKDAYS[words.at(i)]
    end = i + 1
    part = words.at(end) if words.at(end) in lx.PARTS_OF_DAY else None
    end += part is not None
    if (week := _week_after(words, end)) is not None:
        end, shift = week
        return Atom(i, end, _weekday(value, part, "week", shift))
    if before in lx.SHIFTS and before != "this":
        start = i - 2 if words.at(i - 2) in ("this", "the") else i - 1
        # "last Tuesday" is Tuesday of last week: that of this week is plain "Tuesday". "This past Tuesday" is not.
        of_week = "week" if before in ("last", "next") else "day"
        return Atom(start, end, _weekday(value, part, of_week, lx.SHIFTS[before]))
    return Atom(i - (before == "this"), end, _weekday(value, part, "day", 0))


def _weekday(value: str, part: str | None, unit: str, shift: int) -> TimeRef:
    return reference("day", "weekday", kind="weekday", value=value, part=part, unit=unit, shift=shift)


def _week_after(words: Words, end: int) -> tuple[int, int] | None:
    """ "Monday last week", "Friday of next week": the place behind, and how many weeks away."""
    at = end + (words.at(end) == "of")
    if words.at(at) in ("last", "this", "next") and words.at(at + 1) == "week":
        return at + 2, lx.SHIFTS[words.at(at)]
    return None


def day(words: Words, i: int) -> Atom | None:
    """ "yesterday", "tomorrow morning"; with a capital in mid-sentence it is a name."""
    if words.capital(i) and words.at(i - 1) not in ("", ".", "\n", "“", '"', ":", ";", "-", "–", "—"):
        return None
    end = i + 1
    part = words.at(end) if words.at(end) in lx.PARTS_OF_DAY else None
    shift = lx.DAYS[words.at(i)]
    return Atom(i, end + (part is not None), reference("day", "offset", kind="offset", shift=shift, part=part))


def part_of_day(words: Words, i: int) -> Atom | None:
    """ "last night", "this morning", "the following morning"."""
    before = words.at(i - 1)
    if before in lx.THE_DAY and words.at(i - 2) == "the":
        return Atom(i - 2, i + 1, reference("day", "then", kind="event", shift=lx.THE_DAY[before], part=words.at(i)), i)
    if before == "this" or (before == "last" and words.at(i) in ("night", "evening")):
        shift = lx.SHIFTS[before]
        return Atom(i - 1, i + 1, reference("day", "offset", kind="offset", shift=shift, part=words.at(i)))
    return None


def overnight(words: Words, i: int) -> Atom | None:
    """ "Overnight": the night before the day of speaking."""
    return Atom(i, i + 1, reference("range", "overnight", kind="phase", value="overnight"))


def weekend(words: Words, i: int) -> Atom | None:
    """ "over the weekend", "at the weekend", "last weekend", "this weekend"."""
    before = words.at(i - 1)
    if before in lx.SHIFTS:
        return Atom(i - 1, i + 1, reference("range", "weekend", kind="phase", value="weekend", shift=lx.SHIFTS[before]))
    if before == "the" and words.at(i - 2) in ("over", "at", "on", "during"):
        return Atom(i - 1, i + 1, reference("range", "weekend", kind="phase", value="weekend"))
    return None
