"""Of whom a pronoun behind a number tells a part: "police stopped 40 migrants; some of them fled"."""

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.extract.actors.clusters import Sighting
from onrecord.extract.actors.links import Links

_MANY = frozenset({"dozens", "scores", "hundreds", "thousands", "several", "many", "dozen", "group", "crowd"})


def part(token: Token) -> Token:
    """Of "two of them" the number, else the pronoun itself."""
    return token.head.head if token.head.lower_ == "of" else token


def whole(links: Links, found: Sequence[Sighting], token: Token) -> Sighting | None:
    """Those of whom the number behind which a pronoun stands is a part: who were counted last, else several people."""
    if part(token) is token:
        return None
    near = [s for s in found if s.sentence >= found[0].sentence - 1 and s.cluster.type == "group" and s.cluster.plural]
    counted = [s for s in near if _is_counted(links, s)]
    return max(counted, key=_place, default=None) or max(near, key=_nearness, default=None)


def _is_counted(links: Links, sighting: Sighting) -> bool:
    phrase = links.phrases[sighting.position]
    words = links.context.doc[phrase.tokens.start : phrase.tokens.end]
    told = any(child.dep_ == "nummod" for child in links.context.doc[sighting.head].lefts)  # "300 Somalis"
    return told or any(token.like_num or token.lower_ in _MANY for token in words)


def _place(sighting: Sighting) -> int:
    return sighting.head


def _nearness(sighting: Sighting) -> tuple[int, bool, int]:
    """The sentence of a sighting, then whether it is its subject."""
    return sighting.sentence, sighting.subject, sighting.head
