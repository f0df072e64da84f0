"""The country that a report is about, by how often, and where, it names states, their people and their towns."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.grammar import only_comments
from onrecord.extract.actors.phrase import PLACE, Phrase
from onrecord.extract.actors.words import CURRENCIES, SENT

ONLY_IN_REPORT = "only country of the report"
FROM_DATELINE = "country that the report is from and about"
MAIN_IN_REPORT = "country that the report is about"
NAMED_MOST = "country that the report names most"
OF_OPENING = "country of headline and lead"
# How the country is known where it tells whose officials these are, but little of people.
WEAK = frozenset({NAMED_MOST, OF_OPENING})
# A report is about a country that it names so often, and so many times as often as the next.
_OFTEN, _TIMES = 4, 2
# Or by its headline and first sentences, so many times as often as the next in the whole report.
_OPENING, _CLEARLY, _LONG = 3, 1.4, 8
_VISITING = "visiting"
_REPORTER = "reporter"
_ABROAD = frozenset({"JRN", "BUS"})
_OF_NO_PLACE = _ABROAD | {"REB"}
# Bodies of states are no country that an official could belong to for want of another.
BEYOND_STATES = b.BODIES | {"NGO", "NGM", "ISM", "IMG", "MNC"}


def is_aside(context: Context, phrase: Phrase) -> bool:
    """Whether a phrase names a state that only comments on what was done in another."""
    return phrase.type == "state" and only_comments(context.doc[phrase.head])


def is_outlet(phrase: Phrase) -> bool:
    """Whether a phrase names one who reports: "told Reuters"."""
    return phrase.type == "organization" and phrase.known is not None and "JRN" in phrase.sectors


def reports(phrase: Phrase) -> bool:
    """Whether a phrase names an outlet, or those who report and no name tells of: "told reporters"."""
    return is_outlet(phrase) or (phrase.type == "group" and phrase.noun == _REPORTER)


def is_abroad(phrase: Phrase) -> bool:
    """Whether a phrase names an outlet or a firm, which is at work in any country: "told Reuters", "a Boeing plane"."""
    return phrase.type == "organization" and phrase.known is not None and not _ABROAD.isdisjoint(phrase.sectors)


def main(context: Context, phrases: Sequence[Phrase]) -> tuple[str | None, str]:
    """The country that a report is about, and how that is known; who only comments is not counted."""
    telling = _telling(context, phrases)
    code, often, next_often = _ranked(telling)
    if code is None and len(paid := set(_by_currency(context))) == 1:
        return paid.pop(), ONLY_IN_REPORT
    if code is None or all(_is_guest(context, p) for p in telling):
        return None, ""
    if next_often == 0:
        return code, ONLY_IN_REPORT
    counted = [p for p in telling if not _is_of_itself(p)]
    first, whole, next_whole = _ranked(counted)
    if context.home and whole and sum(p.country == context.home for p in counted) == whole:
        return context.home, FROM_DATELINE
    if often >= max(_OFTEN, _TIMES * next_often):
        return code, MAIN_IN_REPORT
    if whole >= max(_OFTEN, _TIMES * next_whole):
        return first, NAMED_MOST
    return _of_opening(context, counted)


def at_home(context: Context, phrases: Sequence[Phrase]) -> str | None:
    """
    The country that a report is written from, where it is about that too: "OTTAWA - Prime Minister Ana Diaz" is of
    Canada, although the report names Iran more often.
    """
    counted = [p for p in _telling(context, phrases) if not _is_of_itself(p)]
    here = sum(p.country == context.home for p in counted)
    return context.home if here and _TIMES * here >= _ranked(counted)[1] else None


def _telling(context: Context, phrases: Sequence[Phrase]) -> list[Phrase]:
    named = (p for p in phrases if p.country and p.country not in BEYOND_STATES)
    return [p for p in named if not (is_aside(context, p) or is_abroad(p))]


def _by_currency(context: Context) -> Iterator[str]:
    """ "The Turkish lira fell after the minister quit": the states that only what they pay with names."""
    for at, match in context.matches.items():
        actor = context.reading(at)
        if actor and actor.type == "state" and context.doc.after(match.tokens.end) in CURRENCIES:
            yield actor.id


def _is_guest(context: Context, phrase: Phrase) -> bool:
    """ "The German ambassador", "a visiting German": who is there from elsewhere tells of another country."""
    return phrase.noun in SENT or _VISITING in context.words[phrase.tokens.start : phrase.head]


def _ranked(phrases: Iterable[Phrase]) -> tuple[str | None, int, int]:
    """The country that some phrases name most, how often, and how often they name the next."""
    named = Counter(p.country for p in phrases if p.country)
    ranked = sorted(named, key=lambda code: (-named[code], code))
    often = [named[code] for code in ranked] + [0, 0]
    return next(iter(ranked), None), often[0], often[1]


def _of_opening(context: Context, counted: Sequence[Phrase]) -> tuple[str | None, str]:
    """The country that headline and lead alone name, or name most where the report does so too."""
    sentences = [sent.end for sent, _ in zip(context.doc.sents, range(_OPENING), strict=False)]
    opening = [p for p in counted if p.head < sentences[-1]]
    code, often, next_often = _ranked(opening)
    first, whole, next_whole = _ranked(counted)
    leads = code == first and often > next_often and whole >= _CLEARLY * next_whole
    alone = often > 1 and next_often == 0
    goes_on = sum(1 for _ in context.doc.sents) >= _LONG
    return (code, OF_OPENING) if code and goes_on and (leads or alone) else (None, "")


def _is_of_itself(phrase: Phrase) -> bool:
    """Persons, firms and fighters tell nothing of where a report is set: al-Shabab fights in Kenya too."""
    of_place = phrase.type == "state" or phrase.rule == PLACE
    return not of_place and (phrase.type == "person" or not _OF_NO_PLACE.isdisjoint(phrase.sectors))
