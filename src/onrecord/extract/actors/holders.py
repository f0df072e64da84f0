"""Who of those named before holds the office by which a person is called: "the minister", "Peru's envoy"."""

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.grammar import co_participants, is_whose
from onrecord.extract.actors.links import FAR, Links
from onrecord.extract.actors.phrase import COUNTERPART, Phrase
from onrecord.extract.actors.recalling import agree
from onrecord.knowledge import RoleEntry
from onrecord.knowledge.roles import SECTOR_OF_FORMER

_OF_BODIES = "secretary-general"  # an office of bodies of states
_GENERAL = frozenset({"diplomat", "aide"})  # what holders of several offices are called
_HEAD = "head"
_HEADS = frozenset({_HEAD, "minister"})
_PERSON = frozenset({"person"})
_ALIKE = (  # offices that news calls by each other's names
    frozenset({"ambassador", "envoy"}), frozenset({"ambassador", "diplomat"}), frozenset({"envoy", "diplomat"}),
    frozenset({"adviser", "chief-of-staff"}),
)  # fmt: skip
# The ranks of those who hold posts.
_RANKS_OF_POSTS = frozenset({("military-officer", "armed-forces-chief"), ("police-officer", "police-chief")})
# Offices of many kinds: "the poet" is not "the driver".
_OF_MANY = frozenset({"citizen", "worker", "trader", "spokesperson"})
_OF_SOME_STATES = frozenset({"prime-minister", "monarch"})
_SOME = frozenset({"a", "an", "another"})
# Who holds an office that somebody else has left.
_ANEW = frozenset("new interim acting current incoming caretaker transitional provisional temporary".split())


def office_holder(links: Links, phrase: Phrase) -> Cluster | None:
    """
    The last person of such an office, of no other country, gender or body; who has none may give a phrase its country.
    """
    if not (phrase.definite or phrase.country) or _is_new(links, phrase):
        return None
    bare = phrase.definite and phrase.tokens.end - phrase.tokens.start == 1  # "the envoy"
    beside = {c for other in co_participants(links.context.doc[phrase.head]) for c in links.all_at(other.i)}
    bodies, owner = _bodies(links, phrase), links.owner(phrase, _PERSON)

    def fits(s: Sighting) -> bool:
        c = s.cluster
        if c in beside or c is owner:
            return False  # "Premier Ana Diaz received Peru's premier", "the reporter's editor"
        same = same_office(c.office, phrase.office) or (bare and are_alike(c.office, phrase.office))
        same = same or (bare and phrase.noun == w.OFFICER and c.office is not None and c.office.office in w.OFFICERS)
        alike = c.gender is None or phrase.gender is None or c.gender == phrase.gender
        return c.type == "person" and not c.plural and same and alike and agree(c, phrase) and serves(c)

    def serves(cluster: Cluster) -> bool:
        theirs = {body for member in cluster.members for body in _bodies(links, links.phrases[member])}
        return not (bodies and theirs) or not bodies.isdisjoint(theirs)

    seen = links.discourse.back(links.sentence_of[phrase.head], FAR * 4, fits)
    found = next(seen, None)
    if found and bare and links.phrases[found.position].rule == COUNTERPART:  # "Ana Diaz met her counterpart"
        found = next((s for s in seen if s.sentence == found.sentence and s.cluster is not found.cluster), found)
    if found and phrase.noun in _GENERAL and not same_office(found.cluster.office, phrase.office):
        rivals = {s.cluster for s in seen if s.sentence == found.sentence} - {found.cluster}
        found = None if rivals else found  # "an ambassador and a consul ... the diplomat"
    if found and phrase.noun == w.OFFICER and bare:  # "an army captain ... the officer"
        phrase.sectors = links.sectors_in_order(found.cluster) or phrase.sectors
    if found is None and phrase.country is None and phrase.office:
        phrase.country = _country(links, phrase, phrase.office)
    return found.cluster if found else None


def _is_new(links: Links, phrase: Phrase) -> bool:
    """ "A Chilean official", "another senator": named here for the first time."""
    return any(child.lower_ in _SOME for child in links.context.doc[phrase.head].lefts)


def _bodies(links: Links, phrase: Phrase) -> frozenset[Cluster]:
    """ "The Dawn Party spokesman": the bodies that the words before an office name."""
    before = (links.at(at) for at in range(phrase.tokens.start, phrase.head))
    return frozenset(c for c in before if c and c.type == "organization" and c.names)


def _country(links: Links, phrase: Phrase, office: RoleEntry) -> str | None:
    if office.level in _HEADS:
        focus = links.focus(phrase)
        country = focus.country if focus else None
        own = country not in _of_counterparts(links, phrase) and has_office(links.context, office, country)
        return country if own else None
    if office.office == _OF_BODIES:
        bodies = links.discourse.back(links.sentence_of[phrase.head], FAR, lambda s: s.cluster.country in b.BODIES)
        return next((s.cluster.country for s in bodies), None)
    return None


def has_office(context: Context, office: RoleEntry | None, country: str | None) -> bool:
    """Whether a state has such an office: the United States have no prime minister, and no king."""
    if office is None or office.office not in _OF_SOME_STATES or country not in context.knowledge.actors:
        return True
    return country is not None and bool(context.knowledge.office_holders(office.office, country))


def _of_counterparts(links: Links, phrase: Phrase) -> set[str | None]:
    """ "The minister met his Thai counterpart": the states of those who hold the same office elsewhere."""
    sentence = links.sentence_of[phrase.head]
    near = (p for p in links.phrases if p.noun in w.COUNTERPART and links.sentence_of[p.head] == sentence)
    return {p.country for p in near if is_whose(links.context.doc[p.head])}


def same_office(one: RoleEntry | None, other: RoleEntry | None) -> bool:
    """Whether two titles may be of one office."""
    if one is None or other is None or _follows(one, other) or _follows(other, one):
        return False
    same = one.office == other.office and (one.office not in _OF_MANY or _last(one) == _last(other))
    return same or (_last(one) == other.phrase and other.level != _HEAD)  # "the president" is no vice president


def _follows(one: RoleEntry, other: RoleEntry) -> bool:
    """ "The interim president ... the ousted president": an office that the other has left."""
    return other.sector == SECTOR_OF_FORMER and not _ANEW.isdisjoint(one.modifiers)


def may_rank_as(rank: RoleEntry | None, post: RoleEntry | None) -> bool:
    """ "General Ana Diaz" may be the army chief of whom the sentence before told."""
    return rank is not None and post is not None and (rank.office, post.office) in _RANKS_OF_POSTS


def are_alike(one: RoleEntry | None, other: RoleEntry | None) -> bool:
    """ "The ambassador ... the envoy"."""
    return bool(one and other) and any({one.office, other.office} <= offices for offices in _ALIKE if one and other)


def _last(office: RoleEntry) -> str:
    return office.phrase.rpartition(" ")[2]
