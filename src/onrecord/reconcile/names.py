"""When two names can be one: spelling, transliteration, and shortened forms."""

import re
import unicodedata
from functools import lru_cache

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


def is_short_for(short: str, full: str) -> bool:
    """Whether the words of a short name begin or end a longer one: "Annan" for "Kofi Annan"."""
    parts, whole = fold(short).split(), fold(full).split()
    return len(parts) < len(whole) and (whole[-len(parts) :] == parts or whole[: len(parts)] == parts)
