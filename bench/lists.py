"""
How long the lists take on a record of 100,000 mentions, made up for it.

    PYTHONPATH=src python -m bench.lists [--mentions N] [--keep FILE]

The record is written through the store, as reconciliation would. Each question is asked of the opened record with one
page of 50 rows, decoded; the best and median of five times are printed with the best processor time, in milliseconds
(other work on the machine lengthens the former). The last lines are whole commands in processes of their own, their
start included. The reports are short (about 80 words), so that texts weigh less than in life.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Literal

import onrecord
from onrecord.knowledge.ontology import MODES, TYPES, quad
from onrecord.model import (
    Actor,
    DateValue,
    Event,
    EventAccount,
    Evidence,
    Extraction,
    PlaceValue,
    Record,
    Report,
    ReportRow,
    Span,
    Statement,
    StatementAccount,
    Status,
    Story,
)
from onrecord.query import Query
from onrecord.record import OpenRecord
from onrecord.store import Stamp, Store, StoredReport

PER_REPORT = 10  # event mentions and statement mentions of a report, in equal parts
PER_STORY = 12  # reports
PER_ROW = 2  # mentions of an event or statement, in reports of one story
COUNTRIES = 150
PERSONS_PER_COUNTRY = 20
OUTLETS = 60
DAYS = 1500
NOUNS = (
    "accord border crisis envoy harbour grain minister navy quota sanction summit treaty truce vessel village".split()
)
VERBS = "blocked called criticised detained met offered praised refused signed struck threatened urged".split()
STATUSES: tuple[Status, ...] = ("occurred", "occurred", "planned", "denied")
REPEATS = 5


def code(number: int) -> str:
    """A made-up country code: "QAA", "QAB", ..."""
    return f"Q{chr(65 + number // 26)}{chr(65 + number % 26)}"


def made_up(mentions: int) -> tuple[list[Report], Record]:
    """Reports and what they add up to; the same each time."""
    rng = random.Random(7)
    actors = list(made_up_actors())
    reports: list[Report] = []
    stories: list[Story] = []
    events: list[Event] = []
    statements: list[Statement] = []
    for number in range(mentions // (PER_REPORT * PER_STORY) + 1):
        day = date(2030, 1, 1) + timedelta(days=rng.randrange(DAYS))
        cast = rng.sample(actors, 12)
        told = [made_up_report(rng, f"r{number:05}{place:02}", day) for place in range(PER_STORY)]
        story = f"t-{told[0].id}"
        reports += told
        stories.append(
            Story(
                id=story,
                title=told[0].title,
                reports=tuple(report.id for report in told),
                first=str(day),
                last=str(day),
            )
        )
        for place in range(PER_STORY * PER_REPORT // (2 * PER_ROW)):
            pair = rng.sample(told, PER_ROW)
            events.append(made_up_event(rng, f"{number:05}{place:03}", story, pair, cast, day))
            statements.append(made_up_statement(rng, f"{number:05}{place:03}", story, pair, cast, day))
    rows = tuple(row_of(report, stories[place // PER_STORY].id) for place, report in enumerate(reports))
    return reports, Record(
        reports=rows,
        stories=tuple(stories),
        actors=tuple(sorted(actors, key=lambda a: a.id)),
        events=tuple(sorted(events, key=lambda e: e.id)),
        statements=tuple(sorted(statements, key=lambda s: s.id)),
    )


def made_up_actors() -> Iterator[Actor]:
    """A state and some of its persons for each country."""
    for number in range(COUNTRIES):
        country = code(number)
        yield actor(country, f"Land {country}", "state", country)
        for person in range(PERSONS_PER_COUNTRY):
            yield actor(f"p-{country}-{person}", f"Person{person} Of{country}", "person", country)


def actor(id: str, name: str, type: Literal["person", "state"], country: str) -> Actor:
    """Somebody of a country."""
    return Actor(
        id=id,
        name=name,
        names=(name,),
        type=type,
        country=country,
        sectors=("GOV",),
        wikidata=None,
        roles=(),
    )


def made_up_report(rng: random.Random, id: str, day: date) -> Report:
    """A report of lines that say who did what."""
    lines = [
        f"The {rng.choice(NOUNS)} {rng.choice(VERBS)} the {rng.choice(NOUNS)} of the {rng.choice(NOUNS)}."
        for _ in range(PER_REPORT)
    ]
    return Report(
        id=id,
        source=f"{id}.txt",
        outlet=f"Outlet {rng.randrange(OUTLETS)}",
        title=lines[0],
        published=str(day),
        published_basis="given",
        dateline=None,
        language="en",
        text="\n".join(lines),
        cuts=(),
    )


def row_of(report: Report, story: str) -> ReportRow:
    """A report as exported."""
    return ReportRow(
        id=report.id,
        source=report.source,
        outlet=report.outlet,
        title=report.title,
        published=report.published,
        published_basis=report.published_basis,
        reference=None,
        dateline=None,
        language="en",
        text=report.text,
        copies=None,
        story=story,
    )


def evidence(rng: random.Random, report: Report) -> tuple[Evidence, Span]:
    """A line of a report, and a word of it."""
    line = rng.choice(report.text.split("\n"))
    start = report.text.index(line)
    word = line.split()[2]
    at = start + line.index(word)
    whole = Evidence(start=start, end=start + len(line), text=line, prefix="", suffix="")
    return whole, Span(start=at, end=at + len(word), text=word)


def happened(rng: random.Random, day: date) -> DateValue | None:
    """A day shortly before another, or unknown."""
    if rng.random() < 0.3:
        return None
    start = str(day - timedelta(days=rng.randrange(10)))
    return DateValue(start=start, end=start, granularity="day", basis="relative")


def made_up_event(
    rng: random.Random, id: str, story: str, reports: list[Report], cast: list[Actor], day: date
) -> Event:
    """An event that two reports of a story carry."""
    type = rng.choice(sorted(TYPES))
    by, to = rng.sample(cast, 2)
    where = rng.choice(cast).country
    accounts = []
    for number, report in enumerate(reports):
        words, trigger = evidence(rng, report)
        accounts.append(
            EventAccount(
                id=f"m{id}{number}",
                report=report.id,
                type=type,
                modes=tuple(rng.sample(sorted(MODES[type]), min(1, len(MODES[type])))),
                contexts=(),
                actors=(by.id,),
                recipients=(to.id,),
                date=happened(rng, day),
                place=PlaceValue(
                    name=f"Port {where}", country=where, lat=1.5, lon=2.5, geonames=None, precision="city"
                ),
                figures=(),
                status=rng.choice(STATUSES),
                evidence=words,
                trigger=trigger,
                refs=(),
                said_by=(),
                projected=None,
                score=0.9,
                why="made up",
            )
        )
    first = accounts[0]
    return Event(
        id=f"e-{first.id}",
        story=story,
        type=type,
        modes=first.modes,
        contexts=(),
        quad=quad(type),
        intensity=None,
        cameo=None,
        actors=first.actors,
        recipients=first.recipients,
        date=first.date,
        place=first.place,
        figures=(),
        status=first.status,
        part_of=None,
        reports=len(reports),
        origins=None,
        independent=rng.choice((None, 1, 2)),
        differences=(),
        review=None,
        mentions=tuple(accounts),
    )


def made_up_statement(
    rng: random.Random, id: str, story: str, reports: list[Report], cast: list[Actor], day: date
) -> Statement:
    """A statement that two reports of a story carry."""
    speaker, hearer = rng.sample(cast, 2)
    accounts = []
    for number, report in enumerate(reports):
        words, cue = evidence(rng, report)
        accounts.append(
            StatementAccount(
                id=f"n{id}{number}",
                report=report.id,
                evidence=words,
                speaker=speaker.id,
                speaker_text=speaker.name,
                anonymous=False,
                cue=cue,
                manner="indirect",
                content=(Span(start=words.start, end=words.end, text=words.text),),
                date=happened(rng, day),
                addressee=(hearer.id,),
                addressee_text=hearer.name,
                medium=None,
                via=(),
                via_text=None,
                declined=False,
                stance=None,
                events=(f"m{id}{number}",),
                refs=(),
                score=0.9,
                why="made up",
            )
        )
    return Statement(
        id=f"s-{accounts[0].id}",
        story=story,
        speaker=speaker.id,
        date=accounts[0].date,
        reports=len(reports),
        origins=None,
        independent=None,
        differences=(),
        review=None,
        mentions=tuple(accounts),
    )


def write(path: Path, mentions: int) -> None:
    """Write the record through the store, and say how long its derived part took."""
    reports, record = made_up(mentions)
    with Store(path, create=True) as store:
        for report in reports:
            nothing = Extraction(report=report.id, version="1", actors=(), events=(), statements=())
            store.put(
                StoredReport(report=report, raw=report.text.encode(), format="text/plain; charset=utf-8"), nothing
            )
        for again in ("written", "written again, unchanged"):
            start = time.perf_counter()
            store.replace_derived(record, Stamp(inputs=store.facts()[3], code="1"))
            print(f"{again}: {time.perf_counter() - start:.1f} s")
    found = sum(event.reports for event in record.events) + sum(said.reports for said in record.statements)
    print(f"{found:,} mentions, {len(record.events):,} events, {len(record.statements):,} statements, ", end="")
    print(f"{len(reports):,} reports, {len(record.actors):,} actors, {path.stat().st_size / 1e6:.0f} MB")


COUNTRY, OTHER = "Land QAB", "Land QAC"
QUESTIONS: dict[str, Query] = {
    "everything": Query(),
    "since, until": Query(since="2031-02", until="2031-03"),
    "actor, a state and all of it": Query(actor=(COUNTRY,)),
    "two actors": Query(actor=(COUNTRY, OTHER)),
    "between": Query(between=(COUNTRY, OTHER)),
    "type": Query(type=("consult",)),
    "type, status": Query(type=("consult",), status=("planned",)),
    "place, a name": Query(place=("Port QAB",)),
    "outlet": Query(outlet=("Outlet 7",)),
    "story": Query(story="r0000100"),
    "origins": Query(min_independent=2),
    "all of them": Query(
        since="2030", actor=(COUNTRY,), type=("consult", "attack"), status=("occurred",), min_independent=1
    ),
}
SEARCHES = (
    "treaty",
    "treaty -village",
    '"accord of the summit"',
    'type:consult actor:"Land QAB" harb*',
    "since:2031 type:talks",
)
COUNTS = (("type",), ("actor", "type", "month"), ("outlet", "year"))
COMMANDS = (
    ("--version",),
    ("events",),
    ("events", "--between", COUNTRY, OTHER),
    ("statements", "--actor", COUNTRY, "--since", "2031"),
    ("search", "treaty"),
)


def timed(what: str, ask: Callable[[], object]) -> None:
    """Print the best and median time of an answer, and the best of the processor's."""
    times, spent = [], []
    for _ in range(REPEATS):
        start, used = time.perf_counter(), _processor()
        ask()
        times.append(1000 * (time.perf_counter() - start))
        spent.append(1000 * (_processor() - used))
    print(f"{min(times):8.0f} {median(times):8.0f} {min(spent):8.0f}  {what}", flush=True)


