"""Gives verbs of saying behind what they tell their subject, which the parser hangs into what is told."""

from onrecord.annotate.trees import FINITE, FINITE_PAST, NOUNS, PARTICIPLE, SUBJECTS, Tree

# Verbs that stand behind what they tell: "..., the agency | reported".
TELLING = frozenset(
    """acknowledge add admit allege announce argue claim complain conclude confirm declare disclose explain insist
    maintain note recall report reveal say state stress suggest tell warn write""".split()
)
REACH = 12  # words before the verb among which its subject is looked for


def as_tellers(tree: Tree) -> None:
    """Give what is told to its verb, taken for a participle: "Chad had sent agents, | monitors | alleged"."""
    for verb in tree.clauses("acl"):
        noun = verb - 1
        if tree.tags[verb] != PARTICIPLE or tree.heads[verb] != noun or tree.deps[noun] != "ROOT":
            continue
        told = next((kid for kid in tree.kids[noun] if kid < noun and tree.deps[kid] == "ccomp"), None)
        if told is not None and tree.lemmas[verb] in TELLING:
            tree.hang(verb, verb, "ROOT", FINITE_PAST)
            tree.hang(noun, verb, "nsubj")
            tree.hang(told, verb, "ccomp")


def as_speakers(tree: Tree) -> None:
    """
    Give a verb of saying its subject, which the parser takes for an object of what is told: "Envoys will meet the king
    on May 2, | his spokeswoman, Ada Lind, | said".
    """
    joined = [(tree.heads[verb], verb) for verb in tree.clauses("conj") if tree.deps[tree.heads[verb]] == "ROOT"]
    for told, verb in [*((told, tree.heads[told]) for told in tree.clauses("ccomp")), *joined]:
        if verb < told or tree.lemmas[verb] not in TELLING or tree.tags[verb] not in FINITE:
            continue
        if tree.words[verb - 1] != "," or tree.has(verb, SUBJECTS):
            continue
        given = [kid for kid in tree.kids[told] if verb - REACH < kid < verb and tree.deps[kid] == "dobj"]
        if not given or not any(kid < given[-1] and tree.deps[kid] == "dobj" for kid in tree.kids[told]):
            continue
        name = next((kid for kid in tree.kids[told] if given[-1] < kid < verb and tree.deps[kid] == "npadvmod"), None)
        if tree.heads[told] != verb:
            tree.hang(verb, verb, "ROOT")
            tree.hang(told, verb, "ccomp")
        tree.hang(given[-1], verb, "nsubj")
        if name is not None:
            tree.hang(name, given[-1], "appos")


def as_sources(tree: Tree) -> None:
    """
    Part from what is told who tells it by a noun and a name: "promised that it would lend them money, | the agency
    Interfax | reported".
    """
    for verb in tree.clauses("relcl"):
        noun, name = tree.heads[verb], verb - 1
        if tree.lemmas[verb] not in TELLING or tree.tags[verb] != FINITE_PAST or tree.tags[name] != "NNP":
            continue
        if tree.words[verb + 1 : verb + 2] not in ([], ["."]):  # "something that the agency | said would cost them"
            continue
        start = min([noun, *tree.kids[noun]])
        if tree.heads[name] != verb or noun >= name or tree.tags[noun] != "NN" or tree.words[start - 1] != ",":
            continue
        root = tree.top(noun)
        if tree.deps[noun] in {"dobj", "appos", "pobj", "npadvmod"} and root < noun and not tree.has(verb, {"dobj"}):
            tree.hang(verb, verb, "ROOT")
            tree.hang(root, verb, "ccomp")
            tree.hang(noun, verb, "nsubj")
            tree.hang(name, noun, "appos")


def as_asides(tree: Tree) -> None:
    """Hang an aside on whom it is about: "Chad, | four of whose citizens are held, | said that ..."."""
    for part in tree.clauses("nsubj"):
        first = next((kid for kid in tree.kids[tree.heads[part]] if kid < part and tree.deps[kid] == "nsubj"), None)
        if first is None or tree.words[part - 1] != "," or tree.tags[first] not in NOUNS:
            continue
        if tree.words[part + 1 : part + 3] in (["of", "whose"], ["of", "whom"], ["of", "which"]):
            tree.hang(part, first, "appos")
