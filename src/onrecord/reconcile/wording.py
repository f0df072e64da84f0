"""
Where accounts of one statement part: quotations that differ in words, a condition or a "not" that one has and
another leaves out, the speaker.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, groupby

from onrecord.model import LEFT_OUT, Actor, Difference, Side, StatementAccount
from onrecord.reconcile.likeness import content_words, likeness
from onrecord.reconcile.names import skeleton
from onrecord.reconcile.sides import DIFFER, compare_sides

SAME_SENTENCE = 600  # thousandths of likeness from which two quoted sentences are versions of one
SAME_BUT_NOT = 700  # the same for contents that say one thing, but for a "not"
MISSING = 500  # thousandths of a condition's words below which a report does not have it
_SHORT = 40  # words of a content in which one "not" can only turn all of it
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’]?\s+|\n+")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
# A clause on which the rest depends, up to the next comma or full stop; "asked if" is none, as nothing stands before.
_CONDITION = re.compile(
    r"(?<=\w\W)(?:only\s+)?\b(?:if|unless|provided(?:\s+that)?|as\s+long\s+as|on\s+condition\s+that|only\s+(?:after|when)"
    r"|until)\b[^,;.!?”\"\n]*",
    re.IGNORECASE,
)
_FIRST_CONDITION = re.compile(r"^(?:only\s+)?(?:if|unless|as\s+long\s+as|until)\b[^,;.!?”\"\n]*(?=,)", re.IGNORECASE)
_NEGATIONS = frozenset({"not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"})
_SHORT_NOT = ("n't", "n’t")
_AGAINST = frozenset({"denies", "opposes"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A quoted sentence; `words` are folded so that spelling makes no difference."""

    account: StatementAccount
    text: str
    words: tuple[str, ...]


def statement_differences(
    accounts: Sequence[StatementAccount], texts: Mapping[str, str], actors: Mapping[str, Actor]
) -> tuple[Difference, ...]:
    """The differences between accounts in several reports; `texts` are those of the reports."""
    if len({a.report for a in accounts}) < 2:
        return ()
    found = [*_wordings(accounts), _conditions(accounts, texts), _negations(accounts), _speakers(accounts, actors)]
    return tuple(difference for difference in found if difference)


# ------------------------------------------------------------------------------------------- wording


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    """A word without what spelling changes: case, accents, "honour" and "honor"."""
    return skeleton(word).replace("-", "")


_FOLDED_NEGATIONS = frozenset(map(_folded, _NEGATIONS))


def _wordings(accounts: Sequence[StatementAccount]) -> Iterator[Difference]:
    """One difference for each sentence that is quoted in several versions."""
    sentences = [s for a in accounts if a.manner == "direct" for s in _sentences(a)]
    links = [(a, b) for a, b in combinations(range(len(sentences)), 2) if _versions(sentences[a], sentences[b])]
    for group in _groups(len(sentences), links):
        yield Difference(field="wording", values=tuple(_versions_of([sentences[i] for i in group])))


def _sentences(account: StatementAccount) -> Iterator[_Sentence]:
    for span in account.content:
        for text in _SENTENCE_END.split(span.text):
            words = tuple(_folded(word) for word in _WORD.findall(text))
            if words:
                yield _Sentence(account=account, text=text.strip(" ,"), words=words)


def _versions(one: _Sentence, other: _Sentence) -> bool:
    """
    Whether two reports quote one sentence in other words; that one breaks off is no difference, and of a "not" that
    alone is left out `_negations` tells.
    """
    if one.account.report == other.account.report or _has(one.words, other.words) or _has(other.words, one.words):
        return False
    if _affirmed(one.words) == _affirmed(other.words):
        return False
    return likeness(frozenset(one.words), frozenset(other.words)) >= SAME_SENTENCE


def _affirmed(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _FOLDED_NEGATIONS)


