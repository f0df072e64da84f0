"""The borders between the stages, as a matrix of allowed imports."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord

ROOT = Path(onrecord.__file__).parent

# Which parts of the package each part may import. Everyone may import the shared records and errors.
SHARED = {"model", "errors", "ids"}
ALLOWED: dict[str, set[str]] = {
    "read": set(),
    "annotate": {"knowledge"},  # whether a word of a heading is a name
    "knowledge": set(),
    "extract": {"annotate", "knowledge"},
    "reconcile": {"knowledge"},
    "store": set(),
    "run": set(),
    "samples": set(),
    "query": {"knowledge", "store", "dossiers"},
    "present": {"query", "record", "store"},
}
# Libraries that belong to one part of the way.
KEPT: dict[str, set[str]] = {
    "spacy": {"annotate", "extract"},
    "sqlalchemy": {"store"},
    "typer": {"cli"},
    "rich": {"present", "cli"},
    "jinja2": {"present"},
    "markupsafe": {"present"},
    "trafilatura": {"read"},
    "htmldate": {"read"},
    "py3langid": {"read"},
    "lxml": {"read"},
}


def parts() -> list[str]:
    return sorted(path.name for path in ROOT.iterdir() if path.is_dir() and (path / "__init__.py").exists())


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def imported_by(part: str) -> set[tuple[str, str]]:
    """Modules that the files of a part import, with the file."""
    return {(name, path.name) for path in sorted((ROOT / part).rglob("*.py")) for name in imports(path)}


@pytest.mark.parametrize("part", sorted(ALLOWED))
def test_a_part_imports_only_what_it_may(part: str) -> None:
    seen = {(name.split(".")[1], file) for name, file in imported_by(part) if name.startswith("onrecord.")}
    assert {(p, f) for p, f in seen if p not in ALLOWED[part] | SHARED | {part}} == set()


@pytest.mark.parametrize("part", parts())
def test_libraries_stay_in_their_part(part: str) -> None:
    kept = {(name.split(".")[0], file) for name, file in imported_by(part)}
    assert {(lib, file) for lib, file in kept if lib in KEPT and part not in KEPT[lib]} == set()


def test_every_part_has_a_row() -> None:
    assert set(parts()) - {"cli", "schema"} == set(ALLOWED)


def test_shared_records_need_nothing_but_the_standard_library() -> None:
    for name in ("model", "errors", "ids"):
        outside = {i.split(".")[0] for i in imports(ROOT / f"{name}.py") if i != "onrecord.model"}
        assert outside <= sys.stdlib_module_names
