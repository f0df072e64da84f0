from pathlib import Path

import pytest
from tests.read.loaded import read_bytes, refusal

from onrecord.read import Loaded

SENTENCE = "The envoy said “we met” in Málaga on Friday."


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_words_survive_their_encoding(tmp_path: Path, charset: str) -> None:
    (loaded,) = read_bytes(tmp_path, SENTENCE.encode(charset))
    assert isinstance(loaded, Loaded)
    assert loaded.report.text == SENTENCE


def test_a_letter_that_code_pages_read_differently_is_refused_not_guessed(tmp_path: Path) -> None:
    # Byte E8 is è to Western and č to Central Europe: "Genève" or "Vučić".
    error = refusal(tmp_path, "The envoy left Genève on Friday.".encode("cp1252"))
    assert "cannot be told for certain" in str(error)
    assert "iconv" in error.remedy


def test_a_dos_code_page_is_not_taken_for_windows(tmp_path: Path) -> None:
    refusal(tmp_path, "The envoy left Köln on Friday.".encode("cp850"))


def test_another_script_is_read_where_one_reading_stands_alone(tmp_path: Path) -> None:
    text = "Министр иностранных дел заявил, что переговоры продолжатся в понедельник. " * 4
    (loaded,) = read_bytes(tmp_path, text.encode("cp1251"))
    assert isinstance(loaded, Loaded)
    assert loaded.report.text == text


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "no text"),
        (b" \n\t\r\n ", "no text"),
        (b"\xef\xbb\xbf\n", "no text"),
        (b"words\x00words", "NUL"),
        (b"%PDF-1.7\n%words", "PDF"),
        (b"PK\x03\x04words", "ZIP"),
        (b"\x89PNG\r\n", "image"),
        (b"<?xml version='1.0'?><rss><item>words</item></rss>", "XML"),
        (b"\x01\x02\x03\x04words", "binary"),
        ("wörds".encode("utf-16")[:-1], "not valid utf-16"),
    ],
)
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, raw: bytes, problem: str) -> None:
    assert problem in refusal(tmp_path, raw).problem


def test_newlines_are_normalised(tmp_path: Path) -> None:
    (loaded,) = read_bytes(tmp_path, b"One.\r\nTwo.\rThree.\n")
    assert isinstance(loaded, Loaded)
    assert loaded.report.text == "One.\nTwo.\nThree.\n"


@pytest.mark.parametrize("charset", ["UTF-16LE", "UTF-16BE"])
def test_utf_16_without_a_mark_is_refused_with_the_command_that_converts_it(tmp_path: Path, charset: str) -> None:
    error = refusal(tmp_path, "“Talks began” in Lima, the minister said.\n".encode(charset))
    assert f"iconv -f {charset} -t UTF-8" in error.remedy
    assert "iconv" not in refusal(tmp_path, b"words\x00words").remedy
