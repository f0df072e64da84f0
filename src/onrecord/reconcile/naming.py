"""
Names for one act that judge it: what one side calls an attack the other calls an operation.

Each row has the words for one kind of act, in cells by how they judge it; words of two cells of a row name the act
differently, words of one cell alike. Words that tell only more or less of it ("shelling", "attack") are in no row.
"""

_ROWS = (
    ("invasion invade aggression", "operation incursion intervention", "liberation liberate"),
    ("attack assault strike raid bomb bombing shelling", "operation", "retaliation retaliate response"),
    ("coup putsch overthrow", "takeover transition", "revolution"),
    ("riot rampage", "protest demonstration demonstrate march rally", "uprising revolt"),
    ("massacre slaughter genocide", "clash battle fighting"),
    ("murder assassinate massacre", "kill", "execute eliminate neutralize neutralise liquidate", "martyr"),
    ("kidnap abduct", "detain arrest"),
    ("occupy annex grab", "capture take", "liberate retake recapture"),
    ("deport expel", "repatriate resettle"),
    ("crackdown repression", "operation dispersal"),
)

CELLS: dict[str, frozenset[tuple[int, int]]] = {
    word: frozenset((r, c) for r, row in enumerate(_ROWS) for c, cell in enumerate(row) if word in cell.split())
    for word in " ".join(" ".join(row) for row in _ROWS).split()
}
"""By word (a lemma), the row and the cell of each place where it stands."""


def names_agree(one: str, other: str) -> bool:
    """Whether two words (lemmas) name an act alike: those that stand in no common row do."""
    here, there = dict(CELLS.get(one, ())), dict(CELLS.get(other, ()))
    common = here.keys() & there.keys()
    return not common or any(here[row] == there[row] for row in common)
