"""A walk through the doubtful lines, by single keys."""

import shlex
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.deciding import By, as_fields, decider
from onrecord.cli.exits import complain
from onrecord.cli.keys import read_key, read_words
from onrecord.cli.session import Chosen, advise, open_record, out
from onrecord.cli.typed import as_typed, command
from onrecord.errors import BadDecision, NotFound

if TYPE_CHECKING:
    from onrecord.model import Decision
    from onrecord.present.doubts import Doubtful
    from onrecord.present.review import Reviewer
    from onrecord.record import OpenRecord

PROMPT = "y keep · n reject · c correct · s skip · u undo · q quit · ? help > "
HELP = """
  y  the line is right as it is: it is not asked about again
  n  the line is wrong: it leaves the record
  c  some of it is wrong: say what it ought to be (status=denied date=2021-08)
  s  look at it another time
  u  take back the last answer, and go back to its line
  q  stop: what was decided is kept, and the walk goes on from there next time

Each answer is a decision: signed, dated, and undone at any time."""
NOTHING = "No line is in doubt, or all were looked at. See what was decided with: onrecord decisions"
_WHY_WRONG, _WHY_OTHERWISE = "not what the words say", "as the words have it"  # what Enter means
_KEPT = "looked at in a review"


@dataclass
class _Walk:
    """Where a walk stands. `made` are the answers: the number of the line, what was done, and the decisions."""

    record: "OpenRecord"
    lines: "list[Doubtful]"
    by: str
    at: int = 0
    made: "list[tuple[int, str, tuple[Decision, ...]]]" = field(default_factory=list)
    ends: bool = False

    @property
    def id(self) -> str:
        return self.lines[self.at].line.id

    def note(self, done: str, *decisions: "Decision") -> None:
        self.made.append((self.at, done, decisions))
        self.at += 1


def review(
    context: typer.Context,
    story: Annotated[
        str | None, typer.Argument(help="A story, or anything in it; all stories if left out.", metavar="STORY")
    ] = None,
    by: By = None,
) -> None:
    """Walk through the doubtful lines and say of each, by one key, whether it is right."""
    from onrecord.present.doubts import doubtful
    from onrecord.present.names import Names
    from onrecord.present.review import Reviewer

    with open_record(context) as record:
        whole = record.record(story=story)
        reviewed = {mention for row in record.decided() if row.undone_by is None for mention in row.mentions}
        walk = _Walk(record=record, lines=doubtful((*whole.events, *whole.statements), reviewed), by=decider(by))
        reviewer = Reviewer(out(), Names(whole.actors), {report.id: report for report in whole.reports})
        with record.gathering():
            _go(walk, reviewer)
    _tell(walk, context.obj, story)


def _go(walk: _Walk, reviewer: "Reviewer") -> None:
    """Ask about each line until the last, or until the user stops."""
    while walk.at < len(walk.lines) and not walk.ends:
        reviewer.show(walk.lines[walk.at], walk.at + 1, len(walk.lines))
        before = walk.at, len(walk.made)
        while (walk.at, len(walk.made)) == before and not walk.ends:
            _answer(walk, read_key(PROMPT))


def _answer(walk: _Walk, key: str) -> None:
    try:
        _KEYS.get(key, _help)(walk)
    except (BadDecision, NotFound) as error:
        complain(error)


def _keep(walk: _Walk) -> None:
    walk.note("kept", walk.record.keep(walk.id, why=_KEPT, by=walk.by))


def _reject(walk: _Walk) -> None:
    why = read_words(f"Why is it wrong? (Enter: {_WHY_WRONG}) ")
    if why is not None:
        walk.note("rejected", walk.record.reject(walk.id, why=why or _WHY_WRONG, by=walk.by))


def _correct(walk: _Walk) -> None:
    from onrecord.correcting import CORRECTABLE

    advise(f"These can be corrected: {', '.join(CORRECTABLE[walk.lines[walk.at].line.kind])}")
    words = read_words("What ought it to be? (field=value ..., Enter: nothing) ")
    if not words:
        return
    fields = as_fields(_parts(words))
    why = read_words(f"Why? (Enter: {_WHY_OTHERWISE}) ")
    if why is not None:
        walk.note("corrected", *walk.record.correct(walk.id, why=why or _WHY_OTHERWISE, by=walk.by, **fields))


def _parts(words: str) -> list[str]:
    """Give the words that a shell would: actors="Antony Blinken,China" is one."""
    try:
        return shlex.split(words)
    except ValueError as error:
        raise BadDecision(f"{words!r} has a quotation mark that is not closed", "Close it, or leave it out") from error


def _skip(walk: _Walk) -> None:
    walk.note("skipped")


def _undo(walk: _Walk) -> None:
    """Take back the last answer and go back to its line."""
    if not walk.made:
        raise BadDecision("there is nothing to take back yet", "Answer first")
    at, _, decisions = walk.made.pop()
    walk.record.undo([decision.id for decision in decisions], why="taken back in the review", by=walk.by)
    walk.at = at


def _quit(walk: _Walk) -> None:
    walk.ends = True


def _help(walk: _Walk) -> None:
    advise(HELP)


_KEYS: Mapping[str, Callable[[_Walk], None]] = {
    "y": _keep,
    "n": _reject,
    "c": _correct,
    "s": _skip,
    "u": _undo,
    "q": _quit,
    "": _quit,
}


def _tell(walk: _Walk, chosen: Chosen, story: str | None) -> None:
    """Say what was done and what is left."""
    if not walk.lines:
        advise(as_typed(NOTHING, chosen.named))
        return
    counts = Counter(done for _, done, _ in walk.made)
    done = ", ".join(f"{counts[word]} {word}" for word in ("kept", "rejected", "corrected", "skipped") if counts[word])
    left = len(walk.lines) - sum(counts[word] for word in ("kept", "rejected", "corrected"))
    advise(f"{(done or 'nothing decided').capitalize()}; {left} of {len(walk.lines)} left.")
    if left:
        advise(f"To go on: {command(chosen.named, 'review', *([story] if story else []))}")
    if any(decisions for _, _, decisions in walk.made):
        advise(as_typed("What was decided: onrecord decisions", chosen.named))


COMMANDS = (("review", review),)
