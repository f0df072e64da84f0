"""Every record that crosses a border between two stages, on the standard library alone.

Offsets count Unicode code points in `Report.text`. Unknown is `None`, never a guess. What extraction gives
(`Extraction`) holds references: words, and what the words beside them say. What reconciliation gives (`Record`)
holds values, and mirrors the export contract field by field.
"""

from dataclasses import dataclass
from typing import Literal

ActorType = Literal["person", "state", "organization", "group"]
RefForm = Literal["name", "adjective", "nominal", "pronoun"]
Status = Literal["occurred", "ongoing", "planned", "possible", "denied"]
Manner = Literal["direct", "indirect", "mixed"]
Medium = Literal["statement", "phone", "interview", "press conference", "social media", "letter", "broadcast"]
Stance = Literal["supports", "opposes", "calls for", "offers", "denies"]
Granularity = Literal["hour", "day", "week", "month", "season", "year", "range"]
DateBasis = Literal["explicit", "relative", "event", "story"]
PublishedBasis = Literal["metadata", "text", "given"]
ReferenceBasis = Literal["published", "story"]
OriginKind = Literal["own", "agency", "outlet", "official", "person"]
OriginBasis = Literal["own", "copy", "credit", "relay", "told", "published", "said", "same report"]
LEFT_OUT = "left out"  # the value of a side that lacks what the other has
Verdict = Literal["reject", "merge", "split", "correct", "same", "different", "keep", "undo"]

# ------------------------------------------------------------------------------------------------ words


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words of one report: `text == report.text[start:end]`, always."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Span):
    """A span with up to 32 characters on either side, so that it can be found again in a changed text."""

    prefix: str
    suffix: str


# ------------------------------------------------------------------------------------------------ read


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Page furniture left out of a report: `text` stood at `start` of the decoded input."""

    start: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """
    One text published by one outlet, as it was read; `text` is the decoded input less `cuts`.

    `byline` and `credit` are words of the input: who wrote it ("Ada Lind"), and whom the outlet credits with it
    or with a part ("(Reporting by Ada Lind in Turin; Editing by Jon Vale)", "Associated Press").
    """

    id: str
    source: str
    outlet: str | None
    title: str | None
    published: str | None
    published_basis: PublishedBasis | None
    dateline: str | None
    language: str
    text: str
    cuts: tuple[Cut, ...]
    url: str | None = None
    body: int = 0  # where the running text begins: after headline and date line, which are no sentences of it
    byline: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What reading makes of one input: a report with its number of words, or the reason why it is none."""

    source: str
    outcome: Literal["report", "skipped", "failed"]
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    words: int | None = None
    reason: str | None = None


