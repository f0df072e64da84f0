"""Expressions of time in a report, as references: what they say, not yet which day that is."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from onrecord.annotate import Annotated
from onrecord.extract.attach import FOR_CLAUSE, governor, governor_of, saying_of
from onrecord.extract.drafts import TimeDraft, Tokens
from onrecord.extract.times import lexicon as lx
from onrecord.extract.times.atoms import Words
from onrecord.extract.times.frames import NOW, Frame, frames
from onrecord.extract.times.rules import atoms
from onrecord.extract.times.tense import Tense, is_perfect, tense_of
from onrecord.model import Span, TimeRef

__all__ = ["find_times"]


def find_times(annotated: Annotated) -> list[TimeDraft]:
    """
    Find the expressions of time of a report, in their order.

    Durations ("for two hours"), ages, and names that hold a day or a year ("Black Friday") are none. A time that
    counts from an act ("a day after the raid") has that act's word as `anchor`; one that counts from the time
    told before it ("the next day") has that time as `ref.base`, where the same or the last sentence tells one.
    """
    doc = annotated.doc
    words = Words([token.text for token in doc], [token.lower_ for token in doc])
    drafts: list[TimeDraft] = []
    for frame in frames(words, atoms(words)):
        draft = _draft(annotated, frame)
        if draft is not None:
            drafts.append(_sequel(doc, draft, drafts) if frame.counts is not None and draft.anchor is None else draft)
    return [_quoted(annotated, _based(doc, draft, drafts), drafts) for draft in drafts]


def _draft(annotated: Annotated, frame: Frame) -> TimeDraft | None:
    doc, report = annotated.doc, annotated.report
    tokens = Tokens(frame.start, frame.end)
    anchor = _anchor(doc, frame)
    above = governor(doc, tokens)
    tense = tense_of(above) if anchor is None else None
    if _is_meant_for(doc, frame):
        tense = "future"
    if tense == "present" and doc[frame.start].idx < report.body:
        tense = "past"  # headlines tell in the present what has happened
    ref = _opened(_tensed(frame.ref, tense), frame.opener, tense)
    if ref is None or (ref.rule in ("in", "within") and tense != "future"):
        return None
    if above.lower_ in lx.ORDINALS or (frame.opener in lx.OPEN_START and not is_perfect(above)):
        if not _tells_when(doc, frame.end):
            return None
        ref = replace(_tensed(frame.ref, "past"), rule=FOR_CLAUSE)
    start, end = doc[frame.start].idx, doc[frame.end - 1].idx + len(doc[frame.end - 1])
    span = Span(start=start, end=end, text=report.text[start:end])
    ends = replace(ref.end, span=span) if ref.end else None
    return TimeDraft(tokens=tokens, ref=replace(ref, span=span, end=ends), anchor=anchor)


def _tells_when(doc: Doc, end: int) -> bool:
    """ "The first since February, | when | it closed the plant": the time is that of the clause behind it alone."""
    return end + 1 < len(doc) and "when" in (doc[end].lower_, doc[end + 1].lower_)


def _is_meant_for(doc: Doc, frame: Frame) -> bool:
    """ "Called a strike | for Monday" lies ahead; "for Monday's raid" and "for two days" do not."""
    end = frame.end
    possessive = end < len(doc) and doc[end].tag_ == "POS"
    before = doc[frame.start - 1].lower_ if frame.start else ""
    return frame.ref.kind == "weekday" and before == "for" and doc[frame.start].dep_ == "pobj" and not possessive


def _tensed(ref: TimeRef, tense: Tense | None) -> TimeRef:
    end = replace(ref.end, tense=tense) if ref.end else None
    return replace(ref, tense=tense, end=end)


def _opened(ref: TimeRef, opener: str, tense: Tense | None) -> TimeRef | None:
    """
    Make the interval that "since" or "until" opens, or None where it leaves the act's own time open.

    "must leave by Friday" lies between the day of speaking and Friday; "had left by Friday" and "after 2014" name
    no day from which to count.
    """
    if not opener:
        return ref
    if opener in lx.OPEN_START:
        return replace(replace(ref, tense="past"), granularity="range", end=NOW, rule="since")
    if opener in lx.OPEN_END and tense == "future":
        return replace(NOW, granularity="range", end=ref, rule="until")
    return None


def _anchor(doc: Doc, frame: Frame) -> int | None:
    """The word of the act from which "a day after" counts, or None where no act follows."""
    if frame.counts is None or doc[frame.counts].lower_ not in lx.AFTER:
        return None
    after = doc[frame.counts]
    if after.dep_ == "mark":
        return int(after.head.i)
    return next((int(child.i) for child in after.rights if child.dep_ in ("pobj", "pcomp")), None)


def _sequel(doc: Doc, draft: TimeDraft, before: Sequence[TimeDraft]) -> TimeDraft:
    """ "the next day" counts from the day told before it, in this sentence or the last."""
    if not before or before[-1].ref.granularity != "day":
        return draft
    sentence = doc[draft.tokens.start].sent
    earliest = doc[sentence.start - 1].sent.start if sentence.start else 0
    if before[-1].tokens.start < earliest:
        return draft
    return replace(draft, ref=replace(draft.ref, base=before[-1].ref))


def _based(doc: Doc, draft: TimeDraft, drafts: Sequence[TimeDraft]) -> TimeDraft:
    """ "a day after the June 12 raid": the raid's own time is beside it."""
    if draft.anchor is None:
        return draft
    sentence = doc[draft.anchor].sent
    for other in drafts:
        near = sentence.start <= other.tokens.start < sentence.end and other.ref.kind != "event"
        if near and _belongs(governor_of(doc, other), draft.anchor):
            return replace(draft, ref=replace(draft.ref, base=other.ref))
    return draft


def _quoted(annotated: Annotated, draft: TimeDraft, drafts: Sequence[TimeDraft]) -> TimeDraft:
    """ "We leave tomorrow," she said on Thursday: a day counted by a speaker counts from the day of speaking."""
    ref = draft.ref
    if ref.kind != "offset" or ref.granularity != "day" or ref.rule == "now":
        return draft
    at = ref.span.start
    if not any(quote.start <= at < quote.end for quote in annotated.quotes):
        return draft
    saying = saying_of(annotated.doc, governor(annotated.doc, draft.tokens).i)
    said = next((d for d in drafts if saying is not None and governor(annotated.doc, d.tokens).i == saying), None)
    if said is None or said.ref.granularity != "day":
        return draft
    return replace(draft, ref=replace(ref, kind="event", base=said.ref, rule="quoted"))


def _belongs(token: Token, anchor: int) -> bool:
    """Whether a time's governor is the anchor, or an object of it ("a day after they downed the drone on Sunday")."""
    while token.i != anchor:
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i or token.head.lower_ in lx.AFTER:
            return False
        token = token.head
    return True
