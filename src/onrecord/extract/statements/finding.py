"""From the parse to cues with their content and speaker: the learned part."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from onrecord.extract.drafts import Tokens
from onrecord.extract.statements import content, continuation, cues, relay, speakers
from onrecord.extract.statements.content import Ranges
from onrecord.extract.statements.found import Found, one_each
from onrecord.extract.statements.lexicon import lexicon
from onrecord.extract.statements.linear import Models, probability
from onrecord.extract.statements.patterns import patterns
from onrecord.extract.statements.tree import Tree

LEAST_CUE = 0.15  # probability below which a candidate cue is not looked at further
LEAST_SCORE = 0.2  # score, of cue and content together, below which nothing is kept
GOES_ON = 0.5


Wanted = Callable[[int, float], bool]


def find(tree: Tree, models: Models, wanted: Wanted) -> list[Found]:
    """
    All likely statements of a report, by cue.

    `wanted` says of a cue and its probability whether its content is worth a search, which costs most.
    """
    laid_out = patterns(tree)
    likely = [(cue, chance) for cue, chance in _cues(tree, models) if wanted(cue, chance)]
    found = one_each([*laid_out, *_with_content(tree, models, likely)])
    marks = [f.cue for f in found]
    named = {f.cue for f in laid_out}
    return [f if f.cue in named else _with_speaker(tree, models, _continued(tree, models, f, marks)) for f in found]


def _cues(tree: Tree, models: Models) -> Iterator[tuple[int, float]]:
    for i in cues.candidates(tree, models.known):
        chance = probability(models.cue.score(cues.contexts(tree, i), cues.features(tree, i)))
        if chance >= LEAST_CUE:
            yield i, chance


def _with_content(tree: Tree, models: Models, likely: Sequence[tuple[int, float]]) -> list[Found]:
    found = []
    marks = {i for i, _ in likely}
    for i, chance in likely:
        near = content.surroundings(tree, i)
        options = content.candidates(tree, near)
        if options:
            options = [o for o in options if not _goes_with_participle(tree, i, o.ranges, marks)] or options
            read = [content.features(tree, near, option) for option in options]
            best, share = models.content.choose(content.contexts(tree, near), read)
            score = chance * share**0.5
            if score >= LEAST_SCORE:
                found.append(Found(cue=i, ranges=options[best].ranges, speaker=None, score=score))
    return found


def _goes_with_participle(tree: Tree, cue: int, ranges: Ranges, marks: AbstractSet[int]) -> bool:
    """Whether a content is that of a second cue: "said in an interview, | adding | that the army would stay"."""
    start, end = ranges[0]
    root = next((k for k in range(start, end) if not start <= tree.head[k] < end), start)
    above = tree.head[root]
    if above not in marks or above == cue or tree.tag[above] != "VBG" or tree.head[above] != cue:
        return False
    return tree.dep[above] == "advcl" and cue < above < start and tree.dep[root] in {"ccomp", "xcomp", "dobj"}


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
        ranges = (*ranges, tree.trimmed(run.start, run.end) or Tokens(run.start, run.end))
    return replace(found, ranges=ranges)


def _with_speaker(tree: Tree, models: Models, found: Found) -> Found:
    passed = found.relay is not None and relay.may_relay(tree, found.relay, lexicon())
    via = speaker_of(tree, models, found.relay, found.ranges) if passed and found.relay is not None else None
    return replace(found, speaker=speaker_of(tree, models, found.cue, found.ranges), via=via)


def speaker_of(tree: Tree, models: Models, cue: int, ranges: Ranges) -> int | None:
    """The head of the likeliest speaker of a cue."""
    near = content.surroundings(tree, cue)
    options = speakers.candidates(tree, near)
    read = [speakers.features(tree, near, option, ranges) for option in options]
    best, _ = models.speaker.choose(speakers.contexts(tree, near), read)
    return options[best].head
