"""
Words that place an act: "in Beijing", "at the Kabul airport", "visited Hanoi".

A place that is only mentioned places nothing: not the date line, not a capital that stands for its government
("Beijing said"), not what an act is about ("discussed the situation in Afghanistan").
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from spacy.tokens import Token

from onrecord.annotate import Annotated
from onrecord.extract.attach import governor
from onrecord.extract.drafts import PlaceDraft, Tokens
from onrecord.extract.times.lexicon import MONTHS, WEEKDAYS
from onrecord.knowledge import Knowledge
from onrecord.model import PlaceRef, Span

# Prepositions that place by themselves, and the rule that each is known by.
_PLACING: Final = {
    "in": "in",
    "at": "at",
    "near": "near",
    "inside": "in",
    "into": "in",
    "outside": "near",
    "around": "near",
    "across": "in",
    "throughout": "in",
    "through": "in",
    "off": "near",
    "within": "in",
}
# "on" and "along" place by a site only: "on the island of Lesbos", not "talks on Syria".
_PLACING_BY_SITE: Final = {"on": "at", "along": "at", "from": "from"}
_DIRECTIONS: Final = frozenset(
    "north south east west northeast northwest southeast southwest northwards outskirts coast".split()
)
_PARTS: Final = frozenset(
    "north south east west northern southern eastern western central northeastern northwestern southeastern "
    "southwestern upper lower inner outer".split()
)
# What has moved is where it moved to, or whence: "flew to Ankara", "withdrew from Aleppo".
_MOTION: Final = frozenset(
    "travel fly go head return come arrive march move sail drive journey cross land flee".split()
)
# Whom or what somebody moves is where it goes to: "sent doctors to Aleppo"; a state is whom they are sent to.
_SENDING: Final = frozenset(
    "send deploy dispatch fly ship deliver airlift bring take rush transfer bus ferry move truck haul extradite".split()
)
# Acts upon a place behind "on": "a raid on Gao", "a curfew on Bouaké"; sanctions are on a state.
_UPON: Final = frozenset(
    "curfew siege blockade lockdown attack raid strike airstrike assault bombardment offensive shelling bombing "
    "march advance ambush incursion".split()
)
_TRIPS: Final = frozenset("visit trip journey return flight arrival".split())
_TO_PLACES: Final = _MOTION | _SENDING | _TRIPS
_SENDING_ONLY: Final = _SENDING - _MOTION  # of which a state is the receiver
_LEAVING: Final = frozenset(
    "withdraw evacuate flee leave retreat expel deport airlift escape repatriate drive oust remove pull depart".split()
)
# The object of these is where the act is; a country that is attacked is a party to the act, not its place.
_VISITING: Final = frozenset("visit tour enter leave reach evacuate".split())
_ASSAULTING: Final = frozenset(
    "storm shell bomb bombard capture seize besiege overrun retake recapture occupy take strike hit raid invade "
    "liberate blockade surround pound target encircle".split()
)
# Acts of speech are about places; only what stands beside the verb itself says where they were done.
_TALKING: Final = frozenset(
    "say tell ask urge call demand discuss talk speak phone accuse condemn criticize criticise praise warn threaten "
    "announce state express describe deny reject welcome support back pledge promise vow blame denounce "
    "endorse note add claim report confirm believe fear worry consider review raise stress emphasize emphasise "
    "order instruct share convey outline decry deplore hail mention address want seek propose recognize "
    "recognise oppose debate".split()
)
_EVENT_NOUNS: Final = frozenset(
    "talk talks meeting summit conference visit ceremony session speech interview rally briefing negotiation "
    "negotiations forum trip gathering congress hearing round remark "
    "address lecture testimony".split()
)
_AUDIENCES: Final = frozenset(
    "reporter journalist lawmaker supporter crowd audience delegate press deputy troop nation rally".split()
)
# Who sits in a place for somebody, or rules it: the place is theirs, not the act's.
_SEATED: Final = frozenset(
    "government regime counterpart ambassador envoy representative administration leadership authority junta".split()
)
# "in" belongs to the word: "an interest in working", "invested in Tesla".
_COMPLEMENTED: Final = frozenset(
    "believe invest trust specialize specialise interest confidence faith investment fluent trust stake role "
    "involvement".split()
)
_SITES: Final = frozenset(
    "airport embassy consulate base camp port harbour harbor market mosque church school hospital university palace "
    "prison square stadium station factory plant hotel border frontier coast shore outskirts suburb airfield airspace "
    "crossing checkpoint compound headquarters dam bridge mine refinery depot barracks waters gulf strait parliament "
    "residence office mission".split()
)
_TOWNS: Final = frozenset(
    "town city village capital province region district state island county governorate oblast enclave area valley "
    "peninsula municipality neighborhood neighbourhood territory prefecture department resort".split()
)
# What is called after where it stands: "the Fordow plant"; a hotel or school may be after anybody.
_FACILITIES: Final = frozenset("plant mine refinery dam airfield crossing checkpoint strait gulf depot".split())
_MIDDLES: Final = frozenset("centre center heart middle downtown".split())  # "in the centre of Nairobi"
_KINDS: Final = _SITES | _TOWNS | _MIDDLES
_WIDE: Final = frozenset("province region district state county governorate oblast prefecture department".split())
_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
_UNKNOWN_PLACES: Final = frozenset({"GPE", "LOC"})
_SEATS: Final = frozenset({"capital", "metonym"})  # forms of an actor's name that are names of places too
_NOT_PLACES: Final = MONTHS.keys() | WEEKDAYS.keys()


class _Name(NamedTuple):
    """A place as named: its tokens, those of the noun phrase that it stands in, and what the words around say."""

    tokens: Tokens
    phrase: Tokens
    country: str | None = None
    within: str | None = None
    wide: bool = False
    rule: str | None = None


def find_places(annotated: Annotated, knowledge: Knowledge) -> list[PlaceDraft]:
    """Find the words of a report that place an act, in their order."""
    reader = _Reader(annotated, knowledge)
    found = [draft for token in annotated.doc for draft in reader.read(token)]
    unique = {draft.tokens: draft for draft in found}
    return [unique[tokens] for tokens in sorted(unique)]


class _Reader:
    """Reads one report; holds what every rule needs."""

    def __init__(self, annotated: Annotated, knowledge: Knowledge) -> None:
        self._doc = annotated.doc
        self._text = annotated.report.text
        self._knowledge = knowledge

    def read(self, token: Token) -> Iterator[PlaceDraft]:
        """Give the places that hang on one token: a preposition, an object, or a name before a noun."""
        if token.pos_ == "ADP":
            yield from self._of_preposition(token)
        elif token.dep_ == "dobj":
            yield from self._of_object(token)
        elif token.lower_ in _EVENT_NOUNS:
            yield from self._before_noun(token)

    # ------------------------------------------------------------------------------------------- rules

    def _of_preposition(self, preposition: Token) -> Iterator[PlaceDraft]:
        rule = self._rule(preposition)
        if rule is None:
            return
        for child in preposition.rights:
            if child.dep_ == "pobj":
                for noun in (child, *_conjuncts(child)):
                    name = self._named(noun) or self._at_site(preposition, noun)
                    if name and self._may_place(preposition, noun, name):
                        yield from self._scoped(preposition, name, rule)

    def _may_place(self, preposition: Token, noun: Token, name: _Name) -> bool:
        """ "On Bouaké" places only an act upon it; "sent to Chad" says to whom, "sent to Abéché" where."""
        word, above = preposition.lower_, preposition.head
        if word == "on" and noun.pos_ == "PROPN":
            return self._is_upon(preposition) and not self._is_state(name)
        return not (word == "to" and above.lemma_ in _SENDING_ONLY and self._is_state(name))

    def _is_upon(self, preposition: Token) -> bool:
        """ "A raid on Gao", "imposed a curfew on Gao", where "on" may hang on the verb."""
        before = self._doc[preposition.i - 1] if preposition.i else preposition
        return preposition.head.lemma_ in _UPON or before.lemma_ in _UPON

    def _rule(self, preposition: Token) -> str | None:
        word, above = preposition.lower_, preposition.head
        if word == "to":
            return "to" if above.lemma_ in _TO_PLACES or self._sent(above) else None
        if word == "from":
            return "from" if above.lemma_ in _LEAVING or self._left(above) else None
        if word == "of":
            return "near" if above.lower_ in _DIRECTIONS and above.pos_ in ("ADV", "NOUN") else None
        return _PLACING.get(word) or _PLACING_BY_SITE.get(word)

    def _sent(self, above: Token) -> bool:
        """ "Sent two teams of doctors to Aleppo", where the parse hangs "to" on the doctors."""
        while above.dep_ == "pobj" and above.head.lower_ == "of":
            above = above.head.head
        return above.dep_ == "dobj" and above.head.lemma_ in _SENDING

    def _left(self, above: Token) -> bool:
        """ "evacuated its citizens from Khartoum", where the parse hangs "from" on the citizens."""
        return above.dep_ == "dobj" and above.head.lemma_ in _LEAVING

    def _of_object(self, noun: Token) -> Iterator[PlaceDraft]:
        verb = noun.head.lemma_
        if verb in _VISITING and any(child.dep_ == "prt" for child in noun.head.children):
            return  # "reached out to Paris"
        if verb in _VISITING or verb in _ASSAULTING:
            name = self._named(noun)
            if name and (verb in _VISITING or not self._is_state(name)):
                yield self._draft(name, "object", None)
        elif noun.lemma_ in _SITES and verb not in _TALKING and (name := self._beside(noun)):
            yield self._draft(name, "object", None)

    def _before_noun(self, noun: Token) -> Iterator[PlaceDraft]:
        """ "the Beijing talks"."""
        for child in noun.lefts:
            if child.pos_ == "PROPN" and child.dep_ in ("compound", "nmod"):
                name = self._proper(child)
                if name and not self._is_state(name):
                    yield self._draft(name, "in", None)

    # ------------------------------------------------------------------------------------------- scope

    def _scoped(self, preposition: Token, name: _Name, rule: str) -> Iterator[PlaceDraft]:
        """Give the draft with what it places: the clause, one noun, or nothing."""
        above = governor(self._doc, Tokens(preposition.i, preposition.i + 1))
        if above.lemma_ in _COMPLEMENTED or (above.lemma_ in _SEATED and not _has_house(above)):
            return
        if above.pos_ in ("VERB", "AUX"):
            if above.lemma_ not in _TALKING or self._stands_beside(above, preposition):
                yield self._draft(name, rule, None)
            return
        yield self._draft(name, rule, int(above.i) if _is_topic(above) else None)

    def _stands_beside(self, verb: Token, preposition: Token) -> bool:
        """ "said in Geneva", "told reporters in Brussels", "In Cairo ... said"; not "discussed the war in Yemen"."""
        before = self._doc[preposition.i - 1] if preposition.i > verb.i else verb
        return before.pos_ not in ("NOUN", "PROPN") or before.lemma_ in _AUDIENCES or before.lower_ in _NOT_PLACES

    # ------------------------------------------------------------------------------------------- names

    def _named(self, noun: Token) -> _Name | None:
        """The place that a noun phrase names: by its own name, or beside a site or kind of town."""
        named = noun.pos_ == "PROPN" or noun.ent_type_ in _PLACES
        if named and (found := self._proper(noun)):
            return found
        return self._beside(noun) if noun.lemma_.lower() in _KINDS else None

    def _at_site(self, preposition: Token, noun: Token) -> _Name | None:
        """ "A base at Kulbiyow": a name behind "at" and a site is one of a place, known or not."""
        if preposition.lower_ != "at" or noun.pos_ != "PROPN" or not preposition.i:
            return None
        sited = {preposition.head.lemma_, self._doc[preposition.i - 1].lemma_} & _SITES
        return self._proper(noun, sited=True) if sited else None

    def _proper(self, noun: Token, *, sited: bool = False) -> _Name | None:
        """The place whose name has `noun` as its head; `sited` where the words around say that it is one."""
        tokens = self._name_tokens(noun)
        wide = noun.lower_ in _WIDE
        words = self._words(tokens)
        if noun.lower_ in _TOWNS and tokens.end - tokens.start > 1 and not self._knowledge.place(words):
            tokens = Tokens(tokens.start, tokens.end - 1)  # "Kandahar Province", but "Mexico City"
            words = self._words(tokens)
        if self._doc[tokens.start].lower_ in _PARTS:
            tokens = self._without_part(tokens, words)
            words = self._words(tokens)
        if words.lower() in _NOT_PLACES or "/" in words or not self._is_place(words, noun, sited=sited):
            return None
        country, within = (None, None) if self._knowledge.country_of(words) else self._behind(tokens.end)
        return _Name(tokens, tokens, country=country, within=within, wide=wide)

    def _without_part(self, tokens: Tokens, words: str) -> Tokens:
        """ "Western Cambodia" is in Cambodia; "West Bank" and "South China Sea" are no parts."""
        rest = Tokens(tokens.start + 1, tokens.end)
        whole = rest.start == rest.end or self._knowledge.place(words) or not self._knowledge.place(self._words(rest))
        return tokens if whole else rest

    def _name_tokens(self, noun: Token) -> Tokens:
        """The words of a name: its entity where that ends in the noun, else the capitalised words before it."""
        start, end = noun.i, noun.i + 1
        while not self._doc[start].is_sent_start and self._continues(start - 1, noun):
            start -= 1
        if start and self._doc[start - 1].text == "The" and self._knowledge.place(self._words(Tokens(start - 1, end))):
            start -= 1  # "The Hague"
        if noun.ent_type_ in _PLACES:  # "the Gulf of Oman"
            while end < len(self._doc) and self._doc[end].ent_iob_ == "I" and self._doc[end].tag_ != "POS":
                end += 1
        return Tokens(start, end)

    def _continues(self, i: int, noun: Token) -> bool:
        token = self._doc[i]
        same = noun.ent_type_ in _PLACES and token.ent_type_ == noun.ent_type_ and self._doc[i + 1].ent_iob_ == "I"
        hyphen = "-" in (token.text, self._doc[i + 1].text) and not token.whitespace_
        compound = token.pos_ == "PROPN" and token.dep_ in ("compound", "nmod") and token.head.i == noun.i
        return (same and token.lower_ != "the") or hyphen or compound

    def _is_place(self, words: str, noun: Token, *, sited: bool = False) -> bool:
        """Whether a name is one of a place here: no organisation, and no house that stands for who sits in it."""
        sited = sited and noun.pos_ == "PROPN"
        if noun.ent_type_ == "ORG" and self._goes_on(noun):
            return False
        surfaces = self._knowledge.surfaces.get(words, ())
        forms = {surface.form for surface in surfaces}
        named = {self._knowledge.actors[surface.actor].type for surface in surfaces if surface.form not in _SEATS}
        places = self._knowledge.place(words)
        if named & {"organization", "person"} or ("metonym" in forms and all(p.name != words for p in places)):
            return False
        return bool(places) or noun.ent_type_ in _UNKNOWN_PLACES or sited

    def _goes_on(self, noun: Token) -> bool:
        """ "the Center for Policy": the name of an organisation goes on behind its first noun."""
        return noun.i + 1 < len(self._doc) and self._doc[noun.i + 1].ent_iob_ == "I"

    def _is_state(self, name: _Name) -> bool:
        return self._knowledge.country_of(self._words(name.tokens)) is not None

    def _behind(self, end: int) -> tuple[str | None, str | None]:
        """Country and province behind a comma: "Gwadar, Pakistan", "Birmingham, Alabama"."""
        if end + 1 >= len(self._doc) or self._doc[end].text != "," or self._doc[end + 1].pos_ != "PROPN":
            return None, None
        if self._doc[end + 1].dep_ == "conj":
            return None, None  # "in Aleppo, Syria and Mosul, Iraq" has no conjunct behind its first comma
        stop = end + 2
        while stop < len(self._doc) and self._doc[stop].pos_ == "PROPN":
            stop += 1
        words = self._words(Tokens(end + 1, stop))
        if country := self._knowledge.country_of(words):
            return country, words
        provinces = {place.country for place in self._knowledge.place(words) if place.precision == "admin1"}
        return (provinces.pop(), words) if len(provinces) == 1 else (None, None)

    def _beside(self, site: Token) -> _Name | None:
        """ "the Kabul airport", "the Lebanese city of Tripoli", "Haiti's capital, Port-au-Prince"."""
        country = next((code for child in site.lefts if (code := self._country(child))), None)
        found = self._before(site) or self._after(site)
        wide = site.lower_ in _WIDE
        if found:
            start, end = min(site.i, found.tokens.start), max(site.i + 1, found.tokens.end)
            return found._replace(phrase=Tokens(start, end), country=country or found.country, wide=wide)
        if site.lower_ == "capital" and country:
            tokens = Tokens(site.left_edge.i, site.i + 1)
            return _Name(tokens, tokens, country=country, rule="capital")
        return None

    def _country(self, child: Token) -> str | None:
        """The country that a word before a noun names: "Lebanese", "Haiti's"."""
        return self._knowledge.country_of(child.text) if child.dep_ in ("amod", "poss", "compound", "nmod") else None

    def _before(self, site: Token) -> _Name | None:
        """The name nearest before a site; not the owner of an embassy ("the US embassy")."""
        for child in reversed(list(site.lefts)):
            if child.dep_ in ("compound", "nmod", "poss") and child.pos_ == "PROPN":
                name = self._proper(child, sited=site.lower_ in _FACILITIES)
                if name and not self._is_state(name):
                    return name
        return None

    def _after(self, site: Token) -> _Name | None:
        for child in site.rights:
            if child.dep_ == "appos":
                return self._proper(child)
            if child.dep_ == "prep" and child.lower_ == "of":
                sited = site.lower_ in _TOWNS
                return next((self._proper(of, sited=sited) for of in child.rights if of.dep_ == "pobj"), None)
        return None

    # ------------------------------------------------------------------------------------------- drafts

    def _words(self, tokens: Tokens) -> str:
        first, last = self._doc[tokens.start], self._doc[tokens.end - 1]
        return self._text[first.idx : last.idx + len(last)]

    def _draft(self, name: _Name, rule: str, noun: int | None) -> PlaceDraft:
        words = self._words(name.tokens)
        start = self._doc[name.tokens.start].idx
        ref = PlaceRef(
            span=Span(start=start, end=start + len(words), text=words),
            name=words,
            country=name.country,
            rule=name.rule or ("region" if name.wide else rule),
            within=name.within,
        )
        return PlaceDraft(tokens=name.phrase, ref=ref, noun=noun)


def _conjuncts(noun: Token) -> Iterator[Token]:
    """ "in Kabul and Herat"."""
    for child in noun.rights:
        if child.dep_ == "conj":
            yield child
            yield from _conjuncts(child)


def _has_house(holder: Token) -> bool:
    """ "At the residence of the French ambassador in Sofia": the place is that of the house too."""
    return holder.dep_ == "pobj" and holder.head.lower_ == "of" and holder.head.head.lemma_ in _SITES


def _is_topic(noun: Token) -> bool:
    """Whether a noun is what is talked about, or who talks: its place is not that of the talking."""
    if noun.lemma_ in _EVENT_NOUNS or noun.lemma_ in _AUDIENCES:
        return False
    above = noun
    while above.pos_ not in ("VERB", "AUX") and above.head.i != above.i:
        above = above.head
    return above.lemma_ in _TALKING
