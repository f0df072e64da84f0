"""What the assembly makes of drafts: manner, passages, and who says that something happened."""

from collections.abc import Callable

import pytest

from onrecord.annotate import Annotated
from onrecord.extract import Extractor
from onrecord.model import Extraction


@pytest.fixture(scope="module")
def extract(annotate: Callable[[str], Annotated], extractor: Extractor) -> Callable[[str], Extraction]:
    return lambda text: extractor.extract(annotate(text))


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("“We will not sign this accord,” Peruvian minister Rosa Quispe told reporters.", "direct"),
        ("Peruvian minister Rosa Quispe said the accord was “dead and buried” and would not be signed.", "mixed"),
        ("Peruvian minister Rosa Quispe described the accord as “a trap for small boats.”", "mixed"),
        ("Peruvian minister Rosa Quispe said she would not sign the accord.", "indirect"),
    ],
)
def test_the_manner_of_a_statement(extract: Callable[[str], Extraction], text: str, manner: str) -> None:
    assert [said.manner for said in extract(text).statements] == [manner]


def test_an_act_told_by_somebody_is_said_by_them(extract: Callable[[str], Extraction]) -> None:
    found = extract("Peruvian minister Rosa Quispe said Chilean troops had attacked a village near Tacna.")
    (attack,) = [event for event in found.events if event.type == "ASSAULT"]
    assert [found.actors[position].name for position in attack.said_by] == ["Rosa Quispe"]
    (said,) = found.statements
    assert said.events == (attack.id,)


def test_passages_are_short_and_of_one_paragraph(extract: Callable[[str], Extraction]) -> None:
    text = (
        "“We came in peace and we were met with stones,” Peruvian minister Rosa Quispe said.\n\n"
        "“We will come back, and we will come back with a plan,” she added."
    )
    found = extract(text)
    assert found.statements
    assert all("\n" not in said.evidence.text for said in found.statements)


def test_ids_tell_the_words_and_not_what_is_made_of_them(extract: Callable[[str], Extraction]) -> None:
    text = "Peruvian minister Rosa Quispe met Chilean minister Juan Soto in Lima on Monday."
    assert extract(text) == extract(text)
    assert len({event.id for event in extract(text).events}) == len(extract(text).events)


def test_an_act_told_by_its_outcome_has_the_day_and_place_of_the_act(extract: Callable[[str], Extraction]) -> None:
    found = extract("Gunmen attacked a market in Nairobi on Monday, killing at least 14 people.")
    (attack,) = found.events
    assert attack.time is not None
    assert attack.time.span.text.endswith("Monday")
    assert attack.place is not None
    assert attack.place.name == "Nairobi"


def test_a_figure_belongs_to_the_act_beside_it(extract: Callable[[str], Extraction]) -> None:
    found = extract(
        "Kenyan minister Amos Kiprop met Ethiopian minister Taye Bekele on Tuesday, a day after gunmen attacked "
        "a market, killing at least 14 people."
    )
    figures = {event.type: [figure.low for figure in event.figures] for event in found.events}
    assert figures == {"CONSULT": [], "ASSAULT": [14]}


def test_gunmen_do_not_speak_by_attacking(extract: Callable[[str], Extraction]) -> None:
    assert extract("Gunmen attacked a market in the border town of Moyale on Monday.").statements == ()


def test_what_somebody_is_accused_of_is_said_by_the_accuser(extract: Callable[[str], Extraction]) -> None:
    found = extract("Peru accused Chilean troops of shelling a village near Tacna, wounding three farmers.")
    (attack,) = [event for event in found.events if event.type == "ASSAULT"]
    assert [found.actors[position].span.text for position in attack.said_by] == ["Peru"]
    assert [(figure.what, figure.low) for figure in attack.figures] == [("injured", 3)]
    (charge,) = [event for event in found.events if event.type == "ACCUSE"]
    assert not charge.said_by
    assert not charge.figures


@pytest.mark.parametrize(
    ("text", "type", "time", "projected"),
    [
        ("Peru will send medicine to Chile in May, it said on Monday.", "AGREE", "Monday", "May"),
        ("Chile will not attend the talks on Friday, its envoy said on Monday.", "REJECT", "Monday", "Friday"),
        ("Peru lifted the curfew that it had imposed on Monday.", "COERCE", "Monday", None),
    ],
)
def test_the_time_of_an_act_is_its_own(
    extract: Callable[[str], Extraction], text: str, type: str, time: str, projected: str | None
) -> None:
    (event,) = [event for event in extract(text).events if event.type == type]
    assert event.time is not None
    assert event.time.span.text == time
    later = event.projected.time if event.projected else None
    assert (later.span.text if later else None) == projected


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The suspect in Monday's shooting appeared and killed two Chilean officers.", None),
        ("Two Chilean officers were killed in Monday's shooting.", "Monday"),
    ],
)
def test_the_day_of_a_noun_is_that_of_an_act_told_of_it(
    extract: Callable[[str], Extraction], text: str, time: str | None
) -> None:
    (event,) = [event for event in extract(text).events if not event.points]
    assert (event.time.span.text if event.time else None) == time


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("A bomb killed eight Somali soldiers in Mogadishu. The soldiers' murder is unsolved.", True),
        ("A bomb killed eight Somali soldiers in Mogadishu. The judge's murder is unsolved.", False),
        ("Chile expelled three Peruvians on Wednesday. Lima complained about the expulsion of the Peruvians.", True),
        ("Chile expelled three Peruvians on Wednesday. Chile complained about the expulsion of its miners.", False),
    ],
)
def test_a_noun_goes_back_to_no_act_upon_another(extract: Callable[[str], Extraction], text: str, again: bool) -> None:
    assert any(event.again for event in extract(text).events) is again


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("A depot was shelled on Monday.", True),
        ("The clerk said that a depot was shelled on Monday.", True),
        ("The network had been hacked two days earlier.", True),
        ("A depot was shelled.", False),  # no day
        ("A depot that was shelled on Monday smelt of smoke.", False),  # told beside something else
        ("A depot may be shelled on Monday.", False),
        ("The shelling of Monday went on.", False),  # a noun presupposes an act told elsewhere
        ("The mill fired a guard on Monday.", False),  # no words at whom shots would be
    ],
)
def test_a_deed_told_with_its_day_stands_without_names(
    extract: Callable[[str], Extraction], text: str, stands: bool
) -> None:
    assert any(event.stands for event in extract(text).events) == stands
