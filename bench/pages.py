"""
How well and how fast pages are read, and whether broken ones do harm.

    python bench/pages.py                     text recall and precision on ten layouts, metadata found
    python bench/pages.py --show LAYOUT       what is kept and cut of one page of a layout
    python bench/pages.py --speed             articles per second by format, beside trafilatura alone
    python bench/pages.py --broken N          N mutated pages and other inputs: none may crash or hang

The pages are made of the templates in bench/layouts, which hold what news pages hold besides the article (menus,
prompts, captions, related links, comments), and of the shipped samples. Recall and precision are of runs of four
words, headline and article together, as in Scrapinghub's article-extraction-benchmark; means over a layout's pages.
"""

import argparse
import csv
import io
import json
import random
import statistics
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from onrecord.read import Loaded, decoded, read, uncut
from onrecord.samples import sample_paths

_LAYOUTS = Path(__file__).parent / "layouts"
_RUN = 4  # words
_GOAL = 0.95
# What a layout adds to its article that is to be kept: who reported it.
_KEPT_TOO = {"wire": "(Reporting by Ada Lind in Turin; Editing by Jon Vale)"}
_SLOWEST = 60.0  # seconds that no input may take


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article of our own: what a page is made of and what should be read from it."""

    title: str
    paragraphs: tuple[str, ...]
    date: str

    @property
    def text(self) -> str:
        """The words that should be read."""
        return "\n".join((self.title, *self.paragraphs))


def articles() -> list[Article]:
    """The shipped samples."""
    return [_article(item) for path in sample_paths() for item in read(path) if isinstance(item, Loaded)]


def _article(loaded: Loaded) -> Article:
    report = loaded.report
    paragraphs = [line for line in report.text.splitlines()[1:] if line.strip() and not line.startswith("By ")]
    return Article(title=report.title or "", paragraphs=tuple(paragraphs), date=report.published or "2024-03-12")


def layouts() -> list[str]:
    """The names of the layouts."""
    return sorted(path.stem for path in _LAYOUTS.glob("*.html"))


def page(layout: str, article: Article) -> bytes:
    """Make a page."""
    environment = Environment(loader=FileSystemLoader(_LAYOUTS), autoescape=True)
    day = article.date[:10]
    values = {"title": article.title, "paragraphs": article.paragraphs, "date": article.date, "day": day}
    return environment.get_template(f"{layout}.html").render(**values, long_day=day).encode()


def read_raw(raw: bytes, name: str) -> list[object]:
    """Read bytes as a file of a name."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(raw)
        return list(read(path))


