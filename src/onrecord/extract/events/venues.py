"""Where several parties talk among themselves, the town that they talk in is no party."""

from dataclasses import replace

from onrecord.extract.events.acts import Act
from onrecord.extract.events.grammar import prepositions, subjects
from onrecord.extract.events.parse import Parse
from onrecord.extract.events.parties import Parties

# Those who are sent to talk with each other; ministers of several states may have come to see another.
NEGOTIATING = frozenset({"negotiator", "delegate", "delegation", "side", "faction", "rival", "team", "mediator"})


def among_themselves(act: Act, parse: Parse, parties: Parties) -> Act:
    """ "The Chadian and Malian negotiators | returned to Geneva for talks": with each other, not with the Swiss."""
    if act.type != "CONSULT" or act.joint or not act.recipients or not prepositions(parse, act.head, "for"):
        return act
    there, theirs = parties.countries(act.recipients), parties.countries(act.actors)
    if not all(parties.is_place(token) for token in act.recipients) or len(theirs) < 2 or theirs & there:
        return act
    sent = any(parse.lemmas[head] in NEGOTIATING for head in subjects(parse, act.head))
    return replace(act, recipients=(), joint=True) if sent else act
