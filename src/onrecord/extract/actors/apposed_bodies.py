"""The name of a body or state between commas behind the words that describe it: "the grid operator, Valgrid, said"."""

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import Phrase

_NAMED = frozenset({"organization", "state"})
_THE = "the"
_ENDS = frozenset({",", ".", ";", ":", "-", "–", "—"})
_JOINING = frozenset({"and", "or", "as"})  # "the army, Valgrid, and two banks"
_LISTED = frozenset({"PROPN", "CCONJ"})
_DESCRIBED = frozenset({"noun", "unresolved"})


def join_named_beside(links: Links, position: int, phrase: Phrase) -> None:
    """ "Peru's ruling party, Dawn, lost", "its Thai partner, Valmor, sued": the name is that of whom they describe."""
    named = links.cluster_of.get(position)
    if named is None or phrase.form != "name" or phrase.type not in _NAMED or not _stands_apart(links, phrase):
        return
    for at in links.by_head.get(_before(links, phrase), ()):
        kind = links.cluster_of.get(at)
        if kind and kind is not named and _describes(links, links.phrases[at], kind, named):
            links.phrases[at].type, links.phrases[at].country = phrase.type, kind.country or named.country
            links.phrases[at].sectors = links.phrases[at].sectors or phrase.sectors
            links.merge(kind, named, "apposition")
            return


def _before(links: Links, phrase: Phrase) -> int:
    """The last word of what stands before the comma that a name has before it, or -1."""
    comma = phrase.tokens.start - 1
    comma -= comma > 0 and links.context.words[comma] == _THE
    return comma - 1 if comma > 0 and links.context.words[comma] == "," else -1


def _stands_apart(links: Links, phrase: Phrase) -> bool:
    """Whether a mark ends a name, and no list goes on behind it."""
    end, doc = phrase.tokens.end, links.context.doc
    if end + 1 >= len(doc) or links.context.words[end] not in _ENDS:
        return end + 1 >= len(doc)
    return links.context.words[end] != "," or not (
        doc.parts[end + 1] in _LISTED or links.context.words[end + 1] in _JOINING
    )


def _describes(links: Links, phrase: Phrase, kind: Cluster, named: Cluster) -> bool:
    """Whether words without a name may tell of what is named: of its type, its country and its sector."""
    if kind.names or kind.known or kind.plural or phrase.form != "nominal" or phrase.rule not in _DESCRIBED:
        return False
    owned = any(child.dep_ == "poss" for child in links.context.doc[phrase.head].lefts)
    related = phrase.type is None and phrase.noun in w.RELATIONAL and owned  # "another partner, Ana Diaz"
    if not (related or (kind.type == named.type and kind.type == "organization")):
        return False
    if None not in {kind.country, named.country} and kind.country != named.country:
        return False
    one, other = links.sectors(kind), links.sectors(named)
    if b.PRESS in other and b.PRESS not in one:
        return False  # "fired at the group, Reuters said"
    return not (one and other) or bool(one & other)
