from dataclasses import replace

import pytest
from tests.conftest import report_of

from onrecord.annotate import Annotated, Annotator
from onrecord.errors import BadSetting

LINE = "Peru closed its border on Monday. Chile said it would wait.\n"


def parse(annotated: Annotated) -> list[tuple[int, str, str, str]]:
    return [(token.idx, token.text, token.dep_, token.ent_type_) for token in annotated.doc]


def test_tokens_stand_where_they_stand_in_the_report(annotator: Annotator) -> None:
    text = "Lima  closed\tits “border”.\n\n\nChile — waits…\n"
    annotated = annotator.annotate(report_of(text))
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in annotated.doc)


def test_no_sentence_runs_over_a_paragraph_or_out_of_the_date_line(annotator: Annotator) -> None:
    text = "Peru and Chile meet again and\nLIMA: The talks went on and\non Tuesday they ended."
    body = text.index("The talks")
    annotated = annotator.annotate(replace(report_of(text), body=body))
    starts = {sentence.start_char for sentence in annotated.doc.sents}
    assert {0, text.index("LIMA"), body, text.index("on Tuesday")} <= starts


def test_a_batch_parses_as_one_by_one(annotator: Annotator) -> None:
    reports = [report_of(LINE * n, id=f"r{n}") for n in (1, 7, 3)]
    together = [parse(annotated) for annotated in annotator.annotate_all(reports)]
    assert together == [parse(annotator.annotate(report)) for report in reports]


def test_a_long_text_goes_in_pieces_at_paragraphs(annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.annotate.annotator.PIECE", 500)
    text = LINE * 20 + "x" * 1200
    annotated = annotator.annotate(report_of(text))
    assert annotated.doc.text == text
    assert sum(sentence.text.strip() == "Chile said it would wait." for sentence in annotated.doc.sents) == 20


@pytest.mark.parametrize("text", ["", "\n \n", "ملخص", "A" * 3000])
def test_odd_texts_are_annotated(annotator: Annotator, text: str) -> None:
    assert annotator.annotate(report_of(text)).doc.text == text


def test_the_version_tells_the_model_by_its_content(annotator: Annotator) -> None:
    name, _, digest = annotator.version.rpartition("+")
    assert name.startswith("en_core_web_sm")
    assert len(digest) == 12


def test_a_model_that_is_not_installed_says_what_to_do() -> None:
    with pytest.raises(BadSetting, match="ONRECORD_MODEL"):
        Annotator("no_such_pipeline")


def test_no_name_runs_over_a_paragraph_or_ends_in_a_line_break(annotator: Annotator) -> None:
    annotated = annotator.annotate(report_of("Contributing: The Associated Press\n\nMore: the talks went on.\n"))
    assert [ent.text for ent in annotated.doc.ents] == ["The Associated Press"]
