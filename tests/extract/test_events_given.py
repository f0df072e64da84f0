"""Acts that a report takes as given, or tells beside another: condemned, asked for, past, hedged, or in fiction."""

from collections.abc import Callable

import pytest
from tests.extract.naming import code, named

from onrecord.annotate import Annotated
from onrecord.extract.events import find_events


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # What is condemned or blamed on somebody as one definite act was done; an accusation in general tells none.
        (
            "Elbonia condemned the killing of its envoy.",
            ["ACCUSE/disapprove occurred: Elbonia", "ASSAULT occurred:  > envoy"],
        ),
        ("Elbonia condemned attacks on journalists.", ["ACCUSE/disapprove occurred: Elbonia"]),
        (
            "Elbonia blamed the Bordurian militia for a raid on Sylvania.",
            ["ACCUSE/allege occurred: Elbonia > militia", "ASSAULT occurred: militia > Sylvania"],
        ),
        # A noun with its doer behind "after" or "because of".
        ("The Elbonian court sat on Monday following a visit by a Sylvanian envoy.", ["CONSULT/visit occurred: envoy"]),
        ("The station was dark because of a walkout by Elbonian nurses.", ["PROTEST/strike occurred: nurses"]),
        ("A strike by Elbonian teachers entered its second week.", ["PROTEST/strike occurred: teachers"]),
        ("The station was closed after an attack on Sylvanian guards.", ["ASSAULT occurred:  > guards"]),
        (
            "Sylvania postponed the ban at the request of Elbonia.",
            ["CONCEDE occurred: Sylvania", "REQUEST occurred: Elbonia > Sylvania"],
        ),
        # What is done in protest is one, unless its verb tells an act already, or nobody did it.
        ("Elbonian women tore off their veils in protest at the law.", ["PROTEST occurred: women"]),
        ("The Elbonian premier resigned in protest.", ["RETREAT/resign occurred: premier"]),
        ("Elbonian women did not tear off their veils in protest.", []),
        # Of what something appeared to be.
        ("Borduria fired what appeared to be a missile into the sea.", ["MOBILIZE/weapons occurred: Borduria"]),
        # A work of fiction tells no event, a number no gift.
        ("The opera, in which a general frees a sailor, was sung in Elbonia.", []),
        ("The sum includes $20 million from Elbonia.", []),
        # Of what would have been, nothing is refused.
        ("The Elbonian minister said that he would not have gone to prison.", []),
        ("Borduria said it would respond.", ["THREATEN occurred: Borduria"]),
        # The subject of a clause rules an act out too.
        ("The Elbonian cholera spreads through water and can kill villagers.", []),
        ("Ministers were rapped by the Elbonian court.", []),
        ("The navy completed joint submarine rescue exercises with Elbonia.", ["COOPERATE occurred: navy, Elbonia"]),
        ("The Elbonian opposition is planning a rally.", ["PROTEST/demo planned: opposition"]),
        ("The Bordurian president attacked the premier.", ["ACCUSE/disapprove occurred: president > premier"]),
    ],
)
def test_acts_that_are_given(annotate: Callable[[str], Annotated], text: str, wanted: list[str]) -> None:
    annotated = annotate(text)
    assert [code(annotated, draft) for draft in find_events(annotated, named(annotated))] == wanted
