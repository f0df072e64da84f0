"""
Countries that no word beside an actor names: that of who speaks of it, of the place of its act, of the sentence
before, or else the country that its report is about.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.about import (
    BEYOND_STATES,
    FROM_DATELINE,
    ONLY_IN_REPORT,
    WEAK,
    is_abroad,
    is_aside,
    main,
)
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.grammar import OBJECTS, SUBJECTS, first_conjunct, is_of_topic, is_origin
from onrecord.extract.actors.holders import has_office
from onrecord.extract.actors.namesake_states import may_be_called
from onrecord.extract.actors.outline import Outline, outline
from onrecord.extract.actors.own_organs import own_organ
from onrecord.extract.actors.phrase import PLACE, SOME_OF, Phrase
from onrecord.extract.actors.province_bodies import of_province
from onrecord.extract.actors.setting import set_in
from onrecord.extract.actors.unplaced import may_belong, set_most_in
from onrecord.extract.actors.visiting import visits

OF_EMPLOYER = "country of whom they speak or work for"
OF_OWNER = "country of whose they are"
OF_NAME = "country of the place in its name"
OF_CONTENT = "country of whose acts they speak"
OF_JOINED = "country of the first of whom it is another"
OF_SPEAKER = "country of who speaks of it"
OF_PLACE = "country of the place"
OF_ACTING = "country whose institution acts"
OF_FLIGHT = "country that they fled"
OF_EMBASSY = "country of the embassy that looks after them"
OF_BEFORE = "only country of the sentence before"
_ELSEWHERE = frozenset({"JRN"})
# Who acts at home for one state: its police, courts and lawmakers. Soldiers act abroad too.
_AT_HOME = frozenset({"COP", "JUD", "LEG", "OPP", "GOV", "PTY"})
_GOING = (w.COMING | w.MEETING) - {"return"}
_TOWARDS = frozenset({"to", "into", "with"})
_OF_TOWN = frozenset({"COP", "JUD"})  # who comes to where something happens
_OF_STATE = _AT_HOME | {"MIL"}
_THERE, _EXILED = "there", "exiled"
# Who lives abroad by what they are called.
_OUTSIDE = frozenset({"exile", "expatriate", "emigre", "émigré", "fugitive", "defector"})
_STATE = frozenset({"state", "run", "owned"})  # "the state-run agency"
_BACK = 3  # sentences within which the country named last still holds
_FORMER, _SECRET = "ELI", "SPY"
_POLICE, _COURT = "COP", "JUD"
_FORCES = "MIL"
_LOCAL = frozenset({"mayor"})  # offices of towns
_FIGHTING = frozenset({"REB", "UAF"})
_SPEAK_FOR_STATE = frozenset({"head", "minister"})
_HEADING = frozenset("rule govern lead head chair edit command direct found".split())
_FLEEING = frozenset({"flee", "escape"})
_PLANNING = frozenset({"plan", "intend", "aim", "prepare", "consider"})
_TO_COME = frozenset({"will", "would"})
_VOICES = frozenset({"deputy-foreign-minister", "spokesperson"})
_LEARNED = "EDU"
_DEMONYM, _FAITH = "demonym", "REL"
_LIVING = frozenset({"CVL", "AGR", "EDU", "MED", "JRN"})


def infer_countries(
    context: Context,
    phrases: Sequence[Phrase],
    cluster_of: Mapping[int, Cluster],
    sentence_of: Sequence[int],
    rules: dict[int, str],
) -> None:
    """Fill in the country of officials and groups who have none; the rule of each says from what."""
    text = outline(context, phrases, cluster_of, sentence_of)
    unplaced = [cluster for cluster in dict.fromkeys(cluster_of.values()) if may_belong(cluster, text)]
    main_country = main(context, phrases) if unplaced else (None, "")
    waiting: list[tuple[Cluster, int, Cluster]] = []
    for cluster in unplaced:
        position = min(m for m in cluster.members if phrases[m].form != "pronoun")
        if employer := _employer(text, phrases[position]):
            waiting.append((cluster, position, employer))
            continue
        if _is_of_unplaced(text, phrases[position]):
            continue
        told = text.sectors(cluster) & _OF_STATE or (cluster.names and not _is_private(cluster))
        weak = main_country[1] in WEAK and not told
        astray = _are_believers(context, phrases[position]) or (
            not told and _names_others(text, cluster, phrases[position], main_country[0])
        )
        band = bool(text.sectors(cluster) & _FIGHTING) and not cluster.names
        astray = astray or (_is_scholar(text, cluster) and main_country[1] != ONLY_IN_REPORT)
        fallback = (None, "") if weak or astray or _is_firm(cluster, text) else main_country
        if band and main_country[1] != ONLY_IN_REPORT:
            fallback = (set_most_in(text), OF_PLACE)  # who bombs them from afar is as often what the report is about
        noun = context.doc[phrases[position].head]
        told_of = chain(_nearby(text, cluster, phrases[position], fallback), [fallback])
        called = (pair for pair in told_of if may_be_called(context, noun, pair[0]))
        found = chain((pair for pair in called if has_office(context, cluster.office, pair[0])), [(None, "")])
        country, rule = next(found)
        others = _dealt_with(text, phrases[position]) | _of_counterparts(text, cluster) if country else set()
        if country and country in others:
            country, rule = next(((c, rule) for c, rule in found if c not in others), (None, ""))
        if country:
            _settle(context, cluster, phrases[position], country)
            rules[position] = f"{rules.get(position, phrases[position].rule)}; {rule}"
    for cluster, position, employer in waiting:  # of whom the country may be found above
        if employer.country:
            _settle(context, cluster, phrases[position], employer.country)
            rules[position] = f"{rules.get(position, phrases[position].rule)}; {OF_EMPLOYER}"


def _is_of_unplaced(text: Outline, phrase: Phrase) -> bool:
    """ "Ana Diaz's team": of the country of somebody of whom none is known."""
    owners = (child for child in text.context.doc[phrase.head].lefts if child.dep_ == "poss")
    named = (text.by_head[child.i] for child in owners if child.tag_ != "PRP$" and child.i in text.by_head)
    return any(c.type == "person" and c.names and c.country is None for c in named)


def _is_scholar(text: Outline, cluster: Cluster) -> bool:
    """ "Ana Diaz, a professor": who is quoted on a country is as often of another."""
    return cluster.type == "person" and bool(cluster.names) and text.sectors(cluster) == {_LEARNED}


def _are_believers(context: Context, phrase: Phrase) -> bool:
    """ "Muslims", "Christians": of no one state, whatever the report is about."""
    people = context.reading(phrase.head) if phrase.rule == _DEMONYM else None
    return people is not None and _FAITH in people.sectors


def _nearby(
    text: Outline, cluster: Cluster, phrase: Phrase, about: tuple[str | None, str]
) -> Iterator[tuple[str, str]]:
    """
    Countries that the words around tell, the surest first. "Interior Minister Ana Diaz", without a country, is of the
    one that the report is about, where there is such a one.
    """
    if province := of_province(text.context.knowledge, cluster):
        yield province, OF_NAME
    yield from _by_owner(text, cluster)
    if cluster.type == "person" and (country := _fled(text, cluster)):
        yield country, OF_FLIGHT
    if cluster.type == "person" and (country := _of_what_they_head(text, cluster)):
        yield country, OF_EMPLOYER
    sectors = text.sectors(cluster)
    if phrase.noun in w.COUNTRYMEN and (country := _of_embassy(text, phrase)):
        yield country, OF_EMBASSY
    if sectors & _OF_STATE and (state := set_in(text.context, phrase.head)):
        yield state, OF_PLACE
    yield from _by_content(text, cluster, phrase)
    if country := _of_whom_it_tries(text, phrase):
        yield country, OF_ACTING
    official = cluster.office is not None and bool(sectors & _OF_STATE)
    titled = official and bool(cluster.names) and cluster.type == "person"
    if country := _of_there(text, phrase):
        yield country, OF_PLACE
    if official and (country := _of_visit(text, phrase)):
        yield country, OF_PLACE
    if titled and text.home:
        yield text.home, FROM_DATELINE
    if about[0] and about[1] != ONLY_IN_REPORT and titled:
        yield about[0], about[1]
    yield from _by_speakers(text, cluster, phrase)
    yield from _by_place(text, cluster, phrase)
    yield from _by_sentences(text, cluster, phrase, told=about[0] is not None)


def _of_visit(text: Outline, phrase: Phrase) -> str | None:
    """ "Chancellor Ana Diaz received him in Lima", "flew to Lima to meet Ana Diaz": the host is at home."""
    sentence = text.sentence_of[phrase.head]
    for visit in visits(text.tokens_of(sentence)):
        if all(phrase.head not in {noun.i, *(other.i for other in noun.conjuncts)} for noun in visit.hosts):
            continue
        places = {text.country_at(token) for token in visit.places} - {None}
        from_abroad = {text.country_at(token) for token in visit.guests}
        if len(places) == 1 and places.isdisjoint(from_abroad):
            return places.pop()
    return None


def _of_there(text: Outline, phrase: Phrase) -> str | None:
    """ "Flew to Guyana. Police | there | held her": of the place that was named last."""
    at, sentence = phrase.tokens.end, text.sentence_of[phrase.head]
    if text.context.words[at : at + 1] != [_THERE] or phrase.noun in w.STAFF:
        return None  # "told staff there": at an embassy
    near = (text.phrases[i] for back in (0, 1) for i in reversed(text.in_sentence.get(sentence - back, ())))
    named = (p for p in near if p.head < phrase.head and (p.rule == PLACE or p.type == "state") and p.country)
    tokens = ((p, text.context.doc[p.head]) for p in named)
    return next((p.country for p, t in tokens if t.dep_ == "pobj" and t.head.lower_ in w.LOCATIVE), None)


def _fled(text: Outline, cluster: Cluster) -> str | None:
    """ "Ana Diaz, who fled Lima in May and lives in Oslo": of where she fled from, not of where she lives."""
    nouns = (text.context.doc[text.phrases[member].head] for member in cluster.members)
    verbs = (child for noun in nouns for child in noun.rights if child.dep_ == "relcl")
    fleeing = [verb for clause in verbs for verb in (clause, *clause.conjuncts) if verb.lemma_ in _FLEEING]
    left = [child for verb in fleeing for child in verb.rights if child.dep_ == "dobj"]
    behind = (child for verb in fleeing for child in verb.rights if child.lower_ == "from")
    left += [noun for child in behind for noun in child.children if noun.dep_ == "pobj"]
    return next(filter(None, map(text.country_at, left)), None)


def _of_what_they_head(text: Outline, cluster: Cluster) -> str | None:
    """ "Omar Sy, who edits a weekly in Dakar", "Ana Diaz had ruled Peru for nine years"."""
    nouns = [text.context.doc[text.phrases[member].head] for member in cluster.members]
    verbs = [child for noun in nouns for child in noun.rights if child.dep_ == "relcl"]
    verbs += [noun.head for noun in nouns if noun.dep_ == "nsubj"]
    heading = (verb for clause in verbs for verb in (clause, *clause.conjuncts) if verb.lemma_ in _HEADING)
    headed = (child for verb in heading for child in verb.rights if child.dep_ == "dobj")
    return next(filter(None, map(text.country_at, headed)), None)


def _of_embassy(text: Outline, phrase: Phrase) -> str | None:
    """ "The Thai embassy in Doha urged workers to stay indoors": its own people, whom no word tells to be others."""
    token = first_conjunct(text.context.doc[phrase.head])
    verb = token.head if token.dep_ in OBJECTS else token.head.head  # the parse may have the workers stay
    if verb.lemma_ not in w.ADVISING or phrase.definite or token.i < verb.i:
        return None
    senders = (noun for noun in verb.lefts if noun.dep_ == "nsubj" and noun.lemma_.lower() in b.OUTPOST)
    return next(filter(None, map(text.country_at, senders)), None)


def _of_whom_it_tries(text: Outline, phrase: Phrase) -> str | None:
    """ "Peru hanged a man", "a Peruvian court jailed two bakers": of whom no other country is told, a citizen."""
    token = first_conjunct(text.context.doc[phrase.head])
    verb, people = token.head, phrase.type in {"person", "group"}
    if token.dep_ not in {"dobj", "nsubjpass"} or verb.lemma_ not in w.DONE_BY_COURTS or not people:
        return None
    doers = (text.by_head.get(noun.i) for noun in _subjects(verb) if noun.dep_ == "nsubj")
    found = {c.country for c in doers if c and (c.type == "state" or _COURT in text.sectors(c))}
    country = found.pop() if len(found) == 1 else None
    return None if country in BEYOND_STATES else country


def _by_owner(text: Outline, cluster: Cluster) -> Iterator[tuple[str, str]]:
    """ "In Canberra, Foreign Minister Ana Diaz ... Her colleague Tom Reed": both of one country."""
    for member in cluster.members:
        noun = text.context.doc[text.phrases[member].head]
        if noun.lemma_ in w.RELATIONAL | w.COUNTERPART or text.phrases[member].form == "pronoun":
            continue
        heads = [child for child in noun.lefts if child.dep_ == "poss"]
        if noun.lemma_ in w.KIN | w.OF_THE_ACCUSED:  # "the family of Ana Diaz"
            heads += [t for child in noun.rights if child.lower_ == "of" for t in child.children if t.dep_ == "pobj"]
        owners = (text.by_head.get(child.i) for child in heads)
        yield from ((o.country, OF_OWNER) for o in owners if o and o.country and o.type == "person")


def _by_content(text: Outline, cluster: Cluster, phrase: Phrase) -> Iterator[tuple[str, str]]:
    """By what somebody says of a state, by the town of a mayor, and by the first of whom it is another."""
    token, sentence, office = text.context.doc[phrase.head], text.sentence_of[phrase.head], cluster.office
    if phrase.rule == SOME_OF and (country := text.country_at(text.context.doc[phrase.tokens.end - 1])):
        yield country, OF_OWNER
    speaks = office is not None and (office.level in _SPEAK_FOR_STATE or office.office in _VOICES)
    unnamed = not cluster.names and bool(text.sectors(cluster) & _OF_STATE)
    if (speaks or unnamed) and (country := _promised(text, token, planned=not speaks)):
        yield country, OF_CONTENT
    if office and office.office in _LOCAL and cluster.nouns.isdisjoint(w.COUNTERPART):
        yield from ((c, OF_PLACE) for near in (sentence, sentence - 1) if (c := _only(text, near, of_places=True)))
    if token.dep_ == "conj" and any(child.lower_ == "other" for child in token.lefts):
        country = text.country_at(first_conjunct(token))  # "Senator Ana Diaz and three other members"
        yield from [(country, OF_JOINED)] if country else []


def _by_speakers(text: Outline, cluster: Cluster, phrase: Phrase) -> Iterator[tuple[str, str]]:
    """By who says something of a state's organ or official: "Peru said police"."""
    sectors = text.sectors(cluster)
    words = text.context.words[phrase.tokens.start : phrase.tokens.end]
    if not sectors & _OF_STATE or cluster.nouns & w.RULERS or not w.RULERS.isdisjoint(words):
        return  # "the regime" is not that of who speaks of it, nor are "regime officials"
    for speaker in _speakers(text.context.doc[phrase.head]):
        country = text.country_at(speaker)
        if _speaks_for_no_state(text, speaker) or (country in BEYOND_STATES and cluster.type == "state"):
            continue  # no body of states has a government
        theirs = text.sectors(text.by_head[speaker.i]) if speaker.i in text.by_head else set()
        if _FORCES in sectors and not theirs & _OF_STATE and text.names_several_states(country):
            continue  # "Palestinian farmers said soldiers looked on", in a report on Israelis
        abroad = bool(theirs & _ELSEWHERE) and not _is_of_state(text.context, speaker)
        if country and (sectors & theirs if country in BEYOND_STATES else not abroad):
            yield country, OF_SPEAKER


