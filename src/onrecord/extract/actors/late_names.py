"""
Names that a report gives late: "sacked the spy chief ... the dismissal of Ana Diaz", "hanged a man ... the family of
Ana Diaz", "gave the Dutch envoy a day to leave. 'I was not told why,' Ana Diaz said".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.doing_words import DEEDS_BY_NOUN
from onrecord.extract.actors.first_person import speaker_at
from onrecord.extract.actors.grammar import OBJECTS, SUBJECTS, first_conjunct
from onrecord.extract.actors.holders import may_rank_as
from onrecord.extract.actors.late_predicates import is_called_so, is_unnamed, opened_with
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase

# What a life is made of: who is told of so at once behind a description is whom it describes.
_LIVING, _LEADING = frozenset("serve rule govern reign spend live hide study".split()), w.HEADING
_OF_OTHERS = w.MALE | w.FEMALE
_FORMER = "ELI"
# What is told of whom somebody has hurt: "her condition was stable".
_OF_THE_HURT = frozenset("life condition injury wound health body death funeral burial doctor surgeon".split())
_HURTING = frozenset(
    "stab shoot kill wound injure hurt attack assault poison murder assassinate abduct kidnap hit stone".split()
)
_DONE_TO = OBJECTS | {"nsubjpass"}


def join_late_name(links: Links, position: int, phrase: Phrase) -> None:
    """Let a name that stands here for the first time be of whom the sentences before told without one."""
    person = links.cluster_of.get(position)
    if person is None or phrase.type != "person" or phrase.form != "name" or person.known:
        return
    if len(person.names) != 1 or person.members[0] != position:
        return
    token = links.context.doc[phrase.head]
    unnamed = is_called_so(links, phrase, token) or opened_with(links, phrase, token)
    unnamed = (
        unnamed or _by_deed(links, phrase, token) or _by_life(links, phrase, token) or _by_rank(links, phrase, token)
    )
    if unnamed is None and person.office is None and phrase.appositive is None and not phrase.sectors:
        unnamed = (
            _by_kin(links, phrase, token) or _by_surname(links, phrase, person) or _by_quotation(links, phrase, token)
        )
    if unnamed and unnamed is not person:
        links.merge(unnamed, person, "named late")


def _by_deed(links: Links, phrase: Phrase, token: Token) -> Cluster | None:
    """ "The dismissal of Ana Diaz" after "sacked the spy chief"."""
    if token.dep_ != "pobj" or token.head.lower_ != "of":
        return None
    verbs = DEEDS_BY_NOUN.get(token.head.head.lemma_, frozenset())
    return unique(_done_to(links, phrase, verbs)) if verbs else None


def _by_kin(links: Links, phrase: Phrase, token: Token) -> Cluster | None:
    """ "The family of Ana Diaz", "Ana Diaz's condition", after something was done to somebody."""
    of = token.dep_ == "pobj" and token.head.lower_ == "of"
    noun = token.head.head if of else token.head
    if not (of or token.dep_ == "poss"):
        return None
    if noun.lemma_ in _OF_THE_HURT:
        return unique(_done_to(links, phrase, _HURTING))
    return unique(_done_to(links, phrase, w.DONE_BY_STATES)) if noun.lemma_ in w.KIN | w.OF_THE_ACCUSED else None


def _by_surname(links: Links, phrase: Phrase, person: Cluster) -> Cluster | None:
    """ "Jailed the brother of Ali Reda ... Omar Reda, 19, had fled": the only unnamed kin of who bears the surname."""
    name = next(iter(person.names)).split()
    sentence, found = links.sentence_of[phrase.head], []
    for sighting in links.discourse.back(sentence, NEAR, lambda s: s.head < phrase.head):
        kin = links.phrases[sighting.position]
        if kin.noun in w.KIN and kin.form == "nominal" and len(name) > 1 and is_unnamed(sighting.cluster, phrase):
            owners = _owners(links, links.context.doc[kin.head])
            surnames = {full.split()[-1] for owner in owners for full in owner.names if full != " ".join(name)}
            found += [sighting.cluster] if name[-1] in surnames else []
    return unique(found)


def _owners(links: Links, noun: Token) -> Iterator[Cluster]:
    """Whose kin somebody is: "Ali Reda's brother", "the brother of Ali Reda"."""
    of = (child for child in noun.rights if child.lower_ == "of")
    heads = [child for child in noun.lefts if child.dep_ == "poss"]
    heads += [owner for child in of for owner in child.children if owner.dep_ == "pobj"]
    yield from (c for head in heads for c in links.all_at(head.i) if c.type == "person")


def _by_life(links: Links, phrase: Phrase, token: Token) -> Cluster | None:
    """ "Peru's former dictator died in Lima. Omar Reda had ruled for nine years": of whom alone the sentence tells."""
    verb, before = token.head, links.sentence_of[phrase.head] - 1
    past = any(child.lower_ == "had" for child in verb.lefts if child.dep_ == "aux")
    if token.dep_ != "nsubj" or not past or not _tells_life(links, verb) or " " not in (phrase.name or ""):
        return None
    people = {s.cluster: s.subject for s in links.discourse.of(before) if s.cluster.type == "person"}
    found = unique(people)
    titled = found is not None and phrase.office is not None and _FORMER not in links.sectors(found)
    return found if found and people[found] and not titled and is_unnamed(found, phrase) else None


def _by_rank(links: Links, phrase: Phrase, token: Token) -> Cluster | None:
    """ "The army chief ruled out talks. 'We will win,' said General Omar Reda": of whom alone the sentence tells."""
    if token.dep_ not in SUBJECTS or token.head.lemma_ not in w.QUOTING:
        return None
    before = links.discourse.of(links.sentence_of[phrase.head] - 1)
    found = unique(s.cluster for s in before if s.cluster.type == "person")
    return found if found and may_rank_as(phrase.office, found.office) and is_unnamed(found, phrase) else None


def _tells_life(links: Links, verb: Token) -> bool:
    """ "Had served nine years", "had ruled Peru"; "had led the search for him" tells of another."""
    if any(token.lower_ in _OF_OTHERS for token in verb.sent):
        return False
    led = [child for child in verb.rights if child.dep_ == "dobj" and links.by_head.get(child.i)]
    return verb.lemma_ in _LIVING or (verb.lemma_ in _LEADING and bool(led))


def _by_quotation(links: Links, phrase: Phrase, token: Token) -> Cluster | None:
    """ "I was not told why," said the one of whom alone the sentence before told."""
    before = links.sentence_of[phrase.head] - 1
    found = unique({s.cluster: None for s in links.discourse.of(before) if s.cluster.type in {"person", "group"}})
    fits = found is not None and found.type == "person" and is_unnamed(found, phrase)
    if found is None or not fits or token.head.lemma_ not in w.QUOTING:
        return None
    first = (links.context.doc[p.head] for p in links.phrases if p.noun == w.ME)
    return found if any(speaker_at(links, quoted) is links.at(token.i) for quoted in first) else None


def _done_to(links: Links, phrase: Phrase, verbs: frozenset[str]) -> Iterator[Cluster]:
    """The unnamed persons to whom something was done in the nearest sentence that tells so."""
    sentence = links.sentence_of[phrase.head]
    for near in range(sentence, sentence - NEAR - 1, -1):
        here = [s for s in links.discourse.of(near) if s.head < phrase.head and is_unnamed(s.cluster, phrase)]
        done = [s.cluster for s in here if _is_done(links.context.doc[s.head], verbs)]
        if done:
            yield from done
            return


def _is_done(noun: Token, verbs: frozenset[str]) -> bool:
    first = first_conjunct(noun)
    return first.dep_ in _DONE_TO and first.head.lemma_ in verbs
