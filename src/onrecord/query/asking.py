"""A question: what a list is narrowed by, as the user says it."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import TypedDict, Unpack


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """
    What a list is narrowed by; the same for every list and for the search.

    `since` and `until` are days, months or years (ISO), both included. All of `actor` take part (ids, names, country
    codes; a state stands for all who belong to it); the two of `between` meet or act on each other. Of `type` (PLOVER
    types and modes in any case, or the plain words of the brief), `status`, `place` (a name, or a country for all that
    lies in it) and `outlet`, one fits. `story` is a story or anything in it. `min_independent` is the least number of
    origins.

    Events and statements are asked for what they are; a statement has type, status and place of the events that it
    tells of. Reports and stories are asked for their own days, story and outlet, and fit the rest if an event or
    statement that they carry does; actors fit if they take part in one that does.
    """

    since: str | None = None
    until: str | None = None
    actor: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    type: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    story: str | None = None
    min_independent: int | None = None


Several = str | Sequence[str] | None


class Asked(TypedDict, total=False):
    """The keywords of a question: those of `Query`, where one word may stand for a sequence of one."""

    since: str | None
    until: str | None
    actor: Several
    between: tuple[str, str] | None
    type: Several
    status: Several
    place: Several
    outlet: Several
    story: str | None
    min_independent: int | None


FIELDS = tuple(field.name for field in fields(Query))
"""The names of what can be asked for."""
SEVERAL = tuple(field.name for field in fields(Query) if field.default == ())
"""Those of which several can be given."""


def ask(**asked: Unpack[Asked]) -> Query:
    """Give the question of these keywords; raises TypeError for a keyword that no question has."""
    values: dict[str, object] = dict(asked)
    several = {name: _several(values[name]) for name in SEVERAL if name in values}
    return Query(**{**values, **several})  # type: ignore[arg-type]


def _several(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)  # type: ignore[arg-type]
