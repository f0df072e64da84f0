"""
Single expressions of time: each rule looks around one word ("Monday", "August", "weeks") and gives an atom.

A rule takes the lower-cased words and a position, and gives the atom that covers it, or None. No rule knows of the
parse but for the tag that tells the verb "may" from the month.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, Literal, NamedTuple, cast

from onrecord.extract.times import lexicon as lx
from onrecord.model import Granularity, Span, TimeRef

Unit = Literal["hour", "day", "week", "month", "season", "year"]
UNPLACED: Final = Span(start=0, end=0, text="")  # the span is set when the whole expression is known


class Words(NamedTuple):
    """The words of a report: as printed, and in lower case; out of range gives an empty word."""

    printed: Sequence[str]
    lower: Sequence[str]

    def at(self, i: int) -> str:
        """Lower-cased word `i`."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def capital(self, i: int) -> bool:
        """Whether word `i` is printed with a capital."""
        return 0 <= i < len(self.printed) and self.printed[i][:1].isupper()


class Atom(NamedTuple):
    """Tokens `start` to `end` (not included) and what they say; `counts` is the word "after" or "later" of it."""

    start: int
    end: int
    ref: TimeRef
    counts: int | None = None


Rule = Callable[[Words, int], Atom | None]

_DAY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?$")
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d$")
_DECADE: Final = re.compile(r"((?:1[5-9]|20)\d)0s$")
_ISO: Final = re.compile(r"((?:1[5-9]|20)\d\d)-(\d\d)-(\d\d)$")
_DETERMINERS: Final = frozenset({"the", "its", "their", "his", "her", "a"}) | lx.POSSESSIVE
_BETWEEN_YEARS: Final = frozenset({"and", "to", "-", "–", "or", ","})
_MONTH_LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _ref(granularity: Granularity, rule: str, **fields: object) -> TimeRef:
    kind = fields.pop("kind", "explicit")
    return TimeRef(span=UNPLACED, kind=kind, granularity=granularity, rule=rule, **fields)  # type: ignore[arg-type]


# ---------------------------------------------------------------------------------------- calendar dates


def day_number(word: str, month: int) -> int | None:
    """Give the day of the month that "16" or "16th" names, or None."""
    match = _DAY.match(word)
    if match and 1 <= int(match[1]) <= _MONTH_LENGTHS[month - 1]:
        return int(match[1])
    return None


def is_year(word: str) -> bool:
    """Whether a word can be a year, 1500 to 2099."""
    return bool(_YEAR.match(word))


def month(words: Words, i: int) -> Atom | None:
    """ "16 August 2021", "the 7th of March", "Aug. 16", "March 2020", "in May"."""
    number = lx.MONTHS[words.at(i)]
    if not words.capital(i):
        return None
    start, day = _day_before(words, i, number)
    end = i + 1
    if day is None and (day := day_number(words.at(end), number)) is not None:
        end += 1
    end, year = _year_after(words, end)
    if day is None and year is None and not _is_month(words, i):
        return None
    value = f"{year or 'XXXX'}-{number:02}" + (f"-{day:02}" if day else "")
    if day is None and year is None and words.at(i - 1) in ("last", "next"):
        return Atom(i - 1, end, _ref("month", "explicit", value=value, shift=lx.SHIFTS[words.at(i - 1)]))
    return Atom(start, end, _ref("day" if day else "month", "explicit", value=value))


def _day_before(words: Words, i: int, number: int) -> tuple[int, int | None]:
    """Look for "16", "16th", "the 7th of" before the month at `i`."""
    at = i - 2 if words.at(i - 1) == "of" else i - 1
    day = day_number(words.at(at), number)
    if day is None or (at < i - 1 and not words.at(at)[-1].isalpha()):
        return i, None
    return (at - 1 if words.at(at - 1) == "the" else at), day


def _year_after(words: Words, end: int) -> tuple[int, str | None]:
    """Look for "2021", ", 2021" or "of 2021" from `end` on."""
    for skip in (("",), (",",), ("of",)):
        at = end if skip == ("",) else end + 1
        if (at == end or words.at(end) in skip) and is_year(words.at(at)):
            return at + 1, words.at(at)
    return end, None


def _is_month(words: Words, i: int) -> bool:
    """ "in May" is a month, "May will resign" is not; other months need no proof but that no name follows."""
    before = words.at(i - 2) if words.at(i - 1) == "-" else words.at(i - 1)
    if words.at(i) in lx.AMBIGUOUS_MONTHS:
        return before in lx.DATING or before in lx.PARTS or (words.at(i + 1) in lx.POSSESSIVE and before != "")
    return True


