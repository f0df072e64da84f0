"""How an act stands in its sentence: negated, to come, possible, required, denied, or said by somebody to have been."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from onrecord.extract.attach import OTHER_TIMES
from onrecord.extract.events.parse import Parse

Modal = Literal["will", "would", "may", "must", "should"]
MODALS: Mapping[str, Modal] = {
    "will": "will", "'ll": "will", "wo": "will", "shall": "will", "would": "would", "'d": "would",
    "may": "may", "might": "may", "could": "may", "can": "may", "ca": "may",
    "must": "must", "should": "should", "ought": "should",
}  # fmt: skip
NEGATORS = frozenset({"not", "n't", "never", "no", "neither", "nor", "hardly", "without", "nobody", "none", "nothing"})
# "Showed little support"; "a little support" is some.
SCANT = frozenset({"little", "scant"})
CONDITIONS = frozenset({"if", "until", "unless", "whether", "lest", "should", "provided"})
CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "pcomp", "conj", "acl", "parataxis", "dep"})
# "prevented from entering", "instead of meeting": the act did not happen; "risk of attacking": it may.
UNDOING = frozenset({"without", "from", "instead", "rather"})
# "Vowed to condemn": what is promised is yet to come.
PROMISING = frozenset({"vow", "pledge", "promise", "swear", "undertake", "threaten"})
# With a participle: what is proposed has not been done.
PROPOSING = frozenset("suggest propose recommend advocate discuss".split())
CONTINUING = frozenset({"continue", "keep", "remain", "go"})
# "by shelling", "after signing": the act took place; "a plan for taking", "an interest in meeting" leave it open.
FACTUAL = frozenset("as after before by since despite following in while with through upon without".split())
# Of nouns with a clause: "fears that", "the hope that".
NOUN_MOODS = frozenset({"fear", "hope", "deny", "expect"})
# "dismissed accusations | that officers had used force": who rejects a charge denies what it is of.
CHARGES = frozenset(
    {"accusation", "allegation", "claim", "report", "suggestion", "rumour", "rumor", "assertion", "charge"}
)
REJECTING = frozenset({"deny", "dismiss", "reject", "refute", "rebut", "dispute", "contradict", "rebuff"})
# "The strike is scheduled for Friday": of the event itself, which is yet to come.
SCHEDULED = frozenset({"schedule", "plan", "slate", "expect"})
# "Had been due on Monday": what was to come then, and did not or is told of by itself.
DUE = SCHEDULED | {"be", "mean", "suppose"}
# "hopes to meet the envoy and is ready to": a finite verb is no conjunct of an infinitive.
FINITE = frozenset({"VBZ", "VBP", "VBD"})
# Clauses under these stand for themselves, whatever is to come or may be in the clause above.
BESIDE = frozenset({"while", "whereas", "whilst", "although", "though", "because"})
# A past clause under these came before the one above, and took place whatever is wished or planned there.
PRECEDING = frozenset({"after", "since"})
# Who does these has spoken: "telephoned the premier | to ask for help" tells a request that was made.
SPEAKING = frozenset({"phone", "telephone", "ring", "call", "write", "cable"})
STEPS = 12


@dataclass(slots=True)
class Standing:
    """
    What the words around an act say of it; `speech` is the verb of saying above it, `mood` an attitude's name.

    `spoken`: the call or letter of which it is the purpose, which is reached where it is something that is said.
    """

    negated: bool = False
    modal: Modal | None = None
    conditional: bool = False
    purpose: bool = False
    speech: int | None = None
    mood: str | None = None
    ongoing: bool = False
    unless: bool = False
    depends: bool = False
    present: bool = False
    obliged: bool = False
    spoken: int | None = None
    overtaken: bool = False


def standing(parse: Parse, attitudes: Mapping[str, frozenset[str]], verb: int) -> Standing:
    """Read a clause's own auxiliaries, then climb through the clauses that it depends on."""
    found = Standing()
    _own(parse, verb, found)
    _said_beside(parse, attitudes, verb, found)
    found.conditional = found.conditional or _is_supposed(parse, verb)
    at = verb
    for _ in range(STEPS):
        head, relation = parse.heads[at], parse.deps[at]
        if relation == "nsubjpass" and parse.is_noun(at) and parse.lemmas[head] in SCHEDULED:
            found.mood = found.mood or "expect"
        if head == at or relation not in CLAUSAL:
            break
        if relation == "conj" and parse.tags[at] in FINITE and parse.tags[head] == "VB":
            break
        if relation == "conj":
            _from_conjunct(parse, at, head, found)
        else:
            _from_above(parse, attitudes, at, head, found)
        if relation == "advcl" and _stands_apart(parse, at, BESIDE):
            break  # "Sylvania is to withdraw, | while Borduria has pledged to open the road"
        if relation == "advcl" and parse.tags[at] == "VBD" and _stands_apart(parse, at, PRECEDING):
            break  # "was told to leave | after Borduria shelled the port"
        at = head
    if found.obliged and found.speech is not None:
        found.modal = found.modal or "must"  # "said that the league had to withdraw"
    return found


