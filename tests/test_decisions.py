"""Decisions and the record: whatever the order of reading and of deciding, whatever is read again since."""

import json
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.test_schema import SCHEMA

import onrecord
from onrecord.errors import BadDecision, NotFound
from onrecord.knowledge import Knowledge
from onrecord.knowledge.lexicon import load_lexicon
from onrecord.model import Decision, Event, Extraction, Record, Report, Statement
from onrecord.reconcile import reconcile
from onrecord.record import OpenRecord
from onrecord.samples import sample_paths
from onrecord.store import Store
from onrecord.store.codec import dump, load

WHO = {"by": "A. Reader", "why": "as a test"}


@pytest.fixture
def record(sample_record: Path, tmp_path: Path) -> Iterator[OpenRecord]:
    with onrecord.open(shutil.copy(sample_record, tmp_path / "r.db")) as opened:
        yield opened


def exported(record: OpenRecord) -> str:
    stream = StringIO()
    record.export(stream)
    return stream.getvalue()


def several(events: Sequence[Event], least: int = 1) -> Iterator[Event]:
    """Events of one story with so many mentions, by id."""
    first = events[0].story
    return iter([event for event in events if event.story == first and len(event.mentions) >= least])


def decide_everything(record: OpenRecord) -> None:
    """Make a decision of every kind, and take one of them back."""
    events, statements = record.events(), record.statements()
    joint = next(several(events, least=2))
    singles = [event for event in several(events) if len(event.mentions) == 1 and event.actors]
    one, other, third, fourth = singles[:4]
    record.split(joint.mentions[0].id, **WHO)
    record.reject(one.id, **WHO)
    record.merge([other.id, third.id], **WHO)
    record.correct(fourth.id, status="denied", date="2024-03", actors="Japan, police", figures="3 killed", **WHO)
    record.keep(statements[0].id, **WHO)
    undone = record.reject(statements[1].id, **WHO)
    record.undo(undone.id, **WHO)
    record.same("Nuala Breslin", "Fergus Tully", **WHO)
    record.different("PRT", record.naming("PRT")[0].id, **WHO)
    mackerel, storm = sorted(record.stories(), key=lambda story: len(story.reports), reverse=True)
    record.split(mackerel.reports[:2], **WHO)
    record.merge([mackerel.reports[0], storm.id], **WHO)


