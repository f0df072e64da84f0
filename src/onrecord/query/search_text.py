"""The language of the search: words, "phrases", -words, and fields such as actor:china."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from onrecord.errors import BadQuestion
from onrecord.query.asking import FIELDS, SEVERAL, Query
from onrecord.store import Words

# One word of a search: perhaps left out, perhaps the value of a field; a phrase that is not closed runs to the end.
# What stands before a colon without being a name ("10:30") is one of the words.
_VALUE = r'(?:"[^"]*(?:"|$)|[^\s"])'
_ITEM = re.compile(rf"(?P<minus>-?)(?:(?P<field>[A-Za-z][A-Za-z_-]*):(?P<value>{_VALUE}*)|(?P<word>{_VALUE}+))")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_OTHER_NAMES: Mapping[str, str] = {"independent": "min_independent"}
_NAMES = ", ".join(sorted((set(FIELDS) - {"min_independent"}) | {"independent"}))
_HOW = f"The fields are: {_NAMES}. To look for the words themselves, put them between quotation marks"
_MOST_WORDS = 100  # each is looked up by itself, and a passage that holds them all is no longer one
_UNSEARCHABLE = {"Cc", "Cs"}  # categories of characters that neither a text nor a database takes


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchText:
    """A search, read: the words to look for and what the rows must fit."""

    words: Words
    query: Query


def read_search(text: str) -> SearchText:
    """
    Read a search: `actor:china type:consult since:2021-08 between:china,usa "crisis of authority" sanction* -iran`.

    All must fit. A value of several words stands between quotation marks: actor:"Mila Toren". Raises BadQuestion for
    a field that there is not, one without a value, a search for nothing and one for more words than anybody types.
    """
    found: dict[str, list[str]] = {}
    words: list[str] = []
    without: list[str] = []
    for item in _ITEM.finditer(_clean(text)):
        value = (item["value"] or item["word"] or "").replace('"', " ").strip()
        if item["field"] is None:
            (without if item["minus"] else words).append(value)
        elif item["minus"]:
            raise BadQuestion(f"{item[0]!r} cannot be left out", "Only words can: -word")
        else:
            found.setdefault(_field(item["field"], item[0]), []).append(_required(value, item["field"]))
    if len(" ".join([*words, *without]).split()) > _MOST_WORDS:
        raise BadQuestion(f"a search holds at most {_MOST_WORDS} words", "Keep those that are rare")
    search = SearchText(words=_searchable(words, without), query=_query(found))
    if search == SearchText(words=Words(), query=Query()):
        raise BadQuestion(
            "there is nothing to look for", "Give words, such as: onrecord search 'actor:china \"trade deal\"'"
        )
    return search


def _clean(text: str) -> str:
    spaced = (" " if unicodedata.category(c) in _UNSEARCHABLE else c for c in text.translate(_QUOTES))
    return "".join(spaced)


def _field(name: str, item: str) -> str:
    wanted = name.casefold().replace("-", "_")
    wanted = _OTHER_NAMES.get(wanted, wanted)
    if wanted not in FIELDS:
        raise BadQuestion(f"{item!r}: there is no field {name!r}", _HOW)
    return wanted


def _required(value: str, field: str) -> str:
    if not value:
        raise BadQuestion(f"the field {field!r} has no value", f"Give one: {field}:WORD")
    return value


def _searchable(words: list[str], without: list[str]) -> Words:
    """Leave out what holds no letter or digit: the index has no such words."""
    return Words(all=tuple(filter(_has_word, words)), none=tuple(filter(_has_word, without)))


def _has_word(phrase: str) -> bool:
    return any(c.isalnum() for c in phrase)


def _query(found: Mapping[str, list[str]]) -> Query:
    values: dict[str, object] = {}
    for name, given in found.items():
        if name in SEVERAL:
            values[name] = tuple(given)
        elif len(given) > 1:
            raise BadQuestion(f"{name} is given more than once", f"Give it once: {name}:WORD")
        else:
            values[name] = _READ[name](given[0]) if name in _READ else given[0]
    return Query(**values)  # type: ignore[arg-type]


def _pair(value: str) -> tuple[str, str]:
    sides = [side.strip() for side in value.split(",")]
    if len(sides) != 2 or not all(sides):
        raise BadQuestion(f"between:{value} does not name two", 'Part them by a comma: between:china,"united states"')
    return sides[0], sides[1]


def _number(value: str) -> int:
    if not (value.isascii() and value.isdigit()) or len(value) > _DIGITS:
        raise BadQuestion(f"{value!r} is no number of origins", "Give one: independent:2")
    return int(value)


_DIGITS = 9
_READ: Mapping[str, Callable[[str], object]] = {"between": _pair, "min_independent": _number}
