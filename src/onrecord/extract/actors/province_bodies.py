"""The country of a body that bears the name of a province."""

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.knowledge import Knowledge

# Names of provinces somewhere that are words of English as well: "the Central Bank", "the Coast Guard".
_ALSO_WORDS = (
    w.DIRECTIONS
    | w.FEATURES
    | frozenset(
        """
        acre arabic bay bong capital cascade central centre coast colon delta eastern falcon gulf highland highlands lac
        lake lakes littoral maritime marche mayo midlands midwest mono mountain northern oriental papua para partes paul
        plateau pool principe reunion rivers same savannah southern southland trinity union unity western
        """.split()
    )
)


def of_province(knowledge: Knowledge, cluster: Cluster) -> str | None:
    """ "The Kachin Relief Committee": of the country of the one province in its name, if no other has such."""
    for name in sorted(cluster.names) if cluster.type == "organization" else ():
        words = [word for word in name.split()[:-1] if word.istitle() and word.lower() not in _ALSO_WORDS]
        places = [place for word in words for place in knowledge.place(word)[:1]]
        countries = {place.country for place in places if place.precision == "admin1" and place.country}
        if len(countries) == 1:
            return countries.pop()
    return None
