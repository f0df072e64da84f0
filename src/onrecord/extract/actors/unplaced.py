"""Who may be given a country that no word beside it tells."""

from collections import Counter

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.about import BEYOND_STATES
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.outline import Outline
from onrecord.extract.actors.phrase import PLACE, Phrase
from onrecord.extract.actors.state_relations import TO_OTHERS

_PRESS = "JRN"  # is at work in any country
_WIDE = w.REGIONS | {"world", "global"}  # "world leaders"
_OF_STATE = frozenset("state run owned controlled official local domestic".split())  # "state-run television"
_TROOP, _GOVERNS, _OTHER = "troop", "GOV", "other"
_CAPITAL, _WITHIN = "capital", frozenset("in inside into across throughout within".split())
_BACKED = frozenset({"back", "backed", "support", "supported", "sponsor", "sponsored"})
_PUBLIC = (b.PUBLIC | {"committee", "panel"}) - {"office"}  # "left office"


def _is_some(text: Outline, member: int) -> bool:
    return any(child.lower_ in {"a", "an"} for child in text.context.doc[text.phrases[member].head].lefts)


def _is_of_region(text: Outline, phrase: Phrase) -> bool:
    """ "Europe's top court", "Western diplomats": of no one country."""
    token = text.context.doc[phrase.head]
    return phrase.form != "pronoun" and any(child.lower_ in _WIDE for child in token.lefts)


def _is_of_others(text: Outline, phrase: Phrase) -> bool:
    """ "Kurdish-led forces", "Iranian-backed militias": of a people of several states, or fighting elsewhere."""
    if phrase.form != "nominal" or phrase.head == phrase.tokens.start:
        return False
    token = text.context.doc[phrase.head]
    if any(child.lemma_ in _BACKED for child in token.lefts):
        return True
    if _GOVERNS in phrase.sectors and token.dep_ != "conj" and any(child.lower_ == _OTHER for child in token.lefts):
        return True  # "Hungary voted against it. Other members were furious"
    if not text.names_several_states(None):
        return False
    before = range(phrase.tokens.start, phrase.head)
    named = (text.context.reading(at) for at in before if phrase.head not in _matched(text, at))
    return any(actor is not None and actor.country is None and actor.kind == "ethnic group" for actor in named)


def _matched(text: Outline, at: int) -> range:
    match = text.context.matches.get(at)
    return range(*match.tokens) if match else range(0)


def _is_of_several(text: Outline, phrase: Phrase) -> bool:
    """ "Officials from both countries", "envoys of the two sides"."""
    behind = (child for child in text.context.doc[phrase.head].rights if child.lower_ in {"from", "of", "on"})
    nouns = (noun for child in behind for noun in child.children if noun.dep_ == "pobj")
    return any(noun.lemma_ in w.SIDE and noun.tag_ == "NNS" for noun in nouns)


def _is_body(cluster: Cluster) -> bool:
    """ "The Dawn Alliance", "the Audit Chamber": by the last word of its name a body, and none of the world."""
    names = [name.lower().split() for name in cluster.names] if cluster.type == "organization" else []
    return any(name[-1] in b.ORGANIZATION and w.WORLDWIDE.isdisjoint(name) for name in names)


def _is_public(cluster: Cluster, text: Outline) -> bool:
    """ "The committee", "a federal agency": a body of a state, in a report that names none of several states."""
    if cluster.type != "organization" or cluster.names or not cluster.nouns & _PUBLIC:
        return False
    return all(phrase.country not in b.BODIES for phrase in text.phrases)


def may_belong(cluster: Cluster, text: Outline) -> bool:
    """Officials, governments, forces, parties and people; not those whom their words place abroad or keep unnamed."""
    if cluster.country or cluster.known or cluster.type is None:
        return False
    if all(text.phrases[member].form == "pronoun" for member in cluster.members):
        return False
    if cluster.nouns == {PLACE}:
        return False  # a town whose country the gazetteer does not know beyond doubt
    if cluster.type == "state" and all(_is_some(text, member) for member in cluster.members):
        return False  # "a brutal regime"
    if cluster.plural and cluster.nouns & w.OF_STATES and not _are_authorities(cluster, text):
        return False  # "nine governments"
    if cluster.nouns & TO_OTHERS and _GOVERNS in text.sectors(cluster):
        return False  # "U.S. allies"
    if cluster.nouns & w.OF_ANY_STATE and not cluster.names:
        return False
    phrases = [text.phrases[m] for m in cluster.members]
    if any(_is_of_region(text, p) or _is_of_several(text, p) or _is_of_others(text, p) for p in phrases):
        return False
    sectors = text.sectors(cluster)
    official = cluster.office is not None or cluster.nouns & w.GOVERNMENT or sectors or _is_body(cluster)
    official = official or _is_public(cluster, text)
    abroad = _PRESS in sectors and not _is_local_press(cluster, text)
    plain = cluster.office is None or " " not in cluster.office.phrase
    if plain and cluster.nouns & w.ABROAD - {_TROOP} and text.names_several_states(None):
        return False
    nouns = cluster.nouns if cluster.office is None or cluster.office.phrase in cluster.nouns else set()
    if _TROOP in nouns and not text.names_several_states(None):
        return True  # in a report that names one state, the soldiers are its own
    return bool(official) and not (abroad or nouns & (w.ABROAD | w.UNNAMED_SOURCES))


def set_most_in(text: Outline) -> str | None:
    """The country in which a report tells of most: in its towns but the capital, or "in Mali"."""
    named = Counter(p.country for p in text.phrases if p.country and _is_place_in(text, p))
    ranked = named.most_common(2)
    clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1])
    return ranked[0][0] if clear and ranked[0][0] not in BEYOND_STATES else None


def _is_place_in(text: Outline, phrase: Phrase) -> bool:
    if phrase.rule == PLACE:
        match = text.context.matches.get(phrase.head)
        return match is None or any(reading.form != _CAPITAL for reading in match.readings)
    token = text.context.doc[phrase.head]
    return phrase.type == "state" and token.dep_ == "pobj" and token.head.lower_ in _WITHIN


def _are_authorities(cluster: Cluster, text: Outline) -> bool:
    """ "Authorities said": in the plural, and of one state."""
    return all(text.context.words[text.phrases[member].head] == "authorities" for member in cluster.members)


def _is_local_press(cluster: Cluster, text: Outline) -> bool:
    """
    Journalists to whom a state does something ("police arrested a publisher"), outlets of no known country, and those
    of the state ("state-run television").
    """
    if cluster.type == "organization" and cluster.names:
        return True
    phrase = text.phrases[cluster.members[0]]
    token = text.context.doc[phrase.head]
    if not _OF_STATE.isdisjoint(text.context.words[phrase.tokens.start : phrase.head]):
        return True
    if cluster.type == "organization":
        return False
    return token.dep_ in {"nsubjpass", "dobj"} and token.head.lemma_ in w.DONE_BY_STATES
