"""The text of a page as a reader meets it: blocks of words in the order of the page, and where each stands."""

import re
from dataclasses import dataclass, field

from lxml import etree, html

# Elements whose text is no words for a reader, by the HTML standard: code, forms' values, drawings, what is embedded.
_WORDLESS = frozenset(
    """script style template noscript head title svg math object iframe canvas audio video map select option datalist
    textarea noframes noembed frameset""".split()
)
# Elements that stand on lines of their own ("Flow content" less "phrasing content"), and cells of tables.
_BLOCKS = frozenset(
    """address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol p pre section summary
    table tbody td tfoot th thead tr ul""".split()
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_NEWLINE = re.compile(r"\r\n?")
# Soft hyphens, zero-width spaces and joiners of words, byte order marks: they say where a line may break.
_UNSEEN = re.compile(r"[\u00ad\u200b\u2060\ufeff]")
_BLOCK_END, _LINE_END = "\n\n", "\n"


# Elements that say what they are for.
_PLACES = frozenset("nav menu header footer aside form button dialog figure figcaption caption".split())


def without_unseen(text: str) -> str:
    """Leave out the characters that no browser shows and that would stand in the middle of words."""
    return _UNSEEN.sub("", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """
    A run of words without a break between elements; `pieces` are its text nodes.

    `linked` is the number of its characters that stand in links, `place` the innermost element around it that says
    what it is for ("nav", "figcaption"), `cells` are the numbers of the table cells around it.
    """

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]
    linked: int
    place: str | None
    cells: tuple[int, ...]


@dataclass(slots=True)
class _Within:
    """The elements that are open, as far as they matter."""

    wordless: int = 0
    links: int = 0
    pre: int = 0
    places: list[str] = field(default_factory=list)
    cells: tuple[int, ...] = ()
    count: int = 0  # of cells

    def enter(self, name: str) -> None:
        self._step(name, 1)
        if name in _PLACES:
            self.places.append(name)
        elif name == "td":
            self.count += 1
            self.cells = (*self.cells, self.count)

    def leave(self, name: str) -> None:
        self._step(name, -1)
        if name in _PLACES:
            self.places.pop()
        elif name == "td":
            self.cells = self.cells[:-1]

    def _step(self, name: str, by: int) -> None:
        self.wordless += by * (name in _WORDLESS)
        self.links += by * (name == "a")
        self.pre += by * (name == "pre")


@dataclass(slots=True)
class _Writer:
    """Puts text nodes together as a browser does: runs of white space are one space, elements end lines."""

    within: _Within
    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0
    gap: str = ""  # white space owed before the next word
    start: int = 0  # of the block that is being written
    pieces: list[tuple[int, int]] = field(default_factory=list)
    linked: int = 0
    place: str | None = None
    cells: tuple[int, ...] = ()

    def write(self, text: str) -> None:
        text = without_unseen(text)
        if self.within.pre:
            self._write(_NEWLINE.sub("\n", text).strip("\n"))
            return
        words = _SPACE.sub(" ", text)
        if words[:1] == " " and not self.gap:
            self.gap = " "
        if words.strip(" "):
            self._write(words.strip(" "))
            self.gap = " " if words[-1:] == " " else ""

    def _write(self, words: str) -> None:
        if not words.strip():
            return
        if not self.pieces:
            self.place = self.within.places[-1] if self.within.places else None
            self.cells = self.within.cells
        self._put(self.gap if self.pieces else "")
        self.gap = ""
        start = self.length
        self._put(words)
        self.pieces.append((start, self.length))
        self.linked += len(words) if self.within.links else 0

    def line_end(self) -> None:
        if self.gap == _LINE_END:
            self.block_end()
        elif self.pieces:
            self.gap = _LINE_END

    def block_end(self) -> None:
        self.gap = ""
        if self.pieces:
            self.blocks.append(
                Block(
                    start=self.start,
                    end=self.length,
                    pieces=tuple(self.pieces),
                    linked=self.linked,
                    place=self.place,
                    cells=self.cells,
                )
            )
            self._put(_BLOCK_END)
        self.start, self.pieces, self.linked = self.length, [], 0

    def _put(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)


def visible(tree: html.HtmlElement) -> tuple[str, tuple[Block, ...]]:
    """
    Give the words of a page and its blocks, parted by empty lines; offsets count from the start of the text.

    Hidden elements are part of it: pages hide what a click shows. What belongs to the report is chosen later.
    """
    within = _Within()
    writer = _Writer(within)
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        name = element.tag
        _break(writer, name, event)
        if event == "start":
            within.enter(name)
        else:
            within.leave(name)
        text = element.text if event == "start" else element.tail
        if text and not within.wordless:
            writer.write(text)
    writer.block_end()
    return "".join(writer.parts).rstrip("\n"), tuple(writer.blocks)


def _break(writer: _Writer, name: str, event: str) -> None:
    if name in _BLOCKS or "-" in name:  # the names of custom elements have a hyphen; most of them are boxes
        writer.block_end()
    elif name == "br" and event == "end":
        writer.line_end()
