"""Small records of a plainly fictional crisis, made by hand: what the parts behind extraction are tested on."""

from pathlib import Path
from typing import Any

from onrecord.model import (
    Actor,
    DateValue,
    Difference,
    Event,
    EventAccount,
    Evidence,
    Extraction,
    FigureValue,
    Origin,
    PlaceValue,
    Projected,
    Record,
    Ref,
    Report,
    ReportRow,
    Role,
    Side,
    Span,
    Statement,
    StatementAccount,
    Story,
)
from onrecord.store import Stamp, Store, StoredReport

COURIER = (
    "Ardania and Velmark hold talks\n"
    "Ardanian envoy Mila Toren met Velmark's Josk Harrow in Port Sel on Monday. "
    "“We will send grain in June,” Toren told reporters. "
    "At least 12 people were hurt in the crush outside."
)
GAZETTE = (
    "Envoys meet in Port Sel\n"
    "Mila Toren and Josk Harrow met on Tuesday, officials said. "
    "Toren said that Ardania would send grain. "
    "Velmark denied that its navy fired on fishermen."
)
DAYS = {
    "monday": DateValue(start="2031-05-05", end="2031-05-05", granularity="day", basis="relative"),
    "tuesday": DateValue(start="2031-05-06", end="2031-05-06", granularity="day", basis="relative"),
    "june": DateValue(start="2031-06-01", end="2031-06-30", granularity="month", basis="relative"),
}


def span(text: str, words: str) -> Span:
    """The first place where `words` stand in `text`."""
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def evidence(text: str, words: str) -> Evidence:
    found = span(text, words)
    before, after = text[max(0, found.start - 32) : found.start], text[found.end : found.end + 32]
    return Evidence(start=found.start, end=found.end, text=words, prefix=before, suffix=after)


def report(id: str = "r1", text: str = COURIER, **fields: Any) -> Report:
    standard: dict[str, Any] = {
        "id": id,
        "source": f"{id}.txt",
        "outlet": "Example Courier",
        "title": text.splitlines()[0],
        "published": "2031-05-06",
        "published_basis": "metadata",
        "dateline": None,
        "language": "en",
        "text": text,
        "cuts": (),
    }
    return Report(**{**standard, **fields})


def extraction(report: str = "r1", version: str = "1") -> Extraction:
    return Extraction(report=report, version=version, actors=(), events=(), statements=())


def report_row(made: Report, story: str = "s-r1") -> ReportRow:
    return ReportRow(
        id=made.id,
        source=made.source,
        outlet=made.outlet,
        title=made.title,
        published=made.published,
        published_basis=made.published_basis,
        reference=None,
        dateline=made.dateline,
        language=made.language,
        text=made.text,
        copies=None,
        story=story,
    )


def event_account(id: str, report: str, text: str, words: str, trigger: str, **fields: Any) -> EventAccount:
    standard: dict[str, Any] = {
        "type": "CONSULT",
        "modes": ("visit",),
        "contexts": (),
        "actors": ("mila-toren", "josk-harrow"),
        "recipients": (),
        "date": DAYS["monday"],
        "place": None,
        "figures": (),
        "status": "occurred",
        "refs": (),
        "said_by": (),
        "projected": None,
        "score": 0.912345,
        "why": "lexicon-1:met",
    }
    standard |= {"evidence": evidence(text, words), "trigger": span(text, trigger)}
    return EventAccount(id=id, report=report, **{**standard, **fields})


def event(*mentions: EventAccount, **fields: Any) -> Event:
    first = mentions[0]
    standard: dict[str, Any] = {
        "id": f"e-{first.id}",
        "story": "s-r1",
        "type": first.type,
        "modes": first.modes,
        "contexts": first.contexts,
        "quad": 1,
        "intensity": 2.5,
        "cameo": "04",
        "actors": first.actors,
        "recipients": first.recipients,
        "date": first.date,
        "place": first.place,
        "figures": first.figures,
        "status": first.status,
        "part_of": None,
        "reports": len({mention.report for mention in mentions}),
        "origins": None,
        "independent": None,
        "differences": (),
        "review": None,
    }
    return Event(mentions=mentions, **{**standard, **fields})


def statement_account(
    id: str, report: str, text: str, words: str, cue: str, content: str, **fields: Any
) -> StatementAccount:
    standard: dict[str, Any] = {
        "speaker": "mila-toren",
        "speaker_text": "Toren",
        "anonymous": False,
        "manner": "direct",
        "date": DAYS["monday"],
        "addressee": (),
        "addressee_text": None,
        "medium": None,
        "via": (),
        "via_text": None,
        "declined": False,
        "stance": None,
        "events": (),
        "refs": (),
        "score": 1.0,
        "why": "cues-1:told",
    }
    standard |= {"evidence": evidence(text, words), "cue": span(text, cue), "content": (span(text, content),)}
    return StatementAccount(id=id, report=report, **{**standard, **fields})


def statement(*mentions: StatementAccount, **fields: Any) -> Statement:
    first = mentions[0]
    standard: dict[str, Any] = {
        "id": f"u-{first.id}",
        "story": "s-r1",
        "speaker": first.speaker,
        "date": first.date,
        "reports": len({mention.report for mention in mentions}),
        "origins": None,
        "independent": None,
        "differences": (),
        "review": None,
    }
    return Statement(mentions=mentions, **{**standard, **fields})


def actor(id: str, name: str, *names: str, **fields: Any) -> Actor:
    standard: dict[str, Any] = {
        "type": "person",
        "country": None,
        "sectors": (),
        "wikidata": None,
        "roles": (),
    }
    return Actor(id=id, name=name, names=names or (name,), **{**standard, **fields})


