"""Searching the record."""

from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from onrecord.cli.session import Chosen, advise, open_record, out, write, write_json
from onrecord.cli.typed import as_typed

if TYPE_CHECKING:
    from onrecord.query.answers import Hits

DEFAULT_LIMIT = 10  # rows of each kind
# A paragraph a line: the help page breaks them as wide as the terminal is.
HELP = (
    "Search the words of reports, and events and statements by the words that they rest on.\n\n"
    'All words must be there, in any inflection, with or without accents. "Words between quotation marks" stand '
    "together, word* has any ending, -word must not be there.\n\n"
    'Fields narrow the search as the options of the lists do: actor:china actor:"Mila Toren" type:consult '
    "status:planned since:2021-08 until:2021 between:china,usa place:vienna outlet:reuters story:ID independent:2."
)


class SearchCommand(TyperCommand):
    """A command whose words may begin with a minus: they are no options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Keep what begins with one minus and a letter from being read as an option, but for -h."""
        return super().parse_args(ctx, [f" {arg}" if _is_left_out(arg) else arg for arg in args])


def _is_left_out(arg: str) -> bool:
    return arg.startswith("-") and not arg.startswith("--") and arg not in ("-", "-h")


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(help="Words, phrases and fields.", metavar="WORDS...")],
    limit: Annotated[int, typer.Option(min=0, help="How many of each kind; 0 for all.", metavar="N")] = DEFAULT_LIMIT,
    json: Annotated[bool, typer.Option("--json", help="Write what was found as a JSON array.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Write a table for spreadsheets and scripts.")] = False,
) -> None:
    """Search the record; its help is HELP."""
    from onrecord.present.found import SHEET, found_json, print_found
    from onrecord.present.names import Names, actors_of
    from onrecord.present.sheets import csv_text

    with open_record(context) as record:
        found = record.search(_joined(words), limit=limit or None)
        hits = [hit for each in found for hit in each.hits]
        if json:
            write_json([found_json(hit) for hit in hits])
        elif csv:
            write(csv_text(SHEET, hits))
        else:
            print_found(found, out(), Names(record.named(actors_of(hit.row for hit in hits))))
    _tell_rest(context, found)


def _joined(words: list[str]) -> str:
    """
    Give the search as one text. The shell takes the quotation marks away: of several words, one with spaces in it was a
    phrase.
    """
    if len(words) == 1:
        return words[0]
    return " ".join(f'"{word}"' if _was_phrase(word) else word for word in words)


def _was_phrase(word: str) -> bool:
    return " " in word.strip() and not any(mark in word for mark in ':"')


def _tell_rest(context: typer.Context, found: "tuple[Hits, ...]") -> None:
    from onrecord.present.words import counted

    chosen: Chosen = context.obj
    more = [counted(each.total, each.kind) for each in found if each.total > len(each.hits)]
    if more:
        advise(f"In all there are {', '.join(more)}. See them with --limit 0.")
    elif not any(each.total for each in found):
        advise(as_typed(_NOTHING, chosen.named))


_NOTHING = (
    "Nothing found. Try fewer words, or word* for any ending; list what there is with: onrecord reports, or read more "
    "with: onrecord add PATH"
)
