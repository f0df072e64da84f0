"""How far a noun phrase goes: its first word, and titles that go on behind their noun."""

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.context import Context
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import RoleEntry

_NO_PART = frozenset({"DET", "PRON", "CCONJ", "PUNCT", "ADP", "ADV", "SCONJ", "SPACE"})
_LONGEST = 12  # tokens of a phrase before its noun
_FINITE = frozenset({"VBZ", "VBP", "MD"})
_PAST = frozenset({"VBD", "VBN"})  # the parse takes the one for the other
_DASHES = frozenset({"-", "–", "—", "--"})
_JOINTS_OF_TITLES = frozenset({"of", "for", "in", "at"})
_LONGEST_COMPLEMENT = 5  # words behind "of" in a title: "minister of the interior"


def left_edge(context: Context, token: Token) -> int:
    """The first word of the phrase before its noun, without article or pronoun."""
    start = max(token.left_edge.i, token.i - _LONGEST)
    start = max(_past_clause(context, start, token.i), _past_dash(context, start, token.i))
    while start < token.i and (context.doc[start].pos_ in _NO_PART or context.doc[start].lower_ in w.ABOUT):
        start += 1
    if (
        start > 1
        and context.doc[start - 1].text == "-"
        and context.doc[start - 2].lower_ in context.knowledge.roles.former
    ):
        start -= 2  # "ex-king"
    return start


def _past_dash(context: Context, start: int, end: int) -> int:
    """ "LIMA - Striking doctors": a dash that stands free parts two phrases."""
    free = (at for at in range(end - 1, start, -1) if context.words[at] in _DASHES and context.doc[at - 1].whitespace_)
    return next(free, start - 1) + 1


def _past_clause(context: Context, start: int, end: int) -> int:
    """ "Reda accused aid workers": a person and what he does are no part of whom he does it to."""
    for at in range(end - 1, start, -1):
        token = context.doc[at]
        named = at - 1 in context.names or (context.words[at - 1] == "," and at - 2 in context.names)
        if token.tag_ in _FINITE or (token.tag_ in _PAST and named):
            return at + 1  # "the deal has angered crews"
    return start


def with_complement(context: Context, token: Token, tokens: Tokens) -> tuple[Tokens, RoleEntry] | None:
    """An office whose title goes on behind its noun: "the Thai minister of health", "the inspector-general"."""
    if token.i + 2 >= len(context.doc):
        return None
    if context.words[token.i + 1] == "-":
        office = context.knowledge.role(context.text(tokens.start, token.i + 3))
        hyphened = office is not None and office.phrase.split()[-1] == context.words[token.i + 2]
        return (Tokens(tokens.start, token.i + 3), office) if office and hyphened else None
    if context.words[token.i + 1] not in _JOINTS_OF_TITLES:
        return None
    words = context.text(token.i, token.i + 2)
    for end in range(min(token.i + 2 + _LONGEST_COMPLEMENT, len(context.doc)), token.i + 2, -1):
        office = context.knowledge.role(context.text(tokens.start, end))
        if office and words in office.phrase:
            return Tokens(tokens.start, end), office
    return None


def is_definite(token: Token) -> bool:
    """Whether an article or a possessive tells that one is meant who is known."""
    return any(child.lower_ in {"the", "this", "that", "both"} or child.dep_ == "poss" for child in token.lefts)


def partitive(token: Token) -> Token:
    """Of whom a part is: "a group of Chilean students", "dozens of officials", "members of parliament"."""
    if token.lemma_.lower() not in w.PARTITIVE:
        return token
    behind = [child for child in token.rights if child.dep_ == "prep" and child.lower_ == "of"]
    if not behind and token.dep_ == "conj":  # "Democrats and | members | of his party": the parse hangs it on the first
        behind = [child for child in token.head.rights if child.i == token.i + 1 and child.lower_ == "of"]
    return next((noun for of in behind for noun in of.children if noun.dep_ == "pobj"), token)
