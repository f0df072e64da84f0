"""Numbers and quantities that stand for people whom no noun names: "tens of thousands marched", "nine were hurt"."""

from spacy.tokens import Token

from onrecord.extract.actors.context import Context
from onrecord.extract.actors.extent import is_definite, left_edge
from onrecord.extract.actors.phrase import QUANTITY, Phrase
from onrecord.extract.actors.words import COUNTS
from onrecord.extract.drafts import Tokens

_MANY = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "tens"})
_SOME = frozenset({"several", "many", "some", "others"})
# What happens to people, or only people do: "four were killed", "several fled".
_OF_PEOPLE = frozenset(
    """
    kill wound injure hurt arrest detain jail imprison evacuate displace deport expel free release rescue hospitalize
    hospitalise execute behead hang abduct kidnap trap shoot stab sentence convict rape torture bury drown die perish
    flee march rally protest demonstrate gather assemble chant riot starve survive escape join pray mourn vote
    """.split()
)
# What crowds do too: "thousands took to the streets".
_OF_CROWDS = _OF_PEOPLE | frozenset("take turn fill pour block throng storm cross leave return attend".split())
# What is done to nobody: "voted 120 to 8".
_DONE_TO_NONE = frozenset("vote march flee chant rally gather assemble protest demonstrate join pray starve".split())
_LONG = 3  # digits of a number by which nobody is called
_PLURALS = frozenset({"NNS", "NNPS"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def count_of(word: str | None) -> int:
    """ "Eight", "12": how many a word counts, 0 where it counts none, or more than news would call "the 120"."""
    digits = word is not None and word.isdecimal() and len(word) < _LONG
    return int(word or 0) if digits else COUNTS.get(word or "", 0)


def quantity(context: Context, token: Token) -> tuple[Phrase, ...]:
    """The people for whom a quantity stands without a noun, by the verb whose subject or object it is."""
    word = context.words[token.i]
    many, some = word in _MANY, word in _SOME
    if not (many or some or token.like_num) or not _stands_alone(token) or not _of_people(token, many=many):
        return ()
    quantity = Phrase(
        head=token.i,
        tokens=Tokens(left_edge(context, token), token.i + 1),
        form="nominal",
        type="group",
        sectors=("CVL",),
        noun="people",
        plural=True,
        rule=QUANTITY,
    )
    return (quantity,)


def whole_of(token: Token) -> Token | None:
    """Of whom a number is a part: "one of the nurses", "two of his men"; "three of them" are told by the pronoun."""
    if not (token.like_num or token.lower_ in _SOME):
        return None
    of = next((child for child in token.rights if child.lower_ == "of"), None)
    nouns = (
        [child for child in of.children if child.dep_ == "pobj" and child.tag_ in _PLURALS] if of is not None else []
    )
    return nouns[0] if nouns and is_definite(nouns[0]) else None


def _stands_alone(token: Token) -> bool:
    """Whether "of" names no others: "tens of thousands", but not "hundreds of homes"."""
    of = next((child for child in token.rights if child.dep_ == "prep" and child.lower_ == "of"), None)
    return of is None or all(noun.lower_ in _MANY | _SOME for noun in of.children)


def _of_people(token: Token, *, many: bool) -> bool:
    first = token
    while first.dep_ == "conj" and first.head.pos_ not in {"VERB", "AUX"}:
        first = first.head
    verbs = _OF_CROWDS if many and first.dep_ == "nsubj" else _OF_PEOPLE
    done_to = first.dep_ == "dobj" and first.head.lemma_ not in _DONE_TO_NONE
    return (first.dep_ in _SUBJECTS or done_to) and first.head.lemma_ in verbs
