"""Makes one word again of what the tokenizer parts at its hyphens: "a cease-fire", "the pull-out", "re-opened"."""

from collections.abc import Container, Iterator, Sequence
from collections.abc import Set as AbstractSet

# Parts that change no more than their word says without them: "vice-president", "counter-attack".
LOOSE = frozenset({"vice", "deputy", "counter", "asylum", "machine", "tear", "anti", "pro", "non", "ex"})
NOUN, VERB = "N", "V"


def as_hyphened(
    words: Sequence[str], lemmas: list[str], tags: list[str], deps: list[str], heads: list[int],
    joins: Sequence[bool], nouns: AbstractSet[str], verbs: AbstractSet[str],
) -> None:  # fmt: skip
    """
    Give, in place, the last part of such a word its whole lemma, where that is known with or without the hyphen, and
    what hangs on the other parts. `joins`: tokens with no space behind them.
    """
    for start, last in _runs(words, joins):
        if words[start] in LOOSE:
            continue
        is_verb = tags[last].startswith(VERB)
        known = verbs if is_verb else nouns
        whole = _whole([*words[start:last], lemmas[last]], known)
        if whole is None:
            continue
        lemmas[last] = whole
        if not is_verb and not tags[last].startswith(NOUN):
            tags[last] = "NN"
        _gather(deps, heads, start, last, is_verb=is_verb)


def _runs(words: Sequence[str], joins: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and last token of each word with hyphens."""
    at = 1
    while at < len(words) - 1:
        start, last = at - 1, at - 1
        while last + 2 < len(words) and words[last + 1] == "-" and joins[last] and joins[last + 1]:
            last += 2
        if last > start:
            yield start, last
        at = last + 2


def _whole(parts: Sequence[str], known: AbstractSet[str]) -> str | None:
    """The word as the lexicon has it: "ceasefire" rather than "cease-fire"."""
    plain, hyphened = "".join(part for part in parts if part != "-"), "".join(parts)
    return next((word for word in (plain, hyphened) if word in known), None)


def _gather(deps: list[str], heads: list[int], start: int, last: int, *, is_verb: bool) -> None:
    """Put the last part at the head of the word; before a verb, a name that is left without one is its subject."""
    inside = range(start, last)
    if _hangs_on(heads, last, inside):
        top = next((at for at in inside if heads[at] not in range(start, last + 1) or heads[at] == at), heads[last])
        deps[last], heads[last] = deps[top], last if heads[top] == top else heads[top]
    for at in range(len(heads)):
        if at in inside:
            deps[at], heads[at] = "compound", last
        elif heads[at] in inside and at != last:
            heads[at] = last
            if is_verb and deps[at] == "compound" and at < start:
                deps[at] = "nsubj"


def _hangs_on(heads: Sequence[int], token: int, others: Container[int]) -> bool:
    """Whether a token hangs on one of the others, be it over more: "re-|opened| embassies", the embassies on "re"."""
    while heads[token] != token:
        token = heads[token]
        if token in others:
            return True
    return False
