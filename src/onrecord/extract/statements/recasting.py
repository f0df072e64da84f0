"""Statements whose words or speaker a broken parse gives wrong, put right by what stands around them."""

from dataclasses import replace
from itertools import pairwise

from onrecord.extract.statements import relay
from onrecord.extract.statements.cues import SUBJECTS
from onrecord.extract.statements.found import Found
from onrecord.extract.statements.lexicon import Lexicon
from onrecord.extract.statements.tree import NOMINAL, Tree

FINITE = frozenset({"VBD", "VBP", "VBZ"})
CHAINED = FINITE | {"VBN"}
BACKSHIFTED = frozenset({"would", "had", "could", "might"})
CONTRASTS = frozenset({"while", "whereas", "whilst"})
REASONS = frozenset({"because", "if", "unless"})
PARTS = frozenset({"most", "some", "many", "all", "half", "several", "none", "both", "one", "two", "three"})
PHRASE = 10  # tokens that name an office before a name


def recast(tree: Tree, found: Found, words: Lexicon) -> Found:
    """Redraw one statement."""
    for step in STEPS:
        found = step(tree, found, words)
    return found


def closed(tree: Tree, found: Found) -> Found:
    """End a content where the report goes on in its own voice, or take in the reason that follows the telling."""
    return _reasoned(tree, _before_contrast(tree, found))


def _signed_before(tree: Tree, found: Found, words: Lexicon) -> Found:
    """
    "Peru will not join, the premier's aide, Mia Holt, | said": the name before a cue that the parser joins to what is
    said speaks.
    """
    cue, last = found.cue, found.cue - 2
    ahead = found.ranges[-1].end <= cue or tree.child(cue, *SUBJECTS) is None
    if not ahead or tree.dep[cue] != "conj" or tree.tag[cue] != "VBD":
        return found
    if last < 0 or tree.lower[cue - 1] != "," or tree.ent[last] != "PERSON":
        return found
    start = last
    while start and tree.ent[start - 1] == "PERSON":
        start -= 1
    commas = [k for k in range(max(tree.sent(cue).start, start - 1 - PHRASE), start - 1) if tree.lower[k] == ","]
    if tree.lower[start - 1] != "," or not commas:
        return found
    office = range(commas[-1] + 1, start - 1)
    said = tree.trimmed(tree.sent(cue).start, commas[-1])
    if said is None or any(tree.pos[k] in {"VERB", "AUX"} for k in office):
        return found
    return replace(found, ranges=(said,), speaker=last)


def _described_before(tree: Tree, found: Found, words: Lexicon) -> Found:
    """
    "Rebels fired on the guards, a nurse, who had fled, | told the agency": whom the parser takes for a description of
    what stands before speaks.
    """
    cue = found.cue
    if tree.dep[cue] != "conj" or tree.tag[cue] != "VBD" or tree.child(cue, *SUBJECTS, "ccomp") is not None:
        return found
    heads = (k for k in range(cue - 1, tree.sent(cue).start, -1) if tree.dep[k] == "appos")
    speaker = next((k for k in heads if tree.right[k] in {cue - 1, cue}), None)
    if speaker is None or tree.lower[cue - 1] != "," or tree.lower[tree.left[speaker] - 1] != ",":
        return found
    said = tree.trimmed(tree.sent(cue).start, tree.left[speaker])
    return replace(found, ranges=(said,), speaker=speaker) if said else found


def _quoted_ahead(tree: Tree, found: Found, words: Lexicon) -> Found:
    """'They were ready to talk, the agency quoted her | as saying': what was said stands before."""
    saying = _saying(tree, found.cue, words)
    quoted = None if saying is None else relay.quoting(tree, saying, words)
    if saying is None or quoted is None or not _ends_behind(tree, saying):
        return found
    told = tree.child(quoted.verb, "ccomp")
    if told is None or told > quoted.verb:
        return found
    said = tree.trimmed(max(tree.left[told], tree.sent(told).start), tree.right[told])
    return replace(found, cue=saying, ranges=(said,), speaker=quoted.speaker) if said else found


