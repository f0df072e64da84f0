"""Who stands where in a clause: subjects, objects and prepositions behind passives, relatives and control."""

from collections.abc import Sequence

from onrecord.extract.events.parse import Parse, once

# IN: "the curfew that it had imposed", where the tagger takes "that" for a conjunction.
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "IN"})
RELATIVE_WORDS = frozenset({"that", "which", "who", "whom"})
SUBJECTS = ("nsubj", "csubj")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
# Verbs whose infinitive is done by their object: "urged Sylvania to leave".
OBJECT_CONTROL = frozenset(
    """advise allow appeal ask authorise authorize beg call challenge command compel convince direct enable encourage
    forbid force help implore instruct invite lead let make order permit persuade press pressure prompt push request
    require summon task tell urge warn want see expect cause block prevent stop ban bar prohibit find declare""".split()
)
# Verbs whose object did what "for" or "of" names: "thanked Sylvania for opening", "accused it of shelling".
OBJECT_DID = frozenset(
    """thank praise congratulate commend applaud laud salute credit condemn criticise criticize blame denounce rebuke
    slam accuse arrest detain charge convict punish fine""".split()
)
# What says something for those who made it: "adopted a resolution demanding", "issued a statement condemning".
DOCUMENTS = frozenset("resolution statement letter declaration communique note motion decree bill law order".split())
# Verbs whose object is in the state that a participle behind it names: "left six injured", "had him arrested".
RESULTING = frozenset({"leave", "have", "get", "keep", "see", "find", "want", "set"})
# What a blow does: "the market was shelled by rebels, | killing twelve", which those did who shelled it.
OUTCOMES = frozenset(
    """kill injure wound hurt maim leave destroy damage wreck level flatten displace force cause trigger spark set
    disable sink""".split()
)
# Verbs whose subject is not who did what their object's clause tells: "police foiled an attempt | to kill the king".
FOILING = frozenset("foil thwart prevent avert stop block frustrate survive condemn denounce deny investigate".split())
RECIPROCAL = frozenset({"each", "other", "one", "another"})
PREPOSITIONAL = frozenset({"prep", "agent", "dative", "prt", "advmod", "mark"})
GOVERNED = frozenset({"for", "on", "upon", "to", "with", "from", "of", "out", "off", "at", "round", "around"})
TIME_ENTITIES = frozenset({"DATE", "TIME"})
# What says by how much, and does nothing: "the curfew was eased by two hours".
EXTENTS = TIME_ENTITIES | {"PERCENT", "QUANTITY", "MONEY"}
# "In the wake of the raid", "in a letter to the premier": says when or how, not where or to whom.
OCCASIONS = frozenset(
    """wake aftermath face light view run-up presence absence name interview statement address letter speech message
    telegram post tweet""".split()
)
DEPTH = 6


def conjuncts(parse: Parse, token: int) -> list[int]:
    """A noun phrase's head and those coordinated with it: "Sylvania, Freedonia and Ruritania"."""
    found, at = [token], token
    while nexts := parse.by(at, "conj") or _behind_apposition(parse, at):
        found.extend(nexts)
        at = nexts[-1]
    return found


def _behind_apposition(parse: Parse, noun: int) -> list[int]:
    """ "The minister, Ada Lind, and | her counterpart met": she goes on from the minister, not from the name."""
    if parse.tags[noun] not in {"NN", "NNP"}:
        return []
    parted = [at for at in parse.by(noun, "appos") if any(parse.words[kid - 1] == "," for kid in parse.by(at, "cc"))]
    return [kid for at in parted if parse.tags[at] == "NNP" for kid in parse.by(at, "conj")]


