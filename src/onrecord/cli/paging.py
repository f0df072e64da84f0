"""Writing the page to a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.session import advise
from onrecord.errors import BadSetting

if TYPE_CHECKING:
    from onrecord.model import Record


def write_page(record: "Record", path: Path) -> None:
    """Write the page of a record and say where it is. Raises BadSetting where the file cannot be written."""
    from onrecord.knowledge import load_knowledge
    from onrecord.present.html import html_page

    countries = {actor.id: actor.name for actor in load_knowledge().actors.values() if actor.type == "state"}
    page = html_page(record, countries)
    try:
        path.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadSetting(f"{path}: cannot be written: {error.strerror}", "Name another file") from error
    advise(f"Wrote {path}. Open it in a browser, or send it: it needs no other file.")
