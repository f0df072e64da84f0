"""Leaving page furniture out of a text so that it can be put back."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import Cut, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Characters `start` to `end` of the decoded input that are to be left out, and why."""

    start: int
    end: int
    reason: str


def cut_out(decoded: str, stretches: Iterable[Stretch]) -> tuple[str, tuple[Cut, ...]]:
    """Give the text less the stretches, and the cuts; of stretches that overlap the first is taken."""
    kept: list[str] = []
    cuts: list[Cut] = []
    last = 0
    for one in sorted(stretches, key=lambda s: (s.start, s.end)):
        if one.start >= last and one.end > one.start:
            kept.append(decoded[last : one.start])
            cuts.append(Cut(start=one.start, text=decoded[one.start : one.end], reason=one.reason))
            last = one.end
    return "".join([*kept, decoded[last:]]), tuple(cuts)


def uncut(report: Report) -> str:
    """Put the cuts of a report back: the decoded input, if nothing else was altered."""
    parts: list[str] = []
    taken = length = 0
    for cut in sorted(report.cuts, key=lambda c: c.start):
        before = report.text[taken : taken + cut.start - length]
        taken += len(before)
        parts += [before, cut.text]
        length += len(before) + len(cut.text)
    return "".join([*parts, report.text[taken:]])
