"""Demands and refusals told by a modal verb alone, whatever the act: "said Sylvania must", "said it would not"."""

from collections.abc import Sequence

from onrecord.extract.events.acts import Act
from onrecord.extract.events.grammar import objects, subjects
from onrecord.extract.events.parse import Parse
from onrecord.extract.events.parties import PRONOUNS, Parties
from onrecord.extract.events.standing import Standing, is_future, standing
from onrecord.knowledge.lexicon import Frame, Lexicon

MUST = Frame(part="verb", words=("must",), type="REQUEST", score=0.6, source="modal")
WILL_NOT = Frame(part="verb", words=("will not",), type="REJECT", score=0.6, source="modal")
MODAL = (MUST, WILL_NOT)
# "Will not be", "must have": no act is demanded or refused.
STATES = frozenset({"be", "have", "do", "know", "need", "seem", "become", "happen", "mean", "say",
                    "comment", "answer", "discuss", "elaborate", "disclose", "speculate", "let"})  # fmt: skip


def uncoded_act(parse: Parse, parties: Parties, lexicon: Lexicon, token: int) -> Act | None:
    """The demand or refusal at a verb that no frame knows; both need a speaker of their own."""
    if parse.lemmas[token] in STATES or parse.deps[token] not in {"ccomp", "conj", "ROOT"}:
        return None
    if any(parse.lemmas[kid] == "have" for kid in parse.by(token, "aux")):  # "would not have gone": of what was
        return None
    found = standing(parse, lexicon.attitudes, token)
    near = (parse.heads[token], parse.heads[parse.heads[token]])
    if found.speech not in near or found.speech is None or found.conditional or found.mood:
        return None
    speakers = parties.of(subjects(parse, found.speech))
    doers = subjects(parse, token)
    if found.modal == "must":  # or "must not"
        return _demand(parse, parties, token, speakers, doers)
    return _refusal(parse, parties, token, found, speakers, doers)


def _demand(parse: Parse, parties: Parties, token: int, speakers: tuple[int, ...], doers: Sequence[int]) -> Act | None:
    asked = tuple(t for t in parties.of(doers) if not any(parties.same(t, s) for s in speakers))
    if not speakers or not asked or any(parse.words[t] in {"we", "i"} for t in doers):
        return None
    return _act(MUST, "REQUEST", token, speakers, asked)


def _refusal(
    parse: Parse, parties: Parties, token: int, found: Standing, speakers: tuple[int, ...], doers: Sequence[int]
) -> Act | None:
    """Of one's own will only: "said it would not accept", "Sylvania will not, its envoy said"; not of prices."""
    if not (found.negated and is_future(found)):
        return None
    own = all(parse.words[d] in PRONOUNS or any(parties.akin(s, d) for s in speakers) for d in doers)
    if not (own and doers and speakers):
        return None
    refusing = tuple(t for t in parties.of(doers) if parse.words[t] not in PRONOUNS) or speakers
    refused = tuple(t for t in parties.of(objects(parse, token)) if not any(parties.same(t, r) for r in refusing))
    return _act(WILL_NOT, "REJECT", token, refusing, refused)


def _act(frame: Frame, type: str, token: int, actors: tuple[int, ...], recipients: tuple[int, ...]) -> Act:
    return Act(
        trigger=token, head=token, type=type, modes=(), actors=actors, recipients=recipients,
        frame=frame, status="occurred", used=frozenset({token}),
    )  # fmt: skip
