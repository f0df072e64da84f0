"""Finds what is judged where it stands behind the judgement: "denounced as illegal | the closure"."""

from collections.abc import Sequence

JUDGING = frozenset(
    """condemn denounce describe dismiss reject brand decry deplore deride criticise criticize hail praise welcome
    characterise characterize portray slam blast regard see""".split()
)
DETERMINERS = frozenset({"the", "this", "that", "these", "those"})
JUDGEMENTS = ("JJ", "NN", "VBN")
REACH = 15  # tokens behind "as" among which what is judged begins


def as_judged(
    words: Sequence[str], lemmas: Sequence[str], tags: Sequence[str], deps: list[str], heads: list[int]
) -> None:
    """
    Give, in place, a judging verb the object that the parser takes for a part of the judgement: it has "denounced as
    illegal Chad's closure of the port" for what was denounced as something.
    """
    objects = {heads[at] for at, relation in enumerate(deps) if relation in {"dobj", "nsubjpass"}}
    for like in range(1, len(words) - 2):
        verb = heads[like]
        if words[like] != "as" or deps[like] != "prep" or lemmas[verb] not in JUDGING or verb in objects:
            continue
        first = _second_phrase(words, tags, deps, heads, like)
        if first is not None:
            _part(tags, deps, heads, like, first)


def _second_phrase(
    words: Sequence[str], tags: Sequence[str], deps: Sequence[str], heads: Sequence[int], like: int
) -> int | None:
    """Where behind "as" another noun phrase begins: at "the", or at the name of an owner, right behind a judgement."""
    for at in range(like + 2, min(like + REACH, len(words))):
        if tags[at] in {",", "."}:
            return None
        owner = heads[at] if deps[at] == "compound" else at
        begins = (words[at] in DETERMINERS and tags[at] == "DT") or (tags[at] == "NNP" and deps[owner] == "poss")
        if begins and tags[at - 1].startswith(JUDGEMENTS) and not tags[at - 1].startswith("NNP"):
            return at
    return None


def _part(tags: Sequence[str], deps: list[str], heads: list[int], like: int, first: int) -> None:
    """Hang the phrase that begins at `first` on the verb, and on "as" what stands before it."""
    top = first
    while heads[top] > top or (heads[top] >= first and heads[top] != top):
        top = heads[top]
    verb, last = heads[like], first - 1
    for at in range(like + 1, first):
        if heads[at] >= first:
            heads[at] = like if at == last else last
            deps[at] = ("pobj" if tags[at].startswith("NN") else "amod") if at == last else deps[at]
    deps[top], heads[top] = "dobj", verb
