"""
Threads: stories that are steps of a longer one, linked without being merged.

Talks open, break off and resume; each is a story. A story follows the likeliest one that began up to a few weeks
before it, if both are so alike that reports like theirs, printed on one day, would be of one story. The scores are
those of stories; what is compared is each story's average report. Stories without dates follow nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isqrt

from onrecord.reconcile.named_days import NamedDays
from onrecord.reconcile.stories import StoryFacts, likeness
from onrecord.reconcile.story_model import load_model
from onrecord.reconcile.terms import NORM, ReportVector, Vector, product

LONGEST_GAP = 21  # days between the last report of a step and the first of the next
SHARED_KEYS = 3  # of so many heaviest that two stories must have in common to be compared
KEYS = 20
LEAST_WHOLE = 450  # a square root of a cosine in thousandths; of stories less alike none follows another
LEAST_ODDS = 2000  # log odds in thousandths; by less, any two stories about one person in office would be linked
DAY_LENGTH = 10  # of an ISO day
NO_DAYS = NamedDays(weekdays=(0,) * 7, dates=frozenset())  # each step names days of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A dated story: its first and last day (ordinals) and its average report, dated as if all were of one day."""

    story: str
    first: int
    last: int
    average: StoryFacts


def threads(stories: Mapping[str, Sequence[StoryFacts]]) -> dict[str, str]:
    """Give the thread of each story that has one; a thread goes by the smallest of its reports with a prefix."""
    steps = sorted(_steps(stories), key=lambda step: (step.first, step.story))
    before = dict(_followed(steps))
    members: dict[str, list[str]] = defaultdict(list)
    for story in sorted({*before, *before.values()}):
        members[_beginning(story, before)].append(story)
    return {
        story: "h-" + min(report.id for other in linked for report in stories[other])
        for linked in members.values()
        for story in linked
    }


def _beginning(story: str, before: Mapping[str, str]) -> str:
    while story in before:
        story = before[story]
    return story


def _steps(stories: Mapping[str, Sequence[StoryFacts]]) -> Iterator[_Step]:
    for story, reports in stories.items():
        days = [r.published[:DAY_LENGTH] for r in reports if r.published and len(r.published) >= DAY_LENGTH]
        if days:
            first, last = (date.fromisoformat(day).toordinal() for day in (min(days), max(days)))
            yield _Step(story=story, first=first, last=last, average=_average(story, min(days), reports))


def _average(story: str, day: str, reports: Sequence[StoryFacts]) -> StoryFacts:
    vectors = [report.vector for report in reports]
    keys = Counter(key for vector in vectors for key in vector.keys)
    whole = _mean([vector.whole for vector in vectors])
    heaviest = sorted(keys, key=lambda key: (-keys[key] * whole.get(key, 0), key))[:KEYS]
    mean = ReportVector(
        whole=whole,
        lead=_mean([vector.lead for vector in vectors]),
        head=_mean([vector.head for vector in vectors]),
        keys=tuple(heaviest),
    )
    return StoryFacts(id=story, published=day, vector=mean, named=NO_DAYS)


def _mean(vectors: Sequence[Vector]) -> Vector:
    """The sum, brought to length `NORM`."""
    if len(vectors) == 1:
        return vectors[0]
    total: Counter[str] = Counter()
    for vector in vectors:
        total.update(vector)
    length = isqrt(product(total, total)) or 1
    return {term: weight * NORM // length for term, weight in total.items()}


def _followed(steps: Sequence[_Step]) -> Iterator[tuple[str, str]]:
    """Each story that follows another, with that other."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, step in enumerate(steps):
        earlier = (steps[other] for other in _sharing(step, holders))
        scored = [(_odds(other, step), other.first, other.story) for other in earlier if _precedes(other, step)]
        odds, _, story = max(scored, default=(None, 0, ""))
        if odds is not None and odds >= LEAST_ODDS:
            yield step.story, story
        for key in step.average.vector.keys:
            holders[key].append(place)


def _sharing(step: _Step, holders: Mapping[str, list[int]]) -> list[int]:
    """The places of earlier steps with enough of its keys."""
    shared = Counter(place for key in step.average.vector.keys for place in holders.get(key, ()))
    return sorted(place for place, count in shared.items() if count >= SHARED_KEYS)


def _precedes(earlier: _Step, later: _Step) -> bool:
    if not (earlier.first < later.first <= earlier.last + LONGEST_GAP):
        return False
    return isqrt(product(earlier.average.vector.whole, later.average.vector.whole)) >= LEAST_WHOLE


def _odds(earlier: _Step, later: _Step) -> int:
    return load_model().first_sight.of(likeness(earlier.average, later.average, gap=0))
