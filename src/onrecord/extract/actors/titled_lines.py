"""Lines in which every word has a capital."""

from onrecord.extract.actors.text import Text

_LONG, _FEWEST = 3, 3  # letters of the words that have a capital in such a line, and how many it has of them


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
