"""Single persons across sentences, each rule by a sentence of our own."""

from collections.abc import Callable

import pytest
from tests.extract.meaning import positions, whom

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef


def whole(actors: Actors, words: str) -> list[ActorRef]:
    """All references to whom the last reference with some words means."""
    last = positions(actors, words)[-1]
    return [ref for at, ref in enumerate(actors.refs) if actors.members(at) == actors.members(last)]


def names(actors: Actors, words: str) -> set[str]:
    """The names of whom the last reference with some words means."""
    return {ref.name for ref in whole(actors, words) if ref.name}


def countries(actors: Actors, words: str) -> list[str]:
    """The countries of all whom the last reference with some words means, each once."""
    return list(dict.fromkeys(ref.country for ref in whom(actors, words, -1) if ref.country))


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Kenyan president Ana Otieno welcomed Thai prime minister Somchai Lert in Nairobi. Her guest bought tea.",
         "guest", "Somchai Lert"),
        ("Warsaw sent its army chief, Jan Bielak, to Riga on Monday. The visitor had a list.", "visitor", "Jan Bielak"),
        ("Togo's president, Koffi Ama, met Benin's foreign minister, Ali Sossa, in Lomé. The visitor spoke first.",
         "visitor", "Ali Sossa"),
        ("South Korea's envoy met her Peruvian counterpart in Seoul. The latter, Rosa Quispe, asked for time.",
         "Peruvian counterpart", "Rosa Quispe"),
        ("Ana Diaz and Tom Reed ran for mayor of Leeds. The former won.", "former", "Ana Diaz"),
        ("Police in Harare charged Tendai Moyo with fraud. The accused denied it.", "accused", "Tendai Moyo"),
        ("Gunmen abducted nurse Awa Cissé in Mali. The hostage was freed on Sunday.", "hostage", "Awa Cissé"),
        ("Warsaw expelled the Belarusian consul on Friday. The consul, Ales Kupala, was given two days.",
         "Belarusian consul", "Ales Kupala"),
        ("Warsaw recalled its ambassador on Friday. The envoy, Zofia Lis, was given two days.", "ambassador",
         "Zofia Lis"),
        ("Peru's former president, Rosa Quispe, died on Monday. The 79-year-old had been ill.", "79-year-old",
         "Rosa Quispe"),
        ("Smuggler Dino Farrugia was freed in Malta. A judge said the old man was ill.", "old man", "Dino Farrugia"),
        ("Fatou Camara, who teaches in Banjul, was held on Monday. Police beat the teacher.", "teacher",
         "Fatou Camara"),
        ("A court jailed blogger Firuz Azimov. His mother wept for her son.", "son", "Firuz Azimov"),
    ],
)  # fmt: skip
def test_one_person_by_other_words(find: Callable[[str], Actors], text: str, words: str, wanted: str) -> None:
    assert names(find(text), words) == {wanted}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister met Ana Diaz. A visitor to the museum found a purse.", "visitor"),
        ("A judge opened the trial of Ana Diaz. The attacker was absent.", "attacker"),
        ("Amina Sow was held on Monday. Her mother said her daughter-in-law had fled.", "mother"),
        ("Ana Diaz was held. The man next door heard shots.", "man"),
        ("Chilean engineers were freed. The latter flew home.", "latter"),
    ],
)
def test_who_is_not_told_of_before_stays_unnamed(find: Callable[[str], Actors], text: str, words: str) -> None:
    assert names(find(text), words) == set()


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Oslo and Lima signed the pact in May. The latter has since withdrawn.", "latter", ["PER"]),
        ("Oslo and Lima traded insults, the former calling the other weak.", "former", ["NOR"]),
        ("Togo's president and the Beninese prime minister met in Accra. Neither leader spoke.", "leader",
         ["TGO", "BEN"]),
        ("Kenya, Uganda and Rwanda wrote a plan. The three mediators want an answer.", "three mediators",
         ["KEN", "UGA", "RWA"]),
        ("Norway and Chile signed the accord. Both guarantors will send monitors.", "guarantors", ["NOR", "CHL"]),
        ("Peru's premier, Ana Diaz, flew to Suva to meet Deputy Prime Minister Ratu Vula.",
         "Deputy Prime Minister Ratu Vula", ["FJI"]),
        ("French president Luc Roy travelled to Bamako for talks with Prime Minister Issa Keita.",
         "Prime Minister Issa Keita", ["MLI"]),
        ("Chancellor Ute Brandt received the Finnish premier in Vienna.", "Chancellor Ute Brandt", ["AUT"]),
        ("Togo's envoy, Koffi Ama, flew to Accra. He was met by his host, Kwame Ofori.", "host", ["GHA"]),
        ("The envoys of Finland and Estonia, Aino Lehtonen and Priit Kaljumäe, toured the border.", "Priit Kaljumäe",
         ["EST"]),
    ],
)  # fmt: skip
def test_countries_of_those_who_are_meant(
    find: Callable[[str], Actors], text: str, words: str, wanted: list[str]
) -> None:
    assert countries(find(text), words) == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A court acquitted Foday Kargbo-Sesay, a businessman close to the president.", "Foday Kargbo-Sesay"),
        ("Kim Do-yul, the defector, spoke in Oslo.", "Kim Do-yul"),
        ("Police held former mining minister Abdou Lahat Sembène.", "Abdou Lahat Sembène"),
    ],
)
def test_names_that_the_recogniser_misses(find: Callable[[str], Actors], text: str, name: str) -> None:
    assert name in {ref.name for ref in find(text).refs if ref.type == "person"}


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ('Chilean miners stopped work. "Nobody hears us," said Jorge Rojas, one of the miners.', "Jorge Rojas",
         ("CHL", "LAB")),
        ("Chilean miners stopped work. One of them, Jorge Rojas, said he was hungry.", "Jorge Rojas", ("CHL", "LAB")),
        ("Police held nine Kenyan nurses, including Ana Otieno.", "Ana Otieno", ("KEN", "MED")),
        ('Peruvian farmers say gunmen steal cattle. "Lima does nothing," said Rosa Quispe, who has lost 60 head.',
         "Rosa Quispe", ("PER", "AGR")),
        ('Nurses in Malawi ended a strike. "We are tired," said Chisomo Phiri, who heads the union.',
         "Chisomo Phiri", ("MWI", "LAB")),
        ("Ford will cut jobs in Saarlouis. The union's local head, Uwe Kranz, promised a strike.", "Uwe Kranz",
         ("DEU", "LAB")),
        ("Tom Novak, who fought for the Croatian army, was held in Vienna.", "Tom Novak", ("HRV", "MIL")),
    ],
)  # fmt: skip
def test_one_of_a_group_is_of_its_country_and_kind(
    find: Callable[[str], Actors], text: str, name: str, wanted: tuple[str, str]
) -> None:
    refs = whole(find(text), name)
    assert {ref.country for ref in refs} - {None} == {wanted[0]}
    assert {ref.sectors[:1] for ref in refs if ref.sectors and ref.form != "pronoun"} == {(wanted[1],)}