def _is_of_state(context: Context, speaker: Token) -> bool:
    """ "Egyptian state television said police": an outlet of the state tells of its own."""
    return any(child.lower_ in _STATE for child in speaker.lefts)


def _speaks_for_no_state(text: Outline, speaker: Token) -> bool:
    """
    "The IMF's head, the Dane Ana Holm, said the government": of a body of states, whatever state she is from. And who
    speaks for the accused speaks of those who hold them: "her lawyers said police had lied". A scholar speaks of any.
    """
    cluster = text.by_head.get(speaker.i)
    if cluster and (cluster.nouns & w.OF_THE_ACCUSED or _is_scholar(text, cluster)):
        return True
    codes = {text.phrases[member].country for member in cluster.members} if cluster else set()
    return len(codes - {None}) > 1 and not codes.isdisjoint(BEYOND_STATES)


def _by_place(text: Outline, cluster: Cluster, phrase: Phrase) -> Iterator[tuple[str, str]]:
    """By the place of the sentence, for those who live or govern there, and have not just come."""
    token, sentence, sectors = text.context.doc[phrase.head], text.sentence_of[phrase.head], text.sectors(cluster)
    if _POLICE in sectors and (country := _whose_police(text, sentence - 1)):
        yield country, OF_BEFORE
    if sectors & _ELSEWHERE and (country := _acting(text, sentence, phrase)):
        yield country, OF_ACTING
    if not _OUTSIDE.isdisjoint(cluster.nouns) or any(child.lower_ == _EXILED for child in token.lefts):
        return
    settled = sectors & _LIVING or (sectors & _AT_HOME and not _has_come(token))
    country = _only(text, sentence, of_places=True) if settled else None
    visits = cluster.office is not None and cluster.office.level in _SPEAK_FOR_STATE
    if country and not (visits and not _is_told_of(text, country)):
        yield country, OF_PLACE


