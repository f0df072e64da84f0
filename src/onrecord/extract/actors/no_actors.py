"""Nouns for people and bodies where they mean none: "took office", "the use of force", "nerve agents", "party to"."""

from spacy.tokens import Token

from onrecord.extract.actors.context import Context
from onrecord.extract.actors.words import LOCATIVE, SPEAKING

_SINGULAR = "NN"
# What somebody has, uses or does, where no word before it tells that it is a body.
_HAD = frozenset({"office", "force", "business"})
_FORCE, _MIGHT = "force", frozenset({"amod", "advmod", "neg"})  # "military force", "deadly force"
_TELLING = frozenset({"amod", "compound", "poss", "nmod", "nummod"})
# Of what these are, where "of" tells of no people: "a source of income", "a network of tunnels", "a state of war".
_OF_THINGS = frozenset({"source", "network", "state"})
_COUNTED = frozenset("official new latest preliminary census economic trade inflation casualty sales annual".split())
_SHOWING = frozenset({"show", "indicate", "suggest", "reveal"})
_CIVIL = frozenset("passenger commercial cargo private business charter airline".split())
_CHEMICAL = frozenset("nerve chemical biological toxic warfare blister choking cleaning infectious poison".split())
_FLOWN = frozenset(
    """
    surveillance combat bombing reconnaissance training rescue flight fighter strike spy suicide space refueling
    refuelling bomber
    """.split()
)
_FLYING = frozenset("fly conduct authorize authorise complete launch accomplish undertake abort perform".split())
_SPANS = frozenset("day week month year hour secret covert dangerous suicide humanitarian successful".split())
_BEHIND_TASKS = frozenset({"over", "against"})
_EMBASSIES = frozenset({"embassy", "consulate"})
_MISSIONS = frozenset({"mission", "missions"})
_WAGED = frozenset("conflict conflicts war fighting dispute crisis talks negotiations".split())
_SENT_FOR = frozenset(
    """
    trade diplomatic permanent monitoring observer peacekeeping peace observation verification election stabilization
    stabilisation assistance advisory special foreign consular medical aid
    """.split()
)
_OF_THE_DEAD = frozenset("dead lifeless charred mutilated decomposed decomposing burned burnt headless naked".split())
_OWN = frozenset({"his", "her"})
_UNITED = "united"
_AIMED = frozenset({"against", "to", "of"})
_MODIFYING, _HOLDING = frozenset({"det", "poss", "nummod", "amod"}), frozenset({"hold", "take", "keep"})
_BONDS = frozenset("customs monetary currency banking civil fiscal economic political personal".split())
_LOADED = frozenset("capacity round ammunition gun bullet rifle".split())
_HITTING = frozenset("shoot hit strike wound injure beat kick stab blow bullet shot wound injury gunshot".split())
_ANNOUNCING = frozenset("announce confirm decline declare dismiss issue order refuse reject".split())
_WIELDING = frozenset("lose exceed lend give grant have assert exercise undermine challenge abuse delegate use".split())
# Goods are told of by who makes or buys most of them: states as often as firms.
_TRADING = frozenset({"exporter", "producer", "importer", "consumer", "emitter", "buyer"})
_FOREMOST = frozenset("top largest biggest leading main second third".split())


def is_civil_craft(context: Context, token: Token) -> bool:
    """ "A passenger jet", "a Malaysia Airlines jet": of firms, and of no air force."""
    owners = (context.reading(child.i) for child in token.lefts if child.dep_ == "compound")
    firm = any(actor is not None and "BUS" in actor.sectors for actor in owners)
    return firm or any(child.lower_ in _CIVIL for child in token.lefts)


def is_none(context: Context, token: Token, lemma: str) -> bool:
    """Whether a noun for an actor means none where it stands."""
    check = _CHECKS.get(lemma)
    return check is not None and check(context, token)


def _is_had(context: Context, token: Token) -> bool:
    """ "Took office", "the right to use force", "do business with Peru"."""
    if token.tag_ != _SINGULAR:
        return False
    if token.dep_ == "dobj" and token.head.lemma_ == "do":
        return True
    return not any(True for _ in token.lefts) and not (token.text[:1].isupper() and token.i > token.sent.start)


