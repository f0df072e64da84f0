"""Statements of one report, from the learned findings and the words around each cue."""

from collections.abc import Sequence

from onrecord.annotate import Annotated
from onrecord.extract.drafts import StatementDraft, Tokens
from onrecord.extract.statements import deeds, frame, relay, voices
from onrecord.extract.statements.content import BESIDE, DIRECT, Ranges
from onrecord.extract.statements.finding import find
from onrecord.extract.statements.found import Found
from onrecord.extract.statements.going_on import gone_on
from onrecord.extract.statements.lexicon import Lexicon, lexicon
from onrecord.extract.statements.linear import models
from onrecord.extract.statements.refine import refine
from onrecord.extract.statements.tree import Tree, tree

LEAST_ATTITUDE = 0.3  # the same for everything, where attitudes are asked for
LEAST_LISTED = 0.25  # the same for words that the lists have as words of speech: they need less proof
NOTHING: frozenset[str] = frozenset()
LEAST_SPOKEN = 0.45  # score from which a cue counts as one of speech


def find_statements(annotated: Annotated, *, attitudes: bool = False) -> list[StatementDraft]:
    """
    Find who says what, by position of the cue.

    With `attitudes`, beliefs, wishes and appearances ("wants", "seems") too; their `why` begins with "attitude".
    `score` is the probability, 0 to 1, that cue and content are right, as the model has it.
    """
    laid, words = tree(annotated), lexicon()
    found = refine(
        laid, find(laid, models(), lambda cue, chance: attitudes or may_speak(laid, cue, chance, words)), words
    )
    if attitudes:
        found = [one for one in found if one.score >= LEAST_ATTITUDE]
    else:
        found = [one for one in found if is_spoken(laid, one, words)]
    relaying = relay.relaying(laid, found, words)
    only = {one.cue for one in relaying if _only_relays(laid, one, found)}
    kept = [one for one in found if one.cue not in only]
    return gone_on(laid, kept, [draft(laid, one, relaying, words) for one in kept])


def draft(tree: Tree, found: Found, relaying: Sequence[Found], words: Lexicon) -> StatementDraft:
    """Everything that the record wants to know of one statement; `relaying` are those that may pass it on."""
    speaker, via = found.speaker, found.via
    if quoting := relay.quoting(tree, found.cue, words):
        speaker, via = quoting.speaker, quoting.via
    elif (source := relay.cited(tree, found.cue, speaker, words)) is not None:
        speaker, via = source, speaker
    around = frame.circle(tree, found.cue, found.ranges, speaker)
    if found.carrier is not None:
        around = [found.carrier, *frame.circle(tree, found.carrier, found.ranges, speaker), *around]
    if via is None:
        via = relay.carried(tree, [*around, *([] if speaker is None else tree.kids[speaker])], words)
    if via is None:
        via = next((o.speaker for o in relaying if relay.relays(tree, o, found)), None)
    head = None if speaker is None else voices.voice(tree, speaker, words)
    return StatementDraft(
        cue=Tokens(found.cue, found.cue + 1),
        content=characters(tree, found.ranges),
        speaker=None if head is None else _without(voices.words_of(tree, head), found.cue),
        anonymous=head is None or voices.anonymous(tree, head, words),
        addressee=frame.addressee(tree, found.cue, around, found.ranges, words) or frame.spoken_with(tree, head, words),
        medium=frame.medium(tree, found.cue, around, speaker, words),
        via=None if via is None else voices.words_of(tree, via),
        declined=frame.refused(tree, found.cue, words) is not None,
        stance=frame.stance(tree, found.cue, words),
        score=round(found.score, 4),
        why=_why(tree, found, words),
    )


def _without(span: Tokens, cue: int) -> Tokens:
    """The speaker's words up to the cue, where a broken parse makes the cue part of them."""
    return Tokens(span.start, cue) if span.start < cue < span.end else span


