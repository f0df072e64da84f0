"""Matches the lexicon's frames on a parse: which act a word tells, and who stands in its slots."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.extract.events.acts import (
    ABOUT_OTHERS,
    BLAMING,
    EFFECT_MODES,
    FORCED_STATUS,
    HEIRS,
    INHERITS,
    MUTUAL,
    OF_ONESELF,
    OWNED,
    PLAIN,
    PROJECTING,
    STOPPED_MODES,
    Act,
    affected_type,
    projected_modes,
)
from onrecord.extract.events.grammar import conjuncts, datives, is_passive, objects, particles, prepositions, subjects
from onrecord.extract.events.parse import Parse
from onrecord.extract.events.parties import PLACE_ENTITIES, PLACING, PRONOUNS, Parties
from onrecord.extract.events.standing import CLAUSAL, MODALS
from onrecord.knowledge.lexicon import Frame, Lexicon, key_word

CLAUSES = {"xcomp": ("xcomp", "advcl"), "ccomp": ("ccomp",), "acl": ("acl", "relcl")}
DEPTH = 5
# Where the phrase behind a preposition may name somebody: "against the raids by", "on sales to".
WITHIN = ("of", "by", "in", "from", "with", "between", "to", "against", "on")
OWN_PRONOUNS = frozenset({"it", "he", "she", "they"})
AGAINST = ("against", "at", "over", "for", "by", "from", "to", "with", "on", "in")
# In a word class: whatever names somebody, be it by its owner or adjective ("party" is that alone), and what does so
# by its own head; the members of a people ("Elbonians"). A word with "+" may also stand before the head: "peacekeeping troops".
PARTY, NAMED, PEOPLE, PLACE, ANYTHING = "@party", "@named", "@people", "@place", "@any"
ANYBODY = frozenset({PARTY})


class Matcher:
    """Reads acts off one parse."""

    def __init__(self, parse: Parse, parties: Parties, lexicon: Lexicon) -> None:
        self.parse, self.parties, self.lexicon = parse, parties, lexicon

    def candidates(self, start: int, end: int) -> list[int]:
        """Tokens of a sentence at which a frame may match, those above before those below."""
        found = [token for token in range(start, end) if self._frames(token) or self._modal(token)]
        return sorted(found, key=lambda token: (self.parse.depth(token), token))

    def read(
        self, token: int, sites: tuple[int, ...] = (), depth: int = DEPTH, only: tuple[str, ...] = ()
    ) -> Act | None:
        """
        The act that a word tells. `sites` are further words at which its prepositional phrases may hang; an act
        within another (`sites` given) may leave its participants open. `only`: the types that are asked for.
        """
        if not depth:
            return None
        for frame in self._frames(token):
            if not self._fits(frame, token, sites):
                continue
            act = self._act(frame, token, sites, depth)
            if act and (not only or act.type in only) and (sites or self._complete(frame, act)):
                return act
        return None

    def _modal(self, token: int) -> bool:
        return self.parse.tags[token] == "VB" and any(self.parse.words[kid] in MODALS for kid in self.parse.kids[token])

    # -- frames

    def _frames(self, token: int) -> tuple[Frame, ...]:
        parse, index = self.parse, self.lexicon.index
        lemma, tag = parse.lemmas[token], parse.tags[token]
        found: tuple[Frame, ...] = ()
        if tag.startswith("V"):
            found = index.get(("verb", lemma), ()) if parse.deps[token] not in {"aux", "auxpass"} else ()
            if tag in {"VBN", "VBG"}:
                found = (*index.get(("adjective", parse.words[token]), ()), *found)
            if parse.is_gerund(token):
                found = (*index.get(("noun", parse.words[token]), ()), *found)
        elif tag in {"NN", "NNS", "NNP", "NNPS"}:
            found = index.get(("noun", lemma), ()) or index.get(("noun", parse.words[token]), ())
        elif tag.startswith("JJ"):
            found = index.get(("adjective", parse.words[token]), ())
        return found

    def _fits(self, frame: Frame, token: int, sites: tuple[int, ...]) -> bool:
        if not self._has_particle(frame, token):
            return False
        if frame.main and self.parse.tags[token] == "VBG" and self.parse.deps[token] in {"advcl", "acl"}:
            return False
        if frame.intransitive and self.parse.by(token, "dobj"):
            return False
        if frame.bare and self.parse.by(token, "ccomp", "xcomp", "oprd"):
            return False
        if frame.object and not self._any_in(frame.object, objects(self.parse, token)):
            return False
        if frame.subject and not self._fits_subject(frame, token):
            return False
        for word, classes in frame.prepositions:
            if not self._any_in(classes, self._governed(word, token, sites)):
                return False
        return not (frame.unless and self._clause_has(frame.unless, token))

    def _fits_subject(self, frame: Frame, token: int) -> bool:
        """A passive that names no agent ("was attacked") leaves the subject open."""
        found = self._subjects(token)
        return self._any_in(frame.subject, found) if found else is_passive(self.parse, token)

    def _has_particle(self, frame: Frame, token: int) -> bool:
        """"call off" asks for its particle, the noun "phone call" for its modifier."""
        forms = (self.parse.lemmas[token], self.parse.words[token])
        own = [word for word in frame.words if key_word(frame.part, word) in forms]
        phrasal = [kid for kid in self.parse.by(token, "prt") if not self.parse.by(kid, "prep")]
        if any(word in forms for word in own) and not phrasal:
            return True
        if frame.part == "noun":
            beside = {self.parse.lemmas[kid] for kid in self.parse.by(token, "amod", "compound", "nmod")}
            return any(word.split(" ")[0] in beside for word in own)
        at = particles(self.parse, token)
        return any(word.split(" ")[1] in at for word in own if " " in word)

    def _any_in(self, classes: Iterable[str], heads: Sequence[int]) -> bool:
        return any(self._in_class(name, head) for name in classes for head in heads)

    def _in_class(self, name: str, head: int) -> bool:
        words = self.lexicon.classes.get(name, ANYBODY)
        if PARTY in words and self.parties.of([head]):
            return True
        if NAMED in words and self.parties.named(head):
            return True
        if any(self.parse.lemmas[kid] + "+" in words for kid in self.parse.by(head, "compound", "amod", "nmod")):
            return True
        if self.parse.lemmas[head] in words or self.parse.words[head] in words:
            return True
        # "a state of emergency", "diplomatic and trade ties", "members of its staff"
        if ANYTHING in words or (PLACE in words and self.parse.entities[head] in PLACE_ENTITIES):
            return True
        if PEOPLE in words and self.parse.entities[head] == "NORP":
            return True
        return any(
            self._in_class(name, part)
            for kid in self.parse.by(head, "prep")
            if self.parse.words[kid] == "of"
            for part in self.parse.by(kid, "pobj")
        )

    def _clause_has(self, classes: Iterable[str], token: int) -> bool:
        words = frozenset[str]().union(*(self.lexicon.classes[name] for name in classes))
        return any(self.parse.lemmas[at] in words for at in self.parse.subtree(token))

    # -- acts

    def _act(self, frame: Frame, token: int, sites: tuple[int, ...], depth: int) -> Act | None:
        if frame.effect is None:
            return self._plain(frame, token, sites)
        inner = next(self._complements(frame, token, sites, depth), None)
        return self._affected(frame, token, sites, inner) if inner else self._alone(frame, token, sites)

    def _plain(self, frame: Frame, token: int, sites: tuple[int, ...]) -> Act:
        assert frame.type is not None
        actors = self._slots(frame.actor, token, sites)
        recipients = self._without(self._slots(frame.recipient, token, sites), actors)
        return self._built(frame, token, frame.type, frame.modes, actors, recipients)

    def _alone(self, frame: Frame, token: int, sites: tuple[int, ...]) -> Act | None:
        if frame.alone is None or not self._has_complement(frame, token, sites):
            return None
        actors = self._slots(frame.actor, token, sites)
        recipients = self._without(self._slots(frame.recipient, token, sites), actors)
        act = self._built(frame, token, frame.alone, frame.alone_modes, actors, recipients)
        return act if self._holds(frame.alone_needs, act) else None

    def _has_complement(self, frame: Frame, token: int, sites: tuple[int, ...]) -> bool:
        """"The premier agreed." tells nothing that was agreed; "asked whether" is no request."""
        if frame.clause:
            return any(_infinitive(self.parse, kid) for kid in self.parse.by(token, "xcomp", "ccomp"))
        if frame.part == "noun":
            return True
        return any(self._complement_heads(slot, token, sites) for slot in (*frame.complement, "obj") if slot != "ccomp" or frame.effect == "demand")

    def _affected(self, frame: Frame, token: int, sites: tuple[int, ...], inner: Act) -> Act | None:
        """The act made of another: "agreed to resume talks", "condemned the attack on Sylvania"."""
        assert frame.effect is not None
        type = frame.type or affected_type(frame.effect, inner.type)
        if type is None:
            return None
        actors = self._slots(frame.actor, token, sites)
        if frame.effect in FORCED_STATUS or (frame.effect in OWNED and not actors):
            actors = inner.actors
        recipients = self._recipients(frame, token, sites, inner, actors)
        joint = inner.joint and type in MUTUAL and frame.effect not in ABOUT_OTHERS
        if joint:
            others = tuple(t for t in inner.actors if not actors or self.parse.words[t] not in PRONOUNS)
            actors, recipients = self._union(actors, others, recipients), ()
        plain = frame.effect in PLAIN and not frame.type
        return Act(
            trigger=inner.trigger if plain else token,
            head=token,
            type=type,
            modes=self._modes(frame, type, inner),
            actors=actors,
            recipients=self._without(recipients, actors),
            frame=frame,
            inner=inner.inner if plain else core(inner) if frame.effect in PROJECTING else None,
            joint=joint,
            each=inner.each and plain,
            status=FORCED_STATUS.get(frame.effect, inner.status if plain else None),
            used=inner.used | {token},
        )

    def _built(
        self, frame: Frame, token: int, type: str, modes: tuple[str, ...],
        actors: tuple[int, ...], recipients: tuple[int, ...],
    ) -> Act:  # fmt: skip
        if frame.joint and not frame.each:
            actors, recipients = self._union(actors, recipients), ()
        return Act(
            trigger=token, head=token, type=type, modes=modes, actors=actors, recipients=recipients,
            frame=frame, joint=frame.joint, each=frame.each, used=frozenset({token}),
        )  # fmt: skip

    def _modes(self, frame: Frame, type: str, inner: Act) -> tuple[str, ...]:
        assert frame.effect is not None
        if frame.type:
            return frame.modes
        if frame.effect in PLAIN:
            return inner.modes
        if frame.effect == "stop":
            return STOPPED_MODES.get(type, ())
        if frame.effect in EFFECT_MODES:
            return EFFECT_MODES[frame.effect]
        about = core(inner)
        return projected_modes(type, about.type, about.modes) if about else ()

    def _recipients(
        self, frame: Frame, token: int, sites: tuple[int, ...], inner: Act, actors: tuple[int, ...]
    ) -> tuple[int, ...]:
        """Named by the word's own slots, else within the act; who is condemned is never the victim."""
        assert frame.effect is not None
        own = self._slots(frame.recipient, token, sites)
        others = self._without(inner.actors, actors)
        if others and (frame.effect == "demand" or (frame.effect in OF_ONESELF and self.parse.is_noun(inner.head))):
            return others
        if frame.effect in BLAMING:
            return self._without(inner.actors, actors) or self._without(own, inner.recipients)
        return own or self._inherited(frame, inner, actors)

    def _inherited(self, frame: Frame, inner: Act, actors: tuple[int, ...]) -> tuple[int, ...]:
        assert frame.effect is not None
        sides = HEIRS.get(frame.effect, INHERITS)
        if frame.effect in OF_ONESELF and self.parse.is_verb(inner.head):
            sides = sides[::-1]
        for side in sides:
            found = self._without(inner.actors if side == "actors" else inner.recipients, actors)
            if found:
                return found
        return ()

    def _complete(self, frame: Frame, act: Act) -> bool:
        """True where all the participants that a frame needs are named, not just placed."""
        if not any(self.parties.named(token) for token in (*act.actors, *act.recipients)):
            return False
        return self._holds(frame.needs, act)

    def _holds(self, needs: Sequence[str], act: Act) -> bool:
        actors = [token for token in act.actors if self.parties.named(token)]
        recipients = [token for token in act.recipients if self.parties.named(token)]
        several = act.joint and not act.each and self.parties.count(actors) > 1
        held = {
            "actor": bool(actors),
            "recipient": bool(recipients) or several,
            "both": bool(actors and recipients) or several,
        }
        return all(held[need] for need in needs)

    def _complements(self, frame: Frame, token: int, sites: tuple[int, ...], depth: int) -> Iterator[Act]:
        """The acts at the places where a frame expects another act."""
        for slot in frame.complement:
            for at in self._complement_heads(slot, token, sites):
                if act := self.read(at, (token, *sites), depth - 1, frame.only):
                    yield act

    def _complement_heads(self, slot: str, token: int, sites: tuple[int, ...]) -> list[int]:
        parse = self.parse
        if slot in CLAUSES:
            found = parse.by(token, *CLAUSES[slot])
            if slot == "xcomp":
                found = [kid for kid in found if _infinitive(parse, kid) or parse.deps[kid] == "xcomp"]
            return [part for kid in found for part in conjuncts(parse, kid)]
        if slot == "obj":
            return objects(parse, token)
        if slot == "subj":
            return subjects(parse, token)
        return self._governed(slot, token, sites)

    # -- participants

    def _slots(self, names: Sequence[str], token: int, sites: tuple[int, ...]) -> tuple[int, ...]:
        for name in names:
            if found := self._slot(name, token, sites):
                return found
        return ()

    def _slot(self, name: str, token: int, sites: tuple[int, ...]) -> tuple[int, ...]:
        parse, parties = self.parse, self.parties
        if name == "subj":
            heads = self._subjects(token)
            return parties.of(heads, ("of", "from", "in")) or self._speakers(token, heads)
        if name == "obj":
            return parties.of(objects(parse, token))
        if name == "dative":
            return parties.of(datives(parse, token))
        if name == "poss":
            return tuple(parties.owners(token))
        if name == "adj":
            return tuple(parties.adjectives(token))
        if name == "purpose":
            return self._of_purpose(token)
        if name == "clause":
            return parties.of(head for kid in parse.by(token, "ccomp", "xcomp") for head in subjects(parse, kid))
        heads = self._governed(name, token, sites)
        if name in PLACING:
            return parties.of(heads, (*PLACING, "of")) or parties.places(heads)
        return parties.of(heads, WITHIN)

    def _of_purpose(self, token: int) -> tuple[int, ...]:
        """Against whom it is done: "to demand reforms by the premier", "in protest against the ministry"."""
        parse = self.parse
        aims = [kid for at in (token, *objects(parse, token)) for kid in parse.by(at, "advcl", "xcomp", "acl")]
        heads = [head for aim in aims for head in objects(parse, aim)]
        protests = self._governed("in", token, ())
        heads += [head for at in (*aims, *protests) for word in AGAINST for head in prepositions(parse, at, word)]
        return self.parties.of(heads, ("by", "of", "from", "against", "for", "to", "in")) or self.parties.places(heads)

    def _subjects(self, token: int) -> list[int]:
        parse = self.parse
        if parse.tags[token].startswith("JJ") or parse.deps[token] in {"acomp", "attr", "oprd"}:
            return subjects(parse, parse.heads[token])
        if parse.tags[token] == "VBN" and ("adjective", parse.words[token]) in self.lexicon.index:
            return objects(parse, token) if is_passive(parse, token) else subjects(parse, token)
        return subjects(parse, token)

    def _speakers(self, token: int, doers: Sequence[int]) -> tuple[int, ...]:
        """"Sylvania said it would withdraw": a pronoun that nothing else explains is the speaker."""
        parse, at = self.parse, token
        if not doers or any(parse.words[doer] not in OWN_PRONOUNS for doer in doers):
            return ()
        while parse.deps[at] in {*CLAUSAL, "acomp"} and parse.heads[at] != at:
            head = parse.heads[at]
            if parse.deps[at] == "ccomp" and parse.lemmas[head] in self.lexicon.attitudes["say"]:
                return self.parties.of(subjects(parse, head), ("of", "from", "in"))
            at = head
        return ()

    def _governed(self, word: str, token: int, sites: tuple[int, ...]) -> list[int]:
        """What a preposition governs, at the word itself, at its object, or behind another of its phrases."""
        places = [token]
        if self.parse.is_verb(token):
            places += objects(self.parse, token)
        for place in (*places, *sites):
            if found := prepositions(self.parse, place, word):
                return found
        return [part for place in places for behind in self._behind(place) for part in prepositions(self.parse, behind, word)]

    def _behind(self, token: int) -> list[int]:
        """Phrases at which the next one may have been hung: "a raid by troops on", "arrived for talks with"."""
        parse = self.parse
        return [noun for kid in parse.by(token, "prep", "agent") for noun in parse.by(kid, "pobj")]

    def _without(self, tokens: tuple[int, ...], others: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(t for t in tokens if not any(self.parties.same(t, other) for other in others))

    def _union(self, *parts: tuple[int, ...]) -> tuple[int, ...]:
        found: tuple[int, ...] = ()
        for part in parts:
            found += self._without(part, found)
        return found


def core(act: Act) -> Act | None:
    """What a proposal or demand is about, where it is known; of any other act, the act itself."""
    return act.inner if act.frame.effect in PROJECTING else act


def _infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.tags[kid] == "TO" for kid in parse.kids[verb])
