"""The language of a text, so that no model reads what it was not made for."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
# Words that no other language in Latin script has among its commonest; in running English text they are a fifth and
# more of all words.
_OF_ENGLISH = frozenset("the of and that with were said his her they from which have has would by at this it".split())
_SHARE, _FEWEST_WORDS = 0.12, 8
_LOOKED_AT = 5000  # characters
_SURE = 0.8  # probability by py3langid
_WORD = re.compile(r"[^\W\d_]+")


def find_language(text: str, stated: str | None) -> str:
    """
    Give the ISO 639-1 code of a text's language; `stated` is what its page says.

    The words decide where they are enough: by the common words of English, else by py3langid where it is sure. What
    they leave open (a line, a list of names) is in the stated language, else taken for English, as which it is read.
    """
    beginning = text[:_LOOKED_AT]
    words = [word.lower() for word in _WORD.findall(beginning)]
    if len(words) >= _FEWEST_WORDS and sum(word in _OF_ENGLISH for word in words) >= _SHARE * len(words):
        return ENGLISH
    if not words:
        return stated or ENGLISH
    language, probability = _identifier().classify(beginning)
    return str(language) if probability >= _SURE else stated or ENGLISH


@cache
def _identifier() -> "LanguageIdentifier":
    """Load the model, which takes half a second: only for texts that are not plainly English."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    # ISO 639-1 alone: the others are rarely met in news, and short English texts are taken for some of them.
    identifier.set_languages([label for label in identifier.labels if len(label) == 2])
    return identifier
