"""The sample reports that ship with the package; README.md beside them says what each shows."""

from importlib.resources import files
from pathlib import Path


def sample_paths() -> list[Path]:
    """Give the paths of the sample reports, in the order of their names."""
    return sorted(Path(str(file)) for file in files(__name__).iterdir() if file.name.endswith(".txt"))
