"""Short forms of verbs with a curly apostrophe ("it’s"), of which the lemmatizer makes no verb: "be", as of "it's"."""

from spacy.tokens import Doc, Token

_CURLY = "’"
_LEMMAS = {"’s": "be", "’re": "be", "’m": "be", "’ve": "have", "’ll": "will", "’d": "would", "n’t": "not"}
_POSSESSIVE, _MODALS, _OF_VERBS = "POS", frozenset({"’ll", "’d"}), frozenset({"VERB", "AUX"})


def read_curly(doc: Doc) -> None:
    """Give short forms with a curly apostrophe the lemmas that those with a straight one have."""
    if _CURLY in doc.text:
        for token in doc:
            if (lemma := _LEMMAS.get(token.text)) and token.tag_ != _POSSESSIVE:
                _mend(token, lemma)


def _mend(token: Token, lemma: str) -> None:
    token.lemma_ = lemma
    if token.pos_ in _OF_VERBS and token.text not in _MODALS:
        token.pos_ = "AUX"
