"""Which phrase names which actor, while a text is read from left to right."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.extract.actors.about import ONLY_IN_REPORT, main
from onrecord.extract.actors.clusters import Cluster, Discourse, Sighting
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.grammar import breaks_paragraph, is_origin, only_comments, telling_subjects
from onrecord.extract.actors.phrase import PART_OF, SOME_OF, Phrase
from onrecord.extract.actors.setting import set_in
from onrecord.extract.actors.words import SENT

_FORCES = "MIL"
_AT_HOME = frozenset({"GOV", "LEG", "OPP", "PTY"})
_FOREIGN = "foreign"  # of a minister who speaks of what others do
NEAR, FAR = 2, 8  # sentences within which pronouns, and descriptions, find whom they mean


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellers:
    """
    The words, by their places, that may name who says a quotation, behind it and before it, the likelier first;
    whether it goes on behind its mark, and whether it ends there.
    """

    behind: tuple[int, ...]
    before: tuple[int, ...]
    goes_on: bool
    ends: bool


@dataclass(slots=True)
class Links:
    """What is known of the phrases of one text so far."""

    context: Context
    phrases: list[Phrase]
    cluster_of: dict[int, Cluster] = field(default_factory=dict)
    several: dict[int, tuple[Cluster, ...]] = field(default_factory=dict)
    rules: dict[int, str] = field(default_factory=dict)
    waiting: list[int] = field(default_factory=list)  # pronouns that nobody before them could mean
    discourse: Discourse = field(default_factory=Discourse)
    sentence_of: list[int] = field(default_factory=list)
    semicolons: list[int] = field(default_factory=list)
    by_head: dict[int, list[int]] = field(default_factory=dict)
    by_appositive: dict[int, int] = field(default_factory=dict)
    tellers: dict[int, Tellers] = field(default_factory=dict)  # by quotation, as far as they were asked for

    def __post_init__(self) -> None:
        self.sentence_of = self.context.doc.sentence_of
        self.semicolons = [at for at, word in enumerate(self.context.words) if word == ";"]
        for position, phrase in enumerate(self.phrases):
            self.by_head.setdefault(phrase.head, []).append(position)
            if phrase.appositive is not None:
                self.by_appositive.setdefault(phrase.appositive, position)
        for phrase in self.phrases:
            last = phrase.tokens.end - 1
            known = phrase.definite or self.context.words[last - 1] == "-"  # "the secretary-general, Ana Diaz"
            if phrase.office and known and last > phrase.head and last in self.by_appositive:
                self.by_appositive.setdefault(phrase.head, self.by_appositive[last])

    def join(self, position: int, cluster: Cluster, rule: str) -> None:
        """Let a phrase name the actor of a cluster."""
        cluster.take(position, self.phrases[position])
        self.cluster_of[position] = cluster
        self.rules[position] = rule if len(cluster.members) > 1 else self.phrases[position].rule

    def merge(self, one: Cluster, other: Cluster, rule: str) -> None:
        """Let all phrases of one cluster be of another."""
        for position in one.members:
            other.take(position, self.phrases[position])
            self.cluster_of[position] = other
            self.rules[position] = rule
        other.members.sort()
        for position, group in self.several.items():
            self.several[position] = tuple(other if c is one else c for c in group)
        self.discourse.rename(one, other)

    def owner(self, phrase: Phrase, types: frozenset[str]) -> Cluster | None:
        """The actor of one of some types whose possessive stands in a phrase: "its embassy"."""
        token = self.context.doc[phrase.head]
        end = phrase.tokens.end if phrase.rule == SOME_OF else token.i  # "two of | his | men"
        owners = (other.i for other in self.context.doc[token.left_edge.i : end] if other.dep_ == "poss")
        seen = (cluster for head in owners for cluster in self.all_at(head) if cluster.type in types)
        return next(seen, None)

    def focus(self, phrase: Phrase) -> Cluster | None:
        """
        The state whose organ a bare "the army" or "the government" is: that of the politician who speaks of it; that in
        whose capital the sentence is set; the one that acted last, before this sentence or in it, but not in another
        paragraph of a report that is about one state; else that which the report is about, or of the last place; else
        who spoke last of others.
        """
        if state := self.state(self._speakers(phrase.head)) or self.state(set_in(self.context, phrase.head)):
            return state
        sentence = self.sentence_of[phrase.head]
        if _FORCES in phrase.sectors and (state := self.state(self._fighting(sentence, phrase.head))):
            return state
        commented, acted = self._acted(sentence - 1, NEAR, phrase.head)
        if not (commented or acted):
            commented, acted = self._acted(sentence, 0, phrase.head)
        if acted and self._shares_paragraph(acted, phrase.head):
            return acted
        about = main(self.context, self.phrases)[0]
        return self.state(about) or acted or self.state(self._placed(phrase.head)) or commented

    def _speakers(self, head: int) -> str | None:
        """ "The Finnish premier said in Riga that | the army | would grow": a politician speaks of that at home."""
        cluster = next((c for c in map(self.at, telling_subjects(self.context.doc[head])) if c), None)
        if cluster is None or cluster.type != "person" or not cluster.country or cluster.nouns & SENT:
            return None
        phrases = [self.phrases[member] for member in cluster.members]
        abroad = any(_FOREIGN in self.context.words[p.tokens.start : p.tokens.end] for p in phrases)
        political = any(p.country == cluster.country and _AT_HOME.intersection(p.sectors) for p in phrases)
        return cluster.country if political and not abroad else None

    def _fighting(self, sentence: int, before: int) -> str | None:
        """ "Israeli warplanes struck ... the army said": the country of the one force that acted last."""

        def fights(s: Sighting) -> bool:
            phrase = self.phrases[s.position]
            force = _FORCES in phrase.sectors and phrase.country is not None and s.cluster.type != "state"
            return force and s.subject and s.head < before

        acted = list(self.discourse.back(sentence, 1, fights))
        countries = {self.phrases[s.position].country for s in acted if s.sentence == acted[0].sentence}
        return countries.pop() if len(countries) == 1 else None

    def _acted(self, sentence: int, reach: int, before: int) -> tuple[Cluster | None, Cluster | None]:
        """The states that were subjects last: one that only commented on what others did, and one that acted."""

        def subject(s: Sighting) -> bool:
            return s.cluster.type == "state" and s.cluster.country is not None and s.subject and s.head < before

        seen = [s for s in self.discourse.back(sentence, reach, subject) if not self._is_told(s)]
        aside = [s for s in seen if only_comments(self.context.doc[s.head])]
        acted = next((s.cluster for s in seen if s not in aside), None)
        return aside[0].cluster if aside else None, acted

    def _is_told(self, sighting: Sighting) -> bool:
        """ "Peru said it was sorry": what a state says of itself is told, and no act."""
        verb = self.context.doc[sighting.head].head
        return self.phrases[sighting.position].form == "pronoun" and verb.dep_ == "ccomp"

    def _shares_paragraph(self, cluster: Cluster, head: int) -> bool:
        """ "Both sides" may be a state that is named only further on, which then shares none."""
        before = [self.phrases[member].head for member in cluster.members if self.phrases[member].head < head]
        return bool(before) and not any(map(breaks_paragraph, self.context.doc[max(before) : head]))

    def _placed(self, before: int) -> str | None:
        """The country of the place named last: "a village in central Mali"."""
        places = (
            s.cluster.country
            for s in self.discourse.latest()
            if s.head < before and (s.located or s.cluster.nouns == {"place"}) and s.cluster.type != "organization"
            if not is_origin(self.context.doc[s.head])
        )
        return next(filter(None, places), None)

    def state(self, country: str | None) -> Cluster | None:
        """The actor that is the state of a country, which the report may not have named yet."""
        if country is None:
            return None
        found = (c for c in self.cluster_of.values() if c.type == "state" and c.country == country)
        if (cluster := next(found, None)) is not None or country not in self.context.knowledge.actors:
            return cluster
        return Cluster(type="state", known=country, country=country)

    def told_of(self) -> Cluster | None:
        """The only state that the report tells of."""
        country, rule = main(self.context, self.phrases)
        return self.state(country) if rule == ONLY_IN_REPORT else None

    def sectors(self, cluster: Cluster) -> set[str]:
        """All sectors that the phrases of an actor tell."""
        return {sector for member in cluster.members for sector in self.phrases[member].sectors}

    def sectors_in_order(self, cluster: Cluster) -> tuple[str, ...]:
        """The sectors that the first phrase which has any tells of an actor."""
        return next((s for member in cluster.members if (s := self.phrases[member].sectors)), ())

    def at(self, head: int) -> Cluster | None:
        """The first actor that a head token names."""
        return next(self.all_at(head), None)

    def all_at(self, head: int) -> Iterator[Cluster]:
        """All actors that a head token names."""
        return (self.cluster_of[position] for position in self.by_head.get(head, ()) if position in self.cluster_of)

    def first_mention(self, cluster: Cluster) -> int:
        """The first phrase that says who it is, for a pronoun may go before it."""
        return min(cluster.members, key=lambda member: (self._means_others(self.phrases[member]), member))

    def _means_others(self, phrase: Phrase) -> bool:
        """ "She", "one of them": who says by itself nothing of who it is."""
        return phrase.form == "pronoun" or phrase.rule == PART_OF
