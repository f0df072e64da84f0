from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console
from tests import factories

from onrecord.model import Record, Review
from onrecord.present.brief import AGREE, DIFFER, EMPTY, HAPPENED, SAID, SINGLE, StoryBrief, brief
from onrecord.present.markdown_page import markdown_brief
from onrecord.present.terminal import print_brief

WIDTH = 80


def lines(story: StoryBrief, heading: str) -> list[str]:
    (section,) = [section for section in story.sections if section.heading == heading]
    return [f"{line.when} · {line.words}" for line in section.lines]


def printed(record: Record, width: int = WIDTH) -> str:
    stream = StringIO()
    console = Console(file=stream, width=width, markup=False, highlight=False, emoji=False)
    print_brief(brief(record), console)
    return stream.getvalue()


@pytest.fixture(scope="module")
def story() -> StoryBrief:
    (only,) = brief(factories.record())
    return only


def test_a_story_has_title_days_reports_and_outlets(story: StoryBrief) -> None:
    assert story.title == "Ardania and Velmark hold talks"
    assert story.about == "5–6 May 2031 · 2 reports · Example Courier, Sel Gazette"


def test_events_stand_in_order_of_time_with_status_and_attribution(story: StoryBrief) -> None:
    assert lines(story, HAPPENED) == [
        "5 May 2031 · talks (visit) · Mila Toren (ARD) ↔ Josk Harrow (VEL) · in Port Sel (VEL)"
        " · 2 of 2 reports, 2 origins",
        "undated · attack · at least 12 injured",
        "undated · agreement or offer · Ardania · of aid, Ardania → Velmark, Jun 2031 · says Mila Toren (ARD)",
        "undated · attack (firearms) · Velmark → fishermen · denied · says Velmark",
    ]


def test_statements_are_told_in_the_speakers_own_words_where_there_are_any(story: StoryBrief) -> None:
    assert lines(story, SAID) == [
        "5 May 2031 · Mila Toren (ARD) told reporters: “We will send grain in June”"
        " · press conference · 2 of 2 reports",
        "undated · Velmark denied: its navy fired on fishermen",
    ]


def test_an_account_in_a_reports_own_voice_needs_no_attribution(story: StoryBrief) -> None:
    assert not any("officials" in line for line in lines(story, HAPPENED))


def test_agreement_difference_and_single_outlets_are_told_apart(story: StoryBrief) -> None:
    (agreed,) = lines(story, AGREE)
    assert "We will send grain" in agreed
    (differs,) = lines(story, DIFFER)
    assert differs.endswith("date: 5 May 2031 (Example Courier) or 6 May 2031 (Sel Gazette)")
    assert lines(story, "Only in Example Courier") == ["undated · attack · at least 12 injured"]
    gazette = lines(story, "Only in Sel Gazette")
    assert len(gazette) == 3
    assert gazette[-1].endswith("1 statement")


def test_each_line_leads_to_a_passage_and_each_passage_to_a_report(story: StoryBrief) -> None:
    marks = {mark for section in story.sections for line in section.lines for mark in line.marks}
    assert all(line.marks for section in story.sections for line in section.lines)
    assert marks == {passage.mark for passage in story.passages}
    assert [passage.mark for passage in story.passages] == list(range(1, len(marks) + 1))
    texts = {"r1.txt (r1)": factories.COURIER, "r2.txt (r2)": factories.GAZETTE}
    assert all(passage.words in texts[passage.source] for passage in story.passages)


def test_the_same_words_have_one_mark(story: StoryBrief) -> None:
    words = [(passage.source, passage.words) for passage in story.passages]
    assert len(words) == len(set(words))


def test_one_report_has_nothing_to_be_compared_with() -> None:
    record = factories.record()
    alone = replace(record, reports=record.reports[:1], events=(factories.crush(),), statements=())
    (only,) = brief(alone)
    assert [section.note for section in only.sections if section.heading == AGREE] == [SINGLE]
    assert DIFFER not in [section.heading for section in only.sections]


def test_what_was_rejected_is_not_said() -> None:
    record = factories.record()
    review = Review(verdict="reject", by="A. Reader", at="2031-05-09", note="no injuries")
    rejected = replace(factories.crush(), review=review)
    (only,) = brief(replace(record, events=(rejected,)))
    assert lines(only, HAPPENED) == []


def test_the_latest_story_stands_first_and_one_without_a_date_last() -> None:
    record = factories.record()
    (first,) = record.stories
    later = replace(first, id="s-later", first="2032-01-01", last="2032-01-01")
    undated = replace(first, id="s-undated", first=None, last=None)
    found = brief(replace(record, stories=(undated, first, later)))
    assert [story.id for story in found] == ["s-later", "s-r1", "s-undated"]


def test_an_empty_record_says_what_to_do_next() -> None:
    empty = Record(reports=(), stories=(), actors=(), events=(), statements=())
    assert printed(empty).strip() == EMPTY
    assert markdown_brief(brief(empty)).strip() == EMPTY


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_brief_keeps_to_the_terminals_width(width: int) -> None:
    assert max(map(len, printed(factories.record(), width).splitlines())) <= width


def test_the_terminal_shows_marks_and_passages() -> None:
    text = printed(factories.record())
    assert "says Velmark" in text
    assert "[1][2]" in text
    assert "Example Courier, 6 May 2031, r1.txt (r1)" in text


def test_markup_in_a_title_is_text() -> None:
    record = factories.record()
    hostile = replace(record.stories[0], title="[bold red]Talks[/] <b>\x1b[2J :smile:")
    text = printed(replace(record, stories=(hostile,)))
    assert "[bold red]Talks[/] <b>⟨U+001B⟩[2J :smile:" in text
    assert r"\[bold red\]Talks\[/\] \<b\>" in markdown_brief(brief(replace(record, stories=(hostile,))))


def test_markdown_has_a_footnote_for_each_mark() -> None:
    text = markdown_brief(brief(factories.record()))
    for mark in range(1, 7):
        assert f"[^{mark}]" in text
        assert f"\n[^{mark}]: " in text


def test_a_step_of_a_thread_leads_back_to_the_one_before_it() -> None:
    record = factories.record()
    (story,) = record.stories
    later = replace(record, stories=(replace(story, thread="h-r0"),))
    steps = [
        replace(story, id=id, title=title, first=first, thread=thread)
        for id, title, first, thread in (
            ("s-0", "Boats gather", "2031-04-01", "h-r0"),
            ("s-1", "Boats leave port", "2031-05-01", "h-r0"),
            ("s-2", "Another matter", "2031-05-02", "h-r9"),
            ("s-3", "Boats come home", "2031-05-09", "h-r0"),
        )
    ]
    (told,) = brief(later, steps)
    assert told.about.endswith(" · earlier: Boats leave port (s-1)")
    assert "earlier" not in brief(record, steps)[0].about
