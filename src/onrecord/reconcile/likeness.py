"""How much two passages share of their words with a meaning of their own."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_EMPTY = frozenset(
    """
    a an the of to in on at by for with from and or but that this these those it its is are was were be been has have
    had will would can could may might should as not no his her their our we i he she they them us who which after
    before said says told also more than over into about
    """.split()
)


def content_words(passages: Iterable[str]) -> frozenset[str]:
    """The words of some passages, case-folded, without those that only join others."""
    found = (word.casefold() for passage in passages for word in _WORD.findall(passage))
    return frozenset(word for word in found if word not in _EMPTY)


def likeness(one: frozenset[str], other: frozenset[str]) -> int:
    """Dice coefficient of two sets of words in thousandths, rounded down."""
    return 2000 * len(one & other) // (len(one) + len(other)) if one and other else 0
