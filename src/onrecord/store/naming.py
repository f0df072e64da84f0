"""What is in a record by name: actors, places, outlets."""

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, func, or_, select

from onrecord.store.tables import called, carried, listed, located

# Where names stand: folded, and as they are printed.
_NAMED: Mapping[str, tuple[ColumnElement[str], ColumnElement[str]]] = {
    "actor": (called.c.name, called.c.shown),
    "place": (located.c.name, located.c.shown),
    "outlet": (carried.c.outlet, carried.c.shown),
}


def names(connection: Connection, of: str, name: str | None) -> list[str]:
    """Give the names of actors, places or outlets as they are printed; all, or those that fold to `name`."""
    folded, printed = _NAMED[of]
    query = select(printed).where(folded.is_not(None) if name is None else folded == name).distinct()
    return sorted(connection.execute(query).scalars())


def named_last(connection: Connection, name: str) -> tuple[str, ...]:
    """Give the ids of the persons whose name ends with a word."""
    ending = f" {name}"
    last = func.substr(called.c.name, -len(ending)) == ending
    persons = select(listed.c.id).where(listed.c.kind == "actor", listed.c.type == "person")
    query = select(called.c.actor).where(last, called.c.actor.in_(persons)).distinct()
    return tuple(sorted(connection.execute(query).scalars()))


def countries(connection: Connection, name: str, code: str) -> tuple[str, ...]:
    """Give the country codes of the states of a name, and `code` if anybody belongs to it."""
    rows = listed.c
    ids = select(called.c.actor).where(called.c.name == name)
    state = (rows.type == "state") & rows.id.in_(ids)
    query = select(rows.country).where(
        rows.kind == "actor", rows.country.is_not(None), or_(state, rows.country == code)
    )
    return tuple(sorted(connection.execute(query.distinct()).scalars()))


def has_actor(connection: Connection, ids: Sequence[str], countries: Sequence[str]) -> bool:
    """Tell whether one of these actors, or anybody of these countries, is there."""
    rows = listed.c
    query = select(rows.id).where(rows.kind == "actor", or_(rows.id.in_(ids), rows.country.in_(countries)))
    return connection.execute(query.limit(1)).first() is not None


def has_place(connection: Connection, name: str, countries: Sequence[str]) -> bool:
    """Tell whether anything is placed at a name or in one of these countries."""
    places = located.c
    query = select(places.id).where(or_(places.name == name, places.country.in_(countries)))
    return connection.execute(query.limit(1)).first() is not None
