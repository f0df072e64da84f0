"""When two tellings in one story are one happening."""

from dataclasses import replace
from typing import Any

import pytest
from tests.factories import COURIER, DAYS, actor, event_account, span

from onrecord.model import Actor, DateValue, EventAccount, PlaceValue, Projected, Ref, Role, Span
from onrecord.reconcile.comparing import FEATURES, OBJECTIONS, VETOES, features, vetoes
from onrecord.reconcile.linkage import linked
from onrecord.reconcile.same_event import load_model, part_of, score
from onrecord.reconcile.sides import compare_sides, same_side
from onrecord.reconcile.telling import Told, Words, marks_of, tellings
from onrecord.reconcile.telling import told as prepared

ACTORS: dict[str, Actor] = {
    a.id: a
    for a in (
        actor("NOR", "Norway", type="state", country="NOR", sectors=("GOV",)),
        actor("minister", "Kari Moen", country="NOR", sectors=("GOV",)),
        actor("rebels", "Northern Front", type="organization", country="NOR", sectors=("REB",)),
        actor("other-minister", "Ola Berg", country="NOR", sectors=("GOV",)),
        actor("a-staff", "staff", type="group", sectors=("GOV",)),
        actor("a-personnel", "all personnel", type="group", sectors=("GOV",)),
        actor("a-1", "Ida Berg", country="NOR", sectors=("BUS",)),
        actor("a-2", "Per Lund", country="NOR", sectors=("BUS",)),
        actor("a-two", "two clerks", type="group", sectors=("CVL",), country="NOR"),
        actor("a-clerk", "senior clerk", sectors=("CVL",), country="NOR"),
        actor("a-60", "60 neighbours", type="group", sectors=("CVL",), country="NOR"),
        actor("a-70", "70 people", type="group", sectors=("CVL",), country="NOR"),
        actor("a-2500", "2,500 people", type="group", sectors=("CVL",), country="NOR"),
        actor("a-nurse", "Nurse", sectors=("CVL",), roles=(Role(title="nurse"),)),
        actor("USA", "United States", type="state", country="USA", sectors=("GOV",)),
        actor("FRA", "France", type="state", country="FRA", sectors=("GOV",)),
        actor("CHL", "Chile", type="state", country="CHL", sectors=("GOV",)),
    )
}


def told(id: str = "m1", report: str = "r1", lemma: str = "meet", **fields: Any) -> Told:
    standard: dict[str, Any] = {"modes": (), "date": None, "actors": ("minister",), "recipients": ("CHL",)}
    account = event_account(id, report, COURIER, COURIER.splitlines()[1], "met", **{**standard, **fields})
    return prepared(account, lemma)


def struck(words: str, trigger: str, id: str = "m1", report: str = "r1", **fields: Any) -> Told:
    """An attack in a sentence of its own."""
    standard: dict[str, Any] = {"type": "ASSAULT", "modes": (), "date": None, "actors": ("rebels",), "recipients": ()}
    return prepared(event_account(id, report, words, words, trigger, **{**standard, **fields}), trigger)


def is_one(one: Told, other: Told) -> bool:
    value = score(one, other, ACTORS)
    return value is not None and value >= 0


def city(name: str, country: str = "NOR") -> PlaceValue:
    return PlaceValue(name=name, country=country, lat=None, lon=None, geonames=None, precision="city")


def day(value: str) -> DateValue:
    return DateValue(start=value, end=value, granularity="day", basis="explicit")


def test_a_state_and_its_minister_are_one_side() -> None:
    assert same_side("NOR", "minister", ACTORS)
    assert not same_side("minister", "other-minister", ACTORS)


def test_rebels_do_not_act_for_their_state() -> None:
    assert not same_side("NOR", "rebels", ACTORS)


def test_one_contact_told_in_two_words() -> None:
    assert is_one(told(lemma="call"), told("m2", "r2", lemma="speak", actors=("NOR",)))


