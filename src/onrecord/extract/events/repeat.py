"""
One act told by several words of a sentence is one event: "shelled the town, killing 20".

So is one of which somebody is accused: the killing in "accused the rebels of shelling the town, killing 20" is theirs.
"""

from dataclasses import replace

from onrecord.extract.events.acts import Act
from onrecord.extract.events.grammar import OUTCOMES, objects
from onrecord.extract.events.parse import Parse
from onrecord.extract.events.parties import Parties

# Types of which a second verb tells more of the same: what was said at a meeting, whom a blow killed and wounded.
ONE_ACT = frozenset({"CONSULT", "ASSAULT"})


def without_repeats(acts: list[Act], parse: Parse, parties: Parties) -> list[Act]:
    """Acts in the order of their words, each that repeats an earlier or higher one folded into it."""
    kept: list[Act] = []
    for act in acts:
        for number, other in enumerate(kept):
            if _repeats(act, other, parse, parties):
                kept[number] = other if act.points and not other.points else _merged(other, act, parse, parties)
                break
            if other.alleged and _is_outcome(act, other, other.alleged, parse):
                kept[number] = replace(other, alleged=_merged(other.alleged, act, parse, parties))
                break
        else:
            kept.append(act)
    return kept


def _is_outcome(act: Act, charge: Act, alleged: Act, parse: Parse) -> bool:
    """A participle that the parser hangs on the accusing, whose doer nobody names."""
    loose = parse.tags[act.head] == "VBG" and parse.deps[act.head] == "advcl" and not parse.by(act.head, "nsubj")
    return loose and act.type == alleged.type and parse.heads[act.head] == charge.head


def _repeats(act: Act, other: Act, parse: Parse, parties: Parties) -> bool:
    if act.type != other.type or act.status != other.status:
        return False
    if not _under(parse, act.head, other.head) or _is_done_apart(act, other, parse):
        return False
    return _covers(other.actors, act.actors, parties) and (
        _covers(other.recipients, act.recipients, parties)
        or not (_coordinated(parse, act.head, other.head) or (other.recipients and act.type != "ASSAULT"))
    )


def _covers(whole: tuple[int, ...], part: tuple[int, ...], parties: Parties) -> bool:
    return all(any(parties.same(token, other) for other in whole) for token in part)


def _under(parse: Parse, low: int, high: int) -> bool:
    """True where one word hangs below another, without a relative or reported clause between."""
    at = low
    while parse.heads[at] != at:
        if parse.deps[at] in {"relcl", "ccomp"}:
            return False
        if parse.deps[at] == "pcomp" and parse.words[parse.heads[at]] in {"before", "after"}:
            return False  # "met the envoy before meeting the king"
        at = parse.heads[at]
        if at == high:
            return True
    return False


def _coordinated(parse: Parse, low: int, high: int) -> bool:
    """
    "kidnapped the envoy and shelled the port": two acts, though one hangs below the other; not "shelled the port,
    killing two and | wounding nine".
    """
    at = low
    while at != high and parse.heads[at] != at:
        first = parse.heads[at]
        if parse.deps[at] == "conj" and parse.is_verb(at) and not _are_outcomes(parse, first, at):
            return True
        at = parse.heads[at]
    return False


def _are_outcomes(parse: Parse, *verbs: int) -> bool:
    participles = all(parse.tags[at] == "VBG" for at in verbs)
    return participles and parse.deps[verbs[0]] == "advcl" and all(parse.lemmas[at] in OUTCOMES for at in verbs)


def _is_done_apart(act: Act, other: Act, parse: Parse) -> bool:
    """
    "Seized the trawler and detained its crew", "marched to the gate and stoned it": two deeds of one type. So are
    "said it would answer and threatened to close the port".
    """
    if act.type in ONE_ACT or act.points or not _coordinated(parse, act.head, other.head):
        return False
    if act.inner and other.head != act.head and (other.inner is None or other.inner.type != act.inner.type):
        return True
    upon, before = set(objects(parse, act.head)), set(objects(parse, other.head))
    return bool(upon) and not upon & before and (bool(before) or act.modes != other.modes)


def _merged(kept: Act, other: Act, parse: Parse, parties: Parties) -> Act:
    """
    Who was hit says more than where: "a bomb exploded in Syldavia, killing four soldiers"; and as much as what was
    aimed at: "ambushed a patrol, killing three soldiers", "shelled Syldavia, killing four".
    """
    aimed = set(parties.of(objects(parse, kept.head)))
    placed = all(parties.is_place(token) and token not in aimed for token in kept.recipients)
    hit = tuple(t for t in other.recipients if not any(parties.same(t, one) for one in kept.recipients))
    also = hit if kept.type == "ASSAULT" else ()
    return replace(
        kept,
        modes=tuple(dict.fromkeys((*kept.modes, *other.modes))),
        actors=kept.actors or other.actors,
        recipients=(other.recipients or kept.recipients) if placed else (*kept.recipients, *also),
    )
