"""Who the references of all reports name."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from onrecord.ids import ref_id
from onrecord.knowledge import Knowledge, KnownActor
from onrecord.model import (
    Actor,
    ActorMention,
    ActorRef,
    ActorType,
    Attachment,
    Decision,
    Extraction,
    Named,
    Reference,
    Role,
    Span,
)
from onrecord.reconcile.actor_decisions import ActorRuling, Place, rule_actors
from onrecord.reconcile.names import fold, is_full, is_proper, is_short_for, skeleton

# How the rule of a reference goes on where its country is inferred: "name; only country of the report".
_INFERRED = "; "
# How the rule of a reference begins that names a place.
PLACE = "place"
_RARE = 20  # a name or sector told so many times less than the commonest one is rare
_DECIDED = "decided"  # the rule of what a person joined or parted

_Text = TypeVar("_Text", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Who a reference names, and by which rule; several where it stands for several, none where it is unknown."""

    actors: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """
    All actors of a record, and for each report who its references name, by position. `named` are the ids of those
    who are called by a name or belong to a country, and not only described ("women", "the two buses"); `called`
    those of them with a name ("witnesses" and "the minister" have none). `mentions` say where each is named, in the
    order of `actors`; `quoted` gives who it is that a decision quotes, by the id of the mention, and `attachments`
    what became of the decisions about actors.
    """

    actors: tuple[Actor, ...]
    named: frozenset[str]
    of: Mapping[str, tuple[Resolved, ...]]
    called: frozenset[str] = frozenset()
    mentions: tuple[Named, ...] = ()
    quoted: Mapping[str, str] = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()


@dataclass(slots=True, eq=False)
class _Local:
    """
    One actor of one report: all its references, `span` the words of the first. `stated` is the country that its
    words give; `country` may be inferred from what the report is about, which neither joins persons nor parts them.
    """

    report: str
    story: str
    refs: list[ActorRef]
    id: str
    span: Span
    first: Reference | None = None
    rule: str = "name"
    type: ActorType | None = None
    names: set[str] = field(default_factory=set)
    known: str | None = None
    country: str | None = None
    stated: str | None = None
    roles: list[Role] = field(default_factory=list)


def resolve_actors(
    extractions: Sequence[Extraction],
    stories: Mapping[str, str],
    references: Mapping[str, Reference | None],
    knowledge: Knowledge,
    decisions: Sequence[Decision] = (),
    quoted: Mapping[str, Place] = MappingProxyType({}),
) -> Cast:
    """
    Join the actors of all reports.

    Across stories only by knowledge, or by the same full name with the same country and compatible roles; within a
    story by shortened names, spellings and offices too. `stories` gives each report's story. What people decided comes
    first: `decisions` are those in force, `quoted` says where the mentions stand that they quote.
    """
    locals_of = {e.report: _locals(e, stories[e.report], references.get(e.report)) for e in extractions}
    present = _present(quoted, {e.report: e for e in extractions}, locals_of)
    ruling = rule_actors(decisions, {mention: local.id for mention, local in present.items()})
    everyone = sorted((x for row in locals_of.values() for x in row.values()), key=lambda x: (ruling.side(x.id), x.id))
    groups = _Groups(everyone, ruling)
    bearers = _bearers(everyone)
    for local in everyone:
        _by_knowledge(local, knowledge, bearers)
    _by_decision(groups, everyone, ruling)
    for one_pass in (_same_known, _same_full_name, _short_names, _same_office, _same_thing):
        one_pass(groups, everyone, knowledge)
    clusters = _identified(groups.all(), ruling)
    found = {id(local): ident for ident, group in clusters for local in group}
    of = {e.report: _resolved(e, locals_of[e.report], found) for e in extractions}
    actors = sorted((_actor(ident, group, knowledge) for ident, group in clusters), key=lambda actor: actor.id)
    named = {ident for ident, group in clusters if any(_is_named(local) for local in group)}
    called = {ident for ident, group in clusters if any(x.names or x.known for x in group)}
    return Cast(
        actors=tuple(actors),
        named=frozenset(named),
        called=frozenset(called),
        of=of,
        mentions=tuple(sorted((_mentions(ident, group) for ident, group in clusters), key=lambda row: row.id)),
        quoted={mention: found[id(local)] for mention, local in present.items()},
        attachments=ruling.attachments,
    )


