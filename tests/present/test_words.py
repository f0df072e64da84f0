import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.present.words import clipped, counted, markdown, shown


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain", "plain"),
        ("two\nlines\tand  spaces ", "two lines and spaces"),
        ("\x1b[31mred\x07", "⟨U+001B⟩[31mred⟨U+0007⟩"),
        ("cod.exe\u202etxt", "cod.exe⟨U+202E⟩txt"),
        ("\udc80", "⟨U+DC80⟩"),
        ("Zoë — “ok” 北京", "Zoë — “ok” 北京"),
    ],
)
def test_control_characters_are_shown_by_their_code_points(text: str, safe: str) -> None:
    assert shown(text) == safe


@given(st.text())
def test_nothing_that_is_shown_can_steer_a_terminal(text: str) -> None:
    safe = shown(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in safe)
    assert not set(safe) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text(alphabet="ab ", min_size=1), st.integers(min_value=4, max_value=20))
def test_clipped_text_keeps_to_its_limit_and_begins_as_it_did(text: str, limit: int) -> None:
    cut = clipped(text, limit)
    assert len(cut) <= limit
    assert cut == text or text.startswith(cut.removesuffix(" …"))


def test_clipped_text_ends_with_a_whole_word() -> None:
    assert clipped("grain for the harbour", 12) == "grain for …"


def test_markdown_has_no_markup_of_a_reports_making() -> None:
    hostile = "<script> [x](http://e.example) *bold* `code` # head | cell"
    assert markdown(hostile) == r"\<script\> \[x\](http://e.example) \*bold\* \`code\` \# head \| cell"


def test_numbers_agree_with_their_nouns() -> None:
    assert counted(1, "story", "stories") == "1 story"
    assert counted(1200, "story", "stories") == "1,200 stories"
    assert counted(0, "report") == "0 reports"
