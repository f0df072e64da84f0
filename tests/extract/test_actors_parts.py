"""Parts of groups, counts, and pronouns by what is done, each rule by a sentence of our own."""

from collections.abc import Callable

import pytest

from onrecord.extract.actors import Actors
from onrecord.model import ActorRef


def of(actors: Actors, words: str) -> ActorRef:
    """The first reference whose words are these."""
    return next(ref for ref in actors.refs if ref.span.text == words)


def roots(actors: Actors, words: str) -> list[str]:
    """The words of the first references of the actors whom the last reference of some words means."""
    at = max(i for i, ref in enumerate(actors.refs) if ref.span.text == words)
    return [actors.refs[member].span.text for member in actors.members(at)]


@pytest.mark.parametrize(
    ("text", "words", "type", "country", "sectors"),
    [
        ("Togo's soldiers, two of whom died, fled.", "two of whom", "group", "TGO", ("MIL",)),
        ("Laos freed nine Thai fishermen. Some of them limped.", "Some of them", "group", "THA", ("AGR",)),
        ("Thai nurses marched. One of them was shot.", "One of them", "person", "THA", ("MED",)),
        ("Chile held five Peruvian miners. Two of the five fled.", "Two of the five", "group", "PER", ("LAB",)),
        ("Lao police shot nine Thai rangers; three of the dead were brothers.", "three of the dead", "group", "THA",
         ("COP",)),
        ("Thai activists were held, two of them Danes.", "two of them", "group", "DNK", ("CVL",)),
        ("Georgian opposition parties met. One of them may leave.", "One of them", "organization", "GEO", ("PTY",)),
    ],
)  # fmt: skip
def test_a_part_is_as_the_whole(
    find: Callable[[str], Actors], text: str, words: str, type: str, country: str, sectors: tuple[str, ...]
) -> None:
    part = of(find(text), words)
    assert (part.type, part.country, part.sectors) == (type, country, sectors)


def test_a_part_of_things_is_nobody(find: Callable[[str], Actors]) -> None:
    assert of(find("The Lao government sold bonds. Some of them were bought by Qatar."), "Some of them").type is None


@pytest.mark.parametrize(
    ("text", "words", "means"),
    [
        ("Togo lost nine allies. One of them, Palau, said so.", "One of them", ["Palau"]),
        ("Nine miners, two of them Bolivians, were hurt.", "them", ["Nine miners"]),
        ("Laos held eight Thai lawyers. The eight were freed.", "The eight", ["eight Thai lawyers"]),
        ("Laos held 12 Thai lawyers. The 12 were freed.", "The 12", ["12 Thai lawyers"]),
        ("Kenya freed three Thais and six Danes. The six flew home.", "The six", ["Danes"]),
    ],
)
def test_who_are_counted(find: Callable[[str], Actors], text: str, words: str, means: list[str]) -> None:
    assert roots(find(text), words) == means


def test_one_of_the_three_tells_who_they_are(find: Callable[[str], Actors]) -> None:
    actors = find('"It is over," said Peru\'s Justice Ana Diaz, one of the three on the bench.')
    assert (of(actors, "the three").type, of(actors, "the three").sectors) == ("group", ("JUD",))


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The smugglers, all Guineans, fled.", "smugglers", "GIN"),
        ("Both men, both Danes, fled.", "men", "DNK"),
        ("Nine Kenyan peacekeepers were hit, and one, a corporal, died.", "corporal", "KEN"),
        ("Nine Kenyan and six Danish nurses were hit. One, a surgeon, died.", "surgeon", None),
        ("The Kenyan navy seized two Iranian dhows. Their crews were freed.", "crews", "IRN"),
        ("The Kenyan nuncio received bishops from Myanmar.", "bishops", "MMR"),
        ("Norway's king told his subjects to be calm.", "subjects", "NOR"),
        ("The Lao premier arrived in Lima. His hosts gave him a horse.", "hosts", "PER"),
        ("Taiwan chased mainland trawlers. Their crews were calm.", "crews", "CHN"),
        ("Two Republicans voted no.", "Republicans", "USA"),
    ],
)
def test_the_country_of_a_group(find: Callable[[str], Actors], text: str, words: str, country: str | None) -> None:
    assert of(find(text), words).country == country


@pytest.mark.parametrize("text", ["The painter's subjects were poor.", "The shepherd lost his flock."])
def test_subjects_and_flocks_that_are_no_people(find: Callable[[str], Actors], text: str) -> None:
    assert all(ref.span.text not in {"subjects", "flock"} for ref in find(text).refs)


