"""Mends slips that the parser makes often, so that no rule needs to know of them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

FINITE_PAST = "VBD"
INFINITIVE = "VB"
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
GERUND = "VBG"
FINITE = frozenset({"VBD", "VBZ", "VBP"})
REACH = 12  # tokens behind a verb among which its object is looked for
BASES = frozenset({INFINITIVE, "VBP"})
# Past forms that the tagger takes for another form where no subject stands before them, and their verbs.
PASTS = {
    "freed": "free", "froze": "freeze",
    "retook": "retake", "broke": "break", "fled": "flee", "fought": "fight", "sought": "seek",
    "struck": "strike", "drove": "drive", "threw": "throw", "overthrew": "overthrow", "withdrew": "withdraw",
    "gave": "give", "forgave": "forgive", "took": "take", "came": "come", "began": "begin", "chose": "choose",
    "drew": "draw", "flew": "fly", "spoke": "speak", "swore": "swear", "went": "go", "forbade": "forbid",
    "sent": "send", "held": "hold", "shot": "shoot", "led": "lead", "kept": "keep", "lost": "lose", "met": "meet",
    "brought": "bring", "caught": "catch", "built": "build", "sold": "sell", "told": "tell", "tore": "tear",
}  # fmt: skip
# Plurals of which the lemmatizer makes another word ("doses": "dos", "taxes": "taxis").
PLURALS = {
    "doses": "dose", "overdoses": "overdose", "bases": "base", "graves": "grave", "taxes": "tax", "uses": "use",
    "axes": "axe",
}  # fmt: skip
# Verbs with a bare infinitive: "let them pass".
LETTING = frozenset({"let", "make", "help"})
PROPER_PLURAL, PLURAL = "NNPS", "NNS"
CONTRASTING = frozenset({"while", "whereas"})
# Words to somebody, which go on from a verb of saying rather than from what it tells.
BIDDING = frozenset({"call", "urge", "demand", "appeal", "accuse", "condemn", "denounce", "warn", "vow", "ask"})
# What who speaks does besides saying how things are: "said that two men were safe, and | urged ...".
ADDRESSING = frozenset({"call", "urge", "demand", "appeal", "accuse", "condemn", "denounce", "order", "advise"})
# What a court does besides finding: "found that the ministry had erred and | ordered it to pay".
FINDING = frozenset({"find", "rule", "hold", "conclude", "decide"})
SENTENCING = frozenset(
    {"order", "sentence", "award", "fine", "acquit", "convict", "jail", "tell", "instruct", "direct"}
)
# "Threatened in a message | to march": words that are no wish to do what behind them is threatened.
BINDING = frozenset({"threaten", "vow", "promise", "pledge", "offer", "agree", "refuse", "swear"})
# Of verbs with a particle that may stand before their object: "handed in | his resignation".
PARTICLES = frozenset({"in", "over", "down", "off", "out", "up"})

# Nouns of number that say how far, how long or how much: "marched six | miles".
MEASURES = frozenset(
    """second minute hour day night week month year decade time mile kilometre kilometer metre meter foot yard inch
    point percent degree step place seat tonne ton barrel dollar euro pound cent""".split()
)
# Verbs of giving, behind which the receiver may stand bare: "grant lawyers access".
GIVING = frozenset({"give", "grant", "offer", "lend", "deny", "refuse", "promise", "pledge", "award", "hand", "allow"})


def mended(
    words: Sequence[str], lemmas: Sequence[str], tags: Sequence[str], deps: Sequence[str], heads: Sequence[int],
    saying: AbstractSet[str],
) -> list[int]:  # fmt: skip
    """
    Heads with second verbs given back to the first: in "The ministry said that the envoy had lied, and expelled him"
    a comma stands before "and" and a subject is missing, so that the ministry expelled him; in "She met him, her
    office said, and appealed for calm" she appealed; in "Sylvania urged both to stop and evacuated its envoys" a past
    tense (nor any finite verb) can't go on with an infinitive.
    """
    found = list(heads)
    for verb, (tag, relation) in enumerate(zip(tags, deps, strict=True)):
        first = heads[verb]
        if relation == "conj" and tag == tags[heads[first]] == "VBZ" and tags[first] == INFINITIVE:
            found[verb] = heads[first] if deps[first] == "xcomp" else first
            continue
        if tag != FINITE_PAST or relation != "conj":
            continue
        if tags[first] == INFINITIVE and deps[first] == "xcomp" and tags[heads[first]] == FINITE_PAST:
            found[verb] = heads[first]
            continue
        finding = lemmas[verb] in SENTENCING and lemmas[heads[first]] in FINDING
        if (finding or lemmas[verb] in BIDDING) and _is_told_as_past(words, deps, heads, first, verb):
            found[verb] = heads[first]
            continue
        if lemmas[verb] in ADDRESSING and _is_told_as_state(lemmas, deps, heads, first, verb):
            found[verb] = heads[first]
            continue
        if not _after_comma(words, deps, heads, verb):
            continue
        if deps[first] == "ccomp" and lemmas[heads[first]] in saying and heads[first] < first:
            found[verb] = heads[first]
        elif deps[first] == "advcl" and heads[first] < first and (main := _main(tags, deps, heads, first)) is not None:
            if not _is_contrasted(words, heads, first):
                found[verb] = main
        elif lemmas[first] in saying and (told := _told_before(deps, heads, first)) is not None:
            found[verb] = told
    return found


def _main(tags: Sequence[str], deps: Sequence[str], heads: Sequence[int], clause: int) -> int | None:
    """ "Threatened to act if the talks failed, | and called off the visit": the finite verb above the clause."""
    at = heads[clause]
    while tags[at] not in FINITE and deps[at] in {"xcomp", "advcl", "conj"}:
        at = heads[at]
    return at if tags[at] in FINITE else None


def _is_contrasted(words: Sequence[str], heads: Sequence[int], clause: int) -> bool:
    """ "Chad shut its border, while Niger's premier met him, | and offered troops": he goes on, not Chad."""
    return any(heads[at] == clause and words[at] in CONTRASTING for at in range(clause))


def _is_told_as_past(words: Sequence[str], deps: Sequence[str], heads: Sequence[int], first: int, verb: int) -> bool:
    """ "Said that police had held 300 people and | called on the premier to resign": who says it calls on him."""
    if deps[first] != "ccomp" or not heads[first] < first < verb:
        return False
    own = any(heads[at] == verb and deps[at] in SUBJECTS | {"aux", "mark"} for at in range(first, verb))
    return not own and any(heads[at] == first and deps[at] == "aux" and words[at] == "had" for at in range(first))


def _is_told_as_state(lemmas: Sequence[str], deps: Sequence[str], heads: Sequence[int], first: int, verb: int) -> bool:
    """ "Said that two men were safe and | urged restraint", "denied that guns had been used and | accused the army"."""
    if deps[first] != "ccomp" or not heads[first] < first < verb:
        return False
    if any(heads[at] == verb and deps[at] in SUBJECTS | {"aux", "mark"} for at in range(first, verb)):
        return False
    return lemmas[first] == "be" or any(heads[at] == first and deps[at] == "auxpass" for at in range(first))


def _told_before(deps: Sequence[str], heads: Sequence[int], saying: int) -> int | None:
    """ "She met him, her office said, | and appealed for calm": what is told goes on behind who tells it."""
    return next((at for at in range(saying) if deps[at] == "ccomp" and heads[at] == saying), None)


def _after_comma(words: Sequence[str], deps: Sequence[str], heads: Sequence[int], verb: int) -> bool:
    """True of "..., and expelled": a comma and a conjunction before a verb without a subject of its own."""
    at = verb - 1
    while at > 0 and heads[at] == verb:
        if deps[at] in SUBJECTS:
            return False
        at -= 1
    return at > 0 and words[at] in {"and", "but"} and words[at - 1] == ","


def parted(
    words: Sequence[str], lemmas: Sequence[str], deps: list[str], heads: list[int], saying: AbstractSet[str]
) -> None:
    """
    Make a sentence of its own, in place, of what stands before a semicolon: in "Gunmen shelled the port; nobody
    claimed the raid" the first clause is no content of the claim, though the parser has it so.
    """
    objects = {heads[at] for at, relation in enumerate(deps) if relation == "dobj"}
    for verb, relation in enumerate(deps):
        above = heads[verb]
        if relation != "ccomp" or above < verb or (lemmas[above] in saying and above not in objects):
            continue
        if ";" in words[verb:above]:
            deps[verb], heads[verb] = "ROOT", verb


def as_chains(words: Sequence[str], tags: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """
    Join, in place, verbs that share a subject and that the parser hangs on one another as clauses told: of "The league
    | condemned what it called a coup, | demanded his release and left" the first, of "announced that they had | seized
    the palace, | closed the port and left" the second.
    """
    owners = {heads[at] for at, relation in enumerate(deps) if relation in SUBJECTS}
    for verb, relation in enumerate(deps):
        above = heads[verb]
        if relation != "ccomp" or tags[above] not in FINITE:
            continue
        if verb < above and verb in owners and above not in owners and tags[verb] in FINITE:
            if "," in words[verb:above] and deps[above] == "ROOT":
                deps[verb], heads[verb] = "ROOT", verb
                deps[above], heads[above] = "conj", verb
        elif above < verb and verb not in owners and tags[verb] in FINITE | {"VBN"} and words[verb - 1] == ",":
            first = next((at for at in range(above + 1, verb) if heads[at] == above and deps[at] == "ccomp"), None)
            if first is not None and first in owners:
                deps[verb], heads[verb] = "conj", first


def as_main(tags: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """
    Put, in place, the finite verb above a participle that the parser makes the sentence's: "Envoys | met the premier,
    the first guests | allowed in".
    """
    helped = {heads[at] for at, relation in enumerate(deps) if relation in {"aux", "auxpass"}}
    for verb, relation in enumerate(deps):
        above = heads[verb]
        if relation != "ccomp" or above < verb or tags[verb] not in FINITE:
            continue
        if deps[above] == "ROOT" and tags[above] == "VBN" and above not in helped:
            deps[verb], heads[verb] = "ROOT", verb
            deps[above], heads[above] = "dep", verb


def as_bound(tags: Sequence[str], lemmas: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """Hang, in place, what is threatened on the threat: "threatened in a message | to burn the port"."""
    for verb, relation in enumerate(deps):
        noun = heads[verb]
        if relation != "acl" or tags[verb] != INFINITIVE or deps[noun] != "pobj":
            continue
        above = heads[heads[noun]]
        if lemmas[above] in BINDING and tags[above] in FINITE:
            deps[verb], heads[verb] = "xcomp", above


def as_nouns(words: Sequence[str], tags: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """
    Put, in place, the noun behind "by" that the parser takes for a verb: "killed by Elbonian | shelling of the port".
    """
    for gerund in range(2, len(words)):
        before, by = gerund - 1, gerund - 2
        if tags[gerund] != GERUND or deps[gerund] != "advcl" or words[by] != "by" or deps[by] != "agent":
            continue
        if deps[before] == "pobj" and heads[before] == by:
            deps[gerund], heads[gerund] = "pobj", by
            deps[before], heads[before] = "amod", gerund


def as_gerunds(words: Sequence[str], tags: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """
    Put, in place, the verb behind "by" that the parser takes for an adjective: "retaliated by | halting | deliveries".
    Behind the "by" of a passive it is one: "killed by advancing troops".
    """
    for gerund in range(1, len(words)):
        by, noun = gerund - 1, heads[gerund]
        if tags[gerund] != GERUND or deps[gerund] != "amod" or words[by] != "by" or deps[by] != "prep":
            continue
        if deps[noun] == "pobj" and heads[noun] == by:
            deps[gerund], heads[gerund] = "pcomp", by
            deps[noun], heads[noun] = "dobj", gerund


def as_pasts(words: Sequence[str], lemmas: list[str], tags: list[str]) -> None:
    """Tag, in place, a past form as one: "The league suspended Sylvania, | froze its assets and left"."""
    for at, tag in enumerate(tags):
        if tag in BASES and words[at] in PASTS:
            lemmas[at], tags[at] = PASTS[words[at]], FINITE_PAST
        elif tag == FINITE_PAST and words[at] == "slew":  # the lemmatizer leaves it as it is
            lemmas[at] = "slay"
        elif words[at] == "rang":  # a name to the tagger: "Elbonia's prime minister | rang | the envoy"
            lemmas[at], tags[at] = "ring", FINITE_PAST


# At the head of a sentence the tagger takes these for names: "Drones | pounded the port".
WEAPONS = frozenset("drones gunboats gunships helicopters missiles mortars rockets shells warplanes".split())


def as_plurals(
    words: Sequence[str], lemmas: list[str], tags: list[str], starts: Sequence[int], entities: Sequence[str]
) -> None:
    """
    Give, in place, plurals their lemma where the lemmatizer slips, and take for a common noun what only its place at
    the head of a sentence gives a capital: "Teachers | marched through Lima".
    """
    for at, tag in enumerate(tags):
        if tag == PLURAL and words[at] in PLURALS:
            lemmas[at] = PLURALS[words[at]]
    for at in starts:
        proper = tags[at] == PROPER_PLURAL and words[at].endswith("s")
        if not entities[at] and (proper or words[at] in WEAPONS):
            tags[at], lemmas[at] = PLURAL, singular(words[at])


def singular(word: str) -> str:
    """The singular of a regular plural: "ministries", "marches", "teachers"."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def as_counted(words: Sequence[str], lemmas: list[str], tags: list[str], deps: list[str], heads: Sequence[int]) -> None:
    """
    Give, in place, a verb the object that the parser takes for a measure: "expels | six attachés"; not "marched |
    six miles". A plural in the place of a noun is one, whatever the tagger has: "scotches | calls".
    """
    objects = {heads[at] for at, relation in enumerate(deps) if relation == "dobj"}
    numbers = {heads[at] for at, relation in enumerate(deps) if relation == "nummod" and words[at] not in {"one", "1"}}
    for at, relation in enumerate(deps):
        if tags[at] == "VBZ" and relation in {"dobj", "pobj", "nsubjpass"} and at not in objects:
            tags[at] = PLURAL
        verb = heads[at]
        if relation != "npadvmod" or at not in numbers or verb in objects or lemmas[at] in MEASURES:
            continue
        if tags[verb] in FINITE and at - verb == 2 and tags[at] in {"NN", PLURAL} and words[at].endswith("s"):
            deps[at], tags[at], lemmas[at] = "dobj", PLURAL, singular(words[at])


