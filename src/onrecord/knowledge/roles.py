"""Roles and titles of English news: which office a noun phrase names, of which sector. Data in data/roles.toml."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Self

from onrecord.knowledge.functions import Functions
from onrecord.knowledge.records import RoleEntry

# The sector of those who held an office once (PLOVER manual, table of sector codes).
SECTOR_OF_FORMER = "ELI"
# Whose former members these are; an exiled opposition leader is still one of the opposition.
OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
# Who holds an office for a time, or is there just now, holds the same office.
WITHOUT_DIFFERENCE = frozenset("acting interim caretaker transitional provisional current outgoing visiting".split())
# "Intelligence chief" and "chief of intelligence" are the same.
_TURNING, _UNDER_CHIEFS = frozenset({"chief", "head", "director"}), frozenset({"MIL", "COP", "SPY"})
# Behind a title: who was chosen and does not hold the office yet, whoever it is of.
TO_COME = frozenset({"elect", "designate"})
# "ministers of health", "secretaries of state": the plural is in the word before these.
_BEFORE_COMPLEMENT = (" of ", " for ", " to ", " in ", " at ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """One title of an office, in the singular or the plural."""

    office: str
    sector: str
    level: str
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleBook:
    """Titles by phrase, in lower case and with hyphens as spaces, their last words, and the words that modify them."""

    titles: Mapping[str, Title]
    modifiers: frozenset[str]
    former: frozenset[str]
    lasts: frozenset[str]

    @classmethod
    def from_tables(cls, tables: Mapping[str, Any], functions: Functions) -> Self:
        """From the tables of roles.toml, and the ministers of every ministry in functions.toml."""
        titles: dict[str, Title] = {}
        for phrase, office in functions.heads.items():
            _enter(titles, phrase, Title(office=office, sector="GOV", level="minister"))
        for office, table in tables["offices"].items():
            for phrase in table["titles"]:
                _enter(titles, phrase, Title(office=office, sector=table["sector"], level=table["level"]))
        for phrase, title in [*titles.items()]:
            turned = _turned(phrase) if title.sector in _UNDER_CHIEFS and not title.plural else None
            if turned and turned not in titles:
                _enter(titles, turned, title)
        former = frozenset(tables["modifiers"]["former"])
        modifiers = former | frozenset(tables["modifiers"]["other"])
        lasts = frozenset(phrase.split()[-1] for phrase in titles)
        return cls(titles=MappingProxyType(titles), modifiers=modifiers, former=former, lasts=lasts)

    def find(self, words: str) -> RoleEntry | None:
        """
        The longest known role at the end of a phrase: "Chinese foreign minister" is foreign minister. Modifiers
        right before it belong to it ("former deputy prime minister"), and "former" at the head of the phrase.
        """
        tokens = words.lower().replace("-", " ").split()
        if len(tokens) > 1 and tokens[-1] in TO_COME and (held := self._find(tokens[:-1])):
            return replace(held, phrase=f"{held.phrase} {tokens[-1]}")
        return self._find(tokens)

    def _find(self, tokens: list[str]) -> RoleEntry | None:
        if not tokens or tokens[-1] not in self.lasts:
            return None
        for i in range(len(tokens)):
            if title := self.titles.get(" ".join(tokens[i:])):
                return self._entry(tokens, i, title)
        return None

    def _entry(self, tokens: list[str], start: int, title: Title) -> RoleEntry:
        first = start
        while first and tokens[first - 1] in self.modifiers:
            first -= 1
        modifiers = tuple(tokens[first:start])
        owned = "'s" in tokens or "’s" in tokens  # "former president Ana Diaz's lawyers" are lawyers still
        if first and tokens[0] in self.former and not owned:  # "former Ruritanian prime minister"
            modifiers = (tokens[0], *modifiers)
        once = self.former.intersection(modifiers)
        return RoleEntry(
            office=title.office,
            phrase=" ".join(tokens[first:]),
            sector=SECTOR_OF_FORMER if once and title.sector in OFFICIAL else title.sector,
            level=title.level,
            modifiers=modifiers,
            plural=title.plural,
        )


def _enter(titles: dict[str, Title], phrase: str, title: Title) -> None:
    singular, _, irregular = phrase.replace("-", " ").partition(" / ")
    titles[singular] = title
    several = Title(office=title.office, sector=title.sector, level=title.level, plural=True)
    titles.setdefault(irregular or _plural_title(singular), several)


def _turned(phrase: str) -> str | None:
    """ "Chief of intelligence" of "intelligence chief": the same office."""
    field, _, head = phrase.rpartition(" ")
    return f"{head} of {field}" if head in _TURNING and field and " " not in field else None


def _plural_title(phrase: str) -> str:
    head, complement = phrase, ""
    for joint in _BEFORE_COMPLEMENT:
        before, found, _ = head.partition(joint)
        if found:
            head, complement = before, phrase[len(before) :]
    return plural(head) + complement


def plural(noun: str) -> str:
    """The regular plural of an English noun or noun phrase that ends in its head."""
    if noun.endswith("man"):
        return f"{noun[:-2]}en"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"
