"""Words that name an actor, before they are linked to others."""

from dataclasses import dataclass

from onrecord.extract.drafts import Tokens
from onrecord.knowledge import RoleEntry
from onrecord.model import ActorType, RefForm, Role

# The rule of what is no actor but a place where people live.
PLACE = "place"
# The rule of people whom only a number stands for.
QUANTITY = "quantity"
# The rule of who holds the office of another in another state.
COUNTERPART = "counterpart"
# The rule of who is one of others: "one of the nurses".
SOME_OF = "some of them"
# The rule of who is one of others whom a pronoun or a number means: "one of them", "two of the four".
PART_OF = "some of those before"


@dataclass(slots=True, kw_only=True)
class Phrase:
    """
    Words that name an actor. `head` is the token under which the parse knows it; `noun` the lemma of a common noun
    ("ministry"); `appositive` the head of a phrase that stands beside it for the same actor.
    """

    head: int
    tokens: Tokens
    form: RefForm
    type: ActorType | None
    name: str | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    role: Role | None = None
    office: RoleEntry | None = None
    known: str | None = None
    noun: str | None = None
    plural: bool = False
    gender: str | None = None
    definite: bool = False
    appositive: int | None = None
    rule: str = "name"


def place(tokens: Tokens, head: int, country: str | None) -> Phrase:
    """A town or province by name: who lives there, where something is done to it ("shelled Juba")."""
    return Phrase(
        head=head,
        tokens=tokens,
        form="nominal",
        type="group",
        country=country,
        sectors=("CVL",),
        noun="place",
        rule=PLACE,
    )
