"""The options that narrow a list and say how it is written: the same words on every list."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from onrecord.query import Query

DEFAULT_LIMIT = 50  # rows of a table; JSON and CSV hold all
MOST = 10**9  # of whatever is counted: a page of so many rows still begins at a number that the database holds
_NARROW, _WRITE = "Which", "How"

# A keyword of the question and its option. Of those that may be repeated, any fits, but for --actor: all take part.
_QUESTION: Mapping[str, Any] = {
    "since": Annotated[
        str | None,
        typer.Option(help="From this day, month or year on.", metavar="DATE", rich_help_panel=_NARROW),
    ],
    "until": Annotated[
        str | None,
        typer.Option(help="Until this day, month or year, it included.", metavar="DATE", rich_help_panel=_NARROW),
    ],
    "actor": Annotated[
        list[str] | None,
        typer.Option(
            help="Who takes part: name, id or country code; a state stands for all who belong to it. "
            "Repeated: all take part.",
            metavar="NAME",
            rich_help_panel=_NARROW,
        ),
    ],
    "between": Annotated[
        tuple[str, str] | None,
        typer.Option(
            help="Two who meet or act on each other, either way.", metavar="NAME NAME", rich_help_panel=_NARROW
        ),
    ],
    "type": Annotated[
        list[str] | None,
        typer.Option(
            help="PLOVER type or mode, or the plain word for it: consult, phone, talks. Repeated: any of them.",
            metavar="TYPE",
            rich_help_panel=_NARROW,
        ),
    ],
    "status": Annotated[
        list[str] | None,
        typer.Option(help="occurred, ongoing, planned, possible or denied.", metavar="STATUS", rich_help_panel=_NARROW),
    ],
    "place": Annotated[
        list[str] | None,
        typer.Option(help="A place, or a country and all in it.", metavar="NAME", rich_help_panel=_NARROW),
    ],
    "outlet": Annotated[
        list[str] | None,
        typer.Option(help="Carried by this outlet.", metavar="NAME", rich_help_panel=_NARROW),
    ],
    "story": Annotated[
        str | None,
        typer.Option(help="A story: its id, or that of anything in it.", metavar="ID", rich_help_panel=_NARROW),
    ],
    "min_independent": Annotated[
        int | None,
        typer.Option(
            min=0,
            max=MOST,
            help="With at least so many origins, where they are known.",
            metavar="N",
            rich_help_panel=_NARROW,
        ),
    ],
}
_WRITING: Mapping[str, tuple[Any, object]] = {
    "json": (
        Annotated[
            bool, typer.Option("--json", help="Write the rows of the export as a JSON array.", rich_help_panel=_WRITE)
        ],
        False,
    ),
    "csv": (
        Annotated[
            bool, typer.Option("--csv", help="Write a table for spreadsheets and scripts.", rich_help_panel=_WRITE)
        ],
        False,
    ),
    "limit": (
        Annotated[
            int | None,
            typer.Option(
                min=0,
                max=MOST,
                show_default=f"{DEFAULT_LIMIT}, with --json and --csv all",
                help="How many rows; 0 for all.",
                metavar="N",
                rich_help_panel=_WRITE,
            ),
        ],
        None,
    ),
    "page": (
        Annotated[
            int,
            typer.Option(min=1, max=MOST, help="Which page of as many rows.", metavar="N", rich_help_panel=_WRITE),
        ],
        1,
    ),
}
_COUNTING: Mapping[str, tuple[Any, object]] = {
    "by": (
        Annotated[
            str | None,
            typer.Option(
                help="Count instead, by one or more of: actor, type, mode, status, place, country, outlet, story, "
                "year, month, day.",
                metavar="WHAT,...",
                rich_help_panel=_WRITE,
            ),
        ],
        None,
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list as it was asked for: what is in it, and how it is written. `limit` is None for all rows."""

    query: "Query"
    json: bool
    csv: bool
    limit: int | None
    page: int
    by: tuple[str, ...] = ()

    @property
    def options(self) -> list[str]:
        """The options that narrow it."""
        from onrecord.query import FIELDS

        return [option_name(name) for name in FIELDS if getattr(self.query, name) not in (None, ())]


def option_name(field: str) -> str:
    """Give "--min-independent" for "min_independent"."""
    return f"--{field.replace('_', '-')}"


Command = Callable[[typer.Context, Listing], None]


def asks(*, counts: bool = False) -> Callable[[Command], Callable[..., None]]:
    """Make a command of a function that gets its options as a `Listing`; with `counts` it has --by."""
    options: dict[str, tuple[Any, object]] = {name: (kind, None) for name, kind in _QUESTION.items()}
    options |= {**_WRITING, **(_COUNTING if counts else {})}

    def decorate(command: Command) -> Callable[..., None]:
        def asked(context: typer.Context, **values: Any) -> None:
            command(context, _listing(values))

        asked.__doc__ = command.__doc__
        asked.__signature__ = _signature(options)  # type: ignore[attr-defined]
        asked.__annotations__ = {"context": typer.Context, **{name: kind for name, (kind, _) in options.items()}}
        return asked

    return decorate


def _signature(options: Mapping[str, tuple[Any, object]]) -> inspect.Signature:
    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    keywords = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=default)
        for name, (kind, default) in options.items()
    ]
    return inspect.Signature([context, *keywords])


def _listing(values: Mapping[str, Any]) -> Listing:
    from onrecord.query import ask

    given = values["limit"]
    whole = given == 0 or (given is None and values["page"] == 1 and (values["json"] or values["csv"]))
    return Listing(
        query=ask(**{name: values[name] for name in _QUESTION}),
        json=values["json"],
        csv=values["csv"],
        limit=None if whole else given or DEFAULT_LIMIT,
        page=values["page"],
        by=tuple(word.strip().casefold() for word in (values.get("by") or "").split(",") if word.strip()),
    )
