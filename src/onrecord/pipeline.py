"""
The way of the data, one line a stage: read, annotate, extract, store; then reconcile, store.

All that a report needs is done before the next is begun, so that a run that is killed keeps what it has.
"""

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from onrecord.errors import BadInput, BadSetting
from onrecord.model import Extraction, Preview, Report
from onrecord.run import InProcess, Runner
from onrecord.store import Stamp, Store, StoredReport

if TYPE_CHECKING:
    from onrecord.annotate import Annotator
    from onrecord.config import Settings
    from onrecord.extract import Extractor
    from onrecord.knowledge import Knowledge, KnownActor
    from onrecord.read import Item, Loaded, Skipped

Outcome = Literal["added", "reread", "known"]
Step = Literal["read", "reconcile"]
Watcher = Callable[[Step, str], None]  # is told each source that is read or failed, and when reconciliation begins


def unwatched(step: Step, source: str) -> None:
    """Watch nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddResult:
    """
    What became of the input: ids of reports new to the record, of those that another version had read and this
    one read again, of those that it had already, and what could not be read. `notes` say what was read only in part
    (a date that names no full day) and by which fields; `skipped` is what lies beside reports and is none.
    """

    added: tuple[str, ...]
    reread: tuple[str, ...]
    known: tuple[str, ...]
    failed: tuple[BadInput, ...]
    notes: tuple[str, ...] = ()
    skipped: "tuple[Skipped, ...]" = ()


@dataclass(frozen=True)
class Tools:
    """Language model and knowledge base, each loaded when first needed: together they take seconds."""

    settings: "Settings | None" = None  # those of the environment where None
    imported: "tuple[KnownActor, ...]" = ()  # actors that the user brought
    runner: Runner = field(default_factory=InProcess)

    @cached_property
    def annotator(self) -> "Annotator":
        """The language model."""
        from onrecord.annotate import Annotator
        from onrecord.config import Settings

        return Annotator((self.settings or Settings()).model)

    @cached_property
    def knowledge(self) -> "Knowledge":
        """The knowledge base, with the actors that the user brought."""
        from onrecord.knowledge import load_knowledge

        return load_knowledge().extended(self.imported)

    @cached_property
    def extractor(self) -> "Extractor":
        """All extractors, with what they prepare from the knowledge base."""
        from onrecord.config import Settings
        from onrecord.extract import Extractor, load_events

        return Extractor(self.knowledge, load_events((self.settings or Settings()).events))

    @cached_property
    def version(self) -> str:
        """All that an extraction depends on besides its report."""
        return self.extractor.version(self.annotator.version)

    @property
    def code(self) -> str:
        """All that a reconciliation depends on besides its inputs."""
        from onrecord.reconcile import VERSION

        return f"{VERSION}/{self.knowledge.version}"

    def extract(self, report: Report) -> Extraction:
        """Annotate a report and extract from it; from one in another language than the model's, nothing."""
        if report.language != self.annotator.language:
            return Extraction(
                report=report.id, version=self.version, actors=(), events=(), statements=(), analysed=False
            )
        return self.extractor.extract(self.annotator.annotate(report))

    def try_extract(self, report: Report) -> Extraction | BadInput:
        """Do the same, but give what is wrong where that fails: no single report may stop the reading of all others."""
        try:
            return self.extract(report)
        except BadSetting:  # a model that is not there fails for all
            raise
        except Exception as fault:  # a fault of ours that this report brings out
            frame = traceback.extract_tb(fault.__traceback__)[-1]
            problem = (
                f"it cannot be analysed: {type(fault).__name__} in {Path(frame.filename).name}, line {frame.lineno}"
            )
            return BadInput(report.source, problem, "This is a fault of onrecord: please tell its makers")

    def extract_loaded(self, loaded: "Loaded") -> tuple["Loaded", Extraction | BadInput]:
        """Do so for a report that comes with its bytes."""
        return loaded, self.try_extract(loaded.report)


def add(
    paths: Iterable[str | Path],
    *,
    store: Store,
    tools: Tools,
    date: str | None = None,
    outlet: str | None = None,
    mapping: tuple[str, ...] = (),
    watch: Watcher = unwatched,
) -> AddResult:
    """Read reports into the store; each is kept with what was extracted from it before the next is begun."""
    tally = _Tally(watch)
    read = look_at(paths, date=date, outlet=outlet, mapping=mapping)
    fresh = _sift(read, store, tools, tally)
    for loaded, found in tools.runner.map(tools.extract_loaded, fresh):
        if isinstance(found, BadInput):
            tally.fail(found)
        else:
            tally.count(_keep(loaded, found, store), loaded)
    return tally.result()


