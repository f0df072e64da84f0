"""One thing of the record with everything it rests on."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from onrecord.model import (
    Actor,
    ActorMention,
    Decided,
    Event,
    EventAccount,
    Ref,
    ReportRow,
    Role,
    Side,
    Statement,
    StatementAccount,
    Story,
)
from onrecord.present.comparison import said_differently
from onrecord.present.days import moment, period, span, term
from onrecord.present.decisions import state_words, verdict_words, when
from onrecord.present.lines import content, event_label, statement_label
from onrecord.present.names import Names, act, ahead, figure, file_name, outlet, participants, place
from onrecord.present.origins import detailed
from onrecord.present.terminal import grid
from onrecord.present.words import counted, shown

NAMINGS = 20  # places where an actor is named that are shown
Row = ReportRow | Story | Actor | Event | Statement
Fact = tuple[str, str]  # label and words


# What the rule behind an event means, by the name of the rule, type and modes; None for a rule that it does not know.
Codebook = Callable[[str, str, tuple[str, ...]], str | None]


class Shower:
    """Shows rows on a console; `reports` and `names` say whence and who. With a codebook it says why."""

    def __init__(
        self, console: Console, names: Names, reports: Mapping[str, ReportRow], codebook: Codebook | None = None
    ) -> None:
        self._console, self._names, self._reports, self._codebook = console, names, reports, codebook
        self._decided: Sequence[Decided] = ()
        self._named: Sequence[ActorMention] = ()

    def show(self, row: Row, decided: Sequence[Decided] = (), named: Sequence[ActorMention] = ()) -> None:
        """
        Print the fields of a row with what was `decided` of it, then each of its mentions with its words; for an actor
        where it is `named`.
        """
        self._decided, self._named = decided, named
        self._console.print(Text(f"{row.kind} {row.id}", style="bold"))
        self._facts(self._of(row))
        if isinstance(row, Event | Statement):
            for account in row.mentions:
                self._account(account)
        elif isinstance(row, ReportRow):
            self._console.print()
            self._console.print(Text("\n".join(shown(line) for line in row.text.splitlines())))

    def _of(self, row: Row) -> Iterator[Fact]:
        if isinstance(row, Event):
            return self._event(row)
        if isinstance(row, Statement):
            return self._statement(row)
        if isinstance(row, Actor):
            return self._actor(row)
        return self._story(row) if isinstance(row, Story) else self._report(row)

    def _event(self, event: Event) -> Iterator[Fact]:
        yield "what", event_label(event, self._names)
        yield "date", period(event.date)
        yield "place", place(event.place)
        yield "figures", ", ".join(figure(value) for value in event.figures)
        yield "status", event.status
        yield "codes", _codes(event)
        yield "part of", event.part_of or ""
        yield from self._cluster(event)

    def _statement(self, statement: Statement) -> Iterator[Fact]:
        yield "what", statement_label(statement, self._names)
        yield "date", period(statement.date)
        yield from self._cluster(statement)

    def _cluster(self, row: Event | Statement) -> Iterator[Fact]:
        yield "carried by", counted(row.reports, "report")
        yield "origins", "" if row.independent is None else f"at most {row.independent} independent"
        outlets = {id: outlet(report) for id, report in self._reports.items()}
        for words in detailed(row, self._names, outlets):
            yield "from", words
        for difference in row.differences:
            sides = [_outlets(row, side, outlets) for side in difference.values]
            yield "differs", said_differently(difference, self._names, sides)
        yield from self._decisions()
        yield "story", row.story

    def _actor(self, actor: Actor) -> Iterator[Fact]:
        yield "name", actor.name
        yield "also", ", ".join(name for name in actor.names if name != actor.name)
        yield "type", actor.type
        yield "country", actor.country or ""
        yield "sectors", ", ".join(actor.sectors)
        yield "Wikidata", actor.wikidata or ""
        for role in actor.roles:
            yield "role", role_words(role)
        yield from self._decisions()
        for mention in self._named[:NAMINGS]:
            yield "named", f"{mention.id} “{mention.text}” in {self._source(mention.report)}"
        if more := self._named[NAMINGS:]:
            yield "", f"and in {counted(len(more), 'more place')}"

    def _decisions(self) -> Iterator[Fact]:
        for row in self._decided:
            decision, state = row.decision, state_words(row)
            words = f"{verdict_words(decision, self._names)}, by {decision.by}, {when(decision)}: {decision.note}"
            yield "decided", f"{words} ({decision.id}{f', {state}' if state else ''})"

    def _story(self, story: Story) -> Iterator[Fact]:
        yield "title", story.title or ""
        yield "days", span(story.first, story.last)
        yield "thread", story.thread or ""
        for report in story.reports:
            yield "report", self._source(report)
        yield from self._decisions()

    def _report(self, report: ReportRow) -> Iterator[Fact]:
        yield "title", report.title or ""
        yield "outlet", report.outlet or ""
        yield "published", f"{moment(report.published)} ({report.published_basis})" if report.published else ""
        if report.reference:
            days = span(report.reference.start, report.reference.end)
            yield "counts from", f"{days} ({report.reference.basis})"
        yield "date line", report.dateline or ""
        yield "byline", report.byline or ""
        yield "credit", report.credit or ""
        yield "url", report.url or ""
        yield "language", report.language if report.analysed else f"{report.language}, not analysed: no model reads it"
        yield "source", report.source
        if report.copies:
            yield "copies", f"{report.copies.share:.0%} of it, with {', '.join(report.copies.group)}"
        yield "story", report.story

    def _account(self, account: EventAccount | StatementAccount) -> None:
        self._console.print()
        self._console.print(Text(f"mention {account.id} in {self._source(account.report)}", style="bold cyan"))
        self._console.print(self._words(account))
        self._facts(self._told(account) if isinstance(account, EventAccount) else self._said(account))
        if self._codebook:
            self._facts(_reasons(account, self._codebook))

    def _told(self, account: EventAccount) -> Iterator[Fact]:
        yield "as", " · ".join(part for part in (act(account), participants(account, self._names)) if part)
        yield "projects", ahead(account, self._names)
        yield "date", period(account.date)
        yield "status", account.status
        yield "said by", self._names.all(account.said_by, ", citing ")

    def _said(self, account: StatementAccount) -> Iterator[Fact]:
        yield "speaker", self._names.of(account.speaker) if account.speaker else account.speaker_text or ""
        yield "said", content(account)
        yield "manner", account.manner
        yield "told", self._names.all(account.addressee) or account.addressee_text or ""
        yield "medium", account.medium or ""
        yield "via", self._names.all(account.via) or account.via_text or ""
        yield "stance", account.stance or ""

    def _words(self, account: EventAccount | StatementAccount) -> Text:
        """The evidence between what stands around it, with the trigger or cue set off."""
        evidence = account.evidence
        key = account.trigger if isinstance(account, EventAccount) else account.cue
        if not evidence.start <= key.start <= key.end <= evidence.end:
            return Text(shown(evidence.text))
        at, end = key.start - evidence.start, key.end - evidence.start
        before, after = joined(evidence.text[:at]), joined(evidence.text[end:])
        return Text.assemble(before, (shown(key.text), "bold reverse"), after)

    def _source(self, report: str) -> str:
        return source_words(self._reports.get(report), report)

    def _facts(self, facts: Iterator[Fact]) -> None:
        self._console.print(grid([(label, Text(shown(words))) for label, words in facts if words]))


def _outlets(row: Event | Statement, side: Side, outlets: Mapping[str, str]) -> list[str]:
    return sorted({outlets.get(m.report, m.report) for m in row.mentions if m.id in side.mentions})


def source_words(report: ReportRow | None, id: str) -> str:
    """Give "Example Courier, 6 May 2031, r1.txt (r1)", or the id alone of a report that is not there."""
    if report is None:
        return shown(id)
    return f"{outlet(report)}, {moment(report.published) or 'undated'}, {file_name(report)} ({report.id})"


def joined(text: str) -> str:
    """Make part of a sentence safe, keeping the space by which it is parted from its neighbour."""
    head, tail = text[:1].isspace(), text[-1:].isspace()
    safe = shown(text)
    return f"{' ' if head else ''}{safe}{' ' if tail and safe else ''}"


def _codes(event: Event) -> str:
    intensity = "" if event.intensity is None else f"intensity {event.intensity:+g}"
    parts = (f"quad {event.quad}", intensity, f"CAMEO {event.cameo}" if event.cameo else "", *event.contexts)
    return ", ".join(part for part in parts if part)


def role_words(role: Role) -> str:
    """Give "envoy, ARD, by text, “Ardanian envoy”": title, body, country, days, basis and evidence, as known."""
    words = f"“{role.evidence.text}”" if role.evidence else ""
    days = term(role.start, role.end)
    known = (role.title, role.organization or "", role.country or "", days, f"by {role.basis}", words)
    return ", ".join(part for part in known if part)


def _reasons(account: EventAccount | StatementAccount, codebook: Codebook) -> Iterator[Fact]:
    yield "why", f"{account.why} (score {account.score:.2f})"
    if isinstance(account, EventAccount):
        yield "rule", codebook(account.why, account.type, account.modes) or ""
    refs: Sequence[Ref] = account.refs
    for ref in refs:
        yield ref.slot, f"“{ref.text}” at {ref.start}–{ref.end}, by {ref.rule}{f' → {ref.actor}' if ref.actor else ''}"
