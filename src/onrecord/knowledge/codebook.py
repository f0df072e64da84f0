"""What a rule means, in words that can stand in a codebook."""

from onrecord.knowledge.lexicon import Frame, load_lexicon
from onrecord.knowledge.ontology import MODES, TYPES

_SLOTS = {
    "subj": "its subject",
    "obj": "its object",
    "dative": "its indirect object",
    "poss": "the possessor",
    "adj": "the adjective of nationality",
    "purpose": "whom its clause of purpose names",
    "clause": "the subject of the clause that follows",
    "source": "by whom the act is",
}
_EFFECTS = {
    "do": "carries out",
    "promise": "promises",
    "plan": "plans",
    "threaten": "threatens",
    "refuse": "refuses",
    "demand": "demands",
    "stop": "ends",
    "fail": "fails in",
    "deny": "denies",
    "accuse": "accuses somebody of",
    "condemn": "condemns",
    "investigate": "investigates",
    "support": "supports",
    "allow": "allows",
    "help": "helps",
    "cause": "causes",
    "possible": "holds possible",
    "expect": "expects",
}


def explain(why: str, type: str, modes: tuple[str, ...] = ()) -> str | None:
    """
    The lexicon entry that coded an event: its words, where it looks for the participants, an example; then what the
    ontology says of the type and modes. None where `why` names no entry, as that of another extractor.
    """
    frames = [frame for frame in load_lexicon().frames if frame.name == why]
    entry = next((frame for frame in frames if frame.type == type), frames[0] if frames else None)
    if entry is None:
        return None
    code = TYPES.get(type)
    meant = [f"{type}: {code.definition}"] if code else []
    meant += [f"{mode}: {MODES[type][mode].definition}" for mode in modes if mode in MODES.get(type, {})]
    return " ".join([_entry(entry), *meant])


def _entry(frame: Frame) -> str:
    words = ", ".join(f"“{word}”" for word in frame.words[:6]) + (" ..." if len(frame.words) > 6 else "")
    parts = [f"the {frame.part} {words}"]
    if frame.effect:
        parts.append(f"says that somebody {_EFFECTS[frame.effect]} another act")
    parts.append(f"actor is {_slots(frame.actor)}")
    if frame.recipient:
        joint = ", and all take part alike" if frame.joint else ""
        parts.append(f"recipient is {_slots(frame.recipient)}{joint}")
    example = f" Example: {frame.example}" if frame.example else ""
    return "; ".join(parts) + f".{example}"


def _slots(slots: tuple[str, ...]) -> str:
    return ", else ".join(_SLOTS.get(slot, f"what stands behind “{slot}”") for slot in slots)