# --------------------------------------------------------------------------------------------- extract


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or position, as the words beside a name or the knowledge base give it."""

    title: str
    organization: str | None = None
    country: str | None = None
    start: str | None = None
    end: str | None = None
    basis: Literal["text", "knowledge"] = "text"
    evidence: Span | None = None
    report: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRef:
    """
    Words of a report that name an actor, not yet resolved beyond the report.

    `stands_for` are positions in `Extraction.actors`: one, for a later name, title or pronoun of the same actor;
    several, for words that name all of them ("the two"). `known` is the knowledge base's id where the words alone
    settle it ("Moscow said", "the U.N."). `rule` says what linked it.
    """

    span: Span
    form: RefForm
    type: ActorType | None
    name: str | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    role: Role | None = None
    known: str | None = None
    stands_for: tuple[int, ...] = ()
    rule: str = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRef:
    """
    Words that say when, not yet a date.

    kind "explicit": `value` is an ISO prefix ("2021-08-16", "2021-08"); a missing year is "XXXX" ("XXXX-08-16"), with
    `unit`
    "year" that which lies `shift` years away, with `shift` alone the last or next of its name;
    seasons, quarters and decades are those of ISO 8601-2 ("2015-21", "2018-33", "199X").
    kind "weekday": `value` is the ISO weekday "1" to "7"; `tense` says which side of the reference days, else
    `shift` does; with `unit` "week", that of the week `shift` weeks away.
    kind "offset": `shift` units from the reference ("yesterday" is -1 day, "last month" -1 month).
    kind "since": from `shift` units before the reference until it ("in recent weeks", "over the past two days").
    kind "event": `shift` units from the time of mention `anchor` of the same report; 0 is the same day.
    kind "phase": `value` is "weekend" or "overnight". `part` narrows any kind ("early", "first half").
    `end` holds the second expression of a range ("from Monday to Friday"). `base` is the time from which kind
    "event" counts where the words beside the act tell it ("a day after the June 12 raid"); it goes before `anchor`.
    """

    span: Span
    kind: Literal["explicit", "weekday", "offset", "since", "event", "phase"]
    granularity: Granularity
    value: str | None = None
    shift: int = 0
    unit: Literal["hour", "day", "week", "month", "season", "year"] = "day"
    part: str | None = None
    tense: Literal["past", "present", "future"] | None = None
    anchor: str | None = None
    end: "TimeRef | None" = None
    rule: str = "explicit"
    base: "TimeRef | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRef:
    """
    Words that place an act; `country` is what the words around say, for names that several countries have.

    `within` is the name printed behind it ("Alabama" in "Birmingham, Alabama"). The name of rule "capital" is that
    of its country.
    """

    span: Span
    name: str
    country: str | None = None
    rule: str = "in"
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of people, money or things in an act; `low` and `high` are equal where the report is exact."""

    what: str
    low: int | None
    high: int | None
    unit: str | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectedAct:
    """The act that is promised, planned, threatened, requested or refused; participants as in `EventMention`."""

    type: str
    modes: tuple[str, ...] = ()
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    time: TimeRef | None = None
    place: PlaceRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """
    One place in one report that tells an act; participants are positions in `Extraction.actors`.

    `points`: it tells too little to be an event by itself ("the arrest", "the union rejected it") and counts only with
    one that tells more, unless it `stands` by the day that it tells ("a party office was burnt on Monday"). `again` is
    the mention of the same report to which such words go back, `also` are further types that its word may stand for
    ("the strike").
    """

    id: str
    report: str
    evidence: Evidence
    trigger: Span
    lemma: str
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    status: Status
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    time: TimeRef | None
    place: PlaceRef | None
    figures: tuple[Figure, ...]
    said_by: tuple[int, ...]
    projected: ProjectedAct | None
    score: float
    why: str
    points: bool = False
    stands: bool = False
    again: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementMention:
    """One cue in one report by which somebody says something; references are positions in `Extraction.actors`."""

    id: str
    report: str
    evidence: Evidence
    speaker: int | None
    speaker_words: Span | None
    anonymous: bool
    cue: Span
    manner: Manner
    content: tuple[Span, ...]
    time: TimeRef | None
    addressee: tuple[int, ...]
    addressee_words: Span | None
    medium: Medium | None
    via: tuple[int, ...]
    via_words: Span | None
    declined: bool
    stance: Stance | None
    events: tuple[str, ...]
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """
    All mentions of one report: a pure function of the report, the settings and `version`.

    `analysed` is false for a report in a language that the model does not read: it has none.
    """

    report: str
    version: str
    actors: tuple[ActorRef, ...]
    events: tuple[EventMention, ...]
    statements: tuple[StatementMention, ...]
    analysed: bool = True


