"""
What speaks for and against two tellings being of one happening: features of the pair, and vetoes.

A veto is a fact that can't be true of one happening: another type of act, another place, named parties that differ.
Features are what agrees or differs short of that; how much each counts is in the model (`same_event`). Objections are
features that no pair outweighs, such as another day, but the other pairs of a group may: a day that one of ten reports
gives wrongly, or that was misread, does not tear them apart.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import Prefix

from onrecord.model import Actor, DateValue, EventAccount, PlaceValue
from onrecord.reconcile.agreement import places_agree
from onrecord.reconcile.sides import DIFFER, Standing, compare_sides, is_among, is_full_person
from onrecord.reconcile.telling import Marks, Told, alike, rarity
from onrecord.reconcile.terms import tokens

SYMMETRIC = frozenset({"AGREE", "CONSULT", "COOPERATE"})
# Types under which outlets code one act: leaving an embassy is a sanction or a retreat, ousting coerces or assaults.
RELATED = (
    frozenset({"RETREAT", "SANCTION"}),
    frozenset({"COERCE", "ASSAULT"}),
    frozenset({"SUPPORT", "AGREE"}),
    frozenset({"SUPPORT", "CONSULT"}),
    frozenset({"AGREE", "CONCEDE"}),
    frozenset({"SUPPORT", "CONCEDE"}),
)
_MATCHED = frozenset({"same", "agents"})
# By what means, on whom and to what effect one attack was made: each report names another of these.
_OF_ONE_ATTACK = frozenset({"aerial", "drone", "heavy-weapons", "explosives", "firearms", "destroy", "targeted"})
_REMOTE, _IN_PERSON = frozenset({"phone", "video"}), frozenset({"visit", "meet", "third-party"})
_PLANNED, _UNREAL = "planned", frozenset({"planned", "possible"})
_NEAR = 2  # days by which two outlets may date one happening differently
# Acts of words are told apart by what is said: two accusations of one day share hardly a word.
_OF_WORDS = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
_UNLIKE = 150  # thousandths of shared words
_TELLING = 20_000  # weight of words that tell what an act is about: five that are neither common nor rare
_TELLING_ENOUGH = 4_000  # weight of words around a mention: one that is not common
_BY_NAME: Standing = "named unlike"
_STEM, _FORM = 4, 750  # letters that two forms of a word share at least, and thousandths of the shorter
_WHOLE = 1000  # a feature that holds; others are shares of it

FEATURES: Mapping[str, str] = {
    "same word": "Both tell it by the same word.",
    "rare word": "The rarer the word that both tell it by, the more it says.",
    "form of word": "They tell it by two forms of one word.",
    "like word": "They tell it by two words that one rule codes.",
    "same mode": "Both tell the same kind of act within its type.",
    "mode alone": "They tell the same kind of act by words of different sense.",
    "other mode": "They tell different kinds of act within its type.",
    "related type": "They code it as two types under which outlets code one act.",
    "same actors": "Those who act are the same.",
    "agents of actors": "Those who act belong to one state.",
    "some actors": "Only some of those who act are the same.",
    "like actors": "Those who act may be the same: one report describes where the other names.",
    "other actors": "Those who act differ, as far as they are described.",
    "actors by name": "Those who act have different names.",
    "actors beside": "Those who act have different names, but one passage names both.",
    "same recipients": "Those to whom it is done are the same.",
    "agents of recipients": "Those to whom it is done belong to one state.",
    "some recipients": "Only some of those to whom it is done are the same.",
    "like recipients": "Those to whom it is done may be the same: one report describes where the other names.",
    "other recipients": "Those to whom it is done differ, as far as they are described.",
    "recipients by name": "Those to whom it is done have different names.",
    "recipients beside": "Those to whom it is done have different names, but one passage names both.",
    "one of many": "It is done to one person in one, to a number of people in the other.",
    "crossed": "Who acts in one is acted upon in the other, which names nobody else.",
    "same day": "Both date it on the same day.",
    "days meet": "Their dates can both be true of one day.",
    "days apart": "They date it a day or two apart, as outlets may.",
    "same place": "Both place it in the same place.",
    "other place": "They place it differently, though one place may hold the other.",
    "same figures": "A figure of both agrees.",
    "other figures": "They give different figures.",
    "words": "The passages share words; rare ones count more.",
    "matter": "What they are about shares words, the parties and the act aside.",
    "other matter": "They are acts of words, and hardly a word of what they are about is the same.",
    "near words": "One only points at an act; the other has the words beside it.",
    "strange words": "One only points at an act; the other has none of the words beside it.",
    "both further": "Both say that it is not the first of its kind.",
    "one further": "One says that it is not the first of its kind, the other does not.",
    "sole": "Neither report tells another act of its type.",
    "one report": "Both stand in one report, which seldom tells an act twice.",
    "one report, other word": "One report tells them by two words.",
    "plan and act": "One expects what the other reports.",
    "other date": "Their dates can't both be true of one happening.",
    "known recipients": "Those to whom it is done are well known, or counted, and differ.",
    "reversed": "Who acts in one is acted upon in the other.",
    "counted": "The words tell the two apart: a second one, another, again, later.",
}
"""The features, each with what it says of the pair."""

OBJECTIONS = frozenset({"other date", "known recipients", "reversed", "counted"})
"""The features that part two tellings by themselves."""

_COUNT = re.compile(r"\d[\d,]*(?= [a-z])")  # "60 neighbours", not "16-year-old boy"
_TIMES = 5
_MANY = re.compile(r"(?:[5-9]|\d[\d,]+|dozens|scores|hundreds|thousands) ", re.IGNORECASE)

VETOES: Mapping[str, str] = {
    "type": "They are acts of different types.",
    "status": "One is only planned or possible, and nothing shows that the other is what was meant.",
    "mode": "One was held at a distance and the other in person, or one report tells two kinds of act.",
    "concern": "They promise, request or threaten different acts.",
    "counted": "One report tells the two apart: a second one, another, again, later.",
    "each": "One word tells an act on each of several, which are apart.",
    "actors": "Those who act are well known and differ.",
    "part": "One sums up several acts, of which the other is one.",
    "place": "They happened in different places.",
}
"""The vetoes, each with what it says of the pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two tellings, with how their sides compare."""

    one: Told
    other: Told
    doers: Standing
    done_to: Standing
    actors: Mapping[str, Actor]


def pair(one: Told, other: Told, actors: Mapping[str, Actor]) -> Pair:
    """Set two tellings side by side; parties of joint acts are on one side."""
    a, b = one.account, other.account
    if _is_joint(a, b):
        return Pair(
            one=one, other=other, actors=actors, doers=compare_sides(everyone(a), everyone(b), actors), done_to="silent"
        )
    return Pair(
        one=one,
        other=other,
        actors=actors,
        doers=compare_sides(a.actors, b.actors, actors),
        done_to=compare_sides(a.recipients, b.recipients, actors),
    )


def everyone(account: EventAccount) -> tuple[str, ...]:
    """All who take part."""
    return (*account.actors, *account.recipients)


def _is_joint(a: EventAccount, b: EventAccount) -> bool:
    """Whether both are acts of several together, such as talks or the signing of a treaty."""
    if a.type in SYMMETRIC or b.type in SYMMETRIC:
        return True
    return all(len(account.actors) > 1 and not account.recipients for account in (a, b))


# ------------------------------------------------------------------------------------------------ vetoes


def vetoes(one: Told, other: Told, actors: Mapping[str, Actor]) -> Iterator[str]:
    """Give the names of all facts that can't be true of one happening, cheap ones first."""
    a, b = one.account, other.account
    if types(one, other) is None:
        yield "type"
    if _status_differs(a, b):
        yield "status"
    if _modes_differ(a, b):
        yield "mode"
    if a.projected and b.projected and a.projected.type != b.projected.type:
        yield "concern"
    if a.report == b.report and _counted_apart(one, other):
        yield "counted"
    if a.report == b.report and a.trigger == b.trigger:
        yield "each"
    if _places_differ(a.place, b.place):
        yield "place"
    yield from _parties_differ(pair(one, other, actors))
    if is_of_series(one.marks, other.marks) or is_of_series(other.marks, one.marks):
        yield "part"


