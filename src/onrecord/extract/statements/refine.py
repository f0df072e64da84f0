"""
From what annotators of attribution mark to what a record wants: one statement a cue, with all of its words.

The models learn where PolNeAR's annotators drew the edges; these rules redraw a few of them for the record.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.drafts import Tokens
from onrecord.extract.statements import frame, relay
from onrecord.extract.statements.cues import SUBJECTS
from onrecord.extract.statements.edges import trimmed, widened
from onrecord.extract.statements.found import Found, overlap
from onrecord.extract.statements.lexicon import Lexicon
from onrecord.extract.statements.recasting import closed, recast, shares_auxiliary
from onrecord.extract.statements.tree import NOMINAL, Tree

TWICE = 0.95  # overlap from which two attributions have the same words
HEADING = 5  # tokens of a name before the colon of a headline
CONTRASTS = frozenset({"while", "whereas", "whilst"})
WHEN = frozenset({"DATE", "TIME"})  # entities
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
BARE = frozenset({"xcomp", "ccomp"})  # relations of a clause whose verb is a bare infinitive, behind "to" or a modal
ASIDES = frozenset({"adding", "referring"})
LINK = 4  # tokens (auxiliaries, adverbs) between "and" and the verb that it joins


def refine(tree: Tree, found: Sequence[Found], words: Lexicon) -> list[Found]:
    """Redraw all statements of a report, by cue."""
    found = [recast(tree, _told_behind(tree, _headed(tree, one), words), words) for one in found]
    unframed = sorted((_unframed(tree, one, words) for one in found), key=lambda f: f.score)
    framed = sorted({one.cue: one for one in unframed}.values(), key=lambda f: f.cue)  # of two the likelier
    asked = [_asked(tree, one, words) for one in framed if not _withholds_name(tree, one, words)]
    spoken = [one for one in asked if not _is_asked_for(tree, one, asked)]
    parted = [part for one in spoken for part in _parted(tree, _halted(tree, one))]
    signed = [_trailed(tree, one, parted) for one in sorted(parted, key=lambda f: f.cue)]
    edged = [trimmed(tree, one, words) for one in signed]
    cut = [closed(tree, _before_deed(tree, _cut(tree, one, signed))) for one in edged]
    wide = [w for one in cut if not _only_when(tree, w := widened(tree, one, words))]
    return _relayed(tree, _one_refusal(tree, wide, words), words)


def _headed(tree: Tree, found: Found) -> Found:
    """Of a headline "Minister: no deal before spring" the words before the colon name the speaker."""
    if tree.lower[found.cue] != ":" or found.speaker is not None or found.ranges[0].start < found.cue:
        return found
    name = range(max(0, found.cue - HEADING), found.cue)
    named = [k for k in name if tree.paragraph[k] == tree.paragraph[found.cue]]
    whole = bool(named) and (named[0] == 0 or tree.paragraph[named[0] - 1] != tree.paragraph[found.cue])
    nominal = whole and tree.pos[named[-1]] in NOMINAL and not any(tree.pos[k] == "VERB" for k in named)
    return replace(found, speaker=named[-1]) if nominal else found


def _told_behind(tree: Tree, found: Found, words: Lexicon) -> Found:
    """Of "The port was shut, the mayor told a local paper" the content stands before; the paper is only told."""
    listener, speaker = tree.child(found.cue, "dobj"), found.speaker
    if tree.lemma[found.cue] not in words.words("addressee.telling") or listener is None or speaker is None:
        return found
    start = tree.left[speaker]
    start_told, end_told = found.ranges[0]
    only = not any(tree.tag[k] in FINITE or tree.quote[k] >= 0 for k in range(start_told, end_told))
    told = len(found.ranges) == 1 and start_told == tree.left[listener] and only
    if not told or start <= tree.sent(found.cue).start or tree.lower[start - 1] != ",":
        return found
    said = tree.trimmed(tree.sent(found.cue).start, start)
    clause = said is not None and any(tree.tag[k] in FINITE for k in range(*said))
    return replace(found, ranges=(said,)) if said and clause else found


# ----------------------------------------------------------------------------------- quoted as saying


def _unframed(tree: Tree, found: Found, words: Lexicon) -> Found:
    """Of "X was quoted by Y as saying ..." the cue is "saying", the content what follows it."""
    if tree.lemma[found.cue] not in words.words("relay.quoting"):
        return found
    saying = next((k for k in _behind_as(tree, found.cue) if tree.lemma[k] in words.words("relay.saying")), None)
    said = None if saying is None else tree.trimmed(*_complement(tree, saying))
    if saying is None or said is None:
        return found
    quoted = relay.quoting(tree, saying, words)
    return replace(found, cue=saying, ranges=(said,), speaker=quoted.speaker if quoted else found.speaker)


def _behind_as(tree: Tree, verb: int) -> list[int]:
    """Verbs behind "as" below a verb, however the parse hangs them on."""
    sentence = tree.sent(verb)
    return [k for k in range(verb + 1, sentence.end) if tree.tag[k] == "VBG" and tree.lower[k - 1] == "as"]


def _complement(tree: Tree, verb: int) -> Tokens:
    """What hangs on a verb behind it, without "that"."""
    start = verb + 1
    while start < tree.right[verb] and tree.lower[start] in {"that", ",", ":"}:
        start += 1
    return Tokens(start, max(tree.right[verb], start))


# --------------------------------------------------------------------------------------------- refusals


def _asked(tree: Tree, found: Found, words: Lexicon) -> Found:
    """The content of a refusal is the question."""
    verb = frame.refused(tree, found.cue, words)
    if verb is None:
        return found
    question = frame.question(tree, verb, words)
    cue = tree.head[verb] if tree.dep[verb] == "xcomp" and verb == found.cue else found.cue
    return replace(found, cue=cue, ranges=found.ranges if question is None else (question,))


def _one_refusal(tree: Tree, found: list[Found], words: Lexicon) -> list[Found]:
    """Of "refused" and "comment" the first, where both were taken for cues."""
    kept: list[Found] = []
    for one in found:
        verb = frame.refused(tree, one.cue, words)
        twin = next((k for k in kept if verb is not None and frame.refused(tree, k.cue, words) == verb), None)
        if twin is None:
            kept.append(one)
    return kept


def _withholds_name(tree: Tree, found: Found, words: Lexicon) -> bool:
    """Whether it is a remark about the speaker: "asked not to be named", "declining to be identified"."""
    verb = frame.refused(tree, found.cue, words)
    if verb is not None and tree.child(verb, "auxpass") is not None and frame.question(tree, verb, words) is None:
        return True
    behind = tree.text[tree.end[found.cue] :].lstrip().lower()
    if any(behind.startswith(phrase) for phrase in words.phrases):
        return True
    start, end = found.ranges[0].start, found.ranges[-1].end
    text = tree.text[tree.idx[min(start, found.cue)] : tree.end[max(end - 1, found.cue)]].lower()
    return any(phrase in text[: len(phrase) + len(tree.words[found.cue]) + 1] for phrase in words.phrases)


# ---------------------------------------------------------------------------------------- coordination


def _cut(tree: Tree, found: Found, others: Sequence[Found]) -> Found:
    """
    End the content where the same speaker goes on with another cue, or another speaks against.

    "The bloc called for a truce | and described the raid as reckless", "Oslo said it had paid, | while Riga denied it".
    """
    for other in others:
        if other.cue > found.cue and found.holds(other.cue) and (at := _turn(tree, found, other)) is not None:
            kept = [Tokens(start, min(end, at)) for start, end in found.ranges]
            shorter = tuple(t for start, end in kept if start < end and (t := tree.trimmed(start, end)))
            return replace(found, ranges=shorter) if shorter else found
    return found


def _before_deed(tree: Tree, found: Found) -> Found:
    """
    End what is asked for or foretold where the speaker goes on to act.

    "Urged both to stop | and evacuated its envoys", "said it would stay | and offered help".
    """
    for start, end in found.ranges:
        for k in range(max(start, found.cue + 1), end):
            asked = tree.head[k]
            deed = tree.tag[k] == "VBD" and tree.dep[k] == "conj" and tree.quote[k] < 0
            if deed and tree.tag[asked] == "VB" and tree.head[asked] == found.cue and tree.dep[asked] in BARE:
                said = tree.trimmed(start, _link(tree, k))
                return replace(found, ranges=(said,)) if said else found
    return found


def _turn(tree: Tree, found: Found, other: Found) -> int | None:
    """The token at which the other statement begins, where it is not part of what the first says."""
    if tree.quote[other.cue] >= 0:
        return None
    if _goes_on(tree, found, other):
        return _link(tree, other.cue)
    if _adds(tree, found, other):
        return other.cue
    mark = tree.child(other.cue, "mark")
    against = tree.dep[other.cue] == "advcl" and mark is not None and tree.lower[mark] in CONTRASTS
    return mark if against and mark is not None and tree.lower[mark - 1] == "," else None


def _adds(tree: Tree, found: Found, other: Found) -> bool:
    """ "Confirmed that she was held, | saying she would be charged"; what "said she quit, saying" adds is hers."""
    behind = tree.lower[other.cue - 1] in {",", "”", '"'} and other.speaker == found.speaker
    added = tree.lower[other.cue] in ASIDES or (tree.lower[other.cue] == "saying" and tree.lemma[found.cue] != "say")
    return behind and added


def _goes_on(tree: Tree, found: Found, other: Found) -> bool:
    """Whether the other cue is joined to the first: no subject of its own, the same speaker, no quotation around."""
    if other.speaker != found.speaker or other.speaker is None or shares_auxiliary(tree, other.cue):
        return False
    return tree.child(other.cue, *SUBJECTS) is None and _link(tree, other.cue) < other.cue


def _link(tree: Tree, cue: int) -> int:
    """Where the "and" or "but" before a cue stands; the cue itself where there is none."""
    near = range(cue - 1, max(cue - LINK - 1, -1), -1)
    return next((k for k in near if tree.dep[k] == "cc" or tree.pos[k] == "CCONJ"), cue)


def _only_when(tree: Tree, found: Found) -> bool:
    """Whether nothing but a time is taken for the content: "apologised | the next day"."""
    return all(tree.quote[k] < 0 and tree.ent[k] in WHEN for start, end in found.ranges for k in range(start, end))


def _is_asked_for(tree: Tree, found: Found, others: Sequence[Found]) -> bool:
    """Whether the cue is what others are asked to do: nobody declared a truce in "urged both to declare a truce"."""
    cue = found.cue
    infinitive = tree.tag[cue] == "VB" and tree.quote[cue] < 0 and any(tree.tag[kid] == "TO" for kid in tree.kids[cue])
    return infinitive and any(one.cue == tree.head[cue] and one.holds(cue) for one in others)


def _halted(tree: Tree, found: Found) -> Found:
    """End at a semicolon behind the cue: "they sent drones, diplomats say; | Rabat denies it"."""
    before = tuple(said for said in found.ranges if said.end <= found.cue)
    if not before or tree.quote[before[-1].end - 1] >= 0 or tree.lower[found.cue + 1 : found.cue + 2] != [";"]:
        return found
    return replace(found, ranges=before)


def _parted(tree: Tree, found: Found) -> list[Found]:
    """Two statements of one whose first clause has an attribution of its own: "he fled, aides said, | and ..."."""
    first, relay = found.ranges[0], found.relay
    if relay is None or not first.start < relay < first.end or relay > found.cue or tree.quote[relay] >= 0:
        return [found]
    at, speaker = _next_clause(tree, relay, first.end), found.via
    if at is None or speaker is None:
        return [found]
    own, rest = tree.trimmed(first.start, min(tree.left[speaker], relay)), tree.trimmed(at, first.end)
    if own is None or rest is None:
        return [found]
    before = Found(cue=relay, ranges=(own,), speaker=speaker, score=found.score)
    return [before, replace(found, ranges=(rest, *found.ranges[1:]), relay=None, via=None)]


def _next_clause(tree: Tree, cue: int, end: int) -> int | None:
    """Where the clause after "..., aides said, and" begins."""
    near = range(cue + 1, min(cue + 1 + LINK, end - 1))
    return next((k + 2 for k in near if tree.lower[k] == "," and tree.dep[k + 1] == "cc"), None)


def _trailed(tree: Tree, found: Found, others: Sequence[Found]) -> Found:
    """Leave out a second attribution behind the content: "she would appeal, | her lawyer told the paper"."""
    last = found.ranges[-1]
    for other in others:
        if not last.start < other.cue < last.end:
            continue
        start = min(tree.left[other.speaker] if other.speaker is not None else other.cue, other.cue)
        behind = other.ranges[-1].end <= start and last.start < start <= other.cue < last.end
        if behind and other.cue > found.cue and tree.lower[start - 1] == ",":
            said = tree.trimmed(last.start, start)
            return replace(found, ranges=(*found.ranges[:-1], said)) if said else found
    return found


def _relayed(tree: Tree, found: list[Found], words: Lexicon) -> list[Found]:
    """Of two attributions of the same words the later is the relay: "her lawyer said ..., | the daily reported"."""
    carrying = words.words("relay.carrying")
    passed: dict[int, Found] = {}
    for one in found:
        for other in found:
            later = other.cue > one.cue and tree.lemma[other.cue] in carrying and other.speaker is not None
            if later and overlap(one.ranges, other.ranges) >= TWICE:
                passed[one.cue] = other
    outer = {other.cue for other in passed.values()}
    return [
        replace(one, via=passed[one.cue].speaker) if one.cue in passed else one for one in found if one.cue not in outer
    ]
