"""
The stages of reconciliation, each on what the earlier ones give and on nothing later.

Copies, then stories (by stated dates only), then reference dates, then actors, then events and statements with
their differences.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

from onrecord.knowledge import Knowledge
from onrecord.model import (
    Actor,
    Copies,
    Decision,
    EventAccount,
    Extraction,
    Record,
    Reference,
    Report,
    ReportRow,
    StatementAccount,
    Story,
)
from onrecord.reconcile.accounts import Accounts
from onrecord.reconcile.actor_decisions import find_actors
from onrecord.reconcile.actors import resolve_actors
from onrecord.reconcile.attaching import in_force
from onrecord.reconcile.copies import Copied, find_copies
from onrecord.reconcile.corrections import Corrector
from onrecord.reconcile.credits import dateline_credit
from onrecord.reconcile.decisions import rule
from onrecord.reconcile.differences import Differences
from onrecord.reconcile.events import join_events
from onrecord.reconcile.institutions import Institutions
from onrecord.reconcile.origins import Origins
from onrecord.reconcile.publishers import Publishers
from onrecord.reconcile.references import references
from onrecord.reconcile.statements import join_statements
from onrecord.reconcile.stories import StoryFacts, group, story_facts
from onrecord.reconcile.story_decisions import rule_stories
from onrecord.reconcile.telling import words_of
from onrecord.reconcile.threads import threads
from onrecord.reconcile.voices import Voices

_Account = TypeVar("_Account", EventAccount, StatementAccount)
_Member = TypeVar("_Member", Report, StoryFacts)
_DAY = 10  # characters of an ISO day


def reconcile(
    reports: Sequence[Report],
    extractions: Sequence[Extraction],
    decisions: Sequence[Decision],
    knowledge: Knowledge,
    *,
    stories: Mapping[str, str] | None = None,
) -> Record:
    """
    Derive the record: a pure function of reports, mentions and decisions, whatever their order.

    `extractions` holds one for each of `reports`. `stories` gives the story of each report, for measuring what comes
    after the grouping by itself, without doubt; by default the reports are grouped.
    """
    reports = sorted(reports, key=lambda r: r.id)
    extractions = sorted(extractions, key=lambda e: e.report)
    copied = find_copies([(r.id, r.text, r.published) for r in reports])
    facts = [story_facts(r.id, r.published, r.title, r.text[r.body :]) for r in reports]
    standing = in_force(decisions)
    by_people = rule_stories(standing, {r.id for r in reports})
    sure = frozenset(r.id for r in reports)
    if stories is None:
        grouping = group(facts, by_people)
        stories = {member: "t-" + min(members) for members in grouping.stories for member in members}
        sure = grouping.sure
    thread = threads(_members(facts, stories))
    days = references(reports, stories, extractions, sure)
    quoted = find_actors(standing, reports, extractions)
    cast = resolve_actors(extractions, stories, days, knowledge, standing, quoted)
    countries = {actor.id: actor.country for actor in cast.actors}
    accounts = [Accounts(e, cast.of[e.report], countries, days[e.report], knowledge) for e in extractions]
    told = [a for each in accounts for a in each.events()]
    said = [a for each in accounts for a in each.statements()]
    corrector = Corrector(standing, cast, knowledge)
    ruling = rule(standing, [*told, *said], corrector.lost)
    actors = {actor.id: actor for actor in (*cast.actors, *corrector.added)}
    called = cast.called | {actor.id for actor in corrector.added}
    told = [corrector.corrected(a, ruling.corrections.get(a.id, ())) for a in told]
    said = [corrector.corrected(a, ruling.corrections.get(a.id, ())) for a in said]
    origins = _origins(reports, copied, actors, called, knowledge, said)
    analysed = {x.report for x in extractions if x.analysed}
    words = words_of(extractions)
    differences = Differences(reports, actors, called, words.lemmas)
    told_in, said_in = _by_story(told, stories), _by_story(said, stories)
    events = [
        e for s in sorted(told_in) for e in join_events(told_in[s], s, words, actors, ruling, origins, differences)
    ]
    published = {report.id: report.published for report in reports}
    statements = [
        x
        for s in sorted(said_in)
        for x in join_statements(said_in[s], s, published, actors, ruling, origins, differences)
    ]
    shown = cast.named | _used(told, said)
    by_id = {decision.id: decision for decision in standing}
    attachments = sorted(
        (*by_people.attachments, *ruling.attachments, *cast.attachments),
        key=lambda a: (by_id[a.decision].at, a.decision),
    )
    return Record(
        reports=tuple(_row(r, stories[r.id], days[r.id], copied.copies.get(r.id), r.id in analysed) for r in reports),
        stories=tuple(_story(ident, rows, thread.get(ident)) for ident, rows in _members(reports, stories).items()),
        actors=tuple(actors[ident] for ident in sorted(actors) if ident in shown),
        events=tuple(sorted(events, key=lambda e: e.id)),
        statements=tuple(sorted(statements, key=lambda s: s.id)),
        unattached=tuple(by_id[a.decision] for a in attachments if not a.mentions),
        attachments=tuple(attachments),
        named=tuple(row for row in cast.mentions if row.id in shown),
    )


def _origins(
    reports: Sequence[Report],
    copied: Copied,
    actors: Mapping[str, Actor],
    called: frozenset[str],
    knowledge: Knowledge,
    said: Sequence[StatementAccount],
) -> Origins:
    outlets = {r.outlet for r in reports if r.outlet}
    credited = {name for r in reports if (name := dateline_credit(r)) and name != r.outlet}
    publishers = Publishers(actors.values(), knowledge, outlets, credited)
    institutions = Institutions(actors, called, knowledge)
    return Origins(Voices(reports, copied, publishers), publishers, institutions, actors, said)


def _used(told: Sequence[EventAccount], said: Sequence[StatementAccount]) -> frozenset[str]:
    """Ids of all who take part in some mention, by the report or by what a person said of it."""
    refs = [ref for account in told for ref in account.refs] + [ref for account in said for ref in account.refs]
    named = [who for a in told for who in (*a.actors, *a.recipients, *a.said_by)]
    named += [who for a in told if a.projected for who in (*a.projected.actors, *a.projected.recipients)]
    named += [who for a in said for who in (a.speaker, *a.addressee, *a.via) if who]
    return frozenset([*(ref.actor for ref in refs if ref.actor), *named])


def _by_story(accounts: Sequence[_Account], stories: Mapping[str, str]) -> dict[str, list[_Account]]:
    found: dict[str, list[_Account]] = defaultdict(list)
    for account in accounts:
        found[stories[account.report]].append(account)
    return found


def _members(reports: Sequence[_Member], stories: Mapping[str, str]) -> dict[str, list[_Member]]:
    """The reports of each story, by story."""
    found: dict[str, list[_Member]] = defaultdict(list)
    for report in reports:
        found[stories[report.id]].append(report)
    return {story: found[story] for story in sorted(found)}


def _story(ident: str, reports: Sequence[Report], thread: str | None) -> Story:
    """A story has the headline of its earliest report; undated ones come last."""
    days = sorted(r.published[:_DAY] for r in reports if r.published)
    titled = sorted((r for r in reports if r.title), key=lambda r: (r.published or "~", r.id))
    return Story(
        id=ident,
        title=titled[0].title if titled else None,
        reports=tuple(r.id for r in reports),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        thread=thread,
    )


def _row(report: Report, story: str, reference: Reference | None, copies: Copies | None, analysed: bool) -> ReportRow:
    return ReportRow(
        id=report.id,
        source=report.source,
        outlet=report.outlet,
        title=report.title,
        published=report.published,
        published_basis=report.published_basis,
        reference=reference,
        dateline=report.dateline,
        language=report.language,
        text=report.text,
        copies=copies,
        story=story,
        url=report.url,
        byline=report.byline,
        credit=report.credit,
        analysed=analysed,
    )