def is_of_series(small: Marks, large: Marks) -> bool:
    """ "A strike" beside "a series of strikes"."""
    return small.single and large.series


def types(one: Told, other: Told) -> bool | None:
    """Whether two tellings may have one type; None for types under which nobody codes one act."""
    if set(one.types) & set(other.types):
        return True
    pairs = [{a, b} for a in one.types for b in other.types]
    return False if any(pair <= related for pair in pairs for related in RELATED) else None


def _status_differs(a: EventAccount, b: EventAccount) -> bool:
    """A plan is not the act, unless it names the day on which the act was done; a denial is another account of it."""
    if (a.status in _UNREAL) == (b.status in _UNREAL):
        return False
    if _PLANNED not in (a.status, b.status):
        return True
    return a.date is None or b.date is None or gap(a.date, b.date) > 0


def _modes_differ(a: EventAccount, b: EventAccount) -> bool:
    one, other = set(a.modes), set(b.modes)
    if a.type != b.type:
        return False
    if a.report == b.report and one and other and not one & other:
        return True  # a report that has somebody arrested and somebody freed tells of two acts
    return bool((one & _REMOTE and other & _IN_PERSON) or (other & _REMOTE and one & _IN_PERSON))


def _counted_apart(one: Told, other: Told) -> bool:
    """
    Different ordinals tell apart anywhere, and "again" what is of another day; else that an act is another one holds
    against what its report told before.
    """
    if one.marks.ordinal and other.marks.ordinal and one.marks.ordinal != other.marks.ordinal:
        return True
    if one.account.report != other.account.report:
        return one.marks.further != other.marks.further and _are_days_apart(one.account, other.account)
    first, second = sorted((one, other), key=lambda t: t.account.trigger.start)
    counted = (second.marks.ordinal or 0) > 1 and first.marks.ordinal is None
    another = (second.marks.another or second.marks.also) and not (first.marks.another or first.marks.also)
    return counted or another or second.marks.later


