"""
Verbs with a hyphen, kept as one word each: "Police | tear-gassed | the marchers".

The tokenizer parts them, and the parser then reads "tear - gassed marchers" as a phrase about some marchers.
"""

from typing import Any

from spacy.attrs import NORM, ORTH  # type: ignore[import-not-found]
from spacy.language import Language

# Past form and "ing" form by the verb.
VERBS = {
    "baton-charge": ("baton-charged", "baton-charging"),
    "booby-trap": ("booby-trapped", "booby-trapping"),
    "carpet-bomb": ("carpet-bombed", "carpet-bombing"),
    "court-martial": ("court-martialled", "court-martialed", "court-martialling"),
    "dive-bomb": ("dive-bombed", "dive-bombing"),
    "fire-bomb": ("fire-bombed", "fire-bombing"),
    "force-feed": ("force-fed", "force-feeding"),
    "force-recruit": ("force-recruited", "force-recruiting"),
    "gang-rape": ("gang-raped", "gang-raping"),
    "machine-gun": ("machine-gunned", "machine-gunning"),
    "pepper-spray": ("pepper-sprayed", "pepper-spraying"),
    "petrol-bomb": ("petrol-bombed", "petrol-bombing"),
    "pistol-whip": ("pistol-whipped", "pistol-whipping"),
    "press-gang": ("press-ganged", "press-ganging"),
    "spray-paint": ("spray-painted", "spray-painting"),
    "strip-search": ("strip-searched", "strip-searching"),
    "tear-gas": ("tear-gassed", "tear-gassing"),
    "test-fire": ("test-fired", "test-firing"),
    "water-cannon": ("water-cannoned", "water-cannoning"),
}
RULER = "attribute_ruler"  # of spaCy's pipelines, before the lemmatizer, which keeps what this part has set


def keep_whole(nlp: Language) -> None:
    """Teach a pipeline these verbs and their lemmas; it reads them as it does the verb that their `NORM` is."""
    tokenizer: Any = nlp.tokenizer
    ruler: Any = nlp.get_pipe(RULER) if nlp.has_pipe(RULER) else None
    for lemma, forms in VERBS.items():
        for form in forms:
            plain = "attacking" if form.endswith("ing") else "attacked"
            tokenizer.add_special_case(form, [{ORTH: form, NORM: plain}])
        if ruler is not None:
            ruler.add(patterns=[[{"LOWER": form}] for form in forms], attrs={"LEMMA": lemma})
