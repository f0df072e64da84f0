"""Makes finite verbs of what the parser takes for participles of the nouns beside them."""

from collections.abc import Sequence

FINITE_PAST, PARTICIPLE = "VBD", "VBN"
REACH = 12  # tokens behind a verb among which its clauses and objects are looked for
DEPTH = 20  # steps from a word to the root of its sentence


def as_verbs(words: Sequence[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """
    Make, in place, the sentence's verb of what the parser takes for a participle of its subject: "The president, whose
    country lies between the two, | offered to host them".
    """
    for verb, relation in enumerate(deps):
        noun = heads[verb]
        if (
            relation != "acl"
            or tags[verb] != PARTICIPLE
            or deps[noun] != "ROOT"
            or noun > verb
            or words[verb - 1] != ","
        ):
            continue
        below = {deps[at]: at for at in range(noun + 1, min(verb + REACH, len(deps))) if heads[at] == verb}
        if ("dobj" in below or "xcomp" in below) and "agent" not in below and not tags[noun].startswith("V"):
            tags[verb], deps[verb], heads[verb] = FINITE_PAST, "ROOT", verb
            deps[noun], heads[noun] = "nsubj", verb


def as_told(tags: list[str], deps: list[str], heads: list[int]) -> None:
    """
    Make, in place, the sentence's verb of what the parser takes for a participle of the noun before it: "Officers who
    rushed to the square | fired and used gas", where a past tense goes on from it.
    """
    for verb, relation in enumerate(deps):
        if relation != "acl" or tags[verb] != PARTICIPLE:
            continue
        goes_on = any(
            heads[at] == verb and deps[at] == "conj" and tags[at] == FINITE_PAST
            for at in range(verb, min(verb + REACH, len(deps)))
        )
        top = _top(heads, verb)
        clause = any(heads[at] == top and deps[at] == "relcl" for at in range(top, verb))
        if goes_on and clause and top < heads[verb] and tags[top].startswith("NN"):
            tags[verb], deps[verb], heads[verb] = FINITE_PAST, "ROOT", verb
            deps[top], heads[top] = "nsubj", verb


def _top(heads: Sequence[int], token: int) -> int:
    """The root above a token, by not more steps than a sentence has: other rules may have hung words in a circle."""
    for _ in range(DEPTH):
        if heads[token] == token:
            break
        token = heads[token]
    return token


def as_hyphened_verbs(
    words: Sequence[str], lemmas: list[str], tags: list[str], deps: list[str], heads: list[int]
) -> None:
    """Make, in place, an infinitive of what the parser takes for an adjective: "urged them to | de-escalate | it"."""
    for to in range(len(words) - 4):
        first, last = to + 1, to + 3
        if words[to] != "to" or deps[to] != "aux" or words[to + 2] != "-" or heads[to] != first:
            continue
        noun = heads[last]
        if not tags[last].startswith("JJ") or deps[last] != "amod" or noun < last or deps[noun] not in {"dobj", "pobj"}:
            continue
        tags[to], tags[last], lemmas[last] = "TO", "VB", "".join(words[first : last + 1])
        deps[last], heads[last] = "xcomp", heads[noun]
        deps[noun], heads[noun], heads[to] = "dobj", last, last
        for part in (first, first + 1):
            deps[part], heads[part] = "compound", last


def as_deeds(words: Sequence[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """
    Make, in place, a verb of a participle that the parser takes for an adjective of what it is done to: "The leader,
    Ada Lind, | dissolved | parliament and left", "The general | dissolved | parliament".
    """
    for verb in range(2, len(words) - 1):
        noun = verb + 1
        if tags[verb] != PARTICIPLE or deps[verb] != "amod" or heads[verb] != noun:
            continue
        top = heads[noun]
        if words[verb - 1] == "," and deps[noun] == "appos" and top < verb and deps[top] == "nsubj":
            _lead(tags, deps, heads, verb, top)
        elif words[verb - 1] == "general" and deps[noun] == "ROOT" and heads[verb - 1] == noun:
            tags[verb - 1], deps[verb - 1], heads[verb - 1] = "NN", "nsubj", verb
            _give(tags, deps, heads, verb, noun)
            _rehang(deps, heads, noun, verb)


def _lead(tags: list[str], deps: list[str], heads: list[int], verb: int, subject: int) -> None:
    """Put a verb before the one that had its subject: "dissolved parliament | and suspended"."""
    second = heads[subject]
    if deps[second] != "ROOT" or tags[second] != FINITE_PAST or second < verb:
        return
    _give(tags, deps, heads, verb, verb + 1)
    heads[subject] = verb
    deps[second], heads[second] = "conj", verb


def _give(tags: list[str], deps: list[str], heads: list[int], verb: int, noun: int) -> None:
    tags[verb], deps[verb], heads[verb] = FINITE_PAST, "ROOT", verb
    deps[noun], heads[noun] = "dobj", verb


def _rehang(deps: Sequence[str], heads: list[int], noun: int, verb: int) -> None:
    """What stands behind the noun told of the sentence: "parliament | on Friday"."""
    for at in range(noun + 1, min(noun + REACH, len(heads))):
        if heads[at] == noun and deps[at] in {"prep", "punct", "cc", "conj", "npadvmod", "advcl"}:
            heads[at] = verb
    for at in range(verb - 1):
        if heads[at] == noun and deps[at] == "det":
            heads[at] = verb - 1
