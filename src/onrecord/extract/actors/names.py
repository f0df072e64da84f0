"""Where the names of persons stand: the entity recogniser, helped by titles and by names given in full elsewhere."""

from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Token

from onrecord.extract.actors.grammar import is_done_to, is_visited
from onrecord.extract.actors.mistaken import (
    is_kind_of_people,
    is_of_area,
    is_of_nation,
    is_office,
    is_thing,
    names_a_body,
)
from onrecord.extract.actors.named_beside import named_beside
from onrecord.extract.actors.named_by_kind import body_described
from onrecord.extract.actors.nicknames import nicknamed
from onrecord.extract.actors.shortening import GENERATIONS
from onrecord.extract.actors.signs import bears_a_state, is_body, is_person_by_place, is_role
from onrecord.extract.actors.surfaces import Match
from onrecord.extract.actors.text import Text
from onrecord.extract.actors.titled_lines import is_titled
from onrecord.extract.actors.town_bodies import is_town_of_body, owns_office
from onrecord.extract.actors.words import (
    AREAS,
    ARTICLES,
    FEATURES,
    HONORIFICS,
    JOINTS,
    LOCATIVE,
    PARTICLES,
    PARTY_TAGS,
    SENT,
)
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge

_PLACES = frozenset({"GPE", "LOC"})
_LONGEST = 6  # words of a person's name; what is longer is a list or a heading
_FULL = 2  # words of a given name and a surname
_LONGEST_NAME = 3  # words of a name behind a title
_CHARGED = frozenset({"for", "of"})
_LONGEST_TITLE = 6  # words of a title that ends right before a name
_REACH = 12  # tokens of a description beside a name
# "In a post on X."
_PLATFORM, _ON_PLATFORM = frozenset({"X", "X."}), frozenset({"on", "via", "platform", "network"})
_BEFORE_GIVEN = frozenset({",", "as", "only", "simply", ":"})
_OF_PERSONS = frozenset({"first", "given"})
_REACH_OF_GIVEN = 4  # tokens between "name" and the name
_NOMINAL = frozenset({"NOUN", "PROPN"})
_NAMING = _NOMINAL | {"ADJ"}  # what the tagger takes names for
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_SMALL_NAMES = frozenset("An Do He Or So To".split())
_DASHES = frozenset({"-", "–", "—", "--"})
_PRESS = "JRN"
_MONTHS = frozenset({"March", "April", "May", "June", "August"})  # that are names too
# What the recogniser takes for a given name at the head of a sentence: "Key Trump advisers".
_BEFORE_NAMES = frozenset("key senior top former several some many most".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SMALL_PARTS = frozenset({"NN", "NNP", "FW"})  # what the tagger takes the second part of "Do-yul" for


def person_names(doc: Text, knowledge: Knowledge, matches: Mapping[int, Match]) -> dict[int, Tokens]:
    """Map each token of a person's name to the whole name."""
    spans: list[Tokens] = []
    for span in _recognised(doc, knowledge, matches):
        spans += [] if spans and span.start < spans[-1].end and spans[-1].start < span.end else [span]
    with_nicknames = list(nicknamed(doc))
    spans = [*with_nicknames, *_apart(with_nicknames, spans)]
    spans += _apart(spans, _known_persons(knowledge, matches))
    spans += _apart(spans, _titled(doc, knowledge, matches))
    spans += _apart(spans, _given(doc, matches))
    spans += _apart(spans, named_beside(doc, knowledge, matches))
    spans += _apart(spans, _repeated(doc, knowledge, matches, spans))
    spans = [span for span in spans if not (_is_party_tag(doc, span) or body_described(doc, doc[span.end - 1]))]
    return {at: span for span in spans for at in range(span.start, span.end)}


def _apart(spans: Iterable[Tokens], more: Iterable[Tokens]) -> list[Tokens]:
    """Of some more spans those that share no token with the spans there are."""
    taken = {at for span in spans for at in range(*span)}
    return [span for span in more if taken.isdisjoint(range(*span))]


def _is_party_tag(doc: Text, span: Tokens) -> bool:
    """ "Sen. Ana Diaz, R-Iowa": a party and a state behind a name."""
    first = doc[span.start - 2 if span.start > 1 and doc[span.start - 1].text == "-" else span.start]
    tag = first.text in PARTY_TAGS and first.i + 1 < len(doc) and doc[first.i + 1].text == "-"
    return tag and first.i > 0 and doc[first.i - 1].text in {",", "("}


def _recognised(doc: Text, knowledge: Knowledge, matches: Mapping[int, Match]) -> Iterator[Tokens]:
    for ent in doc.ents:
        if ent.label_ != "PERSON":
            continue
        span = _trim(doc, knowledge, Tokens(ent.start, ent.end))
        if span is None or _is_nobody(doc, span, knowledge, matches):
            continue
        span = _known_person(knowledge, matches, span) or _widen(doc, knowledge, matches, span)
        if not _is_known_thing(span, knowledge, matches) and not _is_town(doc, span, knowledge):
            yield span


def _is_nobody(doc: Text, span: Tokens, knowledge: Knowledge, matches: Mapping[int, Match]) -> bool:
    mistaken = is_thing(doc, span) or is_of_area(doc, span) or is_office(doc, span, knowledge, matches)
    mistaken = mistaken or is_of_nation(doc, span, knowledge)
    return mistaken or is_kind_of_people(doc, span, knowledge) or names_a_body(doc, span)


def _known_persons(knowledge: Knowledge, matches: Mapping[int, Match]) -> Iterator[Tokens]:
    """Full names of the knowledge base that the recogniser takes for something else."""
    for at, match in matches.items():
        if at == match.tokens.start and all(knowledge.actors[r.actor].type == "person" for r in match.readings):
            yield match.tokens


def _known_person(knowledge: Knowledge, matches: Mapping[int, Match], span: Tokens) -> Tokens | None:
    """The name of a known person of which the recogniser has a piece."""
    match = matches.get(span.start)
    longer = match is not None and match.tokens.start <= span.start and match.tokens.end > span.end
    if match is None or not longer or any(knowledge.actors[r.actor].type != "person" for r in match.readings):
        return None
    return match.tokens


def _widen(doc: Text, knowledge: Knowledge, matches: Mapping[int, Match], span: Tokens) -> Tokens:
    """The rest of a name of which the recogniser has a piece: "[Ruta] Kern-[Havel]", "Inês [de Brito] e Melo"."""
    start, end = span
    start -= _is_small_name(doc, start - 1, knowledge)
    if _lacks_first(doc, start, end, knowledge) and _is_name_word(doc[start - 1], knowledge, matches):
        start -= 1
    while start > 0 and ((start > 1 and doc[start - 1].text == "-") or end - start == 1 or doc[start].text == "-"):
        if _is_platform(doc, start - 1):
            break
        if doc[start - 1].text != "-" and not _is_name_word(doc[start - 1], knowledge, matches):
            break
        if doc[start - 1].text == "-" and not _is_name_word(doc[start - 2], knowledge, matches):
            break
        start -= 1
    end += 3 * _is_given_behind(doc, start, end)
    while end < len(doc) and (
        _goes_on(doc, end, knowledge, matches) or _is_surname(doc, start, end, knowledge, matches)
    ):
        end += 1
    return Tokens(start, end) if end - start <= _LONGEST else span


def _is_small_name(doc: Text, at: int, knowledge: Knowledge) -> bool:
    """ "The leader, | To | Lam", "President | An | Van Minh": given names that are small words of English too."""
    if at < 1 or doc.written[at] not in _SMALL_NAMES or doc[at].is_sent_start or is_titled(doc, at):
        return False
    return doc.written[at - 1] == "," or doc.written[at - 1].islower() or is_role(doc[at - 1], knowledge)


def _lacks_first(doc: Text, start: int, end: int, knowledge: Knowledge) -> bool:
    """ "The ambassador, Dang | Quoc Hieu", "President Mahamat | Oumar Bari": what a comma or title has behind it."""
    inside = start > 1 and doc[start - 1].dep_ == "compound" and start <= doc[start - 1].head.i < end
    return inside and (doc.written[start - 2] == "," or is_role(doc[start - 2], knowledge))


def _is_name_word(token: Token, knowledge: Knowledge, matches: Mapping[int, Match]) -> bool:
    """A capitalised proper noun that is no title, place, day or known name."""
    named = token.pos_ == "PROPN" and token.text[:1].isupper() and token.ent_type_ in {"", "PERSON"}
    return named and token.i not in matches and not _is_title(token, knowledge)


def _is_surname(doc: Text, start: int, end: int, knowledge: Knowledge, matches: Mapping[int, Match]) -> bool:
    """ "[Haroun Abdoulaye] Tchoroma said": the recogniser leaves off before the word that the names stand with."""
    root = doc.root(start, end)
    if root.dep_ != "compound" or root.head.i != end:
        return False
    place = doc[end].ent_type_ in _PLACES and doc[end].ent_iob_ == "B" and not knowledge.place(doc.written[end])
    named = doc[end].text[:1].isupper() and end not in matches  # taken for a place, and none
    return (place and named) or _is_name_word(doc[end], knowledge, matches)


def _goes_on(doc: Text, at: int, knowledge: Knowledge, matches: Mapping[int, Match]) -> bool:
    """A name goes on behind a small word of names ("von der" + "Leyen"), and over one that a surname follows."""
    token = doc[at]
    if doc[at - 1].lower_ in JOINTS:  # no words of English: whatever the recogniser takes the next for
        return token.pos_ == "PROPN" and token.text[:1].isupper() and at not in matches
    if doc[at - 1].lower_ in PARTICLES and doc[at - 1].text != "-":
        return token.lower_ in PARTICLES or _is_name_word(token, knowledge, matches)
    if at + 1 == len(doc) or not token.text[:1].islower():
        return False
    joint = token.lower_ in JOINTS and doc[at + 1].pos_ == "PROPN" and doc[at + 1].text[:1].isupper()
    return joint or (token.lower_ in PARTICLES and _is_name_word(doc[at + 1], knowledge, matches))


def _is_given_behind(doc: Text, start: int, end: int) -> bool:
    """ "[Kim] Do-yul": the given name behind a surname, its second part in small letters."""
    if end - start > 1 or end + 2 >= len(doc) or doc.written[end + 1] != "-":
        return False
    first, last = doc[end], doc[end + 2]
    joined = not (first.whitespace_ or doc[end + 1].whitespace_)
    return joined and first.text.istitle() and last.text.islower() and last.tag_ in _SMALL_PARTS


def _trim(doc: Text, knowledge: Knowledge, span: Tokens) -> Tokens | None:
    """Take off titles before the name ("President", "Mr."), and marks and "'s" behind it."""
    start, end = span
    start += _is_platform(doc, start)
    article = doc[start].lower_ == "the"
    start += article
    surnamed = end - 2 if doc.words[end - 1] in GENERATIONS else end  # "Martin Luther | King Jr."
    start = _behind_title(doc, knowledge, start, min(surnamed, start + _LONGEST_TITLE))
    start += start < end - 1 and doc.words[start] in _BEFORE_NAMES and doc[start].pos_ in {"ADJ", "PROPN"}
    while start < end and _is_title(doc[start], knowledge):
        start += 1
    end = next((at for at in range(start + 1, end) if doc[at].tag_ == "POS"), end)  # "Reda's op-ed"
    end = next((at for at in range(start + 1, end) if _is_free_dash(doc, at)), end)
    while end > start and _is_behind_name(doc[end - 1]):
        end -= 1
    while start > 1 and doc[start - 1].text == "-" and doc[start - 2].lower_ in PARTICLES:
        start -= 2  # "al-" of "al-Haddad"
    name = doc[start:end]
    good = (
        article < end - start <= _LONGEST
        and any(t.text[:1].isupper() for t in name)
        and not any(t.is_space for t in name)
    )
    return Tokens(start, end) if good else None


def _is_free_dash(doc: Text, at: int) -> bool:
    """ "The rival - Ana Diaz - said": a dash that stands free is in no name."""
    return doc.written[at] in _DASHES and bool(doc[at - 1].whitespace_)


def _is_behind_name(token: Token) -> bool:
    """Marks, "'s" and days: "told Ana Diaz Wednesday"."""
    return token.is_punct or token.is_space or token.text in {"'s", "’s", "’"} or token.lower_ in _DAYS


def _is_platform(doc: Text, at: int) -> bool:
    """ "Wrote on X. Ali said": the platform at the end of a sentence is no initial."""
    return at > 0 and doc[at].text in _PLATFORM and doc[at - 1].lower_ in _ON_PLATFORM


def _is_title(token: Token, knowledge: Knowledge) -> bool:
    lower = token.lower_
    return lower in HONORIFICS or not token.text[:1].isupper() or knowledge.role(lower) is not None


def _is_known_thing(span: Tokens, knowledge: Knowledge, matches: Mapping[int, Match]) -> bool:
    """Whether the knowledge base has these very words for something else than a person."""
    match = matches.get(span.start)
    if match is None or match.tokens.start > span.start or match.tokens.end < span.end:
        return False
    return all(knowledge.actors[r.actor].type != "person" for r in match.readings)


def _is_town(doc: Text, span: Tokens, knowledge: Knowledge) -> bool:
    """A single word behind "in" or beside another place that the gazetteer has is a town, whatever it is taken for."""
    token = doc[span.start]
    if span.end - span.start == 1 and is_town_of_body(token, knowledge):
        return True
    if span.end - span.start > 1 and span.start:  # "shelled Khan Younis"
        placed = doc.words[span.start - 1] in LOCATIVE or is_done_to(doc.root(*span))
        return placed and any(place.precision == "city" for place in knowledge.place(doc.passage(*span)))
    if span.end - span.start > 1 or (span.start == 0 and token.dep_ != "poss"):
        return False
    if token.dep_ == "compound" and token.head.lower_ in FEATURES:
        return True  # "the Drina valley"
    joined = token.dep_ == "conj" and (token.head.ent_type_ in _PLACES or bool(knowledge.place(token.head.text)))
    owns = token.dep_ == "poss" and (token.head.lemma_ in AREAS or _is_governed(token, knowledge))  # "Goma's residents"
    placed = joined or owns or doc[span.start - 1].lower_ in LOCATIVE | {"of"} or is_done_to(token)
    return (placed and bool(knowledge.place(token.text))) or is_visited(token, knowledge)


def _is_governed(token: Token, knowledge: Knowledge) -> bool:
    """Whether the owner of an office is a province."""
    provinces = any(place.precision == "admin1" for place in knowledge.place(token.text))
    return provinces and owns_office(token, knowledge)


def _behind_title(doc: Text, knowledge: Knowledge, start: int, end: int) -> int:
    """Where a name begins behind a title of several words ("Crown Prince"), else the start."""
    stops = (at for at in range(end, start + 1, -1) if at < len(doc) and doc[at].text[:1].isupper())
    return next((at for at in stops if knowledge.role(_words(doc, start, at)) is not None), start)


def _words(doc: Text, start: int, end: int) -> str:
    return " ".join(doc.words[start:end])


def _titled(doc: Text, knowledge: Knowledge, matches: Mapping[int, Match]) -> Iterator[Tokens]:
    """Names that the recogniser missed, by a title or a description beside them, or by what they do."""
    for run in _proper_runs(doc):
        if run.start in matches and matches[run.start].tokens.end >= run.end:
            continue
        start = _name_start(doc, run, knowledge) or _behind_national(doc, run, matches)
        start = start or _behind_charge(doc, run, knowledge) or _behind_post(doc, run, knowledge, matches)
        start = _behind_outlet(doc, run, knowledge, matches) if start is None else start
        if start is None and is_person_by_place(doc, run, knowledge, matches):
            start = run.start
        if start is None or run.end - start > _LONGEST or is_body(doc[run.end - 1], knowledge):
            continue
        if start in matches and not bears_a_state(doc, run, knowledge, matches):
            continue
        span = Tokens(start, run.end)
        if names_a_body(doc, span) or is_thing(doc, span) or is_office(doc, span, knowledge, matches):
            continue
        yield _widen(doc, knowledge, matches, span)


def _behind_national(doc: Text, run: Tokens, matches: Mapping[int, Match]) -> int | None:
    """ "The Swede Gustaf Ek": what stands behind a noun for one of a people is a name."""
    first = matches.get(run.start)
    named = first is not None and {r.form for r in first.readings} == {"demonym"} and run.end - run.start > _FULL
    rest = any(at in matches for at in range(run.start + 1, run.end))
    return run.start + 1 if named and not rest and doc.words[run.start - 1] in ARTICLES else None


def _given(doc: Text, matches: Mapping[int, Match]) -> Iterator[Tokens]:
    """ "Who would only give his first name, Jamshid", "gave her name as Hodan", "by her first name, Hodan"."""
    for token in (doc[at] for at, word in enumerate(doc.words) if word == "name"):
        if (token.head.lemma_ == "give" and token.dep_ == "dobj") or doc.words[token.i - 1] in _OF_PERSONS:
            start = token.i + 1
            while start < min(token.i + _REACH_OF_GIVEN, len(doc)) and doc[start].lower_ in _BEFORE_GIVEN:
                start += 1
            end = start
            while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end].text[:1].isupper() and end not in matches:
                end += 1
            if start > token.i + 1 and end > start:
                yield Tokens(start, end)


