"""The commands by which a person outranks the machine."""

import getpass
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.session import Chosen, advise, open_record, out, write, write_json
from onrecord.cli.typed import as_typed
from onrecord.errors import BadDecision

if TYPE_CHECKING:
    from onrecord.model import Decided, Decision, EventAccount, StatementAccount
    from onrecord.present.names import Names
    from onrecord.record import OpenRecord

Why = Annotated[str | None, typer.Option("--why", help="The reason, for those who come after.", metavar="TEXT")]
By = Annotated[
    str | None,
    typer.Option("--by", envvar="ONRECORD_USER", help="Who decides; else the login name.", metavar="NAME"),
]
Ids = Annotated[list[str], typer.Argument(help="Events or statements, or mentions of them.", metavar="ID")]
Joined = Annotated[list[str], typer.Argument(help="Events, statements or stories, all of one kind.", metavar="ID")]


def reject(context: typer.Context, ids: Ids, why: Why = None, by: By = None) -> None:
    """Say that events, statements or mentions are wrong: they leave the record, and can be brought back."""
    signed = signature(why, by)
    with open_record(context) as record:
        labels = [_label(record, id) for id in ids]
        made = record.reject(ids, **signed)
        record.reconcile()
    tell(context, [f"Rejected {label}" for label in labels], [made])


def correct(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="An event, a statement or a mention.", metavar="ID")],
    values: Annotated[
        list[str],
        typer.Argument(
            help="What it ought to be: type=consult, date=2021-08-16, actors=China,PRK; field= for none.",
            metavar="FIELD=VALUE",
        ),
    ],
    why: Why = None,
    by: By = None,
) -> None:
    """Say what fields of an event, statement or mention ought to be."""
    signed = signature(why, by)
    fields = as_fields(values)
    with open_record(context) as record:
        lines, made = corrected(record, id, fields, signed)
    tell(context, lines, made)


def merge(context: typer.Context, ids: Joined, why: Why = None, by: By = None) -> None:
    """Say that events, or statements, of a story are one and the same; or that stories are."""
    signed = signature(why, by)
    with open_record(context) as record:
        made = record.merge(ids, **signed)
        lines = [f"One now: {label}" for label in _rows_of(record, made)]
    tell(context, lines, [made])


def split(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="An event, a statement or a story.", metavar="ID")],
    members: Annotated[
        list[str], typer.Argument(help="The mentions, or reports of the story, that do not belong.", metavar="MEMBER")
    ],
    why: Why = None,
    by: By = None,
) -> None:
    """Say that mentions are not one with the others of their event or statement, or reports with their story."""
    signed = signature(why, by)
    with open_record(context) as record:
        kept = _others(record, id, members)
        made = record.split(members, **signed)
        lines = [
            f"Left: {_label(record, _whole(record, kept))}",
            *(f"Split off: {label}" for label in _rows_of(record, made)),
        ]
    tell(context, lines, [made])


_ACTOR = "An actor: its id, its name, or a mention of it."
One = Annotated[str, typer.Argument(help=_ACTOR, metavar="ACTOR")]
Other = Annotated[str, typer.Argument(help=_ACTOR, metavar="OTHER")]


def same(context: typer.Context, one: One, other: Other, why: Why = None, by: By = None) -> None:
    """Say that two actors are one and the same."""
    signed = signature(why, by)
    with open_record(context) as record:
        made = record.same(one, other, **signed)
        lines = [f"One actor now: {label}" for label in _rows_of(record, made)]
    tell(context, lines, [made])


def different(context: typer.Context, one: One, other: Other, why: Why = None, by: By = None) -> None:
    """Say that two actors are not the same, or that a mention is not of the actor that it is taken for."""
    signed = signature(why, by)
    with open_record(context) as record:
        made = record.different(one, other, **signed)
        lines = [f"Apart now: {label}" for label in _rows_of(record, made)]
    tell(context, lines, [made])


def undo(
    context: typer.Context,
    decisions: Annotated[list[str], typer.Argument(help="Decisions, by their ids.", metavar="DECISION")],
    why: Why = None,
    by: By = None,
) -> None:
    """Say that decisions hold no more. Nothing is deleted: an undoing can be undone."""
    signed = signature(why, by)
    with open_record(context) as record:
        made = record.undo(decisions, **signed)
        record.reconcile()
        lines = _undone(record, made)
    tell(context, lines, made)


