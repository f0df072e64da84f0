"""Gives verbs the objects that stand late in their clause, and nouns the clauses that the parser gives their verb."""

from collections.abc import Sequence

JUDGING = frozenset(
    """condemn denounce describe dismiss reject brand decry deplore deride criticise criticize hail praise welcome
    characterise characterize portray slam blast regard see""".split()
)
DETERMINERS = frozenset({"the", "this", "that", "these", "those"})
JUDGEMENTS = ("JJ", "NN", "VBN")
# What somebody asks or offers: "spurned | requests to send troops", which nobody then sends.
ASKING = frozenset("request plea call demand appeal offer proposal invitation order bid petition".split())
# Who does these to a request does not grant it; else the infinitive may be what he does.
SPURNING = frozenset(
    """rebuff reject ignore spurn dismiss deny turn resist snub oppose receive get consider hear refuse repeat renew
    issue""".split()
)
REACH = 15  # tokens behind "as" or "law" among which what belongs there is looked for


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
    for _ in range(REACH):  # not without end: other rules may have hung words in a circle
        if heads[top] < first or heads[top] == top:
            break
        top = heads[top]
    verb, last = heads[like], first - 1
    for at in range(like + 1, first):
        if heads[at] >= first:
            heads[at] = like if at == last else last
            deps[at] = ("pobj" if tags[at].startswith("NN") else "amod") if at == last else deps[at]
    deps[top], heads[top] = "dobj", verb


def as_enacted(words: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """Give, in place, a verb the object behind "into law": "signed into law | new sanctions"."""
    for law in range(2, len(words)):
        into, noun = law - 1, heads[law]
        if words[law] != "law" or words[into] != "into" or deps[noun] != "pobj" or heads[noun] != into:
            continue
        deps[law], heads[law] = "pobj", into
        deps[noun], heads[noun] = "dobj", heads[into]
        for kid in range(law + 1, min(law + REACH, len(words))):
            if heads[kid] == into:
                heads[kid] = noun


def as_asked(tags: Sequence[str], lemmas: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """Hang, in place, on a request what it is for: "spurned requests | to send troops"."""
    objects = {heads[at]: at for at, relation in enumerate(deps) if relation == "dobj" and lemmas[at] in ASKING}
    for at, relation in enumerate(deps):
        noun = objects.get(heads[at])
        if relation != "xcomp" or tags[at] != "VB" or noun is None or lemmas[heads[at]] not in SPURNING:
            continue
        if noun < at:
            deps[at], heads[at] = "acl", noun
