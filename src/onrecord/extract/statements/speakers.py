"""Who said it: the noun phrases that may name the speaker of a cue, and what speaks for each."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.drafts import Tokens
from onrecord.extract.statements.content import Ranges, Surroundings
from onrecord.extract.statements.cues import SUBJECTS
from onrecord.extract.statements.tree import NOMINAL, Tree

RELATIVE = frozenset({"relcl", "acl"})
AGENT_PREPOSITIONS = frozenset({"by", "from", "of", "to", "with", "in"})
POSSESSIVE_TAGS = frozenset({"PRP$", "WP$"})
NAMING_TAGS = POSSESSIVE_TAGS | {"WDT"}
LINKED = frozenset(
    {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dobj", "pobj", "attr", "acl", "acomp", "relcl"}
)
LOOSE = frozenset({"case", "cc", "punct", "advcl", "ccomp"})  # behind a noun, but no part of its name
STEPS_UP = 4
NEAREST = 2  # noun phrases taken on either side of the cue where the parse gives no link


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A possible speaker: the head of a noun phrase, and how it was found; no head means that none is named."""

    head: int | None
    ways: tuple[str, ...]


def candidates(tree: Tree, near: Surroundings) -> list[Named]:
    """All noun phrases worth weighing, each once, and the possibility that none is named."""
    ways: dict[int, list[str]] = {}
    for way, head in _proposals(tree, near):
        # "several hundred of them marched, chanting"
        counted = tree.tag[head] == "CD" and tree.dep[head] == "nsubj" and tree.lower[head] != "one"
        if head != near.cue and (counted or tree.pos[head] in NOMINAL or tree.tag[head] in NAMING_TAGS):
            known = ways.setdefault(head, [])
            if way not in known:
                known.append(way)
    return [Named(head=None, ways=("none",)), *(Named(head=h, ways=tuple(w)) for h, w in ways.items())]


def _proposals(tree: Tree, near: Surroundings) -> Iterator[tuple[str, int]]:
    cue = near.cue
    yield from _below(tree, cue)
    at, path = cue, ""
    for _ in range(STEPS_UP):
        dep, head = tree.dep[at], tree.head[at]
        if head == at or dep not in LINKED:
            break
        path += f"^{dep}"
        if tree.pos[head] in NOMINAL:
            yield f"up:{path}", head
        for k in tree.kids[head]:
            if tree.dep[k] in SUBJECTS or (tree.dep[k] in {"poss", "agent", "dobj"} and k != at):
                yield f"up:{path}>{tree.dep[k]}", k if tree.dep[k] != "agent" else (tree.child(k, "pobj") or k)
        at = head
    yield from _beside(tree, near)


def _below(tree: Tree, cue: int) -> Iterator[tuple[str, int]]:
    for k in tree.kids[cue]:
        dep = tree.dep[k]
        if dep in SUBJECTS or dep in {"poss", "compound", "nmod", "amod", "pobj", "dobj", "dative", "attr", "conj"}:
            yield f"kid:{dep}", k
        elif dep in {"agent", "prep"} and tree.lemma[k] in AGENT_PREPOSITIONS:
            yield from ((f"kid:{dep}:{tree.lemma[k]}", g) for g in tree.kids[k] if tree.dep[g] == "pobj")
            if (object_ := tree.child(k, "pobj")) is not None and (owner := tree.child(object_, "poss")) is not None:
                yield f"kid:{dep}:{tree.lemma[k]}:poss", owner
        elif dep in {"ccomp", "parataxis", "acl", "appos"} and (inner := tree.child(k, *SUBJECTS)) is not None:
            yield f"kid:{dep}:subject", inner


def _beside(tree: Tree, near: Surroundings) -> Iterator[tuple[str, int]]:
    """The nearest heads of noun phrases before and behind, and the subject of the sentence: for broken parses."""
    start, end = near.sentence
    before = [k for k in range(near.cue - 1, start - 1, -1) if _is_head(tree, k)][:NEAREST]
    after = [k for k in range(near.cue + 1, end) if _is_head(tree, k)][:NEAREST]
    yield from ((f"before:{n}", k) for n, k in enumerate(before))
    yield from ((f"after:{n}", k) for n, k in enumerate(after))
    for k in range(start, end):
        if tree.dep[k] in {"nsubj", "nsubjpass"} and tree.head[k] == _top(tree, k):
            yield "sentence subject", k
            return


def _top(tree: Tree, i: int) -> int:
    while tree.head[i] != i:
        i = tree.head[i]
    return i


def _is_head(tree: Tree, k: int) -> bool:
    return tree.pos[k] in NOMINAL and tree.dep[k] not in {"compound", "poss", "nmod"} and tree.quote[k] < 0


def contexts(tree: Tree, near: Surroundings) -> list[str]:
    """What every feature of a speaker is also taken together with."""
    cue = near.cue
    return ["", f"w={tree.lemma[cue]}+{tree.tag[cue]}", f"d={tree.pos[cue]}+{tree.dep[cue]}+{tree.tag[cue]}"]


def features(tree: Tree, near: Surroundings, named: Named, content: Ranges) -> list[str]:
    """What the linear model of speakers reads."""
    if named.head is None:
        return ["none", f"none+who={_has_subject(tree, near.cue)}"]
    head, cue = named.head, near.cue
    inside = any(start <= head < end for start, end in content)
    side = "before" if head < cue else "after"
    gap = min(abs(head - cue), 8)
    between = tree.lower[head + 1 : cue] if head < cue else tree.lower[cue + 1 : head]
    return [
        *named.ways,
        f"kind={tree.ent[head] or tree.pos[head]}",
        f"kind={tree.ent[head] or tree.pos[head]}+{tree.dep[head]}",
        f"lemma={tree.lemma[head]}",
        f"dep={tree.dep[head]}+{side}",
        f"inside={inside}",
        f"inside={inside}+{named.ways[0]}",
        f"side={side}+gap={gap}",
        f"quoted={tree.quote[head] >= 0}+{tree.quote[cue] >= 0}",
        f"comma={',' in between}+{side}",
        f"case={tree.tag[head]}",
        f"sentence={tree.sentence[head] == tree.sentence[cue]}",
    ]


def _has_subject(tree: Tree, cue: int) -> bool:
    return tree.child(cue, *SUBJECTS) is not None


def phrase(tree: Tree, head: int) -> Tokens:
    """
    The noun phrase of a head with its apposition, without relative clauses: "Mia Holt, the port's director".

    For a possessive ("her remarks", "Oslo's warning") it is without the 's.
    """
    if tree.tag[head] in POSSESSIVE_TAGS:
        return Tokens(head, head + 1)
    start, end = tree.left[head], head + 1
    for k in tree.kids[head]:
        if k > head and (tree.dep[k] in RELATIVE or tree.pos[k] == "VERB"):
            break
        if k > head and tree.dep[k] not in LOOSE:
            end = tree.right[k]
    found = tree.trimmed(start, end)
    return found or Tokens(head, head + 1)
