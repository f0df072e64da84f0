"""Signs in the words beside a name that it is a person's, whatever the recogniser takes it for."""

from collections.abc import Mapping

from spacy.tokens import Token

from onrecord.extract.actors.body_words import ORGANIZATION
from onrecord.extract.actors.grammar import OBJECTS, SUBJECTS, called
from onrecord.extract.actors.surfaces import Match
from onrecord.extract.actors.text import Text
from onrecord.extract.actors.words import BUILT, FEATURES, HONORIFICS, KIN, NO_PERSONS, PEOPLE, SINGLE, SPEAKING
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge
from onrecord.knowledge.given_names import gender_of_name

_PLACES = frozenset({"GPE", "LOC"})
_NO_PERSONS = ORGANIZATION | FEATURES | BUILT | {"county", "city", "state", "district", "municipality", "territory"}
_FULL, _LONGEST_GIVEN = 2, 3  # words of a given name and a surname
_REACH = 12  # tokens of a description beside a name
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_AGES = range(5, 110)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_UNLIKE_BODIES = frozenset({"", "NORP", "GPE", "PERSON"})
# "The killing of Ana Diaz": what is done to persons alone, by noun and by verb in the passive.
_OF_PERSONS = frozenset(
    """
    killing murder assassination shooting stabbing beating lynching kidnapping abduction funeral burial wedding
    imprisonment beheading birth death arrest detention extradition
    """.split()
)
_UNDERGOING = frozenset({"nsubjpass", "dobj"})
_FAMILY = frozenset({"family", "relative"})
_DONE_TO_PERSONS = frozenset(
    """
    kill murder assassinate shoot stab behead hang bury marry divorce swear elect appoint nominate jail imprison arrest
    detain handcuff extradite abduct kidnap acquit bear hospitalize hospitalise injure wound convict sentence pardon
    """.split()
)
# A record is released too: who is set free is so by those who hold people, or from where people are held.
_FREEING = frozenset({"release", "free"})
_HOLDERS = frozenset({"JUD", "COP", "MIL", "REB", "UAF", "CRM", "PRM", "SPY"})
_CUSTODY = frozenset("bail prison jail custody detention captivity parole".split())
# "Named Ana Diaz as minister".
_CHOOSING = frozenset("choose elect appoint name nominate pick install select designate".split())


def is_person_by_place(doc: Text, run: Tokens, knowledge: Knowledge, matches: Mapping[int, Match]) -> bool:
    """Whether names between commas behind or before an office, or what they do or suffer, tell of a person."""
    if run.end - run.start == 1 and run.start not in matches:
        return _is_mononym(doc, doc[run.start], knowledge)
    if run.end - run.start < _FULL or any(at in matches for at in range(*run)):
        return bears_a_state(doc, run, knowledge, matches)
    if _is_apposed(doc, run, knowledge) or _is_described(doc, run, knowledge) or _is_aged(doc, run):
        return True
    last = doc[run.end - 1]
    if any(_is_national(child, matches) or _is_occupation(child, knowledge) for child in _apposed(last)):
        return True  # "Ana Diaz, a Briton held in Dubai", "Ana Diaz, a grocer close to the mayor"
    if last.dep_ == "appos" and last.head.lemma_ in PEOPLE:  # "The man who ran the port, Tito Alvarez Cruz, fled."
        return True
    if _is_called_so(last, knowledge) or _suffers(last, knowledge) or _is_chosen(last, knowledge) or _is_joined(last):
        return True
    return _shares_office(doc, run, knowledge) or _speaks(doc, run, knowledge) or _has_given_name(doc, run, knowledge)


def _has_given_name(doc: Text, run: Tokens, knowledge: Knowledge) -> bool:
    """ "Ana Diaz left Lima": a given name and a surname of which the recogniser makes nothing."""
    if run.end - run.start > _LONGEST_GIVEN or gender_of_name(doc.written[run.start]) is None:
        return False
    nothing = all(not doc[at].ent_type_ and not doc.written[at].isupper() for at in range(*run))
    acts = doc.root(*run).dep_ in SUBJECTS | OBJECTS | {"poss"}
    return nothing and acts and not knowledge.place(doc.passage(*run))


def _apposed(last: Token) -> list[Token]:
    return [child for child in last.rights if child.dep_ == "appos"]


def _is_occupation(noun: Token, knowledge: Knowledge) -> bool:
    """ "A grocer": what one person does, and no body."""
    some = any(child.lower_ in {"a", "an"} for child in noun.lefts)
    return some and noun.tag_ == "NN" and noun.lower_ not in ORGANIZATION | NO_PERSONS and is_role(noun, knowledge)


