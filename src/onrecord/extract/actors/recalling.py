"""Which body named before a ministry, an army, a firm or a government is: by its kind, its state, its sector."""

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.grammar import has_complement
from onrecord.extract.actors.links import FAR, NEAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.own_organs import own_organ
from onrecord.extract.actors.phrase import Phrase

_AMERICA, _OF_STATES = "USA", "IGO"
_PERSON = frozenset({"person"})
_WORLDWIDE = frozenset({"organization", "organisation"})  # what bodies of states are called, the UN too


def body_before(links: Links, phrase: Phrase) -> tuple[Cluster | None, str]:
    """ "The ministry" after "the Thai foreign ministry"; "the foreign ministry" of the country in focus."""
    sentence, owner = links.sentence_of[phrase.head], links.owner(phrase, _PERSON)

    def fits(s: Sighting) -> bool:
        called = phrase.noun in kinds_of(s.cluster) or _is_called(links, s.cluster, phrase)
        theirs = owner and links.owner(links.phrases[s.position], _PERSON)  # "his office" is not "her office"
        return s.cluster.type == phrase.type and called and agree(s.cluster, phrase) and theirs in {None, owner}

    if phrase.type == "state" and owner:
        return None, phrase.rule  # "his government": of the country that he is found to be of
    if _is_administration(links, phrase) and (state := links.state(_AMERICA)):
        return state, "country in focus"
    if phrase.type == "state" and _is_bare(links, phrase) and (told := _told_government(links, sentence)):
        return told, "same kind"
    before = next(links.discourse.back(sentence, FAR, fits), None)
    alike = before is not None and before.cluster.country and _is_bare(links, phrase) and phrase.type != "state"
    if not alike and (phrase.type == "state" or (phrase.name and phrase.country is None)):
        focus = links.focus(phrase)
        ministry = _ministry(links, phrase, focus)
        if ministry:
            return ministry
    if phrase.noun in b.BLOC and phrase.definite and not phrase.plural:
        return _bloc(links, phrase, sentence)
    if phrase.definite and not phrase.plural and phrase.noun:
        words = links.context.text(*phrase.tokens).split()
        found = None if _is_of_people(links, phrase) else next(links.discourse.back(sentence, FAR, fits), None)
        if found and (len(words) == 1 or phrase.country or _is_alike(links, found.cluster, phrase)):
            return found.cluster, "same kind"
    return None, phrase.rule


def _is_of_people(links: Links, phrase: Phrase) -> bool:
    """ "The Shiite-dominated government": told by a people of no one state, and not that which was named before."""
    named = any(at in links.context.matches for at in range(phrase.tokens.start, phrase.head))
    return phrase.type == "state" and phrase.country is None and named


def _is_administration(links: Links, phrase: Phrase) -> bool:
    """ "The administration" in a report that names the United States: no other government is so called by itself."""
    context = links.context
    called = phrase.type == "state" and context.words[phrase.head] == "administration" and _is_bare(links, phrase)
    return called and _AMERICA in context.states


def _told_government(links: Links, sentence: int) -> Cluster | None:
    """ "The Togolese government met ... the government": the only one that was so called just before."""

    def called(s: Sighting) -> bool:
        phrase = links.phrases[s.position]
        return s.cluster.type == "state" and phrase.noun == "government" and s.cluster.country is not None

    return unique(s.cluster for s in links.discourse.back(sentence, NEAR, called))


def _is_called(links: Links, cluster: Cluster, phrase: Phrase) -> bool:
    """ "The Dawn Movement ... the group": a named body by a more general word."""
    if phrase.noun in b.OF_PRESS and b.PRESS in phrase.sectors:
        return _is_only_outlet(links, cluster, phrase)
    kinds, sectors = b.GENERAL.get(phrase.noun or "", (frozenset(), frozenset()))
    if not kinds or not (cluster.names or sectors == b.FIRMS):
        return False
    if phrase.noun in b.SPECIAL and phrase.tokens.end - phrase.tokens.start > 1:
        return False  # "police ... the border force"
    codes = b.BLOCS if phrase.noun == "group" else b.BODIES if phrase.noun in _WORLDWIDE else frozenset()
    of_states = cluster.known is not None and cluster.country in codes
    return of_states or bool(kinds & kinds_of(cluster) or sectors & links.sectors(cluster))