@pytest.mark.parametrize(
    ("veto", "other"),
    [
        ("type", {"type": "ASSAULT"}),
        ("status", {"status": "possible"}),
        ("status", {"status": "planned", "date": None}),
        ("actors", {"actors": ("USA",), "recipients": ("FRA",)}),
        ("mode", {"modes": ("phone",)}),
    ],
)
def test_what_cannot_both_be_true_of_one_happening(veto: str, other: dict[str, Any]) -> None:
    both: dict[str, Any] = {"date": day("2031-05-05"), "modes": ("visit",), "actors": ("NOR",)}
    first, second = told(**both), told("m2", "r2", **{**both, **other})
    assert list(vetoes(first, second, ACTORS)) == [veto]
    assert score(first, second, ACTORS) is None


def test_another_day_parts_two_tellings_whatever_speaks_for_them_but_not_one_of_many() -> None:
    words = "Rebels shelled the mill at Arvo and nine millers died"
    fields: dict[str, Any] = {"place": city("Arvo"), "recipients": ("CHL",), "modes": ("heavy-weapons",)}
    days = (None, day("2031-05-05"), None, day("2031-05-09"))
    tellings = [struck(words, "shelled", f"m{n}", f"r{n}", date=date, **fields) for n, date in enumerate(days)]
    assert "other date" in features(tellings[1], tellings[3], ACTORS)
    assert not is_one(tellings[1], tellings[3])
    assert linked(4, lambda a, b: score(tellings[a], tellings[b], ACTORS), 0) == [[0, 1, 2, 3]]


def test_a_plan_and_what_was_done_on_its_day_are_one() -> None:
    monday: dict[str, Any] = {"date": day("2031-05-05")}
    assert is_one(told(**monday), told("m2", "r2", status="planned", **monday))


def test_two_persons_of_one_state_are_two() -> None:
    assert not is_one(told(lemma="call"), told("m2", "r2", lemma="meet", actors=("other-minister",)))


def test_a_call_is_not_the_calls_that_sum_it_up() -> None:
    calls = told(actors=("NOR", "CHL", "FRA"), recipients=())
    assert list(vetoes(told("m2", "r2", actors=("minister", "CHL"), recipients=()), calls, ACTORS)) == ["part"]
    assert is_one(told("m2", "r2", actors=("NOR", "CHL", "a-staff"), recipients=()), told(lemma="meet"))


def test_who_acts_and_who_is_acted_upon_are_not_exchanged() -> None:
    sued: dict[str, Any] = {"type": "ACCUSE", "actors": ("NOR",), "recipients": ("CHL",)}
    turned: dict[str, Any] = {"type": "ACCUSE", "actors": ("CHL",), "recipients": ("NOR",)}
    assert not is_one(told(**sued), told("m2", "r2", **turned))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rebels fired on the port at noon", "Rebels fired again on the port"),
        ("A first raid hit the mill", "A second raid hit the mill"),
        ("Rebels fired on the port", "Hours later rebels fired on the port"),
        ("A raid hit the mill", "Another raid hit the mill"),
    ],
)
def test_a_report_tells_two_acts_apart(first: str, second: str) -> None:
    word = "raid" if "raid" in first else "fired"
    text = f"{first}. {second}."

    def one(words: str, id: str) -> Told:
        account = event_account(id, "r1", text, words, words, type="ASSAULT", modes=(), date=None, actors=("rebels",))
        start = account.evidence.start + words.index(word)
        return prepared(replace(account, trigger=Span(start=start, end=start + len(word), text=word)), word)

    assert list(vetoes(one(first, "m1"), one(second, "m2"), ACTORS)) == ["counted"]


def test_days_of_a_series_are_no_ordinals() -> None:
    words = "On the second day talks resumed"
    assert marks_of(struck(words, "talks").account).ordinal is None
    words = "A second round of talks opened"
    assert marks_of(struck(words, "talks").account).ordinal == 2


def test_when_an_act_was_does_not_make_it_another() -> None:
    assert not struck("The judge hanged himself hours after he was held", "hanged").marks.later
    assert struck("Rebels fired on the mill soon after.", "fired").marks.later


