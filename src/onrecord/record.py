"""
The record as a Python object.

    with onrecord.open("crisis.db") as record:
        record.add("reports/", outlet="Daily Example")
        for said in record.statements(actor="China"):
            print(said.speaker, said.mentions[0].content[0].text)
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self, TextIO, TypeVar

from onrecord.correcting import check_corrections
from onrecord.deciding import Signed, decide, sign
from onrecord.errors import NotFound, OnRecordError
from onrecord.model import (
    Actor,
    Decision,
    Dossier,
    Event,
    Record,
    ReportRow,
    Statement,
    Status,
    Story,
    Verdict,
)
from onrecord.pipeline import AddResult, Tools, Watcher, add, reconcile_store, reread, unwatched
from onrecord.store import Store
from onrecord.store.codec import exported, load
from onrecord.verify import verify

if TYPE_CHECKING:
    from onrecord.config import Settings
    from onrecord.importing import ImportResult

Row = ReportRow | Story | Actor | Event | Statement
_Row = TypeVar("_Row", ReportRow, Story, Actor, Event, Statement)

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
        watch: Watcher = unwatched,
    ) -> AddResult:
        """
        Read reports into the record.

        `date` (ISO) and `outlet` are stated for all of them and become part of their identity. What cannot be read
        is in the result's `failed`, a date that cannot in its `notes`; the rest is done all the same. `watch` is told
        how far it is: ("read", source) for each, then ("reconcile", "").
        """
        result = add(paths, store=self._store, tools=self._tools, date=date, outlet=outlet, watch=watch)
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
        """Extract again from reports that another version or model read; decisions stay. Gives their ids."""
        done = reread(self._store, self._tools, watch)
        watch("reconcile", "")
        self.reconcile()
        return done

    def reconcile(self) -> None:
        """Derive the record again, where what it was derived from has changed."""
        reconcile_store(self._store, self._tools)
        self._owes = False

    @property
    def stale(self) -> bool:
        """Whether reports or decisions came in that the lists do not show yet."""
        return self._store.is_stale()

    # ----------------------------------------------------------------------------------------- lists

    def reports(self, *, story: str | None = None) -> list[ReportRow]:
        """Give the reports, of one story or of all."""
        return self._list(ReportRow, story=story)

    def stories(self) -> list[Story]:
        """Give the stories."""
        return self._list(Story)

    def actors(self) -> list[Actor]:
        """Give everyone who is named."""
        return self._list(Actor)

    def dossiers(self, name: str) -> list[Dossier]:
        """
        Give all that is known, and from where, of everyone of a name or id: by the data that ship with onrecord, by
        what was imported, by the reports. Raises NotFound where nobody is known by it.
        """
        from onrecord.dossiers import Dossiers

        self._settle()
        found = Dossiers(self._store).find(name)
        if not found:
            raise NotFound(f"nobody is known by {name!r}", _NOBODY)
        return found

    def events(
        self,
        *,
        type: str | None = None,
        actor: str | None = None,
        story: str | None = None,
        status: Status | None = None,
    ) -> list[Event]:
        """Give the events of a PLOVER type, with an actor (id or name) on either side, of a story, of a status."""
        return self._list(Event, type=type, actor=actor, story=story, status=status)

    def statements(self, *, actor: str | None = None, story: str | None = None) -> list[Statement]:
        """Give the statements that an actor (id or name) makes or is told, of one story or of all."""
        return self._list(Statement, actor=actor, story=story)

    def rows(
        self,
        kind: str,
        *,
        type: str | None = None,
        actor: str | None = None,
        story: str | None = None,
        status: str | None = None,
    ) -> list[str]:
        """
        Give the rows of a kind as the JSON of the export, by id.

        Raises NotFound for a story or an actor that the record does not have.
        """
        self._settle()
        named = None if story is None else self._story(story)
        actors = None if actor is None else self._named(actor)
        return self._store.select(kind, story=named, type=type, status=status, actors=actors)

    def record(self, *, story: str | None = None) -> Record:
        """Give the whole record, or one story with all actors."""
        return Record(
            reports=tuple(self.reports(story=story)),
            stories=tuple(self._list(Story, story=story)),
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

    # ------------------------------------------------------------------------------------- decisions

    def reject(self, ids: str | Iterable[str], *, why: str, by: str) -> Decision:
        """Say that events, statements or single mentions of them are wrong."""
        return self._decide("reject", ids, sign(by, why))

    def merge(self, ids: Iterable[str], *, why: str, by: str) -> Decision:
        """Say that events, or statements, are one and the same."""
        return self._decide("merge", ids, sign(by, why))

    def split(self, ids: str | Iterable[str], *, why: str, by: str) -> Decision:
        """Say that mentions are not one with the others of their event or statement."""
        return self._decide("split", ids, sign(by, why))

    def correct(self, id: str, *, why: str, by: str, **values: str | None) -> tuple[Decision, ...]:
        """
        Say what fields of an event, statement or mention ought to be: `correct(id, status="planned", ...)`.

        One decision for each field; None takes a value away. Lists are words parted by commas; dates are ISO
        days, months or years, or two of them parted by "/". Raises ValueError for a field that cannot be corrected
        and for a value that it cannot have.
        """
        row, mention = self._decidable(id)
        signed = sign(by, why)
        check_corrections(row, mention, values)
        made = [decide("correct", [(row, mention)], signed, field=n, value=v) for n, v in values.items()]
        self._append(made)
        return tuple(made)

    def decisions(self) -> list[Decision]:
        """Give all decisions by time."""
        return self._store.decisions()

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

    def _list(
        self,
        kind: type[_Row],
        *,
        type: str | None = None,
        actor: str | None = None,
        story: str | None = None,
        status: str | None = None,
    ) -> list[_Row]:
        rows = self.rows(_NAMES[kind], type=type, actor=actor, story=story, status=status)
        return [load(kind, row) for row in rows]

    @property
    def _tools(self) -> Tools:
        """Made when first needed, as what the user brought is part of them."""
        if self._loaded is None:
            from onrecord.importing import imported_actors

            brought = tuple(row.actor for row in imported_actors(self._store))
            self._loaded = Tools(self._settings, imported=brought)
        return self._loaded

    def _settle(self) -> None:
        if self._owes:
            self.reconcile()

    def _story(self, id: str) -> str:
        found = self.get(id)
        if isinstance(found, Actor):
            raise NotFound(f"{id!r} is an actor, not a story", "List stories with: onrecord stories")
        return found.id if isinstance(found, Story) else found.story

    def _missing(self, id: str) -> NotFound:
        for decision in reversed(self.decisions()):
            if decision.verdict == "reject" and id in {quoted.mention for quoted in decision.mentions}:
                return NotFound(f"{id!r} was rejected by {decision.by}", f"The reason was: {decision.note}")
        return NotFound(f"there is nothing with the id {id!r}", "List ids with: onrecord events")

    def _named(self, who: str) -> set[str]:
        wanted = who.casefold()
        found = {a.id for a in self.actors() if wanted in map(str.casefold, (a.id, a.name, *a.names))}
        if not found:
            raise NotFound(f"nobody is named {who!r} in the record", "List names with: onrecord actors")
        return found

    def _decidable(self, id: str) -> tuple[Event | Statement, str | None]:
        row = self.get(id)
        if not isinstance(row, Event | Statement):
            raise NotFound(f"{id!r} is a {row.kind}", "Decide about events, statements and their mentions")
        mentions = {account.id for account in row.mentions}
        return row, id if id in mentions and id != row.id else None

    def _decide(self, verdict: Verdict, ids: str | Iterable[str], signed: Signed) -> Decision:
        named = [ids] if isinstance(ids, str) else list(ids)
        rows = [self._decidable(id) for id in named]
        if len({row.kind for row, _ in rows}) != 1:
            raise ValueError("decide about events or about statements, not about both at once or about nothing")
        decision = decide(verdict, rows, signed)
        self._append([decision])
        return decision

    def _append(self, decisions: list[Decision]) -> None:
        self._store.decide(decisions)
        self._owes = True


_NOBODY = "List who is named with: onrecord actors. Bring others with: onrecord actors import FILE"
_NAMES: dict[type[Row], str] = {kind: name for name, kind in KINDS.items()}
