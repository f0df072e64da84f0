"""The language analysis: a spaCy pipeline that never lets a sentence run over a paragraph."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from onrecord.annotate.abbreviations import RANKS, keep_ranks
from onrecord.annotate.apostrophes import read_curly
from onrecord.annotate.headings import recased
from onrecord.annotate.hyphens import keep_whole
from onrecord.annotate.mending import mend
from onrecord.annotate.paragraphs import paragraphs
from onrecord.annotate.quotes import Quote, quotes
from onrecord.errors import BadSetting
from onrecord.knowledge import load_knowledge
from onrecord.model import Report

# spaCy's parser and tagger need about a gigabyte for a million characters; pieces well below keep it small.
PIECE = 200_000
ENDS = frozenset(".!?:;…\"'”’)]—–-")  # of the token before a sentence
BATCH = 16  # pieces parsed at once
INFLECTIONS = ("", "s", "es", "ed", "d", "ing")

Bounds = tuple[tuple[int, int], ...]  # start and end of each paragraph


@dataclass(frozen=True, slots=True)
class Annotated:
    """A report with its parse; token offsets (`token.idx`) are offsets in `report.text`."""

    report: Report
    doc: Doc
    paragraphs: Bounds
    quotes: tuple[Quote, ...]
    model: str


class Annotator:
    """Runs one spaCy pipeline over reports."""

    def __init__(self, model: str) -> None:
        self.model = model
        try:
            self._nlp: Language = spacy.load(model)
        except OSError as error:
            raise BadSetting(
                f"the language model {model!r} is not installed",
                f"Install it with pip, or set ONRECORD_MODEL to one of: {', '.join(spacy.util.get_installed_models())}",
            ) from error
        self._names = load_knowledge().surfaces
        self._words = _known_words(self._nlp)
        keep_whole(self._nlp)
        keep_ranks(self._nlp)

    @property
    def language(self) -> str:
        """The language that the model reads, as ISO 639-1."""
        return str(self._nlp.lang)

    @cached_property
    def version(self) -> str:
        """Name, version and content hash of the model."""
        meta = self._nlp.meta
        return f"{meta['lang']}_{meta['name']}-{meta['version']}+{_digest(self._nlp.path)}"

    def annotate(self, report: Report) -> Annotated:
        """Parse one report."""
        return next(self.annotate_all([report]))

    def annotate_all(self, reports: Iterable[Report]) -> Iterator[Annotated]:
        """Parse reports in their order, several at a time: a batch costs a seventh less than one by one."""
        done: list[Doc] = []
        for doc, (report, found, last) in self._nlp.pipe(self._pieces(reports), as_tuples=True, batch_size=BATCH):
            read_curly(doc)
            mend(doc, self._lemma)
            done.append(doc)
            if last:
                whole = done[0] if len(done) == 1 else Doc.from_docs(done, ensure_whitespace=False)
                _end_entities(whole, frozenset(start for start, _ in found))
                yield Annotated(report, whole, found, quotes(report.text, list(found)), self.version)
                done = []

    def _is_name(self, word: str) -> bool:
        """Whether a word is by itself a name that the knowledge base has, "Mali" or "Hamas"."""
        return word in self._names

    def _is_word(self, word: str) -> bool:
        """Whether a word in small letters is one of English, as far as the lemmatizer of the pipeline knows."""
        stems = (word.removesuffix(ending) for ending in INFLECTIONS)
        return self._nlp.vocab[word].is_stop or any(stem in self._words for stem in stems)

    def _lemma(self, token: Token) -> str:
        """The lemma that the pipeline gives a token by its present tag, if it has such a part."""
        if not self._nlp.has_pipe("lemmatizer"):
            return token.lemma_
        lemmatizer: Any = self._nlp.get_pipe("lemmatizer")
        return str(lemmatizer.lemmatize(token)[0])

    def _pieces(self, reports: Iterable[Report]) -> Iterator[tuple[Doc, tuple[Report, Bounds, bool]]]:
        for report in reports:
            found = paragraphs(report.text)
            text = recased(report.text, found, self._is_name, self._is_word)
            bounds = _pieces(report.text, found)
            for start, end in bounds:
                doc = self._prepare(report, text[start:end], start, found)
                yield doc, (report, tuple(found), end == bounds[-1][1])

    def _prepare(self, report: Report, text: str, start: int, found: list[tuple[int, int]]) -> Doc:
        """
        Tokenize a piece; a sentence begins at each paragraph and at the body, behind the date line, and else only
        behind a mark that may end one, not that of a rank ("Col."): the parser likes to part the first word of a
        paragraph from the rest.
        """
        doc = self._nlp.make_doc(text)
        begins = {at - start for at, _ in found} | {report.body - start}
        ended = True
        for token in doc:
            if token.idx in begins:
                token.is_sent_start = True
            elif not ended:
                token.is_sent_start = False
            if not token.is_space:
                ended = token.text[-1] in ENDS and token.text not in RANKS
        return doc


def _end_entities(doc: Doc, begins: frozenset[int]) -> None:
    """No name runs over a paragraph or ends in a line break, as the recogniser has it in headlines."""
    if any(token.is_space and token.ent_type for token in doc):
        doc.ents = [part for ent in doc.ents for part in _parts(ent, begins)]


def _parts(ent: Span, begins: frozenset[int]) -> Iterator[Span]:
    starts = [ent.start, *(token.i for token in ent[1:] if token.idx in begins)]
    for start, end in pairwise([*starts, ent.end]):
        words = [token.i for token in ent.doc[start:end] if not token.is_space]
        if words:
            yield Span(ent.doc, words[0], words[-1] + 1, label=ent.label)


def _pieces(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut a long text at paragraphs; a paragraph longer than a piece is cut at white space."""
    edges, last = [0], 0
    for start, end in found:
        if end - last > PIECE and start > last:
            edges.append(last := start)
        while end - last > PIECE:
            space = text.rfind(" ", last, last + PIECE)
            edges.append(last := (space + 1 if space > last else last + PIECE))
    return list(pairwise([*edges, len(text)]))


def _known_words(nlp: Language) -> frozenset[str]:
    """The lemmas and irregular forms that the lemmatizer has, in small letters; none where there is no such part."""
    if not nlp.has_pipe("lemmatizer"):
        return frozenset()
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    tables = lemmatizer.lookups
    found = [tables.get_table(name) for name in ("lemma_index", "lemma_exc") if tables.has_table(name)]
    return frozenset(word for table in found for words in table.values() for word in words)


def _digest(path: Path | None) -> str:
    """Hash of all files of a model, by name."""
    digest = hashlib.blake2b(digest_size=6)
    if path is None:
        return "unsaved"
    for file in sorted(file for file in path.rglob("*") if file.is_file()):
        digest.update(file.relative_to(path).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
