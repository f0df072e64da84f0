"""How those who take part in two tellings compare: one with one, then side with side."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Literal

from onrecord.model import Actor
from onrecord.reconcile.names import is_full, is_short_for

_OFFICIAL = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})
REPORTED = "a-"  # before the ids of actors that only the reports know
_VAGUE = frozenset({"CVL", "UNK"})  # sectors that words such as "man" or "sources" have


class Bond(IntEnum):
    """How near two actors are: not the same, possibly the same, one acting for the other, the same."""

    UNLIKE = 0
    LIKE = 1
    AGENT = 2
    SAME = 3


Standing = Literal["same", "agents", "overlap", "alike", "silent", "unlike", "named unlike", "known unlike"]
"""
How one side stands to another: each is there too; each has one there that acts for it; some have; none has, but each
of the shorter side may be one of the longer; one side names nobody; they differ; they differ and each has somebody
known by name; they differ and all are of the knowledge base.
"""

DIFFER: frozenset[Standing] = frozenset({"unlike", "named unlike", "known unlike"})


def bond(x: str, y: str, actors: Mapping[str, Actor]) -> Bond:
    """Compare two actors by their ids."""
    if x == y:
        return Bond.SAME
    one, other = actors.get(x), actors.get(y)
    if one is None or other is None:
        return Bond.UNLIKE
    if _acts_for(one, other) or _is_shortened(one, other):
        return Bond.AGENT
    described = is_described(one), is_described(other)
    if not any(described) or _of_two_countries(one, other):
        return Bond.UNLIKE
    if all(described) and _calling(one) == _calling(other):
        return Bond.AGENT
    return Bond.LIKE if _may_be_one(one, other) else Bond.UNLIKE


def same_side(x: str, y: str, actors: Mapping[str, Actor]) -> bool:
    """One actor, or a state and someone who acts for it ("Thailand", "the Thai foreign minister")."""
    return bond(x, y, actors) >= Bond.AGENT


def compare_sides(one: Sequence[str], other: Sequence[str], actors: Mapping[str, Actor]) -> Standing:
    """Say how the actors of one side stand to those of another."""
    if not one or not other:
        return "silent"
    bonds = [[bond(x, y, actors) for y in other] for x in one]
    forth = [max(row) for row in bonds]
    back = [max(column) for column in zip(*bonds, strict=True)]
    if (least := min(*forth, *back)) >= Bond.AGENT:
        return "same" if least is Bond.SAME else "agents"
    if max(forth) >= Bond.AGENT:
        return _of_the_rest(one, other, forth, back, actors)
    return _unmatched(one, other, forth, back, actors)


def _of_the_rest(
    one: Sequence[str], other: Sequence[str], forth: Sequence[Bond], back: Sequence[Bond], actors: Mapping[str, Actor]
) -> Standing:
    """ "Toren and Harrow", "Toren and Lind": where both sides have somebody left, those tell whether it is one act."""
    rest = [x for x, best in zip(one, forth, strict=True) if best < Bond.AGENT]
    other_rest = [y for y, best in zip(other, back, strict=True) if best < Bond.AGENT]
    if not rest or not other_rest:
        return "overlap"
    standing = compare_sides(rest, other_rest, actors)
    return "overlap" if standing in ("alike", "unlike") else standing


def _unmatched(
    one: Sequence[str], other: Sequence[str], forth: Sequence[Bond], back: Sequence[Bond], actors: Mapping[str, Actor]
) -> Standing:
    if min(forth if len(forth) <= len(back) else back) == Bond.LIKE:
        return "alike"
    everyone = (*one, *other)
    if not any(is_only_reported(i) for i in everyone):
        return "known unlike"
    both_name = all(any(i in actors and not is_described(actors[i]) for i in side) for side in (one, other))
    return "named unlike" if both_name else "unlike"


def is_full_person(actor: str, actors: Mapping[str, Actor]) -> bool:
    """Whether somebody has a given and a family name; two of these who are not one in a story are two."""
    found = actors.get(actor)
    return found is not None and found.type == "person" and is_full(found.name) and not is_described(found)


def is_among(few: Sequence[str], many: Sequence[str], actors: Mapping[str, Actor]) -> bool:
    """Whether all of two or more are among others, of whom some more are named: a call within the calls with two."""
    rest = [y for y in many if not any(same_side(x, y, actors) for x in few)]
    named = any(y in actors and not is_described(actors[y]) for y in rest)
    return len(few) > 1 and named and all(any(same_side(x, y, actors) for y in many) for x in few)


def is_only_reported(actor: str) -> bool:
    """Whether the knowledge base does not have an actor, so that reports may name one in two ways."""
    return actor.startswith(REPORTED)


def is_described(actor: Actor) -> bool:
    """Whether words tell what the actor is and not its name: "gunmen", "a Turkish soldier", "the second priest"."""
    if not is_only_reported(actor.id):
        return False
    if actor.type == "group" or not actor.name.split()[-1][:1].isupper():
        return True
    return any(role.title.casefold() == actor.name.casefold() for role in actor.roles)  # "Nurse", from a headline


def _is_shortened(one: Actor, other: Actor) -> bool:
    """ "Toren" and "Mila Toren" in one story, which the words around did not join."""
    if (
        one.type != "person"
        or other.type != "person"
        or (one.country and other.country and one.country != other.country)
    ):
        return False
    return is_short_for(one.name, other.name) or is_short_for(other.name, one.name)


def _calling(actor: Actor) -> str:
    """
    The noun that describes somebody, in the singular as far as its ending shows it: "two clerks" and "a senior clerk"
    are as good as one.
    """
    return actor.name.casefold().split()[-1].removesuffix("s")


def _acts_for(one: Actor, other: Actor) -> bool:
    if one.country is None or one.country != other.country:
        return False
    if "state" not in (one.type, other.type):
        return "group" in (one.type, other.type) and one.sectors[:1] == other.sectors[:1]
    agent = other if one.type == "state" else one
    return agent.type == "state" or bool(_OFFICIAL.intersection(agent.sectors[:1]))


def _may_be_one(one: Actor, other: Actor) -> bool:
    """Whether a description may hold of the other: "a man" and a person of any name."""
    callings = [set(actor.sectors) - _VAGUE for actor in (one, other)]
    return not all(callings) or bool(callings[0] & callings[1])


def _of_two_countries(one: Actor, other: Actor) -> bool:
    return bool(one.country and other.country and one.country != other.country)