def _is_named(local: _Local) -> bool:
    """Whether a report tells who somebody is; a town is nobody until something is done to it."""
    told = local.names or local.known or local.country
    return bool(told) and not all(ref.rule.startswith(PLACE) for ref in local.refs)


# ------------------------------------------------------------------------------------- actors of one report


def _locals(extraction: Extraction, story: str, reference: Reference | None) -> dict[int, _Local]:
    """The actors of one report by the position of their first reference; pronouns that name nobody are none."""
    found: dict[int, _Local] = {}
    taken: set[str] = set()
    for position, ref in enumerate(extraction.actors):
        root = _root(extraction.actors, position)
        if root is None:
            continue
        if root not in found:
            span, country = extraction.actors[root].span, extraction.actors[root].country
            ident = ref_id(extraction.report, span)
            if ident in taken:  # "the ambassadors of Peru and Chile": one word names several
                ident = f"{ident}-{(country or str(root)).lower()}"
            taken.add(ident)
            found[root] = _Local(report=extraction.report, story=story, refs=[], id=ident, span=span, first=reference)
        found[root].refs.append(ref)
    for root in [root for root, local in found.items() if not _sum_up(local)]:
        del found[root]
    return found


def _root(refs: Sequence[ActorRef], position: int) -> int | None:
    while len(refs[position].stands_for) == 1:
        position = refs[position].stands_for[0]
    return None if refs[position].stands_for else position


def _present(
    quoted: Mapping[str, Place], extractions: Mapping[str, Extraction], locals_of: Mapping[str, Mapping[int, _Local]]
) -> dict[str, _Local]:
    """The actors of single reports that decisions quote, by the id of the mention that is quoted."""
    found = {}
    for mention, (report, position) in quoted.items():
        root = _root(extractions[report].actors, position)
        local = locals_of[report].get(root) if root is not None else None
        if local:
            found[mention] = local
    return found


def _sum_up(local: _Local) -> bool:
    """Gather what the references say; false where they name nobody."""
    refs = local.refs
    types = Counter(ref.type for ref in refs if ref.type)
    local.type = _commonest(types)
    local.known = _commonest(Counter(ref.known for ref in refs if ref.known))
    local.names = {ref.name for ref in refs if ref.name and ref.form != "adjective"}
    countries = Counter(c for ref in refs for c in (ref.country, ref.role.country if ref.role else None) if c)
    local.country = _commonest(countries)
    local.stated = _commonest(Counter(c for ref in refs if (c := _stated_country(ref))))
    local.roles = [replace(ref.role, report=local.report) for ref in refs if ref.role]
    return local.type is not None and any(ref.form != "pronoun" for ref in refs)


def _stated_country(ref: ActorRef) -> str | None:
    """The country by the words of a reference, none where extraction inferred it (its rule then says from what)."""
    if ref.role and ref.role.country:
        return ref.role.country
    return None if _INFERRED in ref.rule else ref.country


def _commonest(counts: Counter[_Text]) -> _Text | None:
    """The value counted most, ties by alphabet."""
    return min(counts.items(), key=lambda row: (-row[1], row[0]), default=(None, 0))[0]


def _resolved(extraction: Extraction, locals_: Mapping[int, _Local], found: Mapping[int, str]) -> tuple[Resolved, ...]:
    def who(position: int, depth: int = 0) -> tuple[str, ...]:
        ref = extraction.actors[position]
        if position in locals_:
            return (found[id(locals_[position])],)
        if depth > len(extraction.actors):
            return ()
        return tuple(dict.fromkeys(i for other in ref.stands_for for i in who(other, depth + 1)))

    rows = []
    for position, ref in enumerate(extraction.actors):
        root = _root(extraction.actors, position)
        local = locals_.get(root) if root is not None else None
        rule = ref.rule if local is None or local.rule == "name" else f"{ref.rule}; {local.rule}"
        rows.append(Resolved(actors=who(position), rule=rule))
    return tuple(rows)


