"""All that is known of an actor: by the shipped data, by what the user brought, and by the reports."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from onrecord.identifying import Identifier
from onrecord.ids import ref_id
from onrecord.importing import ImportedActor, imported_actors
from onrecord.knowledge import Knowledge, KnownActor, KnownRole, load_knowledge
from onrecord.knowledge.extending import join
from onrecord.knowledge.offices import with_offices
from onrecord.knowledge.origins import shipped_parts
from onrecord.model import (
    Actor,
    Attestation,
    Dossier,
    Event,
    EventAccount,
    Extraction,
    Naming,
    Role,
    Statement,
    StatementAccount,
)
from onrecord.store import Filter, Store, Who
from onrecord.store.codec import load


class Dossiers:
    """Compiles dossiers from a record and the knowledge base."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._shipped = load_knowledge()
        self._imported = imported_actors(store)
        self._actors = {actor.id: actor for actor in (load(Actor, row) for row in store.select("actor"))}

    def find(self, name: str) -> list[Dossier]:
        """Give everyone who is known by a name, whatever its case, or by an id, by id."""
        known = self._knowledge
        exact = {reading.actor for reading in known.surfaces.get(name, ())} | {known.surnames.get(name, "")}
        everyone: list[Actor | KnownActor] = [*known.actors.values(), *self._actors.values()]
        wanted = name.casefold()
        named = {who.id for who in everyone if wanted in map(str.casefold, (who.id, who.name, *who.names))}
        return [self._compile(id) for id in sorted((named | exact) - {""})]

    def nearest(self, name: str) -> str:
        """Advice where nobody is found: those whose names are near, with their ids."""
        return Identifier(self._actors.values(), self._knowledge).nearest(name)

    @cached_property
    def _knowledge(self) -> Knowledge:
        return self._shipped.extended(row.actor for row in self._imported)

    @cached_property
    def _rows_by_id(self) -> Mapping[str, Sequence[ImportedActor]]:
        ids = join(self._shipped, (row.actor for row in self._imported)).ids
        rows: dict[str, list[ImportedActor]] = {id: [] for id in ids.values()}
        for row in self._imported:
            rows[ids[row.actor]].append(row)
        return rows

    def _compile(self, id: str) -> Dossier:
        known, seen = self._knowledge.actors.get(id), self._actors.get(id)
        best = seen or known
        if best is None:
            raise KeyError(id)
        names = {*best.names, *(known.names if known else ())} - {best.name}
        return Dossier(
            id=id,
            name=best.name,
            names=tuple(sorted(names)),
            type=best.type,
            country=best.country,
            sectors=best.sectors,
            wikidata=best.wikidata,
            attestations=tuple(self._attestations(id)),
        )

    def _attestations(self, id: str) -> Iterator[Attestation]:
        if shipped := self._shipped.actors.get(id):
            yield from _of_shipped(shipped)
        for row in self._rows_by_id.get(id, ()):
            roles = with_offices(row.actor, self._shipped).roles
            names = tuple(dict.fromkeys([row.actor.name, *row.actor.names]))
            yield Attestation(source="imported", file=row.file, origin=row.format, names=names, roles=_roles(roles))
        if seen := self._actors.get(id):
            roles_told = tuple(role for role in seen.roles if role.basis == "text")
            yield Attestation(
                source="reports",
                file=None,
                origin=None,
                names=seen.names,
                roles=roles_told,
                namings=self._namings(id),
            )

    def _namings(self, id: str) -> tuple[Naming, ...]:
        """
        Where the reports name an actor, by report: as it takes part in events and statements, else wherever the
        words alone tell who is meant.
        """
        return _first_by_report(self._taking_part(id)) or _first_by_report(_referring(id, self._store.extractions()))

    def _taking_part(self, id: str) -> Iterator[Naming]:
        accounts: list[EventAccount | StatementAccount] = []
        for event in self._store.select("event", Filter(actors=(Who(ids=(id,)),))):
            accounts += load(Event, event).mentions
        for statement in self._store.select("statement", Filter(actors=(Who(ids=(id,)),))):
            accounts += load(Statement, statement).mentions
        for account in accounts:
            for ref in account.refs:
                if ref.actor == id:
                    yield Naming(report=account.report, start=ref.start, end=ref.end, text=ref.text)


def _of_shipped(actor: KnownActor) -> Iterator[Attestation]:
    names = tuple(dict.fromkeys([actor.name, *actor.names]))
    for part in shipped_parts(actor):
        yield Attestation(source="shipped", file=part.file, origin=part.origin, names=names, roles=_roles(part.roles))


def _roles(roles: Iterable[KnownRole]) -> tuple[Role, ...]:
    return tuple(
        Role(title=r.title, organization=r.organization, country=r.country, start=r.start, end=r.end, basis="knowledge")
        for r in roles
    )


def _referring(id: str, extractions: Iterable[Extraction]) -> Iterator[Naming]:
    for extraction in extractions:
        for ref in extraction.actors:
            own = f"a-{ref_id(extraction.report, ref.span)}"
            if id in (ref.known, own, f"{own}-{(ref.country or '').lower()}"):
                span = ref.span
                yield Naming(report=extraction.report, start=span.start, end=span.end, text=span.text)


def _first_by_report(namings: Iterable[Naming]) -> tuple[Naming, ...]:
    first: dict[str, Naming] = {}
    for naming in sorted(namings, key=lambda n: (n.report, n.start, n.end)):
        first.setdefault(naming.report, naming)
    return tuple(first.values())
