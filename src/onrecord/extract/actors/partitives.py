"""
Whom a number takes out of others by a pronoun or another number: "one of them", "two of whom", "two of the four",
"three of the dead". They are of the country and kind of the whole; who is named beside them is the one.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.phrase import PART_OF, Phrase
from onrecord.extract.actors.quantities import count_of
from onrecord.extract.drafts import Tokens
from onrecord.model import ActorType

_QUANTITIES = frozenset("some several many most others dozens scores hundreds thousands half few".split())
_PRONOUNS = frozenset({"them", "whom"})
_DEAD, _HURT, _HELD = frozenset({"dead"}), frozenset({"injured", "wounded"}), frozenset({"detained", "arrested"})
_KILLING = frozenset("kill shoot slay murder execute behead hang bury drown die perish lose".split())
_HURTING = frozenset("wound injure hurt shoot hit".split())
_HOLDING = frozenset("arrest detain hold seize capture jail".split())
# What was done to whom "the dead" are.
_DEEDS = {word: verbs for words, verbs in ((_DEAD, _KILLING), (_HURT, _HURTING), (_HELD, _HOLDING)) for word in words}
_OF_PERSONS = frozenset({"person", "group", "organization"})
_BEFORE_DEMONYM, _DEMONYM = frozenset({",", "a", "an", "all", "both"}), "demonym"
_PLURAL_NOUNS = frozenset({"NNS", "NNPS"})
_UNDERGOING = frozenset({"dobj", "nsubjpass", "nsubj"})


def some_of_others(context: Context, token: Token) -> Iterator[Phrase]:
    """The phrase "two of them", whose country and kind are those of whom the last word means."""
    if (whole := _whole(context, token)) is not None:
        one = context.words[token.i] == "one"
        yield Phrase(
            head=token.i, tokens=Tokens(token.i, whole.i + 1), form="nominal", type=None, plural=not one, rule=PART_OF
        )  # fmt: skip


def _whole(context: Context, token: Token) -> Token | None:
    as_what = token.dep_ == "pobj" and token.head.lower_ == "as"  # "was listed as one of them"
    if as_what or not (token.like_num or context.words[token.i] in _QUANTITIES):
        return None
    of = next((child for child in token.rights if child.lower_ == "of" and child.i == token.i + 1), None)
    for noun in of.children if of is not None else ():
        if noun.dep_ == "pobj" and (noun.lower_ in _PRONOUNS or _is_counted(context, noun)):
            return noun
    return None


def _is_counted(context: Context, noun: Token) -> bool:
    """ "The four", "the three on the bench", "the dead", with no noun behind."""
    the = context.words[noun.i - 1] == "the"
    return the and (count_of(noun.lower_) > 0 or (noun.right_edge == noun and noun.lower_ in _DEEDS))


def part_of(links: Links, phrase: Phrase, whole: Sequence[Cluster]) -> Cluster:
    """Who is a part of some actors: who is named beside the number, else somebody new of their kind."""
    named = _named_beside(links, links.context.doc[phrase.head])
    if named and not phrase.plural:
        return named
    _take_after(links, phrase, whole)
    return Cluster()


def share_parts(links: Links) -> None:
    """Give parts what is known only now of those whose part they are."""
    for position, phrase in enumerate(links.phrases):
        part = links.cluster_of.get(position)
        if part is None or phrase.rule != PART_OF:
            continue
        if part.names:
            _tell_whole(links, phrase, part)
            continue
        _take_after(links, phrase, whole_of_part(links, phrase))
        phrase.country = _told_behind(links, phrase) or phrase.country
        part.country = part.country or phrase.country
        part.type = part.type or phrase.type


def beside(links: Links, phrase: Phrase) -> tuple[Cluster, ...] | None:
    """ "On four occasions, three of them under oath": what stands before the comma, be it somebody or nobody."""
    at, doc = phrase.tokens.start - 1, links.context.doc
    if at < 1 or doc[at].text != "," or doc[at - 1].tag_ not in _PLURAL_NOUNS:
        return None
    return tuple(c for position in links.by_head.get(at - 1, ()) for c in _named(links, position))


def whole_of_part(links: Links, phrase: Phrase) -> tuple[Cluster, ...]:
    """Those whom the last word of "two of them" means, as far as they are known."""
    if (told := beside(links, phrase)) is not None:
        return told
    last = phrase.tokens.end - 1
    if verbs := _DEEDS.get(links.context.words[last]):
        return tuple(_undergone(links, phrase, verbs))[:1]
    at = links.by_head.get(last, ())
    return tuple(c for position in at for c in _named(links, position))


def _named(links: Links, position: int) -> tuple[Cluster, ...]:
    own = links.cluster_of.get(position)
    return (own,) if own else links.several.get(position, ())


def _undergone(links: Links, phrase: Phrase, verbs: frozenset[str]) -> Iterator[Cluster]:
    """ "Killed 14 rebels ... three of the dead": several people to whom that was done, the last first."""
    sentence = links.sentence_of[phrase.head]
    for sighting in links.discourse.back(sentence, NEAR, lambda s: s.cluster.plural and s.head < phrase.head):
        noun = links.context.doc[sighting.head]
        if noun.dep_ in _UNDERGOING and noun.head.lemma_ in verbs and sighting.cluster.type == "group":
            yield sighting.cluster


def _take_after(links: Links, phrase: Phrase, whole: Sequence[Cluster]) -> None:
    kinds = {cluster.type for cluster in whole}
    if not whole or not kinds <= _OF_PERSONS:
        return
    countries = {cluster.country for cluster in whole}
    sectors = {links.sectors_in_order(cluster)[:1] for cluster in whole}
    phrase.type = phrase.type or _type(phrase, whole)
    phrase.country = phrase.country or (countries.pop() if len(countries) == 1 else None)
    phrase.sectors = phrase.sectors or (sectors.pop() if len(sectors) == 1 else ())


def _type(phrase: Phrase, whole: Sequence[Cluster]) -> ActorType:
    """One of several bodies is a body, one of a crew somebody; one of nine boats is nobody, but who is aboard."""
    if any(cluster.nouns & w.CRAFT for cluster in whole):
        return "group"
    bodies = all(cluster.type == "organization" and cluster.plural for cluster in whole)
    return "organization" if bodies else "group" if phrase.plural else "person"


def _named_beside(links: Links, token: Token) -> Cluster | None:
    """ "One of them, Ana Diaz, said", "Ana Diaz, one of the three"."""
    beside = [child for child in token.rights if child.dep_ == "appos"]
    beside += [token.head] if token.dep_ == "appos" else []
    named = (links.at(noun.i) for noun in beside)
    return next((cluster for cluster in named if cluster and cluster.names), None)


def _tell_whole(links: Links, phrase: Phrase, one: Cluster) -> None:
    """ "Judge Ana Diaz, one of the three on the bench": of whom nothing else is told, they are as she is."""
    for whole in whole_of_part(links, phrase):
        last = links.phrases[whole.members[0]]
        if whole.type is None and last.form != "pronoun" and one.type in _OF_PERSONS:
            whole.type = last.type = "group"
            whole.country = last.country = one.country
            last.sectors = links.sectors_in_order(one)[:1]


def _told_behind(links: Links, phrase: Phrase) -> str | None:
    """ "Two of them Swedes", "one of them a Dane", "two of them, all Swedes": what they are called right behind."""
    at = phrase.tokens.end
    while at < len(links.context.doc) and links.context.words[at] in _BEFORE_DEMONYM:
        at += 1
    others = (other for other in links.phrases if other.tokens.start == at and other.rule == _DEMONYM)
    return next((other.country for other in others), None)
