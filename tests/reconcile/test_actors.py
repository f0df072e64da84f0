"""Who is one actor over several reports, by extractions made by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pytest

from onrecord.knowledge import Knowledge
from onrecord.model import Actor, ActorRef, Extraction, Reference, Role, Span
from onrecord.reconcile.actors import Cast, resolve_actors

MAY_2022 = Reference(start="2022-05-02", end="2022-05-02", basis="published")


def ref(words: str, *, role: str | None = None, **fields: object) -> ActorRef:
    """A person by name, or by office alone where the words begin with "the"."""
    at = fields.pop("at", 0)
    assert isinstance(at, int)
    span = Span(start=at, end=at + len(words), text=words)
    name = None if words.startswith("the ") else words
    country = fields.get("country")
    assert country is None or isinstance(country, str)
    office = Role(title=role, country=country, evidence=span) if role else None
    standard: dict[str, object] = {"form": "name" if name else "nominal", "type": "person", "name": name}
    return ActorRef(span=span, role=office, **{**standard, **fields})  # type: ignore[arg-type]


@dataclass(frozen=True)
class Told:
    """Reports, each with its references and the story it belongs to."""

    cast: Cast

    def who(self, report: str, position: int = 0) -> str:
        (actor,) = self.cast.of[report][position].actors
        return actor

    def rule(self, report: str, position: int = 0) -> str:
        return self.cast.of[report][position].rule

    def actor(self, ident: str) -> Actor:
        return next(actor for actor in self.cast.actors if actor.id == ident)


def told(
    knowledge: Knowledge,
    reports: Mapping[str, Sequence[ActorRef]],
    stories: dict[str, str] | None = None,
    on: Reference | None = None,
) -> Told:
    extractions = [
        Extraction(report=report, version="1", actors=tuple(refs), events=(), statements=())
        for report, refs in reports.items()
    ]
    story = stories or dict.fromkeys(reports, "s")
    return Told(resolve_actors(extractions, story, dict.fromkeys(reports, on), knowledge))


def test_a_known_name_its_surname_and_his_office_in_one_story_are_one(knowledge: Knowledge) -> None:
    found = told(
        knowledge,
        {
            "r1": [ref("Antony Blinken", role="secretary of state", country="USA")],
            "r2": [ref("Blinken")],
            "r3": [ref("the US secretary of state", role="secretary of state", country="USA")],
        },
    )
    assert [found.who(report) for report in ("r1", "r2", "r3")] == ["antony-blinken"] * 3
    assert found.actor("antony-blinken").names == ("Antony Blinken", "Blinken")


def test_two_persons_of_one_surname_stay_apart_and_the_surname_alone_is_neither(knowledge: Knowledge) -> None:
    found = told(
        knowledge,
        {
            "r1": [ref("Ilmar Toskela", country="FIN"), ref("Kaisa Toskela", at=40, country="FIN")],
            "r2": [ref("Toskela", country="FIN")],
        },
    )
    assert len({found.who("r1", 0), found.who("r1", 1), found.who("r2")}) == 3


@pytest.mark.parametrize(
    ("one", "other"), [("Andrei Melnichenkov", "Andrey Melnichenkov"), ("Mohammed Qasimov", "Muhammad Qasimov")]
)
def test_transliterations_of_a_name_are_one(knowledge: Knowledge, one: str, other: str) -> None:
    found = told(knowledge, {"r1": [ref(one)], "r2": [ref(other)]})
    assert found.who("r1") == found.who("r2")


def test_known_persons_join_over_stories_under_all_spellings(knowledge: Knowledge) -> None:
    reports = {"r1": [ref("Sergei Lavrov")], "r2": [ref("Sergey Lavrov")]}
    found = told(knowledge, reports, {"r1": "s1", "r2": "s2"})
    assert {found.who("r1"), found.who("r2")} == {"sergei-lavrov"}


def test_one_report_that_takes_a_son_for_his_father_makes_them_one_nowhere_else(knowledge: Knowledge) -> None:
    son = ref("Hunter Biden", known="hunter-biden", country="USA")
    taken = [
        son, ref("Joe Biden", at=40, stands_for=(0,), country="USA"), ref("Biden", at=60, stands_for=(0,)),
    ]  # fmt: skip
    father = [ref("Joe Biden", known="joe-biden", country="USA")]
    found = told(knowledge, {"r1": taken, "r2": father, "r3": [son]}, {"r1": "s1", "r2": "s2", "r3": "s3"})
    assert (found.who("r2"), found.who("r3")) == ("joe-biden", "hunter-biden")
    assert "Joe Biden" in found.actor("joe-biden").names


def test_a_name_that_one_report_of_many_reads_wrong_is_not_shown(knowledge: Knowledge) -> None:
    many = {f"r{n}": [ref("Harrow Chamber", type="organization", country="GBR")] for n in range(25)}
    wrong = [
        ref("Harrow Chamber", type="organization", country="GBR"),
        ref("Old Harrow Chamber Pots", type="organization", country="GBR", at=40, stands_for=(0,)),
    ]  # fmt: skip
    found = told(knowledge, {**many, "x": wrong})
    assert found.actor(found.who("x")).name == "Harrow Chamber"
    assert "Old Harrow Chamber Pots" in found.actor(found.who("x")).names


def test_the_words_beside_a_name_outrank_the_known_bearer(knowledge: Knowledge) -> None:
    found = told(knowledge, {"r1": [ref("Sergei Lavrov", role="mayor", country="BGR")]})
    assert found.who("r1") != "sergei-lavrov"


def test_one_full_name_joins_over_stories_by_its_country_alone(knowledge: Knowledge) -> None:
    stories = {"r1": "s1", "r2": "s2", "r3": "s3", "r4": "s4"}
    found = told(
        knowledge,
        {
            "r1": [ref("Ilmar Toskela", country="FIN")],
            "r2": [ref("Ilmar Toskela", country="FIN")],
            "r3": [ref("Ilmar Toskela", country="EST")],
            "r4": [ref("Ilmar Toskela")],
        },
        stories,
    )
    assert found.who("r1") == found.who("r2")
    assert len({found.who(report) for report in stories}) == 3


def test_a_surname_means_no_one_of_another_story(knowledge: Knowledge) -> None:
    found = told(
        knowledge,
        {"r1": [ref("Ilmar Toskela", country="FIN")], "r2": [ref("Toskela", country="FIN")]},
        {"r1": "s1", "r2": "s2"},
    )
    assert found.who("r1") != found.who("r2")


def test_an_inferred_country_joins_nobody_over_stories(knowledge: Knowledge) -> None:
    inferred = ref("Ilmar Toskela", country="FIN", rule="name; only country of the report")
    found = told(knowledge, {"r1": [inferred], "r2": [inferred]}, {"r1": "s1", "r2": "s2"})
    assert found.who("r1") != found.who("r2")


def test_an_inferred_country_parts_nobody_within_a_story(knowledge: Knowledge) -> None:
    inferred = ref("Ilmar Toskela", country="SWE", rule="name; only country of the report")
    found = told(knowledge, {"r1": [inferred], "r2": [ref("Ilmar Toskela", role="envoy", country="FIN")]})
    assert found.who("r1") == found.who("r2")


def test_an_office_means_who_held_it_on_the_day_of_the_report(knowledge: Knowledge) -> None:
    office = ref("the Egyptian president", role="president", country="EGY")
    (holder,) = knowledge.office_holders("president", "EGY", date(2022, 5, 2))
    found = told(knowledge, {"r1": [office]}, on=MAY_2022)
    assert found.who("r1") == holder.id
    assert found.rule("r1").endswith("office on that date")


def test_an_office_without_a_day_is_nobody_known(knowledge: Knowledge) -> None:
    office = ref("the Egyptian president", role="president", country="EGY")
    assert told(knowledge, {"r1": [office]}).who("r1").startswith("a-")


def test_two_holders_of_an_office_leave_the_office_alone_open(knowledge: Knowledge) -> None:
    minister = {"role": "health minister", "country": "FIN"}
    found = told(
        knowledge,
        {
            "r1": [ref("Ilmar Toskela", **minister), ref("Outi Saarve", at=40, **minister)],
            "r2": [ref("the Finnish health minister", **minister)],
        },
    )
    assert found.who("r2") not in {found.who("r1", 0), found.who("r1", 1)}


def test_what_stands_for_several_names_all_of_them(knowledge: Knowledge) -> None:
    both = ref("the two", at=80, type=None, stands_for=(0, 1))
    found = told(knowledge, {"r1": [ref("Ilmar Toskela"), ref("Outi Saarve", at=40), both]})
    assert set(found.cast.of["r1"][2].actors) == {found.who("r1", 0), found.who("r1", 1)}


def test_the_order_of_reports_does_not_matter(knowledge: Knowledge) -> None:
    reports = {
        "r1": [ref("Ilmar Toskela", country="FIN")],
        "r2": [ref("Toskela")],
        "r3": [ref("Sergei Lavrov"), ref("Lavrov", at=30, stands_for=(0,))],
    }
    backwards = {report: reports[report] for report in reversed(reports)}
    assert told(knowledge, reports).cast.actors == told(knowledge, backwards).cast.actors


def test_a_town_is_nobody_who_is_named(knowledge: Knowledge) -> None:
    place = ref("Aba", form="nominal", type="group", name=None, country="NGA", rule="place")
    people = ref("the doctors", type="group", country="NGA", at=9)
    found = told(knowledge, {"r1": [place, people]})
    assert found.cast.named == {found.who("r1", 1)}


def test_a_person_is_shown_by_the_full_name_that_reports_use(knowledge: Knowledge) -> None:
    found = told(knowledge, {"r1": [ref("Abdel Fattah al-Burhan", country="SDN")], "r2": [ref("al-Burhan")]})
    assert found.actor(found.who("r1")).name == "Abdel Fattah al-Burhan"


def test_a_surname_alone_does_not_replace_the_known_name(knowledge: Knowledge) -> None:
    found = told(knowledge, {"r1": [ref("Blinken", country="USA")]})
    assert found.actor("antony-blinken").name == "Antony Blinken"


def test_a_full_name_tells_that_a_known_surname_is_another_man(knowledge: Knowledge) -> None:
    found = told(knowledge, {"r1": [ref("Gennady Lavrov", role="foreign minister"), ref("Lavrov")]})
    assert found.who("r1").startswith("a-")


def test_several_whom_one_word_names_stay_apart(knowledge: Knowledge) -> None:
    both = [ref("the envoys", type="group", country=country) for country in ("PER", "CHL")]
    one, other = (told(knowledge, {"a": both}).who("a", position) for position in (0, 1))
    assert one != other


def body(words: str, *, at: int = 0, stands_for: tuple[int, ...] = ()) -> ActorRef:
    return ref(words, type="organization", country="USA", at=at, stands_for=stands_for)


def test_a_body_with_a_name_is_one_over_stories_and_one_with_a_common_noun_is_not(knowledge: Knowledge) -> None:
    for name, joined in [("Ardan Rail", True), ("Axios", True), ("Court", False), ("federal court", False)]:
        cast = told(knowledge, {"r1": [body(name)], "r2": [body(name)]}, {"r1": "s", "r2": "t"})
        assert (cast.who("r1") == cast.who("r2")) is joined, name


def test_a_body_goes_by_its_longest_name_over_stories(knowledge: Knowledge) -> None:
    hall = [body("Harlan County House"), body("House", at=40, stands_for=(0,))]
    cast = told(knowledge, {"r1": hall, "r2": [body("House")], "r3": hall[:1]}, {"r1": "s", "r2": "t", "r3": "u"})
    assert cast.who("r1") == cast.who("r3") != cast.who("r2")


def test_a_sector_that_is_rarely_told_is_left_out(knowledge: Knowledge) -> None:
    often = [ref("Ada Lind", at=10 * n, sectors=("GOV",)) for n in range(21)]
    cast = told(knowledge, {"r1": [*often, ref("Ada Lind", at=900, sectors=("JRN",))], "r2": often[:2]})
    assert cast.actor(cast.who("r1")).sectors == ("GOV",)