def _name_start(doc: Text, run: Tokens, knowledge: Knowledge) -> int | None:
    """Where the name begins behind a title: "President Sadyr Japarov", "Inspector-General of Police Ada Obi"."""
    for at in range(run.end - 1, run.start - 1, -1):
        before = doc[at - 1] if at else None
        if before is None or not (before.is_alpha or before.text.endswith(".")) or before.is_sent_end:
            continue
        if _is_title(before, knowledge) and is_role(before, knowledge):
            return at
        if doc.parts[at - 1] not in _NOMINAL or doc.words[at - 1] not in knowledge.roles.lasts:
            continue
        if knowledge.role(_words(doc, max(0, at - _LONGEST_TITLE), at)):
            return at
    return None


def _behind_charge(doc: Text, run: Tokens, knowledge: Knowledge) -> int | None:
    """ "Assistant Secretary of State for African Affairs | Molly Reed": a given name behind what an office is for."""
    over = run.start - 1
    if doc.words[over] == "and":  # "for Legal | and | Consular Affairs"
        over -= 1
        while over > max(0, run.start - _LONGEST_TITLE) and doc.written[over][:1].isupper():
            over -= 1
    if over < 1 or doc.words[over] not in _CHARGED or not doc.written[over - 1][:1].isupper():
        return None
    if knowledge.role(_words(doc, max(0, over - _LONGEST_TITLE), over)) is None:
        return None
    given = _given_within(doc, run, knowledge)
    long = run.end - run.start >= 2 * _FULL and doc[run.end - 1].dep_ == "nsubj"
    return run.end - _FULL if given is None and long else given


