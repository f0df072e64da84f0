"""The former and the latter: one of the two who were named last."""

from dataclasses import replace

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.several import those

_TWO = "two"


def one_of_two(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Peru met Chile, the former asking, the latter silent": by the order of the two; "the two" may be one group."""
    if phrase.noun not in w.CONTRASTS:
        return None
    pair = those(links, replace(phrase, noun=_TWO, plural=True), 2)
    sentence = links.sentence_of[phrase.head]
    for near in range(sentence, sentence - NEAR - 1, -1):
        heads = [(s.head, s.position, s.cluster) for s in links.discourse.of(near) if s.cluster in pair]
        ordered = [cluster for *_, cluster in sorted(heads, key=lambda seen: seen[:2])]
        if len(found := list(dict.fromkeys(ordered))) == len(pair) == 2:
            return found[w.CONTRASTS[phrase.noun]]
    return None
