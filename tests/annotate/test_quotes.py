import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.paragraphs import paragraphs
from onrecord.annotate.quotes import quotes


def inside(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotes(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Go home," she said. "It is late."', ["Go home,", "It is late."]),
        ("“Go home,” she said.", ["Go home,"]),
        ("''Go home,'' she said, ''now.''", ["Go home,", "now."]),
        ("``Go home,'' she said.", ["Go home,"]),
        ("„Geh heim“, sagte sie.", ["Geh heim"]),
        ("«Go home», she said.", ["Go home"]),
        # The wrong typographic form goes by what it touches.
        ("“Not yet,“ she said. “Soon.”", ["Not yet,", "Soon."]),
        ("”Not yet,” she said.", ["Not yet,"]),
        # Of three apostrophes the first closes the inner quotation.
        ("''He told us, 'Stay away,''' she said.", ["He told us, 'Stay away,'"]),
        ("The ships' crews weren't paid.", []),
        ("'Go home,' she said. 'It isn't late.'", ["Go home,", "It isn't late."]),
        ("‘Go home,’ she said. ‘It isn’t late.’", ["Go home,", "It isn’t late."]),
        ("She told the miners: 'Stay where you are.'", ["Stay where you are."]),
        ("The 'axis' of the 1990s' men, he said, was the workers' own.", []),
        ("\"He told us, 'Go,' and left,\" she said.", ["He told us, 'Go,' and left,"]),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_a_quotation_that_stays_open_ends_with_its_paragraph() -> None:
    text = '"We left at night.\nNobody saw us.'
    found = quotes(text, paragraphs(text))
    assert [(q.start, q.end, q.closed) for q in found] == [(1, 18, False)]


def test_a_quotation_goes_on_over_paragraphs_that_each_open_it() -> None:
    text = "“We left at night.\n\n“Nobody saw us,” she said."
    first, second = quotes(text, paragraphs(text))
    assert not first.closed
    assert second.continues


def test_a_closed_quotation_does_not_go_on() -> None:
    text = "“We left at night.”\n\n“Nobody saw us,” he said."
    assert not any(q.continues for q in quotes(text, paragraphs(text)))


@given(st.text(alphabet="ab '\"“”„«»`\n.", max_size=60))
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = quotes(text, paragraphs(text))
    edges = [edge for q in found for edge in (q.start, q.end)]
    assert edges == sorted(edges)
    assert all(0 <= q.start <= q.end <= len(text) for q in found)
