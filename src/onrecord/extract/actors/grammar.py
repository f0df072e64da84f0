"""What the parse says about pronouns and joined words."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from spacy.tokens import Token

from onrecord.extract.actors.words import (
    ANIMATE,
    ANSWERING,
    CALLING,
    COMMENTING,
    DONE_TO_PLACES,
    MEETING,
    ORIGIN,
    SPEAKING,
    VISITING,
)
from onrecord.knowledge import Knowledge

SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
OBJECTS = frozenset({"dobj", "dative"})
_OF_CLAUSES = frozenset({"nsubj", "nsubjpass"})
_INFORMING = frozenset({"tell", "inform", "notify", "warn", "assure", "advise"})
# Prepositions whose pronoun is another than the participants of the verb; "took a guard with him" is none.
_APART = frozenset({"to", "against", "at", "about", "for", "of", "from", "by"})
_TOGETHER = frozenset("talk meeting dinner lunch breakfast conversation call interview deal agreement summit".split())
_PROMISING = frozenset({"promise", "vow", "pledge"})
# A verb in these places has its subject with the verb above it.
_SHARED = frozenset({"xcomp", "conj", "advcl"})
QUANTITIES = frozenset("some several many most few both all each none dozens scores hundreds thousands".split())
# As a subject these depend on the verb above: "police let them go".
OBJECTIVE = frozenset({"him", "her", "them"})
# What only somebody takes.
_TAKING = frozenset({"away", "over", "down", "back"})
_TAKEN = frozenset(
    """
    action step measure control power office charge part side hostage prisoner responsibility credit possession
    custody aim refuge oath delivery stake
    """.split()
)
# Behind a hyphen, what tells only where somebody or something is from, or goes to.
BIRTH = frozenset({"born", "raised", "bred", "educated", "schooled", "trained"})
_OF_ORIGIN = BIRTH | frozenset(
    """
    made built designed manufactured assembled grown flagged registered bound
    language speaking style
    """.split()
)
_CONCERNING = frozenset({"over", "about", "regarding", "concerning"})
_ANY = frozenset({"any", "each", "every", "no"})
_FALLING = frozenset({"leave", "fall"})
_EMPTY_VERBS = frozenset({"seem", "appear", "be", "become", "take", "rain", "snow"})


def breaks_paragraph(token: Token) -> bool:
    """Whether a token is white space with a line break in it."""
    return token.is_space and "\n" in token.text


def first_conjunct(token: Token) -> Token:
    """The first of joined words."""
    while token.dep_ == "conj":
        token = token.head
    return token


def only_comments(token: Token) -> bool:
    """ "Norway condemned the raid", "Peru said it was sorry": a subject that tells only what it thinks of others."""
    first = first_conjunct(token)
    verb = first.head
    return first.dep_ in SUBJECTS and (
        verb.lemma_ in COMMENTING | ANSWERING
        or (verb.lemma_ in SPEAKING and not any(c.dep_ == "dobj" for c in verb.rights))
    )


def tells_of_another(token: Token) -> bool:
    """ "Ana Diaz, an aide to the former premier": who stands only in what is told of somebody else."""
    return token.dep_ == "pobj" and token.head.dep_ == "prep" and token.head.head.dep_ == "appos"


def is_done_to(token: Token) -> bool:
    """ "Shelled Kharkiv": the object of what is done to towns."""
    return token.dep_ == "dobj" and token.head.lemma_ in DONE_TO_PLACES


def is_visited(token: Token, knowledge: Knowledge) -> bool:
    """ "Visited Kismayo": a large town; who bears the name of a small one may be visited too."""
    visited = token.dep_ == "dobj" and token.head.lemma_ in VISITING
    return visited and any(place.is_large for place in knowledge.place(token.text))


def is_origin(token: Token) -> bool:
    """ "A driver who came from Lima was held": tells nothing of where."""
    return token.dep_ == "pobj" and token.head.lower_ == "from" and token.head.head.lemma_ in ORIGIN


def is_of_topic(token: Token) -> bool:
    """ "Questioned her over accounts | in Dubai": where that is about which something is done, and not where it is."""
    while token.dep_ in {"pobj", "prep", "acl", "relcl", "conj", "compound"}:
        if token.dep_ == "pobj" and token.head.lower_ in _CONCERNING:
            return True
        token = token.head
    return False


def is_of_thing(words: Sequence[str], end: int) -> bool:
    """ "A Panama|-flagged ship", "the Kingston|-born singer": a name before the hyphen that acts in nothing."""
    return end + 1 < len(words) and words[end] == "-" and words[end + 1] in _OF_ORIGIN


def relative_verb(token: Token) -> Token | None:
    """The verb of the relative clause that a relative pronoun opens."""
    verb = token.head
    if token.dep_ == "poss" and verb.dep_ in SUBJECTS | OBJECTS:
        verb = verb.head  # "the firm, whose guards shot"
    if verb.lower_ == "of" and verb.head.dep_ in SUBJECTS | OBJECTS:
        verb = verb.head.head  # "soldiers, two of whom died"
    while verb.dep_ in {"aux", "conj", "pobj", "prep", "poss", "advcl"} and verb.head != verb:
        verb = verb.head
    return verb if verb.dep_ == "relcl" else None


def called(name: Token) -> Token | None:
    """Who is so called: "a fisherman called Rahman", "a man identified as Rahman"."""
    if name.dep_ not in {"oprd", "pobj"}:
        return None
    verb = name.head.head if name.head.lower_ == "as" else name.head
    return verb.head if verb.dep_ in {"acl", "relcl"} and verb.lemma_ in CALLING else None


def governing_subject(token: Token) -> int | None:
    """ "Once Oslo had agreed, Lima said it would": the subject of the verb of whose content the pronoun is part."""
    verb = token.head
    if verb.dep_ != "ccomp" or token.dep_ not in SUBJECTS:
        return None
    return next((child.i for child in verb.head.lefts if child.dep_ == "nsubj"), None)


def told_of(token: Token) -> int | None:
    """ "Told the envoy that | he | would be expelled": what is done to somebody he is told, not who tells it."""
    verb = token.head
    if verb.dep_ != "ccomp" or token.dep_ != "nsubjpass" or verb.head.lemma_ not in _INFORMING:
        return None
    return next((child.i for child in verb.head.rights if child.dep_ in OBJECTS and child.i < token.i), None)


def telling_subjects(token: Token, telling: Collection[str] = SPEAKING) -> list[int]:
    """Who says what a word is part of, the nearest first: "the | premier | said that the army would grow"."""
    found: list[int] = []
    while token.head.i != token.i:
        verb = token.head
        if token.dep_ == "ccomp" and verb.lemma_ in telling:
            found += [child.i for child in verb.lefts if child.dep_ == "nsubj"]
            if verb.tag_ == "VBG" and verb.dep_ == "advcl":  # "fled, saying"
                found += [child.i for child in verb.head.lefts if child.dep_ == "nsubj"]
        token = verb
    return found


def is_empty(token: Token) -> bool:
    """ "It is expected that", "it appears": no actor."""
    clause = token.dep_ == "nsubjpass" and any(child.dep_ in {"ccomp", "csubj"} for child in token.head.rights)
    if token.dep_ == "expl" or clause:
        return True
    if takes_over(token.head):
        return False
    if _is_left_to(token):
        return True
    if token.head.lemma_ == "remain" and any(child.dep_ == "xcomp" for child in token.head.rights):
        return True  # "it remains to be seen"
    minded = any(child.dep_ == "acomp" and child.lower_ in ANIMATE for child in token.head.rights)
    return token.head.lemma_ in _EMPTY_VERBS and token.dep_ in SUBJECTS and not minded


def _is_left_to(token: Token) -> bool:
    """ "It was left to the envoy to explain", "it fell to him to explain": no actor."""
    verb = token.head
    left = verb.lemma_ in _FALLING and (verb.lemma_ != "leave" or token.dep_ == "nsubjpass")
    to = any(child.lower_ == "to" and child.dep_ in {"prep", "dative"} for child in verb.rights)
    below = (child for child in verb.rights if child.dep_ in {"advcl", "xcomp", "ccomp"} and child.tag_ == "VB")
    return left and to and any(True for _ in below)


def has_complement(token: Token) -> bool:
    """ "The leader of the union", "Peru's leader": told apart from others by whose."""
    behind = any(child.dep_ in {"prep", "appos", "relcl"} for child in token.rights)
    return behind or any(child.dep_ == "poss" for child in token.lefts)


def is_whose(token: Token) -> bool:
    """ "Their counterpart": of whom a possessive pronoun means."""
    return any(child.tag_ == "PRP$" for child in token.lefts)


def is_capacity(token: Token) -> bool:
    """ "Omar Sy's years as a diplomat": what somebody is who is named, and nobody else."""
    as_what = token.dep_ == "pobj" and token.head.lower_ == "as"
    return as_what and any(child.lower_ in {"a", "an"} for child in token.lefts)


def is_any(token: Token) -> bool:
    """ "Every delegate", "no lawmaker": nobody of whom the next sentence could tell."""
    return any(child.lower_ in _ANY for child in token.lefts)


def takes_over(verb: Token) -> bool:
    """ "It took control of the town", "it took away his passport": somebody does; but "it took him two years"."""
    if verb.lemma_ != "take":
        return False
    return any(
        (c.dep_ == "prt" and c.lower_ in _TAKING)
        or (c.dep_ == "dobj" and c.lemma_ in _TAKEN)
        or (c.dep_ == "advmod" and c.lower_ in _TAKING)
        for c in verb.rights
    )


def co_participants(token: Token) -> Iterator[Token]:
    """
    Who takes part in the act of a pronoun's own verb, and so is not meant by the pronoun: "Ali met him", "he was
    urged to free them". A possessive may mean anyone.
    """
    verb = _verb_of(token)
    if verb is None or token.dep_ == "poss":
        return
    yield from _with_joined(t for t in verb.children if t.dep_ in SUBJECTS | OBJECTS and t.i != token.i)
    if token.dep_ in SUBJECTS and token.lower_ not in OBJECTIVE:
        return
    own = token.dep_ in SUBJECTS  # "let them chant"
    while own or (not any(t.dep_ in SUBJECTS for t in verb.children) and verb.dep_ in _SHARED):
        if not own and verb.dep_ == "xcomp" and (told := _objects_before(verb)):
            yield from _with_joined(told)  # "he asked the judges to free him": who was asked is to do it
            return
        own, verb = False, verb.head
        yield from _with_joined(t for t in verb.children if t.dep_ in SUBJECTS)
    if verb.dep_ == "pcomp":  # "accused the rebels of using them"
        yield from _with_joined(t for t in verb.head.head.children if t.dep_ in OBJECTS)


def _objects_before(verb: Token) -> list[Token]:
    """Of the verb above another the objects that stand between them, but for whom who acts promises to act."""
    if verb.head.lemma_ in _PROMISING:
        return []
    return [child for child in verb.head.rights if child.dep_ in OBJECTS and child.i < verb.i]


def _verb_of(token: Token) -> Token | None:
    head = token.head
    if head.lower_ == "of" and (head.head.tag_ == "CD" or head.head.lower_ in QUANTITIES):
        return _verb_of(head.head)  # "arrested four of them"
    if head.pos_ != "ADP":
        return head if head.pos_ in {"VERB", "AUX"} else None
    if head.lower_ == "with":
        return _met(head.head)
    return head.head if head.lower_ in _APART and head.head.pos_ == "VERB" else None


def _met(over: Token) -> Token | None:
    """ "Had dinner | with him", "spoke | with him": what is done together with somebody else."""
    if over.dep_ == "dobj" and over.lemma_ in _TOGETHER:
        return over.head
    together = over.lemma_ in MEETING or any(c.dep_ == "dobj" and c.lemma_ in _TOGETHER for c in over.rights)
    return over if over.pos_ == "VERB" and together else None


def _with_joined(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.conjuncts


def own_subject(verb: Token) -> Token | None:
    """The subject that stands before a verb in its own clause."""
    return next((child for child in verb.lefts if child.dep_ in _OF_CLAUSES), None)
