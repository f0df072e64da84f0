"""What a person may decide on a record as it is now: looks up what is meant, and refuses what could have no effect."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from onrecord.correcting import as_coded, check_corrections
from onrecord.deciding import Person, Quoter, Target, decide, decide_who, undo
from onrecord.errors import BadDecision, NotFound
from onrecord.identifying import Identifier
from onrecord.model import Actor, Attachment, Decided, Decision, Event, Quoted, ReportRow, Statement, Story, Verdict
from onrecord.reconcile.attaching import undoings
from onrecord.reconcile.corrections import ACTOR_FIELDS, ACTOR_LISTS, OWN, listed
from onrecord.signing import Signed
from onrecord.store import Store
from onrecord.store.codec import load
from onrecord.story_deciding import StoryDecider, reports_of

if TYPE_CHECKING:
    from onrecord.knowledge import Knowledge

Row = ReportRow | Story | Actor | Event | Statement


class Decider:
    """Makes decisions; `get` gives the row that an id names, `knowledge` who is known. Nothing is stored here."""

    def __init__(self, store: Store, get: Callable[[str], Row], knowledge: "Callable[[], Knowledge]") -> None:
        self._store, self._get, self._knowledge = store, get, knowledge
        self._quoter = Quoter(store)

    def plain(self, verdict: Verdict, ids: Iterable[str], signed: Signed) -> Decision:
        """Reject or keep events, statements or single mentions."""
        return decide(verdict, [self.target(id) for id in ids], signed)

    def merge(self, ids: Sequence[str], signed: Signed) -> Decision:
        """Say that events, or statements, of one story are one; or that stories are."""
        if self._is_of_stories(ids):
            return self._stories.merge(ids, signed)
        targets = [self.target(id) for id in ids]
        made = decide("merge", targets, signed)
        if len({quoted.mention for quoted in made.mentions}) < 2:
            raise BadDecision("it takes two to be one", "Name at least two: onrecord merge ID ID --why TEXT")
        if len({target.row.story for target in targets}) > 1:
            raise BadDecision(
                f"{targets[0].row.id} and the others are not all of one story",
                "Only what one story tells can be one; see the stories with: onrecord stories",
            )
        return made

    def split(self, ids: Sequence[str], signed: Signed) -> Decision:
        """Say that mentions, or reports, are not one with the others of their event or statement, or their story."""
        if self._is_of_stories(ids):
            return self._stories.split(ids, signed)
        targets = [self.target(id) for id in ids]
        made = decide("split", targets, signed)
        if len({target.row.id for target in targets}) > 1:
            raise BadDecision("these are mentions of several things", "Split one event or statement at a time")
        row = targets[0].row
        rest = {account.id for account in row.mentions} - {quoted.mention for quoted in made.mentions}
        if not rest:
            raise BadDecision(f"nothing of {row.id} would be left", _mentions(row))
        return made

    def correct(self, id: str, values: Mapping[str, str | None], signed: Signed) -> tuple[Decision, ...]:
        """Say what fields ought to be, one decision each; actors as the user knows them."""
        target = self.target(id)
        coded = {field: as_coded(field, value) for field, value in values.items()}
        check_corrections(target.row, target.mention, coded)
        ids = {field: self._as_ids(field, value) for field, value in coded.items()}
        return tuple(
            decide("correct", [target], signed, field=field, value=value, named=self._named(field, value))
            for field, value in ids.items()
        )

    def who(self, verdict: Verdict, words: Sequence[str], signed: Signed) -> Decision:
        """Say that two actors are the same, or are not; a mention of an actor is meant alone."""
        one, other = (self.person(each) for each in words)
        if one.actor.id == other.actor.id:
            if verdict == "same":
                raise BadDecision(f"{words[0]} and {words[1]} are one actor already, {one.actor.id}", _SHOW_ACTOR)
            one, other = _less(one, other), _less(other, one)
        elif verdict == "same" and one.actor.type == other.actor.type == "state":
            raise BadDecision(f"{one.actor.name} and {other.actor.name} are two states", "Name a mention: its id")
        for each, named in zip((one, other), words, strict=True):
            if not each.mentions:
                raise BadDecision(f"nothing would be left of {named}", _SHOW_ACTOR)
        return decide_who(verdict, (one, other), signed)

    def undo(self, ids: Iterable[str], signed: Signed) -> tuple[Decision, ...]:
        """Undo decisions, all or none."""
        made = self._store.decisions()
        return tuple(undo(made, id, signed) for id in dict.fromkeys(ids))

    def decided(self) -> list[Decided]:
        """Give all decisions by time, as they stand now."""
        made = self._store.decisions()
        undone = undoings(made)
        attached = {row.decision: row.mentions for row in self._attachments()}
        return [
            Decided(
                decision=row,
                mentions=attached.get(row.id, ()),
                attached=row.verdict == "undo" or row.id in undone or bool(attached.get(row.id)),
                undone_by=undone.get(row.id),
            )
            for row in made
        ]

    def mentions_of(self, id: str) -> frozenset[str]:
        """Give the ids of the mentions of an event, statement or actor, or of the reports of a story."""
        row = self._get(id)
        if isinstance(row, Actor):
            return frozenset(mention.id for mention in self._quoter.mentions(row.id))
        if isinstance(row, ReportRow | Story):
            return frozenset(reports_of(row))
        return frozenset(account.id for account in row.mentions) if isinstance(row, Event | Statement) else frozenset()

    # --------------------------------------------------------------------------------------- what is meant

    def _is_of_stories(self, ids: Iterable[str]) -> bool:
        return any(isinstance(self._get(id), ReportRow | Story) for id in ids)

    @property
    def _stories(self) -> StoryDecider:
        return StoryDecider(self._get)

    def target(self, id: str) -> Target:
        """Give the event or statement of an id, with the mention if it is that of one."""
        row = self._get(id)
        if not isinstance(row, Event | Statement):
            raise NotFound(f"{id!r} is {_A[row.kind]}", "Decide about events, statements and their mentions")
        mentions = {account.id for account in row.mentions}
        return Target(row=row, mention=id if id in mentions else None)

    def person(self, words: str) -> Person:
        """Give the actor that an id, a mention or a name means, with the mentions that are meant."""
        try:
            row = self._get(words)
        except NotFound:
            row = self._get_named(words)
        if not isinstance(row, Actor):
            raise NotFound(f"{words!r} is {_A[row.kind]}, not an actor", "List actors with: onrecord actors")
        every = self._quoter.quotes(row.id)
        return Person(actor=row, mentions=tuple(q for q in every if q.mention == words) or every)

    def _get_named(self, words: str) -> Row:
        id = self._identifier.identify(words)
        try:
            return self._get(id)
        except NotFound:
            raise NotFound(f"no report names {words!r} ({id})", "List who is named with: onrecord actors") from None

    @property
    def _identifier(self) -> Identifier:
        return Identifier((load(Actor, row) for row in self._store.select("actor")), self._knowledge())

    def _as_ids(self, field: str, value: str | None) -> str | None:
        if field not in ACTOR_FIELDS or value is None:
            return value
        names = listed(value) if field in ACTOR_LISTS else [value]
        identifier = self._identifier
        return ",".join(dict.fromkeys(identifier.identify(name) for name in names))

    def _named(self, field: str, value: str | None) -> tuple[Quoted, ...]:
        """Quote the actors of a value whose ids are made of mentions, as reports that come later may change these."""
        ids = listed(value) if field in ACTOR_FIELDS else []
        own = [id for id in ids if id.startswith(OWN)]
        return tuple(q for id in own for q in self._quoter.quotes(id) if q.mention == id.removeprefix(OWN))

    def _attachments(self) -> list[Attachment]:
        return [load(Attachment, row) for row in self._store.select("attachment")]


_SHOW_ACTOR = "Name a mention of it by its id: onrecord show ACTOR lists them"
_A = {"report": "a report", "story": "a story", "actor": "an actor", "event": "an event", "statement": "a statement"}


def _mentions(row: Event | Statement) -> str:
    ids = ", ".join(account.id for account in row.mentions)
    if len(row.mentions) == 1:
        return f"It has one mention only; where that is wrong: onrecord reject {row.id} --why TEXT"
    return f"Name some of its mentions and not all: {ids}"


def _less(one: Person, other: Person) -> Person:
    """Give a whole actor less the mention that is to be parted from it; nothing is left of one less itself."""
    if len(one.mentions) < len(other.mentions):
        return one
    parted = {quoted.mention for quoted in other.mentions}
    return Person(actor=one.actor, mentions=tuple(q for q in one.mentions if q.mention not in parted))
