"""
Gives verbs that are told one after another the subject that they share, where the parser hangs them elsewhere.

Each rule says where the small parser slips and what English has there. What it changes, every later stage reads.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

import numpy
from spacy.attrs import DEP, HEAD, LEMMA, ORTH, POS, TAG  # type: ignore[import-not-found]
from spacy.tokens import Doc, Token

FINITE_PAST, PARTICIPLE, GERUND = "VBD", "VBN", "VBG"
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD"})
# What a verb with a subject of its own, or that of a passive or a clause, has below it.
OWN = SUBJECTS | {"aux", "auxpass", "mark", "agent"}
# Verbs that take no object, so that their participle stands for no passive: "Some 300 people | protested".
INTRANSITIVE = frozenset(
    """acquiesce agree apologise apologize appeal argue arrive assemble assent balk bicker chant clash collide complain
    confer consent converge defect demonstrate demur depart die erupt fast fight flee gather march meet negotiate
    object plead protest quarrel rally relent resign retaliate retreat return riot surrender talk travel vote walk
    withdraw""".split()
)
CONTRASTING = frozenset({"while", "whereas"})


@dataclass(slots=True)
class Tree:
    """The parse of a text as lists with an entry a token, which the rules change; a root is its own head."""

    words: list[str]
    lemmas: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    kids: list[list[int]] = field(init=False)
    changed: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.kids = [[] for _ in self.heads]
        for token, head in enumerate(self.heads):
            if head != token:
                self.kids[head].append(token)

    def has(self, token: int, relations: Collection[str]) -> bool:
        """Whether anything hangs on a token in one of these relations."""
        return any(self.deps[kid] in relations for kid in self.kids[token])

    def hang(self, token: int, head: int, relation: str, tag: str | None = None) -> None:
        """Hang a token on another, or make it a root (its own head), and tag it."""
        if self.heads[token] != token:
            self.kids[self.heads[token]].remove(token)
        if head != token:
            self.kids[head].append(token)
        self.heads[token], self.deps[token] = head, relation
        self.tags[token] = tag or self.tags[token]
        self.changed.add(token)

    def clauses(self, *relations: str) -> Iterator[int]:
        """The tokens in these relations."""
        return (token for token, relation in enumerate(self.deps) if relation in relations)

    def goes_on(self, verb: int) -> bool:
        """ "Called for calm | and offered": a past tense without a subject is coordinated with it."""
        nexts = (kid for kid in self.kids[verb] if kid > verb and self.deps[kid] == "conj")
        return any(self.tags[kid] == FINITE_PAST and not self.has(kid, SUBJECTS) for kid in nexts)

    def verb_above(self, token: int) -> int | None:
        """The finite verb of the clause in which a token stands."""
        at = self.heads[token]
        while self.tags[at] not in FINITE and self.heads[at] != at:
            at = self.heads[at]
        return at if self.tags[at] in FINITE else None


def mend(doc: Doc, lemma_of: Callable[[Token], str]) -> None:
    """Mend, in place, the coordination of verbs in a parsed text; `lemma_of` gives the lemma of a token by its tag."""
    tree = _tree(doc)
    as_actives(tree)
    as_series(tree)
    as_predicates(tree)
    as_complements(tree)
    as_contrasted(tree)
    if tree.changed:
        _write(doc, tree)
        for at in sorted(tree.changed):
            if tree.tags[at] == FINITE_PAST:
                doc[at].lemma_ = lemma_of(doc[at])


def _tree(doc: Doc) -> Tree:
    rows = doc.to_array([HEAD, DEP, TAG, ORTH, LEMMA])
    names = {key: doc.vocab.strings[int(key)] for key in {*rows[:, 1:].ravel().tolist()}}
    deps, tags, words, lemmas = ([names[key] for key in rows[:, column].tolist()] for column in range(1, 5))
    heads = (rows[:, 0].astype(numpy.int64) + numpy.arange(len(doc))).tolist()
    return Tree(words=words, lemmas=lemmas, tags=tags, deps=deps, heads=heads)


def _write(doc: Doc, tree: Tree) -> None:
    rows = doc.to_array([HEAD, DEP, TAG, POS])
    add = doc.vocab.strings.add
    for at in tree.changed:
        offset = numpy.int64(tree.heads[at] - at).astype(numpy.uint64)
        rows[at, :3] = offset, add(tree.deps[at]), add(tree.tags[at])
        if tree.tags[at] == FINITE_PAST:
            rows[at, 3] = add("VERB")
    doc.from_array([HEAD, DEP, TAG, POS], rows)  # type: ignore[arg-type]  # unsigned, as to_array gives them


def as_actives(tree: Tree) -> None:
    """Take for a past tense what has an object behind a passive: "had been used | and accused the rebels"."""
    for verb in tree.clauses("conj"):
        first = tree.heads[verb]
        passive = first < verb and tree.tags[first] == PARTICIPLE and tree.has(first, {"auxpass"})
        if passive and tree.tags[verb] == PARTICIPLE and tree.has(verb, {"dobj"}) and not tree.has(verb, OWN):
            tree.hang(verb, first, "conj", FINITE_PAST)


def as_series(tree: Tree) -> None:
    """
    Join the middle verb of three to the first: "China condemned the raid, | called on Chad to act | and advised its
    nationals to leave", where the parser takes it for a participle of the raid.
    """
    for verb in tree.clauses("acl", "advcl"):
        behind_comma = verb > 0 and tree.words[verb - 1] == ","
        if not behind_comma or tree.tags[verb] not in {PARTICIPLE, "JJ", FINITE_PAST} or tree.has(verb, OWN):
            continue
        main = tree.verb_above(verb)
        if tree.goes_on(verb) and main is not None and main < verb:
            tree.hang(verb, main, "conj", FINITE_PAST)


def as_predicates(tree: Tree) -> None:
    """
    Make the sentence's verb of what the parser takes for a participle of its subject: "Malaysia, which has claims of
    its own, | called for calm and offered to mediate", "Some 300 people | protested outside the embassy".
    """
    for verb in tree.clauses("acl"):
        noun = tree.heads[verb]
        if tree.tags[verb] != PARTICIPLE or tree.deps[noun] != "ROOT" or noun > verb or tree.tags[noun] not in NOUNS:
            continue
        parted = tree.words[verb - 1] == "," and tree.goes_on(verb)
        if (parted or tree.lemmas[verb] in INTRANSITIVE) and not tree.has(verb, OWN):
            tree.hang(verb, verb, "ROOT", FINITE_PAST)
            tree.hang(noun, verb, "nsubj")


def as_complements(tree: Tree) -> None:
    """Hang a gerund on the verb right before it: "ruled out | releasing the crew", "denied | arming them"."""
    for gerund in tree.clauses("advcl"):
        verb, before = tree.heads[gerund], gerund - 1
        if tree.tags[gerund] != GERUND or verb > gerund or not tree.tags[verb].startswith("V"):
            continue
        if before == verb or (tree.heads[before] == verb and tree.deps[before] == "prt"):
            tree.hang(gerund, verb, "xcomp")


def as_contrasted(tree: Tree) -> None:
    """
    Give a last verb to who is set against the first: "Chad shut its border, while Niger's premier called for talks,
    | and offered troops": Niger's premier did.
    """
    for verb in tree.clauses("conj"):
        first = tree.heads[verb]
        if tree.tags[verb] != FINITE_PAST or first > verb or tree.has(verb, OWN):
            continue
        between = [kid for kid in tree.kids[first] if first < kid < verb and tree.deps[kid] == "advcl"]
        clause = between[-1] if between else None
        if clause is None or tree.tags[clause] not in FINITE or not tree.has(clause, SUBJECTS):
            continue
        if any(tree.deps[kid] == "mark" and tree.words[kid] in CONTRASTING for kid in tree.kids[clause]):
            tree.hang(verb, clause, "conj")
