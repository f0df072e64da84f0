"""Which state is by far the larger one beside another: "Colombo fears its giant northern neighbour"."""

from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import Phrase

_NEIGHBOUR = frozenset({"neighbour", "neighbor"})
_GREAT = frozenset({"giant", "huge", "vast", "mighty", "powerful", "colossal"})
_DIRECTIONS = frozenset({"northern", "southern", "eastern", "western"})
_STATES = frozenset({"state"})
# By each such state those beside it, with where it lies as they see it, if on one side.
_LARGE = {
    "IND": {"LKA": "northern", "MDV": "northern", "NPL": "southern", "BTN": "southern", "PAK": "eastern", "BGD": ""},
    "CHN": {"VNM": "northern", "LAO": "northern", "MNG": "southern", "NPL": "northern", "BTN": "northern",
            "PRK": "northern", "TWN": ""},
    "RUS": {"FIN": "eastern", "EST": "eastern", "LVA": "eastern", "GEO": "northern", "AZE": "northern",
            "MNG": "northern", "UKR": "", "KAZ": "northern"},
    "USA": {"CAN": "southern", "MEX": "northern", "CUB": "northern"},
    "BRA": {"GUY": "southern", "SUR": "southern", "URY": "northern"},
    "NGA": {"BEN": "eastern", "NER": "southern"},
    "ZAF": {"LSO": "", "SWZ": "", "BWA": "southern"},
    "SAU": {"QAT": "", "BHR": "", "YEM": "northern"},
    "IDN": {"TLS": ""},
}  # fmt: skip


def great_neighbour(links: Links, phrase: Phrase) -> Cluster | None:
    """The state that a smaller one has so beside it, where there is but one, whether the report names it or not."""
    words = {*links.context.words[phrase.tokens.start : phrase.head]}
    if phrase.noun not in _NEIGHBOUR or phrase.plural or words.isdisjoint(_GREAT):
        return None
    owner = links.owner(phrase, _STATES)
    side = next(iter(words & _DIRECTIONS), None)
    beside = {large: around[owner.country] for large, around in _LARGE.items() if owner and owner.country in around}
    found = [large for large, lies in beside.items() if side in {None, lies} or not lies]
    state = links.state(found[0]) if len(found) == 1 else None
    if state and not state.members:
        phrase.type, phrase.known, phrase.country, phrase.sectors = "state", state.known, state.country, ("GOV",)
    return state
