"""Quotations that go on after the sentence of their cue: '"We tried," he said. "Nobody came."'"""

from collections.abc import Iterator, Sequence

from onrecord.extract.statements.content import DIRECT, LENGTHS, Ranges
from onrecord.extract.statements.tree import Run, Tree

FARTHEST = 1  # paragraphs between what was said last and what may go on with it
MOST = 12  # quotations that one cue may take


def following(tree: Tree, cue: int, ranges: Ranges) -> Iterator[int]:
    """Positions in `runs` of the quotations behind both content and the cue's sentence, in order."""
    behind = max(ranges[-1].end, tree.sent(cue).end)
    taken = 0
    for at, run in enumerate(tree.runs):
        if run.start >= behind and taken < MOST:
            taken += 1
            yield at


def too_far(tree: Tree, last: int, run: Run) -> bool:
    """Whether more than a paragraph lies between the last word so far and a quotation."""
    return tree.paragraph[run.start] - tree.paragraph[last] > FARTHEST


def contexts(tree: Tree, cue: int) -> list[str]:
    """What every feature is also taken together with."""
    return ["", f"w={tree.lemma[cue]}"]


def features(tree: Tree, cue: int, ranges: Ranges, run: Run, cues: Sequence[int]) -> list[str]:
    """What speaks for and against a quotation going on with what was said; `cues` are all cues of the text."""
    last = max(ranges[-1].end, tree.sent(cue).end) - 1
    apart = tree.paragraph[run.start] - tree.paragraph[last]
    gap = tree.sentence[run.start] - tree.sentence[last]
    first, end = tree.sent(run.start).start, tree.sent(run.end - 1).end
    own = any(first <= k < end and tree.quote[k] < 0 for k in cues)
    between = any(last < k < first and tree.quote[k] < 0 for k in cues)
    filled = f"{run.start - first < 2}+{end - run.end < 3}"
    words = sum(end - start for start, end in ranges)
    quoted = sum(q >= 0 for start, end in ranges for q in tree.quote[start:end])
    kind = "all" if quoted >= DIRECT * words else "some" if quoted else "none"
    before = tree.quote[ranges[-1].end - 1]
    chained = before >= 0 and tree.runs[before].chain == run.chain
    left_open = before >= 0 and not tree.runs[before].closed
    place = f"{min(apart, 2)}+{min(gap, 3)}"
    size = sum(run.end - run.start > limit for limit in LENGTHS)
    return [
        f"place={place}",
        f"own={own}+between={between}+{place}",
        f"own={own}+filled={filled}+{place}+{kind}",
        f"filled={filled}+{place}+{own}",
        f"kind={kind}+{place}+{own}",
        f"chained={chained}+{left_open}+{min(apart, 2)}",
        f"size={size}+{own}+{place}",
        f"size={size}+filled={filled}",
        f"cue inside={tree.quote[cue] >= 0}",
        f"before={tree.lower[max(0, run.start - 2)] if run.start - first > 1 else '^'}+{own}",
        f"after cue={ranges[0].start > cue}+{place}+{kind}",
        f"opens={tree.lower[run.start][:1].isupper() or tree.words[run.start][:1].isupper()}+{place}+{own}",
    ]
