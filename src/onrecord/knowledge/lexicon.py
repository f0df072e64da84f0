"""The word lists and frames by which acts are recognised: data in `lexicon/*.toml`, checked as it is loaded."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, Literal, get_args

from onrecord.errors import BadSetting
from onrecord.knowledge.ontology import MODES, TYPES

Part = Literal["verb", "noun", "adjective", "retold"]
Effect = Literal[
    "do", "promise", "plan", "threaten", "refuse", "demand", "stop", "fail", "deny", "accuse", "condemn",
    "investigate", "support", "allow", "help", "cause", "possible", "expect",
]  # fmt: skip
GENERAL = frozenset({"party", "officials", "attackers", "somebody", "something"})
FOLDER = "lexicon"
FRAME_TABLES = {"verb", "noun", "adjective", "retold"}
NOUNS = {"noun", "retold"}
WORD_TABLES = {"classes", "weapons", "media", "contexts", "attitudes", "figures"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """
    One sense of some words, and where its participants stand.

    `words`: lemmas, a particle after a space ("call off"). `type` and `modes` for an act; `effect` for a word that
    says something about another act, which stands at one of `complement` and is one of the types `only`; `alone` is
    the type where that act is not known, `alone_needs` the participants that it then needs.

    `actor` and `recipient`: slots in order of preference, the first that names somebody wins. A slot is "subj",
    "obj", "dative", "poss", "adj" (an adjective of nationality), "purpose" (whom a clause of purpose names),
    "clause" (the subject of the clause that follows), "matter" (whom the object of that clause names), "source" (by
    whom an act is that is the subject), "amid" (whose act it is in which it is done), "deed" (whose act the object is),
    "despite" (who asked in vain) or a preposition. `joint`: all are actors; `each`: one act for each recipient.
    `needs`: the participants without which there is no act.

    `object`, `subject`, `prepositions`: word classes of which the head must be; the class "party" is whatever names
    somebody; `no_object`: those of which the object must not be. `unless`: classes none of whose words may stand in the
    clause, `beside` those of which one must; `amid`: as `beside`, or in the sentence before.
    `aims`: classes of the verb of an infinitive of purpose. `said`: classes of what is said of the object, or of the
    subject of a reported clause ("called it | a lie", "said that Elbonia was | lying"). `agent`: a passive must say by
    whom. `clause`: `alone` holds only where an infinitive follows; `subjunctive`: only where a clause with a bare verb
    does ("insisted that it be redone"); `announced`: only where a clause with "will" or "would" does; `bare`: only
    where no clause does; `main`: not in a participle clause of result; `intransitive`: only without an object.
    `free`: a noun that tells an act without a verb of its own. `also`: of a noun that stands for an act told elsewhere
    (part "retold"), the other types under which that act may be told.
    """

    part: Part
    words: tuple[str, ...]
    type: str | None = None
    modes: tuple[str, ...] = ()
    effect: Effect | None = None
    alone: str | None = None
    alone_modes: tuple[str, ...] = ()
    complement: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    actor: tuple[str, ...] = ("subj",)
    recipient: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    prepositions: tuple[tuple[str, tuple[str, ...]], ...] = ()
    also: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    amid: tuple[str, ...] = ()
    no_object: tuple[str, ...] = ()
    joint: bool = False
    each: bool = False
    free: bool = False
    clause: bool = False
    subjunctive: bool = False
    announced: bool = False
    bare: bool = False
    main: bool = False
    agent: bool = False
    intransitive: bool = False
    alone_needs: tuple[str, ...] = ()
    score: float = 0.9
    example: str = ""
    codes: str = ""
    source: str = ""

    @property
    def operator(self) -> Effect:
        """What the frame does to the act at its complement; an act of its own is only carried."""
        return self.effect or "do"

    @property
    def name(self) -> str:
        """How `why` names the frame: file, part and first word."""
        part = "noun" if self.part in NOUNS else self.part
        return f"{self.source}:{part}:{self.words[0].replace(' ', '-')}"


@dataclass(frozen=True, slots=True)
class Sense:
    """A frame as one word has it: the word `alone`, or with one of those `beside` it ("off" of "call off")."""

    frame: Frame
    alone: bool
    beside: frozenset[str]


@dataclass(frozen=True)
class Lexicon:
    """Frames by part of speech and lemma (several senses in order), and the word tables."""

    frames: tuple[Frame, ...]
    index: Mapping[tuple[str, str], tuple[Sense, ...]]
    classes: Mapping[str, frozenset[str]]
    weapons: Mapping[str, tuple[str, ...]]
    media: Mapping[str, tuple[str, ...]]
    contexts: Mapping[str, tuple[str, ...]]
    attitudes: Mapping[str, frozenset[str]]
    figures: Mapping[str, Mapping[str, Any]]

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Lemmas of all verbs that a frame or an attitude has."""
        framed = {word for part, word in self.index if part == "verb"}
        return frozenset(framed.union(*self.attitudes.values()))

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Words of nouns that a frame or a class has."""
        framed = {word for frame in self.frames if frame.part in NOUNS for word in frame.words}
        return frozenset(framed.union(*self.classes.values()))

    @cached_property
    def phrasal(self) -> frozenset[str]:
        """Verbs with their particles: "call off"."""
        return frozenset(word for frame in self.frames if frame.part == "verb" for word in frame.words if " " in word)


@cache
def load_lexicon() -> Lexicon:
    """Read all lexicon files that ship with the package. Raises BadSetting naming the file and the entry."""
    frames: list[Frame] = []
    tables: dict[str, dict[str, Any]] = {name: {} for name in WORD_TABLES}
    folder = files("onrecord.knowledge").joinpath(FOLDER)
    for file in sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name):
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        source = file.name.removesuffix(".toml")
        for table, content in data.items():
            if table in FRAME_TABLES:
                frames.extend(_frame(source, table, entry) for entry in content)
            elif table in WORD_TABLES:
                tables[table].update(content)
            else:
                raise _bad(source, f"unknown table {table!r}")
    return Lexicon(
        tuple(frames),
        _index(frames),
        {name: frozenset(words) for name, words in tables["classes"].items()},
        _by_word(tables["weapons"]),
        _by_word(tables["media"]),
        _by_word(tables["contexts"]),
        {name: frozenset(words) for name, words in tables["attitudes"].items()},
        tables["figures"],
    )


def _frame(source: str, part: str, entry: dict[str, Any]) -> Frame:
    known = {field.name for field in fields(Frame)}
    unknown = set(entry) - known
    if unknown or not entry.get("words"):
        raise _bad(source, f"an entry of {part} has no words, or fields that are not known: {sorted(unknown)}")
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    if isinstance(prepositions := entry.get("prepositions"), dict):
        values["prepositions"] = tuple((word, tuple(classes)) for word, classes in prepositions.items())
    if part in NOUNS:
        values.setdefault("actor", ("poss", "by", "adj", "of"))
    frame = Frame(part=part, source=source, **values)  # type: ignore[arg-type]
    _check(frame)
    return frame


def _check(frame: Frame) -> None:
    for name in (frame.type, frame.alone, *frame.also):
        if name is not None and name not in TYPES:
            raise _bad(frame.source, f"{frame.words[0]!r} has the type {name!r}, which PLOVER lacks")
    for kind, modes in ((frame.type, frame.modes), (frame.alone, frame.alone_modes)):
        for mode in modes:
            if kind is None or mode not in MODES[kind]:
                raise _bad(frame.source, f"{frame.words[0]!r} has the mode {mode!r}, which {kind} lacks")
    if frame.effect is not None and frame.effect not in get_args(Effect):
        raise _bad(frame.source, f"{frame.words[0]!r} has the effect {frame.effect!r}, which is not defined")
    if frame.type is None and frame.effect is None:
        raise _bad(frame.source, f"{frame.words[0]!r} has neither type nor effect")


def _index(frames: Iterable[Frame]) -> dict[tuple[str, str], tuple[Sense, ...]]:
    found: dict[tuple[str, str], list[Frame]] = {}
    for frame in frames:
        for word in frame.words:
            senses = found.setdefault((frame.part, key_word(frame.part, word)), [])
            if frame not in senses:
                senses.append(frame)
    # Senses that ask for more are tried first: a particle, then classes; else the order of the files.
    return {
        key: tuple(sorted((_sense(frame, key[1]) for frame in frames), key=_demands, reverse=True))
        for key, frames in found.items()
    }


def _sense(frame: Frame, lemma: str) -> Sense:
    own = [word.split(" ") for word in frame.words if key_word(frame.part, word) == lemma]
    beside = frozenset(word[0 if frame.part in NOUNS else 1] for word in own if len(word) > 1)
    return Sense(frame, [lemma] in own, beside)


def _demands(sense: Sense) -> tuple[int, bool]:
    frame, particle = sense.frame, not sense.alone
    asked = (frame.object, frame.subject, frame.aims, frame.said, frame.beside)
    classes = [names for names in asked if set(names) - GENERAL]
    return 6 * particle + 3 * bool(frame.prepositions) + 2 * len(classes) + bool(frame.effect), bool(frame.only)


def key_word(part: Part, words: str) -> str:
    """The word at which a frame is looked up: of a verb with its particle the first, of a compound noun the last."""
    return words.split(" ")[-1 if part in NOUNS else 0]


def _by_word(table: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Turn label -> words around: word -> labels, in the order of the file."""
    found: dict[str, tuple[str, ...]] = {}
    for label, words in table.items():
        for word in words:
            found[word] = (*found.get(word, ()), label)
    return found


def _bad(source: str, problem: str) -> BadSetting:
    return BadSetting(f"lexicon file {source}.toml: {problem}", "Correct the entry; see knowledge/lexicon.py.")
