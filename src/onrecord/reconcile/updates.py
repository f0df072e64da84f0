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
    """The values in order of their first publication, None where dates don't tell it."""
    ordered = sorted(sides, key=lambda value: (_first(sides[value]), value))
    known = all(p.published for prints in sides.values() for p in prints)
    firsts = [_first(sides[value]) for value in ordered]
    return ordered if known and all(_is_earlier(a, b) for a, b in pairwise(firsts)) else None


def _first(prints: Sequence[Printed]) -> str:
    return min(p.published or "" for p in prints)


def _is_earlier(one: str | None, other: str | None) -> bool:
    return first_published({"one": one, "other": other}) == "one"


def is_update(ordered: Sequence[str], sides: Sided, *, rises: bool) -> bool:
    """
    Whether each side, in order of time, replaces the one before: by words that say so; or, where nobody comes back
    to the one before, as a toll that only rises (`rises`: the values do) or as its outlet goes over to the later.
    """
    return all(_replaces(sides[later], sides[earlier], rises=rises) for earlier, later in pairwise(ordered))


def _replaces(later: Sequence[Printed], earlier: Sequence[Printed], *, rises: bool) -> bool:
    if _says_so(later):
        return True
    parted = all(_is_earlier(a.published, b.published) for a in earlier for b in later)
    return parted and (rises or _goes_over(earlier, later))


def _says_so(prints: Sequence[Printed]) -> bool:
    return any(_REPLACES.search(p.passage) for p in prints)


def _goes_over(earlier: Sequence[Printed], later: Sequence[Printed]) -> bool:
    return bool({p.outlet for p in earlier if p.outlet} & {p.outlet for p in later})
