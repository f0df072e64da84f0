"""Whether what later reports have replaces what earlier ones had: an update is no contradiction."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.reconcile.copies import first_published

# "raising the toll to 11", "has since reopened", "down from 40": a report that knows that another number stood before.
_REPLACES = re.compile(
    r"""\b(?:(?:rose|risen|rises|rising|raises|raised|raising|climbed|climbs|climbing|increased|grew|grown|jumped
        |dropped|fell|lowered|revised|updated|corrected|brought|bringing)\b|up\ from|down\ from|has\ since|have\ since
        |now\ stands|earlier\ (?:report|figure|toll|count)s?|initially|at\ first|previously)""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """Where one value of a side stands: day or time and outlet of the report, and the words around it."""

    published: str | None
    outlet: str | None
    passage: str


Sided = Mapping[str, Sequence[Printed]]


def in_time(sides: Sided) -> list[str] | None:
    """The values in order of publication, None where dates don't part the sides from each other."""
    ordered = sorted(sides, key=lambda value: (min(p.published or "" for p in sides[value]), value))
    pairs = pairwise(ordered)
    return ordered if all(_earlier(sides[one], sides[other]) for one, other in pairs) else None


def _earlier(one: Sequence[Printed], other: Sequence[Printed]) -> bool:
    """Whether all reports of one side were published before any of the other's."""
    return all(first_published({"one": a.published, "other": b.published}) == "one" for a in one for b in other)


def is_update(ordered: Sequence[str], sides: Sided, *, rises: bool) -> bool:
    """
    Whether each side, in order of time, replaces the one before: by words that say so, as the outlet of the one
    before itself goes over to it, or as a toll that only rises (`rises`: the values do).
    """
    pairs = pairwise(ordered)
    return all(rises or _says_so(sides[later]) or _goes_over(sides[earlier], sides[later]) for earlier, later in pairs)


def _says_so(prints: Sequence[Printed]) -> bool:
    return any(_REPLACES.search(p.passage) for p in prints)


def _goes_over(earlier: Sequence[Printed], later: Sequence[Printed]) -> bool:
    return bool({p.outlet for p in earlier if p.outlet} & {p.outlet for p in later})
