"""Mends what the parser makes of headlines, which leave out articles and auxiliaries."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from onrecord.extract.events.mending import FINITE, SUBJECTS, singular

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAMED = frozenset({"GPE", "ORG", "PERSON", "NORP", "LOC"})
# What may open the noun phrase that is a verb's object: "rings | Tshisekedi", "stations | rocket launchers".
OPENING = NOUNS | {"JJ", "CD", "DT", "PRP$", "VB"}
BESIDE_NOUNS = frozenset({"amod", "compound", "nmod", "appos", "nummod", "dep"})
HELPING = frozenset({"be", "have", "do", "get"})


def as_headlines(
    words: Sequence[str], lemmas: list[str], tags: list[str], deps: list[str], heads: list[int],
    entities: Sequence[str], sentences: Sequence[tuple[int, int]], verbs: AbstractSet[str],
) -> None:  # fmt: skip
    """
    Give, in place, headlines their verb: of "Macron | rings Tshisekedi" the tagger makes a plural, of "Brussels |
    threatens Tbilisi" the parser a helping verb.
    """
    for start, end in sentences:
        if words[end - 1] in {".", "?", "!"} or end - start < 3:
            continue
        for plural in _plurals(tags, lemmas, entities, start, end, verbs):
            _raise_verb(tags, deps, heads, start, end, plural)
            break
        _join_pair(words, tags, deps, heads, entities, start, end)


def as_tellings(
    words: Sequence[str], tags: Sequence[str], lemmas: list[str], deps: list[str], heads: list[int]
) -> None:
    """
    Put, in place, the finite verb above the noun to which the parser takes it for an aid or adjective: "Brussels |
    threatens | Tbilisi with curbs", "The rebels | swore | revenge".
    """
    for verb in range(1, len(tags)):
        noun = heads[verb]
        finite = tags[verb] in FINITE or (tags[verb] == "VBN" and tags[verb - 1] == "NNP")
        if not finite or deps[verb] not in {"aux", "amod", "compound"} or lemmas[verb] in HELPING:
            continue
        if noun < verb or deps[noun] != "ROOT" or tags[noun] not in NOUNS or tags[verb - 1] not in NOUNS:
            continue
        if tags[verb] == "VBZ" and lemmas[verb] == words[verb]:
            lemmas[verb] = singular(words[verb])  # the lemmatizer leaves a helping verb as it is
        _put_above(deps, heads, verb, noun)


def _put_above(deps: list[str], heads: list[int], verb: int, noun: int) -> None:
    """Make the verb the sentence's, the noun its object and what stands before it its subject."""
    subject = verb - 1
    before = [at for at in range(verb) if heads[at] == noun]
    for at in before:
        heads[at] = verb if deps[at] not in BESIDE_NOUNS | {"det", "poss"} else subject
    deps[subject], heads[subject] = "nsubj", verb
    deps[verb], heads[verb] = "ROOT", verb
    deps[noun], heads[noun] = "dobj", verb


def _plurals(
    tags: Sequence[str], lemmas: Sequence[str], entities: Sequence[str], start: int, end: int, verbs: AbstractSet[str]
) -> Iterator[int]:
    """Plurals that may be the verb: behind a name, before a noun phrase, where no other verb is finite."""
    if any(tag in FINITE or tag == "MD" for tag in tags[start:end]):
        return
    for at in range(start + 1, end - 1):
        name = tags[at - 1] == "NNP" or (tags[at - 1] in NOUNS and entities[at - 1] in NAMED)
        if tags[at] == "NNS" and lemmas[at] in verbs and name and tags[at + 1] in OPENING:
            yield at


def _raise_verb(tags: list[str], deps: list[str], heads: list[int], start: int, end: int, verb: int) -> None:
    """Make a plural the sentence's verb, the name before it its subject and the noun behind it its object."""
    root = next(at for at in range(start, end) if heads[at] == at)
    subject = verb - 1
    for at in range(start, verb):
        if heads[at] in {verb, root}:
            heads[at] = subject
    if root > verb:
        object: int | None = root
        if tags[root] == "VB":
            tags[root] = "NN"
    else:
        object = next((at for at in range(verb + 1, end) if heads[at] == verb and deps[at] in BESIDE_NOUNS), None)
    tags[verb], deps[verb], heads[verb] = "VBZ", "ROOT", verb
    deps[subject], heads[subject] = "nsubj", verb
    if object is not None:
        deps[object], heads[object] = "dobj", verb


def _join_pair(
    words: Sequence[str], tags: Sequence[str], deps: list[str], heads: list[int], entities: Sequence[str],
    start: int, end: int,
) -> None:  # fmt: skip
    """ "Moscow, Tehran | swap data": a comma stands for "and"."""
    first, second, verb = start, start + 2, start + 3
    if verb >= end or words[start + 1] != "," or heads[second] != verb or deps[second] not in SUBJECTS:
        return
    if all(tags[at] == "NNP" and entities[at] in NAMED for at in (first, second)):
        deps[first], heads[first] = deps[second], verb
        deps[second], heads[second] = "conj", first
