"""A stand-in for the finder of actors that knows the fictional names and common nouns of the lexicon's examples."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from onrecord.annotate import Annotated
from onrecord.extract.drafts import EventDraft
from onrecord.model import ActorRef, Span

# Nouns that stand for actors in the examples, by lemma.
NOUNS = frozenset(
    """premier envoy minister president chancellor king ambassador governor army navy fleet police troop soldier rebel
    gunman villager protester student miner farmer teacher nurse docker worker government parliament court opposition
    militia agency junta general guard detainee sailor migrant refugee doctor officer leader negotiator prosecutor
    judge company party newspaper ministry shop shopper fisherman youth family trader striker hostage peacekeeper
    voter hacker bank prisoner jet helicopter station league observer inspector diplomat delegation force woman
    engineer service journalist negotiators demonstrator militias""".split()
)
LEAGUES = frozenset({"Nations"})
NEVER = frozenset("Geneva Basel Monday Tuesday Wednesday Thursday Friday Saturday Sunday May June July March".split())


@dataclass
class Named:
    """Names every capitalised noun or adjective inside a sentence, and the nouns above."""

    refs: Sequence[ActorRef]
    heads: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def at(self, token: int) -> tuple[int, ...]:
        return self.heads.get(token, ())

    def resolved(self, ref: int) -> ActorRef:
        return self.refs[ref]


def named(annotated: Annotated) -> Named:
    refs: list[ActorRef] = []
    heads: dict[int, tuple[int, ...]] = {}
    for token in annotated.doc:
        proper = (
            token.text[:1].isupper() and token.tag_ in {"NNP", "NNPS", "JJ", "NNS", "NN"} and token.text not in NEVER
        )
        if token.lemma_.lower() in NOUNS or (proper and (token.i or token.tag_ != "NN")):
            heads[token.i] = (len(refs),)
            span = Span(start=token.idx, end=token.idx + len(token), text=token.text)
            if token.text in LEAGUES:
                refs.append(ActorRef(span=span, form="name", type="organization", name=token.text, country="IGO"))
            else:
                refs.append(ActorRef(span=span, form="name", type="group", name=token.text, country=_country(token)))
    return Named(refs, heads)


def _country(token: Token) -> str | None:
    """Three letters that a fictional state and its adjective share: "SYL" for "Sylvania" and "Sylvanian envoy"."""
    for word in (token, *token.children):
        if word.text[:1].isupper() and word.i + 1 < len(token.doc) and word.text not in NEVER | {"The", "A", "An"}:
            return word.text[:3].upper()
    return None


def code(annotated: Annotated, draft: EventDraft) -> str:
    """A draft as the lexicon writes it: "TYPE/mode status: actors > recipients => TYPE/mode"."""
    words = [token.text for token in annotated.doc]
    actors = ", ".join(words[token] for token in draft.actors)
    recipients = ", ".join(words[token] for token in draft.recipients)
    text = f"{_type(draft.type, draft.modes)} {draft.status}: {actors}{' > ' if recipients else ''}{recipients}"
    return f"{text} => {_type(draft.projected.type, draft.projected.modes)}" if draft.projected else text


def _type(type: str, modes: Sequence[str]) -> str:
    return "/".join([type, "+".join(modes)]) if modes else type
