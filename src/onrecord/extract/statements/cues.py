"""Which words may be cues ("said", "according", "warning"), and what speaks for and against each."""

from collections.abc import Iterator

from onrecord.extract.statements.lexicon import lexicon
from onrecord.extract.statements.tree import Tree

CUE_POS = frozenset({"VERB", "NOUN", "ADJ", "ADV", "AUX"})
AUXILIARY = frozenset({"aux", "auxpass"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
CLAUSES = frozenset({"ccomp", "xcomp", "acl", "relcl", "advcl", "csubj", "pcomp"})
PEOPLE = frozenset({"PERSON", "ORG", "GPE", "NORP"})
WORDS_OF_CUES = frozenset({"according", "per", ":"})
SHAPING = frozenset({"ccomp", "xcomp", "dobj", "prep", "nsubj", "nsubjpass", "agent", "attr"})
NEAR = 3  # tokens on either side within which a quotation mark counts as beside the cue


def key(tree: Tree, i: int) -> str:
    """The word under which a cue is learned: lemma and part of speech."""
    return f"{tree.lemma[i]}/{tree.pos[i]}"


def kind(tree: Tree, i: int) -> str:
    """The class of a word in the word lists, for words that are rare in the training texts."""
    return lexicon().kinds.get(key(tree, i), tree.pos[i])


def candidates(tree: Tree, known: frozenset[str]) -> Iterator[int]:
    """
    Tokens worth a look: words that `known` lists, and any verb that has a clause below it or a quotation beside it.

    Words that no training text used as cues still pass when their surroundings suggest speech.
    """
    kinds = lexicon().kinds
    for i, pos in enumerate(tree.pos):
        if tree.lower[i] in WORDS_OF_CUES:
            yield i
        elif pos not in CUE_POS or tree.dep[i] in AUXILIARY:
            continue
        elif key(tree, i) in known or key(tree, i) in kinds or (pos == "VERB" and _suggests_speech(tree, i)):
            yield i


def _suggests_speech(tree: Tree, i: int) -> bool:
    if any(tree.dep[k] == "ccomp" for k in tree.kids[i]):
        return True
    return tree.quote[i] < 0 and beside_quote(tree, i) != "no"


def beside_quote(tree: Tree, i: int) -> str:
    """Whether a quotation ends shortly before or begins shortly after a token."""
    before = max(tree.quote[max(0, i - NEAR) : i], default=-1) >= 0
    after = max(tree.quote[i + 1 : i + 1 + NEAR], default=-1) >= 0
    return {(True, True): "both", (True, False): "before", (False, True): "after"}.get((before, after), "no")


def subject(tree: Tree, i: int) -> int | None:
    """The subject of a verb, its own or the one that it shares with the verb that it is joined to or hangs on."""
    at, steps = i, 0
    while steps < 4:
        found = tree.child(at, *SUBJECTS)
        if found is not None:
            return found
        if tree.dep[at] not in {"conj", "xcomp", "advcl", "aux", "pcomp", "prep"}:
            return None
        at, steps = tree.head[at], steps + 1
    return None


def contexts(tree: Tree, i: int) -> list[str]:
    """What every feature of a cue is also taken together with: nothing, its word, its relation."""
    return ["", f"w={tree.lemma[i]}", f"d={tree.pos[i]}+{tree.dep[i]}", f"k={kind(tree, i)}"]


def features(tree: Tree, i: int) -> list[str]:
    """What the linear model of cues reads: word, relation, what hangs on it, subject, quotations, place."""
    head = tree.head[i]
    return [
        f"w={key(tree, i)}",
        f"form={tree.lower[i]}",
        f"tag={tree.tag[i]}",
        f"dep={tree.dep[i]}",
        f"head={tree.lemma[head]}",
        f"head={tree.pos[head]}+{tree.dep[i]}",
        *_below(tree, i),
        *_who(tree, i),
        *_quotations(tree, i),
        *_around(tree, i),
    ]


def _below(tree: Tree, i: int) -> list[str]:
    found = []
    for k in tree.kids[i]:
        dep = tree.dep[k]
        if dep in {"punct", "det"}:
            continue
        found.append(f"kid={'<' if k < i else '>'}{dep}")
        if dep in {"prep", "prt", "neg", "aux", "auxpass", "poss", "mark", "agent", "advmod"}:
            found.append(f"kw={dep}={tree.lemma[k]}")
        elif dep in {"dobj", "attr", "acomp", "oprd"}:
            found += [f"obj={tree.lemma[k]}", f"objent={tree.ent[k] or tree.pos[k]}"]
        elif dep in CLAUSES:
            found += [f"clause={dep}+{tree.tag[k]}", f"clause={dep}+{tree.lower[tree.left[k]]}"]
    shape = "+".join(sorted({tree.dep[k] for k in tree.kids[i]} & SHAPING))
    return [*found, f"shape={tree.pos[i]}:{shape}"]


def _who(tree: Tree, i: int) -> list[str]:
    who = subject(tree, i)
    if who is None:
        return ["who=none"]
    own = "own" if tree.head[who] == i else "shared"
    return [f"who={tree.ent[who] or tree.pos[who]}", f"whow={tree.lemma[who]}", f"whose={own}+{tree.dep[who]}"]


def _quotations(tree: Tree, i: int) -> list[str]:
    inside = tree.quote[i] >= 0
    near = beside_quote(tree, i)
    start, end = tree.sent(i)
    some = max(tree.quote[start:end]) >= 0
    return [f"inside={inside}", f"near={near}", f"near={near}+{inside}+{tree.tag[i]}", f"some={some}+{inside}"]


def _around(tree: Tree, i: int) -> list[str]:
    last = len(tree.words) - 1
    start, end = tree.sent(i)
    place = "first" if i - start < 3 else "last" if end - i < 4 else "mid"
    pos_before, pos_after = tree.pos[i - 1] if i else "^", tree.pos[i + 1] if i < last else "$"
    return [
        f"before={tree.lower[i - 1] if i else '^'}",
        f"after={tree.lower[i + 1] if i < last else '$'}",
        f"around={pos_before}_{pos_after}",
        f"place={place}+{tree.pos[i]}",
        f"only verb={not near_verb(tree, i)}",
    ]


def near_verb(tree: Tree, i: int) -> bool:
    """Whether the sentence has another verb than this: without one it is a headline, a fragment, or no statement."""
    start, end = tree.sent(i)
    return tree.pos[start:end].count("VERB") > (tree.pos[i] == "VERB")
