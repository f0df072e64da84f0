"""Gives relative clauses their noun, and their own subject and object, where the parser takes the nearest for it."""

from onrecord.annotate.trees import FINITE, GERUND, NOUNS, Tree

PERSONAL = frozenset({"who", "whom"})
_TELLING = frozenset({"det", "poss"})  # before "meeting" these tell that it is a noun
RELATIVE = frozenset({"which", "that"})
IMPERSONAL = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
# Between somebody and where he is or holds office: "the mayor | of Lima", "donors | from Lima".
HOLDING = frozenset({"of", "in", "at", "for"})
# Verbs that are done to a measure or a text, and to no place: "a ban on travel to Chad, which the army | imposed".
OF_MEASURES = frozenset(
    """adopt announce approve breach call cancel decree enact extend impose introduce issue launch lift negotiate order
    pass propose ratify renew repeal revoke sign suspend veto violate""".split()
)
# What several do at a place: "ministers | meeting in Lima"; and nouns too, as the parser takes them.
_TOGETHER = frozenset({"meeting", "gathering"})


def as_meeting(tree: Tree) -> None:
    """Let people who are meeting be those who act, and no kind of meeting: "EU ministers | meeting in Lima agreed"."""
    for at in range(1, len(tree.words)):
        people, verb = at - 1, tree.heads[at]
        if tree.words[at] not in _TOGETHER or tree.tags[at] != "NN" or tree.deps[at] != "nsubj":
            continue
        kind = tree.heads[people] == at and tree.deps[people] == "compound" and tree.tags[people] == "NNS"
        if kind and verb > at and tree.tags[verb] in FINITE and tree.has(at, {"prep"}) and not tree.has(at, _TELLING):
            tree.hang(people, verb, "nsubj")
            tree.hang(at, people, "acl", GERUND)
            for kid in [kid for kid in tree.kids[at] if kid < people]:
                tree.hang(kid, people, tree.deps[kid])


def as_persons(tree: Tree) -> None:
    """Hang on a person what the parser hangs on a place or time: "the archbishop of Bangui, | who telephoned them"."""
    for clause in tree.clauses("relcl"):
        place = tree.heads[clause]
        if tree.entities[place] not in IMPERSONAL or not any(tree.words[kid] in PERSONAL for kid in tree.kids[clause]):
            continue
        preposition = tree.heads[place]
        noun = tree.heads[preposition]
        known = tree.words[preposition] in HOLDING or (tree.words[preposition] == "from" and tree.tags[noun] == "NNS")
        if known and tree.deps[place] == "pobj" and tree.tags[noun] in NOUNS and tree.entities[noun] not in IMPERSONAL:
            tree.hang(clause, noun, "relcl")


def as_measures(tree: Tree) -> None:
    """Hang on a measure what is done to it, and to no place: "a ban on travel to Chad, | which the army imposed"."""
    for clause in tree.clauses("relcl"):
        object = next((kid for kid in tree.kids[clause] if tree.words[kid] in RELATIVE), None)
        if object is not None and tree.deps[object] in {"dobj", "nsubjpass"} and tree.lemmas[clause] in OF_MEASURES:
            _to_measure(tree, clause)


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


def _to_measure(tree: Tree, clause: int) -> None:
    """Hang a clause on the first of the nouns above a place that has an article: "| a ban on travel to Chad"."""
    noun = tree.heads[clause]
    if tree.entities[noun] not in IMPERSONAL:
        return
    while tree.deps[noun] == "pobj" and (noun == tree.heads[clause] or not tree.has(noun, {"det", "poss"})):
        above = tree.heads[tree.heads[noun]]
        if tree.tags[above] not in NOUNS:
            break
        noun = above
    if noun != tree.heads[clause] and tree.entities[noun] not in IMPERSONAL:
        tree.hang(clause, noun, "relcl")