def _is_only_outlet(links: Links, cluster: Cluster, phrase: Phrase) -> bool:
    """ "Interfax reported ... the news agency": where the report has named no other outlet so far, nor does behind."""
    named = "PROPN" in links.context.doc.parts[phrase.tokens.start : phrase.head + 2]
    if named or phrase.country or has_complement(links.context.doc[phrase.head]):
        return False  # "the news agency Vira", "the Vira news agency", "the newspaper of the party"
    clusters = (s.cluster for s in links.discourse.latest())
    outlets = {c for c in clusters if c.type == "organization" and c.names and b.PRESS in links.sectors(c)}
    return outlets == {cluster}


def _is_alike(links: Links, cluster: Cluster, phrase: Phrase) -> bool:
    """ "Al-Shabab ... the militant group": the words before the noun tell its sector."""
    return bool(cluster.names) and bool(links.sectors(cluster).intersection(phrase.sectors))


def _bloc(links: Links, phrase: Phrase, sentence: int) -> tuple[Cluster | None, str]:
    """ "The bloc": the body of states named last, no court or fund, else the one whose official spoke."""
    bodies = links.discourse.back(sentence, FAR, lambda s: s.cluster.country in b.BLOCS)
    clusters = list(dict.fromkeys(s.cluster for s in bodies))
    organizations = [c for c in clusters if c.type == "organization"]
    likely = (c for c in organizations if kinds_of(c).isdisjoint(b.NO_BLOC))
    named = next(likely, next(iter(organizations), None))
    codes = (c.country for c in clusters if c.country in links.context.knowledge.actors)
    if named is None and (code := next(codes, None)):
        phrase.known = phrase.country = code
    elif named is None and set(links.context.words[phrase.tokens.start : phrase.head]) <= {"regional"}:
        phrase.country = _of_regional_leaders(links, sentence)
    return named, "same kind" if named or phrase.known else phrase.rule


def _of_regional_leaders(links: Links, sentence: int) -> str | None:
    """ "West African leaders met ... the bloc": of several states, although no word names it."""

    def leads(s: Sighting) -> bool:
        phrase = links.phrases[s.position]
        words = links.context.words[phrase.tokens.start : phrase.head]
        led = phrase.noun in w.OF_STATES | {"leader", "minister"} and phrase.plural and phrase.country is None
        return led and not w.REGIONS.isdisjoint(words)

    leaders = next((links.phrases[s.position] for s in links.discourse.back(sentence, NEAR, leads)), None)
    if leaders is None:
        return None
    return w.UNION if links.context.words[leaders.tokens.start] == "european" else _OF_STATES


def _ministry(links: Links, phrase: Phrase, focus: Cluster | None) -> tuple[Cluster, str] | None:
    if focus is None or focus.country is None or not _is_bare(links, phrase) or phrase.noun in b.OUTPOST:
        return None
    if phrase.type == "state":
        if not focus.members:
            phrase.known = phrase.country = focus.country
        return focus, "country in focus"
    actor = own_organ(links.context, phrase.tokens, focus.country)
    if actor is None:
        return None
    phrase.known, phrase.country, phrase.sectors = actor.id, actor.country, actor.sectors
    found = (c for c in links.cluster_of.values() if c.known == actor.id)
    return next(found, Cluster()), "country in focus"


def _is_bare(links: Links, phrase: Phrase) -> bool:
    """ "The government", "the foreign ministry": an article, and no words that tell which."""
    words = 1 if phrase.type == "state" else 2
    owned = any(child.dep_ == "poss" for child in links.context.doc[phrase.head].lefts)
    owned = owned or any(
        at in links.context.matches for at in range(phrase.tokens.start, phrase.head)
    )  # "the Kurdish army"
    return phrase.definite and not owned and phrase.tokens.end - phrase.tokens.start <= words


def kinds_of(cluster: Cluster) -> set[str]:
    """The nouns by which a report calls an actor, and the last words of its names."""
    return cluster.nouns | {name.split()[-1].lower() for name in cluster.names}


def are_of_other_kinds(context: Context, one: Phrase, other: Phrase) -> bool:
    """ "The oil industry", "the ethanol industry": each noun has another before it."""
    kinds = [
        {
            child.lemma_.lower()
            for child in context.doc[phrase.head].lefts
            if child.dep_ == "compound" and child.pos_ == "NOUN"
        }
        for phrase in (one, other)
    ]
    return all(kinds) and kinds[0].isdisjoint(kinds[1])


def agree(cluster: Cluster, phrase: Phrase) -> bool:
    """Whether no two countries speak against a phrase naming an actor."""
    return cluster.country is None or phrase.country is None or cluster.country == phrase.country
