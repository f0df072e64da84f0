"""Actors within one report, each rule by a sentence of our own."""

from collections.abc import Callable

import pytest

from onrecord.annotate import Annotated
from onrecord.extract.actors import ActorFinder, Actors
from onrecord.knowledge import Knowledge
from onrecord.model import ActorRef

Annotate = Callable[[str], Annotated]


def ref(actors: Actors, words: str, nth: int = 0) -> ActorRef:
    found = [r for r in actors.refs if r.span.text == words]
    assert len(found) > nth, [r.span.text for r in actors.refs]
    return found[nth]


def meant(actors: Actors, words: str, nth: int = 0) -> list[str]:
    """The words of the first references of all that a reference stands for."""
    position = actors.refs.index(ref(actors, words, nth))
    return [actors.refs[member].span.text for member in actors.members(position)]


@pytest.mark.parametrize(
    ("text", "words", "known"),
    [
        ("Peru will send doctors to Chile.", "Peru", "PER"),
        ("The talks with Lima went well, Santiago said.", "Lima", "PER"),
        ("The Kenyan government rejected the offer.", "Kenyan government", "KEN"),
        ("Norway's foreign ministry denied the report.", "Norway's foreign ministry", "nor-foreign-ministry"),
        ("The government in Lima resigned on Friday.", "government", "PER"),
    ],
)
def test_words_that_settle_who_it_is(find: Callable[[str], Actors], text: str, words: str, known: str) -> None:
    assert ref(find(text), words).known == known


def test_a_capital_behind_a_preposition_of_place_is_no_government(find: Callable[[str], Actors]) -> None:
    found = ref(find("The ministers met in Lima on Friday."), "Lima")
    assert (found.known, found.type, found.country, found.sectors) == (None, "group", "PER", ("CVL",))


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Opposition groups in Togo rejected the vote.", "Opposition groups", "TGO"),
        ("A group of Chilean students marched.", "group", "CHL"),
        ("Ethiopian-led forces took the town.", "Ethiopian-led forces", "ETH"),
        ("NATO officials declined to comment.", "NATO officials", "IGO"),
        ("Ethnic Serbs in Croatia protested.", "Serbs", "HRV"),
        ("Rosa Quispe, Peru's leading rights activist, was freed.", "Rosa Quispe", "PER"),
        ("Ghana's diplomats in Lima were expelled.", "diplomats", "GHA"),
    ],
)
def test_the_country_that_people_belong_to(find: Callable[[str], Actors], text: str, words: str, country: str) -> None:
    found = [r for r in find(text).refs if words in r.span.text]
    assert [r.country for r in found][:1] == [country]


def test_the_only_country_of_a_report_is_the_officials_own(find: Callable[[str], Actors]) -> None:
    found = ref(find("President Amos Kiprop dissolved Kenya's parliament."), "President Amos Kiprop")
    assert (found.country, found.rule) == ("KEN", "name; only country of the report")
    assert found.role is not None
    assert found.role.country is None


def test_nothing_is_inferred_from_two_countries(find: Callable[[str], Actors]) -> None:
    found = ref(find("President Amos Kiprop flew from Kenya to Peru."), "President Amos Kiprop")
    assert found.country is None


@pytest.mark.parametrize(
    ("text", "words", "title", "country"),
    [
        (
            "Thai foreign minister Anan Suwan met reporters.",
            "Thai foreign minister Anan Suwan",
            "foreign minister",
            "THA",
        ),
        ("Marta Lopes, Portugal's ambassador in Rabat, said no.", "Marta Lopes", "ambassador", "PRT"),
        (
            "Norwegian Foreign Ministry spokeswoman Kari Moen said so.",
            "Norwegian Foreign Ministry spokeswoman Kari Moen",
            "spokeswoman",
            "NOR",
        ),
    ],
)
def test_roles_and_countries_beside_a_name(
    find: Callable[[str], Actors], text: str, words: str, title: str, country: str
) -> None:
    found = ref(find(text), words)
    assert found.type == "person"
    assert found.role is not None
    assert title in found.role.title
    assert (found.country, found.role.country) == (country, country)


