"""What was said: the stretches of text that a cue may have as its content, and what speaks for each."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.drafts import Tokens
from onrecord.extract.statements.cues import SUBJECTS, beside_quote, kind
from onrecord.extract.statements.tree import Run, Tree

Ranges = tuple[Tokens, ...]

LEFT_OUT = frozenset({"punct", "cc", "conj", "aux", "auxpass", "neg", "prt", "mark"})
BESIDE = 3  # tokens (marks, line breaks) that may stand between a sentence and the quotation before or after it
MOST_KIDS = 6  # of a cue on one side; more come only from broken parses
AFTER_THAT = frozenset({"DET", "PRON", "PROPN"})  # behind them "that" is no demonstrative, whatever the tagger says
FUNCTION_POS = frozenset({"ADP", "SCONJ", "PART", "PRON", "ADV", "DET"})
DIRECT = 0.9  # share of words in quotation marks from which content counts as quoted
LENGTHS = (1, 2, 4, 8, 16, 32, 64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A possible content: token ranges in order, and how they were found."""

    ranges: Ranges
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A cue with its sentence: `group` is the cue with its subject and auxiliaries, `runs` its quotations."""

    cue: int
    sentence: Tokens
    group: Tokens
    runs: tuple[int, ...]


def surroundings(tree: Tree, cue: int) -> Surroundings:
    """Look once at what all candidates of a cue share."""
    sentence = tree.sent(cue)
    runs = sorted({q for q in tree.quote[sentence.start : sentence.end] if q >= 0})
    return Surroundings(cue=cue, sentence=sentence, group=_group(tree, cue), runs=tuple(runs))


def _group(tree: Tree, cue: int) -> Tokens:
    start, end = cue, cue + 1
    if tree.lower[cue] == "according":
        return Tokens(cue, max(end, tree.right[cue]))
    for k in tree.kids[cue]:
        if tree.dep[k] in SUBJECTS or tree.dep[k] in LEFT_OUT - {"conj", "cc", "punct"}:
            start, end = min(start, tree.left[k]), max(end, tree.right[k])
    sentence = tree.sent(cue)
    return Tokens(max(start, sentence.start), min(end, sentence.end))


def candidates(tree: Tree, near: Surroundings) -> list[Candidate]:
    """All contents worth weighing, each once, with every way that leads to it."""
    ways: dict[Ranges, list[str]] = {}
    tidied: dict[Tokens, Tokens | None] = {}
    for way, ranges in _proposals(tree, near):
        for span in ranges:
            if span not in tidied:
                tidied[span] = _tidy(tree, *span)
        kept = tuple(found for span in ranges if (found := tidied[span]))
        if kept and not (len(kept) == 1 and kept[0].start <= near.cue < kept[0].end):
            known = ways.setdefault(kept, [])
            if way not in known:
                known.append(way)
    return [Candidate(ranges=ranges, ways=tuple(found)) for ranges, found in ways.items()]


def _tidy(tree: Tree, start: int, end: int) -> Tokens | None:
    found = tree.trimmed(start, end)
    if found and found.end - found.start > 1 and is_opening(tree, found.start):
        found = tree.trimmed(found.start + 1, found.end)
    return found


def is_opening(tree: Tree, i: int) -> bool:
    """Whether a word only opens a clause: "said | that the road ...", not "That is all"."""
    if tree.lower[i] != "that" or i + 1 == len(tree.words):
        return False
    return tree.pos[i] == "SCONJ" or tree.pos[i + 1] in AFTER_THAT


def _proposals(tree: Tree, near: Surroundings) -> Iterator[tuple[str, list[Tokens]]]:
    yield from _right_of(tree, near)
    yield from _left_of(tree, near)
    yield from _rest_of_sentence(tree, near)
    yield from _clause_around(tree, near)
    yield from _quoted(tree, near)
    if tree.lower[near.cue] == ":":
        yield "rest of paragraph", [Tokens(near.cue + 1, _paragraph_end(tree, near.cue))]


def _paragraph_end(tree: Tree, i: int) -> int:
    """For transcripts, where a name and a colon introduce all that one person says."""
    number = tree.paragraph[i]
    while i < len(tree.words) and tree.paragraph[i] == number:
        i += 1
    return i


def _right_of(tree: Tree, near: Surroundings) -> Iterator[tuple[str, list[Tokens]]]:
    """Kids behind the cue, alone and in unbroken rows: "described | the vote | as a farce"."""
    kids = [k for k in tree.kids[near.cue] if k > near.cue and tree.dep[k] not in LEFT_OUT][:MOST_KIDS]
    for a, first in enumerate(kids):
        for last in kids[a:]:
            yield f"R:{tree.dep[first]}-{tree.dep[last]}", [Tokens(tree.left[first], tree.right[last])]
        yield from _within(tree, first)


def _within(tree: Tree, kid: int) -> Iterator[tuple[str, list[Tokens]]]:
    """What hangs on a kid: "expressed hope | that ...", "spoke of | a turning point", "talks about | leaving"."""
    dep = tree.dep[kid]
    for k in tree.kids[kid]:
        inner = tree.dep[k]
        if dep in {"prep", "agent"} and inner in {"pobj", "pcomp"}:
            yield f"RP:{inner}", [Tokens(tree.left[k], tree.right[kid])]
            yield from ((f"RPK:{tree.dep[g]}", [Tokens(tree.left[g], tree.right[g])]) for g in tree.kids[k] if g > k)
        elif dep in {"dobj", "attr", "acomp", "oprd", "nsubjpass"} and k > kid and inner != "punct":
            yield f"RK:{dep}>{inner}", [Tokens(tree.left[k], tree.right[k])]
            if inner == "prep" and k + 1 < tree.right[k]:
                yield f"RKP:{dep}", [Tokens(k + 1, tree.right[k])]
        elif dep in {"xcomp", "ccomp"} and inner in {"ccomp", "xcomp", "dobj"} and k > kid:
            yield f"RX:{dep}>{inner}", [Tokens(tree.left[k], tree.right[k])]


def _left_of(tree: Tree, near: Surroundings) -> Iterator[tuple[str, list[Tokens]]]:
    """Kids before the cue, and the subject of a passive: "the charge | was denied", "is expected | to ..."."""
    for k in tree.kids[near.cue]:
        if k > near.cue or tree.dep[k] in LEFT_OUT:
            continue
        span = Tokens(tree.left[k], tree.right[k])
        yield f"L:{tree.dep[k]}", [span]
        if tree.dep[k] in {"ccomp", "advcl"}:
            yield "L:all", [Tokens(near.sentence.start, tree.right[k])]
        for r in tree.kids[near.cue]:
            if r > near.cue and tree.dep[r] in {"xcomp", "ccomp", "oprd", "prep", "attr"}:
                yield f"LR:{tree.dep[k]}-{tree.dep[r]}", [span, Tokens(tree.left[r], tree.right[r])]


def _rest_of_sentence(tree: Tree, near: Surroundings) -> Iterator[tuple[str, list[Tokens]]]:
    start, end = near.sentence
    before, after = Tokens(start, near.group.start), Tokens(near.group.end, end)
    yield "before", [before]
    yield "after", [after]
    yield "both", [before, after]
    yield "after cue", [Tokens(near.cue + 1, end)]
    commas = [k for k in range(near.group.end, end) if tree.lower[k] in {",", ":"} and tree.quote[k] < 0]
    for place, at in (("first", commas[:1]), ("last", commas[-1:] if len(commas) > 1 else [])):
        for comma in at:
            yield f"after {place} {tree.lower[comma]}", [Tokens(comma + 1, end)]
            yield f"both {place}", [before, Tokens(comma + 1, end)]
    earlier = [k for k in range(start, near.group.start) if tree.lower[k] in {",", ";", ":"} and tree.quote[k] < 0]
    if earlier:
        yield "since comma", [Tokens(earlier[-1] + 1, near.group.start)]
        if earlier[-1] == near.group.start - 1 and len(earlier) > 1:
            yield "between commas", [Tokens(earlier[-2] + 1, near.group.start)]


def _clause_around(tree: Tree, near: Surroundings) -> Iterator[tuple[str, list[Tokens]]]:
    """The clause that the cue interrupts or closes: "which, he said, ...", "because X, according to Y"."""
    head = tree.head[near.cue]
    if head == near.cue:
        return
    left, right = max(tree.left[head], near.sentence.start), min(tree.right[head], near.sentence.end)
    own = Tokens(min(tree.left[near.cue], near.group.start), max(tree.right[near.cue], near.group.end))
    yield "head", [Tokens(left, own.start), Tokens(own.end, right)]
    yield "head before", [Tokens(left, own.start)]
    yield "head after", [Tokens(own.end, right)]
    yield "sentence", [Tokens(near.sentence.start, own.start), Tokens(own.end, near.sentence.end)]
    if tree.pos[head] in {"NOUN", "PROPN"} and tree.dep[near.cue] in {"acl", "relcl", "amod"}:
        yield "noun", [Tokens(left, near.cue)]
        yield "noun all", [Tokens(left, own.start), Tokens(near.cue + 1, right)]


def _quoted(tree: Tree, near: Surroundings) -> Iterator[tuple[str, list[Tokens]]]:
    """Quotations of the sentence, whole even where they began before it or end after it."""
    runs = [tree.runs[q] for q in near.runs]
    outer = [r for r in runs if not r.start <= near.cue < r.end]
    for run in outer:
        side = "before" if run.end <= near.cue else "after"
        yield f"Q:{side}", [Tokens(run.start, run.end)]
    before = [r for r in outer if r.end <= near.cue]
    after = [r for r in outer if r.start > near.cue]
    if before and after:
        yield "Q:around", [Tokens(before[-1].start, before[-1].end), Tokens(after[0].start, after[0].end)]
    if before:
        yield "Q:widened before", [Tokens(min(near.sentence.start, before[0].start), near.group.start)]
        yield "Q:all before", [Tokens(before[0].start, near.group.start)]
        if after:
            first = Tokens(min(near.sentence.start, before[0].start), near.group.start)
            yield "Q:widened both", [first, Tokens(after[0].start, max(near.sentence.end, after[-1].end))]
    if after:
        yield "Q:to last", [Tokens(after[0].start, after[-1].end)]
        yield "Q:cue to last", [Tokens(near.group.end, after[-1].end)]
        yield "Q:cue to end", [Tokens(near.group.end, max(near.sentence.end, after[-1].end))]
    yield from _beyond(tree, near, outer)


def _beyond(tree: Tree, near: Surroundings, outer: list[Run]) -> Iterator[tuple[str, list[Tokens]]]:
    """A quotation that fills the sentence before or after: "Her answer was short:" with the next paragraph."""
    if outer:
        return
    behind = _run_at(tree, near.sentence.end)
    if behind is not None:
        yield "Q:next", [Tokens(behind.start, behind.end)]
    start = near.sentence.start
    ahead = max(tree.quote[max(0, start - BESIDE) : start], default=-1)
    if ahead >= 0:
        yield "Q:previous", [Tokens(tree.runs[ahead].start, tree.runs[ahead].end)]


def _run_at(tree: Tree, at: int) -> Run | None:
    """The quotation that opens at a token or within the two marks or line breaks before it."""
    for k in range(at, min(at + BESIDE, len(tree.words))):
        if tree.quote[k] >= 0:
            run = tree.runs[tree.quote[k]]
            return run if run.start >= at else None
    return None


def contexts(tree: Tree, near: Surroundings) -> list[str]:
    """What every feature of a candidate is also taken together with: the cue's word, relation, quotations."""
    cue = near.cue
    return [
        "",
        f"w={tree.lemma[cue]}",
        f"d={tree.pos[cue]}+{tree.dep[cue]}",
        f"k={kind(tree, cue)}+{tree.tag[cue]}",
        f"q={bool(near.runs)}+{beside_quote(tree, cue)}+{tree.tag[cue]}",
    ]


