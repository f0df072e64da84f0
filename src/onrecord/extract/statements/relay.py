"""Who passes a statement on: "according to AFP", "was quoted by state radio as saying", "Tass reported"."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.statements.cues import subject
from onrecord.extract.statements.found import Found
from onrecord.extract.statements.lexicon import Lexicon
from onrecord.extract.statements.tree import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoting:
    """Of "Y quoted X as saying": the verb, X and Y as heads of their phrases."""

    verb: int
    speaker: int | None
    via: int | None


def quoting(tree: Tree, cue: int, lexicon: Lexicon) -> Quoting | None:
    """The frame "quoted ... as saying" around a cue, active or passive; None where there is none."""
    link = tree.head[cue]
    if tree.dep[cue] not in {"pcomp", "advcl", "prep", "pobj"} or "as" not in {tree.lower[link], tree.lower[cue - 1]}:
        return None
    verb = tree.head[link] if tree.lower[link] == "as" else link
    if tree.lemma[verb] not in lexicon.words("relay.quoting"):
        return None
    if tree.child(verb, "nsubjpass") is not None or (tree.dep[verb] in {"acl", "relcl"} and tree.tag[verb] == "VBN"):
        told = tree.child(verb, "nsubjpass")
        via = agent(tree, verb)
        if via is None:  # "was quoted as saying | by the agency"
            via = agent(tree, cue)
        return Quoting(verb=verb, speaker=told if told is not None else tree.head[verb], via=via)
    return Quoting(verb=verb, speaker=tree.child(verb, "dobj"), via=subject(tree, verb))


def agent(tree: Tree, verb: int) -> int | None:
    """Who does it in a passive: "carried by the state agency"."""
    by = tree.child(verb, "agent")
    if by is None:
        by = next((k for k in tree.kids[verb] if tree.lower[k] == "by"), None)
    return tree.child(by, "pobj") if by is not None else None


def carried(tree: Tree, around: Sequence[int], lexicon: Lexicon) -> int | None:
    """
    Who carried the words: "in remarks broadcast by state radio", "as quoted by the agency"; of those who may be anybody
    a body alone: "a memo seen by Example Wire".
    """
    for k in (k for k in around if tree.tag[k] == "VBN"):
        found = agent(tree, k)
        carries = tree.lemma[k] in lexicon.words("relay.carrying")
        read = tree.lemma[k] in lexicon.words("relay.seeing") and _is_body(tree, found, lexicon)
        if found is not None and (carries or read):
            return found
    return None


def cited(tree: Tree, cue: int, speaker: int | None, lexicon: Lexicon) -> int | None:
    """The other outlet that one has it from: "the agency reported, citing the Harbour Post"."""
    if tree.lemma[cue] not in lexicon.words("relay.carrying") and not is_outlet(tree, speaker, lexicon):
        return None
    citing = next((k for k in tree.kids[cue] if tree.lower[k] == "citing"), None)
    source = None if citing is None or speaker is None else tree.child(citing, "dobj")
    return source if _is_body(tree, source, lexicon) else None


def _is_body(tree: Tree, head: int | None, lexicon: Lexicon) -> bool:
    return is_outlet(tree, head, lexicon) or (head is not None and tree.ent[head] == "ORG")


def relaying(tree: Tree, found: Sequence[Found], lexicon: Lexicon) -> list[Found]:
    """
    The statements that may only pass on others: those of outlets, and "according to" any name.

    "According to two diplomats" passes nothing on: the diplomats say it.
    """
    named = [(one, one.speaker) for one in found if one.speaker is not None]
    return [
        one
        for one, speaker in named
        if is_outlet(tree, speaker, lexicon) or (tree.lower[one.cue] == "according" and tree.pos[speaker] == "PROPN")
    ]


def relays(tree: Tree, outer: Found, inner: Found) -> bool:
    """
    Whether a relaying statement passes on another: '"...," she told reporters, according to AFP'.

    The inner cue is the main verb of what the outer introduces.
    """
    if outer.cue == inner.cue or not outer.holds(inner.cue) or tree.quote[inner.cue] >= 0:
        return False
    return not any(outer.holds(at) for at in _above(tree, inner.cue))


def may_relay(tree: Tree, cue: int, lexicon: Lexicon) -> bool:
    """Whether a cue can pass on what others said: who accuses somebody of a lie does not tell the lie."""
    passing = lexicon.words("relay.carrying") | lexicon.words("relay.saying")
    return tree.lemma[cue] in passing or tree.lower[cue] in {"according", "per"}


def is_outlet(tree: Tree, head: int | None, lexicon: Lexicon) -> bool:
    """Whether the words name a publisher: "the state news agency"."""
    return head is not None and tree.lemma[head] in lexicon.words("relay.outlets")


def _above(tree: Tree, i: int) -> list[int]:
    """The verbs that a word hangs on within its sentence."""
    above = []
    while tree.head[i] != i:
        i = tree.head[i]
        if tree.pos[i] == "VERB":
            above.append(i)
    return above
