"""Who stands in a frame's slots: by grammar, and where the grammar names nobody, by what hangs from it."""

from collections.abc import Sequence

from onrecord.extract.events.grammar import clauses_with, datives, is_passive, objects, prepositions, subjects
from onrecord.extract.events.parse import Parse
from onrecord.extract.events.parties import MISSIONS, PLACING, Parties
from onrecord.extract.events.standing import CLAUSAL
from onrecord.knowledge.lexicon import Lexicon

# Where the phrase behind a preposition may name somebody: "against the raids by", "on sales to".
WITHIN = ("of", "by", "in", "from", "with", "between", "to", "against", "on")
DOING = ("of", "from", "in")
AIMED = ("by", "of", "from", "against", "for", "to", "in")
AGAINST = ("against", "at", "over", "for", "by", "from", "to", "with", "on", "in")
# "In an effort to disperse the crowd": a purpose told by a noun.
EFFORTS = frozenset({"effort", "attempt", "bid", "endeavour", "endeavor"})
# "Announced sanctions at a news conference | in Basel": where it was said, not on whom they fell.
GATHERINGS = frozenset("conference briefing summit meeting interview speech ceremony rally debate hearing".split())
# "Passed a bill | aimed | at the league".
AIMING = frozenset({"aim", "direct", "level"})
SPANS = frozenset("hour day night week month year round series wave string spate".split())
# "Refused to leave | despite | appeals by the league".
IN_VAIN = ("despite", "amid", "under")
ASKED = frozenset("pressure call appeal demand request plea warning threat objection protest criticism offer".split())
PROTESTED_AT = ("following", "after", "during", "at", "in")
OWN = frozenset({"its", "his", "her", "their", "our", "my"})
INVOLVED = ("by", "between", "with", "from")
# Clauses of these say why, and aim at nobody: "declined to pay, | citing | the opposition".
GIVING_REASONS = frozenset("cite quote invoke mention note add say argue recall blame fear reflect follow".split())
OWN_PRONOUNS = frozenset({"it", "he", "she", "they"})
PERSONAL = OWN_PRONOUNS | {"him", "her", "them"}
# "It" may stand for what was done; these for those who do, or to whom it is done.
HUMAN = PERSONAL - {"it"}
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})


