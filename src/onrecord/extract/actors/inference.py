"""Countries that no word beside an actor names, from the country that its report or sentence is about."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.phrase import Phrase

ONLY_IN_SENTENCE = "only country of the sentence"
ONLY_IN_REPORT = "only country of the report"
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
    sentence_of: Sequence[int],
    rules: dict[int, str],
) -> None:
    """Fill in the country of officials and groups who have none; the rule of each says from what."""
    by_sentence: dict[int, set[str]] = defaultdict(set)
    named: Counter[str] = Counter()
    for phrase in phrases:
        if phrase.country and phrase.country not in _BEYOND_STATES:
            by_sentence[sentence_of[phrase.head]].add(phrase.country)
            named[phrase.country] += 1
    main = _main(named)
    for cluster in dict.fromkeys(cluster_of.values()):
        if not _may_belong(cluster, phrases):
            continue
        position = min(cluster.members)
        here = by_sentence[sentence_of[phrases[position].head]]
        country, rule = main or ((min(here), ONLY_IN_SENTENCE) if len(here) == 1 else (None, ""))
        if country is not None:
            _settle(context, cluster, phrases[position], country)
            rules[position] = f"{rules.get(position, phrases[position].rule)}; {rule}"


def _main(named: Counter[str]) -> tuple[str, str] | None:
    """The country that a report is about, and how that is known."""
    (first, often), (_, next_often) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    if not first or len(named) == 1:
        return (first, ONLY_IN_REPORT) if first else None
    return (first, MAIN_IN_REPORT) if often >= max(_OFTEN, _TIMES * next_often) else None


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