def _shares_office(doc: Text, run: Tokens, knowledge: Knowledge) -> bool:
    """ "The envoys of Peru and Chile, Ana Diaz and Tom Reed, met": joined behind the plural of an office."""
    start = run.start
    if doc.words[start - 1] == "and" and start - 1 > _FULL:
        start -= 1
        while start and doc.parts[start - 1] == "PROPN" and doc.written[start - 1] != ",":
            start -= 1
    elif doc.words[run.end : run.end + 1] != ["and"] or doc.parts[run.end + 1 : run.end + 2] != ["PROPN"]:
        return False
    if start < _FULL or doc.written[start - 1] != ",":
        return False
    return _are_officials_before(doc, start - 1, knowledge) and not knowledge.place(doc.passage(*run))


def _are_officials_before(doc: Text, comma: int, knowledge: Knowledge) -> bool:
    """ "The envoys of Peru and Chile |": the last phrase before a comma is the plural of an office."""
    for at in range(comma - 1, max(-1, comma - _REACH), -1):
        office = knowledge.role(doc.words[at])
        if office is not None and doc[at].tag_ in {"NNS", "NNPS"}:
            return office.plural
        if doc[at].is_punct or doc[at].tag_ in _FINITE:
            return False
    return False


def bears_a_state(doc: Text, run: Tokens, knowledge: Knowledge, matches: Mapping[int, Match]) -> bool:
    """ "Israel Mendez, a farmer, said": a given name that a state has too."""
    first = matches.get(run.start)
    if first is None or run.end - run.start < _FULL or first.tokens != (run.start, run.start + 1):
        return False
    rest = any(at in matches for at in range(run.start + 1, run.end))
    beside = _is_described(doc, run, knowledge) or _is_apposed(doc, run, knowledge)
    return beside and not rest and not is_body(doc[run.end - 1], knowledge)


def is_body(token: Token, knowledge: Knowledge) -> bool:
    """ "President Park Hotel", "Minister Council": the last word tells that it is no person."""
    return token.lower_ in _NO_PERSONS or token.lower_ in knowledge.agents


def is_role(token: Token, knowledge: Knowledge) -> bool:
    """Whether one word is an address or names an office."""
    return token.lower_ in HONORIFICS or knowledge.role(token.lower_) is not None


def _speaks(doc: Text, run: Tokens, knowledge: Knowledge) -> bool:
    """Who says something is a person, where the recogniser has no body for it, or the first name is a given one."""
    last = doc[run.end - 1]
    if last.dep_ == "nsubj" and run.end - run.start == _FULL and _owns_as_person(last.head):
        return True
    if last.dep_ != "nsubj" or last.head.lemma_ not in SPEAKING or last.tag_ != "NNP":
        return False
    if last.ent_type_ in _PLACES and knowledge.place(doc.passage(*run)):
        return False
    given = doc.written[run.start] in knowledge.given_names
    return last.ent_type_ in _UNLIKE_BODIES or given or _has_a_gender(doc, run)


def _has_a_gender(doc: Text, run: Tokens) -> bool:
    """ "Ana Lindqvist said, her voice breaking": no body, whatever the recogniser takes it for."""
    last = doc[run.end - 1]
    behind = (t.lower_ for t in doc[run.end : run.end + _REACH] if t.sent.start == last.sent.start)
    return last.ent_type_ == "ORG" and run.end - run.start == _FULL and bool({"her", "his"}.intersection(behind))


def _owns_as_person(verb: Token) -> bool:
    """ "Aye Khine counts her children": a body would count its own."""
    objects = (child for child in verb.rights if child.dep_ == "dobj")
    return any(owner.lower_ in {"her", "his"} for noun in objects for owner in noun.lefts if owner.dep_ == "poss")


def _suffers(last: Token, knowledge: Knowledge) -> bool:
    """ "The killing of Aye Khine", "Aye Khine was buried", "Aye Khine's widow"."""
    if last.dep_ == "poss":
        return last.head.lemma_ in KIN
    if last.dep_ == "pobj":
        return last.head.lower_ == "of" and last.head.head.lemma_ in _OF_PERSONS | KIN | _FAMILY
    if last.dep_ not in _UNDERGOING or (last.dep_ == "dobj" and last.ent_type_ == "ORG"):
        return False
    return last.head.lemma_ in _DONE_TO_PERSONS or _is_freed(last.head, knowledge)


def _is_freed(verb: Token, knowledge: Knowledge) -> bool:
    """ "A court released Ana Diaz", "Ana Diaz was released on bail"."""
    if verb.lemma_ not in _FREEING:
        return False
    near = [noun for child in verb.children if child.dep_ in {"prep", "agent"} for noun in child.rights]
    doers = [child for child in verb.lefts if child.dep_ == "nsubj"] + near
    holding = (knowledge.agents.get(noun.lemma_.lower(), ()) for noun in doers)
    return any(_HOLDERS.intersection(kinds) for kinds in holding) or any(n.lemma_ in _CUSTODY for n in near)


