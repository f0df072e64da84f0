"""Gives relative clauses their noun, and their own subject and object, where the parser takes the nearest for it."""

from onrecord.annotate.trees import NOUNS, Tree

PERSONAL = frozenset({"who", "whom"})
RELATIVE = frozenset({"which", "that"})
IMPERSONAL = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
CLIMBING = frozenset({"pobj", "poss", "compound", "conj"})
# Verbs that are done to a measure or a text, and to no place: "a ban on travel to Chad, which the army | imposed".
OF_MEASURES = frozenset(
    """adopt announce approve breach call cancel decree enact extend impose introduce issue launch lift negotiate order
    pass propose ratify renew repeal revoke sign suspend veto violate""".split()
)


def as_persons(tree: Tree) -> None:
    """Hang on a person what the parser hangs on a place or time: "the archbishop of Bangui, | who telephoned them"."""
    for clause in tree.clauses("relcl"):
        if any(tree.words[kid] in PERSONAL for kid in tree.kids[clause]):
            _raise(tree, clause)


def as_measures(tree: Tree) -> None:
    """Hang on a measure what is done to it, and to no place: "a ban on travel to Chad, | which the army imposed"."""
    for clause in tree.clauses("relcl"):
        object = next((kid for kid in tree.kids[clause] if tree.words[kid] in RELATIVE), None)
        if object is not None and tree.deps[object] in {"dobj", "nsubjpass"} and tree.lemmas[clause] in OF_MEASURES:
            _raise(tree, clause)


def as_whose(tree: Tree) -> None:
    """
    Give back to a clause behind "whose" its subject, which the parser takes for an object of the infinitive before it:
    "whose offer to mediate | the government | had rejected".
    """
    for clause in tree.clauses("relcl"):
        what = next((kid for kid in tree.kids[clause] if tree.deps[kid] == "nsubj" and _is_whose(tree, kid)), None)
        if what is None or tree.has(clause, {"dobj", "auxpass", "prep", "acomp", "attr"}):
            continue
        infinitive = next((kid for kid in tree.kids[what] if tree.is_infinitive(kid) and kid > what), what)
        helping = min([kid for kid in tree.kids[clause] if tree.deps[kid] == "aux"], default=clause)
        doer = helping - 1
        if infinitive < doer and tree.heads[doer] == infinitive and tree.deps[doer] == "dobj":
            tree.hang(doer, clause, "nsubj")
            tree.hang(what, clause, "dobj", "NN" if tree.tags[what].startswith("V") else None)


def _is_whose(tree: Tree, noun: int) -> bool:
    return any(tree.words[kid] == "whose" for kid in tree.kids[noun])


def _raise(tree: Tree, clause: int) -> None:
    """Hang a clause on the noun to which the place or time belongs on which it hangs."""
    noun = tree.heads[clause]
    while tree.entities[noun] in IMPERSONAL and tree.deps[noun] in CLIMBING and tree.heads[noun] != noun:
        noun = tree.heads[noun] if tree.deps[noun] != "pobj" else _noun_above(tree, tree.heads[noun])
    if noun != tree.heads[clause] and tree.tags[noun] in NOUNS and tree.entities[noun] not in IMPERSONAL:
        tree.hang(clause, noun, "relcl")


def _noun_above(tree: Tree, preposition: int) -> int:
    """ "A ban on | travel to": of phrases within one another the first noun, which has an article of its own."""
    noun = tree.heads[preposition]
    while tree.deps[noun] == "pobj" and not tree.has(noun, {"det", "poss"}):
        above = tree.heads[tree.heads[noun]]
        if tree.tags[above] not in NOUNS:
            break
        noun = above
    return noun
