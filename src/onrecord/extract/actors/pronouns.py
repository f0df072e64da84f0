"""Whom the pronouns of a report mean."""

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.grammar import SUBJECTS, first_conjunct, governing_subject, is_empty, relative_verb
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.phrase import Phrase

# Where "it" means the thing spoken of: news repeats the name of a state or body to which something is done.
_OBJECTS = frozenset({"dobj", "pobj"})


def pronoun(links: Links, phrase: Phrase) -> tuple[Cluster | None, str]:
    """Whom a personal or relative pronoun means, and by which rule."""
    token = links.context.doc[phrase.head]
    if phrase.noun == "who":
        return _antecedent(links, token), "relative clause"
    if token.lower_ == "it" and (is_empty(token) or token.dep_ in _OBJECTS):
        return None, "unresolved"
    wanted = _wanted(token)
    before = phrase.head

    def fits(s: Sighting) -> bool:
        c = s.cluster
        agrees = c.type in wanted and (phrase.gender is None or c.gender in {None, phrase.gender})
        number = c.plural == phrase.plural or (phrase.plural and c.type in {"organization", "group"})
        return s.head < before and agrees and number and not s.located and not _same_clause(links, s, token)

    found = links.discourse.back(links.sentence_of[phrase.head], NEAR, fits)
    best = next(found, None)
    if best is None:
        return _ahead(links, phrase, token)
    speaker = governing_subject(token)
    named = next((s for s in found if s.head == speaker), best) if speaker not in {None, best.head} else best
    return named.cluster, "pronoun"


def _ahead(links: Links, phrase: Phrase, token: Token) -> tuple[Cluster | None, str]:
    """ "In a letter to her voters, Ana Diaz wrote": a possessive before the subject of its sentence."""
    if token.dep_ == "poss" and phrase.gender:
        subjects = (t.i for t in token.sent.root.lefts if t.dep_ in SUBJECTS and t.i > token.i)
        cluster = links.at(next(subjects, -1))
        if cluster and cluster.type == "person" and cluster.gender in {None, phrase.gender}:
            return cluster, "pronoun"
    return None, "unresolved"


def _antecedent(links: Links, token: Token) -> Cluster | None:
    """ "The Taliban, which ousted": the noun that the relative clause hangs on."""
    verb = relative_verb(token)
    return links.at(verb.head.i) if verb else None


def _wanted(token: Token) -> frozenset[str]:
    if token.lower_ in w.MALE | w.FEMALE:
        return frozenset({"person"})
    if token.lower_ in w.PLURAL:
        return frozenset({"group", "organization"})
    return frozenset({"state", "organization"})


def _same_clause(links: Links, sighting: Sighting, token: Token) -> bool:
    """A pronoun that is no possessive does not mean another participant of its own verb: "Ali met him"."""
    if token.dep_ == "poss" or sighting.sentence != links.sentence_of[token.i]:
        return False
    return first_conjunct(links.context.doc[sighting.head]).head is token.head
