"""
Reports as weighted terms, for telling which are about the same happenings.

Weights are TF-IDF with document frequencies frozen in a shipped table of words and counts, so that the weight of a
word, and with it every later score, never depends on what else was read. Weights are integers, so that no order of
summing matters.
"""

import gzip
import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from operator import mul

NORM = 1000  # length of every vector; a product of two vectors lies between 0 and NORM * NORM
COMMON = 0.3  # words in a larger share of reports are left out: "the", "said", "would"
TITLE_WEIGHT = 2  # a word of the title counts as so many in the text
LEAD_TOKENS = 80  # the length of the opening that tells the news of the day
HEAD_TOKENS = 15  # what stands in for a missing title
WHOLE_TERMS = 160  # heaviest terms kept of a whole report
KEYS = 40  # heaviest terms by which reports are looked up
KEY_COMMON = 0.1  # words in a larger share of reports find too many others
KEY_RARE = 30  # below this document frequency, rarity makes no better key
KEY_TITLE_WEIGHT = 4
LAST_KEY = 0.01  # less than any word of the table weighs

WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")

Vector = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequencies:
    """In how many of `documents` reports each word stands; a word that is missing stood in fewer than two."""

    documents: int
    counts: Mapping[str, int]

    def weight(self, term: str, least: int = 0) -> float:
        """Inverse document frequency in nats, with counts below `least` taken as `least`."""
        return math.log((self.documents + 1) / (max(self.counts.get(term, 0), least) + 1))

    def weights(self, common: float, least: int = 0) -> dict[str, float]:
        """Give the weight of every word of the table, zero for those in a larger share of reports than `common`."""
        limit = common * self.documents
        return {word: self.weight(word, least) if count <= limit else 0.0 for word, count in self.counts.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportVector:
    """
    A report as terms: vectors of length `NORM` of all of it, of title and opening, and of the title.

    `keys` are its heaviest terms, heaviest first, by which reports worth comparing are found.
    """

    whole: Vector
    lead: Vector
    head: Vector
    keys: tuple[str, ...]


@cache
def load_frequencies() -> Frequencies:
    """Read the shipped table: a comment, the number of documents, then one word and its count a line."""
    table = files("onrecord.knowledge").joinpath("data", "terms", "frequencies.tsv.gz").read_bytes()
    lines = gzip.decompress(table).decode("utf-8").splitlines()
    rows = (line.split("\t") for line in lines[2:])
    return Frequencies(documents=int(lines[1]), counts={word: int(count) for word, count in rows})


@cache
def _whole_weights() -> tuple[Mapping[str, float], float]:
    """Weights of the words of a report, and that of a word that the table lacks."""
    frequencies = load_frequencies()
    return frequencies.weights(COMMON), frequencies.weight("")


@cache
def _key_weights() -> tuple[Mapping[str, float], float]:
    frequencies = load_frequencies()
    return frequencies.weights(KEY_COMMON, KEY_RARE), frequencies.weight("", KEY_RARE)


def tokens(text: str) -> list[str]:
    """Give the words of a text in order, case-folded, without plural and possessive endings: "Talks'" is "talk"."""
    return [_normal(word) for word in WORD.findall(text)]


def terms(title: str | None, text: str) -> dict[str, int]:
    """Count the terms of a report; the title's count `TITLE_WEIGHT` times, once where the text begins with it."""
    return dict(_weighted(tokens(title or ""), tokens(_body(title, text)), TITLE_WEIGHT))


def vector(title: str | None, text: str) -> ReportVector:
    """Weigh the terms of a report by the shipped frequencies; `text` may begin with the title or not."""
    headline, body = tokens(title or ""), tokens(_body(title, text))
    return ReportVector(
        whole=_unit(_weighted(headline, body, TITLE_WEIGHT), WHOLE_TERMS),
        lead=_unit(Counter(headline + body[:LEAD_TOKENS])),
        head=_unit(Counter(headline or body[:HEAD_TOKENS])),
        keys=_keys(_weighted(headline, body, KEY_TITLE_WEIGHT)),
    )


def product(one: Vector, other: Vector) -> int:
    """Give the scalar product: `NORM * NORM` times the cosine."""
    shared = one.keys() & other.keys()
    return sum(map(mul, map(one.__getitem__, shared), map(other.__getitem__, shared)))


def rarest(one: Vector, other: Vector, count: int) -> int:
    """Give the weight of the rarest terms that two vectors share, so many of them together, in thousandths of a nat."""
    known, unknown = _whole_weights()
    shared = sorted([known.get(term, unknown) for term in one.keys() & other.keys()])
    return round(1000 * math.fsum(shared[-count:]))


def told(head: Vector, other: Vector) -> int:
    """Give how much of the weight of `head` stands in another report, in thousandths."""
    return 1000 * sum(weight for term, weight in head.items() if term in other) // (sum(head.values()) or 1)


def _body(title: str | None, text: str) -> str:
    return text[len(title) :] if title and text.startswith(title) else text


def _weighted(headline: list[str], body: list[str], weight: int) -> Counter[str]:
    counts = Counter(body)
    for term in headline:
        counts[term] += weight
    return counts


@lru_cache(maxsize=200_000)
def _normal(word: str) -> str:
    word = word.casefold().replace("’", "'").removesuffix("'s").replace(".", "").replace("'", "")
    if len(word) < 5:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _unit(counts: Mapping[str, int], most: int | None = None) -> Vector:
    """The heaviest terms, as a vector of length `NORM`; a count weighs by its logarithm."""
    known, unknown = _whole_weights()
    weights = [
        ((1 + math.log(count)) * weight, term) for term, count in counts.items() if (weight := known.get(term, unknown))
    ]
    if most is not None and len(weights) > most:
        weights = sorted(weights, key=_heaviest_first)[:most]
    length = math.sqrt(math.fsum(weight * weight for weight, _ in weights))
    return {term: round(NORM * weight / length) for weight, term in weights}


def _keys(counts: Mapping[str, int]) -> tuple[str, ...]:
    """
    The heaviest terms. Words that the table lacks come last unless they are repeated, since they may be misspelt: news
    of common length has no room for them, and in a brief they are mostly the names that tell it from others.
    """
    known, unknown = _key_weights()
    weights = [
        (count * weight, term)
        for term, count in counts.items()
        if (weight := known.get(term, unknown if count > 1 else LAST_KEY))
    ]
    return tuple(term for _, term in sorted(weights, key=_heaviest_first)[:KEYS])


def _heaviest_first(weighted: tuple[float, str]) -> tuple[float, str]:
    return -weighted[0], weighted[1]
