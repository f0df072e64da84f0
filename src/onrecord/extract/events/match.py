"""Matches the lexicon's frames on a parse: which act a word tells, with whom."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.events.acts import (
    ABOUT_OTHERS,
    ASKED_NOUNS,
    ASKED_VERBS,
    BLAMING,
    BREACHES,
    DEMANDS,
    EFFECT_MODES,
    FORCED_STATUS,
    FORCEFUL,
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
    core,
    forsworn_type,
    projected_modes,
)
from onrecord.extract.events.conditions import Conditions
from onrecord.extract.events.grammar import conjuncts, is_passive, is_reciprocal, objects, prepositions, subjects
from onrecord.extract.events.parse import Parse
from onrecord.extract.events.parties import PARTITIVE, PRONOUNS, Parties
from onrecord.extract.events.slots import Slots
from onrecord.extract.events.standing import CONDITIONS, MODALS
from onrecord.knowledge.lexicon import Frame, Lexicon, Sense

CLAUSES = {"xcomp": ("xcomp", "advcl"), "ccomp": ("ccomp",), "acl": ("acl", "relcl")}
# "massed to demand reforms" is one act: the demand is what the protest is for.
AIMS_OF_PROTEST = ("demands",)
HARM = ("ASSAULT", "COERCE")
SINGLE = frozenset({"he", "she", "it"})
DEPTH = 5
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


class Matcher:
    """Reads acts off one parse."""

    def __init__(self, parse: Parse, parties: Parties, lexicon: Lexicon) -> None:
        self.parse, self.parties, self.lexicon = parse, parties, lexicon
        self.slots = Slots(parse, parties, lexicon)
        self.conditions = Conditions(self.slots)

    def candidates(self, start: int, end: int) -> list[int]:
        """Tokens of a sentence at which a frame may match, those above before those below."""
        found = [token for token in range(start, end) if self._senses(token) or self._modal(token)]
        return sorted(found, key=lambda token: (self.parse.depth(token), token))

    def read(
        self,
        token: int,
        sites: tuple[int, ...] = (),
        depth: int = DEPTH,
        only: tuple[str, ...] = (),
        *,
        whole: bool = True,
    ) -> Act | None:
        """
        The act that a word tells. `sites` are further words at which its prepositional phrases may hang; an act
        within another (`sites` given) may leave its participants open, as one may that need not be told as a
        `whole`. `only`: the types that are asked for.
        """
        if not depth:
            return None
        for frame in self.conditions.holding(self._senses(token), token, sites):
            act = self._act(frame, token, sites, depth)
            if act and (not only or act.type in only) and (sites or not whole or self._complete(frame, act)):
                return act
        return None

    def _modal(self, token: int) -> bool:
        return self.parse.tags[token] == "VB" and any(self.parse.words[kid] in MODALS for kid in self.parse.kids[token])

    # -- frames

    def _senses(self, token: int) -> tuple[Sense, ...]:
        parse, index = self.parse, self.lexicon.index
        lemma, tag = parse.lemmas[token], parse.tags[token]
        found: tuple[Sense, ...] = ()
        if tag.startswith("V"):
            found = index.get(("verb", lemma), ()) if parse.deps[token] not in {"aux", "auxpass"} else ()
            if tag in {"VBN", "VBG"}:
                found = (*index.get(("adjective", parse.words[token]), ()), *found)
            if parse.is_gerund(token):
                found = (*index.get(("noun", parse.words[token]), ()), *found)
        elif tag in {"NN", "NNS", "NNP", "NNPS", "CD"}:  # "asked for $5 million"
            found = index.get(("noun", lemma), ()) or index.get(("noun", parse.words[token]), ())
        elif tag.startswith("JJ"):
            found = index.get(("adjective", parse.words[token]), ())
        return found

    # -- acts

    def _act(self, frame: Frame, token: int, sites: tuple[int, ...], depth: int) -> Act | None:
        if frame.effect is None:
            return self.plain(frame, token, sites)
        inner = next(self._complements(frame, token, sites, depth, frame.only), None)
        if inner:
            return self._affected(frame, token, sites, inner)
        if frame.only and frame.clause and next(self._complements(frame, token, sites, depth, HARM), None):
            return None  # "offered to bomb the port"
        return self._alone(frame, token, sites)

    def plain(self, frame: Frame, token: int, sites: tuple[int, ...] = ()) -> Act:
        """The act of a frame that tells one by itself, with those at its slots."""
        actors = self._doers(frame, token, sites)
        recipients = self.slots.others(frame.recipient, token, sites, actors)
        return self._built(frame, token, frame.type or "", frame.modes, actors, recipients)

    def _doers(self, frame: Frame, token: int, sites: tuple[int, ...]) -> tuple[int, ...]:
        """Those who act; a town that a blow is named by is only where it fell: "a | Basel | bombing"."""
        found = self.slots.first(frame.actor, token, sites)
        blow = frame.type == "ASSAULT"
        return tuple(one for one in found if not (blow and self.parties.is_place(one)))

    def _alone(self, frame: Frame, token: int, sites: tuple[int, ...]) -> Act | None:
        if frame.alone is None or not self._has_complement(frame, token, sites):
            return None
        actors = self.slots.first(frame.actor, token, sites)
        recipients = self.slots.others(frame.recipient, token, sites, actors)
        act = self._built(frame, token, frame.alone, frame.alone_modes, actors, recipients)
        aims = self.conditions.aims(frame.aims, token) if frame.aims else ()
        act = replace(act, status=FORCED_STATUS.get(frame.operator), used=act.used.union(aims))
        return act if self._holds(frame, frame.alone_needs, act) else None

    def _asked(self, token: int, type: str) -> tuple[str, ...]:
        """ "Called on the army to | hold back", "rejected | the demands": what is asked, where it is no act."""
        parse = self.parse
        if type not in {"REQUEST", "REJECT"} or parse.lemmas[token] in BREACHES:
            return ()
        clauses = parse.by(token, "xcomp", "ccomp")
        below = [*clauses, *(at for verb in (token, *clauses) if parse.is_verb(verb) for at in objects(parse, verb))]
        verbs = {form for kid in clauses for form in _forms(parse, kid)}
        nouns = {parse.lemmas[kid] for kid in (*below, *prepositions(parse, token, "for"))}
        if type == "REJECT" and nouns & DEMANDS:
            return ("yield",)
        found = [mode for mode, words in ASKED_VERBS.items() if verbs & words]
        return tuple(found + [mode for mode, words in ASKED_NOUNS.items() if nouns & words])[:1]

    def _has_complement(self, frame: Frame, token: int, sites: tuple[int, ...]) -> bool:
        """ "The premier agreed." tells nothing that was agreed; "asked whether" is no request."""
        if frame.clause:
            loose = frame.operator == "demand" or not objects(self.parse, token)  # "offered on Monday | to let them in"
            below = ("xcomp", "ccomp", "advcl") if loose else ("xcomp", "ccomp")
            return any(_infinitive(self.parse, kid) for kid in self.parse.by(token, *below))
        if frame.subjunctive:
            return any(_subjunctive(self.parse, kid) for kid in self.parse.by(token, "ccomp"))
        if frame.part == "noun":
            return True
        if frame.announced:
            return any(self._announces(frame, token, kid) for kid in self.parse.by(token, "ccomp"))
        slots = [slot for slot in (*frame.complement, "obj") if slot != "ccomp" or frame.operator == "demand"]
        return any(self._complement_heads(slot, token, sites) for slot in slots)

    def _announces(self, frame: Frame, token: int, clause: int) -> bool:
        """ "promised that roads would be mended"; a threat is of what one will do: "warned that it would march if"."""
        future = any(MODALS.get(self.parse.words[kid]) in {"will", "would"} for kid in self.parse.by(clause, "aux"))
        if not future or frame.operator != "threaten":
            return future
        heads = subjects(self.parse, clause)
        doers = self.parties.of(heads) or tuple(head for head in heads if self.parse.words[head] in PRONOUNS)
        speakers = self.slots.first(frame.actor, token, ())
        terms = any(self.parse.words[m] in {"if", "unless"} for kid in self.parse.by(clause, "advcl")
                    for m in self.parse.by(kid, "mark"))  # fmt: skip
        own = any(self.parties.akin(doer, speaker) for doer in doers for speaker in speakers)
        return own and (terms or bool(frame.aims))

    def _affected(self, frame: Frame, token: int, sites: tuple[int, ...], inner: Act) -> Act | None:
        """The act made of another: "agreed to resume talks", "condemned the attack on Sylvania"."""
        if frame.operator == "demand" and self._is_of_oneself(frame, token, inner):
            return None
        type = frame.type or affected_type(frame.operator, inner.type, nominal=self.parse.is_noun(inner.head))
        if frame.operator in {"promise", "plan"} and self.parse.by(inner.head, "neg"):
            type = forsworn_type(inner.type)  # "vowed not to back down", "promised not to attack"
        if type is None:
            return None
        actors = self.slots.first(frame.actor, token, sites)
        if frame.operator in FORCED_STATUS or (frame.operator in OWNED and not actors):
            actors = inner.actors or (actors if frame.operator == "expect" else ())
        recipients = self._recipients(frame, token, sites, inner, actors)
        joint = inner.joint and type in MUTUAL and frame.effect not in ABOUT_OTHERS
        if is_reciprocal(self.parse, token):
            joint, recipients = True, ()
        elif joint:
            others = tuple(t for t in inner.actors if not actors or self.parse.words[t] not in PRONOUNS)
            actors, recipients = self.slots.union(actors, others, recipients), ()
        plain = frame.operator in PLAIN and not frame.type
        return Act(
            trigger=inner.trigger if plain else token,
            head=token,
            type=type,
            modes=self._modes(frame, token, type, inner),
            actors=actors,
            recipients=self.slots.without(recipients, actors),
            frame=frame,
            inner=inner.inner if plain else core(inner) if frame.operator in PROJECTING else None,
            joint=joint,
            each=inner.each and plain,
            status=FORCED_STATUS.get(frame.operator, inner.status if plain else None),
            used=frozenset({token}) if self._tells_apart(frame, inner) else inner.used | {token},
            alleged=self._alleged(frame, token, inner, recipients),
        )

    def _is_of_oneself(self, frame: Frame, token: int, inner: Act) -> bool:
        """ "Sylvania suggested that | it could cut aid": what one may do oneself is no request."""
        if not self.parse.is_verb(inner.head) or self.parse.deps[inner.head] != "ccomp" or not inner.actors:
            return False
        speakers = self.slots.first(frame.actor, token, ())
        return bool(speakers) and all(any(self.parties.same(t, one) for one in speakers) for t in inner.actors)

    def _alleged(self, frame: Frame, token: int, inner: Act, accused: tuple[int, ...]) -> Act | None:
        """The shelling in "accused the rebels of shelling the town"; what they may yet do, or said, is none."""
        if inner.frame.operator not in PLAIN or inner.status is not None:
            return None
        if self.parse.is_noun(inner.head) and not self._presupposed(frame, token, inner):
            return None
        if frame.operator == "accuse" and (inner.actors or accused):
            doers = inner.actors or accused
            return replace(inner, actors=doers, recipients=self.slots.without(inner.recipients, doers))
        return inner if frame.operator == "condemn" and self.parse.is_noun(inner.head) else None

    def _presupposed(self, frame: Frame, token: int, inner: Act) -> bool:
        """ "Condemned | the | killing of the envoy", "blamed them | for | a raid": that it took place is given."""
        parse, noun = self.parse, inner.head
        definite = any(parse.words[kid] in DEFINITE for kid in parse.by(noun, "det")) or parse.by(noun, "poss")
        blamed = frame.operator == "accuse" and noun in prepositions(parse, token, "for")
        return inner.type in FORCEFUL and bool(blamed or definite) and bool(inner.actors or inner.recipients)

    def _tells_apart(self, frame: Frame, inner: Act) -> bool:
        """ "Thanked Sylvania for opening its border": the border was opened, which is an act of its own."""
        at, parse = inner.head, self.parse
        return frame.operator == "support" and parse.deps[at] == "pcomp" and parse.words[parse.heads[at]] == "for"

    def _built(
        self, frame: Frame, token: int, type: str, modes: tuple[str, ...],
        actors: tuple[int, ...], recipients: tuple[int, ...],
    ) -> Act:  # fmt: skip
        joint = frame.joint or is_reciprocal(self.parse, token)
        if joint and not frame.each:
            actors, recipients = self.slots.union(actors, recipients), ()
        protest = type == "PROTEST"
        aims = (*self.conditions.aims(AIMS_OF_PROTEST, token), *self.slots.calls(token)) if protest else ()
        return Act(
            trigger=token, head=token, type=type, modes=modes or self._asked(token, type), actors=actors,
            recipients=recipients, frame=frame, joint=joint, each=frame.each, used=frozenset({token, *aims}),
        )  # fmt: skip

    def _modes(self, frame: Frame, token: int, type: str, inner: Act) -> tuple[str, ...]:
        if frame.type:
            return frame.modes
        if frame.operator in PLAIN:
            return inner.modes
        if frame.operator == "stop":
            return STOPPED_MODES.get(type, ())
        if frame.operator in EFFECT_MODES:
            return EFFECT_MODES[frame.operator]
        about = core(inner)
        return (projected_modes(type, about.type, about.modes) if about else ()) or self._asked(token, type)

    def _recipients(
        self, frame: Frame, token: int, sites: tuple[int, ...], inner: Act, actors: tuple[int, ...]
    ) -> tuple[int, ...]:
        """Named by the word's own slots, else within the act; who is condemned is never the victim."""
        own = self.slots.others(frame.recipient, token, sites, actors)
        others = self.slots.without(inner.actors, actors)
        if others and (frame.operator == "demand" or (frame.operator in OF_ONESELF and self.parse.is_noun(inner.head))):
            return others
        if frame.operator == "accuse" and set(own) & set(objects(self.parse, token)):
            return own  # "blamed the premier for souring relations with the league"
        if frame.operator in BLAMING:
            return self.slots.without(inner.actors, actors) or self.slots.without(own, inner.recipients)
        return own or self._inherited(frame, inner, actors)

    def _inherited(self, frame: Frame, inner: Act, actors: tuple[int, ...]) -> tuple[int, ...]:
        sides = HEIRS.get(frame.operator, INHERITS)
        if frame.operator in OF_ONESELF and self.parse.is_verb(inner.head):
            sides = sides[::-1]
        for side in sides:
            found = self.slots.without(inner.actors if side == "actors" else inner.recipients, actors)
            if side == "actors" and frame.operator in OF_ONESELF:  # "the minister warned that | Chad | would"
                found = tuple(token for token in found if not any(self.parties.akin(one, token) for one in actors))
            if found := tuple(token for token in found if not self._own(token)):
                return found
        return ()

    def _own(self, token: int) -> bool:
        """Its own: "threatened to send | its army" threatens others."""
        return any(self.parse.words[kid] in PRONOUNS for kid in self.parse.by(token, "poss"))

    def _complete(self, frame: Frame, act: Act) -> bool:
        """True where all the participants that a frame needs are named, not just placed."""
        if not any(self.parties.named(token) for token in (*act.actors, *act.recipients)):
            return False
        return self._holds(frame, frame.needs, act)

    def _holds(self, frame: Frame, needs: Sequence[str], act: Act) -> bool:
        """True where those are there who are needed, be it as a "he" or "them" of whom no more is known."""
        actors = [token for token in act.actors if self.parties.named(token)]
        recipients = [token for token in act.recipients if self.parties.named(token)]
        doing = bool(actors) or self.slots.someone(frame.actor, act.head)
        undergoing = bool(recipients) or self.slots.someone(frame.recipient, act.head)
        several = act.joint and not act.each and self.parties.count(actors) > 1
        held = {
            "actor": doing,
            "recipient": undergoing or several,
            "both": (doing and undergoing) or several,
            "together": (doing and undergoing) or (act.joint and self.parties.plural(actors)),
        }
        return all(held[need] for need in needs)

    def has_its_words(self, act: Act) -> bool:
        """
        True where words stand at the slots that the frame needs, be they names or not; a passive may leave open who
        did it: "the ministry was hacked".
        """
        frame, at = act.frame, act.head
        acting = is_passive(self.parse, at) or self.slots.is_taken(frame.actor, at)
        acted_on = self.slots.is_taken(frame.recipient, at)
        held = {"actor": acting, "recipient": acted_on}
        return all(held.get(need, acting and acted_on) for need in frame.needs)

    def _complements(
        self, frame: Frame, token: int, sites: tuple[int, ...], depth: int, only: tuple[str, ...]
    ) -> Iterator[Act]:
        """The acts at the places where a frame expects another act."""
        for slot in frame.complement:
            for at in self._complement_heads(
                slot, token, sites, infinitive=frame.clause, subjunctive=frame.subjunctive
            ):
                if act := self.read(at, (token, *sites), depth - 1, only):
                    yield act

    def _complement_heads(
        self, slot: str, token: int, sites: tuple[int, ...], *, infinitive: bool = False, subjunctive: bool = False
    ) -> Sequence[int]:
        parse = self.parse
        if slot in CLAUSES:
            found = parse.by(token, *CLAUSES[slot])
            found = [kid for kid in found if not any(parse.words[at] in CONDITIONS for at in parse.by(kid, "mark"))]
            if subjunctive:
                found = [kid for kid in found if _subjunctive(parse, kid)]
            if infinitive:
                found = [kid for kid in found if _infinitive(parse, kid)]
            if slot == "xcomp":
                found = [kid for kid in found if _infinitive(parse, kid) or parse.deps[kid] == "xcomp"]
            return [part for kid in found for part in conjuncts(parse, kid) if part == kid or self._goes_on(part, kid)]
        if slot == "obj":
            return self._wholes(objects(parse, token))
        if slot == "subj":
            return subjects(parse, token)
        return self.slots.governed(slot, token, sites)

    def _goes_on(self, verb: int, first: int) -> bool:
        """
        Not "vowed to fight on and | that the league would not be cowed", a clause with a subject and mark of its own;
        nor behind a relative clause: "ignored a warning that had reached it, and | called on him to go".
        """
        apart = self.parse.by(verb, "mark") and self.parse.by(verb, "nsubj", "nsubjpass")
        return not apart and self.parse.deps[first] != "relcl"

    def _wholes(self, heads: Sequence[int]) -> list[int]:
        """ "a round of talks", "a series of raids": the acts rather than their count."""
        found = []
        for head in heads:
            inside = prepositions(self.parse, head, "of") if self.parse.lemmas[head] in PARTITIVE else []
            found += inside or [head]
        return found


