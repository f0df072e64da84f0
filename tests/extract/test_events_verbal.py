"""What is done by words: naming and blaming, what must not be, what is asked, and those whom only a pronoun names."""

from collections.abc import Callable

import pytest
from tests.extract.naming import code, named

from onrecord.annotate import Annotated
from onrecord.extract.events import find_events


def codes(annotated: Annotated) -> list[str]:
    return [code(annotated, draft) for draft in find_events(annotated, named(annotated))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Elbonian king called the Sylvanian decision unlawful.", "ACCUSE/disapprove occurred: king > Sylvanian"),
        ("The Elbonian premier described Sylvania as a liar.", "ACCUSE/disapprove occurred: premier > Sylvania"),
        ("The Elbonian premier called it an outrage.", "ACCUSE/disapprove occurred: premier"),
        ("The Elbonian premier called the Sylvanian accusation baseless.", "REJECT occurred: premier > Sylvanian"),
        ("The Elbonian premier called the truce a milestone.", "SUPPORT occurred: premier"),
    ],
)
def test_what_something_is_called_tells_the_stance(
    text: str, wanted: str, annotate: Callable[[str], Annotated]
) -> None:
    assert codes(annotate(text)) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "The Elbonian premier called the Sylvanian decision a surprise.",
        "The Elbonian premier described the Sylvanian envoy as a father of six.",
    ],
)
def test_a_neutral_name_tells_no_stance(text: str, annotate: Callable[[str], Annotated]) -> None:
    assert codes(annotate(text)) == []


@pytest.mark.parametrize(
    "said",
    ["was lying", "was behind the bombing", "was responsible for the deaths", "was to blame", "was waging war"],
)
def test_a_misdeed_said_of_another_is_a_charge(said: str, annotate: Callable[[str], Annotated]) -> None:
    assert codes(annotate(f"Elbonia said that Sylvania {said}.")) == ["ACCUSE/allege occurred: Elbonia > Sylvania"]


@pytest.mark.parametrize(
    "text",
    [
        "Elbonia said that Sylvania was not lying.",
        "Elbonia said that Sylvania might be lying.",
        "Elbonia asked whether Sylvania was lying.",
        "Elbonia said that Sylvania was responsible for the harvest.",
        "Elbonia said that it was to blame.",
    ],
)
def test_what_is_not_said_to_be_so_is_no_charge(text: str, annotate: Callable[[str], Annotated]) -> None:
    assert not any("ACCUSE" in one for one in codes(annotate(text)))


def test_one_whom_only_a_pronoun_names_is_enough_beside_one_who_is_known(
    annotate: Callable[[str], Annotated],
) -> None:
    assert codes(annotate("He accused Sylvania of bad faith.")) == ["ACCUSE/allege occurred:  > Sylvania"]
    assert codes(annotate("Sylvania thanked her.")) == ["SUPPORT occurred: Sylvania"]
    assert codes(annotate("She thanked him.")) == []


def test_what_must_not_be_is_demanded_too(annotate: Callable[[str], Annotated]) -> None:
    assert codes(annotate("The Elbonian envoy said Sylvania must not cross the river.")) == [
        "REQUEST occurred: envoy > Sylvania"
    ]
    assert codes(annotate("The Elbonian envoy said Sylvania must not bomb the port.")) == [
        "REQUEST occurred: envoy > Sylvania"
    ]


def test_a_bare_verb_behind_a_demand_is_what_is_asked(annotate: Callable[[str], Annotated]) -> None:
    assert codes(annotate("Elbonia insisted that Sylvania withdraw its troops.")) == [
        "REQUEST/yield occurred: Elbonia > Sylvania => RETREAT/withdraw"
    ]


def test_what_is_vowed_is_yet_to_come(annotate: Callable[[str], Annotated]) -> None:
    assert codes(annotate("Elbonia vowed to condemn Sylvania.")) == ["ACCUSE/disapprove planned: Elbonia > Sylvania"]


def test_let_needs_no_object_of_its_own(annotate: Callable[[str], Annotated]) -> None:
    assert codes(annotate("The Elbonian government let the opposition hold a rally.")) == [
        "CONCEDE occurred: government > opposition => PROTEST/demo"
    ]
