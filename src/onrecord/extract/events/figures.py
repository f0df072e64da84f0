"""How many were killed, hurt, held, driven out, how many marched, what was paid: with the words of range beside it."""

import re
from collections.abc import Mapping
from typing import Any

from onrecord.extract.drafts import FigureDraft, Tokens
from onrecord.extract.events.parse import Parse

# Bounds as (low, high) of a count n, None where the words leave it open. "Dozens" are at least two dozen and fewer
# than a hundred, else the report would say "scores" of hundreds; "hundreds" at least 200, "thousands" at least 2,000,
# with no upper end, because English keeps using them far beyond the next unit.
VAGUE: Mapping[str, tuple[int, int | None]] = {
    "dozens": (24, 99), "scores": (40, None), "hundreds": (200, None), "thousands": (2_000, None),
    "millions": (2_000_000, None), "several": (3, 9), "few": (2, 9), "couple": (2, 2), "dozen": (12, 12),
}  # fmt: skip
# "Tens of thousands": at least two of them, as with "thousands" alone.
MULTIPLES = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200}
MULTIPLIED = {"thousands": 1_000, "millions": 1_000_000}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "m": 1_000_000,
          "bn": 1_000_000_000, "trillion": 1_000_000_000_000, "dozen": 12, "hundreds": 200}  # fmt: skip
