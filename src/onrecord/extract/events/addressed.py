"""Whom an act of words concerns where only the clause beside it names them: who was met, or who did what is judged."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.events.acts import Act
from onrecord.extract.events.grammar import subjects
from onrecord.extract.events.parse import Parse
from onrecord.extract.events.parties import PRONOUNS, Parties
from onrecord.extract.events.standing import governing_verb

# Of these acts the other party is there to be spoken to: "phoned the king | and offered help", "praised her | and ...".
MEETING = frozenset({"CONSULT", "SUPPORT"})
JUDGING = frozenset({"ACCUSE", "SUPPORT"})
# Nouns that sum up the clause before them: "banned the rally, | a move | that the union condemned".
SUMMARIES = frozenset({"move", "step", "decision", "action", "measure", "act"})


# "Would march | unless": of what somebody else may avert.
TERMS = frozenset({"if", "unless", "until", "should"})
SPEAKERS = frozenset({"i", "we"})
# What parts such a noun from the clause that it sums up.
PARTING = frozenset({",", "-", "--", "–", "—"})


def addressed(acts: Sequence[Act], parse: Parse, parties: Parties) -> list[Act]:
    """The acts of a sentence, those without a recipient given the one that the clause beside them names."""
    return [act if act.recipients else _addressed(act, acts, parse, parties) for act in acts]


def without_victims(act: Act, parties: Parties) -> Act:
    """ "Called the | editor's | arrest a crime": nobody blames the editor."""
    if act.type != "ACCUSE":
        return act
    return replace(act, recipients=tuple(token for token in act.recipients if not parties.is_victim(token)))


def _addressed(act: Act, acts: Sequence[Act], parse: Parse, parties: Parties) -> Act:
    if act.type == "AGREE" and not act.joint and parse.deps[act.head] == "conj":
        return _to_whom_was_met(act, acts, parse, parties)
    if act.type in {"THREATEN", "REJECT"}:
        return replace(act, recipients=_on_condition(act, parse, parties))
    if act.type in JUDGING and (doing := _summed_up(parse, act.head)) is not None:
        doers = parties.of(subjects(parse, doing), ("of",))
        return replace(act, recipients=tuple(t for t in doers if not any(parties.same(t, own) for own in act.actors)))
    return act


def _on_condition(act: Act, parse: Parse, parties: Parties) -> tuple[int, ...]:
    """ "Will cut the supply unless | Chad | frees them", "will not talk until": of whom it is wanted."""
    verbs = dict.fromkeys((act.head, act.inner.head if act.inner else act.head))
    clauses = [
        clause
        for verb in verbs
        for clause in parse.by(verb, "advcl")
        if any(parse.words[mark] in TERMS for mark in parse.by(clause, "mark"))
    ]
    heads = (head for clause in clauses for head in subjects(parse, clause))
    doers = parties.of(head for head in heads if parse.words[head] not in SPEAKERS)
    named = tuple(own for own in act.actors if parse.words[own] not in PRONOUNS)
    others = (t for t in doers if not any(parties.same(own, t) for own in act.actors))
    return tuple(t for t in others if not any(parties.akin(own, t) for own in named))


def _to_whom_was_met(act: Act, acts: Sequence[Act], parse: Parse, parties: Parties) -> Act:
    """ "Phoned the king and | offered to send troops": to the king, where nobody else was met."""
    if parse.by(act.head, "nsubj", "nsubjpass"):
        return act
    before = next((one for one in acts if one.head == parse.heads[act.head] and one.type in MEETING), None)
    everyone = (*before.actors, *before.recipients) if before else ()
    others = tuple(t for t in everyone if not any(parties.same(t, own) for own in act.actors))
    return replace(act, recipients=others) if len(others) < len(everyone) else act


def _summed_up(parse: Parse, verb: int) -> int | None:
    """The verb of the clause that is judged as a whole: "a move that | they condemned", "in what they denounced"."""
    if parse.deps[verb] == "relcl" and parse.lemmas[parse.heads[verb]] in SUMMARIES:
        noun = parse.heads[verb]
        apart = noun > 1 and not PARTING.isdisjoint(parse.words[noun - 3 : noun])
        above = governing_verb(parse, noun)
        return above if apart and above < noun and parse.is_verb(above) else None
    clause = any(parse.words[kid] == "what" for kid in parse.by(verb, "dobj"))
    if clause and parse.deps[verb] == "pcomp" and parse.words[parse.heads[verb]] == "in":
        above = parse.heads[parse.heads[verb]]
        return above if parse.is_verb(above) else None
    return None
