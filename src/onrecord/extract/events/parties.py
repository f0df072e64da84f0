"""From the heads of noun phrases to the tokens that name somebody."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from onrecord.extract.events.grammar import conjuncts, prepositions, whose
from onrecord.extract.events.parse import Parse
from onrecord.model import ActorRef

# Where a phrase whose head names nobody ("the right of Sylvanian troops") may name somebody, nearest meaning first.
OWNERS = ("of", "by", "from", "between", "among")
AFFECTED = ("of", "by", "from", "against", "with", "to", "for", "on", "toward", "towards", "between", "among", "over")
PLACING = ("in", "at", "near", "around", "across", "into", "through", "outside", "inside")
MODIFIERS = ("amod", "compound", "nmod")
# "a group of Sylvanian diplomats", "members of the council": the head counts, what follows "of" names.
PARTITIVE = frozenset(
    """state group member dozen hundred thousand million score number series part half third majority team contingent
    delegation crowd handful rest lot couple mission wave deployment representative section unit list
    round set string package tranche raft slew volley barrage flurry spate""".split()
)
# What is done to these is done to whose they are: "stopped a convoy of the league".
PROPERTY = frozenset({"convoy", "lorry", "truck", "headquarters", "premises", "newsroom", "studio", "offices", "fleet"})
# Behind these a name tells which place it is: "the capital Kampala".
TOWNS = frozenset({"capital", "city", "town", "village", "port", "stronghold", "enclave", "district", "province"})
# So it is with these, of which the country is told by where they stand: "sent inspectors to a plant in Chad".
PLANTS = frozenset(
    """plant plants facility facilities reactor reactors factory refinery mill works smelter depot pipeline dam
    laboratory complex site sites""".split()
)
# Behind a hyphen these tell what kind of thing it is: "Spanish-language".
KINDS = frozenset({"language", "speaking", "born", "made", "built", "style", "type"})
# Acts of which a possessor is the one to whom they are done, where "of" names nobody: "the editor's arrest".
UNDERGONE = frozenset(
    """arrest detention imprisonment jailing killing murder assassination execution abduction kidnapping deportation
    expulsion conviction prosecution persecution poisoning beating shooting lynching ouster overthrow extradition
    disappearance""".split()
)
SUFFERING = frozenset("CVL EDU LAB AGR MED REL JRN OPP REF".split())
OUTLETS = frozenset("newspaper paper agency station channel network broadcaster magazine outlet daily weekly".split())
HOSTS = frozenset({"MIL", "PRM", "COP", "REB", "UAF", "REF"})
CARRYING = frozenset({"carry", "transport", "ferry", "bring"})
TEXTS = frozenset("bill law legislation amendment report paper book study article film".split())
# What an embassy does its state does.
MISSIONS = frozenset({"embassy", "consulate"})
PRONOUNS = frozenset("it he she they them him her its his their who which that this those these itself".split())
PLACE = "place"  # the rule of references that name a place
PLACE_ENTITIES = frozenset({"GPE", "LOC", "FAC"})
# What stands as the country of bodies of states.
LEAGUES = frozenset({"IGO", "UNO", "EUR"})
# In the titles of those who speak for another: "spokeswoman", "spokesperson".
SPOKES = "spokes"
DEPTH = 4


class Actors(Protocol):
    """What the finder of actors gives (`onrecord.extract.actors`)."""

    @property
    def refs(self) -> Sequence[ActorRef]:
        """All references of the report."""

    def at(self, token: int, /) -> tuple[int, ...]:
        """Positions of the references whose noun phrase has this head, or that this adjective or possessive is."""

    def resolved(self, ref: int, /) -> ActorRef:
        """The first antecedent of a reference."""


class Parties:
    """Finds who is named by the noun phrases of one report."""

    def __init__(self, parse: Parse, actors: Actors) -> None:
        self._parse, self._actors = parse, actors

    def named(self, token: int) -> bool:
        """True where the token itself names somebody; a pronoun only where it is known for whom it stands."""
        found = self._actors.at(token)
        if self._parse.words[token] in PRONOUNS:
            return any(self._actors.refs[ref].stands_for for ref in found)
        return bool(found)

    def count(self, tokens: Iterable[int]) -> int:
        """How many are named, at least: "the two sides" may stand for two."""
        refs = [self._actors.refs[ref] for token in tokens for ref in self._actors.at(token)]
        return sum(max(1, len(ref.stands_for)) for ref in refs)

    def plural(self, tokens: Iterable[int]) -> bool:
        """True where several are named, if only by a plural: "the ministers met"."""
        tokens = tuple(tokens)
        return self.count(tokens) > 1 or any(self._parse.tags[token] == "NNS" for token in tokens)

    def is_person(self, token: int) -> bool:
        """True of a single human being, for whom "it" can't stand."""
        return any(self._actors.resolved(ref).type == "person" for ref in self._actors.at(token))

    def is_press(self, token: int) -> bool:
        """True of journalists and their outlets: to speak to them is no consultation."""
        return any("JRN" in self._actors.resolved(ref).sectors for ref in self._actors.at(token))

    def is_league(self, token: int) -> bool:
        """True of a body of states, which members may quit."""
        found = [self._actors.resolved(ref) for ref in self._actors.at(token)]
        return any(ref.type == "organization" and ref.country in LEAGUES for ref in found)

    def countries(self, tokens: Iterable[int]) -> frozenset[str]:
        """The countries of those whom the tokens name, where they are known."""
        found = (self._actors.resolved(ref).country for token in tokens for ref in self._actors.at(token))
        return frozenset(country for country in found if country)

    def is_state(self, token: int) -> bool:
        """True of a state by its name or capital."""
        return any(self._actors.resolved(ref).type == "state" for ref in self._actors.at(token))

    def is_place(self, token: int) -> bool:
        """True of what stands for the place where an act took place."""
        found = self._actors.at(token)
        return bool(found) and all(self._actors.refs[ref].rule == PLACE for ref in found)

    def is_of(self, token: int, sectors: Collection[str]) -> bool:
        """True where the token names somebody whose first sector is one of these."""
        found = [self._actors.resolved(ref) for ref in self._actors.at(token)]
        return any(ref.sectors[:1] and ref.sectors[0] in sectors for ref in found if ref.rule != PLACE)

    def is_host(self, token: int) -> bool:
        """True of troops, rebels or refugees, who come to no talks: "a brigade arrived", "migrants travelling to"."""
        found = [self._actors.resolved(ref) for ref in self._actors.at(token)]
        return bool(found) and all(
            ref.type != "person" and ref.sectors[:1] and ref.sectors[0] in HOSTS for ref in found
        )

    def places(self, heads: Iterable[int]) -> tuple[int, ...]:
        """Of these noun phrases, the tokens that name a place: where nobody is named, the place is acted upon."""
        found = []
        for head in heads:
            inside = [p for kid in self._parse.by(head, "prep") for p in self._parse.by(kid, "pobj")]
            near = (head, *self._parse.by(head, "appos", "compound", "nmod"), *inside)
            found += [token for token in near if self._parse.entities[token] in PLACE_ENTITIES][:1]
        return tuple(dict.fromkeys(found))

    def of(self, heads: Iterable[int], prepositions: Sequence[str] = AFFECTED) -> tuple[int, ...]:
        """The tokens that name somebody in these noun phrases, without repetition, in order."""
        found: dict[int, None] = {}
        for head in heads:
            for token in self.within(head, prepositions):
                found.setdefault(token)
        return tuple(found)

    def within(self, head: int, prepositions: Sequence[str] = AFFECTED, depth: int = DEPTH) -> list[int]:
        """The head where it names somebody, else its owners, adjectives and complements, the first that do."""
        if self._parse.lemmas[head] in MISSIONS and (state := self.owners(head, depth)):
            return state
        if depth and self._is_property(head) and (holders := self._holders(head, depth)):
            return holders
        coordinated = self.adjectives(head)
        if len(coordinated) > 1 and len(self._actors.at(head)) < len(coordinated):
            return coordinated
        counts = self._parse.lemmas[head] in PARTITIVE or self._parse.tags[head] == "CD"  # "nine of them"
        if depth and counts and (whole := self._inside(head, ("of",), depth)):
            return whole if self._is_placed(whole) or not self._is_placed([head]) else [head]
        if body := self._called(head, "ORG") or self._town(head):
            return body
        if self.named(head):
            return [head]
        if not depth:
            return []
        return (
            self._called(head, "PERSON")
            or self.owners(head, depth)
            or coordinated
            or self._inside(head, prepositions, depth)
        )

    def _is_placed(self, tokens: Iterable[int]) -> bool:
        """True where the country of somebody is known: of the "mission" from the league, not of its "observers"."""
        return bool(self.countries(tokens))

    def _is_property(self, head: int) -> bool:
        return bool(PROPERTY & {self._parse.lemmas[head], self._parse.words[head]}) or self._is_plant(head)

    def _holders(self, head: int, depth: int) -> list[int]:
        """Whose it is, by name; of a plant, by where it stands."""
        where = ("of", "in") if self._is_plant(head) else ("of",)
        return self.owners(head, depth) or [
            token
            for word in where
            for part in prepositions(self._parse, head, word)
            for token in self.within(part, where, depth - 1)
        ]

    def _is_plant(self, head: int) -> bool:
        return bool(PLANTS & {self._parse.lemmas[head], self._parse.words[head]})

    def _called(self, head: int, kind: str) -> list[int]:
        """The name behind a common noun: "his challenger, | Mia Holt", "the mine's operator, | Huasheng"."""
        if self._parse.tags[head] not in {"NN", "NNS"}:
            return []
        named = (
            kid for kid in self._parse.by(head, "appos")
            if self._parse.entities[kid] == kind and self._parse.tags[kid] == "NNP" and not self._is_credit(kid, head)
        )  # fmt: skip
        return [kid for kid in named if self.named(kid)][:1]

    def _is_credit(self, name: int, head: int) -> bool:
        """ "Dispersed the crowd, | Reuters": whence the report is, and nobody in it."""
        return self.is_press(name) and not self.is_press(head) and self._parse.lemmas[head] not in OUTLETS

    def _town(self, head: int) -> list[int]:
        """ "The capital, | Kampala", "the port city | Sirte": the name tells which it is, and so whose."""
        if self._parse.lemmas[head] not in TOWNS:
            return []
        return [kid for kid in self._parse.by(head, "appos") if self._parse.tags[kid] == "NNP" and self.named(kid)][:1]

    def owners(self, head: int, depth: int = DEPTH) -> list[int]:
        """Possessors of a noun: "Sylvania's", "their"."""
        found = []
        for kid in self._parse.by(head, "poss"):
            for owner in conjuncts(self._parse, whose(self._parse, kid)):
                found += self.within(owner, OWNERS, depth - 1)
        return found

    def doers(self, head: int) -> list[int]:
        """Possessors of an act's noun who did it: "Chad's arrest of an envoy"; not "the envoy's arrest"."""
        return [token for token in self.owners(head) if not self.is_victim(token)]

    def patients(self, head: int) -> list[int]:
        """To whom an act is done by a possessive: "the | envoy's | arrest"."""
        return [token for token in self.owners(head) if self.is_victim(token)]

    def is_victim(self, token: int) -> bool:
        """True of a possessor to whom the act was done, as where no "of" tells to whom else."""
        noun = self._parse.heads[token]
        if self._parse.deps[token] != "poss" or self._parse.lemmas[noun] not in UNDERGONE:
            return False
        told = any(self._parse.words[kid] == "of" for kid in self._parse.by(noun, "prep"))
        return not told and (self.is_person(token) or self.is_of(token, SUFFERING))

    def adjectives(self, head: int) -> list[int]:
        """Modifiers of a noun that name somebody: "the Sylvanian and Freedonian sides", "U.S. request"."""
        found = []
        for kid in self._parse.by(head, *MODIFIERS):
            for part in conjuncts(self._parse, kid):
                if self.named(part):
                    found += [] if self._tells_kind(part) else [part]
                else:
                    found += self.adjectives(part)
        return found

    def _tells_kind(self, token: int) -> bool:
        """ "The | Arabic language", "a | Spanish-language network", "| Russian-made jets": no deed of those named."""
        words = self._parse.words
        beside = words[token + 1 : token + 3]
        return beside[:1] == ["language"] or (beside[:1] == ["-"] and beside[1] in KINDS)

    def same(self, left: int, right: int) -> bool:
        """True where two tokens name the same actor within the report."""
        if left == right:
            return True
        ours = {self._identity(ref) for ref in self._actors.at(left)}
        return bool(ours & {self._identity(ref) for ref in self._actors.at(right)})

    def akin(self, left: int, right: int) -> bool:
        """The same actor, or one that may speak for the other: of one country, and not two persons."""
        if self.same(left, right) or self._parse.words[left] in PRONOUNS or self._parse.words[right] in PRONOUNS:
            return True
        ours, theirs = ([self._actors.resolved(ref) for ref in self._actors.at(token)] for token in (left, right))
        return any(_of_one(a, b) for a in ours for b in theirs)

    def _identity(self, ref: int) -> tuple[str, str]:
        found = self._actors.resolved(ref)
        if found.known:
            return "known", found.known
        if found.type == "group":
            return "span", str(found.span.start)
        return "name", found.name or str(found.span.start)

    def _inside(self, head: int, prepositions: Sequence[str], depth: int) -> list[int]:
        parse = self._parse
        for kid in parse.by(head, "acl"):
            aboard = parse.by(kid, "dobj") if parse.lemmas[kid] in CARRYING else []
            for carried in aboard:  # "turned back a boat | carrying migrants"
                if found := self.within(carried, prepositions, depth - 1):
                    return found
            for agent in parse.by(kid, "agent"):
                for governed in parse.by(agent, "pobj"):
                    if found := self.within(governed, prepositions, depth - 1):
                        return found
        for kid in parse.by(head, "appos"):
            if self._is_credit(kid, head):
                continue
            if found := self.within(kid, prepositions, depth - 1):
                return found
        for word in prepositions:
            for kid in parse.by(head, "prep"):
                if parse.words[kid] == word:
                    for governed in parse.by(kid, "pobj"):
                        found = [
                            token
                            for part in conjuncts(parse, governed)
                            for token in self.within(part, prepositions, depth - 1)
                        ]
                        if found and not (word == "on" and self._is_topic(head, found)):
                            return found
        return []

    def _is_topic(self, text: int, named: Sequence[int]) -> bool:
        """ "A bill | on | foreign agents", which is done to nobody; "a resolution on Syria" may be."""
        return self._parse.lemmas[text] in TEXTS and not any(self.is_state(token) for token in named)


def _of_one(speaker: ActorRef, actor: ActorRef) -> bool:
    if speaker.country is None:
        return "GOV" in speaker.sectors
    voice = speaker.role is not None and SPOKES in speaker.role.title.casefold()
    return speaker.country == actor.country and (voice or not speaker.type == actor.type == "person")
