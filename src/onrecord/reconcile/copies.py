"""
Copies: which reports carry the same words, so that ten prints of one agency text count as one account.

A report copies another where runs of words stand in both, in the same order. Words inside quotation marks don't
make a copy: what an official said is the same in every report, whoever wrote it.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import accumulate, combinations

from onrecord.model import Copies

RUN = 8  # words in a row, the shortest that count; shorter ones are names and stock phrases
COPIED_SHARE = 0.3  # of the unquoted words of the shorter report; with less, both may merely cite one document
COPIED_WORDS = 120  # that make a partial copy whatever the share: three or four paragraphs
REPRINT_DAYS = 14  # further apart, outlets repeat their own background; only a reprint of most of a text is a copy
REPRINT_SHARE = 0.6
MARKED = 8  # one word in so many starts a fingerprint
MARKED_SHARE = 0.5  # texts are compared word by word from this part of the fingerprints that a copy would share
FURNITURE = 200  # a fingerprint in more reports is page furniture, no account
DAY_LENGTH = 10  # of an ISO day
DAY = timedelta(days=1, microseconds=-1)  # from its first instant to its last

WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
QUOTED = re.compile(r"“[^“”\n]*[”\n]|\"[^\"\n]*[\"\n]")


_Times = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """The words of a report, and how many of the words before each place (and in all) are unquoted."""

    words: tuple[str, ...]
    own: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """`length` words that stand at `here` in one text and at `there` in another; `own` of them are unquoted."""

    here: int
    there: int
    length: int
    own: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """The reports `one` and `other` (positions) share these runs."""

    one: int
    other: int
    runs: tuple[_Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Characters `start` to `end` of a report stand, word for word, at `there` to `until` of the report `other`."""

    start: int
    end: int
    other: str
    there: int
    until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """By report: the group that it carries words of, and the passages that it shares with each of them."""

    copies: Mapping[str, Copies]
    passages: Mapping[str, tuple[Passage, ...]]


def find_copies(reports: Sequence[tuple[str, str, str | None]]) -> Copied:
    """
    Give the reports that carry others' words, by id; those that don't are missing.

    `reports` holds id, text and publication date (ISO, or None). A group are all reports that copies link; its
    original is the one published strictly first, None unless all are dated and there is one. The share is that of
    a report's words that stand in other reports of its group.
    """
    ordered = sorted(reports)
    times = [_times(published) for _, _, published in ordered]
    pairs = _candidates([text for _, text, _ in ordered], times)
    texts = {item: _read(ordered[item][1]) for item in sorted({item for pair in pairs for item in pair})}
    compared = [_compared(pair, texts) for pair in pairs]
    shared = [pair for pair in compared if _copied(pair, texts, _far(pair.one, pair.other, times))]
    copied = _copied_words(shared)
    found: dict[str, Copies] = {}
    for members in _components(shared):
        group = tuple(ordered[item][0] for item in members)
        original = _original({ordered[item][0]: times[item] for item in members})
        for item in members:
            share = len(copied[item]) / len(texts[item].words)
            found[ordered[item][0]] = Copies(group=group, original=original, share=share)
    return Copied(copies=found, passages=_passages(shared, ordered))


def first_published(published: Mapping[str, str | None]) -> str | None:
    """The report published before all others, by id; None where the stated dates don't settle it."""
    return _original({ident: _times(day) for ident, day in published.items()})


def _passages(
    shared: Iterable[_Shared], reports: Sequence[tuple[str, str, str | None]]
) -> dict[str, tuple[Passage, ...]]:
    """The runs of all pairs as characters, for each side."""
    spans = lru_cache(maxsize=None)(lambda item: [match.span() for match in WORD.finditer(reports[item][1])])
    found: dict[str, list[Passage]] = defaultdict(list)
    for pair in shared:
        for run in pair.runs:
            sides = _side(spans(pair.one), run.here, run.length), _side(spans(pair.other), run.there, run.length)
            for item, other, (here, there) in ((pair.one, pair.other, sides), (pair.other, pair.one, sides[::-1])):
                passage = Passage(start=here[0], end=here[1], other=reports[other][0], there=there[0], until=there[1])
                found[reports[item][0]].append(passage)
    return {ident: tuple(passages) for ident, passages in found.items()}


def _side(spans: Sequence[tuple[int, int]], first: int, length: int) -> tuple[int, int]:
    return spans[first][0], spans[first + length - 1][1]


def _read(text: str) -> _Text:
    quoted = [match.span() for match in QUOTED.finditer(text)]
    words, own = [], []
    place = 0
    for match in WORD.finditer(text):
        while place < len(quoted) and quoted[place][1] <= match.start():
            place += 1
        words.append(match.group())
        own.append(place == len(quoted) or match.start() < quoted[place][0])
    return _Text(words=tuple(words), own=tuple(accumulate(own, initial=0)))


def _candidates(texts: Sequence[str], times: Sequence[_Times | None]) -> list[tuple[int, int]]:
    """All pairs with about as many fingerprints in common as a copy would have."""
    counts: list[int] = []
    first: dict[int, int] = {}
    holders: dict[int, list[int]] = {}
    for item, text in enumerate(texts):
        marks = set(_marks(WORD.findall(text)))
        counts.append(len(marks))
        for mark in sorted(marks):
            if first.setdefault(mark, item) != item:
                holders.setdefault(mark, [first[mark]]).append(item)
    common = Counter(pair for items in holders.values() if len(items) <= FURNITURE for pair in combinations(items, 2))
    return sorted(pair for pair, count in common.items() if count >= _least_marks(pair, counts, _far(*pair, times)))


