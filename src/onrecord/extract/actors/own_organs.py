"""The organs of a state by what they are for; those of its towns, peoples and adversaries are others."""

from onrecord.extract.actors.context import Context
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import KnownActor

# Words before "forces", "police" or "court" that tell of another than the state's own, or not of it alone.
_OTHERS = frozenset(
    """
    allied anti backed borough city coalition colonial conservative county district foreign guerrilla insurgent
    islamist jihadist joint legislative liberal local municipal opposition other paramilitary partisan private
    proxy provincial rebel regional rival separatist several supported terrorist town trained tribal various
    """.split()
)  # fmt: skip
# What a state may have only one of has these in the singular: "intelligence agencies" are several.
_ONE = frozenset({"agency", "service", "court", "ministry", "bank", "commission", "council", "bureau"})
_PLURAL = "NNS"
# In these states such organs, by word or function, are those of their parts.
_OF_PARTS = {"USA": frozenset({"police", "parliament", "legislature", "general assembly", "state supreme court"})}


def own_organ(context: Context, tokens: Tokens, country: str | None, words: str | None = None) -> KnownActor | None:
    """
    The organ of a state that words name by its function: "the Turkish army", "its foreign ministry". None for "Kurdish
    forces", "the Lima police", "rebel forces", "intelligence agencies" and "American and Peruvian forces".

    `words` are those of the tokens unless they are given.
    """
    words = words or context.text(*tokens)
    known = context.knowledge.ministry(words, country)
    if known is None or not _OF_PARTS.get(country or "", frozenset()).isdisjoint({words, known.kind}):
        return None
    before = len(context.knowledge.functions.split(words)[0].split())
    last = context.doc[tokens.end - 1]
    if last.tag_ == _PLURAL and last.lemma_ in _ONE:
        return None
    return None if any(_is_of_others(context, at, known) for at in _words(context, tokens, before)) else known


def _words(context: Context, tokens: Tokens, count: int) -> list[int]:
    """The first tokens that are words."""
    return [at for at in range(*tokens) if context.words[at]][:count]


def _is_of_others(context: Context, at: int, organ: KnownActor) -> bool:
    token = context.doc[at]
    if token.tag_ == "CC" or context.words[at].rpartition("-")[2] in _OTHERS:
        return True
    if token.pos_ not in {"PROPN", "ADJ"} or not context.doc.written[at][:1].isupper():
        return False
    match = context.matches.get(at)
    owners = {context.knowledge.actors[reading.actor] for reading in match.readings} if match else set()
    if any(owner.type in {"organization", "group"} for owner in owners):
        return True
    owned = context.doc[at].dep_ == "poss" or any(owner.country == organ.country for owner in owners)
    return not owned and token.ent_type_ in {"GPE", "NORP", "LOC", "FAC"}
