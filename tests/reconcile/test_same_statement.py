"""When two statement mentions in one story are one utterance."""

from typing import Any

import pytest
from tests.factories import DAYS, actor, statement_account

from onrecord.model import Actor
from onrecord.reconcile.same_statement import (
    FEATURES,
    THRESHOLD,
    VETOES,
    WEIGHTS,
    Said,
    Speakers,
    said,
    sayings,
    score,
    vetoes,
)

ACTORS: dict[str, Actor] = {
    a.id: a
    for a in (
        actor("a-toren", "Mila Toren", country="NOR", sectors=("GOV",)),
        actor("a-harrow", "Josk Harrow", country="NOR", sectors=("GOV",)),
        actor("a-envoy", "envoy", country="NOR", sectors=("GOV",)),
        actor("a-crowd", "protesters", type="group", country="NOR", sectors=("CVL",)),
    )
}
SPEAKERS = Speakers(ACTORS)
PROMISE = "We will ship forty tonnes of barley to the islands"


def one(content: str, id: str = "m1", report: str = "r1", **fields: Any) -> Said:
    standard: dict[str, Any] = {"speaker": "a-toren", "date": None}
    text = f"Toren said: {content}."
    account = statement_account(id, report, text, text, "said", content, **{**standard, **fields})
    return said(account, ACTORS.get(account.speaker or ""))


def is_one(first: Said, second: Said) -> bool:
    value = score(first, second, SPEAKERS)
    return value is not None and value >= THRESHOLD


def other(content: str, **fields: Any) -> Said:
    return one(content, "m2", "r2", **{"manner": "indirect", **fields})


def test_a_quotation_and_its_paraphrase_are_one() -> None:
    assert is_one(one(PROMISE), other("barley was being shipped to the islands, forty tonnes of it"))


def test_two_utterances_of_one_speaker_are_two() -> None:
    assert not is_one(one(PROMISE), other("the harbour would be dredged in spring"))


@pytest.mark.parametrize(
    ("fields", "joined"),
    [
        ({"speaker": None, "speaker_text": "Toren"}, True),
        ({"speaker": "a-envoy", "speaker_text": "his rival, Toren"}, True),
        ({"speaker": None, "speaker_text": "Harrow"}, False),
        ({"speaker": None, "speaker_text": "an aide to Toren"}, False),
    ],
)
def test_a_surname_that_one_report_does_not_resolve_is_that_of_the_speaker(
    fields: dict[str, Any], joined: bool
) -> None:
    paraphrase = other("barley for the islands was on its way, said to be in forty crates", **fields)
    known = other("barley for the islands was on its way, said to be in forty crates")
    assert (score(one(PROMISE), paraphrase, SPEAKERS) == score(one(PROMISE), known, SPEAKERS)) is joined


def test_nothing_but_and_not_only_deny_nothing() -> None:
    assert not one("nothing but barley was shipped, not tanks, and not only to the islands").negative
    assert one("nothing was shipped").negative


def test_two_quotations_of_two_days_are_two_utterances() -> None:
    first, second = one("We will be back").account, other("We will be back in spring", manner="direct").account
    published: dict[str, str | None] = {"r1": "2031-05-05", "r2": "2031-05-12T08:00:00Z"}
    apart, near = (
        sayings([first, second], published, ACTORS),
        sayings([first, second], {**published, "r2": "2031-05-06"}, ACTORS),
    )
    assert not is_one(*apart)
    assert is_one(*near)
    same = sayings([first, other("We will be back", manner="direct").account], published, ACTORS)
    assert is_one(*same)


def test_what_is_to_come_is_not_what_is() -> None:
    closed, coming = other("every gate is closed"), other("every gate would be closed")
    assert (score(one("We will close every gate"), coming, SPEAKERS) or 0) > (
        score(one("We will close every gate"), closed, SPEAKERS) or 0
    )


def test_two_quotations_share_their_very_words() -> None:
    assert is_one(one(PROMISE), other(PROMISE, manner="direct"))
    assert not is_one(one(PROMISE), other("Barley we have, islands we lost", manner="direct"))


def test_a_described_speaker_may_be_the_named_one() -> None:
    assert is_one(one(PROMISE), other("forty tonnes of barley would be shipped to the islands", speaker="a-envoy"))
    assert is_one(one(PROMISE), other("forty tonnes of barley would be shipped to the islands", speaker=None))


@pytest.mark.parametrize(
    ("veto", "fields"),
    [
        ("speaker", {"speaker": "a-harrow"}),
        ("speaker", {"speaker": "a-crowd", "speaker_text": "protesters"}),
        ("declined", {"declined": True}),
        ("date", {"date": DAYS["tuesday"]}),
    ],
)
def test_what_cannot_be_one_utterance(veto: str, fields: dict[str, Any]) -> None:
    assert list(vetoes(one(PROMISE, date=DAYS["monday"]), other(PROMISE, **fields), SPEAKERS)) == [veto]


def test_one_report_repeats_only_the_very_words() -> None:
    again = one("forty tonnes of barley would be shipped to the islands", "m2", "r1", manner="indirect")
    assert list(vetoes(one(PROMISE), again, SPEAKERS)) == ["one report"]
    assert is_one(one(PROMISE), one(PROMISE, "m2", "r1"))


def test_what_is_affirmed_and_what_is_denied_are_two() -> None:
    assert not is_one(
        one("the ferry carried no soldiers that night", manner="indirect"), other("soldiers were on the ferry")
    )


def test_every_feature_and_veto_has_a_sentence() -> None:
    assert set(WEIGHTS) == set(FEATURES)
    assert all(sentence.endswith(".") for sentence in (*FEATURES.values(), *VETOES.values()))


def test_the_only_statements_of_a_speaker_are_likely_one() -> None:
    first, second = one(PROMISE), other("boats with barley are coming to every island")
    alone = sayings([first.account, second.account], {}, ACTORS)
    more = sayings([first.account, second.account, other("the harbour would be dredged").account], {}, ACTORS)
    assert [s.sole for s in alone] == [True, True]
    assert [s.sole for s in more] == [True, False, False]
    assert score(alone[0], alone[1], SPEAKERS) == (score(more[0], more[1], SPEAKERS) or 0) + WEIGHTS["sole"]