def year(words: Words, i: int) -> Atom | None:
    """ "in 2019"; "the 2014 annexation", where a noun of the same phrase follows."""
    before = words.at(i - 1)
    if before == "-" and words.at(i - 2) in ("mid", "early", "late"):
        before = words.at(i - 2)
    named = before in _DETERMINERS and words.at(i + 1)[:1].isalpha()
    if named or before in lx.BARE_YEAR or (before in _BETWEEN_YEARS and _follows_year(words, i)):
        return Atom(i, i + 1, _ref("year", "explicit", value=words.at(i)))
    return None


def _follows_year(words: Words, i: int) -> bool:
    """ "between 1976 and 1983"."""
    return is_year(words.at(i - 2))


def decade(words: Words, i: int) -> Atom | None:
    """ "in the 1980s"."""
    match = _DECADE.match(words.at(i))
    if not match:
        return None
    start = i - 1 if words.at(i - 1) == "the" else i
    return Atom(start, i + 1, _ref("range", "explicit", value=f"{match[1]}X"))


def iso(words: Words, i: int) -> Atom | None:
    """ "2005-09-14", which the tokenizer may have cut at its hyphens."""
    for end in (i + 1, i + 5):
        match = _ISO.match("".join(words.lower[i:end]))
        if match and 1 <= int(match[2]) <= 12 and day_number(match[3], int(match[2])):
            return Atom(i, end, _ref("day", "explicit", value=match[0]))
    return None


def number(words: Words, i: int) -> Atom | None:
    """Whatever begins with four digits."""
    if found := iso(words, i):
        return found
    return year(words, i) if is_year(words.at(i)) else decade(words, i)


def season(words: Words, i: int) -> Atom | None:
    """ "last summer", "in the spring of 2015", "this winter"; "in spring" only with a capital or a year."""
    value = lx.SEASONS[words.at(i)]
    before = words.at(i - 1)
    end, of_year = _year_after(words, i + 1)
    if of_year:
        return Atom(i - (before == "the"), end, _ref("season", "explicit", value=f"{of_year}-{value}"))
    if before in lx.SHIFTS:
        shift = lx.SHIFTS[before]
        return Atom(i - 1, i + 1, _ref("season", "offset", kind="offset", unit="season", value=value, shift=shift))
    return None


# ---------------------------------------------------------------------------------- from the day of speaking


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
    return _ref("day", "weekday", kind="weekday", value=value, part=part, unit=unit, shift=shift)


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
    return Atom(i, end + (part is not None), _ref("day", "offset", kind="offset", shift=shift, part=part))


def part_of_day(words: Words, i: int) -> Atom | None:
    """ "last night", "this morning"."""
    before = words.at(i - 1)
    if before == "this" or (before == "last" and words.at(i) in ("night", "evening")):
        shift = lx.SHIFTS[before]
        return Atom(i - 1, i + 1, _ref("day", "offset", kind="offset", shift=shift, part=words.at(i)))
    return None


def overnight(words: Words, i: int) -> Atom | None:
    """ "Overnight": the night before the day of speaking."""
    return Atom(i, i + 1, _ref("range", "overnight", kind="phase", value="overnight"))


def weekend(words: Words, i: int) -> Atom | None:
    """ "over the weekend", "at the weekend", "last weekend", "this weekend"."""
    before = words.at(i - 1)
    if before in lx.SHIFTS:
        return Atom(i - 1, i + 1, _ref("range", "weekend", kind="phase", value="weekend", shift=lx.SHIFTS[before]))
    if before == "the" and words.at(i - 2) in ("over", "at", "on", "during"):
        return Atom(i - 1, i + 1, _ref("range", "weekend", kind="phase", value="weekend"))
    return None


def quarter(words: Words, i: int) -> Atom | None:
    """ "the first quarter of 2018", "the second half of 2022"."""
    end, of_year = _year_after(words, i + 1)
    before = words.at(i - 1)
    start = i - 1 - (words.at(i - 2) == "the")
    if not of_year:
        return None
    if words.at(i) == "quarter" and before in lx.QUARTERS:
        return Atom(start, end, _ref("range", "explicit", value=f"{of_year}-{lx.QUARTERS[before]}"))
    if words.at(i) == "half" and before in lx.HALVES:
        return Atom(start, end, _ref("range", "explicit", value=of_year, part=lx.HALVES[before]))
    return None


# ------------------------------------------------------------------------------------------- counted units


