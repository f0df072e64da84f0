"""Headlines in which every word has a capital: the recogniser makes names there of whatever stands behind a name."""

from onrecord.extract.actors.text import Text
from onrecord.knowledge.lexicon import load_lexicon

_LONG, _FEWEST = 3, 3  # letters of the words that have a capital in such a line, and how many it has of them
_VERBAL = frozenset({"VBZ", "VBP", "VBD", "MD", "TO", "PRP", "PRP$", "RP", "EX", "WDT", "WP"})
_BASE = "VB"
_OF_CLAUSES = frozenset({"VBZ", "VBP", "VBD", "MD", "PRP"})
# Prepositions of no name, whatever the tagger takes them for.
_APART = frozenset("in on over after before amid as with to from by at against under into despite during".split())
_ENDED = frozenset({"NNS", "NNPS", "NNP"})  # what the tagger takes a verb in the singular for


def end_of_name(doc: Text, start: int, end: int, *, person: bool) -> int:
    """ "Omar Sy | Signs Bill", "Fox News | Has Decided": where a name ends in such a line, else where it is said to."""
    if end - start == 1:
        return end
    cut = next((at for at in range(start, end) if _is_no_name(doc, start, at, person=person)), end)
    return cut if cut < end and is_titled(doc, start) else end


def before_verb(doc: Text, start: int, end: int) -> int:
    """ "The Court of Audit | fined Valmor", "told Valmor | he left": where a name ends before words of a clause."""
    small = (at for at in range(start + 1, end) if doc.written[at].islower())
    return next((at for at in small if doc[at].tag_ in _OF_CLAUSES), end)


def _is_no_name(doc: Text, start: int, at: int, *, person: bool) -> bool:
    tag, word = doc[at].tag_, doc.words[at]
    if tag == _BASE if at == start else tag in _VERBAL or tag == "VBG" or word in _APART:
        return True
    return tag in _ENDED and _is_of_verb(word, person=person)


def _is_of_verb(word: str, *, person: bool) -> bool:
    """ "Signs", "Reaches", "Denies": a verb in the singular, and for a body no noun: "Audit Reports"."""
    lexicon = load_lexicon()
    stems = {word[:-1], word[:-2] if word.endswith("es") else "", f"{word[:-3]}y" if word.endswith("ies") else ""}
    return word.endswith("s") and any(stem in lexicon.verbs and (person or stem not in lexicon.nouns) for stem in stems)


def is_titled(doc: Text, at: int) -> bool:
    """Whether all long words of a line have a capital, but not all their letters."""
    sentence, start = doc.sentence_of[at], at
    while start and doc.sentence_of[start - 1] == sentence:
        start -= 1
    end = at
    while end < len(doc) and doc.sentence_of[end] == sentence:
        end += 1
    long = [word for word in doc.written[start:end] if word.isalpha() and len(word) > _LONG]
    return len(long) >= _FEWEST and all(word[0].isupper() for word in long) and not all(map(str.isupper, long))
