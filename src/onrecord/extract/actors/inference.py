"""Countries that no word beside an actor names, from the only country that its sentence or report names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.phrases import Phrase

ONLY_IN_SENTENCE, ONLY_IN_REPORT = "only country of the sentence", "only country of the report"
# Bodies of states are no country that an official could belong to for want of another.
_BEYOND_STATES = frozenset({"IGO", "UNO", "EUR", "NGO", "NGM", "ISM", "IMG", "MNC"})
_ELSEWHERE = frozenset({"JRN"})


def infer_countries(
    phrases: Sequence[Phrase],
    cluster_of: Mapping[int, Cluster],
    sentence_of: Sequence[int],
    rules: dict[int, str],
) -> None:
    """Fill in the country of officials and groups who have none; the rule of each says from what."""
    by_sentence: dict[int, set[str]] = defaultdict(set)
    for phrase in phrases:
        if phrase.country and phrase.country not in _BEYOND_STATES:
            by_sentence[sentence_of[phrase.head]].add(phrase.country)
    everywhere = {country for found in by_sentence.values() for country in found}
    for cluster in dict.fromkeys(cluster_of.values()):
        if not _may_belong(cluster, phrases):
            continue
        position = min(cluster.members)
        here = by_sentence[sentence_of[phrases[position].head]]
        found, rule = (here, ONLY_IN_SENTENCE) if len(here) == 1 else (everywhere, ONLY_IN_REPORT)
        if len(found) == 1:
            cluster.country = phrases[position].country = min(found)
            rules[position] = f"{rules.get(position, phrases[position].rule)}; {rule}"


def _may_belong(cluster: Cluster, phrases: Sequence[Phrase]) -> bool:
    """Officials, governments, forces, parties and people; not those whom their words place abroad."""
    if cluster.country or cluster.known or cluster.type is None:
        return False
    first = [phrases[position] for position in cluster.members]
    sectors = {sector for phrase in first for sector in phrase.sectors}
    official = cluster.office is not None or cluster.nouns & w.GOVERNMENT or sectors
    return bool(official) and not (sectors & _ELSEWHERE or cluster.nouns & w.ABROAD)
