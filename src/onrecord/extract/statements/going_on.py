"""What a quotation has from the sentence that it goes on with: 'refused in a speech on Monday. "No," he said.'"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.drafts import StatementDraft
from onrecord.extract.statements.found import Found
from onrecord.extract.statements.tree import Tree

PERSON = frozenset({"he", "she", "they"})
PLAIN = frozenset({"say", "add"})


def gone_on(tree: Tree, found: Sequence[Found], drafts: Sequence[StatementDraft]) -> list[StatementDraft]:
    """
    Give quotations the occasion of what their speaker said in the sentence before, in the same paragraph.

    `drafts` are those of `found`. Only bare ones ("he said") go on: who tells it to somebody, or by another medium, may
    do so elsewhere. Where two have spoken in the sentence before, the quotation goes on with neither.
    """
    before: dict[int, list[int]] = {}
    for at, one in enumerate(found):
        before.setdefault(tree.sentence[one.cue], []).append(at)
    done = list(drafts)
    for at, one in enumerate(found):
        same = before.get(_sentence_before(tree, one), []) if _is_bare(tree, one, done[at]) else []
        if same and len({found[other].speaker for other in same}) == 1:
            media = {done[other].medium for other in same} - {None}
            medium = media.pop() if len(media) == 1 else None
            done[at] = replace(done[at], medium=medium, after=done[same[0]].cue)
    return done


def _is_bare(tree: Tree, one: Found, draft: StatementDraft) -> bool:
    quoted = tree.quote[one.ranges[0].start] >= 0
    pronoun = one.speaker is not None and tree.lower[one.speaker] in PERSON
    return quoted and pronoun and tree.lemma[one.cue] in PLAIN and draft.medium is None and draft.addressee is None


def _sentence_before(tree: Tree, one: Found) -> int:
    """The number of the sentence before the one in which cue and content begin, -1 behind the end of a paragraph."""
    first = tree.sent(min(one.cue, one.ranges[0].start)).start
    at = first - 1
    while at >= 0 and (tree.pos[at] == "SPACE" or tree.quote[at] == tree.quote[first] >= 0):
        at -= 1
    return tree.sentence[at] if at >= 0 and tree.paragraph[at] == tree.paragraph[first] else -1