@once
def is_passive(parse: Parse, verb: int) -> bool:
    """True where the grammatical subject undergoes the act; a reduced relative counts ("troops sent by")."""
    if parse.by(verb, "auxpass") or parse.by(verb, *PASSIVE_SUBJECTS):
        return True
    if parse.tags[verb] != "VBN" or parse.by(verb, "aux", "dobj"):
        return False
    if parse.deps[verb] in {"oprd", "xcomp"} and parse.lemmas[parse.heads[verb]] in RESULTING:
        return bool(parse.by(parse.heads[verb], "auxpass"))  # "were found | shot"
    if parse.by(verb, *SUBJECTS):  # "leaving six injured", "forty were arrested and six officers injured"
        if parse.deps[verb] in {"ccomp", "oprd", "acomp"} and parse.lemmas[parse.heads[verb]] in RESULTING:
            return True
        if parse.deps[verb] == "advcl" and any(parse.words[kid] == "with" for kid in parse.by(verb, "mark")):
            return True  # "with 60 wounded"
        first = parse.heads[verb]  # "left nine dead and four wounded"
        return parse.deps[verb] == "conj" and (is_passive(parse, first) or parse.lemmas[first] == "leave")
    if parse.deps[verb] in {"acl", "advcl", "amod"}:
        return True
    return parse.deps[verb] == "conj" and is_passive(parse, parse.heads[verb])


@once
def subjects(parse: Parse, verb: int) -> Sequence[int]:
    """Heads of the noun phrases that do what an active verb says; of a passive, what stands in its "by" phrase."""
    if is_passive(parse, verb):
        return _agents(parse, verb)
    return _grammatical_subjects(parse, verb, DEPTH)


@once
def objects(parse: Parse, verb: int) -> Sequence[int]:
    """Heads of the noun phrases to which a verb is done, whatever the voice."""
    if is_passive(parse, verb):
        return _grammatical_subjects(parse, verb, DEPTH, passive=True)
    named = [kid for kid in parse.by(verb, "oprd") if parse.entities[kid] == "PERSON"]  # "called Dar on Monday"
    found = [part for kid in parse.by(verb, "dobj") or named for part in conjuncts(parse, kid)]
    found = [antecedent(parse, kid, verb) for kid in found]
    if not found and parse.deps[verb] == "relcl" and not _relative_subject(parse, verb) and not parse.by(verb, "xcomp"):
        return [parse.heads[verb]]
    return (
        found
        or _up_to(parse, verb)
        or _loosely_named(parse, verb)
        or _clause_subject(parse, verb)
        or _shared_object(parse, verb)
    )


def antecedent(parse: Parse, token: int, verb: int) -> int:
    """The noun for which a relative pronoun stands, or the token itself."""
    if parse.tags[token] in RELATIVE_TAGS and parse.words[token] in RELATIVE_WORDS:
        at = verb
        while parse.deps[at] == "conj":
            at = parse.heads[at]
        if parse.deps[at] == "relcl":
            return _last_named(parse, parse.heads[at], token)
    return token


def _last_named(parse: Parse, noun: int, pronoun: int) -> int:
    """ "Moscow and the rebels, | who shelled the port": "who" is no place, but the last of those before it."""
    if parse.words[pronoun] != "who" or parse.entities[noun] != "GPE":
        return noun
    return [part for part in conjuncts(parse, noun) if part < pronoun][-1]


def whose(parse: Parse, token: int) -> int:
    """ "The league, whose offer was rejected": the noun for which "whose" stands, or the token itself."""
    if parse.words[token] != "whose":
        return token
    at = token
    for _ in range(DEPTH):
        if parse.deps[at] == "relcl":
            return parse.heads[at]
        at = parse.heads[at]
    return token


def is_reciprocal(parse: Parse, verb: int) -> bool:
    """True of "accused each other", "fired at one another": those who do it also undergo it."""
    near = [*parse.by(verb, "dobj"), *(p for kid in parse.by(verb, "prep") for p in parse.by(kid, "pobj"))]
    return any(
        parse.words[other] in RECIPROCAL and any(parse.words[kid] in RECIPROCAL for kid in parse.kids[other])
        for other in near
    )


SOURCES = frozenset({"according"})  # who is named behind it tells the act, and takes no part in it


