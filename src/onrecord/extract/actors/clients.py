"""Whom lawyers speak for: "her lawyer said his client was ill", "lawyers for Omar Sy ... their client"."""

from collections.abc import Iterator

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.first_person import speaker_at
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase

_ANYBODY = frozenset({"person", "group", "organization"})
_FOR = frozenset({"for", "of", "representing", "defending"})


def client(links: Links, phrase: Phrase) -> Cluster | None:
    """The one person, or the several, for whom the lawyers speak whose client is told of."""
    if phrase.noun != w.CLIENT:
        return None
    poss = next((child for child in links.context.doc[phrase.head].lefts if child.dep_ == "poss"), None)
    if poss is None:
        return None
    lawyers = speaker_at(links, poss) if poss.lower_ in w.FIRST_PERSON else links.owner(phrase, _ANYBODY)
    found = unique(dict.fromkeys(_served(links, lawyers))) if lawyers else None
    return found if found and found.plural == phrase.plural else None


def _served(links: Links, lawyers: Cluster) -> Iterator[Cluster]:
    """ "Omar Sy's lawyers", "a lawyer for Omar Sy"."""
    for phrase in (links.phrases[member] for member in lawyers.members):
        if phrase.noun not in w.LAWYERS and links.context.doc[phrase.head].lemma_ not in w.LAWYERS:
            continue
        if (owner := links.owner(phrase, _ANYBODY)) is not None:
            yield owner
        behind = (child for child in links.context.doc[phrase.head].rights if child.lower_ in _FOR)
        nouns = (noun for child in behind for noun in child.children if noun.dep_ in {"pobj", "dobj"})
        yield from (c for noun in nouns for c in links.all_at(noun.i) if c is not lawyers and c.type in _ANYBODY)