def _saying(tree: Tree, cue: int, words: Lexicon) -> int | None:
    """The "saying" of "quoted her as saying" where the cue is either of them."""
    if tree.tag[cue] == "VBG" and tree.lower[cue - 1] == "as":
        return cue
    if tree.lemma[cue] not in words.words("relay.quoting"):
        return None
    behind = range(cue + 1, tree.sent(cue).end)
    return next((k for k in behind if tree.tag[k] == "VBG" and tree.lower[k - 1] == "as"), None)


def _ends_behind(tree: Tree, verb: int) -> bool:
    """Whether nothing but who quotes follows a verb in its sentence."""
    return not any(tree.pos[k] in {"VERB", "AUX"} for k in range(verb + 1, tree.sent(verb).end))


def _passive(tree: Tree, found: Found, words: Lexicon) -> Found:
    """
    Of "the premier was told by the emir that the deal was off" what follows "that"; of "the army was accused by the
    league of theft" both ends.
    """
    cue, subject = found.cue, tree.child(found.cue, "nsubjpass")
    if subject is None or found.ranges[0].start != tree.left[subject] or found.ranges[-1].end > cue:
        return found
    if tree.lemma[cue] in words.words("addressee.objects"):
        that = next((k for k in range(cue + 1, tree.sent(cue).end) if tree.lower[k] == "that"), None)
        said = None if that is None else tree.trimmed(that + 1, tree.sent(cue).end)
        return replace(found, ranges=(said,)) if said else found
    by = tree.child(cue, "agent")
    agent = None if by is None else tree.child(by, "pobj")
    of = next((k for k in tree.kids[agent] if tree.lower[k] == "of" and k > cue), None) if agent else None
    if of is None or tree.lemma[cue] != "accuse":
        return found
    charge = tree.trimmed(of, tree.right[of])
    return replace(found, ranges=(*found.ranges, charge)) if charge else found


def _past_hearer(tree: Tree, found: Found, words: Lexicon) -> Found:
    """ "Appealed to the league, or its council, | to send troops", "threatened in a letter | to leave"."""
    start = found.ranges[0].start
    link = start if tree.dep[start] == "prep" else start - 1
    object_ = tree.child(link, "pobj") if tree.head[link] == found.cue and tree.dep[link] == "prep" else None
    if len(found.ranges) > 1 or object_ is None:
        return found
    below = [k for at in (found.cue, object_) for k in tree.kids[at] if k > object_ and tree.dep[k] in {"xcomp", "acl"}]
    verb = next((k for k in below if any(tree.tag[to] == "TO" for to in tree.kids[k])), None)
    speaks = tree.lower[link] == "to" or tree.lemma[object_] in words.words("voicing.carriers")
    said = tree.trimmed(tree.left[verb], tree.right[verb]) if verb is not None and speaks else None
    return replace(found, ranges=(said,)) if said else found


def _chained(tree: Tree, found: Found, words: Lexicon) -> Found:
    """ "Said they had | seized the palace, | closed the port and left": the parser hangs the rest on the cue again."""
    start, end = found.ranges[-1]
    clauses = [k for k in tree.kids[found.cue] if tree.dep[k] == "ccomp" and k > found.cue]
    for first, second in pairwise(clauses):
        own = tree.child(second, *SUBJECTS, "mark")
        follows = tree.right[first] == end or tree.right[first] == end + 1
        if start <= first < end <= second and follows and own is None and tree.tag[second] in CHAINED:
            said = tree.trimmed(start, tree.right[second])
            return replace(found, ranges=(*found.ranges[:-1], said)) if said else found
    return found


def _both_clauses(tree: Tree, found: Found, words: Lexicon) -> Found:
    """ "| Peru freed two men, and Chile freed one, officials said": who speaks behind two clauses says both."""
    (start, end), cue = found.ranges[0], found.cue
    above, clause = tree.head[cue], tree.child(cue, "ccomp")
    joined = tree.dep[cue] == "conj" and tree.lower[start - 2 : start - 1] == [","] and tree.dep[start - 1] == "cc"
    if not joined or len(found.ranges) > 1 or clause is None or not start <= clause < end <= cue:
        return found
    said = tree.trimmed(tree.sent(cue).start, end)
    deed = tree.tag[above] in FINITE and tree.dep[above] == "ROOT" and tree.lemma[above] not in words.speech["VERB"]
    return replace(found, ranges=(said,)) if deed and said else found


