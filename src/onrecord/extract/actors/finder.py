"""From an annotated report to its actors."""

import re
from collections import defaultdict
from collections.abc import Iterable

from onrecord.annotate import Annotated
from onrecord.extract.actors.acronyms import overruled, short_forms
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.linking import Linker
from onrecord.extract.actors.mistaken import gives_name
from onrecord.extract.actors.names import person_names
from onrecord.extract.actors.nominals import nouns_for_actors
from onrecord.extract.actors.outlets import with_short_titles
from onrecord.extract.actors.phrases import phrases
from onrecord.extract.actors.readings import (
    halves,
    namesakes,
    of_their_states,
    settled,
    with_divisions,
    without_article,
    without_namesakes,
)
from onrecord.extract.actors.surfaces import Match, SurfaceIndex
from onrecord.extract.actors.table import Actors
from onrecord.extract.actors.text import Text
from onrecord.extract.actors.words import ADDRESSES, PARTS_OF_AMERICA, SIDING
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge
from onrecord.model import Report

_BEHIND_PLACE = re.compile(r"[,/(]")
_CAR = "CAR"  # the Central African Republic, or a car
_PRONOUN = "WHO"  # also the World Health Organization
_AMERICAN = frozenset({"America", "American", "Americans"})
_OF_BOTH = frozenset({"inter", "pan"})  # "the Inter-American Court"
_ENDS = frozenset({"'s", "’s", "'", "’"})


class ActorFinder:
    """Finds the actors of reports; holds what is prepared once from the knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._surfaces = SurfaceIndex(knowledge)
        self._leaders = _leaders(knowledge)
        self._states = frozenset(state.id for state in knowledge.states())
        self._namesakes = namesakes(knowledge)
        self._nouns = nouns_for_actors(knowledge)

    def find(self, annotated: Annotated) -> Actors:
        """All references to actors in one report, linked within it."""
        doc = Text(annotated)
        found = [m for m in self._surfaces.find(doc) if not self._is_inside_another_name(doc, m)]
        found = list(settled(self._knowledge, [without_article(self._knowledge, doc, m) for m in found]))
        found = list(without_namesakes(self._knowledge, doc, found))
        found = list(with_divisions(self._knowledge, doc, found, self._namesakes))
        found = list(with_short_titles(self._knowledge, doc, found))
        found = list(halves(doc, list(of_their_states(self._knowledge, doc, found))))
        matches = {at: m for m in found for at in range(m.tokens.start, m.tokens.end)}
        names = person_names(doc, self._knowledge, matches)
        shorts = short_forms(doc)
        taken = names.keys() | overruled(doc, shorts, matches)
        matches = {at: m for at, m in matches.items() if at not in taken}
        context = Context(
            doc=doc,
            words=doc.words,
            knowledge=self._knowledge,
            matches=matches,
            names=names,
            leaders=self._leaders,
            home=self._home(annotated.report.dateline),
            states=frozenset(r.actor for m in matches.values() for r in m.readings if r.actor in self._states),
            nouns=self._nouns,
            quotes=annotated.quotes,
            bearers=_bearers(doc, names.values()),
            shorts=shorts,
        )
        start, end = _dateline(annotated.report)
        found_phrases = [p for p in phrases(context) if not start <= doc[p.tokens.start].idx < end]
        return Linker(context, found_phrases).link()

    def _home(self, dateline: str | None) -> str | None:
        """The country of the first place of a date line: "LIMA, Peru (Example Wire)"."""
        place = _BEHIND_PLACE.split(dateline or "", maxsplit=1)[0].strip()
        found = self._knowledge.place(place) if place else ()
        return found[0].country if found else None

    def _is_inside_another_name(self, doc: Text, match: Match) -> bool:
        """
        "Congress" within "Malian Congress of Farmers" is no parliament. States within names still count, but "Mr. Chad"
        is a person.
        """
        beside = doc.words[match.tokens.start - 1] if match.tokens.start else ""
        whole = beside == "-" and match.tokens.start > 1 and doc.words[match.tokens.start - 2] in _OF_BOTH
        if doc.written[match.tokens.start] in _AMERICAN and (beside in PARTS_OF_AMERICA or whole):
            return True
        if beside == "-" and match.tokens.start > 1 and doc.words[match.tokens.start - 2] in SIDING:
            return any(self._knowledge.actors[reading.actor].type == "organization" for reading in match.readings)
        if beside in ADDRESSES:
            return all(self._knowledge.actors[reading.actor].type != "person" for reading in match.readings)
        if gives_name(doc, match.tokens):
            return True  # "the | Kofi Annan | Bridge"
        if doc.written[match.tokens.start] == _CAR and _is_shouted(doc, match.tokens):
            return True
        if any(self._knowledge.actors[reading.actor].type == "state" for reading in match.readings):
            return False
        start, end = match.tokens
        if doc.written[start:end] == [_PRONOUN] and doc.written[start - 1].isupper() and doc[start - 1].is_alpha:
            return True  # "RULES AGAINST FLORIST WHO REFUSED"
        names = {(token.ent_type_, token.ent_iob_) for token in doc[start:end]}
        if {kind for kind, _ in names} != {"ORG"}:
            return False
        before = start > 0 and doc[start].ent_iob_ == "I" and doc[start - 1].lower_ != "the"
        before = before and not self._is_of_state_before(doc, match)
        after = end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].text not in _ENDS
        return before or after

    def _is_of_state_before(self, doc: Text, match: Match) -> bool:
        """ "The Israeli Knesset": the adjective of its own state before a name is no other name."""
        country = self._knowledge.country_of(doc.written[match.tokens.start - 1])
        return country is not None and all(self._knowledge.actors[r.actor].country == country for r in match.readings)


def _is_shouted(doc: Text, name: Tokens) -> bool:
    """ "CAR BOMB KILLS NINE": a word with capitals beside it is no short form."""
    beside = (*doc[max(0, name.start - 1) : name.start], *doc[name.end : name.end + 1])
    words = (doc.text[token.idx : token.idx + len(token.text)] for token in beside)
    return any(word.isupper() and word.isalpha() and len(word) > 1 for word in words)


def _dateline(report: Report) -> tuple[int, int]:
    """Offsets of the date line: where a report was written and by whom is nobody in it."""
    at = report.text.rfind(report.dateline, 0, report.body) if report.dateline else -1
    return (at, report.body) if at >= 0 else (0, 0)


def _bearers(doc: Text, names: Iterable[Tokens]) -> dict[str, dict[str, int]]:
    """The full names of a text, with where they stand first, by their last word."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for start, end in sorted(set(names)):
        if end - start > 1:
            found[doc.written[end - 1]].setdefault(doc.passage(start, end), start)
    return dict(found)


def _leaders(knowledge: Knowledge) -> dict[str, str]:
    """Countries by the surname of those who led them, where one surname led one country only."""
    countries: dict[str, set[str]] = defaultdict(set)
    for actor in knowledge.actors.values():
        if actor.type == "person" and actor.family_name and actor.country:
            countries[actor.family_name].add(actor.country)
    for surname, ident in knowledge.surnames.items():
        if country := knowledge.actors[ident].country:
            countries[surname].add(country)
    return {name: found.pop() for name, found in countries.items() if len(found) == 1}
