"""Acts told by a noun that no frame's verb governs: "the visit of", "talks between", "killed in an airstrike on"."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from onrecord.extract.events.acts import VERBAL_CONFLICT, Act
from onrecord.extract.events.grammar import prepositions, subjects
from onrecord.extract.events.match import Matcher
from onrecord.extract.events.slots import DOING
from onrecord.extract.events.standing import governing_verb, standing
from onrecord.knowledge.lexicon import Lexicon
from onrecord.model import Status

# "after talks with", "during a visit to": the act took place.
FACTUAL = frozenset("after during following in at amid since by over despite throughout on from because".split())
# Even beside a verb that tells an act of its own.
APART = frozenset({"after", "during", "following", "because"})
# "Postponed the ban | at the request of": also beside a verb.
ASKING = frozenset({"request", "behest", "urging", "insistence"})
TARGETED = ("on", "against", "at")
# Of which the act itself is the subject: then one party is enough to know it by.
OCCURRING = frozenset(
    """begin break continue develop erupt escalate end flare happen intensify last occur rage resume spread
    start take go grow mount expire follow come enter drag""".split()
)
ALONE = VERBAL_CONFLICT | {"PROTEST", "ASSAULT"}
# "after three days of talks": the act took place where its time or number did.
SPANS = frozenset({"hour", "day", "week", "month", "year", "round", "series", "night", "weekend"})
PLACES = frozenset({"pobj", "nsubj", "nsubjpass", "ROOT", "attr", "conj", "appos"})
SCORE = 0.6


def free_standing(matcher: Matcher, lexicon: Lexicon, token: int, used: AbstractSet[int]) -> Act | None:
    """The act of an event noun where its place in the sentence says that it took place; None elsewhere."""
    parse = matcher.parse
    if _is_manner(matcher, token):
        return _of_clause(matcher, lexicon, token, used)
    if parse.deps[token] not in PLACES or not _factual(matcher, token, used):
        return None
    sites = (token, *_occurrence(matcher, token))
    act = matcher.read(token, sites)  # "after talks, Sylvania and Elbonia agreed": open until the subject joins
    done = act is not None and _is_done(act, matcher, token)
    if act is None or not (act.frame.free or done):
        return None
    act = with_subject(matcher, act, token)
    if not (done or _two_sided(act, matcher) or _occurs(act, matcher, token)):
        return None
    status = _status(matcher, lexicon, token)
    return status and replace(act, status=status, frame=replace(act.frame, score=SCORE))


def _is_manner(matcher: Matcher, token: int) -> bool:
    """ "Shut their shops in | protest at the tax": no protest of its own, but what the clause tells is one."""
    parse = matcher.parse
    bare = not parse.by(token, "det", "poss", "amod", "compound")
    return (
        parse.lemmas[token] == "protest"
        and parse.deps[token] == "pobj"
        and bare
        and (parse.words[parse.heads[token]] == "in")
    )


def _of_clause(matcher: Matcher, lexicon: Lexicon, token: int, used: AbstractSet[int]) -> Act | None:
    """The protest of those who do it, unless their verb tells an act already: "resigned in protest"."""
    parse = matcher.parse
    verb = governing_verb(parse, token)
    actors = matcher.parties.of(subjects(parse, verb), DOING) if parse.is_verb(verb) and verb not in used else ()
    act = matcher.read(token, (token, verb), only=("PROTEST",)) if actors else None
    status = _status(matcher, lexicon, token) if act else None
    if act is None or status is None:
        return None
    against = matcher.slots.without(act.recipients, actors)
    return replace(
        act, modes=(), actors=actors, recipients=against, status=status, frame=replace(act.frame, score=SCORE)
    )


def _is_done(act: Act, matcher: Matcher, token: int) -> bool:
    """
    "Following a visit | by an envoy", "after an attack | on the barracks", "a strike | by dockers | entered its second
    week": one side is enough to tell it.
    """
    parse = matcher.parse
    given = parse.deps[token] == "pobj" and parse.words[parse.heads[token]] in APART
    if given and act.type == "ASSAULT" and any(matcher.parties.named(one) for one in act.recipients):
        return any(prepositions(parse, token, word) for word in TARGETED)
    goes_on = act.type == "PROTEST" and bool(_occurrence(matcher, token))
    return (given or goes_on) and bool(matcher.parties.of(prepositions(parse, token, "by"), DOING))


def _factual(matcher: Matcher, token: int, used: AbstractSet[int]) -> bool:
    parse = matcher.parse
    relation, head = parse.deps[token], parse.heads[token]
    if any(parse.words[kid] in {"no", "any", "possible", "potential", "future", "further", "more"}
           for kid in parse.kids[token]):  # fmt: skip
        return False
    if relation == "pobj" and parse.lemmas[parse.heads[head]] in SPANS and parse.words[head] == "of":
        return _factual(matcher, parse.heads[head], used)
    if relation == "pobj":
        asked = parse.words[head] == "at" and parse.lemmas[token] in ASKING
        spoken_for = parse.heads[head] in used and parse.words[head] not in APART and not asked
        return parse.words[head] in FACTUAL and parse.is_verb(parse.heads[head]) and not spoken_for
    if relation == "conj":
        return _factual(matcher, head, used)
    return True


def with_subject(matcher: Matcher, act: Act, token: int) -> Act:
    """ "After talks with Freedonia, the premier said": the subject of the clause took part."""
    parse = matcher.parse
    if act.actors and (act.recipients or len(act.actors) > 1):
        return act
    if parse.deps[token] != "pobj" or act.type not in {"CONSULT", "REQUEST"}:
        return act
    verb = governing_verb(parse, token)
    own = matcher.parties.of(subjects(parse, verb), ("of",))
    taken = (*act.actors, *act.recipients)
    joining = tuple(t for t in own if not any(matcher.parties.same(t, other) for other in taken))
    if act.joint:
        return replace(act, actors=joining + act.actors)
    if act.type == "REQUEST":  # "postponed it | at the request of the league"
        return replace(act, recipients=joining) if parse.words[parse.heads[token]] == "at" else act
    return replace(act, actors=act.actors or joining)


def _occurs(act: Act, matcher: Matcher, token: int) -> bool:
    """ "Protests against the premier erupted"."""
    parse = matcher.parse
    verb = parse.heads[token]
    parties = act.actors if act.type in VERBAL_CONFLICT else (*act.actors, *act.recipients)
    named = any(matcher.parties.named(t) for t in parties)
    return named and act.type in ALONE and parse.deps[token] == "nsubj" and parse.lemmas[verb] in OCCURRING


def _occurrence(matcher: Matcher, token: int) -> tuple[int, ...]:
    """ "Clashes | broke out | between": the phrase may hang on the verb that says no more than that they did."""
    verb = matcher.parse.heads[token]
    occurs = matcher.parse.deps[token] == "nsubj" and matcher.parse.lemmas[verb] in OCCURRING
    return (verb,) if occurs else ()


def _two_sided(act: Act, matcher: Matcher) -> bool:
    """ "A threat to the port and the town" has nobody who threatens."""
    spoken = act.type not in VERBAL_CONFLICT or any(matcher.parties.named(token) for token in act.actors)
    return spoken and matcher.parties.count((*act.actors, *act.recipients)) > 1


def _status(matcher: Matcher, lexicon: Lexicon, token: int) -> Status | None:
    parse = matcher.parse
    verb = governing_verb(parse, token)
    if not parse.is_verb(verb):
        return "occurred"
    found = standing(parse, lexicon.attitudes, verb)
    if found.negated or found.conditional or found.purpose or found.mood in {"hope", "fear", "demand", "question"}:
        return None
    if found.modal in {"will", "would"} or found.mood == "expect":
        return "planned" if parse.deps[token] in {"nsubj", "nsubjpass"} else None
    if found.modal is not None:
        return "possible" if parse.deps[token] in {"nsubj", "nsubjpass"} else None
    return "ongoing" if found.ongoing else "occurred"