@pytest.mark.parametrize(
    "text",
    [
        'Chinese tourists were attacked in Lyon. "They were terrified," said Marie Dubois.',
        'Peruvian farmers marched. "It is a shame," said Marie Dubois, a tourist.',
        'Peruvian soldiers marched. "It is a shame," said Marie Dubois.',
    ],
)
def test_who_is_quoted_on_others_is_not_one_of_them(find: Callable[[str], Actors], text: str) -> None:
    assert [ref.country for ref in find(text).refs if ref.name == "Marie Dubois"] == [None]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Ghana's main opposition party said the vote was rigged. Its chairman, Kwesi Boadu, urged calm.",
         "Kwesi Boadu", "OPP"),
        ("The union went on strike. Its chairman, Tom Reed, was held.", "Tom Reed", "LAB"),
        ("Colonel Ali Reda of Chad said two of his men had died.", "men", "MIL"),
        ("Union leader Ana Diaz said her members would vote.", "members", "LAB"),
    ],
)  # fmt: skip
def test_heads_and_followers_are_of_one_kind(find: Callable[[str], Actors], text: str, words: str, wanted: str) -> None:
    actors = find(text)
    assert actors.refs[positions(actors, words)[-1]].sectors == (wanted,)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("A court freed Omar Malik, an aide to the former premier, on bail. Students greeted him.", "him",
         "Omar Malik"),
        ("Tunis jailed Nabil Trabelsi, a critic of the president who is on hunger strike.", "who",
         "Nabil Trabelsi"),
        ("Former mining minister Zoltan Barta asked Serbia for asylum. A lawyer said the Hungarian was ill.",
         "Hungarian", "Zoltan Barta"),
        ("Elio Serra, the Vatican's envoy to Lima, left. The nuncio took a flight to Rome.", "nuncio",
         "Elio Serra"),
    ],
)  # fmt: skip
def test_who_is_meant_beside_another(find: Callable[[str], Actors], text: str, words: str, wanted: str) -> None:
    assert names(find(text), words) == {wanted}


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The International Criminal Court opened a case against a Libyan. The judges named no date.", "judges",
         ["IGO"]),
        ("An Israeli court heard a Palestinian farmer. The judge sent him home.", "judge", ["ISR"]),
        ("Officials at the World Bank said Peru owed money.", "Officials", ["IGO"]),
    ],
)  # fmt: skip
def test_who_sits_at_a_body_is_of_it(find: Callable[[str], Actors], text: str, words: str, wanted: list[str]) -> None:
    assert countries(find(text), words) == wanted


