"""The offices that the titles of other sources mean: "Prime Minister of Norway" is prime-minister, of NOR."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.knowledge.records import KnownActor, KnownRole
from onrecord.knowledge.roles import WITHOUT_DIFFERENCE

if TYPE_CHECKING:
    from onrecord.knowledge.base import Knowledge

# Offices of a state: who holds one holds that of the own country, unless the title names another.
OF_STATES = frozenset({"head", "minister"})
_BEFORE_STATE = " of "


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office: its key in roles.toml, its PLOVER sector and level, and the country that its title names."""

    key: str
    sector: str
    level: str
    country: str | None


def with_offices(actor: KnownActor, knowledge: "Knowledge") -> KnownActor:
    """
    The actor with the keys of its offices in place of their titles, as far as they are known, and with the sectors
    that follow from them. Titles that mean no known office stay as they are.
    """
    if actor.type != "person":
        return actor
    read = [(role, read_office(role.title, knowledge)) for role in actor.roles]
    sectors = [office.sector for _, office in read if office]
    return replace(
        actor,
        roles=tuple(dict.fromkeys(_with_key(role, office, actor.country) for role, office in read)),
        sectors=tuple(dict.fromkeys([*actor.sectors, *sectors])),
    )


def _with_key(role: KnownRole, office: Office | None, home: str | None) -> KnownRole:
    if office is None:
        return role
    country = role.country or office.country
    if country is None and role.organization is None and office.level in OF_STATES:
        country = home
    return replace(role, title=office.key, country=country)


def read_office(title: str, knowledge: "Knowledge") -> Office | None:
    """
    The office that a whole title names. None where it names none, or one that differs from it: the deputy of a
    minister, or the chief of staff to the president.
    """
    words = " ".join(title.replace("-", " ").split())
    head, _, state = words.rpartition(_BEFORE_STATE)
    country = knowledge.country_of(state.removeprefix("the ")) if head else None
    return _read(words, None, knowledge) or (_read(head, country, knowledge) if country else None)


def _read(words: str, country: str | None, knowledge: "Knowledge") -> Office | None:
    entry = knowledge.role(words)
    if entry is None or frozenset(entry.modifiers) - WITHOUT_DIFFERENCE:
        return None
    before = words[: len(words) - len(entry.phrase)].strip()
    country = knowledge.country_of(before) if before else country
    if before and country is None:
        return None
    return Office(key=entry.office, sector=entry.sector, level=entry.level, country=country)
