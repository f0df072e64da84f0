"""Which party named before words for a party means: "the far-right party", "the junior partner", "the party"."""

from collections.abc import Iterator

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.grammar import OBJECTS, SUBJECTS, first_conjunct
from onrecord.extract.actors.links import FAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase

_NOUNS = frozenset({"party", "partner"})
_PARTIES = frozenset({b.PARTY, b.OPPOSED})
# Words of the names of parties, and words before "party" that none of these is called by.
_OF_LEFT = frozenset("communist communists green greens labor labour left social socialist socialists workers".split())
_OF_RIGHT = frozenset("christian conservative conservatives liberal national republican right".split())
_RIGHT = frozenset("conservative nationalist right rightist christian".split())
_LEFT = frozenset("left leftist socialist communist green environmentalist".split())
_TELLS_ANOTHER = frozenset({"other", "rival", "another", "third", "sister", "new"})


def party_anew(links: Links, phrase: Phrase) -> Cluster | None:
    """ "The AfD's leader was fined. The far-right party appealed": the only party that the report has named."""
    words = {*links.context.words[phrase.tokens.start : phrase.head]}
    if phrase.noun not in _NOUNS or not phrase.definite or phrase.plural or words & _TELLS_ANOTHER:
        return None
    party = unique(_parties(links))
    if party is None or (phrase.country and phrase.country != party.country) or _is_of_other_side(words, party):
        return None
    seen = list(links.discourse.back(links.sentence_of[phrase.head], FAR, lambda s: s.cluster is party))
    if not seen or any(acts_over(links, s, phrase) for s in seen) or (words and all(_is_met(links, s) for s in seen)):
        return None
    if b.OPPOSED in phrase.sectors:
        phrase.sectors = (b.OPPOSED, b.PARTY)
    return party


def acts_over(links: Links, sighting: Sighting, phrase: Phrase) -> bool:
    """ "The AfD sued the far-right party", "the AfD said the party": who acts would be "it"."""
    token = links.context.doc[sighting.head]
    return token.dep_ in SUBJECTS and any(above.i == token.head.i for above in links.context.doc[phrase.head].ancestors)


def _parties(links: Links) -> Iterator[Cluster]:
    """The parties that the report has named so far, and others of whom no sector is known."""
    for s in links.discourse.latest():
        if s.cluster.type == "organization" and s.cluster.names:
            sectors = links.sectors(s.cluster)
            if sectors & _PARTIES or not (sectors or s.cluster.known):
                yield s.cluster


def _is_of_other_side(words: set[str], party: Cluster) -> bool:
    """ "The Socialists ... the conservative party"."""
    names = {word for name in party.names for word in name.lower().split()}
    return bool((words & _RIGHT and names & _OF_LEFT) or (words & _LEFT and names & _OF_RIGHT))


def _is_met(links: Links, sighting: Sighting) -> bool:
    """Whether something is done to a party: "met the National Party" makes it none of whom news goes on to tell."""
    return first_conjunct(links.context.doc[sighting.head]).dep_ in OBJECTS | {"pobj"}