def _are_days_apart(a: EventAccount, b: EventAccount) -> bool:
    return a.date is not None and b.date is not None and gap(a.date, b.date) > 0


def _dates_differ(one: Told, other: Told) -> bool:
    """Two outlets may date one happening a day or two apart; one report that gives two days tells of two."""
    a, b = one.account, other.account
    if a.date is None or b.date is None or (apart := gap(a.date, b.date)) == 0:
        return False
    return a.report == b.report or not set(one.lemmas) & set(other.lemmas) or apart > _NEAR


def gap(a: DateValue, b: DateValue) -> int:
    """Days between two intervals, 0 where they meet."""
    low, high = sorted((a, b), key=lambda d: (d.start, d.end))
    return max(0, (date.fromisoformat(high.start) - date.fromisoformat(low.end)).days)


def _places_differ(a: PlaceValue | None, b: PlaceValue | None) -> bool:
    return a is not None and b is not None and a.name != b.name and not places_agree(a, b)


def _parties_differ(pair: Pair) -> Iterator[str]:
    """Who acts, of the knowledge base, differs for certain; of others two reports may have two names."""
    a, b = pair.one.account, pair.other.account
    if pair.doers == "known unlike" or _are_others(a, b, pair):
        yield "actors"
    if _is_joint(a, b) and pair.doers == "overlap" and _sums_up(everyone(a), everyone(b), pair.actors):
        yield "part"


def _objections(pair: Pair) -> Iterator[str]:
    """Give the names of what speaks against one happening so much that no pair outweighs it."""
    one, other, a, b = pair.one, pair.other, pair.one.account, pair.other.account
    if _dates_differ(one, other):
        yield "other date"
    if pair.done_to == "known unlike" or _are_other_numbers(a.recipients, b.recipients, pair.actors):
        yield "known recipients"
    if not _is_joint(a, b) and _reversed(a, b, pair):
        yield "reversed"
    if _counted_apart(one, other):
        yield "counted"


def _are_other_numbers(one: Sequence[str], other: Sequence[str], actors: Mapping[str, Actor]) -> bool:
    """ "60 neighbours", "2,500 people": no two counts of the same people, which differ by less."""
    counts = [
        [int(found[0].replace(",", "")) for i in side if (found := _COUNT.match(actors[i].name))]
        for side in (one, other)
    ]
    return all(counts) and not any(a < _TIMES * b and b < _TIMES * a for a in counts[0] for b in counts[1])


