"""
Whose time, and whose place: joins expressions to the acts of their sentence by the parse.

From an expression a path leads up to the words that govern it; from an act's word another leads up to the words
that it stands under. Where they meet without crossing another act, the expression is the act's. The paths are a
few tokens long, so that nothing here walks a subtree.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final, Protocol, TypeVar

from spacy.tokens import Doc, Token

from onrecord.extract.drafts import PlaceDraft, TimeDraft, Tokens
from onrecord.model import Granularity, TimeRef

# Dependencies from a noun (or preposition) to what it belongs to within one clause.
_WITHIN: Final = frozenset(
    "dobj nsubj nsubjpass attr oprd dative pobj prep pcomp agent compound nmod poss appos npadvmod amod nummod "
    "advmod obl quantmod det acomp prt obj".split()
)
_ADVERBIAL: Final = frozenset({"npadvmod", "pobj"})
_BEFORE_ADVERBIAL: Final = frozenset({"NOUN", "PROPN", "PRON", "VERB"})
_UP: Final = _WITHIN | {"conj"}
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
# A clause under one of these is at another time than what governs it: "fled after troops entered on Monday".
OTHER_TIMES: Final = frozenset("after before following since until till ahead despite because".split())
_SAME_TIME_MARKS: Final = frozenset({"while", "when", "as"})
_HAPPENING: Final = frozenset({"come", "happen", "occur", "follow"})  # "Monday's raid came a day after the vote"
FOR_CLAUSE: Final = "when"  # the rule of a time that only the clause behind it has: "the first since May, when"
_BY_PARTS: Final[dict[int, Granularity]] = {0: "year", 1: "month", 2: "day"}
# Participles that say how a thing stands, and not when it came to be so.
_LASTING: Final = frozenset("hold control own occupy run lead back base locate call name know inhabit populate".split())
_POINTS: Final = frozenset({"explicit", "weekday", "offset"})  # kinds of times that may be a day
_CROSSING: Final = 8  # cost of passing another act, in steps
_INHERITED: Final = 4  # cost of sharing what is said of the act above
_LONG: Final = frozenset({"week", "month", "year", "decade"})
_LONGEST: Final = 12  # steps of a path
_FARTHEST_PLACE: Final = 4  # nouns and prepositions between a place and the verb: farther off it is what is told of

_Draft = TypeVar("_Draft", bound="_Placed")


class _Placed(Protocol):
    @property
    def tokens(self) -> Tokens: ...


def governor(doc: Doc, tokens: Tokens) -> Token:
    """Give the word that an expression depends on, beyond its preposition: "met" for "on Monday" in "met on Monday"."""
    start, end = tokens
    head = root = doc[start]
    for token in doc[start:end]:
        root, head = token, token.head
        if not start <= head.i < end or head.i == token.i:
            break
    while head.pos_ == "ADP" and head.head.i != head.i:
        head = head.head
    if head.i >= end and root.dep_ in _ADVERBIAL and (verb := _verb_before(doc, start)):
        return verb
    return head if head.i != root.i else root


def _verb_before(doc: Doc, start: int) -> Token | None:
    """
    The verb that an adverbial stands behind: "He said on Monday talks would resume", where the parse hangs "on
    Monday" on "resume".
    """
    at = start
    while at and not doc[at].is_sent_start and doc[at - 1].pos_ in ("ADP", "DET"):
        at -= 1
    if doc[at].is_sent_start or doc[at - 1].pos_ not in _BEFORE_ADVERBIAL:
        return None
    word = doc[at - 1]
    while word.pos_ != "VERB" and word.head.i != word.i:
        word = word.head
    return word if word.pos_ == "VERB" and word.i < start else None


def time_of(doc: Doc, trigger: int, times: Sequence[TimeDraft], triggers: Collection[int]) -> TimeDraft | None:
    """
    Give the time of the act whose word is token `trigger`, or None where the sentence gives it none.

    `triggers` are the words of all acts of the report. Where only an act that counts from this one has a day
    ("called on Monday, a day after the raid"), it is counted back from there. A time that counts from an act whose
    own time stands beside it has that as `ref.base`; else the act's word is its `anchor`.
    """
    near = _same_sentence(doc, trigger, times)
    if not near:
        return None
    free = [draft for draft in near if draft.anchor != trigger and draft.ref.rule != FOR_CLAUSE]
    own = _nearest(doc, trigger, free, triggers)
    if own is None:
        own = _at_which(doc, trigger, near) or _of_refusal(doc, trigger, near) or _carried(doc, trigger, near)
    return _anchored(doc, own, triggers) if own else _counted_back(doc, trigger, near, triggers)


def _at_which(doc: Doc, trigger: int, near: Sequence[TimeDraft]) -> TimeDraft | None:
    """The day that a clause tells of: "The row began on March 22, | when | prosecutors charged three men"."""
    verb = doc[trigger]
    while verb.dep_ == "conj" and _subject(verb) is None:
        verb = verb.head
    when = next((child.i for child in verb.lefts if child.lower_ == "when"), None)
    if when is None or verb.dep_ not in ("relcl", "advcl"):
        return None
    draft = next((draft for draft in near if draft.tokens.end in (when, when - 1)), None)
    if draft is None or draft.ref.kind not in _POINTS:
        return None
    if draft.ref.rule == "since":  # "held since Tuesday, when police came"
        granularity = _granularity(draft.ref)
        return replace(draft, ref=replace(draft.ref, end=None, granularity=granularity, rule=FOR_CLAUSE))
    return draft if draft.ref.end is None else None


def _granularity(ref: TimeRef) -> Granularity:
    """Of a calendar date by what its value names ("2014", "XXXX-03", "2014-03-05"); any other is a day."""
    if ref.kind != "explicit" or ref.value is None:
        return "day"
    return _BY_PARTS.get(ref.value.count("-"), "day") if ref.value[-1].isdigit() else "season"


def _carried(doc: Doc, trigger: int, near: Sequence[TimeDraft]) -> TimeDraft | None:
    """
    The day before the first of several verbs, of one that the parse hangs elsewhere: "The league | on Monday |
    condemned what it called a coup and demanded his release".
    """
    verb = doc[trigger]
    if verb.tag_ != "VBD" or _subject(verb) is not None:
        return None
    while verb.dep_ == "conj" and verb.head.tag_ == "VBD" and _subject(verb.head) is None:
        verb = verb.head
    first = next((left for left in verb.lefts if left.dep_ == "ccomp" and left.tag_ == "VBD" and _subject(left)), None)
    if first is None or verb.head.i != verb.i:
        return None
    before = [d for d in near if d.tokens.start < first.i and governor(doc, d.tokens).i == first.i]
    return next((draft for draft in before if draft.ref.kind in _POINTS and draft.ref.end is None), None)


def _of_refusal(doc: Doc, trigger: int, near: Sequence[TimeDraft]) -> TimeDraft | None:
    """A past time behind the infinitive of a past act: "refused to ratify it | last week"."""
    for draft in near:
        verb = governor(doc, draft.tokens)
        past = draft.ref.kind == "offset" and draft.ref.shift < 0
        if past and verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.i == trigger:
            return draft
    return None


def place_of(doc: Doc, trigger: int, places: Sequence[PlaceDraft], triggers: Collection[int]) -> PlaceDraft | None:
    """Give the place of the act whose word is token `trigger`, or None where the sentence gives it none."""
    near = [place for place in _same_sentence(doc, trigger, places) if place.noun in (None, trigger)]
    return (_nearest(doc, trigger, near, triggers) or _where(doc, trigger, near)) if near else None


def _where(doc: Doc, trigger: int, near: Sequence[PlaceDraft]) -> PlaceDraft | None:
    """The place that a clause tells of: "flew to Lima, | where | the premier received him"."""
    verb = doc[trigger]
    if verb.dep_ != "relcl" or not any(child.lower_ == "where" for child in verb.lefts):
        return None
    noun = verb.head.i
    return next((draft for draft in near if draft.tokens.start <= noun < draft.tokens.end), None)


def saying_of(doc: Doc, trigger: int) -> int | None:
    """Give the verb of saying whose content the act is, or None: "said" for "withdraw" in "said it would withdraw"."""
    token = doc[trigger]
    for _ in range(_LONGEST):
        if token.dep_ == "ccomp" and token.head.pos_ == "VERB":
            return int(token.head.i)
        if token.head.i == token.i or token.dep_ in ("relcl", "advcl"):
            return None
        token = token.head
    return None


# -------------------------------------------------------------------------------------------------- paths


def _same_sentence(doc: Doc, trigger: int, drafts: Sequence[_Draft]) -> list[_Draft]:
    if not drafts:
        return []
    sentence = doc[trigger].sent
    return [draft for draft in drafts if sentence.start <= draft.tokens.start < sentence.end]


def _up_from_words(token: Token) -> Iterator[Token]:
    """The words that govern an expression, up to the verb of its clause."""
    for _ in range(_LONGEST):
        yield token
        verb = token.pos_ in ("VERB", "AUX")
        if token.head.i == token.i or (verb and not is_purpose(token) and not _is_lasting(token)):
            return
        if not verb and token.dep_ not in _UP:
            return
        if token.dep_ in ("pobj", "pcomp") and token.head.lower_ in OTHER_TIMES:
            return
        token = token.head


def _is_of_years(noun: Token) -> bool:
    """ "Signed on Monday, ending two years of | talks": what went on for so long was not done on that day."""
    return noun.head.lower_ == "of" and noun.head.head.lemma_ in _LONG


def _is_lasting(verb: Token) -> bool:
    """ "Bombed a village held by the group on Monday": what is held, owned or called is so all the time."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in _LASTING


