"""Mends slips that the parser makes often, so that no rule needs to know of them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

FINITE_PAST = "VBD"
INFINITIVE = "VB"
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
GERUND = "VBG"


def mended(
    words: Sequence[str], lemmas: Sequence[str], tags: Sequence[str], deps: Sequence[str], heads: Sequence[int],
    saying: AbstractSet[str],
) -> list[int]:  # fmt: skip
    """
    Heads with second verbs given back to the first: in "The ministry said that the envoy had lied, and expelled him"
    a comma stands before "and" and a subject is missing, so that the ministry expelled him; in "Sylvania urged both to
    stop and evacuated its envoys" a past tense can't go on with an infinitive.
    """
    found = list(heads)
    for verb, (tag, relation) in enumerate(zip(tags, deps, strict=True)):
        first = heads[verb]
        if tag != FINITE_PAST or relation != "conj":
            continue
        if tags[first] == INFINITIVE and deps[first] == "xcomp" and tags[heads[first]] == FINITE_PAST:
            found[verb] = heads[first]
            continue
        if deps[first] != "ccomp" or lemmas[heads[first]] not in saying:
            continue
        if _after_comma(words, deps, heads, verb) and heads[first] < first:
            found[verb] = heads[first]
    return found


def _after_comma(words: Sequence[str], deps: Sequence[str], heads: Sequence[int], verb: int) -> bool:
    """True of "..., and expelled": a comma and a conjunction before a verb without a subject of its own."""
    at = verb - 1
    while at > 0 and heads[at] == verb:
        if deps[at] in SUBJECTS:
            return False
        at -= 1
    return at > 0 and words[at] in {"and", "but"} and words[at - 1] == ","


def parted(
    words: Sequence[str], lemmas: Sequence[str], deps: list[str], heads: list[int], saying: AbstractSet[str]
) -> None:
    """
    Make a sentence of its own, in place, of what stands before a semicolon: in "Gunmen shelled the port; nobody
    claimed the raid" the first clause is no content of the claim, though the parser has it so.
    """
    objects = {heads[at] for at, relation in enumerate(deps) if relation == "dobj"}
    for verb, relation in enumerate(deps):
        above = heads[verb]
        if relation != "ccomp" or above < verb or (lemmas[above] in saying and above not in objects):
            continue
        if ";" in words[verb:above]:
            deps[verb], heads[verb] = "ROOT", verb


def as_nouns(words: Sequence[str], tags: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """
    Put, in place, the noun behind "by" that the parser takes for a verb: "killed by Elbonian | shelling of the port".
    """
    for gerund in range(2, len(words)):
        before, by = gerund - 1, gerund - 2
        if tags[gerund] != GERUND or deps[gerund] != "advcl" or words[by] != "by" or deps[by] != "agent":
            continue
        if deps[before] == "pobj" and heads[before] == by:
            deps[gerund], heads[gerund] = "pobj", by
            deps[before], heads[before] = "amod", gerund
