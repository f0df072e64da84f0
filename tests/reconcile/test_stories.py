import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reconcile.sparse_linkage import Thresholds, grouped
from onrecord.reconcile.stories import MAX_GAP, StoryFacts, group, story_facts
from onrecord.reconcile.story_decisions import UNRULED, StoryRuling
from onrecord.reconcile.story_model import Likeness, load_model


def stories_of(reports: list[StoryFacts], ruling: StoryRuling = UNRULED) -> list[tuple[str, ...]]:
    return group(reports, ruling).stories


SEIZURE = (
    "Velmark seizes two Ardanian fishing boats",
    "PORT SEL — Velmark's navy seized two Ardanian fishing boats off Harrow Point early on Monday and took their "
    "eleven crew members ashore, the Velmark coast guard said. The boats had crossed into waters that Velmark has "
    "closed to foreign vessels since a quota dispute broke out in March, it said. Ardania's foreign minister, Mila "
    "Toren, called the seizure piracy and summoned the Velmark ambassador. Fishermen in Ardania's northern harbors "
    "said they would keep their boats in port until the crews were free.",
)
SEIZURE_TOLD_AGAIN = (
    "Ardania summons envoy after fishing boats are seized",
    "Ardania's Foreign Minister Mila Toren summoned the ambassador of Velmark on Monday after its navy boarded and "
    "seized two fishing boats near Harrow Point. Toren told reporters that the eleven fishermen on board must be "
    "freed at once. Velmark's coast guard says that the boats were fishing without a quota in waters closed to "
    "foreigners. Relatives of the crews gathered in the harbor of Port Sel, where the two boats lie under guard.",
)
ELECTION = (
    "Sorrel party wins Tesmania's election",
    "The Sorrel party has won the parliamentary election in Tesmania, taking 61 of the 120 seats, the electoral "
    "commission announced on Monday. Its leader, Pell Andrade, promised to cut taxes and to hold a referendum on "
    "the constitution within a year. Turnout was the lowest since independence. The governing coalition conceded "
    "defeat after half of the ballots had been counted, and observers called the vote free and fair.",
)


def facts(id: str, report: tuple[str | None, str], published: str | None) -> StoryFacts:
    return story_facts(id, published, *report)


def test_two_accounts_of_one_day_are_one_story() -> None:
    reports = [
        facts("a", SEIZURE, "2031-05-05"),
        facts("b", SEIZURE_TOLD_AGAIN, "2031-05-06T08:00:00Z"),
        facts("c", ELECTION, "2031-05-05"),
    ]
    assert stories_of(reports) == [("a", "b"), ("c",)]


@pytest.mark.parametrize("dates", [("2031-05-05", None), (None, None)])
def test_undated_accounts_of_one_happening_are_one_story(dates: tuple[str | None, str | None]) -> None:
    reports = [facts("a", SEIZURE, dates[0]), facts("b", SEIZURE_TOLD_AGAIN, dates[1]), facts("c", ELECTION, None)]
    assert stories_of(reports) == [("a", "b"), ("c",)]


PACT = (
    "France and Germany sign pact for a common tank",
    "France and Germany signed a pact on Monday that commits both to build and buy a common battle tank by 2040, "
    "the French defence ministry said. The tank is to replace the Leclerc and the Leopard. Ministers of the two "
    "countries met in Paris and shared out the work between arms makers on both sides of the Rhine: Germany leads "
    "on the hull and the gun, France on sensors and artificial intelligence. The programme will cost 40 billion "
    "euros. Unions in Bourges and Kassel fear for jobs; the German parliament must still approve the money.",
)
PACT_TOLD_AGAIN = (
    "Berlin and Paris agree on tank of the future",
    "After years of quarrel over who leads, Germany and France agreed on Monday to develop a new battle tank "
    "together, officials in Berlin said. The accord, signed by both defence ministers, is worth some 40 billion "
    "euros and is to give both armies a successor to the Leopard and the Leclerc by 2040. German arms makers build "
    "hull and gun; French firms deliver sensors. The Bundestag votes on the money in autumn, and unions in Kassel "
    "have announced protests.",
)
WITHDRAWAL = (
    "France pulls last troops from Chad",
    "France withdrew its last soldiers from Chad on Monday, ending a presence of six decades in the Sahel, the "
    "French defence ministry said. A convoy left the Kossei base near the airport of the capital, N'Djamena, for "
    "Cameroon, where a ship waits for its vehicles. Chad ended a defence agreement with Paris last year and had set "
    "a deadline for the departure of the thousand men. France has lost its bases in Mali, Niger and Burkina Faso "
    "since 2022, after coups there. Chadian officers took over the base in a short ceremony.",
)
WITHDRAWAL_TOLD_AGAIN = (
    "Chad takes over base as French soldiers leave",
    "Chad's army took over the Kossei base in N'Djamena on Monday after the last French soldiers had left for "
    "Cameroon, the government said. The thousand men had to go by a deadline that Chad set when it scrapped its "
    "defence agreement with Paris last year. Residents watched the convoy pass; some cheered. French troops had "
    "been in the country for most of the time since its independence and flew missions over the Sahel from there. "
    "Mali, Niger and Burkina Faso sent them home earlier.",
)


