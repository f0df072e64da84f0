"""The records that the knowledge base gives to the rest of onrecord."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

PlacePrecision = Literal["country", "admin1", "city"]
ActorType = Literal["person", "state", "organization", "group"]
Form = Literal["name", "adjective", "demonym", "capital", "metonym", "government", "parliament", "abbreviation"]

_LARGE = 100_000  # people


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRole:
    """
    An office that a person holds or held. `title` is the office key of roles.toml, or the words of the source where
    it has no key; `start` and `end` are ISO dates or their beginnings ("1997", "2018-04"), None where unknown.
    """

    title: str
    organization: str | None = None
    country: str | None = None
    start: str | None = None
    end: str | None = None

    def covers(self, first: date, last: date) -> bool:
        """
        Whether the office was held on all days from first to last, both included. A start that is not known to the
        day counts from its latest possible day, an end from its earliest: what is unsure is not covered.
        """
        begun = self.start is not None and latest_day(self.start) <= first
        return begun and (self.end is None or last <= earliest_day(self.end))


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownActor:
    """
    An actor of the knowledge base. `country` is an ISO 3166-1 alpha-3 code (XKX for Kosovo) or PLOVER's code for
    actors beyond states (IGO, UNO, EUR, NGO, ISM, IMG, MNC), `sectors` are PLOVER's, the primary one first. `kind`
    names the function of an organization ("foreign-ministry", "armed group"); `family_name` is a person's; `regions`
    are where a state lies ("Africa", "Western Africa", "landlocked").
    """

    id: str
    name: str
    names: tuple[str, ...]
    type: ActorType
    country: str | None = None
    sectors: tuple[str, ...] = ()
    wikidata: str | None = None
    roles: tuple[KnownRole, ...] = ()
    part_of: str | None = None
    kind: str | None = None
    family_name: str | None = None
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """One reading of a string of words: whom it names, and in what form."""

    actor: str
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleEntry:
    """
    A role as its noun phrase names it. `office` is the key under which differently named offices are the same
    ("foreign-minister" for the U.S. secretary of state), `phrase` the words found, modifiers included; `level` is
    "head" of state or government, "minister", "official", "member" or "leader".
    """

    office: str
    phrase: str
    sector: str
    level: str
    modifiers: tuple[str, ...] = ()
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """
    A place of the gazetteer, in degrees. Latitude and longitude are None where no source gives them; `precision`
    is "city", "admin1" (a first-level division, or a region of that rank: "Darfur") or "country"; `admin` is the
    division in which a city lies, where known.
    """

    geonames: int | None
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    admin: str | None
    population: int | None
    precision: PlacePrecision

    @property
    def is_large(self) -> bool:
        """Whether so many people live there, by the figure of a source, that it is known beyond its country."""
        return (self.population or 0) >= _LARGE


def earliest_day(text: str) -> date:
    """The first day that an ISO date or its beginning can mean: "2018-04" is 1 April 2018."""
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def latest_day(text: str) -> date:
    """The last day that an ISO date or its beginning can mean: "2018-04" is 30 April 2018."""
    parts = list(map(int, text.split("-")))
    if len(parts) == 3:
        return date(parts[0], parts[1], parts[2])
    year, month = parts[0], parts[1] if len(parts) == 2 else 12
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