NUMBERS = {word: value for value, word in enumerate(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty""".split())} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90}  # fmt: skip
UNITS = frozenset(word for word, value in NUMBERS.items() if 0 < value < 10)
TENS = frozenset(word for word, value in NUMBERS.items() if value >= 20)
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY",
              "yuan": "CNY", "rouble": "RUB", "ruble": "RUB", "rupee": "INR", "usd": "USD", "eur": "EUR"}  # fmt: skip
_DIGITS = re.compile(r"^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
REACH = 4
_ARTICLES = frozenset({"a", "an"})
_DESCRIBING = frozenset({"acl", "amod", "oprd", "acomp"})
# Entities whose numbers are no count of people or money: "on 12 March".
UNCOUNTED = frozenset({"DATE", "TIME", "PERCENT"})


def figures(parse: Parse, tokens: list[int], type: str, table: Mapping[str, Any]) -> tuple[FigureDraft, ...]:
    """
    The figures among the tokens of an act's clause.

    `low` and `high` are the bounds that the words give ("at least 12": 12 and None; "more than 100": 101 and None;
    "up to 40": None and 40; "about 30": 30 and 30, since the report gives no other number); `unit` is "people" or
    an ISO 4217 code. What is counted comes from the words of harm in the clause ("killed", "arrested").
    """
    found: dict[tuple[str, Tokens], FigureDraft] = {}
    inside = frozenset(tokens)
    for at in tokens:
        if not _begins_number(parse, at, inside):
            continue
        end, value = _number(parse, at)
        if draft := _figure(parse, at, end, value, type, table):
            found.setdefault((draft.what, draft.tokens), draft)
    return tuple(found.values())


def own_clause(parse: Parse, head: int) -> list[int]:
    """What hangs from a word but for coordinated clauses with subjects of their own, whose numbers are theirs."""
    found, waiting = [], [head]
    while waiting:
        at = waiting.pop()
        found.append(at)
        waiting.extend(kid for kid in parse.kids[at] if not _apart(parse, kid))
    return sorted(found)


def _apart(parse: Parse, token: int) -> bool:
    """
    "Police fired, and forty people were held", "sent rescuers and pledged $3 million", "freed the hostages, ending a
    siege in which 21 died".
    """
    if parse.deps[token] == "relcl" and any(parse.is_noun(kid) for kid in parse.by(token, "nsubj", "nsubjpass")):
        return True
    return (
        parse.deps[token] == "conj"
        and parse.is_verb(token)
        and bool(parse.by(token, "nsubj", "nsubjpass", "dobj", "dative"))
    )


def _figure(
    parse: Parse, start: int, end: int, value: tuple[int | None, int | None], type: str, table: Mapping[str, Any]
) -> FigureDraft | None:
    if currency := _currency(parse, start, end):
        what, unit = "money", currency
    elif counted := _counted(parse, start, end, type, table):
        what, unit = counted, "people"
    else:
        return None
    low, high, first = _ranged(parse, start, value)
    return FigureDraft(tokens=Tokens(first, end), what=what, low=low, high=high, unit=unit)


def _begins_number(parse: Parse, at: int, inside: frozenset[int]) -> bool:
    if at - 1 in inside and (_is_number(parse, at - 1) or _hyphenated(parse, at - 1)):
        return False
    if parse.words[at] in MULTIPLIED and parse.words[at - 1] == "of" and parse.words[at - 2] in MULTIPLES:
        return False
    if parse.entities[at] in UNCOUNTED or _YEAR.match(parse.words[at]):
        return False
    return _is_number(parse, at) and not _of_counted(parse, at)


def _of_counted(parse: Parse, at: int) -> bool:
    """ "Seven members of one family": the second number counts no more people."""
    noun = parse.heads[at]
    of = parse.heads[noun]
    return parse.deps[at] == "nummod" and parse.words[of] == "of" and bool(parse.by(parse.heads[of], "nummod"))


def _is_number(parse: Parse, at: int) -> bool:
    word = parse.words[at]
    if word in VAGUE or word in SCALES or word in MULTIPLES:
        return word != "m" or parse.tags[at - 1] == "CD"
    return parse.tags[at] == "CD" and _value(word) is not None


def _hyphenated(parse: Parse, hyphen: int) -> bool:
    """The hyphen of "sixty-three", where the tokenizer parts it."""
    return parse.words[hyphen] == "-" and parse.words[hyphen - 1] in TENS and parse.words[hyphen + 1] in UNITS


def _value(word: str) -> float | None:
    if _DIGITS.match(word):
        return float(word.replace(",", ""))
    parts = [NUMBERS.get(part) for part in word.split("-")]
    if parts and all(part is not None for part in parts):
        return float(sum(part for part in parts if part is not None))
    return None


def _number(parse: Parse, at: int) -> tuple[int, tuple[int | None, int | None]]:
    """End and bounds of the number that begins here: "5.1 million", "two dozen", "tens of thousands"."""
    if parse.words[at + 1 : at + 2] == ["of"] and parse.words[at] in MULTIPLES:
        scale = MULTIPLIED.get(parse.words[at + 2]) if at + 2 < len(parse.words) else None
        if scale:
            return at + 3, (MULTIPLES[parse.words[at]] * scale, None)
    end, vague = at, None
    total: float | None = None
    while end < len(parse.words) and (_is_number(parse, end) or _hyphenated(parse, end)):
        word = parse.words[end]
        if word == "-":
            end += 1
            continue
        if total is None and word in VAGUE:
            vague = VAGUE[word]
        elif word in SCALES:
            total = (total or 1) * SCALES[word]
        else:
            total = (total or 0) + (_value(word) or 0)
        end += 1
    if total is None and vague:
        return end, vague
    whole = int(total) if total is not None else None
    return end, (whole, whole)


def _ranged(parse: Parse, start: int, value: tuple[int | None, int | None]) -> tuple[int | None, int | None, int]:
    """The bounds with the words before the number, and where those begin."""
    low, high = value
    start -= start > 0 and parse.words[start] in SCALES and parse.words[start - 1] in _ARTICLES  # "more than a dozen"
    words = parse.words[max(0, start - REACH) : start]
    if low == high and low is not None:
        if words[-2:] == ["at", "least"] or words[-1:] == ["minimum"]:
            return low, None, start - 2
        if words[-2:] in (["more", "than"], ["well", "over"]) or words[-1:] in (["over"], ["above"]):
            return low + 1, None, start - (2 if words[-1] == "than" else 1)
        if words[-2:] == ["up", "to"] or words[-2:] == ["as", "many"]:
            return None, high, start - 2
        if words[-2:] in (["fewer", "than"], ["less", "than"]) or words[-1:] in (["under"], ["nearly"], ["almost"]):
            return None, low - 1, start - (2 if words[-1] == "than" else 1)
        if words[-1:] in (["to"], ["-"], ["and"]) and (first := _first_of_range(parse, start)) is not None:
            return first, high, start - 2
    return low, high, start


def _first_of_range(parse: Parse, start: int) -> int | None:
    """ "between 10 and 15", "10 to 15": the number before, where it is smaller."""
    value = _value(parse.words[start - 2]) if start >= 2 and parse.tags[start - 2] == "CD" else None
    later = _value(parse.words[start])
    return int(value) if value is not None and later is not None and value < later else None


def _currency(parse: Parse, start: int, end: int) -> str | None:
    before = parse.words[start - 1] if start else ""
    if before in CURRENCIES:
        return CURRENCIES[before]
    return CURRENCIES.get(parse.lemmas[end]) if end < len(parse.lemmas) else None


def _counted(parse: Parse, start: int, end: int, type: str, table: Mapping[str, Any]) -> str | None:
    """What a number of people counts: the nearest verb above it, or the noun that it stands with, decides."""
    people = frozenset(table["people"])
    at = end - 1
    noun = parse.heads[at] if parse.deps[at] in {"nummod", "quantmod", "amod", "det"} else at
    partitive = [p for kid in parse.by(noun, "prep") if parse.words[kid] == "of" for p in parse.by(kid, "pobj")]
    named = partitive[0] if partitive else noun
    if parse.is_noun(named) and parse.lemmas[named] not in people and parse.tags[named] not in {"NNP", "NNPS"}:
        return None
    return _by_verb(parse, noun, table) or table["by_type"].get(type)


def _by_verb(parse: Parse, noun: int, table: Mapping[str, Any]) -> str | None:
    """
    What the words of harm around a noun count. One that stands before the noun counts only where no verb does:
    "two captured officers were shot" are killed and not detained.
    """
    before: str | None = None
    at = noun
    for _ in range(REACH):
        if what := _harm(parse, at, table):
            return what
        for kid in parse.kids[at]:
            if kid != noun and parse.deps[kid] in _DESCRIBING and (what := _harm(parse, kid, table)):
                if parse.deps[kid] != "amod":
                    return what
                before = before or what
        if parse.heads[at] == at or parse.is_verb(at):
            return before
        at = parse.heads[at]
    return before


def _harm(parse: Parse, at: int, table: Mapping[str, Any]) -> str | None:
    harmed: Mapping[str, list[str]] = table["harm"]
    return next((what for what, words in harmed.items() if {parse.lemmas[at], parse.words[at]} & {*words}), None)
