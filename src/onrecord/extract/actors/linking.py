"""
Which phrases of a report name the same actor.

Passes in order of precision, after the multi-pass sieve (Raghunathan et al. 2010, Lee et al. 2013): names, then
from left to right appositions, offices, kinds and pronouns, then offices that a later name fills. Each link keeps
the rule that made it; what no rule links stays alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.ahead import ahead, in_front
from onrecord.extract.actors.apposed_bodies import join_named_beside
from onrecord.extract.actors.apposed_groups import share_with_apposed
from onrecord.extract.actors.binding import bound
from onrecord.extract.actors.bodies_anew import ANEW, body_anew, of_body_anew
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.counterparts import as_counterpart, is_colleague_abroad
from onrecord.extract.actors.crews import aboard, country_aboard
from onrecord.extract.actors.describing import (
    compatriot,
    compatriots,
    described_behind,
    described_in_front,
    giver,
    of_each,
    predicate,
    title_in_front,
)
from onrecord.extract.actors.firms_anew import firms
from onrecord.extract.actors.first_person import quoted
from onrecord.extract.actors.grammar import SUBJECTS, called, first_conjunct, has_complement, tells_of_another
from onrecord.extract.actors.great_neighbours import great_neighbour
from onrecord.extract.actors.holders import office_holder, same_office
from onrecord.extract.actors.home_states import country_meant
from onrecord.extract.actors.inference import infer_countries
from onrecord.extract.actors.late_names import join_late_name
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.members import share_with_members, share_with_some
from onrecord.extract.actors.mistaken import is_called_before
from onrecord.extract.actors.naming import join_addressed, join_names, unique
from onrecord.extract.actors.of_bodies import of_its_body
from onrecord.extract.actors.others import liken_others, take_after_two
from onrecord.extract.actors.outposts import find_sender
from onrecord.extract.actors.own_organs import own_organ
from onrecord.extract.actors.own_people import share_with_own
from onrecord.extract.actors.owned_kinds import (
    kind_of_body,
    kind_of_colleague,
    kind_of_leader,
    kind_of_rival,
    kind_of_successor,
    own_office,
)
from onrecord.extract.actors.partitives import beside, part_of, share_parts, whole_of_part
from onrecord.extract.actors.persons_anew import described_anew, has_age, salient
from onrecord.extract.actors.phrase import COUNTERPART, PART_OF, SOME_OF, Phrase
from onrecord.extract.actors.posts_now import settle_posts
from onrecord.extract.actors.pronouns import AHEAD, pronoun
from onrecord.extract.actors.quantities import count_of
from onrecord.extract.actors.recalling import body_before, kinds_of
from onrecord.extract.actors.redescribing import described_by_part
from onrecord.extract.actors.retelling import told_before
from onrecord.extract.actors.retold import retold
from onrecord.extract.actors.same_nouns import join_unnamed, same_noun
from onrecord.extract.actors.several import how_many, joined_antecedents, one_each, they, those
from onrecord.extract.actors.state_beside import state_beside
from onrecord.extract.actors.table import Actors
from onrecord.model import ActorRef

_PERSON = frozenset({"person"})
_ANYBODY = frozenset({"person", "state", "organization", "group"})
_PEOPLE = frozenset({"group", "person"})
_FIRMS = frozenset({"airline", "company", "firm"})


@dataclass(slots=True)
class Linker(Links):
    """Links the phrases of one text; used once."""

    def link(self) -> Actors:
        """Run the passes and give the table."""
        join_names(self)
        for position, phrase in enumerate(self.phrases):
            if phrase.noun in w.FIRST_PERSON.values():
                continue
            if position not in self.cluster_of:
                self._describe(position, phrase)
            join_addressed(self, position, phrase)
            self._join_apposed(position, phrase)
            join_named_beside(self, position, phrase)
            self._join_given(phrase)
            join_late_name(self, position, phrase)
            self._see(position, phrase)
        self._join_ahead()
        self._fill_offices()
        self._join_first_persons()
        self._liken_parts()
        liken_others(self)
        settle_posts(self)
        share_parts(self)
        share_with_members(self)
        share_with_some(self)
        share_with_apposed(self)
        share_with_own(self)
        infer_countries(self.context, self.phrases, self.cluster_of, self.sentence_of, self.rules)
        share_with_own(self)
        share_parts(self)
        share_with_members(self)
        return self._table()

    # -- descriptions and pronouns

    def _describe(self, position: int, phrase: Phrase) -> None:
        if phrase.rule == PART_OF:
            self.join(position, part_of(self, phrase, self._whole(phrase)), PART_OF)
            return
        clusters, rule = self._meant(phrase)
        if len(clusters) > 1:
            self.several[position], self.rules[position] = clusters, rule
            return
        cluster = next(iter(clusters), None)
        if cluster and phrase.form == "pronoun" and phrase.plural and len(group := self._named_with(cluster)) > 1:
            self.several[position], self.rules[position] = group, rule
            return
        self.join(position, cluster or Cluster(), rule)
        if cluster is None:
            self.rules[position] = "unresolved" if phrase.form == "pronoun" or phrase.type is None else phrase.rule

        if rule == AHEAD:
            self.waiting.append(position)

    def _meant(self, phrase: Phrase) -> tuple[tuple[Cluster, ...], str]:
        """Those whom a phrase means that came before it, and by which rule."""
        own = bound(self, phrase) if phrase.form == "pronoun" else None
        clusters, rule = (own, "pronoun") if own is not None else self._several(phrase)
        if clusters or own is not None:
            return clusters, rule
        cluster, rule = self._one(phrase)
        return ((cluster,) if cluster else ()), rule

    def _whole(self, phrase: Phrase) -> tuple[Cluster, ...]:
        """ "One of them": those whom the pronoun behind will mean."""
        if (told := beside(self, phrase)) is not None:
            return told
        behind = self.by_head.get(phrase.tokens.end - 1, ())
        return self._meant(self.phrases[behind[0]])[0] if behind else whole_of_part(self, phrase)

    def _join_ahead(self) -> None:
        """ "After they were freed, the miners sued": pronouns before whom they mean, now that all are described."""
        for position in self.waiting:
            clusters = ahead(self, self.phrases[position])
            if len(clusters) > 1:
                self.cluster_of.pop(position)
                self.several[position], self.rules[position] = clusters, "pronoun"
            elif clusters:
                self.merge(self.cluster_of[position], clusters[0], "pronoun")

    def _named_with(self, cluster: Cluster) -> tuple[Cluster, ...]:
        """ "Met the ambassadors of Peru and Chile and asked them": all whom one word names."""
        return tuple(dict.fromkeys(self.all_at(self.phrases[cluster.members[-1]].head)))

    def _several(self, phrase: Phrase) -> tuple[tuple[Cluster, ...], str]:
        """Those whom words for several name: "who both", "they" after joined names, "the two"."""
        if phrase.noun == "who":
            return joined_antecedents(self, self.context.doc[phrase.head]), "relative clause"
        if owners := one_each(self, phrase):
            return owners, "of each"
        if many := how_many(self, phrase):
            return those(self, phrase, many), "the two"
        return (they(self, phrase), "pronoun") if phrase.form == "pronoun" and phrase.plural else ((), "")

    def _one(self, phrase: Phrase) -> tuple[Cluster | None, str]:
        if phrase.form == "pronoun":
            return self._pronoun(phrase)
        of_body_anew(self, phrase)
        of_its_body(self, phrase)
        self._possess(phrase)
        find_sender(self, phrase)
        self._inherit(phrase)
        self._of_court(phrase)
        kind_of_body(self, phrase)
        kind_of_leader(self, phrase)
        kind_of_successor(self, phrase)
        kind_of_rival(self, phrase)
        take_after_two(self, phrase)
        kind_of_colleague(self, phrase)
        return self._description(phrase)

    def _pronoun(self, phrase: Phrase) -> tuple[Cluster | None, str]:
        if count_of(phrase.noun):
            return None, "unresolved"
        if (acting := in_front(self, phrase)) is not None:
            return acting, "pronoun"
        cluster, rule = pronoun(self, phrase)
        owns = rule == AHEAD and self.context.doc[phrase.head].dep_ == "poss"
        later = ahead(self, phrase) if owns else ()  # what it owns needs it now: "in her city, Mayor Ana Diaz said"
        return (later[0], "pronoun") if len(later) == 1 else (cluster, rule)

    def _see(self, position: int, phrase: Phrase) -> None:
        token = self.context.doc[phrase.head]
        own = self.cluster_of.get(position)
        if own and phrase.name and phrase.type == "person":
            self._inherit(phrase)
            own.country = own.country or phrase.country
        for cluster in (own,) if own else self.several.get(position, ()):
            self.discourse.see(
                Sighting(
                    cluster=cluster,
                    position=position,
                    sentence=self.sentence_of[phrase.head],
                    head=phrase.head,
                    subject=first_conjunct(token).dep_ in SUBJECTS,
                    located=self._is_located(phrase) and cluster.type != "person",
                    aside=phrase.form == "nominal" and (token.dep_ == "poss" or tells_of_another(token)),
                )
            )

    def _is_located(self, phrase: Phrase) -> bool:
        """ "In Mali", "posted on Telegram"; "wrote to New Delhi" names no place."""
        token = self.context.doc[phrase.head]
        before = token.head.lower_ if token.dep_ == "pobj" else ""
        if before in w.OVER_MEDIA:
            return phrase.type == "organization" and token.head.head.lemma_ in w.PUBLISHED
        return before in w.LOCATIVE and not (phrase.rule == "metonym" and before == "to")

    def _possess(self, phrase: Phrase) -> None:
        """ "Its embassy", "her country's troops": what belongs to an actor belongs to the actor's country."""
        others = w.RELATIONAL | w.COUNTERPART
        apart = phrase.noun in others and phrase.type != "organization"  # "their ally", but "its junior partner"
        if phrase.country or phrase.form != "nominal" or apart:
            return
        if (craft := aboard(self, phrase)) is not None:
            phrase.country = country_aboard(self, craft)
            return
        owner = self.owner(phrase, _ANYBODY)
        if owner and owner.known and owner.type == "state" and phrase.noun in b.OUTPOST:
            phrase.type, phrase.known, phrase.country, phrase.rule = "state", owner.known, owner.country, "its outpost"
        elif owner and owner.country in self.context.knowledge.actors and _is_state(phrase):
            phrase.type, phrase.rule = "state", "its country" if phrase.type is None else phrase.rule
            phrase.known = phrase.country = owner.country  # "his government"
        elif owner and phrase.type == "organization" and phrase.noun in b.OWN_OFFICE:
            own_office(self, phrase, owner)
        elif owner and owner.country:
            phrase.country = owner.country
            ministry = own_organ(self.context, phrase.tokens, owner.country)
            if ministry and phrase.type == "organization":
                phrase.known, phrase.sectors = ministry.id, ministry.sectors

    def _inherit(self, phrase: Phrase) -> None:
        """The department of "department spokesman" gives its country, the possessor of a counterpart the office."""
        if phrase.country is None and phrase.type == "person":
            self._inherit_seat(phrase)
            self._inherit_from_owner(phrase)
            for at in range(phrase.tokens.start, phrase.tokens.end):
                noun = self.context.doc[at].lemma_.lower()
                found = self._by_noun(noun) if noun in b.ORGANIZATION else None
                if found and found.country:
                    phrase.country = found.country
                    if phrase.role:
                        name = min(found.names, key=lambda n: (-len(n), n), default=None)
                        phrase.role = replace(phrase.role, country=found.country, organization=name)
        if phrase.country is None and phrase.definite and phrase.office and phrase.office.office in w.OF_COURT:
            phrase.country = self._court()
        if phrase.office is None and (phrase.noun in w.COUNTERPART or is_colleague_abroad(self, phrase)):
            as_counterpart(self, phrase)

    def _inherit_seat(self, phrase: Phrase) -> None:
        """ "The European Commission ... Commissioner Ana Diaz": whoever sits in a body that was named is of it."""
        title = phrase.office.phrase.rpartition(" ")[2] if phrase.office and not phrase.plural else ""
        body = self._by_noun(w.SITTING[title]) if title in w.SITTING else None
        phrase.country = body.country if body else None

    def _inherit_from_owner(self, phrase: Phrase) -> None:
        """ "Senator Lind's spokesman Jan Roy", "her son Tom Lind" are of her country; a rival may not be."""
        between = self.context.words[self.context.doc[phrase.head].left_edge.i : phrase.head]
        owner = self.owner(phrase, _ANYBODY) if phrase.form == "name" and not w.RELATIONAL & {*between} else None
        if owner and (phrase.role or owner.type == "person") and owner.country in self.context.knowledge.actors:
            phrase.country = owner.country

    def _court(self) -> str | None:
        """ "The International Criminal Court ... the judges": of many states, where no court of a state came since."""
        courts = (s.cluster for s in self.discourse.latest() if kinds_of(s.cluster) & w.COURTS)
        court = next((c for c in courts if c.type == "organization"), None)
        return court.country if court and court.country in b.BODIES else None

    def _of_court(self, phrase: Phrase) -> None:
        """ "A Togolese court met ... the judges said": of the one court that was named just before."""
        bare = (
            phrase.definite
            and phrase.tokens.end - phrase.tokens.start == 1
            and not has_complement(self.context.doc[phrase.head])
        )
        if phrase.country or phrase.noun not in w.OF_COURT or not bare:
            return

        def sits(s: Sighting) -> bool:
            return s.cluster.type == "organization" and bool(kinds_of(s.cluster) & w.COURTS) and s.head < phrase.head

        seen = list(self.discourse.back(self.sentence_of[phrase.head], 1, sits))
        court = unique(s.cluster for s in seen if s.sentence == seen[0].sentence)
        phrase.country = court.country if court else None

    def _by_noun(self, noun: str) -> Cluster | None:
        fits = (s.cluster for s in self.discourse.latest() if noun in kinds_of(s.cluster))
        so_called = next((c for c in fits if c.type == "organization"), None)
        return so_called or (unique(firms(self)) if noun in _FIRMS else None)  # "a company spokesman"

    def _description(self, phrase: Phrase) -> tuple[Cluster | None, str]:
        if phrase.rule in {"its outpost", "its country"}:
            return next((c for c in self.cluster_of.values() if c.known == phrase.known), None), phrase.rule
        if state := state_beside(self, phrase):
            return state, "apposition"
        beside = self._beside(phrase)
        if beside and not (phrase.noun in w.KIN and beside is self.owner(phrase, _PERSON)):  # no son of himself
            join_unnamed(self, phrase, beside)
            if phrase.noun in w.RELATIONAL:  # "his rival, Senator Ana Diaz": what she is tells more
                phrase.country = phrase.country or beside.country
                phrase.sectors = self.sectors_in_order(beside) or phrase.sectors
            return beside, "apposition"
        if named := predicate(self, phrase):
            return named, "predicate"
        if body := body_anew(self, phrase):
            return body, ANEW
        part, rule = described_by_part(self, phrase)
        if part:
            return part, rule
        aged = salient(self, phrase) if has_age(self, phrase) else None
        if phrase.office and not phrase.plural and phrase.type == "person" and phrase.rule != COUNTERPART:
            given = phrase.country
            holder = office_holder(self, phrase)
            if holder or not aged:
                anew = None if holder else self._anew(phrase, given) or told_before(self, phrase)[0]
                return (anew, ANEW) if anew else (holder, "same office")
            return aged, "described by age"
        if phrase.type in {"organization", "state"} and phrase.known is None:
            return body_before(self, phrase)
        if beside_it := great_neighbour(self, phrase):
            return beside_it, "great neighbour"
        if phrase.type is None and phrase.noun in w.COUNTRY and phrase.definite and not phrase.plural:
            return country_meant(self, phrase), "the country named last"
        if aged:
            return aged, "described by age"
        if anew := self._anew(phrase, phrase.country) or compatriot(self, phrase) or compatriots(self, phrase):
            return anew, ANEW
        if phrase.definite and phrase.noun and (same := same_noun(self, phrase)):
            return same, "same noun"
        return told_before(self, phrase) if phrase.type in _PEOPLE else (None, phrase.rule)

    def _anew(self, phrase: Phrase, country: str | None) -> Cluster | None:
        """The person named just before, whatever country the office of the description was found to be of."""
        if anew := described_anew(self, phrase):
            return anew
        found, phrase.country = phrase.country, country
        anew = retold(self, phrase)
        phrase.country = country if anew else found
        return anew

    def _beside(self, phrase: Phrase) -> Cluster | None:
        """ "Peru's envoy, Ana Diaz, said": the parse or the words before the name tell that they are one."""
        token = self.context.doc[phrase.head]
        if (named := self.cluster_of.get(self.by_appositive.get(phrase.head, -1))) is not None:
            return named
        if phrase.type != "person" or phrase.plural:
            return None
        if len(self.by_head[phrase.head]) > 1 and (own := of_each(self, phrase)):
            return own
        heads = [child.i for child in token.children if child.dep_ == "appos"]
        first = token if phrase.definite else first_conjunct(token)  # "Reda, once a judge and now an adviser"
        if first.dep_ == "appos":
            heads.append(first.head.i)
        positions = (position for head in heads for position in self.by_head.get(head, ()))
        persons = [position for position in positions if self.phrases[position].type == "person"]
        if first.dep_ == "appos" and not persons:
            return described_behind(self, first)
        return next((self.cluster_of[position] for position in persons if position in self.cluster_of), None)

    def _join_apposed(self, position: int, phrase: Phrase) -> None:
        """ "Togo's leader, the banker Ali Reda", "a rights group, Voz Clara": a name beside a description before it."""
        token = self.context.doc[phrase.head]
        one, other = self.cluster_of.get(position), self.at(token.head.i) if token.dep_ == "appos" else None
        if phrase.type == "organization" and phrase.form == "name" and (kind := self._kind_before(phrase)):
            if one and kind is not one and not kind.plural:
                for member in kind.members:
                    self.phrases[member].known = self.phrases[member].name = None
                self.merge(kind, one, "apposition")
            other = other or kind
        if other is None and phrase.form == "name":
            other = described_in_front(self, phrase)
        if other is None and phrase.form == "name" and (noun := called(token)) is not None:
            other = self.at(noun.i)  # "a fisherman called Rahman"
        if other is None and phrase.form == "name" and phrase.type == "person":
            other = title_in_front(self, phrase)
        if other is None and phrase.type == "person" and token.dep_ == "appos" and token.head.dep_ == "pobj":
            other = self.at(token.head.head.head.i)  # "the owner of the van, Ali Reda": no name of the van
        if one is None or other is None or one is other or (one.names and other.names) or one.plural or other.plural:
            return
        if one.type == other.type and one.type in {"person", "organization"} and not (one.known or other.known):
            self.merge(*((one, other) if other.names else (other, one)), "apposition")

    def _join_given(self, phrase: Phrase) -> None:
        """ "A grocer, who would only give his first name, Jamshid": the name that somebody gives is his own."""
        name = self.cluster_of.get(self.by_head[phrase.head][0])
        person = giver(self, phrase) if phrase.type == "person" and phrase.name and name else None
        if person and name and person is not name and not person.names and not person.plural:
            self.merge(person, name, "gives this name")

    def _kind_before(self, phrase: Phrase) -> Cluster | None:
        """ "The militant group Harakat", "the state news agency Vira": what kind of body has the name behind it."""
        before = phrase.tokens.start - 1
        found = self.at(before) if is_called_before(self.context.doc, before + 1) else None
        described = found and all(self.phrases[member].rule in {"noun", "function"} for member in found.members)
        return found if described else None

    # -- offices that a later name fills

    def _fill_offices(self) -> None:
        persons = [c for c in dict.fromkeys(self.cluster_of.values()) if c.type == "person" and not c.plural]
        for unnamed in [c for c in persons if not c.names and c.office and c.country]:
            holder = unique(
                c for c in persons
                if c.names and c.country == unnamed.country and same_office(c.office, unnamed.office)
            )  # fmt: skip
            if holder:
                self.merge(unnamed, holder, "same office")

    def _liken_parts(self) -> None:
        """ "Two of his men": of the country and kind that are known of the men only behind whose they are."""
        for position, phrase in enumerate(self.phrases):
            whole = self.by_head.get(phrase.tokens.end - 1, ()) if phrase.rule == SOME_OF else ()
            phrase.sectors = next((self.phrases[at].sectors for at in whole), phrase.sectors)
            cluster = self.cluster_of.get(position)
            if phrase.rule == PART_OF and cluster and not cluster.names:
                phrase.sectors = ()  # told anew by the whole
            if whole and cluster and cluster.country is None:
                cluster.country = phrase.country = self.phrases[whole[0]].country

    def _join_first_persons(self) -> None:
        for position, phrase in enumerate(self.phrases):
            if phrase.noun in w.FIRST_PERSON.values() and (speaker := quoted(self, phrase)):
                self.join(position, speaker, "first person")

    # -- the table

    def _table(self) -> Actors:
        heads: dict[int, tuple[int, ...]] = {}
        refs: list[ActorRef] = []
        first = {c: self.first_mention(c) for c in dict.fromkeys(self.cluster_of.values())}
        for position, phrase in enumerate(self.phrases):
            if phrase.noun not in w.FIRST_PERSON.values() or position in self.cluster_of:
                heads[phrase.head] = (*heads.get(phrase.head, ()), position)
            refs.append(self._ref(position, phrase, first))
        return Actors(refs, heads)

    def _ref(self, position: int, phrase: Phrase, first: Mapping[Cluster, int]) -> ActorRef:
        cluster = self.cluster_of.get(position)
        roots = tuple(first[c] for c in self.several.get(position, ()))
        if cluster and (root := first[cluster]) != position:
            roots = (root,)
        return ActorRef(
            span=self.context.span(phrase.tokens),
            form=phrase.form,
            type=phrase.type,
            name=phrase.name,
            country=phrase.country,
            sectors=phrase.sectors,
            role=phrase.role,
            known=phrase.known,
            stands_for=roots,
            rule=self.rules.get(position, phrase.rule),
        )


def _is_state(phrase: Phrase) -> bool:
    """ "His government", "his country"."""
    return phrase.type == "state" or (phrase.type is None and phrase.noun in w.HOME and not phrase.plural)
