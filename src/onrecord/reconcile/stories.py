"""
Stories: which reports are about the same happenings, by their words and their stated dates.

Reports that share heavy terms within a few days are compared; a logistic model of how alike their words are and how
many days lie between them gives the log odds that both are one story. They are judged twice, the second time with
what else is near to either of them; sparse linkage by mean and strongest link makes the groups.
What is left alone joins the nearest story by less, where no other story is nearly as near.
Undated reports are compared with all days, by fewer and heavier terms, and have models of their own, which also weigh
how alike they are to reports of other days.
All numbers are integers: the result is the same in whatever order the reports are given.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isqrt

from onrecord.reconcile.named_days import NamedDays, common_weekdays, far_dates, named_days, near_dates, odd_weekdays
from onrecord.reconcile.other_days import with_other_days
from onrecord.reconcile.published import day_of
from onrecord.reconcile.quoted_words import ENOUGH, quoted_words
from onrecord.reconcile.rivals import with_rivals
from onrecord.reconcile.sparse_linkage import grouped
from onrecord.reconcile.story_decisions import UNRULED, StoryRuling
from onrecord.reconcile.story_model import Judgement, Likeness, StoryModel, load_model
from onrecord.reconcile.terms import ReportVector, product, rarest, told, vector

MAX_GAP = 6  # days between two reports of one story; more in fewer than 1 in 100 pairs of the editors' round-ups
SHARED_KEYS = 2  # that two dated reports must have in common to be compared
SHARED_KEYS_UNDATED = 2  # of their heaviest
KEYS_UNDATED = 30
LEAST_WHOLE_UNDATED = 270  # undated reports less alike than this are never linked, whatever else they share
LEAST_TOLD = 100  # reports whose headlines share no word and of which neither tells the other's are of two stories,
LIKE_ALL_OVER = 440  # unless they share that much of their words
RAREST = 3  # shared words that tell most
# Log odds in thousandths from which an undated report has the days of a dated one of its story. Right for 19 in 20 of
# those whose partners the record has; by less, most of those without one would have days of other years.
SURE = 2500


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFacts:
    """What grouping reads of a report; `published` is an ISO date or time, less exact than a day counts as none."""

    id: str
    published: str | None
    vector: ReportVector
    named: NamedDays
    quoted: frozenset[str] = frozenset()


def story_facts(id: str, published: str | None, title: str | None, text: str) -> StoryFacts:
    """Read off a report what grouping needs; `text` may begin with the title or not."""
    return StoryFacts(
        id=id,
        published=published,
        vector=vector(title, text),
        named=named_days(text),
        quoted=quoted_words(text),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """
    The stories: the ids of their reports, sorted; every report is in one story, if only in its own.

    `sure` are the undated reports that are of one story with a dated one beyond doubt, by their words or because people
    put them together.
    """

    stories: list[tuple[str, ...]]
    sure: frozenset[str]


def group(reports: Sequence[StoryFacts], ruling: StoryRuling = UNRULED) -> Grouping:
    """Group reports into stories. What people decided, `ruling`, outranks how alike reports are."""
    ordered = sorted(reports, key=lambda report: report.id)
    model, days = load_model(), days_of(ordered)
    judged = among_others(dict(compared(ordered)), days, model.first_sight)
    found = _linked(ordered, judged, model, ruling)
    sure = {ordered[item].id for item in _surely_dated(found, judged, days, model)}
    put = {id for together in ruling.together for id in together}
    return Grouping(
        stories=[tuple(ordered[item].id for item in story) for story in found],
        sure=frozenset(sure | put),
    )


def _surely_dated(
    found: Sequence[Sequence[int]],
    judged: Mapping[tuple[int, int], Likeness],
    days: Sequence[int | None],
    model: StoryModel,
) -> set[int]:
    story = {item: number for number, items in enumerate(found) for item in items}
    sure: set[int] = set()
    for pair, likeness in judged.items():
        undated = [item for item in pair if days[item] is None]
        if len(undated) == 1 and story[pair[0]] == story[pair[1]] and model.among.of(likeness) >= SURE:
            sure |= {*undated}
    return sure


def stories(
    reports: Sequence[StoryFacts],
    likenesses: Mapping[tuple[int, int], Likeness],
    model: StoryModel,
    ruling: StoryRuling = UNRULED,
) -> list[list[int]]:
    """Give the stories as positions in `reports`, which stand in the order of their ids."""
    return _linked(reports, among_others(likenesses, days_of(reports), model.first_sight), model, ruling)


def _linked(
    reports: Sequence[StoryFacts], judged: Mapping[tuple[int, int], Likeness], model: StoryModel, ruling: StoryRuling
) -> list[list[int]]:
    days = days_of(reports)
    links = {pair: link for pair, likeness in judged.items() if (link := model.link(likeness))}
    places = {report.id: place for place, report in enumerate(reports)}
    together = [[places[id] for id in group] for group in ruling.together]

    def may_join(one: Sequence[int], other: Sequence[int]) -> bool:
        parted = ruling.apart and ruling.forbids({reports[i].id for i in one}, {reports[i].id for i in other})
        return not parted and _near(one, other, days)

    return grouped(len(reports), links, model.thresholds, may_join, together)


def among_others(
    likenesses: Mapping[tuple[int, int], Likeness], days: Sequence[int | None], first_sight: Judgement
) -> dict[tuple[int, int], Likeness]:
    """Add to the likeness of pairs what the other reports tell of them."""
    return with_rivals(with_other_days(likenesses, days, first_sight.undated.of), first_sight.of)


def days_of(reports: Sequence[StoryFacts]) -> list[int | None]:
    """Give the days of the reports as ordinals."""
    return [_day(report.published) for report in reports]


def _near(one: Sequence[int], other: Sequence[int], days: Sequence[int | None]) -> bool:
    """Whether some of their dates are near, so that an undated report never ties two happenings months apart."""
    gaps = [_gap(days[here], days[there]) for here in one for there in other]
    return min((gap for gap in gaps if gap is not None), default=0) <= MAX_GAP


def compared(reports: Sequence[StoryFacts]) -> Iterator[tuple[tuple[int, int], Likeness]]:
    """Give the pairs of positions worth comparing, smaller first, each once, with how alike they are."""
    days = days_of(reports)
    for one, other in _candidates(reports, days):
        here, there = reports[one], reports[other]
        whole = isqrt(product(here.vector.whole, there.vector.whole))
        gap = _gap(days[one], days[other])
        if gap is not None or whole >= LEAST_WHOLE_UNDATED:
            alike = likeness(here, there, gap, whole)
            if alike.head or alike.told >= LEAST_TOLD or whole >= LIKE_ALL_OVER:
                yield (one, other), alike


def _day(published: str | None) -> int | None:
    day = day_of(published)
    return None if day is None else day.toordinal()


def _gap(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else abs(one - other)


def likeness(one: StoryFacts, other: StoryFacts, gap: int | None, whole: int | None = None) -> Likeness:
    """Say how alike two reports are that are `gap` days apart; `whole` is given where it is known already."""
    here, there = one.vector, other.vector
    return Likeness(
        whole=isqrt(product(here.whole, there.whole)) if whole is None else whole,
        lead=isqrt(product(here.lead, there.lead)),
        head=isqrt(product(here.head, there.head)),
        cross=isqrt(max(product(here.head, there.lead), product(here.lead, there.head))),
        told=(told(here.head, there.whole) + told(there.head, here.whole)) // 2,
        rare=rarest(here.whole, there.whole, RAREST),
        weekdays=common_weekdays(one.named, other.named),
        gap=gap,
        **(_without_gap(one, other) if gap is None else {}),
    )


def _without_gap(one: StoryFacts, other: StoryFacts) -> dict[str, int]:
    """Give what stands in for the gap: what both quote, and how the days that one names agree with the other's date."""
    quoted = isqrt(1000 * 1000 * min(len(one.quoted & other.quoted), ENOUGH))
    undated, day = (one, _day(other.published)) if _day(one.published) is None else (other, _day(one.published))
    if day is None:
        return {"quoted": quoted}
    return {
        "quoted": quoted,
        "odd_weekdays": odd_weekdays(undated.named, day),
        "near_dates": near_dates(undated.named, day),
        "far_dates": far_dates(undated.named, day),
        "half_dated": 1000,
    }