def _is_used(context: Context, token: Token) -> bool:
    """ "Military force will not do": in the singular, without an article, what is used; "the forces of change"."""
    if _is_of_things(context, token):
        return True
    return token.tag_ == _SINGULAR and token.text.islower() and all(child.dep_ in _MIGHT for child in token.lefts)


def _is_of_things(context: Context, token: Token) -> bool:
    """ "Sources of hard currency", "a network of tunnels", "a state of emergency"; "a network of spies" are people."""
    behind = context.doc[token.i + 1] if token.i + 1 < len(context.doc) else token
    if behind.lower_ != "of" or behind.head.i != token.i:
        return False
    nouns = [noun for noun in behind.children if noun.dep_ == "pobj"]
    return bool(nouns) and all(noun.pos_ == "NOUN" and not _is_somebody(context, noun) for noun in nouns)


def _is_somebody(context: Context, noun: Token) -> bool:
    return noun.lemma_.lower() in context.knowledge.agents or context.knowledge.role(noun.lower_) is not None


def _is_number(context: Context, token: Token) -> bool:
    """ "The figures show": who is a figure is so in or of something."""
    if any(child.lower_ in _COUNTED for child in token.lefts) or token.head.lemma_ in _SHOWING:
        return True
    return not any(child.dep_ in _TELLING for child in token.lefts) and all(c.dep_ != "prep" for c in token.rights)


def _are_many(context: Context, token: Token) -> bool:
    """ "A host of problems"; "the city is host to the games"."""
    if context.words[token.i + 1 : token.i + 2] == ["to"] and not any(c.dep_ in {"det", "poss"} for c in token.lefts):
        return True
    return token.tag_ == _SINGULAR and any(c.lower_ == "a" for c in token.lefts) and _is_of_things(context, token)


def _is_chemical(context: Context, token: Token) -> bool:
    return any(child.lower_ in _CHEMICAL for child in token.lefts)


def _is_task(context: Context, token: Token) -> bool:
    """
    "Surveillance missions", "a five-month mission to Mali", "accomplished its mission": tasks. Those who are sent are
    told by for what or by whom, speak, or were told of in the report.
    """
    if _tells_of_envoys(context, token) or (token.dep_ == "nsubj" and token.head.lemma_ in SPEAKING):
        return False
    if any(child.lower_ in _FLOWN or child.lower_ in _SPANS for child in token.lefts):
        return True
    if any(child.lower_ in _BEHIND_TASKS or child.dep_ == "acl" for child in token.rights):
        return True
    if token.dep_ == "dobj" and token.head.lemma_ in _FLYING:
        return True
    if _is_embassy(token) and not _EMBASSIES.isdisjoint(context.words[: token.i]):
        return False  # "marched to the Thai embassy; police kept them from the mission"
    others = (at for at, word in enumerate(context.words) if word in _MISSIONS and at != token.i)
    return not any(_tells_of_envoys(context, context.doc[at]) for at in others)


def _is_embassy(token: Token) -> bool:
    placed = token.dep_ != "pobj" or token.head.lower_ in LOCATIVE
    return placed and [child.lower_ for child in token.lefts] == ["the"]


def _tells_of_envoys(context: Context, token: Token) -> bool:
    """ "A trade mission", "the U.N. mission", "Peru's mission in Lima", "a mission of observers"."""
    if token.text[:1].isupper() and not token.is_sent_start:
        return True
    of = (noun for child in token.rights if child.lower_ == "of" for noun in child.children)
    if any(noun.tag_ == "NNS" and noun.lemma_ in context.knowledge.agents for noun in of):
        return True
    owned = (child for child in token.lefts if child.i in context.matches)
    return any(child.lower_ in _SENT_FOR for child in token.lefts) or any(True for _ in owned)