@pytest.mark.parametrize(
    ("text", "words", "nth", "first"),
    [
        ("Kenyan President Amos Kiprop arrived. Kiprop then left.", "Kiprop", 0, ["Kenyan President Amos Kiprop"]),
        ("Kenyan President Amos Kiprop arrived. He then left.", "He", 0, ["Kenyan President Amos Kiprop"]),
        ("Chile closed its border.", "its", 0, ["Chile"]),
        ("Hamas, which runs the strip, refused.", "which", 0, ["Hamas"]),
        (
            "Brazil's envoy, Ana Prado, met Kenyan President Amos Kiprop. The two agreed to meet again.",
            "The two",
            0,
            ["Brazil's envoy", "Kenyan President Amos Kiprop"],
        ),
        (
            "Norway's foreign ministry denied it. The ministry gave no details.",
            "ministry",
            0,
            ["Norway's foreign ministry"],
        ),
    ],
)
def test_links_within_a_report(
    find: Callable[[str], Actors], text: str, words: str, nth: int, first: list[str]
) -> None:
    assert meant(find(text), words, nth) == first


def test_a_counterpart_is_never_the_holder_whose_counterpart_it_is(find: Callable[[str], Actors]) -> None:
    actors = find("The migration minister, Rosa Quispe, telephoned her Libyan counterpart on Monday.")
    counterpart = next(ref for ref in actors.refs if "counterpart" in ref.span.text)
    assert (counterpart.country, counterpart.stands_for) == ("LBY", ())


def test_counterparts_are_one_person_for_each_country(find: Callable[[str], Actors]) -> None:
    actors = find("Peruvian foreign minister Rosa Quispe spoke to her Thai and Kenyan counterparts.")
    offices = [(r.country, r.role.title) for r in actors.refs if r.role and r.rule in {"same office", "counterpart"}]
    assert offices == [("THA", "foreign minister"), ("KEN", "foreign minister")]


def test_an_empty_it_names_nobody(find: Callable[[str], Actors]) -> None:
    actors = find("Chile closed the border. It is expected that Peru will follow.")
    assert ref(actors, "It").rule == "unresolved"


def test_words_stand_where_they_are_said_to(annotate: Annotate, knowledge: Knowledge) -> None:
    text = "“We will not go,” Peru’s president said.\n\nThe two sides — Chile and Peru — meet on Friday."
    annotated = annotate(text)
    for found in ActorFinder(knowledge).find(annotated).refs:
        assert text[found.span.start : found.span.end] == found.span.text


@pytest.mark.parametrize(
    ("text", "name", "country", "sector"),
    [
        ("Crown Prince Samir bin Talib of Oman opened the port.", "Samir bin Talib", "OMN", "GOV"),
        ("Deputy U.S. Secretary of State Corinne Ashdale left Lima.", "Corinne Ashdale", "USA", "GOV"),
        ("Ilga Berzina, the Latvian minister in charge of ports, resigned.", "Ilga Berzina", "LVA", "GOV"),
        ("Rear Adm. Owen Tranter, who commands the U.S. fleet, spoke.", "Owen Tranter", "USA", "MIL"),
        ("Marta Engel, a Dane who heads the EU mission, left.", "Marta Engel", "EUR", None),
        ("Ali Reda, 34, a Syrian photographer, was freed.", "Ali Reda", "SYR", "JRN"),
        ("Ousted President Amos Kiprop of Kenya fled to Chad.", "Amos Kiprop", "KEN", "ELI"),
        ("Environment Minister Inês de Brito e Melo of Portugal agreed.", "Inês de Brito e Melo", "PRT", "GOV"),
    ],
)
def test_persons_by_the_words_beside_their_names(
    find: Callable[[str], Actors], text: str, name: str, country: str, sector: str | None
) -> None:
    found = next(r for r in find(text).refs if r.name == name)
    assert (found.country, found.sectors[:1]) == (country, (sector,) if sector else ())


@pytest.mark.parametrize(
    ("text", "words", "kind", "sector"),
    [
        ("Kenyan troops crossed the river.", "Kenyan troops", "group", "MIL"),
        ("A guard was shot in Lima.", "guard", "person", "MIL"),
        ("Horsemen burned the market in Darfur.", "Horsemen", "group", "CVL"),
        ("The rebels' leader was seen in Goma.", "rebels' leader", "person", "REB"),
        ("The Norwegian mission in Lima closed.", "Norwegian mission", "organization", "GOV"),
        ("A pro-government militia held the bridge.", "pro-government militia", "organization", "PRM"),
        ("The Kenyan state oil company denied it.", "Kenyan state oil company", "organization", "BUS"),
        ("Three Peruvian consular staff were expelled.", "Three Peruvian consular staff", "group", "GOV"),
        ("A Dane was on board.", "Dane", "person", "CVL"),
        ("Peru's ex-president was buried.", "ex-president", "person", "ELI"),
        ("An exiled Belarusian opposition leader spoke.", "exiled Belarusian opposition leader", "person", "OPP"),
    ],
)
def test_kinds_of_actors(find: Callable[[str], Actors], text: str, words: str, kind: str, sector: str) -> None:
    found = next(r for r in find(text).refs if words in r.span.text)
    assert (found.type, found.sectors[:1]) == (kind, (sector,))


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        (
            "Peru, Chile and Bolivia met. The three governments agreed.",
            "three governments",
            ["Peru", "Chile", "Bolivia"],
        ),
        ("Oslo and Lima, which both claim the island, agreed.", "which", ["Oslo", "Lima"]),
        ("After Oslo had closed the port, Lima said it would answer.", "it", ["Lima"]),
        ("An IMF mission left, the fund said.", "fund", ["IMF"]),
        ("Togo's leader, the banker Ali Reda, resigned. Reda is 60.", "Reda", ["Togo's leader"]),
    ],
)
def test_whom_words_stand_for(find: Callable[[str], Actors], text: str, words: str, whom: list[str]) -> None:
    assert meant(find(text), words) == whom


