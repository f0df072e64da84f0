"""Possessives of who is asked to do something; kingdoms; titles that go on before a name."""

from collections.abc import Callable

import pytest

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef


def resolved(actors: Actors, words: str) -> ActorRef:
    """Whom the first reference by these words means."""
    at = next(i for i, ref in enumerate(actors.refs) if ref.span.text == words)
    return actors.resolved(at)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Peru urged Iran to halt its nuclear programme.", "Iran"),
        ("Peru told Chile to withdraw its troops.", "Chile"),
        ("Norway called on Togo to end its war.", "Togo"),
        ("Norway wants Togo to end its war.", "Togo"),
        ("Norway accused Togo of breaking its promises.", "Togo"),
        ("Peru will not pay unless Chile gives up its claim.", "Chile"),
        ("Peru asked Chile to free its citizens.", "Peru"),
        ("Peru asked Chile to stay off its territory.", "Peru"),
        ("Peru promised Chile to keep its word.", "Peru"),
        ("Peru invaded Chile to widen its reach.", "Peru"),
    ],
)
def test_who_is_asked_does_it_with_his_own(find: Callable[[str], Actors], text: str, whose: str) -> None:
    assert resolved(find(text), "its").name == whose


def test_who_dines_with_him_is_another(find: Callable[[str], Actors]) -> None:
    actors = find("Tom Reed met Crown Prince Ali Reda for an hour, and had dinner with him.")
    assert resolved(actors, "him").name == "Ali Reda"


def test_who_has_soldiers_in_the_country_is_of_another(find: Callable[[str], Actors]) -> None:
    actors = find("Peru spoke with Chad. Chad was glad. Peru has 300 troops in the country.")
    assert resolved(actors, "country").known == "TCD"


def test_no_prime_minister_is_of_a_state_that_has_none(find: Callable[[str], Actors]) -> None:
    actors = find("The White House said it had heard from Prime Minister Ali Reda. Iraq was glad. Chad was not.")
    assert resolved(actors, "Prime Minister Ali Reda").country != "USA"


def test_a_government_of_a_people_is_not_that_named_last(find: Callable[[str], Actors]) -> None:
    text = "The U.S. government met Iraq's envoy. Leaders in Ramadi complained of the Shiite-dominated government."
    assert resolved(find(text), "Shiite-dominated government").country == "IRQ"


def test_they_do_it_with_their_own(find: Callable[[str], Actors]) -> None:
    actors = find("Peruvian police raided homes, holding five people as they went on with their hunt.")
    assert resolved(actors, "their").known == "per-police"


def test_a_month_is_no_surname(find: Callable[[str], Actors]) -> None:
    actors = find("Theresa May will leave on 22 May. She spoke on May 3.")
    assert [ref.span.text for ref in actors.refs] == ["Theresa May", "She"]


def test_who_governs_may_be_convicted(find: Callable[[str], Actors]) -> None:
    actors = find("The case is about the banker Tom Reed. Minister Ali Reda may resign if he is convicted of fraud.")
    assert resolved(actors, "he").name == "Ali Reda"


def test_a_surname_of_two_words_stays_whole(find: Callable[[str], Actors]) -> None:
    actors = find("Nikole Sarr-Jones protested. Sarr-Jones wept.")
    assert resolved(actors, "Sarr-Jones").name == "Nikole Sarr-Jones"


def test_the_administration_is_that_of_the_united_states(find: Callable[[str], Actors]) -> None:
    actors = find("Peru would join the United States, while the administration hoped for more.")
    assert resolved(actors, "administration").known == "USA"
    actors = find("The Syrian regime fired on towns. America sent arms, but the administration sent no troops.")
    assert resolved(actors, "administration").known == "USA"


def test_the_kingdom_is_none_but_a_kingdom(find: Callable[[str], Actors]) -> None:
    actors = find("Peru froze trade with Tonga. Peru said the kingdom had not paid.")
    assert resolved(actors, "kingdom").country == "TON"


def test_a_king_is_not_his_son(find: Callable[[str], Actors]) -> None:
    actors = find("King Salman spoke first. Saudi Crown Prince Mohammed bin Salman was silent. The king smiled.")
    assert resolved(actors, "king").name == "Salman"
    assert resolved(actors, "King Salman") is not resolved(actors, "Saudi Crown Prince Mohammed bin Salman")


def test_who_follows_in_office_is_another(find: Callable[[str], Actors]) -> None:
    actors = find("The ousted president Ali Reda was held in Mali. The interim president said he was safe.")
    assert resolved(actors, "interim president").name is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Peru's Ambassador to the United Nations Ana Diaz said it was over.", "Peru's Ambassador", "Ana Diaz"),
        ("Peru's ambassador to Chile Ana Diaz said it was over.", "Peru's ambassador", "Ana Diaz"),
        (
            "Peru's Deputy Foreign Minister for Legal and Consular Affairs Ana Diaz spoke.",
            "Peru's Deputy Foreign Minister",
            "Ana Diaz",
        ),
    ],
)
def test_a_title_goes_on_up_to_the_name(find: Callable[[str], Actors], text: str, words: str, name: str) -> None:
    actors = find(text)
    ref = next(ref for ref in actors.refs if ref.name == name)
    assert (ref.country, ref.sectors) == ("PER", ("GOV",))
    assert resolved(actors, words) is resolved(actors, ref.span.text)


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Peru's acting Defence Minister Ana Diaz spoke.", "Ana Diaz", ("PER", ("GOV",))),
        ("Ana Diaz, an expert on Kenya at a school in Oslo, was there.", "Ana Diaz", (None, ("EDU",))),
        ("Attorney General Ana Diaz charged him, Peru said.", "Ana Diaz", ("PER", ("JUD",))),
        ("Bloomberg Peruvian Prime Minister Ana Diaz spoke.", "Ana Diaz", ("PER", ("GOV",))),
        ("The BBC's Ana Diaz was there.", "Ana Diaz", ("GBR", ("JRN",))),
        ("NPR's Leila Sarr reports from Lima.", "Leila Sarr", ("USA", ("JRN",))),
        ("Two Peruvian reporters, Ana Diaz and Tom Reed, were held in Chad.", "Tom Reed", ("PER", ("JRN",))),
        ("The last time President Ana Diaz spoke was in May.", "Ana Diaz", (None, ("GOV",))),
        ("Peruvian navy spokesman Rear Adm. Tom Reed spoke.", "Tom Reed", ("PER", ("MIL",))),
        ("Five rebels died, said Peruvian army spokeswoman Capt. Joan Petrel.", "Joan Petrel", ("PER", ("MIL",))),
    ],
)
def test_titles_say_who_a_name_is(
    find: Callable[[str], Actors], text: str, name: str, wanted: tuple[str | None, tuple[str, ...]]
) -> None:
    ref = next(ref for ref in find(text).refs if ref.name == name)
    assert (ref.country, ref.sectors) == wanted


def test_a_fiancee_is_one_person(find: Callable[[str], Actors]) -> None:
    actors = find("Ali Reda was held. His fiancée, Hodan Sy, waited. She wept.")
    assert resolved(actors, "She") is resolved(actors, "Hodan Sy")