def _behind_post(doc: Text, run: Tokens, knowledge: Knowledge, matches: Mapping[int, Match]) -> int | None:
    """
    "Peru's ambassador to Chile | Ana Diaz", "envoy to the United Nations | Ana Diaz": a name behind where somebody is
    sent.
    """
    to = run.start - 1 - (doc.words[run.start - 1] == "the")
    if to < 1 or doc.words[to] != "to" or doc.words[to - 1] not in SENT:
        return None
    if run.start not in matches:
        return _given_within(doc, run, knowledge)
    end = matches[run.start].tokens.end
    return end if run.end - end >= _FULL and not any(at in matches for at in range(end, run.end)) else None


def _behind_outlet(doc: Text, run: Tokens, knowledge: Knowledge, matches: Mapping[int, Match]) -> int | None:
    """ "NPR's | Ana Diaz reports": a given name and a surname behind the possessive of an outlet."""
    match = matches.get(run.start - 2) if run.start > 1 and doc[run.start - 1].tag_ == "POS" else None
    outlet = match is not None and all(_PRESS in knowledge.actors[r.actor].sectors for r in match.readings)
    given = run.end - run.start == _FULL and doc.written[run.start] in knowledge.given_names
    return run.start if outlet and given else None


def _given_within(doc: Text, run: Tokens, knowledge: Knowledge) -> int | None:
    """Where a given name begins the last words of a run."""
    full = range(max(run.start + 1, run.end - _LONGEST_NAME), run.end - 1)
    return next((at for at in full if doc.written[at] in knowledge.given_names), None)


