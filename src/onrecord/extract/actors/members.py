"""
Persons by whom they are one of: "said Ana Diaz, one of the strikers"; who is quoted for a group that the sentence
before tells of; who heads, or serves in, a body. They are of its country and kind.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.annotate import Quote
from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.grammar import SUBJECTS, first_conjunct
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase

_ONE = frozenset({"one", "another", "two", "three", "some", "all", "most"})
_NUMBER = "number"  # "one of their number"
_INCLUDING = frozenset({"including", "among"})
_SERVING = frozenset("serve fight fly work drive spy teach train negotiate speak".split())
_AT_WORK = frozenset({"of", "from", "at", "with"})
_IN_SERVICE = frozenset({"for", "in", "with"})
# Who speaks for themselves where one of them is quoted; officials are named with their office.
_PRIVATE = frozenset({"CVL", "AGR", "LAB", "EDU", "REF", "REL", "MED", "OPP", "BUS"})
_OF_THE_STATE = frozenset({"MIL", "COP", "GOV", "SPY", "JUD", "LEG"})
_PEOPLE = frozenset({"group", "organization"})
_BACK = 2  # sentences from a quotation to those for whom it speaks
_ONE_OF_THEM = "one of them"


def share_with_members(links: Links) -> None:
    """Give each person without a country, or a kind, those of the group or body of which she is one."""
    for position, phrase in enumerate(links.phrases):
        person = links.cluster_of.get(position)
        if person is None or person.type != "person" or person.plural or not phrase.name:
            continue
        group = _group_of(links, phrase, person) if person.country is None or not links.sectors(person) else None
        if group is None or group is person:
            continue
        if person.country is None and group.country is not None:
            person.country = phrase.country = group.country
            links.rules[position] = f"{links.rules.get(position, phrase.rule)}; {_ONE_OF_THEM}"
        if not links.sectors(person):
            phrase.sectors = next((s[:1] for m in group.members if (s := links.phrases[m].sectors)), ())


def share_with_some(links: Links) -> None:
    """ "Chilean fishermen clashed with Peruvian coast guards. One fisherman drowned": of those told of by the noun."""
    for position, phrase in enumerate(links.phrases):
        some = links.cluster_of.get(position)
        if some is None or some.country or phrase.form != "nominal" or phrase.definite or phrase.noun is None:
            continue
        token = links.context.doc[phrase.head]
        if not any(child.lower_ in _ONE or child.tag_ == "CD" for child in token.lefts):
            continue
        countries = {group.country for group in _told_by(links, phrase) if group is not some}
        country = countries.pop() if len(countries) == 1 else None
        if country is not None:
            some.country = phrase.country = country
            links.rules[position] = f"{links.rules.get(position, phrase.rule)}; {_ONE_OF_THEM}"


def _told_by(links: Links, phrase: Phrase) -> Iterator[Cluster]:
    """The groups before a phrase that have its noun."""

    def fits(s: Sighting) -> bool:
        return s.head < phrase.head and s.cluster.plural and phrase.noun in s.cluster.nouns

    return (s.cluster for s in links.discourse.back(links.sentence_of[phrase.head], _BACK, fits))


def _group_of(links: Links, phrase: Phrase, person: Cluster) -> Cluster | None:
    token = links.context.doc[phrase.head]
    found = next(_told(links, token), None) or next(_served(links, token), None) or next(_employed(links, token), None)
    return found or _headed(links, person) or _spoken_for(links, phrase, person)


def _told(links: Links, token: Token) -> Iterator[Cluster]:
    """ "Ana Diaz, one of the strikers", "one of them, Ana Diaz", "nine nurses, including Ana Diaz"."""
    counts = [child for child in token.rights if child.dep_ == "appos"]
    counts += [token.head] if token.dep_ == "appos" else []
    for count in counts:
        if count.lower_ in _ONE:
            yield from _people(links, (noun for of in _of(count) for noun in of))
    first = first_conjunct(token)
    if first.dep_ == "appos" and first.head.tag_ == "NNS":  # "two Peruvian reporters, Ana Diaz and Tom Reed"
        yield from _people(links, [first.head])
    if token.dep_ == "pobj" and token.head.lower_ in _INCLUDING:
        yield from _people(links, [token.head.head])


def _of(count: Token) -> Iterator[list[Token]]:
    """The nouns behind "of"; of "their number" the pronoun."""
    for child in count.rights:
        if child.lower_ == "of":
            for noun in child.children:
                yield list(noun.lefts) if noun.lower_ == _NUMBER else [noun]


def _people(links: Links, tokens: Iterator[Token] | list[Token]) -> Iterator[Cluster]:
    return (c for token in tokens for c in links.all_at(token.i) if c.type in _PEOPLE)


def _employed(links: Links, token: Token) -> Iterator[Cluster]:
    """ "Ana Diaz of the miners' union", "Tom Reed, of Human Rights Watch,": the body."""
    at = (child for child in token.rights if child.dep_ == "prep" and child.lower_ in _AT_WORK)
    bodies = _people(links, [noun for child in at for noun in child.children if noun.dep_ == "pobj"])
    yield from (body for body in bodies if body.type == "organization")


def _served(links: Links, token: Token) -> Iterator[Cluster]:
    """ "Ana Diaz, who heads the union", "who flew helicopters for the Czech air force": the body."""
    for verb in (child for child in token.rights if child.dep_ == "relcl"):
        if verb.lemma_ in w.HEADING:
            yield from _people(links, [child for child in verb.rights if child.dep_ == "dobj"])
        if verb.lemma_ in _SERVING:
            below = [verb, *(child for child in verb.rights if child.dep_ == "dobj")]
            behind = (child for over in below for child in over.rights if child.lower_ in _IN_SERVICE)
            bodies = _people(links, [noun for child in behind for noun in child.children if noun.dep_ == "pobj"])
            yield from (body for body in bodies if links.sectors(body) & _OF_THE_STATE)


def _headed(links: Links, person: Cluster) -> Cluster | None:
    """ "The union's local head, Ana Diaz": the body whose head she is by another phrase."""
    phrases = (links.phrases[member] for member in person.members)
    owners = (links.owner(phrase, frozenset({"organization"})) for phrase in phrases if phrase.office)
    return next(filter(None, owners), None)


def _spoken_for(links: Links, phrase: Phrase, person: Cluster) -> Cluster | None:
    """
    "Kazakh miners downed tools. 'We are hungry,' said Nurlan Aliev": who is quoted by the bare name is one of the
    people just told of; so is who bears a description of their kind.
    """
    token, sentence = links.context.doc[phrase.head], links.sentence_of[phrase.head]
    named = sorted(member for member in person.members if links.phrases[member].form == "name")
    if person.office is not None or links.phrases[named[0]] is not phrase or not _is_quoted(links, token):
        return None
    words = _quoted_words(links, token)
    if not words.isdisjoint(w.PLURAL):
        return None  # "they were afraid": of others
    for near in range(sentence - 1, sentence - 1 - _BACK, -1):
        seen = [s for s in links.discourse.of(near) if s.subject and s.cluster.type in {"group", "person"}]
        if not words.isdisjoint(w.FIRST_PERSON):
            acting = seen
        else:
            acting = [s for s in seen if first_conjunct(links.context.doc[s.head]).dep_ == "nsubj"]
        if seen:
            return unique(s.cluster for s in acting if _may_be_of(links, s.cluster, person))
    return None


def _quoted_words(links: Links, token: Token) -> frozenset[str]:
    """The words, in small letters, of the quotations in a sentence."""
    inside = (quote for quote in links.context.quotes if _overlaps(token, quote))
    spans = [(quote.start, quote.end) for quote in inside]
    return frozenset(t.lower_ for t in token.sent if any(start <= t.idx < end for start, end in spans))


def _may_be_of(links: Links, group: Cluster, person: Cluster) -> bool:
    kinds, own = links.sectors(group), links.sectors(person)
    return group.type == "group" and group.plural and kinds <= _PRIVATE and bool(kinds) and (not own or own <= kinds)


def _is_quoted(links: Links, token: Token) -> bool:
    """ "..., said Ana Diaz": the subject of a verb of saying in a sentence with a quotation."""
    if token.dep_ not in SUBJECTS or token.head.lemma_ not in w.QUOTING:
        return False
    return any(_overlaps(token, quote) for quote in links.context.quotes)


def _overlaps(token: Token, quote: Quote) -> bool:
    return quote.start < token.sent.end_char and token.sent.start_char < quote.end
