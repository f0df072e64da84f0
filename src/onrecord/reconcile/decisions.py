"""What people decided about events and statements, brought to the mentions as they are now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.model import Attachment, Decision, EventAccount, Review, StatementAccount
from onrecord.reconcile.attaching import Finder, quote

OF_ACTORS = frozenset({"same", "different"})  # verdicts about actors, which `actor_decisions` brings to them


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """
    Decisions by the ids of present mentions. `together` and `apart` are pairs of mention ids; `attachments` say which
    mentions each decision is about.
    """

    rejected: frozenset[str] = frozenset()
    together: frozenset[tuple[str, str]] = frozenset()
    split: tuple[frozenset[str], ...] = ()
    corrections: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    reviews: Mapping[str, Review] = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()

    def parting(self, mention: str) -> tuple[bool, ...]:
        """On which side of each split a mention stands."""
        return tuple(mention in group for group in self.split)

    def apart(self, one: str, other: str) -> bool:
        """Whether a person said that two mentions are not one."""
        return any((one in group) != (other in group) for group in self.split)


def rule(
    decisions: Iterable[Decision],
    accounts: Sequence[EventAccount | StatementAccount],
    lost: frozenset[str] = frozenset(),
) -> Ruling:
    """
    Attach decisions that are in force to mentions, by id and else by the quoted words, in the order in which they
    were made. `lost` are the ids of those whose values name nobody any more: they attach to nothing.

    The later decision outranks the earlier: who merges what was split before undoes the split, and the reverse.
    """
    rows = [d for d in sorted(decisions, key=lambda d: (d.at, d.id)) if d.verdict not in OF_ACTORS and not d.reports]
    about = {quoted.report for row in rows for quoted in row.mentions}
    finder = Finder(quote(account) for account in accounts if account.report in about)
    rejected: set[str] = set()
    together: set[tuple[str, str]] = set()
    split: list[frozenset[str]] = []
    corrections: dict[str, tuple[Decision, ...]] = {}
    reviews: dict[str, Review] = {}
    attachments: list[Attachment] = []
    for decision in rows:
        found = [] if decision.id in lost else [i for quoted in decision.mentions if (i := finder.find(quoted))]
        if decision.verdict == "merge" and len(found) < 2:  # what it was to be one with is gone
            found = []
        attachments.append(Attachment(decision=decision.id, mentions=tuple(dict.fromkeys(found))))
        group = frozenset(found)
        match decision.verdict:
            case "reject":
                rejected |= group
            case "merge":
                pairs = {(found[0], other) for other in found[1:] if other != found[0]}
                together |= pairs
                split = [s for s in split if not any((a in s) != (b in s) for a, b in pairs)]
            case "split" if group:
                split.append(group)
                together = {(a, b) for a, b in together if (a in group) == (b in group)}
            case "correct":
                corrections |= {i: (*corrections.get(i, ()), decision) for i in group}
        review = Review(verdict=decision.verdict, by=decision.by, at=decision.at, note=decision.note)
        reviews |= dict.fromkeys(group, review)
    return Ruling(
        rejected=frozenset(rejected),
        together=frozenset(together),
        split=tuple(split),
        corrections=corrections,
        reviews=reviews,
        attachments=tuple(attachments),
    )
