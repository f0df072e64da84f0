"""Whose time and whose place: sentences with several acts."""

from collections.abc import Callable

import pytest

from onrecord.annotate import Annotated
from onrecord.extract.attach import place_of, saying_of, time_of
from onrecord.extract.drafts import TimeDraft
from onrecord.extract.places import find_places
from onrecord.extract.times import find_times
from onrecord.knowledge import Knowledge

Annotate = Callable[[str], Annotated]


def time(annotated: Annotated, word: str, *others: str) -> TimeDraft | None:
    at = {token.text: token.i for token in annotated.doc}
    return time_of(annotated.doc, at[word], find_times(annotated), {at[w] for w in (word, *others)})


@pytest.mark.parametrize(
    ("text", "acts", "times"),
    [
        ("The envoys signed it on Monday, ending two years of talks.", ["signed", "talks"], ["Monday", None]),
        ("On Monday the envoy met the king and praised him.", ["met", "praised"], ["Monday", "Monday"]),
        ("The rebels left on Monday and the army came on Friday.", ["left", "came"], ["Monday", "Friday"]),
        ("The rebels left on Monday and the army came.", ["left", "came"], ["Monday", None]),
        ("The envoy left on Monday, and officials said rebels had come.", ["left", "come"], ["Monday", None]),
        ("Officials said on Monday that rebels had left on Friday.", ["said", "left"], ["Monday", "Friday"]),
        ("Officials said on Monday that rebels had left.", ["said", "left"], ["Monday", None]),
        ("The envoy agreed on Monday to return on Friday.", ["agreed", "return"], ["Monday", "Friday"]),
        ("Rebels who burned the bridge on Monday have left.", ["burned", "left"], ["Monday", None]),
        ("Envoys said on Monday they would return.", ["said", "return"], ["Monday", None]),
        ("Envoys told reporters Monday that talks would resume.", ["told", "resume"], ["Monday", None]),
        ("The envoy on Monday left.", ["left"], ["Monday"]),
        ("Guards opened fire to disperse a crowd on Monday.", ["opened"], ["Monday"]),
        ("Monday's raid angered the envoy.", ["raid", "angered"], ["Monday", None]),
        ("The envoy praised the 1987 treaty.", ["praised", "treaty"], [None, "1987"]),
        ("Bombs fell on Monday, wounding two farmers.", ["fell", "wounding"], ["Monday", "Monday"]),
        ("The envoy met the king after rebels left on Monday.", ["met", "left"], [None, "Monday"]),
        ("Jets bombed a village held by rebels on Monday.", ["bombed"], ["Monday"]),
        ("Police freed men arrested on Monday.", ["freed", "arrested"], [None, "Monday"]),
        ("The row began on Monday, when police arrested nine men.", ["arrested"], ["Monday"]),
        ("The senate refused to ratify it last week.", ["refused"], ["last week"]),
        ("It was the first since May, when guards took a ship.", ["was", "took"], [None, "since May"]),
        ("Monday's raid, in which rebels killed nine men, failed.", ["raid", "killed"], ["Monday", "Monday"]),
        ("Rebels claimed to have shelled a base on Monday.", ["shelled"], ["Monday"]),
        (
            "The league on Monday condemned what it called a crime, demanded his release and left.",
            ["condemned", "demanded"],
            ["Monday", "Monday"],
        ),
    ],
)
def test_each_act_has_its_own_time(annotate: Annotate, text: str, acts: list[str], times: list[str | None]) -> None:
    annotated = annotate(text)
    found = [time(annotated, act, *acts) for act in acts]
    assert [draft.ref.span.text if draft else None for draft in found] == times


def test_a_light_verb_gives_its_time_to_the_noun(annotate: Annotate) -> None:
    draft = time(annotate("The envoys held talks in the palace on Monday."), "talks")
    assert draft is not None
    assert draft.ref.span.text == "Monday"


def test_an_act_from_which_another_counts_is_counted_back(annotate: Annotate) -> None:
    annotated = annotate("She called on Monday, two days after rebels burned the bridge.")
    draft = time(annotated, "burned", "called")
    assert draft is not None
    assert draft.ref.base is not None
    assert (draft.ref.shift, draft.ref.base.span.text) == (-2, "Monday")


def test_without_a_day_both_acts_count_from_one_another(annotate: Annotate) -> None:
    annotated = annotate("The envoy called two days after rebels burned the bridge.")
    at = {token.text: token.i for token in annotated.doc}
    call, fire = time(annotated, "called", "burned"), time(annotated, "burned", "called")
    assert call is not None
    assert fire is not None
    assert (call.anchor, call.ref.shift) == (at["burned"], 2)
    assert (fire.anchor, fire.ref.shift) == (at["called"], -2)


def test_the_verb_of_saying_above_an_act(annotate: Annotate) -> None:
    annotated = annotate("The envoy said rebels would leave.")
    at = {token.text: token.i for token in annotated.doc}
    assert saying_of(annotated.doc, at["leave"]) == at["said"]
    assert saying_of(annotated.doc, at["said"]) is None


@pytest.mark.parametrize(
    ("text", "acts", "places"),
    [
        ("Rebels left Ghent and the army shot a guard in Bruges.", ["left", "shot"], ["Ghent", "Bruges"]),
        ("The envoy condemned the raid in Ghent.", ["condemned", "raid"], [None, "Ghent"]),
        ("The envoy said in Ghent that rebels had left Bruges.", ["said", "left"], ["Ghent", "Bruges"]),
        ("A curfew was imposed in the town of Bruges in northern Belgium.", ["imposed"], ["Bruges"]),
        ("In Ghent, the envoys met and signed a pact.", ["met", "signed"], ["Ghent", "Ghent"]),
        ("The envoy flew to Ghent, where the king received him.", ["flew", "received"], ["Ghent", "Ghent"]),
    ],
)
def test_each_act_has_its_own_place(
    annotate: Annotate, knowledge: Knowledge, text: str, acts: list[str], places: list[str | None]
) -> None:
    annotated = annotate(text)
    at = {token.text: token.i for token in annotated.doc}
    drafts = find_places(annotated, knowledge)
    found = [place_of(annotated.doc, at[act], drafts, {at[a] for a in acts}) for act in acts]
    assert [draft.ref.name if draft else None for draft in found] == places
