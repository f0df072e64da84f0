"""Who does it to whom where the nearest name is not the one: outcomes, places, attempts, demands, judgements."""

from collections.abc import Callable, Iterable

import pytest
from tests.extract.naming import code, named

from onrecord.annotate import Annotated
from onrecord.extract.actors import Actors
from onrecord.extract.events import find_events

Annotate = Callable[[str], Annotated]
Find = Callable[[str], Actors]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (  # what a passive leads to is done by its agent
            "The ministry was shelled by rebels, killing twelve soldiers and wounding nine sailors.",
            ["ASSAULT/heavy-weapons occurred: rebels > ministry, soldiers, sailors"],
        ),
        (
            "Nine soldiers were killed in a raid by Bordurian gunmen.",
            ["ASSAULT occurred: gunmen > soldiers"],
        ),
        (
            "Nine villagers were killed in a bombing in northern Syldavia.",
            ["ASSAULT/explosives occurred:  > villagers"],
        ),
        (
            "Borduria declined to aid Syldavia, citing the opposition.",
            ["REJECT/assist occurred: Borduria > Syldavia => AID"],
        ),
        (
            "Borduria denounced as illegal Syldavia's closure of the border.",
            ["ACCUSE/disapprove occurred: Borduria > Syldavia"],
        ),
        ("Police foiled an attempt to kill the Elbonian governor.", ["ASSAULT occurred:  > governor"]),
        ("An attempt by rebels to kill the Elbonian governor was foiled.", ["ASSAULT occurred: rebels > governor"]),
        ("Police prevented an attack on the Elbonian governor.", []),
        (
            "Sylvanian police warned that they would not tolerate rallies by Elbonian miners.",
            ["THREATEN occurred: police > miners"],
        ),
        (
            "Farmers blocked roads to press their demands for lower taxes from the Elbonian government.",
            ["PROTEST/obstruct occurred: Farmers > government"],
        ),
        (
            "Elbonian students rioted following a rally calling for the resignation of the governor.",
            ["PROTEST/riot occurred: students > governor"],
        ),
        (
            "Thousands of students joined a protest demanding the resignation of the governor.",
            ["PROTEST/demo occurred: Thousands > governor"],
        ),
        (
            "Students attended a demonstration calling for the governor to resign.",
            ["PROTEST/demo occurred: Students > governor"],
        ),
        (  # two verbs of saying tell two threats
            "The Freedonian ministry said it would answer in kind, and threatened to close the border.",
            ["THREATEN occurred: ministry", "THREATEN/restrict occurred: ministry => COERCE/restrict"],
        ),
        (  # the accused is who is blamed, not whom the matter concerns
            "The Sylvanian premier blamed the parliament for souring relations with Elbonia.",
            ["ACCUSE/allege occurred: premier > parliament"],
        ),
        (
            "Prosecutors investigated Syldavia's bombing of the ministry.",
            ["ACCUSE/investigate occurred: Prosecutors > Syldavia"],
        ),
        (
            "Freedonia rebuffed Elbonian requests to conduct airstrikes against the rebels.",
            ["REJECT/change occurred: Freedonia > Elbonian => ASSAULT/aerial"],
        ),
        ("The Sylvanian premier suggested lifting the sanctions on Borduria.", []),
        ("Pardoning the rebels would be a mistake, the Sylvanian opposition said.", []),
        (
            "Freedonia condemned Borduria and the rebels, who had shelled the port.",
            ["ACCUSE/disapprove occurred: Freedonia > Borduria, rebels", "ASSAULT/heavy-weapons occurred: rebels"],
        ),
        (
            "Sylvania announced the sanctions at a news conference in Freedonia.",
            ["SANCTION/discontinue occurred: Sylvania"],
        ),
        ("The Sylvanian premier, in an interview with a Bordurian-language network, pushed back on the idea.", []),
        (
            "The Sylvanian premier attacked the Elbonian king on Twitter.",
            ["ACCUSE/disapprove occurred: premier > king"],
        ),
        (
            "The Elbonian parliament signed into law new sanctions against Borduria.",
            ["SANCTION/discontinue occurred: parliament > Borduria"],
        ),
        (
            "Police fired tear gas in an effort to disperse the protesters.",
            ["ASSAULT/crowd-control occurred: Police > protesters"],
        ),
        (
            "Borduria killed an envoy — a move that Freedonia condemned.",
            ["ASSAULT occurred: Borduria > envoy", "ACCUSE/disapprove occurred: Freedonia > Borduria"],
        ),
        (
            "Three days of fighting between Sylvanian and Elbonian troops killed nine villagers.",
            ["ASSAULT occurred: Sylvanian, Elbonian > villagers"],
        ),
        ("Sylvania suggested it could cut aid to Elbonia.", ["SANCTION/discontinue possible: Sylvania > Elbonia"]),
        (
            "The premier said he'd spoken to the Elbonian king.",
            ["CONSULT occurred: premier, king"],
        ),
        (
            "The raid left nine villagers dead and twelve soldiers wounded.",
            ["ASSAULT occurred:  > villagers", "ASSAULT occurred:  > soldiers"],
        ),
        (
            "Elbonian officers who rushed to the square fired in the air and used tear gas to disperse the protesters.",
            ["ASSAULT/crowd-control occurred: officers > protesters"],
        ),
        ("Protesters blocked a road linking Sylvania with Elbonia.", ["PROTEST/obstruct occurred: Protesters"]),
        ("The Sylvanian president led a naval parade.", []),
        (
            "The Bordurian rebels said they would not talk until the army left the town.",
            ["REJECT occurred: rebels > army"],
        ),
        ("Dockers launched a strike against the ministry.", ["PROTEST/strike occurred: Dockers > ministry"]),
        (
            "The league's envoy urged Sylvania and Elbonia to de-escalate tensions.",
            ["REQUEST/yield occurred: envoy > Sylvania, Elbonia"],
        ),
        ("The premier vetoed a bill on foreign teachers.", ["REJECT/change occurred: premier"]),
        (
            "Freedonia's offer was welcomed by Sylvania.",
            ["SUPPORT occurred: Sylvania > Freedonia"],
        ),
        (
            "Farmers blocked the road, demanding that the governor step down.",
            ["PROTEST/obstruct occurred: Farmers > governor"],
        ),
        (
            "Freedonia condemned the raid on a village in the north by Bordurian soldiers.",
            ["ACCUSE/disapprove occurred: Freedonia > soldiers", "ASSAULT occurred: soldiers"],
        ),
        (  # who can avert it is threatened
            "The Bordurian minister warned that Borduria would cut supplies unless Syldavia freed the officers.",
            ["THREATEN/relations occurred: minister > Syldavia => SANCTION/discontinue"],
        ),
        ("The navy turned back two boats carrying migrants.", ["COERCE/restrict occurred: navy > migrants"]),
        (
            "The coup leader, Ada Lind, dissolved parliament and suspended the constitution.",
            ["COERCE/restrict occurred: leader > parliament", "COERCE/restrict occurred: leader"],
        ),
        (
            "Elbonian jets bombed what the army described as a command post in Sylvania.",
            ["ASSAULT/explosives+aerial occurred: jets > Sylvania"],
        ),
        (  # who asked in vain is refused
            "Borduria refused to release the editor despite appeals by Freedonia.",
            ["REJECT/yield occurred: Borduria > Freedonia"],
        ),
        (
            "Freedonia halted its mediation efforts in Syldavia.",
            ["SANCTION/discontinue occurred: Freedonia > Syldavia"],
        ),
    ],
)
def test_who_does_it_to_whom(annotate: Annotate, text: str, wanted: list[str]) -> None:
    annotated = annotate(text)
    assert [code(annotated, draft) for draft in find_events(annotated, named(annotated))] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rebels captured the capital Kampala.", {"UGA"}),
        ("Israel bombed a reactor in eastern Syria.", {"SYR"}),
        ("The Georgian president received a mission of monitors from the OSCE.", {"IGO"}),
        ("Rebels shelled Malakal on Sunday, killing about 20 people.", {"SSD"}),
        ("Finnish and Estonian negotiators returned to Vienna for talks on fishing.", set()),
        ("Finnish and Estonian ministers travelled to Vienna for talks on fishing.", {"AUT"}),
    ],
)
def test_of_what_country_they_are_to_whom_it_is_done(
    annotate: Annotate, find: Find, text: str, wanted: set[str]
) -> None:
    actors = find(text)
    drafts = find_events(annotate(text), actors)
    assert {country for draft in drafts for country in _countries(actors, draft.recipients)} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (  # an arrest of somebody, not by them
            "France condemned the teacher's arrest.",
            ["ACCUSE/disapprove occurred: France", "COERCE/arrest occurred:  > teacher"],
        ),
        (
            "France condemned Chad's arrest of a teacher.",
            ["ACCUSE/disapprove occurred: France > Chad", "COERCE/arrest occurred: Chad > teacher"],
        ),
        (
            "France closed the Iranian consulate in Lyon.",
            ["SANCTION/withdraw occurred: France > consulate"],
        ),
        (
            "Officers used tear gas to disperse the group, Reuters",
            ["ASSAULT/crowd-control occurred: Officers > group"],
        ),
        ("Migrants travelling to the United States waited in Mexico.", []),
        (
            "The Kenyan president told Yoweri Museveni that he would send doctors.",
            ["AGREE occurred: he > Museveni => AID"],
        ),
        (
            "Nine civilians were killed on Monday by shelling in Goma.",
            ["ASSAULT/heavy-weapons occurred:  > civilians, Goma"],
        ),
        ("A Baghdad bombing killed 20 people.", ["ASSAULT/explosives occurred:  > people"]),
        ("Israeli fire killed three people in Khan Younis.", ["ASSAULT/firearms occurred: Israeli > people"]),
        ("A forest fire killed three people in Chad.", []),
        (
            "Britain said that it would not lift sanctions until Belarus freed the prisoners.",
            ["REJECT/yield occurred: it > Belarus => CONCEDE"],
        ),
        ("Chadian officials refused to speak to reporters.", []),
        (
            "Canada is imposing a package of sanctions on Belarus.",
            ["SANCTION/discontinue ongoing: Canada > Belarus"],
        ),
        ("The Kenyan president told reporters that he would send doctors.", ["AGREE occurred: he => AID"]),
    ],
)
def test_who_does_it_to_whom_by_their_kind(annotate: Annotate, find: Find, text: str, wanted: list[str]) -> None:
    annotated = annotate(text)
    assert [code(annotated, draft) for draft in find_events(annotated, find(text))] == wanted


def _countries(actors: Actors, tokens: Iterable[int]) -> Iterable[str]:
    found = (actors.resolved(ref).country for token in tokens for ref in actors.at(token))
    return (country for country in found if country)