@pytest.mark.parametrize("day", ["2031-05-05", None])
def test_reports_of_one_day_about_one_country_are_told_apart(day: str | None) -> None:
    told = [PACT, WITHDRAWAL, PACT_TOLD_AGAIN, WITHDRAWAL_TOLD_AGAIN]
    assert stories_of([facts(id, report, day) for id, report in zip("abcd", told, strict=True)]) == [
        ("a", "c"),
        ("b", "d"),
    ]


BRIEF = (
    "Tarvani freed",
    "A court in Oskelberg has freed the editor Milo Tarvani. He was held for a year over an essay on the harbor.",
)
BRIEF_TOLD_AGAIN = (
    "Judges let editor go after a year",
    "Milo Tarvani left the prison of Oskelberg on Monday, a year after he was taken there. Friends cheered him.",
)


def test_briefs_of_one_day_find_each_other_by_names_that_nobody_knows() -> None:
    reports = [facts("a", BRIEF, "2031-05-05"), facts("b", BRIEF_TOLD_AGAIN, "2031-05-05")]
    assert stories_of([*reports, facts("c", ELECTION, "2031-05-05")]) == [("a", "b"), ("c",)]


def test_a_month_is_no_date_to_group_by() -> None:
    assert stories_of([facts("a", SEIZURE, "2031-05"), facts("b", SEIZURE_TOLD_AGAIN, "2031-05-05")]) == [("a", "b")]


def test_a_missing_title_does_not_part_a_story() -> None:
    untitled = (None, SEIZURE_TOLD_AGAIN[1])
    assert stories_of([facts("a", SEIZURE, "2031-05-05"), facts("b", untitled, "2031-05-05")]) == [("a", "b")]


def test_what_comes_again_a_month_later_is_another_story() -> None:
    assert stories_of([facts("a", SEIZURE, "2031-05-05"), facts("b", SEIZURE, "2031-06-05")]) == [("a",), ("b",)]


RELEASE = (
    "Velmark frees crews of Ardanian fishing boats",
    "Velmark released the eleven Ardanian fishermen on Monday whom its navy had seized off Harrow Point, the coast "
    "guard said. A ferry took the crews home from Port Sel, where families met them in the harbor. Foreign Minister "
    "Mila Toren thanked two mediators from Tesmania. Velmark keeps the fishing boats until a court has ruled on the "
    "quota, and a fine of 40,000 crowns for each of them is still owed.",
)


def test_an_undated_report_goes_to_the_day_it_is_nearest_to() -> None:
    undated = facts("u", SEIZURE_TOLD_AGAIN, None)
    assert stories_of([facts("a", RELEASE, "2031-05-19"), undated]) == [("a", "u")]
    reports = [facts("a", RELEASE, "2031-05-19"), facts("b", SEIZURE, "2031-05-05"), undated]
    assert stories_of(reports) == [("a",), ("b", "u")]


def test_an_undated_report_does_not_tie_two_months() -> None:
    reports = [facts("a", SEIZURE, "2031-05-05"), facts("b", SEIZURE, "2031-06-05"), facts("c", SEIZURE, None)]
    assert sorted(map(len, stories_of(reports))) == [1, 2]