def reread(store: Store, tools: Tools, watch: Watcher = unwatched) -> AddResult:
    """Extract again from the reports that another version extracted from; what fails stays as it was."""
    versions = store.versions()
    old = [report for report in store.reports() if versions[report.id] != tools.version]
    done, failed = [], []
    for report, found in zip(old, tools.runner.map(tools.try_extract, old), strict=True):
        if isinstance(found, BadInput):
            failed.append(found)
        else:
            store.replace(report, found)
            done.append(report.id)
        watch("read", report.source)
    return AddResult(added=(), reread=tuple(done), known=(), failed=tuple(failed))


def reconcile_store(store: Store, tools: Tools) -> None:
    """Derive the record again where what it was derived from has changed, or the code has."""
    from onrecord.reconcile import reconcile

    while store.is_stale(tools.code, thorough=True):
        reports, extractions, decisions, inputs = store.facts()
        record = reconcile(reports, extractions, decisions, tools.knowledge)
        store.replace_derived(record, Stamp(inputs=inputs, code=tools.code))


def look_at(
    paths: Iterable[str | Path], *, date: str | None = None, outlet: str | None = None, mapping: tuple[str, ...] = ()
) -> Iterator["Item"]:
    """Read the reports of paths one by one and keep nothing: what `add` begins with."""
    from onrecord.read import read

    for path in paths:
        yield from read(path, date=date, outlet=outlet, mapping=mapping)


def preview(
    paths: Iterable[str | Path], *, date: str | None = None, outlet: str | None = None, mapping: tuple[str, ...] = ()
) -> Iterator[Preview]:
    """Say what would be read of paths, and why the rest would not; nothing is kept."""
    for item in look_at(paths, date=date, outlet=outlet, mapping=mapping):
        yield _previewed(item)


def _previewed(item: "Item") -> Preview:
    from onrecord.read import Skipped

    if isinstance(item, Skipped):
        return Preview(source=item.source, outcome="skipped", reason=item.reason)
    if isinstance(item, BadInput):
        source = f"{item.source}, {item.place}" if item.place else item.source
        return Preview(source=source, outcome="failed", reason=f"{item.problem}. {item.remedy}")
    report = item.report
    return Preview(
        source=report.source,
        outcome="report",
        title=report.title,
        outlet=report.outlet,
        published=report.published,
        language=report.language,
        words=len(report.text.split()),
        reason=" ".join(item.notes) or None,
    )


class _Tally:
    """Counts what becomes of each input."""

    def __init__(self, watch: Watcher) -> None:
        self._watch = watch
        self._ids: dict[Outcome, list[str]] = {"added": [], "reread": [], "known": []}
        self._failed: list[BadInput] = []
        self._skipped: list[Skipped] = []
        self._notes: list[str] = []

    def count(self, outcome: Outcome, loaded: "Loaded") -> None:
        self._ids[outcome].append(loaded.report.id)
        self._notes += loaded.notes
        self._watch("read", loaded.report.source)

    def fail(self, error: BadInput) -> None:
        self._failed.append(error)
        self._watch("read", error.source)

    def skip(self, what: "Skipped") -> None:
        self._skipped.append(what)

    def result(self) -> AddResult:
        ids = {outcome: tuple(found) for outcome, found in self._ids.items()}
        return AddResult(**ids, failed=tuple(self._failed), notes=tuple(self._notes), skipped=tuple(self._skipped))


def _sift(items: Iterable["Item"], store: Store, tools: Tools, tally: _Tally) -> Iterator["Loaded"]:
    """Give what has to be extracted from; note the paths of the rest, and count it."""
    from onrecord.read import Skipped

    for item in items:
        if isinstance(item, BadInput):
            tally.fail(item)
        elif isinstance(item, Skipped):
            tally.skip(item)
        elif _is_known(item.report, store, tools):
            store.put_path(item.report.id, item.report.source)
            tally.count("known", item)
        else:
            yield item


def _is_known(report: Report, store: Store, tools: Tools) -> bool:
    before = store.report(report.id)
    if before is None or replace(report, source=before.source) != before:
        return False
    return store.version(report.id) == tools.version


def _keep(loaded: "Loaded", extraction: Extraction, store: Store) -> Outcome:
    report = loaded.report
    if store.report(report.id) is None:
        store.put(StoredReport(report=report, raw=loaded.raw, format=loaded.format), extraction)
        return "added"
    store.put_path(report.id, report.source)
    store.replace(report, extraction, format=loaded.format)
    return "reread"
