"""Which rule looks at which word, and the one pass over the words of a report."""

from collections.abc import Iterable
from typing import Final

from onrecord.extract.times import lexicon as lx
from onrecord.extract.times.atoms import Atom, Rule, Words
from onrecord.extract.times.calendar import mid_year, month, number, quarter, season
from onrecord.extract.times.counted import hours, unit
from onrecord.extract.times.speaking import day, overnight, part_of_day, weekday, weekend

_KINDS: Final[tuple[tuple[Iterable[str], Rule], ...]] = (
    (lx.WEEKDAYS, weekday),
    (lx.MONTHS, month),
    (lx.SEASONS, season),
    (lx.UNITS, unit),
    (lx.HOURS, hours),
    (lx.DAYS, day),
    (("night", "morning", "evening", "afternoon"), part_of_day),
    (("overnight",), overnight),
    (("weekend",), weekend),
    (("quarter",), quarter),
)
RULES: Final[dict[str, Rule]] = {word: rule for kind, rule in _KINDS for word in kind}
# Words of more than three letters that begin so: years, decades, "mid-2015".
_NUMBERED: Final[dict[str, Rule]] = {**dict.fromkeys(("15", "16", "17", "18", "19", "20"), number), "mi": mid_year}


def atoms(words: Words) -> list[Atom]:
    """Give all atoms in their order; where two overlap, the one that was begun by the earlier word."""
    found: list[Atom] = []
    last = 0
    for i, word in enumerate(words.lower):
        rule = RULES.get(word) or (_NUMBERED.get(word[:2]) if len(word) > 3 else None)
        if rule and i >= last and (atom := rule(words, i)) and atom.start >= last:
            if words.at(atom.start - 1) in lx.RECURRING:
                continue
            found.append(atom)
            last = atom.end
    return found