def prepositions(parse: Parse, token: int, word: str) -> list[int]:
    """Heads of what a preposition at this token governs: noun phrases, each conjunct, or verbs ("in working")."""
    found: list[int] = []
    for kid in parse.kids[token]:
        if parse.deps[kid] not in PREPOSITIONAL or parse.words[kid] in SOURCES:
            continue
        if parse.words[kid] == "in" and any(parse.lemmas[at] in OCCASIONS for at in parse.by(kid, "pobj")):
            continue
        nested = [part for part in parse.by(kid, "prep") if parse.words[part] == word]  # "pulled out of"
        for at in [kid] if parse.words[kid] == word else nested:
            found.extend(_governed(parse, at))
    return found


def datives(parse: Parse, verb: int) -> list[int]:
    """The bare receiver: "gave Sylvania grain"."""
    return [
        part
        for kid in parse.by(verb, "dative")
        if parse.tags[kid] not in {"IN", "TO", "RP"}
        for part in conjuncts(parse, kid)
    ]


@once
def particles(parse: Parse, verb: int) -> set[str]:
    """Particles and adverbs of direction at a verb ("called off"), and prepositions that it governs ("call for")."""
    beside = {parse.words[kid] for kid in parse.by(verb, "prt", "advmod")}
    near = [kid for kid in parse.by(verb, "prep") if parse.words[kid] in GOVERNED]
    marked = {"for"} if clauses_with(parse, verb, "for") else set()
    return beside | {parse.words[kid] for kid in near if not _is_of_time(parse, kid)} | marked


@once
def phrasal(parse: Parse, verb: int) -> frozenset[str]:
    """The particles of a verb alone, which every sense of the verb asks for."""
    found = [kid for kid in parse.by(verb, "prt") if not parse.by(kid, "prep")]
    found += [kid for kid in parse.by(verb, "advmod") if parse.words[kid] == "back"]
    return frozenset(parse.words[kid] for kid in found)


def clauses_with(parse: Parse, verb: int, word: str) -> list[int]:
    """Clauses that a preposition opens: "called | for the premier to resign"."""
    return [
        clause for clause in parse.by(verb, "advcl", "xcomp", "ccomp")
        if any(parse.words[kid] == word and parse.tags[kid] == "IN" for kid in parse.by(clause, "mark"))
    ]  # fmt: skip


def _is_of_time(parse: Parse, preposition: int) -> bool:
    """ "Called the premier | on Tuesday": a day is not what is called on."""
    below = parse.by(preposition, "pobj")
    return bool(below) and all(parse.entities[kid] in TIME_ENTITIES for kid in below)


def _governed(parse: Parse, preposition: int) -> list[int]:
    found = [p for kid in parse.by(preposition, "pobj") for p in conjuncts(parse, kid)]
    found += [p for kid in parse.by(preposition, "pcomp") for p in conjuncts(parse, kid)]
    for nested in parse.by(preposition, "conj", "prep"):
        if parse.deps[nested] == "conj" or not found:
            found += _governed(parse, nested)
    return found


def _agents(parse: Parse, verb: int) -> Sequence[int]:
    found = [p for kid in parse.by(verb, "agent") for p in _governed(parse, kid) if parse.entities[p] not in EXTENTS]
    shared = parse.deps[verb] == "conj" and not parse.by(verb, *PASSIVE_SUBJECTS)  # "was shot by gunmen and robbed"
    if not found and shared and is_passive(parse, parse.heads[verb]):
        return _agents(parse, parse.heads[verb])
    return found


def _grammatical_subjects(parse: Parse, verb: int, depth: int, *, passive: bool = False) -> Sequence[int]:
    own = parse.by(verb, *(PASSIVE_SUBJECTS if passive else SUBJECTS))
    if not own and passive:
        own = parse.by(verb, *SUBJECTS)
    if own:
        own = [*_stranded(parse, verb), *own]
        return [antecedent(parse, part, verb) for kid in own for part in conjuncts(parse, kid)]
    if parse.deps[verb] == "ROOT":
        return _adjacent_subject(parse, verb)
    return _inherited_subjects(parse, verb, depth) if depth else []


