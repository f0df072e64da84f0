"""
Puts the brief of the shipped samples into the README, between its two marks: `python -m tools.readme`.

An excerpt: the first lines of each section of one story, and the passages that they lead to. A test runs this with
`--check`, so that the README never shows what the program does not print.
"""

import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import onrecord
from onrecord.present.brief import HAPPENED, SAID, StoryBrief, brief
from onrecord.samples import sample_paths

README = Path(__file__).resolve().parents[1] / "README.md"
BEGIN, END = "<!-- brief: python -m tools.readme -->\n", "<!-- /brief -->\n"
LINES = {HAPPENED: 9, SAID: 7}  # lines shown of a section; of the others
OTHERS, PASSAGES, WIDTH = 3, 6, 116


def excerpt(story: StoryBrief) -> Iterator[str]:
    """The lines of the excerpt."""
    yield from (story.title, story.about, "")
    shown: list[int] = []
    for section in story.sections:
        yield section.heading
        most = LINES.get(section.heading, OTHERS)
        for line in section.lines[:most]:
            shown += line.marks
            yield from _wrapped(f"{line.when} · {line.words} " + "".join(f"[{mark}]" for mark in line.marks))
        yield from ([f"  ... {len(section.lines) - most} more"] if len(section.lines) > most else [])
        yield from ([f"  {section.note}"] if section.note else [])
        yield ""
    yield "Passages"
    for passage in [p for p in story.passages if p.mark in shown][:PASSAGES]:
        yield from _wrapped(f"[{passage.mark}] {passage.outlet}, {passage.published}: {passage.words}")
    yield "  ..."


def _wrapped(text: str) -> Sequence[str]:
    words, lines = text.split(), ["  "]
    for word in words:
        if len(lines[-1]) + len(word) > WIDTH:
            lines.append("     ")
        lines[-1] += f" {word}" if lines[-1].strip() else word
    return lines


def filled(text: str) -> str:
    """The README with the excerpt of today's program."""
    with tempfile.TemporaryDirectory() as folder, onrecord.open(Path(folder) / "samples.db") as record:
        record.add(*sample_paths())
        stories = brief(record.record())
    story = max(stories, key=lambda s: (len(s.passages), s.id))
    block = "```text\n" + "\n".join(line.rstrip() for line in excerpt(story)) + "\n```\n"
    pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    return pattern.sub(lambda _: BEGIN + block + END, text)


def main() -> None:
    """Fill the README in, or with --check say whether it is up to date."""
    before = README.read_text(encoding="utf-8")
    after = filled(before)
    if "--check" in sys.argv[1:]:
        sys.exit(None if before == after else "README.md shows another brief: run python -m tools.readme")
    README.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    main()
