"""One text with what was found in it: what the rules for actors look at."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from onrecord.annotate import Quote
from onrecord.extract.actors.surfaces import Match
from onrecord.extract.actors.text import Text
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge, KnownActor
from onrecord.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """
    One text with what was found in it. `words` are its tokens in lower case, empty for white space; `leaders` gives
    countries by surname of their leaders; `home` is the country that the date line names; `states` has the ids of the
    states that the text names; `nouns` are the words in which a phrase for an actor can end; `bearers` gives the full
    names of persons, with where they stand first, by their last word, `shorts` the full names before the short forms
    that the text gives in brackets.
    """

    doc: Text
    words: Sequence[str]
    knowledge: Knowledge
    matches: Mapping[int, Match]
    names: Mapping[int, Tokens]
    leaders: Mapping[str, str]
    home: str | None
    states: Set[str] = frozenset()
    nouns: Set[str] = frozenset()
    quotes: Sequence[Quote] = ()
    bearers: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    shorts: Mapping[str, Tokens] = field(default_factory=dict)

    def span(self, tokens: Tokens) -> Span:
        """The characters of some tokens."""
        start, last = self.doc[tokens.start].idx, tokens.end - 1
        end = self.doc[last].idx + len(self.doc.written[last])
        return Span(start=start, end=end, text=self.doc.text[start:end])

    def text(self, start: int, end: int) -> str:
        """Words of some tokens, lower-cased, each parted by one space."""
        return " ".join(filter(None, self.words[start:end]))

    def reading(self, token: int) -> KnownActor | None:
        """The actor that a known name at a token means; None where there is none, or it could mean several."""
        match = self.matches.get(token)
        ids = {reading.actor for reading in match.readings} if match else set()
        return self.knowledge.actors[ids.pop()] if len(ids) == 1 else None
