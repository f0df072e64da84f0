"""Another extractor of events in the place of our own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest

from onrecord.annotate import Annotated, Annotator
from onrecord.errors import BadEvidence, BadSetting
from onrecord.extract import Extractor, load_events, plugins
from onrecord.extract.drafts import EventDraft, Tokens
from onrecord.extract.events import Actors
from onrecord.extract.plugins import QuotedDraft
from onrecord.knowledge import Knowledge

TEXT = "Brazil met Peru."
Offer = Callable[[Iterable[EventDraft]], None]


@dataclass
class Entry:
    """An entry point as an installed package would have it."""

    drafts: Iterable[EventDraft]
    name: str = "other"

    @property
    def dist(self) -> "Entry":
        return self

    @property
    def version(self) -> str:
        return "2.1"

    def load(self) -> Callable[[Annotated, Actors], Iterable[EventDraft]]:
        return lambda annotated, actors: self.drafts


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch) -> Offer:
    def install(drafts: Iterable[EventDraft]) -> None:
        monkeypatch.setattr(
            plugins, "entry_points", lambda group: [Entry(drafts)] if group == "onrecord.events" else []
        )

    return install


def draft(*, trigger: tuple[int, int] = (1, 2), actors: tuple[int, ...] = (0, 2)) -> EventDraft:
    return EventDraft(trigger=Tokens(*trigger), evidence=Tokens(0, 4), type="CONSULT", actors=actors)


def quoted(words: str) -> QuotedDraft:
    return QuotedDraft(
        trigger=Tokens(1, 2), evidence=Tokens(0, 4), type="CONSULT", actors=(0, 2), trigger_text=words,
        evidence_text=TEXT,
    )  # fmt: skip


def test_its_drafts_become_mentions_signed_with_its_name_and_version(
    offer: Offer, annotate: Callable[[str], Annotated], annotator: Annotator, knowledge: Knowledge
) -> None:
    offer([quoted("met")])
    extractor = Extractor(knowledge, load_events("other"))
    (event,) = extractor.extract(annotate(TEXT)).events
    assert (event.type, event.trigger.text, event.why) == ("CONSULT", "met", "other-2.1")
    assert extractor.version(annotator.version).endswith("/other-2.1")


@pytest.mark.parametrize(
    "wrong",
    [quoted("spoke"), draft(trigger=(7, 8)), draft(trigger=(2, 1)), draft(actors=(1,)), draft(actors=(9,))],
    ids=["other words", "beyond the text", "no tokens", "no actor", "no token"],
)
def test_what_does_not_stand_in_the_text_is_refused(
    offer: Offer, annotate: Callable[[str], Annotated], knowledge: Knowledge, wrong: EventDraft
) -> None:
    offer([wrong])
    extractor = Extractor(knowledge, load_events("other"))
    with pytest.raises(BadEvidence, match=r"other-2\.1"):
        extractor.extract(annotate(TEXT))


def test_a_name_that_nobody_offers_is_a_bad_setting(offer: Offer) -> None:
    offer([])
    with pytest.raises(BadSetting, match="lexicon, other"):
        load_events("third")


def test_our_own_needs_no_package() -> None:
    assert load_events("lexicon") is plugins.LEXICON