@pytest.mark.parametrize(
    ("words", "trigger", "why", "further"),
    [
        ("A second witness of Monday's raid was heard in the case of the raid", "raid", "assault:noun:raid", False),
        ("New footage of the shooting", "shooting", "assault:noun:shooting", False),
        ("New shootings", "shootings", "assault:noun:shooting", True),
        ("The party's new leader was shot", "shot", "assault:verb:shoot", False),
        ("A new leader was shot", "shot", "assault:verb:shoot", True),
        ("New York police shot", "shot", "assault:verb:shoot", False),
        ("Rebels fired again", "fired", "assault:verb:fire", True),
        ("Rebels fired too", "fired", "assault:verb:fire", False),
    ],
)
def test_what_is_further_is_the_act(words: str, trigger: str, why: str, further: bool) -> None:
    assert struck(words, trigger, why=why).marks.further is further


def test_again_on_another_day_is_another_act() -> None:
    monday: dict[str, Any] = {"date": day("2031-05-05")}
    tuesday: dict[str, Any] = {"date": day("2031-05-06")}
    first = struck("Rebels fired on the port", "fired", **monday)
    again = struck("Rebels fired again on the port", "fired", "m2", "r2", **tuesday)
    assert {"counted", "one further"} <= features(first, again, ACTORS).keys()
    assert not is_one(first, again)


def test_who_was_attacked_did_not_attack_another() -> None:
    ours = struck("A Norwegian patrol was shelled", "shelled", actors=(), recipients=("NOR",))
    theirs = struck("Norway shelled a patrol of Chile", "shelled", "m2", "r2", actors=("NOR",), recipients=("CHL",))
    assert "reversed" in features(ours, theirs, ACTORS)
    assert not is_one(ours, theirs)


def test_an_act_upon_nobody_is_told_apart_by_who_does_it() -> None:
    resigned: dict[str, Any] = {"type": "RETREAT", "lemma": "resign", "recipients": ()}
    berg, lund = told(actors=("a-1",), **resigned), told("m2", "r2", actors=("a-2",), **resigned)
    assert list(vetoes(berg, lund, ACTORS)) == ["actors"]
    against = {**resigned, "recipients": ("CHL",)}
    assert not list(vetoes(told(actors=("a-1",), **against), told("m2", "r2", actors=("a-2",), **against), ACTORS))


def test_quarters_of_one_town_part_nothing() -> None:
    north = replace(city("Sel North"), lat=1.5, lon=2.0)
    south = replace(city("Sel South"), lat=1.45, lon=2.0)
    far = replace(city("Port Sel"), lat=3.5, lon=2.0)
    assert not list(vetoes(told(place=north), told("m2", "r2", place=south), ACTORS))
    assert list(vetoes(told(place=north), told("m2", "r2", place=far), ACTORS)) == ["place"]


def test_every_feature_and_veto_has_a_sentence_and_a_weight() -> None:
    assert set(load_model().weights) == set(FEATURES)
    assert set(FEATURES) >= OBJECTIONS
    assert all(sentence.endswith(".") for sentence in (*FEATURES.values(), *VETOES.values()))


def test_features_say_what_agrees() -> None:
    monday: dict[str, Any] = {"date": day("2031-05-05"), "place": city("Oslo")}
    found = features(told(**monday), told("m2", "r2", lemma="speak", actors=("NOR",), **monday), ACTORS)
    assert found.keys() >= {"agents of actors", "same day", "same place", "words"}
    assert "same word" not in found


@pytest.mark.parametrize(
    ("one", "other", "standing"),
    [
        (("NOR",), ("NOR",), "same"),
        (("NOR",), ("minister",), "agents"),
        (("NOR", "CHL"), ("NOR",), "overlap"),
        (("minister", "CHL"), ("other-minister", "CHL"), "known unlike"),
        (("a-staff",), ("other-minister",), "alike"),
        (("NOR",), (), "silent"),
        (("a-staff",), ("rebels",), "unlike"),
        (("a-1",), ("a-2",), "named unlike"),
        (("NOR",), ("CHL",), "known unlike"),
        (("a-two",), ("a-clerk",), "agents"),
        (("a-two",), ("a-nurse",), "alike"),
    ],
)
def test_how_sides_compare(one: tuple[str, ...], other: tuple[str, ...], standing: str) -> None:
    assert compare_sides(one, other, ACTORS) == standing


