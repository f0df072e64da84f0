"""Where a name ends before the words of a clause, which the recogniser takes into it."""

from onrecord.extract.actors.text import Text

_OF_CLAUSES = frozenset({"VBZ", "VBP", "VBD", "MD", "PRP"})


def before_verb(doc: Text, start: int, end: int) -> int:
    """ "The Court of Audit | fined Valmor", "told Valmor | he left": where a name ends before words of a clause."""
    small = (at for at in range(start + 1, end) if doc.written[at].islower())
    return next((at for at in small if doc[at].tag_ in _OF_CLAUSES), end)
