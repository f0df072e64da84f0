"""
From what annotators of attribution mark to what a record wants: one statement a cue, with all of its words.

The models learn where PolNeAR's annotators drew the edges; these rules redraw a few of them for the record.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.drafts import Tokens
from onrecord.extract.statements import frame, relay
from onrecord.extract.statements.content import is_opening
from onrecord.extract.statements.cues import SUBJECTS
from onrecord.extract.statements.found import Found, overlap
from onrecord.extract.statements.lexicon import Lexicon
from onrecord.extract.statements.tree import Tree

TWICE = 0.95  # overlap from which two attributions have the same words
KEPT_PREPOSITIONS = frozenset({"as", "to", "by"})  # "described it | as a farce" is told by them
LINK = 4  # tokens (auxiliaries, adverbs) between "and" and the verb that it joins
OBJECT_CLAUSES = frozenset({"ccomp", "xcomp", "dobj", "prep", "advcl"})


def refine(tree: Tree, found: Sequence[Found], words: Lexicon) -> list[Found]:
    """Redraw all statements of a report, by cue."""
    framed = list({one.cue: one for one in (_unframed(tree, one, words) for one in found)}.values())
    asked = [_asked(tree, one, words) for one in framed if not _withholds_name(tree, one, words)]
    signed = [_trailed(tree, one, asked) for one in sorted(asked, key=lambda f: f.cue)]
    edged = [_spoken_to(tree, _told_through(tree, _after_name(tree, one), words), words) for one in signed]
    cut = [_cut(tree, one, signed) for one in edged]
    return _relayed(tree, _one_refusal(tree, [_bare(tree, _whole(tree, one, words)) for one in cut], words), words)


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
    """ "... who asked not to be named" is a remark about the speaker."""
    start, end = found.ranges[0].start, found.ranges[-1].end
    text = tree.text[tree.idx[min(start, found.cue)] : tree.end[max(end - 1, found.cue)]].lower()
    return any(phrase in text[: len(phrase) + len(tree.words[found.cue]) + 1] for phrase in words.phrases)


# ---------------------------------------------------------------------------------------- coordination


def _cut(tree: Tree, found: Found, others: Sequence[Found]) -> Found:
    """
    End the content where the same speaker goes on with another cue.

    "The bloc called for a truce | and described the raid as reckless" is two statements.
    """
    for other in others:
        if other.cue > found.cue and found.holds(other.cue) and _goes_on(tree, found, other):
            kept = [Tokens(start, min(end, _link(tree, other.cue))) for start, end in found.ranges]
            trimmed = tuple(t for start, end in kept if start < end and (t := tree.trimmed(start, end)))
            return replace(found, ranges=trimmed) if trimmed else found
    return found


def _goes_on(tree: Tree, found: Found, other: Found) -> bool:
    """Whether the other cue is joined to the first: no subject of its own, the same speaker, no quotation around."""
    if other.speaker != found.speaker or other.speaker is None or tree.quote[other.cue] >= 0:
        return False
    return tree.child(other.cue, *SUBJECTS) is None and _link(tree, other.cue) < other.cue


def _link(tree: Tree, cue: int) -> int:
    """Where the "and" or "but" before a cue stands; the cue itself where there is none."""
    near = range(cue - 1, max(cue - LINK - 1, -1), -1)
    return next((k for k in near if tree.dep[k] == "cc" or tree.pos[k] == "CCONJ"), cue)


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


# --------------------------------------------------------------------------------------------- edges


def _spoken_to(tree: Tree, found: Found, words: Lexicon) -> Found:
    """Leave out the addressee at the head of the content: "appealed | to donors | for help"."""
    start, end = found.ranges[0]
    begins = {start, start - 1 if tree.lower[start - 1] == "to" else start}
    kids = [k for k in tree.kids[found.cue] if tree.left[k] in begins and found.cue < k]
    heads = [tree.child(k, "pobj") if tree.pos[k] == "ADP" else k for k in kids]
    told = frame.addressee(tree, found.cue, [h for h in heads if h is not None], (), words)
    if told is None or not start <= told.start <= start + 1 or told.end >= end - 1:
        return found
    said = tree.trimmed(told.end, end)
    if said and said.end - said.start > 1 and is_opening(tree, said.start):
        said = tree.trimmed(said.start + 1, said.end)
    return replace(found, ranges=(said, *found.ranges[1:])) if said else found


def _after_name(tree: Tree, found: Found) -> Found:
    """Leave out what still describes the source: "according to Meridian, | a think tank, prices fell"."""
    start, end = found.ranges[0]
    commas = [k for k in range(start, end) if tree.lower[k] == ","]
    if tree.lower[found.cue] != "according" or start < found.cue or not commas:
        return found
    name_only = not any(tree.pos[k] in {"VERB", "AUX"} for k in range(start, commas[0]))
    said = tree.trimmed(commas[0], end) if name_only else None
    if said is None or not any(tree.dep[k] in SUBJECTS for k in range(*said)):
        return found
    return replace(found, ranges=(said, *found.ranges[1:]))


def _told_through(tree: Tree, found: Found, words: Lexicon) -> Found:
    """Leave out the medium at the end of the content: "hinted at a cut | in a speech to exporters"."""
    start, end = found.ranges[-1]
    for k in tree.kids[found.cue]:
        object_ = tree.child(k, "pobj") if tree.dep[k] == "prep" else None
        if object_ is not None and start < k < end <= tree.right[k] and _is_medium(tree, object_, words):
            said = tree.trimmed(start, k)
            return replace(found, ranges=(*found.ranges[:-1], said)) if said else found
    return found


def _is_medium(tree: Tree, noun: int, words: Lexicon) -> bool:
    spoken = tree.lemma[noun] in words.words("medium_rules.addresses")
    return spoken or frame.medium_of_noun(tree, noun, words) is not None


# --------------------------------------------------------------------------------------------- wholes


def _whole(tree: Tree, found: Found, words: Lexicon) -> Found:
    """
    Widen content to the whole object or clause that it is part of.

    "expressed | deep concern for the future", "threatened | to blow up the bridge".
    """
    if frame.refused(tree, found.cue, words) is not None or len(found.ranges) > 1:
        return found
    start, end = found.ranges[0]
    for k in tree.kids[found.cue]:
        inside = found.cue < tree.left[k] < start and end <= tree.right[k]
        if inside and _belongs(tree, found.cue, k, words):
            said = tree.trimmed(tree.left[k], max(end, min(tree.right[k], end)))
            return replace(found, ranges=(said,)) if said else found
    return found


def _bare(tree: Tree, found: Found) -> Found:
    """Content without the preposition by which the cue governs it: "called | for a truce"."""
    start, end = found.ranges[0]
    if tree.dep[start] != "prep" or tree.head[start] != found.cue or tree.lower[start] in KEPT_PREPOSITIONS:
        return found
    said = tree.trimmed(start + 1, end)
    return replace(found, ranges=(said, *found.ranges[1:])) if said else found


def _belongs(tree: Tree, cue: int, kid: int, words: Lexicon) -> bool:
    """Whether a complement is part of what is said: an infinitive, or what a verb like "express" expresses."""
    if tree.dep[kid] == "xcomp":
        return tree.tag[kid] == "VB"
    voiced = tree.dep[kid] == "dobj" and tree.lemma[cue] in words.words("voicing.verbs")
    return voiced and tree.lemma[kid] not in words.words("voicing.carriers")