# ------------------------------------------------------------------------------------------------ grouping


class _Groups:
    """
    Disjoint sets of local actors; the smallest id stands for each, so that no order of joining matters. Those whom a
    person told apart are never joined, nor are two of the knowledge base: one report that takes a son for his father
    must not make them one everywhere.
    """

    def __init__(self, everyone: Iterable[_Local], ruling: ActorRuling) -> None:
        self._parent: dict[int, _Local] = {id(local): local for local in everyone}
        self._known: dict[int, str] = {}  # whom of the knowledge base a set is, by its top
        self._everyone = list(everyone)
        self._sides = {id(local): ruling.sides(local.id) for local in self._everyone} if ruling.different else {}

    def top(self, local: _Local) -> _Local:
        while self._parent[id(local)] is not local:
            local = self._parent[id(local)]
        return local

    def join(self, one: _Local, other: _Local, rule: str) -> bool:
        """Join their sets; false where a person told apart some of these, or both are known and not the same."""
        low, high = sorted((self.top(one), self.top(other)), key=lambda x: x.id)
        if low is high:
            return True
        known = sorted({name for top in (low, high) if (name := self._known.get(id(top)) or top.known)})
        if (len(known) > 1 and rule != _DECIDED) or not self._share_sides(low, high):
            return False
        self._parent[id(high)] = low
        if known:
            self._known[id(low)] = known[0]
        for local in (one, other):
            if local.rule == "name" and rule != "same name":
                local.rule = rule
        return True

    def _share_sides(self, low: _Local, high: _Local) -> bool:
        """Let one set take over the sides of the other, if none of them is opposed to its own."""
        if not self._sides:
            return True
        taken, given = self._sides[id(low)], self._sides[id(high)]
        if any(taken.get(decision, side) != side for decision, side in given.items()):
            return False
        taken |= given
        return True

    def all(self) -> list[list[_Local]]:
        found: dict[str, list[_Local]] = defaultdict(list)
        for local in self._everyone:
            found[self.top(local).id].append(local)
        return [found[key] for key in sorted(found)]


def _join_all(groups: _Groups, rows: Mapping[object, list[_Local]], rule: str) -> None:
    """Join each row to one set; to as few as there can be where a person told some of it apart."""
    for row in rows.values():
        heads = row[:1]
        for other in row[1:]:
            if not any(groups.join(head, other, rule) for head in heads):
                heads.append(other)


def _by(everyone: Iterable[_Local], key: Callable[[_Local], object | None]) -> dict[object, list[_Local]]:
    rows: dict[object, list[_Local]] = defaultdict(list)
    for local in everyone:
        if (value := key(local)) is not None:
            rows[value].append(local)
    return rows


