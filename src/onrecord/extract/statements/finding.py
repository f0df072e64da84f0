"""From the parse to cues with their content and speaker: the learned part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.drafts import Tokens
from onrecord.extract.statements import content, continuation, cues, speakers
from onrecord.extract.statements.content import Ranges, Surroundings
from onrecord.extract.statements.linear import Models, probability
from onrecord.extract.statements.tree import Tree

LEAST_CUE = 0.25  # probability below which a candidate cue is not looked at further
LEAST_SCORE = 0.3  # probability of cue and content together from which a statement counts
GOES_ON = 0.5
SAME = 0.7  # overlap from which two cues are taken to introduce the same words


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A cue token, what it introduces, the head of its speaker, and how likely cue and content are."""

    cue: int
    ranges: Ranges
    speaker: int | None
    score: float


def find(tree: Tree, models: Models) -> list[Found]:
    """All likely statements of a report, by cue."""
    likely = list(_cues(tree, models))
    found = _one_each(_with_content(tree, models, likely))
    marks = [f.cue for f in found]
    return [_with_speaker(tree, models, _continued(tree, models, f, marks)) for f in found]


def _cues(tree: Tree, models: Models) -> Iterator[tuple[int, float]]:
    for i in cues.candidates(tree, models.known):
        chance = probability(models.cue.score(cues.contexts(tree, i), cues.features(tree, i)))
        if chance >= LEAST_CUE:
            yield i, chance


def _with_content(tree: Tree, models: Models, likely: Sequence[tuple[int, float]]) -> list[Found]:
    found = []
    for i, chance in likely:
        near = content.surroundings(tree, i)
        options = content.candidates(tree, near)
        if options:
            read = [content.features(tree, near, option) for option in options]
            best, share = models.content.choose(content.contexts(tree, near), read)
            score = chance * share**0.5
            if score >= LEAST_SCORE:
                found.append(Found(cue=i, ranges=options[best].ranges, speaker=None, score=score))
    return found


def _one_each(found: list[Found]) -> list[Found]:
    """Of two cues with the same words ("said in a statement"), the likelier."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (-f.score, f.cue)):
        if not any(_overlap(one.ranges, other.ranges) >= SAME for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda f: f.cue)


def _overlap(a: Ranges, b: Ranges) -> float:
    common = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
    return 2 * common / (_size(a) + _size(b))


def _size(ranges: Ranges) -> int:
    return sum(end - start for start, end in ranges)


def _continued(tree: Tree, models: Models, found: Found, marks: Sequence[int]) -> Found:
    """Join the quotations that go on with what was said."""
    ranges = found.ranges
    for at in continuation.following(tree, found.cue, ranges):
        run = tree.runs[at]
        last = max(ranges[-1].end, tree.sent(found.cue).end) - 1
        if continuation.too_far(tree, last, run):
            break
        read = continuation.features(tree, found.cue, ranges, run, marks)
        if probability(models.more.score(continuation.contexts(tree, found.cue), read)) < GOES_ON:
            break
        ranges = (*ranges, Tokens(run.start, run.end))
    return replace(found, ranges=ranges)


def _with_speaker(tree: Tree, models: Models, found: Found) -> Found:
    near: Surroundings = content.surroundings(tree, found.cue)
    options = speakers.candidates(tree, near)
    read = [speakers.features(tree, near, option, found.ranges) for option in options]
    best, _ = models.speaker.choose(speakers.contexts(tree, near), read)
    return replace(found, speaker=options[best].head)
