from hypothesis import given
from hypothesis import strategies as st

from onrecord.present.html.marking import Mark, Piece, pieces

TEXT = "Toren met Harrow on Monday."


def mark(words: str, label: str) -> Mark:
    start = TEXT.index(words)
    return Mark(start=start, end=start + len(words), label=label)


def test_words_are_cut_at_the_marks() -> None:
    assert pieces(TEXT, 0, len(TEXT), [mark("met", "act"), mark("Toren", "who")]) == (
        Piece(text="Toren", label="who"),
        Piece(text=" ", label=""),
        Piece(text="met", label="act"),
        Piece(text=" Harrow on Monday.", label=""),
    )


def test_the_first_mark_counts_where_marks_overlap() -> None:
    found = pieces(TEXT, 0, len(TEXT), [mark("met", "act"), mark("met Harrow", "said")])
    assert [(piece.text, piece.label) for piece in found[1:3]] == [("met", "act"), (" Harrow", "said")]


def test_marks_beyond_the_edges_are_cut_off() -> None:
    assert pieces(TEXT, 6, 9, [mark("Toren met Harrow", "said")]) == (Piece(text="met", label="said"),)


@given(st.text("ab \n", max_size=30), st.data())
def test_no_word_is_lost_or_doubled(text: str, data: st.DataObject) -> None:
    place = st.integers(0, len(text))
    start, end = sorted((data.draw(place), data.draw(place)))
    drawn = data.draw(st.lists(st.tuples(place, place, st.sampled_from(["act", "who"])), max_size=5))
    marks = [Mark(start=min(a, b), end=max(a, b), label=label) for a, b, label in drawn]
    assert "".join(piece.text for piece in pieces(text, start, end, marks)) == text[start:end]