def as_receivers(
    tags: Sequence[str], lemmas: Sequence[str], deps: list[str], heads: list[int], entities: Sequence[str]
) -> None:
    """Part, in place, who receives from what is received: "grant | lawyers | access", "denied | Taipei | entry"."""
    for at in range(1, len(deps)):
        noun = heads[at]
        if deps[at] != "compound" or deps[noun] != "dobj" or heads[noun] != at - 1 or lemmas[at - 1] not in GIVING:
            continue
        if tags[at] == PLURAL or (noun == at + 1 and entities[at] == "GPE" and entities[noun] != "GPE"):
            deps[at], heads[at] = "dative", at - 1


def as_answers(words: Sequence[str], lemmas: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """Make, in place, an answer what is said: "said | no | to the offer"."""
    for at in range(1, len(words)):
        if words[at] in {"yes", "no"} and deps[at] == "intj" and lemmas[at - 1] == "say":
            deps[at], heads[at] = "dobj", at - 1


def as_destinations(words: Sequence[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Make a noun, in place, of what the parser takes for an infinitive: "took Elbonia to | court"."""
    for noun in range(1, len(words)):
        to = noun - 1
        if (
            words[to] == "to"
            and tags[to] == "IN"
            and deps[to] == "aux"
            and heads[to] == noun
            and heads[noun] != noun  # a root has nothing above it that could hold them
            and tags[noun] == INFINITIVE
        ):
            deps[to], heads[to] = "prep", heads[noun]
            tags[noun], deps[noun], heads[noun] = "NN", "pobj", to


def as_rebels(words: Sequence[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Make those to whom word is sent, in place, of what the parser takes for a deed: "a letter to | rebel chiefs"."""
    for rebel in range(2, len(words) - 1):
        to, chiefs = rebel - 1, rebel + 1
        if words[rebel] != "rebel" or words[to] != "to" or heads[to] != rebel or heads[chiefs] != rebel:
            continue
        if deps[to] == "aux" and deps[chiefs] == "dobj" and heads[rebel] != rebel:
            deps[to], heads[to], tags[to] = "prep", heads[rebel], "IN"
            deps[chiefs], heads[chiefs] = "pobj", to
            tags[rebel], deps[rebel], heads[rebel] = "NN", "compound", chiefs


def as_particles(
    words: Sequence[str], lemmas: Sequence[str], tags: Sequence[str], deps: list[str], heads: list[int],
    entities: Sequence[str], phrasal: AbstractSet[str],
) -> None:  # fmt: skip
    """
    Make particles, in place, of what the parser takes for prepositions or parts of numbers: "handed | in | his
    resignation", "handed | over | 13 hostages". `phrasal` are verbs with their particles ("hand over").
    """
    for at in range(1, len(words)):
        verb = at - 1
        if words[at] not in PARTICLES or f"{lemmas[verb]} {words[at]}" not in phrasal:
            continue
        if deps[at] == "quantmod" and tags[at] == "RP":
            deps[at], heads[at] = "prt", verb
        elif deps[at] in {"prep", "prt"} and heads[at] == verb:
            _give_objects(deps, heads, entities, at)


def as_released(words: Sequence[str], lemmas: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """Join, in place, "let" and "go", which the parser makes two verbs: "The rebels | let go | four students"."""
    for go in range(1, len(words)):
        let = go - 1
        if words[go] != "go" or lemmas[let] != "let" or (heads[go] != let and heads[let] != go):
            continue
        if heads[let] == go:
            heads[let], deps[let] = (let if heads[go] == go else heads[go]), deps[go]
        for kid in range(len(words)):
            if heads[kid] == go and kid != let:
                heads[kid] = let
                deps[kid] = "dobj" if deps[kid] == "npadvmod" else deps[kid]
        deps[go], heads[go] = "prt", let


def as_bare(lemmas: Sequence[str], tags: list[str], deps: list[str], heads: Sequence[int]) -> None:
    """
    Read, in place, what "let" takes: a bare infinitive ("let the migrants | cross") or who is let in, which the parser
    may split ("let | UN inspectors | into the camp").
    """
    for at, relation in enumerate(deps):
        let = heads[at]
        if relation != "ccomp" or lemmas[let] not in LETTING or at < let:
            continue
        if tags[at] == "VBP":
            tags[at] = INFINITIVE
        elif tags[at] == PLURAL:
            deps[at] = "dobj"
            if deps[at - 1] == "nsubj" and heads[at - 1] == at:
                deps[at - 1] = "compound"


# Participles that stand for prepositions: "rioted | following | a rally".
PREPOSITIONAL = frozenset({"following", "including", "regarding", "concerning"})


def as_prepositions(words: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """
    Put, in place, what stands behind "past" under it: "flew | past | Murmansk"; and as a preposition's what one governs
    that the parser takes for a verb: "following | a rally".
    """
    for at in range(1, len(words)):
        above = heads[at]
        if deps[at] == "dobj" and words[above] in PREPOSITIONAL and deps[above] == "prep":
            deps[at] = "pobj"
        if words[at] != "past" or deps[at] not in {"advmod", "amod"}:
            continue
        verb = heads[at] if deps[at] == "advmod" else heads[heads[at]]
        noun = next((kid for kid in range(at + 1, min(at + REACH, len(words))) if heads[kid] == verb), at)
        if verb == at - 1 and deps[noun] in {"npadvmod", "dobj"}:
            deps[at], heads[at] = "prep", verb
            deps[noun], heads[noun] = "pobj", at


def as_doers(
    words: Sequence[str], tags: Sequence[str], lemmas: Sequence[str], deps: Sequence[str], heads: list[int],
    nouns: AbstractSet[str],
) -> None:  # fmt: skip
    """
    Hang, in place, on an act's noun those by whom it is: "won't tolerate | rallies | by students". No active verb has
    an agent, so that only a means ("by force", "by two points") belongs to it.
    """
    for by in range(1, len(words) - 1):
        noun, verb = by - 1, heads[by]
        if words[by] != "by" or deps[by] != "prep" or deps[noun] != "dobj" or heads[noun] != verb:
            continue
        last = next((at for at in range(by + 1, min(by + REACH, len(words))) if heads[at] == by), by)
        if lemmas[noun] in nouns and any(tags[at] in {PLURAL, "NNP", PROPER_PLURAL} for at in range(by, last + 1)):
            heads[by] = noun


def as_adverbials(words: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """Make a phrase of its own, in place, of "behind closed doors", which the parser may take for what was met."""
    for at in range(len(words) - 2):
        if words[at] == "behind" and words[at + 1] == "closed" and words[at + 2] == "doors":
            deps[at], deps[at + 2], heads[at + 2] = "prep", "pobj", at


def _give_objects(deps: list[str], heads: list[int], entities: Sequence[str], particle: int) -> None:
    """Hang what a particle is taken to govern on its verb; "took in | Paris" and "in | May" are left alone."""
    verb = heads[particle]
    near = range(particle + 1, len(heads))
    governed = [kid for kid in near if heads[kid] == particle and deps[kid] == "pobj"]
    own = any(heads[kid] == verb and deps[kid] == "dobj" for kid in near)
    if any(entities[kid] in {"DATE", "TIME", "GPE"} for kid in governed) or not (governed or own):
        return
    deps[particle] = "prt"
    for kid in governed:
        deps[kid], heads[kid] = "dobj", verb