def _forms(parse: Parse, verb: int) -> set[str]:
    """A verb and what it is with its particles: "hold", "hold-back"."""
    lemma = parse.lemmas[verb]
    return {lemma} | {f"{lemma}-{parse.words[kid]}" for kid in parse.by(verb, "prt", "advmod")}


def _infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.tags[kid] == "TO" for kid in parse.kids[verb])


def _subjunctive(parse: Parse, clause: int) -> bool:
    """
    "That the roll | be redone", "that he | leave", "that he | should leave": what is to be, not what is. The tagger
    takes most of these for a present, which "leave" of one person or behind a past tense is not.
    """
    beside = [kid for kid in parse.kids[clause] if parse.deps[kid] in {"aux", "auxpass"}]
    if any(parse.tags[kid] in {"MD", "TO"} or parse.lemmas[kid] == "do" for kid in beside):
        return any(MODALS.get(parse.words[kid]) in {"should", "must"} for kid in beside)
    doers = parse.by(clause, "nsubj", "nsubjpass")
    single = any(parse.tags[kid] in {"NN", "NNP"} or parse.words[kid] in SINGLE for kid in doers)
    present = parse.tags[clause] == "VBP" and (single or parse.tags[parse.heads[clause]] == "VBD")
    bare = any(parse.words[kid] == "be" for kid in beside) or (not beside and (parse.tags[clause] == "VB" or present))
    return bare and bool(doers)