def meeting() -> Event:
    """Two outlets tell one meeting and date it differently."""
    port = PlaceValue(name="Port Sel", country="VEL", lat=1.5, lon=-2.25, geonames=7, precision="city")
    words = "Ardanian envoy Mila Toren met Velmark's Josk Harrow in Port Sel on Monday."
    toren = span(COURIER, "Mila Toren")
    who = Ref(slot="actors", actor="mila-toren", start=toren.start, end=toren.end, text=toren.text, rule="name")
    first = event_account("m1", "r1", COURIER, words, "met", place=port, refs=(who,))
    second = event_account(
        "m2",
        "r2",
        GAZETTE,
        "Mila Toren and Josk Harrow met on Tuesday, officials said.",
        "met",
        date=DAYS["tuesday"],
        said_by=("officials",),
    )
    sides = (Side(value="2031-05-05", mentions=("m1",)), Side(value="2031-05-06", mentions=("m2",)))
    return event(
        first,
        second,
        differences=(Difference(field="date", values=sides),),
        origins=(
            Origin(kind="own", actor=None, mentions=("m1",)),
            Origin(kind="official", actor="officials", mentions=("m2",)),
        ),
        independent=2,
    )


def crush() -> Event:
    hurt = FigureValue(what="injured", low=12, high=None, unit=None)
    words = "At least 12 people were hurt in the crush outside."
    account = event_account(
        "m3",
        "r1",
        COURIER,
        words,
        "hurt",
        type="ASSAULT",
        modes=(),
        actors=(),
        recipients=(),
        date=None,
        figures=(hurt,),
    )
    return event(account, quad=4, intensity=-9.0, cameo="18")


def firing() -> Event:
    account = event_account(
        "m4",
        "r2",
        GAZETTE,
        "Velmark denied that its navy fired on fishermen.",
        "fired",
        type="ASSAULT",
        modes=("firearms",),
        actors=("VEL",),
        recipients=("fishermen",),
        date=None,
        status="denied",
        said_by=("VEL",),
    )
    return event(account, quad=4, intensity=-9.0, cameo="19")


def pledge() -> Event:
    account = event_account(
        "m5",
        "r2",
        GAZETTE,
        "Toren said that Ardania would send grain.",
        "send",
        type="AGREE",
        modes=(),
        actors=("ARD",),
        date=None,
        said_by=("mila-toren",),
        projected=Projected(type="AID", modes=(), actors=("ARD",), recipients=("VEL",), date=DAYS["june"], place=None),
    )
    return event(account, cameo="03")


def promise() -> Statement:
    told = "“We will send grain in June,” Toren told reporters."
    first = statement_account(
        "m6",
        "r1",
        COURIER,
        told,
        "told",
        "We will send grain in June,",
        addressee=("reporters",),
        addressee_text="reporters",
        medium="press conference",
    )
    said = "Toren said that Ardania would send grain."
    second = statement_account(
        "m7",
        "r2",
        GAZETTE,
        said,
        "said that",
        "Ardania would send grain",
        manner="indirect",
        events=("m5",),
        why="cues-1:said",
    )
    return statement(first, second)


def denial() -> Statement:
    words = "Velmark denied that its navy fired on fishermen."
    account = statement_account(
        "m8",
        "r2",
        GAZETTE,
        words,
        "denied",
        "its navy fired on fishermen",
        speaker="VEL",
        speaker_text="Velmark",
        manner="indirect",
        stance="denies",
        date=None,
        events=("m4",),
    )
    return statement(account)


def actors() -> tuple[Actor, ...]:
    toren = span(COURIER, "Ardanian envoy")
    envoy = Role(title="envoy", country="ARD", evidence=toren, report="r1")
    made = [
        actor("ARD", "Ardania", "Ardania", "Ardanian", type="state", country="ARD", sectors=("GOV",)),
        actor("VEL", "Velmark", type="state", country="VEL", sectors=("GOV",)),
        actor("fishermen", "fishermen", type="group", sectors=("CVL",)),
        actor("josk-harrow", "Josk Harrow", country="VEL"),
        actor("mila-toren", "Mila Toren", "Mila Toren", "Toren", country="ARD", sectors=("GOV",), roles=(envoy,)),
        actor("officials", "officials", type="group", sectors=("GOV",)),
        actor("reporters", "reporters", type="group", sectors=("JRN",)),
    ]
    return tuple(sorted(made, key=lambda one: one.id))


def reports() -> tuple[Report, Report]:
    return report(), report("r2", GAZETTE, outlet="Sel Gazette", published="2031-05-07")


def record() -> Record:
    """Two reports of one story, with everything that a brief can show."""
    courier, gazette = reports()
    story = Story(id="s-r1", title=courier.title, reports=("r1", "r2"), first="2031-05-05", last="2031-05-06")
    return Record(
        reports=(report_row(courier), report_row(gazette)),
        stories=(story,),
        actors=actors(),
        events=(meeting(), crush(), firing(), pledge()),
        statements=(promise(), denial()),
    )


def filled(path: Path, derived: Record | None = None) -> Path:
    """A record file with that record in it, or another of the same reports, as if it had been read and reconciled."""
    with Store(path, create=True) as store:
        for made in reports():
            raw = StoredReport(report=made, raw=made.text.encode(), format="text/plain; charset=utf-8")
            store.put(raw, extraction(made.id))
        assert store.replace_derived(derived or record(), Stamp(inputs=store.facts()[3], code="1"))
    return path
