"""What a word about an act makes of it: "refused to attack" is REJECT, "agreed to give aid" AGREE (PLOVER manual)."""

from dataclasses import dataclass

from onrecord.knowledge.lexicon import Effect, Frame
from onrecord.model import Status

COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"})
YIELDING = frozenset({"CONCEDE", "RETREAT"})
VERBAL_CONFLICT = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
FORCE = frozenset({"ASSAULT", "MOBILIZE"})
# What is condemned as done, and not only as said or thought of.
FORCEFUL = FORCE | {"COERCE", "SANCTION", "PROTEST"}

# The mode of a request or refusal is what is requested or refused; "calls for dismissal of officials" are change.
ASKED_MODES = {
    "AID": "assist", "COOPERATE": "assist", "SUPPORT": "assist", "AGREE": "assist", "CONSULT": "meet",
    "RETREAT": "yield", "CONCEDE": "yield", "MOBILIZE": "assist",
}  # fmt: skip
# The mode of a request or refusal by the verb that is asked for, where that tells no act.
ASKED_VERBS = {
    "yield": frozenset(
        """halt stop end cease refrain abandon reverse retreat yield concede disarm relent desist de-escalate spare
        hand drop lift free open let release hold-back hold-off stand-down pull-back lay-down put-down""".split()
    ),
    "meet": frozenset({"settle", "reconcile", "negotiate", "talk"}),
    "change": frozenset(
        """go quit leave resign reform change investigate overhaul dissolve redo revise
        amend rewrite recount step-down step-aside""".split()
    ),
}
# Who refuses these does not yield; who makes them tells nothing of what is demanded.
# Who breaks a truce or law refuses nothing that he was asked for.
BREACHES = frozenset("break breach violate contravene infringe transgress flout".split())
DEMANDS = frozenset({"demand", "ultimatum", "condition"})
# The mode of a request or refusal by the noun that is asked for or refused, where that tells no act.
ASKED_NOUNS = {
    "yield": frozenset("ceasefire truce release withdrawal extradition calm restraint apology".split()),
    "meet": frozenset("invitation talk negotiation meeting dialogue summit sitting session encounter".split()),
    "change": frozenset("law bill reform motion election resignation amendment recount referendum".split()),
}
THREATENED_MODES = {
    ("COERCE", "arrest"): "arrest", ("SANCTION", "expel"): "expel", ("COERCE", "deport"): "expel",
    ("COERCE", "seize"): "territory",
}  # fmt: skip
THREATENED_DEFAULTS = {
    "COERCE": "restrict", "PROTEST": "restrict", "SANCTION": "relations", "REJECT": "relations",
    "ASSAULT": "violence", "MOBILIZE": "violence",
}  # fmt: skip

