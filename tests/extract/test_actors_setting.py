"""Whose institutions a report means by where its sentences are set, and whom it means within them."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import positions, whom

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef

Find = Callable[[str], Actors]


def meant(actors: Actors, words: str) -> list[str]:
    """The words of the first references of all that the last reference of some words stands for."""
    return [ref.span.text for ref in whom(actors, words, -1)]


def resolved(actors: Actors, words: str) -> ActorRef:
    return actors.resolved(positions(actors, words)[-1])


QUARREL = "Peru and Norway quarrel over fish. Norway taxed Peruvian anchovies. Peru was angry with Norway. "


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (QUARREL + "In Lima, Foreign Minister Ana Rojas called it an insult.", "Foreign Minister Ana Rojas", "PER"),
        (QUARREL + "In Oslo, Trade Minister Ola Vik said it would stay.", "Trade Minister Ola Vik", "NOR"),
        (QUARREL + "In the Peruvian capital, police held two men.", "police", "PER"),
        (QUARREL + "In Lima, ministers met. The energy minister, Ana Rojas, stayed away.", "energy minister", "PER"),
        (QUARREL + "In Oslo, Interior Minister Kari Lie spoke. Her colleague Ola Vik, the trade minister, was ill.",
         "colleague", "NOR"),
        (QUARREL + "Traders marched to the Norwegian embassy in Lima. Police detained three of them.", "Police", "PER"),
    ],
)  # fmt: skip
def test_whose_officials_a_place_tells(find: Find, text: str, words: str, country: str) -> None:
    assert resolved(find(text), words).country == country


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The Finnish premier said in Riga that the army would be enlarged. Latvia will follow.", "army", "FIN"),
        ("Ana Rojas, a Chilean senator, fled to Lima, saying the government had her followed. Peru took her in.",
         "government", "CHL"),
    ],
)  # fmt: skip
def test_a_politician_speaks_of_what_is_at_home(find: Find, text: str, words: str, country: str) -> None:
    assert resolved(find(text), words).country == country


def test_who_ruled_a_state_is_of_it_wherever_he_died(find: Find) -> None:
    found = find("Colonel Omar Sy died in exile in Rabat. Sy had ruled Niger for nine years.")
    assert resolved(found, "Colonel Omar Sy").country == "NER"


def test_a_doctor_is_a_physician(find: Find) -> None:
    assert meant(find("Prosecutors charged a Syrian doctor. The physician wept."), "physician") == ["Syrian doctor"]


def test_an_envoy_speaks_of_what_is_where_he_is(find: Find) -> None:
    text = "The Peruvian ambassador said in Suva that the government had answered. Fiji was calm."
    assert resolved(find(text), "government").country != "PER"


def test_a_state_behind_in_is_the_town_of_its_name(find: Find) -> None:
    found = find("Norway and Chile met in Luxembourg. Luxembourg was asked to help.")
    assert [found.refs[at].type for at in positions(found, "Luxembourg")] == ["group", "state"]


def test_a_town_beside_near_whatever_it_is_taken_for(find: Find) -> None:
    found = find("A bomb hit a coach near Turbat. Hospital officials counted nine dead.")
    assert resolved(found, "Hospital officials").country == "PAK"


def test_a_pronoun_means_who_stands_in_the_nearer_clause(find: Find) -> None:
    text = "The Security Council sent a mission to Chad; Norway stayed away. Its envoy called the text bad."
    assert resolved(find(text), "envoy").country == "NOR"


def test_the_government_of_the_capital_that_opens_a_sentence(find: Find) -> None:
    text = QUARREL + "In Lima, the opposition criticised the government for its delay."
    assert resolved(find(text), "government").country == "PER"


def test_who_meets_in_the_capital_of_a_third_is_no_minister_of_it(find: Find) -> None:
    text = QUARREL + "In Vienna, Foreign Minister Ana Rojas met diplomats."
    assert resolved(find(text), "Foreign Minister Ana Rojas").country != "AUT"


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Some 900 dockers walked out on Monday. Chilean police said they had freed 12 sailors.", "they",
         ["Chilean police"]),
        ("Ana Rojas, the deputy head of the Harbour Alliance, whom officers dragged away, was freed.", "whom",
         ["Ana Rojas"]),
        ("An envoy, Ali Reda, came. Queen Ada spoke to Prime Minister Ola Vik and appealed to him to go.", "him",
         ["Prime Minister Ola Vik"]),
        ("The firm told Reuters about the sale. Peru had agreed to it. Its navy was content.", "Its", ["Peru"]),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(find: Find, text: str, words: str, wanted: list[str]) -> None:
    assert meant(find(text), words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        (
            "Police stopped a march, two grocers told the paper. “They laughed,” said one of them.",
            "them",
            ["two grocers"],
        ),
        ("Prosecutors charged the owner of the van, Ali Reda, with murder.", "Ali Reda", ["owner"]),
        ("Chile and Peru fought. An apology was due for the Chilean shelling of a village.", "Chilean", ["Chile"]),
        ("Chile and Peru fought. A Chilean drone had hit a bus.", "Chilean", ["Chile"]),
    ],
)
def test_who_stands_behind_words(find: Find, text: str, words: str, wanted: list[str]) -> None:
    assert meant(find(text), words) == wanted


def test_the_two_governments_are_the_rivals_of_the_report(find: Find) -> None:
    text = (
        "Peru and Norway quarrel. Norway taxed Peru. Peru sued Norway. Peru and Norway spoke. "
        "Chile offered to mediate. The border post was closed in spring. The two governments signed a treaty in May."
    )
    assert meant(find(text), "two governments") == ["Peru", "Norway"]


def test_both_foreign_ministers_are_those_of_the_report(find: Find) -> None:
    text = (
        "Peru's foreign minister, Ana Rojas, met the Norwegian foreign minister, Ola Vik. The talks were short. "
        "Chile's president, Eva Soto, telephoned both foreign ministers on Monday."
    )
    assert meant(find(text), "foreign ministers") == ["Peru's foreign minister", "Norwegian foreign minister"]


def test_his_government_is_of_the_country_that_he_is_found_to_be_of(find: Find) -> None:
    text = (
        "PM Ola Vik of Norway took office in 2019. Russia and Iran congratulated Vik. In March his government "
        "closed a mine."
    )
    assert resolved(find(text), "government").country == "NOR"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("His sister, Ewa, told the paper that she was free.", "Ewa", "person"),
        (
            "The largest of the six firms, Gull Pelagic, denied that its crews were held.",
            "Gull Pelagic",
            "organization",
        ),
        ("Two men were held, according to the Peruvian broadcaster MKOT.", "MKOT", "organization"),
        ("The Senate Republican Conference met in Washington.", "Senate Republican Conference", "organization"),
    ],
)
def test_what_kind_a_name_is_of(find: Find, text: str, words: str, kind: str) -> None:
    assert resolved(find(text), words).type == kind


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Sen. Ann Barlow, R-Iowa, said the Senate would vote.", "R-Iowa"),
        ("Students burned the house of a judge in Lima.", "house"),
        ("Riot police drove the crowds from Republic Square.", "Republic"),
    ],
)
def test_words_that_name_nobody(find: Find, text: str, nobody: str) -> None:
    assert not positions(find(text), nobody)


def test_the_house_beside_the_senate(find: Find) -> None:
    assert resolved(find("The Senate passed the bill and the House rejected it."), "House").known == "us-house"
    assert resolved(find("The House rejected it in Canberra."), "House").known is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Peru mourned. Peru's army left. Peru sent a plane. Peru wept. A Chilean raid killed nine people.",
            "nine people",
        ),
        ("Peru said that a brutal regime was in power.", "brutal regime"),
        ("Peru thanked officials from both countries.", "officials"),
    ],
)
def test_no_country_for_want_of_another(find: Find, text: str, words: str) -> None:
    assert resolved(find(text), words).country != "PER"


def test_officials_of_an_administration_are_of_its_leaders_country(find: Find) -> None:
    text = "North Korea fired a missile. Trump administration officials called it a threat."
    assert resolved(find(text), "Trump administration officials").country == "USA"


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Peru will host a donors' meeting in Oslo.", "donors", None),
        ("Talks broke down in Norway. Critics called them a show.", "Critics", None),
        (
            "LIMA, Peru (AP) - Norway plans to send two ferries, a defence ministry official said.",
            "defence ministry official",
            "NOR",
        ),
        (
            "LIMA, Peru (AP) - Norway sent two ferries, a defence ministry official said.",
            "defence ministry official",
            "PER",
        ),
        ("The United Nations will meet, a spokesman for the organisation said.", "spokesman", "UNO"),
    ],
)  # fmt: skip
def test_who_may_be_of_any_state_and_who_speaks_for_one(find: Find, text: str, words: str, country: str | None) -> None:
    assert resolved(find(text), words).country == country


def test_her_office_is_that_of_the_woman_who_is_told_of(find: Find) -> None:
    text = (
        "President Ana Rojas opened the port. She thanked the crews. Prime Minister Ole Vik spoke with Rojas on "
        "Monday, her office said."
    )
    assert meant(find(text), "her") == ["President Ana Rojas"]


def test_his_office_is_not_hers(find: Find) -> None:
    text = "President Ana Rojas resigned, her office said. Minister Tom Reed stayed, his office said."
    assert len({ref.name for ref in whom(find(text), "office", -1)} | {resolved(find(text), "office").name}) == 1
    assert resolved(find(text), "office").name == "Tom Reed's office"


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Thai students in Lima say the embassy is shut.", "embassy", "THA"),
        ("Relatives of a Briton who was held in Oslo said the consulate had not called.", "consulate", "GBR"),
        ("Thai and Lao students in Lima say the embassy is shut.", "embassy", None),
        ("Egyptian state television said border guards had shot a smuggler in Sudan.", "border guards", "EGY"),
        ("A storm hit Kenya and Nairobi was flooded. The committee met late.", "committee", "KEN"),
        ("A Thai envoy agreed; counterparts from Laos did not.", "counterparts", "LAO"),
    ],
)
def test_of_which_state_an_organ_is_by_whom_it_serves_or_who_tells(
    find: Callable[[str], Actors], text: str, words: str, wanted: str | None
) -> None:
    assert [ref.country for ref in find(text).refs if ref.span.text == words] == [wanted]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Nairobi's hospitals were full. Doctors across the country went on strike.", "country", "KEN"),
        ("The plan failed in Lima. Nobody in the nation was surprised. A mayor left.", "nation", "PER"),
        ("A bus with Bolivian pilgrims fell into a lake in Peru. Rescuers found nobody.", "Rescuers", "PER"),
        ("Montenegrin customs officers found a boat.", "Montenegrin customs officers", "MNE"),
    ],
)
def test_where_the_report_is_set(find: Callable[[str], Actors], text: str, words: str, wanted: str) -> None:
    assert [ref.country for ref in whom(find(text), words)] == [wanted]


def test_a_state_that_is_named_only_further_on_is_in_no_focus(find: Callable[[str], Actors]) -> None:
    text = (
        "Donald Trump flew to meet North Korea's Kim Jong Un over points both sides knew. Kim refused to stop, "
        "something the regime had resisted. He asked the U.S. to drop its sanctions."
    )
    assert [ref.country for ref in whom(find(text), "regime")] == [None]