def _is_supposed(parse: Parse, gerund: int) -> bool:
    """ "| Pardoning | the rebels would be a mistake": a deed that is only thought of."""
    above = parse.heads[gerund]
    subject = parse.tags[gerund] == "VBG" and parse.deps[gerund] in {"csubj", "nsubj", "csubjpass", "nsubjpass"}
    return subject and any(parse.words[kid] in MODALS for kid in parse.by(above, "aux"))


def _stands_apart(parse: Parse, clause: int, marks: frozenset[str]) -> bool:
    return any(parse.words[mark] in marks for mark in parse.by(clause, "mark"))


def is_at_another_time(parse: Parse, noun: int, verb: int) -> bool:
    """Whether a verb is told by when a noun was: "| struck | a day after the | blast |"."""
    at, passed = noun, False
    while at != verb and parse.heads[at] != at:
        passed = passed or parse.words[at] in OTHER_TIMES
        at = parse.heads[at]
    return passed and at == verb


def is_matter_of(parse: Parse, noun: int, verb: int) -> bool:
    """Whether a noun is what a verb is about: "held a round of | talks"; not "struck a day after the | blast"."""
    if parse.deps[noun] != "pobj":
        return parse.deps[noun] in {"dobj", "nsubjpass"} and parse.heads[noun] == verb
    preposition = parse.heads[noun]
    over = parse.heads[preposition]
    if over == verb:
        return parse.words[preposition] not in OTHER_TIMES
    return parse.words[preposition] == "of" and is_matter_of(parse, over, verb)


def governing_verb(parse: Parse, noun: int) -> int:
    """The verb in whose clause a noun stands, or the top of its phrase where there is none."""
    at = noun
    while parse.heads[at] != at and not parse.is_verb(at):
        at = parse.heads[at]
    return at


def is_told_as_done(parse: Parse, saying: frozenset[str], verb: int) -> bool:
    """Of a finite past verb of a main clause, or of what somebody says: "was burnt", "said that it was burnt"."""
    past = {parse.tags[at] for at in (verb, *parse.by(verb, "aux", "auxpass"))}
    while parse.deps[verb] == "conj" or (parse.deps[verb] == "ccomp" and parse.lemmas[parse.heads[verb]] in saying):
        verb = parse.heads[verb]
    return "VBD" in past and parse.deps[verb] == "ROOT"


def is_future(found: Standing) -> bool:
    """True of what is announced: "will send", and "said it would send"."""
    return found.modal == "will" or (found.modal == "would" and found.speech is not None)


def _own(parse: Parse, verb: int, found: Standing) -> None:
    for kid in parse.kids[verb]:
        word, relation = parse.words[kid], parse.deps[kid]
        if (
            relation == "neg"
            or (word in NEGATORS and relation in {"advmod", "det", "preconj", "cc"})
            or (word in {"no", "any"} and relation == "advmod")
        ):
            found.negated = True
        elif relation == "aux" and word in MODALS and not _is_had(parse, verb, word):
            found.modal = found.modal or MODALS[word]
        elif relation == "mark" and word in CONDITIONS and not _until_it_was(parse, verb, word):
            found.conditional = True
        elif relation in {"nsubj", "nsubjpass", "dobj"} and _negative_phrase(parse, kid):
            found.negated = True
    if parse.deps[verb] == "ROOT" and _is_purpose(parse, verb) and parse.by(verb, "nsubj"):
        found.modal = found.modal or "will"  # of a headline: "Sylvania to send envoys"
    found.ongoing = _is_ongoing(parse, verb)
    found.overtaken = parse.lemmas[verb] in DUE and any(parse.words[kid] == "had" for kid in parse.by(verb, "aux"))
    found.present = any(
        parse.lemmas[kid] == "do" and parse.tags[kid] in {"VBZ", "VBP"} for kid in parse.by(verb, "aux")
    )
    marks = {parse.words[mark] for kid in parse.by(verb, "advcl") for mark in parse.by(kid, "mark")}
    found.unless, found.depends = "unless" in marks, bool(marks & {"if", "unless"})


