"""
What can go wrong, and what to do about it.

    OnRecordError
    ├── BadInput         a file or line that cannot be read as a report
    ├── BadSetting       a setting or model that cannot be used
    ├── BadRecord        a record file that this version cannot open
    ├── NotFound         an id or name that the record does not have
    ├── BadQuestion      a question that cannot be asked: no date, no type, no such field
    ├── BadDecision      a decision that could not be carried out (a ValueError too)
    └── BadEvidence      words that do not stand where a record says they do

Each carries its fields; the words are made when it is shown, and end with what to do next. All of them survive
pickling, so that a worker process can raise them.
"""


class OnRecordError(Exception):
    """Anything that onrecord itself raises."""


class BadInput(OnRecordError):
    """A file, or a place in it, that cannot be read as a report."""

    def __init__(self, source: str, problem: str, remedy: str, place: str | None = None) -> None:
        super().__init__(source, problem, remedy, place)
        self.source, self.problem, self.remedy, self.place = source, problem, remedy, place

    def __str__(self) -> str:
        where = f"{self.source}, {self.place}" if self.place else self.source
        return f"{where}: {self.problem}. {self.remedy}"


class _Remediable(OnRecordError):
    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem, remedy)
        self.problem, self.remedy = problem, remedy

    def __str__(self) -> str:
        return f"{self.problem}. {self.remedy}"


class BadSetting(_Remediable):
    """A setting, or a language model that it names, that cannot be used."""


class BadRecord(_Remediable):
    """A record file that cannot be opened by this version."""


class NotFound(_Remediable):
    """An id or a name that the record does not have."""


class BadQuestion(_Remediable):
    """A question to the record that cannot be asked as it is put."""


class BadDecision(_Remediable, ValueError):
    """A decision that lacks something, or that reconciliation could not carry out."""


class BadEvidence(OnRecordError):
    """Words that do not stand in the text where a mention says they do."""

    def __init__(self, mention: str, start: int, end: int, expected: str, found: str) -> None:
        super().__init__(mention, start, end, expected, found)
        self.mention, self.start, self.end, self.expected, self.found = mention, start, end, expected, found

    def __str__(self) -> str:
        return f"{self.mention} [{self.start}:{self.end}]: expected {self.expected!r}, the text has {self.found!r}"