def is_purpose(verb: Token) -> bool:
    """ "opened fire to disperse the crowd on Monday": the time of the purpose is that of the act above it."""
    return verb.dep_ == "advcl" and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.lefts)


def _up_from_act(token: Token) -> Iterator[Token]:
    """The words under which an act's word stands, as far as they share its time and place."""
    for _ in range(_LONGEST):
        yield token
        if _in_which(token):
            yield token.head
        if token.head.i == token.i or not _shares(token):
            return
        token = token.head


def _in_which(token: Token) -> bool:
    """ "Monday's raid, | in which | ten people were killed": at the time and place of its noun, and no more."""
    opens = [child for child in token.lefts if child.dep_ == "prep" and child.lower_ in ("in", "during")]
    return token.dep_ == "relcl" and any(word.lower_ == "which" for child in opens for word in child.rights)


def _shares(token: Token) -> bool:
    """Whether what is said of the head's time and place holds for `token` too."""
    dep = token.dep_
    if dep in ("pobj", "pcomp"):
        return token.head.lower_ not in OTHER_TIMES and not _is_of_years(token)
    if dep in _WITHIN or dep in ("xcomp", "conj"):
        return True
    if dep in ("advcl", "acl"):
        return token.tag_ == "VBG" and not _subject(token)
    return dep == "advcl" and any(c.dep_ == "mark" and c.lower_ in _SAME_TIME_MARKS for c in token.lefts)


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)


