"""Acts told by a bare noun or without those who took part: mentions that point at an act told in full elsewhere."""

from collections.abc import Callable, Sequence

import pytest
from tests.extract.naming import named

from onrecord.annotate import Annotated
from onrecord.extract.drafts import EventDraft
from onrecord.extract.events import find_events, find_mentions

Annotate = Callable[[str], Annotated]

SHELLED = "Bordurian troops shelled a Syldavian market on Tuesday. "
ARRESTED = "Elbonian police arrested the editor on Monday. "
MET = "The premier of Sylvania met the Elbonian president in Basel. "


def pointing(annotate: Annotate, text: str) -> list[tuple[str, EventDraft]]:
    """The mentions that only point at an act, each with its word."""
    annotated = annotate(text)
    found: Sequence[EventDraft] = find_mentions(annotated, named(annotated))
    return [(annotated.doc[draft.trigger.start].text, draft) for draft in found if draft.points]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (SHELLED + "The shelling went on until dawn.", "shelling"),
        (SHELLED + "Tuesday's bombardment of the market lasted an hour.", "bombardment"),
        (SHELLED + "Surgeons worked for two days after the attack.", "attack"),
        (ARRESTED + "The arrest was reported hours later.", "arrest"),
        (ARRESTED + "Monday's detention of the editor drew a crowd.", "detention"),
        (MET + "The meeting lasted six hours.", "meeting"),
        (MET + "The Basel talks ended without a word.", "talks"),
        ("Freedonia expelled two Ruritanian envoys. The expulsion surprised the town.", "expulsion"),
        ("Sylvania asked Elbonia for grain. The request was read out on the radio.", "request"),
        ("Borduria threatened to attack Syldavia. The threat came by letter.", "threat"),
        ("The rebels freed a Sylvanian hostage. The release took an hour.", "release"),
        ("Sylvanian teachers marched in Basel. The march ended at noon.", "march"),
        ("Sylvania accused Elbonia of spying. The accusation fills ninety pages.", "accusation"),
        ("Elbonia withdrew its troops from Sylvania. The withdrawal took a week.", "withdrawal"),
    ],
)
def test_a_noun_goes_back_to_the_act_told_before(annotate: Annotate, text: str, word: str) -> None:
    annotated = annotate(text)
    first = find_events(annotated, named(annotated))[0]
    assert [(found, draft.again) for found, draft in pointing(annotate, text)] == [(word, first.trigger.start)]


def test_who_took_part_is_as_told_before(annotate: Annotate) -> None:
    annotated = annotate(SHELLED + "The shelling went on until dawn.")
    told, again = find_mentions(annotated, named(annotated))
    assert (again.actors, again.recipients, again.type) == (told.actors, told.recipients, "ASSAULT")


@pytest.mark.parametrize(
    "text",
    [
        SHELLED + "A second attack followed in May.",
        SHELLED + "The Wednesday attack was on a clinic.",
        SHELLED + "The attack on the clinic came later.",
        ARRESTED + "The arrest of a fisherman was reported hours later.",
        MET + "The arrest was reported hours later.",
        MET + "After the attack the farmers feared worse.",
        "Syldavian police shot a Bordurian student. The riots lasted two days.",
        "Syldavian police shot a Bordurian student. The clashes lasted two days.",
    ],
)
def test_a_noun_of_another_act_goes_back_to_none(annotate: Annotate, text: str) -> None:
    assert [draft.again for _, draft in pointing(annotate, text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Attacks are common here.",
        "The farmers lost an attack helicopter.",
        "The farmers read out the arrest warrant.",
        "No talks were planned.",
        "Talks of any kind would fail.",
        "The guards prevented the attack.",
        "The miners have the right to strike.",
        "Villagers fear an attack by rebels.",
        "The premier spoke at a press conference.",
        "The farmers feared the threat of an attack.",
        "Further attacks are possible.",
        "If the attack succeeds, the bridge will fall.",
    ],
)
def test_a_kind_of_act_and_one_that_is_only_thought_of_are_none(annotate: Annotate, text: str) -> None:
    assert [word for word, draft in pointing(annotate, text) if draft.why.startswith("retold")] == []


def test_that_act_is_one_told_just_before_or_none(annotate: Annotate) -> None:
    told, open_yet = SHELLED + "That attack lasted an hour.", MET + "That attack lasted an hour."
    assert [word for word, draft in pointing(annotate, told) if draft.again is not None] == ["attack"]
    assert pointing(annotate, open_yet) == []


def test_a_noun_that_its_verb_tells_is_no_second_act(annotate: Annotate) -> None:
    assert pointing(annotate, "Sylvania and Elbonia held the talks in Basel.") == []
    assert pointing(annotate, "Sylvania and Elbonia signed the accord in Basel.") == []


def test_a_noun_of_another_time_is_another_act(annotate: Annotate) -> None:
    """ "Bombed a camp a day after the blast": no second word for the bombing, nor what it goes back to."""
    text = "Bordurian warplanes bombed a Syldavian camp on Tuesday, a day after the blast in Basel."
    assert [(word, draft.again) for word, draft in pointing(annotate, text)] == [("blast", None)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Elbonia brushed aside the Sylvanian demand.", ["demand"]),
        ("Elbonia rejected the truce.", []),
        ("Elbonian police held eleven men over the arson.", ["arson"]),
    ],
)
def test_what_is_answered_was_said_and_what_one_is_held_for_was_done(
    annotate: Annotate, text: str, words: list[str]
) -> None:
    assert [(word, draft.again) for word, draft in pointing(annotate, text)] == [(word, None) for word in words]


def test_an_act_that_its_words_leave_open_only_points(annotate: Annotate) -> None:
    [(word, draft)] = pointing(annotate, "The airport was shelled at night.")
    assert (word, draft.type, draft.actors, draft.recipients) == ("shelled", "ASSAULT", (), ())


def test_a_noun_may_stand_for_acts_of_several_types(annotate: Annotate) -> None:
    [(word, draft)] = pointing(annotate, "The strike began two days ago.")
    assert (word, {draft.type, *draft.also}) == ("strike", {"ASSAULT", "PROTEST"})
