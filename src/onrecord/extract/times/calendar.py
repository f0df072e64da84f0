"""
Dates of the calendar: "16 August 2021", "March 2020", "in 2019", "the spring of 2015".

Each rule looks around one word and gives the atom that covers it, or None; so do those of the other files here.
"""

import re
from typing import Final

from onrecord.extract.times import lexicon as lx
from onrecord.extract.times.atoms import Atom, Words, reference

_DAY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?$")
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d$")
_DECADE: Final = re.compile(r"((?:1[5-9]|20)\d)0s$")
_MID: Final = re.compile(r"mid-((?:(?:1[5-9]|20)\d\d)|(?:(?:1[5-9]|20)\d0s))$")
_ISO: Final = re.compile(r"((?:1[5-9]|20)\d\d)-(\d\d)-(\d\d)$")
_DETERMINERS: Final = frozenset({"the", "its", "their", "his", "her", "a"}) | lx.POSSESSIVE
_BETWEEN_YEARS: Final = frozenset({"and", "to", "-", "–", "or", ","})
_MONTH_LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


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
        return Atom(i - 1, end, reference("month", "explicit", value=value, shift=lx.SHIFTS[words.at(i - 1)]))
    return Atom(start, end, reference("day" if day else "month", "explicit", value=value))


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
    spanned = words.at(i + 1) in _BETWEEN_YEARS and is_year(words.at(i + 2))
    named = before in _DETERMINERS and (words.at(i + 1)[:1].isalpha() or spanned)
    if named or before in lx.BARE_YEAR or (before in _BETWEEN_YEARS and _follows_year(words, i)):
        return Atom(i, i + 1, reference("year", "explicit", value=words.at(i)))
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
    return Atom(start, i + 1, reference("range", "explicit", value=f"{match[1]}X"))


def iso(words: Words, i: int) -> Atom | None:
    """ "2005-09-14", which the tokenizer may have cut at its hyphens."""
    for end in (i + 1, i + 5):
        match = _ISO.match("".join(words.lower[i:end]))
        if match and 1 <= int(match[2]) <= 12 and day_number(match[3], int(match[2])):
            return Atom(i, end, reference("day", "explicit", value=match[0]))
    return None


def mid_year(words: Words, i: int) -> Atom | None:
    """ "mid-2015", "the mid-1990s", which the tokenizer keeps as one word."""
    match = _MID.match(words.at(i))
    if not match:
        return None
    value = f"{match[1][:3]}X" if match[1].endswith("s") else match[1]
    return Atom(i, i + 1, reference("range", "explicit", value=value, part="mid"))


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
        return Atom(i - (before == "the"), end, reference("season", "explicit", value=f"{of_year}-{value}"))
    if before in lx.SHIFTS:
        shift = lx.SHIFTS[before]
        return Atom(i - 1, i + 1, reference("season", "offset", kind="offset", unit="season", value=value, shift=shift))
    return None


def quarter(words: Words, i: int) -> Atom | None:
    """ "the first quarter of 2018"."""
    end, of_year = _year_after(words, i + 1)
    before = words.at(i - 1)
    if not of_year or before not in lx.QUARTERS:
        return None
    start = i - 1 - (words.at(i - 2) == "the")
    return Atom(start, end, reference("range", "explicit", value=f"{of_year}-{lx.QUARTERS[before]}"))
