"""Keeps a parse a tree: rules that each hang one word on another may together hang two on each other."""

from collections.abc import Sequence


def without_circles(deps: list[str], heads: list[int], deps_before: Sequence[str], heads_before: Sequence[int]) -> None:
    """
    Give words that hang in a circle, in place, the heads and relations that they had before, when there was none.

    What walks up from a word to its root would never end in one.
    """
    hung = [token for token, head in enumerate(heads) if head != heads_before[token]]  # one at least is in each circle
    for token in hung:
        while circle := _circle(heads, token):
            for at in circle:
                deps[at], heads[at] = deps_before[at], heads_before[at]


def _circle(heads: Sequence[int], token: int) -> list[int]:
    """The words of the circle that a token hangs in or on; empty where it leads to a root."""
    path: dict[int, None] = {}
    while token not in path:
        path[token] = None
        if heads[token] == token:
            return []
        token = heads[token]
    met = list(path)
    return met[met.index(token) :]
