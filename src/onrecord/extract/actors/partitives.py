"""
Whom a number takes out of others by a pronoun or another number: "one of them", "two of whom", "two of the four",
"three of the dead". They are of the country and kind of the whole; who is named beside them is the one.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.phrase import PART_OF, Phrase
from onrecord.extract.drafts import Tokens

_QUANTITIES = frozenset("some several many most others dozens scores hundreds thousands half few".split())
_PRONOUNS = frozenset({"them", "whom"})
_DEAD, _HURT, _HELD = frozenset({"dead"}), frozenset({"injured", "wounded"}), frozenset({"detained", "arrested"})
_KILLING = frozenset("kill shoot slay murder execute behead hang bury drown die perish lose".split())
_HURTING = frozenset("wound injure hurt shoot hit".split())
_HOLDING = frozenset("arrest detain hold seize capture jail".split())
# What was done to whom "the dead" are.
_DEEDS = {word: verbs for words, verbs in ((_DEAD, _KILLING), (_HURT, _HURTING), (_HELD, _HOLDING)) for word in words}
_OF_PERSONS = frozenset({"person", "group", "organization"})
_UNDERGOING = frozenset({"dobj", "nsubjpass", "nsubj"})


def some_of_others(context: Context, token: Token) -> Iterator[Phrase]:
    """The phrase "two of them", whose country and kind are those of whom the last word means."""
    if (whole := _whole(context, token)) is not None:
        one = context.words[token.i] == "one"
        yield Phrase(
            head=token.i, tokens=Tokens(token.i, whole.i + 1), form="nominal", type=None, plural=not one, rule=PART_OF
        )  # fmt: skip


def _whole(context: Context, token: Token) -> Token | None:
    if not (token.like_num or context.words[token.i] in _QUANTITIES):
        return None
    of = next((child for child in token.rights if child.lower_ == "of" and child.i == token.i + 1), None)
    for noun in of.children if of is not None else ():
        if noun.dep_ == "pobj" and (noun.lower_ in _PRONOUNS or _is_counted(context, noun)):
            return noun
    return None


def _is_counted(context: Context, noun: Token) -> bool:
    """ "The four", "the dead", with no noun behind."""
    the = context.words[noun.i - 1] == "the"
    return the and noun.right_edge == noun and (noun.like_num or noun.lower_ in _DEEDS)


def part_of(links: Links, phrase: Phrase, whole: Sequence[Cluster]) -> Cluster:
    """Who is a part of some actors: who is named beside the number, else somebody new of their kind."""
    _take_after(links, phrase, whole)
    named = _named_beside(links, links.context.doc[phrase.head])
    if named and not phrase.plural:
        phrase.type = phrase.type and named.type
        return named
    return Cluster()


def share_parts(links: Links) -> None:
    """Give parts what is known only now of those whose part they are."""
    for position, phrase in enumerate(links.phrases):
        part = links.cluster_of.get(position)
        if part is None or phrase.rule != PART_OF or part.names:
            continue
        _take_after(links, phrase, whole_of_part(links, phrase))
        part.country = part.country or phrase.country
        part.type = part.type or phrase.type


def whole_of_part(links: Links, phrase: Phrase) -> tuple[Cluster, ...]:
    """Those whom the last word of "two of them" means, as far as they are known."""
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
    phrase.type = phrase.type or ("group" if phrase.plural else "person")
    phrase.country = phrase.country or (countries.pop() if len(countries) == 1 else None)
    phrase.sectors = phrase.sectors or (sectors.pop() if len(sectors) == 1 else ())


def _named_beside(links: Links, token: Token) -> Cluster | None:
    """ "One of them, Ana Diaz, said"."""
    beside = (links.at(child.i) for child in token.rights if child.dep_ == "appos")
    return next((cluster for cluster in beside if cluster and cluster.names), None)
