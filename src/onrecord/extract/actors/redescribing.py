"""One person by other words than before: by age, by what a relative clause told of her, by a part in what was told."""

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clients import client
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.contrasting import one_of_two
from onrecord.extract.actors.kinship import whose_kin
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.recalling import agree
from onrecord.extract.actors.visiting import guest_or_host

_AGENTIVE = ("er", "or")


def described_by_part(links: Links, phrase: Phrase) -> tuple[Cluster | None, str]:
    """Whom words for a part in what was told mean, and by which rule."""
    if found := guest_or_host(links, phrase):
        return found, "host and guest"
    if found := one_of_two(links, phrase):
        return found, "the former, the latter"
    if found := whose_kin(links, phrase):
        return found, "kin of kin"
    if found := client(links, phrase):
        return found, "whom they speak for"
    if found := _man(links, phrase) or _doer(links, phrase):
        return found, "described anew"
    return None, phrase.rule


def _man(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Police held Ali Reda. The old man was ill": the one who was named just before, or the one kinsman told of."""
    if phrase.noun not in w.MEN_AND_WOMEN or phrase.plural or not phrase.definite:
        return None
    words = links.context.words[phrase.tokens.start : phrase.head]
    if not words or not w.OLD_AND_YOUNG.issuperset(words):
        return None

    def fits(s: Sighting) -> bool:
        c = s.cluster
        speaks = s.sentence == links.sentence_of[phrase.head]  # "an officer said the old man was ill"
        return _is_one(c, phrase) and c.gender in {None, phrase.gender} and not speaks and c.fits(phrase.gender) >= 0

    seen = [s.cluster for s in links.discourse.back(links.sentence_of[phrase.head] - 1, 0, fits)]
    return unique(c for c in seen if c.names) or unique(c for c in seen if c.nouns & w.KIN)


def _doer(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Ana Diaz, who edits a weekly, was held. Agents beat the editor": a noun for who does what was told of her."""
    verbs = _verbs_of(phrase.noun or "") if phrase.definite and not phrase.plural and phrase.type == "person" else ()
    if not verbs or any(child.dep_ == "poss" for child in links.context.doc[phrase.head].lefts):
        return None

    def fits(s: Sighting) -> bool:
        noun = links.context.doc[s.head]
        told = any(child.dep_ == "relcl" and child.lemma_ in verbs and _is_subject(child) for child in noun.rights)
        return told and _is_one(s.cluster, phrase) and bool(s.cluster.names)

    return unique(s.cluster for s in links.discourse.back(links.sentence_of[phrase.head] - 1, NEAR, fits))


def _is_subject(verb: Token) -> bool:
    """ "Who edits a weekly", not "whom she edits"."""
    return any(child.dep_ == "nsubj" and child.lower_ in w.OF_PEOPLE for child in verb.lefts)


def _verbs_of(noun: str) -> tuple[str, ...]:
    """ "Edit" of "editor", "write" of "writer", "run" of "runner"."""
    if not noun.endswith(_AGENTIVE):
        return ()
    stem = noun[:-2]
    single = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return stem, f"{stem}e", single


def _is_one(cluster: Cluster, phrase: Phrase) -> bool:
    return cluster.type == "person" and not cluster.plural and agree(cluster, phrase)