def _are_others(a: EventAccount, b: EventAccount, pair: Pair) -> bool:
    """ "Ida Berg resigned", "Per Lund resigned": an act upon nobody is told apart by who does it."""
    one_sided = not a.recipients and not b.recipients and pair.doers == _BY_NAME
    return one_sided and all(is_full_person(i, pair.actors) for i in everyone(a) + everyone(b))


def _sums_up(one: Sequence[str], other: Sequence[str], actors: Mapping[str, Actor]) -> bool:
    """ "Spoke with both ministers" and "called one of them"."""
    return is_among(one, other, actors) or is_among(other, one, actors)


def _reversed(a: EventAccount, b: EventAccount, pair: Pair) -> bool:
    """
    "Norway sued Chile" and "Chile sued Norway", unless both sides are of one state; "a Norwegian patrol was shelled"
    and "Norway shelled a Chilean one".
    """
    if _MATCHED & {pair.doers, pair.done_to}:
        return False
    actors = pair.actors
    crossed = compare_sides(a.actors, b.recipients, actors), compare_sides(a.recipients, b.actors, actors)
    if _MATCHED.issuperset(crossed):
        return True
    persons = any(i in actors and actors[i].type == "person" for i in (*everyone(a), *everyone(b)))
    return not persons and pair.done_to in DIFFER and bool(_MATCHED & set(crossed))


# ---------------------------------------------------------------------------------------------- features


def features(one: Told, other: Told, actors: Mapping[str, Actor]) -> dict[str, int]:
    """Give what agrees and differs in a pair without veto, in thousandths; what is missing is 0."""
    a, b = one.account, other.account
    sides, word = pair(one, other, actors), _word(one, other)
    apart = a.report != b.report
    same_mode, one_type = bool(set(a.modes) & set(b.modes)), types(one, other) is True
    found = {
        word: True,
        "same mode": same_mode,
        "mode alone": same_mode and not word,
        "other mode": not same_mode and a.type == b.type and _are_other_kinds(a.modes, b.modes),
        "related type": not one_type,
        _SIDES["actors"].get(sides.doers, ""): True,
        _SIDES["recipients"].get(sides.done_to, ""): True,
        "actors beside": sides.doers == _BY_NAME and _names_both(a.actors, b.actors, one, other, actors),
        "recipients beside": sides.done_to == _BY_NAME and _names_both(a.recipients, b.recipients, one, other, actors),
        "one of many": _is_one_of_many(a.recipients, b.recipients, actors),
        "crossed": _crossed(a, b, actors),
        _days(a.date, b.date): True,
        _place(a.place, b.place): True,
        _figures(a, b): True,
        "other matter": _other_matter(one, other),
        "both further": apart and one.marks.further and other.marks.further,
        "one further": apart and one.marks.further != other.marks.further,
        "sole": one.sole and other.sole,
        "strange words": _is_strange(one, other) or _is_strange(other, one),
        "one report": a.report == b.report,
        "one report, other word": a.report == b.report and one.lemmas[0] != other.lemmas[0],
        "plan and act": (a.status in _UNREAL) != (b.status in _UNREAL),
    }
    shares = {
        "rare word": max((rarity(lemma) for lemma in one.lemmas if lemma in other.lemmas), default=0),
        "words": alike(one.words, other.words),
        "matter": alike(one.matter, other.matter),
        "near words": max(_nearby(one, other), _nearby(other, one)),
    }
    against = dict.fromkeys(_objections(sides), _WHOLE)
    return {name: _WHOLE for name, holds in found.items() if holds and name} | shares | against


def _are_other_kinds(some: Sequence[str], others: Sequence[str]) -> bool:
    """Not "planes bombed the depot" and "the rocket attack that wrecked it"."""
    return bool(some) and bool(others) and not (_OF_ONE_ATTACK & set(some) and _OF_ONE_ATTACK & set(others))


def _word(one: Told, other: Told) -> str:
    """ "Arrested" and "arrested", "negotiate" and "negotiations", "freed" and "released"; "" for words apart."""
    if set(one.lemmas) & set(other.lemmas):
        return "same word"
    if any(_is_form(*sorted((a, b), key=len)) for a in one.lemmas for b in other.lemmas):
        return "form of word"
    return "like word" if _sense(one.account) == _sense(other.account) else ""


