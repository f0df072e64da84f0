"""What the words of a clause add to an act: weapons, the medium of a talk, contexts."""

from collections.abc import Iterable, Mapping

from onrecord.extract.events.acts import Act
from onrecord.extract.events.parse import Parse
from onrecord.knowledge.lexicon import Lexicon

# Clauses of their own, whose weapons are not the act's.
OCCASIONS = frozenset({"when", "after", "as"})
APART = frozenset({"ccomp", "relcl", "parataxis", "nsubj"})


def with_modes(act: Act, parse: Parse, lexicon: Lexicon) -> tuple[str, ...]:
    """The modes of an act with those that its clause names: how it was done (ASSAULT), over what medium (CONSULT)."""
    if act.type == "ASSAULT":
        named = _named(lexicon.weapons, parse, _clauses(parse, act))
        return tuple(dict.fromkeys((*act.modes, *named)))
    if act.type == "CONSULT" and "visit" not in act.modes:
        named = _named(lexicon.media, parse, _clauses(parse, act))
        return tuple(dict.fromkeys((*act.modes, *named)))
    return act.modes


def contexts(parse: Parse, lexicon: Lexicon, tokens: Iterable[int]) -> tuple[str, ...]:
    """PLOVER contexts that the words of a sentence stand for, in the ontology's order of the lexicon."""
    found = {label for at in tokens for label in lexicon.contexts.get(parse.lemmas[at], ())}
    return tuple(sorted(found))


def _named(table: Mapping[str, tuple[str, ...]], parse: Parse, tokens: list[int]) -> list[str]:
    found: list[str] = []
    for at in tokens:
        if at > 1 and parse.words[at - 2] == "anti":  # "anti-aircraft fire"
            continue
        if parse.lemmas[at] == "shoot" and any(parse.words[kid] == "down" for kid in parse.by(at, "prt")):
            continue
        found.extend(table.get(parse.lemmas[at], ()) or table.get(parse.words[at], ()))
    return found


def _clauses(parse: Parse, act: Act) -> list[int]:
    return sorted({*_clause(parse, act.head), *_clause(parse, act.trigger)})


def _clause(parse: Parse, head: int) -> list[int]:
    """A word and what hangs from it, without the clauses that tell something else; its noun subject counts."""
    found, waiting = [], [head]
    while waiting:
        at = waiting.pop()
        found.append(at)
        waiting.extend(
            kid for kid in parse.kids[at]
            if parse.deps[kid] not in APART and not (parse.deps[kid] == "conj" and parse.is_verb(kid))
        )  # fmt: skip
    subjects = parse.by(head, "nsubj", "nsubjpass")
    return sorted({*found, *(word for subject in subjects for word in _phrase(parse, subject)), *_means(parse, head)})


def _phrase(parse: Parse, noun: int) -> list[int]:
    """A noun with what it is made of and done by: "a drone strike", "a raid by jets"."""
    done = [kid for prep in parse.by(noun, "prep") if parse.words[prep] == "by" for kid in parse.by(prep, "pobj")]
    return [noun, *done, *parse.by(noun, "compound", "amod")]


def _means(parse: Parse, verb: int) -> list[int]:
    """ "A drone | hit a bus, killing six", "killed when a shell hit": whose result or occasion the act is."""
    clauses = [kid for kid in parse.by(verb, "advcl") if any(parse.words[at] in OCCASIONS for at in parse.kids[kid])]
    if parse.tags[verb] == "VBG" and parse.deps[verb] == "advcl":
        clauses.append(parse.heads[verb])
    return [word for clause in clauses for noun in parse.by(clause, "nsubj") for word in _phrase(parse, noun)]