def test_an_object_it_is_the_thing_spoken_of(find: Callable[[str], Actors]) -> None:
    found = ref(find("Peru's prince vetoed the bill. The prince had hinted at it."), "it")
    assert (found.stands_for, found.rule) == ((), "unresolved")


def test_an_adjective_of_two_states_means_the_far_larger_or_the_one_named_otherwise(
    find: Callable[[str], Actors],
) -> None:
    assert ref(find("Dominican soldiers closed the road."), "Dominican soldiers").country == "DOM"
    named = find("Brazzaville said it was ready. Congolese soldiers closed the road.")
    assert ref(named, "Congolese soldiers").country == "COG"


def test_allies_belong_to_no_country_that_the_words_give(find: Callable[[str], Actors]) -> None:
    found = ref(find("Norway's allies promised help."), "Norway's allies")
    assert (found.type, found.country) == ("group", None)


def test_capitals_of_a_headline_are_their_governments(find: Callable[[str], Actors]) -> None:
    found = find("Oslo, Lima to sign fishing treaty")
    assert [ref(found, city).known for city in ("Oslo", "Lima")] == ["NOR", "PER"]


@pytest.mark.parametrize(
    ("text", "words", "country", "title"),
    [
        ("The minister of health of Togo resigned.", "minister of health", "TGO", "minister of health"),
        ("The Greek chief of staff agreed.", "Greek chief of staff", "GRC", "chief of staff"),
        ("A spokesman for the Burundian army denied it.", "spokesman", "BDI", "spokesman"),
        ("An adviser to the Polish president left for Peru.", "adviser", "POL", "adviser"),
    ],
)
def test_titles_that_go_on_behind_their_noun(
    find: Callable[[str], Actors], text: str, words: str, country: str, title: str
) -> None:
    found = ref(find(text), words)
    assert found.role is not None
    assert (found.country, found.role.title) == (country, title)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Sudan's Blue Nile state was calm.", "Sudan's Blue Nile state", "SDN"),
        ("Rain fell in the Mexican state of Sonora.", "Mexican state", "MEX"),
    ],
)
def test_a_part_of_a_country_is_a_place(find: Callable[[str], Actors], text: str, words: str, country: str) -> None:
    found = ref(find(text), words)
    assert (found.rule, found.country) == ("place", country)


def test_the_state_of_a_country_is_the_country(find: Callable[[str], Actors]) -> None:
    assert ref(find("The state of Israel thanked Peru."), "state").known == "ISR"


def test_a_counted_singular_is_no_person(find: Callable[[str], Actors]) -> None:
    assert [r.span.text for r in find("Raiders stole 600 head of cattle.").refs] == ["Raiders"]


def test_a_state_body_is_of_the_government(find: Callable[[str], Actors]) -> None:
    assert ref(
        find("Kenya's anti-corruption agency arrested two clerks."), "Kenya's anti-corruption agency"
    ).sectors == ("GOV",)