def _whose_police(text: Outline, sentence: int) -> str | None:
    """ "Police in Leeds arrested a Pole. Detectives say he led a gang in Gdansk": the country of who acted before."""
    phrases = (text.phrases[position] for position in text.in_sentence.get(sentence, ()))
    acted = (p for p in phrases if _POLICE in p.sectors and text.context.doc[p.head].dep_ in SUBJECTS)
    found = {p.country for p in acted if p.country}
    return found.pop() if len(found) == 1 else None


def _is_told_of(text: Outline, country: str) -> bool:
    """ "In Vienna, Foreign Minister Ana Diaz met": no Austrian, where only the town is named."""
    return any(phrase.country == country and phrase.rule != PLACE for phrase in text.phrases)


def _by_sentences(text: Outline, cluster: Cluster, phrase: Phrase, *, told: bool) -> Iterator[tuple[str, str]]:
    """By whose institution acts in the sentence or before it; `told` where the report is about a country."""
    sentence, sectors = text.sentence_of[phrase.head], text.sectors(cluster)
    if sectors & _OF_TOWN and (country := _only(text, sentence - 1, of_places=True)):
        yield country, OF_BEFORE
    if sectors & _AT_HOME and (country := _before(text, sentence)):
        yield country, OF_BEFORE
    comes = not cluster.names and (cluster.office is None or cluster.office.level not in _SPEAK_FOR_STATE)
    if sectors & _AT_HOME and comes and (country := _where(text, sentence - 1)):
        yield country, OF_PLACE
    service = _SECRET in sectors and cluster.type == "organization"
    if (service or sectors & (_AT_HOME | {_FORMER})) and not told:
        yield from ((c, OF_ACTING) for near in (sentence, sentence - 1) if (c := _acting(text, near, phrase)))
    if sectors & _FIGHTING and (country := _only(text, sentence - 1, of_places=True)):
        yield country, OF_PLACE


