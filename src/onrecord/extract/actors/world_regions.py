"""Where in the world a state lies by which news calls it again: "the West African country", "the island nation"."""

from onrecord.extract.actors.context import Context
from onrecord.extract.actors.phrase import Phrase

# What news says, by the names of regions that states have in the knowledge base.
_REGIONS = {
    "african": "Africa", "west african": "Western Africa", "east african": "Eastern Africa",
    "north african": "Northern Africa", "central african": "Middle Africa", "asian": "Asia",
    "central asian": "Central Asia", "south asian": "Southern Asia", "southeast asian": "South-eastern Asia",
    "east asian": "Eastern Asia", "european": "Europe", "caribbean": "Caribbean", "central american": "Central America",
    "south american": "South America", "island": "island", "landlocked": "landlocked", "pacific": "Oceania",
}  # fmt: skip
# States of regions that have no such name.
_STATES = {
    "baltic": "EST LVA LTU",
    "balkan": "ALB BIH BGR HRV GRC XKX MNE MKD ROU SRB SVN",
    "gulf": "SAU ARE QAT KWT BHR OMN",
    "nordic": "DNK FIN ISL NOR SWE",
    "scandinavian": "DNK NOR SWE",
    "sahel": "BFA TCD MLI MRT NER SEN SDN",
    "himalayan": "BTN NPL",
    "andean": "BOL CHL COL ECU PER VEN",
    "caucasus": "ARM AZE GEO",
    "alpine": "AUT CHE",
    "iberian": "ESP PRT",
}
_LONGEST = 2  # words that tell a region


def region_told(context: Context, phrase: Phrase) -> str | None:
    """The words before a noun for a state that tell where it lies: "west african" of "the West African nation"."""
    for size in range(_LONGEST, 0, -1):
        for start in range(phrase.tokens.start, phrase.head - size + 1):
            words = context.text(start, start + size).replace("- ", "").replace("-", "")
            if words in _REGIONS or words in _STATES:
                return words
    return None


def lies_in(context: Context, country: str | None, region: str) -> bool:
    """Whether a state lies in a region by the words that news has for it."""
    state = context.knowledge.actors.get(country or "")
    if region in _STATES:
        return state is not None and state.id in _STATES[region].split()
    return state is not None and _REGIONS[region] in state.regions
