"""Whence a thing is known: its origins, with the outlets that have it from each and what shows it."""

from collections.abc import Iterator, Mapping

from onrecord.model import Event, Origin, OriginBasis, OriginKind, Statement
from onrecord.present.names import Names
from onrecord.present.words import counted, shown

UNKNOWN_ORIGINAL = "a text that they share"  # copies, of which dates don't tell the first
_KINDS: Mapping[OriginKind, str] = {
    "own": "own report",
    "agency": "agency",
    "outlet": "outlet",
    "official": "official",
    "person": "not official",
}
_BASES: Mapping[OriginBasis, str] = {
    "own": "own voice",
    "copy": "the same words",
    "credit": "credits it",
    "relay": "cites it",
    "told": "was told",
    "published": "public words",
    "said": "says so",
    "same report": "says so elsewhere in the report",
}


_WEAKEST: OriginBasis = "same report"  # goes without saying where another mention of the report shows more


def carried(row: Event | Statement, of: int) -> str:
    """Give "2 of 3 reports, 2 origins" where more than one report carries it."""
    if row.reports < 2:
        return ""
    origins = f", {counted(row.independent, 'origin')}" if row.independent else ""
    return f"{row.reports} of {counted(of, 'report')}{origins}"


def sources(row: Event | Statement, names: Names, outlets: Mapping[str, str]) -> str:
    """Give "Example Wire (Sel Gazette, Example Courier), own (Harbour Post)"; `outlets` are those of the reports."""
    reports = {mention.id: mention.report for mention in row.mentions}
    said = [
        f"{_name(origin, names)} ({', '.join(sorted({outlets[reports[m]] for m in origin.mentions}))})"
        for origin in row.origins or ()
    ]
    return ", ".join(said)


def detailed(row: Event | Statement, names: Names, outlets: Mapping[str, str]) -> Iterator[str]:
    """Give for each origin "Example Wire, agency: Sel Gazette (credits it), Example Wire (own voice)"."""
    reports = {mention.id: mention.report for mention in row.mentions}
    for origin in row.origins or ():
        shows = [
            (outlets.get(reports[m], reports[m]), _BASES[b])
            for m, b in zip(origin.mentions, origin.bases, strict=False)
        ]
        each = ", ".join(f"{outlet} ({basis})" for outlet, basis in dict.fromkeys(sorted(shows)))
        name = shown(origin.name) if origin.kind == "own" and origin.name else _name(origin, names)
        yield f"{name}, {_KINDS[origin.kind]}: {each}" if each else f"{name}, {_KINDS[origin.kind]}"


def _name(origin: Origin, names: Names) -> str:
    if origin.kind == "own":
        return "own"
    if origin.name is None and origin.actor is None:
        return UNKNOWN_ORIGINAL
    return (
        names.of(origin.actor) if origin.actor and origin.kind in {"official", "person"} else shown(origin.name or "")
    )
