"""Short forms that a text gives itself: "the Coalition of Patriots for Change (CPC)"."""

from collections.abc import Mapping

from onrecord.extract.actors.surfaces import Match
from onrecord.extract.actors.text import Text
from onrecord.extract.drafts import Tokens

SMALL = frozenset("of for the and in on to de du des la le les del da do e y et von und a".split())
_SHORTEST, _LONGEST = 2, 7  # letters of a short form
_UNLIKE = 3  # letters from which it need not be made of the initials: that of a name in another language
_REACH = 14  # words of a name given in full
# What has a name of capitalised words and a short form too, but does nothing.
_PLANS = frozenset(
    """
    plan agreement treaty accord pact act law bill memorandum convention protocol framework system device equipment
    product index zone area disease syndrome virus disorder test vehicle aircraft missile strategy process scheme
    certificate number day week year games cup war
    """.split()
)


def short_forms(doc: Text) -> dict[str, Tokens]:
    """Map each short form in brackets to the full name before it; the first of a text holds."""
    found: dict[str, Tokens] = {}
    for at in range(2, len(doc) - 1):
        short = doc.written[at]
        if doc.written[at - 1] == "(" and doc.written[at + 1] == ")" and _is_short(short) and short not in found:
            full = _by_initials(doc, at - 1, short) or _named_body(doc, at - 1, short)
            if full is not None and not _is_plan(doc, full):
                found[short] = full
    return found


def _is_plan(doc: Text, full: Tokens) -> bool:
    """ "The Joint Comprehensive Plan of Action (JCPOA)": nobody."""
    words = doc.words[full.start : full.end]
    head = next((at for at, word in enumerate(words) if word in {"of", "for", "on"}), len(words))
    return words[head - 1] in _PLANS


def _is_short(word: str) -> bool:
    return _SHORTEST <= len(word) <= _LONGEST and word.isalpha() and sum(c.isupper() for c in word) > len(word) / 2


def _by_initials(doc: Text, bracket: int, short: str) -> Tokens | None:
    """The capitalised words right before a bracket whose initials the short form has."""
    left, start = [letter for letter in short if letter.isupper()], None
    for at in range(bracket - 1, max(bracket - 1 - _REACH, -1), -1):
        word = doc.written[at]
        if not left or not word[:1].isalpha():
            break
        if word[0] == left[-1]:
            left.pop()
            start = at
        elif not (word.lower() in SMALL or word[0].islower()):
            return None
    return Tokens(start, bracket) if start is not None and not left and bracket - start > 1 else None


def _named_body(doc: Text, bracket: int, short: str) -> Tokens | None:
    """The name of a body right before a bracket, whatever its initials: "Internal Security Agency (ABW)"."""
    if len(short) < _UNLIKE or not short.isupper():
        return None
    ent = next((e for e in doc.ents if e.end == bracket and e.label_ == "ORG" and e.end - e.start > 1), None)
    return Tokens(ent.start + (doc.words[ent.start] == "the"), ent.end) if ent is not None else None


def overruled(doc: Text, shorts: Mapping[str, Tokens], matches: Mapping[int, Match]) -> set[int]:
    """Tokens that the knowledge takes for somebody else than the text says that the short form stands for."""
    found = set()
    for at, match in matches.items():
        full = shorts.get(doc.written[at]) if match.tokens.end - match.tokens.start == 1 else None
        if full is not None:
            meant = {r.actor for t in range(full.start, full.end) if t in matches for r in matches[t].readings}
            if not meant & {reading.actor for reading in match.readings}:
                found.add(at)
    return found