def _is_chosen(last: Token, knowledge: Knowledge) -> bool:
    """ "Chose Baron Detudamo as president", "named Hine Parata foreign minister"."""
    verb = last.head
    if last.dep_ not in {"dobj", "nsubj"} or verb.lemma_ not in _CHOOSING:
        return False
    behind = [child for child in verb.rights if child.i > last.i]
    offices = [noun for child in behind if child.lower_ == "as" for noun in child.children if noun.dep_ == "pobj"]
    offices += [child for child in behind if child.dep_ == "oprd"]
    return any(knowledge.role(noun.lower_) is not None for noun in offices)


def _is_joined(last: Token) -> bool:
    """ "Ana Diaz and Hany Selim": beside a person, and no body."""
    return last.dep_ == "conj" and last.head.ent_type_ == "PERSON" and last.ent_type_ in _UNLIKE_BODIES - _PLACES


def _is_called_so(last: Token, knowledge: Knowledge) -> bool:
    """ "A fisherman called Rahman", "a man identified as Rahman", "a boy known as Ti Roche"."""
    noun = called(last)
    if noun is None:
        return False
    who = noun.lemma_.lower()
    return who in SINGLE or (is_role(noun, knowledge) and who not in ORGANIZATION)


def _is_aged(doc: Text, run: Tokens) -> bool:
    """ "Aye Khine, 34, said": an age between commas."""
    if run.end + 2 >= len(doc) or doc.written[run.end] != "," or doc.written[run.end + 2] not in {",", "."}:
        return False
    age = doc.written[run.end + 1]
    return age.isdecimal() and int(age) in _AGES


def _is_national(token: Token, matches: Mapping[int, Match]) -> bool:
    article = token.i > 0 and token.nbor(-1).lower_ in {"a", "an", "the"}
    return article and token.i in matches and any(r.form == "demonym" for r in matches[token.i].readings)


def _is_mononym(doc: Text, token: Token, knowledge: Knowledge) -> bool:
    """One name with an age, an office or kin beside it, or by which somebody is called."""
    if _is_named_kin(doc, token) or _is_called_so(token, knowledge):
        return True
    aged = _is_aged(doc, Tokens(token.i, token.i + 1)) and token.dep_ in _SUBJECTS
    return _holds_office(doc, token, knowledge) or (aged and not knowledge.place(token.text))


def _holds_office(doc: Text, token: Token, knowledge: Knowledge) -> bool:
    """ "Sutarwo, the chief of police in West Java, said": one name with an office beside it."""
    beside = next((child for child in token.rights if child.dep_ == "appos"), None)
    if token.dep_ != "nsubj" or token.ent_type_ in _PLACES or beside is None or beside.pos_ != "NOUN":
        return False
    speaks = token.head.lemma_ in SPEAKING and knowledge.role(beside.lower_) is not None
    return speaks and _is_described(doc, Tokens(token.i, token.i + 1), knowledge)


def _is_named_kin(doc: Text, token: Token) -> bool:
    """ "Her brother, Aled, said": one name between commas behind a word for kin."""
    beside = token.i > 1 and doc[token.i - 1].text == "," and doc[token.i - 2].lemma_ in KIN
    return beside and token.dep_ == "appos"


def _is_apposed(doc: Text, run: Tokens, knowledge: Knowledge) -> bool:
    """ "The union's secretary for dams, Gift Mulenga, said": between commas behind words that name an office."""
    if run.start < 2 or doc[run.start - 1].text != "," or run.end >= len(doc) or doc[run.end].text != ",":
        return False
    at = run.start - 2
    while at > max(0, run.start - _REACH) and not doc[at].is_punct and doc[at].tag_ not in _FINITE:
        if is_role(doc[at], knowledge):
            return True
        at -= 1
    return is_role(doc[at], knowledge)


def _is_described(doc: Text, run: Tokens, knowledge: Knowledge) -> bool:
    """ "Ilga Berzina, the Latvian minister in charge of ports, said": an office between commas behind the name."""
    if run.end + 1 >= len(doc) or doc[run.end].text != ",":
        return False
    if doc[run.end + 1].lower_ == "who":  # "Ana Diaz, who was freed"
        return True
    office = False
    for token in doc[run.end + 1 : run.end + 1 + _REACH]:
        if token.text == ",":
            return office
        if (token.is_punct and token.text != "-") or token.tag_ in _FINITE:
            return False
        office = office or (token.pos_ in {"NOUN", "PROPN"} and is_role(token, knowledge))
    return office
