"""
Ranks that are written short, kept as one word each: "| Col. | Ana Diaz".

The tokenizer knows "Gen." and parts the full stop from the others. The parser then ends a sentence behind "Capt", and
the recogniser makes a person of it.
"""

from typing import Any

from spacy.attrs import NORM, ORTH  # type: ignore[import-not-found]
from spacy.language import Language

RANKS = ("Amb.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Insp.", "Lt.", "Maj.", "Pvt.", "Sec.", "Sgt.", "Supt.")
_KNOWN = "general"  # the norm of the one that the pipeline was trained on


def keep_ranks(nlp: Language) -> None:
    """Teach a pipeline these ranks; it reads each as it does "Gen."."""
    tokenizer: Any = nlp.tokenizer
    for short in RANKS:
        tokenizer.add_special_case(short, [{ORTH: short, NORM: _KNOWN}])
