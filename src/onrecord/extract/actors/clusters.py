"""What is known of each actor of a report while its text is read from left to right."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.extract.actors.phrase import Phrase
from onrecord.knowledge import RoleEntry


@dataclass(slots=True, eq=False)
class Cluster:
    """
    All phrases so far that name one actor, by their positions, and what they say of it; `likely_gender` is what its
    given name tells.
    """

    members: list[int] = field(default_factory=list)
    type: str | None = None
    known: str | None = None
    names: set[str] = field(default_factory=set)
    country: str | None = None
    office: RoleEntry | None = None
    nouns: set[str] = field(default_factory=set)
    gender: str | None = None
    likely_gender: str | None = None
    plural: bool = False

    def take(self, position: int, phrase: Phrase) -> None:
        """Add a phrase; what was known before stays, what was unknown is filled in."""
        self.members.append(position)
        self.type = self.type or phrase.type
        self.known = self.known or phrase.known
        self.country = self.country or phrase.country
        self.office = self.office or phrase.office
        self.gender = self.gender or phrase.gender
        self.plural = self.plural or (phrase.plural and phrase.form != "pronoun")
        if phrase.name and phrase.form != "adjective":
            self.names.add(phrase.name)
        if phrase.noun:
            self.nouns.add(phrase.noun)

    def fits(self, gender: str | None) -> int:
        """Whether "she" or "he" may mean this actor by words for it, else by its name: 1, 0 where unknown, or -1."""
        return {None: 0, gender: 1}.get(self.gender or self.likely_gender, -1)


@dataclass(slots=True, kw_only=True)
class Sighting:
    """
    One place where an actor was named: its sentence, and how prominently. `aside` is who only tells of whom another
    is: "the prosecutor's office".
    """

    cluster: Cluster
    position: int
    sentence: int
    head: int
    subject: bool
    located: bool
    aside: bool


@dataclass(slots=True)
class Discourse:
    """The sightings so far, by sentence, in order of the text."""

    sightings: dict[int, list[Sighting]] = field(default_factory=dict)

    def see(self, sighting: Sighting) -> None:
        """Add a sighting."""
        self.sightings.setdefault(sighting.sentence, []).append(sighting)

    def of(self, sentence: int) -> Sequence[Sighting]:
        """The sightings of a sentence so far."""
        return self.sightings.get(sentence, ())

    def latest(self) -> Iterator[Sighting]:
        """All sightings, the last first."""
        return (sighting for sentence in reversed(self.sightings) for sighting in reversed(self.sightings[sentence]))

    def rename(self, one: Cluster, other: Cluster) -> None:
        """Let all sightings of one cluster be of another."""
        for row in self.sightings.values():
            for sighting in row:
                if sighting.cluster is one:
                    sighting.cluster = other

    def back(self, sentence: int, reach: int, fits: Callable[[Sighting], bool]) -> Iterator[Sighting]:
        """
        Candidates for a pronoun or a short description: sentence by sentence backwards, and within each the
        subjects first, then the later before the earlier (the recency and grammatical-role preferences of the
        coreference literature: Hobbs 1978, Lappin and Leass 1994).
        """
        for near in range(sentence, sentence - reach - 1, -1):
            here = [s for s in self.of(near) if fits(s)]
            yield from sorted(here, key=lambda s: (not s.subject, s.head if s.subject else -s.head))
