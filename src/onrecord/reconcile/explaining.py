"""Why two mentions are or are not one event or statement, or two reports of one story: what joining them looked at."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Actor, Decision, EventAccount, Explanation, Reason, Report, StatementAccount
from onrecord.reconcile import comparing, same_event, same_statement
from onrecord.reconcile.published import day_of
from onrecord.reconcile.stories import MAX_GAP, StoryFacts, among_others, compared, days_of
from onrecord.reconcile.story_model import Likeness, load_model
from onrecord.reconcile.telling import Words, tellings

Score = Callable[[str, str], int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """The cluster and the story of each mention, and the decisions that stand."""

    clusters: Mapping[str, str]
    stories: Mapping[str, str]
    decisions: Sequence[Decision]

    def are_joined(self, one: str, other: str) -> bool:
        """Whether two mentions are in one cluster."""
        return self.clusters[one] == self.clusters[other]

    def part(self, one: str, other: str) -> list[str]:
        """Give the veto of two stories: nothing is joined across them."""
        return [] if self.stories[one] == self.stories[other] else ["story"]


def explain_events(
    one: EventAccount,
    other: EventAccount,
    among: Sequence[EventAccount],
    words: Words,
    actors: Mapping[str, Actor],
    joining: Joining,
) -> Explanation:
    """Explain two event mentions of one story; `among` are all of the story, over which they may be linked."""
    everyone = {a.id: a for a in (one, other, *among)}
    prepared = {t.account.id: t for t in tellings(tuple(everyone.values()), words)}
    model = same_event.model_of(prepared[one.id], prepared[other.id])
    vetoes = joining.part(one.id, other.id)
    vetoes += comparing.vetoes(prepared[one.id], prepared[other.id], actors)
    found = comparing.features(prepared[one.id], prepared[other.id], actors)

    def score(a: str, b: str) -> int | None:
        return same_event.score(prepared[a], prepared[b], actors)

    return Explanation(
        kind="event",
        one=one.id,
        other=other.id,
        joined=joining.are_joined(one.id, other.id),
        vetoes=_excluding(vetoes, {**comparing.VETOES, **_STORY}),
        features=_reasons(found, model.points(found), comparing.FEATURES),
        base=model.base,
        score=None if vetoes else model.odds(found),
        threshold=model.threshold,
        via=_chain(one.id, other.id, joining, score, 0),
        decisions=_forcing(one.id, other.id, joining.decisions),
    )


def explain_statements(
    one: StatementAccount,
    other: StatementAccount,
    among: Sequence[StatementAccount],
    published: Mapping[str, str | None],
    actors: Mapping[str, Actor],
    joining: Joining,
) -> Explanation:
    """Explain two statement mentions of one story; `among` are all of the story, `published` when each report was."""
    everyone = {a.id: a for a in (one, other, *among)}
    prepared = {s.account.id: s for s in same_statement.sayings(tuple(everyone.values()), published, actors)}
    speakers = same_statement.Speakers(actors)
    vetoes = joining.part(one.id, other.id)
    vetoes += same_statement.vetoes(prepared[one.id], prepared[other.id], speakers)
    found = same_statement.features(prepared[one.id], prepared[other.id], speakers)
    points = same_statement.points(found)

    def score(a: str, b: str) -> int | None:
        return same_statement.score(prepared[a], prepared[b], speakers)

    return Explanation(
        kind="statement",
        one=one.id,
        other=other.id,
        joined=joining.are_joined(one.id, other.id),
        vetoes=_excluding(vetoes, {**same_statement.VETOES, **_STORY}),
        features=_reasons(found, points, same_statement.FEATURES),
        base=0,
        score=None if vetoes else sum(points.values()),
        threshold=same_statement.THRESHOLD,
        via=_chain(one.id, other.id, joining, score, same_statement.THRESHOLD),
        decisions=_forcing(one.id, other.id, joining.decisions),
    )


def explain_reports(
    one: str, other: str, among: Sequence[StoryFacts], decisions: Sequence[Decision] = (), *, joined: bool
) -> Explanation:
    """
    Explain two reports: how alike their words are, how many days lie between them, and what the reports `among` which
    they were read tell of them; these are all of the record, or those that `bearing_on` gives.
    """
    model = load_model()
    pool = sorted(among, key=lambda report: report.id)
    at = {report.id: place for place, report in enumerate(pool)}
    judged = among_others(dict(compared(pool)), days_of(pool), model.first_sight)
    likeness = judged.get((min(at[one], at[other]), max(at[one], at[other])))
    return Explanation(
        kind="report",
        one=one,
        other=other,
        joined=joined,
        vetoes=() if likeness else _excluding(["far"], _FAR),
        features=_alike(likeness) if likeness else (),
        base=0,
        score=model.among.of(likeness) if likeness else None,
        threshold=model.floor + model.thresholds.single,
        via=(),
        decisions=_forcing_stories(one, other, decisions),
    )


def bearing_on(one: str, other: str, reports: Sequence[Report]) -> list[Report]:
    """
    Give the reports that may bear on whether two are of one story: those of days near either, since no others are
    compared with them; all where any has no date, since these are compared with all.
    """
    days = {report.id: day for report in reports if (day := day_of(report.published))}
    if len(days) < len(reports):
        return list(reports)
    return [r for r in reports if any(abs((days[r.id] - days[id]).days) <= MAX_GAP for id in (one, other))]


def _alike(likeness: Likeness) -> tuple[Reason, ...]:
    """Give what was weighed of two reports, and the days between them; the model weighs all of it together."""
    weighed = [
        Reason(name=name, sentence=sentence, share=share, points=None)
        for field, name, sentence in _ALIKE
        if (share := getattr(likeness, field)) or field in _ALWAYS
    ]
    days = "One of them has no date." if likeness.gap is None else f"Days between them: {likeness.gap}."
    return (*weighed, Reason(name="days", sentence=days, share=None, points=None))


# The field of `Likeness`, the name of the reason, and what it says.
_ALIKE = (
    ("whole", "all words", "The reports share words; rare ones count more."),
    ("lead", "opening", "Their openings share words."),
    ("head", "headline", "Their headlines share words."),
    ("cross", "headline and opening", "The headline of one shares words with the opening of the other."),
    ("told", "told", "Each tells what the other's headline says."),
    ("rare", "rarest words", "So much weigh the rarest words that they share."),
    ("weekdays", "weekdays", "They name the same weekdays, more or less than chance would have it."),
    ("quoted", "quoted", "They quote the same words."),
    ("odd_weekdays", "odd weekdays", "The one without a date names weekdays that do not fit the day of the other."),
    ("near_dates", "near dates", "The one without a date names dates near that of the other."),
    ("far_dates", "far dates", "The one without a date names no date near that of the other."),
    ("other_days", "other days", "Reports of other days are nearer to the one without a date."),
    ("rival", "rival", "Another report is likelier of one story with one of them than with both."),
    ("rival_of_both", "rival of both", "And so is another one with the other."),
)
_ALWAYS = frozenset({"whole", "lead", "head", "told"})  # that they share none of these says something too
_STORY: Mapping[str, str] = {"story": "Their reports are of two stories: explain the two reports."}
_FAR: Mapping[str, str] = {"far": "They share too few telling words within a few days to be compared."}


def _excluding(names: Iterable[str], sentences: Mapping[str, str]) -> tuple[Reason, ...]:
    return tuple(Reason(name=name, sentence=sentences[name], share=None, points=None) for name in names)


def _reasons(found: Mapping[str, int], points: Mapping[str, int], sentences: Mapping[str, str]) -> tuple[Reason, ...]:
    """Give what holds of a pair, in the order of the table."""
    return tuple(
        Reason(name=name, sentence=sentence, share=found[name], points=points.get(name))
        for name, sentence in sentences.items()
        if name in found
    )


def _chain(one: str, other: str, joining: Joining, score: Score, threshold: int) -> tuple[str, ...]:
    """
    Give the mentions over which two of one cluster are linked, from one to the other: the shortest chain of pairs whose
    own score joins them, ties by id. Empty where the pair's own score does, and where nothing but the mean links them.
    """
    if one == other or not joining.are_joined(one, other):
        return ()
    inside = sorted(m for m, cluster in joining.clusters.items() if cluster == joining.clusters[one])
    before = {one: one}
    open_ = [one]
    while open_ and other not in before:
        at = open_.pop(0)
        near = [m for m in inside if m not in before and _near(at, m, score, threshold)]
        before |= dict.fromkeys(near, at)
        open_ += near
    chain, at = list[str](), before.get(other, one)
    while at != one:
        chain.append(at)
        at = before[at]
    return tuple(reversed(chain))


def _near(one: str, other: str, score: Score, threshold: int) -> bool:
    value = score(one, other)
    return value is not None and value >= threshold


def _forcing(one: str, other: str, decisions: Iterable[Decision]) -> tuple[str, ...]:
    """Give the decisions that join or part the two."""
    found = []
    for decision in decisions:
        named = {quoted.mention for quoted in decision.mentions}
        joins = decision.verdict == "merge" and {one, other} <= named
        parts = decision.verdict == "split" and len({one, other} & named) == 1
        if joins or parts:
            found.append(decision.id)
    return tuple(found)


def _forcing_stories(one: str, other: str, decisions: Iterable[Decision]) -> tuple[str, ...]:
    """Give the decisions that put two reports into one story, or into two."""
    found = []
    for decision in decisions:
        sides = [side for side in decision.reports for id in (one, other) if id in side]
        if len(sides) == 2 and sides[0] != sides[1]:  # those of one side were of one story before
            found.append(decision.id)
    return tuple(found)
