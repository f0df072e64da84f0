"""The actors of one report, by token: what the other extractors ask."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.model import ActorRef


@dataclass(frozen=True, slots=True)
class Actors:
    """References in order of their words, and the token heads under which they are found."""

    refs: Sequence[ActorRef]
    heads: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def at(self, token: int) -> tuple[int, ...]:
        """Positions of the references whose phrase has this head token; several for "Chinese and Russian envoys"."""
        return self.heads.get(token, ())

    def resolved(self, position: int) -> ActorRef:
        """The first reference of the same actor; a reference to several actors stays itself."""
        ref = self.refs[position]
        while len(ref.stands_for) == 1:
            ref = self.refs[ref.stands_for[0]]
        return ref

    def members(self, position: int) -> tuple[int, ...]:
        """Positions of the first references of all that this one stands for, itself where it stands for none."""
        ref = self.refs[position]
        if not ref.stands_for:
            return (position,)
        return tuple(dict.fromkeys(root for other in ref.stands_for for root in self.members(other)))