def _processor() -> float:
    """Seconds of the processor for this process and those that it waited for."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def lists(record: OpenRecord) -> None:
    """Time each question on each list."""
    from onrecord.record import KINDS

    timed("stale", lambda: record.stale)
    for name, kind in KINDS.items():
        row: type[Event] = kind  # type: ignore[assignment]
        for what, query in QUESTIONS.items():
            timed(f"{name}: {what}", lambda row=row, query=query: record.page(row, query, limit=50))  # type: ignore[misc]
    for by in COUNTS:
        timed(f"event: by {','.join(by)}", lambda by=by: record.count("event", by))  # type: ignore[misc]
    for text in SEARCHES:
        timed(f"search: {text}", lambda text=text: record.search(text, limit=10))  # type: ignore[misc]


def processes(path: Path) -> None:
    """Time whole commands."""
    for words in COMMANDS:
        command = [sys.executable, "-m", "onrecord", "--record", str(path), *words]
        timed(
            f"onrecord {' '.join(words)}",
            lambda command=command: subprocess.run(command, check=True, capture_output=True),  # type: ignore[misc]
        )


def main() -> None:
    """Make the record, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="Keep the record in this file, or use the one that is there.")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.keep or Path(folder) / "lists.db"
        if not path.exists():
            write(path, given.mentions)
        print("    best   median     used  milliseconds")
        with onrecord.open(path, create=False) as record:
            lists(record)
        processes(path)


if __name__ == "__main__":
    main()
