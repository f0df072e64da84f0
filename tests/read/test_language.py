import pytest

from onrecord.read.language import find_language


@pytest.mark.parametrize(
    ("text", "stated", "language"),
    [
        ("Envoys of the two states met on Monday, and they said that it was the third time this year.", None, "en"),
        ("Envoys of the two states met on Monday, and they said that it was the third time this year.", "fr", "en"),
        ("Le ministre des affaires étrangères a rencontré lundi son homologue pour parler de la crise.", None, "fr"),
        ("Le ministre des affaires étrangères a rencontré lundi son homologue pour parler de la crise.", "en", "fr"),
        ("Der Außenminister hat am Montag seinen Kollegen getroffen und mit ihm über die Lage gesprochen.", None, "de"),
        ("Министр иностранных дел встретился в понедельник со своим коллегой.", None, "ru"),
        ("外交部长周一在日内瓦会见了他的同行。", None, "zh"),
        ("Talks.", None, "en"),
        ("Talks.", "sv", "sv"),
        ("12 – 14", None, "en"),
    ],
)
def test_the_words_decide_else_what_is_stated_else_english(text: str, stated: str | None, language: str) -> None:
    assert find_language(text, stated) == language
