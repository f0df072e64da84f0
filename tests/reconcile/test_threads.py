import random

from onrecord.reconcile.stories import StoryFacts, story_facts
from onrecord.reconcile.threads import LONGEST_GAP, threads

SEIZURE = (
    "Velmark seizes two Ardanian fishing boats off Harrow Point",
    "Velmark's navy seized two Ardanian fishing boats off Harrow Point early on Monday and took their eleven crew "
    "members ashore at Port Sel, the Velmark coast guard said. The boats had crossed into waters that Velmark has "
    "closed to foreign vessels since a quota dispute broke out in March. Ardania's foreign minister, Mila Toren, "
    "called the seizure piracy and summoned the ambassador. Fishermen in Ardania's northern harbors said they would "
    "keep their boats in port until the crews were free.",
)
RELEASE = (
    "Velmark frees crews of seized Ardanian fishing boats",
    "Velmark has freed the eleven crew members of the two Ardanian fishing boats that its navy seized off Harrow "
    "Point last week, Ardania's foreign minister, Mila Toren, said. They left Port Sel on a coast guard vessel. The "
    "boats stay under guard in the harbor until the quota dispute over waters closed to foreign vessels is settled. "
    "Toren dropped the word piracy, with which she had met the seizure, and thanked the Velmark ambassador.",
)
ELECTION = (
    "Sorrel party wins Tesmania's election",
    "The Sorrel party has won the parliamentary election in Tesmania, taking 61 of the 120 seats, the electoral "
    "commission announced on Monday. Its leader, Pell Andrade, promised to cut taxes and to hold a referendum on "
    "the constitution within a year. Turnout was the lowest since independence, observers said.",
)


def told(id: str, report: tuple[str, str], day: str | None) -> list[StoryFacts]:
    return [story_facts(id, day, *report)]


STORIES = {
    "t-a": told("a", SEIZURE, "2031-05-05"),
    "t-b": told("b", RELEASE, "2031-05-14"),
    "t-c": told("c", ELECTION, "2031-05-14"),
}


def test_the_next_step_of_a_story_is_of_its_thread() -> None:
    assert threads(STORIES) == {"t-a": "h-a", "t-b": "h-a"}


def test_three_steps_are_one_thread() -> None:
    third = {"t-d": told("d", SEIZURE, "2031-05-30")}
    assert threads({**STORIES, **third}) == {"t-a": "h-a", "t-b": "h-a", "t-d": "h-a"}


def test_what_happens_much_later_starts_anew() -> None:
    assert LONGEST_GAP < 50
    assert threads({**STORIES, "t-b": told("b", RELEASE, "2031-07-14")}) == {}


def test_a_story_without_a_date_follows_nothing() -> None:
    assert threads({**STORIES, "t-b": told("b", RELEASE, None)}) == {}


def test_stories_of_one_day_are_no_steps() -> None:
    assert threads({**STORIES, "t-b": told("b", RELEASE, "2031-05-05")}) == {}


def test_the_order_of_stories_and_reports_changes_nothing() -> None:
    several = {**STORIES, "t-a": STORIES["t-a"] + told("e", SEIZURE, "2031-05-06")}
    chance = random.Random(3)  # noqa: S311 (no secret)
    shuffled = {
        story: chance.sample(several[story], len(several[story])) for story in chance.sample(sorted(several), 3)
    }
    assert threads(shuffled) == threads(several) == {"t-a": "h-a", "t-b": "h-a"}