def _before(text: Outline, sentence: int) -> str | None:
    """The one country of the last sentence before that names any."""
    for near in range(sentence - 1, max(-1, sentence - _BACK - 1), -1):
        if any(text.phrases[position].country for position in text.in_sentence.get(near, ())):
            return _only(text, near, of_places=False)
    return None


def _where(text: Outline, sentence: int) -> str | None:
    """ "Bolivian pilgrims drowned in Peru. Rescuers said": the one country in which all of a sentence happens."""
    phrases = [text.phrases[position] for position in text.in_sentence.get(sentence, ())]
    found = {p.country for p in phrases if p.country and (p.rule == PLACE or _is_located(text, p))}
    return found.pop() if len(found) == 1 and found.isdisjoint(BEYOND_STATES) else None


def _is_located(text: Outline, phrase: Phrase) -> bool:
    token = text.context.doc[phrase.head]
    return phrase.type == "state" and token.dep_ == "pobj" and token.head.lower_ in w.RESIDENCE


def _dealt_with(text: Outline, phrase: Phrase) -> set[str | None]:
    """ "The president crossed into Peru", "met the Thai minister": the states of others, to whom who acts goes."""
    first = first_conjunct(text.context.doc[phrase.head])
    verb = first.head if first.dep_ in SUBJECTS and phrase.type == "person" else None
    if verb is None:
        return set()
    met = [child for child in verb.rights if child.dep_ == "dobj" and verb.lemma_ in w.MEETING]
    for child in verb.rights if verb.lemma_ in _GOING else ():
        if child.lower_ in _TOWARDS:
            met += [noun for noun in child.children if noun.dep_ == "pobj"]
    clusters = (text.by_head.get(noun.i) for noun in met)
    return {c.country for c in clusters if c and c.country and c.type != "group"}  # no towns


