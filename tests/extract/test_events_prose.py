"""Acts as ordinary reports tell them: announced, in side clauses, in fixed expressions, without a named receiver."""

from collections.abc import Callable

import pytest
from tests.extract.naming import code, named

from onrecord.annotate import Annotated
from onrecord.extract.events import find_events


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Elbonian premier was to visit Sylvania on Friday.", ["CONSULT/visit planned: premier > Sylvania"]),
        (
            "Sylvania is to withdraw its troops, while Borduria has pledged to open the border.",
            ["RETREAT/withdraw planned: Sylvania", "CONCEDE occurred: Borduria => RETREAT/access"],
        ),
        ("Borduria promised not to attack Syldavia.", ["CONCEDE occurred: Borduria > Syldavia => ASSAULT"]),
        ("Sylvania said that Borduria had to apologise.", ["REQUEST/yield occurred: Sylvania > Borduria => CONCEDE"]),
        ("The bishops pleaded with the minister to resign.", []),
        (
            "The music went on until students were dispersed by Elbonian police.",
            ["COERCE/restrict occurred: police > students"],
        ),
        (
            "The premier of Sylvania and his rival, Ruritania, agreed to a truce.",
            ["CONCEDE occurred: premier, Ruritania => RETREAT/ceasefire"],
        ),
        (
            "Sylvania said it would send a panel of judges to Elbonia.",
            ["AGREE occurred: Sylvania > Elbonia => CONSULT/visit"],
        ),
        (
            "The Freedonian envoy, who had offered to mediate, left Elbonia.",
            ["AGREE occurred: envoy => CONSULT"],
        ),
        (
            "The league, whose offer to mediate was rejected by Borduria, met Syldavia.",
            ["REJECT occurred: Borduria > league", "CONSULT occurred: league, Syldavia"],
        ),
        (
            "After three days of talks with Borduria, the premier of Syldavia flew home.",
            ["CONSULT occurred: premier, Borduria"],
        ),
        (
            "Sylvania sent two helicopters and a team of rescuers to Elbonia.",
            ["AID occurred: Sylvania > Elbonia"],
        ),
        ("Ruritania is to visit Borduria on Monday.", ["CONSULT/visit planned: Ruritania > Borduria"]),
        (
            "Borduria thanked Syldavia for opening its border to Elbonian refugees.",
            ["SUPPORT occurred: Borduria > Syldavia", "RETREAT/access occurred: Syldavia > refugees"],
        ),
        (
            "The Ruritanian premier met the Elbonian envoy before holding talks with the Sylvanian king.",
            ["CONSULT occurred: premier, envoy", "CONSULT occurred: premier, king"],
        ),
        ("Sylvania asked Freedonia for $80 million.", ["REQUEST/assist occurred: Sylvania > Freedonia => AID"]),
        (
            "Borduria agreed with Syldavia to use its helicopters for rescue flights.",
            ["AGREE occurred: Borduria, Syldavia"],
        ),
        ("Ruritania ended years of talks with Elbonia.", ["CONSULT occurred: Ruritania, Elbonia"]),
        ("Borduria cut off military talks with Syldavia.", ["SANCTION/withdraw occurred: Borduria > Syldavia"]),
        (
            "Syldavia accused Borduria of shelling a Syldavian port.",
            ["ACCUSE/allege occurred: Syldavia > Borduria", "ASSAULT/heavy-weapons occurred: Borduria > Syldavian"],
        ),
        (
            "Elbonia accused Ruritania of shelling the town, wounding three farmers.",
            ["ACCUSE/allege occurred: Elbonia > Ruritania", "ASSAULT/heavy-weapons occurred: Ruritania > farmers"],
        ),
        (
            "Elbonia said it would not attend the talks.",
            ["REJECT/meet occurred: Elbonia => CONSULT/multilateral"],
        ),
        (
            "Warplanes bombed a Sylvanian village. At least twelve farmers were killed.",
            ["ASSAULT/explosives+aerial occurred: Warplanes > Sylvanian", "ASSAULT occurred:  > farmers"],
        ),
        ("A river flooded a Sylvanian village. At least twelve farmers were killed.", []),
        (
            "The Sylvanian king dissolved parliament, meeting a demand of the protesters.",
            ["COERCE/restrict occurred: king > parliament"],
        ),
        (
            "Borduria urged the rebels to stop fighting and evacuated its envoys from Elbonia.",
            [
                "REQUEST/yield occurred: Borduria > rebels => RETREAT/ceasefire",
                "SANCTION/withdraw occurred: Borduria > Elbonia",
            ],
        ),
        ("Elbonia accused Ruritania of planning to shell the town.", ["ACCUSE/allege occurred: Elbonia > Ruritania"]),
        (
            "The Elbonian parliament adopted a resolution demanding that Sylvania withdraw its troops.",
            ["SUPPORT occurred: parliament", "REQUEST/yield occurred: parliament > Sylvania => RETREAT/withdraw"],
        ),
        (
            "Sylvania and Elbonia agreed to a truce after two days of talks.",
            ["CONCEDE occurred: Sylvania, Elbonia => RETREAT/ceasefire", "CONSULT occurred: Sylvania, Elbonia"],
        ),
        (
            "Borduria lifted the curfew that it had imposed on Elbonia, but it ruled out pardoning the rebels.",
            [
                "CONCEDE occurred: Borduria",
                "COERCE/curfew occurred: Borduria > Elbonia",
                "REJECT/yield occurred: Borduria > rebels => CONCEDE",
            ],
        ),
        ("Sylvania and Borduria accused each other of lying.", ["ACCUSE/allege occurred: Sylvania, Borduria"]),
        ("Freedonia has shown little support for Sylvania.", []),
        (
            "Elbonian gunmen shelled a Sylvanian village; nobody claimed the raid.",
            ["ASSAULT/heavy-weapons occurred: gunmen > Sylvanian"],
        ),
        (
            "Six Sylvanian farmers were killed by Elbonian shelling of a depot.",
            ["ASSAULT/heavy-weapons occurred: Elbonian > farmers"],
        ),
        (
            "Freedonian police fired tear gas at the miners, leaving nine miners injured.",
            ["ASSAULT/crowd-control occurred: police > miners"],
        ),
        (
            "The Bordurian minister dismissed allegations that Bordurian soldiers had beaten Syldavian prisoners.",
            ["REJECT/change occurred: minister => ACCUSE/allege", "ASSAULT/beat denied: soldiers > prisoners"],
        ),
        (
            "Sylvania to deploy tanks near Elbonia; Borduria vows revenge.",
            ["MOBILIZE/weapons planned: Sylvania > Elbonia", "THREATEN occurred: Borduria"],
        ),
        ("A strike called by Elbonian dockers is scheduled for Friday.", ["PROTEST/strike planned: dockers"]),
        ("The envoy said Borduria would go on and that Syldavia would not be intimidated.", []),
        (
            "Clashes broke out between Elbonian soldiers and Sylvanian rebels.",
            ["ASSAULT occurred: soldiers, rebels"],
        ),
        (
            "The Sylvanian navy seized an Elbonian trawler and detained its crew.",
            ["COERCE/seize occurred: navy > Elbonian", "COERCE/arrest occurred: navy"],
        ),
        (
            "Elbonian farmers marched to the ministry and pelted its gate with eggs.",
            ["PROTEST/demo occurred: farmers", "PROTEST/riot occurred: farmers"],
        ),
        (
            "Sylvania told two diplomats to leave after Borduria expelled two of its own.",
            ["SANCTION/expel occurred: Sylvania > diplomats", "SANCTION/expel occurred: Borduria"],
        ),
        ("The Elbonian minister had been due in Sylvania on Monday to sign a treaty.", []),
        (
            "Mutinous soldiers went on the radio to say that they had suspended the constitution.",
            ["COERCE/restrict occurred: soldiers"],
        ),
        (
            "The minister, Ada Lind, and the general, Bo Falk, agreed to a truce.",
            ["CONCEDE occurred: minister, general => RETREAT/ceasefire"],
        ),
        ("Elbonia called on the Bordurian army to halt the sweep.", ["REQUEST/yield occurred: Elbonia > army"]),
        (
            "The Elbonian premier asked Sylvania to send troops.",
            ["REQUEST/assist occurred: premier > Sylvania => MOBILIZE/troops"],
        ),
        ("The Freedonian actor visited his mother in Sylvania.", []),
        ("Elbonia alleged that Borduria, which trains tugboat crews, starves its sailors.",
         ["ACCUSE/allege occurred: Elbonia > Borduria"]),
    ],
)  # fmt: skip
def test_acts_of_ordinary_prose(annotate: Callable[[str], Annotated], text: str, wanted: list[str]) -> None:
    annotated = annotate(text)
    assert [code(annotated, draft) for draft in find_events(annotated, named(annotated))] == wanted
