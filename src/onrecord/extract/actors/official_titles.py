"""The title of an office as a report writes it, with what the office is in charge of."""

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.context import Context
from onrecord.extract.drafts import Tokens

_NOMINAL = frozenset({"NOUN", "PROPN"})
_PLACES = frozenset({"GPE", "LOC", "NORP"})
# Offices before which stands what they are in charge of: "seafood minister", "dam negotiator".
_OF_PORTFOLIOS = frozenset("minister chief negotiator coordinator mediator inspector czar tsar ombudsman".split())
# Adjectives that stand before such a noun and belong to it: "public enterprises minister", not "young".
_OF_FIELDS = frozenset(
    """
    public rural social mineral natural environmental digital religious civil maritime internal external industrial
    agricultural higher technical strategic cultural ethnic foreign economic medical nuclear electoral overseas
    """.split()
)
_ALONE = frozenset({"digital", "overseas"})  # "the overseas minister"
# Offices behind which stands what they are in charge of, by its preposition.
_CHARGED = {
    "for": frozenset(
        """
        adviser advisor ambassador chief commissioner coordinator director envoy general manager minister ombudsman
        ombudswoman rapporteur representative secretary undersecretary
        """.split()
    ),
    "on": frozenset("adviser advisor coordinator envoy expert ombudsman rapporteur representative".split()),
}
# For what somebody is met, and in charge of by no office: "met the director for talks".
_OCCASIONS = frozenset(
    """
    talk meeting dinner lunch breakfast consultation discussion comment questioning interview help support advice time
    year month week day negotiation visit briefing review reason role failure
    """.split()
)
_TIMES = frozenset({"DATE", "TIME"})
_LONGEST = 5  # words of what somebody is in charge of
_ARTICLES = frozenset({"the", "a", "an"})


def written(context: Context, words: Tokens, title: str) -> str:
    """
    A title as the report writes it, with its hyphens: "secretary-general", with a portfolio that is not on the
    list, "seafood minister", and with its charge: "rapporteur on housing"; "PM" is written out.
    """
    charge = _charge(context, words, title)
    behind = [word for word in context.words[charge.start : charge.end] if word not in _ARTICLES]
    title = f"{_portfolio(context, words)} {title}" if title in _OF_PORTFOLIOS else title
    title = " ".join([title, *behind]).strip()
    dashes = (at for at in range(words.start + 1, words.end - 1) if context.words[at] == "-")
    for pair in ((context.words[at - 1], context.words[at + 1]) for at in dashes):
        title = title.replace(" ".join(pair), "-".join(pair))
    return w.WRITTEN_OUT.get(title, title)


def with_charge(context: Context, words: Tokens, title: str) -> Tokens:
    """The words that tell an office, with those of its charge behind them."""
    return Tokens(words.start, max(words.end, _charge(context, words, title).end))


def _portfolio(context: Context, words: Tokens) -> str:
    """The nouns right before "minister" or "chief" that name neither a country, a body nor a person."""
    ends = (at for at in range(words.end - 1, words.start, -1) if context.words[at] in _OF_PORTFOLIOS)
    end = next(ends, words.start)
    start = end
    while start > words.start and _is_of_portfolio(context, context.doc[start - 1]):
        start -= 1
    fields = _OF_FIELDS if start < end else _ALONE
    if words.start < start and context.words[start - 1] in fields:
        start -= 1
    return context.text(start, end)


def _is_of_portfolio(context: Context, token: Token) -> bool:
    named = token.i in context.matches or token.i in context.names or token.ent_type_ in _PLACES
    return token.dep_ == "compound" and token.pos_ in _NOMINAL and not named


def _charge(context: Context, words: Tokens, title: str) -> Tokens:
    """ "Director | for fisheries", "rapporteur | on housing": what stands right behind an office that has a charge."""
    office = title.rpartition(" ")[2]
    ends = (at + 1 for at in range(words.start, words.end) if context.words[at] == office)
    at = next(ends, len(context.doc))
    if at + 1 >= len(context.doc) or office not in _CHARGED.get(context.words[at], ()):
        return Tokens(0, 0)
    noun = next((child for child in context.doc[at].rights if child.dep_ == "pobj"), None)
    over = context.doc[at].head.i  # the parse may hang it on the "secretary" of "secretary-general"
    if not words.start <= over < at or noun is None or not _is_field(noun):
        return Tokens(0, 0)
    end = noun.i + 1
    if end + 1 < len(context.doc) and context.words[end] == "and" and context.doc[end + 1].head.i == noun.i:
        end += 2  # "for trade and industry"
    long = end - at > _LONGEST + 1 or any(other in context.names for other in range(at, end))
    return Tokens(0, 0) if long else Tokens(at, end)


def _is_field(noun: Token) -> bool:
    return noun.ent_type_ not in _TIMES and noun.pos_ in _NOMINAL and noun.lemma_.lower() not in _OCCASIONS
