"""What is known of an actor, and from where."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from onrecord.model import Attestation, Dossier, Naming, ReportRow
from onrecord.present.show import Fact, role_words, source_words
from onrecord.present.terminal import grid
from onrecord.present.words import counted, shown


def print_dossiers(dossiers: Sequence[Dossier], reports: Mapping[str, ReportRow], console: Console) -> None:
    """Print each actor, then what each source says of it."""
    for number, dossier in enumerate(dossiers):
        if number:
            console.print()
        console.print(Text(shown(f"actor {dossier.id}"), style="bold"))
        _print_facts(_about(dossier), console)
        for attested in dossier.attestations:
            console.print()
            console.print(Text(shown(_heading(attested)), style="bold cyan"))
            _print_facts(_told(attested, reports), console)


def _print_facts(facts: Iterator[Fact], console: Console) -> None:
    console.print(grid([(label, Text(shown(words))) for label, words in facts if words]))


def _about(dossier: Dossier) -> Iterator[Fact]:
    yield "name", dossier.name
    yield "also", ", ".join(dossier.names)
    yield "type", dossier.type
    yield "country", dossier.country or ""
    yield "sectors", ", ".join(dossier.sectors)
    yield "Wikidata", dossier.wikidata or ""


def _heading(attested: Attestation) -> str:
    if attested.source == "reports":
        known = attested.namings
        return f"named in {counted(len(known), 'report')}" if known else "named in the reports"
    whence = "shipped with onrecord, in" if attested.source == "shipped" else "imported from"
    return f"{whence} {attested.file} ({attested.origin})"


def _told(attested: Attestation, reports: Mapping[str, ReportRow]) -> Iterator[Fact]:
    yield "names", ", ".join(attested.names)
    for role in attested.roles:
        yield "role", role_words(role)
    for naming in attested.namings:
        yield "in", _where(naming, reports)


def _where(naming: Naming, reports: Mapping[str, ReportRow]) -> str:
    return f"{source_words(reports.get(naming.report), naming.report)}: “{naming.text}”"
