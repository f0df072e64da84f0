"""Whom the pronouns of a report mean."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.about import is_outlet, reports
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.controlled import told as controller
from onrecord.extract.actors.doing_words import BY_SOMEBODY, KINDS_OF_DOERS, OF_SOMEBODY, TO_SOMEBODY
from onrecord.extract.actors.first_person import interjected, speaker_at, told_by
from onrecord.extract.actors.grammar import (
    OBJECTS,
    SUBJECTS,
    co_participants,
    first_conjunct,
    governing_subject,
    is_any,
    is_capacity,
    is_empty,
    relative_verb,
    takes_over,
    telling_subjects,
    tells_of_another,
    told_of,
)
from onrecord.extract.actors.links import FAR, NEAR, Links
from onrecord.extract.actors.parts_in_acts import (
    answering,
    become,
    decides_of_others,
    favoured,
    not_the_judge,
    said_of,
    undergone_before,
)
from onrecord.extract.actors.phrase import PART_OF, PLACE, Phrase
from onrecord.extract.actors.recalling import kinds_of
from onrecord.extract.actors.shares import part, whole

# Where "it" means the thing spoken of: news repeats the name of a state or body to which something is done.
_OBJECTS = frozenset({"dobj", "pobj"})
_MODIFIERS = frozenset({"compound", "poss", "nmod", "amod"})
_LIVING_TOGETHER = frozenset({"community", "tribe", "clan", "family", "minority", "congregation"})
_PLURAL_NAMES = frozenset({"NNPS"})
_LETTING = frozenset({"let", "allow"})
_NEWS = w.SPEAKING | {"report", "write"}
_MOVING = frozenset({"pass", "return", "leave", "travel", "fly", "arrive"})
_AGENTS = frozenset("lawyer attorney aide spokesman spokeswoman doctor".split())  # who speak for one person
# The rule of a pronoun that nobody named before it could mean.
AHEAD = "named behind"
# Where a noun stands inside a longer phrase: "head of the party", "the party, the Dawn Alliance".
_INSIDE = frozenset({"appos", "pobj", "prep", "conj"})


def pronoun(links: Links, phrase: Phrase) -> tuple[Cluster | None, str]:
    """Whom a personal or relative pronoun means, and by which rule."""
    token = links.context.doc[phrase.head]
    if phrase.noun == "who":
        return _antecedent(links, token), "relative clause"
    if token.lower_ == "it" and (is_empty(token) or (token.dep_ in _OBJECTS and not _is_addressed(token))):
        return None, "unresolved"
    if _is_shot_down(token):
        return None, "unresolved"
    if (noun := said_of(token, plural=phrase.plural)) is not None:
        named = links.at(noun.i)
        if named is None:
            return None, AHEAD
        if named.type == "person" and phrase.gender and named.gender in {None, phrase.gender}:
            return named, "pronoun"
    if (teller := interjected(links, token)) and phrase.gender and teller.gender in {None, phrase.gender}:
        return teller, "pronoun"
    found = _candidates(links, phrase, token)
    if not found:
        return None, AHEAD
    found = not_the_judge(links, _able(links, _told_of_others(links, found, token), token), token)
    best = _choice(links, found, phrase, token)
    if _is_rivalled(links, best, phrase, token):
        return None, "unresolved"
    return _owner(links, best, phrase, token) or best.cluster, "pronoun"


def _told_of_others(links: Links, found: Sequence[Sighting], token: Token) -> Sequence[Sighting]:
    """ "The Times reported that Togo had given it money": not the outlet, but where it tells of itself ("said it")."""
    outlets = [s for s in found if is_outlet(links.phrases[s.position]) and s.head in telling_subjects(token, _NEWS)]
    outlets = [s for s in outlets if s.head != governing_subject(token)]
    return [s for s in found if s not in outlets] or found if outlets else found


def _able(links: Links, found: Sequence[Sighting], token: Token) -> Sequence[Sighting]:
    """
    "It ambushed a convoy": those of the kind that does so, else the states, where there are any; "they were arrested":
    those of another kind.
    """
    if part(token).dep_ == "nsubjpass":
        doers = KINDS_OF_DOERS.get(part(token).head.lemma_, frozenset())
        return [s for s in found if s.cluster.type == "person" or not doers & links.sectors(s.cluster)] or found
    if token.dep_ != "nsubj" or (kinds := KINDS_OF_DOERS.get(token.head.lemma_)) is None:
        return found
    armed = [s for s in found if kinds & links.sectors(s.cluster)]
    return armed or [s for s in found if s.cluster.type == "state"] or found


def _is_rivalled(links: Links, best: Sighting, phrase: Phrase, token: Token) -> bool:
    """ "The plan angered Peru before it failed", "wrote letters and burnt them": things between, a verb of things."""
    if phrase.gender:
        return False
    if token.lower_ == "it" and _is_after_hazard(links, best, token):
        return True
    if _does(links, token):
        return False
    if token.dep_ in SUBJECTS and not phrase.plural and _is_beside_thing(links, best, token):
        return True
    tags = {"NNS", "NNPS"} if phrase.plural else {"NN", "NNP"}
    roles = SUBJECTS if token.dep_ in SUBJECTS else SUBJECTS | OBJECTS
    noun = links.context.doc[best.head]
    own = noun.right_edge.i if noun.right_edge.i < token.i else best.head  # "shepherds | whose flocks strayed"
    between = links.context.doc[own + 1 : token.i]
    beside = set(co_participants(token))  # "throw | stones | at them"
    return any(t.tag_ in tags and t.dep_ in roles and t.i not in links.by_head and t not in beside for t in between)


def _is_beside_thing(links: Links, best: Sighting, token: Token) -> bool:
    """ "The order angered Peru. It hurts": a thing was the subject before, and who is meant else was none."""
    if best.subject or best.sentence == links.sentence_of[token.i]:
        return False
    verb = links.context.doc[best.head]
    while verb.dep_ != "ROOT":
        verb = verb.head
    return any(child.dep_ in SUBJECTS and child.tag_ == "NN" and child.i not in links.by_head for child in verb.lefts)


def _is_after_hazard(links: Links, best: Sighting, token: Token) -> bool:
    """ "A quake shook Peru. It killed nine": the quake, though only somebody kills otherwise."""
    sentence = links.context.doc[token.i].sent
    moves = token.head.lemma_ in w.HARMING | w.MOVING_ON and token.dep_ in SUBJECTS
    if not moves or best.subject or sentence.start == 0:
        return False
    told = (t for t in links.context.doc[sentence.start - 1].sent if t.dep_ in SUBJECTS and t.i not in links.by_head)
    return any(w.HAZARDS & {t.lemma_.lower(), *(child.lower_ for child in t.lefts)} for t in told)


def _does(links: Links, token: Token) -> bool:
    """Whether only somebody can do what a pronoun does, or have what it has: "it said", "its army"."""
    if token.dep_ == "poss":
        return token.head.i in links.by_head or token.head.lemma_ in BY_SOMEBODY
    if token.dep_ == "nsubj":
        if token.head.head.lemma_ in _LETTING and token.head.lemma_ in _MOVING:
            return False  # "let them pass": lorries too
        return token.head.lemma_ in OF_SOMEBODY or takes_over(token.head)
    counted = part(token)  # "detained twelve of them"
    return counted.dep_ in SUBJECTS | OBJECTS and counted.head.lemma_ in TO_SOMEBODY


def _is_shot_down(token: Token) -> bool:
    """ "Launched drones, but Peru shot down all of them": what flies."""
    shot = part(token)
    return shot.dep_ == "dobj" and shot.head.lemma_ == "shoot" and any(c.lower_ == "down" for c in shot.head.rights)


def _is_addressed(token: Token) -> bool:
    """ "Urging it to act": who is spoken to is somebody."""
    asked = token.dep_ == "dobj" and token.head.lemma_ in w.ASKING
    return asked and any(child.dep_ in {"xcomp", "ccomp"} for child in token.head.rights)


def _candidates(links: Links, phrase: Phrase, token: Token) -> Sequence[Sighting]:
    """Those named before who agree with a pronoun, the likeliest first."""
    wanted, sentence = _wanted(token), links.sentence_of[phrase.head]
    barred = {cluster for other in co_participants(token) for cluster in links.all_at(other.i)}
    barred |= {c for c in (speaker_at(links, token),) if c}  # who is quoted is "I"
    barred |= set(told_by(links, token))
    barred |= {cluster for noun in (*answering(token), *become(token)) for cluster in links.all_at(noun.i)}

    def fits(s: Sighting) -> bool:
        c = s.cluster
        agrees = c.type in wanted and (phrase.gender is None or c.gender in {None, phrase.gender})
        if c.type == "group" and token.lower_ in w.NEUTER and c.nouns.isdisjoint(_LIVING_TOGETHER):
            return False
        number = c.plural == phrase.plural or (phrase.plural and c.type in {"organization", "group"})
        told = not s.subject and reports(links.phrases[s.position])  # "told Reuters": whom "it" never means
        own = links.phrases[s.position]
        is_whole = own.rule == PART_OF and own.tokens.end == phrase.tokens.end  # "two of | them |"
        is_place = s.located or c.nouns == {PLACE} or is_whole
        if not (s.head < phrase.head and agrees and number) or is_place or told or c in barred:
            return False
        noun = links.context.doc[s.head]
        return not is_capacity(noun) and (s.sentence == sentence or not is_any(noun))

    found = list(links.discourse.back(sentence, NEAR, fits)) or _further(links, sentence, phrase, fits)
    nearer = any(
        s.subject and s.sentence == sentence and not _is_before_semicolon(links, s, phrase.head) for s in found
    )
    found.sort(
        key=lambda s: (
            sentence - s.sentence,
            (nearer or s.sentence < sentence) and _is_before_semicolon(links, s, phrase.head),
        )
    )
    found.sort(key=lambda s: s.cluster.fits(phrase.gender) < 0)  # by the name alone
    foremost = [s for s in found if not (s.aside or (phrase.plural and _tells_whose(links, s)))]
    if phrase.plural:
        return foremost or [s for s in found if s.aside and s.cluster.plural][:1]  # "the bishops' letter"
    return foremost or found[: phrase.gender is not None]  # "the prosecutor's office said his aide" has no other


def _tells_whose(links: Links, sighting: Sighting) -> bool:
    """ "The UN envoy": a body that only tells of whom somebody is speaks of no several people."""
    noun = links.context.doc[sighting.head]
    over = links.at(noun.head.i) if noun.dep_ in _MODIFIERS else None
    return over is not None and over is not sighting.cluster and over.type == "person" and not over.plural


def _is_before_semicolon(links: Links, sighting: Sighting, before: int) -> bool:
    """ "The council met; Peru stayed away. Its envoy": who stands in the nearer of two clauses is likelier."""
    at = bisect_left(links.semicolons, sighting.head)
    mark = links.semicolons[at] if at < len(links.semicolons) else before
    return mark < before and links.sentence_of[mark] == links.sentence_of[sighting.head]


def _further(links: Links, sentence: int, phrase: Phrase, fits: Callable[[Sighting], bool]) -> list[Sighting]:
    """ "Her latest attempt", some sentences behind the name: the only person of whom the report has told there."""
    if not phrase.gender:
        return []
    found = list(links.discourse.back(sentence - NEAR - 1, FAR - NEAR - 1, fits))
    persons = {s.cluster for s in found}
    return found if len(persons) == 1 and all(c.names and c.fits(phrase.gender) >= 0 for c in persons) else []


def _is_one_of(token: Token) -> bool:
    """ "Said one of them": of those who spoke before."""
    one = part(token)
    return one.tag_ == "CD" and one.dep_ in SUBJECTS and one.head.lemma_ in w.SPEAKING


def _speaks(links: Links, sighting: Sighting) -> bool:
    return sighting.subject and first_conjunct(links.context.doc[sighting.head]).head.lemma_ in w.SPEAKING


def _choice(links: Links, found: Sequence[Sighting], phrase: Phrase, token: Token) -> Sighting:
    """The likeliest but for what number, gender and the verb above tell: "Oslo had agreed, Lima said it would"."""
    best = found[0]
    close = [s for s in found if s.sentence >= best.sentence - 1]
    speaker = governing_subject(token)
    if phrase.plural:  # a body is "they" where no several people are named, or where it speaks of itself
        if speaker is not None and ";" in links.context.doc.written[speaker : token.i]:
            speaker = None  # "Police said its divers had left; they": who was told of last
        itself = next((s for s in found if s.head == speaker or (_speaks(links, s) and _is_one_of(token))), None)
        itself = itself or whole(links, found, token) or undergone_before(links, found, token)
        called = links.context.doc[best.head].tag_ in _PLURAL_NAMES  # "the Republicans"
        people = best.subject and (
            called or best.cluster.plural or not w.PLURAL_BODIES.isdisjoint(kinds_of(best.cluster))
        )
        return itself or (best if people else next((s for s in close if s.cluster.type == "group"), best))
    if lawyer := next((s for s in close if s.cluster.nouns & w.LAWYERS and token.head.lemma_ == w.CLIENT), None):
        return lawyer
    here = [s for s in found if s.sentence == best.sentence]
    unknown = not best.cluster.names and best.cluster.fits(phrase.gender) == 0
    # "Her lawyer said she was ill"; "Duarte spoke with Ana Diaz, her office said": of most women their reports say so.
    if phrase.gender and (unknown or (phrase.gender == "f" and best.cluster.fits("f") == 0)):
        best = next((s for s in here if s.cluster.fits(phrase.gender) > 0), best)
    if told := next((s for s in found if s.head == told_of(token)), None):
        return told
    asked = favoured(token) or (controller(token) if token.dep_ == "poss" else None)
    if asked is not None and (own := next((s for s in found if s.head == asked.i), None)):
        others = [s for s in found if s is not own] if decides_of_others(links, own, token) else []
        return others[0] if others else own
    spoke = next((s for s in found if s.head == speaker), best)
    itself_told = phrase.gender == "m" and spoke.cluster.gender in {None, "m"} and not _is_owned(links, spoke)
    return spoke if itself_told or best.cluster.gender is None else best


def _is_owned(links: Links, sighting: Sighting) -> bool:
    """ "His lawyer said he was ill": who speaks for somebody speaks of him."""
    noun = links.context.doc[sighting.head]
    if noun.lemma_ in w.COUNTERPART:
        return False  # who speaks for a state of his own
    return any(child.dep_ == "poss" for child in noun.lefts) or noun.lemma_ in w.RELATIONAL | _AGENTS


def _owner(links: Links, best: Sighting, phrase: Phrase, token: Token) -> Cluster | None:
    """
    "In a letter that her daughter read, she asked": whose kin the likeliest is, where the kin does not say it; but
    "the premier's sister fled; she" is the sister.
    """
    if not phrase.gender or best.head == governing_subject(token) or links.phrases[best.position].noun not in w.KIN:
        return None
    if best.subject and any(
        child.dep_ == "poss" and child.tag_ != "PRP$" for child in links.context.doc[best.head].lefts
    ):
        return None
    owner = links.owner(links.phrases[best.position], frozenset({"person"}))
    return owner if owner and owner.gender in {None, phrase.gender} else None


def _antecedent(links: Links, token: Token) -> Cluster | None:
    """
    "The Taliban, which ousted": the noun that the relative clause hangs on; for "who" the next human being above it:
    "Ana Diaz, deputy head of the Dawn Party, whom police held".
    """
    verb = relative_verb(token)
    if verb is None:
        return None
    noun = verb.head
    own = links.at(noun.i)
    if own and token.lower_ in w.OF_PEOPLE and (over := _over_the_only_one(links, noun)):
        return over
    people = own is None or (own.type in {"person", "group"} and own.nouns != {PLACE})
    if token.lower_ not in w.OF_PEOPLE or people:
        return own
    while noun.dep_ in _INSIDE:
        noun = noun.head
        cluster = links.at(noun.i)
        if cluster and cluster.type == "person":
            return cluster
    return own


def _over_the_only_one(links: Links, noun: Token) -> Cluster | None:
    """
    "Ana Diaz, a critic of the president who has been jailed": of whom there is but one no clause tells which; it tells
    of the person whose description this is.
    """
    phrase = next((links.phrases[position] for position in links.by_head.get(noun.i, ())), None)
    sole = phrase is not None and phrase.office is not None and phrase.office.level == "head"
    the = any(child.lower_ == "the" for child in noun.lefts)
    parted = any(child.text == "," for child in noun.rights)
    if not (sole and the and tells_of_another(noun)) or parted:
        return None
    cluster = links.at(noun.head.head.i) or links.at(noun.head.head.head.i)
    return cluster if cluster and cluster.type == "person" and not cluster.plural else None


def _wanted(token: Token) -> frozenset[str]:
    if token.lower_ in w.MALE | w.FEMALE:
        return frozenset({"person"})
    if token.lower_ in w.PLURAL:
        return frozenset({"group", "organization"})
    if token.dep_ == "poss":
        return frozenset({"state", "organization", "group"})  # of some groups: "the community ... its graves"
    return frozenset({"state", "organization"})
