"""Names of bodies that only the words behind them show to be such: "Salam, a charity for orphans, shut"."""

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors.text import Text
from onrecord.extract.drafts import Tokens

_KINDS = (b.ORGANIZATION | b.COLLECTIVE | {"band", "clan", "ngo", "collective"}) - b.ALSO_THINGS.keys()
_KINDS -= {"body", "force", "guard", "mission", "office"}
_TAKEN_FOR = frozenset({"", "ORG", "PERSON", "PRODUCT", "WORK_OF_ART", "NORP", "FAC", "LOC"})
_ARTICLES = frozenset({"DT", "PRP$"})


def body_described(doc: Text, token: Token) -> Tokens | None:
    """The name that ends in a word behind which a comma and such a description stand, none where there is none."""
    end = token.i + 1
    capital = token.pos_ == "PROPN" and token.text[:1].isupper() and token.ent_type_ in _TAKEN_FOR
    if not capital or doc.words[end : end + 1] != [","] or end + 1 >= len(doc):
        return None
    kinds = (child for child in token.rights if child.dep_ == "appos" and child.lemma_.lower() in _KINDS)
    described = next((kind for kind in kinds if kind.text.islower() and kind.left_edge.i == end + 1), None)
    if described is None or not (doc[end + 1].tag_ in _ARTICLES or described.left_edge.dep_ in {"poss", "compound"}):
        return None
    start = token.i
    while (
        start and doc[start - 1].dep_ == "compound" and doc[start - 1].head.i == token.i and _is_capital(doc, start - 1)
    ):
        start -= 1
    return Tokens(start, end)


def _is_capital(doc: Text, at: int) -> bool:
    return doc.parts[at] in {"PROPN", "ADJ"} and doc.written[at][:1].isupper()
