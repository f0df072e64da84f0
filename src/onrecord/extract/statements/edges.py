"""Where what is said begins and ends: without the words around it that belong to the telling, with all of its own."""

from dataclasses import replace

from onrecord.extract.drafts import Tokens
from onrecord.extract.statements import frame
from onrecord.extract.statements.content import is_opening
from onrecord.extract.statements.cues import SUBJECTS
from onrecord.extract.statements.found import Found
from onrecord.extract.statements.lexicon import Lexicon
from onrecord.extract.statements.tree import Tree

KEPT_PREPOSITIONS = frozenset(
    {"as", "to", "by", "against"}
)  # without them the sense is another: "warned | against haste"
INDEFINITE = frozenset({"a", "an"})


def trimmed(tree: Tree, found: Found, words: Lexicon) -> Found:
    """Leave out name, addressee and medium at either edge of a content."""
    found = _past_medium(tree, _after_name(tree, found), words)
    found = _spoken_to(tree, _told_through(tree, found, words), words)
    return _told_at_last(tree, found, words)


def widened(tree: Tree, found: Found, words: Lexicon) -> Found:
    """Give a content all of its object or clause, less the preposition that the cue governs it by."""
    return _bare(tree, _past_day(tree, _whole(tree, found, words)))


def _spoken_to(tree: Tree, found: Found, words: Lexicon) -> Found:
    """Leave out the addressee at the head of the content: "appealed | to donors | for help"."""
    start, end = found.ranges[0]
    begins = {start, start - 1 if tree.lower[start - 1] == "to" else start}
    kids = [k for k in tree.kids[found.cue] if tree.left[k] in begins and found.cue < k]
    heads = [tree.child(k, "pobj") if tree.pos[k] == "ADP" else k for k in kids]
    told = frame.addressee(tree, found.cue, [h for h in heads if h is not None], (), words)
    if told is None or not start <= told.start <= start + 1 or told.end >= end - 1:
        return found
    asked = tree.child(found.cue, "xcomp")
    behind = told.end if asked is None or not told.end < tree.left[asked] < end else tree.left[asked]
    relative = tree.lower[told.end] == "," and behind > told.end  # "urged the junta, which seized power, | to leave"
    said = tree.trimmed(behind if relative else told.end, end)
    if said and said.end - said.start > 1 and is_opening(tree, said.start):
        said = tree.trimmed(said.start + 1, said.end)
    return replace(found, ranges=(said, *found.ranges[1:])) if said else found


def _after_name(tree: Tree, found: Found) -> Found:
    """Leave out what still describes the source: "according to Meridian, | a think tank, prices fell"."""
    start, end = found.ranges[0]
    commas = [k for k in range(start, end) if tree.lower[k] == ","]
    if tree.lower[found.cue] != "according" or start < found.cue or not commas:
        return found
    # "according to state media, | citing an aide, he left"
    citing = start + 1 if tree.tag[start] == "VBG" else start
    name_only = not any(tree.pos[k] in {"VERB", "AUX"} for k in range(citing, commas[0]))
    said = tree.trimmed(commas[0], end) if name_only else None
    if said is None or not any(tree.dep[k] in SUBJECTS for k in range(*said)):
        return found
    return replace(found, ranges=(said, *found.ranges[1:]))


def _past_medium(tree: Tree, found: Found, words: Lexicon) -> Found:
    """
    Leave out the text or medium at the head of a content, before its "that".

    "said in | a report seen by the agency that | stocks fell", "repeated | his warning to miners that | gas leaked".
    """
    start, end = found.ranges[0]
    noun = next((k for k in range(start, end) if _carries(tree, found.cue, k, words)), None)
    if noun is None:
        return found
    that = next((k for k in range(noun + 1, end - 1) if is_opening(tree, k) and tree.quote[k] < 0), None)
    said = None if that is None else tree.trimmed(that + 1, end)
    return replace(found, ranges=(said, *found.ranges[1:]), carrier=noun) if said else found


def _carries(tree: Tree, cue: int, noun: int, words: Lexicon) -> bool:
    """Whether a noun below the cue is the text that is spoken or written."""
    if tree.dep[noun] == "dobj" and tree.head[noun] == cue:
        return tree.lemma[noun] in words.words("voicing.carriers")
    if tree.dep[noun] != "pobj" or tree.head[tree.head[noun]] != cue:
        return False
    return _is_medium(tree, noun, words) or tree.lemma[noun] in words.words("speaking.documents")


def _told_through(tree: Tree, found: Found, words: Lexicon) -> Found:
    """
    Leave out the medium at the end of a content: "hinted at a cut | in a speech to exporters".

    Where the parse hangs it on a noun of the content ("blamed the army for the raid | in a statement") only an
    indefinite one: "the threats in the letter" is what is spoken of.
    """
    start, end = found.ranges[-1]
    for k in range(start + 1, end - 1):
        object_ = tree.child(k, "pobj") if tree.dep[k] == "prep" and end <= tree.right[k] else None
        if object_ is None or tree.quote[k] >= 0 or tree.lower[k] not in words.words("medium_rules.prepositions"):
            continue
        on_noun = tree.pos[tree.head[k]] in {"NOUN", "PROPN"} and _is_indefinite(tree, object_)
        if (tree.head[k] == found.cue or on_noun) and _is_medium(tree, object_, words):
            said = tree.trimmed(start, k)
            return replace(found, ranges=(*found.ranges[:-1], said), carrier=object_) if said else found
    return found


def _told_at_last(tree: Tree, found: Found, words: Lexicon) -> Found:
    """Leave out the outlet or reporters at the end of a content: "confirmed his visit | to the agency"."""
    start, end = found.ranges[-1]
    for k in range(max(start, found.cue) + 1, end - 1):
        told = tree.child(k, "pobj") if tree.lower[k] == "to" and tree.quote[k] < 0 else None
        if told is not None and frame.hears(tree, found.cue, told, words) and _only_day(tree, told + 1, end):
            said = tree.trimmed(start, k)
            return replace(found, ranges=(*found.ranges[:-1], said), carrier=told) if said else found
    return found


def _only_day(tree: Tree, start: int, end: int) -> bool:
    """Whether nothing but a day stands there: "on Monday", "late on Monday"."""
    return all(tree.ent[k] in {"DATE", "TIME"} or tree.pos[k] in {"ADP", "ADV"} for k in range(start, end))


def _is_indefinite(tree: Tree, noun: int) -> bool:
    return any(tree.lower[k] in INDEFINITE for k in tree.kids[noun])


def _is_medium(tree: Tree, noun: int, words: Lexicon) -> bool:
    spoken = tree.lemma[noun] in words.words("medium_rules.addresses")
    return spoken or frame.medium_of_noun(tree, noun, words) is not None


def _whole(tree: Tree, found: Found, words: Lexicon) -> Found:
    """
    Widen content to the whole object or clause that it is part of.

    "voiced | regret over the delay", "threatened | to blow up the bridge".
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


def _past_day(tree: Tree, found: Found) -> Found:
    """Content without the day of the asking before it: "urged Mali | on Saturday | to investigate the raid"."""
    start, end = found.ranges[0]
    at = start + 1 if tree.lower[start] == "on" else start
    while at < end and tree.ent[at] == "DATE":
        at += 1
    dated = at > start and tree.ent[at - 1] == "DATE" and at < end and tree.tag[at] == "TO"
    return replace(found, ranges=(Tokens(at, end), *found.ranges[1:])) if dated else found


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
