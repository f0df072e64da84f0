"""
What reading, annotating, extracting and storing cost beside a bare parse of the same texts by the same model.

    python bench/speed.py [PATH ...] [--rounds N]

PATH are reports (the shipped samples where none is given); `.jsonl` and `.jsonl.gz` files give their first 200 texts.
Reports are parsed one by one, as `add` does; the bare parse goes in spaCy's own batches. Both sides run in this
process, in turn, after one uncounted round; loading the model is in neither. Prints the seconds
of each stage, and the median of the ratios round by round. The budget is 1.5 in all, the goal 1.25.
"""

import argparse
import gzip
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language

from onrecord.annotate import Annotated, Annotator
from onrecord.config import Settings
from onrecord.extract import Extractor
from onrecord.knowledge import load_knowledge
from onrecord.model import Extraction
from onrecord.read import Loaded, read
from onrecord.samples import sample_paths
from onrecord.store import Store, StoredReport

_MOST = 200  # texts of a JSONL file


def readable(paths: list[Path], folder: Path) -> list[Path]:
    """The files as `read` takes them."""
    return [_unpacked(path, folder) if path.name.endswith((".jsonl", ".jsonl.gz")) else path for path in paths]


def _unpacked(path: Path, folder: Path) -> Path:
    opener = gzip.open if path.suffix == ".gz" else open
    copy = folder / f"{path.name.removesuffix('.gz')}"
    with opener(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for _, line in zip(range(_MOST), lines, strict=False)]
    texts = ({key: row[key] for key in ("title", "text", "date", "outlet") if row.get(key)} for row in rows)
    copy.write_text("\n".join(json.dumps(row) for row in texts), encoding="utf-8")
    return copy


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time that some work takes: other programs on the machine do not count."""
    start = time.process_time()
    work()
    return time.process_time() - start


def rounds(files: list[Path], reports: list[Loaded], count: int) -> Iterator[dict[str, float]]:
    """Seconds of each stage, round by round; the first round warms up."""
    model = Settings().model
    bare, annotator, extractor = spacy.load(model), Annotator(model), Extractor(load_knowledge())
    for number in range(count + 1):
        row = _round(files, reports, bare, annotator, extractor)
        if number:
            yield row


def _round(
    files: list[Path], reports: list[Loaded], bare: Language, annotator: Annotator, extractor: Extractor
) -> dict[str, float]:
    annotated: list[Annotated] = []
    extracted: list[Extraction] = []
    texts = [item.report.text for item in reports]
    row = {"bare parse": timed(lambda: list(bare.pipe(texts)))}
    row["read"] = timed(lambda: [list(read(path)) for path in files])
    row["annotate"] = timed(lambda: annotated.extend(annotator.annotate(i.report) for i in reports))
    row["extract"] = timed(lambda: extracted.extend(extractor.extract(a) for a in annotated))
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "bench.db", create=True) as store:
        stored = [StoredReport(report=i.report, raw=i.raw, format=i.format) for i in reports]
        row["store"] = timed(lambda: _put(store, stored, extracted))
    return row


def _put(store: Store, reports: list[StoredReport], extractions: list[Extraction]) -> None:
    for report, extraction in zip(reports, extractions, strict=True):
        store.put(report, extraction)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = readable(arguments.paths or sample_paths(), Path(folder))
        reports = [item for path in files for item in read(path) if isinstance(item, Loaded)]
        rows = list(rounds(files, reports, arguments.rounds))
    words = sum(len(item.report.text.split()) for item in reports)
    print(f"{len(reports)} reports, {words} words, {arguments.rounds} rounds: median seconds, share of the bare parse")
    for stage in rows[0]:
        share = statistics.median(row[stage] / row["bare parse"] for row in rows)
        print(f"  {stage:12} {statistics.median(row[stage] for row in rows):8.3f}  {share:6.3f}")
    whole = [sum(v for k, v in row.items() if k != "bare parse") / row["bare parse"] for row in rows]
    print(f"  whole        {statistics.median(whole):.3f} of a bare parse (from {min(whole):.3f} to {max(whole):.3f})")


if __name__ == "__main__":
    main()