def features(tree: Tree, near: Surroundings, candidate: Candidate) -> list[str]:
    """What the linear model of contents reads."""
    first, last = candidate.ranges[0], candidate.ranges[-1]
    found = list(candidate.ways)
    side = "before" if last.end <= near.cue else "after" if first.start > near.cue else "both"
    found.append(side)
    found.append(f"n={len(candidate.ranges)}")
    found += _edges(tree, near, first, last, side)
    found += _quoting(tree, candidate.ranges, near)
    who = tree.child(near.cue, "nsubj", "nsubjpass", "expl")
    if who is not None and any(start <= who < end for start, end in candidate.ranges):
        found.append(f"takes={tree.dep[who]}+{tree.tag[near.cue]}")
    size = sum(end - start for start, end in candidate.ranges)
    found.append(f"size={sum(size > limit for limit in LENGTHS)}")
    return found


def _edges(tree: Tree, near: Surroundings, first: Tokens, last: Tokens, side: str) -> list[str]:
    start, end = first.start, last.end
    opens = tree.lower[start]
    root = _root(tree, first)
    before = tree.lower[start - 1] if start else "^"
    after = tree.lower[end] if end < len(tree.words) else "$"
    gap = start - near.cue if side == "after" else near.group.start - end if side == "before" else 0
    return [
        f"opens={opens if tree.pos[start] in FUNCTION_POS else tree.pos[start]}",
        f"root={tree.dep[root]}+{tree.tag[root]}",
        f"rooted={tree.head[root] == near.cue}+{side}",
        f"ent={tree.ent[root]}+{end - start < 4}",
        f"before={before if not before.isalnum() else tree.pos[start - 1]}",
        f"after={after if not after.isalnum() else tree.pos[end]}",
        f"from start={start <= near.sentence.start + 1}+{side}",
        f"to end={end >= near.sentence.end - 2}+{side}",
        f"gap={min(gap, 6)}+{side}",
        f"last={tree.pos[end - 1]}",
    ]


