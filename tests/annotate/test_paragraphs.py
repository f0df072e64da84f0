from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.paragraphs import paragraphs

WRAPPED = """The foreign minister of Peru flew to Santiago on Monday
to resume talks on the border that had been broken off
in March after a shooting in which two fishermen from
Arica were wounded.

She was received by her counterpart, who said before the
talks that both sides had "everything to gain" and that
they would go on into the night if that was what it took
to reach an agreement.
"""


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_each_line_is_a_paragraph() -> None:
    assert words("A headline\nThe first line.\n\n  The second.  \n") == ["A headline", "The first line.", "The second."]


def test_blank_lines_part_a_text_that_is_broken_at_a_column() -> None:
    found = words(WRAPPED)
    assert len(found) == 2
    assert found[1].startswith("She was received")


@given(st.text(alphabet="ab. \n\t", max_size=200))
def test_paragraphs_hold_all_that_is_not_space_in_order(text: str) -> None:
    found = paragraphs(text)
    assert "".join("".join(text[s:e].split()) for s, e in found) == "".join(text.split())
    assert all(s < e for s, e in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
