import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.read.loaded import read_bytes

from onrecord.errors import BadInput
from onrecord.model import Report
from onrecord.read import Loaded, decoded, uncut
from onrecord.read.cuts import Stretch, cut_out

# Pieces of which heads, date lines and trails are made, so that chance puts them together wrongly.
PIECES = st.sampled_from(
    ["---\n", "title: Envoys meet\n", "Date: 2024-03-12\n", "date 2024-03-12 ", "Source: ", '"', "\n", "\r\n", " ",
     "TURIN (AP) — ", "Turin: ", "By Ada Lind\n", "Ada LindAda LindLind goes home", " MORE", "Envoys met on Monday. ",
     "Will they?", "12 March 2024\n", "null", "“We agreed", "\ufeff", "é", "...\n"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=16).map("".join)


def loaded_from(raw: bytes, name: str) -> list[Loaded]:
    with tempfile.TemporaryDirectory() as folder:
        found = read_bytes(Path(folder), raw, name)
    assert all(isinstance(one, Loaded | BadInput) and str(one) for one in found)
    return [one for one in found if isinstance(one, Loaded)]


def holds(report: Report) -> None:
    assert report.text.strip()
    assert 0 <= report.body <= len(report.text)
    assert report.title is None or (report.title and report.text.startswith(report.title))
    assert report.dateline is None or report.dateline in report.text[: report.body]
    assert (report.published is None) == (report.published_basis is None)
    report.text.encode()


@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.jsonl", "a"]))
def test_no_bytes_are_a_crash_and_no_word_is_altered(raw: bytes, name: str) -> None:
    for loaded in loaded_from(raw, name):
        assert uncut(loaded.report) == decoded(loaded.raw, loaded.format)
        holds(loaded.report)


@given(TEXTS)
def test_heads_put_together_anyhow(text: str) -> None:
    for loaded in loaded_from(text.encode(errors="ignore"), "a.txt"):
        assert uncut(loaded.report) == decoded(loaded.raw, loaded.format)
        holds(loaded.report)


@given(
    st.dictionaries(
        st.sampled_from(["text", "body", "title", "date", "outlet", "url"]), TEXTS | st.none() | st.integers()
    )
)
def test_lines_put_together_anyhow(row: dict[str, object]) -> None:
    for loaded in loaded_from(json.dumps(row).encode(), "a.jsonl"):
        assert uncut(loaded.report) == decoded(loaded.raw, loaded.format)
        holds(loaded.report)


@given(st.text(), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50))))
def test_cuts_can_always_be_put_back(text: str, ends: list[tuple[int, int]]) -> None:
    stretches = [Stretch(start=min(a, len(text)), end=min(b, len(text)), reason="head") for a, b in ends]
    kept, cuts = cut_out(text, stretches)
    report = Report(
        id="r0", source="", outlet=None, title=None, published=None, published_basis=None, dateline=None,
        language="en", text=kept, cuts=cuts,
    )  # fmt: skip
    assert uncut(report) == text
    assert all(text[cut.start : cut.start + len(cut.text)] == cut.text for cut in cuts)
