"""Whose act it is and whom it concerns, where the words stand apart: gaps, letters, owners, judgements."""

from collections.abc import Callable

import pytest
from tests.extract.naming import code, named

from onrecord.annotate import Annotated
from onrecord.extract.events import find_events, find_mentions

Annotate = Callable[[str], Annotated]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Sylvania expelled two envoys and Elbonia three.",
            ["SANCTION/expel occurred: Sylvania > envoys", "SANCTION/expel occurred: Elbonia"],
        ),
        (
            "The Sylvanian envoy telephoned the Elbonian premier to demand an apology.",
            ["CONSULT/phone occurred: envoy, premier", "REQUEST/yield occurred: envoy > premier => CONCEDE"],
        ),
        (
            "The Sylvanian premier called the Elbonian king to congratulate Elbonia.",
            ["CONSULT/phone occurred: premier, king", "SUPPORT occurred: premier > Elbonia"],
        ),
        (
            "The Sylvanian premier called on the army to congratulate Elbonia.",
            ["REQUEST/assist occurred: premier > army => SUPPORT"],
        ),
        ("Bordurian troops stopped a convoy of the league.", ["COERCE/restrict occurred: troops > league"]),
        ("Ruritania offered on Friday to let planes use its airport.", ["AGREE occurred: Ruritania"]),
        ("Ruritania offered to bomb the port.", []),
        ("The Elbonian premier refused.", ["REJECT occurred: premier"]),
        ("The Elbonian premier declined to comment.", []),
        ("Freedonia called the Elbonian statement a farce.", ["ACCUSE/disapprove occurred: Freedonia > Elbonian"]),
        ("Freedonia called the fire a crime.", []),
        ("The king rejected the Elbonian demands.", ["REJECT/yield occurred: king > Elbonian"]),
        ("The Bordurian minister asked the army to hold back.", ["REQUEST/yield occurred: minister > army"]),
        (
            "Ruritanian soldiers would be sent to Elbonia, the Ruritanian minister said.",
            ["THREATEN/violence occurred: minister > Elbonia => MOBILIZE/troops"],
        ),
        (
            "The league, whose offer to mediate Borduria had rejected, met Syldavia.",
            ["REJECT/meet occurred: Borduria > league => CONSULT", "CONSULT occurred: league, Syldavia"],
        ),
        (
            "The Sylvanian premier phoned the Elbonian king and offered to send grain.",
            ["CONSULT/phone occurred: premier, king", "AGREE occurred: premier > king => AID"],
        ),
        (
            "The Sylvanian premier phoned the Elbonian king and the minister offered to send grain.",
            ["CONSULT/phone occurred: premier, king", "AGREE occurred: minister => AID"],
        ),
        (
            "Borduria expelled two envoys, a move that Freedonia condemned.",
            ["SANCTION/expel occurred: Borduria > envoys", "ACCUSE/disapprove occurred: Freedonia > Borduria"],
        ),
        (
            "Borduria expelled two envoys, in what Freedonia denounced as blackmail.",
            ["SANCTION/expel occurred: Borduria > envoys", "ACCUSE/disapprove occurred: Freedonia > Borduria"],
        ),
        (
            "Borduria joined Freedonia in expelling two envoys.",
            ["SANCTION/expel occurred: Borduria, Freedonia > envoys"],
        ),
        ("Gunmen attacked the Syldavian fleet, killing two officers.", ["ASSAULT occurred: Gunmen > fleet, officers"]),
    ],
)
def test_parties_that_stand_apart(annotate: Annotate, text: str, wanted: list[str]) -> None:
    annotated = annotate(text)
    assert [code(annotated, draft) for draft in find_events(annotated, named(annotated))] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Borduria attacked Syldavia. Freedonia condemned the attack.",
            "ACCUSE/disapprove occurred: Freedonia > Borduria",
        ),
        ("Borduria may attack Syldavia. Freedonia condemned the attack.", "ACCUSE/disapprove occurred: Freedonia"),
    ],
)
def test_who_did_a_deed_is_condemned_for_it(annotate: Annotate, text: str, wanted: str) -> None:
    annotated = annotate(text)
    assert wanted in [code(annotated, draft) for draft in find_mentions(annotated, named(annotated))]


def test_a_conversation_is_between_those_who_agreed_in_it(annotate: Annotate) -> None:
    annotated = annotate("Sylvania and Elbonia agreed the text in a telephone conversation.")
    codes = [code(annotated, draft) for draft in find_mentions(annotated, named(annotated))]
    assert "CONSULT/phone occurred: Sylvania, Elbonia" in codes
