"""From the statement mentions of a story to its statements."""

from collections.abc import Hashable, Mapping, Sequence

from onrecord.model import Actor, Statement, StatementAccount
from onrecord.reconcile.decisions import Ruling
from onrecord.reconcile.differences import Differences
from onrecord.reconcile.linkage import linked_in_blocks
from onrecord.reconcile.origins import Origins
from onrecord.reconcile.same_statement import THRESHOLD, Speakers, sayings, score
from onrecord.reconcile.values import Votes, place_of


def join_statements(
    accounts: Sequence[StatementAccount],
    story: str,
    published: Mapping[str, str | None],
    actors: Mapping[str, Actor],
    ruling: Ruling,
    origins: Origins,
    differences: Differences,
) -> list[Statement]:
    """Give the statements of one story, by id; `published` says when each report was."""
    ordered = sorted((a for a in accounts if a.id not in ruling.rejected), key=place_of)
    prepared, speakers = sayings(ordered, published, actors), Speakers(actors)
    at = {account.id: i for i, account in enumerate(ordered)}

    def likeness(one: int, other: int) -> int | None:
        if ruling.apart(ordered[one].id, ordered[other].id):
            return None
        return score(prepared[one], prepared[other], speakers)

    together = [(at[a], at[b]) for a, b in ruling.together if a in at and b in at]
    groups = linked_in_blocks(
        [(story,)] * len(ordered), [_same(a, ruling) for a in ordered], likeness, THRESHOLD, together
    )
    found = [sorted((ordered[i] for i in group), key=lambda a: a.id) for group in groups]
    return sorted((_statement(group, story, ruling, origins, differences) for group in found), key=lambda s: s.id)


def _same(account: StatementAccount, ruling: Ruling) -> Hashable:
    """What two places of a report have alike that give one utterance in the same words."""
    if account.speaker is None:
        return account.id
    said = tuple(span.text for span in account.content)
    return account.report, account.speaker, account.declined, said, account.date, ruling.parting(account.id)


def _statement(
    accounts: Sequence[StatementAccount], story: str, ruling: Ruling, origins: Origins, differences: Differences
) -> Statement:
    whence = origins.of_statement(accounts)
    values = Votes(whence)
    return Statement(
        id="s-" + accounts[0].id,
        story=story,
        speaker=values.majority(accounts, lambda a: a.speaker),
        date=values.majority(accounts, lambda a: a.date),
        reports=len({a.report for a in accounts}),
        origins=whence,
        independent=len(whence),
        differences=differences.of_statement(accounts),
        review=next((ruling.reviews[a.id] for a in accounts if a.id in ruling.reviews), None),
        mentions=tuple(accounts),
    )
