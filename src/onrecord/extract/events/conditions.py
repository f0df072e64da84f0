"""Whether a frame fits where its word stands: particles, word classes, clauses."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from onrecord.extract.events.grammar import is_passive, objects, particles, phrasal, prepositions
from onrecord.extract.events.parse import Parse
from onrecord.extract.events.parties import PLACE_ENTITIES
from onrecord.extract.events.slots import PERSONAL, REFLEXIVE, Slots
from onrecord.extract.events.standing import CONDITIONS, MODALS
from onrecord.knowledge.lexicon import GENERAL, NOUNS, Frame, Part, Sense

# In a word class: whatever names somebody, be it by its owner or adjective ("party" is that alone), and what does
# so by its own head; the members of a people ("Elbonians"); a place; a proper noun; anything. A word with "+"
# may also stand before the head: "peacekeeping troops".
PARTY, NAMED, PEOPLE, PLACE, PROPER, ANYTHING = "@party", "@named", "@people", "@place", "@proper", "@any"
LEAGUE = "@league"  # a body of states: "quit the African Union"
STATE = "@state"
PERSON = "@person"  # one human being
POLITIC = "@politic"  # who governs, makes laws or judges, but not a state by its name
POLITICIANS = frozenset("GOV LEG PTY JUD".split())
THING = "@thing"  # a noun, not a verb: "insisted on | an answer", not "on | coming"
# By the sector of whom a word names, so that a class holds more than the words that it lists.
KINDS = {
    "@civil": frozenset("CVL EDU LAB AGR MED REL JRN OPP PTY REF".split()),
    "@armed": frozenset("MIL PRM REB UAF".split()),
    "@force": frozenset("MIL PRM COP".split()),
}
ANYBODY = frozenset({PARTY})
# Words in whose place a noun is left out: "expelled two of its | own", "detained three of | them".
LEFT_OUT = frozenset({"own", "them", "these", "those", "theirs", "others"})
# Where what is said of somebody stands: "called it | a lie", "| absurd", "said that it was | behind the raid".
PREDICATES = ("oprd", "acomp", "attr", "xcomp", "ccomp")
# Verbs that say with their object what was done: "committed | crimes", "broke | its promise".
LIGHT = frozenset({"commit", "wage", "spread", "tell", "break", "cross"})


class Conditions:
    """Judges frames on one parse."""

    def __init__(self, slots: Slots) -> None:
        self.slots, self.parse, self.parties, self.lexicon = slots, slots.parse, slots.parties, slots.lexicon
        self._classed: dict[tuple[str, int], bool] = {}
        self._held: dict[tuple[int, int, tuple[int, ...]], bool] = {}

    def holding(self, senses: Iterable[Sense], token: int, sites: tuple[int, ...]) -> Iterator[Frame]:
        """Of the frames of a word those that fit where it stands, in their order; participants apart."""
        for sense in senses:
            if self._holds(sense, token, sites):
                yield sense.frame

    def _holds(self, sense: Sense, token: int, sites: tuple[int, ...]) -> bool:
        """Asked once of each place: a word is read for what it tells, and again for what it only points at."""
        key = (id(sense), token, sites)
        if key not in self._held:
            self._held[key] = self._has_particle(sense, token) and self._hold(sense.frame, token, sites)
        return self._held[key]

    def _hold(self, frame: Frame, token: int, sites: tuple[int, ...]) -> bool:
        if not self._fits_clause(frame, token) or self._is_suicide(frame, token):
            return False
        if frame.object and not self._any_in(frame.object, objects(self.parse, token)):
            return False
        if frame.no_object and self._any_in(frame.no_object, objects(self.parse, token)):
            return False
        if frame.subject and not self._fits_subject(frame, token):
            return False
        for word, classes in frame.prepositions:
            if not self._any_in(classes, self.slots.governed(word, token, sites)):
                return False
        if frame.aims and not self.aims(frame.aims, token):
            return False
        if frame.said and not self._is_said(frame.said, token):
            return False
        if frame.beside and not self._clause_has(frame.beside, token):
            return False
        if frame.amid and not (self._clause_has(frame.amid, token) or self._told_before(frame, token)):
            return False
        return not (frame.unless and self._has_beside(frame.unless, token))

    def aims(self, classes: Iterable[str], token: int) -> list[int]:
        """Verbs of these classes that tell a purpose: "gathered to demand", "let them pass"."""
        words = self._words(classes)
        found = [*self.parse.by(token, "advcl", "xcomp"), *(
            kid for kid in self.parse.by(token, "ccomp") if self.parse.tags[kid] == "VB"
        )]  # fmt: skip
        return [kid for kid in found if self.parse.lemmas[kid] in words]

    def _is_said(self, classes: Sequence[str], token: int) -> bool:
        """Of a verb its own word counts alone: "took advantage of racism" is not racism."""
        said = self._said(token)
        verbs = [head for head in said if self.parse.is_verb(head)]
        words = self._words(classes)
        return any(self._is_word_of(words, verb) for verb in verbs) or self._any_in(
            classes, [head for head in said if head not in verbs]
        )

    def _said(self, token: int) -> list[int]:
        """The heads of what is said of somebody, as a fact: "a lie", "absurd", "lying", "behind the raid"."""
        parse = self.parse
        likened = [kid for at in (token, *objects(parse, token)) for kid in parse.by(at, "prep")
                   if parse.words[kid] == "as"]  # fmt: skip
        found = [kid for at in likened for kid in parse.by(at, "pobj", "amod", "pcomp", "acomp", "advmod")]
        for kid in parse.by(token, *PREDICATES):
            found += self._asserted(kid) if parse.is_verb(kid) else [kid]
        return found

    def _asserted(self, clause: int) -> list[int]:
        """What a clause says of its subject; nothing where it says what is not so, or may be."""
        parse = self.parse
        open_to_doubt = parse.by(clause, "neg") or any(
            (parse.deps[kid] == "aux" and parse.words[kid] in MODALS)
            or (parse.deps[kid] == "mark" and parse.words[kid] in CONDITIONS)
            for kid in parse.kids[clause]
        )
        if open_to_doubt or is_passive(parse, clause):
            return []
        if parse.lemmas[clause] == "be":
            return parse.by(clause, "acomp", "attr", "oprd", "xcomp", "prep")
        return [clause, *objects(parse, clause)] if parse.lemmas[clause] in LIGHT else [clause]

    def _fits_clause(self, frame: Frame, token: int) -> bool:
        if frame.main and self.parse.tags[token] == "VBG" and self.parse.deps[token] in {"advcl", "acl"}:
            return False
        if frame.intransitive and self._is_transitive(token):
            return False
        said = (kid for kid in self.parse.by(token, "ccomp", "xcomp", "oprd") if kid not in objects(self.parse, token))
        return not (frame.bare and next(said, None) is not None)

    def _is_transitive(self, token: int) -> bool:
        """ "Fired a man", "a | fired | man"; not "were fired on"."""
        passive = is_passive(self.parse, token) and not self.parse.by(token, "prep", "prt")
        return passive or bool(self.parse.by(token, "dobj"))

    def _is_suicide(self, frame: Frame, token: int) -> bool:
        """ "Shot himself": an assault on nobody else, unless it is one by the frame: "blew himself up"."""
        upon = objects(self.parse, token) if frame.type == "ASSAULT" and "oneself" not in frame.object else ()
        return bool(upon) and all(self.parse.words[head] in REFLEXIVE for head in upon)

    def _fits_subject(self, frame: Frame, token: int) -> bool:
        """A passive that names no agent ("was attacked") leaves the subject open."""
        found = self.slots.subjects(token)
        if found:
            return self._any_in(frame.subject, found)
        if self._is_tried(token):
            return set(frame.subject) <= GENERAL
        return is_passive(self.parse, token) and not frame.agent

    def _is_tried(self, token: int) -> bool:
        """ "An attempt | to kill the envoy": whoever made it."""
        noun = self.parse.heads[token]
        return (
            self.parse.deps[token] == "acl"
            and self.parse.tags[token] == "VB"
            and self.parse.lemmas[noun] in self.lexicon.classes["tries"]
        )

    def _has_particle(self, sense: Sense, token: int) -> bool:
        """ "call off" asks for its particle, the noun "phone call" for its modifier."""
        if sense.alone and not phrasal(self.parse, token):
            return True
        return bool(sense.beside) and not sense.beside.isdisjoint(self._beside(sense.frame.part, token))

    def _beside(self, part: Part, token: int) -> AbstractSet[str]:
        if part in NOUNS:
            return self._modifiers(token)
        return phrasal(self.parse, token) or particles(self.parse, token)

    def _modifiers(self, noun: int) -> set[str]:
        """Of a compound noun, those of its parts too: "| joint | submarine rescue exercises"."""
        direct = self.parse.by(noun, "amod", "compound", "nmod")
        return {
            self.parse.lemmas[kid] for at in (noun, *direct) for kid in self.parse.by(at, "amod", "compound", "nmod")
        }

    def _any_in(self, classes: Iterable[str], heads: Sequence[int]) -> bool:
        return any(self._in_class(name, head) for name in classes for head in heads)

    def _in_class(self, name: str, head: int) -> bool:
        if (name, head) not in self._classed:
            self._classed[name, head] = self._is_of_class(name, head)
        return self._classed[name, head]

    def _is_of_class(self, name: str, head: int) -> bool:
        """By the head itself, or what follows "of": "a state of emergency", "members of its staff"."""
        words = self.lexicon.classes.get(name, ANYBODY)
        if self.parse.lemmas[head] == "team" and (members := prepositions(self.parse, head, "of")):
            return self._any_in([name], members)
        if self._is_word_of(words, head) or self._is_kind_of(words, head):
            return True
        if self._leaves_out(head) and (kind := counted_before(self.parse, head)) is not None:
            return self._is_word_of(words, kind)
        return any(
            self._in_class(name, part)
            for kid in self.parse.by(head, "prep")
            if self.parse.words[kid] == "of"
            for part in self.parse.by(kid, "pobj")
        )

    def _leaves_out(self, head: int) -> bool:
        """ "Expelled | three", "ordered two | others out"."""
        return self.parse.tags[head] == "CD" or (
            self.parse.words[head] in LEFT_OUT and bool(self.parse.by(head, "nummod"))
        )

    def _is_word_of(self, words: frozenset[str], head: int) -> bool:
        parse = self.parse
        if parse.lemmas[head] in words or parse.words[head] in words:
            return True
        return any(parse.lemmas[kid] + "+" in words for kid in parse.by(head, "compound", "amod", "nmod"))

    def _is_kind_of(self, words: frozenset[str], head: int) -> bool:
        entity, pronoun = self.parse.entities[head], self.parse.words[head] in PERSONAL
        return (
            ANYTHING in words
            or (PEOPLE in words and entity == "NORP")
            or (PROPER in words and self.parse.tags[head] == "NNP")
            or (PLACE in words and entity in PLACE_ENTITIES)
            or (NAMED in words and (pronoun or self.parties.named(head)))
            or (PARTY in words and (pronoun or bool(self.parties.of([head]))))
            or (LEAGUE in words and self.parties.is_league(head))
            or (STATE in words and self.parties.is_state(head))
            or (PERSON in words and self.parties.is_person(head))
            or (POLITIC in words and self.parties.is_of(head, POLITICIANS) and not self.parties.is_state(head))
            or (THING in words and self.parse.is_noun(head))
            or any(kind in words and self.parties.is_of(head, sectors) for kind, sectors in KINDS.items())
        )

    def _told_before(self, frame: Frame, token: int) -> bool:
        """ "Warplanes bombed the town. At least twelve people were killed": with nothing there that `unless` has."""
        number = self.parse.sentence_of[token]
        before = range(*self.parse.sentences[number - 1]) if number else ()
        told = {self.parse.lemmas[at] for at in before}
        return bool(told & self._words(frame.amid)) and not told & self._words(frame.unless)

    def _words(self, classes: Iterable[str]) -> frozenset[str]:
        return frozenset[str]().union(*(self.lexicon.classes[name] for name in classes))

    def _has_beside(self, classes: Iterable[str], token: int) -> bool:
        """In the clause, or as its subject: "| cholera | spreads through water and can kill"."""
        words = self._words(classes)
        return self._clause_has(classes, token) or any(
            self.parse.lemmas[at] in words for at in self.slots.subjects(token)
        )

    def _clause_has(self, classes: Iterable[str], token: int) -> bool:
        words = self._words(classes)
        return any(self.parse.lemmas[at] in words for at in self.parse.subtree(token))


def counted_before(parse: Parse, number: int) -> int | None:
    """The noun that a bare number leaves out: "ordered two diplomats to leave after Elbonia expelled | three"."""
    inside = prepositions(parse, number, "of")
    if any(parse.words[part] not in LEFT_OUT for part in inside):
        return None
    first = max(parse.sentence_of[number] - 1, 0)
    before = range(number - 1, parse.sentences[first][0] - 1, -1)
    return next((at for at in before if parse.is_noun(at) and parse.by(at, "nummod")), None)