def _least_marks(pair: tuple[int, int], counts: Sequence[int], far: bool) -> float:
    least = min(counts[item] for item in pair)
    return MARKED_SHARE * (least * REPRINT_SHARE if far else min(least * COPIED_SHARE, COPIED_WORDS / MARKED))


def _far(one: int, other: int, times: Sequence[_Times | None]) -> bool:
    """Whether two reports are known to be published long after each other."""
    here, there = times[one], times[other]
    return here is not None and there is not None and abs(here[0] - there[0]).days > REPRINT_DAYS


def _marks(words: Sequence[str]) -> Iterator[int]:
    """Hashes of the first run and of those that start with a marked word, so that two copies choose alike."""
    for place in range(len(words) - RUN + 1):
        if place == 0 or _marked(words[place]):
            yield zlib.crc32(" ".join(words[place : place + RUN]).encode())


@lru_cache(maxsize=200_000)
def _marked(word: str) -> bool:
    return zlib.crc32(word.encode()) % MARKED == 0


def _compared(pair: tuple[int, int], texts: Mapping[int, _Text]) -> _Shared:
    one, other = pair
    return _Shared(one=one, other=other, runs=_in_order(_runs(texts[one], texts[other])))


def _runs(one: _Text, other: _Text) -> list[_Run]:
    """The longest runs that stand in both texts, by their place in the first."""
    starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for there in range(len(other.words) - RUN + 1):
        starts[other.words[there : there + RUN]].append(there)
    runs: list[_Run] = []
    ends: dict[int, int] = {}  # by diagonal, where its last run ended
    for here in range(len(one.words) - RUN + 1):
        for there in starts.get(one.words[here : here + RUN], ()):
            if here >= ends.get(here - there, 0):
                length = _length(one.words, other.words, here, there)
                ends[here - there] = here + length
                runs.append(_Run(here=here, there=there, length=length, own=one.own[here + length] - one.own[here]))
    return runs


def _length(one: Sequence[str], other: Sequence[str], here: int, there: int) -> int:
    length = RUN
    while here + length < len(one) and there + length < len(other) and one[here + length] == other[there + length]:
        length += 1
    return length


def _in_order(runs: Sequence[_Run]) -> tuple[_Run, ...]:
    """The runs with the most words that follow each other in both texts without overlapping."""
    best: list[tuple[int, int | None]] = []  # words up to and with each run, and the run before it
    for run in runs:
        before = [
            (best[place][0], place)
            for place, earlier in enumerate(runs[: len(best)])
            if earlier.here + earlier.length <= run.here and earlier.there + earlier.length <= run.there
        ]
        words, last = max(before, key=lambda found: (found[0], -found[1]), default=(0, None))
        best.append((words + run.length, last))
    chain: list[_Run] = []
    step: int | None = max(range(len(best)), key=lambda place: (best[place][0], -place), default=None)
    while step is not None:
        chain.append(runs[step])
        step = best[step][1]
    return tuple(reversed(chain))


def _copied(pair: _Shared, texts: Mapping[int, _Text], far: bool) -> bool:
    words = sum(run.own for run in pair.runs)
    least = min(texts[pair.one].own[-1], texts[pair.other].own[-1])
    if far:
        return words > 0 and words >= REPRINT_SHARE * least
    return words > 0 and (words >= COPIED_WORDS or words >= COPIED_SHARE * least)


def _copied_words(shared: Iterable[_Shared]) -> Mapping[int, set[int]]:
    """By report, the places of the words that stand in others too."""
    found: dict[int, set[int]] = defaultdict(set)
    for pair in shared:
        for run in pair.runs:
            found[pair.one].update(range(run.here, run.here + run.length))
            found[pair.other].update(range(run.there, run.there + run.length))
    return found


def _components(shared: Iterable[_Shared]) -> list[list[int]]:
    near: dict[int, list[int]] = defaultdict(list)
    for pair in shared:
        near[pair.one].append(pair.other)
        near[pair.other].append(pair.one)
    seen: set[int] = set()
    return [sorted(_reached(item, near, seen)) for item in sorted(near) if item not in seen]


def _reached(item: int, near: Mapping[int, Sequence[int]], seen: set[int]) -> Iterator[int]:
    waiting = [item]
    while waiting:
        item = waiting.pop()
        if item not in seen:
            seen.add(item)
            waiting.extend(near[item])
            yield item


def _original(members: Mapping[str, _Times | None]) -> str | None:
    """The member published before all others, where the stated dates settle it."""
    times = [(published, ident) for ident, published in members.items() if published is not None]
    if len(times) < len(members):
        return None
    (_, latest), first = min(times, key=lambda entry: entry[0][1])
    return first if all(latest < start for (start, _), ident in times if ident != first) else None


def _times(published: str | None) -> _Times | None:
    """The first and last instant that an ISO date or time may mean; times without a zone count as UTC."""
    if published is None or len(published) < DAY_LENGTH:
        return None
    start = datetime.fromisoformat(published)
    start = start.replace(tzinfo=UTC) if start.tzinfo is None else start
    return start, start + DAY if len(published) == DAY_LENGTH else start