@pytest.mark.parametrize("whole", [300, 400, 500, 600, 700])
def test_undated_reports_need_more_likeness_than_those_of_one_day(whole: int) -> None:
    alike = Likeness(whole=whole, lead=whole, head=whole, cross=whole, told=whole, rare=18_000, weekdays=0, gap=0)
    for sight in (load_model().first_sight, load_model().among):
        assert sight.of(replace(alike, gap=None)) < sight.of(alike)


def test_the_days_that_an_undated_report_names_tell_its_week() -> None:
    alike = Likeness(whole=500, lead=500, head=500, cross=500, told=500, rare=18_000, weekdays=0, gap=None)
    fits = replace(alike, half_dated=1000, near_dates=1000)
    misfits = replace(alike, half_dated=1000, odd_weekdays=1000, far_dates=1000)
    for sight in (load_model().first_sight, load_model().among):
        assert sight.of(misfits) < sight.of(alike) < sight.of(fits)


def test_what_speaks_for_other_days_speaks_against_a_pair() -> None:
    odds = load_model().among
    alike = Likeness(whole=500, lead=500, head=500, cross=500, told=500, rare=18_000, weekdays=0, gap=None)
    assert odds.of(replace(alike, other_days=2000)) < odds.of(alike) < odds.of(replace(alike, quoted=3000))


def test_more_days_between_never_make_a_story_likelier() -> None:
    for gaps in (load_model().first_sight.dated.gaps, load_model().among.dated.gaps):
        assert len(gaps) == MAX_GAP + 1
        assert list(gaps) == sorted(gaps, reverse=True)


def test_no_reports_no_stories() -> None:
    assert stories_of([]) == []


def happenings() -> list[StoryFacts]:
    """Forty reports on ten happenings, made of words that each happening has for itself and words that all share."""
    chance = random.Random(4)  # noqa: S311 (no secret)
    common = "talks border treaty minister army protest election sanctions court port budget strike".split()
    reports = []
    for number in range(40):
        own = [f"thing{number % 10}x{n}" for n in range(25)]
        words = chance.choices(own, k=90) + chance.choices(common, k=30)
        day = None if number % 5 == 0 else f"2031-05-{1 + number % 10 + chance.randrange(3):02}"
        reports.append(facts(f"r{number:02}", (None, " ".join(words)), day))
    return reports


HAPPENINGS = happenings()


def test_happenings_are_told_apart() -> None:
    found = stories_of(HAPPENINGS)
    assert found == [tuple(f"r{n:02}" for n in range(first, 40, 10)) for first in range(10)]


@settings(max_examples=20, deadline=None)
@given(st.permutations(HAPPENINGS))
def test_the_order_of_reading_changes_nothing(reports: list[StoryFacts]) -> None:
    assert stories_of(reports) == stories_of(HAPPENINGS)


def joinable(one: object, other: object) -> bool:
    return True


def level(least: int) -> Thresholds:
    return Thresholds(single=least, groups=least, last=least, chosen=least, lead=0, nearest=0)


@settings(deadline=None)
@given(st.dictionaries(st.tuples(st.integers(0, 5), st.integers(6, 11)), st.integers(1, 9000)), st.randoms())
def test_the_order_of_links_changes_no_group(links: dict[tuple[int, int], int], chance: random.Random) -> None:
    shuffled = chance.sample(sorted(links.items()), len(links))
    assert grouped(12, dict(shuffled), level(2500), joinable) == grouped(12, links, level(2500), joinable)
    assert grouped(12, dict(shuffled), RIVALRY, joinable) == grouped(12, links, RIVALRY, joinable)
    near = replace(RIVALRY, nearest=600)
    assert grouped(12, dict(shuffled), near, joinable) == grouped(12, links, near, joinable)


def test_a_missing_pair_counts_zero() -> None:
    assert grouped(3, {(0, 1): 4000, (1, 2): 3000}, level(2000), joinable) == [[0, 1], [2]]
    assert grouped(3, {(0, 1): 4000, (1, 2): 4000}, level(2000), joinable) == [[0, 1, 2]]


def test_the_strongest_link_counts_beside_the_mean() -> None:
    links = {(0, 1): 4000, (1, 2): 3000}
    assert grouped(3, links, replace(level(2000), nearest=200), joinable) == [[0, 1], [2]]
    assert grouped(3, links, replace(level(2000), nearest=400), joinable) == [[0, 1, 2]]


