"""
What the knowledge base misses of an old list of countries: names, adjectives and other forms.

    python bench/coverage_actors.py PATH/TO/Phoenix.Countries.actors.txt [--forms]

The list (openeventdata/Dictionaries, MIT) has a block a country: its name, then other forms, most of them misspelt
variants, cities and provinces. A form counts as known when it is a surface, or a place of the gazetteer. Prints the
share of country names and of all forms that are known, and the names that are not; --forms prints the forms too.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from onrecord.knowledge import Knowledge, load_knowledge


def read_countries(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each country's name and further forms, in words with spaces. A block ends at an empty or a comment line."""
    name, forms = "", list[str]()
    for line in text.splitlines():
        if line.startswith("+") and name:
            forms.append(words(line[1:]))
            continue
        if name:
            yield name, forms
        code = line.partition("[")[2].partition("]")[0]
        name, forms = (words(line), []) if line[:1].isalpha() and len(code) == 3 else ("", [])


def words(line: str) -> str:
    """A form without its code and comment: "SOUTH_AFRICA_ [ZAF]" gives "SOUTH AFRICA"."""
    form = line.partition("[")[0].partition("#")[0].partition(";")[0]
    return " ".join(form.replace("_", " ").split())


def main() -> None:
    """Print shares and what is missing."""
    path = Path(sys.argv[1])
    if not path.is_file():
        raise SystemExit(f"{path} is absent; nothing to compare with")
    knowledge = load_knowledge()
    surfaces = {surface.casefold() for surface in knowledge.surfaces}
    countries = list(read_countries(path.read_text(encoding="utf-8", errors="replace")))
    names = [name for name, _ in countries]
    report("country names", names, [name for name in names if not is_known(knowledge, surfaces, name)])
    forms = [form for _, further in countries for form in further]
    missing = [form for form in forms if not is_known(knowledge, surfaces, form)]
    report("further forms", forms, missing if "--forms" in sys.argv else [], len(missing))


def is_known(knowledge: Knowledge, surfaces: set[str], form: str) -> bool:
    """Whether a form is a surface in any case, or a place."""
    return form.casefold() in surfaces or bool(knowledge.place(form))


def report(what: str, wanted: list[str], listed: list[str], missing: int | None = None) -> None:
    """One line with the share, then what is missing."""
    known = len(wanted) - (len(listed) if missing is None else missing)
    print(f"{what}: {known} of {len(wanted)} known ({known / len(wanted):.1%})")
    for form in listed:
        print(f"  missing: {form}")


if __name__ == "__main__":
    main()
