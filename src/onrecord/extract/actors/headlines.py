"""Who acts in a headline: capitals that open it stand for governments, and its verbs are often taken for nouns."""

from spacy.tokens import Token

from onrecord.extract.actors.context import Context
from onrecord.extract.actors.words import PLURAL_BODIES
from onrecord.extract.drafts import Tokens
from onrecord.knowledge.lexicon import load_lexicon

_JOINTS = frozenset({",", "and", "&"})
_VERBS = frozenset({"VERB", "AUX"})
_ACTING = frozenset({"VBD", "VBP", "VB", "VBN"})  # a headline's verb is taken for any of these
_NOUNS = frozenset({"NN", "NNS", "NNP"})  # and for these, where no word of the line is taken for a verb
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_OPENING = frozenset({"JJ", "DT", "CD", "PRP$", "NNP", "NNPS", "NNS"})  # of an object: "orders | Chilean boats"
_BEHIND_VERBS = _OPENING | {"NN", "IN", "RP", "TO"}  # "fire | tear gas", "fires | on"
_NAMES = frozenset({"NOUN", "PROPN"})
_OF_SUBJECTS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_CLOSING = frozenset({".", "?", "!"})
_PARTING = frozenset({";", ":"})


def opens_headline(context: Context, capital: Tokens) -> bool:
    """
    "Oslo, Lima to sign treaty", "Oslo orders Chilean boats out": capitals at the head of a line before "to" and a verb;
    several before any verb; one before what is a verb by its form and has an object behind it.
    """
    doc, (start, at) = context.doc, _joined(context, capital)
    heading = start == 0 or doc[start - 1].is_space or doc[start].is_sent_start
    if not heading or at + 1 >= len(doc):
        return False
    if doc.words[at] == "to":
        return doc.parts[at + 1] in _VERBS
    several = start < capital.start or at > capital.end
    if several and doc.parts[at] in _VERBS and doc[at].tag_ in _ACTING:
        return True  # "Oslo, Lima split over fish"
    return _lacks_verb(context, start) and (_is_base(context, at) if several else _is_third_person(context, at))


def takes_verb(context: Context, noun: Token) -> bool:
    """
    "Kenya police | fire tear gas", "Greek coast guard | fires on a boat": the first noun of a line without a verb,
    where what stands behind it is one by its form and goes on as a verb does.
    """
    doc, at, sentence = context.doc, noun.i + 1, context.doc.sentence_of[noun.i]
    if at + 1 >= len(doc) or doc.parts[at] not in _NAMES or doc[at + 1].tag_ not in _BEHIND_VERBS:
        return False
    several = noun.tag_ == "NNS" or context.words[noun.i] in PLURAL_BODIES
    acts = _is_base(context, at) if several else doc[at].tag_ == "NNS" and doc[at].lemma_ in load_lexicon().verbs
    if not acts or not _lacks_verb(context, noun.i):
        return False
    start = noun.i
    while start and doc.sentence_of[start - 1] == sentence:
        start -= 1
    if not all(part in _OF_SUBJECTS for part in doc.parts[start:at]):
        return False
    return f"{context.words[noun.i]} {doc[at].lemma_.lower()}" not in context.knowledge.agents  # "police chiefs"


def _joined(context: Context, capital: Tokens) -> Tokens:
    """From the first to the last of the names with which a capital is joined: "Oslo, Lima and Quito"."""
    words, (start, end) = context.doc.written, capital
    while start > 1 and words[start - 1] in _JOINTS and start - 2 in context.matches:
        start = context.matches[start - 2].tokens.start
    while end + 1 < len(words) and words[end] in _JOINTS and end + 1 in context.matches:
        end = context.matches[end + 1].tokens.end
    return Tokens(start, end)


def _lacks_verb(context: Context, start: int) -> bool:
    """Whether a line has neither a full stop nor a word that the tagger takes for a finite verb."""
    sentence = context.doc.sentence_of[start]
    end = start
    while end < len(context.doc) and context.doc.sentence_of[end] == sentence and context.words[end] not in _PARTING:
        end += 1
    tags = {token.tag_ for token in context.doc[start:end]}
    return tags.isdisjoint(_FINITE) and context.doc.written[end - 1] not in _CLOSING


def _is_base(context: Context, at: int) -> bool:
    """ "Oslo and Lima | swap prisoners": a verb in the plural, which the tagger takes for a noun."""
    return context.doc[at].tag_ in _NOUNS and context.words[at] in load_lexicon().verbs


def _is_third_person(context: Context, at: int) -> bool:
    """ "Oslo | orders Chilean boats out": a verb in the singular, which the tagger takes for a plural."""
    token = context.doc[at]
    may_be = token.tag_ == "NNS" and token.lemma_ in load_lexicon().verbs
    return may_be and context.doc[at + 1].tag_ in _OPENING
