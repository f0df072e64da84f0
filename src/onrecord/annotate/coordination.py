"""
Gives verbs that are told one after another the subject that they share, where the parser hangs them elsewhere.

Each rule says where the small parser slips and what English has there. What it changes, every later stage reads.
"""

from onrecord.annotate.trees import FINITE, FINITE_PAST, GERUND, NOUNS, PARTICIPLE, SUBJECTS, Tree

# What a verb with a subject of its own, or that of a passive or a clause, has below it.
OWN = SUBJECTS | {"aux", "auxpass", "mark", "agent"}
# Verbs that take no object, so that their participle stands for no passive: "Some 300 people | protested".
INTRANSITIVE = frozenset(
    """acquiesce agree apologise apologize appeal argue arrive assemble assent balk bicker chant clash collide complain
    confer consent converge defect demonstrate demur depart die erupt fast fight flee gather march meet negotiate
    object plead protest quarrel rally relent resign retaliate retreat return riot surrender talk travel vote walk
    withdraw""".split()
)
PREPOSITIONS = frozenset({"IN", "TO"})
CONTRASTING = frozenset({"while", "whereas"})


def as_actives(tree: Tree) -> None:
    """Take for a past tense what has an object behind a passive: "had been used | and accused the rebels"."""
    for verb in tree.clauses("conj"):
        first = tree.heads[verb]
        passive = first < verb and tree.tags[first] == PARTICIPLE and tree.has(first, {"auxpass"})
        if passive and tree.tags[verb] == PARTICIPLE and tree.has(verb, {"dobj"}) and not tree.has(verb, OWN):
            tree.hang(verb, first, "conj", FINITE_PAST)


def as_seconds(tree: Tree) -> None:
    """
    Give a past tense back to the verb above the infinitive on which the parser hangs it, which it can't go on: "called
    on Bangui to spare no effort and | advised its nationals to leave"; "urged it to quash the verdict and | set them
    free" has another infinitive.
    """
    for verb in tree.clauses("conj"):
        first = tree.heads[verb]
        if tree.tags[verb] != FINITE_PAST or tree.has(verb, OWN) or not tree.is_infinitive(first) or first > verb:
            continue
        if tree.words[verb] == tree.lemmas[verb]:
            tree.hang(verb, first, "conj", "VB")
            continue
        while tree.tags[first] not in FINITE | {PARTICIPLE} and tree.heads[first] != first:
            first = tree.heads[first]
        if tree.tags[first] in FINITE | {PARTICIPLE} and first < verb:
            tree.hang(verb, first, "conj")


def as_series(tree: Tree) -> None:
    """
    Join the middle verb of three to the first: "China condemned the raid, | called on Chad to act | and advised its
    nationals to leave", where the parser takes it for a participle of the raid.
    """
    for verb in tree.clauses("acl", "advcl"):
        behind_comma = verb > 0 and tree.words[verb - 1] == ","
        if not behind_comma or tree.tags[verb] not in {PARTICIPLE, "JJ", FINITE_PAST} or tree.has(verb, OWN):
            continue
        main = tree.verb_above(verb)
        if tree.goes_on(verb) and main is not None and main < verb:
            tree.hang(verb, main, "conj", FINITE_PAST)


def as_predicates(tree: Tree) -> None:
    """
    Make the sentence's verb of what the parser takes for a participle of its subject: "Malaysia, which has claims of
    its own, | called for calm and offered to mediate", "Some 300 people | protested outside the embassy".
    """
    for verb in tree.clauses("acl"):
        noun = tree.heads[verb]
        if tree.tags[verb] != PARTICIPLE or tree.deps[noun] != "ROOT" or noun > verb or tree.tags[noun] not in NOUNS:
            continue
        parted = tree.words[verb - 1] == "," and tree.goes_on(verb)
        if (parted or tree.lemmas[verb] in INTRANSITIVE) and not tree.has(verb, OWN):
            tree.hang(verb, verb, "ROOT", FINITE_PAST)
            tree.hang(noun, verb, "nsubj")


