"""Where in the world a state lies by which news calls it again: "the West African country", "the island nation"."""

from onrecord.extract.actors.context import Context
from onrecord.extract.actors.phrase import Phrase

# What news says, by the names of regions that states have in the knowledge base.
_REGIONS = {
    "african": "Africa", "west african": "Western Africa", "east african": "Eastern Africa",
    "north african": "Northern Africa", "central african": "Middle Africa", "asian": "Asia",
    "central asian": "Central Asia", "south asian": "Southern Asia", "southeast asian": "South-eastern Asia",
    "south east asian": "South-eastern Asia",
    "east asian": "Eastern Asia", "european": "Europe", "caribbean": "Caribbean", "central american": "Central America",
    "south american": "South America", "island": "island", "landlocked": "landlocked", "pacific": "Oceania",
    "southern african": "Southern Africa",
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
    "alpine": "AUT CHE LIE SVN",
    "iberian": "ESP PRT",
    "maghreb": "DZA LBY MAR MRT TUN",
    "indian ocean": "COM LKA MDG MDV MUS SYC",
    "horn of africa": "DJI ERI ETH SOM",
    "atoll": "KIR MDV MHL TUV",
    "city": "MCO SGP VAT",
    **dict.fromkeys(("communist ruled", "communist run", "communist led"), "CHN CUB LAO PRK VNM"),
    **dict.fromkeys(("self ruled", "self governed", "self governing"), "TWN"),
    **dict.fromkeys(("former soviet", "ex soviet"), "ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB"),
    **dict.fromkeys(("former yugoslav", "ex yugoslav"), "BIH HRV MKD MNE SRB SVN XKX"),
}
# What only some states are called.
_KINDS = {"emirate": "ARE KWT QAT", "sultanate": "BRN OMN", "principality": "AND LIE MCO"}
_ISLANDS = frozenset({"island", "archipelago"})
_ISLAND = "island"
# Islands beside those that the knowledge base has as such: archipelagos and states that share an island.
_MORE_ISLANDS = frozenset("CUB CYP IDN PNG TLS".split())
_LONGEST = 3  # words that tell a region


def region_told(context: Context, phrase: Phrase) -> str | None:
    """The words before a noun for a state that tell where it lies: "west african" of "the West African nation"."""
    words = context.text(phrase.tokens.start, phrase.head).replace("-", " ").split()
    for size in range(_LONGEST, 0, -1):
        for start in range(len(words) - size + 1):
            region = " ".join(words[start : start + size])
            if region in _REGIONS or region in _STATES:
                return region
    return None


def is_of_kind(context: Context, country: str | None, noun: str | None) -> bool:
    """Whether a state may be called by a noun: "the emirate", "the island"; any by "the country"."""
    if noun in _KINDS:
        return country in _KINDS[noun].split()
    return noun not in _ISLANDS or lies_in(context, country, _ISLAND)


def is_of_past(region: str | None) -> bool:
    """ "The former Soviet republic" is one of today."""
    return region is not None and region.startswith(("former", "ex"))


def is_telling(noun: str | None) -> bool:
    """ "The sultanate" tells which states it may be; "the island" may be no state."""
    return noun in _KINDS


def lies_in(context: Context, country: str | None, region: str) -> bool:
    """Whether a state lies in a region by the words that news has for it."""
    state = context.knowledge.actors.get(country or "")
    if region in _STATES:
        return state is not None and state.id in _STATES[region].split()
    more = region == _ISLAND and country in _MORE_ISLANDS
    return more or (state is not None and _REGIONS[region] in state.regions)
