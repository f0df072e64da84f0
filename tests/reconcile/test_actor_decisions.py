"""Who people say is whom: above what the machine joins and parts, in reports that were there and in later ones."""

from collections.abc import Sequence

from tests.conftest import report_of

from onrecord.knowledge import Knowledge
from onrecord.model import Actor, ActorRef, Decision, Extraction, Quoted, Report, Span, Verdict
from onrecord.reconcile.actor_decisions import find_actors, quoted_actor, rule_actors
from onrecord.reconcile.actors import Cast, resolve_actors

TEXT = "{} spoke in Sel on Monday, and the hall listened to every word of it."


def report(id: str, name: str) -> Report:
    return report_of(TEXT.format(name), id=id)


def extraction(id: str, name: str, known: str | None = None) -> Extraction:
    span = Span(start=0, end=len(name), text=name)
    ref = ActorRef(span=span, form="name", type="person", name=name, known=known)
    return Extraction(report=id, version="1", actors=(ref,), events=(), statements=())


def quoted(id: str, name: str, side: int) -> Quoted:
    return quoted_actor(report(id, name), Span(start=0, end=len(name), text=name), side)


def decision(verdict: Verdict, *mentions: Quoted, at: str = "2031-06-01") -> Decision:
    return Decision(
        id=f"d{verdict}{at}",
        verdict=verdict,
        mentions=mentions,
        field=None,
        value=None,
        by="ana",
        at=at,
        note="seen",
        seen="",
    )


def cast(rows: Sequence[tuple[str, str, str | None]], decisions: Sequence[Decision], knowledge: Knowledge) -> Cast:
    """The actors of reports of one story, each of which names one person."""
    reports = [report(id, name) for id, name, _ in rows]
    extractions = [extraction(*row) for row in rows]
    places = find_actors(decisions, reports, extractions)
    stories = {id: "t-r1" for id, _, _ in rows}
    return resolve_actors(extractions, stories, dict.fromkeys(stories), knowledge, decisions, places)


def who(found: Cast) -> dict[str, str]:
    """The actor of each report."""
    return {report: resolved[0].actors[0] for report, resolved in found.of.items()}


def actor(found: Cast, id: str) -> Actor:
    return next(one for one in found.actors if one.id == id)


APART = [("r1", "Mila Toren", None), ("r2", "Josk Harrow", None)]
ALIKE = [("r1", "Mila Toren", None), ("r2", "Mila Toren", None), ("r3", "Mila Toren", None)]


def test_whom_a_person_calls_the_same_is_one(knowledge: Knowledge) -> None:
    same = decision("same", quoted("r1", "Mila Toren", 0), quoted("r2", "Josk Harrow", 1))
    assert len({*who(cast(APART, [], knowledge)).values()}) == 2
    found = cast(APART, [same], knowledge)
    assert len({*who(found).values()}) == 1
    assert actor(found, who(found)["r1"]).names == ("Josk Harrow", "Mila Toren")
    assert len(found.attachments[0].mentions) == 2


def test_whom_a_person_tells_apart_is_never_joined(knowledge: Knowledge) -> None:
    different = decision("different", quoted("r1", "Mila Toren", 0), quoted("r2", "Mila Toren", 1))
    assert len({*who(cast(ALIKE, [], knowledge)).values()}) == 1
    found = who(cast(ALIKE, [different], knowledge))
    assert found["r1"] != found["r2"]
    assert found["r3"] == found["r1"]  # what came in later goes with the side that was named first


def test_not_even_by_the_knowledge_base_whose_actor_the_first_remains(knowledge: Knowledge) -> None:
    rows = [(id, "China", "CHN") for id in ("r1", "r2", "r3")]
    for first, second in (("r1", "r2"), ("r2", "r1")):
        different = decision("different", quoted(first, "China", 0), quoted(second, "China", 1))
        found = cast(rows, [different], knowledge)
        assert who(found) == {first: "CHN", "r3": "CHN", second: f"a-{quoted(second, 'China', 0).mention}"}
        assert actor(found, who(found)[second]).wikidata is None


def test_the_later_decision_outranks_the_earlier(knowledge: Knowledge) -> None:
    sides = quoted("r1", "Mila Toren", 0), quoted("r2", "Josk Harrow", 1)
    same, different = decision("same", *sides, at="2031-06-01"), decision("different", *sides, at="2031-06-02")
    assert len({*who(cast(APART, [same, different], knowledge)).values()}) == 2
    again = decision("same", *sides, at="2031-06-03")
    assert len({*who(cast(APART, [again, different, same], knowledge)).values()}) == 1


def test_a_decision_of_which_a_side_is_gone_attaches_to_nothing() -> None:
    row = decision("same", quoted("r1", "Mila Toren", 0), quoted("r2", "Josk Harrow", 1))
    (attached,) = rule_actors([row], {row.mentions[0].mention: "m1"}).attachments
    assert attached.mentions == ()


def test_neither_does_one_that_parts_what_its_report_now_has_as_one() -> None:
    row = decision("different", quoted("r1", "Mila Toren", 0), quoted("r2", "Josk Harrow", 1))
    ruling = rule_actors([row], {quoted.mention: "m1" for quoted in row.mentions})
    assert ruling.different == ()
    assert ruling.attachments[0].mentions == ()


def test_words_that_name_an_actor_are_found_where_the_text_before_them_has_changed() -> None:
    made = decision("same", quoted("r1", "Mila Toren", 0))
    moved = report_of("Read more\n" + TEXT.format("Mila Toren"), id="r1")
    assert find_actors([made], [moved], [naming(10)]) == {made.mentions[0].mention: ("r1", 0)}


def test_and_not_by_the_name_alone_where_another_place_has_it() -> None:
    made = decision("same", quoted("r1", "Mila Toren", 0))
    other = report_of("The hall was full when Mila Toren rose.", id="r1")
    assert find_actors([made], [other], [naming(23)]) == {}


def naming(start: int) -> Extraction:
    span = Span(start=start, end=start + len("Mila Toren"), text="Mila Toren")
    ref = ActorRef(span=span, form="name", type="person", name="Mila Toren")
    return Extraction(report="r1", version="2", actors=(ref,), events=(), statements=())
