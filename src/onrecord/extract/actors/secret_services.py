"""The secret services of a state by what they gather: "Danish intelligence says", "Peru's intelligence held him"."""

from spacy.tokens import Token

from onrecord.extract.actors.context import Context
from onrecord.extract.actors.grammar import SUBJECTS
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.drafts import Tokens

_INTELLIGENCE, _SINGULAR = "intelligence", "NN"
# What is known shows something, too; who knows it believes, warns and arrests.
_SHOWN = frozenset(
    """
    allow appear be become come confirm emerge enable fail help indicate lead point prove provide remain reveal seem
    show suggest support
    """.split()
)


def secret_service(context: Context, token: Token, countries: list[tuple[str, Token]]) -> Phrase | None:
    """Those of a state where they do what somebody does; what "U.S. intelligence shows" is nobody."""
    if token.lower_ != _INTELLIGENCE or token.tag_ != _SINGULAR or len(countries) != 1:
        return None
    country, told = countries[0]
    beside = told.i == token.i - 1 or (told.i == token.i - 2 and context.doc[token.i - 1].tag_ == "POS")
    if not beside or not _acts(token) or country not in context.knowledge.actors:
        return None
    tokens = Tokens(told.i, token.i + 1)
    return Phrase(
        head=token.i, tokens=tokens, form="name", type="organization", name=context.doc.passage(*tokens),
        country=country, sectors=("SPY",), noun=_INTELLIGENCE, definite=True, rule="function",
    )  # fmt: skip


def _acts(token: Token) -> bool:
    """ "Danish intelligence says", "according to Danish intelligence", "held by Danish intelligence"."""
    if token.dep_ in SUBJECTS:
        return token.head.lemma_ not in _SHOWN
    if token.dep_ != "pobj":
        return False
    return token.head.dep_ == "agent" or (token.head.lower_ == "to" and token.head.head.lower_ == "according")