def _only_relays(tree: Tree, found: Found, others: Sequence[Found]) -> bool:
    """Whether a statement says no more than that another was made: "according to AFP"."""
    return any(relay.relays(tree, found, other) and found.covers(other, _begins(tree, other)) for other in others)


def _begins(tree: Tree, found: Found) -> int:
    """The first token of a statement with the words that name its speaker."""
    named = [] if found.speaker is None or found.speaker > found.cue else [tree.left[found.speaker]]
    return min(found.cue, found.ranges[0].start, *named)


def characters(tree: Tree, ranges: Ranges) -> tuple[tuple[int, int], ...]:
    """Offsets of what was said; ranges with nothing but white space or marks between them become one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        a, b = tree.idx[start], tree.end[end - 1]
        if joined and _only_marks(tree.text[joined[-1][1] : a]):
            joined[-1] = (joined[-1][0], max(b, joined[-1][1]))
        else:
            joined.append((a, b))
    return tuple(joined)


def _only_marks(between: str) -> bool:
    return "\n" not in between and not any(c.isalnum() for c in between)


def _why(tree: Tree, found: Found, words: Lexicon) -> str:
    kind = "attitude" if is_attitude(tree, found, words) else "speech"
    return f"{kind}:{tree.lemma[found.cue]}"


def may_speak(tree: Tree, cue: int, chance: float, words: Lexicon) -> bool:
    """Whether a cue may be one of speech, before its content is known: only a quotation makes words of an attitude."""
    if is_listed(tree, cue, words):
        return chance >= LEAST_LISTED
    start, end = tree.sent(cue)
    quoted = max(tree.quote[max(0, start - BESIDE) : end + BESIDE]) >= 0
    thought = tree.lemma[cue] in words.attitudes.get(tree.pos[cue], NOTHING) - words.words("speaking.findings")
    clause = tree.pos[cue] == "VERB" and tree.child(cue, "ccomp") is not None
    return chance >= LEAST_SPOKEN and (quoted or (clause and not thought))


def is_listed(tree: Tree, cue: int, words: Lexicon) -> bool:
    """Whether the lists have a cue as a word of speech."""
    others = words.words("speech.others")
    return tree.lemma[cue] in words.speech.get(tree.pos[cue], NOTHING) or tree.lower[cue] in others


def is_spoken(tree: Tree, found: Found, words: Lexicon) -> bool:
    """Whether something is put in words, with enough certainty."""
    if found.score < (LEAST_LISTED if is_listed(tree, found.cue, words) else LEAST_SPOKEN):
        return False
    if frame.nobody(tree, found.speaker) and frame.refused(tree, found.cue, words) is None:
        return False  # "No group claimed responsibility"
    if _is_violence(tree, found, words) or _is_deed(tree, found, words) or _is_march(tree, found, words):
        return False
    if deeds.is_done(tree, found, words):
        return False
    if _is_empty(tree, found):
        return False
    return not is_attitude(tree, found, words) and not _background(tree, found, words)


def _is_violence(tree: Tree, found: Found, words: Lexicon) -> bool:
    """Gunmen attack a market with weapons; a minister attacks a plan "for its cost", or in quoted words."""
    if tree.lemma[found.cue] not in words.words("speech.violent"):
        return False
    inside = any(tree.quote[k] >= 0 for start, end in found.ranges for k in range(start, end))
    reasons = any(tree.lower[kid] in {"for", "over", "as"} for kid in tree.kids[found.cue])
    return not inside and not reasons


def _is_empty(tree: Tree, found: Found) -> bool:
    """
    "Called off a strike" calls for nothing, "Peru did not comment", "Peru refused" and "went there to explain it" tell
    no words, and "agreed to talks" only an act.
    """
    cue, content = found.cue, [k for start, end in found.ranges for k in range(start, end)]
    if any(tree.quote[k] >= 0 for k in content):
        return False
    if tree.lemma[cue] == "call" and any(tree.lower[k] == "off" for k in tree.kids[cue]):
        return True
    subject = tree.child(cue, "nsubj")
    if subject is not None and subject in content and all(tree.left[subject] <= k <= subject for k in content):
        return frame.negated(tree, cue) or subject == found.speaker
    if [tree.lower[k] for k in content] in (["it"], ["them"]):
        return tree.dep[cue] in {"advcl", "xcomp"} and tree.tag[cue] == "VB"
    return tree.lemma[cue] == "agree" and tree.child(cue, "ccomp", "xcomp") is None


def _is_deed(tree: Tree, found: Found, words: Lexicon) -> bool:
    """
    "Peru recalled its ambassador", "she was sworn in", "he was dismissed", "..., referring to the raid": nothing is put
    in words.
    """
    cue, recalled = found.cue, tree.child(found.cue, "dobj")
    if tree.lower[cue] == "referring":
        return True
    if recalled is not None and tree.lemma[cue] == "claim":
        return any(tree.lemma[k] in words.words("speech.lives") for k in _wholes(tree, recalled))
    if recalled is not None and tree.lemma[cue] == "question":  # "questioned eight officials"
        return tree.child(recalled, "nummod") is not None
    if tree.lemma[cue] not in words.words("speech.doing"):
        return False
    if recalled is not None and tree.lemma[cue] == "deny":
        return tree.lemma[recalled] in words.words("speech.denied")
    particle = tree.lemma[cue] == "swear" and tree.lower[cue + 1 : cue + 2] == ["in"]
    passive = tree.child(cue, "auxpass") is not None and tree.child(cue, "agent", "ccomp") is None
    parted = recalled is not None and tree.lemma[recalled] in words.words("speech.recalled")
    return particle or passive or parted


def _wholes(tree: Tree, head: int) -> list[int]:
    """A noun, and what it counts: "thousands of lives"."""
    below = [k for k in tree.kids[head] if tree.dep[k] == "prep" and tree.lower[k] == "of"]
    return [head, *(part for k in below for part in tree.kids[k])]


def _is_march(tree: Tree, found: Found, words: Lexicon) -> bool:
    """ "Residents protested outside the mosque": in words only where it says about what, or quotes."""
    cue = found.cue
    if tree.lemma[cue] not in words.words("speech.march") or tree.pos[cue] != "VERB" or _is_quoted(tree, found):
        return False
    topics = words.words("speech.march_topics")
    about = any(tree.dep[k] in {"dobj", "ccomp", "xcomp"} or tree.lower[k] in topics for k in tree.kids[cue])
    return not about


def _background(tree: Tree, found: Found, words: Lexicon) -> bool:
    """Participles that only describe: "a plan | proposed last year", "asked about the raid, she ..."."""
    cue = found.cue
    if found.speaker is None and tree.lemma[cue] in words.words("speech.asking"):
        return True
    if tree.tag[cue] != "VBN" or tree.child(cue, "auxpass", "agent") is not None or _is_quoted(tree, found):
        return False
    return tree.dep[cue] in {"acl", "amod"}


def _is_quoted(tree: Tree, found: Found) -> bool:
    inside = [q >= 0 for start, end in found.ranges for q in tree.quote[start:end]]
    return sum(inside) >= DIRECT * len(inside)


def is_attitude(tree: Tree, found: Found, words: Lexicon) -> bool:
    """Whether the cue tells of a state of mind or an act, and puts nothing in words: "wants", "seems", "backs"."""
    lemma, pos = tree.lemma[found.cue], tree.pos[found.cue]
    if is_listed(tree, found.cue, words) or _is_quoted(tree, found):
        return False
    if lemma in words.attitudes.get(pos, NOTHING):
        by_document = found.speaker is not None and tree.lemma[found.speaker] in words.words("speaking.documents")
        return not (by_document and lemma in words.words("speaking.findings"))
    return pos != "VERB" or tree.child(found.cue, "ccomp") is None