# ---------------------------------------------------------------------------------------------- text


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Count the runs of four words."""
    words = text.split()
    return Counter(tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)))


def recall_precision(found: str, wanted: str) -> tuple[float, float]:
    """Share of the wanted runs that were found, and of the found ones that were wanted."""
    one, other = runs(found), runs(wanted)
    both = (one & other).total()
    return both / other.total(), both / one.total()


def measure_text() -> None:
    """Print recall and precision by layout, and what share of titles, dates, outlets and bylines was found."""
    print(f"{'layout':12} pages recall  precision   title  date   outlet byline")
    whole: list[tuple[float, float]] = []
    for layout in layouts():
        rows = [_measured(layout, article) for article in articles()]
        means = [statistics.mean(column) for column in zip(*rows, strict=True)]
        whole += [(row[0], row[1]) for row in rows]
        mark = "" if min(means[:2]) >= _GOAL else "  below the goal"
        print(
            f"{layout:12} {len(rows):5} {means[0]:.3f}   {means[1]:.3f}     "
            + "   ".join(f"{m:.2f}" for m in means[2:])
            + mark
        )
    means = [statistics.mean(column) for column in zip(*whole, strict=True)]
    print(f"{'all':12} {len(whole):5} {means[0]:.3f}   {means[1]:.3f}     (goal {_GOAL} each)")


def _measured(layout: str, article: Article) -> tuple[float, ...]:
    (loaded,) = read_raw(page(layout, article), "page.html")
    if not isinstance(loaded, Loaded):
        print(loaded)
        return (0.0,) * 6
    report = loaded.report
    assert uncut(report) == decoded(loaded.raw, loaded.format)
    dated = (report.published or "")[:10] == article.date[:10]
    return (
        *recall_precision(report.text, f"{article.text}\n{_KEPT_TOO.get(layout, '')}"),
        report.title == article.title,
        dated,
        report.outlet is not None,
        report.byline is not None,
    )


def show(layout: str) -> None:
    """Print what is kept and cut of the first page."""
    (loaded,) = read_raw(page(layout, articles()[0]), "page.html")
    assert isinstance(loaded, Loaded), loaded
    print(loaded.report.text)
    for cut in loaded.report.cuts:
        print(f"- {cut.reason}: {cut.text.strip()!r}")
    print(loaded.report)


# --------------------------------------------------------------------------------------------- speed


def measure_speed() -> None:
    """Print articles per second by format, and of trafilatura alone on the same pages."""
    found = articles()
    pages = [page(layout, article) for layout in layouts() for article in found]
    many = found * (len(pages) // len(found))
    _print_speed("trafilatura alone", len(pages), lambda: _trafilatura(pages))
    for name, raw in _by_format(pages, many):
        _print_speed(name, len(pages), partial(_read_alone, raw, name))


def _trafilatura(pages: list[bytes]) -> None:
    from trafilatura import bare_extraction

    for raw in pages:
        bare_extraction(raw, include_comments=False, with_metadata=True)


def _by_format(pages: list[bytes], many: list[Article]) -> Iterator[tuple[str, bytes]]:
    yield "pages.zip", _zipped({f"{number}.html": raw for number, raw in enumerate(pages)})
    yield "texts.zip", _zipped({f"{number}.txt": (a.text + f"\n{number}").encode() for number, a in enumerate(many)})
    rows = [{"headline": a.title, "body": "\n\n".join(a.paragraphs), "pubdate": a.date} for a in many]
    yield "rows.jsonl", "\n".join(json.dumps(row) for row in rows).encode()
    yield "rows.json", json.dumps(rows).encode()
    table = io.StringIO()
    writer = csv.DictWriter(table, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    yield "rows.csv", table.getvalue().encode()


def _zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return stream.getvalue()


def _read_alone(raw: bytes, name: str) -> None:
    found = read_raw(raw, name)
    assert all(isinstance(one, Loaded) for one in found), [one for one in found if not isinstance(one, Loaded)][:3]


def _print_speed(name: str, count: int, work: object) -> None:
    assert callable(work)
    work()
    began = time.process_time()
    work()
    print(f"{name:20} {count / (time.process_time() - began):8.0f} articles a second")


# -------------------------------------------------------------------------------------------- broken


def measure_broken(count: int, seed: int) -> None:
    """Read broken inputs; print how many were read and refused, and the slowest; a crash ends it."""
    chance, kinds, slowest = random.Random(seed), Counter[str](), 0.0
    sound = [(f"{layout}.html", page(layout, article)) for layout in layouts() for article in articles()[:2]]
    sound += [(name, raw) for name, raw in _by_format([raw for _, raw in sound], articles() * 4)]
    for number in range(count):
        name, raw = chance.choice(sound)
        broken = mutated(raw, chance)
        began = time.perf_counter()
        for one in read_raw(broken, name):
            kinds[type(one).__name__] += 1
            if isinstance(one, Loaded):
                assert uncut(one.report) == decoded(one.raw, one.format), (number, name)
            str(one)
        slowest = max(slowest, time.perf_counter() - began)
        assert slowest < _SLOWEST, (number, name, slowest)
    print(
        f"{count} broken inputs (seed {seed}): {dict(sorted(kinds.items()))}; slowest {slowest:.2f} seconds; no crash"
    )


_SCRAPS = (
    b"<", b">", b"<div>", b"</div>", b"<!--", b"-->", b"<script>", b"</p>", b"<table><tr>", b"\x00", b"\xff", b"&#0;",
    b"&#xD800;", b"<![CDATA[", b"\"", b"'", b"<?xml", b"{", b"]", b"\\ud800", b"\n", b"\r", b",", b"PK\x03\x04",
    b"<p hidden>", b"<base>", b"<html>", b"<body>", b"<svg>", b"<template>", b"\xe2\x80", b"<b><i>" * 300,
)  # fmt: skip


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """Break bytes: some are cut out, doubled, moved, flipped, or joined by scraps of markup."""
    for _ in range(chance.randint(1, 12)):
        at, length = chance.randrange(len(raw) + 1), chance.choice((1, 3, 20, 300))
        piece = raw[at : at + length]
        match chance.randrange(6):
            case 0:
                raw = raw[:at] + raw[at + length :]
            case 1:
                raw = raw[:at] + piece * chance.choice((2, 50)) + raw[at:]
            case 2:
                raw = raw[:at] + chance.choice(_SCRAPS) + raw[at:]
            case 3:
                raw = raw[:at] + bytes(byte ^ (1 << chance.randrange(8)) for byte in piece) + raw[at + length :]
            case 4:
                raw = raw[:at] if chance.random() < 0.2 else raw
            case _:
                to = chance.randrange(len(raw) + 1)
                raw = raw[:to] + piece + raw[to:]
    return raw


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", metavar="LAYOUT", choices=layouts())
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--broken", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.show:
        show(arguments.show)
    elif arguments.speed:
        measure_speed()
    elif arguments.broken:
        measure_broken(arguments.broken, arguments.seed)
    else:
        measure_text()


if __name__ == "__main__":
    main()
