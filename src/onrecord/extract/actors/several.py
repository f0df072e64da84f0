"""Words that mean several actors named before: "the two", "the three governments", "which both", "they"."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.about import is_aside
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.grammar import SUBJECTS, co_participants, first_conjunct, governing_subject, relative_verb
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.quantities import count_of

# What the nouns behind a number may mean, the likelier first: "the two leaders", "the two rivals", "both sides".
_PERSONS, _STATES, _BODIES = frozenset({"person"}), frozenset({"state"}), frozenset({"organization"})
_EITHER_SIDE = _STATES | _BODIES
_SOLE = frozenset({"head", "minister"})  # levels of offices of which a state has one each
# Whom a verb joins: "Peru met Chile", "she spoke with him".
_COUNTED = w.SIDE | w.PEOPLE | w.PARTS_OF_STATES | w.GOVERNMENT | b.ORGANIZATION
_OBJECTS = frozenset({"dobj", "dative"})
_WHERE = frozenset({"on", "in", "at"})
_MATTERS = frozenset(
    "dispute conflict war case talk row fight affair matter deal negotiation standoff feud clash".split()
)
_WITH = frozenset({"with"})
# A report is about two states that it names so often, and so many times as often as any third.
_OFTEN, _TIMES = 3, 1.4


def how_many(links: Links, phrase: Phrase) -> int:
    """How many actors named before a phrase means: "the two", "the pair", "both sides", "the three governments"."""
    if counted := count_of(phrase.noun):
        return counted
    if phrase.noun in w.SEVERAL and phrase.type is None:
        return w.SEVERAL[phrase.noun]
    if phrase.noun in w.PERSONS_TOGETHER and phrase.definite and not phrase.country:
        return w.PERSONS_TOGETHER[phrase.noun]
    before = list(links.context.doc[phrase.head].lefts)
    if _is_told_apart(links.context.doc[phrase.head]):
        return 0
    if any(child.lower_ in w.OF_TWO for child in before) and phrase.noun in _COUNTED and not phrase.country:
        return 2  # "neither leader", "on either side"
    if not phrase.plural or phrase.country or phrase.noun not in _COUNTED:
        return 0
    if not any(child.lower_ in w.DEFINITE or child.dep_ == "poss" for child in before):
        return 0  # "arrested two men": named here for the first time
    return max((count_of(child.lower_) for child in before), default=0)


def _is_told_apart(noun: Token) -> bool:
    """ "Both parties on the island": by where they are, not by who was named before; but "in the dispute"."""
    behind = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ in _WHERE)
    return any(place.lemma_ not in _MATTERS for child in behind for place in child.children if place.dep_ == "pobj")


def one_each(links: Links, phrase: Phrase) -> tuple[Cluster, ...]:
    """ "Mali and Niger ..., their foreign ministers said": who speaks for several states, one for each, is they."""
    sole = phrase.office is not None and phrase.office.level in _SOLE and phrase.office.office not in w.PEOPLE
    if not (sole and phrase.plural and phrase.country is None):
        return ()
    owners = (child.i for child in links.context.doc[phrase.head].lefts if child.dep_ == "poss")
    several = (links.several.get(position, ()) for owner in owners for position in links.by_head.get(owner, ()))
    return next((group for group in several if group and all(c.type == "state" for c in group)), ())


def those(links: Links, phrase: Phrase, many: int) -> tuple[Cluster, ...]:
    """
    As many of a kind as were named last: counted so before ("two men ... the two"), joined ("Peru and Chile"), parties
    to one verb ("Peru met Chile"), or the only ones of the first kind that is likely.
    """
    kinds = _kinds(phrase)
    sentence = links.sentence_of[phrase.head]
    apart = set(_apart(links, links.context.doc[phrase.head]))
    if phrase.office and phrase.office.level in _SOLE and phrase.office.office not in w.PEOPLE:
        return _of_office(links, phrase, many, apart)
    found: list[Cluster] = []
    for near in range(sentence, sentence - NEAR - 2, -1):
        seen = (s for s in links.discourse.of(near) if s.head < phrase.head and _fits(s.cluster, phrase))
        here = [s for s in seen if not _stands_apart(links, s, phrase, apart)]
        if before := _counted(links, here, phrase, many) or _together(links, here, kinds, many):
            return before
        if near < sentence and kinds[0] is _STATES and (pair := _rivals(links, many)):
            return pair
        found = list(dict.fromkeys([*found, *(c for s in here for c in _as_kind(links, s, kinds[0]))]))
        named = [c for c in found if c.names]
        if len(named) == many or len(found) == many:
            those = tuple(named if len(named) == many else found)
            return those if _differ(those, kinds[0]) else ()
    return _uncounted(links, phrase)


def _uncounted(links: Links, phrase: Phrase) -> tuple[Cluster, ...]:
    """ "Chinese engineers were freed. The four flew home": the one group, of no told number, of the sentence before."""
    if not count_of(phrase.noun) or phrase.form == "pronoun":
        return ()
    before = links.discourse.of(links.sentence_of[phrase.head] - 1)
    named = {s.cluster: links.context.doc[s.head] for s in before if s.cluster.plural and not s.located}
    counted = any(child.dep_ == "nummod" for noun in named.values() for child in noun.lefts)
    return tuple(named) if len(named) == 1 and not counted else ()


def _apart(links: Links, token: Token) -> Iterator[Cluster]:
    """Who takes part in the act of those who are meant: "the two men met with Ali Reda"."""
    if token.lower_ in w.CONTRASTS:
        return  # "Peru and Chile traded barbs, the former accusing the latter"
    beside = [t for prep in token.head.rights if prep.lower_ in _WITH for t in prep.children if t.dep_ == "pobj"]
    for other in (*co_participants(token), *beside):
        yield from links.all_at(other.i)


def _rivals(links: Links, many: int) -> tuple[Cluster, ...]:
    """ "The two governments" in a report that speaks of two states far more often than of any third."""
    named = Counter(
        p.country for p in links.phrases if p.type == "state" and p.country and not is_aside(links.context, p)
    )
    ranked = sorted(named, key=lambda code: (-named[code], code))
    last, next_one = ([named[code] for code in ranked] + [0] * (many + 1))[many - 1 : many + 1]
    clear = last >= _OFTEN and last >= _TIMES * next_one
    states = [c for c in dict.fromkeys(links.cluster_of.values()) if c.type == "state" and c.country in ranked[:many]]
    return tuple(states) if clear and len(states) == many else ()


def _of_office(links: Links, phrase: Phrase, many: int, apart: Set[Cluster]) -> tuple[Cluster, ...]:
    """ "Both foreign ministers": as many as were told of in that office so far, but for who deals with them."""
    before = (s.cluster for s in links.discourse.latest() if s.head < phrase.head)
    persons = (c for c in dict.fromkeys(before) if c.type == "person" and not c.plural)
    office = phrase.office.office if phrase.office else None
    found = sorted((c for c in persons if c.office and c.office.office == office and c not in apart), key=_first)
    return tuple(found) if len(found) == many else ()


def _first(cluster: Cluster) -> int:
    return cluster.members[0]


def _stands_apart(links: Links, sighting: Sighting, phrase: Phrase, apart: Set[Cluster]) -> bool:
    """ "Oslo urged both sides": neither who asks them, nor who only comments, nor the press is one of two sides."""
    if sighting.cluster in apart:
        return True
    if phrase.noun not in w.SIDE and not count_of(phrase.noun):
        return False
    outlet = sighting.cluster.type == "organization" or phrase.noun in w.SIDE
    press = outlet and any("JRN" in links.phrases[member].sectors for member in sighting.cluster.members)
    state = sighting.cluster.type in {"state", "organization"} and phrase.noun in w.SIDE
    comments = state and links.context.doc[sighting.head].head.lemma_ in w.COMMENTING
    return press or comments


def _kinds(phrase: Phrase) -> tuple[frozenset[str], ...]:
    if count_of(phrase.noun):
        return _PERSONS, _STATES, _BODIES
    if phrase.noun in w.SIDE | w.GOVERNMENT:
        return _STATES, _EITHER_SIDE
    if phrase.type == "organization":
        return _BODIES, _STATES
    if phrase.noun in w.PARTS_OF_STATES:
        return _STATES, _EITHER_SIDE, _PERSONS
    return (_PERSONS,)


def _fits(cluster: Cluster, phrase: Phrase) -> bool:
    return phrase.gender is None or cluster.gender in {None, phrase.gender}


def _counted(links: Links, here: Sequence[Sighting], phrase: Phrase, many: int) -> tuple[Cluster, ...]:
    """Those whom words before count alike: "two men were held ... the two men", "the two leaders ... both"."""
    bare = bool(count_of(phrase.noun)) or phrase.noun in w.SEVERAL
    for sighting in reversed(here):
        several = links.several.get(sighting.position, ())
        if len(several) == many and (bare or links.phrases[sighting.position].noun == phrase.noun):
            return several
        noun = links.context.doc[sighting.head]
        counts = (count_of(word.lower_) for word in (noun, *noun.lefts))  # "four of its members", "nine men"
        people = phrase.noun in w.PEOPLE and sighting.cluster.type == "group"  # "two officers ... both men"
        alike = bare or phrase.noun in sighting.cluster.nouns or people
        if alike and sighting.cluster.plural and many in counts:
            return (sighting.cluster,)
    return ()


def _together(links: Links, here: Sequence[Sighting], kinds: Sequence[Set[str]], many: int) -> tuple[Cluster, ...]:
    """As many of a kind as were joined, or did something to or with each other, the last first."""
    for of in (_first_joined, _verb_between, _common_verb):
        groups: dict[int, list[Sighting]] = {}
        for sighting in here:
            if (key := of(links.context.doc[sighting.head])) is not None:
                groups.setdefault(key, []).append(sighting)
        for kind in kinds:
            for group in reversed(groups.values()):
                members = tuple(dict.fromkeys(c for s in group for c in _as_kind(links, s, kind)))
                if len(members) == many and _differ(members, kind):
                    return members
    return ()


def _differ(clusters: Sequence[Cluster], kind: Set[str]) -> bool:
    """Whether those who stand for states are of as many states."""
    return kind is not _STATES or len({c.country for c in clusters}) == len(clusters)


def _first_joined(token: Token) -> int | None:
    return first_conjunct(token).i


def _verb_between(token: Token) -> int | None:
    """The verb of a subject or an object."""
    first = first_conjunct(token)
    return int(first.head.i) if first.dep_ in SUBJECTS | _OBJECTS else None


def _common_verb(token: Token) -> int | None:
    """The verb of a subject, of an object, or of whom it is done with."""
    if (at := _verb_between(token)) is not None:
        return at
    first = first_conjunct(token)
    if first.dep_ == "pobj" and first.head.lower_ in _WITH:
        verb = first.head.head
        return int((verb if verb.pos_ == "VERB" else verb.head).i)  # "held talks with him"
    return None


def _as_kind(links: Links, sighting: Sighting, kind: Set[str]) -> list[Cluster]:
    """The actor itself or, where states are wanted, the state that a person or force acts for."""
    cluster = sighting.cluster
    if cluster.type in kind and not sighting.located and not cluster.plural:
        return [cluster]
    official = cluster.type == "person" or any(
        w.OF_THE_STATE & set(links.phrases[member].sectors) for member in cluster.members
    )
    if official and "state" in kind and cluster.country:
        states = [c for c in links.cluster_of.values() if c.type == "state" and c.country == cluster.country]
        return states[:1] or [cluster]
    return []


def joined_antecedents(links: Links, token: Token) -> tuple[Cluster, ...]:
    """ "Oslo and Lima, which both signed": a plural verb after joined names in the singular means them all."""
    verb = relative_verb(token)
    if verb is None or verb.head.tag_ in {"NNS", "NNPS"}:
        return ()
    plural = any(t.tag_ == "VBP" or t.lower_ in {"both", "were"} for t in (verb, *verb.lefts))
    first = first_conjunct(verb.head)
    named = [first, *(t for t in first.conjuncts if t.i < token.i)] if plural else []
    clusters = tuple(cluster for noun in named if (cluster := links.at(noun.i)))
    return clusters if len(clusters) > 1 else ()


def they(links: Links, phrase: Phrase) -> tuple[Cluster, ...]:
    """
    "Oslo and Lima said they would sign": the joined subjects of this sentence, or of the last for a subject. "Ana Diaz
    met Tom Reed, and they agreed": both who met, whoever says so.
    """
    token = links.context.doc[phrase.head]
    if token.dep_ in SUBJECTS and (met := _who_met(links, token)):
        return met
    if (speaker := governing_subject(token)) is not None and speaks_of_itself(links, speaker):
        return ()
    sentence = links.sentence_of[phrase.head]
    last = sentence - 1 if token.dep_ in SUBJECTS or token.dep_ == "poss" else sentence
    for near in range(sentence, last - 1, -1):
        subjects = [s for s in links.discourse.of(near) if s.subject and s.head < phrase.head]
        joined = _last_joined(links, subjects)
        if joined or any(s.cluster.plural for s in subjects):
            return tuple(joined)
    return ()


def _who_met(links: Links, token: Token) -> tuple[Cluster, ...]:
    """Those who meet or talk in the clause to which that of a subject is joined."""
    verb = token.head.head if token.head.dep_ == "conj" else None
    if verb is None or verb.lemma_ not in w.MEETING:
        return ()
    here = (s for s in links.discourse.of(links.sentence_of[token.i]) if s.head < token.i)
    both = [s.cluster for s in here if _common_verb(links.context.doc[s.head]) == verb.i and not s.cluster.plural]
    clusters = tuple(dict.fromkeys(both))
    return clusters if len(clusters) == 2 else ()


def speaks_of_itself(links: Links, speaker: int) -> bool:
    """ "Police said they had freed 31": a body or several people alone as the subject of what is said."""
    cluster, noun = links.at(speaker), links.context.doc[speaker]
    alone = first_conjunct(noun) is noun and not any(noun.conjuncts)
    return alone and cluster is not None and cluster.type in {"organization", "group"}


def _last_joined(links: Links, subjects: Sequence[Sighting]) -> list[Cluster]:
    """The actors of the last joined subjects, none where a group stands alone behind them."""
    heads = dict.fromkeys(first_conjunct(links.context.doc[s.head]).i for s in subjects)
    for head in reversed(heads):
        clusters = list(dict.fromkeys(_at_joined(links, head, subjects)))
        if len(clusters) > 1 or any(c.plural for c in clusters):
            return clusters if len(clusters) > 1 else []
    return []


def _at_joined(links: Links, head: int, subjects: Sequence[Sighting]) -> Iterator[Cluster]:
    for sighting in subjects:
        if first_conjunct(links.context.doc[sighting.head]).i == head and sighting.cluster.type is not None:
            yield sighting.cluster
