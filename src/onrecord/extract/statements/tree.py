"""The parse of one report as plain lists, with the quotations laid over it: what every step here reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.tokens import Doc

from onrecord.annotate import Annotated, Quote
from onrecord.extract.drafts import Tokens

MARKS = frozenset({'"', "''", "``", "“", "”", "„", "«", "»"})
EDGE_PUNCTUATION = frozenset(",;:.-–—…*•|'‘’") | MARKS
COLUMNS: list[int | str] = ["IDX", "LENGTH", "HEAD", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
Columns = np.ndarray[Any, np.dtype[np.uint64]]
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The tokens between two quotation marks; `chain` counts the quotations that go on over paragraphs as one."""

    start: int
    end: int
    closed: bool
    chain: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """
    One list entry a token. `left` and `right` are the first token of a subtree and the one after its last;
    `quote` is the position in `runs`, -1 outside; `sentence` and `paragraph` count from 0.
    """

    text: str
    idx: list[int]
    end: list[int]
    words: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    ent: list[str]
    kids: list[list[int]]
    left: list[int]
    right: list[int]
    sentence: list[int]
    sentences: list[Tokens]
    paragraph: list[int]
    quote: list[int]
    runs: list[Run]

    def sent(self, i: int) -> Tokens:
        """The sentence of a token."""
        return self.sentences[self.sentence[i]]

    def child(self, i: int, *deps: str) -> int | None:
        """The first child with one of these relations."""
        for k in self.kids[i]:
            if self.dep[k] in deps:
                return k
        return None

    def trimmed(self, start: int, end: int) -> Tokens | None:
        """A span without punctuation and quotation marks at its ends; None where nothing is left."""
        while start < end and (self.lower[start] in EDGE_PUNCTUATION or self.pos[start] == "SPACE"):
            start += 1
        while end > start and (self.lower[end - 1] in EDGE_PUNCTUATION or self.pos[end - 1] == "SPACE"):
            end -= 1
        return Tokens(start, end) if start < end else None


def tree(annotated: Annotated) -> Tree:
    """Lay out the parse of a report; columns are read as arrays, since reading token by token costs ten times more."""
    doc = annotated.doc
    columns: Columns = doc.to_array(COLUMNS).astype("uint64")
    begins, lengths, heads = (columns[:, n].astype("int64") for n in range(3))
    idx, ends = begins.tolist(), (begins + lengths).tolist()
    head = (np.arange(len(doc)) + heads).tolist()
    lower, lemma, pos, tag, dep, ent = (_strings(doc, columns[:, n]) for n in range(3, len(COLUMNS)))
    left, right = _edges(head)
    sentences = [Tokens(s.start, s.end) for s in doc.sents]
    runs, quote = _runs(annotated.quotes, idx)
    text = annotated.report.text
    return Tree(
        text=text,
        idx=idx,
        end=ends,
        words=[text[a:b] for a, b in zip(idx, ends, strict=True)],
        lower=lower,
        lemma=[word.lower() for word in lemma],
        pos=pos,
        tag=tag,
        dep=dep,
        head=head,
        ent=ent,
        kids=_kids(head),
        left=left,
        right=right,
        sentence=_numbers(sentences, len(doc)),
        sentences=sentences,
        paragraph=_paragraphs(annotated.paragraphs, idx),
        quote=quote,
        runs=runs,
    )


def _strings(doc: Doc, column: Columns) -> list[str]:
    """The strings behind a column of hashes, each looked up once."""
    keys = column.tolist()
    names = {key: doc.vocab.strings[key] for key in set(keys)}
    return [names[key] for key in keys]


def _kids(head: list[int]) -> list[list[int]]:
    kids: list[list[int]] = [[] for _ in head]
    for i, h in enumerate(head):
        if h != i:
            kids[h].append(i)
    return kids


def _edges(head: list[int]) -> tuple[list[int], list[int]]:
    """Widen each head by its children until nothing changes: two or three rounds for a real tree."""
    left, right = list(range(len(head))), [i + 1 for i in range(len(head))]
    changed = True
    while changed:
        changed = False
        for order in (range(len(head)), range(len(head) - 1, -1, -1)):
            for i in order:
                h = head[i]
                if left[i] < left[h]:
                    left[h], changed = left[i], True
                if right[i] > right[h]:
                    right[h], changed = right[i], True
    return left, right


def _numbers(spans: Sequence[Tokens], size: int) -> list[int]:
    numbers = [0] * size
    for n, (start, end) in enumerate(spans):
        numbers[start:end] = [n] * (end - start)
    return numbers


def _paragraphs(paragraphs: Sequence[tuple[int, int]], idx: list[int]) -> list[int]:
    numbers: list[int] = []
    at = 0
    for begin in idx:
        while at + 1 < len(paragraphs) and begin >= paragraphs[at + 1][0]:
            at += 1
        numbers.append(at)
    return numbers


def _runs(quotes: Sequence[Quote], idx: list[int]) -> tuple[list[Run], list[int]]:
    runs: list[Run] = []
    inside = [-1] * len(idx)
    at = chain = 0
    for quote in quotes:
        while at < len(idx) and idx[at] < quote.start:
            at += 1
        start = at
        while at < len(idx) and idx[at] < quote.end:
            inside[at] = len(runs)
            at += 1
        chain += not quote.continues
        if at > start:
            runs.append(Run(start=start, end=at, closed=quote.closed, chain=chain))
    return runs, inside
