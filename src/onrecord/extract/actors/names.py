"""Where the names of persons stand: the entity recogniser, helped by titles and by names given in full elsewhere."""

from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Doc, Token

from onrecord.extract.actors.surfaces import Match
from onrecord.extract.actors.words import HONORIFICS, LOCATIVE, PARTICLES
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge

_PLACES = frozenset({"GPE", "LOC"})
_LONGEST = 6  # words of a person's name; what is longer is a list or a heading


def person_names(doc: Doc, knowledge: Knowledge, matches: Mapping[int, Match]) -> dict[int, Tokens]:
    """Map each token of a person's name to the whole name."""
    spans = list(_recognised(doc, knowledge, matches))
    spans += [span for span in _titled(doc, knowledge, matches) if not _overlaps(span, spans)]
    spans += [span for span in _repeated(doc, matches, spans) if not _overlaps(span, spans)]
    return {at: span for span in spans for at in range(span.start, span.end)}


def _recognised(doc: Doc, knowledge: Knowledge, matches: Mapping[int, Match]) -> Iterator[Tokens]:
    for ent in doc.ents:
        if ent.label_ != "PERSON":
            continue
        span = _trim(doc, knowledge, Tokens(ent.start, ent.end))
        if span and not _is_known_thing(span, knowledge, matches) and not _is_town(doc, span, knowledge):
            yield span


def _trim(doc: Doc, knowledge: Knowledge, span: Tokens) -> Tokens | None:
    """Take off titles before the name ("President", "Mr."), and marks and "'s" behind it."""
    start, end = span
    while start < end and _is_title(doc[start], knowledge):
        start += 1
    while end > start and (doc[end - 1].is_punct or doc[end - 1].is_space or doc[end - 1].text in {"'s", "’s", "’"}):
        end -= 1
    while start > 1 and doc[start - 1].text == "-" and doc[start - 2].lower_ in PARTICLES:
        start -= 2  # "al-" of "al-Haddad"
    name = doc[start:end]
    good = 0 < end - start <= _LONGEST and any(t.text[:1].isupper() for t in name) and not any(t.is_space for t in name)
    return Tokens(start, end) if good else None


def _is_title(token: Token, knowledge: Knowledge) -> bool:
    lower = token.lower_
    return lower in HONORIFICS or not token.text[:1].isupper() or knowledge.role(lower) is not None


def _is_known_thing(span: Tokens, knowledge: Knowledge, matches: Mapping[int, Match]) -> bool:
    """Whether the knowledge base has these very words for something else than a person."""
    match = matches.get(span.start)
    if match is None or match.tokens.start > span.start or match.tokens.end < span.end:
        return False
    return all(knowledge.actors[r.actor].type != "person" for r in match.readings)


def _is_town(doc: Doc, span: Tokens, knowledge: Knowledge) -> bool:
    """A single word behind "in" or beside another place that the gazetteer has is a town, whatever it is taken for."""
    if span.end - span.start > 1 or span.start == 0:
        return False
    token = doc[span.start]
    joined = token.dep_ == "conj" and token.head.ent_type_ in _PLACES
    placed = joined or doc[span.start - 1].lower_ in LOCATIVE
    return placed and bool(knowledge.place(token.text))


def _titled(doc: Doc, knowledge: Knowledge, matches: Mapping[int, Match]) -> Iterator[Tokens]:
    """Names that the recogniser missed but a title stands before: "President Sadyr Japarov"."""
    for run in _proper_runs(doc):
        titles = [at for at in range(run.start, run.end) if _is_title(doc[at], knowledge)]
        before = run.start > 0 and _is_title(doc[run.start - 1], knowledge) and doc[run.start - 1].is_alpha
        start = titles[-1] + 1 if titles else None
        if start is None and ((before and _is_role(doc[run.start - 1], knowledge)) or _is_apposed(doc, run, knowledge)):
            start = run.start
        if start is not None and start < run.end and start not in matches and run.end - start <= _LONGEST:
            yield Tokens(start, run.end)


def _is_apposed(doc: Doc, run: Tokens, knowledge: Knowledge) -> bool:
    """ "The union's secretary, Gift Mulenga, said": two names or more between commas behind a title."""
    if run.start < 2 or run.end - run.start < 2 or doc[run.start - 1].text != ",":
        return False
    return run.end < len(doc) and doc[run.end].text == "," and _is_role(doc[run.start - 2], knowledge)


def _is_role(token: Token, knowledge: Knowledge) -> bool:
    return token.lower_ in HONORIFICS or knowledge.role(token.lower_) is not None


def _proper_runs(doc: Doc) -> Iterator[Tokens]:
    """Runs of capitalised proper nouns, with the small words of names between them ("Mohammed bin Salman")."""
    start: int | None = None
    for token in doc:
        inside = token.pos_ == "PROPN" and token.text[:1].isupper()
        particle = start is not None and token.lower_ in PARTICLES and token.i + 1 < len(doc)
        if inside and start is None:
            start = token.i
        elif start is not None and not inside and not (particle and doc[token.i + 1].text[:1].isupper()):
            yield Tokens(start, token.i)
            start = None
    if start is not None:
        yield Tokens(start, len(doc))


def _repeated(doc: Doc, matches: Mapping[int, Match], spans: Iterable[Tokens]) -> Iterator[Tokens]:
    """Later mentions by one word of a name given in full: "Blinken", of which a small model makes a place."""
    parts = {doc[at].text for span in spans if span.end - span.start > 1 for at in (span.start, span.end - 1)}
    for token in doc:
        if token.text in parts and token.pos_ in {"PROPN", "NOUN", "ADJ"} and token.i not in matches:
            yield Tokens(token.i, token.i + 1)


def _overlaps(span: Tokens, spans: Iterable[Tokens]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in spans)