def _is_had(parse: Parse, verb: int, word: str) -> bool:
    """ "He'd | spoken": had, not would."""
    return word == "'d" and parse.tags[verb] == "VBN" and all(parse.words[kid] != "be" for kid in parse.kids[verb])


def _until_it_was(parse: Parse, verb: int, word: str) -> bool:
    """ "Marched until they | were dispersed": what ended a past act took place."""
    past = parse.tags[verb] == "VBD" or any(parse.tags[kid] == "VBD" for kid in parse.by(verb, "auxpass"))
    above = parse.heads[verb]
    return word == "until" and past and parse.tags[above] == "VBD" and not parse.by(above, "aux")


def _negative_phrase(parse: Parse, noun: int) -> bool:
    """ "No talks were held", "neither side attacked"."""
    if parse.words[noun] in NEGATORS:
        return parse.tags[noun] != "UH"  # "said no" tells that something was said
    return any(
        (parse.deps[kid] in {"det", "neg"} and parse.words[kid] in {"no", "neither"})
        or (parse.deps[kid] == "amod" and parse.words[kid] in SCANT and not parse.by(noun, "det"))
        for kid in parse.kids[noun]
    )


def _is_ongoing(parse: Parse, verb: int) -> bool:
    if parse.tags[verb] != "VBG":
        return parse.lemmas[verb] in CONTINUING and parse.tags[verb] in {"VBZ", "VBP"}
    return any(parse.deps[kid] == "aux" and parse.lemmas[kid] == "be" and parse.tags[kid] in {"VBZ", "VBP"}
               for kid in parse.kids[verb])  # fmt: skip


def _said_beside(parse: Parse, attitudes: Mapping[str, frozenset[str]], verb: int, found: Standing) -> None:
    """ "Sylvania will withdraw, its envoy said": the parser may hang the saying below the act."""
    for kid in parse.by(verb, "parataxis", "ccomp"):
        if parse.lemmas[kid] in attitudes["say"] and kid > verb and parse.by(kid, "nsubj"):
            found.speech = kid


def _from_conjunct(parse: Parse, at: int, first: int, found: Standing) -> None:
    """ "will meet the envoy and sign": a bare second verb stands as the first does."""
    own_subject = parse.by(at, "nsubj", "nsubjpass")
    if own_subject:
        return
    shared = Standing()
    _own(parse, first, shared)
    bare = not parse.by(at, "aux", "auxpass")
    if parse.tags[at] == "VB" and _is_purpose(parse, at) and _is_purpose(parse, first):
        found.purpose = True  # "agreed to disarm and to send a delegation"
    if bare and parse.tags[at] in {"VB", "VBN"}:
        found.modal = found.modal or shared.modal
        found.purpose = found.purpose or (parse.tags[at] == "VB" and _is_purpose(parse, first))
    if bare and parse.tags[at] == "VB":
        found.negated = found.negated or shared.negated
    found.conditional = found.conditional or shared.conditional