def test_two_outlets_may_be_a_day_apart_but_one_report_tells_of_two() -> None:
    monday: dict[str, Any] = {"date": day("2031-05-05")}
    tuesday: dict[str, Any] = {"date": day("2031-05-06")}
    assert is_one(told(**monday), told("m2", "r2", **tuesday))
    assert not is_one(told(**monday), told("m2", "r1", **tuesday))


def test_outlets_have_other_words_for_those_whom_nobody_names() -> None:
    staff: dict[str, Any] = {"type": "SANCTION", "recipients": ("a-staff",)}
    assert is_one(told(**staff), told("m2", "r2", **{**staff, "recipients": ("a-personnel",)}))
    assert not is_one(told(**staff), told("m2", "r1", **{**staff, "recipients": ("a-personnel",)}))


def test_two_towns_are_two_strikes() -> None:
    strike = {"type": "ASSAULT", "lemma": "strike"}
    assert score(told(place=city("Bergen"), **strike), told("m2", "r2", place=city("Oslo"), **strike), ACTORS) is None


def test_promises_of_different_acts_are_different() -> None:
    def promise(kind: str) -> Projected:
        return Projected(type=kind, modes=(), actors=("CHL",), recipients=(), date=None, place=None)

    one, other = told(type="AGREE", projected=promise("AID")), told("m2", type="AGREE", projected=promise("CONSULT"))
    assert score(one, other, ACTORS) is None


def test_accusations_that_share_no_words_are_two() -> None:
    shelling = "Norway accused Chile of shelling fishing boats near a lonely harbour village."
    again = "Chile was accused by Norway of shelling a harbour village and fishing boats."
    spying = "Norway accused Chile of bribing naval engineers with forged banknotes abroad."

    def accused(words: str, report: str) -> Told:
        spans = [span(words, "Norway"), span(words, "Chile")]
        refs = tuple(
            Ref(slot=slot, actor=None, start=x.start, end=x.end, text=x.text, rule="name")
            for slot, x in zip(("actor", "recipient"), spans, strict=True)
        )
        parties: dict[str, Any] = {"actors": ("NOR",), "recipients": ("CHL",), "refs": refs}
        return struck(words, "accused", f"m{report}", report, type="ACCUSE", **parties)

    assert is_one(accused(shelling, "r1"), accused(again, "r2"))
    assert not is_one(accused(shelling, "r1"), accused(spying, "r2"))


def test_one_report_with_two_modes_tells_of_two() -> None:
    arrest: dict[str, Any] = {"type": "COERCE", "modes": ("arrest",)}
    release: dict[str, Any] = {"type": "COERCE", "modes": ("seize",)}
    assert score(told(**arrest), told("m2", "r1", **release), ACTORS) is None


def test_a_call_is_part_of_the_calls() -> None:
    def call(id: str, *others: str) -> EventAccount:
        return told(id, actors=("NOR", *others), recipients=(), date=DAYS["monday"]).account

    assert part_of(call("m1", "CHL"), call("m2", "CHL", "rebels"), ACTORS)
    assert not part_of(call("m2", "CHL", "rebels"), call("m1", "CHL"), ACTORS)


def test_likeness_does_not_depend_on_who_comes_first() -> None:
    one, other = told(lemma="call"), told("m2", "r2", lemma="speak", actors=("NOR",), date=DAYS["monday"])
    assert score(one, other, ACTORS) == score(other, one, ACTORS)


@pytest.mark.parametrize(
    ("one", "other", "feature"),
    [
        ({"lemma": "negotiate"}, {"lemma": "negotiation"}, "form of word"),
        ({"lemma": "speak", "why": "consult:verb:talk"}, {"lemma": "discussion"}, "like word"),
        ({"lemma": "strike"}, {"lemma": "string"}, None),
        ({"lemma": "talk"}, {"lemma": "talk"}, "same word"),
    ],
)  # fmt: skip
def test_words_that_tell_an_act_are_compared(one: dict[str, str], other: dict[str, str], feature: str | None) -> None:
    pair = told(**{"why": "consult:verb:meet", **one}), told("m2", "r2", **{"why": "consult:noun:talk", **other})
    words = {"same word", "form of word", "like word"}
    assert words & features(*pair, ACTORS).keys() == ({feature} if feature else set())


