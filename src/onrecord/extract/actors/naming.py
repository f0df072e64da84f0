"""Which names of a report are one actor's: the same name, a shortened one, one with "Mr." or "Mrs." before it."""

from collections.abc import Iterable, Sequence

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.shortening import InFull, is_short_for
from onrecord.knowledge.given_names import gender_of_name

_PERSON = frozenset({"person"})
# Titles before given names.
_BY_GIVEN_NAME = frozenset({"king", "queen", "emperor", "empress", "sultan", "pope", "prince", "princess"})


def join_names(links: Links) -> None:
    """Let each name have one cluster, and shortened names that of the only one who bears them in full."""
    clusters: dict[str, Cluster] = {}
    for position, phrase in enumerate(links.phrases):
        if not phrase.name or not (phrase.known or phrase.form == "name"):
            continue
        key = f"{phrase.type} {phrase.known or phrase.name} {address(links, phrase) or ''}"
        links.join(position, clusters.setdefault(key, Cluster()), "name")
    persons = _persons(links)
    in_full = InFull(persons)
    for short in sorted(persons, key=lambda c: c.members[0]):
        if address(links, links.phrases[short.members[0]]):
            continue  # of several who bear a surname, its reading order tells whom "Mrs." means
        full = _borne_by(links, short, list(in_full.of(short)))
        if full:
            links.merge(short, full, "short name")
    _join_short_forms(links)
    for person in _persons(links):
        person.likely_gender = _of_given_name(person)


def _of_given_name(person: Cluster) -> str | None:
    """ "f" of Katrin Voss; a name of one word tells nothing, for it may be the family's."""
    genders = {gender_of_name(name) for name in person.names if " " in name} - {None}
    return genders.pop() if len(genders) == 1 else None


def _borne_by(links: Links, short: Cluster, bearers: Sequence[Cluster]) -> Cluster | None:
    """
    Who is meant by a shortened name: the only one who was named in full before it, else the only one at all; but a
    surname that the knowledge base has for one person is not that of who holds another office later: "President Trump
    ... Joshua Trump, a student". Kings go by their given names: "King Salman" is not Mohammed bin Salman.
    """
    if short.office is not None and short.office.phrase in _BY_GIVEN_NAME:
        first = {name.split()[0] for name in short.names}
        bearers = [full for full in bearers if any(name.split()[0] in first for name in full.names)]
    before = [full for full in bearers if full.members[0] < short.members[0]]
    known = any(name in links.context.knowledge.surnames for name in short.names)
    return unique(before or [full for full in bearers if not (known and _differ(short, full))])


def _differ(short: Cluster, full: Cluster) -> bool:
    offices = short.office, full.office
    return None not in offices and len({office.office for office in offices if office}) > 1


def _join_short_forms(links: Links) -> None:
    """Let a short form that the text gives in brackets be of whom the full name before it names."""
    shorts = links.context.shorts
    for position, phrase in enumerate(links.phrases if shorts else ()):
        full = shorts.get(phrase.name or "") if phrase.type != "person" else None
        cluster = links.cluster_of.get(position)
        if full is None or cluster is None:
            continue
        named = [
            i
            for i, p in enumerate(links.phrases)
            if full.start <= p.head < full.end and p.name and i in links.cluster_of
        ]
        meant = unique(links.cluster_of[i] for i in named if links.phrases[i].tokens.end >= full.end - 1)
        if meant is not None and meant is not cluster and meant.type != "person":
            links.merge(cluster, meant, "short form")


def address(links: Links, phrase: Phrase) -> str | None:
    """ "m" or "f" where a name is an address: "Mr. Reda", "Mrs. Reda"."""
    if phrase.type != "person" or not phrase.name:
        return None
    return w.ADDRESSES.get(links.context.doc[phrase.tokens.start].lower_)


def join_addressed(links: Links, position: int, phrase: Phrase) -> None:
    """
    "Mrs. Reda" is the woman of that name, or his wife, where one was told of; else the one bearer of unknown gender.
    """
    cluster, gender = links.cluster_of.get(position), address(links, phrase)
    if cluster is None or gender is None or len(cluster.names) != 1:
        return
    bearers = [c for c in _persons(links) if c is not cluster and _bears(c, cluster) and not c.plural]
    others = [c for c in dict.fromkeys(links.cluster_of.values()) if c is not cluster]
    kin = [c for c in others if c.gender == gender and _is_kin(links, c, bearers)]
    sure = [c for c in bearers if c.gender == gender]
    meant = unique(sure) or unique(kin) or unique(c for c in bearers if c.gender is None)
    if meant:
        links.merge(cluster, meant, "short name")
        meant.gender = gender


def _persons(links: Links) -> Sequence[Cluster]:
    return [c for c in dict.fromkeys(links.cluster_of.values()) if c.type == "person" and c.names]


def _bears(cluster: Cluster, named: Cluster) -> bool:
    return bool(cluster.names & named.names) or is_short_for(named, cluster)


def _is_kin(links: Links, cluster: Cluster, bearers: Sequence[Cluster]) -> bool:
    """Whether somebody is of the family of one who bears a name: "Reda's wife, Ana"."""
    kin = (links.phrases[member] for member in cluster.members if links.phrases[member].noun in w.KIN)
    return any(links.owner(phrase, _PERSON) in bearers for phrase in kin)


def unique(clusters: Iterable[Cluster]) -> Cluster | None:
    """The cluster, where there is but one."""
    found = list(dict.fromkeys(clusters))
    return found[0] if len(found) == 1 else None
