"""From an act and its standing to the PLOVER event that the report tells, or to none."""

from dataclasses import replace

from onrecord.extract.events.acts import COOPERATION, VERBAL_CONFLICT, YIELDING, Act, projected_modes, projected_type
from onrecord.extract.events.grammar import is_passive, objects, prepositions, subjects
from onrecord.extract.events.parse import Parse
from onrecord.extract.events.parties import Parties
from onrecord.extract.events.standing import Standing, is_future
from onrecord.model import Status

MOODS: dict[str, Status] = {"fear": "possible", "expect": "planned"}
# Attitudes under which nothing is recorded: a wish, a question and a supposition are no acts.
SILENT = frozenset({"hope", "demand", "question", "accuse"})
TELLING = frozenset({"tell", "assure", "warn", "inform", "promise"})
# What is done by saying it.
OF_WORDS = VERBAL_CONFLICT | {"AGREE", "SUPPORT"}


def composed(act: Act, found: Standing, parse: Parse, parties: Parties) -> Act | None:
    """The event as it stands. None for what is negated, supposed, wished or only intended by a purpose clause."""
    aimed = found.purpose or (found.spoken is not None and act.type not in OF_WORDS)
    if found.conditional or aimed or found.mood in SILENT or _is_overtaken(act, found):
        return None
    if found.mood == "deny":
        return replace(act, status="denied")
    if found.modal in {"must", "should"}:
        return _required(act, found, parse, parties)
    if found.negated:
        return _refused(act, found)
    if found.mood in MOODS:
        return replace(act, status=MOODS[found.mood])
    if found.modal == "may":
        return replace(act, status="possible")
    if is_future(found):
        speakers = parties.of(subjects(parse, found.speech)) if found.speech is not None else ()
        announced = found.speech is not None and _speaks_for(act, speakers, parties)
        if announced:
            told = _announced(_undertaken(act, speakers, parse, parties), found)
            return _to_whom_it_was_told(told, found, parse, parties)
        return replace(act, status="possible" if found.depends else "planned")
    if found.modal == "would":
        return None
    if found.spoken is not None and not act.recipients:
        called = (*objects(parse, found.spoken), *prepositions(parse, found.spoken, "to"))
        act = replace(act, recipients=parties.of(called))
    return replace(act, status=act.status or ("ongoing" if found.ongoing else "occurred"))


def _is_overtaken(act: Act, found: Standing) -> bool:
    """ "Had been due in Elbonia to sign a treaty": plans of then, of which nothing says that they came about."""
    return found.overtaken and (act.status == "planned" or found.mood == "expect" or act.status is None)


def _speaks_for(act: Act, speakers: tuple[int, ...], parties: Parties) -> bool:
    """True of whoever acts, and of those who speak for it; what one person says of another is no announcement."""
    return not speakers or any(
        parties.akin(speaker, actor) for speaker in speakers for actor in (*act.actors, *act.recipients)
    )


def _undertaken(act: Act, speakers: tuple[int, ...], parse: Parse, parties: Parties) -> Act:
    """ "Monitors would be sent to the border, the envoy said": who announces what nobody else does undertakes it."""
    others = tuple(token for token in act.recipients if token not in speakers)
    sent = is_passive(parse, act.head) and set(act.actors) <= set(parties.of(objects(parse, act.head)))
    if sent and speakers and act.actors:  # "thirty of its engineers would be sent, the ministry said"
        return replace(act, actors=speakers)
    return act if act.actors or not others else replace(act, actors=speakers)


def _to_whom_it_was_told(act: Act, found: Standing, parse: Parse, parties: Parties) -> Act:
    """ "Told the king | that he would send doctors": undertaken to the king, where nobody else is named."""
    if act.recipients or act.joint or act.type not in {"AGREE", "THREATEN"} or found.speech is None:
        return act
    heard = parties.of(objects(parse, found.speech)) if parse.lemmas[found.speech] in TELLING else ()
    able = (token for token in heard if parties.is_person(token) or parties.is_state(token))
    others = (token for token in able if not any(parties.same(token, own) for own in act.actors))
    return replace(act, recipients=tuple(token for token in others if not parties.is_press(token)))


def _announced(act: Act, found: Standing) -> Act:
    """ "Sylvania will send grain, it said": an intention that was expressed; with "unless", a threat."""
    type = "THREATEN" if found.unless else projected_type(act.type)
    if type == act.type:
        status: Status = "planned" if type in VERBAL_CONFLICT - {"REJECT", "THREATEN"} else "occurred"
        return replace(act, status=status)
    return _projecting(act, type)


def _refused(act: Act, found: Standing) -> Act | None:
    """ "Sylvania will not sign": a refusal; "does not recognise" too. "Did not attack" is nothing to record."""
    willed = found.modal in {"will", "would", "may"} and act.type in COOPERATION | YIELDING
    stance = found.present and act.type in {"SUPPORT", "AGREE", "CONCEDE"}
    if not act.actors or not (willed or stance):
        return None
    return _projecting(act, "REJECT")


def _required(act: Act, found: Standing, parse: Parse, parties: Parties) -> Act | None:
    """ "The envoy said Sylvania must withdraw", "must not attack": a request by the envoy to Sylvania."""
    if found.speech is None or (found.negated and not act.actors):
        return None
    speakers = parties.of(subjects(parse, found.speech))
    asked = tuple(t for t in act.actors or act.recipients if not any(parties.same(t, s) for s in speakers))
    if not speakers or not asked:
        return None
    asking = replace(_projecting(act, "REQUEST"), actors=speakers, recipients=asked, joint=False, each=False)
    return replace(asking, modes=(), inner=None) if found.negated else asking


def _projecting(act: Act, type: str) -> Act:
    return replace(
        act,
        type=type,
        modes=projected_modes(type, act.type, act.modes),
        inner=act,
        status="occurred",
        joint=act.joint and type == "AGREE",
    )
