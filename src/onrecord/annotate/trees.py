"""The parse of a text as lists, which rules mend and write back."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

import numpy
from spacy.attrs import DEP, ENT_TYPE, HEAD, LEMMA, ORTH, POS, TAG  # type: ignore[import-not-found]
from spacy.tokens import Doc

FINITE_PAST, PARTICIPLE, GERUND = "VBD", "VBN", "VBG"
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


@dataclass(slots=True)
class Tree:
    """The parse of a text as lists with an entry a token, which the rules change; a root is its own head."""

    words: list[str]
    lemmas: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    entities: list[str]
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
        """
        Hang a token on another, or make it a root (its own head), and tag it. What it is hung on may stand below it;
        then that takes its place first, so that the tree stays one.
        """
        if head != token and self.stands_under(head, {token}):
            above = self.heads[token]
            self.hang(head, head if above == token else above, self.deps[token])
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

    def top(self, token: int) -> int:
        """The root under which a token stands."""
        while self.heads[token] != token:
            token = self.heads[token]
        return token

    def stands_under(self, token: int, others: Collection[int]) -> bool:
        """Whether a token hangs, at any distance, on one of the others."""
        while self.heads[token] != token:
            token = self.heads[token]
            if token in others:
                return True
        return False

    def is_infinitive(self, verb: int) -> bool:
        """ "To spare": a bare form behind "to"."""
        return self.tags[verb] == "VB" and any(self.tags[kid] == "TO" for kid in self.kids[verb])

    def verb_above(self, token: int) -> int | None:
        """The finite verb of the clause in which a token stands."""
        at = self.heads[token]
        while self.tags[at] not in FINITE and self.heads[at] != at:
            at = self.heads[at]
        return at if self.tags[at] in FINITE else None


def tree_of(doc: Doc) -> Tree:
    """The parse of a text."""
    rows = doc.to_array([HEAD, DEP, TAG, ORTH, LEMMA, ENT_TYPE])
    names = {key: doc.vocab.strings[int(key)] for key in {*rows[:, 1:].ravel().tolist()}}
    deps, tags, words, lemmas, entities = ([names[key] for key in rows[:, column].tolist()] for column in range(1, 6))
    heads = (rows[:, 0].astype(numpy.int64) + numpy.arange(len(doc))).tolist()
    return Tree(words=words, lemmas=lemmas, tags=tags, deps=deps, heads=heads, entities=entities)


def write(doc: Doc, tree: Tree) -> None:
    """Write what was changed back into the text."""
    rows = doc.to_array([HEAD, DEP, TAG, POS])
    add = doc.vocab.strings.add
    for at in tree.changed:
        offset = numpy.int64(tree.heads[at] - at).astype(numpy.uint64)
        rows[at, :3] = offset, add(tree.deps[at]), add(tree.tags[at])
        if tree.tags[at] in {FINITE_PAST, GERUND}:
            rows[at, 3] = add("VERB")
    doc.from_array([HEAD, DEP, TAG, POS], rows)  # type: ignore[arg-type]  # unsigned, as to_array gives them
