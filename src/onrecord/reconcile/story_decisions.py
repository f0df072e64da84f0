"""What people decided about stories: which reports are of one, and which are not."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from onrecord.model import Attachment, Decision

Parted = tuple[frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRuling:
    """
    Decisions by the ids of present reports: `together` are sets of reports of one story, no report in two of them;
    `apart` are two sets of which no report shares a story with one of the other. No decision contradicts another.
    """

    together: tuple[frozenset[str], ...] = ()
    apart: tuple[Parted, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    def forbids(self, one: Collection[str], other: Collection[str]) -> bool:
        """Whether a person said that some of one group and some of another are not of one story."""
        return any(_crosses(parted, one, other) or _crosses(parted, other, one) for parted in self.apart)


UNRULED = StoryRuling()


def rule_stories(decisions: Iterable[Decision], present: Collection[str]) -> StoryRuling:
    """
    Bring decisions that are in force to the reports that are present, in the order in which they were made.

    The later decision outranks the earlier: who merges what was split before undoes the split, and the reverse.
    """
    together: list[frozenset[str]] = []
    apart: list[Parted] = []
    attachments: list[Attachment] = []
    for decision in sorted((d for d in decisions if d.reports), key=lambda d: (d.at, d.id)):
        sides = [frozenset(side).intersection(present) for side in decision.reports]
        holds = all(sides)
        found = sorted(frozenset().union(*sides)) if holds else ()
        attachments.append(Attachment(decision=decision.id, mentions=tuple(found)))
        if holds and decision.verdict == "merge":
            joined = frozenset(found).union(*(group for group in together if not group.isdisjoint(found)))
            together = [*(group for group in together if group.isdisjoint(found)), joined]
            apart = [parted for parted in apart if not _crosses(parted, joined, joined)]
        elif holds and decision.verdict == "split":
            leaving, staying = sides
            together = [part for group in together for part in (group & leaving, group - leaving) if len(part) > 1]
            apart.append((leaving, staying))
    return StoryRuling(together=tuple(together), apart=tuple(apart), attachments=tuple(attachments))


def _crosses(parted: Parted, one: Collection[str], other: Collection[str]) -> bool:
    return not parted[0].isdisjoint(one) and not parted[1].isdisjoint(other)