class Slots:
    """Finds the participants of the words of one parse; every result is a tuple of naming tokens."""

    def __init__(self, parse: Parse, parties: Parties, lexicon: Lexicon) -> None:
        self.parse, self.parties, self.lexicon = parse, parties, lexicon

    def first(self, names: Sequence[str], token: int, sites: tuple[int, ...]) -> tuple[int, ...]:
        """The participants at the first of these slots that names somebody."""
        for name in names:
            if found := self._slot(name, token, sites):
                return found
        return ()

    def others(
        self, names: Sequence[str], token: int, sites: tuple[int, ...], actors: tuple[int, ...]
    ) -> tuple[int, ...]:
        """As `first`, of those who do not act: "the offer was praised by Chad" praises whose offer it was."""
        for name in names:
            if found := self.without(self._slot(name, token, sites), actors):
                return found
        return ()

    def _slot(self, name: str, token: int, sites: tuple[int, ...]) -> tuple[int, ...]:
        parse, parties = self.parse, self.parties
        if name == "subj":
            heads = self.subjects(token)
            return parties.of(heads, DOING) or self._speakers(token, heads)
        if name == "obj":
            return parties.of(head for head in objects(parse, token) if parse.words[head] not in REFLEXIVE)
        if name == "dative":
            return parties.of(datives(parse, token))
        if name == "poss":
            return tuple(parties.doers(token))
        if name == "adj":
            return tuple(parties.adjectives(token))
        if name == "source" and parse.is_noun(token):
            return self._beside(token)
        if name == "source":
            acts = [act for head in self.subjects(token) for act in self._acts(head)]
            return tuple(t for act in acts for t in self._beside(act) or parties.of([act], ()))
        if name == "deed":
            return self._done_by(objects(parse, token))
        if name == "despite":
            return self._asking(token)
        if name == "amid":
            return self._amid(token, sites)
        if name == "purpose":
            return self._of_purpose(token)
        if name == "clause":
            return parties.of(head for kid in parse.by(token, "ccomp", "xcomp") for head in subjects(parse, kid))
        if name == "matter":
            return parties.of(head for kid in parse.by(token, "ccomp", "xcomp") for head in objects(parse, kid))
        heads = self.governed(name, token, sites)
        if name == "of" and parse.is_noun(token) and (patients := parties.patients(token)):
            return tuple(patients)
        if name in PLACING:
            return parties.of(heads, (*PLACING, "of")) or parties.places(heads)
        if name == "from":  # "kept grain from reaching | Sylvania"
            heads = [part for head in heads for part in (objects(parse, head) if parse.is_verb(head) else [head])]
        return parties.of(heads, WITHIN)

    def someone(self, names: Sequence[str], token: int) -> bool:
        """True where a pronoun for people stands at one of these slots, though nobody knows for whom."""
        return any(self.parse.words[head] in HUMAN for name in names for head in self._heads(name, token))

    def is_taken(self, names: Sequence[str], token: int) -> bool:
        """True where any words at all stand at one of these slots: "stormed | a hangar", not "shot | on Monday"."""
        heads = [head for name in names for head in self._heads(name, token)]
        return any(self.parse.entities[head] not in {"DATE", "TIME"} for head in heads)

    def _heads(self, name: str, token: int) -> Sequence[int]:
        if name == "subj":
            return self.subjects(token)
        if name == "obj":
            return objects(self.parse, token)
        if name == "dative":
            return datives(self.parse, token)
        return prepositions(self.parse, token, name)

    def _of_purpose(self, token: int) -> tuple[int, ...]:
        """Against whom it is done: "to demand reforms by the premier", "in protest against the ministry"."""
        parse = self.parse
        aims = parse.by(token, "advcl", "xcomp", "acl")
        aims += [kid for noun in objects(parse, token) for kid in parse.by(noun, "acl") if self._is_aim(kid)]
        efforts = [noun for noun in prepositions(parse, token, "in") if parse.lemmas[noun] in EFFORTS]
        aims += [kid for noun in efforts for kid in parse.by(noun, "acl")]
        aims = [kid for kid in aims if parse.lemmas[kid] not in GIVING_REASONS] or self._calls_before(token)
        heads = [head for aim in aims for head in self._matters(objects(parse, aim))]
        heads += [
            head for aim in aims for clause in clauses_with(parse, aim, "for") for head in subjects(parse, clause)
        ]
        heads += [head for aim in aims for clause in parse.by(aim, "ccomp") for head in subjects(parse, clause)]
        protests = self.governed("in", token, ())
        heads += [head for at in (*aims, *protests) for word in AGAINST for head in prepositions(parse, at, word)]
        return self.parties.of(heads, AIMED) or self.parties.places(heads)

    def _is_aim(self, clause: int) -> bool:
        """ "Held a vigil | to demand reforms"; not "blocked a bridge | joining two towns"."""
        demands = self.lexicon.classes["demands"]
        return self.parse.tags[clause] == "VB" or self.parse.lemmas[clause] in demands

    def calls(self, token: int) -> list[int]:
        """The demand of a protest that its noun tells: "joined | a march | demanding reforms"."""
        parse, demands = self.parse, self.lexicon.classes["demands"]
        nouns = [token] if parse.is_noun(token) else objects(parse, token)
        told = [kid for noun in nouns for kid in parse.by(noun, "acl") if parse.tags[kid] == "VBG"]
        return [kid for kid in (*told, *self._calls_before(token)) if parse.lemmas[kid] in demands]

    def _calls_before(self, token: int) -> list[int]:
        """ "Rioted after | a rally | calling for reforms": who goes on from one protest to another aims at the same."""
        parse, rallies = self.parse, self.lexicon.classes["protests"]
        held = [head for word in PROTESTED_AT for head in prepositions(parse, token, word)]
        return [kid for head in held if parse.lemmas[head] in rallies for kid in parse.by(head, "acl")]

    def _matters(self, heads: Sequence[int]) -> list[int]:
        """ "Press | their demands | for bread from the ministry": not those whose demands they are."""
        parse, found = self.parse, []
        for head in heads:
            own = any(parse.words[kid] in OWN for kid in parse.by(head, "poss"))
            below = [part for word in AIMED for part in prepositions(parse, head, word)] if own else []
            found += below or [head]
        return found

    def subjects(self, token: int) -> Sequence[int]:
        """Heads of who does or is it, for adjectives too: "is willing to"."""
        parse = self.parse
        if parse.tags[token].startswith("JJ") or parse.deps[token] in {"acomp", "attr", "oprd"}:
            return subjects(parse, parse.heads[token])
        if parse.tags[token] == "VBN" and ("adjective", parse.words[token]) in self.lexicon.index:
            return objects(parse, token) if is_passive(parse, token) else subjects(parse, token)
        return subjects(parse, token)

    def _speakers(self, token: int, doers: Sequence[int]) -> tuple[int, ...]:
        """ "Sylvania said it would withdraw": a pronoun that nothing else explains is the speaker."""
        parse, at = self.parse, token
        if not doers or any(parse.words[doer] not in OWN_PRONOUNS for doer in doers):
            return ()
        while parse.deps[at] in {*CLAUSAL, "acomp"} and parse.heads[at] != at:
            head = parse.heads[at]
            if parse.deps[at] == "ccomp" and parse.lemmas[head] in self.lexicon.attitudes["say"]:
                return self.parties.of(subjects(parse, head), DOING)
            at = head
        return self._main_subjects(token) if all(parse.words[doer] == "it" for doer in doers) else ()

    def _main_subjects(self, token: int) -> tuple[int, ...]:
        """ "The league lifted the ban that it had imposed": an "it" that nothing explains is the clause's above."""
        parse, at = self.parse, token
        while parse.heads[at] != at:
            at = parse.heads[at]
            found = self.parties.of(subjects(parse, at), DOING) if parse.is_verb(at) else ()
            if found and not any(self.parties.is_person(one) for one in found):
                return found
        return ()

    def governed(self, word: str, token: int, sites: tuple[int, ...]) -> list[int]:
        """What a preposition governs, at the word itself, at its object, or behind another of its phrases."""
        places = [token]
        if word == "oprd":  # "called the vote | a farce"
            return self.parse.by(token, word)
        if word == "for" and (clauses := clauses_with(self.parse, token, word)):
            return clauses
        if self.parse.is_verb(token):
            upon = objects(self.parse, token)
            places += upon
            places += [kid for noun in upon for kid in self.parse.by(noun, "acl") if self.parse.lemmas[kid] in AIMING]
        else:  # "sanctions imposed by the league on"
            places += [kid for kid in self.parse.by(token, "acl") if self.parse.tags[kid] == "VBN"]
        for place in (*places, *sites):
            if found := prepositions(self.parse, place, word):
                return found
        behind = [phrase for place in places for phrase in self._behind(place)]
        if word in PLACING:
            behind = [phrase for phrase in behind if self.parse.lemmas[phrase] not in GATHERINGS]
        if word == "by" and not self.parse.is_verb(token):  # "the raid on a village in Mali | by the army"
            behind += [phrase for place in behind for phrase in self._behind(place)]
        return [part for phrase in behind for part in prepositions(self.parse, phrase, word)]

    def _beside(self, noun: int) -> tuple[int, ...]:
        """Those whose act a noun is: "fighting between", "a raid by", "Sylvania's airstrikes"."""
        heads = [part for word in ("between", "by", "from") for part in prepositions(self.parse, noun, word)]
        return self.parties.of(heads, DOING) or tuple(self.parties.doers(noun) or self.parties.adjectives(noun))

    def _acts(self, noun: int) -> list[int]:
        """ "Three days | of fighting": the acts rather than how long they went on."""
        inside = prepositions(self.parse, noun, "of") if self.parse.lemmas[noun] in SPANS else []
        return inside or [noun]

    def _done_by(self, deeds: Sequence[int]) -> tuple[int, ...]:
        """Whose acts these are: "investigated | Elbonia's bombing of the camp"; not "the Basel bombing"."""
        doers: list[int] = []
        for head in deeds:
            if any(self.parse.words[kid] in OWN for kid in self.parse.by(head, "poss")):
                continue
            if self.parse.lemmas[head] in MISSIONS and self.parties.named(head):  # "the Elbonian consulate"
                doers += self._beside(head) or (head,)
            elif not self.parties.named(head):
                doers += self._beside(head)
        return tuple(token for token in doers if not self.parties.is_place(token))

    def _asking(self, token: int) -> tuple[int, ...]:
        """Who asked in vain: "refused to leave despite | appeals by the league", "pressure from it"."""
        verbs = (token, *self.parse.by(token, "xcomp"))
        heads = [head for verb in verbs for word in IN_VAIN for head in prepositions(self.parse, verb, word)]
        return self.parties.of((head for head in heads if self.parse.lemmas[head] in ASKED), ("from", "by", "of"))

    def _amid(self, token: int, sites: tuple[int, ...]) -> tuple[int, ...]:
        """Whose act it was done in: "killed in | a raid by the army", "in clashes with it"; not "in a raid in Mali"."""
        violence = self.lexicon.classes["violence"]
        acts = [head for head in self.governed("in", token, sites) if self.parse.lemmas[head] in violence]
        return self.parties.of(acts, INVOLVED)

    def _behind(self, token: int) -> list[int]:
        """Phrases at which the next one may have been hung: "a raid by troops on", "arrived for talks with"."""
        parse = self.parse
        return [noun for kid in parse.by(token, "prep", "agent") for noun in parse.by(kid, "pobj")]

    def without(self, tokens: tuple[int, ...], others: tuple[int, ...]) -> tuple[int, ...]:
        """Those tokens that name none of the others."""
        return tuple(t for t in tokens if not any(self.parties.same(t, other) for other in others))

    def union(self, *parts: tuple[int, ...]) -> tuple[int, ...]:
        """All tokens, each actor once."""
        found: tuple[int, ...] = ()
        for part in parts:
            found += self.without(part, found)
        return found
