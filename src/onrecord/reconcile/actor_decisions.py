"""What people decided about who is whom, brought to the references as they are now."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.ids import ref_id
from onrecord.model import Attachment, Decision, Evidence, Extraction, Quoted, Report, Span
from onrecord.reconcile.attaching import Finder
from onrecord.reconcile.decisions import OF_ACTORS

_CONTEXT = 32  # characters that evidence keeps on either side

Place = tuple[str, int]  # report, and position in `Extraction.actors`


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRuling:
    """
    Decisions by the ids of the actors of single reports: pairs that are the same, the latest first, and sides of which
    no two may be the same.
    """

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[frozenset[str], ...], ...] = ()
    attachments: tuple[Attachment, ...] = field(default=())

    def side(self, local: str) -> int:
        """The highest number of the sides on which an actor stands: the first that was named keeps its identity."""
        return max((i for sides in self.different for i, side in enumerate(sides) if local in side), default=0)

    def sides(self, local: str) -> dict[int, int]:
        """By the number of the decision, on which side of it an actor stands."""
        return {d: i for d, sides in enumerate(self.different) for i, side in enumerate(sides) if local in side}


def quoted_actor(report: Report, span: Span, side: int = 0) -> Quoted:
    """Quote the words of a report that name an actor."""
    before, after = report.text[max(0, span.start - _CONTEXT) : span.start], report.text[span.end :][:_CONTEXT]
    return Quoted(
        mention=ref_id(report.id, span),
        report=report.id,
        kind="actor",
        trigger=Span(start=span.start, end=span.end, text=span.text),
        evidence=Evidence(start=span.start, end=span.end, text=span.text, prefix=before, suffix=after),
        side=side,
    )


def find_actors(
    decisions: Sequence[Decision], reports: Sequence[Report], extractions: Sequence[Extraction]
) -> dict[str, Place]:
    """Give the references that decisions quote, by the id of the mention that is quoted; without those not found."""
    wanted = [quoted for decision in decisions for quoted in _actors_of(decision)]
    about = {quoted.report for quoted in wanted}
    texts = {report.id: report for report in reports if report.id in about}
    places: dict[str, Place] = {}
    present: list[Quoted] = []
    for extraction in extractions:
        if extraction.report in about:
            for position, ref in enumerate(extraction.actors):
                quoted = quoted_actor(texts[extraction.report], ref.span)
                places.setdefault(quoted.mention, (extraction.report, position))
                present.append(quoted)
    finder = Finder(present)
    return {quoted.mention: places[id] for quoted in wanted if (id := finder.find(quoted))}


def _actors_of(decision: Decision) -> Iterator[Quoted]:
    if decision.verdict in OF_ACTORS:
        yield from decision.mentions
    yield from decision.named


def rule_actors(decisions: Iterable[Decision], local: Mapping[str, str]) -> ActorRuling:
    """
    Attach decisions that are in force to the actors of single reports; `local` gives those by quoted mention.

    The later decision outranks the earlier. One of whose sides nothing is left, or that parts what one report now
    has as one actor, attaches to nothing.
    """
    same: list[tuple[str, str]] = []
    different: list[tuple[frozenset[str], ...]] = []
    attachments: list[Attachment] = []
    for decision in sorted(decisions, key=lambda d: (d.at, d.id)):
        if decision.verdict not in OF_ACTORS:
            continue
        sides = _sides(decision, local)
        holds = all(sides) and (decision.verdict == "same" or _are_disjoint(sides))
        found = dict.fromkeys(i for side in sides for i in side) if holds else ()
        attachments.append(Attachment(decision=decision.id, mentions=tuple(found)))
        if holds and decision.verdict == "same":
            pairs = [(sides[0][0], side[0]) for side in sides[1:]]
            different = [row for row in different if not any(_parted(row, a, b) for a, b in pairs)]
            same = [*pairs, *same]
        elif holds:
            row = tuple(frozenset(side) for side in sides)
            different.append(row)
            same = [(a, b) for a, b in same if not _parted(row, a, b)]
    return ActorRuling(same=tuple(same), different=tuple(different), attachments=tuple(attachments))


def _sides(decision: Decision, local: Mapping[str, str]) -> list[list[str]]:
    rows: dict[int, list[str]] = defaultdict(list)
    for quoted in decision.mentions:
        found = local.get(quoted.mention)
        rows[quoted.side] += [found] if found else []
    return [rows[side] for side in sorted(rows)]


def _are_disjoint(sides: Sequence[Sequence[str]]) -> bool:
    return len({i for side in sides for i in side}) == sum(len(set(side)) for side in sides)


def _parted(sides: Sequence[frozenset[str]], one: str, other: str) -> bool:
    """Whether two actors stand on two sides."""
    where = [next((n for n, side in enumerate(sides) if each in side), None) for each in (one, other)]
    return None not in where and where[0] != where[1]
