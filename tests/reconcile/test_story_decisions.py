"""What people decided about stories, by time: the later decision outranks the earlier."""

from itertools import permutations

from onrecord.model import Decision, Verdict
from onrecord.reconcile.story_decisions import StoryRuling, rule_stories

PRESENT = ("r1", "r2", "r3", "r4")


def made(verdict: Verdict, day: int, *sides: str) -> Decision:
    """A decision whose sides are reports parted by spaces."""
    return Decision(
        id=f"d{day}", verdict=verdict, mentions=(), field=None, value=None, by="Ana", at=f"2031-05-0{day}", note="so",
        seen="[]", reports=tuple(tuple(side.split()) for side in sides),
    )  # fmt: skip


def ruled(*decisions: Decision) -> StoryRuling:
    """The ruling, which no order of the decisions changes."""
    found = {repr(rule_stories(order, PRESENT)): rule_stories(order, PRESENT) for order in permutations(decisions)}
    assert len(found) == 1
    return next(iter(found.values()))


def test_stories_put_together_one_after_the_other_are_one() -> None:
    ruling = ruled(made("merge", 1, "r1", "r2"), made("merge", 2, "r3", "r2"))
    assert ruling.together == (frozenset({"r1", "r2", "r3"}),)


def test_who_parts_what_was_put_together_undoes_it() -> None:
    ruling = ruled(made("merge", 1, "r1 r4", "r2"), made("split", 2, "r1", "r2 r4"))
    assert ruling.together == (frozenset({"r2", "r4"}),)
    assert ruling.forbids({"r1", "r3"}, {"r4"})
    assert ruling.forbids({"r2"}, {"r1"})
    assert not ruling.forbids({"r3"}, {"r1", "r2"})


def test_who_puts_together_what_was_parted_undoes_it_also_by_way_of_others() -> None:
    parted = made("split", 1, "r1", "r2")
    assert ruled(parted, made("merge", 2, "r1", "r2")).apart == ()
    by_way = ruled(parted, made("merge", 2, "r1", "r3"), made("merge", 3, "r3", "r2"))
    assert (by_way.apart, by_way.together) == ((), (frozenset({"r1", "r2", "r3"}),))


def test_what_names_reports_that_are_gone_attaches_to_nothing() -> None:
    ruling = ruled(made("split", 1, "r9", "r1"), made("merge", 2, "r1", "r2 r9"))
    assert [row.mentions for row in ruling.attachments] == [(), ("r1", "r2")]
    assert (ruling.apart, ruling.together) == ((), (frozenset({"r1", "r2"}),))
