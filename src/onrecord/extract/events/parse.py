"""The parse of a report as plain lists, so that the rules pay no price for spaCy's objects at every step."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from spacy.tokens import Doc, Token

from onrecord.extract.events.circles import without_circles
from onrecord.extract.events.finite import as_deeds, as_hyphened_verbs, as_told, as_verbs
from onrecord.extract.events.headlines import as_headlines, as_tellings
from onrecord.extract.events.hyphens import as_hyphened
from onrecord.extract.events.mending import (
    as_adverbials,
    as_answers,
    as_bare,
    as_bound,
    as_chains,
    as_counted,
    as_destinations,
    as_doers,
    as_gerunds,
    as_main,
    as_nouns,
    as_particles,
    as_pasts,
    as_plurals,
    as_prepositions,
    as_rebels,
    as_receivers,
    as_released,
    mended,
    parted,
)
from onrecord.extract.events.shifted import as_asked, as_enacted, as_judged
from onrecord.extract.events.undergone import as_ordered, as_passives

CLAUSAL_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
VERB_TAGS = frozenset({"VBD", "VBG", "VBN", "VBP", "VBZ"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Parse:
    """Each list has one entry a token; `head` is the token's own index at a root; `kids` are in text order."""

    words: list[str]
    lemmas: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    kids: list[list[int]]
    entities: list[str]
    sentences: list[tuple[int, int]]
    sentence_of: list[int]
    answers: dict[tuple[str, int], Any] = field(default_factory=dict, compare=False, repr=False)

    def by(self, token: int, *deps: str) -> list[int]:
        """Children of a token under any of these relations."""
        return [kid for kid in self.kids[token] if self.deps[kid] in deps]

    def is_verb(self, token: int) -> bool:
        """True of a verb form, by its tag."""
        return self.tags[token] in CLAUSAL_TAGS

    def is_noun(self, token: int) -> bool:
        """True of a common or proper noun, by its tag."""
        return self.tags[token] in NOUN_TAGS

    def is_gerund(self, token: int) -> bool:
        """True of a participle in a noun's place: "shelling of the port went on"."""
        return self.tags[token] == "VBG" and self.deps[token] in {"nsubj", "nsubjpass", "dobj", "pobj"}

    def depth(self, token: int) -> int:
        """Steps from a token up to the root of its sentence."""
        steps = 0
        while self.heads[token] != token:
            token, steps = self.heads[token], steps + 1
        return steps

    def subtree(self, token: int) -> list[int]:
        """A token and all that hangs from it, in text order."""
        found, waiting = [], [token]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting.extend(self.kids[at])
        return sorted(found)


def once(answer: Callable[[Parse, int], Answer]) -> Callable[[Parse, int], Answer]:
    """Let a question about a token be worked out once: each frame of its word asks again."""

    @wraps(answer)
    def asked(parse: Parse, token: int) -> Answer:
        key = (answer.__name__, token)
        if key not in parse.answers:
            parse.answers[key] = answer(parse, token)
        return parse.answers[key]  # type: ignore[no-any-return]

    return asked


def parse_of(
    doc: Doc,
    verbs: AbstractSet[str] = frozenset(),
    saying: AbstractSet[str] = frozenset(),
    phrasal: AbstractSet[str] = frozenset(),
    nouns: AbstractSet[str] = frozenset(),
) -> Parse:
    """
    Read a spaCy parse once. `verbs` are lemmas that are known: the lemmatizer gives "stag" for "staged"; `saying`
    those of verbs of saying, `phrasal` verbs with their particles (`mending`), `nouns` those that the lexicon has.
    """
    tokens = list(doc)  # once: to make spaCy's objects anew costs more than to read them
    words, lemmas = [token.lower_ for token in tokens], [_lemma(token, verbs) for token in tokens]
    tags, deps = [token.tag_ for token in tokens], [token.dep_ for token in tokens]
    entities = [token.ent_type_ for token in tokens]
    sentences = [(sentence.start, sentence.end) for sentence in doc.sents]
    as_pasts(words, lemmas, tags)
    as_plurals(words, lemmas, tags, [start for start, _ in sentences], entities)
    heads = [token.head.i for token in tokens]
    given = list(deps), list(heads)
    as_hyphened(words, lemmas, tags, deps, heads, [not token.whitespace_ for token in tokens], nouns, verbs)
    as_headlines(words, lemmas, tags, deps, heads, entities, sentences, verbs)
    as_tellings(words, tags, lemmas, deps, heads)
    as_destinations(words, tags, deps, heads)
    as_rebels(words, tags, deps, heads)
    as_counted(words, lemmas, tags, deps, heads)
    as_receivers(tags, lemmas, deps, heads, entities)
    as_answers(words, lemmas, deps, heads)
    heads = mended(words, lemmas, tags, deps, heads, saying)
    parted(words, lemmas, deps, heads, saying)
    as_chains(words, tags, deps, heads)
    as_main(tags, deps, heads)
    as_verbs(words, tags, deps, heads)
    as_told(tags, deps, heads)
    as_deeds(words, tags, deps, heads)
    as_hyphened_verbs(words, lemmas, tags, deps, heads)
    as_bound(tags, lemmas, deps, heads)
    as_nouns(words, tags, deps, heads)
    as_gerunds(words, tags, deps, heads)
    as_adverbials(words, deps, heads)
    as_doers(words, tags, lemmas, deps, heads, nouns)
    as_judged(words, lemmas, tags, deps, heads)
    as_enacted(words, deps, heads)
    as_asked(tags, lemmas, deps, heads)
    as_ordered(lemmas, tags, deps, heads)
    as_passives(words, lemmas, tags, deps, heads, sentences)
    as_bare(lemmas, tags, deps, heads)
    as_released(words, lemmas, deps, heads)
    as_prepositions(words, deps, heads)
    as_particles(words, lemmas, tags, deps, heads, entities, phrasal)
    without_circles(deps, heads, *given)
    kids: list[list[int]] = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head != token:
            kids[head].append(token)
    return Parse(
        words=words,
        lemmas=lemmas,
        tags=tags,
        deps=deps,
        heads=heads,
        kids=kids,
        entities=entities,
        sentences=sentences,
        sentence_of=[number for number, (start, end) in enumerate(sentences) for _ in range(start, end)],
    )


def _lemma(token: Token, verbs: AbstractSet[str]) -> str:
    lemma = token.lemma_.lower()
    short = lemma + lemma[-1:] in token.lower_  # "rapped" is of "rap", not of "rape"
    if token.tag_ in VERB_TAGS and lemma not in verbs and lemma + "e" in verbs and not short:
        return lemma + "e"
    doubled = lemma.endswith("e") or lemma[-2:-1] == lemma[-1:]
    if token.tag_ in VERB_TAGS and lemma not in verbs and doubled and lemma[:-1] in verbs:
        return lemma[:-1]
    if token.tag_ in VERB_TAGS and lemma not in verbs and lemma[-3:-2] == lemma[-2:-1] and lemma[:-2] in verbs:
        return lemma[:-2]  # "readmitte" of "readmitted", "teargasse" of "teargassed"
    if token.tag_ in VERB_TAGS and lemma not in verbs and lemma.endswith("eed") and lemma[:-1] in verbs:
        return lemma[:-1]  # "decreed" for a present
    return lemma