@pytest.mark.parametrize(
    ("text", "words", "country", "rule"),
    [
        ("Burundi's army said police had arrested two nurses. Rwanda protested.", "police", "BDI",
         "noun; country of who speaks of it"),
        ("Rwanda protested. Villagers near Bukavu fled to Kenya.", "Villagers", "COD", "noun; country of the place"),
        ("Peru thanked Chile. Rain fell on Cali, where it was hot. Judges resigned.", "Judges", "COL",
         "noun; only country of the sentence before"),
    ],
)  # fmt: skip
def test_countries_that_the_words_around_tell(
    find: Callable[[str], Actors], text: str, words: str, country: str, rule: str
) -> None:
    found = ref(find(text), words)
    assert (found.country, found.rule) == (country, rule)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The attorney general, Rosa Lind, said so.", "USA"),
        ("Peru's court agreed. The attorney general, Rosa Lind, said so in Togo.", None),
        ("European Trade Commissioner Rosa Lind said so.", "EUR"),
    ],
)
def test_titles_that_one_state_gives(find: Callable[[str], Actors], text: str, country: str | None) -> None:
    found = [r.country for r in find(text).refs if "Rosa Lind" in r.span.text]
    assert found == [country]


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("The hostage-takers freed two nurses.", "hostage-takers", "CRM"),
        ("A human rights group sued.", "human rights group", "SOC"),
        ("The doctors' union met. The union's leaders agreed.", "union's leaders", "MED"),
        ("UNHCR sent tents.", "UNHCR", "REF"),
        ("UNHCR's representative left.", "UNHCR's representative", "GOV"),
        ("European Union observers left.", "European Union observers", "GOV"),
        ("U.S. border patrol agents fired.", "U.S. border patrol agents", "COP"),
    ],
)
def test_sectors_by_kind(find: Callable[[str], Actors], text: str, words: str, sector: str) -> None:
    assert ref(find(text), words).sectors[:1] == (sector,)


def test_a_dash_parts_a_date_line_from_who_acts(find: Callable[[str], Actors]) -> None:
    assert ref(find("LOME - Striking doctors blocked a road in Togo."), "Striking doctors").type == "group"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The governor of Georgia met farmers.", "USA"),
        ("A plant in Atlanta, Georgia, was closed.", "USA"),
        ("The president of Georgia met farmers.", "GEO"),
        ("The fence near Gori, Georgia, was moved.", "GEO"),
        ("The governor of Niger fled. Officials from Niger and Mali met.", "NGA"),
    ],
)
def test_a_state_by_name_or_a_part_of_another(find: Callable[[str], Actors], text: str, country: str) -> None:
    found = [r for r in find(text).refs if r.span.text in {"Georgia", "Niger"}]
    assert found[0].country == country
    assert found[0].rule == ("name" if country == "GEO" else "place")
    assert all(r.rule == "name" for r in found[1:])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The deal has angered crews.", ["angered crews"]),
        ("A fair settlement is near.", []),
        ("Police found nine bodies.", ["Police"]),
    ],
)
def test_what_cannot_act_is_no_actor(find: Callable[[str], Actors], text: str, wanted: list[str]) -> None:
    assert [r.span.text for r in find(text).refs] == wanted


def test_a_description_without_an_office_may_name_europe(find: Callable[[str], Actors]) -> None:
    """The office was once looked for among no words."""
    actors = find("They agreed with Ana Diaz, a man loathed by the western European press, and left.")
    assert "Ana Diaz" in {ref.name for ref in actors.refs}


@pytest.mark.parametrize(
    ("words", "country"),
    [("New Mexico Governor Ana Diaz", "USA"), ("Governor Ana Diaz of New Jersey", "USA"), ("Ana Diaz of Mexico", "MEX"),
     ("Officials from Inner Mongolia", "CHN"), ("Officials from Mongolia", "MNG")],
)  # fmt: skip
def test_a_place_whose_name_holds_that_of_a_state_is_no_part_of_that_state(
    find: Callable[[str], Actors], words: str, country: str
) -> None:
    actors = find(f"{words} met reporters on Monday.")
    assert {ref.country for ref in actors.refs if ref.span.text != "reporters" and ref.country} == {country}


def test_a_name_behind_a_comma_has_its_first_word(find: Callable[[str], Actors]) -> None:
    actors = find("Indonesia summoned the Vietnamese ambassador, Dang Quoc Hieu, on Thursday.")
    assert ref(actors, "Dang Quoc Hieu").country == "VNM"


def test_a_firm_is_of_the_state_where_it_is_at_home(find: Callable[[str], Actors]) -> None:
    actors = find("Toyota will close two plants in Kenya. The Japanese carmaker gave no reason.")
    assert (ref(actors, "Toyota").country, ref(actors, "Toyota").sectors) == ("JPN", ("BUS",))
    assert meant(actors, "Japanese carmaker") == ["Toyota"]


def test_a_firm_of_no_one_state_is_multinational(find: Callable[[str], Actors]) -> None:
    assert ref(find("Airbus will close two plants."), "Airbus").country == "MNC"


def test_firms_tell_nothing_of_the_country_that_a_report_is_about(find: Callable[[str], Actors]) -> None:
    text = "Boeing sold planes in Peru. Boeing was paid late, and Boeing sued. Boeing won. Police made no comment."
    assert ref(find(text), "Police").country == "PER"
