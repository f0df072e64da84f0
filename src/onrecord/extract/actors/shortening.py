"""When a name within a report is a shorter form of another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.words import PARTICLES

_ARTICLES = frozenset({"al-", "el-"})
GENERATIONS = frozenset({"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"})
"""What tells a son from his father of the same name, behind it."""


class InFull:
    """Actors by the words of their names, so that a short name is held against those alone that share a word of it."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self._by_word: dict[str, dict[Cluster, None]] = defaultdict(dict)
        for cluster in clusters:
            for word in {word for name in cluster.names for word in _bare(name)}:
                self._by_word[word][cluster] = None

    def of(self, short: Cluster) -> Iterator[Cluster]:
        """The others who bear the name of an actor in full."""
        word = next((word for name in short.names for word in _bare(name)), "")
        others = self._by_word.get(word, ())
        found = [cluster for cluster in others if cluster is not short and is_short_for(short, cluster)]
        elder = [cluster for cluster in found if not any(map(_generation, cluster.names))]
        yield from found if any(map(_generation, short.names)) else elder or found  # "Trump" is not Trump Jr.


def is_short_for(short: Cluster, full: Cluster) -> bool:
    """ "Kabila" for "Joseph Kabila": all words of the short name stand in the longer one, in their order."""
    return all(any(_is_part(name, longer) for longer in full.names) for name in short.names)


def _is_part(name: str, longer: str) -> bool:
    parts, whole = _bare(name), _bare(longer)
    if _generation(longer) and len(parts) > 1 and parts == whole[:-1]:
        return False  # "Donald Trump" is his father
    starts = range(len(whole) - len(parts) + 1)
    return len(parts) < len(whole) and any(whole[at : at + len(parts)] == parts for at in starts)


def _generation(name: str) -> bool:
    return name.split()[-1].lower() in GENERATIONS


def _bare(name: str) -> list[str]:
    """
    Words of a name without the article of Arabic names, which is dropped as often as not ("al-Haddad"); small words
    of names alike in either case: "De la Fuente" for "Ana de la Fuente".
    """
    words = (word[3:] if word[:3].lower() in _ARTICLES else word for word in name.split())
    return [word.lower() if word.lower() in PARTICLES else word for word in words]