def unit(words: Words, i: int) -> Atom | None:
    """ "three days ago", "last month", "in recent weeks", "a day after", "the next day": the first rule that fits."""
    for rule in (_counted_from_act, _the_next_day, _in_the_day, _ago, _reach, _shifted):
        if found := rule(words, i):
            return found
    return None


def hours(words: Words, i: int) -> Atom | None:
    """ "hours after the blast", "minutes later"."""
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
    the_day = words.at(start) == "the" and named == "day"
    if words.at(counts + 1) == "than" or (words.at(start) in ("the", "last", "next", "past") and not the_day):
        return None  # "two days later than planned", "the week after next"
    if named == "hour":
        many = 1 if words.at(i) == "hours" else 0
    granularity = "day" if named == "week" else _granularity(named)
    return Atom(start, i + 2, _ref(granularity, "after", kind="event", shift=sign * many, unit=named), counts)


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
    return Atom(start, i + 1, _ref(_granularity(named), "then", kind="event", shift=shift, unit=named), i)


def _in_the_day(words: Words, i: int) -> Atom | None:
    """ "later in the day": the day told before."""
    if words.at(i) == "day" and words.lower[max(0, i - 2) : i] == ["in", "the"] and words.at(i - 3) in lx.SIDES:
        return Atom(i - 3, i + 1, _ref("day", "then", kind="event"), i)
    return None


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
    return Atom(counted[1], end, _ref(_granularity(named), "offset", kind="offset", shift=shift, unit=named))


def _reach(words: Words, i: int) -> Atom | None:
    """ "in recent weeks", "over the past few days", "in the coming days", "within two weeks"."""
    named = lx.UNITS[words.at(i)]
    plural = words.at(i) != named
    at = i - 1 - (words.at(i - 1) in lx.SOME)
    the = words.at(at - 1) == "the"
    if words.at(at) in lx.RECENT | lx.COMING and (plural or the):
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
        return Atom(start - 1, i + 1, _ref("range", "within", kind="since", shift=many, unit=named))
    if words.at(start - 1) == "in":
        return Atom(start, i + 1, _ref(_granularity(named), "in", kind="offset", shift=many, unit=named))
    return None


def _since(named: str, shift: int) -> TimeRef:
    return _ref("range", "since", kind="since", shift=shift, unit=named)


def _shifted(words: Words, i: int) -> Atom | None:
    """ "last month", "this week", "next year", "the week after next", "the month before last", "of the month"."""
    before, named = words.at(i - 1), lx.UNITS[words.at(i)]
    if named == "day" or words.at(i) != named:
        return None
    ref = _ref(named, "offset", kind="offset", unit=named)  # type: ignore[arg-type]
    if before in ("last", "this", "next"):
        return Atom(i - 1, i + 1, _moved(ref, lx.SHIFTS[before]))
    beyond = {("after", "next"): 2, ("before", "last"): -2}.get((words.at(i + 1), words.at(i + 2)))
    if before == "the" and beyond:
        return Atom(i - 1, i + 3, _moved(ref, beyond))
    if before == "the" and words.at(i - 2) == "of" and words.at(i - 3) in lx.PARTS_OF:
        return Atom(i - 1, i + 1, ref)
    return None


def _moved(ref: TimeRef, shift: int) -> TimeRef:
    return _ref(ref.granularity, ref.rule, kind=ref.kind, unit=ref.unit, shift=shift)


def _granularity(named: str) -> Granularity:
    return cast(Granularity, "range" if named == "hour" else named)


_KINDS: Final[tuple[tuple[Iterable[str], Rule], ...]] = (
    (lx.WEEKDAYS, weekday),
    (lx.MONTHS, month),
    (lx.SEASONS, season),
    (lx.UNITS, unit),
    (lx.HOURS, hours),
    (lx.DAYS, day),
    (("night", "morning", "evening", "afternoon"), part_of_day),
    (("overnight",), overnight),
    (("weekend",), weekend),
    (("quarter", "half"), quarter),
)
RULES: Final[dict[str, Rule]] = {word: rule for kind, rule in _KINDS for word in kind}
CENTURIES: Final = frozenset({"15", "16", "17", "18", "19", "20"})


def atoms(words: Words) -> list[Atom]:
    """Give all atoms in their order; where two overlap, the one that was begun by the earlier word."""
    found: list[Atom] = []
    last = 0
    for i, word in enumerate(words.lower):
        rule = RULES.get(word) or (number if word[:2] in CENTURIES and len(word) > 3 else None)
        if rule and i >= last and (atom := rule(words, i)) and atom.start >= last:
            if words.at(atom.start - 1) in lx.RECURRING:
                continue
            found.append(atom)
            last = atom.end
    return found