def _is_corpse(context: Context, token: Token) -> bool:
    """ "His lifeless body", "Reda's body was found": a person's, and no body of people."""
    if token.tag_ != _SINGULAR:
        return False
    owners = [child for child in token.lefts if child.dep_ == "poss"]
    owned = any(owner.lower_ in _OWN or owner.i in context.names for owner in owners)
    return owned or any(child.lower_ in _OF_THE_DEAD for child in token.lefts)


def _is_signatory(context: Context, token: Token) -> bool:
    """ "Is not party to the treaty"; but "parties to the conflict" are those who wage it."""
    behind = context.words[token.i + 1 : token.i + 5]
    wage = token.tag_ == "NNS" and not _WAGED.isdisjoint(behind)
    return behind[:1] == ["to"] and not wage and all(child.lower_ != "the" for child in token.lefts)


def _is_event(context: Context, token: Token) -> bool:
    """ "The 2016 presidential campaign", "a campaign against the rebels": what is done, and nobody."""
    return any(child.text.isdecimal() for child in token.lefts) or any(c.lower_ in _AIMED for c in token.rights)


def _is_bond(context: Context, token: Token) -> bool:
    """ "A customs union"."""
    return any(child.lower_ in _BONDS for child in token.lefts)


def _is_motion(context: Context, token: Token) -> bool:
    """ "The movement of troops", "restrictions on movement": of what moves."""
    if _is_had(context, token):
        return True
    behind = context.words[token.i + 1 : token.i + 2]
    return behind == ["of"] and not token.text.istitle()


def _is_held(context: Context, token: Token) -> bool:
    """ "Held hostage", "took his sons hostage": what is done to somebody who is named."""
    told = any(child.dep_ in _MODIFYING for child in token.lefts)
    return token.tag_ == _SINGULAR and not told and any(t.lemma_ in _HOLDING for t in token.ancestors)


def _is_hit(context: Context, token: Token) -> bool:
    """ "Shot him in the head", "a blow to the head": a part of the body."""
    if token.tag_ != _SINGULAR or token.dep_ != "pobj" or token.head.lower_ not in {"in", "to", "on"}:
        return False
    return not any(True for _ in token.rights) and any(t.lemma_ in _HITTING for t in token.ancestors)


def _is_of_guns(context: Context, token: Token) -> bool:
    """ "High-capacity magazines"."""
    return any(child.lower_ in _LOADED for child in token.lefts)


def _is_wielded(context: Context, token: Token) -> bool:
    """ "Exceeded his authority", "lends them authority"."""
    if token.tag_ != _SINGULAR or not token.text.islower():
        return False
    own = any(child.tag_ == "PRP$" for child in token.lefts)
    return own or (token.dep_ == "dobj" and token.head.lemma_ in _WIELDING)


def _is_stand(context: Context, token: Token) -> bool:
    """ "A united front against the attacks"."""
    return any(child.text == _UNITED for child in token.lefts)


def _is_foremost(context: Context, token: Token) -> bool:
    """ "The world's top oil exporter": a state as likely as a firm."""
    return token.tag_ == _SINGULAR and any(child.lower_ in _FOREMOST for child in token.lefts)


def _is_house(context: Context, token: Token) -> bool:
    """ "Stormed the palace"; that which says something is a court: "the palace announced it in one line"."""
    court = token.dep_ == "nsubj" and token.head.lemma_ in SPEAKING | _ANNOUNCING
    return token.tag_ not in {"NN", "NNP"} or not court


_CHECKS = {
    **dict.fromkeys(_HAD, _is_had),
    _FORCE: _is_used,
    **dict.fromkeys(_OF_THINGS, _is_of_things),
    "exile": _is_had,
    "figure": _is_number,
    "host": _are_many,
    "agent": _is_chemical,
    "mission": _is_task,
    "body": _is_corpse,
    "party": _is_signatory,
    "campaign": _is_event,
    "front": _is_stand,
    "movement": _is_motion,
    "union": _is_bond,
    "hostage": _is_held,
    "head": _is_hit,
    "palace": _is_house,
    "magazine": _is_of_guns,
    "authority": _is_wielded,
    **dict.fromkeys(_TRADING, _is_foremost),
}
