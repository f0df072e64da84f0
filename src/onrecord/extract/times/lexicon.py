"""The words of English by which reports say when, as tables. All keys are lower case."""

from typing import Final

WEEKDAYS: Final = {
    name: str(number)
    for number, names in enumerate(
        (
            ("monday", "mon."),
            ("tuesday", "tues.", "tue."),
            ("wednesday", "wed."),
            ("thursday", "thurs.", "thu."),
            ("friday", "fri."),
            ("saturday", "sat."),
            ("sunday", "sun."),
        ),
        start=1,
    )
    for name in names
}

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan.", "jan"),
            ("february", "feb.", "feb"),
            ("march", "mar."),
            ("april", "apr."),
            ("may",),
            ("june", "jun."),
            ("july", "jul."),
            ("august", "aug.", "aug"),
            ("september", "sept.", "sept", "sep."),
            ("october", "oct.", "oct"),
            ("november", "nov.", "nov"),
            ("december", "dec.", "dec"),
        ),
        start=1,
    )
    for name in names
}

# Months that are also verbs or names: they need a word beside them that makes them a date.
AMBIGUOUS_MONTHS: Final = frozenset({"may", "march", "april", "june", "august", "jan"})

# ISO 8601-2 numbers of the seasons, which stand where a month would ("2015-21" is the spring of 2015).
SEASONS: Final = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
QUARTERS: Final = {"first": "33", "second": "34", "third": "35", "fourth": "36", "last": "36", "final": "36"}
# "the first half of the year", "the last week of March", "the first day of the month".
PORTIONS: Final = {
    "half": frozenset({"first", "second"}),
    "week": frozenset({"first", "second", "third", "fourth", "last", "final"}),
    "day": frozenset({"first", "last", "final"}),
}

UNITS: Final = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "month": "month",
    "months": "month",
    "year": "year",
    "years": "year",
}
HOURS: Final = {"hour": "hour", "hours": "hour", "minutes": "hour", "moments": "hour"}

# Days from the day of speaking: "today", "yesterday".
DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
PARTS_OF_DAY: Final = frozenset("morning afternoon evening night midday noon midnight dawn dusk".split())
SHIFTS: Final = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}

# "late May", "the end of May": thirds of a unit. The second table needs its "of": "beginning in 2020" is a verb.
PARTS: Final = {"early": "early", "mid": "mid", "late": "late"}
PARTS_OF: Final = {"beginning": "early", "start": "early", "middle": "mid", "end": "late", "close": "late"}
# "earlier this week" ends, and "later this week" begins, on the day of speaking.
SIDES: Final = {"earlier": "earlier", "later": "later"}

# How many units "in recent weeks" reaches back, and "in the coming weeks" ahead, at most: a convention. A plural
# without a number is used until the next larger unit would be the natural one to count in.
VAGUE: Final = {"day": 7, "week": 6, "month": 12, "year": 10}
SOME: Final = frozenset({"several", "few"})
RECENT: Final = frozenset({"recent", "past", "last"})
COMING: Final = frozenset({"coming", "next", "following"})
NUMBERS: Final = {
    word: number
    for number, words in {
        1: ("a", "an", "one", "the", "past", "last", "next"),
        2: ("two", "couple"),
        3: ("three",),
        4: ("four",),
        5: ("five",),
        6: ("six",),
        7: ("seven",),
        8: ("eight",),
        9: ("nine",),
        10: ("ten",),
        11: ("eleven",),
        12: ("twelve",),
        15: ("fifteen",),
        20: ("twenty",),
        30: ("thirty",),
        40: ("forty",),
        50: ("fifty",),
    }.items()
    for word in words
}

# "a day after the raid": the day is that of the raid plus one.
AFTER: Final = {"after": 1, "following": 1, "before": -1}
THEN: Final = {"later": 1, "afterward": 1, "afterwards": 1, "earlier": -1, "before": -1, "previously": -1}
THE_DAY: Final = {"next": 1, "following": 1, "same": 0, "that": 0, "previous": -1, "preceding": -1}

RECURRING: Final = frozenset({"every", "each"})

# What may stand before a bare year or an ambiguous month to make it a date.
DATING: Final = frozenset(
    "in of since until till by from to through and between before after early late mid last next this during for "
    "on".split()
)
BARE_YEAR: Final = frozenset(
    "in of since until till by from through between before after during early late mid".split()
)
POSSESSIVE: Final = frozenset({"'s", "’s", "'", "’"})

# Days that are names, not days of this week: "Black Friday", "Bloody Sunday".
NAMES_OF_DAYS: Final = frozenset(
    "black bloody good easter ash palm super cyber whit maundy shrove holy boxing giving small fat clean".split()
)

OPEN_START: Final = frozenset({"since"})
OPEN_END: Final = frozenset({"until", "till", "by", "before"})
RANGE_OPENERS: Final = {"from": frozenset({"to", "until", "till", "through"}), "between": frozenset({"and"})}
DASHES: Final = frozenset({"-", "–", "—", "to", "through"})

# Tense.
FUTURE_AUXILIARIES: Final = frozenset("will wo 'll ’ll shall would must can could should may might".split())
PERFECT: Final = frozenset({"have", "has", "had", "'ve", "’ve", "having"})
# Infinitives behind these tell of what was done, not of what is to come: "managed on Friday to free them".
IMPLICATIVE: Final = frozenset(
    "manage begin start continue help fail cease stop happen appear seem tend choose dare bother rush use".split()
)
LOOKING_AHEAD: Final = frozenset("hope expect plan aim intend want promise need".split())
SCHEDULING: Final = frozenset("schedule plan set slate due expect intend".split())
SPEECH_IN_PRESENT: Final = frozenset(
    "say tell report add state announce claim warn confirm deny write note show".split()
)
BEHIND: Final = frozenset({"after", "following", "since"})
# "the first visit since 2003" was not since 2003, "the third this month" counts and does not date.
ORDINALS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth time".split())
AHEAD: Final = frozenset({"before", "ahead", "until"})