def _root(tree: Tree, span: Tokens) -> int:
    """The first token whose head lies outside the span."""
    for k in range(span.start, min(span.end, span.start + 40)):
        if not span.start <= tree.head[k] < span.end or tree.head[k] == k:
            return k
    return span.start


def _quoting(tree: Tree, ranges: Ranges, near: Surroundings) -> list[str]:
    words = quoted = 0
    for start, end in ranges:
        words += end - start
        quoted += end - start - tree.quote[start:end].count(-1)
    share = quoted / words
    kind = "all" if share >= DIRECT else "some" if share else "none"
    cut = _cuts(tree, ranges)
    covered = sum(any(a <= tree.runs[q].start and tree.runs[q].end <= b + 2 for a, b in ranges) for q in near.runs)
    return [
        f"quoted={kind}",
        f"quoted={kind}+cut={cut}",
        f"left quotes={min(2, len(near.runs) - covered)}+{kind}",
    ]


def _cuts(tree: Tree, ranges: Ranges) -> str:
    """Whether the first or the last word stands in the middle of a quotation."""
    start, end = ranges[0].start, ranges[-1].end
    a, b = tree.quote[start], tree.quote[end - 1]
    cut = ""
    if a >= 0 and start > tree.runs[a].start:
        cut += "start"
    if b >= 0 and end < tree.runs[b].end - 1:
        cut += "end"
    return cut