@pytest.mark.parametrize(
    ("text", "words", "means"),
    [
        ("Thai guards say Lao soldiers throw stones at them.", "them", ["Thai guards"]),
        ("Thai soldiers freed nine Lao miners. Gunmen had held them.", "them", ["nine Lao miners"]),
        ("The premier ignored the bishops' letter, saying they should pray.", "they", ["bishops"]),
        ("The UN envoy came at the generals' invitation. They let him wait.", "They", ["generals"]),
        ('Peru expelled reporter Ana Diaz on Friday. "They lied to me," she said.', "They", ["Peru"]),
        ("The Red Cross said its teams had left; they had found nobody.", "they", ["teams"]),
        ("The court ruled for Peru in its dispute with Chile.", "its", ["Peru"]),
        ("Peru accused Chile of violating its airspace.", "its", ["Peru"]),
        ("Peru accused Chile of hiding its debts.", "its", ["Chile"]),
        ("Peru asked a court to halt the sale of its bank.", "its", ["Peru"]),
        ("Peru asked a court to review its ruling.", "its", ["court"]),
        ("Peru asked Chile to order the return of its envoy.", "its", ["Peru"]),
        ("Kenya will not recognise Somaliland until it holds a vote.", "it", ["Somaliland"]),
        ("Kenya will not lift the sanctions on Chad unless it frees the men.", "it", ["Chad"]),
        ("A judge jailed a banker. Prosecutors said he had lied.", "he", ["banker"]),
        ("A judge jailed a banker. He said the law was clear.", "He", ["judge"]),
        ("The police chief resigned after a judge found he had lied.", "he", ["police chief"]),
    ],
)
def test_pronouns_by_what_is_done(find: Callable[[str], Actors], text: str, words: str, means: list[str]) -> None:
    assert roots(find(text), words) == means


@pytest.mark.parametrize(
    ("text", "words", "means"),
    [
        ('Thai dockers\' union: "We are tired"', "We", ["Thai dockers' union"]),
        ('Thai farmers marched. "Prices are killing us," read a banner.', "us", ["Thai farmers"]),
        ('Thai students marched. "They fear us," said one of them.', "us", ["Thai students"]),
        ('The premier spoke of the army: "We must pay"', "We", ["We"]),
    ],
)
def test_who_we_are(find: Callable[[str], Actors], text: str, words: str, means: list[str]) -> None:
    assert roots(find(text), words) == means


@pytest.mark.parametrize(
    ("text", "words", "means"),
    [
        ("Peru's former dictator left jail. Omar Reda had served nine years.", "Omar Reda", "Peru's former dictator"),
        ("The mayor resigned. Omar Reda had led the protests against him.", "Omar Reda", "Omar Reda"),
        ("A court fined the brother of poet Omar Reda. Ali Reda, 19, studies law.", "Ali Reda", "brother"),
        ("Togo's army chief was calm. \"We won,\" said General Omar Reda.", "General Omar Reda", "Togo's army chief"),
        ("Judges convicted a Dutch engineer of theft. The 43-year-old had worked in Eindhoven.", "43-year-old",
         "Dutch engineer"),
        ("A Chinese-owned ferry sank off Denmark. Its captain, a Russian, was questioned.", "Russian", "captain"),
        ("Police searched the home of a retired admiral, Omar Reda, over what it called a plot.", "Omar Reda",
         "retired admiral"),
        ("Blue helmets from Nepal were shot. The Nepalese left.", "Nepalese", "Blue helmets"),
    ],
)  # fmt: skip
def test_who_is_named_or_described_late(find: Callable[[str], Actors], text: str, words: str, means: str) -> None:
    assert roots(find(text), words) == [means]


def test_the_other_brother(find: Callable[[str], Actors]) -> None:
    actors = find("Two brothers, Ali Reda and Omar Reda, ran the port; Omar was shot last week, and his brother fled.")
    assert roots(actors, "brother") == ["Ali Reda"]


def test_parties_that_are_told_apart_by_their_place(find: Callable[[str], Actors]) -> None:
    assert roots(find("Peru met Chile. It urged both parties on the island to talk."), "parties") == ["parties"]


def test_the_adjective_of_a_nation_opens_no_name(find: Callable[[str], Actors]) -> None:
    actors = find("Exiled Belarusian opposition leader Palina Khadasevich met the Czech president in Prague.")
    assert all(ref.span.text != "Exiled Belarusian" for ref in actors.refs)


@pytest.mark.parametrize(
    ("text", "words", "means"),
    [
        ("Farmers and the police clashed; the former threw stones.", "former", ["Farmers"]),
        ("Lima and the miners agreed. The latter went home.", "latter", ["miners"]),
        ("Peru met Chile, the former asking for help.", "former", ["Peru"]),
    ],
)
def test_the_former_and_the_latter(find: Callable[[str], Actors], text: str, words: str, means: list[str]) -> None:
    assert roots(find(text), words) == means


@pytest.mark.parametrize(
    "text",
    [
        "The minister lied on four occasions, three of them under oath.",
        "Togo's plan was listed as one of them.",
        "The delegates split, with 621 of the 1,237 absent.",
    ],
)
def test_parts_of_what_is_no_actor(find: Callable[[str], Actors], text: str) -> None:
    assert all(ref.type is None for ref in find(text).refs if " of the" in ref.span.text)