def _of_counterparts(text: Outline, cluster: Cluster) -> set[str | None]:
    """ "The minister met | his | Thai counterpart": another state than his own."""
    theirs = (text.context.doc[text.phrases[m].head] for m in cluster.members if text.phrases[m].form == "pronoun")
    return {text.country_at(token.head) for token in theirs if token.head.lemma_.lower() in w.COUNTERPART}


def _has_come(token: Token) -> bool:
    """ "Senator Ana Diaz landed in Taipei": who travels is not at home where he arrives."""
    while token.dep_ == "pobj" and token.head.dep_ == "prep" and token.head.lower_ == "of":
        token = token.head.head  # "members of the House"
    first = first_conjunct(token)
    return first.dep_ in SUBJECTS and first.head.lemma_ in w.COMING


def _acting(text: Outline, sentence: int, phrase: Phrase) -> str | None:
    """The one state whose institution or official does something in a sentence: "Peru's top court ruled"."""
    others = (text.phrases[position] for position in text.in_sentence.get(sentence, ()))
    found = {
        p.country
        for p in others
        if p is not phrase and p.country and (p.type == "state" or set(p.sectors) & _AT_HOME) and p.rule != PLACE
        if first_conjunct(text.context.doc[p.head]).dep_ in SUBJECTS and not is_aside(text.context, p)
        if p.noun not in w.OF_THE_ACCUSED  # a lawyer is no official
    }
    country = found.pop() if len(found) == 1 else None
    return None if country in BEYOND_STATES else country


