"""Whom "I" and "we" mean within quotation marks: who is quoted, or the state that its head speaks for."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from spacy.tokens import Token

from onrecord.annotate import Quote
from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.grammar import SUBJECTS, breaks_paragraph
from onrecord.extract.actors.links import Links, Tellers
from onrecord.extract.actors.phrase import PART_OF, SOME_OF, Phrase

_GOES_ON = frozenset(",?!")  # what ends a quotation before "she said"
_SHORTEST = 2  # tokens of a quotation with its mark
_GAP = 2  # characters of a mark and a space
_SIGNS = frozenset("banner sign placard poster slogan graffiti leaflet".split())
_VERBS = frozenset({"VERB", "AUX"})
_NEAR_SIGN = 5  # tokens between a quotation and the thing on which it stands
_PARTS, _SEVERAL = frozenset({SOME_OF, PART_OF}), frozenset({"group", "organization"})
_FOR_A_STATE = frozenset({"head", "minister"})  # levels of those who say "we" for their state


def quoted(links: Links, phrase: Phrase) -> Cluster | None:
    """The actor whom a pronoun of the first person means; None outside quotations, or where none is found."""
    token = links.context.doc[phrase.head]
    if phrase.noun == w.WE and (at := _quotation(links, token)) is not None and _is_on_sign(links, at):
        return _crowd(links, token)
    cluster = speaker_at(links, token)
    if cluster is None or phrase.noun != w.WE or cluster.type != "person":
        return cluster
    return _state_of(links, cluster) or _of_whom_one(links, cluster, links.sentence_of[token.i]) or cluster


def _is_on_sign(links: Links, at: int) -> bool:
    """ "Let us live," read a banner; a placard read: "Help us"."""
    behind, before = islice(_behind(links, at), _NEAR_SIGN), list(_before(links, at))[-_NEAR_SIGN:]
    return any(token.lemma_.lower() in _SIGNS for token in (*behind, *before))


def _crowd(links: Links, token: Token) -> Cluster | None:
    """Who holds a banner: the several people who act in its sentence or in the one before."""
    sentence = links.sentence_of[token.i]

    def acts(s: Sighting) -> bool:
        return s.subject and s.cluster.type == "group" and s.cluster.plural

    return next((s.cluster for s in links.discourse.back(sentence, 1, acts)), None)


def _of_whom_one(links: Links, person: Cluster, sentence: int) -> Cluster | None:
    """ "They fear us," said one of the miners: all of those of whom the speaker is called one there."""
    members = (links.phrases[member] for member in person.members)
    parts = (phrase for phrase in members if abs(links.sentence_of[phrase.head] - sentence) <= 1)
    ends = [phrase.tokens.end - 1 for phrase in parts if phrase.rule in _PARTS and not phrase.plural]
    return next((whole for end in ends if (whole := links.at(end)) and whole.type in _SEVERAL), None)


def speaker_at(links: Links, token: Token) -> Cluster | None:
    """Who says the quotation in which a word stands, where it stands in one and that is known."""
    at = _quotation(links, token)
    return _speaker(links, at) if at is not None else None


def told_by(links: Links, token: Token) -> Iterator[Cluster]:
    """ "We trust every delegate," he said: whom the words name of which a pronoun is the speaker, who is "I" there."""
    verb, doc = token.head, links.context.doc
    first = min(token.i, verb.i)
    if token.dep_ not in SUBJECTS or verb.lemma_ not in w.QUOTING or first < _SHORTEST:
        return
    at = _quotation(links, doc[first - 2])  # the last word before the mark
    quote = links.context.quotes[at] if at is not None else None
    if quote is None or not quote.end <= doc[first].idx <= quote.end + _GAP:
        return
    for sighting in chain.from_iterable(map(links.discourse.of, range(links.sentence_of[first] + 1))):
        if quote.start <= doc[sighting.head].idx < quote.end:
            yield sighting.cluster


def interjected(links: Links, token: Token) -> Cluster | None:
    """ "Never, said the minister, had she agreed": who says the clause whose subject a pronoun is, in its midst."""
    said = next((child for child in token.head.lefts if child.dep_ == "parataxis" and child.i < token.i), None)
    if token.dep_ not in SUBJECTS or said is None or said.lemma_ not in w.SPEAKING:
        return None
    nouns = (noun for noun in links.context.doc[said.i + 1 : token.i] if noun.left_edge.i == said.i + 1)
    found = (c for noun in nouns if noun.dep_ in SUBJECTS for c in links.all_at(noun.i) if c.type == "person")
    return next((cluster for cluster in found if not cluster.plural), None)


def _quotation(links: Links, token: Token) -> int | None:
    """The position of the quotation in which a token stands."""
    quotes = links.context.quotes
    at = bisect_right(quotes, token.idx, key=_start) - 1
    return at if at >= 0 and token.idx < quotes[at].end else None


def _start(quote: Quote) -> int:
    return quote.start


def _speaker(links: Links, at: int) -> Cluster | None:
    """Who says a quotation, else who said the last one before it of which that is told."""
    return next(filter(None, (_told_speaker(links, near) for near in range(at, -1, -1))), None)


def _told_speaker(links: Links, at: int) -> Cluster | None:
    """Who says a quotation: behind it where it goes on, else before it."""
    if at not in links.tellers:
        links.tellers[at] = _tellers(links, at)
    told = links.tellers[at]
    behind, before = (next(filter(None, map(links.at, heads)), None) for heads in (told.behind, told.before))
    return behind or before if told.goes_on else before or (None if told.ends else behind)


def _tellers(links: Links, at: int) -> Tellers:
    quote = links.context.quotes[at]
    last = links.context.doc.text[quote.start : quote.end].rstrip()[-1:]
    before = list(_before(links, at))
    return Tellers(
        behind=tuple(_telling(links, _behind(links, at))),
        before=(*_telling(links, reversed(before)), *_before_colon(before)),
        goes_on=last in _GOES_ON,
        ends=last == ".",
    )


def _behind(links: Links, at: int) -> Iterator[Token]:
    """The words behind a quotation to the end of the sentence, or to the next quotation."""
    quote, doc = links.context.quotes[at], links.context.doc
    span = doc.char_span(quote.start, quote.end, alignment_mode="expand")
    for token in doc[span.end if span is not None else len(doc) :]:
        if breaks_paragraph(token) or _quotation(links, token) is not None:
            return
        yield token
        if token.text == ".":
            return


def _before(links: Links, at: int) -> Iterator[Token]:
    """The words of the paragraph between a quotation and the one before it."""
    quote, doc = links.context.quotes[at], links.context.doc
    span = doc.char_span(quote.start, quote.end, alignment_mode="expand")
    first = span.start if span is not None else 0
    start = first
    while start and not breaks_paragraph(doc[start - 1]) and _quotation(links, doc[start - 1]) is None:
        start -= 1
    yield from doc[start:first]


def _telling(links: Links, tokens: Iterable[Token]) -> Iterator[int]:
    """Those of some words that may name who says, or stand right behind the verb: "said Ana Diaz"."""
    for token in tokens:
        verb = token.head
        if token.dep_ in SUBJECTS and verb.lemma_ in w.QUOTING and _quotation(links, verb) is None:
            yield token.i


def _before_colon(before: Sequence[Token]) -> Iterator[int]:
    """ "Peruvian dockers' union: 'We will not move'": who alone stands before the colon."""
    words = [token for token in before if not (token.is_space or token.is_quote)]
    if len(words) >= _SHORTEST and words[-1].text == ":" and all(token.pos_ not in _VERBS for token in words):
        over = (t.i for t in words if t.head == t or not words[0].i <= t.head.i <= words[-1].i)
        yield from islice(over, 1)


def _state_of(links: Links, person: Cluster) -> Cluster | None:
    """ "We will not yield," said the president: the state, where the report names it."""
    if person.office is None or person.office.level not in _FOR_A_STATE:
        return None
    states = (c for c in links.cluster_of.values() if c.type == "state" and c.country and c.country == person.country)
    return next(states, None)
