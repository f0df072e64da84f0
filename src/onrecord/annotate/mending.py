"""Mends the parse of a text where the small parser slips, before any stage reads it."""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from onrecord.annotate.coordination import (
    as_actives,
    as_complements,
    as_contrasted,
    as_members,
    as_phrases,
    as_predicates,
    as_seconds,
    as_series,
    as_subjects,
    as_told,
)
from onrecord.annotate.gapping import as_gaps
from onrecord.annotate.relatives import as_measures, as_meeting, as_persons, as_whose
from onrecord.annotate.sayings import as_asides, as_sources, as_speakers, as_tellers
from onrecord.annotate.trees import FINITE_PAST, GERUND, tree_of, write
from onrecord.annotate.verbless import as_finites, as_verbs


def mend(doc: Doc, lemma_of: Callable[[Token], str]) -> None:
    """Mend a parsed text in place, by all rules in turn; `lemma_of` gives the lemma of a token by its tag."""
    tree = tree_of(doc)
    as_verbs(tree)
    as_finites(tree)
    as_actives(tree)
    as_seconds(tree)
    as_series(tree)
    as_predicates(tree)
    as_complements(tree)
    as_contrasted(tree)
    as_told(tree)
    as_phrases(tree)
    as_subjects(tree)
    as_members(tree)
    as_whose(tree)
    as_meeting(tree)
    as_persons(tree)
    as_measures(tree)
    as_gaps(tree)
    as_tellers(tree)
    as_speakers(tree)
    as_sources(tree)
    as_asides(tree)
    if tree.changed:
        write(doc, tree)
        for at in sorted(tree.changed):
            if tree.tags[at] in {FINITE_PAST, GERUND}:
                doc[at].lemma_ = lemma_of(doc[at])
