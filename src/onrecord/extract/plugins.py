"""
Other extractors of events in the place of our own: a seam for research, held to the evidence.

A package offers one under the entry-point group `onrecord.events`, as a callable that takes an annotated report and its
actors and gives drafts; the setting ONRECORD_EVENTS names it. What it gives must stand in the text.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points

from onrecord.annotate import Annotated
from onrecord.errors import BadEvidence, BadSetting
from onrecord.extract.drafts import EventDraft, Tokens
from onrecord.extract.events import Actors, find_mentions

GROUP = "onrecord.events"
OWN = "lexicon"
Finder = Callable[[Annotated, Actors], Iterable[EventDraft]]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedDraft(EventDraft):
    """A draft with the words that its maker believes to stand at its tokens; they are compared with the text."""

    trigger_text: str
    evidence_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSource:
    """What finds events; `label` is its name and version, or empty for our own, which goes by that of onrecord."""

    find: Finder
    label: str = ""


LEXICON = EventSource(find=find_mentions)


def load_events(name: str) -> EventSource:
    """
    Give the extractor of that name: "lexicon" is our own. Raises BadSetting where no installed package offers it.
    """
    if name == OWN:
        return LEXICON
    offered = {entry.name: entry for entry in entry_points(group=GROUP)}
    if name not in offered:
        known = ", ".join(sorted({OWN, *offered}))
        raise BadSetting(f"no extractor of events has the name {name!r}", f"Set ONRECORD_EVENTS to one of: {known}")
    return _checked(offered[name])


def _checked(entry: EntryPoint) -> EventSource:
    """A source whose drafts are refused with BadEvidence where they do not stand in the text."""
    finder: Finder = entry.load()
    label = f"{entry.name}-{entry.dist.version if entry.dist else '0'}"

    def find(annotated: Annotated, actors: Actors) -> list[EventDraft]:
        return [_held(draft, annotated, actors, label) for draft in finder(annotated, actors)]

    return EventSource(find=find, label=label)


def _held(draft: EventDraft, annotated: Annotated, actors: Actors, label: str) -> EventDraft:
    """The draft, signed with its maker's name and version. Raises BadEvidence naming the maker and the words."""
    _stands(draft.evidence, Tokens(0, len(annotated.doc)), annotated, f"{label}: evidence")
    _stands(draft.trigger, draft.evidence, annotated, f"{label}: trigger")
    for figure in draft.figures:
        _stands(figure.tokens, draft.evidence, annotated, f"{label}: figure")
    for token in (*draft.actors, *draft.recipients):
        if not (0 <= token < len(annotated.doc) and actors.at(token)):
            raise BadEvidence(f"{label}: participant", token, token + 1, "the head of an actor's name", "none")
    if isinstance(draft, QuotedDraft):
        _same(draft.trigger, draft.trigger_text, annotated, f"{label}: trigger")
        _same(draft.evidence, draft.evidence_text, annotated, f"{label}: evidence")
    return replace(draft, why=f"{label}:{draft.why}" if draft.why else label)


def _stands(inner: Tokens, outer: Tokens, annotated: Annotated, what: str) -> None:
    if not outer.start <= inner.start < inner.end <= outer.end:
        within = annotated.doc[max(0, outer.start) : max(0, outer.end)].text
        raise BadEvidence(what, inner.start, inner.end, f"tokens {outer.start} to {outer.end}", within)


def _same(tokens: Tokens, words: str, annotated: Annotated, what: str) -> None:
    found = annotated.doc[tokens.start : tokens.end].text
    if found != words:
        raise BadEvidence(what, tokens.start, tokens.end, words, found)