def test_ties_go_to_the_smaller_items() -> None:
    assert grouped(3, {(1, 2): 3000, (0, 1): 3000}, level(2000), joinable) == [[0, 1], [2]]


def test_two_groups_need_more_than_one_item_does() -> None:
    thresholds = Thresholds(single=1000, groups=3000, last=1000, chosen=1000, lead=0, nearest=0)
    two_groups = {(0, 1): 9000, (2, 3): 9000, (0, 2): 2000, (0, 3): 2000, (1, 2): 2000, (1, 3): 2000}
    one_more = {(0, 1): 9000, (0, 2): 2000, (1, 2): 2000}
    assert grouped(4, two_groups, thresholds, joinable) == [[0, 1], [2, 3]]
    assert grouped(3, one_more, thresholds, joinable) == [[0, 1, 2]]


RIVALRY = Thresholds(single=2000, groups=2000, last=1000, chosen=500, lead=500, nearest=0)


def test_what_is_left_alone_joins_the_nearest_without_a_rival() -> None:
    assert grouped(2, {(0, 1): 1000}, RIVALRY, joinable) == [[0, 1]]
    assert grouped(2, {(0, 1): 999}, RIVALRY, joinable) == [[0], [1]]
    assert grouped(3, {(0, 1): 1500, (0, 2): 1000}, RIVALRY, joinable) == [[0, 1], [2]]
    assert grouped(3, {(0, 1): 1500, (0, 2): 1001}, RIVALRY, joinable) == [[0], [1], [2]]


def test_what_leads_others_is_joined_by_less_than_what_is_near_by_itself() -> None:
    assert grouped(3, {(0, 1): 900, (0, 2): 300}, RIVALRY, joinable) == [[0, 1], [2]]
    assert grouped(2, {(0, 1): 900}, RIVALRY, joinable) == [[0], [1]]


def test_groups_of_several_are_not_joined_for_want_of_rivals() -> None:
    links = {(0, 1): 9000, (2, 3): 9000, **dict.fromkeys([(0, 2), (0, 3), (1, 2), (1, 3)], 1500)}
    assert grouped(4, links, RIVALRY, joinable) == [[0, 1], [2, 3]]


def test_what_may_not_be_joined_is_not() -> None:
    assert grouped(2, {(0, 1): 1500}, RIVALRY, lambda one, other: False) == [[0], [1]]
    assert grouped(2, {(0, 1): 9000}, level(2000), lambda one, other: False) == [[0], [1]]


def test_what_people_put_together_comes_first_and_draws_others() -> None:
    assert grouped(3, {(1, 2): 9000}, level(2000), joinable, [(0, 2)]) == [[0, 1, 2]]
    assert grouped(3, {(1, 2): 3000}, level(2000), joinable, [(2, 0)]) == [[0, 2], [1]]


def test_stories_are_as_people_decided() -> None:
    reports = [facts("a", SEIZURE, "2031-05-05"), facts("b", SEIZURE_TOLD_AGAIN, None), facts("c", ELECTION, None)]
    apart = StoryRuling(apart=((frozenset("a"), frozenset("b")),))
    assert stories_of(reports, apart) == [("a",), ("b",), ("c",)]
    assert stories_of(reports, StoryRuling(together=(frozenset("bc"),), apart=apart.apart)) == [("a",), ("b", "c")]


def test_seed_reports_of_one_happening_are_one_story(shared: Callable[[str], Path]) -> None:
    key = json.loads(shared("acceptance/seeds/key.json").read_text(encoding="utf-8"))
    for names in key["same_story"]:
        texts = [shared(f"acceptance/seeds/{name}").read_text(encoding="utf-8") for name in names]
        dates = ["2021-08-17" if "2021-08-17" in text[:40] else None for text in texts]
        reports = [facts(name, (None, text), day) for name, text, day in zip(names, texts, dates, strict=True)]
        assert stories_of(reports) == [tuple(sorted(names))]


def test_an_undated_report_has_the_days_of_what_leaves_no_doubt() -> None:
    dated, copy = facts("a", SEIZURE, "2031-05-05"), facts("b", SEIZURE, None)
    assert group([dated, copy]).sure == {"b"}
    assert group([dated, facts("c", ELECTION, None)]).sure == frozenset()
    together = StoryRuling(together=(frozenset("ac"),))
    assert "c" in group([dated, facts("c", ELECTION, None)], together).sure
