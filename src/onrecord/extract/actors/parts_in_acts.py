"""
Whom what is done makes likelier than who stands first: who was tried and not the judge, whose side a court takes, who
must meet a condition, and to whom several things are done one after another.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.first_person import speaker_at
from onrecord.extract.actors.grammar import OBJECTS, SUBJECTS, governing_subject
from onrecord.extract.actors.links import Links

_JUDGES = "JUD"
_FINDING = frozenset("find rule hear decide conclude establish hold".split())
_TRYING = w.DONE_BY_COURTS | frozenset("fine order bar clear try ban free release extradite".split())
# What somebody has with others, or strives for, in which another may help: "backed Peru in its row with Chile".
_CAUSES = frozenset(
    """
    dispute row war fight struggle battle bid campaign quest case claim lawsuit suit conflict standoff feud quarrel
    """.split()
)
_SIDING = frozenset("back support help aid assist join defend side rule find decide arm favour favor".split())
_WITH_WHOM = frozenset({"for", "with", "against"})
_OF_COURTS = frozenset("ruling decision verdict judgment judgement order sentence opinion".split())
_BODIES = frozenset({"state", "organization"})
_CONDITIONS = frozenset({"unless", "until"})
_MEASURES, _UPON = (
    frozenset("sanction embargo ban blockade tariff siege pressure".split()),
    frozenset({"on", "against", "of"}),
)
_UNDERGONE = frozenset({"dobj", "nsubjpass"})
# What is asked of somebody or said to him, and how he takes it.
_ASKED = frozenset(
    """
    demand request offer appeal proposal call plea accusation allegation ultimatum invitation bid petition suggestion
    complaint overture
    """.split()
)
_ANSWERING = frozenset(
    """
    reject accept refuse ignore dismiss heed rebuff deny grant decline spurn welcome answer rebut meet oppose block
    """.split()
)
_GETTING = frozenset("get receive win gain obtain secure have be become".split())
_VERBS = frozenset({"VERB", "AUX"})
_PLURALS = frozenset({"NNS", "NNPS"})
_TELLING, _DUTIES = frozenset({"tell", "warn", "inform", "remind"}), frozenset({"must", "should", "ought"})
_ASKING = frozenset("ask urge order tell beg press invite persuade allow force instruct implore advise".split())


def not_the_judge(links: Links, found: Sequence[Sighting], token: Token) -> Sequence[Sighting]:
    """ "A judge jailed a banker. He had ...", "a judge found he had ...": another than who tries, if there is one."""
    if token.head.lemma_ in w.QUOTING and token.dep_ in SUBJECTS:
        return found
    speaker = governing_subject(token)

    def tries(s: Sighting) -> bool:
        if s.cluster.type != "person" or _JUDGES not in links.sectors(s.cluster) or not s.subject:
            return False
        verb = links.context.doc[s.head].head
        tried = any(child.dep_ in OBJECTS and any(o.head == child.i for o in found) for child in verb.rights)
        return (s.head == speaker and verb.lemma_ in _FINDING) or (verb.lemma_ in _TRYING and tried)

    return [s for s in found if not tries(s)] or found


def favoured(token: Token) -> Token | None:
    """Whom a pronoun means by the part that the verb above gives them, where it gives any."""
    return _sided_with(token) or _on_condition(token) or _told_to_do(token)


def _sided_with(token: Token) -> Token | None:
    """ "The court ruled for Peru in its dispute with Chile": whose side it takes."""
    if token.dep_ != "poss" or token.head.lemma_ not in _CAUSES or token.head.dep_ != "pobj":
        return None
    verb = next((above for above in token.ancestors if above.pos_ in _VERBS), None)
    if verb is None or verb.lemma_ not in _SIDING:
        return None
    beside = (t for prep in verb.rights if prep.lower_ in _WITH_WHOM for t in prep.children if t.dep_ == "pobj")
    objects = (child for child in verb.rights if child.dep_ in OBJECTS)
    return next((noun for noun in (*objects, *beside) if noun.i < token.i), None)


def _on_condition(token: Token) -> Token | None:
    """ "Peru will not recognise the council until it names a premier": who is to be recognised has to do so."""
    clause = token.head
    marked = any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in clause.lefts)
    if token.dep_ != "nsubj" or clause.dep_ != "advcl" or not marked or clause.lemma_ in _GETTING:
        return None
    objects = (child for child in clause.head.rights if child.dep_ == "dobj" and child.i < token.i)
    return next((_under_sanction(noun) for noun in objects), None)


def _under_sanction(noun: Token) -> Token:
    """ "Will not lift the sanctions | on Peru | unless it": whom a measure strikes."""
    on = (child for child in noun.rights if child.lower_ in _UPON and noun.lemma_ in _MEASURES)
    return next((t for prep in on for t in prep.children if t.dep_ == "pobj"), noun)


def answering(token: Token) -> Iterator[Token]:
    """ "Peru rejected its demand": who answers what is asked or said, which is of another."""
    noun, verb = token.head, token.head.head
    if token.dep_ == "poss" and noun.lemma_ in _ASKED and noun.dep_ in _UNDERGONE and verb.lemma_ in _ANSWERING:
        yield from (child for child in verb.children if child.dep_ in SUBJECTS and child.dep_ != noun.dep_)


def become(token: Token) -> Iterator[Token]:
    """ "The banker has become his adviser": nobody is anything to himself."""
    noun, verb = token.head, token.head.head
    own = any(child.lower_ == "own" for child in noun.lefts)  # "his own worst enemy"
    if token.dep_ == "poss" and noun.dep_ == "attr" and verb.lemma_ in w.BEING and not own:
        yield from (child for child in verb.lefts if child.dep_ in SUBJECTS)


def _told_to_do(token: Token) -> Token | None:
    """ "Told the minister that he must go", "asked him to try again after he had failed": whom it is asked of."""
    verb = token.head
    if token.dep_ not in SUBJECTS or verb.lower_ == verb.head.lower_:
        return None
    over = verb.head
    if verb.dep_ == "ccomp" and over.lemma_ in _TELLING and any(c.lower_ in _DUTIES for c in verb.lefts):
        return next((child for child in over.rights if child.dep_ in OBJECTS and child.i < token.i), None)
    asked = over.dep_ == "xcomp" and over.tag_ == "VB" and over.head.lemma_ in _ASKING and over.i < token.i
    if verb.dep_ != "advcl" or not asked:
        return None
    return next((child for child in over.head.rights if child.dep_ in OBJECTS and child.i < over.i), None)


def said_of(token: Token, *, plural: bool) -> Token | None:
    """ "They are nine against a nation," he said of the judges: of whom it is said."""
    verb = next((above for above in token.ancestors if above.lemma_ in w.SPEAKING), None)
    if verb is None or token.dep_ not in SUBJECTS or token.i > verb.i:
        return None
    of = (noun for child in verb.rights if child.lower_ == "of" for noun in child.children)
    return next((noun for noun in of if noun.dep_ == "pobj" and (noun.tag_ in _PLURALS) == plural), None)


def decides_of_others(links: Links, asked: Sighting, token: Token) -> bool:
    """ "Peru asked a court to halt the sale of its bank": what courts decide on is not theirs; rulings are."""
    court = asked.cluster.type == "organization" and _JUDGES in links.sectors(asked.cluster)
    return court and token.head.lemma_ not in _OF_COURTS


def denier(links: Links, token: Token) -> Cluster | None:
    """ "Peru barred the envoy. 'They lied to me,' he said": who did something to whom the words are of."""
    speaker = speaker_at(links, token)
    for near in (links.sentence_of[token.i], links.sentence_of[token.i] - 1):
        for sighting in links.discourse.of(near) if speaker else ():
            verb = links.context.doc[sighting.head].head
            acts = sighting.subject and sighting.cluster.type in _BODIES and verb.lemma_ not in w.QUOTING
            undergone = (c for child in verb.rights if child.dep_ in OBJECTS for c in links.all_at(child.i))
            if acts and any(cluster is speaker for cluster in undergone):
                return sighting.cluster
    return None


def undergone_before(links: Links, found: Sequence[Sighting], token: Token) -> Sighting | None:
    """ "Soldiers handed nine migrants over. Smugglers had held them": the people to whom something was done before."""
    if token.dep_ != "dobj" or token.lower_ not in w.PLURAL:
        return None
    sentence = links.sentence_of[token.i]
    here = [s for s in found if s.sentence == sentence - 1 and s.cluster.type == "group" and s.cluster.plural]
    done = [s for s in here if links.context.doc[s.head].dep_ == "dobj"]
    return done[-1] if done and not any(s.sentence == sentence for s in found) else None