def _bearers(everyone: Iterable[_Local]) -> Mapping[tuple[str, str], set[str]]:
    """The full names of each story by their last word."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for local in everyone:
        for name in _full_names(local):
            found[local.story, name.split()[-1]].add(name)
    return found


def _by_knowledge(local: _Local, knowledge: Knowledge, bearers: Mapping[tuple[str, str], set[str]]) -> None:
    """A person whose full name the knowledge base has, unless the words beside the name give another country."""
    if local.known or local.type != "person":
        return
    for name in sorted(local.names):
        readings = {s.actor for s in knowledge.surfaces.get(name, ())} if is_full(name) else set()
        surname = knowledge.surnames.get(name)
        full = _full_names(local) or bearers.get((local.story, name), set())
        if surname and _may_be(full, knowledge.actors[surname]):
            readings.add(surname)
        actors = [a for a in (knowledge.actors[i] for i in sorted(readings)) if a.type == "person"]
        fitting = [a for a in actors if local.stated is None or a.country is None or a.country == local.stated]
        if len(fitting) == 1:
            local.known, local.country = fitting[0].id, local.stated or fitting[0].country
            local.rule = "knowledge"
            return


def _may_be(full: Iterable[str], known: KnownActor) -> bool:
    """Whether no full name tells that it is another than whom a surname is known of: "Elena Putin ... Putin"."""
    given = {word for name in (known.name, *known.names) for word in skeleton(name).split()[:-1]}
    return all(skeleton(name).split()[0] in given for name in full)


def _by_decision(groups: _Groups, everyone: list[_Local], ruling: ActorRuling) -> None:
    """Join whom a person called the same; whoever is told apart from the bearer of a known name bears it no more."""
    by_id = {local.id: local for local in everyone}
    for one, other in ruling.same:
        groups.join(by_id[one], by_id[other], _DECIDED)
    for sides in ruling.different:
        borne: set[str | None] = set()
        for side in sides:
            told = [by_id[i] for i in sorted(side)]
            for local in told:
                if local.known in borne:
                    local.known, local.rule = None, _DECIDED
            borne |= {local.known for local in told if local.known}


def _same_known(groups: _Groups, everyone: list[_Local], knowledge: Knowledge) -> None:
    _join_all(groups, _by(everyone, lambda x: x.known), "knowledge")


def _full_names(local: _Local) -> list[str]:
    return sorted(name for name in local.names if is_full(name)) if local.type == "person" else []


def _same_full_name(groups: _Groups, everyone: list[_Local], knowledge: Knowledge) -> None:
    """One full name: in one story unless countries differ; across stories with the same country."""
    for one_key in (_in_story, _in_country):
        rows: dict[object, list[_Local]] = defaultdict(list)
        for local in everyone:
            for name in _full_names(local):
                if (key := one_key(local, name)) is not None:
                    rows[key].append(local)
        for key in sorted(rows, key=repr):
            _join_compatible(groups, rows[key])


def _in_story(local: _Local, name: str) -> object | None:
    return local.story, skeleton(name)


def _in_country(local: _Local, name: str) -> object | None:
    return (skeleton(name), local.stated) if local.stated else None


def _join_compatible(groups: _Groups, row: list[_Local]) -> None:
    """Join all where they belong to one country at most; else only those of the same."""
    countries = {local.stated for local in row if local.stated}
    if len(countries) <= 1:
        _join_all(groups, {0: row}, "same name")
    else:
        _join_all(groups, _by(row, lambda x: x.stated), "same name")


def _short_names(groups: _Groups, everyone: list[_Local], knowledge: Knowledge) -> None:
    """A shortened name means the one person of the story who bears it in full."""
    by_story = _by(everyone, lambda x: x.story if x.type == "person" and x.names else None)
    for row in by_story.values():
        full = [local for local in row if _full_names(local)]
        for local in row:
            if _full_names(local):
                continue
            bearers = {
                groups.top(other).id: other
                for other in full
                if _compatible(local, other)
                and all(any(is_short_for(n, m) for m in _full_names(other)) for n in local.names)
            }
            if len(bearers) == 1:
                groups.join(local, next(iter(bearers.values())), "short name in story")
        _join_all(
            groups,
            _by((x for x in row if not _full_names(x)), lambda x: (tuple(sorted(map(fold, x.names))), x.country)),
            "same name",
        )


def _compatible(one: _Local, other: _Local) -> bool:
    return one.stated is None or other.stated is None or one.stated == other.stated


def _same_office(groups: _Groups, everyone: list[_Local], knowledge: Knowledge) -> None:
    """An office and its country mean the one person of the story who holds it, else who held it on those days."""
    people = [x for x in everyone if x.type == "person"]
    offices = {id(x): _office(x, knowledge) for x in people}
    rows = _by(people, lambda x: (x.story, *offices[id(x)]) if offices[id(x)] else None)  # type: ignore[misc]
    bearers = {known: row[0] for known, row in _by(everyone, lambda x: x.known).items()}
    for row in rows.values():
        named = [x for x in row if x.names or x.known]
        unnamed = [x for x in row if not (x.names or x.known)]
        holders = {groups.top(x).id for x in named}
        if len(holders) == 1:
            for local in unnamed:
                groups.join(local, named[0], "same office in story")
        elif not holders:
            _join_all(groups, {0: unnamed}, "same office")
            _by_date(groups, unnamed, offices, bearers, knowledge)


def _office(local: _Local, knowledge: Knowledge) -> tuple[str, str] | None:
    """Office key and country of a person, where one office is named."""
    found = {
        (entry.office, role.country or local.country)
        for role in local.roles
        if (entry := knowledge.role(role.title)) and not entry.modifiers
    }
    office, country = found.pop() if len(found) == 1 else (None, None)
    return (office, country) if office and country else None


def _by_date(
    groups: _Groups,
    unnamed: list[_Local],
    offices: Mapping[int, tuple[str, str] | None],
    bearers: dict[object, _Local],
    knowledge: Knowledge,
) -> None:
    """`bearers` has the first bearer of each known name, and gains those that are found here."""
    for local in unnamed:
        office = offices[id(local)]
        if office is None or local.first is None:
            continue
        days = (date.fromisoformat(local.first.start), date.fromisoformat(local.first.end))
        holders = [h for h in knowledge.office_holders(office[0], office[1], days) if h.type == "person"]
        if len(holders) == 1:
            local.known, local.rule = holders[0].id, "office on that date"
            other = bearers.setdefault(local.known, local)
            if other is not local:
                groups.join(local, other, "office on that date")


def _same_thing(groups: _Groups, everyone: list[_Local], knowledge: Knowledge) -> None:
    """
    Organizations and groups by their words within a story, unless their countries differ ("police" of two states);
    organizations of one country that bear a name everywhere.
    """
    things = [x for x in everyone if not x.known and x.type in {"organization", "group"}]
    for row in _by(things, lambda x: (x.type, x.story, _words(x))).values():
        _join_compatible(groups, row)
    named = {id(x): name for x in things if x.type == "organization" and x.country and (name := _own_name(x))}
    _join_all(groups, _by(things, lambda x: (named[id(x)], x.country) if id(x) in named else None), "same words")


def _own_name(local: _Local) -> str | None:
    """The longest of its names that tells it from any other body of its country."""
    proper = [fold(name) for name in local.names if is_proper(name)]
    return max(proper, key=lambda name: (len(name.split()), name), default=None)


def _words(local: _Local) -> str:
    """The name, else the words that describe it."""
    return min(fold(n) for n in local.names or {ref.span.text for ref in local.refs if ref.form != "pronoun"})


# ------------------------------------------------------------------------------------------------- records


def _identified(groups: list[list[_Local]], ruling: ActorRuling) -> list[tuple[str, list[_Local]]]:
    """
    Give each set its id: that of the knowledge base, of which only one set can be the bearer, else one of its own.
    Where a person parted them, the side that was named first is.
    """
    first = sorted(groups, key=lambda g: (max(ruling.side(x.id) for x in g), min(x.id for x in g)))
    taken: set[str] = set()
    found = []
    for group in first:
        known = min((local.known for local in group if local.known), default=None)
        ident = known if known and known not in taken else "a-" + min(local.id for local in group)
        taken.add(ident)
        found.append((ident, group))
    return found


def _mentions(ident: str, group: list[_Local]) -> Named:
    """Where the reports first name an actor, by report and place."""
    found = [
        ActorMention(id=x.id, report=x.report, start=x.span.start, end=x.span.end, text=x.span.text) for x in group
    ]
    return Named(id=ident, mentions=tuple(sorted(found, key=lambda m: (m.report, m.start, m.end))))


def _actor(ident: str, group: list[_Local], knowledge: Knowledge) -> Actor:
    known = knowledge.actors.get(ident) or _ministry(ident, group, knowledge)
    refs = [ref for local in group for ref in local.refs]
    types = Counter(local.type for local in group if local.type)
    countries = Counter(local.country for local in group if local.country)
    return Actor(
        id=ident,
        name=_shown_name(known, refs) if known else _best_name(group),
        names=_names(refs),
        type=known.type if known else _commonest(types) or "group",
        country=known.country if known and known.country else _commonest(countries),
        sectors=_sectors(known, refs),
        wikidata=known.wikidata if known else None,
        roles=_roles(group, known),
    )


def unseen(known: KnownActor) -> Actor:
    """An actor of the knowledge base whom no report names, but a person does."""
    return Actor(
        id=known.id,
        name=known.name,
        names=(known.name,),
        type=known.type,
        country=known.country,
        sectors=known.sectors,
        wikidata=known.wikidata,
        roles=_roles([], known),
    )


def _ministry(ident: str, group: list[_Local], knowledge: Knowledge) -> KnownActor | None:
    """The organ made by rule behind an id such as `rus-foreign-ministry`."""
    for ref in (ref for local in group for ref in local.refs):
        if ref.known and ref.known == ident:
            return knowledge.ministry(ref.name or ref.span.text, ref.country)
    return None


def _shown_name(known: KnownActor, refs: Iterable[ActorRef]) -> str:
    """The name of the knowledge base, unless the reports only ever use a shorter full form of it that it has too."""
    used = Counter(ref.name for ref in refs if ref.name and ref.form != "adjective")
    length = len(_parts(known.name))
    shorter = [n for n in used if n in known.names and is_full(n) and len(_parts(n)) < length]
    if known.type != "person" or known.name in used or not shorter:
        return known.name
    return min(shorter, key=lambda n: (-used[n], n))


def _parts(name: str) -> list[str]:
    return name.replace("-", " ").split()


def _best_name(group: list[_Local]) -> str:
    """The longest name that is not rare among its names: what one report of many reads wrong names nobody."""
    named = Counter(ref.name for local in group for ref in local.refs if ref.name and ref.form != "adjective")
    described = Counter(ref.span.text for local in group for ref in local.refs if ref.form != "pronoun")
    forms = named or described
    usual = [name for name, count in forms.items() if count * _RARE >= max(forms.values())]
    return min(usual, key=lambda n: (-len(n.split()), -forms[n], n))


def _names(refs: Iterable[ActorRef]) -> tuple[str, ...]:
    """Every form of the name; where none is a name, the words that describe the actor."""
    named = {ref.name for ref in refs if ref.name}
    return tuple(sorted(named or {ref.span.text for ref in refs if ref.form != "pronoun"}))


def _sectors(known: KnownActor | None, refs: Iterable[ActorRef]) -> tuple[str, ...]:
    """Those of the knowledge base, then those that the reports tell, the commonest first; rare ones are misread."""
    stated = Counter(sector for ref in refs for sector in ref.sectors)
    told = [sector for sector, count in stated.items() if count * _RARE >= max(stated.values())]
    ordered = sorted(told, key=lambda s: (-stated[s], s))
    return tuple(dict.fromkeys([*(known.sectors if known else ()), *ordered]))


def _roles(group: list[_Local], known: KnownActor | None) -> tuple[Role, ...]:
    """Roles that the reports state, each once with its first evidence, then those of the knowledge base."""
    stated: dict[tuple[str, str | None, str | None], Role] = {}
    for local in group:
        for role in local.roles:
            stated.setdefault((role.title, role.organization, role.country), role)
    from_knowledge = [
        Role(title=r.title, organization=r.organization, country=r.country, start=r.start, end=r.end, basis="knowledge")
        for r in (known.roles if known else ())
    ]
    return (*(stated[key] for key in sorted(stated, key=repr)), *from_knowledge)
