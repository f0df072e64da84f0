"""Outlets by a word of their name behind an article, once a report has named them: "the Times", "the Post"."""

from collections.abc import Iterator, Sequence

from onrecord.extract.actors.surfaces import Match
from onrecord.extract.actors.text import Text
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge

_WORDS = frozenset({"Times", "Post", "Journal", "Telegraph", "Tribune", "Herald"})
_PRESS = "JRN"
_ARTICLE = "the"


def with_short_titles(knowledge: Knowledge, doc: Text, matches: Sequence[Match]) -> Iterator[Match]:
    """The names of a text in their order; "The Times" behind "The Irish Times" is that, whatever else is called so."""
    starts = {match.tokens.start: match for match in matches}
    inside = {at for match in matches for at in range(*match.tokens)}
    named: dict[str, Match] = {}
    for at, word in enumerate(doc.written):
        match = starts.get(at)
        short = _short(doc, match) if match else None
        if match is not None and short is not None and short in named:
            yield Match(match.tokens, named[short].readings)
        elif match is not None:
            yield match
            if short is None and (last := doc.written[match.tokens.end - 1]) in _WORDS and _is_press(knowledge, match):
                named[last] = match
        elif word in named and at and doc.words[at - 1] == _ARTICLE and at not in inside and _stands_alone(doc, at):
            yield Match(Tokens(at, at + 1), named[word].readings)


def _short(doc: Text, match: Match) -> str | None:
    """ "Times" of "The Times"."""
    start, end = match.tokens
    last = doc.written[end - 1]
    return last if last in _WORDS and doc.words[start : end - 1] in ([], [_ARTICLE]) else None


def _is_press(knowledge: Knowledge, match: Match) -> bool:
    return all(_PRESS in knowledge.actors[reading.actor].sectors for reading in match.readings)


def _stands_alone(doc: Text, at: int) -> bool:
    """Whether no name goes on behind a word: "the Post", not "the Post Office"."""
    return at + 1 == len(doc) or not doc.written[at + 1][:1].isupper()
