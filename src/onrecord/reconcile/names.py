"""When two names can be one: spelling, transliteration, and shortened forms."""

import re
import unicodedata
from functools import lru_cache

from onrecord.reconcile.terms import load_frequencies, tokens

# Spellings of one sound in English renderings of other scripts ("Sergei", "Sergey"; "Mohammed", "Muhammad"),
# applied in this order to lower-case letters without accents.
_SOUNDS = (
    (re.compile(r"[’'`\-]"), ""),
    (re.compile(r"(kh|gh)"), "h"),
    (re.compile(r"(ts|tz)"), "c"),
    (re.compile(r"(sch|sh|tch|ch)"), "s"),
    (re.compile(r"(iy|yi|ij|ii|ey|ei|ay|ai|yy|y|j)"), "i"),
    (re.compile(r"(?<=[dtb])h"), ""),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(ou|oo|u)"), "o"),
    (re.compile(r"q|ck|c(?=[aoul])"), "k"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_VOWELS = re.compile(r"(?<=.)[aeiou]+(?!$)")
_SMALL = frozenset("a al and at da de del des do du el for in la las le les los of on the to und van von y".split())
_EVERYDAY = 0.01  # a word that stands in a larger share of reports names nobody by itself: "the House", "the Court"
_REMEMBERED = 100_000  # names; each is compared with many others


@lru_cache(maxsize=_REMEMBERED)
def fold(name: str) -> str:
    """Lower case, without accents and outer marks; words parted by single spaces."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[\w’'\-]+", plain.casefold()))


@lru_cache(maxsize=_REMEMBERED)
def skeleton(name: str) -> str:
    """What is left of a name when the spelling of its sounds is evened out: equal for transliterations."""
    words = []
    for word in fold(name).split():
        for pattern, sound in _SOUNDS:
            word = pattern.sub(sound, word)
        words.append(_VOWELS.sub("a", word))
    return " ".join(words)


def is_full(name: str) -> bool:
    """Whether a person's name has a given and a family name."""
    return len(name.split()) > 1


def is_proper(name: str) -> bool:
    """
    Whether a body bears a name by itself, in whatever report: "Ardan Rail", "Axios"; "federal court" describes one, and
    a single everyday word ("Police", "the House") means that of which the report tells.
    """
    words = [word for word in name.split() if word.casefold() not in _SMALL]
    if not words or any(word.islower() for word in words):
        return False
    return len(words) > 1 or not any(_is_everyday(term) for term in tokens(name))


@lru_cache(maxsize=_REMEMBERED)
def _is_everyday(term: str) -> bool:
    frequencies = load_frequencies()
    return frequencies.counts.get(term, 0) > _EVERYDAY * frequencies.documents


def is_short_for(short: str, full: str) -> bool:
    """Whether the words of a short name begin or end a longer one: "Annan" for "Kofi Annan"."""
    parts, whole = fold(short).split(), fold(full).split()
    return len(parts) < len(whole) and (whole[-len(parts) :] == parts or whole[: len(parts)] == parts)
