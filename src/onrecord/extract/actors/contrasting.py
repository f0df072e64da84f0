"""The former and the latter: one of the two who were named last."""

from dataclasses import replace

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.grammar import first_conjunct
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.several import those

_TWO, _PAIR = "two", 2


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
        if joined := _joined(links, near, phrase.head):
            return joined[w.CONTRASTS[phrase.noun]]
    return None


def _joined(links: Links, sentence: int, before: int) -> tuple[Cluster, ...]:
    """ "Lima and the rebels traded prisoners": two of unlike kinds whom "and" joins, the last pair of a sentence."""
    rows: dict[int, dict[Cluster, None]] = {}
    for sighting in sorted(links.discourse.of(sentence), key=lambda s: s.head):
        if sighting.head < before and sighting.cluster.type is not None and not sighting.located:
            first = first_conjunct(links.context.doc[sighting.head]).i
            rows.setdefault(first, {})[sighting.cluster] = None
    return next((tuple(row) for row in reversed(rows.values()) if len(row) == _PAIR), ())
