"""Which body named before "the force" means, "the service", "the outfit", "the agency": by what such bodies do."""

from collections.abc import Callable

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.parties_anew import acts_over
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.recalling import kinds_of

_SECRET = frozenset({"SPY"})
_SECTORS = {
    "force": frozenset({"COP", "MIL", "PRM"}),
    "service": _SECRET,
    "agency": _SECRET,
    "outfit": frozenset({"CRM", "PRM", "REB", "SOC"}),
}
_HAVE_AGENCIES = frozenset({"EUR", "UNO"})
# Parts of bodies of states that nobody calls agencies.
_NO_AGENCIES = frozenset(
    """
    alliance assembly bloc commission committee community council court eu forum nations parliament
    secretariat tribunal un union
    """.split()
)
_EMBASSIES, _MISSION = frozenset({"embassy", "consulate"}), "mission"


def body_by_sector(links: Links, phrase: Phrase) -> Cluster | None:
    """ "The Guardia Civil boarded a boat. The force said": the only body of such a kind that was named just before."""
    sectors = _SECTORS.get(phrase.noun or "", frozenset())
    alone = phrase.tokens.end - phrase.tokens.start == 1
    told = frozenset(phrase.sectors) & sectors
    if any(phrase.noun in s.cluster.nouns and not s.cluster.names for s in links.discourse.latest()):
        return None  # "the postal service ... the service"
    if not (alone or told) or (phrase.noun == b.AGENCY and names_agencies(links)):
        return _embassy(links, phrase) if alone else None

    def fits(s: Sighting) -> bool:
        return _is_named(s, links, phrase) and bool((told or sectors) & links.sectors(s.cluster))

    def of_states(s: Sighting) -> bool:
        agency = s.cluster.country in _HAVE_AGENCIES and kinds_of(s.cluster).isdisjoint(_NO_AGENCIES)
        return _is_named(s, links, phrase) and agency

    found = _last(links, phrase, fits) if sectors else None
    return found or (_last(links, phrase, of_states) if phrase.noun == b.AGENCY else _embassy(links, phrase))


def _embassy(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Monks marched to the Thai embassy; police kept them from the mission"."""
    if phrase.noun != _MISSION:
        return None
    return _last(links, phrase, lambda s: s.cluster.type == "organization" and bool(kinds_of(s.cluster) & _EMBASSIES))


def _last(links: Links, phrase: Phrase, fits: Callable[[Sighting], bool]) -> Cluster | None:
    """The only such body of the last sentence that has any."""
    seen = list(links.discourse.back(links.sentence_of[phrase.head], NEAR, fits))
    return unique(s.cluster for s in seen if s.sentence == seen[0].sentence)


def _is_named(sighting: Sighting, links: Links, phrase: Phrase) -> bool:
    """Whether a body was named, and is none that does something to whom the phrase means: "the army hit the force"."""
    body = sighting.cluster.type == "organization" and bool(sighting.cluster.names)
    return body and not acts_over(links, sighting, phrase)


def names_agencies(links: Links) -> bool:
    """Whether a body that is called an agency was told of, or an outlet, which may be one."""
    bodies = (s.cluster for s in links.discourse.latest() if s.cluster.type == "organization")
    return any(b.AGENCY in kinds_of(c) or b.PRESS in links.sectors(c) for c in bodies)