def as_complements(tree: Tree) -> None:
    """Hang a gerund on the verb right before it: "ruled out | releasing the crew", "denied | arming them"."""
    for gerund in tree.clauses("advcl"):
        verb, before = tree.heads[gerund], gerund - 1
        if tree.tags[gerund] != GERUND or verb > gerund or not tree.tags[verb].startswith("V"):
            continue
        if before == verb or (tree.heads[before] == verb and tree.deps[before] == "prt"):
            tree.hang(gerund, verb, "xcomp")


def as_contrasted(tree: Tree) -> None:
    """
    Give a last verb to who is set against the first: "Chad shut its border, while Niger's premier called for talks,
    | and offered troops": Niger's premier did.
    """
    for verb in tree.clauses("conj"):
        first = tree.heads[verb]
        if tree.tags[verb] != FINITE_PAST or first > verb or tree.has(verb, OWN):
            continue
        between = [kid for kid in tree.kids[first] if first < kid < verb and tree.deps[kid] == "advcl"]
        clause = between[-1] if between else None
        if clause is None or tree.tags[clause] not in FINITE or not tree.has(clause, SUBJECTS):
            continue
        if any(tree.deps[kid] == "mark" and tree.words[kid] in CONTRASTING for kid in tree.kids[clause]):
            tree.hang(verb, clause, "conj")


def as_told(tree: Tree) -> None:
    """Join what is told of one subject: "She met him, and on Monday | spoke to his rival, her office said"."""
    for verb in tree.clauses("ccomp"):
        above = tree.heads[verb]
        if tree.tags[verb] not in FINITE or verb > above or tree.has(verb, OWN):
            continue
        first = next((kid for kid in tree.kids[above] if kid < verb and tree.deps[kid] == "ccomp"), None)
        if first is not None and tree.tags[first] == tree.tags[verb] and tree.has(first, SUBJECTS):
            tree.hang(verb, first, "conj")


def as_phrases(tree: Tree) -> None:
    """
    Join phrases of one preposition, of which the parser hangs the second on the verb or on one behind it: "spoke to
    Chad and | to Mali", "spoke to Chad and | to Mali, her office said".
    """
    for second in tree.clauses("conj", "prep"):
        above = tree.heads[second]
        told = any(second < kid < above and tree.deps[kid] == "nsubj" for kid in tree.kids[above])
        behind = tree.words[second - 1] == "and" and told
        verb = tree.heads[second - 1 if behind else second]
        if tree.tags[second] not in PREPOSITIONS or not tree.tags[verb].startswith("V"):
            continue
        if tree.deps[second] == "conj" or behind:
            before = (kid for kid in tree.kids[verb] if kid < second and tree.deps[kid] == "prep")
            first = next((kid for kid in before if tree.words[kid] == tree.words[second]), None)
            if first is not None:
                tree.hang(second, first, "conj")


def as_subjects(tree: Tree) -> None:
    """
    Give a verb the subject right before it, of which the parser makes another object of the first verb: "condemned the
    attack and | Mali | praised the raid".
    """
    for verb in tree.clauses("conj", "advcl"):
        first, noun = tree.heads[verb], verb - 1
        if tree.tags[verb] not in FINITE or first > noun or tree.has(verb, OWN) or tree.tags[noun] not in NOUNS:
            continue
        beside, link = tree.heads[noun], min([noun, *tree.kids[noun]]) - 1
        joined = tree.deps[noun] == "conj" and tree.words[link] == "and" and first < beside < link
        if joined and tree.stands_under(beside, {first}):
            tree.hang(verb, first, "conj")
            tree.hang(noun, verb, "nsubj")
            tree.hang(link, first, "cc")


def as_members(tree: Tree) -> None:
    """
    Give a verb its subject, where the parser gives it the name behind it: "| Envoys | from the bloc ECOWAS met them".
    """
    for noun in tree.clauses("npadvmod"):
        verb = tree.heads[noun]
        name = next((kid for kid in tree.kids[verb] if noun < kid < verb and tree.deps[kid] == "nsubj"), None)
        if name is None or tree.tags[noun] != "NNS" or tree.entities[noun] or tree.tags[name] != "NNP":
            continue
        inside = [kid for prep in tree.kids[noun] if tree.deps[prep] == "prep" for kid in tree.kids[prep]]
        if name - 1 in inside and tree.deps[name - 1] == "pobj":
            tree.hang(name, name - 1, "appos")
            tree.hang(noun, verb, "nsubj")
