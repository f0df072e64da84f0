"""Whom pronouns, numbers and shortened names of a report mean, each rule by a sentence of our own."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import whom

from onrecord.extract.actors import Actors


def meant(actors: Actors, words: str, nth: int = 0) -> list[str]:
    """The words of the first references of all that the nth reference of some words stands for."""
    return [ref.span.text for ref in whom(actors, words, nth)]


JOINED = (
    "Togo's president and the king of Jordan will meet in Lima, the French envoy said. The two men have yet to speak."
)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        (JOINED, "two men", ["Togo's president", "king"]),
        ("The army arrested two men in Lome. The two men were armed, a judge said.", "two men", ["two men"]),
        ("Peru signed a pact with Chile. France praised it. The two neighbours quarrelled for years.",
         "two neighbours", ["Peru", "Chile"]),
        ("Togo, Ghana and Benin met on Monday, and the three agreed to wait.", "the three", ["Togo", "Ghana", "Benin"]),
    ],
)  # fmt: skip
def test_a_number_means_those_who_were_named_together(
    find: Callable[[str], Actors], text: str, words: str, wanted: list[str]
) -> None:
    actors = find(text)
    last = sum(ref.span.text == words for ref in actors.refs) - 1
    assert meant(actors, words, last) == wanted


def test_a_number_without_article_names_others(find: Callable[[str], Actors]) -> None:
    actors = find("Ana Diaz met Omar Sy in Togo. Police arrested two men.")
    assert meant(actors, "two men") == ["two men"]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Norway and Iceland said they would send ships.", "they", ["Norway", "Iceland"]),
        ("Police freed the miners and fed them.", "them", ["miners"]),
        ("Ana Diaz, who said she was ill, asked for leave. Her lawyer, Omar Sy, said she could not travel.",
         "Her", ["Ana Diaz"]),
        ("The lawyer, Ana Diaz, said officers had not allowed her to see him.", "him", ["him"]),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(find: Callable[[str], Actors], text: str, words: str, wanted: list[str]) -> None:
    assert meant(find(text), words) == wanted


def test_who_only_tells_whose_an_office_is_is_no_she(find: Callable[[str], Actors]) -> None:
    actors = find("Ana Diaz was freed in Peru, her family said. The prosecutor's office appealed. She is ill.")
    assert meant(actors, "She") == ["Ana Diaz"]


@pytest.mark.parametrize(
    ("address", "wanted"),
    [("Mrs. Talavera", "President Rosa Talavera"), ("Mr. Talavera", "predecessor")],
)
def test_an_address_tells_who_of_one_name_is_meant(find: Callable[[str], Actors], address: str, wanted: str) -> None:
    text = f"President Rosa Talavera of Chile met her predecessor, Mario Talavera, in Lima. {address} smiled."
    assert meant(find(text), address) == [wanted]


def test_a_married_name_is_the_wife_told_of(find: Callable[[str], Actors]) -> None:
    text = "Tendai Mhaka was arrested at his home in Harare. Mhaka's wife, Nyasha, wept. Mrs. Mhaka asked for help."
    assert meant(find(text), "Mrs. Mhaka") == ["Mhaka's wife"]


def test_a_married_name_told_twice_is_one_woman(find: Callable[[str], Actors]) -> None:
    """Her name was once joined with itself without end."""
    text = "Tendai Mhaka was arrested in Harare. Mhaka's wife, Mrs. Mhaka, wept. Mrs. Mhaka asked for help."
    actors = find(text)
    assert {ref.name for ref in actors.refs if ref.name and "Mhaka" in ref.name} == {"Tendai Mhaka", "Mhaka"}


def test_an_age_means_who_was_named_before(find: Callable[[str], Actors]) -> None:
    actors = find("Kofi Amankwah was elected in Ghana. The 58-year-old economist thanked the voters.")
    assert meant(actors, "58-year-old economist") == ["Kofi Amankwah"]


def test_who_was_told_of_before_the_name(find: Callable[[str], Actors]) -> None:
    actors = find("Omar Sy was held in Togo, his lawyer said. The lawyer, Ana Diaz, denied the charge.")
    assert len(set(meant(actors, "lawyer", 0) + meant(actors, "Ana Diaz"))) == 1


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Militants of the Dawn Movement seized a bus. The group freed the driver.", "group", "Dawn Movement"),
        ("The militant group Harakat al-Nasr fled. The group denied it.", "Harakat al-Nasr", "militant group"),
        ("Petrolar, an Argentine oil firm, left Peru. The company gave no reason.", "company", "Petrolar"),
        ("Ana Diaz won the vote in Chile. She became prime minister.", "prime minister", "Ana Diaz"),
        ("The U.S. ambassador to Mali, a career diplomat, left.", "career diplomat", "U.S. ambassador"),
        ("Mali's government said it was sorry.", "it", "Mali's government"),
    ],
)
def test_who_is_named_again_in_other_words(find: Callable[[str], Actors], text: str, words: str, wanted: str) -> None:
    assert meant(find(text), words) == [wanted]


def test_his_country_is_the_one_he_acts_for(find: Callable[[str], Actors]) -> None:
    actors = find("Thailand closed a bridge. Thai Prime Minister Chai Srisuk said his country had warned Laos.")
    assert meant(actors, "country") == ["Thailand"]


def test_a_body_by_the_last_word_of_its_name(find: Callable[[str], Actors]) -> None:
    assert meant(find("Marines fought the Sinaloa cartel. The cartel fled."), "cartel") == ["Sinaloa cartel"]


@pytest.mark.parametrize(
    ("text", "town", "kind"),
    [("Lithuania withdrew its ambassador from Minsk.", "Minsk", "state"),
     ("Peru reopened its embassy in Santiago.", "Santiago", "state"),
     ("Soldiers shelled Minsk.", "Minsk", "group"), ("Peru's envoy spoke in Santiago.", "Santiago", "group")],
)  # fmt: skip
def test_a_capital_from_which_envoys_are_called_home_is_its_state(
    find: Callable[[str], Actors], text: str, town: str, kind: str
) -> None:
    assert [ref.type for ref in find(text).refs if ref.span.text == town] == [kind]


def test_a_name_goes_on_over_the_word_that_it_stands_with(find: Callable[[str], Actors]) -> None:
    actors = find("“I have no army,” Haroun Abdoulaye Tchoroma told Radio France Internationale.")
    assert "Haroun Abdoulaye Tchoroma" in {ref.name for ref in actors.refs}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "Fighters of the Coalition of Patriots for Calm (CPC) left on Monday. The CPC signed a truce with Chad.",
            "CPC",
            "Coalition of Patriots for Calm",
        ),
        ("Agents of the Internal Safety Agency (ABZ) left. The ABZ said so.", "ABZ", "Internal Safety Agency"),
    ],
)
def test_a_short_form_in_brackets_is_whom_the_text_says(
    find: Callable[[str], Actors], text: str, short: str, full: str
) -> None:
    actors = find(text)
    last = max(i for i, ref in enumerate(actors.refs) if ref.span.text == short)
    assert full in meant(actors, short, sum(ref.span.text == short for ref in actors.refs[:last]))
    assert actors.refs[last].known is None


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Goran Petrov met Katrin Voss in Lima on Friday. She thanked the hosts.", "She", ["Katrin Voss"]),
        ('Omar Sy praised the rapper Tom Reed. "He changed our lives," Omar Sy said.', "He", ["rapper Tom Reed"]),
        ("Police surrounded the protesters. They let them chant for an hour.", "them", ["protesters"]),
        ("Dozens of students rallied in Lome. Police arrested four of them.", "them", ["Dozens"]),
        ("Togo sent envoys to the Dawn Rebels. It ambushed a convoy on Monday.", "It", ["Togo"]),
        ("Peru's police raided a stronghold of the Dawn gang. They killed 11 gunmen.", "They", ["Peru's police"]),
        ("Peru backed the plan. The plan failed before it was printed.", "it", ["it"]),
        ("Peru met Chile on Monday. The plan angered Peru, and it said so.", "it", ["Peru"]),
        ("The National Front freed four hostages. In a post on Telegram it demanded money.", "it", ["National Front"]),
        ("A diplomat in Tashkent, who asked for a visa, left.", "who", ["diplomat"]),
    ],
)  # fmt: skip
def test_a_pronoun_agrees_with_whom_it_means(
    find: Callable[[str], Actors], text: str, words: str, wanted: list[str]
) -> None:
    assert meant(find(text), words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Gunmen stopped a bus and took away six farmers. Peru said the hostages were alive.",
         "hostages", ["six farmers"]),
        ("Gunmen stopped a bus and took away six farmers. A bishop spoke with their captors.", "captors", ["Gunmen"]),
        ("Soldiers seized the palace in Lome. The African Union condemned the mutineers.", "mutineers", ["Soldiers"]),
        ("The rebels attacked Segou. The insurgents withdrew.", "insurgents", ["rebels"]),
        ("On Monday rebels fought militants in Mali. The insurgents withdrew.", "insurgents", ["insurgents"]),
        ("Rebels in Mali attacked Segou. Its fighters withdrew.", "fighters", ["fighters"]),
    ],
)  # fmt: skip
def test_a_plural_noun_tells_again_who_acted_or_suffered(
    find: Callable[[str], Actors], text: str, words: str, wanted: list[str]
) -> None:
    assert meant(find(text), words) == wanted


def test_two_men_are_none_whom_they_met(find: Callable[[str], Actors]) -> None:
    actors = find("Goran Petrov met Omar Sy in Lima with Tom Reed between them. The two men then met with Tom Reed.")
    assert meant(actors, "two men") == ["Goran Petrov", "Omar Sy"]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The Turkish president's Libyan counterpart spoke.", "Turkish president's Libyan counterpart", "LBY"),
        ("A Greek-owned tanker was hit.", "Greek-owned tanker", "GRC"),
        ("The chancellor-designate of Germany left.", "chancellor-designate", "DEU"),
    ],
)
def test_of_which_country_words_before_a_noun_tell(
    find: Callable[[str], Actors], text: str, words: str, country: str
) -> None:
    assert [ref.country for ref in find(text).refs if ref.span.text == words] == [country]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A Kenyan court freed a Ugandan trader. Her lawyers had argued that police lied.", "police", "KEN"),
        ("Chinese fishermen fought Vietnamese coast guards. One fisherman drowned.", "One fisherman", "CHN"),
        ("Hungary vetoed the aid. Other members were furious.", "Other members", None),
    ],
)
def test_who_is_some_of_those_told_of(
    find: Callable[[str], Actors], text: str, words: str, country: str | None
) -> None:
    assert [ref.country for ref in find(text).refs if ref.span.text == words] == [country]


def test_an_embassy_at_a_place_is_of_the_only_other_state_that_is_named(find: Callable[[str], Actors]) -> None:
    found = find("Ethiopia expelled two Irish diplomats. The embassy in Addis Ababa was down to two staff.")
    assert [ref.country for ref in found.refs if ref.span.text == "embassy"] == ["IRL"]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Peru sent troops to Mali.", "troops", "PER"),
        ("The IAEA agreed to send inspectors to Iran.", "inspectors", "UNO"),
        ("Turkey will deploy engineers in Libya.", "engineers", "TUR"),
        ("Iran sent a delegation to Geneva.", "delegation", "IRN"),
        ("Kenya and Chad sent soldiers to Haiti.", "soldiers", None),
        ("Peru withdrew Chilean soldiers from Haiti.", "Chilean soldiers", "CHL"),
        ("Peru sent migrants to Chile.", "migrants", None),
    ],
)
def test_who_is_sent_is_of_the_state_or_body_that_sends(
    find: Callable[[str], Actors], text: str, words: str, country: str | None
) -> None:
    assert [ref.country for ref in find(text).refs if ref.span.text == words] == [country]
