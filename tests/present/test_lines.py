from dataclasses import replace
from typing import Any

import pytest
from tests import factories

from onrecord.model import StatementAccount
from onrecord.present.lines import CONTENT_LIMIT, attribution, content, statement_label, telling
from onrecord.present.names import Names
from onrecord.present.origins import carried

NAMES = Names(factories.actors())


def said(text: str, words: str, cue: str, **fields: Any) -> StatementAccount:
    return factories.statement_account("m", "r1", text, text, cue, words, **{"manner": "mixed", **fields})


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Toren called it “a crisis of trust”.", "it “a crisis of trust", "it “a crisis of trust”"),
        ('Toren called it "a crisis of trust".', 'it "a crisis of trust', 'it "a crisis of trust"'),
        ("“Nobody won” and all paid, Toren said.", "Nobody won” and all paid", "“Nobody won” and all paid"),
        ("Toren said “all” paid.", "“all” paid", "“all” paid"),
        ("Toren said all paid.", "all paid", "all paid"),
    ],
)
def test_partly_quoted_words_keep_their_marks_in_pairs(text: str, words: str, shown: str) -> None:
    assert content(said(text, words, "Toren")) == shown


def test_quoted_words_stand_between_marks_without_the_comma_before_the_cue() -> None:
    assert content(factories.promise().mentions[0]) == "“We will send grain in June”"


def test_long_content_is_clipped() -> None:
    text = "Toren said " + "grain " * 200
    shown = content(said(text, "grain " * 199 + "grain", "said", manner="indirect"))
    assert len(shown) <= CONTENT_LIMIT
    assert shown.endswith("grain …")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Mila Toren (ARD) said: all paid"),
        ({"declined": True}, "Mila Toren (ARD) declined to say: all paid"),
        ({"stance": "denies"}, "Mila Toren (ARD) denied: all paid"),
        ({"stance": "calls for"}, "Mila Toren (ARD) called for: all paid"),
        ({"addressee": ("reporters",)}, "Mila Toren (ARD) told reporters: all paid"),
        ({"addressee_text": "a crowd"}, "Mila Toren (ARD) told a crowd: all paid"),
        ({"declined": True, "addressee": ("reporters",)}, "Mila Toren (ARD) declined to tell reporters: all paid"),
        ({"speaker": None, "speaker_text": "the envoy"}, "the envoy said: all paid"),
        ({"speaker": None, "speaker_text": None, "anonymous": True}, "an unnamed source said: all paid"),
        ({"speaker": None, "speaker_text": None}, "somebody said: all paid"),
    ],
)
def test_who_said_it_to_whom_and_how(fields: dict[str, Any], words: str) -> None:
    account = said("Toren said all paid.", "all paid", "said", **{"manner": "indirect", **fields})
    assert statement_label(factories.statement(account), NAMES) == words


def test_the_speakers_own_words_are_shown_before_a_paraphrase() -> None:
    both = factories.promise()
    turned = replace(both, mentions=both.mentions[::-1])
    assert telling(turned).id == telling(both).id == "m6"


def test_attribution_names_all_who_say_so_only_if_no_report_vouches_for_it() -> None:
    first, second = factories.meeting().mentions
    assert attribution(factories.event(first, second), NAMES) == ""
    told = replace(first, said_by=("josk-harrow", "officials"))
    event = factories.event(told, second)
    assert attribution(event, NAMES) == "say Josk Harrow (VEL), citing officials; officials"


def test_what_one_report_carries_is_not_counted() -> None:
    assert carried(factories.crush(), 3) == ""
    assert carried(factories.meeting(), 3) == "2 of 3 reports, 2 origins"