def _names_others(text: Outline, cluster: Cluster, phrase: Phrase, country: str | None) -> bool:
    """
    "The raid on Deir al-Zor killed nine people" in a report about Peru: the sentence names other countries. Fighters
    are of the one that the report is about where it names that one too.
    """
    near = (text.phrases[position] for position in text.in_sentence[text.sentence_of[phrase.head]])
    found = {p.country for p in near if p is not phrase and p.country and not _tells_little(text.context, p)}
    fights_here = country in found and text.sectors(cluster) & _FIGHTING
    return bool(found - BEYOND_STATES - {country}) and not fights_here


def _is_private(cluster: Cluster) -> bool:
    """A person without an office may be of any country: "her fellow prisoner, Tom Reed"."""
    return cluster.type == "person" and cluster.office is None


def _is_firm(cluster: Cluster, text: Outline) -> bool:
    """ "The security company Black Spear" may be of any country, but not an association of owners."""
    sectors = text.sectors(cluster)
    return cluster.type == "organization" and bool(cluster.names) and "BUS" in sectors and "SOC" not in sectors


def _employer(text: Outline, phrase: Phrase) -> Cluster | None:
    """ "A spokesman for the agency", "the firm, whose guards": whom they are of by a word that names an actor."""
    token = text.context.doc[phrase.head]
    owners = [child for child in token.lefts if child.dep_ == "poss" and token.lemma_ not in w.RELATIONAL]
    of = (child for child in token.rights if child.dep_ == "prep" and child.lower_ in {"for", "of"})
    owners += [noun for child in of for noun in child.children if noun.dep_ == "pobj"]
    owned = (text.by_head[owner.i] for owner in owners if owner.i in text.by_head)
    kinds = {"organization", "person"} if phrase.type == "organization" else {"organization"}
    return next((cluster for cluster in owned if cluster.type in kinds), None)