def _adjacent_subject(parse: Parse, verb: int) -> list[int]:
    """ "After talks in Basel, the league and the envoy agreed": the parser may give the subject to "Basel"."""
    noun = verb - 1
    if noun < parse.sentences[parse.sentence_of[verb]][0] or not parse.is_noun(noun) or parse.tags[verb] == "VB":
        return []
    first = parse.heads[noun]
    joined = parse.deps[noun] == "conj" and any(first < kid < noun for kid in parse.by(first, "cc"))
    return [first, noun] if joined else [noun]


def _stranded(parse: Parse, verb: int) -> list[int]:
    """
    "The ministry said the envoy and the premier met": a verb has one subject, so where the parser gives "said" one
    on either side and "met" only the premier, the envoy belongs to "met" as well.
    """
    head = parse.heads[verb]
    if parse.deps[verb] != "conj" or not parse.is_verb(head):
        return []
    given = parse.by(head, "nsubj")
    return [kid for kid in given if head < kid < verb] if any(kid < head for kid in given) else []


def _inherited_subjects(parse: Parse, verb: int, depth: int) -> Sequence[int]:
    """Subjects of a verb without its own: from coordination, control, or the noun that it modifies."""
    head, relation = parse.heads[verb], parse.deps[verb]
    if relation in {"conj", "dep"} and parse.is_verb(head):  # "travelled to Basel, then | went on to Geneva"
        return _any_subjects(parse, head, depth - 1)
    if relation == "xcomp" or (relation == "ccomp" and parse.tags[verb] in {"VB", "VBG"}):
        return _controlled(parse, head, depth)
    if relation == "advcl" and (parse.is_verb(head) or parse.tags[head].startswith("JJ")):
        return _agents(parse, head) if _is_outcome(parse, verb, head) else _any_subjects(parse, head, depth - 1)
    if relation == "acl":
        return _noun_subjects(parse, verb, head, depth)
    if relation == "pcomp":
        governor = parse.heads[head]
        if parse.words[head] in {"for", "of"} and parse.lemmas[governor] in OBJECT_DID:
            return objects(parse, governor)
        if parse.words[head] == "of" and parse.deps[governor] in {"dobj", "nsubjpass", "conj"}:
            blamed = parse.heads[governor] if parse.deps[governor] != "conj" else parse.heads[parse.heads[governor]]
            if parse.lemmas[blamed] in OBJECT_DID:  # "accused | the rebels of | shelling", where "of" hangs on "rebels"
                return objects(parse, blamed)
        if parse.is_verb(governor) and parse.words[head] == "by" and is_passive(parse, governor):
            return prepositions(parse, verb, "between")  # "were killed by | shelling": whoever shelled, or fought
        if parse.is_verb(governor):
            joined = objects(parse, governor) if parse.lemmas[governor] == "join" and parse.words[head] == "in" else []
            return [*_any_subjects(parse, governor, depth - 1), *joined]  # "joined Chad | in blacklisting the firm"
        return _noun_subjects(parse, verb, governor, depth) if parse.is_noun(governor) else []
    return []


def _is_outcome(parse: Parse, verb: int, blow: int) -> bool:
    """ "The market was shelled by rebels, | killing twelve": the market killed nobody."""
    return parse.tags[verb] == "VBG" and parse.lemmas[verb] in OUTCOMES and blow < verb and is_passive(parse, blow)


def _any_subjects(parse: Parse, verb: int, depth: int) -> Sequence[int]:
    """The grammatical subject of a verb in either voice: "was sent and vowed" shares it."""
    if parse.tags[verb].startswith("JJ"):
        return _grammatical_subjects(parse, parse.heads[verb], depth)
    return _grammatical_subjects(parse, verb, depth, passive=is_passive(parse, verb))