def test_a_rare_word_says_more_than_a_frequent_one() -> None:
    def rarity(lemma: str) -> int:
        return features(told(lemma=lemma), told("m2", "r2", lemma=lemma), ACTORS)["rare word"]

    assert rarity("expropriate") > rarity("meet") > 0
    assert features(told(lemma="meet"), told("m2", "r2", lemma="tour"), ACTORS)["rare word"] == 0


def test_a_kind_of_act_alone_says_less_than_its_word() -> None:
    armed: dict[str, Any] = {"modes": ("firearms",), "recipients": ()}
    open_, killed = (
        struck(f"Rebels {word} in Arvo.", word, f"m{word}", word, why=f"assault:verb:{word}", **armed)
        for word in ("fired", "killed")
    )
    found = features(open_, killed, ACTORS)
    assert "mode alone" in found
    assert "mode alone" not in features(open_, replace(killed, lemmas=("fired",)), ACTORS)


def test_a_passage_that_names_both_shows_that_one_was_misread() -> None:
    offer = "The club's manager Ida Berg said it had struck a deal with the rebels of Per Lund."
    other = "Per Lund struck a deal with the rebels."
    one = struck(offer, "struck", actors=("a-1",))
    assert "actors beside" in features(one, struck(other, "struck", "m2", "r2", actors=("a-2",)), ACTORS)
    alone = "They struck a deal with the rebels."
    assert "actors beside" not in features(
        struck(alone, "struck", actors=("a-1",)), struck(other, "struck", "m2", "r2", actors=("a-2",)), ACTORS
    )


def test_two_who_are_named_differ_by_name_beside_others_who_are_not() -> None:
    assert compare_sides(("a-1", "a-staff"), ("a-2", "NOR"), ACTORS) != "unlike"
    assert compare_sides(("a-1",), ("a-2", "rebels"), ACTORS) == "named unlike"


def test_a_report_that_tells_two_acts_of_a_type_has_no_sole_one() -> None:
    once, twice, again = told("m1", "r1"), told("m2", "r2"), told("m3", "r2")
    words = Words(lemmas=dict.fromkeys(("m1", "m2", "m3"), "meet"))
    found = tellings([t.account for t in (once, twice, again)], words)
    assert [t.sole for t in found] == [True, False, False]


def test_a_strike_is_part_of_a_series_of_strikes_and_not_the_same() -> None:
    def strike(words: str, id: str) -> Told:
        trigger = "strikes" if "strikes" in words else "strike"
        return struck(words, trigger, id, f"r{id}", date=DAYS["monday"])

    series = strike("Rebels carried out a series of rocket strikes on Arvo.", "m1")
    single = strike("Rebels carried out a rocket strike on a mill in Arvo.", "m2")
    plain = strike("The rebel strike on Arvo was fierce.", "m3")
    assert list(vetoes(single, series, ACTORS)) == ["part"]
    assert part_of(single.account, series.account, ACTORS)
    assert not part_of(series.account, single.account, ACTORS)
    assert not part_of(plain.account, series.account, ACTORS)


def test_far_other_numbers_of_people_are_other_people() -> None:
    few, more, many = (told(f"m{n}", f"r{n}", recipients=(f"a-{n}",)) for n in ("60", "70", "2500"))
    assert "known recipients" in features(few, many, ACTORS)
    assert "known recipients" not in features(few, more, ACTORS)


def test_one_person_is_not_the_many_of_whom_he_may_be_one() -> None:
    one, many, few = (told(f"m{n}", f"r{n}", recipients=(f"a-{n}",)) for n in ("1", "60", "two"))
    assert "one of many" in features(one, many, ACTORS)
    assert "one of many" not in features(one, few, ACTORS)