def _is_form(short: str, long: str) -> bool:
    """Whether two lemmas begin alike for all but the ending of the shorter."""
    same = Prefix.similarity(short, long)
    return same >= _STEM and _WHOLE * same >= _FORM * len(short)


def _sense(account: EventAccount) -> str:
    """The name of the rule less its type and part of speech: "arrest" of "coerce:verb:arrest"."""
    return account.why.rpartition(":")[2]


def _names_both(
    some: Sequence[str], others: Sequence[str], one: Told, other: Told, actors: Mapping[str, Actor]
) -> bool:
    """ "The club made an offer", "its manager said that he has made an offer": one of the two names was misread."""
    return _names_any(other, some, actors) or _names_any(one, others, actors)


def _names_any(telling: Told, some: Sequence[str], actors: Mapping[str, Actor]) -> bool:
    """Whether a passage has the last name of any of some actors."""
    return any(i in actors and tokens(actors[i].name)[-1:][0] in telling.words for i in some)


_SIDES: Mapping[str, Mapping[Standing, str]] = {
    side: {
        "same": f"same {side}",
        "agents": f"agents of {side}",
        "overlap": f"some {side}",
        "alike": f"like {side}",
        "unlike": f"other {side}",
        "named unlike": f"{side} by name",
    }
    for side in ("actors", "recipients")
}


def _is_one_of_many(some: Sequence[str], others: Sequence[str], actors: Mapping[str, Actor]) -> bool:
    """ "A suspect was arrested", "99 suspects were seized": one may be of the others, and the two acts are two."""
    if len(some) != 1 or len(others) != 1 or some[0] not in actors or others[0] not in actors:
        return False
    one, many = sorted((actors[some[0]], actors[others[0]]), key=lambda actor: actor.type != "person")
    return one.type == "person" != many.type and bool(_MANY.match(many.name))


def _crossed(a: EventAccount, b: EventAccount, actors: Mapping[str, Actor]) -> bool:
    """ "Police held him" and "he was held", misread: one name on one side here and on the other there."""
    if _is_joint(a, b) or (a.actors and b.actors) or (a.recipients and b.recipients):
        return False
    crossed = compare_sides(a.actors, b.recipients, actors), compare_sides(a.recipients, b.actors, actors)
    return bool(_MATCHED & set(crossed))


def _other_matter(one: Told, other: Told) -> bool:
    """Whether two acts of words are about other things; "condemned the attack" says too little to tell."""
    if not {one.account.type, other.account.type} <= _OF_WORDS or alike(one.matter, other.matter) >= _UNLIKE:
        return False
    return min(sum(one.matter.values()), sum(other.matter.values())) >= _TELLING


def _nearby(pointing: Told, other: Told) -> int:
    """The share of the words around a mention that the passages of the other have."""
    whole = sum(pointing.near.values())
    shared = sum(weight for word, weight in pointing.near.items() if word in other.words)
    return _WHOLE * shared // whole if whole else 0


def _is_strange(pointing: Told, other: Told) -> bool:
    """ "The | bus attack" beside a passage without a bus."""
    return sum(pointing.near.values()) >= _TELLING_ENOUGH and not _nearby(pointing, other)


def _days(a: DateValue | None, b: DateValue | None) -> str:
    if a is None or b is None:
        return ""
    if gap(a, b):
        return "days apart"
    return "same day" if a.start == a.end == b.start == b.end else "days meet"


def _place(a: PlaceValue | None, b: PlaceValue | None) -> str:
    if a is None or b is None:
        return ""
    return "same place" if a.name == b.name else "other place"


def _figures(a: EventAccount, b: EventAccount) -> str:
    """Compare the figures of the same thing; "at least 12" agrees with 17."""
    shared = [(x, y) for x in a.figures for y in b.figures if x.what == y.what]
    if not shared:
        return ""
    agree = any((x.high is None or y.low is None or y.low <= x.high) and
                (y.high is None or x.low is None or x.low <= y.high) for x, y in shared)  # fmt: skip
    return "same figures" if agree else "other figures"
