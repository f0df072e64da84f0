"""One line for each event and statement: a sentence made of its fields, and the marks of its evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Event, EventAccount, Span, Statement, StatementAccount
from onrecord.present.days import period
from onrecord.present.names import Names, ahead, figure, participants, place, plain_act
from onrecord.present.origins import carried
from onrecord.present.passages import Marks
from onrecord.present.words import clipped, shown

UNDATED = "undated"
UNNAMED = "an unnamed source"  # the report withholds the name
UNKNOWN = "somebody"  # the report has the name, but it was not found
CONTENT_LIMIT = 300  # characters of what was said; the passage has all of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a brief: `when` it was, what it says, and the marks of its passages."""

    when: str
    words: str
    marks: tuple[int, ...]


def event_line(event: Event, names: Names, marks: Marks, of: int) -> Line:
    """Give "16 Aug 2021 · talks (phone) · A ↔ B · planned · says C · 2 of 3 reports" in its parts."""
    parts = [
        plain_act(event),
        participants(event, names),
        ahead(event, names),
        place(event.place),
        ", ".join(figure(value) for value in event.figures),
        "" if event.status == "occurred" else event.status,
        attribution(event, names),
        carried(event, of),
        looked_at(event),
    ]
    return _line(event, parts, marks)


def statement_line(statement: Statement, names: Names, marks: Marks, of: int) -> Line:
    """Give "16 Aug 2021 · A told B: “…” · phone · 2 of 3 reports" in its parts."""
    best = telling(statement)
    parts = [
        f"{_who(best, names)}: {content(best)}",
        best.medium or "",
        f"via {_via(best, names)}" if best.via or best.via_text else "",
        carried(statement, of),
        looked_at(statement),
    ]
    return _line(statement, parts, marks)


def event_label(event: Event, names: Names) -> str:
    """Name an event in a few words."""
    parts = (plain_act(event), participants(event, names), ", ".join(figure(value) for value in event.figures))
    return " · ".join(part for part in parts if part)


def statement_label(statement: Statement, names: Names) -> str:
    """Name a statement in a few words."""
    best = telling(statement)
    return f"{_who(best, names)}: {content(best, CONTENT_LIMIT // 3)}"


def statement_head(statement: Statement, names: Names) -> str:
    """Name who says it to whom, without what is said: "Mila Toren (ARD) told reporters"."""
    return _who(telling(statement), names)


def row_marks(row: Event | Statement, marks: Marks) -> tuple[int, ...]:
    """Give the marks of all accounts."""
    accounts: Sequence[EventAccount | StatementAccount] = row.mentions
    return tuple(sorted({marks.of(account) for account in accounts}))


def telling(statement: Statement) -> StatementAccount:
    """Choose the account to show: the speaker's own words before a paraphrase, then the fullest."""
    fullness = {mention.id: sum(len(span.text) for span in mention.content) for mention in statement.mentions}
    return min(statement.mentions, key=lambda m: (_MANNERS.index(m.manner), -fullness[m.id], m.id))


_VERBS: Mapping[str, tuple[str, str]] = {  # without and with a hearer; "said" would turn a denial around
    "says": ("said", "told"),
    "declined": ("declined to say", "declined to tell"),
    "denies": ("denied", "denied, speaking to"),
    "supports": ("spoke for", "spoke for, speaking to"),
    "opposes": ("spoke against", "spoke against, speaking to"),
    "calls for": ("called for", "called for, speaking to"),
    "offers": ("offered", "offered, speaking to"),
}
_TOGETHER = frozenset({"calls for"})  # "called for": a verb that is not whole without its preposition
_MANNERS = ("direct", "mixed", "indirect")


def content(account: StatementAccount, limit: int = CONTENT_LIMIT) -> str:
    """Give what was said; between quotation marks only where the report prints all of it so."""
    said = clipped(shown(" … ".join(_balanced(span, account) for span in account.content)), limit)
    return f"“{said.rstrip(',')}”" if account.manner == "direct" else said


def _balanced(span: Span, account: StatementAccount) -> str:
    """
    Give words with the mark at their end that a mark within them belongs to: content is kept without those at
    either end ("he called it “a crisis of trust”"), and would read as if the quotation ran on.
    """
    evidence = account.evidence
    at, end = span.start - evidence.start, span.end - evidence.start
    before, after = evidence.text[max(at - 1, 0) : max(at, 0)], evidence.text[max(end, 0) : end + 1]
    for opening, closing in _PAIRS:
        if _lacks(span.text, closing, opening) and after == closing:
            return span.text + after
        if _lacks(span.text, opening, closing) and before == opening:
            return before + span.text
    return span.text


def _lacks(text: str, mark: str, partner: str) -> bool:
    """Tell whether a partner stands alone; straight marks are their own partners."""
    return text.count(mark) % 2 == 1 if mark == partner else text.count(partner) > text.count(mark)


_PAIRS = (("“", "”"), ("«", "»"), ('"', '"'))


def attribution(event: Event, names: Names) -> str:
    """Give "says A" where every account has it from somebody; a report's own voice needs none."""
    chains = [mention.said_by for mention in event.mentions]
    if not chains or not all(chains):
        return ""
    told = dict.fromkeys(names.all(chain, ", citing ") for chain in chains)
    return f"says {'; '.join(told)}" if len(told) == 1 else f"say {'; '.join(told)}"


def looked_at(row: Event | Statement) -> str:
    """Give "checked" for a line that a person found right, "corrected" for one that a person changed, else ""."""
    return _LOOKED_AT.get(row.review.verdict, "") if row.review else ""


_LOOKED_AT = {"keep": "checked", "correct": "corrected"}


def _line(row: Event | Statement, parts: Sequence[str], marks: Marks) -> Line:
    return Line(
        when=period(row.date) or UNDATED,
        words=" · ".join(part for part in parts if part),
        marks=row_marks(row, marks),
    )


def _who(account: StatementAccount, names: Names) -> str:
    return f"{_speaker(account, names)} {manner_of_saying(account, names)}"


def manner_of_saying(account: StatementAccount, names: Names) -> str:
    """Give "said", "told reporters", "denied", "declined to say": the verb, with the hearer if there is one."""
    alone, to_somebody = _verb(account)
    hearer = names.all(account.addressee) or shown(account.addressee_text or "")
    said_of = [span.text for span in account.content] == [account.addressee_text]  # "thanked Portugal"
    return f"{to_somebody} {hearer}" if hearer and not said_of else alone


def _verb(account: StatementAccount) -> tuple[str, str]:
    """The report's own verb where it is a past tense that needs no other word; else one for the stance."""
    cue = account.cue.text.lower()
    own = not account.declined and account.stance not in _TOGETHER and cue.endswith("ed") and cue.isalpha()
    if not own:
        return _VERBS["declined" if account.declined else account.stance or "says"]
    behind = account.evidence.text[account.cue.end - account.evidence.start :].lstrip()
    at_once = bool(account.addressee_text) and behind.startswith(account.addressee_text or "")
    return cue, cue if at_once else f"{cue}, speaking to"


def _speaker(account: StatementAccount, names: Names) -> str:
    if account.speaker is not None:
        return names.of(account.speaker)
    return shown(account.speaker_text or (UNNAMED if account.anonymous else UNKNOWN))


def _via(account: StatementAccount, names: Names) -> str:
    return names.all(account.via) or shown(account.via_text or "")