def _nearest(doc: Doc, trigger: int, drafts: Sequence[_Draft], triggers: Collection[int]) -> _Draft | None:
    """The draft with the shortest way to the act; ties go to the one nearer in words, then the earlier."""
    ways = [(cost, abs(d.tokens.start - trigger), d.tokens.start, d) for d in drafts
            if (cost := _way(doc, trigger, d, triggers)) is not None]  # fmt: skip
    return min(ways, key=lambda way: way[:3])[3] if ways else None


def _way(doc: Doc, trigger: int, draft: _Draft, triggers: Collection[int]) -> int | None:
    """Steps from an expression to the act, or None where another act or another clause lies between."""
    down = _costs_from_act(doc, trigger, draft, triggers)
    cost = 2 * _is_relative(draft)
    for steps, token in enumerate(_up_from_words(governor_of(doc, draft))):
        if steps > _FARTHEST_PLACE and isinstance(draft, PlaceDraft):
            return None
        if token.i in down:
            return cost + steps + down[token.i]
        if token.i in triggers:
            if token.pos_ in ("VERB", "AUX") or _is_modifier(doc, draft) or not _is_object(token, down):
                return None
            cost += _CROSSING
        if steps == 0 and _dates_its_noun(doc, draft):
            return None
    return None


def _is_object(noun: Token, act: Collection[int]) -> bool:
    """Whether an act named by a noun is the object of another: "opened talks in the palace" places both."""
    head = noun.head.head if noun.head.dep_ == "prep" else noun.head
    return head.i in act


def _costs_from_act(doc: Doc, trigger: int, draft: _Draft, triggers: Collection[int]) -> dict[int, int]:
    costs: dict[int, int] = {}
    cost = 0
    below = doc[trigger]
    for token in _up_from_act(doc[trigger]):
        if token.i != trigger:
            other = token.i in triggers or _new_clause(below)
            if other and not _in_which(below) and not _inherits(doc, below, token, draft):
                break
            cost += _INHERITED if token.i in triggers else 1
        costs[token.i] = cost
        below = token
    return costs


def _new_clause(verb: Token) -> bool:
    """Whether a second verb has a subject of its own: "Sylvania protested last week, and the league | said"."""
    return verb.dep_ == "conj" and verb.pos_ in ("VERB", "AUX") and _subject(verb) is not None