def _promised(text: Outline, token: Token, *, planned: bool) -> str | None:
    """
    "Norway will send doctors, Prime Minister Ana Holm said": the state of whose acts its minister tells. What a state
    had done anybody tells, and of what it does not plan any unnamed official (`planned`).
    """
    verb = token.head
    cited = token.dep_ == "dobj" and verb.lemma_ in w.CITING  # "the agency quoted its minister as saying"
    if not cited and (token.dep_ != "nsubj" or verb.lemma_ not in w.SPEAKING):
        return None
    contents = [child for child in verb.children if child.dep_ == "ccomp"]
    if verb.dep_ == "conj" and not any(child.dep_ == "cc" for child in verb.head.rights if child.i < verb.i):
        contents.append(verb.head)  # two clauses with a comma alone between them
    contents = [content for content in contents if not any(child.lower_ == "had" for child in content.lefts)]
    if planned:
        contents = [content for content in contents if _is_planned(content)]
    subjects = (noun for content in contents for noun in content.lefts if noun.dep_ == "nsubj")
    states = (text.by_head[noun.i] for noun in subjects if noun.i in text.by_head)
    return next((cluster.country for cluster in states if cluster.type == "state"), None)


def _is_planned(verb: Token) -> bool:
    return verb.lemma_ in _PLANNING or any(child.lower_ in _TO_COME for child in verb.lefts if child.dep_ == "aux")


def _speakers(token: Token) -> Iterator[Token]:
    """Who says what a word stands in, or asks or tells whom it names: "Peru said police", "asked the judges"."""
    below, verb = token, token.head
    while verb.i != below.i:
        if below.dep_ == "ccomp" or (below.dep_ in {"dobj", "dative"} and verb.lemma_ in w.ADDRESSING):
            yield from _subjects(verb)
        below, verb = verb, verb.head


def _subjects(verb: Token) -> Iterator[Token]:
    """The subjects of a verb, or of the verb that it goes with: "fled, saying the army had"."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    with_it = verb.head.children if not own and verb.dep_ in {"advcl", "xcomp", "conj"} else ()
    yield from own or (child for child in with_it if child.dep_ in SUBJECTS)


def _only(text: Outline, sentence: int, *, of_places: bool) -> str | None:
    """The one country of a sentence, by its places or by all who are named."""
    phrases = (text.phrases[position] for position in text.in_sentence.get(sentence, ()))
    found = {
        p.country
        for p in phrases
        if p.country and (p.rule == PLACE or not (of_places or _tells_little(text.context, p)))
        if not (is_origin(text.context.doc[p.head]) or (of_places and is_of_topic(text.context.doc[p.head])))
    }
    states = found - BEYOND_STATES
    return states.pop() if len(states) == 1 else None


def _tells_little(context: Context, phrase: Phrase) -> bool:
    """ "The city's Somali community", "Oslo condemned the raid", "told Reuters": nothing of where something is."""
    lives = phrase.type == "group" and "CVL" in phrase.sectors and phrase.noun in w.MINORITIES
    return lives or is_aside(context, phrase) or is_abroad(phrase)


def _settle(context: Context, cluster: Cluster, phrase: Phrase, country: str) -> None:
    cluster.country = phrase.country = country
    if cluster.type == "state" and country in context.knowledge.actors:
        cluster.known = phrase.known = country
    elif cluster.type == "organization" and cluster.known is None and _is_called_by_function(context, phrase):
        organ = own_organ(context, phrase.tokens, country)
        cluster.known = phrase.known = organ.id if organ else None


def _is_called_by_function(context: Context, phrase: Phrase) -> bool:
    """ "The Supreme Court" of the only state that is named; "a court" is any, "the House" no parliament."""
    return (phrase.definite or phrase.form == "name") and context.text(*phrase.tokens) not in b.CHAMBERS