def _has(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


def _versions_of(sentences: Sequence[_Sentence]) -> Iterator[Side]:
    ordered = sorted(sentences, key=lambda s: (s.words, s.account.id))
    for _, same in groupby(ordered, key=lambda s: s.words):
        rows = list(same)
        mentions = tuple(sorted({s.account.id for s in rows}))
        yield Side(value=rows[0].text, mentions=mentions, words=tuple(dict.fromkeys(s.text for s in rows)))


def _groups(count: int, links: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """The items that links join, directly or over others."""
    near: dict[int, set[int]] = {}
    for a, b in links:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    seen: set[int] = set()
    for item in range(count):
        group, waiting = [], [item] if item in near and item not in seen else []
        while waiting:
            here = waiting.pop()
            if here not in seen:
                seen.add(here)
                group.append(here)
                waiting.extend(near[here])
        if group:
            yield sorted(group)


# ----------------------------------------------------------------------------------------- left out


def _conditions(accounts: Sequence[StatementAccount], texts: Mapping[str, str]) -> Difference | None:
    """ "We will leave if the shelling stops" against "They will leave", in a report with no word of the shelling."""
    told = {a.id: found for a in accounts if not a.declined and (found := _condition(a))}
    for _, condition in sorted(told.items()):
        words = content_words([condition])
        without = [
            a for a in accounts if a.id not in told and not a.declined and not _stands_in(words, texts[a.report])
        ]
        if words and without:
            having = [a for a in accounts if a.id in told and _stands_in(words, texts[a.report])]
            return Difference(
                field="condition",
                values=(
                    Side(value=condition, mentions=_ids(having), words=(condition,)),
                    Side(value=LEFT_OUT, mentions=_ids(without)),
                ),
            )
    return None


def _condition(account: StatementAccount) -> str | None:
    for span in account.content:
        if found := _CONDITION.search(span.text) or _FIRST_CONDITION.search(span.text):
            return found[0].strip()
    return None


def _stands_in(words: frozenset[str], text: str) -> bool:
    """Whether a report has most of some words, wherever they stand in it."""
    return 1000 * len(words & content_words([text])) >= MISSING * len(words)


def _negations(accounts: Sequence[StatementAccount]) -> Difference | None:
    """ "The port will not close" against "The port will close"; who denies or opposes something says "not" outside."""
    plain = [a for a in accounts if not a.declined and a.stance not in _AGAINST and _length(a) <= _SHORT]
    turned = {a.id: _is_negative(a) for a in plain}
    pairs = [
        (a, b)
        for a, b in combinations(plain, 2)
        if a.report != b.report and turned[a.id] != turned[b.id] and likeness(_plain(a), _plain(b)) >= SAME_BUT_NOT
    ]
    apart = {a.id: a for pair in pairs for a in pair}
    if not apart:
        return None
    sides = [[a for _, a in sorted(apart.items()) if turned[a.id] == negative] for negative in (False, True)]
    return Difference(
        field="negation",
        values=tuple(Side(value=_text(rows[0]), mentions=_ids(rows), words=_texts(rows)) for rows in sides),
    )


def _is_negative(account: StatementAccount) -> bool:
    words = [word.casefold() for word in _WORD.findall(_text(account))]
    nots = [word for word in words if word in _NEGATIONS or word.endswith(_SHORT_NOT)]
    return len(nots) % 2 == 1


def _plain(account: StatementAccount) -> frozenset[str]:
    return frozenset(word for word in content_words([_text(account)]) if word not in _NEGATIONS)


def _speakers(accounts: Sequence[StatementAccount], actors: Mapping[str, Actor]) -> Difference | None:
    """Whom reports have say it, where a person has joined what they ascribe to several who can't be one."""
    speakers = sorted({a.speaker for a in accounts if a.speaker})
    if not any(compare_sides([a], [b], actors) in DIFFER for a, b in combinations(speakers, 2)):
        return None
    sides = [(s, [a for a in accounts if a.speaker == s]) for s in speakers]
    return Difference(
        field="speaker",
        values=tuple(
            Side(
                value=s, mentions=_ids(rows), words=tuple(dict.fromkeys(a.speaker_text for a in rows if a.speaker_text))
            )
            for s, rows in sides
        ),
    )


def _text(account: StatementAccount) -> str:
    return " ".join(" ".join(span.text.split()) for span in account.content)


def _texts(rows: Sequence[StatementAccount]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_text(a) for a in rows))


def _length(account: StatementAccount) -> int:
    return len(_text(account).split())


def _ids(rows: Sequence[StatementAccount]) -> tuple[str, ...]:
    return tuple(sorted(a.id for a in rows))
