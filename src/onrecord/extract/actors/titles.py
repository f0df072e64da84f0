"""The words of a title before a name: how far they go, and the office that they tell."""

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.context import Context
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import RoleEntry

INSIDE = frozenset({"compound", "nmod", "amod", "poss", "nummod", "case"})
CLAUSES = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl", "acl", "pcomp", "xcomp"})
# What a title does not begin with.
_NO_TITLE = frozenset({"the", "a", "an", "of", "-", "'s", "’s", "'", "’", "and", ",", "for"})
_CHARGES = frozenset({"of", "for", "to"})  # before what an office is for: "minister for the Blue Economy"
_IN_OFFICE = frozenset({"acting", "outgoing"})  # verbs in the eyes of the tagger: "Peru's acting foreign minister"
_RANK = "military-officer"
_NEAR = 4  # words of what an office is for
_LONGEST_TITLE = 11  # tokens before a name within which its title is sought


def title_before(context: Context, end: int) -> Tokens | None:
    """The words before a name that belong to it: "former Thai foreign minister", "State Department spokesman"."""
    start = end
    while start > 0 and end - start < _LONGEST_TITLE and _belongs_to_title(context, context.doc[start - 1], start, end):
        start -= 1
    while start < end and context.doc[start].lower_ in _NO_TITLE:
        start += 1
    return Tokens(start, end) if start < end else None


def _belongs_to_title(context: Context, token: Token, start: int, end: int) -> bool:
    if token.is_sent_end and not (token.text.endswith(".") and context.knowledge.role(token.lower_)):
        return False
    if token.text in {"'", "’"} and token.i + 1 == end and token.i - 1 not in context.matches:
        return False  # a closing mark: "a calculator for 'billionaires' Reed"
    if token.text == "-" and context.doc[token.i - 1].whitespace_:
        return False  # "a rival - Democrat Ana Diaz"
    if token.text == "|":
        return False  # "AFP | Getty Images Turkey's president"
    if token.lower_ == "time" and context.words[token.i - 1] != "-":
        return False  # "the last time President Ana Diaz spoke"
    if token.is_space or (token.is_punct and token.text != "-" and token.tag_ != "POS") or token.i in context.names:
        return False
    if token.lower_ == "the":
        return token.i > 1 and context.words[token.i - 1] in _CHARGES and _is_office_before(context, token.i - 1)
    if token.lower_ in {"of", "for", "and"}:  # "secretary of state X", "minister for trade X"
        joined = context.knowledge.role(context.text(max(0, token.i - 3), end))
        if joined is not None and f" {token.lower_} " in f" {joined.phrase} ":
            return True
        return _is_joined_charge(context, token) if token.lower_ == "and" else _is_office_before(context, token.i)
    if token.lower_ == "to" and token.pos_ == "ADP":  # "ambassador to the United Nations X"
        return context.words[token.i - 1] in w.SENT
    if token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.tag_ == "POS" or token.text in {"-", "'s", "’s"}:
        return True
    lower = context.words[token.i]
    kept = lower in context.knowledge.roles.former | _IN_OFFICE
    former = kept and token.dep_ not in CLAUSES  # "Congress ousted President Diaz"
    return token.i in context.matches or lower in w.HONORIFICS or former


def _is_joined_charge(context: Context, token: Token) -> bool:
    """ "Deputy Minister for Legal | and | Consular Affairs Ana Diaz": two words for what one has charge of."""
    start = token.i - 1
    while start > max(0, token.i - _NEAR) and context.doc.written[start][:1].isupper():
        start -= 1
    return context.words[start] in _CHARGES and _is_office_before(context, start)


def _is_office_before(context: Context, at: int) -> bool:
    """ "Minister for the Blue Economy X", "Chief of the General Staff X": a capitalised office before "of" or "for"."""
    before = context.doc[at - 1] if at else None
    if before is None or not before.text[:1].isupper():
        return False
    office = context.knowledge.role(context.text(max(0, at - 3), at))
    return office is not None and not office.plural


def office_within(context: Context, title: Tokens) -> RoleEntry | None:
    """
    The longest office that a title names: "chief of the general staff" in "chief of the general staff General"; a rank
    where it names no other.
    """
    stops = (*range(title.end, title.start, -1),)
    offices = [office for at in stops if (office := context.knowledge.role(context.text(title.start, at)))]
    higher = [office for office in offices if office.office != _RANK]
    return max(higher or offices, key=lambda office: len(office.phrase.split()), default=None)


def kind_of_owner(context: Context, title: Tokens) -> tuple[str, ...]:
    """ "The BBC's Ana Diaz", "Fatah's Ali Reda": of the kind of the body."""
    owner = context.reading(title.end - 2) if context.doc[title.end - 1].tag_ == "POS" and title.end > 1 else None
    of_body = owner is not None and owner.type == "organization" and owner.country not in b.BODIES
    return owner.sectors[:1] if owner is not None and of_body else ()


def parted_office(context: Context, title: Tokens) -> int | None:
    """
    The noun of an office that the parse parts from the name behind what it is for: "Peru's | envoy | to the United
    Nations Ana Diaz said".
    """
    charges = (at for at in range(title.start + 1, title.end) if context.words[at] in _CHARGES)
    at = next(charges, title.start) - 1
    parted = at >= title.start and context.doc[at].dep_ not in INSIDE and context.knowledge.role(context.words[at])
    return at if parted else None