def _candidates(reports: Sequence[StoryFacts], days: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Pairs of positions that share enough keys."""
    yield from _dated_candidates(reports, days)
    yield from _undated_candidates(reports, days)


def _dated_candidates(reports: Sequence[StoryFacts], days: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Each dated report with those of the days before it."""
    line = sorted((day, item) for item, day in enumerate(days) if day is not None)
    places: dict[str, list[int]] = defaultdict(list)
    for place, (day, item) in enumerate(line):
        keys = reports[item].vector.keys
        first = bisect_left(line, (day - MAX_GAP, 0))
        for near in _sharing(keys, places, first, SHARED_KEYS):
            yield min(item, line[near][1]), max(item, line[near][1])
        for key in keys:
            places[key].append(place)


def _undated_candidates(reports: Sequence[StoryFacts], days: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Each undated report with all dated ones and with the undated ones before it, by fewer, heavier keys."""
    places: dict[str, list[int]] = defaultdict(list)
    for item in sorted(range(len(reports)), key=lambda item: (days[item] is None, item)):
        keys = reports[item].vector.keys[:KEYS_UNDATED]
        if days[item] is None:
            for other in _sharing(keys, places, 0, SHARED_KEYS_UNDATED):
                yield min(item, other), max(item, other)
        for key in keys:
            places[key].append(item)


def _sharing(keys: Sequence[str], places: Mapping[str, list[int]], first: int, least: int) -> Iterator[int]:
    """The places from `first` on that have at least `least` of the keys."""
    shared: Counter[int] = Counter()
    for key in keys:
        if key in places:
            held = places[key]
            shared.update(held[bisect_left(held, first) :] if first else held)
    return (place for place, count in shared.items() if count >= least)
