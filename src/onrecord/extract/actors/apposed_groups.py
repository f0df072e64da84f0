"""
Groups that words beside them tell of: "the smugglers, all Guineans"; who is called "one" after several people were
counted: "nine Kenyan peacekeepers came under fire, and one, a corporal, died".
"""

from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import SOME_OF, Phrase

_ALL = frozenset({"all", "both"})
_ONE = frozenset({"one", "another", "other"})
_ARTICLES = frozenset({"a", "an", "the"})
_DEMONYM = "demonym"
_ENDS = frozenset({",", ".", ";", ")"})
_BACK = 1  # sentences from "one" to those of whom it is one
_BESIDE = "people beside them"
_ONE_OF_THEM = "one of them"


def share_with_apposed(links: Links) -> None:
    """Give groups, and who is one of them, the country that only the words beside them tell."""
    for position, phrase in enumerate(links.phrases):
        cluster = links.cluster_of.get(position)
        if cluster is None or phrase.form == "pronoun":
            continue
        if cluster.type == "person" and (country := _called_beside(links, phrase, cluster)):
            cluster.country = None
            _tell(links, position, cluster, country, _BESIDE)
        if phrase.rule == SOME_OF and cluster.plural:
            _tell(links, position, cluster, _all_of(links, phrase), _BESIDE)
        if cluster.country:
            continue
        if cluster.type == "group" and cluster.plural:
            _tell(links, position, cluster, _all_of(links, phrase), _BESIDE)
        elif cluster.type == "person" and (group := _counted_before(links, phrase)):
            _tell(links, position, cluster, group.country, _ONE_OF_THEM)


def _tell(links: Links, position: int, cluster: Cluster, country: str | None, rule: str) -> None:
    if country is not None:
        cluster.country = links.phrases[position].country = country
        links.rules[position] = f"{links.rules.get(position, links.phrases[position].rule)}; {rule}"


def _all_of(links: Links, phrase: Phrase) -> str | None:
    """ "The smugglers, all Guineans, fled": the country of the people beside them."""
    at, words = phrase.tokens.end, links.context.words
    if at + 1 >= len(words) or words[at] != "," or words[at + 1] not in _ALL:
        return None
    found = next((p.country for p in links.phrases if p.tokens.start == at + 2 and p.rule == _DEMONYM), None)
    return found or _nation(links, at + 2)


def _nation(links: Links, at: int) -> str | None:
    """ "All Sudanese, fled": a nation by a word that needs no ending for several."""
    people, words = links.context.reading(at) if at + 1 < len(links.context.words) else None, links.context.words
    alone = people is not None and people.type == "state" and words[at + 1] in _ENDS
    return people.country if people and alone else None


def _called_beside(links: Links, phrase: Phrase, cluster: Cluster) -> str | None:
    """ "His wife, a Belgian heiress": of the country that she is called by, and not of his."""
    token = links.context.doc[phrase.head]
    owned = phrase.form == "nominal" and any(child.dep_ == "poss" for child in token.lefts)
    if not owned or phrase.role is not None or cluster.names:
        return None
    beside = (p for child in token.rights if child.dep_ == "appos" for p in _phrases_at(links, child.i))
    return next((p.country for p in beside if p.country and p.form == "nominal" and p.type == "person"), None)


def _phrases_at(links: Links, at: int) -> list[Phrase]:
    return [links.phrases[position] for position in links.by_head.get(at, ())]


def _counted_before(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Nine Kenyans were shot; one, a corporal, died": the only several people told of just before."""
    at, words = phrase.tokens.start - 1, links.context.words
    at -= words[at] in _ARTICLES
    if at < 1 or words[at] != "," or words[at - 1] not in _ONE:
        return None

    def fits(s: Sighting) -> bool:
        return s.head < at and s.cluster.plural and s.cluster.type == "group" and not s.located

    sentence = links.sentence_of[phrase.head]
    for near in (sentence, sentence - _BACK):
        told = list(dict.fromkeys(s.cluster for s in links.discourse.of(near) if fits(s)))
        if told:
            return told[0] if len(told) == 1 else None
    return None