def _proper_runs(doc: Text) -> Iterator[Tokens]:
    """Runs of capitalised proper nouns, with the small words of names between them ("Mohammed bin Salman")."""
    start: int | None = None
    for at, part in enumerate(doc.parts):
        inside = part == "PROPN" and doc.written[at][:1].isupper()
        particle = doc.words[at] in PARTICLES and at + 1 < len(doc) and doc.written[at + 1][:1].isupper()
        if inside and start is None:
            start = at
        elif start is not None and not (inside or particle):
            yield Tokens(start, at)
            start = None
    if start is not None:
        yield Tokens(start, len(doc))


def _is_month(doc: Text, at: int) -> bool:
    """ "22 May", "on May 22": no word of a name."""
    if doc.written[at] not in _MONTHS:
        return False
    return any(doc.written[near].isdecimal() for near in (at - 1, at + 1) if 0 <= near < len(doc))


def _is_titled(doc: Text, span: Tokens, knowledge: Knowledge) -> bool:
    """ "President Diaz": a surname that is no other noun in the text."""
    titled = span.start > 0 and doc.written[span.start - 1][:1].isupper() and is_role(doc[span.start - 1], knowledge)
    return titled and doc.words[span.start] not in doc.written


def _repeated(
    doc: Text, knowledge: Knowledge, matches: Mapping[int, Match], spans: Iterable[Tokens]
) -> Iterator[Tokens]:
    """Later mentions by words of a name given in full: "Blinken", of which a small model makes a place."""
    several = (span for span in spans if span.end - span.start > 1 or _is_titled(doc, span, knowledge))
    parts = {doc.written[at] for span in several for at in range(*span) if doc.written[at][:1].isupper()}
    if not parts:
        return
    start: int | None = None
    for at, text in enumerate(doc.written):
        named = text in parts and doc.parts[at] in _NAMING and at not in matches and not _is_month(doc, at)
        if start is not None and text == "-" and doc.written[at + 1 : at + 2] and doc.written[at + 1] in parts:
            continue  # "Haddad-Jones"
        if start is not None and not named:
            yield Tokens(start, at)
        start = (at if start is None else start) if named else None
    if start is not None:
        yield Tokens(start, len(doc))
