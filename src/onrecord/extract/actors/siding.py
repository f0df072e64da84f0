"""Of what kind those are who are told by whom they side with: "an Iran-backed group", "a pro-Boko Haram faction"."""

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.context import Context

_BANDS = frozenset({"faction", "group", "militia", "movement", "cell", "wing"})
_BACKED = frozenset({"backed", "aligned", "allied", "armed", "sponsored"})
_FIGHTERS = "REB"


def sided(context: Context, noun: Token, start: int) -> tuple[str, ...] | None:
    """
    Sectors of a band that sides with somebody, none where that tells none; None where it is said to side with nobody.
    Bands whom a state arms or steers from abroad are fighters, and so are those who side with fighters.
    """
    words = context.words[start : noun.i]
    if noun.lemma_.lower() not in _BANDS or "-" not in words:
        return None
    dash = start + words.index("-")
    before, behind = context.words[dash - 1], context.words[dash + 1]
    if behind in _BACKED:
        backer = context.reading(dash - 1)
        return (_FIGHTERS,) if backer is not None and backer.type == "state" else None
    if before not in w.SIDING or dash + 1 == noun.i:
        return None
    readings = context.knowledge.surfaces.get(context.doc.passage(dash + 1, noun.i), ())
    kinds = {context.knowledge.actors[reading.actor].sectors[:1] for reading in readings}
    if before == w.SIDE_WITH and kinds == {(_FIGHTERS,)}:
        return (_FIGHTERS,)
    return () if kinds else None