def _controlled(parse: Parse, head: int, depth: int) -> Sequence[int]:
    """Who does an infinitive: the object of "urge", else the subject of the verb above."""
    if parse.tags[head].startswith("JJ"):
        return _any_subjects(parse, parse.heads[head], depth - 1)
    telephoned = parse.lemmas[head] == "call" and parse.by(head, "dobj")  # "called the premier | to ask for help"
    if parse.lemmas[head] in OBJECT_CONTROL and not telephoned:
        found = objects(parse, head) or [p for word in ("on", "to", "for") for p in prepositions(parse, head, word)]
        if found:
            return found
    return _any_subjects(parse, head, depth - 1)


def _noun_subjects(parse: Parse, verb: int, noun: int, depth: int) -> Sequence[int]:
    """ "troops guarding": the noun; "its decision to send", "a vow to fight": whose decision it is."""
    # "sailors held by"; a past tense here is "the opposition asked" taken for a reduced relative
    if parse.tags[verb] in {"VBD", "VBN"}:
        return [noun]
    if (
        parse.deps[verb] == "acl"
        and parse.tags[verb] == "VBG"
        and not any(parse.tags[kid] == "TO" for kid in parse.kids[verb])
    ):
        if parse.lemmas[noun] in DOCUMENTS and parse.deps[noun] == "dobj":
            return _any_subjects(parse, parse.heads[noun], depth - 1)
        return [noun]
    owners = parse.by(noun, "poss")
    if owners:
        return [p for owner in owners for p in conjuncts(parse, owner)]
    governor = parse.heads[noun]
    if parse.deps[noun] in {"dobj", "nsubjpass", "attr"} and parse.is_verb(governor):
        if parse.lemmas[governor] in FOILING:
            return []
        passive = parse.deps[noun] == "nsubjpass"
        return _agents(parse, governor) if passive else _any_subjects(parse, governor, depth - 1)
    return []


def _relative_subject(parse: Parse, verb: int) -> bool:
    return any(parse.words[kid] in RELATIVE_WORDS for kid in parse.by(verb, *SUBJECTS, *PASSIVE_SUBJECTS))


def _up_to(parse: Parse, verb: int) -> list[int]:
    """ "killed up to 16 villagers": the parser takes "up" for a particle and the number for its complement."""
    ups = [kid for kid in parse.by(verb, "prt", "prep", "advmod") if parse.words[kid] == "up"]
    counted = [noun for up in ups for noun in prepositions(parse, up, "to")]
    return [noun for noun in counted if parse.by(noun, "nummod")]


def _loosely_named(parse: Parse, verb: int) -> list[int]:
    """ "Fired what appeared to be a cruise | missile", "seized what it called a | spy ship", "described as"."""
    clauses = [kid for kid in parse.by(verb, "ccomp") if any(parse.words[at] == "what" for at in parse.kids[kid])]
    below = [at for clause in clauses for at in (clause, *parse.by(clause, "xcomp", "ccomp"))]
    named = [noun for at in below for noun in parse.by(at, "attr", "oprd") if parse.is_noun(noun)]
    return named or [noun for at in below for noun in prepositions(parse, at, "as")]


def _clause_subject(parse: Parse, verb: int) -> list[int]:
    """
    "allowed the leader to stand", "found her guilty", "let the envoys march": the parser may make the object a subject
    of the clause.
    """
    if parse.lemmas[verb] not in OBJECT_CONTROL | RESULTING:
        return []
    clauses = [
        kid for kid in parse.by(verb, "ccomp", "xcomp")
        if parse.lemmas[verb] == "let"
        or parse.tags[kid].startswith(("JJ", "RB"))
        or any(parse.tags[at] == "TO" for at in parse.kids[kid])
    ]  # fmt: skip
    return [p for clause in clauses for kid in parse.by(clause, "nsubj", "nsubjpass") for p in conjuncts(parse, kid)]


def _shared_object(parse: Parse, verb: int) -> Sequence[int]:
    """ "attacked and looted the depot": the object stands with the last verb."""
    for other in parse.by(verb, "conj"):
        between = parse.kids[verb]
        if other - verb <= 2 and not any(parse.deps[kid] == "prep" for kid in between):
            return [part for kid in parse.by(other, "dobj") for part in conjuncts(parse, kid)]
    return []
