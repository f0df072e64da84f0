"""One doubtful line for a person to judge: what it says, why it is doubtful, and its words with the marks in them."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from onrecord.model import Event, EventAccount, ReportRow, StatementAccount
from onrecord.present.days import period
from onrecord.present.doubts import Doubtful
from onrecord.present.lines import UNDATED, event_label, statement_label
from onrecord.present.names import Names, ahead, place
from onrecord.present.show import joined, source_words
from onrecord.present.words import counted, shown

ACCOUNTS = 3  # accounts of a line that are shown
_INDENT = (0, 0, 0, 2)
_TRIGGER, _NAMED = "bold reverse", "underline"
_PARTICIPANTS = frozenset({"actor", "recipient", "speaker", "addressee"})  # slots of references


class Reviewer:
    """Prints doubtful lines. Where the console shows no styles, the marked words stand between brackets."""

    def __init__(self, console: Console, names: Names, reports: Mapping[str, ReportRow]) -> None:
        self._console, self._names, self._reports = console, names, reports
        self._plain = not console.is_terminal

    def show(self, row: Doubtful, at: int, of: int) -> None:
        """Print a line as the `at`-th of `of`."""
        line, console = row.line, self._console
        console.print()
        console.print(Text(f"{at} of {of} · {line.kind} {line.id}", style="bold cyan"))
        console.print(Text(f"doubtful: {'; '.join(shown(doubt.words) for doubt in row.doubts)}", style="yellow"))
        console.print(Text(" · ".join(part for part in self._said(row) if part), style="bold"))
        accounts: Sequence[EventAccount | StatementAccount] = line.mentions
        for account in accounts[:ACCOUNTS]:
            console.print(Padding(self._passage(account), _INDENT))
        if more := accounts[ACCOUNTS:]:
            console.print(Padding(Text(f"and {counted(len(more), 'more account')}"), _INDENT))

    def _said(self, row: Doubtful) -> Iterator[str]:
        line = row.line
        yield period(line.date) or UNDATED
        if isinstance(line, Event):
            yield event_label(line, self._names)
            yield ahead(line, self._names)
            yield place(line.place)
            yield line.status
        else:
            yield statement_label(line, self._names)

    def _passage(self, account: EventAccount | StatementAccount) -> Text:
        source = source_words(self._reports.get(account.report), account.report)
        return Text.assemble((source, "dim"), "\n", *self._marked(account))

    def _marked(self, account: EventAccount | StatementAccount) -> Iterator[Text]:
        evidence, at = account.evidence, account.evidence.start
        for start, end, style in _marks(account):
            yield Text(joined(evidence.text[at - evidence.start : start - evidence.start]))
            words = shown(evidence.text[start - evidence.start : end - evidence.start])
            yield Text(f"[{words}]" if self._plain else words, style=style)
            at = end
        yield Text(joined(evidence.text[at - evidence.start :]))


def _marks(account: EventAccount | StatementAccount) -> list[tuple[int, int, str]]:
    """The words to mark within the evidence, in their order; the trigger or cue before what overlaps it."""
    key = account.trigger if isinstance(account, EventAccount) else account.cue
    wanted = [(key.start, key.end, _TRIGGER)]
    wanted += [(ref.start, ref.end, _NAMED) for ref in account.refs if ref.slot in _PARTICIPANTS]
    found: list[tuple[int, int, str]] = []
    for start, end, style in wanted:
        inside = account.evidence.start <= start and end <= account.evidence.end
        if inside and all(end <= other[0] or other[1] <= start for other in found):
            found.append((start, end, style))
    return sorted(found)
