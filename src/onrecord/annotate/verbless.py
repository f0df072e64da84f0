"""Gives a sentence its verb, of which the parser makes a participle before a noun: "The two | discussed gas."."""

from onrecord.annotate.trees import FINITE, FINITE_PAST, PARTICIPLE, Tree

_NAMING = frozenset({"NN", "NNS", "NNP", "NNPS"})
_ATTRIBUTES = frozenset({"amod", "compound", "nmod"})
_COUNTED = frozenset({"the", "these", "those"})
_OWNING = frozenset({"poss", "det", "nummod"})
_OF_CLAUSES = frozenset({"prep", "punct", "npadvmod", "advmod"})


def as_verbs(tree: Tree) -> None:
    """
    Put the participle above the noun that it is said to describe, where the sentence has no other verb and what stands
    before it is a phrase of its own: "the two", "Kuwait's emir".
    """
    for noun in tree.clauses("ROOT"):
        verb = _only_participle(tree, noun)
        if verb is not None and (subject := _subject_before(tree, noun, verb)) is not None:
            _put_above(tree, noun, verb, subject)


def as_finites(tree: Tree) -> None:
    """Put above a noun the finite verb with a subject that is said to describe it: "The minister | thanked Seoul"."""
    for verb in tree.clauses("amod"):
        noun = tree.heads[verb]
        subject = next((kid for kid in tree.kids[verb] if tree.deps[kid] == "nsubj" and kid < verb), None)
        if tree.tags[verb] in FINITE and subject is not None and verb < noun and tree.deps[noun] == "ROOT":
            tree.hang(verb, verb, "ROOT")
            tree.hang(noun, verb, "dobj")


def _only_participle(tree: Tree, noun: int) -> int | None:
    if tree.tags[noun] not in _NAMING or any(tree.tags[kid] in FINITE for kid in tree.kids[noun]):
        return None
    found = [kid for kid in tree.kids[noun] if kid < noun and tree.tags[kid] == PARTICIPLE]
    return found[0] if len(found) == 1 and tree.deps[found[0]] == "amod" and not tree.kids[found[0]] else None


def _subject_before(tree: Tree, noun: int, verb: int) -> int | None:
    """What stands before the verb: a number behind "the", a noun with its owner, or a plural, which describes none."""
    subject = verb - 1
    if subject < 1 or tree.heads[subject] != noun:
        return None
    tag, word = tree.tags[subject], tree.words[subject - 1].lower()
    counted = tag == "CD" and word in _COUNTED
    owned = tag in _NAMING and tree.tags[subject - 1] == "POS"
    plural = tag == "NNS" and tree.deps[subject] in _ATTRIBUTES
    return subject if counted or owned or plural else None


def _put_above(tree: Tree, noun: int, verb: int, subject: int) -> None:
    before = [kid for kid in tree.kids[noun] if kid < subject and tree.deps[kid] in _OWNING | _ATTRIBUTES]
    behind = [kid for kid in tree.kids[noun] if kid > noun and tree.deps[kid] in _OF_CLAUSES]
    tree.hang(verb, verb, "ROOT", FINITE_PAST)
    tree.hang(subject, verb, "nsubj")
    tree.hang(noun, verb, "dobj")
    for kid in before:
        tree.hang(kid, subject, tree.deps[kid])
    for kid in behind:
        tree.hang(kid, verb, tree.deps[kid])
