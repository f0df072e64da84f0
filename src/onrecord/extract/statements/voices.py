"""Whose voice it is: relative pronouns, texts that speak for their authors, names that a report withholds."""

from onrecord.extract.drafts import Tokens
from onrecord.extract.statements.cues import subject
from onrecord.extract.statements.lexicon import Lexicon
from onrecord.extract.statements.speakers import phrase
from onrecord.extract.statements.tree import Tree

RELATIVE_TAGS = frozenset({"WDT", "WP"})
INDEFINITE = frozenset({"a", "an", "one", "another", "some", "several", "two", "three", "unnamed", "unidentified"})
ONE = frozenset({"one", "another"})
NAMES = frozenset({"PROPN", "PRON"})


def voice(tree: Tree, head: int, lexicon: Lexicon) -> int:
    """The head of the phrase that stands for the speaker: the antecedent, or the author of a text."""
    head = _singled_out(tree, antecedent(tree, head))
    author = _author(tree, head, lexicon)
    return head if author is None else antecedent(tree, author)


def antecedent(tree: Tree, head: int) -> int:
    """What a relative pronoun refers to: "the court, which ruled ..."."""
    if tree.tag[head] not in RELATIVE_TAGS:
        return head
    at = head
    while tree.head[at] != at:
        if tree.dep[at] == "relcl":
            return _person(tree, tree.head[at]) if tree.lower[head] == "who" else tree.head[at]
        at = tree.head[at]
    return head


def _person(tree: Tree, noun: int) -> int:
    """Of "a diplomat in Riga, who ..." the diplomat: no place is a "who"."""
    preposition = tree.head[noun]
    placed = tree.ent[noun] in {"GPE", "LOC", "FAC"} and tree.dep[noun] == "pobj"
    above = tree.head[preposition] if placed else noun
    return above if tree.pos[above] in {"NOUN", "PROPN"} else noun


def _singled_out(tree: Tree, head: int) -> int:
    """ "One of them, Ada Lind, said": the one who is named, not all of them."""
    of = tree.head[head]
    one = tree.head[of]
    if tree.dep[head] != "pobj" or tree.lower[of] != "of" or tree.lower[one] not in ONE:
        return head
    named = tree.child(one, "appos")
    return head if named is None else named


def _author(tree: Tree, text: int, lexicon: Lexicon) -> int | None:
    """Who speaks through a text: its issuer, its possessor, whom it is by, or whose name it bears."""
    if tree.lemma[text] not in lexicon.words("voicing.carriers") or _is_title(tree, text):
        return None
    verb = tree.head[text]
    if tree.dep[text] == "dobj" and tree.lemma[verb] in lexicon.words("voicing.verbs"):
        return subject(tree, verb)
    for k in tree.kids[text]:
        if tree.dep[k] == "poss":
            return k
        if tree.dep[k] == "prep" and tree.lemma[k] in lexicon.words("voicing.owners"):
            owner = tree.child(k, "pobj")
            if owner is not None and (tree.lemma[k] == "by" or tree.ent[owner] or tree.pos[owner] in NAMES):
                return owner
    return next((k for k in reversed(tree.kids[text]) if tree.dep[k] == "compound" and tree.ent[k] == "ORG"), None)


def _is_title(tree: Tree, text: int) -> bool:
    """Of "the Harbour Post reported" the last word is part of a name, and no text that somebody wrote."""
    return tree.tag[text] in {"NNP", "NNPS"} and any(tree.tag[k] == "NNP" for k in tree.kids[text] if k < text)


def words_of(tree: Tree, head: int) -> Tokens:
    """The noun phrase that names the speaker; of a compound's member ("the ministry memo") its own words."""
    if tree.dep[head] != "compound":
        return phrase(tree, head)
    start = head
    while start and (tree.ent[start - 1] == tree.ent[head] or tree.dep[start - 1] == "compound"):
        start -= 1
    return Tokens(start, head + 1)


def anonymous(tree: Tree, head: int, lexicon: Lexicon) -> bool:
    """Whether the report withholds the speaker's name ("a senior diplomat", "sources")."""
    if tree.pos[head] in NAMES:
        return False
    span = phrase(tree, head)
    if any(tree.ent[k] == "PERSON" for k in range(*span)):
        return False
    if tree.lemma[head] in lexicon.words("anonymous.nouns"):
        return True
    return tree.lemma[head] in lexicon.words("anonymous.people") and _withheld(tree, head, span, lexicon)


def _withheld(tree: Tree, head: int, span: Tokens, lexicon: Lexicon) -> bool:
    if any(tree.lower[k] in INDEFINITE for k in tree.kids[head] if k < head):
        return True
    if any(tree.lower[k] in lexicon.words("anonymous.familiar") for k in range(span.start, tree.right[head])):
        return True
    start, end = tree.sent(head)
    sentence = tree.text[tree.idx[start] : tree.end[end - 1]].lower()
    return any(words in sentence for words in lexicon.phrases)
