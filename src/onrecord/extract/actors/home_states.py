"""Which state "the country" means, "the nation", "the kingdom"."""

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.links import FAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import PLACE, Phrase
from onrecord.extract.actors.world_regions import is_of_kind, is_of_past, is_telling, lies_in, region_told

_KINGDOM, _STATES = "kingdom", frozenset({"state"})


def country_meant(links: Links, phrase: Phrase) -> Cluster | None:
    """
    "The country" is the only one named in this sentence or the one before, or the only one as a place; where none
    is named there, the only one of the report. "The kingdom" is none but a kingdom, "the Baltic republic" none but
    one there, be it told of by its towns alone, or named further on.
    """
    monarchy, region = phrase.noun == _KINGDOM or is_telling(phrase.noun), region_told(links.context, phrase)
    phrase.country = None if is_of_past(region) else phrase.country
    if phrase.noun not in w.HOME and links.owner(phrase, _STATES):
        return None  # "Peru's archipelago"
    acting = _who_acts_in(links, phrase)

    def fits(country: str | None) -> bool:
        kingdom = phrase.noun != _KINGDOM or _is_kingdom(links, country)
        kind = kingdom and is_of_kind(links.context, country, phrase.noun)
        return kind and (region is None or lies_in(links.context, country, region))

    def named(s: Sighting) -> bool:
        state = s.cluster.type == "state" and s.cluster.country is not None and s.head < phrase.head
        return state and s.cluster is not acting and fits(s.cluster.country)

    def placed(s: Sighting) -> bool:
        return s.cluster.nouns == {PLACE} and s.cluster.country is not None and fits(s.cluster.country)

    for back in range(FAR if monarchy or region or acting else 2):
        sentence = links.sentence_of[phrase.head] - back
        here = list(links.discourse.back(sentence, 0, named))
        if here:
            return unique(s.cluster for s in here) or unique(s.cluster for s in here if s.located)
        towns = {s.cluster.country for s in links.discourse.back(sentence, 0, placed)} if monarchy or region else set()
        if len(towns) == 1:
            return _told_by_towns(links, phrase, links.state(towns.pop()))
    if monarchy or region:
        named_later = [country for country in links.context.states if fits(country)]
        return _told_by_towns(links, phrase, links.state(named_later[0])) if len(named_later) == 1 else None
    state = links.told_of() if phrase.noun in w.NATION else None
    return _told_by_towns(links, phrase, state) if state and fits(state.country) else None


def _told_by_towns(links: Links, phrase: Phrase, state: Cluster | None) -> Cluster | None:
    """A state that the report has named by its towns or people alone so far: the phrase is the first to name it."""
    if state and all(links.phrases[member].head > phrase.head for member in state.members):
        phrase.type, phrase.known, phrase.country = "state", state.known, state.country
    return state


def _who_acts_in(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Peru has troops in the country": another than that which has them."""
    token = links.context.doc[phrase.head]
    if token.dep_ != "pobj" or token.head.lower_ != "in":
        return None
    verb = next((above for above in token.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None) if verb is not None else None
    return links.at(subject.i) if subject is not None else None


def _is_kingdom(links: Links, country: str | None) -> bool:
    """Whether one of the names of a state says so: "Kingdom of Tonga"."""
    state = links.context.knowledge.actors.get(country or "")
    return state is not None and any(_KINGDOM in name.lower().split() for name in state.names)
