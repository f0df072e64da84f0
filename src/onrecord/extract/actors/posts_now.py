"""
Of what kind somebody is by what a clause tells: who leads a gang now, though once a policeman; who was an envoy until
he was recalled, or was once a minister.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import SOME_OF, Phrase
from onrecord.knowledge.roles import SECTOR_OF_FORMER

_FORMER = (SECTOR_OF_FORMER,)
_NOW = frozenset({"VBZ", "VBP"})
_ONCE = frozenset({"once", "formerly", "previously"})
_UNTIL, _PAST = "until", "VBD"
_LED, _FOR_OTHERS = frozenset({"organization", "group", "state"}), frozenset({"represent", "oversee"})
_PRIVATE = frozenset({"CVL", "UNK"})
_NOBLE = frozenset({"prince", "princess", "sheikh"})


def settle_posts(links: Links) -> None:
    """Let the clauses behind a description tell of what kind each person is."""
    for cluster in dict.fromkeys(links.cluster_of.values()):
        if cluster.type != "person" or cluster.plural or cluster.known:
            continue
        told = [(links.phrases[member], links.context.doc[links.phrases[member].head]) for member in cluster.members]
        told = [(phrase, noun) for phrase, noun in told if phrase.form != "pronoun"]
        kind = _kind_told(links, cluster, told)
        for phrase, _ in told if kind else ():
            phrase.sectors = kind


def _kind_told(links: Links, cluster: Cluster, told: list[tuple[Phrase, Token]]) -> tuple[str, ...]:
    sectors = links.sectors(cluster)
    led = next((kind for _, noun in told for kind in _led(links, noun)), ())
    if led:
        return led if sectors and sectors <= {SECTOR_OF_FORMER, "PTY"} else ()
    once = _may_be_former(cluster, set(links.sectors_in_order(cluster))) and any(
        _was_once(links, noun) for _, noun in told
    )
    return _FORMER if once or any(_is_over(links, phrase) for phrase, _ in told) else ()


def _clauses(noun: Token) -> Iterator[Token]:
    return (child for child in noun.rights if child.dep_ == "relcl" and any(t.lower_ == "who" for t in child.lefts))


def _led(links: Links, noun: Token) -> Iterator[tuple[str, ...]]:
    """ "Who leads a gang", "who heads one of Togo's gangs": the kind of what somebody leads now."""
    for verb in _clauses(noun):
        objects = [child for child in verb.rights if child.dep_ == "dobj"] if verb.tag_ in _NOW else []
        if verb.lemma_ in w.HEADING - _FOR_OTHERS:
            yield from (s for o in objects for c in links.all_at(o.i) if _is_body(links, c) and (s := _kind(links, c)))


def _is_body(links: Links, cluster: Cluster) -> bool:
    """A body, or "one of Togo's gangs"."""
    return cluster.type in _LED or all(links.phrases[member].rule == SOME_OF for member in cluster.members)


def _kind(links: Links, cluster: Cluster) -> tuple[str, ...]:
    return links.sectors_in_order(cluster)[:1]


def _is_over(links: Links, phrase: Phrase) -> bool:
    """ "Togo's envoy in Paris until he was recalled"."""
    noun = links.context.doc[phrase.head]
    if phrase.office is None or noun.dep_ != "appos":
        return False
    for token in links.context.doc[noun.i + 1 : noun.sent.end]:
        if token.text in {",", ";", "."}:
            return False
        if token.lower_ == _UNTIL:
            return token.head.dep_ == "advcl" and any(t.tag_ == _PAST for t in (token.head, *token.head.lefts))
    return False


def _may_be_former(cluster: Cluster, sectors: set[str]) -> bool:
    return sectors <= _PRIVATE or not _NOBLE.isdisjoint(cluster.nouns)


def _was_once(links: Links, noun: Token) -> bool:
    """ "Who was once the spy chief"."""
    for verb in _clauses(noun):
        posts = [child for child in verb.rights if child.dep_ == "attr"]
        held = any(p.office for post in posts for p in _phrases_at(links, post))
        if verb.lower_ == "was" and held and any(child.lower_ in _ONCE for child in verb.children):
            return True
    return False


def _phrases_at(links: Links, token: Token) -> Iterator[Phrase]:
    return (links.phrases[position] for position in links.by_head.get(token.i, ()))