# ------------------------------------------------------------------------------------------- decisions


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """
    The words a decision was made on, so that it can be attached again after a re-reading.

    `trigger` is the word that expresses an event, the cue of a statement, or the words that name an actor; `side` says
    to which of the things that a decision compares it belongs, from 0. `participants` are the words that name those
    who take part, which tell apart what one word expresses ("called A and B").
    """

    mention: str
    report: str
    kind: Literal["event", "statement", "actor"]
    trigger: Span
    evidence: Evidence
    side: int = 0
    participants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """
    What a person decided about mentions, or about the stories of reports; appended, never changed.

    `reject`: the mentions are wrong. `merge`: they are one. `split`: they are not one with the others.
    `correct`: `field` of each has `value`; `named` quotes the actors that `value` names and only reports know.
    `same`, `different`: the sides are the same actor, or are not. `keep`: they are right as they are.
    `undo`: the decision `undoes` holds no more. `seen` is what the person saw, as JSON.

    Of stories, `reports` has ids of reports by side: `merge`: all are of one story; `split`: those of the first side
    are not of the story of those of the second. Then `mentions` is empty.
    """

    id: str
    verdict: Verdict
    mentions: tuple[Quoted, ...]
    field: str | None
    value: str | None
    by: str
    at: str
    note: str
    seen: str
    undoes: str | None = None
    named: tuple[Quoted, ...] = ()
    reports: tuple[tuple[str, ...], ...] = ()

    @property
    def about(self) -> tuple[str, ...]:
        """The ids of the mentions, or reports, that it was made on."""
        return (*(quoted.mention for quoted in self.mentions), *(id for side in self.reports for id in side))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """The present mentions, or reports, that a decision is about; none where no report holds its words any more."""

    decision: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """
    A decision as it stands now: the present mentions, or reports, that it is about, and what undid it, if anything.

    `attached` is False where no report holds its words any more: then it has no effect.
    """

    decision: Decision
    mentions: tuple[str, ...]
    attached: bool
    undone_by: str | None


