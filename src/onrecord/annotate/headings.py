"""
Headings in which every word has a capital, or all letters are, read as sentences are written: small models of English
make names of such words. Only the case changes, so that every offset stays.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+")
_LONG, _FEWEST = 3, 3  # letters of the words that have a capital in a heading, and how many of them it has
_LONGEST = 30  # words of a heading
_ACRONYM = 5  # letters
_OF_NAMES = 5  # words that a line of nothing but names may have
_SHORTEST = 2  # letters of an acronym, "PM", that no list need have
_AMERICA = "US"  # in such headings far more often than "us"
# Short words of sentences.
_FUNCTION = frozenset(
    """
    all am an and any are as at be but by can did do for from go had has have he her him his how if in is it its may me
    my new no nor not now of off on one or our out own say she so than that the them they this to too two up was we who
    why will with yet you
    """.split()
)
_LONGEST_NAME = 4  # words
_ENDED = re.compile(r"[.!?][\"'”’)\]]*$")

Bounds = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Words:
    """
    How often the words of a text are in small letters, and with a capital beside such a word; what is a name by
    itself, and what is a word of English.
    """

    small: Counter[str]
    capital: Counter[str]
    is_name: Callable[[str], bool]
    is_word: Callable[[str], bool]

    def is_small(self, name: str) -> bool:
        """Whether a word is mostly in small letters; where the text has it in no sentence, one of English, no name."""
        small, capital = self.small[name.lower()], self.capital[name]
        return small > capital if small or capital else self.is_word(name.lower()) and not self.is_name(name)


def recased(text: str, paragraphs: Bounds, is_name: Callable[[str], bool], is_word: Callable[[str], bool]) -> str:
    """The text with its headings as sentences are written."""
    lines = [(bounds, text[slice(*bounds)]) for bounds in paragraphs]
    headings = [bounds for at, (bounds, line) in enumerate(lines) if is_heading(line) and (at == 0 or _is_long(line))]
    if not headings:
        return text
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for bounds in paragraphs:
        if bounds not in headings:
            _count(text[slice(*bounds)], small, capital)
    words = Words(small, capital, is_name, is_word)
    pieces, last = [], 0
    for start, end in headings:
        pieces += [text[last:start], _recased(text[start:end], words)]
        last = end
    return "".join([*pieces, text[last:]])


def is_heading(line: str) -> bool:
    """Whether all long words of a line have a capital, and it ends as no sentence does."""
    words = _WORD.findall(line)
    long = [word for word in words if len(word) > _LONG]
    capitals = all(word[0].isupper() for word in long)
    return len(words) <= _LONGEST and len(long) >= _FEWEST and capitals and not _ENDED.search(line)


def _is_long(line: str) -> bool:
    """Whether a line within a text is more than names, "Ana Diaz, Lima Herald, Quito", or all in capitals."""
    words = _WORD.findall(line)
    return len(words) > _OF_NAMES or _is_shouted(words)


def _is_shouted(words: Sequence[str]) -> bool:
    return all(word.isupper() for word in words if len(word) > _LONG)


def _count(paragraph: str, small: Counter[str], capital: Counter[str]) -> None:
    """Count words; a capital tells of a name only beside a long word without one: there are headings in texts too."""
    found = _WORD.findall(paragraph)
    for at, word in enumerate(found):
        if word[0].islower():
            small[word] += 1
        elif at and any(near[0].islower() and len(near) > _LONG for near in found[at - 1 : at + 2]):
            capital[word] += 1


def _recased(line: str, words: Words) -> str:
    found = list(_WORD.finditer(line))
    shouted = _is_shouted([match[0] for match in found])
    kept = set(_in_names(found, words))
    pieces, last = [], 0
    for at, match in enumerate(found):
        word = match[0]
        named = at in kept or _is_abbreviated(line, match)
        piece = _name(word, shouted=shouted) if named else _word(word, words, first=at == 0, shouted=shouted)
        pieces += [line[last : match.start()], piece if len(piece) == len(word) else word]
        last = match.end()
    return "".join([*pieces, line[last:]])


def _in_names(found: Sequence[re.Match[str]], words: Words) -> Iterator[int]:
    """The words of names of several words that are known: "Supreme Court"."""
    texts = [match[0] if not match[0].isupper() else match[0].title() for match in found]
    for start in range(len(texts)):
        for end in range(start + 2, min(start + _LONGEST_NAME, len(texts)) + 1):
            if words.is_name(" ".join(texts[start:end])):
                yield from range(start, end)


def _is_abbreviated(line: str, match: re.Match[str]) -> bool:
    """ "U.S.", "G.O.P.": single letters with full stops."""
    return len(match[0]) == 1 and "." in line[max(0, match.start() - 1) : match.end() + 1]


def _is_acronym(word: str, words: Words) -> bool:
    """ "EU", "PM", "NATO" among words that are all in capitals."""
    name, small = word.title(), word.lower()
    if word == _AMERICA:
        return True
    if small in _FUNCTION or words.small[small] or words.capital[name] or words.is_name(name):
        return False
    return len(word) <= _SHORTEST or words.capital[word] > 0 or words.is_name(word) or not words.is_word(small)


def _name(word: str, *, shouted: bool) -> str:
    return word.title() if shouted else word


def _word(word: str, words: Words, *, first: bool, shouted: bool) -> str:
    """One word of a heading as a sentence has it."""
    acronym = word.isupper() and 1 < len(word) <= _ACRONYM
    if not word[0].isupper() or (acronym and (not shouted or _is_acronym(word, words))):
        return word
    name = _name(word, shouted=shouted)
    if not words.is_small(name):
        return name
    return word.capitalize() if first else word.lower()
