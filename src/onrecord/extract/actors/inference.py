"""Countries that no word beside an actor names, from the country that its report is about."""

from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.phrase import Phrase

ONLY_IN_REPORT = "only country of the report"
FROM_DATELINE = "country that the report is from and about"
MAIN_IN_REPORT = "country that the report is about"
# A report is about a country that it names so often, and so many times as often as the next.
_OFTEN, _TIMES = 4, 2
# Bodies of states are no country that an official could belong to for want of another.
_BEYOND_STATES = w.BODIES | {"NGO", "NGM", "ISM", "IMG", "MNC"}
_ELSEWHERE = frozenset({"JRN"})


def infer_countries(
    context: Context,
    phrases: Sequence[Phrase],
    cluster_of: Mapping[int, Cluster],
    rules: dict[int, str],
) -> None:
    """Fill in the country of officials and groups who have none; the rule of each says from what."""
    named = Counter(p.country for p in phrases if p.country and p.country not in _BEYOND_STATES)
    country, rule = _main(named, context.home)
    if country is None:
        return
    for cluster in dict.fromkeys(cluster_of.values()):
        if _may_belong(cluster, phrases):
            position = min(cluster.members)
            _settle(context, cluster, phrases[position], country)
            rules[position] = f"{rules.get(position, phrases[position].rule)}; {rule}"


def _main(named: Counter[str], home: str | None) -> tuple[str | None, str]:
    """The country that a report is about, and how that is known."""
    ranked = sorted(named, key=lambda code: (-named[code], code))
    if len(ranked) < 2:
        return (ranked[0], ONLY_IN_REPORT) if ranked else (None, "")
    first, often, next_often = ranked[0], named[ranked[0]], named[ranked[1]]
    if first == home and often > next_often:
        return first, FROM_DATELINE
    return (first, MAIN_IN_REPORT) if often >= max(_OFTEN, _TIMES * next_often) else (None, "")


def _settle(context: Context, cluster: Cluster, phrase: Phrase, country: str) -> None:
    cluster.country = phrase.country = country
    if cluster.type == "state" and country in context.knowledge.actors:
        cluster.known = phrase.known = country


def _may_belong(cluster: Cluster, phrases: Sequence[Phrase]) -> bool:
    """Officials, governments, forces, parties and people; not those whom their words place abroad or keep unnamed."""
    if cluster.country or cluster.known or cluster.type is None:
        return False
    sectors = {sector for position in cluster.members for sector in phrases[position].sectors}
    official = cluster.office is not None or cluster.nouns & w.GOVERNMENT or sectors
    return bool(official) and not (sectors & _ELSEWHERE or cluster.nouns & (w.ABROAD | w.UNNAMED_SOURCES))