# ------------------------------------------------------------------------------------------- reconcile


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """The full days (ISO) within which something happened, both included."""

    start: str
    end: str
    granularity: Granularity
    basis: DateBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceValue:
    """A place with coordinates in degrees (WGS 84) and GeoNames id where the gazetteer settles them."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    precision: Literal["point", "city", "province", "country"] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureValue:
    """A figure without its words."""

    what: str
    low: int | None
    high: int | None
    unit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The days from which a report's relative dates count."""

    start: str
    end: str
    basis: ReferenceBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """The reports that carry the same text; `share` of this text is copied, 0 to 1."""

    group: tuple[str, ...]
    original: str | None
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A report as exported; `analysed` is false where the language model does not read its language."""

    id: str
    source: str
    outlet: str | None
    title: str | None
    published: str | None
    published_basis: PublishedBasis | None
    reference: Reference | None
    dateline: str | None
    language: str
    text: str
    copies: Copies | None
    story: str
    url: str | None = None
    byline: str | None = None
    credit: str | None = None
    analysed: bool = True
    kind: Literal["report"] = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports about the same happenings; `thread` links the steps of a longer story, None where there is one step."""

    id: str
    title: str | None
    reports: tuple[str, ...]
    first: str | None
    last: str | None
    thread: str | None = None
    kind: Literal["story"] = "story"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Everyone named in a report, acting or not."""

    id: str
    name: str
    names: tuple[str, ...]
    type: ActorType
    country: str | None
    sectors: tuple[str, ...]
    wikidata: str | None
    roles: tuple[Role, ...]
    kind: Literal["actor"] = "actor"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention(Span):
    """The first words of a report for an actor, to whom its later names, titles and pronouns lead back."""

    id: str
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Where the reports name an actor; `id` is the actor's."""

    id: str
    mentions: tuple[ActorMention, ...]

    @property
    def reports(self) -> int:
        """How many reports name it."""
        return len({mention.report for mention in self.mentions})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """The words behind one value of a mention, and the rule that resolved them; `actor` for participants."""

    slot: str
    actor: str | None
    start: int
    end: int
    text: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Projected:
    """`ProjectedAct`, resolved."""

    type: str
    modes: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: DateValue | None
    place: PlaceValue | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventAccount:
    """An event mention, resolved: what one place of one report says of the event."""

    id: str
    report: str
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: DateValue | None
    place: PlaceValue | None
    figures: tuple[FigureValue, ...]
    status: Status
    evidence: Evidence
    trigger: Span
    refs: tuple[Ref, ...]
    said_by: tuple[str, ...]
    projected: Projected | None
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementAccount:
    """A statement mention, resolved."""

    id: str
    report: str
    evidence: Evidence
    speaker: str | None
    speaker_text: str | None
    anonymous: bool
    cue: Span
    manner: Manner
    content: tuple[Span, ...]
    date: DateValue | None
    addressee: tuple[str, ...]
    addressee_text: str | None
    medium: Medium | None
    via: tuple[str, ...]
    via_text: str | None
    declined: bool
    stance: Stance | None
    events: tuple[str, ...]
    refs: tuple[Ref, ...]
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """
    Whence some mentions have it: the outlet's own reporting, an agency, another outlet, an official, a person.

    `name` is what it is called, also where no report names it as an actor. `bases` say of each of `mentions` what
    shows it: nothing but the outlet's `own` voice, words in `copy` of another report, a `credit` in date line, byline
    or last line, a `relay` ("the agency reported"), whoever was `told`, words that the speaker `published`, whoever
    `said` so, or another place of the `same report` that says from whom it is.
    """

    kind: OriginKind
    actor: str | None
    mentions: tuple[str, ...]
    name: str | None = None
    bases: tuple[OriginBasis, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One value and the mentions that give it, within a difference; `words` are those they print for it."""

    value: str
    mentions: tuple[str, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """
    A field on which the reports disagree. With `update` the later reports replace what the earlier ones had, and
    the sides stand in order of time.
    """

    field: str
    values: tuple[Side, ...]
    update: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The last decision about a thing."""

    verdict: Verdict
    by: str
    at: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What all mentions of one happening add up to."""

    id: str
    story: str
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    quad: int
    intensity: float | None
    cameo: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: DateValue | None
    place: PlaceValue | None
    figures: tuple[FigureValue, ...]
    status: Status
    part_of: str | None
    reports: int
    origins: tuple[Origin, ...] | None
    independent: int | None
    differences: tuple[Difference, ...]
    review: Review | None
    mentions: tuple[EventAccount, ...]
    kind: Literal["event"] = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What all mentions of one utterance add up to."""

    id: str
    story: str
    speaker: str | None
    date: DateValue | None
    reports: int
    origins: tuple[Origin, ...] | None
    independent: int | None
    differences: tuple[Difference, ...]
    review: Review | None
    mentions: tuple[StatementAccount, ...]
    kind: Literal["statement"] = "statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that the reports add up to, in the order of the export."""

    reports: tuple[ReportRow, ...]
    stories: tuple[Story, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    unattached: tuple[Decision, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    named: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The first place of a report where an actor is named."""

    report: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """
    What one source says of an actor. `source` is "shipped" for the data that come with onrecord, "imported" for what
    the user brought, "reports" for the record's own; `file` and `origin` name the data file and where its content
    comes from, or its format. `namings` are of reports alone.
    """

    source: Literal["shipped", "imported", "reports"]
    file: str | None
    origin: str | None
    names: tuple[str, ...]
    roles: tuple[Role, ...]
    namings: tuple[Naming, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that is known of an actor, and from where."""

    id: str
    name: str
    names: tuple[str, ...]
    type: ActorType
    country: str | None
    sectors: tuple[str, ...]
    wikidata: str | None
    attestations: tuple[Attestation, ...]
    kind: Literal["dossier"] = "dossier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """
    One thing that speaks for or against two mentions being one. `share` is to what degree it holds, and `points` what
    it adds to the score, both in thousandths; a reason without points excludes, or is one of several weighed together.
    """

    name: str
    sentence: str
    share: int | None
    points: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """
    Why two mentions are or are not one event or statement, or two reports one story.

    `score` is that of the pair, in thousandths, `base` its part where nothing agrees or differs; None where a veto
    excludes the pair. Groups join while their mean score reaches `threshold`; `via` are the mentions over which two of
    one group are linked. `decisions` are the ids of those by people that join or part the two.
    """

    kind: Literal["event", "statement", "report"]
    one: str
    other: str
    joined: bool
    vetoes: tuple[Reason, ...]
    features: tuple[Reason, ...]
    base: int
    score: int | None
    threshold: int
    via: tuple[str, ...]
    decisions: tuple[str, ...]
