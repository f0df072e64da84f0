"""Words of saying that here tell a deed and put nothing in words: "called a strike", "phoned the premier"."""

from onrecord.extract.statements import frame
from onrecord.extract.statements.found import Found
from onrecord.extract.statements.lexicon import Lexicon
from onrecord.extract.statements.tree import Tree

CLAUSES = ("ccomp", "xcomp", "advcl", "oprd")
REFLEXIVES = frozenset({"itself", "himself", "herself", "themselves"})
POINTERS = frozenset({"PRP", "WDT", "WP"})
SUPPOSING = frozenset({"if", "unless", "until"})


def is_done(tree: Tree, found: Found, words: Lexicon) -> bool:
    """Whether a statement tells no more than that something was done."""
    if any(tree.quote[k] >= 0 for start, end in found.ranges for k in range(start, end)):
        return False
    return (
        _is_object_done(tree, found.cue, words)
        or _is_removal(tree, found.cue, words)
        or _is_purpose(tree, found.cue, words)
        or _is_supposed(tree, found.cue)
        or _is_claimed(tree, found.cue)
        or _is_order_out(tree, found)
        or _is_not_told(tree, found.cue, words)
        or _is_pointer(tree, found)
        or (found.cue > 0 and tree.lower[found.cue - 1] == "-")  # "two co-accused"
    )


def _is_object_done(tree: Tree, cue: int, words: Lexicon) -> bool:
    """ "Called a strike", "declared an emergency", "phoned both leaders", "calls itself a council"."""
    object_ = tree.child(cue, "dobj", "nsubjpass")
    lemma = tree.lemma[cue]
    if lemma == "continue" and tree.child(cue, "xcomp") is not None:  # "continued to search"
        return True
    if lemma == "declare" and any(tree.lower[k] in words.words("deeds.unwelcome") for k in _near(tree, cue)):
        return True
    if object_ is None and (lemma == "call" or lemma in words.words("medium_rules.phone_verbs")):
        called = tree.child(cue, "oprd")  # "called Dar on Monday"
        return called is not None and tree.ent[called] == "PERSON" and tree.child(cue, "ccomp", "xcomp") is None
    if object_ is None or tree.child(cue, "oprd", "ccomp") is not None:  # "called the strike a crime"
        return False
    if tree.lower[object_] in REFLEXIVES:
        return lemma == "call"
    if lemma in {"call", "declare"} and tree.lemma[object_] in words.words(f"deeds.{lemma}"):
        return True
    if lemma == "read" and tree.lemma[object_] in words.words("speaking.documents"):
        return True
    return lemma in words.words("medium_rules.phone_verbs") and tree.child(cue, *CLAUSES) is None


def _near(tree: Tree, cue: int) -> range:
    return range(cue + 1, min(tree.right[cue], cue + 12))


def _is_removal(tree: Tree, cue: int, words: Lexicon) -> bool:
    """ "Dismissed the general as head of the guard": a man, not a charge, is dismissed."""
    object_ = tree.child(cue, "dobj")
    if tree.lemma[cue] != "dismiss" or object_ is None:
        return False
    posts = [tree.child(k, "pobj") for k in tree.kids[cue] if tree.lower[k] in {"as", "from"}]
    return any(post is not None and tree.lemma[post] in words.words("deeds.posts") for post in posts)


def _is_purpose(tree: Tree, cue: int, words: Lexicon) -> bool:
    """ "Took to the streets | to denounce the coup": what a march is for."""
    infinitive = tree.tag[cue] == "VB" and tree.dep[cue] in {"advcl", "xcomp"}
    return infinitive and tree.lemma[tree.head[cue]] in words.words("deeds.gathering")


def _is_supposed(tree: Tree, cue: int) -> bool:
    """ "If both governments | asked for them"."""
    mark = tree.child(cue, "mark")
    return mark is not None and tree.dep[cue] == "advcl" and tree.lower[mark] in SUPPOSING


def _is_claimed(tree: Tree, cue: int) -> bool:
    """ "A bomb | claimed by the rebels"."""
    return tree.lemma[cue] == "claim" and tree.tag[cue] == "VBN" and tree.dep[cue] == "acl"


def _is_order_out(tree: Tree, found: Found) -> bool:
    """ "Ordered two diplomats | out of the country"."""
    start = found.ranges[0].start
    return tree.lemma[found.cue] == "order" and "out" in tree.lower[start - 1 : start + 1]


def _is_not_told(tree: Tree, cue: int, words: Lexicon) -> bool:
    """ "Stopped short of | announcing sanctions", "the text did not | mention the captives"."""
    link = tree.head[cue]
    if tree.dep[cue] == "pcomp" and tree.lower[link] == "of" and tree.lower[tree.head[link]] == "short":
        return True
    clause = tree.child(cue, "ccomp", "xcomp") is not None
    return tree.lemma[cue] in words.words("deeds.passed_over") and not clause and frame.negated(tree, cue)


def _is_pointer(tree: Tree, found: Found) -> bool:
    """ "Thanked | him", "which he | demanded": a pronoun alone, or when it is done, is no content."""
    content = [k for start, end in found.ranges for k in range(start, end)]
    if all(tree.pos[k] == "ADV" for k in content):
        return True
    return len(content) == 1 and tree.tag[content[0]] in POINTERS
