"""What a line of a page rests on: passages with their words marked, differences, origins, decisions."""

from collections.abc import Mapping, Sequence

from onrecord.model import Difference, Event, Statement, StatementAccount, Verdict
from onrecord.present.comparison import Coverage, field_name, other_words, side_value
from onrecord.present.days import moment, period
from onrecord.present.html.marking import marks_of, pieces
from onrecord.present.html.people import People
from onrecord.present.html.texts import UNDATED, Account, Texts, extent
from onrecord.present.html.views import Backing, DifferenceView, Excerpt, Passage, SideView, Source
from onrecord.present.html.windows import after, before, paragraph
from onrecord.present.lines import looked_at
from onrecord.present.names import act, figure, outlet, place, plain_act
from onrecord.present.origins import carried, detailed
from onrecord.present.words import shown

_AROUND = 80  # characters shown before and after a passage, within its paragraph
_BEFORE_ACT, _BEHIND_ACT = 60, 80  # of an excerpt


class Backings:
    """Compiles what the lines of a story rest on."""

    def __init__(self, texts: Texts, people: People, coverage: Coverage) -> None:
        self._texts, self._people, self._coverage = texts, people, coverage

    def of(self, row: Event | Statement) -> Backing:
        """Give all that a line rests on."""
        return Backing(
            passages=self._passages(row),
            differences=tuple(self.difference(row, difference) for difference in row.differences),
            origins=tuple(detailed(row, self._people, self._coverage.names)),
            dispute=_dispute(row),
            looked_at=looked_at(row) or ("decided" if row.review else ""),
            review=_review(row),
            carried=carried(row, self._coverage.total),
            code=act(row) if isinstance(row, Event) else "",
        )

    def difference(self, row: Event | Statement, difference: Difference) -> DifferenceView:
        """Give a difference with the outlets on each side."""
        sides = [
            SideView(
                value=side_value(difference.field, side.value, self._people),
                words=other_words(difference.field, side),
                outlets=tuple(self._coverage.those(row, side.mentions)),
            )
            for side in difference.values
        ]
        return DifferenceView(field=field_name(difference.field), sides=tuple(sides), update=difference.update)

    def excerpt(self, event: Event) -> Excerpt:
        """Give the words of the report that told it first."""
        first = min(event.mentions, key=self._place)
        report, act, evidence = self._texts.reports[first.report], first.trigger, first.evidence
        return Excerpt(
            before=shown(before(report.text, evidence.start, act.start, _BEFORE_ACT)),
            act=shown(act.text),
            after=shown(after(report.text, act.end, evidence.end, _BEHIND_ACT)),
            language=report.language,
        )

    def _place(self, account: Account) -> tuple[str, str, int, int]:
        """Sort by day of publication, then by report and place in it."""
        return self._texts.reports[account.report].published or UNDATED, account.report, *extent(account)

    def _passages(self, row: Event | Statement) -> tuple[Passage, ...]:
        """Give the words of the mentions once, also where several reports or mentions have the same."""
        accounts: Sequence[Account] = row.mentions
        passages: dict[str, list[Account]] = {}
        for account in sorted(accounts, key=self._place):
            start, end = extent(account)
            passages.setdefault(self._texts.reports[account.report].text[start:end], []).append(account)
        return tuple(self._passage(alike) for alike in passages.values())

    def _passage(self, accounts: Sequence[Account]) -> Passage:
        """Show it as the first report has it, marked as all of its mentions there want it."""
        report = self._texts.reports[accounts[0].report]
        place = extent(accounts[0])
        start, end = place
        opening, closing = paragraph(report.text, start, end)
        marks = [mark for one in accounts if (one.report, extent(one)) == (report.id, place) for mark in marks_of(one)]
        return Passage(
            sources=tuple(dict.fromkeys(self._source(account) for account in accounts)),
            language=report.language,
            before=shown(before(report.text, opening, start, _AROUND)),
            pieces=pieces(report.text, start, end, marks),
            after=shown(after(report.text, end, closing, _AROUND)),
            facts=tuple(dict.fromkeys(fact for account in accounts for fact in self._facts(account))),
        )

    def _source(self, account: Account) -> Source:
        report = self._texts.reports[account.report]
        published = moment(report.published) or UNDATED
        return Source(href=self._texts.href(account), outlet=outlet(report), published=published)

    def _facts(self, account: Account) -> tuple[str, ...]:
        """Give what this place alone says, in words."""
        dated = period(account.date)
        if isinstance(account, StatementAccount):
            return (dated,) if dated else ()
        facts = (
            plain_act(account),
            dated,
            place(self._people.placed(account.place)),
            *(figure(value) for value in account.figures),
            "" if account.status == "occurred" else account.status,
            f"says {self._people.all(account.said_by, ', citing ')}" if account.said_by else "",
        )
        return tuple(fact for fact in facts if fact)


_DECIDED: Mapping[Verdict, str] = {
    "keep": "checked",
    "correct": "corrected",
    "merge": "joined",
    "split": "parted",
}


def _review(row: Event | Statement) -> str:
    review = row.review
    if review is None:
        return ""
    verdict = _DECIDED.get(review.verdict, review.verdict)
    return f"{verdict} by {shown(review.by)}, {moment(review.at)}: {shown(review.note)}"


def _dispute(row: Event | Statement) -> str:
    """Give whether the reports part on it, or the later ones only know more than the earlier."""
    if not row.differences:
        return ""
    return "accounts differ" if is_disputed(row) else "updated later"


def is_disputed(row: Event | Statement) -> bool:
    """Tell whether the reports part on a line: an update is no dispute."""
    return any(not difference.update for difference in row.differences)