# Effects under which the act has not happened and stands as projected.
PROJECTING = frozenset({"promise", "plan", "threaten", "refuse", "demand", "allow", "fail"})
FORCED_STATUS: dict[Effect, Status] = {"deny": "denied", "possible": "possible", "expect": "planned"}
# Effects of which the act's own participants are the actors where no others are named.
OWNED = frozenset({"do", "cause", "deny", "possible", "expect", "help", "stop", "fail"})
# Effects by which somebody speaks of the act of others; the blamed are those who did it.
ABOUT_OTHERS = frozenset({"demand", "accuse", "condemn", "investigate", "support", "refuse"})
# Effects under which an infinitive is done by the one who speaks: whoever else it names is its recipient.
OF_ONESELF = frozenset({"promise", "plan", "threaten", "refuse"})
BLAMING = frozenset({"accuse", "condemn", "investigate"})
# Types that parties do together, and are then all actors.
MUTUAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE", "ASSAULT", "REJECT"})
# Effects that leave the act what it is.
PLAIN = frozenset({"do", "cause", "deny", "possible", "expect", "help"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """
    An act as its own words tell it, before negation and tense: participants are naming tokens.

    `head` is the word whose clause decides on status; `inner` the act that is promised, refused or requested;
    `used` are the tokens that are spoken for. `points`: its words tell too little to be an event by themselves, as
    "the union rejected it" does; `stands`: they do with a day ("a party office was burnt on Monday"). `alleged` is the
    act that somebody is accused of, which took place only by the word of the accuser.
    """

    trigger: int
    head: int
    type: str
    modes: tuple[str, ...]
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    frame: Frame
    inner: "Act | None" = None
    joint: bool = False
    each: bool = False
    status: Status | None = None
    used: frozenset[int] = frozenset()
    alleged: "Act | None" = None
    points: bool = False
    stands: bool = False


def affected_type(effect: Effect, inner: str, *, nominal: bool = False) -> str | None:
    """
    The type of "promise to X", "stop X" and so on, from the type of X; None where it tells no act. `nominal`: X is a
    noun, as in "agreed to the demands", which yields (manual, CONCEDE).
    """
    if effect in PLAIN:
        return inner
    if effect in {"promise", "plan"}:
        if inner == "REQUEST" and nominal:
            return "CONCEDE"
        return None if inner in {"ACCUSE", "REQUEST"} else projected_type(inner)
    if effect == "stop":
        return _stopped(inner)
    if effect == "fail":
        return "REJECT" if inner in COOPERATION else None
    if effect == "allow":
        return "CONCEDE" if inner not in FORCE else None
    return _STANCES[effect]


_STANCES: dict[Effect, str] = {
    "threaten": "THREATEN", "refuse": "REJECT", "demand": "REQUEST", "accuse": "ACCUSE", "condemn": "ACCUSE",
    "investigate": "ACCUSE", "support": "SUPPORT",
}  # fmt: skip


def projected_type(inner: str) -> str:
    """Announced cooperation is AGREE, announced retreats CONCEDE, announced conflict THREATEN (manual, AGREE and
    CONCEDE, "Potential ambiguities").
    """
    if inner in COOPERATION:
        return "AGREE"
    if inner in YIELDING:
        return "CONCEDE"
    return inner if inner in VERBAL_CONFLICT else "THREATEN"


def forsworn_type(inner: str) -> str:
    """Who vows not to yield refuses; who vows not to harm yields."""
    return "REJECT" if inner in COOPERATION | YIELDING else "CONCEDE"


def projected_modes(type: str, inner: str | None, modes: tuple[str, ...]) -> tuple[str, ...]:
    """Modes of a request, refusal or threat, which say what it is about."""
    if inner is None:
        return ()
    if type in {"REQUEST", "REJECT"}:
        return ("change",) if "resign" in modes else (ASKED_MODES.get(inner, "change"),)
    if type == "THREATEN":
        named = [THREATENED_MODES[inner, mode] for mode in modes if (inner, mode) in THREATENED_MODES]
        default = THREATENED_DEFAULTS.get(inner)
        return tuple(named[:1]) or ((default,) if default else ())
    return ()


def _stopped(inner: str) -> str | None:
    """Ending cooperation is SANCTION (a cancelled meeting REJECT), ending force RETREAT, easing the rest CONCEDE."""
    if inner == "CONSULT":
        return "REJECT"
    if inner in COOPERATION:
        return "SANCTION"
    if inner in FORCE:
        return "RETREAT"
    return "CONCEDE" if inner in {"COERCE", "SANCTION", "PROTEST", "REQUEST"} else None


STOPPED_MODES = {"SANCTION": ("discontinue",), "REJECT": ("meet",), "RETREAT": ("ceasefire",)}
EFFECT_MODES: dict[Effect, tuple[str, ...]] = {
    "fail": (),
    "accuse": ("allege",), "condemn": ("disapprove",), "investigate": ("investigate",),
}  # fmt: skip
# Where the recipient of the whole stands when its own words name none: in the act, by its actors or recipients.
HEIRS: dict[Effect, tuple[str, ...]] = {
    "promise": ("actors", "recipients"), "plan": ("actors", "recipients"), "threaten": ("actors", "recipients"),
    "refuse": ("actors", "recipients"),
    "demand": ("actors", "recipients"), "support": ("actors", "recipients"),
    "allow": ("actors", "recipients"),
}  # fmt: skip
INHERITS = ("recipients",)


def core(act: Act) -> Act | None:
    """What a proposal or demand is about, where it is known; of any other act, the act itself."""
    return act.inner if act.frame.operator in PROJECTING else act
