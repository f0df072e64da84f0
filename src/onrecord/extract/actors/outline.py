"""The phrases of one linked text by head and by sentence: what countries are inferred from."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from onrecord.extract.actors.about import BEYOND_STATES, at_home
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.phrase import Phrase


@dataclass(slots=True)
class Outline:
    """The phrases of a text by head and by sentence; `home` is the country that it is written from and about."""

    context: Context
    phrases: Sequence[Phrase]
    cluster_of: Mapping[int, Cluster]
    sentence_of: Sequence[int]
    by_head: dict[int, Cluster]
    in_sentence: dict[int, list[int]]
    home: str | None
    of_cluster: dict[int, set[str]] = field(default_factory=dict)

    def country_at(self, token: Token) -> str | None:
        """The country of the actor that a head token names."""
        cluster = self.by_head.get(token.i)
        return cluster.country if cluster else None

    def tokens_of(self, sentence: int) -> Iterator[Token]:
        """The tokens of a sentence."""
        start = bisect_left(self.sentence_of, sentence)
        return (self.context.doc[at] for at in range(start, bisect_right(self.sentence_of, sentence)))

    def sectors(self, cluster: Cluster) -> set[str]:
        """All sectors that the phrases of an actor tell."""
        if id(cluster) not in self.of_cluster:
            own = {sector for position in cluster.members for sector in self.phrases[position].sectors}
            self.of_cluster[id(cluster)] = own
        return self.of_cluster[id(cluster)]

    def names_several_states(self, country: str | None) -> bool:
        """Whether a text names a state besides the one that is given, or two where none is."""
        others = {p.country for p in self.phrases if p.country} - {country} - BEYOND_STATES
        return len(others) > (country is None)


def outline(
    context: Context, phrases: Sequence[Phrase], cluster_of: Mapping[int, Cluster], sentence_of: Sequence[int]
) -> Outline:
    """Make the outline of a text whose phrases are linked."""
    by_head: dict[int, Cluster] = {}
    in_sentence: dict[int, list[int]] = defaultdict(list)
    for position, phrase in enumerate(phrases):
        in_sentence[sentence_of[phrase.head]].append(position)
        if position in cluster_of:
            by_head.setdefault(phrase.head, cluster_of[position])
    home = at_home(context, phrases) if context.home else None
    return Outline(context, phrases, cluster_of, sentence_of, by_head, in_sentence, home)
