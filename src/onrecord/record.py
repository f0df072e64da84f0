"""
The record as a Python object.

    with onrecord.open("crisis.db") as record:
        record.add("reports/", outlet="Daily Example")
        for said in record.statements(actor="China"):
            print(said.speaker, said.mentions[0].content[0].text)
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self, TextIO, TypeVar, Unpack

from onrecord.errors import BadQuestion, NotFound, OnRecordError
from onrecord.model import (
    Actor,
    ActorMention,
    Decided,
    Decision,
    Dossier,
    Event,
    Explanation,
    Named,
    Record,
    ReportRow,
    Statement,
    Story,
)
from onrecord.pipeline import AddResult, Tools, Watcher, add, reconcile_store, reread, unwatched
from onrecord.query import Asked, Query, ask
from onrecord.query.answers import Hits, Page
from onrecord.query.resolving import Resolver
from onrecord.query.search_text import read_search
from onrecord.query.searching import search
from onrecord.signing import sign
from onrecord.store import COUNTABLE, Count, Filter, Store
from onrecord.store.codec import exported, load
from onrecord.verify import verify

if TYPE_CHECKING:
    from onrecord.config import Settings
    from onrecord.decider import Decider
    from onrecord.importing import ImportResult

Row = ReportRow | Story | Actor | Event | Statement
_Row = TypeVar("_Row", ReportRow, Story, Actor, Event, Statement)
EVERYTHING = Query()
THREAD_PREFIX = "h-"

KINDS: dict[str, type[Row]] = {
    "report": ReportRow,
    "story": Story,
    "actor": Actor,
    "event": Event,
    "statement": Statement,
}
"""The kinds of rows, in the order of the export."""


def open(path: str | Path | None = None, *, create: bool = True, settings: "Settings | None" = None) -> "OpenRecord":
    """
    Open the record file at `path`, else the one that the settings name.

    Makes it if it is not there, unless `create` is False. Raises BadRecord where it cannot be opened.
    """
    return OpenRecord(Path(path) if path is not None else _chosen(settings), create=create, settings=settings)


def _chosen(settings: "Settings | None") -> Path:
    from onrecord.config import Settings

    return (settings or Settings()).record


class OpenRecord:
    """
    An open record. Lists are of the typed records of `onrecord.model`, each list by id.

    Decisions take effect at the next reading or when the record is closed, so that many of them cost one
    reconciliation.
    """

    def __init__(self, path: Path, *, create: bool, settings: "Settings | None") -> None:
        self._store = Store(path, create=create)
        self._settings = settings
        self._loaded: Tools | None = None
        self._owes = False
        self._gathers = False

    @property
    def path(self) -> Path:
        """The record file."""
        return self._store.path

    def close(self) -> None:
        """Reconcile what is owed and close the file."""
        try:
            self._settle()
        finally:
            self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.close()
        else:  # whoever fails or interrupts should not wait; what is owed makes the record stale, and is not lost
            self._store.close()

    # --------------------------------------------------------------------------------------- reading

    def add(
        self,
        *paths: str | Path,
        date: str | None = None,
        outlet: str | None = None,
        mapping: tuple[str, ...] = (),
        watch: Watcher = unwatched,
    ) -> AddResult:
        """
        Read reports into the record: files, archives, folders with all that is in them, standard input ("-").

        `date` (ISO) and `outlet` are stated for all of them and become part of their identity; `mapping` says which
        fields of tables and JSON hold what ("text=body"). What cannot be read is in the result's `failed`, a date
        that cannot in its `notes`; the rest is done all the same. `watch` is told how far it is: ("read", source) for
        each, then ("reconcile", "").
        """
        tools, store = self._tools, self._store
        result = add(paths, store=store, tools=tools, date=date, outlet=outlet, mapping=mapping, watch=watch)
        watch("reconcile", "")
        self.reconcile()
        return result

    def import_actors(self, *paths: str | Path, watch: Watcher = unwatched) -> "ImportResult":
        """
        Take in actors that others know of, and read the reports again that were read without them.

        The files are Wikidata JSON (`.json`) or SPARQL CSV (`.csv`), FollowTheMoney entities (`.jsonl`, `.ijson`) and
        PETRARCH dictionaries (`.txt`, `.actors`). They stay in the record: what is imported once holds for all reports
        that are added later; a later import of the same actor replaces the earlier. What cannot be read is in the
        result's `failed`; the rest comes in all the same, in one transaction. Decisions stay. `watch` is told as by
        `add`.
        """
        from onrecord.importing import import_actors

        result = import_actors(paths, self._store)
        self._loaded = None  # they hold what was imported before
        return replace(result, reread=self.reread(watch))

    def reread(self, watch: Watcher = unwatched) -> tuple[str, ...]:
        """
        Extract again from reports that another version or model read; decisions stay. Gives their ids.

        Raises BadInput for one that cannot be analysed, after all others are read; it stays as it was.
        """
        result = reread(self._store, self._tools, watch)
        watch("reconcile", "")
        self.reconcile()
        for failure in result.failed:
            raise failure
        return result.reread

    def reconcile(self) -> None:
        """Derive the record again, where what it was derived from has changed."""
        reconcile_store(self._store, self._tools)
        self._owes = False

    @property
    def stale(self) -> bool:
        """Whether reports or decisions came in that the lists do not show yet."""
        return self._store.is_stale()

    # ----------------------------------------------------------------------------------------- lists

    def reports(self, **asked: Unpack[Asked]) -> list[ReportRow]:
        """Give the reports that fit a question, such as `outlet="Daily Example", since="2031-05"`."""
        return self._list(ReportRow, asked)

    def stories(self, **asked: Unpack[Asked]) -> list[Story]:
        """Give the stories that fit a question."""
        return self._list(Story, asked)

    def thread(self, id: str) -> list[Story]:
        """Give the stories that are the steps of a thread, the earliest first; none where no thread has the id."""
        steps = (story for story in self.stories() if story.thread == id) if id.startswith(THREAD_PREFIX) else ()
        return sorted(steps, key=lambda story: (story.first or "", story.id))

    def actors(self, **asked: Unpack[Asked]) -> list[Actor]:
        """Give everyone who is named; to a question, those who take part in an event or statement that fits."""
        return self._list(Actor, asked)

    def events(self, **asked: Unpack[Asked]) -> list[Event]:
        """Give the events that fit a question, such as `type="consult", between=("China", "United States")`."""
        return self._list(Event, asked)

    def statements(self, **asked: Unpack[Asked]) -> list[Statement]:
        """Give the statements that fit a question, such as `actor="China", since="2021-08"`."""
        return self._list(Statement, asked)

    def rows(self, kind: str, **asked: Unpack[Asked]) -> list[str]:
        """
        Give the rows of a kind that fit a question as the JSON of the export, by id.

        The words of a question are those of `onrecord.query.Query`. Raises NotFound for a story, an actor, a place or
        an outlet that the record does not have, BadQuestion for what is no date, type or status.
        """
        return self._store.select(kind, self._wanted(ask(**asked)))

    def page(
        self, kind: type[_Row], query: Query = EVERYTHING, *, limit: int | None = None, number: int = 1
    ) -> Page[_Row]:
        """Give a part of a list in its order: events and statements by time, of `limit` rows; `number` is from 1."""
        found = self.page_json(_NAMES[kind], query, limit=limit, number=number)
        rows = [load(kind, row) for row in found.rows]
        return Page(rows=rows, first=found.first, total=found.total, undated=found.undated)

    def page_json(
        self, kind: str, query: Query = EVERYTHING, *, limit: int | None = None, number: int = 1
    ) -> Page[str]:
        """Give the same as the JSON of the export."""
        offset = (number - 1) * (limit or 0)
        rows, total, undated = self._store.page(kind, self._wanted(query), limit=limit, offset=offset)
        return Page(rows=rows, first=offset + 1, total=total, undated=undated)

    def total(self, kind: str, query: Query = EVERYTHING) -> int:
        """Give how many rows of a kind fit a question."""
        return self._store.total(kind, self._wanted(query))

    def count(self, kind: Literal["event", "statement"], by: Sequence[str], query: Query = EVERYTHING) -> list[Count]:
        """
        Give how many events or statements there are of each combination of values, the most first.

        `by` are names of `onrecord.store.COUNTABLE`; what has several values counts once for each.
        """
        unknown = [name for name in by if name not in COUNTABLE]
        if unknown or not by:
            raise BadQuestion(f"nothing can be counted by {unknown[0] if unknown else 'nothing'!r}", _COUNT_BY)
        return self._store.count(kind, by, self._wanted(query))

    def count_page(
        self,
        kind: Literal["event", "statement"],
        by: Sequence[str],
        query: Query = EVERYTHING,
        *,
        limit: int | None = None,
        number: int = 1,
    ) -> Page[Count]:
        """Give a part of the counts, of `limit` lines; `number` is from 1."""
        counts, start = self.count(kind, by, query), (number - 1) * (limit or 0)
        return Page(rows=counts[start : start + (limit or len(counts))], first=start + 1, total=len(counts))

    def titles(self, stories: Iterable[str]) -> dict[str, str | None]:
        """Give the titles of stories by id."""
        found = (load(Story, row) for row in self._store.get_many("story", sorted(set(stories))))
        return {story.id: story.title for story in found}

    def search(self, text: str, *, limit: int | None = None) -> tuple[Hits, ...]:
        """
        Give what fits a search such as `actor:china type:consult "crisis of authority" -iran`, by kind: events and
        statements by their evidence, reports by their text; of each kind `limit` at most, the best first.

        Raises BadQuestion where it cannot be read, and NotFound for names that the record does not have.
        """
        asked = read_search(text)
        return search(self._store, asked.words, self._wanted(asked.query), limit=limit)

    def named(self, ids: Iterable[str]) -> list[Actor]:
        """Give the actors of these ids, by id."""
        self._settle()
        return [load(Actor, row) for row in self._store.get_many("actor", sorted(set(ids)))]

    def naming_reports(self, actors: Iterable[str]) -> dict[str, int]:
        """Give how many reports name each of the actors of these ids."""
        self._settle()
        found = (load(Named, row) for row in self._store.get_many("named", sorted(set(actors))))
        return {named.id: named.reports for named in found}

    def dossiers(self, name: str) -> list[Dossier]:
        """
        Give all that is known, and from where, of everyone of a name or id: by the data that ship with onrecord, by
        what was imported, by the reports. Raises NotFound where nobody is known by it.
        """
        from onrecord.dossiers import Dossiers

        self._settle()
        dossiers = Dossiers(self._store)
        found = dossiers.find(name)
        if not found:
            near = dossiers.nearest(name)
            raise NotFound(f"nobody is known by {name!r}", f"{near}{'' if near.endswith('?') else '.'} {_BRING}")
        return found

    def record(self, *, story: str | None = None) -> Record:
        """Give the whole record, or one story with all actors."""
        return Record(
            reports=tuple(self.reports(story=story)),
            stories=tuple(self.stories(story=story)),
            actors=tuple(self.actors()),
            events=tuple(self.events(story=story)),
            statements=tuple(self.statements(story=story)),
            unattached=tuple(self.unattached()),
        )

    def get(self, id: str) -> Row:
        """Give what an id names: itself, or the event, statement or story that has it as a member."""
        self._settle()
        found = self._store.find(id)
        if found is None:
            raise self._missing(id)
        return load(KINDS[found.kind], found.json)

    def row(self, id: str) -> str:
        """Give what an id names as the JSON of the export."""
        return exported(self.get(id))

    def explain(self, one: str, other: str) -> Explanation:
        """
        Say why two events, statements or mentions of them are or are not one, or two reports of one story: what was
        compared, what excludes it, the score, over which mentions they are linked, which decisions force it.

        Raises BadQuestion for two things that are never compared.
        """
        from onrecord.explanations import explain

        return explain(self, self._store, one, other)

    # ------------------------------------------------------------------------------------- decisions

    def reject(self, ids: str | Iterable[str], *, why: str, by: str) -> Decision:
        """Say that events, statements or single mentions of them are wrong."""
        return self._append(self._decider.plain("reject", _several(ids), sign(by, why)))

    def keep(self, ids: str | Iterable[str], *, why: str, by: str) -> Decision:
        """Say that events, statements or single mentions of them are right as they are."""
        return self._append(self._decider.plain("keep", _several(ids), sign(by, why)))

    def merge(self, ids: Iterable[str], *, why: str, by: str) -> Decision:
        """
        Say that events, or statements, of one story are one and the same.

        Of stories, or of reports that stand for theirs, that they are one story.
        """
        return self._append(self._decider.merge(list(ids), sign(by, why)))

    def split(self, ids: str | Iterable[str], *, why: str, by: str) -> Decision:
        """Say that mentions are not one with the others of their event or statement, or reports with their story."""
        return self._append(self._decider.split(list(_several(ids)), sign(by, why)))

    def correct(self, id: str, /, *, why: str, by: str, **values: str | None) -> tuple[Decision, ...]:
        """
        Say what fields of an event, statement or mention ought to be: `correct(id, status="planned", ...)`.

        One decision for each field; None takes a value away. Lists are words parted by commas; actors are named by
        id or by a name that one of them bears; dates are ISO days, months or years, or two of them parted by "/";
        figures "12 killed", "12-20 injured", "5000000 EUR". Raises BadDecision (a ValueError) for a field that cannot
        be corrected and for a value that it cannot have, NotFound for an unknown actor.
        """
        return self._append_all(self._decider.correct(id, values, sign(by, why)))

    def same(self, one: str, other: str, *, why: str, by: str) -> Decision:
        """Say that two actors (id or name, or a mention of one) are one and the same."""
        return self._append(self._decider.who("same", (one, other), sign(by, why)))

    def different(self, one: str, other: str, *, why: str, by: str) -> Decision:
        """
        Say that two actors (id or name) are not the same, or that a mention is not of the actor that it is taken for.

        Where both bear an identity of the knowledge base, `one` keeps it.
        """
        return self._append(self._decider.who("different", (one, other), sign(by, why)))

    def undo(self, decisions: str | Iterable[str], *, why: str, by: str) -> tuple[Decision, ...]:
        """Say that decisions hold no more, all or none. Each is a decision too, and may be undone."""
        return self._append_all(self._decider.undo(_several(decisions), sign(by, why)))

    def decisions(self) -> list[Decision]:
        """Give all decisions by time."""
        return self._store.decisions()

    def decided(self, id: str | None = None) -> list[Decided]:
        """Give the decisions as they stand now, by time: all, or those about what has an id."""
        self._settle()
        rows = self._decider.decided()
        if id is None:
            return rows
        about = self._decider.mentions_of(id)
        return [row for row in rows if about & {*row.mentions, *row.decision.about}]

    def naming(self, id: str) -> tuple[ActorMention, ...]:
        """Give where the reports name an actor, by report and place; nothing for what is no actor."""
        row = self._store.get("named", self.get(id).id)
        return load(Named, row).mentions if row else ()

    def unattached(self) -> list[Decision]:
        """Give the decisions whose words no report holds any more."""
        self._settle()
        return [load(Decision, row) for row in self._store.select("unattached")]

    # ------------------------------------------------------------------------------------------ whole

    def export(self, stream: TextIO) -> None:
        """Write the record as JSON lines (spec: one object a line; reports, stories, actors, events, statements)."""
        for kind in KINDS:
            for row in self.rows(kind):
                stream.write(row + "\n")

    def verify(self) -> list[OnRecordError]:
        """Prove that all words stand where the record says; give what does not hold."""
        self._settle()
        return verify(self._store)

    # --------------------------------------------------------------------------------------------------

    def _list(self, kind: type[_Row], asked: Asked) -> list[_Row]:
        return [load(kind, row) for row in self.rows(_NAMES[kind], **asked)]

    def _wanted(self, query: Query) -> Filter:
        self._settle()
        if query == EVERYTHING:
            return Filter()
        return Resolver(self._store).resolve(query, None if query.story is None else self._story(query.story))

    @property
    def _tools(self) -> Tools:
        """Made when first needed, as what the user brought is part of them."""
        if self._loaded is None:
            from onrecord.importing import imported_actors

            brought = tuple(row.actor for row in imported_actors(self._store))
            self._loaded = Tools(self._settings, imported=brought)
        return self._loaded

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Let decisions take effect only at the end, and lists stay as they are until then: for a walk through them."""
        self._settle()
        self._gathers = True
        try:
            yield
        finally:
            self._gathers = False
        self._settle()

    def _settle(self) -> None:
        if self._owes and not self._gathers:
            self.reconcile()

    def _story(self, id: str) -> str:
        try:
            found = self.get(id)
        except NotFound as error:
            raise NotFound(error.problem, "List stories with: onrecord stories") from None
        if isinstance(found, Actor):
            raise NotFound(f"{id!r} is an actor, not a story", "List stories with: onrecord stories")
        return found.id if isinstance(found, Story) else found.story

    def _missing(self, id: str) -> NotFound:
        rejected = self._rejection(id)
        if rejected:
            remedy = f"The reason was: {rejected.note}. To take it back: onrecord undo {rejected.id} --why TEXT"
            return NotFound(f"{id!r} was rejected by {rejected.by}", remedy)
        return NotFound(
            f"there is nothing with the id {id!r}",
            "List ids with: onrecord events. Find one by words with: onrecord search WORDS",
        )

    def _rejection(self, id: str) -> Decision | None:
        """The last rejection that stands of the mention that an id is, or is made of."""
        mentions = {id, id.partition("-")[2]}
        for row in reversed(self._decider.decided()):
            about = {*row.mentions, *row.decision.about}
            if row.decision.verdict == "reject" and row.undone_by is None and mentions & about:
                return row.decision
        return None

    @property
    def _decider(self) -> "Decider":
        from onrecord.decider import Decider

        return Decider(self._store, self.get, lambda: self._tools.knowledge)

    def _append(self, decision: Decision) -> Decision:
        self._append_all((decision,))
        return decision

    def _append_all(self, decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
        self._store.decide(decisions)
        self._owes = True
        return decisions


def _several(ids: str | Iterable[str]) -> Iterable[str]:
    return [ids] if isinstance(ids, str) else ids


_BRING = "Bring others with: onrecord actors import FILE"
_COUNT_BY = f"Count by: {', '.join(COUNTABLE)}"
_NAMES: dict[type[Row], str] = {kind: name for name, kind in KINDS.items()}
