"""Descriptions that go back to who was told of by the same noun, or by one for the same office."""

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.describing import described_behind
from onrecord.extract.actors.holders import are_alike, same_office
from onrecord.extract.actors.links import FAR, NEAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import QUANTITY, Phrase
from onrecord.extract.actors.recalling import agree, are_of_other_kinds, kinds_of
from onrecord.extract.actors.redescribing import described_by_part

_ANYBODY = frozenset({"person", "state", "organization", "group"})
_ANYWHERE = 4 * FAR  # sentences within which a name is given to whom only a noun has told of


def join_unnamed(links: Links, phrase: Phrase, named: Cluster) -> None:
    """ "His lawyer said ... The lawyer, Ana Diaz, said": who was told of before the name."""
    the = any(child.lower_ == "the" for child in links.context.doc[phrase.head].lefts)
    token = links.context.doc[phrase.head]
    beside = links.at(token.head.i) if token.dep_ == "appos" and phrase.type == "person" else None
    over = described_behind(links, token) if beside and beside.type != "person" else None
    if over and over is not named and not over.names and named.type == "person":
        named.country = over.country or named.country  # "The head of the mission in Mali, the Dane Ana Holm"
        links.merge(over, named, "apposition")
    before = same_noun(links, phrase, reach=_ANYWHERE) if the and phrase.type == "person" else None
    before = before or described_by_part(links, phrase)[0] or (_alike(links, phrase) if the else None)
    if before and before is not named and not before.names and named.type == "person":
        links.merge(before, named, "same noun")


def _alike(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Peru recalled the ambassador. The envoy, Ana Diaz, left": the only one in such an office before."""

    def fits(s: Sighting) -> bool:
        c = s.cluster
        held = same_office(c.office, phrase.office) or are_alike(c.office, phrase.office)
        return held and c.type == "person" and not c.plural and not c.names and agree(c, phrase)

    return unique(s.cluster for s in links.discourse.back(links.sentence_of[phrase.head], NEAR, fits))


def same_noun(links: Links, phrase: Phrase, reach: int = FAR) -> Cluster | None:
    """ "A farmer fled ... the farmer", "the Sinaloa cartel ... the cartel": who was called so some sentences before."""
    owned = phrase.plural and any(child.dep_ == "poss" for child in links.context.doc[phrase.head].lefts)

    def fits(s: Sighting) -> bool:
        c = s.cluster
        if owned and c.country != phrase.country:  # "two soldiers were held ... Peru's soldiers"
            return False
        before = links.phrases[s.position]
        if owned and phrase.noun in w.RELATIONAL and links.owner(before, _ANYBODY) is not links.owner(phrase, _ANYBODY):
            return False  # "Peru's allies", "its allies"
        if before.rule == QUANTITY or are_of_other_kinds(links.context, before, phrase):
            return False  # "dozens fell ill ... the Russian people", "the oil industry ... the ethanol industry"
        return phrase.noun in c.nouns and c.type == phrase.type and agree(c, phrase) and c.plural == phrase.plural

    def called(s: Sighting) -> bool:
        """ "The Sinaloa cartel ... the cartel": a body by the last word of its name."""
        c = s.cluster
        return c.type == "organization" and bool(c.names) and phrase.noun in kinds_of(c) and agree(c, phrase)

    sentence = links.sentence_of[phrase.head]
    found = next(links.discourse.back(sentence, reach, fits), None)
    if found is None and phrase.type == "group" and not phrase.plural:
        found = next(links.discourse.back(sentence, FAR, called), None)
    return found.cluster if found else None