@pytest.fixture(scope="module")
def decided_record(sample_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("decided") / "r.db"
    shutil.copy(sample_record, path)
    with onrecord.open(path) as record:
        decide_everything(record)
    return path


@pytest.fixture
def decided(decided_record: Path, tmp_path: Path) -> Iterator[OpenRecord]:
    with onrecord.open(shutil.copy(decided_record, tmp_path / "decided.db")) as opened:
        yield opened


Facts = tuple[list[Report], list[Extraction], list[Decision]]


@pytest.fixture
def facts(decided: OpenRecord) -> Facts:
    with Store(decided.path, create=False) as store:
        return store.reports(), store.extractions(), store.decisions()


def test_a_record_with_decisions_verifies_and_fits_the_schema(decided: OpenRecord) -> None:
    assert decided.verify() == []
    assert decided.unattached() == []
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for line in exported(decided).splitlines():
        validator.validate(json.loads(line))


def test_every_actor_that_a_row_names_has_a_row(decided: OpenRecord) -> None:
    known = {actor.id for actor in decided.actors()}
    assert {who for event in decided.events() for m in event.mentions for who in (*m.actors, *m.recipients)} <= known
    assert {said.speaker for row in decided.statements() for said in row.mentions if said.speaker} <= known


def test_no_order_of_reports_mentions_or_decisions_matters(facts: Facts, knowledge: Knowledge) -> None:
    expected = dump(reconcile(*facts, knowledge))
    for seed in range(5):
        assert dump(reconcile(*shuffled(facts, random.Random(seed)), knowledge)) == expected  # noqa: S311


def test_deciding_before_the_rest_is_read_is_the_same_as_after(decided: OpenRecord, tmp_path: Path) -> None:
    """What a decision is about may come in after it, as where two desks share their decisions."""
    paths = sample_paths()
    decisions = decided.decisions()
    random.Random(7).shuffle(decisions)  # noqa: S311
    with onrecord.open(tmp_path / "one-by-one.db") as record, Store(record.path, create=False) as store:
        for path in reversed(paths):
            store.decide(decisions[:3])
            del decisions[:3]
            record.add(path)
        store.decide(decisions)
        record.reconcile()
        assert exported(record) == exported(decided)


def test_reading_the_reports_again_with_a_newer_version_changes_nothing(
    decided: OpenRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, path = exported(decided), decided.path
    decided.close()
    monkeypatch.setattr("onrecord.extract.extractor.VERSION", "newer")
    with onrecord.open(path) as again:
        assert len(again.reread()) == len(sample_paths())
        assert exported(again) == before
        assert again.unattached() == []


def renamed(extraction: Extraction) -> Extraction:
    """The same mentions under other ids, as where a newer version finds other words for those who take part."""
    text = dump(extraction)
    for id in [*(m.id for m in extraction.events), *(m.id for m in extraction.statements)]:
        text = text.replace(id, f"m{id[:0:-1]}")
    return load(Extraction, text)


def shuffled(facts: Facts, chance: random.Random) -> Facts:
    reports, extractions, decisions = [*facts[0]], [*facts[1]], [*facts[2]]
    chance.shuffle(reports)
    chance.shuffle(extractions)
    chance.shuffle(decisions)
    return reports, extractions, decisions


def accounts(record: Record) -> list[str]:
    """What each event and statement is told with, without the ids of mentions."""
    told = [repr(replace(m, id="")) for row in record.events for m in row.mentions]
    return sorted([*told, *(repr(replace(m, id="", events=())) for row in record.statements for m in row.mentions)])


def together(record: Record, decisions: Sequence[Decision]) -> list[list[tuple[str, int]]]:
    """Which of the words that people joined or parted are in one event."""
    words = {(q.report, q.trigger.start) for d in decisions if d.verdict in ("merge", "split") for q in d.mentions}
    rows = [sorted({(m.report, m.trigger.start) for m in event.mentions} & words) for event in record.events]
    return sorted(row for row in rows if row)


def test_a_lexicon_without_a_verb_takes_its_acts_away_and_back(
    decided: OpenRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read with a smaller lexicon, then with the whole one again: the export has the same bytes as before."""
    before, path = exported(decided), decided.path
    decided.close()
    whole = load_lexicon()
    fewer = {key: frames for key, frames in whole.index.items() if key not in {("verb", "arrest"), ("verb", "sign")}}
    with monkeypatch.context() as patch:
        patch.setattr("onrecord.extract.events.finder.load_lexicon", lambda: replace(whole, index=fewer))
        patch.setattr("onrecord.extract.extractor.VERSION", "fewer verbs")
        with onrecord.open(path) as smaller:
            smaller.reread()
            assert exported(smaller) != before
            assert smaller.verify() == []
    with onrecord.open(path) as again:
        assert len(again.reread()) == len(sample_paths())
        assert exported(again) == before


def test_decisions_find_their_words_where_every_mention_has_another_id(facts: Facts, knowledge: Knowledge) -> None:
    reports, extractions, decisions = facts
    before = reconcile(reports, extractions, decisions, knowledge)
    after = reconcile(reports, [renamed(e) for e in extractions], decisions, knowledge)
    assert after.unattached == ()
    assert {e.id for e in after.events}.isdisjoint({e.id for e in before.events})
    assert accounts(after) == accounts(before)
    assert together(after, decisions) == together(before, decisions)


def groups(record: Record) -> list[list[str]]:
    """Which mentions are one, by what they say and not by their ids."""
    rows: list[Event | Statement] = [*record.events, *record.statements]
    return sorted(sorted(repr(replace(m, id="", **_NO_IDS.get(row.kind, {}))) for m in row.mentions) for row in rows)


_NO_IDS: dict[str, Any] = {"statement": {"events": ()}}


@pytest.mark.parametrize("with_decisions", [True, False])
def test_other_ids_for_the_same_words_change_no_group(
    facts: Facts, knowledge: Knowledge, *, with_decisions: bool
) -> None:
    reports, extractions, decisions = facts
    chosen = decisions if with_decisions else ()
    before = reconcile(reports, extractions, chosen, knowledge)
    assert groups(reconcile(reports, [renamed(e) for e in extractions], chosen, knowledge)) == groups(before)


def test_decisions_whose_words_are_gone_are_listed_and_attach_when_they_come_back(
    facts: Facts, knowledge: Knowledge
) -> None:
    reports, extractions, decisions = facts
    bare = [replace(e, events=(), statements=(), actors=()) for e in extractions]
    lost = reconcile(reports, bare, decisions, knowledge)
    taken_back = {d.undoes for d in decisions}
    about_words = {d.id for d in decisions if d.verdict != "undo" and not d.reports}
    assert {d.id for d in lost.unattached} == about_words - taken_back
    assert reconcile(reports, extractions, decisions, knowledge).unattached == ()


def choices(record: OpenRecord, chance: random.Random) -> Callable[[], object]:
    """One thing that a person might do, sensible or not."""
    rows: list[Event | Statement] = [*record.events(), *record.statements()]
    one, other = chance.choice(rows), chance.choice(rows)
    mention = chance.choice([account.id for account in one.mentions])
    actor, another = (chance.choice(record.actors()) for _ in range(2))
    namings = [naming.id for naming in (*record.naming(another.id), *record.naming(actor.id))] or [mention]
    made = [row.id for row in record.decisions()] or ["d0"]
    return chance.choice(
        [
            lambda: record.reject(mention, **WHO),
            lambda: record.keep(one.id, **WHO),
            lambda: record.merge([one.id, other.id], **WHO),
            lambda: record.split(mention, **WHO),
            lambda: record.correct(one.id, date="2024", **WHO),
            lambda: record.correct(one.id, actors=actor.id, **WHO),
            lambda: record.correct(one.id, speaker=actor.id, **WHO),
            lambda: record.same(actor.id, another.id, **WHO),
            lambda: record.different(actor.id, another.id, **WHO),
            lambda: record.different(actor.id, chance.choice(namings), **WHO),
            lambda: record.undo(chance.choice(made), **WHO),
        ]
    )


@pytest.mark.parametrize("seed", range(3))
def test_whatever_people_decide_the_record_stays_whole(record: OpenRecord, knowledge: Knowledge, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    for _ in range(8):
        try:
            choices(record, chance)()
        except (BadDecision, NotFound):
            continue
    assert record.verify() == []
    assert [row for row in record.decided() if not row.attached and row.decision.verdict == "undo"] == []
    ids = [json.loads(line)["id"] for line in exported(record).splitlines()]
    assert len(ids) == len(set(ids))
    with Store(record.path, create=False) as store:
        facts = store.reports(), store.extractions(), store.decisions()
    expected = dump(reconcile(*facts, knowledge))
    assert dump(reconcile(*shuffled(facts, chance), knowledge)) == expected