def _from_above(parse: Parse, attitudes: Mapping[str, frozenset[str]], at: int, head: int, found: Standing) -> None:
    """What the clause above says of the act: "fears that", "denied that", "if", "in order to"."""
    relation, word = parse.deps[at], parse.lemmas[head]
    mood = next((name for name, words in attitudes.items() if word in words), None)
    if relation == "pcomp":
        found.negated = found.negated or word in UNDOING
        # "pleaded with the president | to resign"
        mood = "hope" if _is_purpose(parse, at) else _mood_of_phrase(parse, attitudes, head)
    elif relation == "acl" and parse.is_noun(head) and not _is_purpose(parse, at):
        found.negated = found.negated or _negative_phrase(parse, head)
        told = mood in NOUN_MOODS and not _modifies(parse, at)
        mood = "deny" if _is_rejected(parse, head) else mood if told else None
    elif relation in {"advcl", "xcomp"} and _is_purpose(parse, at) and _speaks(parse, head):
        found.spoken, mood = head, None
    elif relation in {"advcl", "acl"}:
        # "went on television to announce | that they had taken power": what is announced took place
        found.purpose = found.purpose or (_is_purpose(parse, at) and found.speech is None)
        mood = None
    above = Standing()
    _own(parse, head, above)
    found.overtaken = found.overtaken or (above.overtaken and _is_purpose(parse, at))
    if word == "tell" and _is_purpose(parse, at):
        mood = "hope"  # "told its troops | to withdraw"
    if word in PROMISING and _is_purpose(parse, at):
        mood = "expect"
    if mood == "say" and relation in {"ccomp", "parataxis", "dep"}:
        found.speech = head if found.speech is None else found.speech
        found.conditional = found.conditional or above.negated
        mood = None
    if word in PROPOSING and relation == "xcomp" and parse.tags[at] == "VBG":
        mood = "hope"  # "suggested | lifting the ban"
    found.mood = found.mood or (mood if mood != "say" else None)
    if word == "be" and relation == "xcomp" and parse.tags[head] in {"VBZ", "VBP"} and _is_purpose(parse, at):
        found.modal = found.modal or "will"  # "is to visit"
    elif word == "be" and relation == "xcomp" and parse.tags[head] == "VBD" and _is_purpose(parse, at):
        found.mood = found.mood or "expect"  # "was to travel on"
    if word == "have" and relation == "xcomp" and any(parse.words[kid] == "yet" for kid in parse.kids[head]):
        found.negated = True
    elif word == "have" and relation == "xcomp":
        found.obliged = True
    if relation in {"xcomp", "ccomp"} and not (relation == "ccomp" and word in attitudes["say"] and not above.negated):
        found.negated = found.negated or above.negated
        found.modal = found.modal or (above.modal if relation == "xcomp" else None)
    if relation in {"ccomp", "xcomp", "advcl"}:
        found.conditional = found.conditional or (above.conditional and relation != "advcl")


def _modifies(parse: Parse, participle: int) -> bool:
    """ "Suspects | arrested | on Monday", whom nobody fears to be: no clause that says what is feared."""
    return parse.tags[participle] == "VBN" and not parse.by(participle, "nsubj", "nsubjpass", "mark")


def _speaks(parse: Parse, verb: int) -> bool:
    """ "Called | the premier", "wrote | to him"; not "called on him"."""
    beside = {parse.words[kid] for kid in parse.by(verb, "prep", "prt", "dative")}
    spoken = bool(parse.by(verb, "dobj")) or (parse.lemmas[verb] == "write" and "to" in beside)
    return parse.lemmas[verb] in SPEAKING and spoken and not beside & {"on", "upon", "for"}


def _is_rejected(parse: Parse, noun: int) -> bool:
    """ "Dismissed accusations", "accusations were rejected"."""
    above = parse.heads[noun]
    rejected = parse.deps[noun] in {"dobj", "nsubjpass"} and parse.lemmas[above] in REJECTING
    return rejected and parse.lemmas[noun] in CHARGES


def _mood_of_phrase(parse: Parse, attitudes: Mapping[str, frozenset[str]], preposition: int) -> str | None:
    """
    What a preposition before a participle says of its act: "by shelling" nothing, "for meeting" after a word of blame
    a charge, "of attacking" after "risk" that it may be; after other nouns it stays open.
    """
    governor, word = parse.heads[preposition], parse.lemmas[preposition]
    if parse.lemmas[governor] in attitudes["accuse"]:
        return "accuse"
    if word == "for" and parse.lemmas[governor] in attitudes["thank"]:
        return None  # "thanked Sylvania for opening its border"
    if word == "of" and parse.lemmas[governor] in attitudes["fear"]:
        return "fear"
    of_time = parse.entities[governor] in {"DATE", "TIME"}  # "left in August after accusing him of theft"
    return None if word in FACTUAL and (of_time or not parse.is_noun(governor)) else "question"


def _is_purpose(parse: Parse, verb: int) -> bool:
    return parse.tags[verb] == "VB" and any(parse.tags[kid] == "TO" for kid in parse.kids[verb])
