"""Words that mean several actors named before: "the two", "the three governments", "which both"."""

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.grammar import first_conjunct, relative_verb
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.phrase import Phrase


def how_many(links: Links, phrase: Phrase) -> int:
    """How many actors named before a phrase means: "the two", "the pair", "both sides", "the three governments"."""
    if phrase.noun == "two":
        return 2
    if phrase.noun in w.SEVERAL and phrase.type is None:
        return w.SEVERAL[phrase.noun]
    if not phrase.plural or phrase.country or phrase.noun not in w.SIDE | w.PEOPLE | w.RIVALS | w.GOVERNMENT:
        return 0
    counts = (w.COUNTS.get(child.lower_, 0) for child in links.context.doc[phrase.head].lefts)
    return max(counts, default=0)


def those(links: Links, phrase: Phrase, many: int) -> tuple[Cluster, ...]:
    """As many of a kind as were named last; none where more of them were named at once."""
    kind = {"state"} if phrase.noun in w.SIDE | w.GOVERNMENT else {"person"}
    kind |= {"state"} if phrase.noun in w.RIVALS else set()
    found: list[Cluster] = []
    sentence = links.sentence_of[phrase.head]
    for near in range(sentence, sentence - NEAR - 2, -1):
        here = [s for s in links.discourse.of(near) if s.head < phrase.head]
        found = list(dict.fromkeys([*found, *(c for s in here for c in _as_kind(links, s, kind))]))
        named = [c for c in found if c.names]
        if len(named) >= many:
            found = named
        if len(found) >= many:
            break
    return tuple(found) if len(found) == many else ()


def _as_kind(links: Links, sighting: Sighting, kind: set[str]) -> list[Cluster]:
    """The actor itlinks or, where states are wanted, the state that a person acts for."""
    cluster = sighting.cluster
    if cluster.type in kind and not sighting.located:
        return [cluster]
    if cluster.type == "person" and "state" in kind and cluster.country:
        return [c for c in links.cluster_of.values() if c.type == "state" and c.country == cluster.country][:1]
    return []


def joined_antecedents(links: Links, token: Token) -> tuple[Cluster, ...]:
    """ "Oslo and Lima, which both signed": a plural verb after joined names in the singular means them all."""
    verb = relative_verb(token)
    if verb is None or verb.head.tag_ in {"NNS", "NNPS"}:
        return ()
    plural = any(t.tag_ == "VBP" or t.lower_ == "both" for t in (verb, *verb.lefts))
    first = first_conjunct(verb.head)
    named = [first, *(t for t in first.conjuncts if t.i < token.i)] if plural else []
    return tuple(cluster for noun in named if (cluster := links.at(noun.i)))
