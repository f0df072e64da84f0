"""
Finds second clauses whose verb is left out: "Britain pledged 5 million pounds | and the European Union 20 million".

The parser has no place for them, and makes one phrase of the first object and the second subject. That a clause goes
on is seen from its phrases: a name and behind it a phrase that begins as the first object does ("5 ...", "20 ...";
"its ...", "its ..."), and no verb.
"""

from itertools import takewhile

from onrecord.annotate.trees import FINITE, SUBJECTS, Tree

NAMED = frozenset({"GPE", "ORG", "NORP", "PERSON"})
NAMING = frozenset({"NNP", "NNPS", "HYPH"})
PHRASE = frozenset({"CD", "$", "DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "HYPH"})
# What opens the phrases, by its kind: a number with or without a currency's sign, whose it is.
OPENING = {"CD": "number", "$": "number", "PRP$": "owner"}
MARKS = frozenset(".,;:!?")
VERBS = FINITE | {"MD"}
REACH = 30  # words between the verb and the clause that leaves it out


def as_gaps(tree: Tree) -> None:
    """Hang the second subject on the verb as its conjunct, and the second object on that subject."""
    for link in range(2, len(tree.words) - 2):
        if tree.words[link] != "and" or (subject := _name_behind(tree, link)) is None:
            continue
        last = _phrase_end(tree, subject + 1)
        if last is None or _is_time_or_clause(tree, last):
            continue
        verb = _verb_before(tree, link, OPENING[tree.tags[subject + 1]])
        if verb is not None and not tree.stands_under(verb, range(link, last + 1)):
            _part(tree, verb, link, subject, last)


def _name_behind(tree: Tree, link: int) -> int | None:
    """The last word of a name behind "and" at which another phrase begins."""
    at = link + 1 + (tree.tags[link + 1] == "DT")
    start = at
    while at < len(tree.words) - 1 and tree.tags[at] in NAMING and tree.entities[at] in NAMED:
        at += 1
    return at - 1 if at > start and tree.tags[at] in OPENING else None


def _phrase_end(tree: Tree, at: int) -> int | None:
    """The last word of a phrase, which has more than its opening unless that is a number."""
    last = at
    while last + 1 < len(tree.words) and tree.tags[last + 1] in PHRASE:
        last += 1
    return last if last > at or tree.tags[at] == "CD" else None


def _verb_before(tree: Tree, link: int, opening: str) -> int | None:
    """The finite verb of the first clause, behind which a phrase of the same kind begins."""
    before = range(link - 2, max(0, link - REACH), -1)
    verb = next((at for at in before if tree.tags[at] in FINITE | {"VBN", "VBG"}), None)
    if verb is None or OPENING.get(tree.tags[verb + 1]) != opening:
        return None
    return verb if tree.has(_helped(tree, verb), SUBJECTS) else None


def _helped(tree: Tree, verb: int) -> int:
    """The verb with the subject of a coordinated one."""
    return tree.heads[verb] if tree.deps[verb] == "conj" and not tree.has(verb, SUBJECTS) else verb


def _is_time_or_clause(tree: Tree, last: int) -> bool:
    """ "To Kenya and Uganda 3 days | ago", "and the union 20 million people | fled to"."""
    if tree.entities[last] in {"DATE", "TIME"} or tree.tags[min(last + 1, len(tree.tags) - 1)] in {"RB", "POS"}:
        return True
    ahead = takewhile(lambda at: tree.words[at] not in MARKS, range(last + 1, len(tree.words)))
    return any(tree.tags[at] in VERBS for at in ahead)


def _part(tree: Tree, verb: int, link: int, subject: int, last: int) -> None:
    first = next((at for at in range(link - 1, verb, -1) if tree.heads[at] == verb and tree.deps[at] == "dobj"), None)
    if first is None and (end := _phrase_end(tree, verb + 1)) is not None and end < link:
        _gather(tree, verb + 1, end)
        tree.hang(end, verb, "dobj")
    _gather(tree, link + 1, subject)
    _gather(tree, subject + 1, last)
    tree.hang(subject, verb, "conj")
    tree.hang(last, subject, "dobj")
    tree.hang(link, verb, "cc")


def _gather(tree: Tree, start: int, end: int) -> None:
    """Hang the words of a phrase that hang elsewhere on its last word."""
    for at in range(start, end):
        if not start <= tree.heads[at] <= end:
            relation = {"CD": "nummod", "DT": "det", "PRP$": "poss"}.get(tree.tags[at], "compound")
            tree.hang(at, end, relation)