def test_an_aide_holds_no_office_of_whom_he_serves(find: Callable[[str], Actors]) -> None:
    (ref,) = [ref for ref in find("A court freed Omar Malik, an aide to the former premier.").refs if ref.name]
    assert ref.role and ref.role.title == "aide"


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Peru's president sacked the chief of intelligence. Banks welcomed the dismissal of Colonel Luis Prado.",
         "chief of intelligence", "Luis Prado"),
        ("Police arrested a teacher in Lima. The arrest of Rosa Quispe angered her pupils.", "teacher",
         "Rosa Quispe"),
        ("Iran hanged a man on Monday. The family of Behrouz Amiri says he was tortured.", "man", "Behrouz Amiri"),
        ('Chad gave the Danish head of a charity a day to leave. "I had no time," said Mads Lindholm by telephone.',
         "Danish head", "Mads Lindholm"),
    ],
)  # fmt: skip
def test_a_name_given_late(find: Callable[[str], Actors], text: str, words: str, wanted: str) -> None:
    assert names(find(text), words) == {wanted}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gunmen killed a judge. The lawyer of Tom Reed said nothing.", "judge"),
        ("Police arrested a teacher and killed a student. The death of Rosa Quispe angered many.", "teacher"),
        ('The minister met a farmer. "I am sorry," Tom Reed said.', "farmer"),
    ],
)
def test_a_name_of_another_is_not_given_to_him(find: Callable[[str], Actors], text: str, words: str) -> None:
    assert names(find(text), words) == set()


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Iran hanged a man convicted of spying for Israel.", "man", ["IRN"]),
        ("A Peruvian court jailed two bakers over a fire near La Paz.", "two bakers", ["PER"]),
        ("Rights activist Ana Diaz, who fled Lima in May and now lives in Oslo, spoke to the press.",
         "Rights activist Ana Diaz", ["PER"]),
        ("Malta's finance minister said taxes would fall. Her shadow, Tom Reed, disagreed.", "shadow", ["MLT"]),
        ("The IMF mission left Lima. Its head, the Dane Mads Holm, said the government was slow.", "government",
         ["PER"]),
        ("Nurses marched in Lima. The Danish economist Mads Holm said the government was slow.", "government", ["PER"]),
        ("The minister met his Thai counterpart.", "minister", []),
        ("She was born in Togo and flew to Peru. Police there held her.", "Police", ["PER"]),
        ("Kenya's police chief held the former first lady, Ann Oti, who lives in Oslo.", "former first lady", ["KEN"]),
        ("The widow of a Togolese general accused the intelligence service.", "intelligence service", ["TGO"]),
        ("The visiting German ambassador was robbed by soldiers.", "soldiers", []),
        ("Togo stripped nine dissidents of citizenship.", "nine dissidents", ["TGO"]),
        ("Lima recalled its chargé d'affaires in Oslo.", "chargé d'affaires", ["PER"]),
        ("The U.S. envoy praised the prime minister.", "prime minister", []),
        ("Togo's ombudsman met the exiled politicians in Kampala.", "exiled politicians", ["TGO"]),
        ("The banks of Lebanon reopened. Nurses in Tripoli marched.", "Nurses", ["LBN"]),
        ("Rep. Tom Reed, an Idaho Republican, landed in Taipei.", "Rep. Tom Reed", ["USA"]),
        ("The Kachin Relief Committee met. Peru and Chile protested.", "Kachin Relief Committee", ["MMR"]),
        ("The Central Relief Committee met. Peru and Chile protested.", "Central Relief Committee", []),
        ("A Marseille prosecutor spoke.", "Marseille prosecutor", ["FRA"]),
        ("Rajasthan's chief minister resigned.", "Rajasthan's chief minister", ["IND"]),
    ],
)  # fmt: skip
def test_countries_by_who_acts(find: Callable[[str], Actors], text: str, words: str, wanted: list[str]) -> None:
    assert countries(find(text), words) == wanted


def test_a_shadow_is_of_the_opposition_and_may_be_none(find: Callable[[str], Actors]) -> None:
    refs = find("The premier spoke first. Her shadow, Tom Reed, left.").refs
    assert [ref.sectors for ref in refs if ref.span.text == "shadow"] == [("OPP",)]
    assert not [ref for ref in find("The premier froze, and her shadow fell.").refs if ref.span.text == "shadow"]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Kenya's premier Ada Lind met Turkish envoys. Lind's spokesman Jan Roy left.", "spokesman Jan Roy", "KEN"),
        ("Kenya's premier Ada Lind met Turkish envoys. Her rival Ana Diaz left.", "rival Ana Diaz", None),
        ("They blame those — such as President Emmanuel Macron — and troops that invaded Mali.", "X Macron", "FRA"),
    ],
)
def test_a_person_is_of_the_country_of_whom_the_title_names(
    find: Callable[[str], Actors], text: str, words: str, country: str | None
) -> None:
    assert [ref.country for ref in find(text).refs if ref.span.text.endswith(words.split(" ", 1)[1])][:1] == [country]