def _inherits(doc: Doc, token: Token, act: Token, draft: _Draft) -> bool:
    """
    Whether an act shares the time or place of the act above it.

    "On Monday the premier met the emir and praised the truce": both on Monday. "The army took the bridge on
    Monday and the rebels fled": a new subject, and nothing is said of when. "They evacuated the embassy in Kabul
    and left": the place is the embassy's.
    """
    if token.dep_ == "conj":
        subject = _subject(act)
        if subject is not None and draft.tokens.start < subject.i:
            return token.pos_ in ("VERB", "AUX")
        beside = governor_of(doc, draft).i == act.i
        return beside and token.pos_ in ("VERB", "AUX") and _subject(token) is None
    return token.dep_ in ("advcl", "acl") and token.pos_ == "VERB"


def governor_of(doc: Doc, draft: _Placed) -> Token:
    """Give the word that a draft depends on; for "a day after the raid" the one that the whole phrase does."""
    anchor = draft.anchor if isinstance(draft, TimeDraft) else None
    if anchor is None:
        return governor(doc, draft.tokens)
    head = doc[anchor]
    if head.dep_ == "advcl":
        return head.head
    while head.dep_ in ("pobj", "pcomp", "prep") or draft.tokens.start <= head.i < draft.tokens.end:
        if head.head.i == head.i:
            break
        head = head.head
    return head


def _is_modifier(doc: Doc, draft: _Placed) -> bool:
    """Whether an expression stands before its noun ("Monday's raid", "the 2014 annexation")."""
    return governor(doc, draft.tokens).i >= draft.tokens.end


def noun_dated(doc: Doc, draft: TimeDraft) -> int | None:
    """Give the noun that a time stands before: "raid" of "Monday's raid"."""
    return int(governor(doc, draft.tokens).i) if _is_modifier(doc, draft) else None


def is_told_of(doc: Doc, noun: int, trigger: int) -> bool:
    """Whether a noun is what an act is done to or in: "killed in | Monday's raid", not "the man held for it fled"."""
    return _is_object(doc[noun], {trigger})


def _dates_its_noun(doc: Doc, draft: _Placed) -> bool:
    """Whether a calendar date names a thing ("the 2015 accord"): when that was done says nothing of other acts."""
    explicit = isinstance(draft, TimeDraft) and draft.ref.kind == "explicit"
    end = draft.tokens.end
    possessive = end < len(doc) and doc[end].tag_ == "POS"
    return explicit and not possessive and _is_modifier(doc, draft)


def _is_relative(draft: _Placed) -> bool:
    return isinstance(draft, TimeDraft) and draft.ref.kind == "event"


# ------------------------------------------------------------------------------------ times counted from acts


def _anchored(doc: Doc, draft: TimeDraft, triggers: Collection[int]) -> TimeDraft:
    """Say from which act a relative time counts; its own time, where the words give one, settles it at once."""
    if draft.ref.kind != "event" or draft.ref.base is not None:
        return draft
    if draft.anchor is None:
        return replace(draft, anchor=_act_before(doc, draft.tokens.start, triggers))
    return replace(draft, anchor=_act_at(doc, draft.anchor, triggers))


def _act_at(doc: Doc, anchor: int, triggers: Collection[int]) -> int:
    """The act that a governing word belongs to: "talks" for "held" in "a day after they held talks"."""
    if anchor in triggers:
        return anchor
    word = doc[anchor]
    named = "nsubj" if word.lemma_ in _HAPPENING else "dobj"
    return next((child.i for child in word.children if child.dep_ == named and child.i in triggers), anchor)


def _act_before(doc: Doc, position: int, triggers: Collection[int]) -> int | None:
    """The last act told before, in the same sentence or the one before it."""
    start = doc[position].sent.start
    earliest = doc[start - 1].sent.start if start else 0
    return max((trigger for trigger in triggers if earliest <= trigger < position), default=None)


def _counted_back(doc: Doc, trigger: int, near: Sequence[TimeDraft], triggers: Collection[int]) -> TimeDraft | None:
    """ "called on Monday, a day after the raid": the raid was a day before the call, which was on Monday."""
    for draft in near:
        if draft.anchor is None or _act_at(doc, draft.anchor, triggers) != trigger:
            continue
        head = governor_of(doc, draft)
        rest = [d for d in near if d is not draft]
        counted = _act_at(doc, head.i, triggers)
        other = _nearest(doc, counted, rest, {*triggers, counted})
        ref = replace(draft.ref, shift=-draft.ref.shift, base=other.ref if other else None, rule="counted back")
        return replace(draft, ref=ref, anchor=None if other else counted)
    return None
