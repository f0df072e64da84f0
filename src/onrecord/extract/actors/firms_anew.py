"""Which firm named before a word for its trade means: "the miner", "the Swiss trader", "the state-owned exporter"."""

from collections.abc import Iterator

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase

_OF_MANY_STATES = "MNC"
_BANKS = frozenset({"bank", "banks", "banco", "banque", "bancorp", "fund", "credit"})
_INSURERS = frozenset({"insurance", "assurance", "insurers"})
# What news calls firms by, with words of the names of such firms.
_TRADES = {
    **dict.fromkeys(
        """
        automaker brewer builder carmaker chipmaker company conglomerate corporation distributor drugmaker exporter firm
        giant importer maker major manufacturer multinational operator planemaker producer refiner retailer shipper
        startup steelmaker supplier trader utility
        """.split(),
        frozenset[str](),
    ),
    "miner": frozenset({"mining", "mines", "minerals", "resources"}),
    "lender": _BANKS,
    "insurer": _INSURERS,
    "carrier": b.AIRLINES | {"air", "aviation"},
    "airline": b.AIRLINES | {"air", "aviation"},
}
# Of these a firm is only by its name, or by the state that it shares with the words: "the Hong Kong carrier".
_BY_NAME = frozenset({"lender", "insurer", "carrier", "airline"})
_PEOPLE = frozenset({"miner", "brewer", "builder", "trader"})  # persons too
_LABOUR = frozenset({"LAB", "CVL"})


def firm_by_trade(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Valmor Mining sued. The miner said", "Valmor sued. The Swiss trader said": by name, or the only firm named."""
    noun, sentence = phrase.noun or "", links.sentence_of[phrase.head]
    if noun not in _TRADES or _is_other(links, phrase):
        return None

    def trades(s: Sighting) -> bool:
        return _is_named(s.cluster) and bool(_TRADES[noun] & _words(s.cluster)) and _may_be(s.cluster, phrase)

    seen = list(links.discourse.back(sentence, NEAR, trades))
    if found := unique(s.cluster for s in seen if s.sentence == seen[0].sentence):
        return found
    firm = unique(firms(links))
    if firm is None or not _may_be(firm, phrase) or (noun in _BY_NAME and phrase.country != firm.country):
        return None
    return firm if any(links.discourse.back(sentence, NEAR, lambda s: s.cluster is firm)) else None


def _is_other(links: Links, phrase: Phrase) -> bool:
    """ "Six miners sued Valmor. The miner said": one who was told of by the same word, or who may be a person named."""
    clusters = [s.cluster for s in links.discourse.latest()]
    if any(phrase.noun in c.nouns for c in clusters):
        return True
    people = (c for c in clusters if c.type == "person" and links.sectors(c) <= _LABOUR)
    return phrase.noun in _PEOPLE and next(people, None) is not None


def firms(links: Links) -> Iterator[Cluster]:
    """The firms that the report has named so far."""
    clusters = (s.cluster for s in links.discourse.latest())
    return (c for c in clusters if _is_named(c) and b.FIRMS & links.sectors(c))


def _is_named(cluster: Cluster) -> bool:
    return cluster.type == "organization" and bool(cluster.names)


def _words(cluster: Cluster) -> set[str]:
    return cluster.nouns | {word for name in cluster.names for word in name.lower().split()}


def _may_be(cluster: Cluster, phrase: Phrase) -> bool:
    """Whether no country speaks against it; a firm of several states may be called by one of them."""
    beyond = cluster.country == _OF_MANY_STATES or cluster.country in b.BODIES
    return beyond or None in {cluster.country, phrase.country} or cluster.country == phrase.country
