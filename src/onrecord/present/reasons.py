"""Why two mentions are or are not one, as lines of text."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

from onrecord.model import Explanation, Reason
from onrecord.present.words import shown

_WIDTH = 80
_THINGS = {"event": "one event", "statement": "one statement", "report": "of one story"}
_WORDS = 200  # characters of a passage that are shown


def lines(found: Explanation, words: Mapping[str, str]) -> Iterator[str]:
    """Give the verdict, the words of both, what excludes them, what was weighed, the sum, and what links them."""
    yield f"They are {'' if found.joined else 'not '}{_THINGS[found.kind]}."
    for id in (found.one, found.other):
        yield from _wrapped(f"{id}  {_short(words.get(id, ''))}", "  ")
    yield from _part("What excludes it:", [reason.sentence for reason in found.vetoes])
    yield from _part("What was weighed:", [_weighed(reason) for reason in found.features])
    yield from _sum(found)
    if found.via:
        yield from _wrapped("Linked over: " + ", then ".join(found.via), "")
    if found.decisions:
        yield from _wrapped("Decided by people: " + ", ".join(found.decisions), "")


def _short(words: str) -> str:
    plain = shown(" ".join(words.split()))
    return plain if len(plain) <= _WORDS else f"{plain[:_WORDS].rstrip()}…"


def _part(head: str, rows: list[str]) -> Iterator[str]:
    if rows:
        yield ""
        yield head
        for row in rows:
            yield from _wrapped(row, "  ")


def _weighed(reason: Reason) -> str:
    if reason.share is None:
        return f"      {reason.sentence}"
    if reason.points is None:
        return f"{reason.share / 1000:5.2f}  {reason.sentence}"
    return f"{reason.points / 1000:+.2f}  {reason.sentence}"


def _sum(found: Explanation) -> Iterator[str]:
    yield ""
    if found.score is None:
        yield "Nothing is added up, since they can't be one."
        return
    start = f"{found.base / 1000:+.2f} to begin with; " if found.base else ""
    yield f"{start}{found.score / 1000:+.2f} in all. {_LINKAGE[found.kind].format(found.threshold / 1000)}"
    if found.joined != (found.score >= found.threshold) and not found.decisions:
        yield from _wrapped(_BY_OTHERS[found.joined], "")


_LINKAGE = {
    "event": "Groups join from a mean of {:+.2f}.",
    "statement": "Groups join from a mean of {:+.2f}.",
    "report": "Two join from {:+.2f}, groups by their nearest reports and by the mean.",
}

_BY_OTHERS = {
    True: "The pair by itself falls short: the other mentions of the group link them.",
    False: "The pair by itself would do: the other mentions of their groups part them.",
}


def _wrapped(text: str, indent: str) -> Iterator[str]:
    yield from wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent + "       ")
