"""
What a list is narrowed by, as conditions on the narrow tables.

Events and statements are asked by their own columns. Of reports and stories, days, story and outlet are their own;
they fit the rest if an event or statement that they carry does. An actor fits if it takes part in one that fits.
"""

from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, CompoundSelect, Select, Table, and_, or_, select, union

from onrecord.store.tables import called, carried, coded, involved, listed, located

ACTS = ("event", "statement")
_SIDES = (("actor", "recipient"), ("recipient", "actor"), ("joint", "joint"))
Conditions = list[ColumnElement[bool]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Whom a question means: the actors of these ids, of these names (folded), and all who belong to the countries."""

    ids: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """
    What rows must fit. `since` and `until` are ISO days, both included: a row fits whose days overlap them, one
    without a date does not. All of `actors` take part; the sides of `between` meet or act on each other. Of `types`
    (PLOVER types and modes), `statuses`, `places` (folded names) with `countries`, and `outlets` (folded), one fits.
    `independent`: at least so many origins; where they are unknown it does not fit.
    """

    since: str | None = None
    until: str | None = None
    actors: tuple[Who, ...] = ()
    between: tuple[Who, Who] | None = None
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    story: str | None = None
    independent: int | None = None


EVERYTHING = Filter()


def conditions(kind: str, wanted: Filter) -> Conditions:
    """Give what rows of `listed` must fulfil to be of a kind and fit."""
    itself: Conditions = [listed.c.kind == kind]
    if kind in ACTS:
        return [*itself, *_own(kind, wanted), *_act(kind, wanted)]
    if kind == "actor":
        return itself if wanted == EVERYTHING else [*itself, _holds(kind, wanted)]
    rest = replace(wanted, since=None, until=None, story=None, outlets=())
    return [*itself, *_own(kind, wanted), *([] if rest == EVERYTHING else [_holds(kind, rest)])]


def undated(kind: str, wanted: Filter) -> Conditions:
    """Give the same for the rows that would fit if they had a date; nothing where no days are asked for."""
    if kind == "actor" or (wanted.since is None and wanted.until is None):
        return []
    return [*conditions(kind, replace(wanted, since=None, until=None)), listed.c.start.is_(None)]


def _own(kind: str, wanted: Filter) -> Conditions:
    found: Conditions = []
    if wanted.since is not None:
        found.append(listed.c.end >= wanted.since)
    if wanted.until is not None:
        found.append(listed.c.start <= wanted.until)
    if wanted.story is not None:
        found.append(listed.c.story == wanted.story)
    if wanted.outlets:
        found.append(listed.c.id.in_(_ids(carried, kind, carried.c.outlet.in_(wanted.outlets))))
    return found


def _act(kind: str, wanted: Filter) -> Conditions:
    ids = [_ids(involved, kind, involved.c.actor.in_(who(one))) for one in wanted.actors]
    if wanted.between:
        ids.append(_between(kind, *wanted.between))
    if wanted.types or wanted.statuses:
        ids.append(_ids(coded, kind, *_coding(wanted)))
    if wanted.places or wanted.countries:
        at = or_(located.c.name.in_(wanted.places), located.c.country.in_(wanted.countries))
        ids.append(_ids(located, kind, at))
    enough = [] if wanted.independent is None else [listed.c.independent >= wanted.independent]
    return [*(listed.c.id.in_(some) for some in ids), *enough]


def _coding(wanted: Filter) -> Conditions:
    """Type and status are of one event: a statement may tell of several."""
    found: Conditions = []
    if wanted.types:
        found.append(or_(coded.c.type.in_(wanted.types), coded.c.mode.in_(wanted.types)))
    if wanted.statuses:
        found.append(coded.c.status.in_(wanted.statuses))
    return found


def _ids(table: Table, kind: str, *fits: ColumnElement[bool]) -> Select[tuple[str]]:
    return select(table.c.id).where(table.c.kind == kind, *fits)


def who(one: Who) -> CompoundSelect[tuple[str]]:
    """Give the ids of the actors that are meant."""
    rows = listed.c
    return union(
        select(called.c.actor).where(called.c.name.in_(one.called)),
        select(rows.id).where(rows.kind == "actor", rows.id.in_(one.ids)),
        select(rows.id).where(rows.kind == "actor", rows.country.in_(one.countries)),
    )


def _between(kind: str, one: Who, other: Who) -> Select[tuple[str]]:
    """Two who are not the same, on either side of an act or jointly in it."""
    a, b = involved.alias(), involved.alias()
    sides = or_(*(and_(a.c.side == left, b.c.side == right) for left, right in _SIDES))
    pair = and_(a.c.kind == b.c.kind, a.c.id == b.c.id, a.c.actor != b.c.actor)
    meant = (a.c.actor.in_(who(one)), b.c.actor.in_(who(other)))
    return select(a.c.id).join(b, pair).where(a.c.kind == kind, sides, *meant)


def _holds(kind: str, wanted: Filter) -> ColumnElement[bool]:
    """An event or statement of the row fits."""
    return listed.c.id.in_(union(*(_holders(kind, act, wanted) for act in ACTS)))


def _holders(kind: str, act: str, wanted: Filter) -> Select[tuple[str]]:
    acts = listed.alias()
    fitting = select(listed.c.id).where(*conditions(act, wanted))
    if kind == "actor":
        return select(involved.c.actor).where(involved.c.kind == act, involved.c.id.in_(fitting))
    if kind == "report":
        return select(carried.c.report).where(carried.c.kind == act, carried.c.id.in_(fitting))
    return select(acts.c.story).where(acts.c.kind == act, acts.c.id.in_(fitting))