def decisions(
    context: typer.Context,
    about: Annotated[
        str | None, typer.Argument(help="Only those about this event, statement or actor.", metavar="ID")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Write a JSON array.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Write a table for spreadsheets and scripts.")] = False,
) -> None:
    """List what people decided, when and why, and whether it still has an effect."""
    from onrecord.present.decisions import NO_DECISIONS, decisions_sheet, print_decisions
    from onrecord.present.sheets import csv_text
    from onrecord.store.codec import exported

    with open_record(context) as record:
        rows = record.decided(about)
        if json:
            write_json([exported(row) for row in rows])
        elif csv:
            write(csv_text(decisions_sheet(_names(record)), rows))
        elif rows:
            print_decisions(rows, _names(record), {report.id: report for report in record.reports()}, out())
        else:
            chosen: Chosen = context.obj
            advise(as_typed(NO_DECISIONS, chosen.named))


# ------------------------------------------------------------------------------------------- the parts of it


def signature(why: str | None, by: str | None) -> dict[str, str]:
    """Give who decides and why; raises BadDecision where the reason is missing or nobody can be named."""
    if not (why or "").strip():
        raise BadDecision("a decision needs its reason", "Add it: --why TEXT")
    return {"why": why or "", "by": decider(by)}


def decider(by: str | None) -> str:
    """Give who decides: as stated, else the login name."""
    try:
        return (by or "").strip() or getpass.getuser()
    except (OSError, KeyError, ImportError) as error:  # nobody is logged in: a container, a service
        raise BadDecision("it is not known who decides", "Say it with --by NAME, or set ONRECORD_USER") from error


_OPTIONS = frozenset({"why", "by"})


def as_fields(words: Sequence[str]) -> dict[str, str | None]:
    """Give the values by field of "field=value" and "field="."""
    found: dict[str, str | None] = {}
    for word in words:
        field, sign, value = word.partition("=")
        if not sign or not field.strip():
            raise BadDecision(f"{word!r} is no field=value", "Write what ought to be, such as: status=denied")
        if field.strip() in _OPTIONS:
            raise BadDecision(f"{field.strip()} is no field", f"Give it as an option: --{field.strip()} TEXT")
        if field.strip() in found:
            raise BadDecision(f"{field.strip()} is given twice", "Give each field once")
        found[field.strip()] = value.strip() or None
    return found


def corrected(
    record: "OpenRecord", id: str, fields: dict[str, str | None], signed: dict[str, str]
) -> tuple[list[str], tuple["Decision", ...]]:
    """Correct, and give what has changed in words, and the decisions."""
    from onrecord.present.decisions import changes

    before, names = _accounts(record, id), _names(record)
    made = record.correct(id, why=signed["why"], by=signed["by"], **fields)
    ids = {quoted.mention for quoted in made[0].mentions}
    chosen = [account for account in before if account.id in ids]
    after = [account for account in _accounts(record, chosen[0].id) if account.id in ids]
    label = _label(record, id)
    return [f"Corrected {label}", *changes(list(fields), chosen, after, (names, _names(record)))], made


def tell(context: typer.Context, lines: Sequence[str], made: Sequence["Decision"]) -> None:
    """Say what was done, and how to take it back."""
    from onrecord.present.words import shown

    for line in lines:
        advise(shown(line))
    chosen: Chosen = context.obj
    ids = " ".join(decision.id for decision in made)
    advise(as_typed(f"To take it back: onrecord undo {ids} --why TEXT", chosen.named))


def _accounts(record: "OpenRecord", id: str) -> Sequence["EventAccount | StatementAccount"]:
    row = record.get(id)
    return getattr(row, "mentions", ())


def _label(record: "OpenRecord", id: str) -> str:
    """Name what an id means in a few words."""
    from onrecord.present.decisions import row_words

    return row_words(record.get(id), id, _names(record))


def _rows_of(record: "OpenRecord", made: "Decision") -> list[str]:
    """Name what the mentions of a decision are in now."""
    from onrecord.present.decisions import row_words

    ids = made.reports[0] if made.reports else made.about
    rows = {(row := record.get(_whole(record, id))).id: row for id in ids}
    return [row_words(row, id, _names(record)) for id, row in rows.items()]


def _others(record: "OpenRecord", id: str, members: Sequence[str]) -> str:
    """Give a mention of an event or statement, or a report of a story, that is not among some; all must be of it."""
    row = record.get(id)
    kind = "report" if row.kind == "story" else "mention"
    every = row.reports if row.kind == "story" else [account.id for account in _accounts(record, id)]
    strange = [member for member in members if member not in every]
    if strange:
        raise BadDecision(f"{strange[0]} is no {kind} of {id}", f"See its {kind}s: onrecord show {id}")
    return next((one for one in every if one not in members), id)


def _whole(record: "OpenRecord", member: str) -> str:
    """Give the id of what a mention or a report is a member of."""
    row = record.get(member)
    return row.story if row.kind == "report" else row.id


def _undone(record: "OpenRecord", made: Sequence["Decision"]) -> list[str]:
    from onrecord.present.decisions import verdict_words

    names, rows = _names(record), {row.decision.id: row for row in record.decided()}
    undone: list[Decided] = [rows[decision.undoes] for decision in made if decision.undoes]
    return [f"Undone: {row.decision.id} ({verdict_words(row.decision, names)})" for row in undone]


def _names(record: "OpenRecord") -> "Names":
    from onrecord.present.names import Names

    return Names(record.actors())


COMMANDS = (
    ("reject", reject),
    ("correct", correct),
    ("merge", merge),
    ("split", split),
    ("same", same),
    ("different", different),
    ("undo", undo),
    ("decisions", decisions),
)