def _shared_subject(tree: Tree, found: Found, words: Lexicon) -> Found:
    """ "The ministry was silent, though its head met the envoy and | urged him to stay": who met him urged him."""
    cue = at = found.cue
    link = next((k for k in range(cue - 1, max(cue - 4, 0), -1) if tree.dep[k] == "cc"), cue)
    if tree.lower[link - 1] == ",":  # "said that talks had failed, | and called off the visit": who said so did
        return found
    while tree.dep[at] == "conj" and tree.child(at, *SUBJECTS) is None and tree.pos[tree.head[at]] == "VERB":
        at = tree.head[at]
    subject = None if at == cue else tree.child(at, "nsubj")
    within = tree.dep[at] in {"advcl", "relcl"} or (tree.dep[at] == "ccomp" and shares_auxiliary(tree, cue))
    if subject is None or not within or tree.child(cue, "auxpass") is not None:
        return found
    return found if found.speaker is None else replace(found, speaker=subject)


def shares_auxiliary(tree: Tree, cue: int) -> bool:
    """Whether a joined verb has the auxiliary of the one before it: "said she had left | and had promised nothing"."""
    above = tree.head[cue] if tree.dep[cue] == "conj" else cue
    shared = [{tree.lower[k] for k in tree.kids[verb] if tree.dep[k] == "aux"} for verb in (above, cue)]
    return above != cue and bool(shared[0] & shared[1] & BACKSHIFTED)


def _last_named(tree: Tree, found: Found, words: Lexicon) -> Found:
    """ "It killed nine, | most of them children, | officials said": the part of a number says nothing."""
    speaker, cue = found.speaker, found.cue
    if speaker is None or speaker > cue:
        return found
    start, comma = tree.left[speaker], next((k for k in range(cue, speaker, -1) if tree.lower[k] == ","), None)
    counted = any(tree.lower[k] in PARTS and tree.lower[k + 1] == "of" for k in range(max(start - 2, 0), speaker + 1))
    if not counted or comma is None or comma == cue - 1:
        return found
    named = [k for k in range(comma + 1, cue) if tree.pos[k] in NOMINAL]
    joint = next((k for k in range(comma + 1, cue) if tree.dep[k] == "cc"), cue)
    heads = [k for k in named if k < joint] or named
    said = tree.trimmed(found.ranges[0].start, comma) if heads and found.ranges[0].end <= cue else None
    return replace(found, speaker=heads[-1], ranges=(said, *found.ranges[1:])) if said else found


def _before_contrast(tree: Tree, found: Found) -> Found:
    """ "Said that aid would go on, | while the league suspended Peru": a plain past tells what the report knows."""
    start, end = found.ranges[-1]
    for k in range(start + 1, end):
        mark = tree.child(k, "mark") if tree.tag[k] == "VBD" and tree.dep[k] == "advcl" and tree.quote[k] < 0 else None
        if mark is None or tree.lower[mark] not in CONTRASTS or tree.lower[mark - 1] != ",":
            continue
        above = [tree.lower[a] for a in tree.kids[tree.head[k]] if tree.dep[a] == "aux"]
        helped = any(tree.dep[a] in {"aux", "auxpass"} for a in tree.kids[k])
        if start <= tree.head[k] < mark and BACKSHIFTED & set(above) and not helped:
            said = tree.trimmed(start, mark)
            return replace(found, ranges=(*found.ranges[:-1], said)) if said else found
    return found


def _reasoned(tree: Tree, found: Found) -> Found:
    """ "The toll would rise, she told reporters, | because some were missing": the reason is hers."""
    last, cue = found.ranges[-1], found.cue
    if last.end > cue or tree.quote[last.end - 1] >= 0:
        return found
    for k in tree.kids[cue]:
        mark = tree.child(k, "mark") if tree.dep[k] == "advcl" and k > cue else None
        if mark is not None and tree.lower[mark] in REASONS and tree.lower[mark - 1] == ",":
            reason = tree.trimmed(mark, tree.right[k])
            return replace(found, ranges=(*found.ranges, reason)) if reason else found
    return found


STEPS = (
    _signed_before,
    _described_before,
    _quoted_ahead,
    _passive,
    _past_hearer,
    _chained,
    _both_clauses,
    _shared_subject,
    _last_named,
)
